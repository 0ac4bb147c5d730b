import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { createI18n } from '$lib/i18n';
import type { ExportedRecords } from '$lib/staffRecords/staffRecords';
import { staffRecordWorkbook } from './staffRecordWorkbook';

const records: ExportedRecords = {
	first: '2026-01-01',
	last: '2026-03-02',
	unit: { name_zh: '河滨支行', name_en: 'Riverside' },
	people: [
		{
			name: '=HYPERLINK("http://x")',
			staff_number: 'N-1',
			unit_zh: '河滨支行',
			unit_en: 'Riverside',
			vendor_zh: null,
			vendor_en: null,
			lines: [
				{
					kind: 'complaint',
					on_day: '2026-02-01',
					number: '2026-000001',
					detail: { cause_zh: '服务态度', cause_en: 'Attitude', verdict: 'partly' }
				},
				{
					kind: 'action',
					on_day: '2026-02-02',
					number: '2026-000001',
					detail: { penalty_zh: '罚款', penalty_en: 'Fine', amount: 200, reason: '=1+1' }
				},
				{
					kind: 'praise',
					on_day: '2026-02-03',
					number: '2026-000002',
					detail: { subject: '+耐心' }
				},
				{
					kind: 'award',
					on_day: '2026-02-04',
					number: '服务简报〔2026〕3号',
					detail: { award: 'service_star', title: '第一季度评优' }
				}
			]
		},
		{
			name: '陈晨',
			staff_number: 'N-2',
			unit_zh: '河滨支行',
			unit_en: 'Riverside',
			vendor_zh: null,
			vendor_en: null,
			lines: []
		}
	]
};

test.each(['zh', 'en'] as const)('records in %s: counts, entries, and no formula', async (lang) => {
	const i18n = await createI18n(lang);
	await i18n.learn('staff');
	const book = new ExcelJS.Workbook();
	await book.xlsx.load((await staffRecordWorkbook(i18n, records)).buffer as ArrayBuffer);
	const [summary, entries] = book.worksheets;
	expect(summary!.getRow(3).values).toEqual([
		undefined,
		'N-1',
		`'=HYPERLINK("http://x")`,
		lang === 'zh' ? '河滨支行' : 'Riverside',
		1,
		0,
		1,
		1,
		1
	]);
	expect((summary!.getRow(4).values as unknown[]).slice(4)).toEqual([0, 0, 0, 0, 0]);
	expect(entries!.rowCount).toBe(6);
	expect(entries!.getCell('G5').value).toBe("'+耐心");
	expect(entries!.getCell('G6').value).toBe(
		`${lang === 'zh' ? '服务明星' : 'Service star'} · 第一季度评优`
	);
	expect(String(entries!.getCell('G4').value)).toContain('200');
	book.eachSheet((sheet) =>
		sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeFalsy()))
	);
});
