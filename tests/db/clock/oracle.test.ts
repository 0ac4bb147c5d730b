import { expect, test } from 'vitest';
import {
	BeyondCalendar,
	cutTarget,
	deadline,
	NoWorkingTime,
	readCalendar,
	remaining,
	spent,
	type Budget,
	type CalendarSpec,
	type Interval,
	type Pause,
	type SpecialDate
} from './oracle';
import { readClock, type ClockEvent } from './oracle-events';

/** Examples worked out by hand, to trust the oracle before it judges anything. */

const lunch: Interval[] = [
	{ opens: '09:00', closes: '12:00' },
	{ opens: '13:00', closes: '17:00' }
];
const weekdays = (intervals: Interval[], days = [1, 2, 3, 4, 5]) =>
	days.flatMap((weekday) => intervals.map((interval) => ({ weekday, ...interval })));
const holiday = (...dates: string[]) => dates.map((date) => ({ date, kind: 'holiday' as const }));

function calendarOf(changes: Partial<CalendarSpec> = {}) {
	return readCalendar({
		time_zone: 'Asia/Shanghai',
		weekly: weekdays(lunch),
		dates: [],
		from: '2023-01-01',
		to: '2028-12-31',
		...changes
	});
}
const london = (dates: SpecialDate[] = []) =>
	calendarOf({
		time_zone: 'Europe/London',
		weekly: weekdays([{ opens: '09:00', closes: '17:00' }]),
		dates
	});
