import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { Indicator } from '$lib/domain/notice/indicators';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;
type Unit = { id: string; name_zh: string; name_en: string };

/** Everything the page of a branch's monthly return needs. Figures: a number, or null for not known. */
export type ReturnPage = {
	month: string;
	due_at: string;
	/** Last day on which it may be filed or corrected. */
	open_until: string;
	indicators: Pick<
		Indicator,
		'code' | 'name_zh' | 'name_en' | 'formula_zh' | 'formula_en' | 'unit' | 'places'
	>[];
	filed: {
		figures: Record<string, number | null>;
		remark: string | null;
		by: string;
		filed_at: string;
		is_late: boolean;
		version: number;
	} | null;
	imported: Record<string, number>;
	before: Record<string, number>;
	months: { month: string; filed_at: string; is_late: boolean }[];
};
export type Coverage = {
	month: string;
	branches: number;
	filed: number;
	late: number;
	due_at: string | null;
	missing: Unit[];
	unknown: (Unit & { indicator: string; indicator_zh: string; indicator_en: string })[];
};

export const page = (db: Db, unit: string, month: string) =>
	db.rpc('monthly_return_page', { unit_id: unit, month });
export const coverage = (db: Db, month: string) => db.rpc('monthly_return_coverage', { month });

/** The rule of returns: its versions, newest first, and what may be chosen. */
export type RulePage = {
	/** The last month that is over, first day: what `due` is shown for. */
	month: string;
	rules: {
		number: number;
		working_day: number;
		open_days: number;
		/** Indicators branches file from it on; null where it left them as they were. */
		asked: string[] | null;
		saved_at: string;
		by: string | null;
	}[];
	/** When the month's return is due by the first, second, … fifteenth working day, at head office. */
	due: string[];
	indicators: {
		code: string;
		name_zh: string;
		name_en: string;
		source: 'import' | 'return';
		asks_branch: boolean;
		classic: boolean;
		is_shipped: boolean;
	}[];
};

export const rulePage = async (db: Db) =>
	unwrap(await db.rpc('return_rule_page')) as unknown as RulePage;
