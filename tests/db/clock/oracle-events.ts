import { deadline, type Budget, type Calendar, type Pause } from './oracle';
import { dayOf } from './wall';

/**
 * A case's clock, computed from its events alone. Decided here, where the rules leave it open:
 *  - Events are read in order of the moment they count from, whatever order they were saved in;
 *    two of one moment in the order of `precedence`.
 *  - An extension replaces the amount by a larger one from the same start. A restart begins again
 *    with the policy's amount and forgets extensions and agreements. A pause goes on through both.
 *  - An agreed date governs alone, until 24:00 local time of that date; pauses do not move it.
 *  - A stopped clock is judged at the moment it stopped.
 */
export type ClockEvent = { at: number } & (
	| { kind: 'started' | 'restarted' | 'paused' | 'resumed' | 'stopped' }
	| { kind: 'extended'; amount: number }
	| { kind: 'agreed'; date: string }
);

const precedence = ['started', 'restarted', 'extended', 'agreed', 'paused', 'resumed', 'stopped'];

export interface ClockState {
	dueAt: number;
	paused: boolean;
	overdue: boolean;
}

export function readClock(
	calendar: Calendar,
	policy: Budget,
	events: ClockEvent[],
	now: number
): ClockState {
	const happened = events
		.filter((event) => event.at <= now)
		.sort((a, b) => a.at - b.at || precedence.indexOf(a.kind) - precedence.indexOf(b.kind));

	let start = NaN;
	let amount = policy.amount;
	let agreed: string | null = null;
	let judgedAt = now;
	const pauses: Pause[] = [];
	const open = () => pauses.findLast((pause) => pause.to === null);

	for (const event of happened) {
		if (event.kind === 'started' || event.kind === 'restarted') {
			start = event.at;
			amount = policy.amount;
			agreed = null;
		}
		if (event.kind === 'extended') amount = Math.max(amount, event.amount);
		if (event.kind === 'agreed') agreed = event.date;
		if (event.kind === 'paused' && !open()) pauses.push({ from: event.at, to: null });
		if (event.kind === 'resumed') Object.assign(open() ?? {}, { to: event.at });
		if (event.kind === 'stopped') {
			judgedAt = event.at;
			break;
		}
	}

	const dueAt = agreed
		? calendar.wall.startOfDay(dayOf(agreed) + 1)
		: deadline(calendar, start, { ...policy, amount }, pauses);
	const paused = open() !== undefined;
	return { dueAt, paused, overdue: dueAt < judgedAt && !paused };
}
