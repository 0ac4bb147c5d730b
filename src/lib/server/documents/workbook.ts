import type ExcelJS from 'exceljs';

/** A workbook takes what begins so for a formula; with an apostrophe before it, it is text. */
export const harmless = (text: string): string =>
	/^[\s\uFEFF]*['=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;

/** Names of sheets: at most 31 characters, none of them reserved, none twice. */
export function sheetOf(book: ExcelJS.Workbook, name: string) {
	const base = name.replace(/[[\]*?:/\\']/g, ' ').slice(0, 28);
	let unique = base;
	for (let n = 2; book.getWorksheet(unique); n++) unique = `${base} ${n}`;
	const sheet = book.addWorksheet(unique);
	sheet.properties.defaultColWidth = 16;
	return sheet;
}

/** A workbook as a download; its name may hold any characters. */
export const workbookResponse = (bytes: Uint8Array, name: string) =>
	new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="workbook.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
