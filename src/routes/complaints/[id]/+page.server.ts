import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import type { Contact } from '$lib/complaints/caseRows';
import { storeAttachment } from '$lib/server/attachments';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions } from './$types';

const words = z.string().trim().min(1);
const key = z.uuid().optional();
const ids = z.preprocess(
	(v) => (v === undefined ? [] : Array.isArray(v) ? v : [v]),
	z.array(z.uuid())
);

export const actions: Actions = {
	note: async ({ request, locals, params, cookies }) => {
		const schema = z.object({ body: words, mentions: ids, idempotency_key: key });
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const result = await locals.db.rpc('add_note', { complaint_id: params.id, ...data });
		const refusal = refused(result, values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'case.done.note' });
		return { noted: true };
	},

	/** The contact goes into this one answer alone: never into an address or a log. */
	reveal: async ({ request, locals, params }) => {
		const { data, values, failure } = await readForm(request, z.object({ reason: words }));
		if (failure) return failure;
		const result = await locals.db.rpc('reveal_contact', { complaint_id: params.id, ...data });
		return refused(result, values) ?? { contact: result.data as unknown as Contact };
	},

	attach: async ({ request, locals, params, cookies }) => {
		const files = (await request.formData())
			.getAll('file')
			.filter((file): file is File => file instanceof File && file.size > 0);
		if (files.length === 0)
			return fail(422, { issues: { file: 'common.invalid.required' as const } });
		for (const file of files) {
			const refusal = refused(await storeAttachment(locals.db, { complaint_id: params.id }, file));
			if (refusal) return refusal;
		}
		setFlash(cookies, { key: 'case.done.uploaded' });
		return { attached: true };
	},

	link: async ({ request, locals, params, cookies }) => {
		const schema = z.object({
			other: words,
			kind: z.enum(['duplicate', 'same_person', 'related'])
		});
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		const found = await locals.db
			.from('complaints')
			.select('id')
			.eq('number', data.other)
			.maybeSingle();
		if (!found.data)
			return fail(422, { refusal: { code: 'MC010', details: { field: 'other' } }, values });
		const refusal = refused(
			await locals.db.rpc('link_complaint', {
				complaint_id: params.id,
				other_id: found.data.id,
				kind: data.kind
			}),
			values
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'case.done.linked' });
		return { linked: true };
	},

	withdrawEnquiry: async ({ request, locals, cookies }) => {
		const { data, values, failure } = await readForm(request, z.object({ enquiry_id: z.uuid() }));
		if (failure) return failure;
		const refusal = refused(await locals.db.rpc('withdraw_enquiry', data), values);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'case.done.enquiryWithdrawn' });
		return { withdrawn: true };
	}
};
