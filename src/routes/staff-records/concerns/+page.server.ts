import { rolesOf } from '$lib/frame/me';
import * as concerns from '$lib/staffRecords/concerns';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	list: await concerns.list(locals.db),
	reviews: rolesOf(locals.me!).includes('service_manager')
});
