import { expect, test } from 'vitest';
import { endOfDay } from './askedQueue';

test('a day ends at midnight in Beijing, whatever the hour', () => {
	expect(endOfDay(new Date('2026-11-26T04:00:00Z')).toISOString()).toBe('2026-11-26T16:00:00.000Z');
	expect(endOfDay(new Date('2026-11-26T15:59:59Z')).toISOString()).toBe('2026-11-26T16:00:00.000Z');
	expect(endOfDay(new Date('2026-11-26T16:00:00Z')).toISOString()).toBe('2026-11-27T16:00:00.000Z');
});
