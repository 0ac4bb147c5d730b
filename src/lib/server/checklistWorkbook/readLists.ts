import type { Workbook } from 'exceljs';
import type { CellProblem } from '$lib/checklists/cellProblem';
import type { Grade, Scenario } from '$lib/domain/checklist/content';
import { plain, sheets } from './columns';
import { textOf } from './textOf';

type Row = {
	texts: string[];
	wrong: (column: number, reason: CellProblem['reason'], value?: string) => void;
};

/** The rows under the first of a sheet; null where the sheet is not there. */
function rowsOf(
	book: Workbook,
	name: string,
	width: number,
	problems: CellProblem[]
): Row[] | null {
	const sheet = book.getWorksheet(name);
	if (!sheet) return null;
	const rows: Row[] = [];
	for (let at = 2; at <= Math.min(sheet.rowCount, 100); at++) {
		const row = sheet.getRow(at);
		const texts = Array.from({ length: width }, (_, n) => plain(textOf(row.getCell(n + 1)).trim()));
		if (texts.every((text) => text === '')) continue;
		rows.push({
			texts,
			wrong: (column, reason, value) =>
				void problems.push({
					sheet: name,
					cell: row.getCell(column + 1).address,
					reason,
					value,
					most: 100
				})
		});
	}
	return rows;
}

const isId = (text: string) => /^[a-z][a-z0-9_]{0,63}$/.test(text);

export function readScenarios(
	book: Workbook,
	before: Scenario[],
	problems: CellProblem[]
): Scenario[] {
	return (
		rowsOf(book, sheets.scenarios, 5, problems)?.map(({ texts, wrong }) => {
			const [id, zh, en, script_zh, script_en] = texts as [string, string, string, string, string];
			if (!isId(id)) wrong(0, 'id', id);
			return { id, zh, en, script_zh, script_en };
		}) ?? before
	);
}

export function readGrades(book: Workbook, before: Grade[], problems: CellProblem[]): Grade[] {
	return (
		rowsOf(book, sheets.grades, 4, problems)?.map(({ texts, wrong }) => {
			const [code, zh, en, min] = texts as [string, string, string, string];
			if (!isId(code)) wrong(0, 'id', code);
			if (!/^\d{1,3}(\.\d{1,2})?$/.test(min) || Number(min) > 100) wrong(3, 'number', min);
			return { code, zh, en, min: Number(min) };
		}) ?? before
	);
}
