import { wordsOf } from '$lib/complaints/highlight';
import { findUnits } from '$lib/server/findUnits';
import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

const most = 30;

export const load: PageServerLoad = async ({ locals: { db, me }, url }) => {
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	if (wordsOf(query).length === 0) return { query, most, complaints: [], units: [], people: [] };
	const [complaints, units, people] = await Promise.all([
		db
			.rpc('search_complaints', { query, most })
			.select(
				'id,number,kind,subject,status,received_at,next_due_at,is_paused,is_open,unit:units!complaints_unit_id_fkey(name_zh,name_en)'
			),
		findUnits(db, me!.person_id, { query, all: true, most: 8 }),
		db.rpc('find_people', { query, most: 8 })
	]);
	return { query, most, complaints: unwrap(complaints), units, people: unwrap(people) };
};
