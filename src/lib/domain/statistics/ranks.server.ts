import type { Posterior } from './bayes.server.ts';
import { gammaAt, normalAt } from './distributions.server.ts';
import { seeded, seedOf } from './seeded.ts';
import { countBelow } from './sorted.ts';

/** How many draws stand for a belief: 10,000 branches then take seconds, and an end rests on five. */
export const rankDraws = 200;

/**
 * Turns a branch's quantiles into draws: the middles of `size` slices of equal probability, in
 * an order of the branch's own (Latin hypercube sampling, McKay, Beckman and Conover 1979,
 * Technometrics 21, 239–245). Same id and seed, same draws, whoever else is compared.
 */
function shuffled(
	quantiles: Float64Array,
	{ id, seed, from = 0, times = 1 }: { id: string; seed: number; from?: number; times?: number }
): Float64Array {
	const draws = new Float64Array(quantiles.length);
	const random = seeded(seedOf(id, seed));
	// Fisher and Yates from the inside out: what is placed is scaled on its way.
	for (let i = 0; i < draws.length; i++) {
		const j = Math.floor(random() * (i + 1));
		draws[i] = draws[j]!;
		draws[j] = from + times * quantiles[i]!;
	}
	return draws;
}

const slices = (size: number, at: (p: number) => number) =>
	Float64Array.from({ length: size }, (_, k) => at((k + 0.5) / size));

/** A drawer of rates from their posteriors; one per table, for it keeps the quantiles it knows. */
export function rateDrawer({ seed = 0, size = rankDraws } = {}) {
	// Branches of a table share a, so their shapes a + y differ by whole counts: few to compute.
	const known = new Map<number, Float64Array>();
	return (id: string, { shape, rate }: Posterior): Float64Array => {
		let quantiles = known.get(shape);
		if (!quantiles) known.set(shape, (quantiles = slices(size, (p) => gammaAt(p, shape, 1))));
		return shuffled(quantiles, { id, seed, times: 1 / rate });
	};
}

/** A drawer of normal beliefs, as of a shrunk mean of visits. */
export function meanDrawer({ seed = 0, size = rankDraws } = {}) {
	const standard = slices(size, normalAt);
	return (id: string, belief: { mean: number; variance: number }): Float64Array =>
		shuffled(standard, { id, seed, from: belief.mean, times: Math.sqrt(belief.variance) });
}

export type RankInterval = {
	/** The better and the worse end, 1 the best; both belong to the interval. */
	low: number;
	high: number;
	/** Probability of standing in the better half. */
	betterHalf: number;
};

/**
 * Where each branch stands among all, told as an interval: in each draw all are ranked, and
 * the interval leaves out (1 − share)/2 of a branch's ranks at each end. Who ties counts with
 * the best and the worst rank of the tie, so branches that nothing tells apart all reach from
 * first to last. Goldstein and Spiegelhalter (1996), "League tables and their limitations",
 * Journal of the Royal Statistical Society A 159, 385–443, doi:10.2307/2983325.
 * Every branch brings as many draws; `better` says which values stand first.
 */
export function rankIntervals(
	draws: readonly Float64Array[],
	better: 'lower' | 'higher',
	share = 0.95
): RankInterval[] {
	const n = draws.length;
	const size = draws[0]?.length ?? 0;
	if (draws.some((one) => one.length !== size)) throw new RangeError('as many draws for each');
	const best = new Uint32Array(n * size);
	const worst = new Uint32Array(n * size);
	const half = new Float64Array(n);
	const sorted = new Float64Array(n);
	for (let k = 0; k < size; k++) {
		for (let i = 0; i < n; i++) sorted[i] = draws[i]![k]!;
		sorted.sort();
		for (let i = 0; i < n; i++) {
			const below = countBelow(sorted, draws[i]![k]!);
			const upTo = countBelow(sorted, draws[i]![k]!, true);
			const [first, last] = better === 'lower' ? [below + 1, upTo] : [n - upTo + 1, n - below];
			best[i * size + k] = first;
			worst[i * size + k] = last;
			const side = Math.sign(n + 1 - first - last);
			half[i]! += (side + 1) / 2 / size;
		}
	}
	const tail = Math.floor(((1 - share) / 2) * size);
	return draws.map((_, i) => ({
		low: best.subarray(i * size, (i + 1) * size).sort()[tail]!,
		high: worst.subarray(i * size, (i + 1) * size).sort()[size - 1 - tail]!,
		betterHalf: half[i]!
	}));
}
