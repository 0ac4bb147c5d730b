import { json } from '@sveltejs/kit';
import { unwrap } from '$lib/server/refusal';
import { storeProof } from '$lib/server/taskProofs';
import { proofKinds } from '$lib/tasks/words';
import type { RequestHandler } from './$types';

/** Takes one proof (multipart `file`, `?kind=`); answers its id. */
export const POST: RequestHandler = async ({ request, locals, params, url }) => {
	const file = (await request.formData()).get('file');
	const kind = proofKinds.find((one) => one === url.searchParams.get('kind')) ?? 'file';
	const stored = await storeProof(
		locals.db,
		params.id,
		kind,
		file instanceof File ? file : new File([], '')
	);
	const { id, name } = unwrap(stored);
	return json({ id, name });
};
