import { describe, expect, test } from 'vitest';
import { instant, useTasks, type Task } from '../support/tasks.ts';

const { bank, open, read, submitted, told } = useTasks();

describe('the clock', () => {
	test('days follow severity on the unit’s calendar', async () => {
		const due = async (severity: string) => (await open({ severity })).due_at;
		const days = await bank.db.sql.one<Record<string, string>>(
			`select app.add_working_days($1, app.now(), 3) as critical, app.add_working_days($1, app.now(), 10) as major,
				app.add_working_days($1, app.now(), 20) as minor`,
			[bank.units.riverside]
		);
		for (const severity of ['critical', 'major', 'minor'])
			expect(new Date(await due(severity))).toEqual(new Date(days[severity]!));
	});

	test('more time is asked below and given above, never by the same person', async () => {
		const { id, due_at } = await open({ severity: 'critical' });
		expect(
			(
				await bank.refused('ma', 'request_task_extension', {
					task_id: id,
					until: '2026-03-20',
					reason: 'x'
				})
			).code
		).toBe('MC002');
		expect(
			(
				await bank.refused('bai', 'request_task_extension', {
					task_id: id,
					until: '2026-03-03',
					reason: 'x'
				})
			).code
		).toBe('MC627');
		expect((await bank.refused('ma', 'approve_task_extension', { task_id: id })).code).toBe(
			'MC624'
		);
		await bank.call('bai', 'request_task_extension', {
			task_id: id,
			until: '2026-03-21',
			reason: '设备采购'
		});
		expect(
			(
				await bank.refused('bai', 'request_task_extension', {
					task_id: id,
					until: '2026-03-20',
					reason: 'x'
				})
			).code
		).toBe('MC623');
		await bank.db
			.sql`update public.task_extensions set requested_by = ${bank.people.ma.id} where task_id = ${id}`;
		expect((await bank.refused('ma', 'approve_task_extension', { task_id: id })).code).toBe(
			'MC006'
		);
		await bank.db
			.sql`update public.task_extensions set requested_by = ${bank.people.bai.id} where task_id = ${id}`;
		expect(instant((await read(id)).due_at)).toBe(instant(due_at));
		const longer = await bank.call<Task>('ma', 'approve_task_extension', { task_id: id });
		// 21 March is a Saturday: the end of the Monday after it.
		expect(new Date(longer.due_at).toISOString().slice(0, 10)).toBe('2026-03-23');
		await bank.call('bai', 'request_task_extension', {
			task_id: id,
			until: '2026-03-27',
			reason: '再晚'
		});
		const kept = await bank.call<Task>('ma', 'refuse_task_extension', {
			task_id: id,
			note: '已给足时间'
		});
		expect([kept.due_at, kept.asks_extension]).toEqual([longer.due_at, false]);
	});

	test('the ladder tells the unit first, then one level more, each rung once', async () => {
		const { id } = await open({ severity: 'critical' });
		const run = async () => {
			await bank.db.sql`delete from public.notifications`;
			await bank.call('service', 'run_periodic_work');
			await bank.call('service', 'run_periodic_work');
			return (await told(id)).map(({ kind, name }) => `${kind} ${name}`).sort();
		};
		expect(await run()).toEqual([]);
		await bank.db.setNow('2026-03-03T10:00:00+08:00');
		expect(await run()).toEqual(['task_near 白主任']);
		await bank.db.setNow('2026-03-05T18:00:00+08:00');
		expect(await run()).toEqual(['task_due 白主任', 'task_due 马骏']);
		await bank.db.setNow('2026-03-10T18:00:00+08:00');
		expect(await run()).toEqual(['task_passed 白主任', 'task_passed 郑平', 'task_passed 马骏']);
		expect(await run()).toEqual([]);
	});

	test('what is handed in is nobody’s delay, and what comes back has days again', async () => {
		const { id } = await submitted({ severity: 'major' });
		await bank.db.setNow('2026-03-25T10:00:00+08:00');
		await bank.db.sql`delete from public.notifications`;
		await bank.call('service', 'run_periodic_work');
		expect(await told(id)).toEqual([]);
		const back = await bank.call<Task>('ma', 'return_task', { task_id: id, note: '不完整' });
		expect(new Date(back.due_at) > new Date('2026-03-26T00:00:00+08:00')).toBe(true);
	});
});
