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

	/** The answers to many questions at once, in milliseconds since the epoch. */
	async function ask(questions: Question[], write = iso): Promise<number[]> {
		const rows = await db.sql.query<{ due: number }>(askForDeadlines, [
			JSON.stringify(questions.map((question) => asJson(question, write)))
		]);
		return rows.map((row) => row.due);
	}

	beforeAll(async () => {
		for (const [i, { spec }] of calendars.entries()) ids.push(await load(spec, `oracle-${i}`));
	});

	return {
		db,
		calendars,
		load,
		ask,
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

const askForDeadlines = `
	select (extract(epoch from app.deadline(
			(each ->> 'calendar')::uuid,
			(each ->> 'start')::timestamptz,
			(each ->> 'amount')::int,
			each ->> 'unit',
			array(
				select tstzrange((pause ->> 0)::timestamptz, (pause ->> 1)::timestamptz, '[)')
				from jsonb_array_elements(each -> 'pauses') with ordinality as pauses(pause, place)
				order by place
			),
			(each ->> 'rollForward')::boolean
		)) * 1000)::float8 as due
	from jsonb_array_elements($1::jsonb) with ordinality as questions(each, place)
	order by place`;

function asJson({ calendar, clock }: Question, write: (instant: number) => string) {
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
