import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '$lib/database.types';
import type { Answers } from '$lib/domain/checklist/answers';
import type { Content } from '$lib/domain/checklist/content';

type Db = SupabaseClient<Database>;

/** What the summary counts. */
export const figures = ['visitors', 'transactions', 'complaints', 'suggestions'] as const;
export type Figure = (typeof figures)[number];

type Summary = Record<Figure, number | null> & { to_raise: string | null };

export type Today = {
	day: string;
	/** Null where no self-check list is published. */
	content: Content | null;
	check:
		| (Summary & {
				id: string;
				answers: Answers;
				version: number;
				finished_at: string | null;
		  })
		| null;
	/** What the branch itself has logged, to fill the summary in. */
	logged: { complaints: number; suggestions: number };
};

export type Day = Summary & {
	day: string;
	due: boolean;
	id: string | null;
	total: number | null;
	failed: number | null;
	finished_at: string | null;
	by: string | null;
};

type Unit = { id: string; name_zh: string; name_en: string };
export type Coverage = {
	day: string;
	branches: number;
	finished: number;
	missing: Unit[];
	found: (Unit & { failed: number; complaints: number; to_raise: string | null })[];
};

export const today = (db: Db, unit: string) => db.rpc('self_check_today', { unit_id: unit });
export const days = (db: Db, unit: string) => db.rpc('self_check_days', { unit_id: unit });
export const coverage = (db: Db, day?: string) => db.rpc('self_check_coverage', { day });

/** Adds answers to those of the day. */
export const tick = (db: Db, unit: string, day: string, answers: Answers) =>
	db.rpc('save_self_check', { unit_id: unit, day, answers: answers as Json });

/** One day with the list that was ticked. */
export const read = (db: Db, id: string) =>
	db
		.from('self_checks')
		.select(
			'*, list:checklist_versions!self_checks_checklist_version_id_fkey!inner(content), unit:units!self_checks_unit_id_fkey!inner(name_zh, name_en), finisher:people!self_checks_finished_by_fkey(name)'
		)
		.eq('id', id)
		.single();

/** Working days before today that were not finished. */
export const missed = (list: readonly Day[], todayIs: string) =>
	list.filter(({ due, day, finished_at }) => due && day < todayIs && !finished_at).length;
