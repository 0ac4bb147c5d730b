import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';
import { refusal } from './support/database.ts';

const bank = useBank();

interface Task {
	id: string;
	number: string;
	status: string;
	version: number;
	due_at: string;
	severity: string;
	item_ids: string[];
	reinspection: string | null;
	needs_reinspection: boolean;
	asks_extension: boolean;
	[column: string]: unknown;
}

const open = (entry: Record<string, unknown> = {}, who: Who = 'ma') =>
	bank.call<Task>(who, 'open_task', {
		entry: {
			unit_id: bank.units.riverside,
			title: '叫号机故障未公示',
			found: '叫号机停用三天，现场没有告示。',
			severity: 'major',
			...entry
		}
	});
const read = (id: string) =>
	bank.db.sql.one<Task>('select * from public.rectification_tasks where id = $1', [id]);
const plan = (id: string, who: Who = 'bai', args: Record<string, unknown> = {}) =>
	bank.call<Task>(who, 'plan_task', {
		task_id: id,
		cause: '未安排专人巡检',
		measures: '每日开门前巡检并登记',
		planned_date: '2026-03-06',
		...args
	});
async function prove(id: string, who: Who = 'bai', kind = 'after') {
	const proof = await bank.call<{ id: string; path: string }>(who, 'add_task_proof', {
		task_id: id,
		kind,
		name: '整改后.jpg',
		media_type: 'image/jpeg',
		bytes: 10,
		sha256: 'a'.repeat(64)
	});
	await bank.see(
		who,
		`insert into storage.objects (bucket_id, name) values ('task-proofs', $1) returning 1`,
		[proof.path]
	);
	await bank.call(who, 'confirm_task_proof', { proof_id: proof.id });
	return proof;
}
async function submitted(entry: Record<string, unknown> = {}) {
	const { id } = await open(entry);
	await plan(id);
	await prove(id);
	return bank.call<Task>('bai', 'submit_task', { task_id: id, note: '已张贴告示并修复。' });
}
const told = (task: string) =>
	bank.db.sql.query<{ kind: string; name: string }>(
		`select n.kind, p.name from public.notifications n join public.people p on p.id = n.person_id
			where n.subject_id = $1 order by n.created_at, n.kind, p.name`,
		[task]
	);
const instant = (text: string) => new Date(text).getTime();
const seen = async (who: Who, id: string) =>
	(await bank.see(who, 'select 1 from public.rectification_tasks where id = $1', [id])).length;

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

test('a head has everything asked of the branch in one list by date', async () => {
	const c = await bank.driveTo('acknowledged');
	await bank.call('li', 'ask_enquiry', { complaint_id: c.id, question: '当日几个窗口？' });
	const task = await open({ severity: 'critical' });
	await open({ unit_id: bank.units.hillside });
	expect((await bank.refused('ma', 'asked_of_us')).code).toBe('MC002');
	const { entries } = await bank.call<{ entries: { kind: string; number: string }[] }>(
		'bai',
		'asked_of_us'
	);
	expect(entries.map(({ kind, number }) => [kind, number])).toEqual([
		['enquiry', c.number],
		['task', task.number]
	]);
	await submittedOf(task.id);
	expect(await bank.call('ma', 'task_desk')).toMatchObject({
		verify: [{ number: task.number }],
		extensions: []
	});
	expect(await bank.call('qin', 'task_desk')).toMatchObject({ verify: [] });
});

async function submittedOf(id: string) {
	await plan(id, 'bai', { planned_date: '2026-03-04' });
	await prove(id);
	await bank.call('bai', 'submit_task', { task_id: id, note: '完成' });
}
