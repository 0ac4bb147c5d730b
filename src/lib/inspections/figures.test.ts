import { expect, test } from 'vitest';
import { monthsUntil } from './figures';

test('the months of a period cross the year', () => {
	expect(monthsUntil('2026-02-01', 4)).toEqual([
		'2025-11-01',
		'2025-12-01',
		'2026-01-01',
		'2026-02-01'
	]);
});
