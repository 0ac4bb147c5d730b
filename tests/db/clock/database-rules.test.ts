import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal } from '../support/database';
import { changed, iso, seed, shown, useClock } from './asking';
import { spent, type CalendarSpec } from './oracle';
import { anyCaseOn, sampleCases, withHolidays, type ClockCase } from './oracle-cases';
import { dateOf, minute } from './wall';

/** The rules every clock keeps, tried on the database's own deadlines. */
const clocks = useClock(24);
const { db, calendars: pool, load, ask, askOneByOne, questionsOf, broken } = clocks;
const answers = clocks.answers.bind(clocks);
const anyOf = fc.array(anyCaseOn(pool), { minLength: 20, maxLength: 40 });
const options = { seed, numRuns: 25 };

test('a clock paused before its deadline is not overdue when it resumes', async () => {
	await fc.assert(
		fc.asyncProperty(anyOf, async (cases) => {
			// Each case with its pauses up to one that began in time, and without that one.
			const drawn = cases.filter(({ clock }) => clock.pauses.length > 0);
			const before = await answers(
				changed(drawn, (clock) => ({ pauses: clock.pauses.slice(0, -1) }))
			);
			const after = await answers(drawn);
			expect(
				broken(
					drawn,
					(i) => {
						const { index, clock } = drawn[i]!;
						const { from, to } = clock.pauses.at(-1)!;
						if (from >= before[i]! || to! <= clock.start || from === to)
							return after[i] === before[i];
						// Minutes are given back exactly. Days are given back whole: the deadline lies on
						// the day of resuming or later, if that day counts at all.
						if (clock.unit === 'working_minutes') return after[i]! > to!;
						const { wall } = pool[index]!;
						const counted =
							clock.unit === 'natural_days' || pool[index]!.intervalsOn(wall.day(to!)).length > 0;
						return !counted || wall.day(after[i]! - 1) >= wall.day(to!);
					},
					(i) => `${shown(before[i])} became ${shown(after[i])}`
				)
			).toEqual([]);
		}),
		options
	);
});

test('a deadline never moves earlier because a pause was added or the budget grew', async () => {
	await fc.assert(
		fc.asyncProperty(
			anyOf,
			fc.nat(3),
			fc.integer({ min: 1, max: 30 }),
			async (drawn, drop, more) => {
				const due = await answers(drawn);
				const fewer = await answers(
					changed(drawn, (clock) => ({ pauses: clock.pauses.filter((_, i) => i !== drop) }))
				);
				const extended = await answers(
					changed(drawn, (clock) => ({ amount: clock.amount + more }))
				);
				expect(
					broken(
						drawn,
						(i) => fewer[i]! <= due[i]! && due[i]! <= extended[i]!,
						(i) => [fewer[i], due[i], extended[i]].map(shown).join(', then ')
					)
				).toEqual([]);
			}
		),
		options
	);
});

test('a deadline never moves earlier because a holiday was added', async () => {
	const random = fc.sample(fc.tuple(fc.nat(360), fc.integer({ min: 1, max: 10 })), {
		seed,
		numRuns: pool.length
	});
	for (const [index, calendar] of pool.slice(0, 12).entries()) {
		const [day, length] = random[index]!;
		const first = dateOf(calendar.wall.day(Date.parse(calendar.spec.from)) + 30 + day);
		const closed = await load(withHolidays(calendar.spec, first, length), `oracle_closed_${index}`);
		const drawn = sampleCases(calendar, seed + index, 100).map((clock) => ({ index, clock }));
		const due = await answers(drawn);
		const later = await ask(drawn.map(({ clock }) => ({ calendar: closed, clock })));
		expect(
			broken(
				drawn,
				(i) => due[i]! <= later[i]!,
				(i) => `${shown(due[i])}, ${shown(later[i])} with ${length} holidays from ${first}`
			)
		).toEqual([]);
	}
});

