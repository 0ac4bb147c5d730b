import { json } from '@sveltejs/kit';
import { storeDocumentFile } from '$lib/server/documentFiles';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** Takes one file of the draft (multipart `file`); answers its id. */
export const POST: RequestHandler = async ({ request, locals, params }) => {
	const file = (await request.formData()).get('file');
	const stored = await storeDocumentFile(
		locals.db,
		params.id,
		file instanceof File ? file : new File([], '')
	);
	const { id, name } = unwrap(stored);
	return json({ id, name });
};
