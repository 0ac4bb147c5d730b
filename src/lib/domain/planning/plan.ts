import { Admission } from './admission.ts';
import { CandidateDraw, type Candidate } from './candidates.ts';
import { dateOf, dayNumber } from './days.ts';
import { drawDemand, type WantedVisit } from './demand.ts';
import { explainInfeasible, type Explanation } from './explain.ts';
import { Generator } from './generator.ts';
import type { Solver, SolverProgress } from './linear.ts';
import { buildModel, chosen } from './model.ts';
import { drawPairs } from './pairs.ts';
import { Placed } from './placed.ts';
import { targetOf, type Target } from './target.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';
import { validateInputs } from './validate.ts';

export interface PlanProgress {
	stage: 'drawing' | 'solving' | 'explaining';
	/** Visits planned so far, of how many. */
	done: number;
	of: number;
	solver?: SolverProgress;
}

export interface PlannedResult {
	status: 'planned';
	visits: PlannedVisit[];
	/** The widest gap of the parts: how much dearer than the best the plan may be. */
	gap: number;
	/** How often the draw of options was widened. */
	widened: number;
	solver: string;
}

export interface InfeasibleResult {
	status: 'infeasible';
	explanation: Explanation;
	solver: string;
}

/**
 * Draws that are tried before a part, and then the whole, counts as without a plan. Of a few visits the one that is left
 * to chance may fall on the wrong kind of day several times running, and trying again costs nothing.
 */
const widenings = (visits: readonly WantedVisit[]) => (visits.length <= 12 ? 7 : 3);

/** Everything a plan is drawn from, made once. */
export interface Draw {
	inputs: PlanInputs;
	seed: string;
	visits: WantedVisit[];
	target: Target;
}

/** Which visits are wanted and where in the period they are meant to fall. */
export function beginDraw(inputs: PlanInputs, seed: string): Draw {
	validateInputs(inputs);
	const visits = drawDemand(inputs, seed);
	return { inputs, seed, visits, target: targetOf(inputs, countByBranch(inputs, visits)) };
}

/** Visits wanted by branch. */
export function countByBranch(inputs: PlanInputs, visits: readonly WantedVisit[]): number[] {
	const counts = new Array<number>(inputs.branches.length).fill(0);
	for (const { branch } of visits) counts[branch]! += 1;
	return counts;
}

/**
 * Proposes a plan: every wanted visit with an inspector, a day and an hour, keeping all hard rules; or says which rule
 * leaves none. The same inputs, seed and solver give the same plan. Throws RangeError for inputs that make no sense.
 */
export function drawPlan(
	inputs: PlanInputs,
	seed: string,
	solver: Solver,
	progress: (now: PlanProgress) => void = () => {}
): PlannedResult | InfeasibleResult {
	const draw = beginDraw(inputs, seed);
	progress({ stage: 'drawing', done: 0, of: draw.visits.length });
	const solved =
		solveInParts(draw, partsOf(draw), solver, progress) ??
		(draw.visits.length > inputs.parameters.part
			? solveInParts(draw, [draw.visits], solver, progress)
			: undefined);
	if (!solved) {
		progress({ stage: 'explaining', done: 0, of: draw.visits.length });
		return {
			status: 'infeasible',
			explanation: explainInfeasible(draw, solver),
			solver: solver.name
		};
	}
	const { ways, admission, ...how } = solved;
	const visits = ways.map(({ wanted, way }) => plannedVisit(inputs, wanted, way));
	return {
		status: 'planned',
		visits: [...visits, ...drawPairs(inputs, seed, visits, admission, draw.target)],
		...how,
		solver: solver.name
	};
}

function plannedVisit(inputs: PlanInputs, wanted: WantedVisit, way: Candidate): PlannedVisit {
	return {
		id: wanted.id,
		branch: inputs.branches[wanted.branch]!.id,
		inspector: inputs.inspectors[way.inspector]!.id,
		date: dateOf(dayNumber(inputs.period.from) + way.day),
		hour: way.hour,
		chosenBy: wanted.random ? 'random' : 'risk'
	};
}

/** Branches in random order, cut into parts of about the same number of visits; a branch is never divided. */
function partsOf({ inputs, seed, visits }: Draw): WantedVisit[][] {
	const count = Math.max(1, Math.round(visits.length / inputs.parameters.part));
	const byBranch = Map.groupBy(visits, ({ branch }) => branch);
	const order = new Generator(seed, 'parts').shuffled([...byBranch.keys()]);
	const parts: WantedVisit[][] = [[]];
	for (const branch of order) {
		if (parts.length < count && parts.at(-1)!.length >= visits.length / count) parts.push([]);
		parts.at(-1)!.push(...byBranch.get(branch)!);
	}
	return parts;
}

function solveInParts(
	{ inputs, seed, target }: Draw,
	parts: WantedVisit[][],
	solver: Solver,
	progress: (now: PlanProgress) => void
) {
	const admission = new Admission(inputs, target);
	const draw = new CandidateDraw(inputs, target, admission, seed);
	const placed = new Placed(target, admission);
	const of = parts.reduce((sum, { length }) => sum + length, 0);
	const ways: { wanted: WantedVisit; way: Candidate }[] = [];
	let [gap, widened] = [0, 0];
	for (const [n, visits] of parts.entries()) {
		placed.aim(visits);
		let found: Candidate[] | undefined;
		for (let widening = 0; widening < widenings(visits) && !found; widening++) {
			widened = Math.max(widened, widening);
			const own = `${seed} part ${n + 1} of ${parts.length}`;
			const candidates = draw.draw(visits, own, widening);
			const model = buildModel({ inputs, target, admission, visits, candidates, placed }, own);
			const answer = solver.solve(model, inputs.parameters.gap, (now) =>
				progress({ stage: 'solving', done: ways.length, of, solver: now })
			);
			if (answer.status === 'infeasible') continue;
			gap = Math.max(gap, answer.gap);
			found = chosen(answer, candidates);
		}
		if (!found) return undefined;
		placed.add(visits, found);
		for (const way of found) {
			const wanted = visits[way.visit]!;
			admission.book(way.inspector, wanted.branch, way.day, way.hour);
			ways.push({ wanted, way });
		}
		progress({ stage: 'solving', done: ways.length, of });
	}
	return { ways, admission, gap, widened };
}
