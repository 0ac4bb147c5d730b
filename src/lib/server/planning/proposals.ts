import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '../../database.types';
import type { PlanProgress } from '../../domain/planning/plan';
import { commit, type Commitment } from '../../domain/planning/replay';
import type { LocalDate, PlanDay, PlanInputs, PlannedVisit } from '../../domain/planning/types';
import { runPlanning, type Waiting } from './planning';
import type { PastPeriod } from './tasks';

type Db = SupabaseClient<Database>;

interface Begun {
	draw_id: string;
	seed: string;
	inputs: PlanInputs;
	past: { from: LocalDate; to: LocalDate; calendars: Record<string, PlanDay[]> }[];
}

/**
 * Draws a proposal as the caller: the database gives seed and inputs, a thread plans, the database keeps what came
 * out. @returns the last call's result, a refusal included.
 */
export async function drawProposal(
	db: Db,
	plan_id: string,
	signal?: AbortSignal,
	progress?: (now: PlanProgress | Waiting) => void
) {
	const begun = await db.rpc('begin_draw', { plan_id });
	if (begun.error) return begun;
	const { draw_id, seed, inputs, past } = begun.data as unknown as Begun;
	const periods = pastPeriods(inputs, past);
	const result = await runPlanning('draw', { inputs, seed, past: periods }, signal, progress);
	if (result.status === 'infeasible') {
		const outcome = result as unknown as Json;
		return db.rpc('save_proposal', { draw_id, visits: [], outcome });
	}
	const { visits, ...outcome } = result;
	return db.rpc('save_proposal', {
		draw_id,
		visits: visits as unknown as Json,
		outcome: outcome as unknown as Json,
		commitment: commit(inputs, seed, visits, result.solver) as unknown as Json
	});
}

/** The months before, as far as there were visits in them. */
function pastPeriods(inputs: PlanInputs, past: Begun['past']): PastPeriod[] {
	const known = new Set(inputs.branches.map(({ id }) => id));
	return past
		.map(({ from, to, calendars }) => ({
			inputs: {
				...inputs,
				period: { from, to },
				calendars,
				branches: inputs.branches.map((branch) => ({ ...branch, exceptions: [] })),
				history: []
			},
			visits: inputs.history
				.filter(({ date, branch }) => date >= from && date <= to && known.has(branch))
				.map(({ hour, ...visit }, n) => ({
					...visit,
					id: String(n),
					hour: hour ?? 12,
					chosenBy: 'risk' as const
				}))
		}))
		.filter(({ visits }) => visits.length > 0);
}

interface Standing {
	version: number;
	today: LocalDate;
	inputs: PlanInputs;
	visits: PlannedVisit[];
	fixed: string[];
}

/** Mends a plan with least change. @returns the last call's result and how many visits moved. */
export async function replanPlan(db: Db, plan_id: string, signal?: AbortSignal) {
	const begun = await db.rpc('begin_replan', { plan_id });
	if (begun.error) return { ...begun, moved: 0 };
	const { version, ...given } = begun.data as unknown as Standing;
	const seed = crypto.randomUUID();
	const mended = await runPlanning('replan', { ...given, seed }, signal);
	if (mended.moved.length === 0) return { ...begun, moved: 0 };
	const now = new Map(mended.visits.map((visit) => [visit.id, visit]));
	const saved = await db.rpc('save_replan', {
		plan_id,
		moves: mended.moved.flatMap((id) => now.get(id) ?? []) as unknown as Json,
		dropped: mended.moved.filter((id) => !now.has(id)),
		expected_version: version
	});
	return { ...saved, moved: mended.moved.length };
}

/** Draws a closed plan again from its revealed seed. */
export async function replayPlan(db: Db, plan_id: string, signal?: AbortSignal) {
	const kept = await db.rpc('plan_replay', { plan_id });
	if (kept.error) return { ...kept, replay: null };
	const { changed, ...given } = kept.data as unknown as {
		commitment: Commitment;
		inputs: PlanInputs;
		seed: string;
		changed: number;
	};
	return { ...kept, replay: { ...(await runPlanning('replay', given, signal)), changed } };
}
