import * as people from '$lib/people/people';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ locals, url }) => {
	const typed = url.searchParams.get('q') ?? '';
	const asked = url.searchParams.get('unit_id') || url.searchParams.get('unit') || '';
	const unitId = uuid.test(asked) ? asked : undefined;
	const after = url.searchParams.get('after');
	const [roster, unit] = await Promise.all([
		people.roster(locals.db, { typed, unitId, after }).then(unwrap),
		unitId
			? locals.db
					.from('units')
					.select('id,name_zh,name_en')
					.eq('id', unitId)
					.maybeSingle()
					.then(unwrap)
			: null
	]);
	return {
		...roster,
		typed,
		unit,
		after,
		today: wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10)
	};
};
