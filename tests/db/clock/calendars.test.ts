import { expect, test } from 'vitest';
import { migrationFile, migrationText, readPublished } from '../../../scripts/china-calendar.ts';
import { readFile } from 'node:fs/promises';
import { refusal, useDatabase } from '../support/database.ts';
import { local } from './case.ts';

const db = useDatabase();
const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));

async function due(
	calendar: string,
	start: string,
	amount: number,
	unit: string,
	pauses: string[] = [],
	roll = false
) {
	const { due } = await db.sql.one<{ due: string }>(
		`select app.deadline((select app.calendar_in_force(c.id) from public.calendars c where c.code = $1),
			$2, $3, $4, $5::text[]::tstzrange[], $6) as due`,
		[calendar, `${start}+08`, amount, unit, pauses, roll]
	);
	return local(due);
}
const load = (spec: Record<string, unknown>) =>
	db.sql.one<{ id: string }>('select app.load_calendar($1::jsonb) as id', [
		JSON.stringify({
			code: 'tried',
			time_zone: 'Asia/Shanghai',
			weekly: week,
			from: '2026-01-01',
			to: '2026-12-31',
			...spec
		})
	]);

test('fifteen natural days from Monday 21 September 2026 end with 6 October, inside the holiday', async () => {
	expect(await due('china', '2026-09-21 10:00', 15, 'natural_days')).toBe('2026-10-07 00:00');
});

test('rolling forward moves the same limit to the end of the first working day after the holiday', async () => {
	expect(await due('china', '2026-09-21 10:00', 15, 'natural_days', [], true)).toBe(
		'2026-10-09 00:00'
	);
});

test('working days skip the National Day holiday and use the make-up Saturday', async () => {
	expect(await due('china', '2026-09-30 10:00', 1, 'working_days')).toBe('2026-10-08 17:30');
	expect(await due('china', '2026-10-09 10:00', 1, 'working_days')).toBe('2026-10-10 17:30');
	expect(await due('china', '2026-10-09 10:00', 2, 'working_days')).toBe('2026-10-12 17:30');
});

test('days count from the day after receipt, whenever on that day it came', async () => {
	expect(await due('china', '2026-03-02 00:00', 1, 'working_days')).toBe('2026-03-03 17:30');
	expect(await due('china', '2026-03-02 23:59', 1, 'working_days')).toBe('2026-03-03 17:30');
	expect(await due('china', '2026-03-07 12:00', 1, 'working_days')).toBe('2026-03-09 17:30');
});

test('working minutes run through the lunch break, the night and the weekend', async () => {
	expect(await due('china', '2026-03-06 11:00', 60, 'working_minutes')).toBe('2026-03-06 12:00');
	expect(await due('china', '2026-03-06 11:00', 61, 'working_minutes')).toBe('2026-03-06 13:31');
	expect(await due('china', '2026-03-06 16:30', 480, 'working_minutes')).toBe('2026-03-09 17:00');
});

test('eight weeks and fifteen business days run in London through the change of clocks', async () => {
	const london = async (amount: number, unit: string) => {
		const { due } = await db.sql.one<{ due: string }>(
			`select app.deadline(app.calendar_in_force(c.id), '2026-03-20 10:00+00', $1, $2) as due from public.calendars c where c.code = 'united_kingdom'`,
			[amount, unit]
		);
		return due;
	};
	expect(await london(56, 'natural_days')).toBe('2026-05-15T23:00:00.000Z');
	expect(await london(3, 'business_days')).toBe('2026-03-25T17:00:00.000Z');
	expect(await london(15, 'business_days')).toBe('2026-04-10T16:00:00.000Z');
});

test('a short day is one day and ends when it closes', async () => {
	await load({
		dates: [{ date: '2026-03-03', kind: 'short', intervals: [{ opens: '09:00', closes: '12:00' }] }]
	});
	expect(await due('tried', '2026-03-02 10:00', 1, 'working_days')).toBe('2026-03-03 12:00');
	expect(await due('tried', '2026-03-02 16:00', 241, 'working_minutes')).toBe('2026-03-04 09:01');
});

