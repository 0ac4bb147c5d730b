import { beforeAll } from 'vitest';
import { useDatabase } from '../support/database';
import type { CalendarSpec } from './oracle';
import { describeCase, sampleCalendars, type ClockCase } from './oracle-cases';

/** The seed of all random cases put to the database; another is tried with ORACLE_SEED. */
export const seed = Number(process.env.ORACLE_SEED ?? 20261121);

export type Drawn = { index: number; clock: ClockCase }[];
export interface Question {
	calendar: string;
	clock: ClockCase;
}

/** The database with `count` random calendars loaded, for the tests of one file. */
export function useClock(count: number) {
	const db = useDatabase();
	const calendars = sampleCalendars(seed, count);
	const ids: string[] = [];

	async function load(spec: CalendarSpec, code: string): Promise<string> {
		const { id } = await db.sql.one<{ id: string }>('select app.load_calendar($1::jsonb) as id', [
			JSON.stringify({ ...spec, code })
		]);
		return id;
	}

	async function put(sql: string, questions: Question[], write: Write): Promise<number[]> {
		const rows = await db.sql.query<{ due: number }>(sql, [
			JSON.stringify(questions.map((question) => asJson(question, write)))
		]);
		return rows.map((row) => row.due);
	}
	/** The answers to many questions as one set, in milliseconds since the epoch. */
	const ask = (questions: Question[], write = iso) => put(inOneSet, questions, write);
	/** The same by a call for each, which is given the pauses as they were saved. */
	const askOneByOne = (questions: Question[], write = iso) => put(oneByOne, questions, write);

	beforeAll(async () => {
		for (const [i, { spec }] of calendars.entries()) ids.push(await load(spec, `oracle_${i}`));
	});

	return {
		db,
		calendars,
		load,
		ask,
		askOneByOne,
		questionsOf: (drawn: Drawn): Question[] =>
			drawn.map(({ index, clock }) => ({ calendar: ids[index]!, clock })),
		answers(drawn: Drawn) {
			return ask(this.questionsOf(drawn));
		},
		/** Sentences about the answers that break an expectation. */
		broken: (drawn: Drawn, holds: (i: number) => boolean, why: (i: number) => string) =>
			drawn.flatMap(({ index, clock }, i) =>
				holds(i) ? [] : [`${describeCase(calendars[index]!, clock)}: ${why(i)}`]
			)
	};
}

type Write = (instant: number) => string;

const asked = `
	asked as materialized (
		select
			place,
			(each ->> 'calendar')::uuid as calendar,
			(each ->> 'start')::timestamptz as start,
			(each ->> 'amount')::int as amount,
			each ->> 'unit' as unit,
			(each ->> 'rollForward')::boolean as roll_forward,
			array(
				select tstzrange((pause ->> 0)::timestamptz, (pause ->> 1)::timestamptz, '[)')
				from jsonb_array_elements(each -> 'pauses') with ordinality as pauses(pause, place)
				order by place
			) as pauses
		from jsonb_array_elements($1::jsonb) with ordinality as questions(each, place)
	)`;

const oneByOne = `with ${asked}
	select (extract(epoch from app.deadline(
		calendar, start, amount, unit, pauses, roll_forward)) * 1000)::float8 as due
	from asked order by place`;

const inOneSet = `with ${asked},
	columns as (
		select
			array_agg(calendar order by place) as calendars,
			array_agg(start order by place) as starts,
			array_agg(amount order by place) as amounts,
			array_agg(unit order by place) as units,
			array_agg(
				coalesce((select range_agg(pause) from unnest(pauses) as pause), '{}') order by place
			) as pauses,
			array_agg(roll_forward order by place) as rolls
		from asked
	)
	select (extract(epoch from answer.due_at) * 1000)::float8 as due
	from columns, app.deadlines(calendars, starts, amounts, units, columns.pauses, rolls) as answer
	order by answer.n`;

function asJson({ calendar, clock }: Question, write: Write) {
	return {
		calendar,
		start: write(clock.start),
		amount: clock.amount,
		unit: clock.unit,
		rollForward: clock.rollForward ?? false,
		pauses: clock.pauses.map(({ from, to }) => [write(from), to === null ? null : write(to)])
	};
}

export function iso(instant: number): string {
	return new Date(instant).toISOString();
}

export const shown = (instant: number | null | undefined) =>
	instant == null ? 'no answer' : iso(instant);

/** The same cases, each changed. */
export const changed = (drawn: Drawn, change: (clock: ClockCase) => Partial<ClockCase>): Drawn =>
	drawn.map(({ index, clock }) => ({ index, clock: { ...clock, ...change(clock) } }));
