import { expect, test } from 'vitest';
import { cursorText, pageOf, readCursor } from './keyset';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const rows = [1, 2, 3].map((n) => ({ id: id(n), at: '2026-11-21 20:33:32.975+00' }));

test('the next page begins after the last row shown, though others share its instant', () => {
	const page = pageOf(rows, 2, (row) => row.at);
	expect(page.rows).toHaveLength(2);
	expect(readCursor(page.older)).toEqual({ at: rows[1]!.at, id: id(2) });
});

test('there is no next page when nothing is left', () => {
	expect(pageOf(rows, 3, (row) => row.at).older).toBeNull();
});

test('a cursor is read as it was written, and nonsense is none', () => {
	const cursor = { at: '2026-11-21T20:33:32Z', id: id(1) };
	expect(readCursor(cursorText(cursor))).toEqual(cursor);
	expect(readCursor(`x"),id.gt.~${id(1)}`)).toBeNull();
	expect(readCursor(null)).toBeNull();
});
