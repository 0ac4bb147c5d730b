import { expect, test } from 'vitest';
import fc from 'fast-check';
import { csvCell, csvRow } from './csv';

test.each([
	['=1+1', "'=1+1"],
	['+86 10', "'+86 10"],
	['-2', "'-2"],
	['@SUM(A1)', "'@SUM(A1)"],
	['  =cmd', "'  =cmd"],
	['＝1+1', "'＝1+1"],
	['\t=1', `"'\t=1"`]
])('%j is text, not a formula', (typed, cell) => {
	expect(csvCell(typed)).toBe(cell);
});

test('ordinary words, numbers and nothing stay as they are', () => {
	expect(csvRow(['拒收硬币', 'a-b', 412, -3, null])).toBe('拒收硬币,a-b,412,-3,\r\n');
});

test('quotes, separators and line ends stay inside their cell', () => {
	expect(csvRow(['说"不"', 'a,b', 'one\ntwo'])).toBe('"说""不""","a,b","one\ntwo"\r\n');
});

test('no text begins a formula once its quotes are taken away', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'=+-@＝\t\r\n ",;a柜𠮷\uFEFF') }), (text) => {
			const cell = csvCell(text);
			const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
			expect(read).not.toMatch(/^\s*[=+\-@]/);
			expect(read === text || read === `'${text}`).toBe(true);
		})
	);
});
