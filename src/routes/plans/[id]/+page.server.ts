import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readPlan } from '$lib/plans/plans';
import { drawProposal, replanPlan, replayPlan } from '$lib/server/planning/proposals';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	plan: await readPlan(locals.db, params.id)
});

const version = z.coerce.number().int();
const place = {
	inspector_id: z.uuid('common.invalid.choice'),
	planned_on: z.iso.date('common.invalid.required'),
	planned_hour: z.coerce.number().int()
};
const adjustment = z.object({ visit_id: z.uuid(), version, ...place });
const addition = z.object({
	branch_id: z.uuid('common.invalid.choice'),
	checklist_version_id: z.uuid('common.invalid.choice'),
	...place
});
const planting = z.object({
	visit_id: z.uuid(),
	item_id: z.string().min(1, 'common.invalid.choice'),
	truth: z.enum(['pass', 'fail', ''])
});
const removal = z.object({ visit_id: z.uuid() });
const publication = z.object({ version, publish_reason: z.string().trim().optional() });
const cancellation = z.object({ reason: z.string().trim().min(1) });

export const actions: Actions = {
	// Without scripts: the same draw, with the answer when it is done.
	draw: async ({ locals, params, request }) =>
		refused(await drawProposal(locals.db, params.id, request.signal)),
	adjust: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, adjustment);
		if (failure) return failure;
		const { version: expected_version, ...visit } = data;
		const saved = await locals.db.rpc('adjust_plan_visit', { ...visit, expected_version });
		const refusal = refused(saved, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'plans.adjust.saved' });
	},
	add: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, addition);
		if (failure) return failure;
		const refusal = refused(
			await locals.db.rpc('add_plan_visit', { plan_id: params.id, ...data }),
			values
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'plans.adjust.saved' });
	},
	plant: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, planting);
		if (failure) return failure;
		const { truth, ...where } = data;
		const refusal = refused(
			await locals.db.rpc('plant_check', { ...where, ...(truth && { truth }) }),
			values
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'plans.planted.saved' });
	},
	drop: async ({ request, locals, cookies }) => {
		const { data, failure } = await readForm(request, removal);
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('drop_plan_visit', data));
		if (refusal) return refusal;
		setFlash(cookies, { key: 'plans.adjust.dropped' });
	},
	publish: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, publication);
		if (failure) return failure;
		const published = await locals.db.rpc('publish_plan', {
			plan_id: params.id,
			expected_version: data.version,
			publish_reason: data.publish_reason
		});
		const refusal = refused(published, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'plans.publish.done' });
	},
	replan: async ({ locals, params, request, cookies }) => {
		const { moved, ...saved } = await replanPlan(locals.db, params.id, request.signal);
		const refusal = refused(saved);
		if (refusal) return refusal;
		setFlash(
			cookies,
			moved ? { key: 'plans.replan.done', params: { count: moved } } : { key: 'plans.replan.none' }
		);
	},
	reveal: async ({ locals, params }) =>
		refused(await locals.db.rpc('reveal_seed', { plan_id: params.id })),
	replay: async ({ locals, params, request }) => {
		const { replay, ...kept } = await replayPlan(locals.db, params.id, request.signal);
		return refused(kept) ?? { replay };
	},
	cancel: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, cancellation);
		if (failure) return failure;
		const refusal = refused(
			await locals.db.rpc('cancel_plan', { plan_id: params.id, reason: data.reason }),
			values
		);
		if (refusal) return refusal;
		redirect(303, '/plans');
	}
};
