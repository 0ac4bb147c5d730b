import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedIndicators, type IndicatorUnit } from '../notice/indicators';
import { branchFinder, type ImportBranch } from './branches';
import { columnName, empty, keptText, type Cell, type Row } from './cells';
import { decodeText, readCsv } from './csv';
import { guessTargets, mappingProblems, type Mapping } from './mapping';
import { readMonthCell } from './monthsOf';
import { inPercent, percentStyle, readNumber, type PercentStyle } from './numbers';
import { PercentColumns, rowReader } from './rows';

const text = (value: string): Cell => (value === '' ? empty : { kind: 'text', text: value });
const number = (value: number, percent = false): Cell => ({ kind: 'number', value, percent });
const value = (cell: Cell) => {
	const read = readNumber(cell);
	return read === null ? null : 'value' in read ? read.value : read.problem;
};

describe('a number', () => {
	test.each([
		['１２，３４５', 12345],
		['12,345', 12345],
		['1,234,567.5', 1234567.5],
		['12 345', 12345],
		['　35％ ', 35],
		['1.2万', 12000],
		['3 亿', 3e8],
		['-7', -7],
		['−7', -7],
		['0', 0],
		['', null],
		['N/A', null],
		['1,5', 'ambiguous_number'],
		['1.234,5', 'ambiguous_number'],
		['12,34', 'ambiguous_number'],
		['-', 'not_a_number'],
		['无', 'not_a_number'],
		['1 2', 'not_a_number'],
		['=1+1', 'not_a_number'],
		['1e5', 'not_a_number'],
		['#REF!', 'formula_error']
	])('%s is read as %s', (written, meant) => expect(value(text(written))).toBe(meant));

	test('of a cell formatted as a percentage is the percent it shows', () => {
		expect(readNumber(number(0.35, true))).toEqual({ value: 35, percent: true });
		expect(readNumber(text('35%'))).toEqual({ value: 35, percent: true });
	});

	test('loses the dust of binary arithmetic and nothing else', () => {
		expect(value(number(0.1 + 0.2))).toBe(0.3);
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
				expect(value(number(n))).toBe(n);
				expect(value(text(n.toLocaleString('en-US')))).toBe(n);
			})
		);
	});
});

describe('a column of percentages', () => {
	test('with a number above one is written in percent', () => {
		expect(percentStyle([92.1, 88])).toBe('whole');
		expect(inPercent(92.1, 'whole', null)).toBe(92.1);
	});

	test('of nothing but 0 to 1 could be either: nobody guesses', () => {
		expect(percentStyle([0.35, 0.9])).toBeNull();
		expect(percentStyle([1, 0])).toBeNull();
		expect(inPercent(0.35, null, null)).toBeNull();
		expect(inPercent(0.35, null, 'fraction')).toBe(35);
		expect(inPercent(0.35, null, 'whole')).toBe(0.35);
	});

	test('in percent with one share in it asks about that one', () => {
		expect(inPercent(0.35, 'whole', null)).toBeNull();
	});

	test('of noughts is nought either way', () => {
		expect(percentStyle([0, 0])).toBe('whole');
		expect(inPercent(0, null, null)).toBe(0);
	});
});

describe('a month', () => {
	test.each<[Cell, string | null]>([
		[{ kind: 'date', value: new Date('2026-10-31T00:00:00Z') }, '2026-10'],
		[number(46_296), '2026-10'],
		[text('46296'), '2026-10'],
		[number(202_610), '2026-10'],
		[number(20_261_031), '2026-10'],
		[text('2026-10'), '2026-10'],
		[text('２０２６年１０月'), '2026-10'],
		[text('2026年1月'), '2026-01'],
		[text('2026/10/31'), '2026-10'],
		[text('2026.10'), '2026-10'],
		[text('2026-10-31 00:00:00'), '2026-10'],
		[text('October 2026'), '2026-10'],
		[text('2026-13'), null],
		[text('10'), null],
		[text('上月'), null],
		[number(10), null],
		[number(202_613), null],
		[empty, null]
	])('%j is read as %s', (cell, month) => expect(readMonthCell(cell)).toBe(month));
});

