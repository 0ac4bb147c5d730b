import type { Admission, Relaxable } from './admission.ts';
import type { Candidate } from './candidates.ts';
import type { WantedVisit } from './demand.ts';
import { Generator } from './generator.ts';
import { LinearModel, type SolverAnswer } from './linear.ts';
import { Rows } from './rows.ts';
import type { Placed } from './placed.ts';
import type { Target } from './target.ts';
import type { PlanInputs } from './types.ts';

export interface Problem {
	inputs: PlanInputs;
	target: Target;
	admission: Admission;
	visits: readonly WantedVisit[];
	candidates: readonly Candidate[];
	/** What is planned already, in other parts of the same plan. */
	placed: Placed;
}

export interface ModelOptions {
	relaxed?: ReadonlySet<Relaxable>;
	/** Beside the randomised cost, by candidate: what choosing it costs more. */
	penalty?: (candidate: Candidate) => number;
}

/** What breaking a relaxed rule once costs: more than any difference in travel or chance. */
export const breach = 1000;

/**
 * The visit plan as a mixed-integer program: column j is candidate j, further columns are the slack of the soft goals.
 * Every visit is made exactly once: cover is an equation and has no slack.
 */
export function buildModel(
	problem: Problem,
	seed: string,
	options: ModelOptions = {}
): LinearModel {
	const { visits, candidates } = problem;
	const model = new LinearModel();
	const relaxed = options.relaxed ?? new Set<Relaxable>();
	const cover = visits.map(() => model.row(1, 1));
	const hard = hardRows(model, problem, relaxed);
	const random = new Generator(seed, 'weights');
	const weight = {
		km: random.between(0.5, 1),
		chance: random.between(0.5, 1),
		spread: random.between(0.5, 1),
		fairness: random.between(1, 2)
	};
	const soft = softRows(model, problem, weight);
	const scale = meanKm(candidates);
	for (const candidate of candidates) {
		const cost =
			weight.km * Math.min(2, candidate.km / scale) +
			weight.chance * random.fraction() +
			(options.penalty?.(candidate) ?? 0);
		model.column(cost, 1, true, [
			cover[candidate.visit]!,
			...hard.of(candidate),
			...soft.of(candidate)
		]);
	}
	soft.slack();
	hard.loosen();
	return model;
}

function meanKm(candidates: readonly Candidate[]): number {
	const sum = candidates.reduce((total, { km }) => total + km, 0);
	return Math.max(1, sum / Math.max(1, candidates.length));
}

function hardRows(model: LinearModel, problem: Problem, relaxed: ReadonlySet<Relaxable>) {
	const { inputs, target, admission, visits, candidates, placed } = problem;
	const people = inputs.inspectors.length;
	const { hoursApart, restShare } = inputs.parameters;
	const often = visitsByBranch(visits);
	const keys = {
		day: ({ inspector, day }: Candidate) => inspector * 400 + day,
		pair: ({ visit, inspector }: Candidate) => visits[visit]!.branch * people + inspector,
		branchDay: ({ visit, day }: Candidate) => visits[visit]!.branch * 400 + day
	};
	const repeated = ({ visit }: Candidate) => often.get(visits[visit]!.branch)! > 1;
	const windows = ({ inspector, day, hour }: Candidate) =>
		Array.from(
			{ length: hoursApart },
			(_, back) => (inspector * 400 + day) * 48 + hour + 24 - back
		);
	const [day, most, pair, branchDay, window] = Array.from({ length: 5 }, () => new Rows()) as [
		Rows,
		Rows,
		Rows,
		Rows,
		Rows
	];
	for (const candidate of candidates) {
		day.count(keys.day(candidate));
		most.count(candidate.inspector);
		for (const key of windows(candidate)) window.count(key);
		if (!repeated(candidate)) continue;
		pair.count(keys.pair(candidate));
		branchDay.count(keys.branchDay(candidate));
	}
	day.make(model, (key) => Math.max(0, admission.capacity[Math.floor(key / 400)]![key % 400]!));
	most.make(model, (inspector) => Math.max(0, admission.most[inspector]!));
	pair.make(model, () => 1);
	branchDay.make(model, () => 1);
	window.make(model, () => 1);
	const needed = Math.ceil(restShare * (placed.visits + visits.length) - 1e-9) - placed.onRest;
	const onRest = model.row(needed, Infinity);
	const loose: [Relaxable, Rows[]][] = [
		['capacity', [day, most]],
		['rotation', [pair]],
		['apart', [window]]
	];
	return {
		of(candidate: Candidate): number[] {
			const rows: number[] = [];
			day.add(keys.day(candidate), rows);
			most.add(candidate.inspector, rows);
			if (repeated(candidate)) {
				pair.add(keys.pair(candidate), rows);
				branchDay.add(keys.branchDay(candidate), rows);
			}
			for (const key of windows(candidate)) window.add(key, rows);
			if (target.rest[visits[candidate.visit]!.branch]![candidate.day]) rows.push(onRest);
			return rows;
		},
		loosen() {
			for (const [rule, of] of loose)
				if (relaxed.has(rule)) for (const rows of of) rows.loosen(model, breach);
			if (relaxed.has('rest_share')) model.column(breach, Infinity, false, [onRest]);
		}
	};
}

function visitsByBranch(visits: readonly WantedVisit[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const { branch } of visits) counts.set(branch, (counts.get(branch) ?? 0) + 1);
	return counts;
}

/** How far from its aim a soft goal may be at no cost: tight bands make the relaxation slow and gain nothing. */
const band = 0.15;

/** Spread over days and hours as the target has it, and work shared by the days each inspector is there. */
function softRows(
	model: LinearModel,
	{ visits, placed }: Problem,
	weight: { spread: number; fairness: number }
) {
	const slack: { row: number; cost: number }[] = [];
	const around = (aim: number, done: number, cost: number) => {
		const left = aim - done;
		const room = Math.max(1, band * Math.abs(left));
		const row = model.row(Math.floor(left - room), Math.ceil(left + room));
		slack.push({ row, cost });
		return row;
	};
	const days = Array.from(placed.aimByDay, (aim, day) =>
		around(aim, placed.byDay[day]!, weight.spread)
	);
	const hours = Array.from(placed.aimByHour, (aim, hour) =>
		aim > 0 ? around(aim, placed.byHour[hour]!, weight.spread) : -1
	);
	const all = placed.visits + visits.length;
	const people = placed.capacity.map((left, i) =>
		around((all * left) / placed.allCapacity, placed.byInspector[i]!, weight.fairness)
	);
	return {
		of: ({ day, hour, inspector }: Candidate) =>
			[days[day]!, hours[hour] ?? -1, people[inspector]!].filter((row) => row >= 0),
		slack() {
			for (const { row, cost } of slack) {
				model.column(cost, Infinity, false, [row], 1);
				model.column(cost, Infinity, false, [row], -1);
			}
		}
	};
}

/** The candidates chosen, by visit. */
export function chosen(answer: SolverAnswer, candidates: readonly Candidate[]): Candidate[] {
	const found: Candidate[] = [];
	for (const [j, candidate] of candidates.entries())
		if (answer.values[j]! > 0.5) found[candidate.visit] = candidate;
	return found;
}
