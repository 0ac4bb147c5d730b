import { describe, expect, it } from 'vitest';
import { differences, lastDays } from './dailyReturn';

describe('the days a branch may still file', () => {
	it('runs back a week from today, over a month and a leap day', () => {
		expect(lastDays('2028-03-02', 3)).toEqual([
			'2028-03-02',
			'2028-03-01',
			'2028-02-29',
			'2028-02-28'
		]);
		expect(lastDays('2026-11-21')).toHaveLength(8);
	});
});

describe('a return beside what has been logged', () => {
	const nothing = { complaints: 0, settled_on_spot: 0, suggestions: 0, reports: 0, praise: 0 };
	it('names exactly the counts that differ', () => {
		expect(
			differences({ ...nothing, complaints: 2, praise: 1 }, { ...nothing, praise: 1 })
		).toEqual(['complaints']);
		expect(differences(nothing, nothing)).toEqual([]);
	});
});
