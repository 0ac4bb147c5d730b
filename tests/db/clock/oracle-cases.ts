import fc from 'fast-check';
import {
	readCalendar,
	type Budget,
	type Calendar,
	type CalendarSpec,
	type Interval,
	type Pause,
	type SpecialDate,
	type Unit
} from './oracle';
import { dateOf, dayOf, minute, minuteOf, wallOf, weekdayOf } from './wall';

/** Random calendars and clocks, drawn towards the edges where deadlines go wrong. */

export interface ClockCase extends Budget {
	start: number;
	unit: Unit;
	pauses: Pause[];
}

const zones = [
	'Asia/Shanghai',
	'Europe/London',
	'America/New_York',
	'Asia/Kathmandu',
	'Australia/Lord_Howe', // moves by half an hour
	'Africa/Cairo', // changes at midnight
	'America/Santiago', // changes at midnight, in the southern winter
	'Pacific/Auckland',
	'America/St_Johns',
	'UTC'
];

const hours = (text: string): Interval[] =>
	text.split(' ').map((each) => {
		const [opens, closes] = each.split('-');
		return { opens: opens!, closes: closes! };
	});
const week = (pattern: Record<string, string>) =>
	Object.entries(pattern).flatMap(([weekdays, text]) =>
		[...weekdays].flatMap((weekday) =>
			hours(text).map((interval) => ({ weekday: Number(weekday), ...interval }))
		)
	);
const office = '09:00-12:00 13:30-17:30';
const weeks = [
	week({ 12345: office }),
	week({ 12345: '08:45-17:00' }),
	week({ 12345: office, 6: '09:30-12:30' }),
	week({ 1234567: '09:00-11:45 12:45-16:15 17:00-20:05' }),
	week({ 12347: '08:30-14:30' }),
	week({ 23456: office }), // closed on Mondays: a make-up workday uses Tuesday's hours
	week({ 3: '10:00-12:00', 5: '14:00-15:01' }),
	week({ 135: office, 24: '07:07-07:08 08:00-08:20 21:00-22:00' }),
	week({ 1234567: '00:00-24:00' }),
	week({ 12345: '09:00-12:00 12:00-17:00' }) // two intervals that touch
];

