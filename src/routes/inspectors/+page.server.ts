import { z } from 'zod';
import { listInspectors, listPlans } from '$lib/plans/plans';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const [inspectors, { units }] = await Promise.all([
		listInspectors(locals.db),
		listPlans(locals.db)
	]);
	return { inspectors, units };
};

const chosen = z.uuid('common.invalid.choice');
const date = z.iso.date('common.invalid.required');
const appointment = z.object({
	person_id: chosen,
	unit_id: chosen,
	from_date: date,
	to_date: z.union([z.literal('').transform(() => undefined), date]),
	daily_capacity: z.coerce.number().int().min(1).max(8)
});
const absence = z.object({ person_id: chosen, from_date: date, to_date: date });
const conflict = z.object({ person_id: chosen, branch_id: chosen, ground: z.string() });
const one = z.object({ id: z.uuid() });

export const actions: Actions = {
	appoint: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, appointment);
		if (failure) return failure;
		return refused(await locals.db.rpc('appoint_inspector', data), values);
	},
	end: async ({ request, locals }) => {
		const { data, failure } = await readForm(request, one);
		if (failure) return failure;
		return refused(await locals.db.rpc('end_inspector', { inspector_id: data.id }));
	},
	absent: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, absence);
		if (failure) return failure;
		return refused(await locals.db.rpc('add_absence', data), values);
	},
	present: async ({ request, locals }) => {
		const { data, failure } = await readForm(request, one);
		if (failure) return failure;
		return refused(await locals.db.rpc('remove_absence', { absence_id: data.id }));
	},
	conflict: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, conflict);
		if (failure) return failure;
		return refused(await locals.db.rpc('declare_conflict', data), values);
	},
	resolve: async ({ request, locals }) => {
		const { data, failure } = await readForm(request, one);
		if (failure) return failure;
		return refused(await locals.db.rpc('end_conflict', { conflict_id: data.id }));
	}
};
