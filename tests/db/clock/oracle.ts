import { day, dayOf, minute, minuteOf, minutesOfDay, wallOf, weekdayOf, type Wall } from './wall';

/**
 * A second, deliberately slow opinion about deadlines: it looks at every minute and every day one
 * after another. It is written from the rules alone and shares nothing with the SQL it judges.
 *
 * What the rules leave open is decided here, each where it is used:
 *  1. The clock is continuous: seconds count, nothing is rounded.
 *  2. A budget of minutes that ends at closing time is due at that closing, not at the next opening.
 *  3. Business days are the calendar's working days under another name.
 *  4. A pause is [from, to). Only its part after the start counts, and it matters only if it begins
 *     strictly before the deadline in force when it begins, earlier pauses included. Each pause is
 *     counted by itself, in order of time.
 *     A counted day is lost to a pause when its end lies in (pausing, resuming], so that a pause wholly
 *     outside working time moves nothing and one over two closing times moves two days.
 *  5. A pause that has not ended has not moved anything yet: the case is paused, its deadline stands.
 *  6. Rolling forward moves a day deadline that falls on a day without working time to the next day
 *     with some. It comes last: pauses are counted in plain days first. A pause that begins when only
 *     the days rolled over are left holds the deadline until the day of resuming, then rolls again.
 *  7. A short day or a make-up workday on a date that would be closed is open, a make-up workday
 *     without intervals uses Monday's even where its own weekday has others.
 *  8. A deadline beyond the calendar's last date is refused, never guessed.
 */

export interface Interval {
	opens: string;
	closes: string;
}
export interface SpecialDate {
	date: string;
	kind: 'holiday' | 'workday' | 'short';
	intervals?: Interval[];
}
export interface CalendarSpec {
	code?: string;
	time_zone: string;
	weekly: (Interval & { weekday: number })[];
	dates: SpecialDate[];
	/** First and last date, both included. */
	from: string;
	to: string;
}
export type Unit = 'working_minutes' | 'working_days' | 'business_days' | 'natural_days';

export interface Pause {
	from: number;
	/** Null while nobody has resumed. */
	to: number | null;
}
export interface Budget {
	amount: number;
	unit: Unit;
	rollForward?: boolean;
}
export interface Calendar {
	wall: Wall;
	spec: CalendarSpec;
	intervalsOn(day: number): Interval[];
	/** Is the minute that begins at this instant (a whole minute) working time? */
	isOpen(instant: number): boolean;
}
type ClosedPause = { from: number; to: number };

export class NoWorkingTime extends Error {
	override message = 'This calendar has no working time between its first and its last date.';
}
export class BeyondCalendar extends Error {
	override message = 'The deadline lies outside the dates of this calendar.';
}

export function readCalendar(spec: CalendarSpec): Calendar {
	const wall = wallOf(spec.time_zone);
	const firstDay = dayOf(spec.from);
	const lastDay = dayOf(spec.to);
	const special = new Map(spec.dates.map((date) => [dayOf(date.date), date]));
	const usual = (weekday: number) => spec.weekly.filter((each) => each.weekday === weekday);
	const makeUp = [1, 2, 3, 4, 5, 6, 7].map(usual).find((each) => each.length > 0) ?? [];

	function intervalsOn(dayNumber: number): Interval[] {
		const date = special.get(dayNumber);
		if (date?.kind === 'holiday') return [];
		if (date?.kind === 'workday') return date.intervals?.length ? date.intervals : makeUp;
		if (date?.kind === 'short') return date.intervals ?? [];
		return usual(weekdayOf(dayNumber));
	}

	const start = wall.startOfDay(firstDay);
	const end = wall.startOfDay(lastDay + 1);
	const seen = new Map<number, Uint8Array>();

	function lookAtEveryMinute(utcDay: number): Uint8Array {
		const minutes = new Uint8Array(day / minute);
		let localDay = NaN;
		let open: [number, number][] = [];
		for (let i = 0; i < minutes.length; i++) {
			const local = wall.minute(utcDay * day + i * minute);
			const today = Math.floor(local / minutesOfDay);
			if (today !== localDay) {
				localDay = today;
				open = intervalsOn(today).map((each) => [minuteOf(each.opens), minuteOf(each.closes)]);
			}
			const at = local - today * minutesOfDay;
			if (open.some(([opens, closes]) => opens <= at && at < closes)) minutes[i] = 1;
		}
		return minutes;
	}

	function isOpen(instant: number): boolean {
		if (instant < start || instant >= end) throw new BeyondCalendar();
		const utcDay = Math.floor(instant / day);
		const minutes = seen.get(utcDay) ?? lookAtEveryMinute(utcDay);
		seen.set(utcDay, minutes);
		return minutes[(instant - utcDay * day) / minute] === 1;
	}

	for (let each = firstDay; each <= lastDay; each++)
		if (intervalsOn(each).length > 0) return { wall, spec, intervalsOn, isOpen };
	throw new NoWorkingTime();
}

