import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonKey, Who } from '../support/bank.ts';
import type { Standing } from '../support/plans.ts';
import { useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read } = north;

interface Note {
	id: string;
	kind: string;
	subject_kind: string;
	subject_id: string;
	params: Record<string, unknown>;
	read_at: string | null;
}
/** What the person is told of withdrawals. */
const inbox = async (who: Who, is_unread = false) =>
	[(await bank.call<Note[]>(who, 'read_inbox', { is_unread })) ?? []]
		.flat()
		.filter(({ kind }) => kind === 'visit_withdrawn');
const unread = async (who: Who) => (await bank.call<{ unread: number }>(who, 'my_profile')).unread;

describe('an inspector who knows somebody at the branch', () => {
	beforeAll(() => north.publish());

	test('says so from the visit; the planner finds the plan broken, and somebody else goes', async () => {
		const [visit] = (await read()).visits;
		const key = (['tao', 'luo', 'du', 'song'] as const).find(
			(one) => north.idOf(one) === visit!.inspector_id
		)!;
		const withdrawal = { visit_id: visit!.id, ground: 'relative' };
		for (const who of ['ma', 'zheng', 'lin', 'li'] as const)
			expect(await bank.refused(who, 'withdraw_from_visit', withdrawal)).toMatchObject({
				code: 'MC003'
			});
		expect(
			await bank.refused(key, 'withdraw_from_visit', { ...withdrawal, ground: 'no mood' })
		).toMatchObject({ code: 'MC010' });
		expect(await inbox('ma')).toEqual([]);
		await bank.call(key, 'withdraw_from_visit', withdrawal);
		await bank.call(key, 'withdraw_from_visit', withdrawal);
		const broken = (await read()).violations.filter(({ rule }) => rule === 'conflict');
		expect(broken).toMatchObject([{ visits: [visit!.id], inspector: visit!.inspector_id }]);

		const other = (['tao', 'luo', 'du', 'song'] as const).find((one) => one !== key)!;
		const { violations } = await bank.call<Standing>('ma', 'adjust_plan_visit', {
			visit_id: visit!.id,
			inspector_id: north.idOf(other),
			planned_on: visit!.planned_on,
			planned_hour: visit!.planned_hour
		});
		expect(violations.filter(({ rule }) => rule === 'conflict')).toEqual([]);
		expect(await bank.refused(key, 'withdraw_from_visit', withdrawal)).toMatchObject({
			code: 'MC003'
		});
	});

	test('no longer withdraws once there', async () => {
		const visit = (await read()).visits.find(({ status }) => status === 'assigned')!;
		await bank.db.sql.query(`update covert.visits set status = 'started' where id = $1`, [
			visit.id
		]);
		const key = (['tao', 'luo', 'du', 'song'] as const).find(
			(one) => north.idOf(one) === visit.inspector_id
		)!;
		expect(
			await bank.refused(key, 'withdraw_from_visit', { visit_id: visit.id, ground: 'other' })
		).toMatchObject({ code: 'MC525' });
	});
});

