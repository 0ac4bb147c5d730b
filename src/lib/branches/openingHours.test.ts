import { expect, test } from 'vitest';
import { readHours } from '$lib/admin/calendarText';
import { dayKinds, entriesOf, textOf } from './openingHours';

test('hours are shown as they are typed, to midnight too', () => {
	const intervals = [
		{ opens: 540, closes: 725 },
		{ opens: 810, closes: 1440 }
	];
	expect(textOf(intervals)).toBe('09:00-12:05, 13:30-24:00');
	expect(readHours(textOf(intervals))).toEqual([
		{ opens: '09:00', closes: '12:05' },
		{ opens: '13:30', closes: '24:00' }
	]);
	expect(textOf([])).toBe('');
});

test('every interval is sent with its kind of day', () => {
	const closed = Object.fromEntries(dayKinds.map((kind) => [kind, []])) as never;
	const sunday = [{ opens: '09:00', closes: '12:00' }];
	expect(entriesOf({ ...(closed as object), sunday } as never)).toEqual([
		{ day_kind: 'sunday', opens: '09:00', closes: '12:00' }
	]);
});
