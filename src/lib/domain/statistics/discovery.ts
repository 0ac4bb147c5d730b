export type Discovery = {
	/** Smallest q at which this one would be on the list. */
	adjusted: number;
	found: boolean;
};

/**
 * Which of many p-values may be called findings when a share `q` of the findings may be false.
 * For lists, not for rules that call people in. Benjamini and Hochberg (1995), "Controlling
 * the false discovery rate", Journal of the Royal Statistical Society B 57, 289–300.
 */
export function benjaminiHochberg(pValues: readonly number[], q = 0.1): Discovery[] {
	const n = pValues.length;
	const order = pValues.map((_, i) => i).sort((a, b) => pValues[b]! - pValues[a]!);
	const found: Discovery[] = new Array(n);
	let adjusted = 1;
	order.forEach((index, fromTop) => {
		adjusted = Math.min(adjusted, (pValues[index]! * n) / (n - fromTop));
		found[index] = { adjusted, found: adjusted <= q };
	});
	return found;
}
