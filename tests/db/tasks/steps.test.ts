import { describe, expect, test } from 'vitest';
import { useTasks, type Task } from '../support/tasks.ts';

const { bank, open, read, plan, prove, submitted, told } = useTasks();

describe('the way of a task', () => {
	test('no proof, no handing in; and proof that came back does not serve again', async () => {
		const { id } = await open();
		expect((await bank.refused('bai', 'submit_task', { task_id: id, note: 'x' })).code).toBe(
			'MC005'
		);
		await plan(id);
		await prove(id, 'bai', 'before');
		expect((await bank.refused('bai', 'submit_task', { task_id: id, note: 'x' })).code).toBe(
			'MC620'
		);
		await prove(id);
		await bank.call('bai', 'submit_task', { task_id: id, note: '已整改' });
		expect(
			(
				await bank.refused('bai', 'add_task_proof', {
					task_id: id,
					kind: 'after',
					name: 'a.jpg',
					media_type: 'image/jpeg',
					bytes: 1,
					sha256: 'b'.repeat(64)
				})
			).code
		).toBe('MC616');
		expect((await bank.refused('ma', 'return_task', { task_id: id, note: ' ' })).code).toBe(
			'MC007'
		);
		const back = await bank.call<Task>('ma', 'return_task', {
			task_id: id,
			note: '看不清告示内容'
		});
		expect(back.status).toBe('returned');
		expect((await bank.refused('bai', 'submit_task', { task_id: id, note: 'x' })).code).toBe(
			'MC620'
		);
		await prove(id);
		await bank.call('bai', 'submit_task', { task_id: id, note: '重新拍照' });
		await bank.call('ma', 'verify_task', { task_id: id });
		expect((await bank.call<Task>('ma', 'close_task', { task_id: id })).status).toBe('closed');
		const { timeline } = await bank.call<{ timeline: { action: string; note: string | null }[] }>(
			'bai',
			'task_standing',
			{ task_id: id }
		);
		expect(timeline.filter((e) => e.note).map((e) => [e.action, e.note])).toEqual([
			['submit', '重新拍照'],
			['return', '看不清告示内容'],
			['submit', '已整改']
		]);
		expect(await bank.call('xiao', 'verify_chain', { subject_id: id })).toMatchObject({
			intact: true
		});
	});

	test('a step from the wrong status, a stale version and a repeated call change nothing', async () => {
		const task = await submitted();
		expect((await bank.refused('ma', 'close_task', { task_id: task.id })).code).toBe('MC005');
		expect(
			(await bank.refused('ma', 'verify_task', { task_id: task.id, expected_version: 1 })).code
		).toBe('MC004');
		const key = '11111111-1111-4111-8111-111111111111';
		await bank.call('ma', 'verify_task', { task_id: task.id, idempotency_key: key });
		const again = await bank.call<Task>('ma', 'verify_task', {
			task_id: task.id,
			idempotency_key: key
		});
		expect([again.status, again.version]).toEqual(['verified', task.version + 1]);
	});

	test('every step is refused to every role the rows do not name, in every status', async () => {
		const { id } = await submitted();
		const rows = await bank.db.sql.query<{
			action: string;
			from_status: string;
			by_roles: string[];
		}>('select action, from_status, by_roles from app.task_moves');
		const roleOf = {
			bai: 'branch_head',
			ma: 'service_manager',
			chen: 'staff',
			yan: 'executive',
			xiao: 'auditor'
		} as const;
		for (const status of [
			'open',
			'planned',
			'submitted',
			'verified',
			'returned',
			'closed',
			'cancelled'
		]) {
			await bank.db
				.sql`update public.rectification_tasks set status = ${status}, item_ids = '{a}', asks_extension = true where id = ${id}`;
			for (const [who, role] of Object.entries(roleOf) as [keyof typeof roleOf, string][]) {
				const moves = await bank.call<{ action: string }[]>(who, 'available_task_moves', {
					task_id: id
				});
				const due = rows
					.filter((m) => m.from_status === status && m.by_roles.includes(role))
					.map((m) => m.action);
				expect([status, who, moves.map((m) => m.action).sort()]).toEqual([status, who, due.sort()]);
			}
		}
	});

	test('the plan fits the deadline and the unit', async () => {
		const { id } = await open({ severity: 'critical' });
		const refuse = async (args: Record<string, unknown>) =>
			(
				await bank.refused('bai', 'plan_task', {
					task_id: id,
					cause: 'a',
					measures: 'b',
					planned_date: '2026-03-04',
					...args
				})
			).code;
		expect(await refuse({ planned_date: '2026-03-01' })).toBe('MC625');
		expect(await refuse({ planned_date: '2026-03-09' })).toBe('MC625');
		expect(await refuse({ planned_date: 'soon' })).toBe('MC009');
		expect(await refuse({ owner_id: bank.people.guo.id })).toBe('MC626');
		expect(await refuse({ cause: ' ' })).toBe('MC007');
		await plan(id, 'bai', { planned_date: '2026-03-04', owner_id: bank.people.chen.id });
		expect((await told(id)).filter(({ kind }) => kind === 'task_given')).toEqual([
			{ kind: 'task_given', name: '陈晨' }
		]);
		await prove(id, 'chen');
		expect(
			(
				await bank.refused('deng', 'add_task_proof', {
					task_id: id,
					kind: 'after',
					name: 'a.jpg',
					media_type: 'image/jpeg',
					bytes: 1,
					sha256: 'b'.repeat(64)
				})
			).code
		).toBe('MC002');
	});

	test('many are planned in one go, all or none', async () => {
		const first = await open();
		const second = await open();
		const other = await open({ unit_id: bank.units.hillside });
		const words = { cause: '排班不足', measures: '午间增开一窗', planned_date: '2026-03-06' };
		expect(
			(await bank.refused('bai', 'plan_tasks', { task_ids: [first.id, other.id], ...words })).code
		).toBe('MC003');
		expect((await read(first.id)).status).toBe('open');
		const planned = await bank.call<Task[]>('bai', 'plan_tasks', {
			task_ids: [first.id, second.id],
			...words
		});
		expect(planned.map((t) => [t.status, t.measures])).toEqual([
			['planned', '午间增开一窗'],
			['planned', '午间增开一窗']
		]);
		expect((await bank.refused('bai', 'plan_tasks', { task_ids: [], ...words })).code).toBe(
			'MC619'
		);
	});
});
