import {
	fitRates,
	posteriorOf,
	probabilityAbove,
	type Posterior,
	type RateModel
} from '../statistics/bayes.server.ts';
import {
	commonRate,
	hasMinimumVolume,
	isBeyondUpper,
	upperLimit
} from '../statistics/funnel.server.ts';
import { rollingWindow, type MonthReading, type Window } from '../statistics/months.ts';
import type { Firing, NotJudged, RuleParameters, RuleVersion } from './rules.ts';

/** T1: the count of the window lies on or beyond the upper limit. */
export const crossesLimit = (
	count: number,
	expected: number,
	{ alpha, minimumCount }: RuleParameters['T1']
): boolean => count >= minimumCount && isBeyondUpper(count, expected, alpha);

/** T2: the probability that the true rate is above `multiple` times the mean; null below the volume. */
export function chanceOfHighRate(
	count: number,
	posterior: Posterior | null,
	mean: number,
	{ multiple, minimumCount }: RuleParameters['T2']
): number | null {
	return count < minimumCount ? null : probabilityAbove(posterior, multiple * mean);
}

/** A calendar month's own count and what it would be at the common rate of that month. */
export type MonthCount = { month: string; count: number; expected: number };

/**
 * T3: each of the months on or beyond the warning limit by its own count. `expectedInYear` is
 * the rolling twelve months' expectation, which decides whether the branch may be flagged.
 */
export const warnsInEach = (
	months: readonly MonthCount[],
	expectedInYear: number,
	{ alpha }: RuleParameters['T3']
): boolean =>
	months.every(
		({ count, expected }) =>
			hasMinimumVolume(count, expectedInYear) && isBeyondUpper(count, expected, alpha)
	);

/** A branch's months up to the judged one, oldest first, at least as many as the rules look back. */
export type BranchMonths = { branchId: string; readings: readonly MonthReading[] };

export type RateJudgement = {
	firings: Firing[];
	notJudged: NotJudged[];
	model: RateModel | null;
};

/**
 * T1, T2 and T3 for branches that are compared with each other, as of a month. Every branch
 * counts towards its own expectation, which errs in its favour. A branch that is not open in
 * the judged month, or lacks figures, is not judged and is named with the reason; its known
 * months still belong to what the others are compared with.
 */
export function judgeRates(
	branches: readonly BranchMonths[],
	{ on, indicator }: { on: string; indicator: string },
	version: RuleVersion
): RateJudgement {
	const { T1, T2, T3 } = version.parameters;
	const lastMonths = (readings: readonly MonthReading[], n: number) => readings.slice(-n);
	const windows = branches.map(({ readings }) => rollingWindow(lastMonths(readings, T1.months)));
	const windows2 =
		T2.months === T1.months
			? windows
			: branches.map(({ readings }) => rollingWindow(lastMonths(readings, T2.months)));
	const rate = commonRate(windows);
	const exposed = windows2.filter(({ exposure }) => exposure > 0);
	const model = exposed.length > 0 ? fitRates(exposed) : null;
	const monthly = monthlyRates(branches, T3.months);

	const result: RateJudgement = { firings: [], notJudged: [], model };
	const isActive = (rule: Firing['rule']) => version.active.includes(rule);
	branches.forEach(({ branchId, readings }, i) => {
		const fire = (rule: Firing['rule'], numbers: Firing['numbers']) =>
			result.firings.push({
				rule,
				branchId,
				cause: `rate:${indicator}`,
				fact: null,
				on,
				version: version.number,
				numbers,
				links: [],
				leadsTo: 'interview'
			});
		const skip = (rule: Firing['rule'], reason: NotJudged['reason']) =>
			result.notJudged.push({ branchId, rule, reason });
		const closed = isClosed(readings.at(-1));
		const year = windows[i]!;

		const obstacle = closed ? 'not_open' : obstacleOf(year, T1.minimumMonths);
		if (isActive('T1') && obstacle) skip('T1', obstacle);
		else if (isActive('T1')) {
			const expected = year.exposure * rate;
			if (crossesLimit(year.count, expected, T1))
				fire('T1', { ...told(year), expected, limit: upperLimit(expected, T1.alpha), rate });
		}

		const year2 = windows2[i]!;
		const obstacle2 = closed ? 'not_open' : obstacleOf(year2, T2.minimumMonths);
		if (isActive('T2') && (obstacle2 || !model)) skip('T2', obstacle2 ?? 'no_known_month');
		else if (isActive('T2') && model) {
			const posterior = posteriorOf(model, year2);
			const chance = chanceOfHighRate(year2.count, posterior, model.mean, T2);
			if (chance !== null && chance >= T2.probability)
				fire('T2', {
					...told(year2),
					mean: model.mean,
					between: model.between,
					threshold: T2.multiple * model.mean,
					probability: chance
				});
		}

		if (!isActive('T3')) return;
		const months = lastMonths(readings, T3.months).map((reading, k) =>
			reading.known
				? {
						month: reading.month,
						count: reading.count,
						expected: reading.exposure * monthly[k]!
					}
				: null
		);
		if (closed) skip('T3', 'not_open');
		else if (months.length < T3.months || months.includes(null)) skip('T3', 'month_missing');
		else if (warnsInEach(months as MonthCount[], year.exposure * rate, T3))
			fire('T3', Object.assign({}, ...(months as MonthCount[]).map((m, k) => toldMonth(m, k, T3))));
	});
	return result;
}

/** Common rates of the last `n` months, each from the branches that know that month. */
function monthlyRates(branches: readonly BranchMonths[], n: number): number[] {
	return Array.from({ length: n }, (_, k) =>
		commonRate(
			branches.flatMap(({ readings }) => {
				const reading = readings.at(k - n);
				return reading?.known ? [reading] : [];
			})
		)
	);
}

function obstacleOf(window: Window, minimumMonths: number): NotJudged['reason'] | null {
	if (window.months === 0) return 'no_known_month';
	return window.months < minimumMonths ? 'too_few_months' : null;
}

const isClosed = (reading: MonthReading | undefined) =>
	!reading ||
	(reading.known
		? reading.partial === 'closed_in_month' || reading.partial === 'merged_in_month'
		: ['not_yet_open', 'closed', 'merged'].includes(reading.reason));

const told = ({ count, exposure, months, missing }: Window) => ({
	count,
	exposure,
	months,
	missingMonths: missing.length
});

const toldMonth = (
	{ month, count, expected }: MonthCount,
	k: number,
	{ alpha }: { alpha: number }
) => ({
	[`month${k + 1}`]: month,
	[`count${k + 1}`]: count,
	[`expected${k + 1}`]: expected,
	[`limit${k + 1}`]: upperLimit(expected, alpha)
});
