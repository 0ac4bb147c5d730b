/** The rules that call the head of a branch in, and the one (T9) that only asks people to look. */
export const ruleCodes = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const;
export type RuleCode = (typeof ruleCodes)[number];

/** Parameters of all rules; a version of them is stored and never changed. */
export type RuleParameters = {
	/** Upper limit crossed on a rolling window. `alpha` is both sides together: 0.002 is 99.8 %. */
	T1: { alpha: number; months: number; minimumCount: number; minimumMonths: number };
	/** P(θ > multiple · m) ≥ probability on a rolling window. */
	T2: {
		multiple: number;
		probability: number;
		months: number;
		minimumCount: number;
		minimumMonths: number;
	};
	/** The warning limit crossed in each of the last `months` calendar months by its own count. */
	T3: { alpha: number; months: number };
	/** A critical item upheld, or a serious complaint upheld. */
	T4: { criticalItem: boolean; seriousComplaint: boolean };
	/** Visits below `score` at least `visits` times within `months` by different inspectors. */
	T5: { score: number; visits: number; months: number };
	/** Rectification more than `days` overdue, or a failed re-inspection. */
	T6: { days: number; failedReinspection: boolean };
	T7: { statutoryLimit: boolean; notTold: boolean };
	T8: { meeting: boolean; noticeConfirmed: boolean };
	/** At least `bad` ratings of `badUpTo` or worse within `days`, and beyond the bank's limit. */
	T9: { bad: number; badUpTo: number; days: number; alpha: number };
};

export type RuleVersion = {
	number: number;
	/** First day it judges; a day `2026-11-01`. */
	effectiveFrom: string;
	/** Days in which the same cause calls a branch in once. */
	coolingDays: number;
	/** Rules that are switched on. */
	active: readonly RuleCode[];
	parameters: RuleParameters;
};

/** What ships as version 1. */
export const shippedRules: RuleVersion = {
	number: 1,
	effectiveFrom: '2020-01-01',
	coolingDays: 60,
	active: ruleCodes,
	parameters: {
		T1: { alpha: 0.002, months: 12, minimumCount: 3, minimumMonths: 3 },
		T2: { multiple: 1.5, probability: 0.9, months: 12, minimumCount: 3, minimumMonths: 3 },
		T3: { alpha: 0.05, months: 2 },
		T4: { criticalItem: true, seriousComplaint: true },
		T5: { score: 60, visits: 2, months: 6 },
		T6: { days: 15, failedReinspection: true },
		T7: { statutoryLimit: true, notTold: true },
		T8: { meeting: true, noticeConfirmed: true },
		T9: { bad: 3, badUpTo: 2, days: 90, alpha: 0.05 }
	}
};

/** The version in force on a day: the latest that has begun. Null before the first. */
export function versionOn(versions: readonly RuleVersion[], day: string): RuleVersion | null {
	return versions.reduce<RuleVersion | null>(
		(found, version) =>
			version.effectiveFrom <= day &&
			(!found ||
				version.effectiveFrom > found.effectiveFrom ||
				(version.effectiveFrom === found.effectiveFrom && version.number > found.number))
				? version
				: found,
		null
	);
}

/** One rule met by one branch, with the numbers it was judged by. */
export type Firing = {
	rule: RuleCode;
	branchId: string;
	/** What it is about; the cooling period is kept per branch and cause. */
	cause: string;
	/** The fact that fires once and never again; null for a state that may last. */
	fact: string | null;
	/** The day it was judged. */
	on: string;
	version: number;
	/** Everything that was compared: enough to say why, and to judge again. */
	numbers: Readonly<Record<string, number | string | null>>;
	/** Records behind it, `kind:id`. */
	links: readonly string[];
	/** `review`: for human review only, never an interview and never in a notice. */
	leadsTo: 'interview' | 'review';
};

/** Where a rate rule did not judge a branch, and why. */
export type NotJudged = {
	branchId: string;
	rule: RuleCode;
	reason: 'not_open' | 'no_known_month' | 'too_few_months' | 'month_missing';
};
