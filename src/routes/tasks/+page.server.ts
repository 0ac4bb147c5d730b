import { rolesOf } from '$lib/frame/me';
import { list, readFilters } from '$lib/tasks/taskList';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const filters = readFilters(url.searchParams);
	const roles = rolesOf(locals.me!);
	return {
		filters,
		mayOpen: roles.includes('service_manager'),
		heads: roles.includes('branch_head') || roles.includes('department_head'),
		...(await list(locals.db, locals.me!, filters))
	};
};
