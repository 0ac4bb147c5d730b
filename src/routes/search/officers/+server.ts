import { json } from '@sveltejs/kit';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

/** Officers a case could go to, for a picker: `?q=` name, initials or staff number. */
export const GET: RequestHandler = async ({ locals, url }) =>
	json(unwrap(await locals.db.rpc('find_officers', { query: url.searchParams.get('q') ?? '' })));
