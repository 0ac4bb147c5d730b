import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listPlans } from '$lib/plans/plans';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await listPlans(locals.db)),
	key: crypto.randomUUID()
});

const percent = z.coerce
	.number()
	.min(0)
	.max(100)
	.transform((value) => value / 100);
const creation = z.object({
	unit_id: z.uuid('common.invalid.choice'),
	period_start: z.iso.date('common.invalid.required'),
	period_end: z.iso.date('common.invalid.required'),
	checklist_version_id: z.uuid('common.invalid.choice'),
	restShare: percent,
	randomShare: percent,
	riskiestShare: percent,
	pairShare: percent,
	idempotency_key: z.uuid()
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, creation);
		if (failure) return failure;
		const { restShare, randomShare, riskiestShare, pairShare, ...plan } = data;
		const parameters = { restShare, randomShare, riskiestShare, pairShare };
		const made = await locals.db.rpc('create_plan', { ...plan, parameters });
		const refusal = refused(made, values);
		if (refusal) return refusal;
		redirect(303, `/plans/${made.data}`);
	}
};
