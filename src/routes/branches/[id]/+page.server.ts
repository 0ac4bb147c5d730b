import * as branches from '$lib/branches/branches';
import { story } from '$lib/branches/story';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

const caseReaders = ['complaint_officer', 'service_manager', 'executive', 'auditor'];

export const load: PageServerLoad = async ({ locals, params }) => {
	const now = locals.me?.now ?? new Date().toISOString();
	const [branch, people, told] = await Promise.all([
		branches.read(locals.db, params.id).then(unwrap),
		locals.db.rpc('find_people', { unit_id: params.id, most: 100 }).then(unwrap),
		story(locals.db, params.id, now).then(unwrap)
	]);
	return {
		branch,
		people,
		story: told,
		readsCases: locals.me?.grants.some(({ role }) => caseReaders.includes(role)) ?? false,
		today: wallTimeOf(now).slice(0, 10)
	};
};
