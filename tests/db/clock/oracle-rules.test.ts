import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadline, readCalendar, remaining, spent, type Calendar, type Unit } from './oracle';
import { anyCaseOn, sampleCalendars, withHolidays, type ClockCase } from './oracle-cases';
import { readClock, type ClockEvent } from './oracle-events';
import { dateOf } from './wall';

/** The rules every clock keeps, tried on the oracle; `oracle-agreement` tries them on the SQL. */

const seed = 20261121;
const pool = sampleCalendars(seed, 24);
const options = { seed, numRuns: 400 };
const anyOf = anyCaseOn(pool);

function eventsOf(clock: ClockCase): ClockEvent[] {
	const kept = clock.pauses.filter(
		(pause) => pause.from > clock.start && pause.to !== null && pause.to > pause.from
	);
	return [
		{ kind: 'started', at: clock.start },
		...kept.flatMap((pause): ClockEvent[] => [
			{ kind: 'paused', at: pause.from },
			{ kind: 'resumed', at: pause.to! }
		])
	];
}

const countsDay = (calendar: Calendar, clock: ClockCase, day: number) =>
	clock.unit === 'natural_days' || calendar.intervalsOn(day).length > 0;

test('a paused clock is never overdue, and resuming gives the time back', () => {
	fc.assert(
		fc.property(anyOf, fc.integer({ min: 0, max: 1000 }), ({ index, clock }, share) => {
			const calendar = pool[index]!;
			const events = eventsOf(clock);
			for (const { from, to } of clock.pauses) {
				if (from <= clock.start || to === from) continue;
				const during = from + Math.floor(((to! - 1 - from) * share) / 1000);
				const state = readClock(calendar, clock, events, during);
				expect(state).toMatchObject({ paused: true, overdue: false });
				if (state.dueAt <= from) continue;
				const resumed = readClock(calendar, clock, events, to!);
				const today = calendar.wall.day(to!);
				if (clock.unit === 'working_minutes') expect(resumed.dueAt).toBeGreaterThan(to!);
				else if (countsDay(calendar, clock, today))
					expect(calendar.wall.day(resumed.dueAt - 1)).toBeGreaterThanOrEqual(today);
				expect(resumed.dueAt).toBeGreaterThanOrEqual(state.dueAt);
			}
		}),
		options
	);
});

test('a deadline never moves earlier because of a pause, a larger budget or a later start', () => {
	fc.assert(
		fc.property(
			anyOf,
			fc.nat(3),
			fc.integer({ min: 1, max: 30 }),
			({ index, clock }, drop, more) => {
				const calendar = pool[index]!;
				const due = deadline(calendar, clock.start, clock, clock.pauses);
				const fewer = clock.pauses.filter((_, i) => i !== drop);
				expect(deadline(calendar, clock.start, clock, fewer)).toBeLessThanOrEqual(due);
				const extended = { ...clock, amount: clock.amount + more };
				expect(deadline(calendar, clock.start, extended, clock.pauses)).toBeGreaterThanOrEqual(due);
				const later = clock.start + more * 3_600_000;
				expect(deadline(calendar, later, clock)).toBeGreaterThanOrEqual(
					deadline(calendar, clock.start, clock)
				);
			}
		),
		options
	);
});

test('a deadline never moves earlier because of a holiday', () => {
	fc.assert(
		fc.property(
			anyOf,
			fc.integer({ min: -5, max: 30 }),
			fc.integer({ min: 1, max: 8 }),
			({ index, clock }, later, length) => {
				const calendar = pool[index]!;
				const first = dateOf(calendar.wall.day(clock.start) + later);
				const closed = readCalendar(withHolidays(calendar.spec, first, length));
				expect(deadline(closed, clock.start, clock, clock.pauses)).toBeGreaterThanOrEqual(
					deadline(calendar, clock.start, clock, clock.pauses)
				);
			}
		),
		{ ...options, numRuns: 150 }
	);
});

