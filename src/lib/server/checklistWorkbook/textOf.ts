import type { Cell } from 'exceljs';

/** What a cell shows as text: of a formula its last result, of rich text its letters. */
export function textOf(cell: Cell): string {
	return valueText(cell.value);
}

function valueText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value !== 'object') return String(value);
	if ('richText' in value)
		return (value.richText as { text: string }[]).map(({ text }) => text).join('');
	if ('result' in value) return valueText(value.result);
	if ('text' in value) return valueText(value.text);
	return '';
}