test('at the deadline the budget is spent, and a moment before it is not', async () => {
	await fc.assert(
		fc.asyncProperty(anyOf, async (cases) => {
			const drawn = changed(cases, () => ({ rollForward: false }));
			const due = await answers(drawn);
			const gone = (i: number, at: number) => {
				const { index, clock } = drawn[i]!;
				return spent(pool[index]!, clock.start, at, clock.unit, clock.pauses);
			};
			expect(
				broken(
					drawn,
					(i) => {
						const { clock } = drawn[i]!;
						const inTime = clock.unit !== 'working_minutes' || gone(i, due[i]! - 1) < clock.amount;
						return Math.abs(gone(i, due[i]!) - clock.amount) < 1e-6 && inTime;
					},
					(i) => `due ${shown(due[i])} with ${gone(i, due[i]!)} spent`
				)
			).toEqual([]);
		}),
		options
	);
});

test('working minutes add up: what remains after a part of the budget ends at the same deadline', async () => {
	await fc.assert(
		fc.asyncProperty(anyOf, fc.integer({ min: 1, max: 99 }), async (cases, share) => {
			const drawn = cases.filter(
				({ clock }) => clock.unit === 'working_minutes' && clock.amount > 1
			);
			const part = (clock: ClockCase) => Math.ceil(((clock.amount - 1) * share) / 100);
			const due = await answers(drawn);
			const middle = await answers(changed(drawn, (clock) => ({ amount: part(clock) })));
			const rest = drawn.map(({ index, clock }, i) => ({
				index,
				clock: { ...clock, start: middle[i]!, amount: clock.amount - part(clock) }
			}));
			const again = await answers(rest);
			expect(
				broken(
					drawn,
					(i) => again[i] === due[i],
					(i) => `${shown(due[i])} at once, ${shown(again[i])} in two parts`
				)
			).toEqual([]);
		}),
		options
	);
});

test('the order in which pauses and calendar lines were saved does not matter', async () => {
	for (const [index, calendar] of pool.slice(0, 8).entries()) {
		const backwards = await load(
			{
				...calendar.spec,
				weekly: calendar.spec.weekly.toReversed(),
				dates: calendar.spec.dates.toReversed()
			},
			`oracle_backwards_${index}`
		);
		const drawn = sampleCases(calendar, seed + index, 100).map((clock) => ({ index, clock }));
		const shuffled = drawn.map(({ clock }) => ({
			calendar: backwards,
			clock: { ...clock, pauses: clock.pauses.toReversed() }
		}));
		expect(await askOneByOne(shuffled)).toEqual(await answers(drawn));
	}
});

test('an instant means the same in whatever zone it is written and read', async () => {
	const drawn = fc.sample(anyCaseOn(pool), { seed, numRuns: 600 });
	const expected = await answers(drawn);
	const offsets = { 'Asia/Shanghai': '+08:00', 'America/St_Johns': '-03:30', UTC: '+05:45' };
	for (const [zone, offset] of Object.entries(offsets)) {
		await db.sql`select set_config('TimeZone', ${zone}, true)`;
		const [hours, minutes] = offset.split(':').map(Number) as [number, number];
		const ahead = (Math.abs(hours) * 60 + minutes) * minute * (offset.startsWith('-') ? -1 : 1);
		const written = (instant: number) => iso(instant + ahead).replace('Z', offset);
		expect(await ask(questionsOf(drawn), written)).toEqual(expected);
	}
});

test('a calendar without any working time is refused with a code of ours, never a loop', async () => {
	const plain: CalendarSpec = {
		time_zone: 'Asia/Shanghai',
		weekly: [{ weekday: 7, opens: '09:00', closes: '17:00' }],
		dates: [],
		from: '2026-11-23',
		to: '2026-12-05'
	};
	const closed: CalendarSpec[] = [
		{ ...plain, weekly: [] },
		{ ...plain, dates: [{ date: '2026-11-29', kind: 'holiday' }] },
		{ ...plain, to: '2026-11-28' }
	];
	const clock: ClockCase = {
		start: Date.parse('2026-11-24T02:00:00Z'),
		amount: 1,
		unit: 'working_minutes',
		pauses: []
	};
	for (const [i, spec] of closed.entries()) {
		const attempt = load(spec, `oracle_never_${i}`).then((calendar) =>
			askOneByOne([{ calendar, clock }])
		);
		const refused = await refusal(attempt);
		expect(refused.code).toMatch(/^MC\d+$/);
		expect(refused.status).toBeLessThan(500);
	}
	const open = await load(plain, 'oracle_sundays');
	expect(await ask([{ calendar: open, clock }])).toEqual([Date.parse('2026-11-29T01:01:00Z')]);
});
