import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { templateNames, templates, visitPolicy } from '$lib/documents/templates';
import { writtenKinds } from '$lib/documents/words';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const own = locals.me!.grants.filter(({ role }) => role === 'service_manager');
	if (own.length === 0) error(403, { message: 'forbidden', code: 'forbidden' });
	return {
		key: crypto.randomUUID(),
		kind: writtenKinds.find((kind) => kind === url.searchParams.get('kind')) ?? 'policy',
		units: own.map(({ unit_id, unit_name_zh, unit_name_en }) => ({
			id: unit_id,
			name_zh: unit_name_zh,
			name_en: unit_name_en
		}))
	};
};

const entry = z.object({
	kind: z.enum(writtenKinds),
	unit_id: z.uuid(),
	title: z.string().trim().min(1),
	template: z.enum(['', ...templateNames]).default(''),
	key: z.uuid()
});

export const actions: Actions = {
	default: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, entry);
		if (failure) return failure;
		const { key, template, ...entered } = data;
		const begun = entered.kind === 'commitment' && template !== '' ? templates[template] : null;
		const spec = {
			...entered,
			...(begun && { body: begun.body[locals.lang], audience_roles: begun.roles }),
			...(entered.kind === 'visit_policy' && { body: visitPolicy[locals.lang] })
		};
		const made = await locals.db
			.rpc('save_document', { spec, idempotency_key: key })
			.select('document_id')
			.single();
		const refusal = refused(made, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'documents.create.saved' });
		redirect(
			303,
			`/documents/${(made.data as unknown as { document_id: string }).document_id}/edit`
		);
	}
};
