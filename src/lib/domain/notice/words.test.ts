import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyInCapitals } from './capitals';
import {
	fixed,
	intervalWords,
	moneyWords,
	monthWords,
	movementWords,
	numberWords,
	ordinal,
	percentWords,
	pointsWords,
	rankWords,
	rateWords
} from './words';

describe('numbers', () => {
	test.each([
		[2.675, 2, '2.68'],
		[1.005, 2, '1.01'],
		[0.5, 0, '1'],
		[1234567.891, 1, '1,234,567.9'],
		[-0.004, 2, '0.00'],
		[-1.25, 1, '−1.3'],
		[1e-7, 2, '0.00'],
		[1e21, 0, '1,000,000,000,000,000,000,000'],
		[99.995, 2, '100.00']
	])('%d with %d places is %s', (value, places, words) => {
		expect(fixed(value, places)).toBe(words);
	});

	test('a number read back is within half a unit of its last digit', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1e9, max: 1e9, noNaN: true }),
				fc.integer({ min: 0, max: 4 }),
				(value, places) => {
					const text = fixed(value, places, { grouped: false }).replace('−', '-');
					expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-6);
				}
			)
		);
		expect(() => fixed(NaN, 2)).toThrow(RangeError);
	});

	test('percent, points and rates', () => {
		expect(percentWords(96.5, 1)).toBe('96.5%');
		expect(pointsWords(-1.2, 'zh')).toBe('下降1.20个百分点');
		expect(pointsWords(1.2, 'en', 1)).toBe('up 1.2 percentage points');
		expect(pointsWords(0.001, 'en')).toBe('unchanged');
		expect(rateWords(1.25, 'zh')).toBe('每万笔1.25件');
		expect(rateWords(1.25, 'en')).toBe('1.25 per 10,000 transactions');
	});
});

describe('ranks', () => {
	test('ordinals know their teens', () => {
		expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111, 113, 123].map(ordinal)).toEqual(
			'1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 111th 113th 123rd'.split(' ')
		);
	});

	test('ranks, ties, intervals and movement in both languages', () => {
		expect(rankWords(12, 'zh', { of: 40 })).toBe('第12名（共40家）');
		expect(rankWords(3, 'zh', { tied: true })).toBe('并列第3名');
		expect(rankWords(3, 'en', { tied: true, of: 40 })).toBe('3rd of 40 (tied)');
		expect(intervalWords({ low: 12, high: 31 }, 'en')).toBe('12th–31st');
		expect(intervalWords({ low: 12, high: 31 }, 'zh')).toBe('第12—31名');
		expect(intervalWords({ low: 1, high: 1 }, 'en')).toBe('1st');
		expect(movementWords(-1, 'en')).toBe('down 1 place');
		expect(movementWords(3, 'zh')).toBe('上升3位');
		expect(movementWords(null, 'zh')).toBe('—');
	});
});

describe('documents', () => {
	test('the number has the office’s brackets and no leading zero', () => {
		expect(numberWords('服务通报', 2026, 11)).toBe('服务通报〔2026〕11号');
	});
	test('months', () => {
		expect(monthWords('2026-09', 'zh')).toBe('2026年9月');
		expect(monthWords('2026-09', 'en')).toBe('September 2026');
	});
});

describe('money', () => {
	test.each([
		[950, '950.00元', 'CNY 950.00'],
		[32_000, '3.20万元', 'CNY 32,000.00'],
		[123_456_789, '1.23亿元', 'CNY 123,456,789.00'],
		[-50_000, '−5.00万元', 'CNY −50,000.00']
	])('%d', (yuan, zh, en) => {
		expect(moneyWords(yuan, 'zh')).toBe(zh);
		expect(moneyWords(yuan, 'en')).toBe(en);
	});

	test('exactly, where an amount must not be shortened', () => {
		expect(moneyWords(32_005.6, 'zh', { exactly: true })).toBe('32,005.60元');
	});

	// The first five are the examples of 《正确填写票据和结算凭证的基本规定》.
	test.each([
		[140_950, '人民币壹仟肆佰零玖元伍角'],
		[600_714, '人民币陆仟零柒元壹角肆分'],
		[168_032, '人民币壹仟陆佰捌拾元叁角贰分'],
		[1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
		[32_504, '人民币叁佰贰拾伍元零肆分'],
		[0, '人民币零元整'],
		[5, '人民币伍分'],
		[100_000_000_00, '人民币壹亿元整'],
		[100_000_010_00, '人民币壹亿零壹拾元整'],
		[10_500_000_00, '人民币壹仟零伍拾万元整'],
		[-1_00, '人民币负壹元整']
	])('%d fen in capitals', (fen, words) => {
		expect(moneyInCapitals(fen)).toBe(words);
	});

	test('half a fen has no capitals', () => {
		expect(() => moneyInCapitals(0.5)).toThrow(RangeError);
	});
});
