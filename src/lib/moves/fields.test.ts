import { expect, test } from 'vitest';
import { list, moment, optional, optionalId, unbroken, words } from './fields';
import { z } from 'zod';

test('a day that does not exist is refused, not moved to the next month', () => {
	expect(moment.safeParse('2026-02-31T09:00').success).toBe(false);
	expect(moment.parse('2026-03-03T09:00')).toBe('2026-03-03T01:00:00.000Z');
	expect(moment.safeParse('').error!.issues[0]!.message).toBe('common.invalid.required');
});

test('what was left empty is nothing, and words are wanted where they are', () => {
	expect([optional.parse(' \r\n'), optionalId.parse('')]).toEqual([undefined, undefined]);
	expect(words.safeParse('  ').success).toBe(false);
	expect(unbroken(' a\r\nb\r')).toBe('a\nb');
	expect([undefined, 'a', ['a', 'b']].map((one) => list(z.string()).parse(one))).toEqual([
		[],
		['a'],
		['a', 'b']
	]);
});
