import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

export type MonthOfVisits = {
	month: string;
	visits: number;
	scored: number;
	mean: number | null;
	criticals: number;
};
export type SectionMean = Named & { section: string; visits: number; mean: number };
export type ItemFigure = Named & {
	item_id: string;
	seen: number;
	failed: number;
	/** Points of five. */
	mean: number | null;
};
export type MapRow = Named & {
	branch_id: string;
	failed: number;
	/** Failed and seen, by item. */
	cells: Record<string, [number, number]>;
};
/** A branch, or below head office a region with its branches in sum. */
export type CoverageRow = Named & {
	unit_id: string;
	branches: number;
	seen: number;
	month?: string | null;
	total?: number | null;
	report_id?: string | null;
};
export type MonthOfTasks = {
	month: string;
	opened: number;
	closed: number;
	overdue: number;
	median_days: number | null;
};
export type Period = { unit_id: string; first: string; last: string };

/** Scores by month and section; what failed most, with the names of the items. */
export async function readScores(db: Db, period: Period) {
	const [trend, items] = await Promise.all([
		db.rpc('score_trend', period),
		db.rpc('item_figures', period)
	]);
	return {
		...(unwrap(trend) as unknown as { months: MonthOfVisits[]; sections: SectionMean[] }),
		items: unwrap(items) as unknown as ItemFigure[]
	};
}

/** The worst branches against the items that failed most. */
export async function readMap(db: Db, period: Period, items: string[]) {
	return unwrap(await db.rpc('failure_map', { ...period, items, most: 30 })) as unknown as MapRow[];
}

/** Who has been seen since the period began, the unseen first. */
export async function readCoverage(db: Db, { unit_id, first }: Period) {
	return unwrap(await db.rpc('visit_coverage', { unit_id, first })) as unknown as CoverageRow[];
}

/** Tasks by the month they were opened in, with the median of days until they were closed. */
export async function readRectification(db: Db, period: Period) {
	return unwrap(await db.rpc('rectification_times', period)) as unknown as MonthOfTasks[];
}

/** The months of a period that ends with `last` (first days of months), oldest first. */
export function monthsUntil(last: string, count: number): string[] {
	const [year, month] = last.split('-').map(Number) as [number, number];
	return Array.from({ length: count }, (_, n) => {
		const index = year * 12 + month - 1 - (count - 1 - n);
		return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
	});
}
