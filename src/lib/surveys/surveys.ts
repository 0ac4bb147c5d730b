import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';

type Db = SupabaseClient<Database>;

/** Answers of 1 to 5: how many, their sum and the sum of their squares. */
export type Sums = { answers: number; total: number; squares: number; has_spread: boolean };
export type SurveyPage = {
	month: string;
	unit: { id: string; kind: string; name_zh: string; name_en: string };
	whole: (Sums & { dimension: string; from_agency: number })[];
	branches: {
		id: string;
		name_zh: string;
		name_en: string;
		answers: number;
		dimensions: Record<string, Sums>;
	}[];
	months: (Sums & { month: string; dimension: string })[];
};

/** Fewer answers are shown, but not without saying so. */
export const enoughAnswers = 30;

/**
 * Mean of the answers and its 95 % interval by the normal approximation, mean ± 1.96 s/√n, held
 * within 1 to 5; no interval for a single answer or where the spread of some is not known.
 */
export function meanOf({ answers, total, squares, has_spread }: Sums) {
	const mean = total / answers;
	if (!has_spread || answers < 2) return { mean, low: null, high: null };
	const variance = Math.max(0, (squares - answers * mean * mean) / (answers - 1));
	const half = 1.96 * Math.sqrt(variance / answers);
	return { mean, low: Math.max(1, mean - half), high: Math.min(5, mean + half) };
}

export const page = (db: Db, unit: string, month: string) =>
	db.rpc('survey_page', { unit_id: unit, month });

/** The codes in force of the branches that the caller may print them for; of one branch where it is named. */
export const links = (db: Db, unit?: string) => {
	const standing = db
		.from('rating_links')
		.select('token, made_at, unit:units!rating_links_unit_id_fkey!inner(id, name_zh, name_en)')
		.is('ended_at', null);
	return (unit ? standing.eq('unit_id', unit) : standing)
		.order('made_at', { ascending: false })
		.limit(200);
};
