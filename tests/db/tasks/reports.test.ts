import { beforeEach, describe, expect, test } from 'vitest';
import { refusal } from '../support/database.ts';
import { useTasks, type Task } from '../support/tasks.ts';

const { bank, read, plan, prove } = useTasks();

describe('what a report says', () => {
	const content = {
		sections: [
			{
				id: 's',
				items: [
					{ id: 'a', zh: '开门迎客' },
					{ id: 'c', zh: '辱骂客户' }
				]
			}
		]
	};
	beforeEach(async () => {
		await bank.db.sql.query(
			`with list as (
				insert into public.checklist_templates (kind, name_zh, name_en) values ('covert', '任务测试表', 'Tasks') returning id
			)
			insert into public.checklist_versions (id, template_id, kind, number, content, content_hash, published_at)
				select $1, l.id, 'covert', 1, $2::jsonb, repeat('0', 64), app.now() from list l`,
			[checklist, JSON.stringify(content)]
		);
	});
	const checklist = '77777777-7777-4777-8777-777777777777';

	const report = async (items: [string, boolean, boolean?][], visited = '2026-03-02') => {
		const { id } = await bank.db.sql.one<{ id: string }>(
			`insert into public.visit_reports (number, branch_id, unit_path, region_id, kind, round, visited_from, visited_to, month,
					inspector_alias, checklist_version_id, total, raw_total, grade, completeness, section_scores, failed_count, critical_count, released_at, appeal_until)
				select 'V-' || gen_random_uuid(), u.id, u.path, u.region_id, 'covert', 'r', $2::date, $2::date, date_trunc('month', $2::date)::date,
					'101', $3, 80, 80, 'good', 100, '[]', 0, 0, app.now(), app.now() + interval '10 days'
				from public.units u where u.id = $1 returning id`,
			[bank.units.riverside, visited, checklist]
		);
		for (const [i, [item, failed, critical]] of items.entries())
			await bank.db.sql.query(
				`insert into public.report_items (report_id, item_id, section_id, position, branch_id, month, points, is_failed, is_critical, is_not_applicable)
					values ($1, $2, 's', $3, $4, date_trunc('month', $5::date)::date, $6, $7, $8, false)`,
				[id, item, i, bank.units.riverside, visited, failed ? 0 : 5, failed, critical ?? false]
			);
		return id;
	};
	const openFor = async (id: string, groups: unknown = null) => {
		await bank.db.sql.query('select app.open_tasks_for_report($1, $2::jsonb)', [
			id,
			JSON.stringify(groups)
		]);
		return bank.db.sql.query<Task>(
			'select * from public.rectification_tasks where source_id = $1 order by number',
			[id]
		);
	};

	test('groups name failed items, each once; what is left out gets a task of its own', async () => {
		const id = await report([
			['a', true],
			['b', true],
			['c', true, true],
			['d', false]
		]);
		for (const groups of [
			[{ items: ['d'] }],
			[{ items: ['a'] }, { items: ['a', 'b'] }],
			[{ items: [] }]
		])
			expect((await refusal(openFor(id, groups))).code).toBe('MC615');
		const tasks = await openFor(id, [{ items: ['a', 'b'], title: '环境', severity: 'minor' }]);
		expect(tasks.map((t) => [t.title, t.item_ids, t.severity, t.needs_reinspection])).toEqual([
			['环境', ['a', 'b'], 'minor', false],
			['辱骂客户', ['c'], 'critical', true]
		]);
	});

	test('a task waits for its re-inspection, and says nothing of it until a report does', async () => {
		const [task] = await openFor(await report([['a', true, true]]));
		await plan(task!.id, 'bai', { planned_date: '2026-03-04' });
		await prove(task!.id);
		await bank.call('bai', 'submit_task', { task_id: task!.id, note: 'x' });
		await bank.call('ma', 'verify_task', { task_id: task!.id });
		expect((await bank.refused('ma', 'close_task', { task_id: task!.id })).code).toBe('MC622');
		expect(
			await bank.db.sql.query('select item_id from covert.waiting_reinspections($1)', [
				bank.units.riverside
			])
		).toEqual([{ item_id: 'a' }]);
		const before = await read(task!.id);
		// A visit of before the requirement settles nothing.
		await openFor(await report([['a', false]], '2026-03-01'));
		expect(await read(task!.id)).toEqual(before);
		await openFor(await report([['a', false]], '2026-03-02'));
		expect((await read(task!.id)).reinspection).toBe('passed');
		expect(
			await bank.db.sql.query('select * from covert.waiting_reinspections($1)', [
				bank.units.riverside
			])
		).toEqual([]);
		expect((await bank.call<Task>('ma', 'close_task', { task_id: task!.id })).status).toBe(
			'closed'
		);
	});

	test('an item that fails again marks the task and opens a new one, told as a repeat', async () => {
		const [task] = await openFor(await report([['a', true, true]]));
		await bank.later('1 hour');
		const [next] = await openFor(await report([['a', true, true]]));
		expect((await read(task!.id)).reinspection).toBe('failed');
		const repeats = await bank.call<{ task_id: string; times: number; sources: number }[]>(
			'bai',
			'task_repeats',
			{ task_ids: [task!.id, next!.id] }
		);
		expect(repeats).toMatchObject([{ task_id: next!.id, times: 2, sources: 1 }]);
		expect(await bank.call('he', 'task_repeats', { task_ids: [next!.id] })).toEqual([]);
	});

	test('an appeal that changes the result takes the item out of its task', async () => {
		const id = await report([
			['a', true],
			['b', true]
		]);
		const [task] = await openFor(id, [{ items: ['a', 'b'] }]);
		const change = (item: string) =>
			bank.db.sql.query(
				'update public.report_items set is_failed = false where report_id = $1 and item_id = $2',
				[id, item]
			);
		await change('a');
		expect(await read(task!.id)).toMatchObject({ item_ids: ['b'], status: 'open' });
		await change('b');
		expect(await read(task!.id)).toMatchObject({ item_ids: [], status: 'cancelled' });
	});

	test('thirty days after closing it is checked whether it lasted', async () => {
		const [task] = await openFor(await report([['b', true]]));
		await bank.db
			.sql`update public.rectification_tasks set status = 'closed', closed_at = app.now() where id = ${task!.id}`;
		await bank.call('service', 'run_periodic_work');
		expect(await bank.see('ma', 'select * from public.task_checks')).toEqual([]);
		await report([['b', true]], '2026-03-20');
		await bank.db.setNow('2026-04-05T10:00:00+08:00');
		await bank.call('service', 'run_periodic_work');
		expect(
			await bank.see('ma', 'select days, items_seen, items_failed, verdict from public.task_checks')
		).toEqual([{ days: 30, items_seen: 1, items_failed: 1, verdict: 'not_effective' }]);
		expect(await bank.see('bai', 'select * from public.task_checks')).toEqual([]);
	});
});
