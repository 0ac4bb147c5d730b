import type { Funnel, RowContent, Snapshot, SnapshotRow } from '$lib/domain/notice/snapshot';

/** What every form of a notice is made from: page, print, Word and workbook. */
export type NoticeDocument = {
	number: string | null;
	publishedAt: string | null;
	snapshot: Snapshot;
	/** Rows in the order of their classes; a page may hold a part of them. */
	rows: (SnapshotRow & { content: RowContent })[];
	/** Commentary by section. */
	comments: Partial<Record<SectionId, string>>;
	errata: { n: number; what: string; why: string; issuer: string; issued_at: string }[];
};

export const sectionIds = [
	'summary',
	'ranking',
	'complaints',
	'trends',
	'standouts',
	'problems',
	'timelies',
	'rectification',
	'interviews',
	'commendations',
	'departments',
	'requirements'
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A cell as every form shows it; a number also as a number, for the workbook. */
export type Cell = {
	text: string;
	value?: number;
	places?: number;
	percent?: boolean;
	/** The branch whose figures lie behind it. */
	branch?: string;
};
export type NoticeTable = {
	id: string;
	caption: string;
	head: string[];
	/** Widths in proportion. */
	shares: number[];
	rows: Cell[][];
	/** Said below a table that does not hold everything. */
	note?: string;
};
export type NoticeSection = {
	id: SectionId;
	/** With its number: 一、 or 1. */
	title: string;
	texts: string[];
	tables: NoticeTable[];
	funnels: (Funnel & { name: string; text: string })[];
	heats: {
		class: string;
		text: string;
		label: string;
		columns: string[];
		rows: { name: string; scores: (number | null)[] }[];
	}[];
	comment: string;
};
