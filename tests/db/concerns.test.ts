import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();

interface Concern {
	id: string;
	status: string;
	version: number;
	side: string;
	outcome: string | null;
	moves: { action: string; obstacle: string | null }[];
	complaints: { number: string; stands: boolean }[];
}
const list = (who: Who) => bank.call<Concern[]>(who, 'concern_list');
const open = (who: Who, concern_id: string) =>
	bank.call<Concern>(who, 'open_concern', { concern_id });
const step = (who: Who, verb: string, concern_id: string, args = {}) =>
	bank.call<Concern>(who, verb, { concern_id, ...args });
const refused = (who: Who, verb: string, concern_id: string, args = {}) =>
	bank.refused(who, verb, { concern_id, ...args });
const statusOf = async (id: string) =>
	(await bank.db.sql.one<{ status: string }>('select status from app.concerns where id = $1', [id]))
		.status;
const told = (who: Who) =>
	bank.see<{ kind: string }>(
		who,
		`select kind from public.notifications where subject_kind = 'concern'`
	);
const work = async () =>
	(await bank.db.sql.one<{ n: number }>('select app.flag_concerns(100) as n')).n;

/** A concern about Deng as the nightly work would have left it. */
async function flagged() {
	const { id } = await bank.db.sql.one<{ id: string }>(
		`insert into app.concerns (person_id, unit_id, unit_path, rule_number, complaint_ids, flagged_at)
			select $1, u.id, u.path, 1, '{}', app.now() from public.units u where u.id = $2 returning id`,
		[bank.people.deng.id, bank.units.riverside]
	);
	return id;
}
const hearing = async () => {
	const id = await flagged();
	await step('ma', 'ask_for_statement', id, { question: '请说明情况' });
	return id;
};
const decided = async (outcome = 'support') => {
	const id = await hearing();
	await step('deng', 'give_statement', id, { statement: '当日窗口不足' });
	await step('ma', 'decide_concern', id, { outcome, reason: '参加沟通培训' });
	return id;
};

describe('the rule', () => {
	beforeEach(async () => {
		await bank.db.sql.query(
			`insert into public.people_rules (number, effective_from, concerns, months, hearing_days, appeal_days, record_months)
				values (2, '2020-01-02', 2, 6, 10, 10, 36)`
		);
	});

	test('flags nobody below its number, nor for cases that do not stand', async () => {
		await bank.driveTo('closed');
		const second = await bank.driveTo('told');
		expect(await work()).toBe(0);
		await bank.call('li', 'record_view', { complaint_id: second.id, view: 'accepts', rating: 4 });
		await bank.call('li', 'close_complaint', { complaint_id: second.id, lesson: '改进。' });
		await bank.call('ma', 'reopen_complaint', { complaint_id: second.id, note: '有新情况' });
		expect(await work()).toBe(0);
		expect(await told('ma')).toEqual([]);
	});

	test('flags once what it finds, tells the manager alone, and does nothing else', async () => {
		await bank.driveTo('closed');
		await bank.driveTo('closed');
		const before = await bank.db
			.sql`select (select count(*) from public.accountability_actions) as a, (select count(*) from public.rectification_tasks) as t`;
		expect(await work()).toBe(1);
		expect(await work()).toBe(0);
		expect(
			await bank.db
				.sql`select (select count(*) from public.accountability_actions) as a, (select count(*) from public.rectification_tasks) as t`
		).toEqual(before);
		expect(await told('ma')).toEqual([{ kind: 'concern_flagged' }]);
		for (const who of ['deng', 'bai', 'zheng', 'li', 'chen', 'fang'] as const)
			expect(await told(who), who).toEqual([]);
		const [one] = await list('ma');
		expect((await open('ma', one!.id)).complaints.map(({ stands }) => stands)).toEqual([
			true,
			true
		]);
	});

	test('leaves out what is older than its months', async () => {
		await bank.driveTo('closed');
		await bank.later('200 days');
		await bank.driveTo('closed', { occurred_at: await bank.now() });
		expect(await work()).toBe(0);
	});

	test('adds to a flag nobody has taken up, and flags anew only for something new', async () => {
		await bank.driveTo('closed');
		await bank.driveTo('closed');
		await work();
		await bank.later('2 hours');
		await bank.driveTo('closed');
		expect(await work()).toBe(0);
		const [one] = await list('ma');
		expect((await open('ma', one!.id)).complaints).toHaveLength(3);
		await step('ma', 'dismiss_concern', one!.id, { reason: '均为系统故障' });
		expect(await work()).toBe(0);
		await bank.later('2 hours');
		await bank.driveTo('closed');
		expect(await work()).toBe(1);
		expect(await list('ma')).toHaveLength(2);
	});
});

