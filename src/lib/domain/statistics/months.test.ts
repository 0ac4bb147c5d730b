import { describe, expect, test } from 'vitest';
import {
	dayAfterMonths,
	daysBetween,
	monthAfter,
	readMonth,
	rollingWindow,
	type BranchLife
} from './months';

const always: BranchLife = { openedOn: null, closedOn: null, mergedInto: null };
const read = (count: number | null, exposure: number | null, life: Partial<BranchLife> = {}) =>
	readMonth('2026-10', { count, exposure }, { ...always, ...life });

describe('a month that lacks something is missing, never zero', () => {
	test.each([
		['no row at all', readMonth('2026-10', null, always), 'count_missing'],
		['no exposure', read(4, null), 'exposure_missing'],
		['no count', read(null, 9000), 'count_missing'],
		['nothing transacted', read(0, 0), 'zero_exposure'],
		['complaints without transactions', read(2, 0), 'zero_exposure'],
		['opens later', read(0, 100, { openedOn: '2026-11-01' }), 'not_yet_open'],
		['closed before', read(1, 100, { closedOn: '2026-10-01' }), 'closed'],
		['merged before', read(1, 100, { closedOn: '2026-09-15', mergedInto: 'b' }), 'merged']
	])('%s', (_, reading, reason) => {
		expect(reading).toMatchObject({ known: false, reason });
	});

	test('the count stays readable where only the exposure is missing', () => {
		expect(read(4, null)).toMatchObject({ count: 4 });
	});

	test('no complaints is a figure', () => {
		expect(read(0, 9000)).toEqual({
			month: '2026-10',
			known: true,
			count: 0,
			exposure: 9000,
			partial: null
		});
	});

	test.each([
		[{ openedOn: '2026-10-01' }, null],
		[{ openedOn: '2026-10-12' }, 'opened_in_month'],
		[{ closedOn: '2026-10-31' }, 'closed_in_month'],
		[{ closedOn: '2026-10-12', mergedInto: 'b' }, 'merged_in_month'],
		[{ closedOn: '2026-11-01' }, null]
	])('a month cut short says so: %o', (life, partial) => {
		expect(read(1, 100, life)).toMatchObject({ known: true, partial });
	});
});

test('a window leaves out count and exposure of a month that lacks one of them', () => {
	const window = rollingWindow([read(3, 1000), read(50, null), read(1, 500)]);
	expect(window).toEqual({
		count: 4,
		exposure: 1500,
		months: 2,
		missing: [{ month: '2026-10', reason: 'exposure_missing' }]
	});
});

test('months and days are counted on the calendar', () => {
	expect(monthAfter('2026-12')).toBe('2027-01');
	expect(monthAfter('2026-01', -13)).toBe('2024-12');
	expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
	expect(dayAfterMonths('2026-08-31', -6)).toBe('2026-02-28');
});
