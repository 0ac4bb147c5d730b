import { plain, shown, type Cell } from './cells.ts';

export type ImportBranch = {
	id: string;
	code: string;
	name_zh: string;
	name_en: string;
	opened_on: string;
	closed_on: string | null;
};
export type FoundBranch =
	{ branch: ImportBranch } | { problem: 'no_branch' | 'unknown_branch' | 'ambiguous_branch' };

/** Looks branches up by code, or by name in either language, however they are written. */
export function branchFinder(branches: readonly ImportBranch[]): (cell: Cell) => FoundBranch {
	const word = (text: string) => plain(text).toLowerCase();
	const byCode = new Map(branches.map((branch) => [word(branch.code), branch]));
	const byName = new Map<string, ImportBranch | 'several'>();
	for (const branch of branches)
		for (const name of new Set([word(branch.name_zh), word(branch.name_en)]))
			byName.set(name, byName.has(name) ? 'several' : branch);
	return (cell) => {
		const text = word(shown(cell));
		if (text === '') return { problem: 'no_branch' };
		const found = byCode.get(text) ?? byName.get(text) ?? padded(text, byCode);
		if (!found) return { problem: 'unknown_branch' };
		return found === 'several' ? { problem: 'ambiguous_branch' } : { branch: found };
	};
}

/** A spreadsheet eats the zeros before a code of digits: 0471 comes as 471. */
function padded(text: string, byCode: ReadonlyMap<string, ImportBranch>) {
	if (!/^\d{1,12}$/.test(text)) return undefined;
	for (let length = text.length + 1; length <= 12; length += 1) {
		const found = byCode.get(text.padStart(length, '0'));
		if (found) return found;
	}
	return undefined;
}
