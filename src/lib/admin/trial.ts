import type { SupabaseClient } from '@supabase/supabase-js';
import type { Deadline, DeadlineStep, TimeUnit } from '$lib/clock/explanation';
import type { Database } from '$lib/database.types';
import type { MessageKey } from '$lib/i18n';
import { instantOfWallTime } from '$lib/ui/wallTime';

type Db = SupabaseClient<Database>;

/** Units a person may type; hours are working minutes to the database. */
export const trialUnits = [
	'working_hours',
	'working_minutes',
	'working_days',
	'business_days',
	'natural_days'
] as const;
export type TrialUnit = (typeof trialUnits)[number];

export type Trial = { start: Date; amount: number; unit: TimeUnit };
/** What `try_date` answers. */
export type TrialAnswer = {
	due_at: string;
	budget: number;
	unit: TimeUnit;
	steps: DeadlineStep[];
	provisional: boolean;
	calendar: Deadline['calendar'];
};

/** What an address asks to try: null when nothing yet, else the trial or what is wrong with it. */
export function readTrial(query: URLSearchParams, tz: string) {
	if (!query.has('amount')) return null;
	const issues: Record<string, MessageKey> = {};
	const start = instantOfWallTime(query.get('start') ?? '', tz);
	if (!start) issues.start = 'common.invalid.date';
	const typed = query.get('amount')!.trim();
	const amount = Number(typed);
	if (typed === '' || !Number.isInteger(amount)) issues.amount = 'common.invalid.number';
	const unit = trialUnits.find((one) => one === query.get('unit'));
	if (!unit) issues.unit = 'common.invalid.choice';
	if (!start || !unit || issues.amount) return { issues };
	const trial: Trial =
		unit === 'working_hours'
			? { start, amount: amount * 60, unit: 'working_minutes' }
			: { start, amount, unit };
	return { trial };
}

export function tryDate(db: Db, calendarId: string, { start, amount, unit }: Trial) {
	return db.rpc('try_date', {
		calendar_id: calendarId,
		start: start.toISOString(),
		amount,
		unit
	});
}

/** The tried length as a deadline that the explanation can tell. */
export function deadlineOf({ start }: Trial, answer: TrialAnswer): Deadline {
	return {
		code: 'trial',
		name_zh: '',
		name_en: '',
		kind: 'target',
		track: 'main',
		stops_on: 'closed',
		basis: 'started',
		started_at: start.toISOString(),
		amount: answer.budget,
		unit: answer.unit,
		extension_step: 0,
		agreed_on: null,
		due_at: answer.due_at,
		paused: false,
		paused_reason: null,
		stopped_at: null,
		overdue: false,
		met: null,
		cut: false,
		uncut_due_at: answer.due_at,
		// A calendar without any published list says so elsewhere: there is no day to name.
		provisional: answer.provisional && answer.calendar.known_until !== null,
		budget: answer.budget,
		spent: 0,
		remaining: answer.budget,
		steps: answer.steps,
		pauses: [],
		policy: null,
		calendar: answer.calendar
	};
}
