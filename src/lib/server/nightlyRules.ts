import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import { parseInstant } from '$lib/i18n/instant';
import { runRulesOfNotice, runTriggerRules } from '$lib/interviews/runRules.server';
import { log } from './log';
import { createServiceClient } from './serviceClient';

type Db = SupabaseClient<Database>;
const day = 86_400_000;
const bankDay = () => new Date(Date.now() + 8 * 3_600_000).toISOString();

/** How long a notice whose rules did not run is tried again, in days. */
const triedFor = 62;

/**
 * Once a night, after three: the interview rules of notices that were published without them,
 * then those for facts that cannot wait, over the whole bank. Two servers doing it at once
 * propose nothing twice.
 */
export async function runNightlyRules(): Promise<void> {
	const now = bankDay();
	if (now.slice(11, 13) < '03') return;
	const db = createServiceClient();
	const { data: head, error } = await db
		.from('units')
		.select('id')
		.eq('kind', 'head_office')
		.limit(1)
		.maybeSingle();
	if (error || !head) return;
	const since = `${now.slice(0, 10)}T00:00:00+08:00`;
	const ran = await db
		.from('rule_runs')
		.select('id')
		.is('run_by', null)
		.eq('kind', 'facts')
		.gte('run_at', since)
		.limit(1);
	if (ran.error || ran.data.length > 0) return;
	for (const { scope_id, month } of await noticesWithoutRules(db))
		await runRulesOfNotice(scope_id, month);
	const result = await runTriggerRules(head.id);
	if (result.error) return log('error', 'interview_rules_failed', { code: result.error.code });
	const { firings, proposed } = result.data;
	log('info', 'interview_rules', { firings, proposed });
}

/** Notices published lately for whose month the rules have not been run since. */
async function noticesWithoutRules(db: Db) {
	const since = new Date(Date.now() - triedFor * day).toISOString();
	const [published, runs] = await Promise.all([
		db
			.from('notices')
			.select('scope_id,month,published_at')
			.eq('status', 'published')
			.gte('published_at', since)
			.order('published_at'),
		db.from('rule_runs').select('unit_id,month,run_at').eq('kind', 'month').gte('run_at', since)
	]);
	if (published.error || runs.error) {
		log('error', 'interview_rules_failed', { code: (published.error ?? runs.error)!.code });
		return [];
	}
	return published.data.filter(
		(notice) =>
			!runs.data.some(
				(run) =>
					run.unit_id === notice.scope_id &&
					run.month === notice.month &&
					parseInstant(run.run_at) >= parseInstant(notice.published_at!)
			)
	);
}
