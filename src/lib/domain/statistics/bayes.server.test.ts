import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auckland } from './auckland.fixture';
import {
	credibleInterval,
	fitRates,
	posteriorOf,
	probabilityAbove,
	shrunkRate
} from './bayes.server';

const counted = fc.record({
	count: fc.nat(200),
	exposure: fc.double({ min: 1, max: 1e6, noNaN: true })
});

describe("Marshall's Auckland", () => {
	// EBest of the R package spdep prints a = 7.284173e-07 and b = 0.002633436 for these data.
	const model = fitRates(auckland);

	test('mean and variance between areas are the published ones', () => {
		expect(auckland).toHaveLength(167);
		expect(model.mean).toBeCloseTo(0.002633436, 9);
		expect(model.between * 1e7).toBeCloseTo(7.284173, 6);
	});

	test('the mean of each posterior is the shrunk rate', () => {
		for (const area of auckland) {
			const { shape, rate } = posteriorOf(model, area)!;
			expect(shape / rate).toBeCloseTo(shrunkRate(model, area), 12);
		}
	});

	test('a tiny area with one death is drawn almost to the mean, a large one hardly', () => {
		const tiny = { count: 1, exposure: 54 };
		expect(tiny.count / tiny.exposure).toBeGreaterThan(7 * model.mean - 0.001);
		expect(shrunkRate(model, tiny)).toBeLessThan(1.2 * model.mean);
		const large = { count: 24, exposure: 9 * 1359 };
		const raw = large.count / large.exposure;
		expect(Math.abs(shrunkRate(model, large) - raw)).toBeLessThan(0.25 * (model.mean - raw));
	});
});

describe('the posterior', () => {
	test('an exponential one has tails that can be written down', () => {
		// a = 1 and no data beyond the prior's: P(θ > t) = exp(−b·t).
		expect(probabilityAbove({ shape: 1, rate: 2 }, 1.5)).toBeCloseTo(Math.exp(-3), 12);
		const { low, high } = credibleInterval({ shape: 1, rate: 2 })!;
		expect(low).toBeCloseTo(-Math.log(0.975) / 2, 10);
		expect(high).toBeCloseTo(-Math.log(0.025) / 2, 10);
	});

	test('the shrunk rate lies between the mean and the raw rate', () => {
		fc.assert(
			fc.property(fc.array(counted, { minLength: 2, maxLength: 30 }), (data) => {
				fc.pre(data.some(({ count }) => count > 0));
				const model = fitRates(data);
				for (const one of data) {
					const raw = one.count / one.exposure;
					const shrunk = shrunkRate(model, one);
					const slack = 1e-9 * Math.max(raw, model.mean);
					expect(shrunk).toBeGreaterThanOrEqual(Math.min(raw, model.mean) - slack);
					expect(shrunk).toBeLessThanOrEqual(Math.max(raw, model.mean) + slack);
				}
			})
		);
	});

	test('branches that vary less than chance have no posterior and are above nothing', () => {
		const model = fitRates([10, 10, 11, 9].map((count) => ({ count, exposure: 1e5 })));
		expect(model.between).toBe(0);
		expect(posteriorOf(model, { count: 11, exposure: 1e5 })).toBeNull();
		expect(probabilityAbove(null, 1.5 * model.mean)).toBe(0);
		expect(shrunkRate(model, { count: 11, exposure: 1e5 })).toBe(model.mean);
		expect(credibleInterval(null)).toBeNull();
	});

	test('a bank without a single complaint is a bank without a posterior', () => {
		const model = fitRates([1e4, 2e4].map((exposure) => ({ count: 0, exposure })));
		expect(model).toEqual({ mean: 0, between: 0, branches: 2 });
		expect(posteriorOf(model, { count: 0, exposure: 1e4 })).toBeNull();
	});

	test('who has no exposure does not belong in the estimate', () => {
		expect(() => fitRates([{ count: 1, exposure: 0 }])).toThrow(RangeError);
	});
});
