import type { Band, FunnelPoint } from '../statistics/funnel.server.ts';
import type { Grade } from '../statistics/reliability.ts';
import type { IndicatorUnit } from './indicators.ts';
import type {
	BothNames,
	Cause,
	OrderedInterviews,
	Problem,
	RatedDepartment,
	Rectification
} from './inputs.ts';
import type { NotRanked, SchemeItem } from './scheme.ts';
import type { NoticeLine } from './table.server.ts';

export type BranchName = BothNames & { branch_id: string; code: string; class: string };

/** A value of the whole scope, rounded to its places, beside the month before and the year before. */
export type Overall = {
	indicator: string;
	unit: IndicatorUnit;
	places: number;
	value: number | null;
	last_month: number | null;
	last_year: number | null;
	/** Of the branches that have a rate: what regulators hold a rate against; null for other kinds. */
	median?: number | null;
	hits: number | null;
	of: number | null;
};

export type Outlier = BranchName & {
	count: number;
	exposure: number;
	/** Complaints per 10,000 transactions, two places. */
	rate: number;
	band: Exclude<Band, 'inside'>;
	/** Still a finding when all branches of the class are looked at together (Benjamini–Hochberg, q = 0.1). */
	found?: boolean;
};

/** The complaint rates of one class over twelve months; rates in the lines are per transaction. */
export type Funnel = {
	class: string;
	/** Per 10,000 transactions, two places. */
	target: number;
	branches: number;
	/** Over-dispersion, two places; 1 where only chance is at work. */
	phi: number;
	/** Branches above the 95 % limit that allows for what varies beyond chance. */
	beyond_dispersed?: number;
	inside: [count: number, exposure: number][];
	outliers: Outlier[];
	lines: FunnelPoint[];
};

/** Scores of one class, 0 to 100 or null where there is none, a row a branch. */
export type HeatMap = {
	class: string;
	indicators: string[];
	/** Branches with a total; of many only the first and the last are drawn. */
	judged: number;
	branches: (BranchName & { scores: (number | null)[] })[];
};

export type NoticeClassHead = BothNames & {
	class: string;
	scheme: string | null;
	branches: number;
	ranked: number;
	banded: boolean;
	reliability: number | null;
	below: number;
	mean: number | null;
};

/** Everything a notice shows that is not one row a branch. Stored as computed; never computed again. */
export type Snapshot = {
	form: 1;
	month: string;
	cut_off: string;
	scope: BothNames;
	before: { month: string; document_number: string } | null;
	schemes: (BothNames & {
		id: string;
		number: number;
		standard: number;
		enough_known: number;
		items: readonly SchemeItem[];
	})[];
	indicators: (BothNames & {
		code: string;
		formula_zh: string;
		formula_en: string;
		unit: IndicatorUnit;
		places: number;
		better: 'higher' | 'lower';
		source: string;
		classic: boolean;
	})[];
	branches: number;
	complaints: number | null;
	overall: Overall[];
	classes: NoticeClassHead[];
	funnels: Funnel[];
	/** Notices drafted before it was drawn have none. */
	heat?: HeatMap[];
	trend: {
		month: string;
		complaints: number | null;
		transactions: number | null;
		rate: number | null;
	}[];
	/** Whether the rate has drifted by the last month, 1 up, -1 down; null where too few months are known. */
	drift?: -1 | 0 | 1 | null;
	best: (BranchName & { total: number; rank: number | null; band: Grade | null })[];
	improved: (BranchName & { total: number; before: number; gain: number })[];
	below: (BranchName & { total: number; standard: number })[];
	problems: { visits: number; items: Problem[]; causes: Cause[] };
	timelies: Overall[];
	rectification: Rectification;
	interviews: OrderedInterviews;
	/** Notices drafted before departments were rated have none. */
	departments?: RatedDepartment[];
	commendations: { total: number; branches: (BranchName & { count: number })[] };
};

/** One branch in the ranked table of its class, in the order of the table. */
export type RowContent = BothNames & {
	code: string;
	scheme: string | null;
	standing: 'ranked' | 'banded' | 'not_ranked';
	reason: NotRanked | 'no_scheme' | null;
	total: number | null;
	rank: number | null;
	tied: boolean;
	interval: { low: number; high: number } | null;
	band: Grade | null;
	movement: number | null;
	below_standard: boolean;
	lines: NoticeLine[];
};
export type SnapshotRow = {
	branch_id: string;
	class: string;
	position: number;
	content: RowContent;
};
