import type { PlanProgress, InfeasibleResult, PlannedResult } from '../../domain/planning/plan.ts';
import { drawPlan } from '../../domain/planning/plan.ts';
import type { Solver } from '../../domain/planning/linear.ts';
import { observe, targetOfDraw, type ObservedPeriod } from '../../domain/planning/observed.ts';
import { replan, type Replanned } from '../../domain/planning/replan.ts';
import { replay, type Commitment, type Replay } from '../../domain/planning/replay.ts';
import type { PlanInputs, PlannedVisit } from '../../domain/planning/types.ts';
import {
	measureUnpredictability,
	type Unpredictability
} from '../../domain/planning/unpredictability.ts';

/** A period that is over: its inputs (for calendars and branches) and what was visited. */
export interface PastPeriod {
	inputs: PlanInputs;
	visits: PlannedVisit[];
}

interface Tasks {
	draw: {
		given: { inputs: PlanInputs; seed: string; past: PastPeriod[] };
		answer: (PlannedResult & { unpredictability: Unpredictability }) | InfeasibleResult;
	};
	replan: {
		given: {
			inputs: PlanInputs;
			visits: PlannedVisit[];
			today: string;
			fixed: string[];
			seed: string;
		};
		answer: Replanned;
	};
	replay: { given: { commitment: Commitment; inputs: PlanInputs; seed: string }; answer: Replay };
	measure: {
		given: { inputs: PlanInputs; seed: string; visits: PlannedVisit[]; past: PastPeriod[] };
		answer: Unpredictability;
	};
}

export type TaskName = keyof Tasks;
export type Given<N extends TaskName> = Tasks[N]['given'];
export type Answer<N extends TaskName> = Tasks[N]['answer'];

type Runner<N extends TaskName> = (
	given: Given<N>,
	solver: Solver,
	progress: (now: PlanProgress) => void
) => Answer<N>;

const runners: { [N in TaskName]: Runner<N> } = {
	draw({ inputs, seed, past }, solver, progress) {
		const drawn = drawPlan(inputs, seed, solver, progress);
		if (drawn.status === 'infeasible') return drawn;
		return { ...drawn, unpredictability: measure(inputs, seed, drawn.visits, past) };
	},
	replan: ({ inputs, visits, today, fixed, seed }, solver) =>
		replan(inputs, visits, today, new Set(fixed), seed, solver),
	replay: ({ commitment, inputs, seed }, solver) => replay(commitment, inputs, seed, solver),
	measure: ({ inputs, seed, visits, past }) => measure(inputs, seed, visits, past)
};

function measure(inputs: PlanInputs, seed: string, visits: PlannedVisit[], past: PastPeriod[]) {
	const observed: ObservedPeriod[] = past.map((period) =>
		observe(period.inputs, period.visits, targetOfDraw(period.inputs, seed))
	);
	return measureUnpredictability(inputs, visits, targetOfDraw(inputs, seed), observed);
}

export const runTask = <N extends TaskName>(
	name: N,
	given: Given<N>,
	solver: Solver,
	progress: (now: PlanProgress) => void
): Answer<N> => (runners[name] as Runner<N>)(given, solver, progress);
