import { json } from '@sveltejs/kit';
import { storeAttachment } from '$lib/server/attachments';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** Takes one file for the answer (multipart, `file`); answers its id. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
	const file = (await request.formData()).get('file');
	const stored = await storeAttachment(
		locals.db,
		{ enquiry_id: params.id },
		file instanceof File ? file : new File([], '')
	);
	const { id, name } = unwrap(stored);
	return json({ id, name });
};
