// What a visit plan is drawn from and what comes out. Ids are opaque strings; nothing here knows a database.

/** A day without a time, `YYYY-MM-DD`, local to the branches of the plan. */
export type LocalDate = string;

/** `work` includes make-up workdays on a weekend; `holiday` is a statutory holiday on any weekday. */
export type DayKind = 'work' | 'saturday' | 'sunday' | 'holiday';

/** Minutes after midnight, `closes` exclusive and at most 1440. */
export interface Interval {
	opens: number;
	closes: number;
}

/** Degrees, WGS 84. */
export interface Place {
	latitude: number;
	longitude: number;
}

export interface PlanDay {
	date: LocalDate;
	kind: DayKind;
}

/** What the risk score of a branch is made of; null where nothing is known. */
export interface RiskInputs {
	/** Shrunk complaint rate divided by the mean of all branches. */
	complaintRatio: number | null;
	/** Result of the last released visit, 0..100, and how many days ago that was. */
	lastScore: number | null;
	lastScoreDays: number | null;
	overdueTasks: number;
	criticalWithinYear: boolean;
	daysSinceVisit: number | null;
	newHead: boolean;
}

export interface PlanBranch {
	id: string;
	/** Branches without coordinates travel by area: the same area is near, another is far. */
	place: Place | null;
	area: string;
	/** Key of `PlanInputs.calendars`. */
	calendar: string;
	opening: Record<DayKind, Interval[]>;
	/** Dates that differ from the pattern; an empty list is a closed day. */
	exceptions: { date: LocalDate; intervals: Interval[] }[];
	risk: RiskInputs;
	/** Exempt branches (免检) are visited with a small chance, and at least once a year. */
	exempt: boolean;
}

export interface PlanInspector {
	id: string;
	place: Place | null;
	area: string;
	/** Visits a day. */
	capacity: number;
	/** Visits in the period; null leaves it to the days. */
	most: number | null;
	/** First and last day of each absence, inclusive. */
	absences: { from: LocalDate; to: LocalDate }[];
	/** Branches this inspector must not be sent to. */
	conflicts: string[];
}

/** A visit that took place or stands in another plan. Those within the period take up capacity. */
export interface PastVisit {
	inspector: string;
	branch: string;
	date: LocalDate;
	/** Hour of arrival, 0..23; null when unknown. */
	hour: number | null;
}

export interface PlanParameters {
	/** Least share of visits on Saturdays, Sundays and holidays, 0..1. */
	restShare: number;
	/** Least share of visits whose branch, day and hour nothing but chance decides, 0.3..1. */
	randomShare: number;
	/** Chance of an exempt branch to be visited in the period. */
	exemptChance: number;
	/** Share of branches, highest risk first, that get a second visit. */
	riskiestShare: number;
	/** Share of visits made by two inspectors at once, for calibration. */
	pairShare: number;
	/** Days an inspector stays away from a branch after a visit there. */
	rotationDays: number;
	/** Least hours between two arrivals of an inspector on one day. */
	hoursApart: number;
	/** Earliest and latest hour of arrival. */
	hours: { first: number; last: number };
	/** Options drawn for each visit at first; widened when there is no plan among them. */
	options: number;
	/** Relative gap at which the solver stops. */
	gap: number;
	/** Visits planned at once; larger plans are drawn part by part. */
	part: number;
}

export interface PlanInputs {
	period: { from: LocalDate; to: LocalDate };
	/** Every day of the period in order, for each calendar. */
	calendars: Record<string, PlanDay[]>;
	branches: PlanBranch[];
	inspectors: PlanInspector[];
	history: PastVisit[];
	parameters: PlanParameters;
}

export type ChosenBy = 'risk' | 'random' | 'pair' | 'hand' | 'reinspection';

export interface PlannedVisit {
	/** Stable within a plan: branch and running number. */
	id: string;
	branch: string;
	inspector: string;
	date: LocalDate;
	hour: number;
	chosenBy: ChosenBy;
	/** The visit this one accompanies. */
	pairedWith?: string;
}

export const defaultParameters: PlanParameters = {
	restShare: 0.3,
	randomShare: 0.3,
	exemptChance: 0.1,
	riskiestShare: 0.2,
	pairShare: 0.05,
	rotationDays: 90,
	hoursApart: 2,
	hours: { first: 8, last: 17 },
	options: 30,
	gap: 0.05,
	part: 120
};
