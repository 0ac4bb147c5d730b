import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import * as units from '$lib/admin/units';
import { chosenUnit } from '$lib/people/chosen';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const text = z.string().trim();
const unit = z.object({
	unit_id: z.uuid().optional(),
	expected_version: z.coerce.number().int().optional(),
	kind: z.enum(units.unitKinds),
	code: text.min(1).max(30),
	name_zh: text.min(1).max(80),
	name_en: text.min(1).max(120),
	class: text.max(40),
	phone: text.max(40),
	address: text.max(200),
	parent_id: z.string().optional(),
	parent_id_text: z.string().optional()
});

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('at') ?? url.searchParams.get('at_id') ?? '';
	const [here, calendars] = await Promise.all([
		units.read(locals.db, uuid.test(asked) ? asked : null).then(unwrap),
		locals.db.from('calendars').select('id,name_zh,name_en').order('code').then(unwrap)
	]);
	return { unit: here, ...unwrap(await units.around(locals.db, here)), calendars };
};

export const actions: Actions = {
	save: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, unit);
		if (failure) return failure;
		const { parent_id_text, ...rest } = data;
		const parent_id =
			data.kind === 'head_office'
				? null
				: await chosenUnit(locals.db, data.parent_id, parent_id_text);
		if (data.kind !== 'head_office' && !parent_id)
			return fail(422, { issues: { parent_id: 'common.invalid.choice' as const }, values });
		const result = await locals.db.rpc('save_unit', { ...rest, parent_id: parent_id ?? undefined });
		return refused(result, values) ?? { done: true };
	},
	close: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(
			request,
			z.object({ unit_id: z.uuid(), closed_on: text })
		);
		if (failure) return failure;
		const { unit_id, closed_on } = data;
		const result = await locals.db.rpc('close_unit', {
			unit_id,
			closed_on: closed_on || undefined
		});
		return refused(result, values) ?? { done: true };
	},
	merge: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(
			request,
			z.object({
				unit_id: z.uuid(),
				into_id: z.string().optional(),
				into_id_text: z.string().optional()
			})
		);
		if (failure) return failure;
		const into_id = await chosenUnit(locals.db, data.into_id, data.into_id_text);
		if (!into_id)
			return fail(422, { issues: { into_id: 'common.invalid.choice' as const }, values });
		const result = await locals.db.rpc('merge_unit', { unit_id: data.unit_id, into_id });
		return refused(result, values) ?? { done: true };
	},
	calendar: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(
			request,
			z.object({ unit_id: z.uuid(), calendar_id: z.string() })
		);
		if (failure) return failure;
		const result = await locals.db.rpc('set_unit_calendar', {
			unit_id: data.unit_id,
			// Null: inherit again. The generated type knows no null.
			calendar_id: (data.calendar_id || null) as string
		});
		return refused(result, values) ?? { moved: (result.data as { moved: number }).moved };
	}
};
