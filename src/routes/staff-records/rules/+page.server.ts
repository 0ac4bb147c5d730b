import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import * as concerns from '$lib/staffRecords/concerns';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	versions: await concerns.rules(locals.db),
	today: wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10),
	edits: locals.me!.grants.some(
		({ role, unit_kind }) => role === 'service_manager' && unit_kind === 'head_office'
	)
});

const count = z.coerce.number('common.invalid.number').int('common.invalid.number');
const schema = z.object({
	concerns: count,
	months: count,
	hearing_days: count,
	appeal_days: count,
	record_months: count,
	effective_from: z.string().optional(),
	expected_number: z.coerce.number().int()
});

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const { expected_number, ...spec } = data;
		const result = await locals.db.rpc('save_people_rules', { spec, expected_number });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, {
			key: 'concerns.rules.saved',
			params: { number: unwrap(result).number }
		});
		redirect(303, '/staff-records/rules');
	}
};
