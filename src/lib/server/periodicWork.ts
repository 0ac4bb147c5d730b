import { env } from '$env/dynamic/private';
import { log, placeOf } from './log';
import { runNightlyRules } from './nightlyRules';
import { createServiceClient } from './serviceClient';

const minute = 60_000;
const started = Symbol.for('mingcha.periodicWork');

/**
 * Runs the periodic work of the database every minute: reminders, escalation, clearing
 * up. Any number of servers may do so, for each part claims its rows; a server that
 * dies half way leaves them to the next. `PERIODIC_WORK=0` leaves it to `pg_cron`.
 * Gives what stops it.
 */
export function startPeriodicWork(): () => void {
	const held = globalThis as { [started]?: () => void };
	// A server that reloads its own code must not end up with two.
	held[started]?.();
	if (env.PERIODIC_WORK === '0') return () => {};
	let running = false;
	const turn = async () => {
		if (running) return;
		running = true;
		await runPeriodicWork();
		await runNightlyRules()
			.catch((error: unknown) => log('error', 'interview_rules_failed', placeOf(error)))
			.finally(() => (running = false));
	};
	const timer = setInterval(turn, minute);
	timer.unref();
	return (held[started] = () => clearInterval(timer));
}

/** One pass; what it did and how long it took goes to the log. */
export async function runPeriodicWork(): Promise<void> {
	const begun = performance.now();
	try {
		const { data, error } = await createServiceClient().rpc('run_periodic_work');
		const milliseconds = Math.round(performance.now() - begun);
		if (error)
			return log('error', 'periodic_work_failed', {
				code: error.code || 'unavailable',
				milliseconds
			});
		const report = data as Record<string, number>;
		const failed = Object.values(report).some((done) => done < 0);
		// A pass that found nothing to do is no news.
		if (failed || Object.values(report).some((done) => done > 0))
			log(failed ? 'error' : 'info', 'periodic_work', { ...report, milliseconds });
	} catch (error) {
		log('error', 'periodic_work_failed', placeOf(error));
	}
}
