import { describe, expect, test } from 'vitest';
import { enterWords, fillIn, findWords } from './words';

const english = new Intl.PluralRules('en');
const chinese = new Intl.PluralRules('zh');

function bookOf(tree: Parameters<typeof enterWords>[1]) {
	const book = new Map<string, string>();
	enterWords(book, tree);
	return book;
}

describe('finding a message', () => {
	const book = bookOf({
		left: {
			plain: 'left',
			day_one: 'a day',
			day_other: 'days',
			case_zero: 'none',
			case_other: 'n'
		},
		MC009: 'general',
		MC009_future: 'not yet',
		MC010_near_one: 'one near',
		MC010_other: 'some'
	});

	test('goes by its path, and a folder is none', () => {
		expect(findWords(book, english, 'left.plain')).toBe('left');
		expect(findWords(book, english, 'left')).toBeUndefined();
		expect(findWords(book, english, 'left.nothing')).toBeUndefined();
	});

	test('takes the form for the number in the language', () => {
		expect(findWords(book, english, 'left.day', { count: 1 })).toBe('a day');
		expect(findWords(book, english, 'left.day', { count: 0 })).toBe('days');
		expect(findWords(book, english, 'left.case', { count: 0 })).toBe('none');
		expect(findWords(book, chinese, 'left.day', { count: 1 })).toBe('days');
		expect(findWords(book, english, 'left.plain', { count: 1 })).toBe('left');
		expect(findWords(book, english, 'left.day', { count: '1' })).toBeUndefined();
	});

	test('prefers what is said of the context', () => {
		expect(findWords(book, english, 'MC009', { context: 'future' })).toBe('not yet');
		expect(findWords(book, english, 'MC009', { context: 'other' })).toBe('general');
		expect(findWords(book, english, 'MC010', { context: 'near', count: 1 })).toBe('one near');
		expect(findWords(book, english, 'MC010', { context: 'near', count: 2 })).toBe('some');
	});

	test('finds no more than was entered', () => {
		expect(findWords(book, english, 'constructor')).toBeUndefined();
		expect(findWords(book, english, 'left.toString')).toBeUndefined();
	});

	test('a room learned later adds to a folder, and replaces what it says again', () => {
		const grown = bookOf({ error: { a: 'A', b: 'B' } });
		enterWords(grown, { error: { b: 'better', c: 'C' } });
		expect([...grown]).toEqual([
			['error.a', 'A'],
			['error.b', 'better'],
			['error.c', 'C']
		]);
	});
});

describe('values in a message', () => {
	test('stand as they are, every time they are named', () => {
		expect(fillIn('{{a}} and {{ a }} or {{b}}', { a: '<i>', b: 0 })).toBe('<i> and <i> or 0');
	});

	test('that are missing leave nothing', () => {
		expect(fillIn('[{{a}}{{b}}]', { a: null })).toBe('[]');
	});

	test('are never read as a message themselves', () => {
		expect(fillIn('{{a}} {{b}}', { a: '{{b}} $& $t(b)', b: 'x' })).toBe('{{b}} $& $t(b) x');
	});
});
