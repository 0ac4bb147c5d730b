import { beyond, pageOf, readCursor } from '$lib/admin/keyset';
import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const failures = url.searchParams.get('show') === 'failures';
	const after = readCursor(url.searchParams.get('after'));
	let query = locals.db
		.from('job_runs')
		.select('id,job,started_at,finished_at,done,failure')
		.order('started_at', { ascending: false })
		.order('id')
		.limit(51);
	if (failures) query = query.not('failure', 'is', null);
	if (after) query = query.lte('started_at', after.at).or(beyond('started_at', after));
	return {
		failures,
		paged: after !== null,
		...pageOf(unwrap(await query), 50, (run) => run.started_at)
	};
};
