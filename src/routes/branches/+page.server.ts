import { unitKinds } from '$lib/admin/units';
import * as branches from '$lib/branches/branches';
import { unwrap } from '$lib/server/refusal';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const typed = url.searchParams.get('q') ?? '';
	const kind = unitKinds.find((one) => one === url.searchParams.get('kind'));
	const after = url.searchParams.get('after');
	return {
		...unwrap(await branches.directory(locals.db, { typed, kind, after })),
		typed,
		kind: kind ?? '',
		after,
		today: wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10)
	};
};