/** The instant at which the budget is spent. */
export function deadline(
	calendar: Calendar,
	start: number,
	budget: Budget,
	pauses: Pause[] = []
): number {
	const closed = closedPauses(pauses);
	return budget.unit === 'working_minutes'
		? walkMinutes(calendar, start, budget.amount * minute, closed)
		: walkDays(calendar, start, budget, closed);
}

function closedPauses(pauses: Pause[]): ClosedPause[] {
	return pauses
		.filter((pause): pause is ClosedPause => pause.to !== null)
		.sort((a, b) => a.from - b.from || a.to - b.to);
}

function walkMinutes(calendar: Calendar, start: number, budget: number, pauses: ClosedPause[]) {
	if (budget <= 0) return start;
	let left = budget;
	for (const [from, to] of runningTime(calendar, start, pauses)) {
		if (to - from >= left) return from + left;
		left -= to - from;
	}
	throw new BeyondCalendar();
}

/** The stretches, of a minute at most, in which the clock runs. Ends with a refusal at the last date. */
function* runningTime(calendar: Calendar, start: number, pauses: ClosedPause[]) {
	for (let cell = Math.floor(start / minute) * minute; ; cell += minute) {
		if (!calendar.isOpen(cell)) continue;
		let at = Math.max(cell, start);
		for (const pause of pauses) {
			if (pause.to <= at) continue;
			if (pause.from >= cell + minute) break;
			if (pause.from > at) yield [at, pause.from] as const;
			at = pause.to;
		}
		if (at < cell + minute) yield [at, cell + minute] as const;
	}
}

const counts = (calendar: Calendar, day: number, unit: Unit) =>
	unit === 'natural_days' || calendar.intervalsOn(day).length > 0;

/** Closing time of the last interval, or the midnight that ends a natural day. */
export function endOfDay(calendar: Calendar, day: number, unit: Unit): number {
	let end = calendar.wall.startOfDay(day + 1);
	if (unit !== 'natural_days') while (!calendar.isOpen(end - minute)) end -= minute;
	return end;
}

/**
 * Days count from the day after receipt. A pause that begins on the day of receipt makes the day of
 * resuming the day to count from.
 */
function receiptDay(calendar: Calendar, start: number, pauses: ClosedPause[]): number {
	const { wall } = calendar;
	let receipt = wall.day(start);
	for (const pause of pauses)
		if (pause.to > start && wall.day(Math.max(start, pause.from)) === receipt)
			receipt = wall.day(pause.to);
	return receipt;
}

/** Is the day's end, at which it would be used up, paused? */
const endsPaused = (end: number, start: number, pause: ClosedPause) =>
	Math.max(start, pause.from) < end && end <= pause.to;

