import { exact, toCents } from '../exact.ts';
import { countBelow } from '../statistics/sorted.ts';
import type { Better } from './indicators.ts';

/** How a value becomes a score of 0 to 100. */
export type ScoringRule =
	/** The first band whose `upTo` (included) is not below the value; null takes the rest. */
	| { kind: 'bands'; bands: readonly { upTo: number | null; score: number }[] }
	/** Straight between two targets, held at the ends; `none` may be above `full`. */
	| { kind: 'linear'; none: number; full: number }
	/** The share of the class that is worse; who ties shares. */
	| { kind: 'percentile' }
	/** `full` less `each` for every event, not below `floor`. */
	| { kind: 'deduction'; full: number; each: number; floor: number };

export type RuleProblem =
	| 'no_bands'
	| 'bands_not_rising'
	| 'last_band_closed'
	| 'score_out_of_range'
	| 'targets_equal'
	| 'deduction_not_positive';

/** What is wrong with a rule as typed; null for one that can score every value. */
export function problemOf(rule: ScoringRule): RuleProblem | null {
	const inRange = (score: number) => score >= 0 && score <= 100;
	switch (rule.kind) {
		case 'bands': {
			if (rule.bands.length === 0) return 'no_bands';
			if (!rule.bands.every(({ score }) => inRange(score))) return 'score_out_of_range';
			if (rule.bands.at(-1)!.upTo !== null) return 'last_band_closed';
			const ends = rule.bands.map(({ upTo }) => upTo ?? Infinity);
			return ends.every((end, i) => i === 0 || end > ends[i - 1]!) ? null : 'bands_not_rising';
		}
		case 'linear':
			return rule.none === rule.full ? 'targets_equal' : null;
		case 'percentile':
			return null;
		case 'deduction':
			if (!inRange(rule.full) || !inRange(rule.floor) || rule.floor > rule.full)
				return 'score_out_of_range';
			return rule.each > 0 ? null : 'deduction_not_positive';
	}
}

/**
 * Scores values of one class, 0 to 100, rounded once, half up, to two places. `values` are what
 * the class is compared with under the rule `percentile`, the branch's own included; alone in
 * its class it cannot be compared: null.
 */
export function scorer(rule: ScoringRule, values: readonly number[], better: Better) {
	const raw = rawScorer(rule, values, better);
	return (value: number): number | null => {
		const score = raw(value);
		return score === null ? null : roundScore(score);
	};
}

/** As `scorer`, not rounded: for the draws behind an interval. */
export function rawScorer(rule: ScoringRule, values: readonly number[], better: Better) {
	switch (rule.kind) {
		case 'bands':
			return (value: number) =>
				rule.bands.find(({ upTo }) => upTo === null || value <= upTo)?.score ?? 0;
		case 'linear':
			return (value: number) => within((100 * (value - rule.none)) / (rule.full - rule.none));
		case 'deduction':
			return (value: number) => Math.max(rule.floor, rule.full - rule.each * Math.max(0, value));
		case 'percentile': {
			const sorted = values.toSorted((a, b) => a - b);
			return (value: number) => {
				if (sorted.length < 2) return null;
				const below = countBelow(sorted, value);
				const above = sorted.length - countBelow(sorted, value, true);
				const worse = better === 'higher' ? below : above;
				// Itself is among the equals: the others' half counts.
				const equals = Math.max(0, sorted.length - below - above - 1);
				return within((100 * (worse + equals / 2)) / (sorted.length - 1));
			};
		}
	}
}

const within = (score: number) => Math.min(100, Math.max(0, score));

/** Half up to two places, by the decimal the number is written as. */
export const roundScore = (score: number): number => toCents(exact(Number(score.toFixed(10))));
