import { expect, test } from 'vitest';
import { meanOf } from './surveys';

const of = (...scores: number[]) =>
	meanOf({
		answers: scores.length,
		total: scores.reduce((sum, score) => sum + score, 0),
		squares: scores.reduce((sum, score) => sum + score * score, 0),
		has_spread: true
	});

test('a mean stands between the ends of its interval', () => {
	const { mean, low, high } = of(3, 4, 5, 4);
	expect(mean).toBe(4);
	// s = 0.8165, s/√n = 0.4082
	expect(low).toBeCloseTo(3.2, 2);
	expect(high).toBeCloseTo(4.8, 2);
});

test('an interval stays within the scale and needs two answers', () => {
	expect(of(5, 5, 5, 1).high).toBe(5);
	expect(of(5)).toEqual({ mean: 5, low: null, high: null });
	expect(meanOf({ answers: 40, total: 160, squares: 0, has_spread: false }).low).toBeNull();
});
