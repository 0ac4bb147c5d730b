import { Admission } from './admission.ts';
import { CandidateDraw, type Candidate } from './candidates.ts';
import { checkPlan, type Violation } from './check.ts';
import { dateOf, dayNumber } from './days.ts';
import type { WantedVisit } from './demand.ts';
import type { Solver } from './linear.ts';
import { buildModel, chosen } from './model.ts';
import { Placed } from './placed.ts';
import { targetOf } from './target.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

export interface Replanned {
	visits: PlannedVisit[];
	/** Ids of the visits that are not where they were. */
	moved: string[];
	/** What could not be mended; empty when the plan keeps all rules again. */
	violations: Violation[];
}

/** Moving a visit that had no need to costs more than anything within one that must move. */
const moving = 50;
/** Another day costs more than another inspector at the same hour. */
const anotherDay = 5;

/**
 * Mends a plan whose inputs changed (an inspector ill, a branch closed for a day) by moving as few visits as can be:
 * first only those that break a rule now, and only if that leaves no plan others too, each at a price. Visits before
 * `today` and those in `fixed` stay whatever happens. A pair whose second inspector cannot come is given up.
 */
export function replan(
	inputs: PlanInputs,
	visits: readonly PlannedVisit[],
	today: string,
	fixed: ReadonlySet<string>,
	seed: string,
	solver: Solver
): Replanned {
	const stays = ({ id, date }: PlannedVisit) => date < today || fixed.has(id);
	const kept = withoutBrokenPairs(inputs, visits, stays);
	const paired = new Set(kept.flatMap(({ pairedWith }) => pairedWith ?? []));
	const byId = new Map(kept.map((visit) => [visit.id, visit]));
	const movable = (id: string) =>
		!stays(byId.get(id)!) && !byId.get(id)!.pairedWith && !paired.has(id);
	const mustMove = new Set(
		checkPlan(inputs, kept)
			.flatMap((violation) => violation.visits)
			.filter(movable)
	);
	const anyone = new Set([...byId.keys()].filter(movable));
	for (const free of [mustMove, anyone]) {
		const found = solve(inputs, kept, free, mustMove, today, `${seed} replan`, solver);
		if (found) return outcome(inputs, visits, found);
	}
	return outcome(inputs, visits, kept);
}

function outcome(
	inputs: PlanInputs,
	before: readonly PlannedVisit[],
	after: PlannedVisit[]
): Replanned {
	const now = new Map(after.map((visit) => [visit.id, visit]));
	const moved = before.filter((visit) => {
		const to = now.get(visit.id);
		return !to || !sameWay(visit, to);
	});
	return {
		visits: after,
		moved: moved.map(({ id }) => id),
		violations: checkPlan(inputs, after)
	};
}

/** Where one of two inspectors cannot come, the other makes the visit alone. */
function withoutBrokenPairs(
	inputs: PlanInputs,
	visits: readonly PlannedVisit[],
	stays: (visit: PlannedVisit) => boolean
): PlannedVisit[] {
	const broken = new Set(checkPlan(inputs, visits).flatMap((violation) => violation.visits));
	const partners = new Map(
		visits.flatMap((visit) => (visit.pairedWith ? [[visit.pairedWith, visit] as const] : []))
	);
	return visits.flatMap((visit) => {
		const partner = partners.get(visit.id);
		if (visit.pairedWith) {
			const main = visits.find(({ id }) => id === visit.pairedWith);
			const given = main && !stays(visit) && (broken.has(visit.id) || broken.has(main.id));
			return given ? [] : [visit];
		}
		if (!partner || stays(visit) || !broken.has(visit.id) || broken.has(partner.id)) return [visit];
		return [{ ...visit, inspector: partner.inspector }];
	});
}

const sameWay = (a: PlannedVisit, b: PlannedVisit) =>
	a.inspector === b.inspector && a.date === b.date && a.hour === b.hour;

function solve(
	inputs: PlanInputs,
	visits: readonly PlannedVisit[],
	free: ReadonlySet<string>,
	mustMove: ReadonlySet<string>,
	today: string,
	seed: string,
	solver: Solver
): PlannedVisit[] | undefined {
	const first = dayNumber(inputs.period.from);
	const branches = new Map(inputs.branches.map(({ id }, b) => [id, b]));
	const people = new Map(inputs.inspectors.map(({ id }, i) => [id, i]));
	const movable = visits.filter(({ id }) => free.has(id));
	const still = visits.filter(({ id }) => !free.has(id));
	const rest = { ...inputs, history: [...inputs.history, ...still] };
	const target = targetOf(
		inputs,
		inputs.branches.map(() => 1)
	);
	const admission = new Admission(rest, target);
	const wanted: WantedVisit[] = movable.map(({ id, branch }) => ({
		id,
		branch: branches.get(branch)!,
		random: false
	}));
	const draw = new CandidateDraw(inputs, target, admission, seed);
	const from = dayNumber(today) - first;
	const current = (n: number): Candidate => ({
		visit: n,
		inspector: people.get(movable[n]!.inspector) ?? -1,
		day: dayNumber(movable[n]!.date) - first,
		hour: movable[n]!.hour,
		km: 0
	});
	for (const widening of [0, 2]) {
		const drawn = draw.draw(wanted, seed, widening).filter(({ day }) => day >= from);
		const candidates = [
			...movable.flatMap((_, n) => ownWays(current(n), wanted[n]!.branch, inputs, admission)),
			...drawn
		].filter(unique());
		const placed = new Placed(target, admission);
		placed.aim(wanted);
		placed.visits = still.length;
		placed.onRest = still.filter(
			({ branch, date }) => target.rest[branches.get(branch)!]?.[dayNumber(date) - first]
		).length;
		const model = buildModel(
			{ inputs, target, admission, visits: wanted, candidates, placed },
			seed,
			{
				penalty: ({ visit, inspector, day, hour }) => {
					const was = current(visit);
					const id = movable[visit]!.id;
					if (was.inspector === inspector && was.day === day && was.hour === hour) return 0;
					return (
						(mustMove.has(id) ? 0 : moving) +
						(was.day === day && was.hour === hour ? 0 : anotherDay)
					);
				}
			}
		);
		const answer = solver.solve(model, 0.001);
		if (answer.status === 'infeasible') continue;
		const ways = new Map(chosen(answer, candidates).map((way) => [movable[way.visit]!.id, way]));
		return visits.map((visit) => {
			const way = ways.get(visit.id);
			return way
				? {
						...visit,
						inspector: inputs.inspectors[way.inspector]!.id,
						date: dateOf(first + way.day),
						hour: way.hour
					}
				: visit;
		});
	}
	return undefined;
}

/** Staying as it is, and every other inspector at the same day and hour, as far as the rules admit them. */
function ownWays(
	current: Candidate,
	branch: number,
	inputs: PlanInputs,
	admission: Admission
): Candidate[] {
	const { day, hour } = current;
	if (!admission.hours(branch, day).includes(hour)) return [];
	return inputs.inspectors.flatMap((_, inspector) =>
		admission.admits(inspector, branch, day) && admission.free(inspector, day, hour)
			? [{ ...current, inspector }]
			: []
	);
}

function unique() {
	const seen = new Set<string>();
	return ({ visit, inspector, day, hour }: Candidate) => {
		const key = `${visit} ${inspector} ${day} ${hour}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	};
}
