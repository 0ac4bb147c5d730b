import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import * as ownIndicators from '$lib/indicators/indicators';
import * as schemes from '$lib/indicators/schemes';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const scheme = z.object({
	name_zh: z.string().trim().min(1).max(60),
	name_en: z.string().trim().min(1).max(80),
	unit_id: z.union([z.uuid(), z.literal('')]).optional(),
	source_version_id: z.union([z.uuid(), z.literal('')]).optional(),
	key: z.uuid()
});

export const load: PageServerLoad = async ({ locals }) => {
	const grants = locals.me?.grants ?? [];
	const managed = grants.filter(({ role }) => role === 'service_manager');
	const isAdmin = grants.some(({ role }) => role === 'administrator');
	const [indicators, list] = await Promise.all([
		schemes.indicators(locals.db).then(unwrap),
		schemes.list(locals.db).then(unwrap)
	]);
	return {
		indicators,
		schemes: list,
		isAdmin,
		forBank: isAdmin || managed.some(({ unit_kind }) => unit_kind === 'head_office'),
		regions: managed.filter(({ unit_kind }) => unit_kind === 'region'),
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	indicator: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, ownIndicators.ownForm);
		if (failure) return failure;
		return refused(await ownIndicators.save(locals.db, data), values) ?? { saved: true };
	},
	scheme: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, scheme);
		if (failure) return failure;
		const result = await locals.db.rpc('create_scheme', {
			name_zh: data.name_zh,
			name_en: data.name_en,
			unit_id: data.unit_id || undefined,
			source_version_id: data.source_version_id || undefined,
			idempotency_key: data.key
		});
		const failed = refused(result, values);
		if (failed) return failed;
		redirect(303, `/indicators/${result.data!.id}`);
	}
};
