/** z-scores of counts on the square-root scale: 2(√y − √E), about standard normal. */
export const rootScores = (data: readonly { count: number; expected: number }[]): number[] =>
	data.map(({ count, expected }) => 2 * (Math.sqrt(count) - Math.sqrt(expected)));

/**
 * Pulls the outermost share at each end in to the values that bound it, so that the few
 * branches the funnel is there to find do not widen it. `share` 0 to below 0.5.
 */
export function winsorise(values: readonly number[], share = 0.1): number[] {
	if (!(share >= 0 && share < 0.5)) throw new RangeError(`a share at each end: ${share}`);
	const sorted = [...values].sort((a, b) => a - b);
	const cut = Math.floor(sorted.length * share);
	const [low, high] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!];
	return values.map((value) => Math.min(high, Math.max(low, value)));
}

export type Dispersion = {
	/** Mean of the squared, winsorised z; 1 when only chance is at work. */
	phi: number;
	/** Variance between branches on the scale of the scores' s; 0 when chance explains all. */
	tau2: number;
};

/**
 * Over-dispersion of z-scores with their standard errors: φ = Σz²/n and, when nφ ≥ n − 1,
 * τ² = max(0, (nφ − (n − 1)) / (Σs⁻² − Σs⁻⁴/Σs⁻²)), the moment estimate of DerSimonian and
 * Laird (1986). After Spiegelhalter (2005), doi:10.1136/qshc.2005.013755. Fewer than two
 * branches tell nothing: φ = 1, τ² = 0.
 */
export function overDispersion(
	scores: readonly number[],
	errors: readonly number[],
	share = 0.1
): Dispersion {
	const n = scores.length;
	if (n !== errors.length) throw new RangeError('one standard error for each score');
	if (n < 2) return { phi: 1, tau2: 0 };
	const phi = winsorise(scores, share).reduce((sum, z) => sum + z * z, 0) / n;
	let [weights, squares] = [0, 0];
	for (const s of errors) {
		weights += s ** -2;
		squares += s ** -4;
	}
	const spread = weights - squares / weights;
	const excess = n * phi - (n - 1);
	return { phi, tau2: excess > 0 && spread > 0 ? excess / spread : 0 };
}
