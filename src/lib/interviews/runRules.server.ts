import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '$lib/database.types';
import { judgeFacts } from '$lib/domain/interview/factRules.server';
import { comparedGroups, factsOn, type InterviewInputs } from '$lib/domain/interview/inputs';
import { judgeRates } from '$lib/domain/interview/rateRules.server';
import { versionOn, type Firing, type NotJudged } from '$lib/domain/interview/rules';
import { monthAfter } from '$lib/domain/statistics/months';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

/** What the rules judge of a unit's branches, from one month to another; refuses MC003 and MC009. */
export const readInputs = async (db: Db, unitId: string, first: string, last: string) =>
	unwrap(
		await db.rpc('interview_inputs', { unit_id: unitId, first, last })
	) as unknown as InterviewInputs;

/** Facts that cannot wait for the month's figures. */
const nightly = ['T4', 'T5', 'T6', 'T7', 'T9'] as const;

/**
 * What the rules in force find today: of a month all of them, else only facts that cannot wait.
 * Pure but for the arguments; nothing is remembered here, so that the same firings come again.
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

/** How many branches a rule could not judge, by rule and reason. */
function countReasons(notJudged: readonly NotJudged[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { rule, reason } of notJudged)
		counts[`${rule}.${reason}`] = (counts[`${rule}.${reason}`] ?? 0) + 1;
	return counts;
}

/**
 * Puts the interview rules to the branches of a region or head office and has what fires proposed:
 * with a month (`2026-10`, of a notice just published) all rules, without one the facts of the day.
 * Idempotent, as the database keeps each cause to once within the cooling period. Called by a
 * service manager, or by the service for nightly work.
 */
export async function runTriggerRules(db: Db, unitId: string, month: string | null = null) {
	const last =
		month ?? monthAfter(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7), 0);
	const inputs = await readInputs(db, unitId, monthAfter(last, -12), last);
	const { firings, notJudged } = judge(inputs, month);
	return db.rpc('propose_interviews', {
		unit_id: unitId,
		kind: month === null ? 'facts' : 'month',
		firings: firings.map(({ rule, branchId, cause, fact, numbers, links, leadsTo }) => ({
			rule,
			branchId,
			cause,
			fact,
			numbers,
			links,
			leadsTo
		})) as unknown as Json,
		not_judged: countReasons(notJudged)
	});
}
