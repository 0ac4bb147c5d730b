// Kept on the server: the library behind this weighs more than a page may.
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import gammaQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import poissonQuantile from '@stdlib/stats-base-dists-poisson-quantile';

/** Probability that a Gamma(shape, rate) variable is at most `x`. Shape and rate above zero. */
export const gammaBelow = (x: number, shape: number, rate: number): number =>
	gammaCdf(x, shape, rate);

/** The value below which a Gamma(shape, rate) variable lies with probability `p`. */
export const gammaAt = (p: number, shape: number, rate: number): number =>
	gammaQuantile(p, shape, rate);

/** The value below which a standard normal variable lies with probability `p`. */
export const normalAt = (p: number): number => normalQuantile(p, 0, 1);

/** The smallest count y with P(X ≤ y) ≥ `p`, X Poisson with mean `expected`. */
export const poissonAt = (p: number, expected: number): number => poissonQuantile(p, expected);

/**
 * P(X ≥ y) for X Poisson with mean `expected` ≥ 0. By the Poisson–gamma identity, so that a
 * tail of 1e-40 is not the rounding error of one minus almost one.
 */
export function poissonAtLeast(y: number, expected: number): number {
	if (y <= 0) return 1;
	return expected <= 0 ? 0 : gammaCdf(expected, y, 1);
}

/** P(X ≤ y) for X Poisson with mean `expected` ≥ 0. */
export function poissonAtMost(y: number, expected: number): number {
	if (y < 0) return 0;
	return 1 - poissonAtLeast(Math.floor(y) + 1, expected);
}
