import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as requests from '$lib/requests/requests';
import { kinds } from '$lib/requests/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const done = url.searchParams.get('tab') === 'done';
	return {
		done,
		list: await requests.list(locals.db, done),
		key: crypto.randomUUID(),
		rules: locals.me!.grants.some(
			({ role, unit_kind }) => role === 'service_manager' && unit_kind === 'head_office'
		)
	};
};

const words = z.string().trim().min(1);
const schema = z.object({
	department_id: z.uuid('common.invalid.choice'),
	kind: z.enum(kinds, 'common.invalid.choice'),
	title: words.max(120),
	words: words.max(4000),
	idempotency_key: z.uuid().optional()
});

export const actions: Actions = {
	ask: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const { department_id, idempotency_key, ...entry } = data;
		const result = await locals.db.rpc('ask_department', { department_id, entry, idempotency_key });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		const { id, number } = unwrap(result) as { id: string; number: string };
		setFlash(cookies, { key: 'requests.ask.done', params: { number } });
		redirect(303, `/requests/${id}`);
	},
	rules: async ({ request, locals, cookies }) => {
		const minutes = z.coerce.number('common.invalid.number').int('common.invalid.number');
		const fields = kinds.flatMap((kind) => [`${kind}_respond`, `${kind}_resolve`]);
		const all = z.object({
			...Object.fromEntries(fields.map((field) => [field, minutes])),
			expected_number: minutes
		});
		const { data, values, failure } = await readForm(request, all);
		if (failure) return failure;
		const given = data as unknown as Record<string, number>;
		const spec = Object.fromEntries(
			kinds.map((kind) => [
				kind,
				{ respond: given[`${kind}_respond`]!, resolve: given[`${kind}_resolve`]! }
			])
		);
		const call = { spec, expected_number: given.expected_number };
		const result = await locals.db.rpc('save_request_rules', call);
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'requests.rules.saved', params: { number: unwrap(result).number } });
		redirect(303, '/requests');
	}
};