const time = (at: number) =>
	`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** One to four intervals by day; none begins or ends in the hours in which clocks change. */
const anyIntervals = fc
	.uniqueArray(fc.integer({ min: 5 * 60, max: 22 * 60 }), { minLength: 2, maxLength: 8 })
	.map((edges) => {
		const sorted = edges.toSorted((a, b) => a - b);
		return sorted.flatMap((opens, i) =>
			i % 2 === 0 && i + 1 < sorted.length
				? [{ opens: time(opens), closes: time(sorted[i + 1]!) }]
				: []
		);
	});

const anyWeek = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...weeks) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(
				fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 2 }),
				anyIntervals,
				anyIntervals
			)
			.map(([weekdays, some, others]) =>
				weekdays.flatMap((weekday) =>
					(weekday % 2 ? some : others).map((interval) => ({ weekday, ...interval }))
				)
			)
	}
);

/** The local dates on which the zone's offset changes between two days. */
export function changeDays(zone: string, from: number, to: number): number[] {
	const wall = wallOf(zone);
	const found: number[] = [];
	for (let day = from; day <= to; day++)
		if (wall.startOfDay(day + 1) - wall.startOfDay(day) !== 24 * 60 * minute) found.push(day);
	return found;
}

/** Leap days, year ends and clock changes in the year in which cases start. */
function landmarks(zone: string, year: number): number[] {
	const first = dayOf(`${year}-01-01`);
	const next = dayOf(`${year + 1}-01-01`);
	const leapDay = dayOf(`${year}-02-28`) + 1;
	return [first, leapDay, next - 1, ...changeDays(zone, first, next - 1)];
}

function specialDates(zone: string, year: number): fc.Arbitrary<SpecialDate[]> {
	const first = dayOf(`${year}-01-01`);
	const anyDay = fc.oneof(
		fc.integer({ min: first, max: first + 450 }),
		fc
			.tuple(fc.constantFrom(...landmarks(zone, year)), fc.integer({ min: -2, max: 2 }))
			.map(([day, shift]) => day + shift)
	);
	const holidays = fc
		.tuple(anyDay, fc.integer({ min: 1, max: 9 }))
		.map(([day, length]) =>
			Array.from({ length }, (_, i) => ({ date: dateOf(day + i), kind: 'holiday' as const }))
		);
	const short = fc
		.tuple(anyDay, anyIntervals)
		.map(([day, intervals]) => [{ date: dateOf(day), kind: 'short' as const, intervals }]);
	const weekend = anyDay.map((day) => day + Math.max(0, 6 - weekdayOf(day)));
	const plainWorkday = fc
		.oneof({ weight: 4, arbitrary: weekend }, { weight: 1, arbitrary: anyDay })
		.map((day) => [{ date: dateOf(day), kind: 'workday' as const }]);
	const workday = fc
		.tuple(anyDay, anyIntervals)
		.map(([day, intervals]) => [{ date: dateOf(day), kind: 'workday' as const, intervals }]);
	return fc
		.array(fc.oneof(holidays, short, plainWorkday, workday), { maxLength: 24 })
		.map((groups) => [...new Map(groups.flat().map((each) => [each.date, each])).values()]);
}

/** Two years and a half, so that every case below ends inside. */
export const anyCalendar: fc.Arbitrary<CalendarSpec> = fc
	.tuple(fc.constantFrom(...zones), fc.integer({ min: 2023, max: 2028 }))
	.chain(([zone, year]) =>
		fc.record({
			time_zone: fc.constant(zone),
			weekly: anyWeek,
			dates: specialDates(zone, year),
			from: fc.constant(`${year - 1}-12-01`),
			to: fc.constant(`${year + 2}-06-30`)
		})
	);

export function anyCase(calendar: Calendar): fc.Arbitrary<ClockCase> {
	const { wall, spec } = calendar;
	const year = Number(spec.from.slice(0, 4)) + 1;
	const first = dayOf(`${year}-01-01`);
	const edges = [...new Set(spec.weekly.flatMap((each) => [each.opens, each.closes]))]
		.map(minuteOf)
		.concat(0, 23 * 60 + 59);

	const nearSomething = fc
		.tuple(
			fc.constantFrom(
				...landmarks(spec.time_zone, year),
				...spec.dates.map((each) => dayOf(each.date)).filter((day) => day < first + 365)
			),
			fc.integer({ min: -3, max: 3 })
		)
		.map(([day, shift]) => day + shift);
	const anyDay = fc.oneof(nearSomething, fc.integer({ min: first, max: first + 365 }));

	const anyMinute = fc.oneof(
		fc.constantFrom(...edges),
		fc
			.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 1, 30))
			.map(([edge, shift]) => edge + shift),
		fc.integer({ min: 0, max: 24 * 60 - 1 })
	);
	const anySeconds = fc.oneof(
		{ weight: 3, arbitrary: fc.constant(0) },
		{ weight: 1, arbitrary: fc.integer({ min: 0, max: 59_999 }) }
	);
	// Minutes since midnight, not what the wall shows: on the day of a change a little beside an edge.
	const instantOn = (day: number) =>
		fc.tuple(anyMinute, anySeconds).map(([at, rest]) => wall.startOfDay(day) + at * minute + rest);
	const anyStart = anyDay.chain(instantOn);

	return fc.tuple(anyStart, anyBudget(spec)).chain(([start, budget]) =>
		fc.record({
			start: fc.constant(start),
			amount: fc.constant(budget.amount),
			unit: fc.constant(budget.unit),
			rollForward: fc.constant(budget.rollForward),
			pauses: anyPauses(start, wall.day(start), instantOn)
		})
	);
}

function anyBudget(spec: CalendarSpec) {
	const openDays = new Set(spec.weekly.map((each) => each.weekday)).size;
	const length = (each: Interval) => minuteOf(each.closes) - minuteOf(each.opens);
	const openMinutes = spec.weekly.reduce((sum, each) => sum + length(each), 0);
	const someDays = (most: number) =>
		fc.oneof(
			fc.constantFrom(...[1, 2, 3, 7, 10, 15, 30, 35, 60].filter((each) => each <= most)),
			fc.integer({ min: 1, max: most })
		);
	const minutes = fc.oneof(
		fc.integer({ min: 1, max: Math.min(600, openMinutes) }),
		fc.constantFrom(...spec.weekly.map(length), openMinutes),
		fc.integer({ min: 1, max: Math.min(10_000, openMinutes * 5) })
	);
	const plain = (unit: Unit, amount: fc.Arbitrary<number>) =>
		fc.record({ unit: fc.constant(unit), amount, rollForward: fc.constant(false) });
	return fc.oneof(
		{ weight: 4, arbitrary: plain('working_minutes', minutes) },
		{ weight: 3, arbitrary: plain('working_days', someDays(openDays * 8)) },
		{ weight: 1, arbitrary: plain('business_days', someDays(openDays * 8)) },
		{
			weight: 3,
			arbitrary: fc.record({
				unit: fc.constant<Unit>('natural_days'),
				amount: someDays(60),
				rollForward: fc.boolean()
			})
		}
	);
}

/**
 * Up to four pauses in a row, never touching one another. The first may begin before the start; some
 * have no length; some begin long after any deadline.
 */
function anyPauses(
	start: number,
	startDay: number,
	instantOn: (day: number) => fc.Arbitrary<number>
): fc.Arbitrary<Pause[]> {
	const days = fc.oneof(
		{ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
		{ weight: 2, arbitrary: fc.integer({ min: 4, max: 14 }) },
		{ weight: 1, arbitrary: fc.integer({ min: 15, max: 45 }) }
	);
	const edge = (day: number) => days.chain((later) => instantOn(day + later));
	const edges = fc.array(edge(startDay), { maxLength: 8 });
	const beforeStart = fc
		.integer({ min: 1, max: 4 })
		.chain((days) => instantOn(startDay - days))
		.map((instant) => [instant]);
	return fc
		.tuple(
			edges,
			fc.oneof(
				{ weight: 8, arbitrary: fc.constant<number[]>([]) },
				{ weight: 1, arbitrary: beforeStart },
				{ weight: 1, arbitrary: fc.constant([start]) }
			),
			fc.array(edge(startDay), { maxLength: 2 })
		)
		.map(([some, first, empty]) => {
			const sorted = [...new Set([...first, ...some])].sort((a, b) => a - b);
			const pauses = sorted.flatMap((from, i) =>
				i % 2 === 0 && i + 1 < sorted.length ? [{ from, to: sorted[i + 1]! }] : []
			);
			const free = empty.filter((at) => !pauses.some(({ from, to }) => from <= at && at <= to));
			return [...pauses, ...free.map((at) => ({ from: at, to: at }))].sort(
				(a, b) => a.from - b.from
			);
		});
}

/** The same calendars for the same seed. */
export function sampleCalendars(seed: number, count: number): Calendar[] {
	return fc.sample(anyCalendar, { seed, numRuns: count }).map(readCalendar);
}

export function sampleCases(calendar: Calendar, seed: number, count: number): ClockCase[] {
	return fc.sample(anyCase(calendar), { seed, numRuns: count });
}

/** A calendar of the pool, by its place, with a case on it. */
export function anyCaseOn(pool: Calendar[]): fc.Arbitrary<{ index: number; clock: ClockCase }> {
	return fc
		.nat(pool.length - 1)
		.chain((index) => fc.record({ index: fc.constant(index), clock: anyCase(pool[index]!) }));
}

/** The same calendar with a row of holidays where there were other days. */
export function withHolidays(spec: CalendarSpec, date: string, length: number): CalendarSpec {
	const added = Array.from({ length }, (_, i) => dateOf(dayOf(date) + i));
	return {
		...spec,
		dates: [
			...spec.dates.filter((each) => !added.includes(each.date)),
			...added.map((each) => ({ date: each, kind: 'holiday' as const }))
		]
	};
}

/** What stands in the message of a failed comparison. */
export function describeCase(calendar: Calendar, clock: ClockCase): string {
	const iso = (instant: number | null) =>
		instant === null ? 'open' : new Date(instant).toISOString();
	const pauses = clock.pauses.map(({ from, to }) => `${iso(from)}..${iso(to)}`).join(' ');
	const roll = clock.rollForward ? ' rolling forward' : '';
	return `${clock.amount} ${clock.unit}${roll} from ${iso(clock.start)} in ${calendar.spec.time_zone}, paused [${pauses}]`;
}