test("a make-up workday has Monday's hours unless it brings its own", async () => {
	const weekly = [
		{ weekday: 1, opens: '10:00', closes: '15:00' },
		{ weekday: 6, opens: '07:00', closes: '08:00' }
	];
	await load({
		weekly,
		dates: [
			{ date: '2026-03-07', kind: 'workday' },
			{ date: '2026-03-08', kind: 'workday', intervals: [{ opens: '11:00', closes: '12:00' }] }
		]
	});
	expect(await due('tried', '2026-03-06 10:00', 1, 'working_days')).toBe('2026-03-07 15:00');
	expect(await due('tried', '2026-03-06 10:00', 2, 'working_days')).toBe('2026-03-08 12:00');
});

test('a day whose closing the pause covers does not count, however the pause is laid around it', async () => {
	await load({});
	const paused = (span: string) => due('tried', '2026-03-02 10:00', 2, 'working_days', [span]);
	expect(await paused('[2026-03-03 10:00+08,2026-03-04 10:00+08)')).toBe('2026-03-05 17:00');
	expect(await paused('[2026-03-03 18:00+08,2026-03-04 10:00+08)')).toBe('2026-03-04 17:00');
	expect(await paused('[2026-03-03 10:00+08,2026-03-03 16:00+08)')).toBe('2026-03-04 17:00');
});

test('a case paused on its last day is not overdue when it resumes after closing or on a day off', async () => {
	await load({});
	const paused = (span: string) => due('tried', '2026-03-05 10:00', 1, 'working_days', [span]);
	expect(await paused('[2026-03-06 10:00+08,2026-03-06 19:00+08)')).toBe('2026-03-09 17:00');
	expect(await paused('[2026-03-06 10:00+08,2026-03-07 12:00+08)')).toBe('2026-03-09 17:00');
});

test('a holiday on the day of resuming moves the deadline later, never earlier', async () => {
	const resumed = () =>
		due('tried', '2026-03-02 10:00', 1, 'working_days', [
			'[2026-03-03 10:00+08,2026-03-05 10:00+08)'
		]);
	await load({});
	expect(await resumed()).toBe('2026-03-05 17:00');
	await load({ dates: [{ date: '2026-03-05', kind: 'holiday' }] });
	expect(await resumed()).toBe('2026-03-06 17:00');
});

test('when a pause outlasts the day of receipt, days count from the day after resuming', async () => {
	expect(
		await due('china', '2026-09-21 10:00', 15, 'natural_days', [
			'[2026-09-21 12:00+08,2026-09-23 09:00+08)'
		])
	).toBe('2026-10-09 00:00');
	expect(
		await due('china', '2026-03-02 10:00', 1, 'working_days', [
			'[2026-03-02 12:00+08,2026-03-04 09:00+08)'
		])
	).toBe('2026-03-05 17:30');
});

test('a pause after the deadline moves nothing', async () => {
	expect(
		await due('china', '2026-03-02 10:00', 1, 'working_days', [
			'[2026-03-03 18:00+08,2026-03-20 09:00+08)'
		])
	).toBe('2026-03-03 17:30');
});

test.for([
	['no working time at all', { weekly: [] }, 'MC401'],
	[
		'working time that every day of the year takes away',
		{ from: '2026-03-02', to: '2026-03-02', dates: [{ date: '2026-03-02', kind: 'holiday' }] },
		'MC401'
	],
	['a time zone nobody keeps', { time_zone: 'Asia/Atlantis' }, 'MC402'],
	['a POSIX offset for a zone', { time_zone: 'XYZ+3' }, 'MC402'],
	[
		'an interval that closes before it opens',
		{ weekly: [{ weekday: 1, opens: '12:00', closes: '09:00' }] },
		'MC403'
	],
	[
		'intervals that overlap',
		{
			weekly: [
				{ weekday: 1, opens: '09:00', closes: '12:00' },
				{ weekday: 1, opens: '11:00', closes: '13:00' }
			]
		},
		'MC403'
	],
	[
		'an hour that does not exist',
		{ weekly: [{ weekday: 1, opens: '09:00', closes: '25:00' }] },
		'MC403'
	],
	['an eighth weekday', { weekly: [{ weekday: 8, opens: '09:00', closes: '12:00' }] }, 'MC403'],
	['30 February', { dates: [{ date: '2026-02-30', kind: 'holiday' }] }, 'MC404'],
	[
		'one date twice',
		{
			dates: [
				{ date: '2026-03-03', kind: 'holiday' },
				{ date: '2026-03-03', kind: 'workday' }
			]
		},
		'MC404'
	],
	['a short day without hours', { dates: [{ date: '2026-03-03', kind: 'short' }] }, 'MC404'],
	['a kind of day nobody knows', { dates: [{ date: '2026-03-03', kind: 'siesta' }] }, 'MC404'],
	['an end before its beginning', { from: '2026-12-31', to: '2026-01-01' }, 'MC404']
] as const)('a calendar with %s is refused', async ([, spec, code]) => {
	expect(await refusal(load(spec))).toMatchObject({ code, status: 422 });
	expect(await db.sql`select from public.calendars where code = 'tried'`).toHaveLength(0);
});

