import type { Database } from './database.ts';

/** A head office, two regions, two branches in the north and one in the south, one department. */
const tree = {
	head: { kind: 'head_office', name: '总行', above: null },
	cards: { kind: 'department', name: '银行卡中心', above: 'head' },
	north: { kind: 'region', name: '北城分行', above: 'head' },
	south: { kind: 'region', name: '南城分行', above: 'head' },
	riverside: { kind: 'branch', name: '河滨支行', above: 'north' },
	hillside: { kind: 'branch', name: '山麓支行', above: 'north' },
	seaside: { kind: 'branch', name: '海岸支行', above: 'south' }
} as const;
export type UnitKey = keyof typeof tree;

interface Entry {
	name: string;
	unit: UnitKey;
	title: string;
	team?: string;
	roles: Record<string, UnitKey>;
}

const roster = {
	fang: { name: '方宁', unit: 'head', title: '系统管理员', roles: { administrator: 'head' } },
	geng: { name: '耿直', unit: 'head', title: '系统管理员', roles: { administrator: 'head' } },
	xiao: { name: '肖审', unit: 'head', title: '审计员', roles: { auditor: 'head' } },
	zheng: { name: '郑平', unit: 'head', title: '服务管理岗', roles: { service_manager: 'head' } },
	wei: { name: '魏岚', unit: 'head', title: '投诉专员', roles: { complaint_officer: 'head' } },
	hua: { name: '华行长', unit: 'head', title: '行领导', roles: { executive: 'head' } },
	song: { name: '宋签', unit: 'head', title: '签发人', roles: { signer: 'head' } },
	li: { name: '李芸', unit: 'north', title: '投诉专员', roles: { complaint_officer: 'north' } },
	lin: { name: '林可', unit: 'north', title: '投诉专员', roles: { complaint_officer: 'north' } },
	ma: { name: '马骏', unit: 'north', title: '服务管理岗', roles: { service_manager: 'north' } },
	yan: { name: '严副行长', unit: 'north', title: '行领导', roles: { executive: 'north' } },
	su: { name: '苏晴', unit: 'south', title: '投诉专员', roles: { complaint_officer: 'south' } },
	qin: { name: '秦川', unit: 'south', title: '服务管理岗', roles: { service_manager: 'south' } },
	bai: {
		name: '白主任',
		unit: 'riverside',
		title: '网点负责人',
		roles: { branch_head: 'riverside' }
	},
	chen: {
		name: '陈晨',
		unit: 'riverside',
		title: '柜员',
		team: '一组',
		roles: { staff: 'riverside' }
	},
	deng: {
		name: '邓小雨',
		unit: 'riverside',
		title: '柜员',
		team: '二组',
		roles: { staff: 'riverside' }
	},
	he: { name: '何主任', unit: 'hillside', title: '网点负责人', roles: { branch_head: 'hillside' } },
	guo: { name: '郭磊', unit: 'hillside', title: '大堂经理', roles: { staff: 'hillside' } },
	luo: { name: '罗主任', unit: 'seaside', title: '网点负责人', roles: { branch_head: 'seaside' } },
	tao: { name: '陶然', unit: 'seaside', title: '柜员', roles: { staff: 'seaside' } },
	du: { name: '杜总', unit: 'cards', title: '部门负责人', roles: { department_head: 'cards' } },
	jin: { name: '金离', unit: 'north', title: '投诉专员', roles: { complaint_officer: 'north' } }
} satisfies Record<string, Entry>;
export type PersonKey = keyof typeof roster;

/** Builds the bank: units and roster by the operator, accounts by accepting real invitations. */
export async function furnishBank(db: Database) {
	const units = {} as Record<UnitKey, string>;
	for (const [code, { kind, name, above }] of Object.entries(tree))
		units[code as UnitKey] = (
			await db.sql.one<{ id: string }>(
				`insert into public.units (code, kind, name_zh, name_en, parent_id)
					values ($1, $2, $3, initcap($1), $4) returning id`,
				[code, kind, name, above && units[above]]
			)
		).id;

	const people = {} as Record<
		PersonKey,
		{ id: string; userId: string; name: string; email: string }
	>;
	for (const [key, entry] of Object.entries(roster) as [PersonKey, Entry][]) {
		const email = `${key}@bank.example`;
		const roles = Object.entries(entry.roles).map(([role, unit]) => ({
			role,
			unit_id: units[unit]
		}));
		const { id, user_id } = await db.sql.one<{ id: string; user_id: string }>(
			`with person as (
				insert into public.people (staff_number, name, unit_id) values ('N-' || $1, $2, $3) returning id
			), post as (
				insert into public.posts (person_id, unit_id, title, team, from_date)
					select id, $3, $4, $5, '2020-01-01' from person
			)
			select id, gen_random_uuid() as user_id from person`,
			[key, entry.name, units[entry.unit], entry.title, entry.team ?? null]
		);
		const issued = await db.sql.one<{ code: string }>(
			'select app.issue_invitation($1, $2, $3::jsonb) as code',
			[id, email, JSON.stringify(roles)]
		);
		await db.sql`insert into auth.users (id, email) values (${user_id}, ${email})`;
		people[key] = { id, userId: user_id, name: entry.name, email };
		await db.as(people[key], (sql) => sql.rpc('accept_invitation', { code: issued.code }));
	}
	await db.sql`update public.people set disabled_at = app.now() where id = ${people.jin.id}`;
	await db.sql`insert into public.vendors (name_zh, name_en) values ('安和外包', 'Anhe Staffing')`;
	return { units, people };
}
