/** Why a branch has no figure for a month. A reason stands where the figure would, never a zero. */
export type MissingReason =
	| 'count_missing'
	| 'exposure_missing'
	/** The figures are there, but nothing was transacted: there is no rate. */
	| 'zero_exposure'
	| 'not_yet_open'
	| 'closed'
	| 'merged';

/** Why a month that has figures is not a whole one. */
export type PartialReason = 'opened_in_month' | 'closed_in_month' | 'merged_in_month';

/** What is stored of a branch and a month (`2026-10`); null is not known, 0 is none. */
export type StoredMonth = { month: string; count: number | null; exposure: number | null };

/** When a branch was open: days, both null for one that always was and still is. */
export type BranchLife = {
	openedOn: string | null;
	/** The first day it no longer served. */
	closedOn: string | null;
	mergedInto: string | null;
};

export type MonthReading =
	| { month: string; known: true; count: number; exposure: number; partial: PartialReason | null }
	| { month: string; known: false; reason: MissingReason; count: number | null };

/**
 * A branch's month as the rates may use it. Count and exposure go together: a month that lacks
 * one of them counts with neither, else its complaints would be set against the transactions
 * of the other months. A month cut short by opening, closing or merging keeps its own exposure.
 */
export function readMonth(
	month: string,
	stored: Omit<StoredMonth, 'month'> | null,
	life: BranchLife
): MonthReading {
	const count = stored?.count ?? null;
	const missing = (reason: MissingReason): MonthReading => ({ month, known: false, reason, count });
	const standing = standingIn(month, life);
	if (standing === 'not_yet_open' || standing === 'closed' || standing === 'merged')
		return missing(standing);
	if (count === null) return missing('count_missing');
	const exposure = stored?.exposure ?? null;
	if (exposure === null) return missing('exposure_missing');
	if (exposure <= 0) return missing('zero_exposure');
	return { month, known: true, count, exposure, partial: standing };
}

/** Whether a branch was open in a month, all of it (null) or for a part. */
export function standingIn(
	month: string,
	{ openedOn, closedOn, mergedInto }: BranchLife
): PartialReason | 'not_yet_open' | 'closed' | 'merged' | null {
	const first = `${month}-01`;
	const next = `${monthAfter(month)}-01`;
	if (openedOn !== null && openedOn >= next) return 'not_yet_open';
	if (closedOn !== null && closedOn <= first) return mergedInto ? 'merged' : 'closed';
	if (closedOn !== null && closedOn < next)
		return mergedInto ? 'merged_in_month' : 'closed_in_month';
	return openedOn !== null && openedOn > first ? 'opened_in_month' : null;
}

/** The month `by` months after (or, negative, before) `2026-10`. */
export function monthAfter(month: string, by = 1): string {
	const [year, number] = month.split('-').map(Number) as [number, number];
	const index = year * 12 + number - 1 + by;
	return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Sums over the known months of a stretch, and what is missing in it. */
export type Window = {
	count: number;
	exposure: number;
	/** Known months that went in. */
	months: number;
	missing: { month: string; reason: MissingReason }[];
};

/** Adds up what is known; the months that are not are named beside the sum. */
export function rollingWindow(readings: readonly MonthReading[]): Window {
	const window: Window = { count: 0, exposure: 0, months: 0, missing: [] };
	for (const reading of readings)
		if (reading.known) {
			window.count += reading.count;
			window.exposure += reading.exposure;
			window.months += 1;
		} else window.missing.push({ month: reading.month, reason: reading.reason });
	return window;
}

/** Days from one day (`2026-10-31`) to another. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);

/** The same day `by` months later, or the last of that month where it has no such day. */
export function dayAfterMonths(day: string, by: number): string {
	const month = monthAfter(day.slice(0, 7), by);
	const last = new Date(Date.parse(`${monthAfter(month)}-01T00:00Z`) - 86_400_000).getUTCDate();
	return `${month}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, '0')}`;
}
