import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, seed, shown, useClock } from './asking';
import { deadline } from './oracle';
import { anyCaseOn, sampleCases, type ClockCase } from './oracle-cases';
import { minute, wallOf } from './wall';

/** The database's deadlines against an oracle that was written without it. */
const clocks = useClock(64);
const { db, calendars, broken } = clocks;
const answers = clocks.answers.bind(clocks);
const casesEach = 256;

/** Every fourth case also extended: a larger amount from the same start, with the same pauses. */
const withExtensions = (cases: ClockCase[]) => [
	...cases,
	...cases.filter((_, i) => i % 4 === 0).map((clock) => ({ ...clock, amount: clock.amount * 2 }))
];

test('both know the same clock changes', async () => {
	const asked = calendars.flatMap(({ spec }) =>
		[`${spec.from}`, spec.to].flatMap((date) =>
			['01', '04', '07', '10'].map((month) => ({
				zone: spec.time_zone,
				date: `${date.slice(0, 4)}-${month}-26`
			}))
		)
	);
	const rows = await db.sql.query<{ zone: string; date: string; starts: number }>(
		`select zone, date, (extract(epoch from date::timestamp at time zone zone) * 1000)::float8 as starts
		from jsonb_to_recordset($1::jsonb) as asked(zone text, date text)`,
		[JSON.stringify(asked)]
	);
	expect(
		rows.filter(
			({ zone, date, starts }) => wallOf(zone).startOfDay(Date.parse(date) / 86_400_000) !== starts
		)
	).toEqual([]);
});

test(`${calendars.length * casesEach * 1.25} random deadlines agree (seed ${seed})`, async () => {
	const differences: string[] = [];
	let compared = 0;
	for (let from = 0; from < calendars.length; from += 8) {
		const drawn = calendars.slice(from, from + 8).flatMap((calendar, i) =>
			withExtensions(sampleCases(calendar, seed + from + i, casesEach)).map((clock) => ({
				index: from + i,
				clock
			}))
		);
		const expected = drawn.map(({ index, clock }) =>
			deadline(calendars[index]!, clock.start, clock, clock.pauses)
		);
		const found = await answers(drawn);
		compared += found.length;
		differences.push(
			...broken(
				drawn,
				(i) => found[i] === expected[i],
				(i) => `oracle ${shown(expected[i])}, database ${shown(found[i])}`
			)
		);
	}
	expect({ count: differences.length, first: differences.slice(0, 8) }).toEqual({
		count: 0,
		first: []
	});
	expect(compared).toBeGreaterThanOrEqual(20_000);
}, 120_000);

test('one deadline asked for alone is the one found in a set', async () => {
	const drawn = fc.sample(anyCaseOn(calendars), { seed, numRuns: 1000 });
	const alone = await clocks.askOneByOne(clocks.questionsOf(drawn));
	expect(alone).toEqual(await answers(drawn));
});

test('a pause nobody has ended moves nothing yet', async () => {
	const drawn = fc.sample(anyCaseOn(calendars), { seed, numRuns: 400 }).map(({ index, clock }) => {
		const last = Math.max(clock.start, ...clock.pauses.map((pause) => pause.to!));
		return {
			index,
			clock: { ...clock, pauses: [...clock.pauses, { from: last + minute, to: null }] }
		};
	});
	const found = await answers(drawn);
	const without = await answers(
		changed(drawn, (clock) => ({ pauses: clock.pauses.filter((pause) => pause.to !== null) }))
	);
	expect(
		broken(
			drawn,
			(i) => found[i] === without[i],
			(i) => `${shown(found[i])}, without the open pause ${shown(without[i])}`
		).slice(0, 5)
	).toEqual([]);
});
