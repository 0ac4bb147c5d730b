import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { RowContent } from '$lib/domain/notice/snapshot';
import type { Role } from '$lib/frame/me';
import { unwrap } from '$lib/server/refusal';

type Unit = { unit_zh: string; unit_en: string };

export type DeskCase = Unit & {
	id: string;
	number: string;
	kind: string;
	subject: string;
	status: string;
	severity: string;
	next_due_at: string | null;
	is_paused: boolean;
	is_disputed: boolean;
	received_at: string;
	step: string | null;
	handler: string | null;
	/** Who proposed or asked, where somebody must decide. */
	by?: string;
};
export type DeskEntry = {
	id: string;
	number: string;
	kind: string;
	subject: string;
	status: string;
	received_at: string;
	closed_at: string | null;
};
export type BranchFigures = {
	closed: number;
	substantiated: number;
	settled_on_spot: number;
	rating: number | null;
	rated: number;
	answered: number;
	answered_in_time: number;
	praise: number;
};
export type HeadedUnit = Unit & {
	unit_id: string;
	kind: string;
	missing: string[];
	figures: BranchFigures;
};

/** What waits beside cases, enquiries and tasks: one thing with the step it needs, or a number of visits. */
export type DeskMatter =
	| { kind: 'my_visits'; act: 'visit'; count: number; due_at: string }
	| { kind: 'visits'; act: 'review' | 'release'; count: number }
	| {
			kind: 'document';
			id: string;
			act: 'reading' | 'signature';
			title: string;
			due_at: string | null;
	  }
	| (Unit & { kind: 'notice'; id: string; act: 'review' | 'sign' | 'publish'; month: string })
	| (Unit & {
			kind: 'interview';
			id: string;
			act: 'attend' | 'confirm' | 'record' | 'schedule';
			/** Its number. */
			title: string;
			due_at: string | null;
	  });

/** What `desk()` answers: a part for each role the caller holds. */
export type Desk = {
	today: string;
	now: string;
	matters: DeskMatter[];
	officer?: { mine: DeskCase[]; unassigned: DeskCase[]; disputed: DeskCase[] };
	staff?: {
		returns: (Unit & { unit_id: string; today: string; missing: string[]; filed: boolean })[];
		entries: DeskEntry[];
	};
	head?: {
		enquiries: (Unit & { id: string; number: string; question: string; due_at: string })[];
		entries: DeskCase[];
		units: HeadedUnit[];
	};
	manager?: {
		decisions: DeskCase[];
		extensions: DeskCase[];
		overdue: DeskCase[];
		overdue_count: number;
		returns: { day: string | null; count: number; units: (Unit & { unit_id: string })[] };
	};
	confirm?: (Unit & { id: string; name: string; role: Role; created_at: string })[];
	executive?: {
		overdue: number;
		disputed: number;
		serious: DeskCase[];
		off: (Unit & { unit_id: string; kind: string; overdue: number })[];
	};
	auditor?: {
		reads: {
			name: string;
			act: 'reveal' | 'export';
			subject_id: string;
			at: string;
			number: string | null;
		}[];
		anchor: { day: string; heads: number } | null;
		failures: number;
	};
	administrator?: {
		failures: { job: string; started_at: string }[];
		invitations: { id: string; name: string; expires_at: string; is_expired: boolean }[];
	};
	changes?: Record<'received' | 'closed' | 'became_overdue' | 'disputed' | 'assigned', number>;
	done: { id: string; number: string; subject: string; action: string; at: string }[];
};

export type DeskTask = Unit & {
	id: string;
	number: string;
	title: string;
	severity: string;
	due_at: string;
	submitted_at: string | null;
	by: string | null;
};
export type TaskPart = 'mine' | 'verify' | 'extensions' | 'close' | 'overdue';

/** What a branch waits for a department to do. */
export type DeskRequest = Unit & { id: string; number: string; title: string; due_at: string };
type DeskTasks = Partial<Record<TaskPart, DeskTask[]>> & { requests?: DeskRequest[] };

/** Rectification that waits for the caller, and requests for who heads a department, part by part; parts that are not theirs are absent. */
export async function readTasks(db: SupabaseClient<Database>): Promise<DeskTasks> {
	return unwrap(await db.rpc('task_desk')) as unknown as DeskTasks;
}

type Named = { id: string; name_zh: string; name_en: string };
/** Figures of the caller's scope that are beyond a limit, by the latest notice and today. */
export type OffFigures = {
	notice?: { id: string; month: string; number: string };
	rates: number;
	/** Complaints per 10,000 transactions over twelve months, the worst eight. */
	rate: (Named & { rate: number; band: 'alarm_high' | 'warning_high' })[];
	belows: number;
	below: (Named & { total: number; standard: number })[];
	late: { indicator: string; value: number; last_month?: number }[];
	tasks: number;
	proposed: number;
	checks: number;
};
export type HeadedBranch = Named & {
	standing?: Pick<
		RowContent,
		'standing' | 'total' | 'rank' | 'tied' | 'interval' | 'band' | 'movement' | 'below_standard'
	> & { notice: string; month: string };
	changes: Record<'enquiries' | 'tasks' | 'reports' | 'entries' | 'interviews' | 'notices', number>;
};
export type DeskFigures = { off?: OffFigures; branches?: HeadedBranch[] };

/** What is off above branches, and where the branches one heads stand; `now` decides what is late. */
export async function readFigures(db: SupabaseClient<Database>, now: string) {
	return unwrap(await db.rpc('desk_figures', { at: now })) as unknown as DeskFigures;
}

/** What the caller must do, in one call. */
export async function read(db: SupabaseClient<Database>): Promise<Desk> {
	return unwrap(await db.rpc('desk')) as unknown as Desk;
}