describe('a concern', () => {
	test('that is only flagged does not exist for the person or the head, nor ever for others', async () => {
		const id = await flagged();
		for (const who of [
			'deng',
			'bai',
			'chen',
			'he',
			'li',
			'hua',
			'yan',
			'qin',
			'fang',
			'song',
			'du'
		] as const) {
			expect(await refused(who, 'open_concern', id), who).toMatchObject({ code: 'MC003' });
			expect(await refused(who, 'dismiss_concern', id, { reason: '无' }), who).toMatchObject({
				code: 'MC003'
			});
			expect(await list(who), who).toEqual([]);
			expect(
				await bank.see(who, `select from public.events where subject_kind = 'concern'`)
			).toEqual([]);
		}
		expect(await statusOf(id)).toBe('flagged');
	});

	test('is then read by the person, the head, managers of scope and auditors; each reading is logged', async () => {
		const id = await hearing();
		const sides: [Who, string][] = [
			['deng', 'self'],
			['bai', 'head'],
			['ma', 'manager'],
			['zheng', 'manager'],
			['xiao', 'auditor']
		];
		for (const [who, side] of sides) expect((await open(who, id)).side).toBe(side);
		expect(
			await bank.db
				.sql`select count(*)::int as n from public.read_log where subject_kind = 'concern' and subject_id = ${id}`
		).toEqual([{ n: 5 }]);
		for (const who of ['chen', 'li', 'hua', 'qin', 'fang'] as const)
			expect(await refused(who, 'open_concern', id), who).toMatchObject({ code: 'MC003' });
		expect(
			await bank.see('fang', `select from public.events where subject_kind = 'concern'`)
		).toEqual([]);
		expect(
			await bank.see('deng', `select action from public.events where subject_kind = 'concern'`)
		).toEqual([{ action: 'ask_statement' }]);
	});

	test('is not read by a manager barred from one of its cases', async () => {
		const c = await bank.driveTo('closed');
		const id = await hearing();
		await bank.db.sql.query(
			'update app.concerns set complaint_ids = array[$1::uuid] where id = $2',
			[c.id, id]
		);
		await bank.db.sql.query(
			`insert into public.recusals (complaint_id, person_id, reason, recused_at) values ($1, $2, '相识', app.now())`,
			[c.id, bank.people.ma.id]
		);
		expect(await refused('ma', 'open_concern', id)).toMatchObject({ code: 'MC003' });
		expect((await open('zheng', id)).side).toBe('manager');
	});
});

describe('being heard', () => {
	test('comes before any decision, until the time for it is over', async () => {
		const id = await hearing();
		expect(await told('deng')).toEqual([{ kind: 'concern_hearing' }]);
		expect(
			await refused('ma', 'decide_concern', id, { outcome: 'refer', reason: '屡次' })
		).toMatchObject({ code: 'MC778' });
		expect(await statusOf(id)).toBe('hearing');
		await bank.later('20 days');
		await step('ma', 'decide_concern', id, { outcome: 'none', reason: '未陈述，经核实系排班所致' });
		expect(await statusOf(id)).toBe('decided');
	});

	test('is the person’s own, not the head’s or the manager’s', async () => {
		const id = await hearing();
		for (const who of ['bai', 'ma', 'xiao'] as const)
			expect(await refused(who, 'give_statement', id, { statement: '代述' })).toMatchObject({
				code: 'MC002'
			});
		expect(await refused('deng', 'give_statement', id, { statement: ' ' })).toMatchObject({
			code: 'MC007'
		});
		await step('deng', 'give_statement', id, { statement: '当日窗口不足' });
		expect(await statusOf(id)).toBe('heard');
		expect(await told('ma')).toEqual([{ kind: 'concern_stated' }]);
	});
});

