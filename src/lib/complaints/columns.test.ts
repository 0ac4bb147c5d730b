import { expect, test } from 'vitest';
import { ageOf, readColumns, writeColumns } from './columns';

test('columns are shown in one order, the first three always', () => {
	expect(readColumns(undefined).slice(0, 3)).toEqual(['deadline', 'number', 'subject']);
	expect(readColumns('received.kind')).toEqual([
		'deadline',
		'number',
		'subject',
		'kind',
		'received'
	]);
	expect(readColumns('')).toEqual(['deadline', 'number', 'subject']);
	expect(readColumns('password.kind')).toEqual(['deadline', 'number', 'subject', 'kind']);
});

test('what was chosen is read back', () => {
	expect(writeColumns(['age', 'unit', 'number', 'nonsense'])).toBe('unit.age');
	expect(readColumns(writeColumns(['age', 'unit']))).toEqual([
		'deadline',
		'number',
		'subject',
		'unit',
		'age'
	]);
});

test('an age is told in the unit that says most', () => {
	const now = new Date('2026-11-26T12:00:00Z');
	expect(ageOf(new Date('2026-11-26T11:15:00Z'), now)).toEqual({ unit: 'minutes', amount: 45 });
	expect(ageOf(new Date('2026-11-25T10:00:00Z'), now)).toEqual({ unit: 'hours', amount: 26 });
	expect(ageOf(new Date('2026-11-20T12:00:00Z'), now)).toEqual({ unit: 'days', amount: 6 });
	expect(ageOf(new Date('2026-11-26T12:01:00Z'), now)).toEqual({ unit: 'minutes', amount: 0 });
});
