import ExcelJS from 'exceljs';
import type { Content, Item } from '$lib/domain/checklist/content';
import {
	choices,
	columns,
	harmless,
	sheets,
	writeBands,
	writeCondition,
	type Choice,
	type ColumnName
} from './columns';

const widths: Partial<Record<ColumnName, number>> = {
	zh: 48,
	en: 48,
	bands: 28,
	hintZh: 32,
	hintEn: 32
};
const word = (kind: Choice, value: string) =>
	(choices[kind] as Record<string, readonly string[]>)[value]?.[0] ?? value;

/** A checklist as a workbook: one row an item, the section's cells merged over its rows. */
export async function writeChecklist(content: Content): Promise<Uint8Array> {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet(sheets.items, { views: [{ state: 'frozen', ySplit: 1 }] });
	const names = Object.keys(columns) as ColumnName[];
	sheet.columns = names.map((name) => ({
		header: columns[name][0],
		key: name,
		width: widths[name] ?? 14,
		style: { alignment: { vertical: 'top', wrapText: true } }
	}));
	sheet.getRow(1).font = { bold: true };
	for (const section of content.sections) {
		const first = sheet.rowCount + 1;
		const head = {
			section: harmless(section.zh),
			sectionEn: harmless(section.en),
			sectionWeight: section.weight
		};
		for (const item of section.items) sheet.addRow({ ...head, ...rowOf(item) });
		if (section.items.length === 0) sheet.addRow(head);
		for (const column of ['section', 'sectionEn', 'sectionWeight'] as const)
			if (sheet.rowCount > first) {
				const at = names.indexOf(column) + 1;
				sheet.mergeCells(first, at, sheet.rowCount, at);
			}
	}
	table(
		book,
		sheets.scenarios,
		['编号', '名称', '名称（英文）', '脚本', '脚本（英文）'],
		content.scenarios.map((s) => [s.id, s.zh, s.en, s.script_zh, s.script_en])
	);
	table(
		book,
		sheets.grades,
		['编号', '名称', '名称（英文）', '不低于'],
		content.grades.map((g) => [g.code, g.zh, g.en, g.min])
	);
	return new Uint8Array(await book.xlsx.writeBuffer());
}

function table(book: ExcelJS.Workbook, name: string, head: string[], rows: (string | number)[][]) {
	const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
	sheet.addRow(head).font = { bold: true };
	for (const row of rows)
		sheet.addRow(row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)));
	sheet.columns.forEach((column, n) => (column.width = n < 3 ? 20 : 60));
}

function rowOf(item: Item): Partial<Record<ColumnName, string | number>> {
	const { scale } = item;
	return {
		id: item.id,
		zh: harmless(item.zh),
		en: harmless(item.en),
		scale: word('scale', scale.type),
		unit: scale.type === 'numeric' ? word('unit', scale.unit) : '',
		bands: scale.type === 'numeric' || scale.type === 'count' ? writeBands(scale.bands ?? []) : '',
		weight: item.weight,
		critical: word('critical', String(item.critical)),
		na: word('na', item.na_policy),
		evidence: word('evidence', item.evidence_on_fail),
		observability: word('observability', item.observability),
		hintZh: harmless(item.hint_zh ?? ''),
		hintEn: harmless(item.hint_en ?? ''),
		photo: item.reference_photo ?? '',
		condition: writeCondition(item),
		scenarios: (item.scenarios ?? []).join(' '),
		groups: (item.groups ?? []).join(' ')
	};
}
