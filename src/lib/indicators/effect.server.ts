import type { Indicator } from '$lib/domain/notice/indicators';
import type { Scheme } from '$lib/domain/notice/scheme';
import { noticeTable, type BranchInput, type Value } from '$lib/domain/notice/table.server';
import { fitRates, shrunkRate } from '$lib/domain/statistics/bayes.server';

/** What `month_figures` answers. */
export type MonthFigures = {
	month: string;
	branches: {
		id: string;
		code: string;
		name_zh: string;
		name_en: string;
		class: string | null;
		scheme_version_id: string | null;
	}[];
	figures: [string, string, number, number | null, number | null, string][];
};
export type EffectRow = {
	id: string;
	name_zh: string;
	name_en: string;
	now: number | null;
	then: number | null;
};

/**
 * Totals of the branches a scheme judges, by the version in force and by a draft, from the same
 * figures. Ranks are left to the notice: a preview shows which way the weights pull.
 */
export function effectOf(
	{ branches, figures }: MonthFigures,
	indicators: readonly Indicator[],
	current: Scheme | null,
	draft: Scheme
): EffectRow[] {
	const judged = branches.filter(
		({ class: code }) => draft.classes === null || (code !== null && draft.classes.includes(code))
	);
	const values = new Map<string, Record<string, Value>>(judged.map(({ id }) => [id, {}]));
	for (const [branch, indicator, value] of figures) {
		const own = values.get(branch);
		if (own) own[indicator] = { value, draws: null, few: false };
	}
	shrinkRates(judged, figures, values);
	const inputs = judged.map(({ id, class: code }): BranchInput => ({
		branchId: id,
		classCode: code ?? '',
		values: values.get(id)!,
		notRanked: null,
		before: null
	}));
	const totals = (scheme: Scheme | null) =>
		new Map(
			scheme === null
				? []
				: noticeTable(inputs, scheme, indicators).flatMap(({ rows }) =>
						rows.map(({ branchId, total }) => [branchId, total] as const)
					)
		);
	const [now, then] = [totals(current), totals(draft)];
	return judged
		.map(({ id, name_zh, name_en }) => ({
			id,
			name_zh,
			name_en,
			now: now.get(id) ?? null,
			then: then.get(id) ?? null
		}))
		.toSorted((a, b) => change(b) - change(a));
}

const change = ({ now, then }: EffectRow) => Math.abs((then ?? 0) - (now ?? 0));

/** Draws complaint rates to the mean of their class, as a notice does. */
function shrinkRates(
	branches: MonthFigures['branches'],
	figures: MonthFigures['figures'],
	values: ReadonlyMap<string, Record<string, Value>>
) {
	const counted = new Map(
		figures.flatMap(([branch, indicator, , count, exposure]) =>
			indicator === 'complaint_rate' && count !== null && exposure
				? [[branch, { count, exposure }] as const]
				: []
		)
	);
	for (const members of Map.groupBy(branches, ({ class: code }) => code).values()) {
		const known = members.flatMap(({ id }) => counted.get(id) ?? []);
		if (known.length === 0) continue;
		const model = fitRates(known);
		for (const { id } of members) {
			const own = counted.get(id);
			if (own)
				values.get(id)!.complaint_rate = {
					value: shrunkRate(model, own) * 10_000,
					draws: null,
					few: false
				};
		}
	}
}
