import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '$lib/database.types';
import {
	cohenKappa,
	inspectorSeverity,
	krippendorffAlpha,
	type Severity,
	type Unit
} from '$lib/domain/agreement';
import type { Answers } from '$lib/domain/checklist/answers';
import { itemsOf, type Content } from '$lib/domain/checklist/content';
import { scoreVisit } from '$lib/domain/scoring';
import { unwrap } from '$lib/server/refusal';

type Db = SupabaseClient<Database>;

type Side = { inspector: string; answers: Answers };
export type Pair = {
	branch_zh: string;
	branch_en: string;
	day: string;
	content: Content;
	one: Side;
	other: Side;
};
export type MadeVisit = {
	inspector_id: string;
	inspector: string;
	branch_id: string;
	total: number | null;
	day: string;
	status: string;
};

/** Visits and paired visits of the caller's branches between two days, both included. */
export async function results(db: Db, first: string, last: string) {
	return unwrap(await db.rpc('inspector_results', { first, last })) as unknown as {
		visits: MadeVisit[];
		pairs: Pair[];
	};
}

/** Points of five for each item, as both inspectors of a pair gave them; "not applicable" is a category of its own. */
function unitsOf({ content, one, other }: Pair) {
	const lines = [one, other].map(({ answers }) => scoreVisit(content, answers).lines);
	const seen = new Map(lines[1]!.map((line) => [line.item, line]));
	return lines[0]!.flatMap((line) => {
		const twin = seen.get(line.item);
		if (!twin || [line.result, twin.result].some((result) => !judged.has(result))) return [];
		return [{ item: line.item, points: [line.score, twin.score] as Unit }];
	});
}
const judged = new Set(['scored', 'na_excluded', 'na_zero']);
/** What stands for "not applicable" among the categories. */
const notApplicable = -1;

export type PairRow = Omit<Pair, 'content' | 'one' | 'other'> & {
	inspectors: [string, string];
	items: number;
	same: number;
	/** Null where nothing varies: then agreement is not defined. */
	kappa: number | null;
};
export type ItemRow = { item: string; zh: string; en: string; pairs: number; differing: number };
export type Agreement = {
	pairs: PairRow[];
	/** Over all pairs: α of what was answered, of the points given, and κ. Null: not defined. */
	nominal: number | null;
	interval: number | null;
	kappa: number | null;
	/** Items on which pairs differed, most often first. */
	items: ItemRow[];
};

/** How far two inspectors who saw the same visit agree, by pair, over all and by item. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
	const all: Unit[] = [];
	const byItem = new Map<string, ItemRow>();
	const rows = pairs.map((pair) => {
		const units = unitsOf(pair);
		const names = new Map(itemsOf(pair.content).map((item) => [item.id, item]));
		const categories = units.map(({ points }) => points.map((p) => p ?? notApplicable));
		let same = 0;
		for (const [n, { item, points }] of units.entries()) {
			const agrees = categories[n]![0] === categories[n]![1];
			if (agrees) same++;
			const { zh, en } = names.get(item)!;
			const row = byItem.get(item) ?? { item, zh, en, pairs: 0, differing: 0 };
			byItem.set(item, {
				...row,
				pairs: row.pairs + 1,
				differing: row.differing + (agrees ? 0 : 1)
			});
			all.push(points);
		}
		return {
			branch_zh: pair.branch_zh,
			branch_en: pair.branch_en,
			day: pair.day,
			inspectors: [pair.one.inspector, pair.other.inspector] as [string, string],
			items: units.length,
			same,
			kappa: cohenKappa(categories)
		};
	});
	const categories = all.map((unit) => unit.map((p) => p ?? notApplicable));
	return {
		pairs: rows,
		nominal: krippendorffAlpha(categories, 'nominal'),
		interval: krippendorffAlpha(all, 'interval'),
		kappa: cohenKappa(categories),
		items: [...byItem.values()]
			.filter(({ differing }) => differing > 0)
			.sort((a, b) => b.differing / b.pairs - a.differing / a.pairs || b.pairs - a.pairs)
	};
}

export type InspectorRow = Severity & { name: string; done: number; planned: number };
const waiting = new Set(['assigned', 'started', 'returned']);

/** What each inspector was sent to and did, and how severe they are beside others at the same branches. */
export function inspectorsOf(visits: readonly MadeVisit[]): InspectorRow[] {
	const scored = visits.flatMap(({ inspector_id, branch_id, total }) =>
		total === null ? [] : [{ inspector: inspector_id, branch: branch_id, total }]
	);
	const severity = new Map(inspectorSeverity(scored).map((one) => [one.inspector, one]));
	const none = { visits: 0, effect: null, error: null, z: null };
	return [...Map.groupBy(visits, ({ inspector_id }) => inspector_id)]
		.map(([inspector, own]) => ({
			...(severity.get(inspector) ?? { inspector, ...none }),
			name: own[0]!.inspector,
			planned: own.length,
			done: own.filter(({ status }) => !waiting.has(status)).length
		}))
		.sort((a, b) => b.planned - a.planned || a.name.localeCompare(b.name));
}
