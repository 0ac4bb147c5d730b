import { beyond, pageOf, readCursor } from '$lib/admin/keyset';
import { caseRoles } from '$lib/people/grants';
import * as people from '$lib/people/people';
import { roleActions } from '$lib/people/roleActions';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import { roles, type Role } from '$lib/frame/me';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const today = wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10);
	const role = roles.find((one) => one === url.searchParams.get('role')) as Role | undefined;
	const after = readCursor(url.searchParams.get('after'));
	const [waiting, others] = await Promise.all([
		people
			.grants(locals.db, (query) =>
				query
					.in('role', [...caseRoles])
					.is('confirmed_at', null)
					.is('ended_at', null)
					.or(`to_date.is.null,to_date.gte.${today}`)
					.limit(200)
			)
			.then(unwrap),
		people
			.grants(locals.db, (query) => {
				let narrowed = query.is('ended_at', null).limit(51);
				if (role) narrowed = narrowed.eq('role', role);
				return after
					? narrowed.lte('created_at', after.at).or(beyond('created_at', after))
					: narrowed;
			})
			.then(unwrap)
	]);
	return {
		today,
		role: role ?? '',
		paged: after !== null,
		waiting,
		...pageOf(others, 50, (grant) => grant.created_at)
	};
};

export const actions: Actions = roleActions;