describe('a text file', () => {
	const rows = (file: string) => [...readCsv(file)].map(({ cells }) => cells.map(keptText));

	test('keeps quoted separators, line ends and quotes', () => {
		expect(rows('a,"b,1","c ""x""\nd"\r\ne,,f')).toEqual([
			['a', 'b,1', 'c "x"\nd'],
			['e', '', 'f']
		]);
	});

	test('may be separated by semicolons or tabs; empty lines keep the numbers of the others', () => {
		expect(rows('a;b\n1;2')).toEqual([
			['a', 'b'],
			['1', '2']
		]);
		expect(rows('a\tb\n1\t2')).toEqual([
			['a', 'b'],
			['1', '2']
		]);
		expect([...readCsv('a\n\n,\nb')].map((row) => row.number)).toEqual([1, 4]);
	});

	test('is read in the code page it was written in', () => {
		expect(decodeText(new Uint8Array([0xcd, 0xf8, 0xb5, 0xe3]))).toBe('网点');
		expect(decodeText(new TextEncoder().encode('\ufeff网点'))).toBe('网点');
		expect(decodeText(new Uint8Array([0xff, 0xfe, 0x51, 0x7f]))).toBe('网');
	});

	test('hands over a hundred thousand rows', () => {
		let count = 0;
		for (const row of readCsv('b001,2026-10,1\n'.repeat(100_000))) count += row.cells.length / 3;
		expect(count).toBe(100_000);
	});
});

describe('columns', () => {
	test('are found by their headings in any order, once each', () => {
		expect(
			guessTargets(
				['备注', '离柜业务占比（%）', '月份', 'Transactions', '网点代码', '网点名称'],
				'figures',
				shippedIndicators
			)
		).toEqual(['note', 'off_counter_share', 'month', 'transactions', 'branch', '']);
		expect(guessTargets(['网点', '份数', '态度', '态度标准差'], 'survey', [])).toEqual([
			'branch',
			'answers',
			'attitude',
			'spread_attitude'
		]);
	});

	test('are what they were taken for last time', () => {
		expect(
			guessTargets(['机构简码', '甲'], 'figures', shippedIndicators, {
				机构简码: 'branch',
				甲: 'no_such_thing'
			})
		).toEqual(['branch', '']);
	});

	test('must name branch, month and a figure, none of them twice', () => {
		const mapping = { heading: 1, targets: ['note', 'note'], month: null, percent: {} };
		expect(mappingProblems(mapping).map(({ problem }) => problem)).toEqual([
			'twice',
			'no_branch_column',
			'no_month_column',
			'no_value_column'
		]);
		const enough = { ...mapping, targets: ['branch', 'customers'], month: '2026-10' };
		expect(mappingProblems(enough)).toEqual([]);
	});

	test('are named as in a spreadsheet', () => {
		expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
	});
});

const branches: ImportBranch[] = [
	['1', '0471', '河畔支行', 'Riverside', '2000-01-01', null],
	['2', 'b002', '山前支行', 'Hillside', '2026-10-15', null],
	['3', 'b003', '旧支行', 'Old', '2000-01-01', '2026-09-30'],
	['4', 'b004', '同名支行', 'Twin', '2000-01-01', null],
	['5', 'b005', '同名支行', 'Twin 2', '2000-01-01', null]
].map(([id, code, name_zh, name_en, opened_on, closed_on]) => ({
	id: id!,
	code: code!,
	name_zh: name_zh!,
	name_en: name_en!,
	opened_on: opened_on!,
	closed_on: closed_on!
}));

