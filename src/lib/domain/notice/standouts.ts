import type { GatheredScheme, NoticeInputs } from './inputs.ts';
import { rounded } from './rounding.ts';
import type { BranchName, Snapshot, SnapshotRow } from './snapshot.ts';

/** Longest list of a kind; the ranked tables hold the others. */
const most = 10;

const nameOf = ({ branch_id, class: class_, content }: SnapshotRow): BranchName => ({
	branch_id,
	class: class_,
	code: content.code,
	name_zh: content.name_zh,
	name_en: content.name_en
});

/** The first three of each class, with who ties; where bands stand for ranks, the As by their total. */
export function bestOf(rows: readonly SnapshotRow[]): Snapshot['best'] {
	return rows
		.filter(({ content: { rank, band } }) => (rank !== null && rank <= 3) || band === 'A')
		.filter((row, _, all) => all.filter((o) => o.class === row.class).indexOf(row) < most)
		.map((row) => ({
			...nameOf(row),
			total: row.content.total!,
			rank: row.content.rank,
			band: row.content.band
		}));
}

/** Whose total rose most since the notice before, judged by the same version. */
export function improvedOf(
	rows: readonly SnapshotRow[],
	before: NoticeInputs['before']
): Snapshot['improved'] {
	return rows
		.flatMap((row) => {
			const [, , total, scheme] = before?.rows?.[row.branch_id] ?? [];
			const { content } = row;
			if (typeof total !== 'number' || content.total === null || content.standing === 'not_ranked')
				return [];
			if (scheme !== content.scheme || content.total <= total) return [];
			const gain = rounded(content.total - total, 2);
			return [{ ...nameOf(row), total: content.total, before: total, gain }];
		})
		.toSorted((a, b) => b.gain - a.gain || (a.code < b.code ? -1 : 1))
		.slice(0, most);
}

/** Every branch below its scheme's standard, the lowest first, at most a hundred by name. */
export const belowOf = (
	rows: readonly SnapshotRow[],
	schemes: readonly GatheredScheme[]
): Snapshot['below'] =>
	rows
		.filter(({ content }) => content.below_standard)
		.map((row) => ({
			...nameOf(row),
			total: row.content.total!,
			standard: schemes.find(({ id }) => id === row.content.scheme)!.content.standard
		}))
		.toSorted((a, b) => a.total - b.total || (a.code < b.code ? -1 : 1))
		.slice(0, 100);

/** Commendations of the month: how many, and the branches with most. */
export function praisedOf({ branches }: NoticeInputs): Snapshot['commendations'] {
	const praised = branches.flatMap(({ id, code, name_zh, name_en, class: class_, figures }) => {
		const count = figures['commendations']?.[0] ?? 0;
		return count > 0 ? [{ branch_id: id, code, name_zh, name_en, class: class_ ?? '', count }] : [];
	});
	return {
		total: praised.reduce((sum, { count }) => sum + count, 0),
		branches: praised
			.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
			.slice(0, most)
	};
}
