import { judgeFacts } from './factRules.server.ts';
import { comparedGroups, factsOn, type InterviewInputs } from './inputs.ts';
import { judgeRates } from './rateRules.server.ts';
import { versionOn, type Firing, type NotJudged } from './rules.ts';

/** Facts that cannot wait for the month's figures. */
const nightly = ['T4', 'T5', 'T6', 'T7', 'T9'] as const;

/**
 * What the rules in force find today: of a month (`2026-10`) all of them, else only facts that
 * cannot wait. Nothing is remembered here, so that the same firings come again.
 */
export function judge(inputs: InterviewInputs, month: string | null) {
	const on = inputs.today;
	const version = versionOn(inputs.versions, on)!;
	const active =
		month === null ? nightly.filter((one) => version.active.includes(one)) : version.active;
	const rules = { ...version, active };
	const judged =
		month === null
			? []
			: comparedGroups(inputs, month).map(({ indicator, branches }) =>
					judgeRates(branches, { on, indicator }, rules)
				);
	const firings: Firing[] = [
		...judged.flatMap((one) => one.firings),
		...judgeFacts(factsOn(inputs, on, rules), on, rules)
	];
	return { firings, notJudged: judged.flatMap((one) => one.notJudged) };
}

/** What `propose_interviews` is told of a run, but for the unit. */
export function proposalOf(inputs: InterviewInputs, month: string | null) {
	const { firings, notJudged } = judge(inputs, month);
	return {
		kind: month === null ? ('facts' as const) : ('month' as const),
		...(month !== null && { month }),
		firings: firings.map(({ rule, branchId, cause, fact, numbers, links, leadsTo }) => ({
			rule,
			branchId,
			cause,
			fact,
			numbers,
			links,
			leadsTo
		})),
		not_judged: countReasons(notJudged)
	};
}

/** How many branches a rule could not judge, by rule and reason. */
function countReasons(notJudged: readonly NotJudged[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { rule, reason } of notJudged)
		counts[`${rule}.${reason}`] = (counts[`${rule}.${reason}`] ?? 0) + 1;
	return counts;
}
