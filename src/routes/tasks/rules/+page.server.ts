import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { rules } from '$lib/tasks/tasks';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	rules: await rules(locals.db),
	mayEdit: locals.me!.grants.some(
		({ role, unit_kind }) => role === 'service_manager' && unit_kind === 'head_office'
	),
	today: (locals.me!.now ?? new Date().toISOString()).slice(0, 10)
});

// How many days may be is the database's to say.
const days = z.string().trim();
const schema = z.object({
	critical_days: days,
	major_days: days,
	minor_days: days,
	return_days: days,
	remind_days: days,
	escalate_days: days.transform((text) => text.split(/[,，、\s]+/).filter(Boolean)),
	effective_from: z.iso.date('common.invalid.date'),
	expected_number: z.coerce.number().int().optional()
});

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const { expected_number, ...spec } = data;
		const result = await locals.db.rpc('save_task_rules', { spec, expected_number });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'tasks.done.rules', params: { number: unwrap(result).number } });
		redirect(303, '/tasks/rules');
	}
};
