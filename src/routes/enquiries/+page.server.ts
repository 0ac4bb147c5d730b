import { listEnquiries, scopesOf } from '$lib/enquiries/enquiries';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const scopes = scopesOf(locals.me!);
	const asked = url.searchParams.get('of');
	const scope = scopes.find((one) => one === asked) ?? scopes[0] ?? 'mine';
	return { scope, scopes, ...(await listEnquiries(locals.db, locals.me!, scope)) };
};