describe('rows', () => {
	const units = new Map<string, IndicatorUnit>(
		shippedIndicators.map(({ code, unit }) => [code, unit])
	);
	const targets = ['branch', 'month', 'off_counter_share', 'transactions', 'new_customers', 'note'];
	const read = (lines: Cell[][], percent: Record<string, PercentStyle> = {}, merged = [-1]) => {
		const mapping: Mapping = { heading: 1, targets, month: null, percent };
		const rows = lines.map((cells, i): Row => ({
			number: i + 2,
			cells,
			merged: new Set(merged.filter((column) => column >= 0))
		}));
		const columns = new PercentColumns(mapping, units);
		rows.forEach((row) => columns.see(row));
		const reader = rowReader({
			kind: 'figures',
			mapping,
			headings: ['网点', '月份', '离柜业务占比', '交易笔数', '新增客户', '备注'],
			find: branchFinder(branches),
			units,
			today: '2026-11-22',
			styles: columns.styles()
		});
		const all = rows.map(reader);
		return {
			staged: all.flatMap(({ staged }) => staged),
			errors: all.flatMap(({ errors }) => errors.map(({ cell, code }) => `${cell} ${code}`))
		};
	};
	const line = (...cells: (string | number)[]) =>
		cells.map((cell) => (typeof cell === 'number' ? number(cell) : text(cell)));

	test('give a figure a cell; nought is a figure, an empty cell is none', () => {
		const { staged, errors } = read([line('河畔支行', '2026-10', 92.5, '１２，０００', 0, '=1+1')]);
		expect(errors).toEqual([]);
		expect(staged.map(({ target, value }) => [target, value])).toEqual([
			['off_counter_share', 92.5],
			['transactions', 12000],
			['new_customers', 0]
		]);
		expect(staged[0]).toMatchObject({ branch: '1', month: '2026-10-01', note: `'=1+1` });
		expect(read([line('河畔支行', '2026-10', '', 5)]).staged).toHaveLength(1);
	});

	test('find a code whose noughts the spreadsheet ate', () => {
		expect(read([line(471, 202_610, '', 5)]).staged[0]!.branch).toBe('1');
	});

	test('say what is wrong at the cell, and keep the rest of the row', () => {
		const { staged, errors } = read([
			line('0471', '2026-10', 120, 1.5, '三'),
			line('0471', '2026-09', '90%', 7)
		]);
		expect(errors).toEqual(['C2 out_of_range', 'D2 not_whole', 'E2 not_a_number']);
		expect(staged.map(({ row, target }) => [row, target])).toEqual([
			[3, 'off_counter_share'],
			[3, 'transactions']
		]);
	});

	test('of an unknown, ambiguous or absent branch are left out', () => {
		const { staged, errors } = read([
			line('b999', '2026-10', '', 5),
			line('同名支行', '2026-10', '', 5),
			line('', '2026-10', '', 5)
		]);
		expect(staged).toEqual([]);
		expect(errors).toEqual(['A2 unknown_branch', 'A3 ambiguous_branch', 'A4 no_branch']);
	});

	test('of a month to come, or in which the branch was not open, are left out', () => {
		const { staged, errors } = read([
			line('0471', '2026-12', '', 5),
			line('0471', '去年', '', 5),
			line('b002', '2026-09', '', 5),
			line('b003', '2026-10', '', 5),
			line('b002', '2026-10', '', 5)
		]);
		expect(errors).toEqual(['B2 future_month', 'B3 not_a_month', 'A4 not_open', 'A5 not_open']);
		expect(staged).toHaveLength(1);
	});

	test('that say the same twice are told so, however the branch is written', () => {
		const { staged, errors } = read([
			line('0471', '2026-10', '', 5),
			line('Riverside', '2026年10月', '', 6)
		]);
		expect(staged.map(({ value }) => value)).toEqual([5]);
		expect(errors).toEqual(['D3 duplicate']);
	});

	test('with shares of one ask how percent is written, and then are read so', () => {
		const lines = [line('0471', '2026-10', 0.35)];
		expect(read(lines).errors).toEqual(['C2 ambiguous_percent']);
		expect(read(lines, { off_counter_share: 'fraction' }).staged[0]!.value).toBe(35);
		expect(read(lines, { off_counter_share: 'whole' }).staged[0]!.value).toBe(0.35);
	});

	test('under a merged cell take its value and say so', () => {
		const { staged, errors } = read([line('0471', '2026-10', '', 5)], {}, [0]);
		expect(staged).toHaveLength(1);
		expect(errors).toEqual(['A2 merged']);
	});
});

test('a survey needs the number of answers beside a mean', () => {
	const mapping: Mapping = {
		heading: 1,
		targets: ['branch', 'answers', 'attitude', 'spread_attitude', 'quality'],
		month: '2026-10',
		percent: {}
	};
	const reader = rowReader({
		kind: 'survey',
		mapping,
		headings: [],
		find: branchFinder(branches),
		units: new Map(),
		today: '2026-11-22',
		styles: new Map()
	});
	const row = (...cells: Cell[]): Row => ({ number: 2, cells, merged: new Set() });
	expect(reader(row(text('0471'), number(40), number(4.2), number(0.8))).staged).toEqual([
		{
			row: 2,
			branch: '1',
			month: '2026-10-01',
			target: 'attitude',
			value: 4.2,
			answers: 40,
			spread: 0.8
		}
	]);
	const codes = (read: ReturnType<typeof reader>) => read.errors.map(({ code }) => code);
	expect(codes(reader(row(text('b004'), empty, number(4.2))))).toEqual(['no_answers']);
	expect(codes(reader(row(text('b004'), number(40), number(82))))).toEqual(['out_of_range']);
});
