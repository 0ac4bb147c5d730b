/** A cell as a spreadsheet or a text file gives it. */
export type Cell =
	| { kind: 'empty' }
	| { kind: 'text'; text: string }
	/** `percent`: the cell is formatted as a percentage; the value is the fraction behind it. */
	| { kind: 'number'; value: number; percent: boolean }
	| { kind: 'date'; value: Date }
	/** A formula that ends in an error: `#REF!`. */
	| { kind: 'error'; text: string };

export type Row = {
	/** As the spreadsheet counts: the heading is usually 1. */
	number: number;
	cells: readonly Cell[];
	/** Columns whose value stands in a merged cell above or to the left. */
	merged: ReadonlySet<number>;
};

export const empty: Cell = { kind: 'empty' };

/** Text as people mean it: full-width forms as half-width, no blanks around it, none doubled. */
export const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\u200b\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** A cell for people to look at, at most 100 characters. */
export function shown(cell: Cell): string {
	switch (cell.kind) {
		case 'empty':
			return '';
		case 'number':
			return cell.percent ? `${Number((cell.value * 100).toPrecision(12))}%` : String(cell.value);
		case 'date':
			return cell.value.toISOString().slice(0, 10);
		default:
			return cell.text.slice(0, 100);
	}
}

/**
 * Text that is to be kept. What a spreadsheet would run as a formula when it is exported again
 * gets an apostrophe before it.
 */
export function keptText(cell: Cell): string {
	const text = shown(cell).trim();
	return cell.kind === 'text' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Name of a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
	const letter = String.fromCharCode(65 + (index % 26));
	return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
