import type { SupabaseClient } from '@supabase/supabase-js';
import type { Named } from '$lib/complaints/words';
import type { Database } from '$lib/database.types';
import { unwrap } from '$lib/server/refusal';
import type { Kind, RequestAction, Status } from './words';

type Db = SupabaseClient<Database>;

export type RequestRow = {
	id: string;
	number: string;
	kind: Kind;
	title: string;
	status: Status;
	unit_zh: string;
	unit_en: string;
	department_zh: string;
	department_en: string;
	asked_at: string;
	/** When the next thing is due: the answer, then the resolution. */
	due_at: string;
	resolve_by: string;
	resolved_at: string | null;
	/** The department's turn. */
	owed: boolean;
};
export type RequestList = {
	now: string;
	/** Departments the caller may ask. */
	departments: (Named & { id: string })[];
	/** Working minutes by kind. */
	rules: { number: number; budgets: Record<Kind, { respond: number; resolve: number }> };
	rows: RequestRow[];
	figures: (Named & {
		asked: number;
		responded: number;
		resolved: number;
		overdue: number;
		reopened: number;
	})[];
};
export type RequestPage = {
	id: string;
	number: string;
	kind: Kind;
	title: string;
	status: Status;
	version: number;
	respond_by: string;
	resolve_by: string;
	responded_at: string | null;
	resolved_at: string | null;
	reopened: number;
	owed: boolean;
	unit: Named;
	department: Named;
	timeline: {
		seq: number;
		action: string;
		at: string;
		by: string | null;
		late: boolean | null;
		words: string | null;
	}[];
	moves: RequestAction[];
};

/** The latest requests the caller reads, open or done. */
export const list = async (db: Db, done: boolean) =>
	unwrap(await db.rpc('request_list', { done })) as unknown as RequestList;

/** One request with its history and the caller's moves; refuses MC003 to whoever may not see it. */
export const page = async (db: Db, request_id: string) =>
	unwrap(await db.rpc('request_page', { request_id })) as unknown as RequestPage;
