import { requireAuditor } from '$lib/audit/access';
import * as events from '$lib/audit/events';
import { chosenPerson } from '$lib/people/chosen';
import { unwrap } from '$lib/server/refusal';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireAuditor(locals.me);
	const filters = events.readFilters(url.searchParams);
	const typed = url.searchParams.get('actor_text') ?? '';
	if (!filters.actor && typed) {
		filters.actor = (await chosenPerson(locals.db, undefined, typed)) ?? undefined;
	}
	const after = url.searchParams.get('after');
	const [page, actor] = await Promise.all([
		events.page(locals.db, filters, { after }).then(unwrap),
		filters.actor
			? locals.db
					.from('people')
					.select('id,name')
					.eq('id', filters.actor)
					.maybeSingle()
					.then(unwrap)
			: null
	]);
	return { ...page, filters, actor, paged: after !== null };
};
