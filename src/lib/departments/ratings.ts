import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;
type Unit = Named & { id: string };

/** What `department_ratings_page` answers. Means are 1 to 5; null where too few may be shown. */
export type RatingsPage = {
	month: string;
	latest: string;
	running: string;
	/** Fewest ratings that are shown together. */
	least: number;
	unit: Unit;
	units: Unit[];
	rows: (Named & {
		department_id: string;
		ratings: number | null;
		mean: number | null;
		before: number | null;
	})[];
	trend: { month: string; department_id: string; mean: number; ratings: number }[];
	to_rate: (Unit & { rated: boolean })[];
	remarks: { department_id: string; words: string }[];
};

/** Results of a month that is over, and what the caller may still rate in the running one. */
export const page = async (db: Db, unit_id?: string, month?: string) =>
	unwrap(await db.rpc('department_ratings_page', { unit_id, month })) as unknown as RatingsPage;
