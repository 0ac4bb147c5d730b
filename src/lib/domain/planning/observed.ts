import { beginDraw } from './plan.ts';
import { dayNumber } from './days.ts';
import type { Target } from './target.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

/** A period as somebody who knows every visit of it sees it afterwards. */
export interface ObservedPeriod {
	/** Day number of its first day. */
	from: number;
	target: Target;
	/** Days of the period on which each branch was visited, in order. A pair is one visit. */
	visited: number[][];
	exempt: boolean[];
	/** Published shares of branches with one, two and three visits. */
	often: [number, number, number];
}

export function observe(
	inputs: PlanInputs,
	visits: readonly PlannedVisit[],
	target: Target
): ObservedPeriod {
	const from = dayNumber(inputs.period.from);
	const index = new Map(inputs.branches.map(({ id }, b) => [id, b]));
	const visited = inputs.branches.map(() => new Set<number>());
	for (const { branch, date } of visits) visited[index.get(branch)!]!.add(dayNumber(date) - from);
	return {
		from,
		target,
		visited: visited.map((days) => [...days].sort((a, b) => a - b)),
		exempt: inputs.branches.map(({ exempt }) => exempt),
		often: publishedFrequency(inputs.parameters)
	};
}

/** The target that goes with inputs and seed, as `drawPlan` used it. */
export const targetOfDraw = (inputs: PlanInputs, seed: string) => beginDraw(inputs, seed).target;

/** What the published shares say about how often a branch is visited in a period. */
export function publishedFrequency({
	riskiestShare,
	randomShare
}: Pick<PlanInputs['parameters'], 'riskiestShare' | 'randomShare'>): [number, number, number] {
	const extra =
		randomShare < 1 ? Math.min(1, (riskiestShare * randomShare) / (1 - randomShare)) : 0;
	const three = riskiestShare * extra;
	const one = (1 - riskiestShare) * (1 - extra);
	return [one, 1 - one - three, three];
}

/**
 * Probability that a branch's next visit falls on each day of the period, for somebody who knows only what is
 * published and when the branch is open: the first of one, two or three draws from the target.
 */
export function nextVisitDays(period: ObservedPeriod, branch: number): Float64Array {
	const often = period.exempt[branch] ? [1, 0, 0] : period.often;
	let after = 1;
	return period.target.days[branch]!.map((share) => {
		const before = after;
		after = Math.max(0, after - share);
		return often.reduce(
			(sum, weight, n) => sum + weight * (before ** (n + 1) - after ** (n + 1)),
			0
		);
	});
}

/** Hit rate of that best guess, over the branches that were visited. */
export function chanceOf(periods: readonly ObservedPeriod[]): number {
	return meanOver(periods, (period, branch) => Math.max(...nextVisitDays(period, branch)));
}

/** Mean of something over every branch and period with a visit. */
export function meanOver(
	periods: readonly ObservedPeriod[],
	of: (period: ObservedPeriod, branch: number) => number
): number {
	let [sum, count] = [0, 0];
	for (const period of periods)
		for (const [branch, days] of period.visited.entries()) {
			if (days.length === 0) continue;
			sum += of(period, branch);
			count += 1;
		}
	return count === 0 ? NaN : sum / count;
}