/** National Day 2026, with its two make-up workdays. */
const china = calendarOf({
	dates: [
		...holiday(...[1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`)),
		{ date: '2026-09-20', kind: 'workday' },
		{ date: '2026-10-10', kind: 'workday' }
	]
});

const at = (text: string) => Date.parse(text);
const shanghai = (text: string) => at(`${text}+08:00`);
const pause = (from: string, to: string): Pause => ({ from: shanghai(from), to: shanghai(to) });
const minutes = (amount: number): Budget => ({ amount, unit: 'working_minutes' });
const working = (amount: number): Budget => ({ amount, unit: 'working_days' });
const natural = (amount: number, rollForward = false): Budget => ({
	amount,
	unit: 'natural_days',
	rollForward
});
const due = (start: string, budget: Budget, pauses: Pause[] = [], calendar = china) =>
	new Date(deadline(calendar, shanghai(start), budget, pauses)).toISOString();
const local = (text: string) => new Date(shanghai(text)).toISOString();

test.each([
	['inside one interval', '2026-11-23T09:10', 60, '2026-11-23T10:10'],
	['across lunch', '2026-11-23T11:30', 60, '2026-11-23T13:30'],
	['ending at closing time', '2026-11-23T16:00', 60, '2026-11-23T17:00'],
	['ending as lunch begins', '2026-11-23T11:00', 60, '2026-11-23T12:00'],
	['from exactly closing time', '2026-11-23T17:00', 1, '2026-11-24T09:01'],
	['from exactly opening time', '2026-11-23T09:00', 7 * 60, '2026-11-23T17:00'],
	['over a weekend', '2026-11-27T16:30', 60, '2026-11-30T09:30'],
	['with seconds', '2026-11-23T11:59:30.250', 1, '2026-11-23T13:00:30.250'],
	['into a holiday', '2026-09-30T16:30', 60, '2026-10-08T09:30'],
	['into a make-up Saturday', '2026-10-09T16:30', 60, '2026-10-10T09:30'],
	['from a make-up Sunday, 14 hours', '2026-09-20T09:00', 14 * 60, '2026-09-21T17:00']
])('working minutes %s', (_, start, amount, expected) => {
	expect(due(start, minutes(amount))).toBe(local(expected));
});

test('minutes do not run in a pause, wherever it begins and ends', () => {
	const start = '2026-11-23T10:00';
	// 120 minutes: 10–11, then 12 is lunch, so 60 are left at 13:00.
	expect(due(start, minutes(120), [pause('2026-11-23T11:00', '2026-11-23T12:30')])).toBe(
		local('2026-11-23T14:00')
	);
	// Nothing before the pause; it ends at night.
	expect(due(start, minutes(60), [pause('2026-11-23T10:00', '2026-11-24T23:00')])).toBe(
		local('2026-11-25T10:00')
	);
	// A pause that begins as the budget ends comes too late.
	expect(due(start, minutes(60), [pause('2026-11-23T11:00', '2026-11-30T11:00')])).toBe(
		local('2026-11-23T11:00')
	);
	// A pause before the start, and one without length, change nothing.
	expect(
		due(start, minutes(60), [
			pause('2026-11-20T10:00', '2026-11-23T09:30'),
			pause('2026-11-23T10:30', '2026-11-23T10:30')
		])
	).toBe(local('2026-11-23T11:00'));
});

test('the regulation: received on 21 September 2026, 15 days end on 6 October, in the holiday', () => {
	expect(due('2026-09-21T10:00', natural(15))).toBe(local('2026-10-07T00:00'));
	expect(due('2026-09-21T00:00', natural(15))).toBe(local('2026-10-07T00:00'));
	expect(due('2026-09-21T23:59:59', natural(15))).toBe(local('2026-10-07T00:00'));
	expect(due('2026-09-21T10:00', natural(15, true))).toBe(local('2026-10-09T00:00'));
});

test('the regulation: eight weeks, and the third business day after receipt, at Christmas in London', () => {
	const calendar = london(holiday('2026-12-25', '2026-12-28', '2027-01-01'));
	const business = { amount: 3, unit: 'business_days' } as const;
	const received = at('2026-12-23T18:30:00Z');
	expect(deadline(calendar, received, business)).toBe(at('2026-12-30T17:00:00Z'));
	expect(deadline(calendar, received, natural(56))).toBe(at('2027-02-18T00:00:00Z'));
});

test.each([
	['the next working day', '2026-11-23T16:59', 1, '2026-11-24T17:00'],
	['over a weekend', '2026-11-27T00:00', 1, '2026-11-30T17:00'],
	['received on a Saturday', '2026-11-28T12:00', 1, '2026-11-30T17:00'],
	['received in a holiday', '2026-10-03T12:00', 3, '2026-10-10T17:00'],
	['over the turn of the year', '2026-12-31T12:00', 1, '2027-01-01T17:00']
])('working days: %s', (_, start, amount, expected) => {
	expect(due(start, working(amount))).toBe(local(expected));
});

test('the leap day is a day', () => {
	expect(due('2024-02-28T12:00', natural(1))).toBe(local('2024-03-01T00:00'));
	expect(due('2023-02-28T12:00', natural(1))).toBe(local('2023-03-02T00:00'));
	expect(due('2024-02-28T12:00', working(1))).toBe(local('2024-02-29T17:00'));
});

test('a short day is one day and ends at its own closing time', () => {
	const short = calendarOf({
		dates: [{ date: '2026-11-24', kind: 'short', intervals: [{ opens: '09:00', closes: '11:30' }] }]
	});
	expect(due('2026-11-23T12:00', working(1), [], short)).toBe(local('2026-11-24T11:30'));
	expect(due('2026-11-23T16:00', minutes(60 + 151), [], short)).toBe(local('2026-11-25T09:01'));
});

test('a make-up workday has its own hours, or else those of the first weekday that has any', () => {
	const saturday = '2026-11-28';
	const own = [{ opens: '10:00', closes: '15:00' }];
	const tuesdays = weekdays([{ opens: '08:00', closes: '14:00' }], [2]);
	const thursdays = weekdays([{ opens: '08:00', closes: '19:00' }], [4]);
	const weekly = [...thursdays, ...tuesdays];
	const ends = (date: SpecialDate) =>
		due('2026-11-27T12:00', working(1), [], calendarOf({ weekly, dates: [date] }));
	expect(ends({ date: saturday, kind: 'workday', intervals: own })).toBe(
		local(`${saturday}T15:00`)
	);
	expect(ends({ date: saturday, kind: 'workday' })).toBe(local(`${saturday}T14:00`));
});

test('a pause moves a day deadline by the counted days between pausing and resuming', () => {
	const start = '2026-11-23T10:00'; // a Monday
	const friday = pause('2026-11-27T10:00', '2026-11-30T10:00'); // to Monday
	expect(due(start, working(7), [friday])).toBe(local('2026-12-03T17:00'));
	expect(due(start, natural(7), [friday])).toBe(local('2026-12-04T00:00'));
	const sameDay = pause('2026-11-25T09:00', '2026-11-25T23:00');
	expect(due(start, natural(7), [sameDay])).toBe(local('2026-12-01T00:00'));
	const toMidnight = pause('2026-11-25T09:00', '2026-11-26T00:00');
	expect(due(start, natural(7), [toMidnight])).toBe(local('2026-12-02T00:00'));
	// The first pause makes the second one matter; the third begins when all is over.
	const chain = [
		pause('2026-11-30T12:00', '2026-12-02T12:00'),
		pause('2026-12-02T18:00', '2026-12-05T12:00'),
		pause('2026-12-06T00:00', '2026-12-09T12:00')
	];
	expect(due(start, natural(7), chain)).toBe(local('2026-12-06T00:00'));
	expect(due(start, natural(7), chain.toReversed())).toBe(local('2026-12-06T00:00'));
	expect(due(start, natural(7), chain.slice(1))).toBe(local('2026-12-01T00:00'));
});

test('a pause that began before the start counts from the start', () => {
	const early = pause('2026-11-20T10:00', '2026-11-25T10:00');
	expect(due('2026-11-23T10:00', natural(7), [early])).toBe(local('2026-12-03T00:00'));
});

test('natural days and minutes across clock changes', () => {
	const calendar = london();
	expect(deadline(calendar, at('2026-03-28T12:00:00Z'), natural(1))).toBe(
		at('2026-03-29T23:00:00Z')
	);
	expect(deadline(calendar, at('2026-10-24T12:00:00Z'), natural(1))).toBe(
		at('2026-10-26T00:00:00Z')
	);
	expect(deadline(calendar, at('2026-03-27T16:30:00Z'), minutes(60))).toBe(
		at('2026-03-30T08:30:00Z')
	);
	const always = calendarOf({
		time_zone: 'Europe/London',
		weekly: weekdays([{ opens: '00:00', closes: '24:00' }], [1, 2, 3, 4, 5, 6, 7])
	});
	expect(deadline(always, at('2026-03-28T12:00:00Z'), minutes(24 * 60))).toBe(
		at('2026-03-29T12:00:00Z')
	);
	// 23 hours on the day the clocks go forward, 25 when they go back.
	expect(spent(always, at('2026-03-29T00:00Z'), at('2026-03-29T23:00Z'), 'working_minutes')).toBe(
		23 * 60
	);
	expect(spent(always, at('2026-10-24T23:00Z'), at('2026-10-26T00:00Z'), 'working_minutes')).toBe(
		25 * 60
	);
	// Cairo has no midnight on 26 April 2024: the day begins at 01:00.
	const cairo = calendarOf({ time_zone: 'Africa/Cairo' });
	expect(deadline(cairo, at('2024-04-24T12:00:00Z'), natural(1))).toBe(at('2024-04-25T22:00:00Z'));
});

test('what is spent and what remains are counted apart and meet', () => {
	const start = shanghai('2026-11-23T10:00');
	const friday = [pause('2026-11-27T10:00', '2026-11-30T10:00')];
	const later = shanghai('2026-12-01T18:00');
	expect(spent(china, start, later, 'working_days', friday)).toBe(5);
	expect(remaining(china, start, later, working(7), friday)).toBe(2);
	expect(spent(china, start, later, 'working_minutes', friday)).toBe(
		6 * 60 + 22 * 60 + 6 * 60 + 7 * 60
	);
});

test('a target is cut at the closing of the working day before the statutory limit', () => {
	const start = shanghai('2026-09-21T10:00');
	const limit = deadline(china, start, natural(15));
	const tenDays = deadline(china, start, working(10));
	expect(cutTarget(china, start, tenDays, limit)).toEqual({
		dueAt: shanghai('2026-09-30T17:00'),
		cut: true
	});
	const three = deadline(china, start, working(3));
	expect(cutTarget(china, start, three, limit)).toEqual({ dueAt: three, cut: false });
	expect(cutTarget(china, start, three, deadline(china, start, natural(1)))).toEqual({
		dueAt: shanghai('2026-09-21T17:00'),
		cut: true
	});
	const sooner = deadline(china, start, { amount: 1, unit: 'business_days' });
	expect(cutTarget(china, shanghai('2026-09-21T18:00'), three, sooner).dueAt).toBe(
		shanghai('2026-09-21T18:00')
	);
});

test('extension, restart, agreement and stopping', () => {
	const started: ClockEvent = { kind: 'started', at: shanghai('2026-11-02T10:00') };
	const now = shanghai('2026-12-31T00:00');
	const read = (...events: ClockEvent[]) =>
		readClock(china, natural(15), [started, ...events], now);
	const on = (date: string) => shanghai(`${date}T10:00`);
	expect(read().dueAt).toBe(shanghai('2026-11-18T00:00'));
	expect(read().overdue).toBe(true);
	const extended: ClockEvent = { kind: 'extended', at: on('2026-11-10'), amount: 30 };
	expect(read(extended).dueAt).toBe(shanghai('2026-12-03T00:00'));
	const restarted: ClockEvent = { kind: 'restarted', at: on('2026-11-12') };
	expect(read(extended, restarted).dueAt).toBe(shanghai('2026-11-28T00:00'));
	const agreed: ClockEvent = { kind: 'agreed', at: on('2026-11-12'), date: '2027-01-15' };
	expect(read(agreed, extended)).toEqual({
		dueAt: shanghai('2027-01-16T00:00'),
		paused: false,
		overdue: false
	});
	const paused: ClockEvent = { kind: 'paused', at: on('2026-11-12') };
	expect(read(paused)).toEqual({
		dueAt: shanghai('2026-11-18T00:00'),
		paused: true,
		overdue: false
	});
	expect(read({ kind: 'stopped', at: on('2026-11-17') }).overdue).toBe(false);
	expect(read({ kind: 'stopped', at: on('2026-11-18') }).overdue).toBe(true);
});

test('a calendar without any working time is refused with a sentence', () => {
	expect(() => calendarOf({ weekly: [] })).toThrow(NoWorkingTime);
	const sundays = { weekly: weekdays(lunch, [7]), from: '2026-11-23', to: '2026-11-28' };
	expect(() => calendarOf(sundays)).toThrow(/no working time/);
	expect(() => calendarOf({ ...sundays, to: '2026-11-29', dates: holiday('2026-11-29') })).toThrow(
		/no working time/
	);
	expect(() => calendarOf({ ...sundays, to: '2026-11-29' })).not.toThrow();
});

test('a deadline beyond the last date is refused', () => {
	const month = calendarOf({ from: '2026-11-01', to: '2026-11-30' });
	for (const budget of [minutes(60), working(1), natural(1)])
		expect(() => due('2026-11-30T17:00', budget, [], month)).toThrow(BeyondCalendar);
});
