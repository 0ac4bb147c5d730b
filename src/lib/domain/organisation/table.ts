import { empty, plain, shown, type Row } from '../import/cells.ts';

export const organisationKinds = ['units', 'people'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What a column is called, the first name being the template's, in Chinese and in English. */
const headings = {
	units: {
		code: ['机构代码', 'Unit code', '代码', 'code'],
		name_zh: ['中文名称', 'Chinese name', '机构名称', '名称', 'name'],
		name_en: ['英文名称', 'English name'],
		kind: ['机构类型', 'Kind', '类型'],
		parent: ['上级机构代码', 'Code of the unit above', '上级机构', '上级', 'parent'],
		class: ['网点类别', 'Class', '类别'],
		phone: ['电话', 'Telephone', 'phone'],
		address: ['地址', 'Address']
	},
	people: {
		staff_number: ['工号', 'Staff number', '员工号'],
		name: ['姓名', 'Name'],
		name_initials: ['姓名拼音首字母', 'Initials', '首字母'],
		unit: ['机构代码', 'Unit code', '所在机构'],
		title: ['岗位', 'Post', '职务', 'title'],
		team: ['柜组', 'Team', '班组'],
		is_head: ['负责人', 'Head of the unit', '是否负责人'],
		email: ['邮箱', 'E-mail', '电子邮箱', 'email'],
		roles: ['系统角色', 'Roles', '角色']
	}
} as const;

export type Column<K extends OrganisationKind> = keyof (typeof headings)[K] & string;

/** Columns without which a table cannot be read. */
const needed: { [K in OrganisationKind]: readonly Column<K>[] } = {
	units: ['code', 'name_zh', 'kind', 'parent'],
	people: ['staff_number', 'name', 'unit', 'title']
};

const kinds: Record<string, readonly string[]> = {
	head_office: ['总行', 'head office'],
	region: ['管理行', '分行', 'region', 'regional office'],
	branch: ['网点', '支行', 'branch'],
	department: ['部门', 'department']
};

const yes = ['是', '1', 'y', 'yes', 'true', '√'];
const no = ['否', '0', 'n', 'no', 'false'];

/** A row as `import_organisation` takes it: texts, roles as codes, `row` as the spreadsheet counts. */
export type OrganisationRow = { row: number } & Record<string, string | number | string[]>;
export type ReadOrganisation =
	{ rows: OrganisationRow[] } | { problem: 'no_heading'; missing: string[] };

/** The template's headings in a language, in order. */
export const templateHeadings = (kind: OrganisationKind, lang: 'zh' | 'en'): string[] =>
	Object.values(headings[kind]).map((names) => names[lang === 'zh' ? 0 : 1]);

const word = (text: string) => plain(text).toLowerCase();

/** The code behind a word of either language; the word itself where it is none, for the database to refuse. */
function codeOf(text: string, names: Record<string, readonly string[]>): string {
	const wanted = word(text);
	const found = Object.entries(names).find(
		([code, words]) => code === wanted || words.some((one) => word(one) === wanted)
	);
	return found ? found[0] : text;
}

/**
 * Reads a table of units or people: the heading is the first row that names every needed column,
 * in any order and in either language. `roleNames` gives each role's names. Values that mean
 * nothing (a kind or role nobody knows) are kept as written: the database refuses them by row.
 */
export function readOrganisation(
	kind: OrganisationKind,
	table: readonly Row[],
	roleNames: Record<string, readonly string[]>
): ReadOrganisation {
	const names = Object.entries<readonly string[]>(headings[kind]);
	const columnsOf = (row: Row) =>
		new Map(
			names.flatMap(([column, words]) => {
				const at = row.cells.findIndex((cell) =>
					words.some((one) => word(one) === word(shown(cell)))
				);
				return at < 0 ? [] : [[column, at] as const];
			})
		);
	const missingIn = (row: Row) => needed[kind].filter((column) => !columnsOf(row).has(column));
	const at = table.slice(0, 20).findIndex((row) => missingIn(row).length === 0);
	if (at < 0) {
		const fewest = table
			.slice(0, 20)
			.map(missingIn)
			.reduce<string[]>((best, one) => (one.length < best.length ? one : best), [...needed[kind]]);
		return { problem: 'no_heading', missing: fewest };
	}
	const columns = columnsOf(table[at]!);
	return {
		rows: table.slice(at + 1).map((row) => {
			const read: OrganisationRow = { row: row.number };
			for (const [column, place] of columns) {
				const text = plain(shown(row.cells[place] ?? empty));
				if (column === 'kind') read[column] = codeOf(text, kinds);
				else if (column === 'is_head') read[column] = flagOf(text);
				else if (column === 'roles')
					read[column] = text
						.split(/[;,、；，]/)
						.map((one) => one.trim())
						.filter((one) => one !== '')
						.map((one) => codeOf(one, roleNames));
				else read[column] = text;
			}
			return read;
		})
	};
}

function flagOf(text: string): string {
	const said = word(text);
	if (yes.includes(said)) return 'true';
	return no.includes(said) ? 'false' : text;
}
