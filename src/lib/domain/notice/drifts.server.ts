import { rootScores } from '../statistics/dispersion.ts';
import { ewma } from '../statistics/drift.ts';
import type { NoticeInputs } from './inputs.ts';

/** Fewer known months say too little of what is usual. */
const enoughMonths = 6;

/**
 * Whether the complaint rate of a scope has drifted from its own mean by the last month: EWMA over the
 * z-scores of the known months. 1 up, -1 down, 0 not; null where the last month or too many are unknown.
 */
export function driftOf(months: NoticeInputs['months']): -1 | 0 | 1 | null {
	const known = months.flatMap(([, count, exposure]) =>
		count !== null && exposure ? [{ count, exposure }] : []
	);
	if (known.length < enoughMonths || months.at(-1)![1] === null || !months.at(-1)![2]) return null;
	const sum = (of: (one: (typeof known)[number]) => number) =>
		known.reduce((total, one) => total + of(one), 0);
	const rate = sum(({ count }) => count) / sum(({ exposure }) => exposure);
	const scores = rootScores(
		known.map(({ count, exposure }) => ({ count, expected: rate * exposure }))
	);
	return ewma(scores).at(-1)!.signal;
}
