/** The mark by which Excel knows that a file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * One cell. What a spreadsheet would take for a formula (a leading = + - @, tab or
 * line end, also behind spaces or in full width) is made text by an apostrophe.
 */
export function csvCell(value: string | number | null | undefined): string {
	if (typeof value === 'number') return String(value);
	const text = value ?? '';
	const safe = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
	return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row with the line end the format asks for. */
export function csvRow(cells: (string | number | null | undefined)[]): string {
	return cells.map(csvCell).join(',') + '\r\n';
}
