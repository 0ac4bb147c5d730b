import { plain, type Cell } from './cells.ts';

export type NumberProblem = 'not_a_number' | 'ambiguous_number' | 'formula_error';
export type ReadNumber =
	/** `percent`: written or formatted with a percent sign; the value is in percent already. */
	| { value: number; percent: boolean }
	| { problem: NumberProblem }
	/** Nothing stands there: the figure is missing. */
	| null;

const scales: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const written = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万亿])?(%)?$/;

/**
 * The number a cell means: full-width digits, thousands separators (12,345 and 12 345), 万 and 亿,
 * a percent sign. A comma that may be either (`1,5`, `1.234,5`) is refused, and so is a dash or
 * 无, which may mean none or not known; only an empty cell and N/A are missing.
 */
export function readNumber(cell: Cell): ReadNumber {
	switch (cell.kind) {
		case 'empty':
			return null;
		case 'error':
			return { problem: 'formula_error' };
		case 'date':
			return { problem: 'not_a_number' };
		case 'number':
			if (!Number.isFinite(cell.value)) return { problem: 'not_a_number' };
			return cell.percent
				? { value: tidy(cell.value * 100), percent: true }
				: { value: tidy(cell.value), percent: false };
		case 'text':
			return readText(cell.text);
	}
}

function readText(text: string): ReadNumber {
	const said = plain(text).replace(/^'/, '').replace(/−/g, '-');
	if (said === '' || /^n\/?a$/i.test(said)) return null;
	if (/^#[A-Z/0]+[!?]?$/i.test(said)) return { problem: 'formula_error' };
	// A blank between groups of three is a separator, elsewhere it is a mistake.
	const joined = /^[+-]?\d{1,3}( \d{3})+(\.\d+)?%?$/.test(said)
		? said.replaceAll(' ', '')
		: said.replace(/ (?=[%万亿])/g, '');
	const parts = written.exec(joined);
	if (!parts)
		return {
			problem: /^[+-]?[\d.]*\d,[\d,.]*\d%?$/.test(joined) ? 'ambiguous_number' : 'not_a_number'
		};
	const [, sign, whole, fraction = '', scale, percent] = parts;
	const value = Number(`${sign}${whole!.replaceAll(',', '')}${fraction}`) * (scales[scale!] ?? 1);
	return { value: tidy(value), percent: percent === '%' };
}

/** Binary dust of a spreadsheet's arithmetic (0.1 + 0.2) goes; twelve digits stay. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Whether plain numbers of a percent column are shares of one or percent. */
export type PercentStyle = 'fraction' | 'whole';

/**
 * How a column of percentages writes its plain numbers, by all of them together; null where both
 * readings are possible and a person has to say.
 */
export function percentStyle(values: readonly number[]): PercentStyle | null {
	if (values.every((value) => value === 0)) return 'whole';
	return values.some((value) => Math.abs(value) > 1) ? 'whole' : null;
}

/**
 * A plain number of a percent column in percent. In a column of whole percents a share such as
 * 0.35 may be a slip: without a person's word it is ambiguous (null).
 */
export function inPercent(
	value: number,
	style: PercentStyle | null,
	told: PercentStyle | null
): number | null {
	if (told) return told === 'fraction' ? tidy(value * 100) : value;
	if (style === null) return value === 0 ? 0 : null;
	return value !== 0 && Math.abs(value) < 1 ? null : value;
}
