import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { kinds, locations, sizes } from './words';

type Db = SupabaseClient<Database>;
type Named = { name_zh: string; name_en: string };

export type BranchClass = Named & {
	code: string;
	size: (typeof sizes)[number] | null;
	location: (typeof locations)[number] | null;
	kind: (typeof kinds)[number] | null;
	version: number;
	/** Open branches in it today. */
	branches: number;
};
export type SortedBranch = Named & {
	id: string;
	code: string;
	region_zh: string | null;
	region_en: string | null;
	/** Day from which its present class holds, and who said so; null without a class. */
	from_day: string | null;
	by: string | null;
};
export type ClassPage = {
	classes: BranchClass[];
	/** Open branches without a class. */
	unsorted: number;
	/** How many there are of those listed; `branches` holds 500 at most. */
	listed: number;
	branches: SortedBranch[];
};

/** All classes, and the branches of one of them; the empty class lists those without any. */
export const page = async (db: Db, listed: string) =>
	unwrap(await db.rpc('branch_class_page', { class: listed })) as unknown as ClassPage;
