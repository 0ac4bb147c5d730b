import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	ledger: unwrap(await locals.db.rpc('stage_ledger', { complaint_id: params.id }))
});
