import { add, divide, exact, multiply, toCents, zero, type Exact } from '../exact.ts';
import type { MissingReason, PartialReason } from '../statistics/months.ts';
import type { Indicator } from './indicators.ts';
import { problemOf, type RuleProblem, type ScoringRule } from './scoring.ts';

export type SchemeItem = {
	indicator: string;
	/** Parts of the whole; they need not come to 100. */
	weight: number;
	rule: ScoringRule;
	/** Without this one the branch is not ranked; else the others carry its weight. */
	required: boolean;
};

/** A version of an assessment scheme; what it judges is chosen by subtree and class. */
export type Scheme = {
	schemeId: string;
	number: number;
	effectiveFrom: string;
	effectiveTo: string | null;
	/** Root of the subtree it holds for. */
	path: string;
	/** Null for every class. */
	classes: readonly string[] | null;
	items: readonly SchemeItem[];
	/** Percent of the weight that must be known for a rank. */
	enoughKnown: number;
	/** A total below this is below standard. */
	standard: number;
};

/** Percent of the weight that must be known, unless a scheme says otherwise; as for a visit. */
export const enoughKnown = 60;

export type SchemeProblem =
	| { problem: 'no_items' | 'standard_out_of_range' | 'enough_out_of_range' | 'dates_reversed' }
	| {
			problem: 'unknown_indicator' | 'twice' | 'weight_not_positive' | RuleProblem;
			indicator: string;
	  };

/** Everything that keeps a scheme from being put in force. */
export function problemsOf(scheme: Scheme, indicators: readonly Indicator[]): SchemeProblem[] {
	const problems: SchemeProblem[] = [];
	const isShare = (value: number) => value >= 0 && value <= 100;
	if (scheme.items.length === 0) problems.push({ problem: 'no_items' });
	if (!isShare(scheme.standard)) problems.push({ problem: 'standard_out_of_range' });
	if (!isShare(scheme.enoughKnown)) problems.push({ problem: 'enough_out_of_range' });
	if (scheme.effectiveTo !== null && scheme.effectiveTo < scheme.effectiveFrom)
		problems.push({ problem: 'dates_reversed' });
	const seen = new Set<string>();
	for (const { indicator, weight, rule } of scheme.items) {
		if (!indicators.some(({ code }) => code === indicator))
			problems.push({ problem: 'unknown_indicator', indicator });
		if (seen.has(indicator)) problems.push({ problem: 'twice', indicator });
		seen.add(indicator);
		if (!(weight > 0)) problems.push({ problem: 'weight_not_positive', indicator });
		const wrong = problemOf(rule);
		if (wrong) problems.push({ problem: wrong, indicator });
	}
	return problems;
}

/** Why an indicator has no value. */
export type NoValue = MissingReason | 'nothing_due' | 'not_reported' | 'alone_in_class';

/** Why a branch has no rank. */
export type NotRanked =
	| PartialReason
	| 'not_yet_open'
	| 'closed'
	| 'merged'
	| 'required_missing'
	| 'too_little_known'
	| 'too_few_visits'
	| 'too_little_exposure'
	| 'alone_in_class';

/**
 * The weighted mean of what is scored, Σ w·score ÷ Σ w, in decimals, rounded once, half up, to
 * two places; null where nothing is.
 */
export function totalOf(scored: readonly { weight: number; score: number }[]): number | null {
	let [sum, weights]: [Exact, Exact] = [zero, zero];
	for (const { weight, score } of scored) {
		sum = add(sum, multiply(exact(weight), exact(score)));
		weights = add(weights, exact(weight));
	}
	return weights.n > 0n ? toCents(divide(sum, weights)) : null;
}

/** Percent of the scheme's weight that is scored. */
export function knownShare(items: readonly SchemeItem[], scored: ReadonlySet<string>): number {
	const all = items.reduce((sum, { weight }) => sum + weight, 0);
	const known = items.reduce(
		(sum, { indicator, weight }) => sum + (scored.has(indicator) ? weight : 0),
		0
	);
	return all === 0 ? 0 : (100 * known) / all;
}
