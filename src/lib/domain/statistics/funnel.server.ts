import { normalAt, poissonAt, poissonAtLeast, poissonAtMost } from './distributions.server.ts';

/** Share of chance outside both limits together: 95 % warns, 99.8 % alarms. */
export const warningAlpha = 0.05;
export const alarmAlpha = 0.002;

/** A flag needs one of these; for the rule T1 the count alone. */
export const minimumVolume = { count: 3, expected: 0.5 };

export type Band = 'alarm_low' | 'warning_low' | 'inside' | 'warning_high' | 'alarm_high';

/**
 * The smallest count that lies on or beyond the upper control limit: the smallest y with
 * P(X ≥ y | expected) ≤ alpha / 2. Exact Poisson limits after Spiegelhalter (2005),
 * "Funnel plots for comparing institutional performance", Statistics in Medicine 24,
 * 1185–1202, doi:10.1002/sim.1970, without interpolation: the chance of crossing it is never
 * above the stated one (the first method of Manktelow and Seaton 2012,
 * doi:10.1371/journal.pone.0045723). The line drawn, the flag and rule T1 all ask this.
 */
export function upperLimit(expected: number, alpha: number): number {
	if (!(expected >= 0)) throw new RangeError(`an expected count is not negative: ${expected}`);
	if (expected === 0) return 1;
	let y = poissonAt(1 - alpha / 2, expected) + 1;
	// 1 − α/2 and the tail round differently; the tail decides.
	while (!isBeyondUpper(y, expected, alpha)) y += 1;
	while (isBeyondUpper(y - 1, expected, alpha)) y -= 1;
	return y;
}

/**
 * The largest count on or beyond the lower control limit: the largest y with
 * P(X ≤ y | expected) ≤ alpha / 2; null where even no event at all is not remarkable.
 */
export function lowerLimit(expected: number, alpha: number): number | null {
	if (!(expected >= 0)) throw new RangeError(`an expected count is not negative: ${expected}`);
	if (poissonAtMost(0, expected) > alpha / 2) return null;
	let y = Math.max(0, poissonAt(alpha / 2, expected) - 1);
	while (poissonAtMost(y + 1, expected) <= alpha / 2) y += 1;
	while (y > 0 && poissonAtMost(y, expected) > alpha / 2) y -= 1;
	return y;
}

/**
 * Whether a count lies on or beyond the upper limit. `upperLimit` is the smallest count for
 * which this holds, so what is drawn is flagged and what is flagged fires. `alpha` up to 0.5.
 */
export const isBeyondUpper = (count: number, expected: number, alpha: number): boolean =>
	// No count up to its expectation is remarkable; the shortcut spares most branches the tail.
	count > expected && poissonAtLeast(count, expected) <= alpha / 2;

/** Whether there is enough to flag a branch at all. */
export const hasMinimumVolume = (count: number, expected: number): boolean =>
	count >= minimumVolume.count || expected >= minimumVolume.expected;

/** Where a count lies in the funnel; `inside` as well where the volume is too small to flag. */
export function bandOf(count: number, expected: number): Band {
	if (!hasMinimumVolume(count, expected)) return 'inside';
	if (isBeyondUpper(count, expected, alarmAlpha)) return 'alarm_high';
	if (isBeyondUpper(count, expected, warningAlpha)) return 'warning_high';
	const beyondLower = (alpha: number) => count <= (lowerLimit(expected, alpha) ?? -1);
	if (beyondLower(alarmAlpha)) return 'alarm_low';
	return beyondLower(warningAlpha) ? 'warning_low' : 'inside';
}

/** Counts each branch would have at the common rate: E = e · Σy / Σe. Exposures above zero. */
export function expectedCounts(data: readonly { count: number; exposure: number }[]): number[] {
	const rate = commonRate(data);
	return data.map(({ exposure }) => exposure * rate);
}

/** Σy / Σe; NaN where there is no exposure at all. */
export function commonRate(data: readonly { count: number; exposure: number }[]): number {
	let [count, exposure] = [0, 0];
	for (const one of data) {
		count += one.count;
		exposure += one.exposure;
	}
	return count / exposure;
}

export type FunnelPoint = {
	exposure: number;
	/** Rates, in events per unit of exposure. A lower limit that cannot be crossed is null. */
	target: number;
	upper95: number;
	lower95: number | null;
	upper998: number;
	lower998: number | null;
};

/**
 * The lines of a funnel plot at the given exposures. A point on or above `upper…`, or on or
 * below `lower…`, is the one the flag names.
 */
export function funnelLines(rate: number, exposures: readonly number[]): FunnelPoint[] {
	return exposures.map((exposure) => {
		const expected = rate * exposure;
		const lower = (alpha: number) => {
			const limit = lowerLimit(expected, alpha);
			return limit === null ? null : limit / exposure;
		};
		return {
			exposure,
			target: rate,
			upper95: upperLimit(expected, warningAlpha) / exposure,
			lower95: lower(warningAlpha),
			upper998: upperLimit(expected, alarmAlpha) / exposure,
			lower998: lower(alarmAlpha)
		};
	});
}

/**
 * Limits of a count that allow for over-dispersion, for the drawing and the lists, never for
 * T1: on the square-root scale, where s = 1 / (2√E) whatever the rate, √(y/E) = 1 ± z·√(s² + τ²).
 * Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and
 * Safety in Health Care 14, 347–351, doi:10.1136/qshc.2005.013755.
 */
export function dispersedLimits(expected: number, alpha: number, tau2: number) {
	const reach = normalAt(1 - alpha / 2) * Math.sqrt(1 / (4 * expected) + tau2);
	return { lower: expected * Math.max(0, 1 - reach) ** 2, upper: expected * (1 + reach) ** 2 };
}
