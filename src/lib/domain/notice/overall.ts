import type { Indicator, IndicatorUnit } from './indicators.ts';
import type { FigureSum, GatheredBranch, NoticeInputs } from './inputs.ts';
import { rounded } from './rounding.ts';
import type { Overall } from './snapshot.ts';

const factors: Partial<Record<IndicatorUnit, number>> = {
	per_10000_transactions: 1e4,
	per_10000000_customers: 1e7,
	// Outlet-months over twelve months.
	per_1000_outlets: 12e3
};

/**
 * The value of a whole scope out of its branches' sums: rates and shares from what they are made
 * of, means weighed by visits or answers, counts added up. Null where no branch has any.
 */
export function overallValue(
	{ kind, unit, places }: Pick<Indicator, 'kind' | 'unit' | 'places'>,
	sum: FigureSum | undefined
): number | null {
	if (!sum) return null;
	const [branches, total, hits, exposure, weighed] = sum;
	if (kind === 'rate')
		return exposure ? rounded(((hits ?? 0) / exposure) * (factors[unit] ?? 1), places) : null;
	if (kind === 'proportion' && exposure) return rounded((100 * (hits ?? 0)) / exposure, places);
	if (kind === 'mean' && exposure) return rounded((weighed ?? 0) / exposure, places);
	if (unit === 'count') return rounded(total, places);
	// Yes counts as 1: the share of branches that can say so.
	if (unit === 'yes_no') return rounded((100 * total) / branches, 2);
	return rounded(total / branches, places);
}

/** The middle of the branches' values; of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number | null {
	const sorted = values.toSorted((a, b) => a - b);
	const half = sorted.length >> 1;
	if (sorted.length === 0) return null;
	return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** An indicator of the scope this month, the month before and the year before. */
export function overallOf(
	indicator: Indicator,
	sums: NoticeInputs['sums'],
	branches: readonly GatheredBranch[]
): Overall {
	const { code, unit, places, kind } = indicator;
	const middle =
		kind === 'rate' ? medianOf(branches.flatMap(({ figures }) => figures[code]?.[0] ?? [])) : null;
	const now = sums.now[code];
	const isShare = unit === 'yes_no';
	return {
		indicator: code,
		unit: isShare ? 'percent' : unit,
		places: isShare ? 2 : places,
		value: overallValue(indicator, now),
		last_month: overallValue(indicator, sums.last_month[code]),
		last_year: overallValue(indicator, sums.last_year[code]),
		median: middle === null ? null : rounded(middle, places),
		hits: now?.[2] ?? null,
		of: now?.[3] ?? null
	};
}
