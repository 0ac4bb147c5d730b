import { json } from '@sveltejs/kit';
import { storeAttachment } from '$lib/server/attachments';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** Takes one file for the case (multipart, `file`), or for the line of evidence `?line=` names; answers its id. */
export const POST: RequestHandler = async ({ request, locals, params, url }) => {
	const file = (await request.formData()).get('file');
	const stored = await storeAttachment(
		locals.db,
		{ complaint_id: params.id, evidence_line: url.searchParams.get('line') ?? undefined },
		file instanceof File ? file : new File([], '')
	);
	const { id, name } = unwrap(stored);
	return json({ id, name });
};
