import { standingIn } from '../statistics/months.ts';
import { reliability, varianceComponents } from '../statistics/reliability.ts';
import { driftOf } from './drifts.server.ts';
import { funnelOf } from './funnels.server.ts';
import { heatOf } from './heat.ts';
import type { Indicator } from './indicators.ts';
import type { GatheredBranch, GatheredScheme, NoticeInputs } from './inputs.ts';
import { overallOf } from './overall.ts';
import { rounded } from './rounding.ts';
import type { NotRanked, Scheme } from './scheme.ts';
import type { NoticeClassHead, RowContent, Snapshot, SnapshotRow } from './snapshot.ts';
import { bestOf, belowOf, improvedOf, praisedOf } from './standouts.ts';
import { noticeTable, type BranchInput, type NoticeRow } from './table.server.ts';
import { valuesOf } from './values.server.ts';

export const timelyCodes = ['investigated_on_time', 'handled_on_time', 'fed_back_on_time'];
const rateCodes = [
	'complaint_rate',
	'complaint_rate_raw',
	'complaints_per_customers',
	'complaints_per_outlets'
];

type Group = {
	key: string;
	class: string;
	scheme: GatheredScheme | null;
	members: GatheredBranch[];
};

/**
 * A whole notice out of what the database gathered: the same inputs always make the same
 * snapshot and rows, to the last digit, in the order in which they are shown.
 */
export function computeNotice(inputs: NoticeInputs): { snapshot: Snapshot; rows: SnapshotRow[] } {
	const month = inputs.month.slice(0, 7);
	const groups = groupsOf(inputs);
	const known = new Map(inputs.indicators.map((one) => [one.code, one]));
	const tables = groups.map((group) => ({ group, ...tableOf(group, inputs, month) }));
	const rows = tables.flatMap(({ rows }) => rows);
	const wanted = [
		...new Set([
			...inputs.schemes.flatMap(({ content }) => content.items.map(({ indicator }) => indicator)),
			...rateCodes
		])
	].flatMap((code) => known.get(code) ?? []);
	const overall = (one: Indicator) => overallOf(one, inputs.sums, inputs.branches);
	const trend = inputs.months.map(([month, complaints, transactions]) => ({
		month: month.slice(0, 7),
		complaints,
		transactions,
		rate: transactions ? rounded(((complaints ?? 0) / transactions) * 1e4, 2) : null
	}));
	const snapshot: Snapshot = {
		form: 1,
		month,
		cut_off: inputs.cut_off,
		scope: { name_zh: inputs.scope.name_zh, name_en: inputs.scope.name_en },
		before: inputs.before && {
			month: inputs.before.month.slice(0, 7),
			document_number: inputs.before.document_number
		},
		schemes: inputs.schemes.map(({ id, number, name_zh, name_en, content }) => ({
			id,
			number,
			name_zh,
			name_en,
			standard: content.standard,
			enough_known: content.enough_known,
			items: content.items
		})),
		indicators: wanted.map((one) => ({
			code: one.code,
			name_zh: one.name_zh,
			name_en: one.name_en,
			formula_zh: one.formula_zh,
			formula_en: one.formula_en,
			unit: one.unit,
			places: one.places,
			better: one.better,
			source: one.source,
			classic: one.classic
		})),
		branches: inputs.branches.length,
		complaints: trend.at(-1)?.complaints ?? null,
		overall: wanted.filter(({ code }) => !timelyCodes.includes(code)).map(overall),
		classes: tables.map(({ head }) => head),
		funnels: groups.flatMap(({ key, members }) => funnelOf(key, members) ?? []),
		heat: heatOf(rows, inputs.schemes),
		trend,
		drift: driftOf(inputs.months),
		best: bestOf(rows),
		improved: improvedOf(rows, inputs.before),
		below: belowOf(rows, inputs.schemes),
		problems: inputs.problems,
		timelies: timelyCodes.flatMap((code) => known.get(code) ?? []).map(overall),
		rectification: inputs.rectification,
		interviews: inputs.interviews,
		departments: inputs.departments,
		commendations: praisedOf(inputs)
	};
	return { snapshot, rows };
}

