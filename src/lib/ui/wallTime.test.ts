import { expect, test } from 'vitest';
import { instantOfWallTime, wallTimeOf } from './wallTime';

test('what is typed is the wall time of the bank, not of this machine', () => {
	expect(instantOfWallTime('2026-11-26T16:50')?.toISOString()).toBe('2026-11-26T08:50:00.000Z');
	expect(instantOfWallTime('2026-07-01T09:00', 'Europe/London')?.toISOString()).toBe(
		'2026-07-01T08:00:00.000Z'
	);
});

test('an instant is shown as it was typed', () => {
	expect(wallTimeOf('2026-11-26 08:50:00+00')).toBe('2026-11-26T16:50');
});

test('what is no date is null', () => {
	expect(instantOfWallTime('')).toBeNull();
	expect(instantOfWallTime('soon')).toBeNull();
	for (const none of ['2026-02-30T10:00', '2026-02-29', '2026-13-01', '2026-06-31T08:00'])
		expect(instantOfWallTime(none), none).toBeNull();
	expect(instantOfWallTime('2026-11-26T24:10')).toBeNull();
	expect(instantOfWallTime('2026-11-26T10:60')).toBeNull();
	expect(instantOfWallTime('2028-02-29T10:00')).not.toBeNull();
});
