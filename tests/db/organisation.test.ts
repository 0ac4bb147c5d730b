import { beforeEach, describe, expect, test } from 'vitest';
import { useBank } from './support/bank.ts';
import { publishSmallChecklist, releasedReport } from './support/submitted-visits.ts';

const bank = useBank();

interface Report {
	committed: boolean;
	problems: number;
	rows: {
		table: string;
		row: number;
		key: string;
		outcome?: string;
		code?: string | null;
		problem?: { code: string; details: Record<string, unknown> };
	}[];
}
const bring = (args: Record<string, unknown>) =>
	bank.call<Report>('fang', 'import_organisation', args);
const count = async (table: string) =>
	(await bank.db.sql.one<{ n: number }>(`select count(*)::int as n from ${table}`)).n;

const unit = (row: number, code: string, parent: string, kind = 'branch') => ({
	row,
	code,
	kind,
	name_zh: `新${code}`,
	parent
});
const person = (row: number, staff_number: string, more: Record<string, unknown> = {}) => ({
	row,
	staff_number,
	name: '新来的',
	unit: 'riverside',
	title: '柜员',
	...more
});

describe('importing units and people', () => {
	test('is refused to everyone but administrators, and nonsense is a sentence', async () => {
		for (const who of ['ma', 'zheng', 'hua', 'bai', 'xiao'] as const)
			expect(await bank.refused(who, 'import_organisation', { commit: true })).toMatchObject({
				code: 'MC002'
			});
		for (const units of [{}, 'a', [1], [{ code: 'x' }]])
			expect(await bank.refused('fang', 'import_organisation', { units })).toMatchObject({
				code: 'MC010',
				status: 422
			});
		const many = Array.from({ length: 5001 }, (_, row) => ({ row }));
		expect(await bank.refused('fang', 'import_organisation', { people: many })).toMatchObject({
			code: 'MC008'
		});
	});

	test('says what would become of each row and keeps nothing', async () => {
		const before = [await count('public.units'), await count('public.events')];
		const report = await bring({
			// The child stands above its parent.
			units: [
				unit(2, 'east1', 'east'),
				unit(3, 'east', 'head', 'region'),
				unit(4, 'hillside', 'north')
			],
			people: [person(2, 'N-9', { unit: 'east1', email: 'nine@bank.example', roles: ['staff'] })]
		});
		expect(report).toMatchObject({ committed: false, problems: 0 });
		expect(report.rows.map(({ row, key, outcome }) => [row, key, outcome])).toEqual([
			[3, 'east', 'created'],
			[4, 'hillside', 'changed'],
			[2, 'east1', 'created'],
			[2, 'N-9', 'created']
		]);
		expect(report.rows.every(({ code }) => code === undefined)).toBe(true);
		expect([await count('public.units'), await count('public.events')]).toEqual(before);
	});

	test('keeps nothing as long as one row is wrong, and names what is wrong with each', async () => {
		const before = [await count('public.units'), await count('public.people')];
		const report = await bring({
			units: [
				unit(2, 'good', 'north'),
				unit(3, '带 空格', 'north'),
				unit(4, 'lost', 'nowhere'),
				unit(5, 'a', 'b'),
				unit(6, 'b', 'a'),
				unit(7, 'good', 'south'),
				unit(8, 'odd', 'north', '办事处')
			],
			people: [
				person(2, 'N-9', { unit: 'good', name: '' }),
				person(3, 'N-10', { email: 'no address', roles: ['staff'] }),
				person(4, 'N-11', { roles: ['staff'] }),
				person(5, 'N-12', { roles: ['auditor'], email: 'a@bank.example' }),
				person(6, 'N-chen', { email: 'bai@bank.example', is_head: '也许' }),
				person(7, 'N-13', { name: 'x'.repeat(10_000) })
			],
			commit: true
		});
		expect(report.committed).toBe(false);
		expect(report.rows.map(({ key, problem }) => [key, problem?.code ?? 'fine'])).toEqual([
			['good', 'fine'],
			['带 空格', 'MC111'],
			['lost', 'MC010'],
			['good', 'MC112'],
			['odd', 'MC010'],
			['a', 'MC113'],
			['b', 'MC113'],
			['N-9', 'MC007'],
			['N-10', 'MC103'],
			['N-11', 'MC103'],
			['N-12', 'MC102'],
			['N-chen', 'MC010'],
			['N-13', 'MC008']
		]);
		expect([await count('public.units'), await count('public.people')]).toEqual(before);
	});

	test('takes either table alone, and none', async () => {
		const outcomes = async (args: Record<string, unknown>) =>
			(await bring(args)).rows.map(({ key, outcome }) => [key, outcome]);
		expect(await outcomes({ people: [person(2, 'N-9')] })).toEqual([['N-9', 'created']]);
		expect(await outcomes({ units: [unit(2, 'east', 'head', 'region')] })).toEqual([
			['east', 'created']
		]);
		expect(await outcomes({})).toEqual([]);
	});

	test('keeps all rows, can be repeated, and the codes it gives open the door', async () => {
		const rows = {
			units: [unit(2, 'east', 'head', 'region'), unit(3, 'east1', 'east')],
			people: [
				person(2, 'N-20', {
					unit: 'east1',
					email: 'Twenty@Bank.example',
					roles: ['branch_head'],
					is_head: 'true',
					title: '支行行长'
				}),
				person(3, 'N-21', { unit: 'east1', team: '一组' })
			],
			commit: true
		};
		const report = await bring(rows);
		expect(report).toMatchObject({ committed: true, problems: 0 });
		const { code } = report.rows.find(({ key }) => key === 'N-20')!;
		expect(
			await bank.call('anon', 'check_invitation', { email: 'twenty@bank.example', code })
		).toBe(true);
		expect(
			await bank.db
				.sql`select o.title, o.is_head, u.code, u.region_id = (select id from public.units where code = 'east') as placed
				from public.posts o join public.people p on p.id = o.person_id join public.units u on u.id = o.unit_id
				where p.staff_number in ('N-20', 'N-21') order by p.staff_number`
		).toEqual([
			{ title: '支行行长', is_head: true, code: 'east1', placed: true },
			{ title: '柜员', is_head: false, code: 'east1', placed: true }
		]);
		const again = await bring(rows);
		expect(again.rows.map(({ outcome }) => outcome)).toEqual(
			Array.from({ length: 4 }, () => 'unchanged')
		);
	});

	test('an empty cell keeps what is known; a new post and a role go on from today', async () => {
		const report = await bring({
			units: [{ row: 2, code: 'hillside', parent: '', kind: '', name_zh: '', phone: '0571-1' }],
			people: [
				{ row: 2, staff_number: 'N-chen', name: '', unit: '', title: '大堂经理', roles: [] },
				{ row: 3, staff_number: 'N-deng', unit: 'riverside', roles: ['complaint_officer'] },
				{ row: 4, staff_number: 'N-tao', name: '陶然', unit: 'seaside', title: '柜员' }
			],
			commit: true
		});
		expect(report.rows.map(({ outcome }) => outcome)).toEqual([
			'changed',
			'changed',
			'changed',
			'unchanged'
		]);
		expect(
			await bank.db.sql`select kind, name_zh, phone from public.units where code = 'hillside'`
		).toEqual([{ kind: 'branch', name_zh: '山麓支行', phone: '0571-1' }]);
		expect(
			await bank.db.sql`select title, team, to_date is null as now from public.posts
				where person_id = ${bank.people.chen.id} order by from_date`
		).toEqual([
			{ title: '柜员', team: '一组', now: false },
			{ title: '大堂经理', team: '一组', now: true }
		]);
		// A role that sees cases waits for its second person, as if granted on the page.
		expect(
			await bank.db.sql`select confirmed_at, granted_by from public.role_grants
				where person_id = ${bank.people.deng.id} and role = 'complaint_officer'`
		).toEqual([{ confirmed_at: null, granted_by: bank.people.fang.id }]);
	});
});

