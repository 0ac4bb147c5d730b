import * as policies from '$lib/admin/policies';
import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	policies: unwrap(await policies.list(locals.db))
});
