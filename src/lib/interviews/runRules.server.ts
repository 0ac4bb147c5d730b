import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database, Json } from '$lib/database.types';
import type { InterviewInputs } from '$lib/domain/interview/inputs';
import { proposalOf } from '$lib/domain/interview/judge.server';
import { monthAfter } from '$lib/domain/statistics/months';
import { log, placeOf } from '$lib/server/log';
import { unwrap } from '$lib/server/refusal';
import { createServiceClient } from '$lib/server/serviceClient';

type Db = SupabaseClient<Database>;

/** What the rules judge of a unit's branches, from one month to another; refuses MC003 and MC009. */
export const readInputs = async (db: Db, unitId: string, first: string, last: string) =>
	unwrap(
		await db.rpc('interview_inputs', { unit_id: unitId, first, last })
	) as unknown as InterviewInputs;

/**
 * Puts the interview rules to the branches of a region or head office and has what fires proposed:
 * with a month (`2026-10`, of a notice just published) all rules, without one the facts of the day.
 * Idempotent, as the database keeps each cause to once within the cooling period. The database takes
 * findings from the server alone; for a service manager who asked (`askedBy`, a person's id) it
 * refuses units beyond their scope with MC003.
 */
export async function runTriggerRules(
	unitId: string,
	month: string | null = null,
	askedBy: string | null = null
) {
	const db = createServiceClient();
	const last =
		month ?? monthAfter(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7), 0);
	const inputs = await readInputs(db, unitId, monthAfter(last, -12), last);
	const { firings, not_judged, ...run } = proposalOf(inputs, month);
	return db.rpc('propose_interviews', {
		unit_id: unitId,
		...run,
		firings: firings as unknown as Json,
		not_judged,
		asked_by: askedBy ?? undefined
	});
}

/**
 * Runs the rules for a month (`2026-10-01`) whose notice is out, as the server. The notice stays
 * published whatever happens here: a failure is logged, false is answered, and the next night tries again.
 */
export async function runRulesOfNotice(scopeId: string, month: string): Promise<boolean> {
	try {
		const { data, error } = await runTriggerRules(scopeId, month.slice(0, 7));
		if (error) log('error', 'interview_rules_failed', { code: error.code, month });
		else log('info', 'interview_rules', { month, firings: data.firings, proposed: data.proposed });
		return !error;
	} catch (error) {
		log('error', 'interview_rules_failed', { ...placeOf(error), month });
		return false;
	}
}
