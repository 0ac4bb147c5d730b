import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { empty, shown, type Cell, type Row } from '$lib/domain/import/cells';
import { decodeText, readCsv } from '$lib/domain/import/csv';
import { readMerges, type Merge } from './merges';

export const mostRows = 100_000;
const mostColumns = 80;

export type FileProblem = 'not_a_table' | 'old_excel' | 'no_rows' | 'too_many_rows';
/** A file that is none of ours, as a key of `imports.problem_…`. */
export class UnreadableFile extends Error {
	constructor(readonly problem: FileProblem) {
		super(problem);
	}
}

const startsWith = (bytes: Buffer, ...start: number[]) =>
	start.every((byte, i) => bytes[i] === byte);

/**
 * The rows of a table, one after the other, the headings included: the first sheet of an .xlsx
 * file, or comma-separated text. It lets other requests go on between some hundred rows. Throws
 * `UnreadableFile`.
 */
export async function* readTable(bytes: Buffer): AsyncGenerator<Row> {
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile('old_excel');
	const rows = startsWith(bytes, 0x50, 0x4b) ? readSheet(bytes) : readText(bytes);
	let count = 0;
	for await (const row of rows) {
		count += 1;
		if (count > mostRows + 20) throw new UnreadableFile('too_many_rows');
		if (count % 500 === 0) await breathe();
		yield row;
	}
}

function readText(bytes: Buffer): Iterable<Row> {
	const text = decodeText(bytes);
	if (text.includes('\0')) throw new UnreadableFile('not_a_table');
	return readCsv(text);
}

async function* readSheet(bytes: Buffer): AsyncGenerator<Row> {
	const merges = await readMerges(bytes).catch(() => {
		throw new UnreadableFile('not_a_table');
	});
	const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), {
		worksheets: 'emit',
		sharedStrings: 'cache',
		styles: 'cache',
		hyperlinks: 'ignore',
		entries: 'ignore'
	});
	let begun = false;
	try {
		for await (const sheet of reader) {
			const number = (sheet as unknown as { id: string | number }).id;
			const fill = mergeFiller(merges.get(`xl/worksheets/sheet${number}.xml`) ?? []);
			for await (const row of sheet) {
				const cells = Array.from({ length: Math.min(row.cellCount, mostColumns) }, (_, i) =>
					cellOf(row.getCell(i + 1))
				);
				const filled = fill(row.number, cells);
				if (filled.cells.every(({ kind }) => kind === 'empty')) continue;
				begun = true;
				yield filled;
			}
			return;
		}
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		if (begun) throw new UnreadableFile('not_a_table');
		// The streaming reader now and then trips over the order in which parts of a small file arrive.
		yield* readWholeSheet(bytes, merges);
	}
}

/** The same rows read at once, for a file the streaming reader does not get through. */
export async function* readWholeSheet(
	bytes: Buffer,
	merges: ReadonlyMap<string, Merge[]>
): AsyncGenerator<Row> {
	const workbook = new ExcelJS.Workbook();
	try {
		await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
	} catch {
		throw new UnreadableFile('not_a_table');
	}
	const sheet = workbook.worksheets[0];
	if (!sheet) throw new UnreadableFile('not_a_table');
	const fill = mergeFiller(merges.get(`xl/worksheets/sheet${sheet.id}.xml`) ?? []);
	for (let n = 1; n <= sheet.rowCount; n++) {
		const row = sheet.getRow(n);
		const cells = Array.from({ length: Math.min(row.cellCount, mostColumns) }, (_, i) => {
			const cell = row.getCell(i + 1);
			// Merged cells repeat their corner's value here; they are filled as the streamed ones are.
			return cell.isMerged && cell.master !== cell ? empty : cellOf(cell);
		});
		const filled = fill(n, cells);
		if (filled.cells.some(({ kind }) => kind !== 'empty')) yield filled;
	}
}

/** Gives the cells a merged range covers the value that stands in its corner. */
function mergeFiller(merges: readonly Merge[]) {
	const byTop = Map.groupBy(merges, ({ top }) => top);
	let active: (Merge & { value: Cell })[] = [];
	return (number: number, cells: Cell[]): Row => {
		active = active.filter(({ bottom }) => bottom >= number);
		for (const merge of byTop.get(number) ?? [])
			active.push({ ...merge, value: cells[merge.left] ?? empty });
		const merged = new Set<number>();
		for (const { left, right, top, value } of active)
			for (let column = left; column <= Math.min(right, mostColumns); column += 1)
				if (number > top || column > left) {
					while (cells.length <= column) cells.push(empty);
					cells[column] = value;
					merged.add(column);
				}
		return { number, cells, merged };
	};
}

function cellOf(cell: ExcelJS.Cell): Cell {
	const percent = typeof cell.numFmt === 'string' && cell.numFmt.includes('%');
	return valueOf(cell.value, percent);
}

function valueOf(value: unknown, percent: boolean): Cell {
	if (value === null || value === undefined || value === '') return empty;
	if (typeof value === 'number') return { kind: 'number', value, percent };
	if (typeof value === 'boolean') return { kind: 'number', value: Number(value), percent: false };
	if (value instanceof Date)
		return Number.isNaN(value.getTime()) ? { kind: 'error', text: '' } : { kind: 'date', value };
	if (typeof value === 'object') {
		if ('richText' in value)
			return asText((value.richText as { text: string }[]).map(({ text }) => text).join(''));
		if ('error' in value) return { kind: 'error', text: String(value.error) };
		// A formula stands for its result; one that was never worked out is an error.
		if ('formula' in value || 'sharedFormula' in value)
			return 'result' in value && value.result !== undefined
				? valueOf(value.result, percent)
				: { kind: 'error', text: '=' };
		if ('text' in value) return valueOf(value.text, percent);
		return empty;
	}
	return asText(String(value));
}

const asText = (text: string): Cell => (text.trim() === '' ? empty : { kind: 'text', text });

export type Preview = { heading: number; headings: string[]; samples: string[][] };

/**
 * The headings, which are the first row with at least two words of its own, and some values below
 * each. Throws `UnreadableFile` where there is no row below them.
 */
export async function previewTable(bytes: Buffer): Promise<Preview> {
	let heading: Row | null = null;
	const below: Row[] = [];
	let looked = 0;
	for await (const row of readTable(bytes)) {
		looked += 1;
		if (heading) below.push(row);
		else if (row.cells.filter((cell, i) => cell.kind === 'text' && !row.merged.has(i)).length >= 2)
			heading = row;
		if (below.length === 3 || looked === 30) break;
	}
	if (!heading || below.length === 0) throw new UnreadableFile('no_rows');
	const width = Math.max(heading.cells.length, ...below.map(({ cells }) => cells.length));
	const columns = Array.from({ length: width }, (_, i) => i);
	return {
		heading: heading.number,
		headings: columns.map((i) => shown(heading.cells[i] ?? empty)),
		samples: columns.map((i) => below.map(({ cells }) => shown(cells[i] ?? empty).slice(0, 40)))
	};
}
