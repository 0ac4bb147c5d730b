import ExcelJS from 'exceljs';
import type { ImportKind } from '$lib/domain/import/mapping';
import { dimensions } from '$lib/domain/import/mapping';
import type { I18n } from '$lib/i18n';
import type { ImportIndicator } from '$lib/imports/imports';

/** An empty workbook with the headings that are found by themselves when it comes back. */
export async function importTemplate(
	kind: ImportKind,
	{ t, lang }: Pick<I18n, 't' | 'lang'>,
	indicators: readonly ImportIndicator[],
	month: string
): Promise<Uint8Array> {
	const zh = lang === 'zh';
	const values =
		kind === 'survey'
			? [
					zh ? '答卷份数' : 'Answers',
					...dimensions.map((dimension) => t(`surveys.${dimension}`)),
					...dimensions.map(
						(dimension) => `${t(`surveys.${dimension}`)}${zh ? '标准差' : ' standard deviation'}`
					)
				]
			: [
					t('imports.target_transactions'),
					t('imports.target_customers'),
					...indicators.map(
						({ name_zh, name_en, unit }) =>
							`${zh ? name_zh : name_en}${unit === 'percent' ? (zh ? '（%）' : ' (%)') : ''}`
					)
				];
	const workbook = new ExcelJS.Workbook();
	const sheet = workbook.addWorksheet(t(`imports.kind_${kind}`).slice(0, 31), {
		views: [{ state: 'frozen', ySplit: 1 }]
	});
	const headings = [
		zh ? '网点代码' : 'Branch code',
		zh ? '月份' : 'Month',
		...values,
		zh ? '备注' : 'Note'
	];
	sheet.addRow(headings).font = { bold: true };
	sheet.addRow(['', month]);
	sheet.getColumn(1).numFmt = '@';
	sheet.getColumn(2).numFmt = '@';
	headings.forEach((heading, i) => {
		sheet.getColumn(i + 1).width = Math.max(12, [...heading].length * 2);
	});
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}
