import { chineseName } from './data/names.ts';
import { departments, regionEntries } from './data/units.ts';
import type { Random } from './demo-random.ts';

export interface DemoPerson {
	/** How stories speak of them, as `R01.officer1`. */
	key: string;
	staffNumber: string;
	name: string;
	initials: string;
	/** Code of the unit they work in. */
	unit: string;
	title: string;
	team?: string;
	isHead?: boolean;
	roles: { role: string; unit: string }[];
	/** Which of the vendors employs them. */
	vendor?: number;
	email: string;
	userId: string;
	/** What became of the invitation; most accepted it. */
	invitation: 'accepted' | 'open' | 'revoked';
}

/** The person shown for each role on the demo's sign-in page. */
export const featured = [
	{
		key: 'R01.officer1',
		role: 'complaint_officer',
		mailbox: 'officer',
		name_zh: '陆思远',
		name_en: 'Lu Siyuan',
		initials: 'lsy'
	},
	{
		key: 'B101.lobby',
		role: 'staff',
		mailbox: 'staff',
		name_zh: '温晓棠',
		name_en: 'Wen Xiaotang',
		initials: 'wxt'
	},
	{
		key: 'B101.head',
		role: 'branch_head',
		mailbox: 'branch-head',
		name_zh: '顾明澜',
		name_en: 'Gu Minglan',
		initials: 'gml'
	},
	{
		key: 'D_OPS.head',
		role: 'department_head',
		mailbox: 'department-head',
		name_zh: '贺承志',
		name_en: 'He Chengzhi',
		initials: 'hcz'
	},
	{
		key: 'R01.manager',
		role: 'service_manager',
		mailbox: 'manager',
		name_zh: '沈若溪',
		name_en: 'Shen Ruoxi',
		initials: 'srx'
	},
	{
		key: 'R01.signer',
		role: 'signer',
		mailbox: 'signer',
		name_zh: '秦望舒',
		name_en: 'Qin Wangshu',
		initials: 'qws'
	},
	{
		key: 'CJ.president',
		role: 'executive',
		mailbox: 'executive',
		name_zh: '梁景行',
		name_en: 'Liang Jingxing',
		initials: 'ljx'
	},
	{
		key: 'CJ.auditor1',
		role: 'auditor',
		mailbox: 'auditor',
		name_zh: '邵文瑾',
		name_en: 'Shao Wenjin',
		initials: 'swj'
	},
	{
		// No role of the bank's: who inspects is known to planners alone, and here to whoever tries the demo.
		key: 'D_OPS.staff',
		role: 'inspector',
		mailbox: 'inspector',
		name_zh: '江亦舟',
		name_en: 'Jiang Yizhou',
		initials: 'jyz'
	},
	{
		key: 'CJ.admin1',
		role: 'administrator',
		mailbox: 'admin',
		name_zh: '叶书宁',
		name_en: 'Ye Shuning',
		initials: 'ysn'
	}
] as const;

export const mailDomain = 'demo.mingcha.example';

type Post = Pick<
	DemoPerson,
	'key' | 'unit' | 'title' | 'team' | 'isHead' | 'roles' | 'vendor' | 'invitation'
>;

const post = (
	key: string,
	unit: string,
	title: string,
	roles: string[],
	more: Partial<Post> & { at?: string } = {}
): Post => {
	const { at = unit, ...rest } = more;
	return {
		key,
		unit,
		title,
		roles: roles.map((role) => ({ role, unit: at })),
		invitation: 'accepted',
		...rest
	};
};

function headOfficePosts(): Post[] {
	const head = 'CJ';
	return [
		post('CJ.admin1', head, '系统管理员', ['administrator']),
		post('CJ.auditor1', head, '审计部总经理', ['auditor']),
		post('CJ.admin2', head, '系统管理员', ['administrator']),
		post('CJ.auditor2', head, '审计员', ['auditor']),
		post('CJ.president', head, '行长', ['executive'], { isHead: true }),
		post('CJ.vice', head, '副行长（分管消保）', ['executive']),
		post('CJ.signer', head, '办公室主任', ['signer']),
		post('CJ.manager1', 'D_CPD', '服务管理岗', ['service_manager'], { at: head }),
		post('CJ.manager2', 'D_CPD', '服务管理岗', ['service_manager'], { at: head }),
		...[1, 2, 3].map((n) =>
			post(`CJ.officer${n}`, 'D_CPD', '投诉专员', ['complaint_officer'], {
				at: head,
				team: '投诉处理组'
			})
		),
		...departments.flatMap(([code, zh]) => [
			post(`${code}.head`, code, `${zh}总经理`, ['department_head', 'staff'], { isHead: true }),
			...(code === 'D_CPD' ? [] : [post(`${code}.staff`, code, '业务主管', ['staff'])])
		])
	];
}

function regionPosts(): Post[] {
	return regionEntries.flatMap(({ code }) => [
		post(`${code}.president`, code, '分行行长', ['executive'], { isHead: true }),
		post(`${code}.manager`, code, '服务管理岗', ['service_manager']),
		post(`${code}.officer1`, code, '投诉专员', ['complaint_officer']),
		post(`${code}.officer2`, code, '投诉专员', ['complaint_officer']),
		post(`${code}.signer`, code, '综合部主任', ['signer'])
	]);
}

function branchPosts(): Post[] {
	return regionEntries.flatMap(({ branches }, r) =>
		branches.flatMap(({ code, class: size }, b) => [
			post(`${code}.head`, code, '网点负责人', ['branch_head', 'staff'], { isHead: true }),
			post(`${code}.lobby`, code, '大堂经理', ['staff'], { team: '厅堂组' }),
			post(`${code}.teller1`, code, '柜员', ['staff'], { team: '柜面一组' }),
			...(size === 'A' && b === 0
				? [
						post(`${code}.teller2`, code, '柜员', ['staff'], {
							team: '柜面二组',
							invitation: 'open'
						})
					]
				: []),
			...(b % 3 === r && b < 7
				? [
						post(`${code}.guide`, code, '大堂引导员', [], {
							team: '厅堂组',
							vendor: b % 2,
							invitation: 'open'
						})
					]
				: [])
		])
	);
}

/** Everybody who works for the demo bank. */
export function staffOfBank(random: Random): DemoPerson[] {
	const posts = [...headOfficePosts(), ...regionPosts(), ...branchPosts()];
	const taken = new Set<string>(featured.map((person) => person.name_zh));
	return posts.map((held, n) => {
		const shown = featured.find((person) => person.key === held.key);
		const { name, initials } = shown
			? { name: shown.name_zh, initials: shown.initials }
			: unusedName(random, taken);
		const number = 10_001 + n * 7;
		return {
			...held,
			name,
			initials,
			staffNumber: `CJ${number}`,
			email: `${shown?.mailbox ?? `cj${number}`}@${mailDomain}`,
			userId: random.uuid()
		};
	});
}

function unusedName(random: Random, taken: Set<string>) {
	for (;;) {
		const made = chineseName(random, 0.02);
		if (taken.has(made.name)) continue;
		taken.add(made.name);
		return made;
	}
}
