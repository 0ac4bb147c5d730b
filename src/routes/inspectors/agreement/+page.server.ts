import * as agreement from '$lib/reviews/agreement';
import { instantOfWallTime, wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

const day = /^\d{4}-\d{2}-\d{2}$/;
const aYear = 364 * 86_400_000;

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = (name: string) => {
		const value = url.searchParams.get(name) ?? '';
		return day.test(value) && instantOfWallTime(value) ? value : null;
	};
	const last = asked('to') ?? wallTimeOf(locals.me?.now ?? new Date()).slice(0, 10);
	const first =
		asked('from') ?? new Date(Date.parse(`${last}T00:00Z`) - aYear).toISOString().slice(0, 10);
	const { visits, pairs } = await agreement.results(locals.db, first, last);
	return {
		first,
		last,
		agreement: agreement.agreementOf(pairs),
		inspectors: agreement.inspectorsOf(visits)
	};
};
