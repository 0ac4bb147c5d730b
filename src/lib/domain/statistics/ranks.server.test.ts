import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanDrawer, rankIntervals, rateDrawer } from './ranks.server';

const constant = (value: number) => new Float64Array(500).fill(value);

describe('rank intervals', () => {
	test('what is known exactly has one rank', () => {
		const draws = [3, 1, 2].map(constant);
		expect(rankIntervals(draws, 'lower').map(({ low, high }) => [low, high])).toEqual([
			[3, 3],
			[1, 1],
			[2, 2]
		]);
		expect(rankIntervals(draws, 'higher').map(({ low }) => low)).toEqual([1, 3, 2]);
	});

	test('branches nothing tells apart reach from first to last', () => {
		const [one] = rankIntervals([7, 7, 7, 7].map(constant), 'lower');
		expect(one).toMatchObject({ low: 1, high: 4 });
		expect(one!.betterHalf).toBeCloseTo(0.5, 10);
	});

	test('two beliefs far apart never change places, two alike do', () => {
		const draw = rateDrawer();
		const rate = 1e6;
		const draws = [
			draw('low', { shape: 10, rate }),
			draw('a', { shape: 100, rate }),
			draw('b', { shape: 100, rate }),
			draw('high', { shape: 1000, rate })
		];
		const found = rankIntervals(draws, 'lower').map(({ low, high }) => [low, high]);
		expect(found).toEqual([
			[1, 1],
			[2, 3],
			[2, 3],
			[4, 4]
		]);
	});

	test('the chance to stand before another is that of the normal difference', () => {
		// P(N(0,1) < N(1,1)) = Φ(1/√2) = 0.7602; Latin hypercubes come within a percent or two.
		const draw = meanDrawer({ size: 4000 });
		const draws = [draw('a', { mean: 0, variance: 1 }), draw('b', { mean: 1, variance: 1 })];
		const [first] = rankIntervals(draws, 'lower');
		expect(Math.abs(first!.betterHalf - 0.7602)).toBeLessThan(0.02);
	});

	test('replays, whoever else is drawn and in whatever order', () => {
		const beliefs = ['x', 'y', 'z'].map((id, i) => ({ id, shape: 5 + i, rate: 100 }));
		const one = rateDrawer();
		const other = rateDrawer();
		const there = new Map(beliefs.map(({ id, ...belief }) => [id, one(id, belief)]));
		for (const { id, ...belief } of beliefs.toReversed())
			expect(other(id, belief)).toEqual(there.get(id));
	});

	test('draws hold the mean of the belief', () => {
		const draws = rateDrawer()('x', { shape: 20, rate: 10 });
		expect(draws.reduce((sum, value) => sum + value, 0) / draws.length).toBeCloseTo(2, 2);
	});

	test('an interval lies between first and last and its ends are in order', () => {
		const belief = fc.record({
			mean: fc.double({ min: -5, max: 5, noNaN: true }),
			variance: fc.double({ min: 0, max: 4, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(belief, { minLength: 1, maxLength: 12 }), (beliefs) => {
				const draw = meanDrawer({ size: 100 });
				const draws = beliefs.map((one, i) => draw(`b${i}`, one));
				for (const { low, high, betterHalf } of rankIntervals(draws, 'higher')) {
					expect(low).toBeGreaterThanOrEqual(1);
					expect(high).toBeGreaterThanOrEqual(low);
					expect(high).toBeLessThanOrEqual(beliefs.length);
					expect(betterHalf).toBeGreaterThanOrEqual(0);
					expect(betterHalf).toBeLessThanOrEqual(1 + 1e-9);
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('every branch brings as many draws', () => {
		expect(() => rankIntervals([constant(1), new Float64Array(3)], 'lower')).toThrow(RangeError);
	});
});
