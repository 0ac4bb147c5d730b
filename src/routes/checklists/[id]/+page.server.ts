import { fail } from '@sveltejs/kit';
import * as z from 'zod';
import * as checklists from '$lib/checklists/checklists';
import type { Content } from '$lib/domain/checklist/content';
import { contentSchema } from '$lib/domain/checklist/contentSchema';
import { readChecklist } from '$lib/server/checklistWorkbook/read';
import { readForm } from '$lib/server/form';
import { refused, unwrap } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const mostBytes = 2 * 1024 * 1024;

const draft = z.object({
	version: z.coerce.number().int(),
	content: z
		.string()
		.max(600_000)
		.transform((text, context) => {
			try {
				return JSON.parse(text) as unknown;
			} catch {
				context.addIssue({ code: 'custom', message: 'common.invalid.other' });
				return z.NEVER;
			}
		})
		.pipe(contentSchema)
});
const at = z.object({ version: z.coerce.number().int() });
const names = z.object({
	name_zh: z.string().trim().min(1).max(60),
	name_en: z.string().trim().min(1).max(80)
});

export const load: PageServerLoad = async ({ locals, params }) => {
	const template = unwrap(await checklists.read(locals.db, params.id));
	const latest = template.versions[0];
	const content =
		template.draft?.content ??
		(latest ? unwrap(await checklists.contentOf(locals.db, latest.id)).content : null);
	// An auditor reads drafts and writes none.
	const mayWrite =
		!template.retired_at &&
		template.draft !== null &&
		(locals.me?.grants ?? []).some(({ role }) =>
			['administrator', 'service_manager'].includes(role)
		);
	return { template, content: content as Content | null, mayWrite };
};

export const actions: Actions = {
	save: async ({ request, locals, params }) => {
		const { data, failure } = await readForm(request, draft);
		if (failure) return failure;
		const result = await checklists.saveDraft(locals.db, params.id, data.content, data.version);
		return refused(result) ?? { saved: true };
	},
	publish: async ({ request, locals, params }) => {
		const { data, failure } = await readForm(request, at);
		if (failure) return failure;
		const result = await checklists.publish(locals.db, params.id, data.version);
		return refused(result) ?? { published: result.data?.number };
	},
	retire: async ({ locals, params }) =>
		refused(await locals.db.rpc('retire_checklist', { template_id: params.id })) ?? {
			retired: true
		},
	rename: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, names);
		if (failure) return failure;
		const result = await locals.db.rpc('rename_checklist', { template_id: params.id, ...data });
		return refused(result, values) ?? { renamed: true };
	},
	/** Reads a workbook for the page to look over; nothing is saved by it. */
	read: async ({ request, locals, params }) => {
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0 || file.size > mostBytes)
			return fail(422, { refusal: { code: 'MC371', details: { most: 2 } } });
		const { draft: saved } = unwrap(await checklists.read(locals.db, params.id));
		if (!saved) return fail(403, { refusal: { code: 'MC002' } });
		return readChecklist(new Uint8Array(await file.arrayBuffer()), saved.content);
	},
	photo: async ({ request, locals }) => {
		const photo = (await request.formData()).get('photo');
		if (!(photo instanceof File) || photo.size > 307_200)
			return fail(422, { refusal: { code: 'MC371', details: { most: 0.3 } } });
		const body = Buffer.from(await photo.arrayBuffer()).toString('base64');
		const result = await locals.db.rpc('add_checklist_photo', { body, media_type: photo.type });
		return refused(result) ?? { hash: result.data };
	}
};
