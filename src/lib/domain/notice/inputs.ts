import type { Indicator } from './indicators.ts';
import type { SchemeContent } from './shippedScheme.ts';

export type BothNames = { name_zh: string; name_en: string };

/** Value, numerator, exposure, source and the id of the stored figure, as the database gathered it. */
export type Figure = [
	value: number,
	numerator: number | null,
	exposure: number | null,
	source: string,
	valueId: string | null
];

/** Branches that have it, and sums over them: of values, numerators, exposures, values × exposures. */
export type FigureSum = [
	branches: number,
	total: number,
	hits: number | null,
	exposure: number | null,
	weighed: number | null
];

export type GatheredBranch = BothNames & {
	id: string;
	code: string;
	class: string | null;
	scheme_version_id: string | null;
	opened_on: string;
	closed_on: string | null;
	figures: Record<string, Figure>;
};

export type GatheredScheme = BothNames & {
	id: string;
	scheme_id: string;
	number: number;
	effective_from: string;
	effective_to: string | null;
	classes: string[] | null;
	content: SchemeContent;
};

export type Problem = BothNames & {
	id: string;
	failed: number;
	branches: number;
	/** Notes of inspectors with every name blotted out. */
	examples: string[];
};
export type Cause = BothNames & { id: string; complaints: number; branches: number };
export type Rectification = { opened: number; verified: number; open: number; overdue: number };

/**
 * Interviews ordered in the month, as far as the most reserved of the schemes lets a notice tell:
 * nothing, how many (`rule` is null), or by which rules. Never who, nor where.
 */
export type OrderedInterviews = {
	shown: 'none' | 'count' | 'rules';
	ordered: { rule: string | null }[];
};

/** What the front line gave a department in the month, 1 to 5; `before` is the month before. */
export type RatedDepartment = BothNames & {
	ratings: number;
	mean: number;
	before: number | null;
};

/** What `gather_notice` answers; months are first days. */
export type NoticeInputs = {
	gathering_id: string;
	month: string;
	cut_off: string;
	scope: BothNames & { id: string };
	/** By code. */
	branches: GatheredBranch[];
	classes: (BothNames & { code: string })[];
	schemes: GatheredScheme[];
	indicators: Indicator[];
	/** Scores of the visits released in the last six months, by branch. */
	visits: Record<string, number[]>;
	/** Complaints and transactions of branches that have both; the month itself last. */
	months: [month: string, complaints: number | null, transactions: number | null][];
	sums: Record<'now' | 'last_month' | 'last_year', Record<string, FigureSum>>;
	problems: { visits: number; items: Problem[]; causes: Cause[] };
	rectification: Rectification;
	interviews: OrderedInterviews;
	departments: RatedDepartment[];
	/** The last published notice before. */
	before: {
		month: string;
		document_number: string;
		rows: Record<
			string,
			[class_: string, rank: number | null, total: number | null, scheme: string | null]
		> | null;
	} | null;
};
