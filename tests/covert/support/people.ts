import { smallChecklist } from '../../db/support/submitted-visits.ts';
import type { Bank, PersonKey, Who } from '../../db/support/bank.ts';

/** Who inspects. To everybody else they are an administrator and the head of a southern branch. */
export const inspectors = ['geng', 'luo'] as const satisfies readonly PersonKey[];
export const [inspector, secondInspector] = inspectors;

/** The branches that are visited. Nobody branch-side there may notice. */
export const visited = ['riverside', 'hillside'] as const;

/**
 * Everybody to whom a visit to those branches must not exist: `qin` manages another region, `lin` the
 * right one but holds a post at one of the branches and a role at the other.
 */
export const branchSide = {
	anonymous: 'anon',
	stranger: 'stranger',
	disabled: 'jin',
	staff: 'chen',
	branch_head: 'bai',
	other_branch_head: 'he',
	department_head: 'du',
	complaint_officer: 'li',
	executive: 'hua',
	signer: 'song',
	administrator: 'fang',
	manager_elsewhere: 'qin',
	manager_with_post: 'lin'
} as const satisfies Record<string, Who>;
export type BranchSide = keyof typeof branchSide;
export const branchSidePeople = Object.entries(branchSide) as [BranchSide, Who][];

/** Makes `lin` a service manager of the region whose posts and roles are at both visited branches. */
export async function hirePlanner(bank: Bank) {
	const { sql } = bank.db;
	const lin = bank.people.lin.id;
	await sql.query(`update public.posts set unit_id = $2 where person_id = $1 and to_date is null`, [
		lin,
		bank.units.riverside
	]);
	for (const [role, unit] of [
		['service_manager', 'north'],
		['staff', 'hillside']
	] as const)
		await sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at)
				values ($1, $2, $3, '2020-01-01', app.now())`,
			[lin, role, bank.units[unit]]
		);
}

/** The checklist of the hidden visits, which was published before anything was planned. */
export const checklistVersion = 'c0000000-0000-4000-8000-000000000008';

export async function publishChecklist({ db }: Bank) {
	await db.sql.query(
		`with template as (
			insert into public.checklist_templates (kind, name_zh, name_en) values ('covert', '两世暗访表', 'Two worlds') returning id
		)
		insert into public.checklist_versions (id, template_id, kind, number, content, content_hash, published_at)
			select $2, id, 'covert', 1, $1::jsonb, 'x', app.now() from template`,
		[JSON.stringify(smallChecklist), checklistVersion]
	);
}
