import { gammaAt, gammaBelow } from './distributions.server.ts';

export type Counted = { count: number; exposure: number };

export type RateModel = {
	/** Mean rate Σy / Σe. */
	mean: number;
	/** Variance of the true rates between branches; 0 when chance explains all there is. */
	between: number;
	branches: number;
};

/**
 * The moment estimate of how true rates are spread: m = Σy/Σe, s² = Σe(r − m)²/Σe,
 * A = max(0, s² − m/ē). Every exposure is above zero; who has none is left out beforehand.
 * Marshall (1991), "Mapping disease and mortality rates using empirical Bayes estimators",
 * Applied Statistics 40, 283–294, doi:10.2307/2347593.
 */
export function fitRates(data: readonly Counted[]): RateModel {
	let [counts, exposures] = [0, 0];
	for (const { count, exposure } of data) {
		if (!(exposure > 0)) throw new RangeError(`an exposure is above zero: ${exposure}`);
		counts += count;
		exposures += exposure;
	}
	const mean = counts / exposures;
	let squares = 0;
	for (const { count, exposure } of data) squares += exposure * (count / exposure - mean) ** 2;
	const between = Math.max(0, squares / exposures - (mean * data.length) / exposures);
	return { mean, between: data.length < 2 ? 0 : between, branches: data.length };
}

/** The branch's rate drawn towards the mean: θ̂ = m + A/(A + m/e)·(r − m). */
export function shrunkRate(model: RateModel, { count, exposure }: Counted): number {
	const { mean, between } = model;
	if (between === 0) return mean;
	return mean + (between / (between + mean / exposure)) * (count / exposure - mean);
}

/** A Gamma distribution of a branch's true rate; its mean is `shape / rate`. */
export type Posterior = { shape: number; rate: number };

/**
 * What is believed of a branch's true rate: Gamma(a + y, b + e) with a = m²/A, b = m/A.
 * Null when A = 0 (all branches have the mean rate) or nothing has happened anywhere.
 */
export function posteriorOf(model: RateModel, { count, exposure }: Counted): Posterior | null {
	const { mean, between } = model;
	if (!(between > 0 && mean > 0)) return null;
	return { shape: mean ** 2 / between + count, rate: mean / between + exposure };
}

/**
 * Probability that the true rate is above `threshold`. Without a posterior every branch has
 * the mean rate, so nobody is above any multiple of it: 0.
 */
export const probabilityAbove = (posterior: Posterior | null, threshold: number): number =>
	posterior ? 1 - gammaBelow(threshold, posterior.shape, posterior.rate) : 0;

/** The interval that holds the true rate with probability `share`; null without a posterior. */
export function credibleInterval(posterior: Posterior | null, share = 0.95) {
	if (!posterior) return null;
	const at = (p: number) => gammaAt(p, posterior.shape, posterior.rate);
	return { low: at((1 - share) / 2), high: at((1 + share) / 2) };
}
