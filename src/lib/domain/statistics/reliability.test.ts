import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf, reliability, shrunkMean, varianceComponents } from './reliability';

// Widths of the scutum of ticks on four rabbits: Sokal and Rohlf, Biometry, box 9.1, which gives
// mean squares of 602.6 and 114.5, F = 5.26 and n₀ = 9.009.
const rabbits = [
	[380, 376, 360, 368, 372, 366, 374, 382],
	[350, 356, 358, 376, 338, 342, 366, 350, 344, 364],
	[354, 360, 362, 352, 366, 372, 362, 344, 342, 358, 351, 348, 348],
	[376, 344, 342, 372, 374, 360]
];

describe('variance components', () => {
	test('agree with the published unbalanced example', () => {
		const found = varianceComponents(rabbits)!;
		expect(found.meanSquareBetween).toBeCloseTo(602.6, 1);
		expect(found.meanSquareWithin).toBeCloseTo(114.5, 1);
		expect(found.meanSquareBetween / found.meanSquareWithin).toBeCloseTo(5.26, 2);
		expect(found.effectiveSize).toBeCloseTo(9.009, 3);
		expect(found.between).toBeCloseTo(54.18, 1);
		expect(found.visits).toBe(37);
	});

	test('are not known from single visits or a single branch', () => {
		expect(varianceComponents([[90], [80], [70]])).toBeNull();
		expect(varianceComponents([[90, 80, 70]])).toBeNull();
		expect(varianceComponents([[], []])).toBeNull();
		expect(reliability(null, 3)).toBeNull();
	});

	test('branches that differ less than their visits do have no variance between', () => {
		const found = varianceComponents([
			[60, 100],
			[100, 60],
			[60, 100]
		]);
		expect(found!.between).toBe(0);
		expect(reliability(found, 10)).toBe(0);
	});
});

describe('reliability', () => {
	test('follows Spearman and Brown: four visits of 0.5 make 0.8', () => {
		const found = { ...varianceComponents(rabbits)!, between: 25, within: 25 };
		expect(reliability(found, 1)).toBe(0.5);
		expect(reliability(found, 4)).toBe(0.8);
		expect(reliability(found, 0)).toBeNull();
	});

	test('grows with visits and stays between 0 and 1', () => {
		const scores = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(fc.array(scores, { minLength: 2, maxLength: 12 }), (groups) => {
				const found = varianceComponents(groups);
				fc.pre(found !== null);
				const one = reliability(found, 1)!;
				const many = reliability(found, 6)!;
				expect(one).toBeGreaterThanOrEqual(0);
				expect(many).toBeGreaterThanOrEqual(one);
				expect(many).toBeLessThanOrEqual(1);
			})
		);
	});

	test('a mean is drawn to the grand mean by what is not reliable', () => {
		const found = { ...varianceComponents(rabbits)!, between: 25, within: 25, grandMean: 80 };
		expect(shrunkMean(found, 90, 4)).toEqual({ mean: 88, variance: 25 * (1 - 0.8) });
	});
});

test('bands are sure of the better or the worse half, or say B', () => {
	expect([0.95, 0.9, 0.6, 0.1, 0].map((p) => gradeOf(p))).toEqual(['A', 'A', 'B', 'C', 'C']);
});
