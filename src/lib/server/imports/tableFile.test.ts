import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { shown } from '$lib/domain/import/cells';
import { readMerges } from './merges';
import { previewTable, readTable, readWholeSheet, UnreadableFile } from './tableFile';

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
	const book = new ExcelJS.Workbook();
	fill(book.addWorksheet('数据'));
	return Buffer.from(await book.xlsx.writeBuffer());
}
async function rowsOf(bytes: Buffer) {
	const rows = [];
	for await (const row of readTable(bytes)) rows.push(row);
	return rows;
}
const problem = (bytes: Buffer) =>
	previewTable(bytes).then(
		() => 'none',
		(error: UnreadableFile) => error.problem
	);

test('a workbook gives its numbers, dates, percentages and results of formulas', async () => {
	const bytes = await workbook((sheet) => {
		sheet.addRow(['网点', '月份', '离柜业务占比', '合计', '坏']);
		sheet.addRow(['b001', new Date('2026-10-01T00:00:00Z'), 0.355]);
		sheet.getCell('C2').numFmt = '0.0%';
		sheet.getCell('D2').value = { formula: '1+2', result: 3 };
		sheet.getCell('E2').value = { error: '#REF!' };
		sheet.getCell('F2').value = { richText: [{ text: '甲' }, { text: '乙' }] };
	});
	const [, second] = await rowsOf(bytes);
	expect(second!.number).toBe(2);
	expect(second!.cells.map(shown)).toEqual(['b001', '2026-10-01', '35.5%', '3', '#REF!', '甲乙']);
	expect(second!.cells.map(({ kind }) => kind)).toEqual([
		'text',
		'date',
		'number',
		'number',
		'error',
		'text'
	]);
});

test('a merged cell speaks for all it covers, and a title over the headings is passed over', async () => {
	const bytes = await workbook((sheet) => {
		sheet.addRow(['2026年10月指标']);
		sheet.mergeCells('A1:C1');
		sheet.addRow(['网点', '月份', '新增客户']);
		sheet.addRow(['b001', '2026-09', 1]);
		sheet.addRow([null, '2026-10', 2]);
		sheet.mergeCells('A3:A4');
	});
	const rows = await rowsOf(bytes);
	const whole = [];
	for await (const row of readWholeSheet(bytes, await readMerges(bytes))) whole.push(row);
	expect(whole).toEqual(rows);
	expect(rows[3]!.cells.map(shown)).toEqual(['b001', '2026-10', '2']);
	expect([...rows[3]!.merged]).toEqual([0]);
	expect(rows[2]!.merged.size).toBe(0);
	expect(await previewTable(bytes)).toMatchObject({
		heading: 2,
		headings: ['网点', '月份', '新增客户']
	});
});

test('what is no table is said to be none', async () => {
	expect(await problem(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('old_excel');
	expect(await problem(Buffer.from('PK\u0003\u0004 not an archive'))).toBe('not_a_table');
	expect(await problem(Buffer.from([1, 0, 2, 0, 3]))).toBe('not_a_table');
	expect(await problem(Buffer.from('网点,月份\n'))).toBe('no_rows');
	expect(await problem(Buffer.from(''))).toBe('no_rows');
});

test('a hundred thousand rows are read while other work goes on, and no more than that', async () => {
	const line = 'b001,2026-10,1\n';
	let turns = 0;
	const timer = setInterval(() => (turns += 1), 1);
	const rows = await rowsOf(Buffer.from(`网点,月份,新增客户\n${line.repeat(100_000)}`));
	clearInterval(timer);
	expect(rows).toHaveLength(100_001);
	expect(turns).toBeGreaterThan(3);
	await expect(rowsOf(Buffer.from(line.repeat(100_100)))).rejects.toThrow('too_many_rows');
});
