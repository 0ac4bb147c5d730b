import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalAt, poissonAtLeast, poissonAtMost } from './distributions.server';
import {
	alarmAlpha,
	bandOf,
	commonRate,
	dispersedLimits,
	expectedCounts,
	funnelLines,
	isBeyondUpper,
	lowerLimit,
	upperLimit,
	warningAlpha
} from './funnel.server';

const expectation = fc.double({ min: 0.001, max: 5000, noNaN: true });
const alpha = fc.constantFrom(warningAlpha, alarmAlpha, 0.01, 0.2);

describe('exact Poisson limits', () => {
	// Cumulative Poisson tables (Molina 1942, as every textbook reprints them): P(X ≤ y | E).
	test.each([
		[1, 3, 0.981],
		[2, 5, 0.9834],
		[5, 10, 0.9863],
		[10, 16, 0.973],
		[10, 17, 0.9857],
		[10, 20, 0.9984],
		[10, 21, 0.9993]
	])('the tail of a mean of %d up to %d is %d, as the tables say', (mean, y, p) => {
		expect(poissonAtMost(y, mean)).toBeCloseTo(p, 4);
	});

	// Read off the same tables: the first y whose tail is at most 2.5 % and 0.1 %.
	test.each([
		[1, 4, 6],
		[2, 6, 9],
		[5, 11, 14],
		[10, 18, 22]
	])('at an expectation of %d the warning is %d and the alarm %d', (expected, warning, alarm) => {
		expect(upperLimit(expected, warningAlpha)).toBe(warning);
		expect(upperLimit(expected, alarmAlpha)).toBe(alarm);
	});

	test.each([
		[3, null, null],
		[4, 0, null],
		[7, 1, 0],
		[10, 3, 1]
	])('at an expectation of %d the lower limits are %s and %s', (expected, warning, alarm) => {
		expect(lowerLimit(expected, warningAlpha)).toBe(warning);
		expect(lowerLimit(expected, alarmAlpha)).toBe(alarm);
	});

	test('the upper limit is the first count whose tail is small enough', () => {
		fc.assert(
			fc.property(expectation, alpha, (expected, a) => {
				const limit = upperLimit(expected, a);
				expect(poissonAtLeast(limit, expected)).toBeLessThanOrEqual(a / 2);
				expect(poissonAtLeast(limit - 1, expected)).toBeGreaterThan(a / 2);
			})
		);
	});

	test('the lower limit is the last count whose tail is small enough', () => {
		fc.assert(
			fc.property(expectation, alpha, (expected, a) => {
				const limit = lowerLimit(expected, a) ?? -1;
				expect(poissonAtMost(limit, expected)).toBeLessThanOrEqual(a / 2);
				expect(poissonAtMost(limit + 1, expected)).toBeGreaterThan(a / 2);
			})
		);
	});

	test('a count is flagged exactly when it lies on or beyond the line', () => {
		fc.assert(
			fc.property(expectation, alpha, fc.nat(6000), (expected, a, y) => {
				expect(isBeyondUpper(y, expected, a)).toBe(y >= upperLimit(expected, a));
			})
		);
	});

	test('the limits never fall when more is expected', () => {
		fc.assert(
			fc.property(expectation, expectation, alpha, (one, other, a) => {
				const [less, more] = [Math.min(one, other), Math.max(one, other)];
				expect(upperLimit(more, a)).toBeGreaterThanOrEqual(upperLimit(less, a));
			})
		);
	});

	test('nothing expected: one event is beyond the line', () => {
		expect(upperLimit(0, alarmAlpha)).toBe(1);
		expect(() => upperLimit(-1, alarmAlpha)).toThrow(RangeError);
		expect(() => lowerLimit(NaN, alarmAlpha)).toThrow(RangeError);
	});
});

describe('bands', () => {
	test('the four lines divide the counts of a branch that expects ten', () => {
		expect([1, 2, 3, 4, 17, 18, 21, 22].map((y) => bandOf(y, 10))).toEqual([
			'alarm_low',
			'warning_low',
			'warning_low',
			'inside',
			'inside',
			'warning_high',
			'warning_high',
			'alarm_high'
		]);
	});

	test('two complaints where hardly any are expected are too few to flag', () => {
		expect(isBeyondUpper(2, 0.01, alarmAlpha)).toBe(true);
		expect(bandOf(2, 0.01)).toBe('inside');
		expect(bandOf(3, 0.01)).toBe('alarm_high');
	});
});

test('expected counts share out what happened by exposure', () => {
	const data = [
		{ count: 3, exposure: 10_000 },
		{ count: 1, exposure: 30_000 }
	];
	expect(commonRate(data)).toBeCloseTo(1e-4, 12);
	expect(expectedCounts(data)).toEqual([1, 3]);
});

test('the drawn lines are the limits as rates', () => {
	const [point] = funnelLines(1e-4, [100_000]);
	expect(point).toEqual({
		exposure: 100_000,
		target: 1e-4,
		upper95: 18 / 100_000,
		lower95: 3 / 100_000,
		upper998: 22 / 100_000,
		lower998: 1 / 100_000
	});
});

test('limits for over-dispersion are the root-scale ones, wider the more varies', () => {
	// Without τ²: (√E ± z/2)², 1.959964 for 95 %.
	const plain = dispersedLimits(100, 0.05, 0);
	expect(plain.upper).toBeCloseTo((10 + 1.959964 / 2) ** 2, 3);
	expect(plain.lower).toBeCloseTo((10 - 1.959964 / 2) ** 2, 3);
	const wide = dispersedLimits(100, 0.05, 0.01);
	expect(wide.upper).toBeGreaterThan(plain.upper);
	expect(wide.lower).toBeLessThan(plain.lower);
	expect(normalAt(0.975)).toBeCloseTo(1.959964, 6);
});
