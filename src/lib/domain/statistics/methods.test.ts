import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from './discovery';
import { overDispersion, rootScores, winsorise } from './dispersion';
import { cusum, ewma } from './drift';
import { arcsine, proportionFunnel, proportionLimits } from './proportions.server';

describe('over-dispersion', () => {
	// The 13 BCG vaccine trials (Colditz et al. 1994; cases and others, vaccinated and not), of
	// which metafor's documentation gives the fixed effect −0.4303, Q = 152.2330 and the
	// DerSimonian–Laird τ² = 0.3088, to which the estimate without winsorising comes down.
	const trials = [
		[4, 119, 11, 128],
		[6, 300, 29, 274],
		[3, 228, 11, 209],
		[62, 13536, 248, 12619],
		[33, 5036, 47, 5761],
		[180, 1361, 372, 1079],
		[8, 2537, 10, 619],
		[505, 87886, 499, 87892],
		[29, 7470, 45, 7232],
		[17, 1699, 65, 1600],
		[186, 50448, 141, 27197],
		[5, 2493, 3, 2338],
		[27, 16886, 29, 17825]
	] as const;
	const y = trials.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
	const v = trials.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
	const mean =
		y.reduce((sum, yi, i) => sum + yi / v[i]!, 0) / v.reduce((sum, vi) => sum + 1 / vi, 0);
	const s = v.map(Math.sqrt);

	test('agrees with the published meta-analysis', () => {
		const z = y.map((yi, i) => (yi - mean) / s[i]!);
		const { phi, tau2 } = overDispersion(z, s, 0);
		expect(mean).toBeCloseTo(-0.4303, 4);
		expect(phi * 13).toBeCloseTo(152.233, 3);
		expect(tau2).toBeCloseTo(0.3088, 4);
	});

	test('is nothing where there is less variation than chance brings', () => {
		expect(overDispersion([0.1, -0.2, 0.3], [0.1, 0.2, 0.1]).tau2).toBe(0);
		expect(overDispersion([5], [1])).toEqual({ phi: 1, tau2: 0 });
		expect(() => overDispersion([1, 2], [1])).toThrow(RangeError);
	});

	test('winsorising pulls in a tenth at each end and leaves the order', () => {
		expect(winsorise([10, 1, 2, 3, 4, 5, 6, 7, 8, 99])).toEqual([10, 2, 2, 3, 4, 5, 6, 7, 8, 10]);
		expect(() => winsorise([1], 0.5)).toThrow(RangeError);
	});

	test('one outlier does not widen the funnel', () => {
		const data = Array.from({ length: 20 }, (_, i) => ({ count: 90 + i, expected: 100 }));
		const z = rootScores([...data, { count: 400, expected: 100 }]);
		const s = z.map(() => 1 / 20);
		expect(overDispersion(z, s).phi).toBeLessThan(1);
		expect(overDispersion(z, s, 0).phi).toBeGreaterThan(10);
	});
});

describe('Benjamini–Hochberg', () => {
	// The fifteen p-values of the thrombolysis example in Benjamini and Hochberg (1995), table 1.
	const published = [
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
		0.6528, 0.759, 1
	];

	test('finds the four the paper finds at q = 0.05', () => {
		const found = benjaminiHochberg(published, 0.05).map((one) => one.found);
		expect(found.filter(Boolean)).toHaveLength(4);
		expect(found.indexOf(false)).toBe(4);
	});

	test('the order of the values does not matter, and adjusted values keep their order', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
				const results = benjaminiHochberg(values);
				const reversed = benjaminiHochberg(values.toReversed()).toReversed();
				expect(reversed).toEqual(results);
				const byValue = values.map((p, i) => ({ p, ...results[i]! })).sort((a, b) => a.p - b.p);
				for (let i = 1; i < byValue.length; i++) {
					expect(byValue[i]!.adjusted).toBeGreaterThanOrEqual(byValue[i - 1]!.adjusted);
					expect(byValue[i]!.adjusted).toBeGreaterThanOrEqual(byValue[i]!.p * (1 - 1e-12));
				}
			})
		);
	});
});

describe('drift', () => {
	// Montgomery, Introduction to Statistical Quality Control, tables 9.1, 9.2 and 9.10: mean 10,
	// standard deviation 1, the last ten values drawn around 11.
	const values = [
		9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08,
		9.37, 10.62, 10.31, 8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31,
		10.52
	];

	test('the CUSUM signals at period 29, at 5.28', () => {
		const points = cusum(values, { mean: 10, sd: 1 });
		expect(points[4]!.high).toBeCloseTo(2.82, 10);
		expect(points.findIndex(({ signal }) => signal === 1)).toBe(28);
		expect(points[28]!.high).toBeCloseTo(5.28, 10);
		expect(points[29]!.high).toBeCloseTo(5.3, 10);
	});

	test('the EWMA leaves its limits at period 29', () => {
		const points = ewma(values, { mean: 10, sd: 1, lambda: 0.1, width: 2.7 });
		expect(points[0]!.value).toBeCloseTo(9.945, 10);
		expect(points[1]!.value).toBeCloseTo(9.7495, 10);
		expect(points[0]!.upper).toBeCloseTo(10.27, 10);
		expect(points[1]!.upper).toBeCloseTo(10.36, 2);
		expect(points.findIndex(({ signal }) => signal === 1)).toBe(28);
		expect(points[27]!.value).toBeCloseTo(10.5731, 3);
		expect(points[28]!.value).toBeCloseTo(10.6468, 3);
		expect(points[28]!.upper).toBeCloseTo(10.62, 2);
	});

	test('both see a fall as well as a rise', () => {
		const rising = values.map((value) => value - 10);
		const falling = rising.map((z) => -z);
		expect(cusum(falling).map(({ signal }) => -signal || 0)).toEqual(
			cusum(rising).map(({ signal }) => signal)
		);
		expect(ewma(falling).map(({ signal }) => -signal || 0)).toEqual(
			ewma(rising).map(({ signal }) => signal)
		);
		expect(() => ewma([1], { lambda: 0 })).toThrow(RangeError);
	});
});

describe('proportions', () => {
	test('the arcsine limits of a half in a hundred are the textbook ones', () => {
		// sin²(π/4 ± 1.959964/20)
		const { lower, upper } = proportionLimits(0.5, 100, 0.05);
		expect(lower).toBeCloseTo(Math.sin(Math.PI / 4 - 0.0979982) ** 2, 6);
		expect(upper).toBeCloseTo(1 - lower, 10);
		expect(arcsine(1, 4)).toEqual({ y: Math.asin(0.5), s: 0.25 });
	});

	test('limits hold the target and stay between nothing and all', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 1e5 }),
				fc.double({ min: 0, max: 0.1, noNaN: true }),
				(target, of, tau2) => {
					const { lower, upper } = proportionLimits(target, of, 0.002, tau2);
					expect(lower).toBeGreaterThanOrEqual(0);
					expect(upper).toBeLessThanOrEqual(1);
					expect(lower).toBeLessThanOrEqual(target + 1e-12);
					expect(upper).toBeGreaterThanOrEqual(target - 1e-12);
				}
			)
		);
	});

	test('branches without cases are left out of the common proportion', () => {
		const funnel = proportionFunnel([
			{ hits: 9, of: 10 },
			{ hits: 0, of: 0 },
			{ hits: 7, of: 10 }
		]);
		expect(funnel.target).toBeCloseTo(0.8, 12);
		expect(funnel.tau2).toBeGreaterThanOrEqual(0);
	});
});
