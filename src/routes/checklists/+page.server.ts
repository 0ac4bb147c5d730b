import { redirect } from '@sveltejs/kit';
import * as z from 'zod';
import * as checklists from '$lib/checklists/checklists';
import { checklistKinds } from '$lib/domain/checklist/content';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const asked = z.object({
	kind: z.enum(checklistKinds),
	name_zh: z.string().trim().min(1).max(60),
	name_en: z.string().trim().min(1).max(80),
	unit_id: z.union([z.uuid(), z.literal('')]).optional(),
	source_version_id: z.union([z.uuid(), z.literal('')]).optional(),
	key: z.uuid()
});

export const load: PageServerLoad = async ({ locals }) => {
	const grants = locals.me?.grants ?? [];
	const managed = grants.filter(({ role }) => role === 'service_manager');
	const forBank =
		grants.some(({ role }) => role === 'administrator') ||
		managed.some(({ unit_kind }) => unit_kind === 'head_office');
	return {
		templates: unwrap(await checklists.list(locals.db)),
		forBank,
		regions: managed.filter(({ unit_kind }) => unit_kind === 'region'),
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { data, values, failure } = await readForm(request, asked);
		if (failure) return failure;
		const result = await locals.db.rpc('create_checklist', {
			kind: data.kind,
			name_zh: data.name_zh,
			name_en: data.name_en,
			unit_id: data.unit_id || undefined,
			source_version_id: data.source_version_id || undefined,
			idempotency_key: data.key
		});
		const failed = refused(result, values);
		if (failed) return failed;
		redirect(303, `/checklists/${result.data!.id}`);
	}
};