describe('a branch merged into another', () => {
	let merge: () => Promise<{ closed_on: string; merged_into_id: string }>;
	beforeEach(() => {
		merge = () =>
			bank.call('fang', 'merge_unit', {
				unit_id: bank.units.riverside,
				into_id: bank.units.seaside
			});
	});

	test('is refused to others, with itself, with another kind, twice', async () => {
		const args = { unit_id: bank.units.riverside, into_id: bank.units.seaside };
		for (const who of ['ma', 'zheng', 'hua', 'bai'] as const)
			expect(await bank.refused(who, 'merge_unit', args)).toMatchObject({ code: 'MC002' });
		for (const into_id of [bank.units.riverside, bank.units.north, bank.units.cards])
			expect(await bank.refused('fang', 'merge_unit', { ...args, into_id })).toMatchObject({
				code: 'MC010',
				details: { field: 'into_id' }
			});
		expect(
			await bank.refused('fang', 'merge_unit', { ...args, unit_id: bank.units.north })
		).toMatchObject({ code: 'MC010' });
		await merge();
		expect(await bank.refused('fang', 'merge_unit', args)).toMatchObject({ code: 'MC003' });
	});

	test('leaves its history whole and the other head to answer for what is open', async () => {
		const c = await bank.driveTo('investigating');
		await bank.call('li', 'ask_enquiry', { complaint_id: c.id, question: '当日柜台有几人？' });
		const enquiry = await bank.db.sql.one<{ id: string }>(
			'select id from public.enquiries where complaint_id = $1',
			[c.id]
		);
		const pending = (who: 'bai' | 'luo') =>
			bank.see(who, 'select id from public.enquiries where id = $1', [enquiry.id]);
		expect([(await pending('bai')).length, (await pending('luo')).length]).toEqual([1, 0]);

		expect(await merge()).toMatchObject({ merged_into_id: bank.units.seaside });
		expect([(await pending('bai')).length, (await pending('luo')).length]).toEqual([0, 1]);
		await bank.call('luo', 'answer_enquiry', { enquiry_id: enquiry.id, answer: '当日三人。' });
		// The case stays one of the branch it happened at, seen by the region that branch is in now.
		expect(await bank.read(c.id)).toMatchObject({ unit_id: bank.units.riverside });
		const seen = (who: 'ma' | 'qin') =>
			bank.see(who, 'select id from public.complaints where id = $1', [c.id]);
		expect([(await seen('ma')).length, (await seen('qin')).length]).toEqual([0, 1]);
	});

	test('brings its people and their roles along, its head without the office', async () => {
		await merge();
		expect(
			await bank.db.sql`select p.staff_number, o.title, o.is_head from public.people p
				join public.posts o on o.person_id = p.id and o.to_date is null
				where p.unit_id = ${bank.units.seaside} and p.staff_number in ('N-bai', 'N-chen', 'N-deng') order by 1`
		).toEqual([
			{ staff_number: 'N-bai', title: '网点负责人', is_head: false },
			{ staff_number: 'N-chen', title: '柜员', is_head: false },
			{ staff_number: 'N-deng', title: '柜员', is_head: false }
		]);
		expect(
			await bank.db
				.sql`select p.staff_number, g.role from public.role_grants g join public.people p on p.id = g.person_id
				where g.unit_id = ${bank.units.seaside} and g.ended_at is null and p.staff_number in ('N-bai', 'N-chen') order by 1`
		).toEqual([{ staff_number: 'N-chen', role: 'staff' }]);
	});
});

test('a branch that moves takes its released reports along', async () => {
	await publishSmallChecklist(bank);
	const report = await releasedReport(bank);
	const seen = async () => [
		(await bank.see('ma', 'select id from public.visit_reports where id = $1', [report])).length,
		(await bank.see('qin', 'select id from public.visit_reports where id = $1', [report])).length
	];
	expect(await seen()).toEqual([1, 0]);
	await bank.call('fang', 'save_unit', {
		unit_id: bank.units.riverside,
		code: 'riverside',
		kind: 'branch',
		name_zh: '河滨支行',
		name_en: 'Riverside',
		parent_id: bank.units.south,
		expected_version: 1
	});
	expect(await seen()).toEqual([0, 1]);
});
