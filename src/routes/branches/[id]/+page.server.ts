import * as branches from '$lib/branches/branches';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

const readers = ['complaint_officer', 'service_manager', 'executive', 'auditor'];

export const load: PageServerLoad = async ({ locals, params }) => {
	const now = locals.me?.now ?? new Date().toISOString();
	const readsCases = locals.me?.grants.some(({ role }) => readers.includes(role));
	const [branch, people, standing] = await Promise.all([
		branches.read(locals.db, params.id).then(unwrap),
		locals.db.rpc('find_people', { unit_id: params.id, most: 100 }).then(unwrap),
		readsCases ? branches.standing(locals.db, params.id, now).then(unwrap) : null
	]);
	return { branch, people, standing, today: wallTimeOf(now).slice(0, 10) };
};
