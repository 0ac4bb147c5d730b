import { rankIntervals } from '../statistics/ranks.server.ts';
import { enoughReliability, gradeOf, type Grade } from '../statistics/reliability.ts';
import { countBelow } from '../statistics/sorted.ts';
import type { Indicator } from './indicators.ts';
import {
	knownShare,
	totalOf,
	type NotRanked,
	type NoValue,
	type Scheme,
	type SchemeItem
} from './scheme.ts';
import { rawScorer, scorer } from './scoring.ts';

/** A branch's value of an indicator in its unit, or why there is none. */
export type Value =
	| {
			value: number;
			/**
			 * Equally likely true values, as `rateDrawer` and `meanDrawer` make them, in the same
			 * unit; null for what is simply known. All that are given have the same length.
			 */
			draws: Float64Array | null;
			/** Fewer cases, visits or answers than the indicator calls enough. */
			few: boolean;
	  }
	| { missing: NoValue };

export type BranchInput = {
	branchId: string;
	classCode: string;
	/** By indicator code; one that is not there was not reported. */
	values: Readonly<Record<string, Value>>;
	/** A reason known beforehand: open for part of the month, too few visits, too little exposure. */
	notRanked: NotRanked | null;
	/** Rank and class in the notice before, under the same scheme version; null for none. */
	before: { classCode: string; rank: number } | null;
};

export type NoticeLine = {
	indicator: string;
	weight: number;
	value: number | null;
	missing: NoValue | null;
	few: boolean;
	score: number | null;
};

export type NoticeRow = {
	branchId: string;
	classCode: string;
	/** `banded`: the class is not told apart well enough for ranks. */
	standing: 'ranked' | 'banded' | 'not_ranked';
	reason: NotRanked | null;
	/** 0 to 100, two places; shown for a branch without a rank too, where there is one. */
	total: number | null;
	rank: number | null;
	/** Others have the same total and so the same rank. */
	tied: boolean;
	/** Best and worst rank that the figures allow; always holds the rank. */
	interval: { low: number; high: number } | null;
	band: Grade | null;
	/** Places won since the notice before, below zero for lost ones; null if not comparable. */
	movement: number | null;
	belowStandard: boolean;
	lines: NoticeLine[];
};

export type NoticeClass = {
	classCode: string;
	ranked: number;
	/** Of a mean of the class's usual number of visits; null where visits are not in the scheme. */
	reliability: number | null;
	rows: NoticeRow[];
};

/**
 * The ranked table of a notice, class by class (classes and equal branches by code, so that the
 * same figures always make the same table). Ranks are competition ranks of the rounded totals:
 * 1, 2, 2, 4. Under 0.7 reliability bands A/B/C stand in their place. A branch that lacks a
 * required indicator or too much of the weight, or is alone in its class, is listed after the
 * others with the reason; it takes nobody's place.
 */
export function noticeTable(
	branches: readonly BranchInput[],
	scheme: Scheme,
	indicators: readonly Indicator[],
	reliabilities: Readonly<Record<string, number | null>> = {}
): NoticeClass[] {
	const byClass = Map.groupBy(branches, ({ classCode }) => classCode);
	return [...byClass]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([classCode, members]) => {
			const reliability = reliabilities[classCode] ?? null;
			const rows = classRows(members, scheme, indicators, reliability);
			return {
				classCode,
				ranked: rows.filter(({ standing }) => standing !== 'not_ranked').length,
				reliability,
				rows
			};
		});
}

