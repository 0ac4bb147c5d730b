import { monthAfter } from '../statistics/months.ts';
import { settle, type EarlierFiring } from './cooling.ts';
import { judgeFacts, type Facts } from './factRules.server.ts';
import { judgeRates, type BranchMonths } from './rateRules.server.ts';
import type { Firing, NotJudged, RuleVersion } from './rules.ts';

/** What was known at the end of a past month: groups of branches that are compared, and facts. */
export type PastMonth = {
	/** `2026-10`; it is judged on the first day of the next. */
	month: string;
	groups: readonly { indicator: string; branches: readonly BranchMonths[] }[];
	facts: Facts;
};

export type DryMonth = {
	month: string;
	proposals: Firing[];
	cooled: number;
	notJudged: NotJudged[];
};

/**
 * Which branches a version of the rules would have called in, month after month from the
 * oldest, with cooling as it would have been. Nothing before the first month is remembered.
 * `rules` narrows the run to the ones being tried.
 */
export function dryRun(
	history: readonly PastMonth[],
	version: RuleVersion,
	rules: RuleVersion['active'] = version.active
): DryMonth[] {
	const tried = { ...version, active: rules };
	const earlier: EarlierFiring[] = [];
	return history
		.toSorted((a, b) => a.month.localeCompare(b.month))
		.map(({ month, groups, facts }) => {
			const on = `${monthAfter(month)}-01`;
			const judged = groups.map(({ indicator, branches }) =>
				judgeRates(branches, { on, indicator }, tried)
			);
			const firings = [...judged.flatMap((one) => one.firings), ...judgeFacts(facts, on, tried)];
			const { proposals, cooled } = settle(firings, earlier, version.coolingDays);
			earlier.push(
				...proposals.map((firing) => ({ ...firing, proposed: true })),
				...cooled.map(({ firing }) => ({ ...firing, proposed: false }))
			);
			return {
				month,
				proposals,
				cooled: cooled.length,
				notJudged: judged.flatMap((one) => one.notJudged)
			};
		});
}
