import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { rolesOf, type Me } from '$lib/frame/me';
import { parseInstant } from '$lib/i18n/instant';
import { unwrap } from '$lib/server/refusal';
import { readCounts, tabsOf } from './queue';
import { readFilters, readTab } from './queueFilters';

type Db = SupabaseClient<Database>;

/** The end of the bank's day, which keeps one time all year. */
export function endOfDay(now: Date): Date {
	const offset = 8 * 3600_000;
	const day = 24 * 3600_000;
	return new Date((Math.floor((now.getTime() + offset) / day) + 1) * day - offset);
}

/** What an address asks of the queue, and what stands above it. */
export async function askedQueue(db: Db, me: Me, query: URLSearchParams) {
	const filters = readFilters(query);
	const about = [filters.region, filters.unit, filters.handler].filter((id) => id !== undefined);
	const counts = unwrap(await readCounts(db, about));
	const roles = rolesOf(me);
	const handles = roles.includes('complaint_officer') || roles.includes('service_manager');
	const tabs = tabsOf(counts.scope, handles);
	const tab = readTab(query, tabs);
	const now = me.now ? parseInstant(me.now) : new Date();
	return {
		counts,
		tabs,
		tab,
		filters,
		handles,
		question: {
			scope: counts.scope,
			tab,
			filters,
			person: me.person_id,
			now,
			midnight: endOfDay(now),
			after: query.get('after')
		}
	};
}