test('a deadline beyond the calendar is refused, and says how far the calendar reaches', async () => {
	await load({});
	const asked = await refusal(due('tried', '2026-03-02 10:00', 300, 'working_days'));
	expect(asked).toMatchObject({ code: 'MC405', details: { from: '2026-01-01', to: '2026-12-31' } });
	expect((await refusal(due('tried', '2025-12-30 10:00', 60, 'working_minutes'))).code).toBe(
		'MC405'
	);
});

test('an impossible budget is refused', async () => {
	for (const amount of [0, -1])
		expect((await refusal(due('china', '2026-03-02 10:00', amount, 'working_days'))).code).toBe(
			'MC406'
		);
	expect((await refusal(due('china', '2026-03-02 10:00', 1, 'fortnights'))).code).toBe('MC406');
});

test('laying a calendar out further changes nothing that was there', async () => {
	const { id } = await load({ to: '2026-06-30' });
	const before =
		await db.sql`select * from app.calendar_days where calendar_version_id = ${id} order by day`;
	await db.sql`select app.extend_calendar(${id}, '2026-12-31')`;
	const { id: whole } = await load({ code: 'whole' });
	const rows = (version: string) =>
		db.sql`select day, is_working, ordinal, opens_at, closes_at from app.calendar_days where calendar_version_id = ${version} order by day`;
	const spans = (version: string) =>
		db.sql`select opens_at, closes_at, worked_before, worked_through from app.calendar_spans where calendar_version_id = ${version} order by opens_at`;
	expect(before).toHaveLength(181);
	expect(await rows(id)).toEqual(await rows(whole));
	expect(await spans(id)).toEqual(await spans(whole));
});

test("China's calendar is the published lists, day by day, and says until when they are known", async () => {
	const days = await readPublished();
	expect(await readFile(migrationFile, 'utf8')).toBe(migrationText(days));
	const shipped = await db.sql<{
		day: string;
		kind: string;
	}>`select d.day, d.kind from public.calendar_dates d
		join public.calendars c on c.code = 'china' and d.calendar_version_id = app.calendar_in_force(c.id) order by d.day`;
	expect(shipped).toEqual(days.map(({ date, kind }) => ({ day: date, kind })));
	expect(
		await db.sql`select v.known_until, c.is_default from public.calendars c
		join public.calendar_versions v on v.id = app.calendar_in_force(c.id) where c.code = 'china'`
	).toEqual([{ known_until: '2026-12-31', is_default: true }]);
	const years = await db.sql<{
		year: number;
		days: number;
	}>`select extract(year from d.day)::int as year, count(*)::int as days
		from app.calendar_days d join public.calendars c on c.code = 'china' and d.calendar_version_id = app.calendar_in_force(c.id)
		where d.is_working and extract(year from d.day) in (2024, 2025, 2026) group by 1 order by 1`;
	// The bank's working days of each year, counted from the State Council's notices.
	expect(years).toEqual([
		{ year: 2024, days: 251 },
		{ year: 2025, days: 248 },
		{ year: 2026, days: 248 }
	]);
});

test('saved versions cannot be changed', async () => {
	for (const table of [
		'calendar_versions',
		'calendar_intervals',
		'calendar_dates',
		'policy_versions',
		'policy_clocks'
	])
		expect((await refusal(db.sql.query(`delete from public.${table}`))).message).toContain(
			'append-only'
		);
});
