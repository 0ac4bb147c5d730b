import { error, redirect } from '@sveltejs/kit';
import { moveGuard } from '$lib/moves/move';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import { isConcernAction, moveNamed, type ConcernAction } from '$lib/staffRecords/concernMoves';
import * as concerns from '$lib/staffRecords/concerns';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const concern = await concerns.open(locals.db, params.id);
	const step = url.searchParams.get('step');
	const open = concern.moves.some(({ action, obstacle }) => action === step && !obstacle);
	return {
		concern,
		step: open ? (step as ConcernAction) : null,
		key: crypto.randomUUID(),
		title: concern.person
	};
};

export const actions: Actions = {
	/** `?/move&step=decide`: one step of the concern. */
	move: async ({ request, locals, params, url, cookies }) => {
		const action = url.searchParams.get('step');
		if (!isConcernAction(action)) error(404, { message: 'not_found', code: 'not_found' });
		const guard = await readForm(request.clone(), moveGuard);
		const { data, values, failure } = await readForm(request, moveNamed(action).schema);
		if (failure) return failure;
		const call = { concern_id: params.id, ...guard.data };
		const result = await moveNamed(action).call(locals.db, call, data);
		const refusal = refused(result as Awaited<typeof result>, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: `concerns.done.${action}` });
		redirect(303, `/staff-records/concerns/${params.id}`);
	}
};