describe('the withdrawal', () => {
	let visit: Awaited<ReturnType<typeof read>>['visits'][number];
	let inspector: PersonKey;

	beforeAll(async () => {
		visit = (await read()).visits.find(({ status }) => status === 'assigned')!;
		inspector = (['tao', 'luo', 'du', 'song'] as const).find(
			(one) => north.idOf(one) === visit.inspector_id
		)!;
	});
	const withdraw = () =>
		bank.call(inspector, 'withdraw_from_visit', { visit_id: visit.id, ground: 'relative' });
	const post = (person: PersonKey, unit: string) =>
		bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date) values ($1, 'staff', $2, '2026-01-01')`,
			[north.idOf(person), unit]
		);

	test('is told to nobody but those who manage the plan, and leaves nothing where others read', async () => {
		const rows = () => bank.db.sql.query('select * from public.notifications order by id');
		const before = await rows();
		const counts = new Map<PersonKey, number>();
		// One of them left and has no account any more.
		const everybody = (Object.keys(bank.people) as PersonKey[]).filter((who) => who !== 'jin');
		for (const who of everybody) counts.set(who, await unread(who));
		await withdraw();
		expect(await rows()).toEqual(before);
		for (const who of everybody) {
			const told = who === 'ma' || who === 'zheng' ? 1 : 0;
			expect([who, (await inbox(who)).length]).toEqual([who, told]);
			expect([who, (await unread(who)) - counts.get(who)!]).toEqual([who, told]);
		}
	});

	test('is not told to a manager with a post at a branch of the plan', async () => {
		await post('zheng', bank.units.hillside);
		await withdraw();
		expect(await inbox('zheng')).toEqual([]);
		expect(await inbox('ma')).toHaveLength(1);
	});

	test('is hidden from a manager who is given a post at the branch afterwards', async () => {
		await withdraw();
		const before = await unread('zheng');
		const [note] = await inbox('zheng');
		const conflicts = async () =>
			(await bank.call<{ conflicts: { branch_id: string }[] }[]>('zheng', 'list_inspectors'))
				.flatMap((one) => one.conflicts)
				.filter(({ branch_id }) => branch_id === visit.branch_id);
		expect(await conflicts()).not.toEqual([]);
		await post('zheng', visit.branch_id);
		expect(await conflicts()).toEqual([]);
		expect(await inbox('zheng')).toEqual([]);
		expect(await unread('zheng')).toBe(before - 1);
		expect(await bank.call('zheng', 'mark_notifications_read', { ids: [note!.id] })).toBe(0);
	});

	test('names the visit, leads to its plan and is read once', async () => {
		await withdraw();
		await withdraw();
		const [note, ...more] = await inbox('ma', true);
		expect(more).toEqual([]);
		expect(note).toMatchObject({
			subject_kind: 'plan',
			subject_id: north.plan,
			params: { planned_on: visit.planned_on },
			read_at: null
		});
		expect(['河滨支行', '山麓支行']).toContain(note!.params.branch_zh);
		expect(await bank.call('zheng', 'mark_notifications_read', { ids: [note!.id] })).toBe(0);
		expect(await bank.call('ma', 'mark_notifications_read', { ids: [note!.id] })).toBe(1);
		expect(await inbox('ma', true)).toEqual([]);
		expect(await inbox('ma')).toHaveLength(1);
	});
});

test('the inbox shows what is hidden and what is open in the order of time, page by page', async () => {
	await bank.db.sql.query(
		`insert into public.notifications (person_id, kind, subject_kind, subject_id, created_at)
			select $1, 'open', 'plan', gen_random_uuid(), app.now() - n * interval '2 hours' from generate_series(1, 40) n`,
		[north.idOf('ma')]
	);
	await bank.db.sql.query(
		`insert into covert.notifications (person_id, kind, subject_kind, subject_id, branch_id, created_at)
			select $1, 'hidden', 'plan', gen_random_uuid(), $2, app.now() - n * interval '2 hours' - interval '1 hour' from generate_series(1, 40) n`,
		[north.idOf('ma'), bank.units.riverside]
	);
	const page = (before?: string) =>
		bank.call<(Note & { created_at: string })[]>('ma', 'read_inbox', { is_unread: true, before });
	const first = await page();
	const second = await page(first[49]!.created_at);
	expect([first.length, new Set([...first, ...second].map(({ id }) => id)).size]).toEqual([
		51,
		await unread('ma')
	]);
	const at = [...first.slice(0, 50), ...second].map(({ created_at }) => Date.parse(created_at));
	expect(at).toEqual([...at].sort((a, b) => b - a));
	expect(
		first
			.slice(0, 2)
			.map(({ kind }) => kind)
			.sort()
	).not.toEqual(['open', 'open']);
});
