/** Where a list that is sorted by an instant, newest first, and then by id goes on. */
export type Cursor = { at: string; id: string };

export const cursorText = ({ at, id }: Cursor) => `${at}~${id}`;

/** The cursor of an address; null for nonsense, which starts at the beginning. */
export function readCursor(text: string | null): Cursor | null {
	const match = /^([0-9T:.+Z -]+)~([0-9a-f-]{36})$/.exec(text ?? '');
	return match ? { at: match[1]!, id: match[2]! } : null;
}

/** The filter that leaves what comes after: for `.lte(column, at).or(…)`. */
export const beyond = (column: string, { at, id }: Cursor) =>
	`${column}.lt."${at}",and(${column}.eq."${at}",id.gt.${id})`;

/** A page of the rows that were read one more than it holds, and where the next begins. */
export function pageOf<Row extends { id: string }>(
	found: Row[],
	size: number,
	at: (row: Row) => string
): { rows: Row[]; older: string | null } {
	const rows = found.slice(0, size);
	const last = found.length > size ? rows.at(-1) : undefined;
	return { rows, older: last ? cursorText({ at: at(last), id: last.id }) : null };
}