describe('the decision', () => {
	test('is not the head’s, the auditor’s, the person’s, nor another manager’s than the reviewer', async () => {
		const id = await hearing();
		await step('deng', 'give_statement', id, { statement: '当日窗口不足' });
		for (const who of ['bai', 'xiao', 'deng', 'zheng'] as const)
			expect(
				await refused(who, 'decide_concern', id, { outcome: 'none', reason: '无' }),
				who
			).toMatchObject({ code: 'MC002' });
		expect(
			await refused('ma', 'decide_concern', id, { outcome: 'fire', reason: '无' })
		).toMatchObject({ code: 'MC010' });
		expect(
			await refused('ma', 'decide_concern', id, { outcome: 'refer', reason: '' })
		).toMatchObject({ code: 'MC007' });
		expect(await statusOf(id)).toBe('heard');
		await step('ma', 'decide_concern', id, { outcome: 'support', reason: '参加沟通培训' });
		expect((await open('deng', id)).outcome).toBe('support');
	});

	test('passes to another manager when the reviewer holds the role no more', async () => {
		const id = await hearing();
		await step('deng', 'give_statement', id, { statement: '当日窗口不足' });
		await bank.db
			.sql`update public.role_grants set ended_at = app.now() where person_id = ${bank.people.ma.id}`;
		await step('zheng', 'decide_concern', id, { outcome: 'none', reason: '系统故障' });
		expect(await statusOf(id)).toBe('decided');
	});

	test('saved over a change one has not seen is refused', async () => {
		const id = await hearing();
		expect(
			await refused('deng', 'give_statement', id, { statement: '窗口不足', expected_version: 1 })
		).toMatchObject({ code: 'MC004' });
		const key = crypto.randomUUID();
		await step('deng', 'give_statement', id, { statement: '窗口不足', idempotency_key: key });
		await step('deng', 'give_statement', id, { statement: '窗口不足', idempotency_key: key });
		expect((await open('deng', id)).version).toBe(3);
	});
});

describe('an appeal', () => {
	test('is the person’s, in time', async () => {
		const id = await decided();
		for (const who of ['bai', 'ma', 'zheng', 'xiao'] as const)
			expect(await refused(who, 'appeal_concern', id, { grounds: '不符' })).toMatchObject({
				code: 'MC002'
			});
		await bank.later('30 days');
		expect(await refused('deng', 'appeal_concern', id, { grounds: '不符' })).toMatchObject({
			code: 'MC779'
		});
		expect(await statusOf(id)).toBe('decided');
	});

	test('goes above the reviewer, who does not decide it', async () => {
		const id = await decided('refer');
		await step('deng', 'appeal_concern', id, { grounds: '两件并非本人办理' });
		expect(await told('zheng')).toEqual([{ kind: 'concern_appealed' }]);
		expect(
			await refused('ma', 'decide_concern_appeal', id, { result: 'kept', reason: '维持' })
		).toMatchObject({ code: 'MC785' });
		expect(
			await refused('xiao', 'decide_concern_appeal', id, { result: 'kept', reason: '维持' })
		).toMatchObject({ code: 'MC002' });
		await step('zheng', 'decide_concern_appeal', id, { result: 'changed', reason: '查明另有其人' });
		expect(await open('deng', id)).toMatchObject({ status: 'closed', outcome: 'none', moves: [] });
		expect(await refused('deng', 'appeal_concern', id, { grounds: '再申诉' })).toMatchObject({
			code: 'MC005'
		});
	});

	test('against head office is decided by another manager of head office', async () => {
		const id = await flagged();
		await step('zheng', 'ask_for_statement', id);
		await step('deng', 'give_statement', id, { statement: '窗口不足' });
		await step('zheng', 'decide_concern', id, { outcome: 'refer', reason: '屡次' });
		await step('deng', 'appeal_concern', id, { grounds: '不符' });
		for (const who of ['zheng', 'ma'] as const)
			expect(
				await refused(who, 'decide_concern_appeal', id, { result: 'kept', reason: '维持' })
			).toMatchObject({ code: 'MC785' });
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at) values ($1, 'service_manager', $2, '2020-01-01', app.now())`,
			[bank.people.wei.id, bank.units.head]
		);
		await step('wei', 'decide_concern_appeal', id, { result: 'kept', reason: '维持' });
		expect(await statusOf(id)).toBe('closed');
	});
});
