import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const entry = unwrap(
		await locals.db
			.from('complaints')
			.select(
				'id,number,kind,status,subject,received_at,settled_on_spot,unit:units!complaints_unit_id_fkey(name_zh,name_en)'
			)
			.eq('id', params.id)
			.single()
	);
	return { entry, title: entry.number };
};
