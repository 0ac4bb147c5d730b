export type VarianceComponents = {
	/** Variance of branches' true means, never below 0. */
	between: number;
	/** Variance of single visits around their branch's mean. */
	within: number;
	meanSquareBetween: number;
	meanSquareWithin: number;
	/** The size of group the unbalanced design is worth: (N − Σn²/N)/(k − 1). */
	effectiveSize: number;
	grandMean: number;
	branches: number;
	visits: number;
};

/**
 * One-way random-effects analysis of variance of visit scores, groups of unequal size allowed:
 * σ²e = MSW, σ²b = max(0, (MSB − MSW)/n₀). Searle, Casella and McCulloch (1992), "Variance
 * Components", ch. 3; worked by Sokal and Rohlf, "Biometry", ch. 9. Null with fewer than two
 * branches, or where no branch has been visited twice: then nothing tells noise from merit.
 */
export function varianceComponents(
	groups: readonly (readonly number[])[]
): VarianceComponents | null {
	const visited = groups.filter((scores) => scores.length > 0);
	const k = visited.length;
	const n = visited.reduce((sum, scores) => sum + scores.length, 0);
	if (k < 2 || n <= k) return null;
	const total = visited.reduce((sum, scores) => sum + add(scores), 0);
	const grandMean = total / n;
	let [between, within, squares] = [0, 0, 0];
	for (const scores of visited) {
		const mean = add(scores) / scores.length;
		between += scores.length * (mean - grandMean) ** 2;
		within += scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
		squares += scores.length ** 2;
	}
	const meanSquareBetween = between / (k - 1);
	const meanSquareWithin = within / (n - k);
	const effectiveSize = (n - squares / n) / (k - 1);
	return {
		between: Math.max(0, (meanSquareBetween - meanSquareWithin) / effectiveSize),
		within: meanSquareWithin,
		meanSquareBetween,
		meanSquareWithin,
		effectiveSize,
		grandMean,
		branches: k,
		visits: n
	};
}

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Below this, bands A/B/C stand where ranks would. */
export const enoughReliability = 0.7;

/**
 * Reliability of the mean of `n` visits, ρ = σ²b/(σ²b + σ²e/n), 0 to 1: the share of what is
 * seen between branches that would be seen again. Null without components; 1 when visits of a
 * branch never differ while branches do, 0 when branches do not differ.
 */
export function reliability(components: VarianceComponents | null, n: number): number | null {
	if (!components || !(n > 0)) return null;
	const { between, within } = components;
	return between === 0 ? 0 : between / (between + within / n);
}

/** The mean of a branch's visits drawn towards the grand mean, with its posterior variance. */
export function shrunkMean(components: VarianceComponents, mean: number, n: number) {
	const weight = reliability(components, n) ?? 0;
	return {
		mean: components.grandMean + weight * (mean - components.grandMean),
		variance: components.between * (1 - weight)
	};
}

export type Grade = 'A' | 'B' | 'C';

/**
 * The band that stands in place of a rank: A where at least `sure` of the belief puts a branch
 * in the better half of its class, C where as much puts it in the worse half, else B.
 * `betterHalf` is the probability `rankIntervals` gives, 0 to 1.
 */
export function gradeOf(betterHalf: number, sure = 0.9): Grade {
	if (betterHalf >= sure) return 'A';
	return 1 - betterHalf >= sure ? 'C' : 'B';
}
