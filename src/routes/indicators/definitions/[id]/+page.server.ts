import * as z from 'zod';
import * as indicators from '$lib/indicators/indicators';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await indicators.page(locals.db, params.id)),
	isAdmin: (locals.me?.grants ?? []).some(({ role }) => role === 'administrator')
});

export const actions: Actions = {
	indicator: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, indicators.ownForm);
		if (failure) return failure;
		return refused(await indicators.save(locals.db, data), values) ?? { saved: true };
	},
	retire: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, z.object({ code: z.string() }));
		if (failure) return failure;
		return refused(await locals.db.rpc('retire_indicator', data), values) ?? { retired: true };
	}
};
