import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { listRounds } from '$lib/awards/awards';
import { awardKinds } from '$lib/awards/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	rounds: await listRounds(locals.db),
	key: crypto.randomUUID(),
	units: locals
		.me!.grants.filter(({ role }) => role === 'service_manager')
		.map(({ unit_id, unit_name_zh, unit_name_en }) => ({
			id: unit_id,
			name_zh: unit_name_zh,
			name_en: unit_name_en
		}))
});

const round = z.object({
	kind: z.enum(awardKinds),
	unit_id: z.uuid(),
	title: z.string().trim().min(1),
	closes_on: z.string().min(1),
	seats: z.string(),
	key: z.uuid()
});

export const actions: Actions = {
	open: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, round);
		if (failure) return failure;
		const { key, ...spec } = data;
		const made = await locals.db
			.rpc('open_award_round', { spec, idempotency_key: key })
			.select('id')
			.single();
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'awards.opened' });
		redirect(303, `/awards/${(made.data as unknown as { id: string }).id}`);
	}
};
