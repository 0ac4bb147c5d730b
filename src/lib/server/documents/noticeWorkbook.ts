import ExcelJS from 'exceljs';
import { nameIn } from '$lib/complaints/words';
import { monthWords } from '$lib/domain/notice/words';
import type { I18n } from '$lib/i18n';
import { appendixTables } from '$lib/notices/appendix';
import { composeNotice } from '$lib/notices/compose';
import type { Cell, NoticeDocument, NoticeTable } from '$lib/notices/document';
import { harmless, sheetOf } from './workbook';

/**
 * The appendix of a notice: a sheet for each section with tables, then every branch of every
 * class with values and scores. Figures are numbers with the places they are shown with.
 */
export async function noticeWorkbook(i18n: I18n, notice: NoticeDocument): Promise<Uint8Array> {
	const { t, lang } = i18n;
	const book = new ExcelJS.Workbook();
	book.creator = 'Mingcha';
	const head = [
		nameIn(lang, notice.snapshot.scope),
		t('notice.heading', { month: monthWords(notice.snapshot.month, lang) }),
		notice.number ?? t('notice.draftNumber')
	].join(' ');
	for (const section of composeNotice(i18n, notice)) {
		if (section.tables.length === 0) continue;
		const sheet = sheetOf(book, section.title);
		sheet.addRow([harmless(head)]);
		for (const table of section.tables) {
			sheet.addRow([]);
			addTable(sheet, table);
		}
	}
	for (const table of appendixTables(i18n, notice)) {
		const sheet = sheetOf(book, table.caption);
		sheet.addRow([harmless(head)]);
		addTable(sheet, table);
		sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: 3 }];
	}
	return new Uint8Array(await book.xlsx.writeBuffer());
}

function addTable(sheet: ExcelJS.Worksheet, table: NoticeTable) {
	sheet.addRow([harmless(table.caption)]).font = { bold: true };
	sheet.addRow(table.head.map(harmless)).font = { bold: true };
	for (const cells of table.rows) {
		const row = sheet.addRow(cells.map(({ value, text }) => value ?? harmless(text)));
		cells.forEach((cell, i) => {
			if (cell.value !== undefined) row.getCell(i + 1).numFmt = formatOf(cell);
		});
	}
	if (table.note) sheet.addRow([harmless(table.note)]);
}

/** Percentages are kept as 0 to 100, as everywhere; the sign is part of the format. */
const formatOf = ({ places = 0, percent }: Cell) =>
	`#,##0${places > 0 ? `.${'0'.repeat(places)}` : ''}${percent ? '"%"' : ''}`;
