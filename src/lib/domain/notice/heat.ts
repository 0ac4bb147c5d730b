import type { BranchName, HeatMap, SnapshotRow } from './snapshot.ts';
import type { GatheredScheme } from './inputs.ts';

/** Branches of a class that one picture holds and a page of paper still shows. */
export const mostDrawn = 30;

/**
 * The scores of a class at one sight: branches in the order of its table, indicators in that of its
 * scheme, as in their rows. Of more than thirty the first and the last fifteen that have a total.
 */
export function heatOf(
	rows: readonly SnapshotRow[],
	schemes: readonly GatheredScheme[]
): HeatMap[] {
	return [...Map.groupBy(rows, (row) => row.class)].flatMap(([class_, members]) => {
		const judged = members.filter(({ content }) => content.total !== null);
		const scheme = schemes.find(({ id }) => id === judged[0]?.content.scheme);
		if (!scheme) return [];
		const indicators = scheme.content.items.map(({ indicator }) => indicator);
		const shown =
			judged.length > mostDrawn
				? [...judged.slice(0, mostDrawn / 2), ...judged.slice(-mostDrawn / 2)]
				: judged;
		return {
			class: class_,
			indicators,
			judged: judged.length,
			branches: shown.map(({ branch_id, content }): BranchName & { scores: (number | null)[] } => ({
				branch_id,
				class: class_,
				code: content.code,
				name_zh: content.name_zh,
				name_en: content.name_en,
				scores: indicators.map(
					(code) => content.lines.find(({ indicator }) => indicator === code)?.score ?? null
				)
			}))
		};
	});
}
