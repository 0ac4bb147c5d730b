import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readRound } from '$lib/awards/awards';
import { keeps } from '$lib/documents/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const me = locals.me!;
	const round = await readRound(locals.db, params.id);
	if (!round) error(404, { message: 'not_found', code: 'not_found' });
	const today = wallTimeOf(me.now ?? new Date()).slice(0, 10);
	const heads = me.grants.filter(({ role }) => role === 'branch_head');
	const manages = me.grants.some(({ role }) => role === 'service_manager');
	const mayPropose =
		round.status === 'open' && today <= round.closes_on && (manages || heads.length > 0);
	const staff =
		mayPropose && !manages && round.kind !== 'star_branch'
			? unwrap(
					await locals.db
						.from('people')
						.select('id,name')
						.in(
							'unit_id',
							heads.map(({ unit_id }) => unit_id)
						)
						.is('disabled_at', null)
						.neq('id', me.person_id)
						.order('name')
				)
			: null;
	const codes = Object.keys(
		round.nominations.find(({ evidence, person_id }) => evidence && !person_id)?.evidence
			?.figures ?? {}
	);
	const indicators = codes.length
		? unwrap(await locals.db.from('indicators').select('code,name_zh,name_en').in('code', codes))
		: [];
	return {
		round,
		mayPropose,
		staff,
		branches: heads.map(({ unit_id, unit_name_zh, unit_name_en }) => ({
			id: unit_id,
			name_zh: unit_name_zh,
			name_en: unit_name_en
		})),
		manages,
		indicators,
		me: me.person_id,
		keeps: keeps(me.grants, round.unit.path),
		title: round.title
	};
};

const proposal = z.object({
	person_id: z.union([z.uuid(), z.literal('')]).optional(),
	branch_id: z.union([z.uuid(), z.literal('')]).optional(),
	reason: z.string().trim().min(1)
});
const decision = z.object({
	chosen: z.union([z.uuid(), z.array(z.uuid())]).optional(),
	words: z.string().trim().min(1)
});

export const actions: Actions = {
	propose: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, proposal);
		if (failure) return failure;
		const made = await locals.db.rpc('nominate', {
			round_id: params.id,
			reason: data.reason,
			person_id: data.person_id || undefined,
			branch_id: data.branch_id || undefined
		});
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'awards.proposed' });
	},
	decide: async ({ request, locals, params, cookies }) => {
		const { data, values, failure } = await readForm(request, decision);
		if (failure) return failure;
		const made = await locals.db.rpc('decide_awards', {
			round_id: params.id,
			chosen: [data.chosen ?? []].flat(),
			words: data.words
		});
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'awards.decidedDone' });
	},
	publish: async ({ locals, params, cookies }) => {
		const made = await locals.db
			.rpc('publish_awards', { round_id: params.id })
			.select('document_id')
			.single();
		const refusal = refused(made);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'awards.publishedDone' });
		redirect(303, `/documents/${(made.data as unknown as { document_id: string }).document_id}`);
	}
};
