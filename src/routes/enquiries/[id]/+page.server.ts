import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { mayAnswer, readEnquiry } from '$lib/enquiries/enquiries';
import { rolesOf } from '$lib/frame/me';
import { storeAttachment } from '$lib/server/attachments';
import { setFlash } from '$lib/server/flash';
import { readForm } from '$lib/server/form';
import { refused } from '$lib/server/refusal';
import type { Actions, PageServerLoad } from './$types';

const caseRoles = ['complaint_officer', 'service_manager', 'executive', 'auditor'] as const;

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('app:enquiry');
	const enquiry = await readEnquiry(locals.db, params.id);
	if (!enquiry) error(404, { message: 'not_found', code: 'not_found' });
	const roles = rolesOf(locals.me!);
	return {
		enquiry,
		mayAnswer: mayAnswer(locals.me!, enquiry),
		worksCases: caseRoles.some((role) => roles.includes(role)),
		key: crypto.randomUUID(),
		title: enquiry.complaint_number
	};
};

const schema = z.object({ answer: z.string().trim().min(1), idempotency_key: z.uuid().optional() });

export const actions: Actions = {
	default: async ({ request, locals, params, cookies }) => {
		// Files travel with the form only where no script sent them before.
		const files = (await request.clone().formData())
			.getAll('file')
			.filter((file): file is File => file instanceof File && file.size > 0);
		const { data, values, failure } = await readForm(request, schema);
		if (failure) return failure;
		for (const file of files) {
			const refusal = refused(
				await storeAttachment(locals.db, { enquiry_id: params.id }, file),
				values
			);
			if (refusal) return refusal;
		}
		const refusal = refused(
			await locals.db.rpc('answer_enquiry', { enquiry_id: params.id, ...data }),
			values
		);
		if (refusal) return refusal;
		setFlash(cookies, { key: 'enquiries.sent' });
		redirect(303, '/enquiries');
	}
};
