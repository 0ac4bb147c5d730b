import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import type { HardRule } from '$lib/domain/planning/check';
import type { Explanation } from '$lib/domain/planning/explain';
import type { ChosenBy } from '$lib/domain/planning/types';
import type { Unpredictability } from '$lib/domain/planning/unpredictability';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

export type PlanStatus = 'draft' | 'proposed' | 'published' | 'closed' | 'cancelled';
export type Named = { id: string; zh: string; en: string };

export type ListedPlan = {
	id: string;
	unit_zh: string;
	unit_en: string;
	period_start: string;
	period_end: string;
	status: PlanStatus;
	created_by: string | null;
	visits: number;
	done: number;
};

export type PlanList = {
	plans: ListedPlan[];
	checklists: (Named & { number: number })[];
	units: (Named & { kind: string })[];
};

export type VisitKind = 'covert' | 'overt' | 'document';

export type PlanVisit = {
	id: string;
	kind: VisitKind;
	checklist_version_id: string;
	/** What is known to be so at the branch, by item. */
	planted: Record<string, 'pass' | 'fail'>;
	version: number;
	branch_id: string;
	inspector_id: string;
	planned_on: string;
	planned_hour: number;
	chosen_by: ChosenBy;
	status:
		| 'proposed'
		| 'assigned'
		| 'started'
		| 'submitted'
		| 'in_review'
		| 'returned'
		| 'approved'
		| 'released'
		| 'cancelled';
	paired_with: string | null;
};

export type PlanViolation = {
	rule: HardRule;
	visits: string[];
	branch?: string;
	inspector?: string;
	date?: string;
	found?: number;
	allowed?: number;
};

export type Outcome =
	| { status: 'planned'; gap: number; widened: number; unpredictability: Unpredictability }
	| { status: 'infeasible'; explanation: Explanation };

/** Of the branches a plan would visit covertly for the first time: who there was told beforehand. */
export type PolicyStanding = {
	branches: number;
	documents: { id: string; title: string }[];
	/** Branches that no policy on visits in force reaches. */
	unreached: Named[];
	/** How many branches it reaches where nobody could be asked. */
	silent: number;
	readers: number;
	confirmed: number;
	running: number;
	late: number;
	/** The last day to confirm of those whose days still run. */
	until: string | null;
};

export type Plan = {
	id: string;
	version: number;
	status: PlanStatus;
	unit_zh: string;
	unit_en: string;
	period_start: string;
	period_end: string;
	today: string;
	is_mine: boolean;
	can_reveal: boolean;
	seed: string | null;
	seed_hash: string | null;
	solver: string | null;
	outcome: Outcome | null;
	last_outcome: Outcome | null;
	cancel_reason: string | null;
	/** Until it is published, for its managers. */
	policy: PolicyStanding | null;
	publish_reason: string | null;
	published_untold: number | null;
	checklist: { zh: string; en: string; number: number };
	/** What a visit added by hand can be made with; empty for whoever only reads. */
	checklists: (Named & { kind: VisitKind; number: number })[];
	/** Items a check can be planted on, by checklist. */
	plantable: Record<string, Named[]>;
	draws: { id: string; number: number; begun_at: string; by: string | null; is_used: boolean }[];
	left_out: Named[];
	branches: (Named & { is_exempt: boolean })[];
	inspectors: { id: string; name: string }[];
	visits: PlanVisit[];
	violations: PlanViolation[];
};

export type Inspector = {
	id: string;
	person_id: string;
	name: string;
	unit_zh: string;
	unit_en: string;
	from_date: string;
	to_date: string | null;
	ended_at: string | null;
	daily_capacity: number;
	is_mine: boolean;
	absences: { id: string; from_date: string; to_date: string }[];
	conflicts: (Named & { branch_id: string; ground: string })[];
	visits: number;
};

export const listPlans = async (db: Db) =>
	unwrap(await db.rpc('list_plans')) as unknown as PlanList;

/** A plan with all that is planned; opening it is logged. */
export const readPlan = async (db: Db, id: string) =>
	unwrap(await db.rpc('read_plan', { plan_id: id })) as unknown as Plan;

export const listInspectors = async (db: Db) =>
	unwrap(await db.rpc('list_inspectors')) as unknown as Inspector[];
