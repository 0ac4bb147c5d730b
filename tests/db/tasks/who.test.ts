import { describe, expect, test } from 'vitest';
import { instant, useTasks, type Task } from '../support/tasks.ts';

const { bank, open, read, plan, submitted, seen } = useTasks();

describe('who may', () => {
	test('only a service manager of the scope opens a task by hand', async () => {
		for (const who of ['bai', 'chen', 'li', 'yan', 'xiao', 'fang'] as const)
			expect((await bank.refused(who, 'open_task', { entry: {} })).code).toBe('MC002');
		const entry = { unit_id: bank.units.seaside, title: 'x', found: 'y', severity: 'minor' };
		expect((await bank.refused('ma', 'open_task', { entry })).code).toBe('MC302');
		expect(
			(await bank.refused('ma', 'open_task', { entry: { ...entry, unit_id: bank.units.north } }))
				.code
		).toBe('MC614');
		expect((await open()).status).toBe('open');
	});

	test('a task is read by its unit and by those above it, and by nobody else', async () => {
		const { id } = await open();
		for (const who of [
			'he',
			'guo',
			'luo',
			'qin',
			'su',
			'li',
			'fang',
			'song',
			'du',
			'anon'
		] as const)
			expect([who, await seen(who, id).catch(() => 0)]).toEqual([who, 0]);
		for (const who of ['bai', 'chen', 'ma', 'yan', 'zheng', 'hua', 'xiao'] as const)
			expect([who, await seen(who, id)]).toEqual([who, 1]);
		expect((await bank.refused('he', 'task_standing', { task_id: id })).code).toBe('MC003');
	});

	test('whoever is barred from a complaint does not read the task made of it', async () => {
		const c = await bank.driveTo('acknowledged', { people: [{ person_id: bank.people.chen.id }] });
		const words = {
			complaint_id: c.id,
			title: '硬币清点',
			found: '柜面拒收硬币',
			severity: 'minor'
		};
		expect((await bank.refused('su', 'open_task_from_complaint', words)).code).toBe('MC003');
		expect((await bank.refused('yan', 'open_task_from_complaint', words)).code).toBe('MC002');
		const task = await bank.call<Task>('li', 'open_task_from_complaint', words);
		expect([await seen('chen', task.id), await seen('deng', task.id)]).toEqual([0, 1]);
		expect([await seen('li', task.id), await seen('su', task.id)]).toEqual([1, 0]);
		expect(task.source_number).toBe(c.number);
		const hidden = await bank.logHidden();
		await bank.call('wei', 'open_case', { complaint_id: hidden.id });
		const quiet = await bank.call<Task>('wei', 'open_task_from_complaint', {
			...words,
			complaint_id: hidden.id
		});
		expect(quiet.source_number).toBeNull();
	});

	test('a task is planned and handed in by the head of its unit only', async () => {
		const { id } = await open();
		for (const who of ['chen', 'ma', 'yan', 'xiao'] as const)
			expect(
				(
					await bank.refused(who, 'plan_task', {
						task_id: id,
						cause: 'a',
						measures: 'b',
						planned_date: '2026-03-06'
					})
				).code
			).toBe('MC002');
		expect(
			(
				await bank.refused('he', 'plan_task', {
					task_id: id,
					cause: 'a',
					measures: 'b',
					planned_date: '2026-03-06'
				})
			).code
		).toBe('MC003');
		expect((await read(id)).status).toBe('open');
		expect((await plan(id)).status).toBe('planned');
	});

	test('the verifier is neither author nor submitter, nor of the unit', async () => {
		const { id } = await submitted();
		expect((await bank.refused('bai', 'verify_task', { task_id: id })).code).toBe('MC002');
		await bank.db
			.sql`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_by, confirmed_at)
			values (${bank.people.bai.id}, 'service_manager', ${bank.units.north}, '2026-01-01', ${bank.people.zheng.id}, app.now())`;
		expect((await bank.refused('bai', 'verify_task', { task_id: id })).code).toBe('MC621');
		await bank.db
			.sql`update public.rectification_tasks set submitted_by = ${bank.people.ma.id} where id = ${id}`;
		expect((await bank.refused('ma', 'verify_task', { task_id: id })).code).toBe('MC006');
		expect((await bank.refused('qin', 'verify_task', { task_id: id })).code).toBe('MC003');
		expect((await bank.call<Task>('zheng', 'verify_task', { task_id: id })).status).toBe(
			'verified'
		);
	});

	test('rules are saved by service managers of head office alone', async () => {
		const spec = {
			critical_days: 2,
			major_days: 8,
			minor_days: 15,
			return_days: 2,
			remind_days: 1,
			escalate_days: [2, 9]
		};
		for (const who of ['ma', 'fang', 'xiao', 'bai'] as const)
			expect((await bank.refused(who, 'save_task_rules', { spec })).code).toBe('MC002');
		for (const wrong of [
			{ critical_days: 0 },
			{ major_days: 'x' },
			{ escalate_days: [5, 3] },
			{ escalate_days: [] }
		])
			expect(
				(await bank.refused('zheng', 'save_task_rules', { spec: { ...spec, ...wrong } })).code
			).toBe('MC629');
		expect(
			(await bank.refused('zheng', 'save_task_rules', { spec, expected_number: 7 })).code
		).toBe('MC628');
		const before = await open();
		await bank.call('zheng', 'save_task_rules', { spec, expected_number: 1 });
		const after = await open();
		expect(new Date(after.due_at) < new Date(before.due_at)).toBe(true);
		expect(instant((await read(before.id)).due_at)).toBe(instant(before.due_at));
	});
});