/** Branches that are compared: of one class and judged by one version; classes by code. */
function groupsOf({ branches, schemes }: NoticeInputs): Group[] {
	const byKey = Map.groupBy(
		branches,
		(one) => `${one.class ?? ''}\u0000${one.scheme_version_id ?? ''}`
	);
	const groups = [...byKey.values()].map((members) => {
		const scheme = schemes.find(({ id }) => id === members[0]!.scheme_version_id) ?? null;
		return { class: members[0]!.class ?? '', scheme, members };
	});
	return groups
		.map((group) => {
			const alone = groups.filter((one) => one.class === group.class).length === 1;
			const part = group.scheme ? `${group.scheme.name_zh} ${group.scheme.number}` : '—';
			return { ...group, key: alone ? group.class : `${group.class} · ${part}` };
		})
		.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function tableOf(
	{ key, scheme, class: class_, members }: Group,
	inputs: NoticeInputs,
	month: string
) {
	const names = inputs.classes.find(({ code }) => code === class_);
	const head: NoticeClassHead = {
		class: key,
		name_zh: names ? key.replace(class_, names.name_zh) : key,
		name_en: names ? key.replace(class_, names.name_en) : key,
		scheme: scheme?.id ?? null,
		branches: members.length,
		ranked: 0,
		banded: false,
		reliability: null,
		below: 0,
		mean: null
	};
	const content = (branch: GatheredBranch, row: Omit<NoticeRow, 'branchId' | 'classCode'> | null) =>
		({
			code: branch.code,
			name_zh: branch.name_zh,
			name_en: branch.name_en,
			scheme: scheme?.id ?? null,
			standing: row?.standing ?? 'not_ranked',
			reason: row ? row.reason : 'no_scheme',
			total: row?.total ?? null,
			rank: row?.rank ?? null,
			tied: row?.tied ?? false,
			interval: row?.interval ?? null,
			band: row?.band ?? null,
			movement: row?.movement ?? null,
			below_standard: row?.belowStandard ?? false,
			lines: row?.lines ?? []
		}) satisfies RowContent;
	const at = (branch_id: string, position: number, one: RowContent): SnapshotRow => ({
		branch_id,
		class: key,
		position,
		content: one
	});
	if (!scheme)
		return { head, rows: members.map((branch, i) => at(branch.id, i + 1, content(branch, null))) };

	const byId = new Map(members.map((branch) => [branch.id, branch]));
	const used = schemeOf(scheme);
	const judged = used.items.flatMap(
		({ indicator }) => inputs.indicators.find(({ code }) => code === indicator) ?? []
	);
	const values = judged.map((one) => [one.code, valuesOf(one, members, inputs.visits)] as const);
	const entries = members.map((branch): BranchInput => ({
		branchId: branch.id,
		classCode: key,
		values: Object.fromEntries(values.map(([code, of]) => [code, of.get(branch.id)!])),
		notRanked: notRankedOf(branch, scheme, month),
		before: beforeOf(branch, inputs.before)
	}));
	const visited = judged.some(({ code }) => code === 'visit_score');
	const rho = visited ? reliabilityOf(members, inputs.visits) : null;
	const [table] = noticeTable(entries, used, inputs.indicators, { [key]: rho });
	const totals = table!.rows.flatMap(({ standing, total }) =>
		standing === 'not_ranked' || total === null ? [] : [total]
	);
	return {
		head: {
			...head,
			ranked: table!.ranked,
			banded: table!.rows.some(({ standing }) => standing === 'banded'),
			reliability: rho === null ? null : rounded(rho, 2),
			below: table!.rows.filter(({ belowStandard }) => belowStandard).length,
			mean: totals.length > 0 ? rounded(totals.reduce((a, b) => a + b, 0) / totals.length, 2) : null
		},
		rows: table!.rows.map((row, i) =>
			at(row.branchId, i + 1, content(byId.get(row.branchId)!, row))
		)
	};
}

const schemeOf = ({ scheme_id, number, ...one }: GatheredScheme): Scheme => ({
	schemeId: scheme_id,
	number,
	effectiveFrom: one.effective_from,
	effectiveTo: one.effective_to,
	path: '',
	classes: one.classes,
	items: one.content.items,
	enoughKnown: one.content.enough_known,
	standard: one.content.standard
});

function notRankedOf(
	{ opened_on, closed_on, figures }: GatheredBranch,
	{ content }: GatheredScheme,
	month: string
): NotRanked | null {
	const standing = standingIn(month, {
		openedOn: opened_on,
		closedOn: closed_on,
		mergedInto: null
	});
	if (standing) return standing;
	if ((figures['visit_score']?.[2] ?? 0) < content.least_visits) return 'too_few_visits';
	if ((figures['complaint_rate']?.[2] ?? 0) < content.least_transactions)
		return 'too_little_exposure';
	return null;
}

function beforeOf({ id, scheme_version_id }: GatheredBranch, before: NoticeInputs['before']) {
	const [class_, rank, , scheme] = before?.rows?.[id] ?? [];
	if (class_ === undefined || typeof rank !== 'number' || scheme !== scheme_version_id) return null;
	return { classCode: class_, rank };
}

/** Reliability of the mean of the class's usual (median) number of visits. */
function reliabilityOf(members: readonly GatheredBranch[], visits: NoticeInputs['visits']) {
	const groups = members.flatMap(({ id }) => (visits[id]?.length ? [visits[id]] : []));
	const counts = groups.map(({ length }) => length).toSorted((a, b) => a - b);
	return reliability(varianceComponents(groups), counts[Math.floor(counts.length / 2)] ?? 0);
}
