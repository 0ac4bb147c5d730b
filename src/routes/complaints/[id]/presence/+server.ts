import { json } from '@sveltejs/kit';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** Says that the case is still before this person; answers its version and who else is there. */
export const POST: RequestHandler = async ({ locals, params }) =>
	json(unwrap(await locals.db.rpc('stay_in_case', { complaint_id: params.id })));
