import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database, Tables } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { ConcernAction } from './concernMoves';
import type { Outcome, Status } from './words';

type Db = SupabaseClient<Database>;

export type ConcernRow = Named & {
	id: string;
	person: string;
	is_mine: boolean;
	status: Status;
	complaints: number;
	flagged_at: string;
	hearing_until: string | null;
	appeal_until: string | null;
	outcome: Outcome | null;
	reviewer: string | null;
};
export type Concern = {
	id: string;
	version: number;
	side: 'self' | 'head' | 'manager' | 'auditor';
	person: string;
	unit: Named;
	rule: { number: number; concerns: number; months: number };
	status: Status;
	flagged_at: string;
	reviewer: string | null;
	question: string | null;
	hearing_until: string | null;
	statement: string | null;
	stated_at: string | null;
	outcome: Outcome | null;
	reason: string | null;
	decided_at: string | null;
	appeal_until: string | null;
	grounds: string | null;
	appealed_at: string | null;
	appeal_result: 'kept' | 'changed' | null;
	appeal_reason: string | null;
	appeal_decider: string | null;
	appeal_decided_at: string | null;
	complaints: {
		number: string;
		closed_at: string | null;
		cause_zh: string | null;
		cause_en: string | null;
		stands: boolean;
	}[];
	timeline: { seq: number; action: string; at: string; by: string | null }[];
	moves: { action: ConcernAction; to_status: Status; obstacle: string | null }[];
};
export type PeopleRules = Tables<'people_rules'> & { saver: { name: string } | null };

/** Concerns the caller may read, newest first. */
export const list = async (db: Db) =>
	unwrap(await db.rpc('concern_list')) as unknown as ConcernRow[];

/** One concern; the opening is entered in the read log. Refuses MC003 to whoever may not read it. */
export const open = async (db: Db, concern_id: string) =>
	unwrap(await db.rpc('open_concern', { concern_id })) as unknown as Concern;

/** All versions of the rules about people, newest first. */
export const rules = async (db: Db) =>
	unwrap(
		await db
			.from('people_rules')
			.select('*,saver:people!people_rules_saved_by_fkey(name)')
			.order('number', { ascending: false })
			.limit(50)
			.overrideTypes<PeopleRules[], { merge: false }>()
	);
