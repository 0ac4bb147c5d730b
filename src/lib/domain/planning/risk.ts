import type { RiskInputs } from './types.ts';

/** Weights a of r = Σ a·z; they sum to 1, so r lies in 0..1. */
export const riskWeights = {
	complaints: 0.3,
	lastScore: 0.2,
	overdueTasks: 0.15,
	critical: 0.15,
	sinceVisit: 0.1,
	newHead: 0.1
} as const;

export type RiskTerm = keyof typeof riskWeights;

export const halfLifeDays = 182.625;

const clip = (value: number) => Math.min(1, Math.max(0, value));

/**
 * Terms z of the risk score, each clipped to 0..1: a complaint rate of three times the mean, a score of 50 just now,
 * three overdue tasks, half a year without a visit each count in full. The last score fades with a half-life of six
 * months. A branch never visited counts as one not visited for long.
 */
export function riskTerms(inputs: RiskInputs): Record<RiskTerm, number> {
	const { complaintRatio, lastScore, lastScoreDays, daysSinceVisit } = inputs;
	return {
		complaints: complaintRatio === null ? 0 : clip((complaintRatio - 1) / 2),
		lastScore:
			lastScore === null
				? 0
				: clip((90 - lastScore) / 40) * 2 ** (-(lastScoreDays ?? 0) / halfLifeDays),
		overdueTasks: clip(inputs.overdueTasks / 3),
		critical: inputs.criticalWithinYear ? 1 : 0,
		sinceVisit: daysSinceVisit === null ? 1 : clip((daysSinceVisit - 30) / 150),
		newHead: inputs.newHead ? 1 : 0
	};
}

/** Risk of a branch in 0..1, to six places so that it is the same on every machine. */
export function riskScore(inputs: RiskInputs): number {
	const terms = riskTerms(inputs);
	const sum = (Object.keys(riskWeights) as RiskTerm[]).reduce(
		(total, term) => total + riskWeights[term] * terms[term],
		0
	);
	return Math.round(clip(sum) * 1e6) / 1e6;
}
