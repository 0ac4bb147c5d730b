import { z } from 'zod';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	exemptions: unwrap(
		await locals.db
			.from('exemptions')
			.select(
				'id,kind,grounds,from_date,to_date,suspended_at,suspended_for,ended_at,end_reason,version,unit:units(name_zh,name_en)'
			)
			.order('granted_at', { ascending: false })
			.limit(500)
	),
	today: new Date().toISOString().slice(0, 10),
	key: crypto.randomUUID()
});

const date = z.iso.date('common.invalid.required');
const granting = z.object({
	unit_id: z.uuid('common.invalid.choice'),
	kind: z.enum(['exempt', 'demonstration'], 'common.invalid.choice'),
	grounds: z.string().trim().min(1),
	from_date: date,
	to_date: date,
	idempotency_key: z.uuid()
});
const changing = z.object({
	id: z.uuid(),
	version: z.coerce.number().int(),
	reason: z.string().trim().min(1)
});
const verbs = {
	suspend: 'suspend_exemption',
	resume: 'resume_exemption',
	end: 'end_exemption'
} as const;
const change =
	(verb: (typeof verbs)[keyof typeof verbs]): Actions[string] =>
	async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, changing);
		if (failure) return failure;
		const { id: exemption_id, version: expected_version, reason } = data;
		return refused(await locals.db.rpc(verb, { exemption_id, expected_version, reason }), values);
	};

export const actions: Actions = {
	grant: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, granting);
		if (failure) return failure;
		return refused(await locals.db.rpc('grant_exemption', data), values);
	},
	suspend: change(verbs.suspend),
	resume: change(verbs.resume),
	end: change(verbs.end)
};