test('spent and remaining are the budget, at any time until the deadline', () => {
	fc.assert(
		fc.property(anyOf, fc.integer({ min: 0, max: 1000 }), ({ index, clock }, share) => {
			const calendar = pool[index]!;
			const plain = { ...clock, rollForward: false };
			const due = deadline(calendar, clock.start, plain, clock.pauses);
			const at = clock.start + Math.floor(((due - clock.start) * share) / 1000);
			const gone = spent(calendar, clock.start, at, clock.unit, clock.pauses);
			const left = remaining(calendar, clock.start, at, plain, clock.pauses);
			expect(gone + left).toBeCloseTo(clock.amount, 6);
		}),
		options
	);
});

test('the answer does not depend on the order of saving', () => {
	fc.assert(
		fc.property(
			anyOf.chain(({ index, clock }) =>
				fc.record({
					index: fc.constant(index),
					clock: fc.constant(clock),
					events: fc.shuffledSubarray(eventsOf(clock), { minLength: eventsOf(clock).length }),
					pauses: fc.shuffledSubarray(clock.pauses, { minLength: clock.pauses.length })
				})
			),
			({ index, clock, events, pauses }) => {
				const calendar = pool[index]!;
				const now = clock.start + 90 * 86_400_000;
				expect(readClock(calendar, clock, events, now)).toEqual(
					readClock(calendar, clock, eventsOf(clock), now)
				);
				expect(deadline(calendar, clock.start, clock, pauses)).toBe(
					deadline(calendar, clock.start, clock, clock.pauses)
				);
			}
		),
		options
	);
});

test('the same calendar eight hours further east is due eight hours earlier', () => {
	const spec = pool.find((each) => each.spec.weekly.length > 8)!.spec;
	const utc = readCalendar({ ...spec, time_zone: 'UTC' });
	const east = readCalendar({ ...spec, time_zone: 'Asia/Shanghai' });
	const shift = 8 * 3_600_000;
	fc.assert(
		fc.property(anyCaseOn([utc]), ({ clock }) => {
			const earlier = clock.pauses.map(({ from, to }) => ({ from: from - shift, to: to! - shift }));
			expect(deadline(east, clock.start - shift, clock, earlier)).toBe(
				deadline(utc, clock.start, clock, clock.pauses) - shift
			);
		}),
		options
	);
});

test('the cases reach every unit and the edges worth reaching', () => {
	const drawn = fc.sample(anyOf, { seed, numRuns: 3000 });
	const seen = (holds: (clock: ClockCase, index: number) => boolean) =>
		drawn.filter(({ clock, index }) => holds(clock, index)).length;
	const units: Unit[] = ['working_minutes', 'working_days', 'business_days', 'natural_days'];
	for (const unit of units) expect(seen((clock) => clock.unit === unit)).toBeGreaterThan(100);
	const wallOf = (index: number) => pool[index]!.wall;
	const startsOn = (kind: string) =>
		seen((clock, index) => {
			const date = dateOf(wallOf(index).day(clock.start));
			return pool[index]!.spec.dates.some((each) => each.date === date && each.kind === kind);
		});
	for (const kind of ['holiday', 'workday', 'short']) expect(startsOn(kind)).toBeGreaterThan(30);
	expect(seen((clock, i) => dateOf(wallOf(i).day(clock.start)).endsWith('02-29'))).toBeGreaterThan(
		5
	);
	expect(seen((clock, i) => dateOf(wallOf(i).day(clock.start)).endsWith('12-31'))).toBeGreaterThan(
		20
	);
	expect(seen((clock) => clock.pauses.some(({ from, to }) => from === to))).toBeGreaterThan(100);
	expect(seen((clock) => clock.pauses.some(({ from }) => from < clock.start))).toBeGreaterThan(50);
	const moved = seen(
		(clock, i) =>
			deadline(pool[i]!, clock.start, clock, clock.pauses) !==
			deadline(pool[i]!, clock.start, clock)
	);
	expect(moved).toBeGreaterThan(500);
});
