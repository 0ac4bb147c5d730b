export type EwmaPoint = { value: number; lower: number; upper: number; signal: -1 | 0 | 1 };

/**
 * Exponentially weighted moving average of values that are `mean` ± `sd` by chance, with the
 * exact, widening limits mean ± width·sd·√(λ/(2−λ)·(1−(1−λ)^2t)). Give z-scores with mean 0
 * and sd 1 where months differ in volume. Roberts (1959), Technometrics 1, 239–250;
 * `lambda` 0.2 and `width` 2.86 (Lucas and Saccucci 1990) look for drifts of about one sd.
 */
export function ewma(
	values: readonly number[],
	{ mean = 0, sd = 1, lambda = 0.2, width = 2.86 } = {}
): EwmaPoint[] {
	if (!(lambda > 0 && lambda <= 1)) throw new RangeError(`lambda lies above 0 up to 1: ${lambda}`);
	let value = mean;
	return values.map((x, i) => {
		value = lambda * x + (1 - lambda) * value;
		const share = (lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1)));
		const reach = width * sd * Math.sqrt(share);
		const [lower, upper] = [mean - reach, mean + reach];
		return { value, lower, upper, signal: value > upper ? 1 : value < lower ? -1 : 0 };
	});
}

export type CusumPoint = { high: number; low: number; signal: -1 | 0 | 1 };

/**
 * Two-sided tabular CUSUM: sums of what exceeds `slack` sd beyond the mean, signalling above
 * `decision` sd. Slack 0.5 and decision 5 look for a lasting shift of one sd and sound a false
 * alarm about once in 465 values. Page (1954), Biometrika 41, 100–115.
 */
export function cusum(
	values: readonly number[],
	{ mean = 0, sd = 1, slack = 0.5, decision = 5 } = {}
): CusumPoint[] {
	let [high, low] = [0, 0];
	return values.map((x) => {
		high = Math.max(0, high + x - (mean + slack * sd));
		low = Math.max(0, low + (mean - slack * sd) - x);
		const limit = decision * sd;
		return { high, low, signal: high > limit ? 1 : low > limit ? -1 : 0 };
	});
}
