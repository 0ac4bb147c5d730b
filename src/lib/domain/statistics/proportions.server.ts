import { normalAt } from './distributions.server.ts';
import { overDispersion } from './dispersion.ts';

/** Y = asin√p with s = 1/(2√n): its error does not hang on p. `of` above zero. */
export const arcsine = (hits: number, of: number) => ({
	y: Math.asin(Math.sqrt(hits / of)),
	s: 1 / (2 * Math.sqrt(of))
});

/**
 * Control limits of a proportion around `target`: sin²(asin√p₀ ± z√(s² + τ²)), kept between
 * 0 and 1. `target` 0 to 1, `of` above zero, `alpha` as for counts.
 * Spiegelhalter (2005), doi:10.1002/sim.1970, appendix.
 */
export function proportionLimits(target: number, of: number, alpha: number, tau2 = 0) {
	const centre = Math.asin(Math.sqrt(target));
	const reach = normalAt(1 - alpha / 2) * Math.sqrt(1 / (4 * of) + tau2);
	return {
		lower: Math.sin(Math.max(0, centre - reach)) ** 2,
		upper: Math.sin(Math.min(Math.PI / 2, centre + reach)) ** 2
	};
}

/** The common proportion of branches and what varies between them beyond chance. */
export function proportionFunnel(data: readonly { hits: number; of: number }[]) {
	const known = data.filter(({ of }) => of > 0);
	const target =
		known.reduce((sum, { hits }) => sum + hits, 0) / known.reduce((sum, { of }) => sum + of, 0);
	const centre = Math.asin(Math.sqrt(target));
	const points = known.map(({ hits, of }) => arcsine(hits, of));
	const scores = points.map(({ y, s }) => (y - centre) / s);
	return {
		target,
		...overDispersion(
			scores,
			points.map(({ s }) => s)
		)
	};
}
