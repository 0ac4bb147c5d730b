import * as z from 'zod';
import * as returns from '$lib/returns/returns';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

// How many days may be is the database's to say.
const rule = z.object({
	working_day: z.coerce.number().int(),
	open_days: z.coerce.number('common.invalid.number').int('common.invalid.number'),
	asked: z.union([z.string(), z.array(z.string())]).optional(),
	expected_number: z.coerce.number().int()
});

export const load: PageServerLoad = async ({ locals }) => ({
	...(await returns.rulePage(locals.db)),
	isAdmin: (locals.me?.grants ?? []).some(({ role }) => role === 'administrator')
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, rule);
		if (failure) return failure;
		const result = await locals.db.rpc('save_return_rule', {
			...data,
			asked: [data.asked ?? []].flat()
		});
		return refused(result, values) ?? { saved: true };
	}
};
