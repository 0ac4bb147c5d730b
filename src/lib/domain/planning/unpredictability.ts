import { chanceOf, observe, type ObservedPeriod } from './observed.ts';
import { Predictor } from './predictor.ts';
import { bestConstantGuess, entropyOf, fitToTarget, type Fit } from './spread.ts';
import type { Target } from './target.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

/** Periods of history a predictor needs before its hit rate says anything. */
export const leastHistory = 6;

/** How far a predictor may be above chance. */
export const predictorBar = 1.2;

export interface Unpredictability {
	weekday: Fit;
	hour: Fit;
	/** Bits; `most` is what a branch open every day of the period could have. */
	entropy: { mean: number; least: number; most: number };
	/** Hit rate of the best guess that knows the targets and the opening days alone. */
	chance: number;
	constant: { rate: number; guess: string };
	/** Hit rate of a predictor trained on the periods before; null while there are too few. */
	predictor: { rate: number; trainedOn: number } | null;
}

/** Measures a plan against its target and, where there is enough of a past, against somebody who learns from it. */
export function measureUnpredictability(
	inputs: PlanInputs,
	visits: readonly PlannedVisit[],
	target: Target,
	past: readonly ObservedPeriod[] = []
): Unpredictability {
	const period = observe(inputs, visits, target);
	return {
		...fitToTarget(inputs, visits, target),
		entropy: entropyOf(period),
		chance: chanceOf([period]),
		constant: bestConstantGuess([...past, period]),
		predictor: past.length < leastHistory ? null : predicted(past, period)
	};
}

function predicted(past: readonly ObservedPeriod[], period: ObservedPeriod) {
	const predictor = new Predictor(period.visited.length);
	predictor.train(past);
	return { rate: predictor.hitRate(period), trainedOn: past.length };
}
