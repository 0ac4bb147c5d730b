import { monthAfter } from '$lib/domain/statistics/months';
import { coverage } from '$lib/meetings/meetings';
import { registersFor } from '$lib/meetings/words';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

const shownMonths = 6;

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = locals.me!;
	const month = wallTimeOf(me.now ?? new Date()).slice(0, 7);
	const first = monthAfter(month, 1 - shownMonths);
	return {
		month,
		months: Array.from({ length: shownMonths }, (_, i) => monthAfter(month, -i)),
		units: registersFor(me.grants),
		...(await coverage(locals.db, first, month, url.searchParams.get('before') ?? undefined))
	};
};
