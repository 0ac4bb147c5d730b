import { plain, type Cell } from './cells.ts';

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const of = (year: number, month: number): string | null =>
	year >= 2000 && year <= 2099 && month >= 1 && month <= 12
		? `${year}-${String(month).padStart(2, '0')}`
		: null;

/** The day a spreadsheet's serial number stands for: 1 is 1900-01-01, with its leap-year slip. */
export const dayOfSerial = (serial: number): Date =>
	new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);

/**
 * The month (`2026-10`) a cell means: a date, its serial number, 202610, 2026-10, 2026/10/31,
 * 2026年10月, Oct 2026, in full-width digits too; null where it means none.
 */
export function readMonthCell(cell: Cell): string | null {
	switch (cell.kind) {
		case 'date':
			return of(cell.value.getUTCFullYear(), cell.value.getUTCMonth() + 1);
		case 'number':
			return readSerial(cell.value);
		case 'text':
			return readText(plain(cell.text));
		default:
			return null;
	}
}

function readSerial(value: number): string | null {
	if (Number.isInteger(value) && value >= 200_001 && value <= 209_912)
		return of(Math.floor(value / 100), value % 100);
	if (Number.isInteger(value) && value >= 20_000_101 && value <= 20_991_231)
		return of(Math.floor(value / 10_000), Math.floor(value / 100) % 100);
	if (value < 36_526 || value >= 73_051) return null;
	const day = dayOfSerial(value);
	return of(day.getUTCFullYear(), day.getUTCMonth() + 1);
}

function readText(text: string): string | null {
	if (/^\d{5,8}$/.test(text)) return readSerial(Number(text));
	const parts =
		/^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?(?:月|[-/.月]\s?\d{1,2}\s?日?(?:[ T][\d:.]+Z?)?)?$/.exec(
			text
		);
	if (parts) return of(Number(parts[1]), Number(parts[2]));
	const named = /^([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(text);
	return named ? of(Number(named[2]), names.indexOf(named[1]!.toLowerCase()) + 1) : null;
}
