import { expect, test } from 'vitest';
import { readNumber } from './readNumber';

test.each<[string, number | null | undefined]>([
	['12', 12],
	[' 7.5 ', 7.5],
	['7,5', 7.5],
	['１２．５', 12.5],
	['7.', 7],
	['', null],
	['  ', null],
	['-1', undefined],
	['1e3', undefined],
	['seven', undefined],
	['101', undefined]
])('“%s” is read as %s', (text, number) => {
	expect(readNumber(text, false, 100)).toBe(number);
});

test('a count is whole', () => {
	expect(readNumber('3', true, 1e9)).toBe(3);
	expect(readNumber('3.5', true, 1e9)).toBeUndefined();
});
