import { z } from 'zod';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { setFlash } from '$lib/server/flash';
import { redirect } from '@sveltejs/kit';
import { planning } from '$lib/tasks/taskMoves';
import { asked } from '$lib/tasks/tasks';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	asked: await asked(locals.db),
	key: crypto.randomUUID()
});

const many = z.preprocess(
	(given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
	z.array(z.uuid()).min(1, 'common.invalid.required')
);

export const actions: Actions = {
	/** One plan for every task that was ticked. */
	default: async ({ request, locals, cookies }) => {
		const schema = planning.extend({ task_ids: many, idempotency_key: z.uuid().optional() });
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const result = await locals.db.rpc('plan_tasks', data);
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'tasks.done.planned', params: { count: unwrap(result).length } });
		redirect(303, '/tasks/asked');
	}
};
