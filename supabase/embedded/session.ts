import type { PGlite } from '@electric-sql/pglite';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { forgetRowArrays } from './row-arrays.ts';
import { keepMemorySound } from './sound-memory.ts';

/** One database session, the same to its users on PGlite and on native Postgres. */
export interface Session {
	/** Runs one statement; values are the driver's, see `valueParsers`. */
	query<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
	/** Runs a script of many statements, which takes no parameters. */
	script(text: string): Promise<void>;
	close(): Promise<void>;
}

const asNumber = (text: string) => Number(text);
const asJson = (text: string) => JSON.parse(text) as unknown;
const asText = (text: string) => text;
const asInstant = (text: string) =>
	/infinity/.test(text) ? text : new Date(text.replace(/([+-]\d\d)$/, '$1:00')).toISOString();

/**
 * What a value of a type becomes, by type id, alike on both drivers: instants as ISO strings in
 * UTC, dates and times as Postgres writes them, bigint and numeric as numbers, json parsed.
 */
export const valueParsers: Record<number, (text: string) => unknown> = {
	20: asNumber,
	114: asJson,
	1082: asText,
	1083: asText,
	1114: asText,
	1184: asInstant,
	1700: asNumber,
	3802: asJson
};

/**
 * A session on an embedded database that someone else opened and will close. Left to itself it
 * never lets signals and timers in between two statements.
 */
export function pgliteSession(pglite: PGlite): Session {
	const ready = pglite.waitReady.then(async () => {
		keepMemorySound(pglite);
		await forgetRowArrays(pglite);
	});
	return {
		query: async <Row>(text: string, params: unknown[] = []) => {
			await ready;
			await setImmediate();
			return (await pglite.query<Row>(text, params, { parsers: valueParsers })).rows;
		},
		script: async (text) => {
			await ready;
			await setImmediate();
			await pglite.exec(text);
		},
		close: async () => {}
	};
}

/** Opens a session of its own on native Postgres. */
export async function postgresSession(url: string): Promise<Session> {
	const client = new pg.Client({
		connectionString: url,
		types: {
			getTypeParser: (id: number, format?: 'text' | 'binary') =>
				valueParsers[id] ?? pg.types.getTypeParser(id, format as 'text')
		}
	});
	await client.connect();
	return {
		query: async <Row>(text: string, params: unknown[] = []) =>
			(await client.query(text, params)).rows as Row[],
		script: async (text) => void (await client.query(text)),
		close: () => client.end()
	};
}