function classRows(
	members: readonly BranchInput[],
	scheme: Scheme,
	indicators: readonly Indicator[],
	reliability: number | null
): NoticeRow[] {
	const compared = members.filter(({ notRanked }) => notRanked === null);
	const rules = scheme.items.map((item) => {
		const { better } = indicators.find(({ code }) => code === item.indicator)!;
		const values = compared.flatMap(({ values }) => {
			const one = values[item.indicator];
			return one && 'value' in one ? [one.value] : [];
		});
		return {
			item,
			score: scorer(item.rule, values, better),
			raw: rawScorer(item.rule, values, better)
		};
	});

	const drafts = members.map((branch) => {
		const lines = rules.map(({ item, score }) =>
			lineOf(item, branch.values[item.indicator], score)
		);
		const scored = lines.flatMap(({ weight, score }) =>
			score === null ? [] : [{ weight, score }]
		);
		return { branch, lines, total: totalOf(scored), reason: reasonOf(branch, lines, scheme) };
	});
	const open = drafts.filter(({ reason }) => reason === null);
	if (open.length === 1) open[0]!.reason = 'alone_in_class';
	const ranked = drafts
		.filter(({ reason }) => reason === null)
		.toSorted((a, b) => b.total! - a.total! || (a.branch.branchId < b.branch.branchId ? -1 : 1));
	const intervals = rankIntervals(
		totalDraws(
			ranked.map(({ branch }) => branch),
			rules
		),
		'higher'
	);
	const rising = ranked.map(({ total }) => total!).toReversed();
	const banded = reliability !== null && reliability < enoughReliability;

	const rows = ranked.map(({ branch, lines, total }, i): NoticeRow => {
		// Rising again, for the search: who has a higher total stands before.
		const rank = ranked.length - countBelow(rising, total!, true) + 1;
		const last = ranked.length - countBelow(rising, total!);
		const { low, high, betterHalf } = intervals[i]!;
		const comparable = !banded && branch.before?.classCode === branch.classCode;
		return {
			branchId: branch.branchId,
			classCode: branch.classCode,
			standing: banded ? 'banded' : 'ranked',
			reason: null,
			total,
			rank: banded ? null : rank,
			tied: last > rank,
			interval: banded ? null : { low: Math.min(low, rank), high: Math.max(high, last) },
			band: banded ? gradeOf(betterHalf) : null,
			movement: comparable ? branch.before!.rank - rank : null,
			belowStandard: total! < scheme.standard,
			lines
		};
	});
	const unranked = drafts
		.filter(({ reason }) => reason !== null)
		.toSorted((a, b) => (a.branch.branchId < b.branch.branchId ? -1 : 1))
		.map(({ branch, lines, total, reason }): NoticeRow => ({
			branchId: branch.branchId,
			classCode: branch.classCode,
			standing: 'not_ranked',
			reason,
			total,
			rank: null,
			tied: false,
			interval: null,
			band: null,
			movement: null,
			belowStandard: false,
			lines
		}));
	return [...rows, ...unranked];
}

function lineOf(
	{ indicator, weight }: SchemeItem,
	value: Value | undefined,
	score: (value: number) => number | null
): NoticeLine {
	const line = { indicator, weight, few: false };
	if (!value || 'missing' in value)
		return { ...line, value: null, missing: value?.missing ?? 'not_reported', score: null };
	const scored = score(value.value);
	const missing = scored === null ? 'alone_in_class' : null;
	return { ...line, value: value.value, missing, few: value.few, score: scored };
}

function reasonOf(branch: BranchInput, lines: NoticeLine[], scheme: Scheme): NotRanked | null {
	if (branch.notRanked) return branch.notRanked;
	const scored = new Set(lines.filter(({ score }) => score !== null).map((line) => line.indicator));
	if (scheme.items.some(({ required, indicator }) => required && !scored.has(indicator)))
		return 'required_missing';
	const known = knownShare(scheme.items, scored);
	return known === 0 || known < scheme.enoughKnown ? 'too_little_known' : null;
}

type ItemRule = { item: SchemeItem; raw: (value: number) => number | null };

/** Equally likely totals of each branch: the scheme applied to one draw of every indicator. */
function totalDraws(branches: readonly BranchInput[], rules: readonly ItemRule[]): Float64Array[] {
	const lengths = branches.flatMap(({ values }) =>
		Object.values(values).flatMap((one) => ('draws' in one && one.draws ? [one.draws.length] : []))
	);
	const size = lengths[0] ?? 1;
	if (lengths.some((length) => length !== size)) throw new RangeError('as many draws for each');
	return branches.map(({ values }) => {
		const totals = new Float64Array(size);
		let weights = 0;
		for (const { item, raw } of rules) {
			const one = values[item.indicator];
			if (!one || 'missing' in one) continue;
			const fixed = raw(one.value);
			if (fixed === null) continue;
			weights += item.weight;
			for (let k = 0; k < size; k++)
				totals[k]! += item.weight * (one.draws ? raw(one.draws[k]!)! : fixed);
		}
		// Totals that agree to the last shown digit are ties here too.
		return totals.map((total) => Math.round((total / weights) * 100) / 100);
	});
}
