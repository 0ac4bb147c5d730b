import { runTriggerRules } from '$lib/interviews/runRules.server';
import { log } from './log';
import { createServiceClient } from './serviceClient';

const bankDay = () => new Date(Date.now() + 8 * 3_600_000).toISOString();

/**
 * Once a night, after three: the interview rules for facts that cannot wait, over the whole bank.
 * Two servers doing it at once propose nothing twice.
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
	const result = await runTriggerRules(db, head.id);
	if (result.error) return log('error', 'interview_rules_failed', { code: result.error.code });
	const { firings, proposed } = result.data;
	log('info', 'interview_rules', { firings, proposed });
}
