import { json } from '@sveltejs/kit';
import { unwrap } from '$lib/server/refusal';
import type { RequestHandler } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** People for a picker: `?q=` name, initials or staff number; `unit=` for one roster. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const unit = url.searchParams.get('unit') ?? '';
	return json(
		unwrap(
			await locals.db.rpc('find_people', {
				query: url.searchParams.get('q') ?? '',
				...(uuid.test(unit) && { unit_id: unit, most: 200 })
			})
		)
	);
};
