import * as z from 'zod';
import * as classes from '$lib/indicators/classes';
import { noClass } from '$lib/indicators/words';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

const text = z.string().trim();
const choice = text.optional();
const one = z.object({
	code: text.min(1).max(40),
	name_zh: text.min(1).max(40),
	name_en: text.min(1).max(60),
	size: choice,
	location: choice,
	kind: choice,
	expected_version: z.coerce.number().int().optional()
});
const sorting = z.object({
	unit_ids: z.union([z.uuid(), z.array(z.uuid())], 'branchClasses.tick'),
	class: text.min(1).transform((code) => (code === noClass ? '' : code)),
	month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'common.invalid.date'),
	was: z.string()
});

const removal = z.object({
	code: text.min(1).max(40),
	expected_version: z.coerce.number().int()
});

export const load: PageServerLoad = async ({ locals, url }) => {
	// Without being asked, what still wants doing: branches without a class.
	const listed = url.searchParams.get('class') ?? '';
	const page = await classes.page(locals.db, listed);
	return {
		...page,
		chosen: listed,
		isAdmin: (locals.me?.grants ?? []).some(({ role }) => role === 'administrator'),
		month: wallTimeOf(locals.me?.now ?? new Date()).slice(0, 7)
	};
};

export const actions: Actions = {
	class: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, one);
		if (failure) return failure;
		const result = await locals.db.rpc('save_branch_class', {
			...data,
			size: data.size || undefined,
			location: data.location || undefined,
			kind: data.kind || undefined
		});
		return refused(result, values) ?? { done: true };
	},
	remove: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, removal);
		if (failure) return failure;
		const result = await locals.db.rpc('remove_branch_class', data);
		return refused(result, values) ?? { removed: true };
	},
	sort: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, sorting);
		if (failure) return failure;
		const result = await locals.db.rpc('set_branch_classes', {
			...data,
			unit_ids: [data.unit_ids].flat()
		});
		return refused(result, values) ?? { moved: (result.data as { moved: number }).moved };
	}
};
