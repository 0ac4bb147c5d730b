import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { itemsOf, type Content } from '$lib/domain/checklist/content';
import { shippedTemplates } from '$lib/domain/checklist/shipped';
import { harmless, readBands, readCondition } from './columns';
import { readChecklist } from './read';
import { writeChecklist } from './write';

const standard = JSON.parse(JSON.stringify(shippedTemplates()[0]!.content)) as Content;
/** Section ids are the file's own matter: they stand in no column. */
const named = ({ sections, ...rest }: Content) => ({
	...rest,
	sections: sections.map((section, n) => ({ ...section, id: n }))
});

/** A workbook as somebody else types it. */
async function typed(rows: unknown[][], change?: (sheet: ExcelJS.Worksheet) => void) {
	const book = new ExcelJS.Workbook();
	const sheet = book.addWorksheet('Sheet1');
	for (const row of rows) sheet.addRow(row);
	change?.(sheet);
	return readChecklist(new Uint8Array(await book.xlsx.writeBuffer()), standard);
}
const problems = async (rows: unknown[][]) =>
	(await typed(rows)).problems?.map(({ cell, reason }) => `${cell} ${reason}`);

test('what is written is read back the same, conditions and formula-like texts included', async () => {
	const content = structuredClone(standard);
	const [first, second] = itemsOf(content);
	first!.zh = '=HYPERLINK("http://x")';
	first!.hint_zh = "'+引号";
	second!.condition = { item: first!.id, operator: 'at_most', value: 3 };
	const read = await readChecklist(await writeChecklist(content), content);
	expect(read.problems).toBeUndefined();
	expect(named(read.content!)).toEqual(named(content));
});

test('no cell of a written file is a formula', async () => {
	const content = structuredClone(standard);
	content.sections[0]!.zh = '=1+1';
	itemsOf(content)[0]!.en = '@SUM(A1)';
	content.scenarios[0]!.zh = '-2';
	const book = new ExcelJS.Workbook();
	await book.xlsx.load((await writeChecklist(content)).buffer as ArrayBuffer);
	for (const sheet of book.worksheets)
		sheet.eachRow((row) =>
			row.eachCell((cell) => {
				expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
				if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+@-]/);
			})
		);
});

describe('a file of a service department', () => {
	test('needs sections and texts only, with a title above and merged cells', async () => {
		const { content } = await typed(
			[
				['网点服务检查表'],
				['序号', '项目', '检查内容', '分值', '一票否决'],
				[1, '环境', '地面整洁', 2, ''],
				[2, '', '无异味', '３', '否'],
				[3, '态度', '无争吵', 5, '√']
			],
			(sheet) => sheet.mergeCells('B3:B4')
		);
		expect(content!.sections.map(({ zh, items }) => [zh, items.length])).toEqual([
			['环境', 2],
			['态度', 1]
		]);
		expect(itemsOf(content!).map(({ zh, weight, critical }) => [zh, weight, critical])).toEqual([
			['地面整洁', 2, false],
			['无异味', 3, false],
			['无争吵', 5, true]
		]);
		expect(content!.grades).toEqual(standard.grades);
	});

	test('keeps every row: what cannot be read is named by its cell', async () => {
		expect(
			await problems([
				['部分', '编号', '检查内容', '权重', '评分方式', '分档', '条件', '颜色'],
				['', 'a', '没有部分', 1],
				['环境', 'b', '', 1],
				['', 'c', '权重不对', '很重'],
				['', 'd', '方式不对', 1, '星级'],
				['', 'e', '分档不对', 1, '数值分档', '十分钟'],
				['', 'f', '条件不对', 1, '', '', '如果下雨'],
				['', 'F g', '编号不对', 1],
				['', 'b', '编号重复', 1]
			])
		).toEqual([
			'H1 unknown_column',
			'A2 section',
			'C3 text',
			'D4 number',
			'E5 choice',
			'F6 bands',
			'G7 condition',
			'B8 id',
			'B9 id_twice'
		]);
	});

	test('without a column of texts, or that is no workbook, is refused as a whole', async () => {
		expect(
			await problems([
				['甲', '乙'],
				[1, 2]
			])
		).toEqual(['A1 no_text_column']);
		const { problems: found } = await readChecklist(
			new TextEncoder().encode('部分,检查内容'),
			standard
		);
		expect(found).toEqual([{ sheet: '', cell: '', reason: 'not_workbook' }]);
	});
});

test('bands and conditions as people write them', () => {
	expect(readBands('≤10:5；≥15 ≤20:3.5; 其余：0')).toEqual([
		{ max: 10, score: 5 },
		{ min: 15, max: 20, score: 3.5 },
		{ score: 0 }
	]);
	expect(readBands('≤10:6')).toBeNull();
	expect(readBands('ten:5')).toBeNull();
	expect(readCondition('att_no_quarrel = fail')).toEqual({
		item: 'att_no_quarrel',
		operator: 'is',
		value: 'fail'
	});
	expect(readCondition('a >= 3')).toEqual({ item: 'a', operator: 'at_least', value: 3 });
	expect(readCondition('A = 3')).toBeNull();
	expect(harmless('正常')).toBe('正常');
});
