import { expect, test } from 'vitest';
import fc from 'fast-check';
import { highlight, wordsOf } from './highlight';

const found = (text: string, query: string) =>
	highlight(text, query)
		.filter((piece) => piece.found)
		.map((piece) => piece.text);

test('Chinese is found in pairs, Latin by words whatever their case', () => {
	expect(wordsOf('拒收硬币 ATM')).toEqual(['atm', '拒收', '收硬', '硬币']);
	expect(found('柜台拒收硬币', '硬币')).toEqual(['硬币']);
	expect(found('3号柜台硬是拒收硬币', '拒收硬币')).toEqual(['拒收硬币']);
	expect(found('The ATM kept my card', 'atm CARD')).toEqual(['ATM', 'card']);
	expect(found('2026-000412', '000412')).toEqual(['000412']);
});

test('a single rare character is found whole', () => {
	expect(found('𠮷野家', '𠮷')).toEqual(['𠮷']);
});

test('nothing is marked for nothing', () => {
	expect(found('柜台', '')).toEqual([]);
	expect(found('柜台', '，')).toEqual([]);
});

const typed = fc.string({ unit: fc.constantFrom(...'aBİ1 柜员硬币𠮷，-') });

test('the pieces are the text', () => {
	fc.assert(
		fc.property(typed, typed, (text, query) => {
			expect(
				highlight(text, query)
					.map((piece) => piece.text)
					.join('')
			).toBe(text);
		})
	);
});
