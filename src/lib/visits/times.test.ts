import { expect, test } from 'vitest';
import { minutesBetween, timeOf } from './times';

test('minutes between two taps, none where one is missing or they are in the wrong order', () => {
	const [from, to] = ['2026-03-02T01:30:00Z', '2026-03-02 01:42:30.5+00'];
	expect(minutesBetween(from, to)).toBe(12.5);
	expect([minutesBetween(from, null), minutesBetween(to, from)]).toEqual([null, null]);
	expect(timeOf(from)).toBe('09:30');
});
