import { draftsOf, findDocuments, waitingFor } from '$lib/documents/documents';
import { kinds } from '$lib/documents/words';
import { wallTimeOf } from '$lib/ui/wallTime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const me = locals.me!;
	const asked = (name: string) => url.searchParams.get(name) ?? '';
	const kind = kinds.find((one) => one === asked('kind'));
	const year = /^20\d\d$/.test(asked('year')) ? Number(asked('year')) : undefined;
	const mayWrite = me.grants.some(({ role }) => role === 'service_manager');
	// Whoever searches looks at what is found alone.
	const isSearch = url.searchParams.size > 0;
	const [waiting, library, drafts] = await Promise.all([
		isSearch ? [] : waitingFor(locals.db, me.person_id),
		findDocuments(locals.db, {
			words: asked('words').slice(0, 200),
			kind,
			year,
			before: asked('before') || undefined
		}),
		mayWrite && !isSearch ? draftsOf(locals.db) : []
	]);
	const thisYear = Number(wallTimeOf(me.now ?? new Date()).slice(0, 4));
	return {
		waiting,
		library,
		drafts: drafts.filter((draft) => draft.kind !== 'bulletin'),
		mayWrite,
		isSearch,
		search: { words: asked('words'), kind: kind ?? '', year: year ? String(year) : '' },
		years: [0, 1, 2, 3, 4].map((back) => String(thisYear - back))
	};
};
