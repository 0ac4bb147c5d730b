import { describe, expect, test } from 'vitest';
import { empty, type Cell, type Row } from '../import/cells';
import { readOrganisation, templateHeadings } from './table';

const roles = { branch_head: ['网点负责人', 'Branch head'], staff: ['员工', 'Staff'] };
const table = (...rows: (string | number)[][]): Row[] =>
	rows.map((cells, i) => ({
		number: i + 1,
		merged: new Set<number>(),
		cells: cells.map((value): Cell => {
			if (value === '') return empty;
			return typeof value === 'number'
				? { kind: 'number', value, percent: false }
				: { kind: 'text', text: value };
		})
	}));

describe('a table of units', () => {
	test('is read with shuffled columns, words of either language and full-width forms', () => {
		const read = readOrganisation(
			'units',
			table(
				['全行机构表', '', '', ''],
				['上级', 'Kind', '代码', '名称'],
				['HQ', '网点', 'Ｂ０１', '河滨支行'],
				['HQ', 'Region', 'R1', '南区'],
				['HQ', '办事处', 'X', '某处']
			),
			roles
		);
		expect(read).toEqual({
			rows: [
				{ row: 3, parent: 'HQ', kind: 'branch', code: 'B01', name_zh: '河滨支行' },
				{ row: 4, parent: 'HQ', kind: 'region', code: 'R1', name_zh: '南区' },
				{ row: 5, parent: 'HQ', kind: '办事处', code: 'X', name_zh: '某处' }
			]
		});
	});

	test('without a needed column names what is missing', () => {
		expect(
			readOrganisation('units', table(['代码', '名称', '类型'], ['A', '甲', '网点']), roles)
		).toEqual({ problem: 'no_heading', missing: ['parent'] });
		expect(readOrganisation('units', [], roles)).toMatchObject({ problem: 'no_heading' });
	});
});

test('a table of people reads roles and whether somebody is head', () => {
	const read = readOrganisation(
		'people',
		table(
			['工号', '姓名', '机构代码', '岗位', '负责人', '系统角色', '邮箱'],
			[1024, '周婷', 'B01', '支行行长', '是', '网点负责人、Staff；司机', 'Zhou@Bank.example'],
			['1025', '吴迪', 'B01', '柜员', '', '', '']
		),
		roles
	);
	expect(read).toEqual({
		rows: [
			{
				row: 2,
				staff_number: '1024',
				name: '周婷',
				unit: 'B01',
				title: '支行行长',
				is_head: 'true',
				roles: ['branch_head', 'staff', '司机'],
				email: 'Zhou@Bank.example'
			},
			{
				row: 3,
				staff_number: '1025',
				name: '吴迪',
				unit: 'B01',
				title: '柜员',
				is_head: '',
				roles: [],
				email: ''
			}
		]
	});
});

test.each(['units', 'people'] as const)('the template of %s is read back', (kind) => {
	for (const lang of ['zh', 'en'] as const)
		expect(readOrganisation(kind, table(templateHeadings(kind, lang)), roles)).toEqual({
			rows: []
		});
});
