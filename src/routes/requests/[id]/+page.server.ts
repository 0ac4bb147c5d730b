import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as requests from '$lib/requests/requests';
import { actions as steps } from '$lib/requests/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const request = await requests.page(locals.db, params.id);
	return { request, key: crypto.randomUUID(), title: request.number };
};

const schema = z.object({
	words: z.string().trim().max(4000).default(''),
	expected_version: z.coerce.number().int().positive().optional(),
	idempotency_key: z.uuid().optional()
});

export const actions: Actions = {
	/** `?/move&step=answer`: one step of the request. */
	move: async ({ request, locals, params, url, cookies }) => {
		const step = steps.find((one) => one === url.searchParams.get('step'));
		if (!step) error(404, { message: 'not_found', code: 'not_found' });
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const call = { request_id: params.id, ...data };
		const refusal = refused(await locals.db.rpc(`${step}_request`, call), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: `requests.done.${step}` });
		redirect(303, `/requests/${params.id}`);
	}
};
