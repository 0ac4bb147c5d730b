import { draftsOf, findDocuments } from '$lib/documents/documents';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = locals.me!;
	const own = me.grants.filter(({ role }) => role === 'service_manager');
	const [library, drafts] = await Promise.all([
		findDocuments(locals.db, {
			kind: 'bulletin',
			before: url.searchParams.get('before') ?? undefined
		}),
		own.length > 0 ? draftsOf(locals.db) : []
	]);
	const month = wallTimeOf(me.now ?? new Date()).slice(0, 7);
	const isIssued = (unit: string) =>
		library.rows.some(
			({ unit_zh, issued_at }) => unit_zh === unit && wallTimeOf(issued_at).startsWith(month)
		);
	return {
		library,
		drafts: drafts.filter(({ kind }) => kind === 'bulletin'),
		mayWrite: own.length > 0,
		month,
		// The newest page holds this month's, if there is one.
		missing: url.searchParams.has('before')
			? []
			: own
					.filter(({ unit_name_zh }) => !isIssued(unit_name_zh))
					.map(({ unit_name_zh, unit_name_en }) => ({
						name_zh: unit_name_zh,
						name_en: unit_name_en
					}))
	};
};
