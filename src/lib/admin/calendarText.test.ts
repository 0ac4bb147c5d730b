import { describe, expect, test } from 'vitest';
import {
	datesText,
	hoursText,
	readDates,
	readDay,
	readHours,
	type SpecialDate
} from './calendarText';

describe('opening hours', () => {
	test.each([
		['09:00-12:00, 13:30-17:30', '09:00-12:00, 13:30-17:30'],
		['9:00–12:00；13：30至17：30', '09:00-12:00, 13:30-17:30'],
		['00:00-24:00', '00:00-24:00'],
		['', '']
	])('%j are read', (typed, hours) => {
		expect(hoursText(readHours(typed)!)).toBe(hours);
	});

	test.each(['nine to five', '09:00', '09:00-25:00', '09:00-12:60', '9-5'])(
		'%j are not',
		(typed) => {
			expect(readHours(typed)).toBeNull();
		}
	);
});

test.each([
	['2026-10-01', '2026-10-01'],
	['2026/10/1', '2026-10-01'],
	['2026年10月1日', '2026-10-01'],
	['2026-02-30', null],
	['1 Oct', null]
])('the day %j is %j', (typed, day) => {
	expect(readDay(typed)).toBe(day);
});

describe('a list of special dates', () => {
	test('is read from lines with or without a heading', () => {
		const { days, errors } = readDates(
			'日期,类型,名称\n2026-10-01,放假,国庆节,National Day\n\n2026/10/10,班,国庆节\n2026-12-31,short,,,09:00-12:00\n'
		);
		expect(errors).toEqual([]);
		expect(days).toEqual([
			{ date: '2026-10-01', kind: 'holiday', name_zh: '国庆节', name_en: 'National Day' },
			{ date: '2026-10-10', kind: 'workday', name_zh: '国庆节' },
			{ date: '2026-12-31', kind: 'short', intervals: [{ opens: '09:00', closes: '12:00' }] }
		]);
	});

	test('names every line that is wrong, and keeps the others', () => {
		const { days, errors } = readDates(
			'2026-10-01,holiday\n2026-13-01,holiday\n2026-10-02,party\n2026-10-03\n2026-10-04,short\n2026-10-05,holiday,,,09:00-12:00'
		);
		expect(days).toHaveLength(1);
		expect(errors).toEqual([
			{ line: 2, reason: 'date' },
			{ line: 3, reason: 'kind' },
			{ line: 4, reason: 'columns' },
			{ line: 5, reason: 'hours' },
			{ line: 6, reason: 'hours' }
		]);
	});

	test('is read from JSON, and broken JSON is said to be', () => {
		expect(readDates('[{"date":"2026-10-01","kind":"holiday"}]').days).toHaveLength(1);
		expect(readDates('[{"date":5},null]').errors.map(({ line }) => line)).toEqual([1, 2]);
		expect(readDates('[{').errors).toEqual([{ line: 1, reason: 'json' }]);
	});

	test('is read again as it was written', () => {
		const dates: SpecialDate[] = [
			{ date: '2026-10-01', kind: 'holiday', name_zh: '国庆节', name_en: 'National Day, first' },
			{
				date: '2026-12-31',
				kind: 'short',
				intervals: [
					{ opens: '09:00', closes: '12:00' },
					{ opens: '13:00', closes: '15:00' }
				]
			}
		];
		expect(readDates(datesText(dates))).toEqual({ days: dates, errors: [] });
	});
});
