import type { PGlite } from '@electric-sql/pglite';

/**
 * Lets an opened embedded database forget how to read and write arrays of rows: of every table and
 * view there is it learns one when it is opened, and copies all it has learnt for each statement, which
 * costs as much as a short statement itself. No answer holds such an array; arrays of plain types and
 * of enums stay known. Harmless to repeat.
 */
export async function forgetRowArrays(pglite: PGlite): Promise<void> {
	const { rows } = await pglite.query<{ type: number }>(
		`select typarray::int as type from pg_type where typtype = 'c' and typarray <> 0`
	);
	const forgotten = new Set(rows.map(({ type }) => String(type)));
	const kept = <Value>(known: Record<number, Value>) =>
		Object.fromEntries(Object.entries(known).filter(([type]) => !forgotten.has(type)));
	pglite.parsers = kept(pglite.parsers);
	pglite.serializers = kept(pglite.serializers);
}
