import { json } from '@sveltejs/kit';
import { findUnits } from '$lib/server/findUnits';
import type { RequestHandler } from './$types';

/** Units for a picker: `?q=` name, code or initials; `kind=` of entry to log; `all=1` for any unit. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { searchParams: query } = url;
	return json(
		await findUnits(locals.db, locals.me!.person_id, {
			query: query.get('q') ?? '',
			kind: query.get('kind') ?? 'complaint',
			all: query.get('all') === '1'
		})
	);
};
