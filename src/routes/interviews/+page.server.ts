import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { rolesOf } from '$lib/frame/me';
import * as interviews from '$lib/interviews/interviews';
import { runTriggerRules } from '$lib/interviews/runRules.server';
import { tabNames } from '$lib/interviews/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const roles = rolesOf(locals.me!);
	const manages = roles.includes('service_manager');
	const first = manages || roles.includes('executive') ? 'proposed' : 'coming';
	const tab = tabNames.find((one) => one === url.searchParams.get('tab')) ?? first;
	const [list, reviews] = await Promise.all([
		interviews.list(locals.db, tab),
		interviews.reviews(locals.db)
	]);
	return {
		tab,
		list,
		reviews: tab === 'proposed' ? reviews : [],
		units: locals.me!.grants.filter(({ role }) => role === 'service_manager'),
		seesRules: manages || roles.includes('executive') || roles.includes('auditor')
	};
};

const schema = z.object({
	unit_id: z.uuid('common.invalid.choice'),
	month: z
		.string()
		.regex(/^\d{4}-(0[1-9]|1[0-2])$|^$/, 'common.invalid.date')
		.transform((month) => month || null)
});

export const actions: Actions = {
	/** Puts the rules to a unit's branches: of a month all, without one the facts of today. */
	default: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const result = await runTriggerRules(data.unit_id, data.month, locals.me!.person_id);
		const refusal = refused(result, values);
		if (refusal) return refusal;
		const { firings, proposed, cooled } = unwrap(result);
		setFlash(cookies, { key: 'interviews.ran', params: { firings, proposed, cooled } });
		redirect(303, '/interviews?tab=proposed');
	}
};
