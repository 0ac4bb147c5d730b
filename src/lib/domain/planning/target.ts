import { isRest, openHours } from './days.ts';
import type { PlanInputs } from './types.ts';

/** Where and when the branches are open, and how the days of a visit are meant to be spread. */
export interface Target {
	/** Open hours by branch and day of the period. */
	hours: number[][][];
	/** By branch and day: a weekend day or holiday by the branch's calendar. */
	rest: boolean[][];
	/**
	 * How much likelier an open rest day is than an open working day; 1 when the published share is met anyhow.
	 * A million when not even visits on rest days alone would meet it.
	 */
	tilt: number;
	/** Probability of each day of the period for a visit to a branch; sums to 1, or all 0 when it is never open. */
	days: Float64Array[];
}

/**
 * The most even spread that keeps the published share of rest days: every open day of a branch is equally likely but
 * for one common tilt towards rest days. It is the distribution of greatest entropy under that one condition, so
 * whoever knows the targets and the opening days knows nothing more.
 *
 * @param visits expected visits by branch, the weights of the share.
 */
export function targetOf(inputs: PlanInputs, visits: readonly number[]): Target {
	const hours = inputs.branches.map((branch) => openHours(inputs, branch));
	const rest = inputs.branches.map(({ calendar }) => inputs.calendars[calendar]!.map(isRest));
	const counts = hours.map((days, b) => {
		const open = days.map((of) => of.length > 0);
		return {
			work: open.filter((is, day) => is && !rest[b]![day]).length,
			rest: open.filter((is, day) => is && rest[b]![day]).length
		};
	});
	const share = (tilt: number) => {
		let [onRest, all] = [0, 0];
		counts.forEach(({ work, rest }, b) => {
			if (work + rest === 0) return;
			onRest += (visits[b]! * (tilt * rest)) / (tilt * rest + work);
			all += visits[b]!;
		});
		return all === 0 ? 1 : onRest / all;
	};
	const tilt = tiltFor(share, inputs.parameters.restShare);
	const days = hours.map((of, b) => {
		const weights = of.map((open, day) => (open.length === 0 ? 0 : rest[b]![day] ? tilt : 1));
		const sum = weights.reduce((total, weight) => total + weight, 0);
		return Float64Array.from(weights, (weight) => (sum === 0 ? 0 : weight / sum));
	});
	return { hours, rest, tilt, days };
}

const steepest = 1e6;

function tiltFor(share: (tilt: number) => number, wanted: number): number {
	if (share(1) >= wanted) return 1;
	if (share(steepest) < wanted) return steepest;
	let [low, high] = [1, steepest];
	for (let step = 0; step < 80; step++) {
		const middle = Math.sqrt(low * high);
		if (share(middle) < wanted) low = middle;
		else high = middle;
	}
	return high;
}