/** Counted days between pausing and resuming: those after the day of receipt that end in between. */
function pausedDays(
	calendar: Calendar,
	start: number,
	receipt: number,
	pause: ClosedPause,
	unit: Unit
): number {
	let found = 0;
	const first = Math.max(receipt + 1, calendar.wall.day(pause.from));
	for (let day = first; day <= calendar.wall.day(pause.to); day++)
		if (counts(calendar, day, unit) && endsPaused(endOfDay(calendar, day, unit), start, pause))
			found++;
	return found;
}

function walkDays(calendar: Calendar, start: number, budget: Budget, pauses: ClosedPause[]) {
	const { unit, rollForward = false } = budget;

	const receipt = receiptDay(calendar, start, pauses);

	function plain(amount: number): number {
		let day = receipt;
		for (let found = 0; found < amount;) {
			day++;
			withinCalendar(calendar, day);
			if (counts(calendar, day, unit)) found++;
		}
		return day;
	}
	function rolled(day: number): number {
		while (rollForward && calendar.intervalsOn(day).length === 0) {
			day++;
			withinCalendar(calendar, day);
		}
		return day;
	}

	let amount = budget.amount;
	let heldUntil = -Infinity;
	const due = () => rolled(Math.max(plain(amount), heldUntil));
	for (const pause of pauses)
		if (pause.from < endOfDay(calendar, plain(amount), unit))
			amount += pausedDays(calendar, start, receipt, pause, unit);
		else if (pause.from < endOfDay(calendar, due(), unit)) heldUntil = calendar.wall.day(pause.to);
	return endOfDay(calendar, due(), unit);
}

function withinCalendar(calendar: Calendar, day: number) {
	if (day > dayOf(calendar.spec.to)) throw new BeyondCalendar();
}

/** Minutes (with fractions) or days of the budget used up at an instant. */
export function spent(
	calendar: Calendar,
	start: number,
	at: number,
	unit: Unit,
	pauses: Pause[] = []
): number {
	return at <= start ? 0 : used(calendar, start, start, at, unit, closedPauses(pauses));
}

/** Minutes or days of running time from an instant to the deadline. */
export function remaining(
	calendar: Calendar,
	start: number,
	at: number,
	budget: Budget,
	pauses: Pause[] = []
): number {
	const due = deadline(calendar, start, budget, pauses);
	if (at >= due) return 0;
	return used(calendar, start, Math.max(start, at), due, budget.unit, closedPauses(pauses));
}

/** Running time in (from, to]; a day is used when it ends. */
function used(
	calendar: Calendar,
	start: number,
	from: number,
	to: number,
	unit: Unit,
	pauses: ClosedPause[]
): number {
	if (unit === 'working_minutes') {
		let sum = 0;
		for (const [begins, ends] of runningTime(calendar, from, pauses)) {
			if (begins >= to) break;
			sum += Math.min(ends, to) - begins;
			if (ends >= to) break;
		}
		return sum / minute;
	}
	const { wall } = calendar;
	let days = 0;
	for (let day = receiptDay(calendar, start, pauses) + 1; day <= wall.day(to); day++) {
		if (!counts(calendar, day, unit)) continue;
		const end = endOfDay(calendar, day, unit);
		const paused = pauses.some((pause) => endsPaused(end, start, pause));
		if (from < end && end <= to && !paused) days++;
	}
	return days;
}

/**
 * A stage target never lies after the statutory limit less one working day: the closing time of the
 * last working day before the limit's date. Where that is before the start, the start.
 */
export function cutTarget(calendar: Calendar, start: number, target: number, limit: number) {
	// Midnight at the end of a date belongs to that date.
	let day = calendar.wall.day(limit - 1) - 1;
	while (calendar.intervalsOn(day).length === 0) {
		day--;
		if (day < dayOf(calendar.spec.from)) throw new BeyondCalendar();
	}
	const latest = Math.max(start, endOfDay(calendar, day, 'working_days'));
	return { dueAt: Math.min(target, latest), cut: target > latest };
}
