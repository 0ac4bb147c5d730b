import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';

type Db = SupabaseClient<Database>;

/** What a branch counts on a day. */
export const counts = [
	'complaints',
	'settled_on_spot',
	'suggestions',
	'reports',
	'praise'
] as const;
export type Count = (typeof counts)[number];
export type DayCounts = Record<Count, number>;
/** What has been logged for a day, and which of the days that may still be filed are working days. */
export type Logged = DayCounts & { working_days: string[] };

/** Days a branch may still file or correct, besides today; the database holds the limit. */
export const correctableDays = 7;

/** A branch's returns of the days it may still correct, newest first. */
export function recent(db: Db, unitId: string, since: string) {
	return db
		.from('daily_returns')
		.select('*, filer:people!daily_returns_filed_by_fkey(name)')
		.eq('unit_id', unitId)
		.gte('day', since)
		.order('day', { ascending: false });
}

/** What the branch itself has logged on a day, to prefill its return. */
export function logged(db: Db, unitId: string, day: string) {
	return db.rpc('day_of_unit', { unit_id: unitId, day });
}

/** Entries of the suggestion book and praise about a branch, those without a reply first. */
export function entries(db: Db, unitId: string) {
	return db
		.from('complaints')
		.select('id, number, kind, subject, is_open, received_at')
		.eq('unit_id', unitId)
		.in('kind', ['suggestion', 'praise'])
		.order('is_open', { ascending: false })
		.order('received_at', { ascending: false })
		.limit(20);
}

/** The last days as ISO dates, today first. `today` is the bank's date. */
export function lastDays(today: string, days = correctableDays): string[] {
	const start = Date.parse(`${today}T00:00:00Z`);
	return Array.from({ length: days + 1 }, (_, back) =>
		new Date(start - back * 86_400_000).toISOString().slice(0, 10)
	);
}

/** Where a return says something else than what has been logged. */
export function differences(stated: DayCounts, loggedCounts: DayCounts): Count[] {
	return counts.filter((count) => stated[count] !== loggedCounts[count]);
}

export type Coverage = {
	day: string;
	branches: number;
	filed: number;
	missing: { id: string; name_zh: string; name_en: string }[];
};

/** Who has filed for a day in the caller's scope, and who has not; else for the last working day. */
export function coverage(db: Db, day?: string) {
	return db.rpc('return_coverage', { day });
}
