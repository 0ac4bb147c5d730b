import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();

interface Interview {
	id: string;
	number: string | null;
	status: string;
	version: number;
	level: number;
	head_id: string | null;
	next_check: number | null;
	figure_then: string | null;
}
interface Run {
	id: string;
	firings: number;
	proposed: number;
	cooled: number;
}

const high = (place: 'riverside' | 'hillside' | 'seaside' = 'riverside', more = {}) => ({
	rule: 'T1',
	branchId: bank.units[place],
	cause: 'rate:complaint_rate',
	fact: null,
	numbers: { count: 9, exposure: 30_000, expected: 3, limit: 9, rate: 0.0001 },
	links: [],
	leadsTo: 'interview',
	...more
});
/** As the server does, and nobody else. */
const propose = (firings: unknown[], unit: 'head' | 'north' | 'south' = 'north') =>
	bank.call<Run>('service', 'propose_interviews', {
		unit_id: bank.units[unit],
		kind: 'facts',
		firings
	});
const all = () =>
	bank.db.sql.query<Interview>('select * from public.interviews order by created_at, rule');
const read = (id: string) =>
	bank.db.sql.one<Interview>('select * from public.interviews where id = $1', [id]);
const seen = (who: Who) => bank.see<Interview>(who, 'select id, number from public.interviews');
const move = (who: Who, verb: string, id: string, args: Record<string, unknown> = {}) =>
	bank.call<Interview>(who, verb, { interview_id: id, ...args });
const refused = (who: Who, verb: string, id: string, args: Record<string, unknown> = {}) =>
	bank.refused(who, verb, { interview_id: id, ...args });

/** Tuesday of the week the bank of the tests lives in, in opening hours. */
const tuesday = '2026-03-03T10:00:00+08:00';
const words = {
	facts: '近十二个月每万笔投诉3件，超出控制上限。',
	statement: '高峰时段窗口不足，我负有管理责任。',
	causes: '排班不合理。',
	measures: '增开窗口，大堂分流。'
};
const commitments = [{ words: '高峰时段增开两个窗口', due_on: '2026-03-31' }];

const proposed = async () => {
	await propose([high()]);
	return (await all())[0]!.id;
};
const ordered = async () => {
	const id = await proposed();
	await move('ma', 'order_interview', id);
	return id;
};
const scheduled = async () => {
	const id = await ordered();
	await move('ma', 'schedule_interview', id, { starts_at: tuesday, place: '分行三楼会议室' });
	return id;
};
const held = async () => {
	const id = await scheduled();
	await bank.later('26 hours');
	await move('ma', 'record_interview', id, { ...words, commitments });
	return id;
};
const following = async () => {
	const id = await held();
	await move('bai', 'confirm_interview_record', id);
	await move('ma', 'confirm_interview_record', id);
	return id;
};
/** Complaints set against transactions of a month, as an import would bring them. */
const month = async (first: string, transactions: number) =>
	bank.db.sql.query(
		`insert into public.exposures (branch_id, unit_path, month, transactions, entered_by, entered_at)
			select u.id, u.path, $2, $3, $4, app.now() from public.units u where u.id = $1`,
		[bank.units.riverside, first, transactions, bank.people.ma.id]
	);

describe('a proposal', () => {
	test('is not made for a branch beyond the unit', async () => {
		const beyond = { unit_id: bank.units.north, kind: 'facts', firings: [high('seaside')] };
		expect(await bank.refused('service', 'propose_interviews', beyond)).toMatchObject({
			code: 'MC737',
			details: { n: 1, reason: 'branchId' }
		});
		expect(await all()).toEqual([]);
	});

	test.each([
		['rule', { rule: 'T0' }],
		['cause', { cause: '' }],
		['numbers', { numbers: { nested: {} } }],
		['links', { links: ['visit:00000000-0000-4000-8000-000000000000'] }],
		['leadsTo', { leadsTo: 'review' }]
	])('is refused when its %s cannot be', async (reason, wrong) => {
		expect(
			await bank.refused('service', 'propose_interviews', {
				unit_id: bank.units.north,
				kind: 'facts',
				firings: [high('riverside', wrong)]
			})
		).toMatchObject({ code: 'MC737', details: { reason } });
		expect(await all()).toEqual([]);
	});

	test('keeps the head of that time, its numbers and where it comes from', async () => {
		const run = await propose([high()]);
		expect(run).toMatchObject({ firings: 1, proposed: 1, cooled: 0 });
		expect(await all()).toMatchObject([
			{
				status: 'proposed',
				number: null,
				head_id: bank.people.bai.id,
				rule: 'T1',
				numbers: { count: 9, exposure: 30_000 },
				run_id: run.id
			}
		]);
		expect(Number((await all())[0]!.figure_then)).toBe(3);
	});

	test('is made once, by whichever rule, until the cooling period is over', async () => {
		await propose([high(), high('riverside', { rule: 'T2' })]);
		expect(await propose([high()])).toMatchObject({ proposed: 0, cooled: 1 });
		await bank.later('59 days');
		expect(await propose([high()])).toMatchObject({ proposed: 0, cooled: 1 });
		expect(await all()).toHaveLength(1);
		const kept = await bank.db.sql.query<{ rule: string; proposed: boolean }>(
			'select rule, proposed from public.rule_firings order by rule'
		);
		expect(kept).toEqual([
			{ rule: 'T1', proposed: true },
			{ rule: 'T2', proposed: false }
		]);
		await bank.later('1 day');
		expect(await propose([high()])).toMatchObject({ proposed: 1, cooled: 0 });
		expect(await all()).toHaveLength(2);
	});

	test('is never made twice of one fact', async () => {
		const fact = high('riverside', {
			rule: 'T8',
			cause: 'meeting',
			fact: 'meeting:2026-02',
			numbers: { kind: 'meeting', month: '2026-02' }
		});
		await propose([fact]);
		await bank.later('100 days');
		expect(await propose([fact])).toMatchObject({ proposed: 0, cooled: 1 });
	});

	test('about one employee leads to people looking, not to an interview', async () => {
		const bad = high('riverside', {
			rule: 'T9',
			cause: `employee:${bank.people.chen.id}`,
			links: [`employee:${bank.people.chen.id}`],
			leadsTo: 'review'
		});
		expect(await propose([bad])).toMatchObject({ proposed: 1 });
		expect(await all()).toEqual([]);
		const reviews = (who: Who) =>
			bank.see(who, `select id from public.rule_firings where leads_to = 'review'`);
		expect(await reviews('ma')).toHaveLength(1);
		expect(await reviews('bai')).toEqual([]);
		expect(await reviews('chen')).toEqual([]);
	});

	test('comes from nightly work too, for the whole bank', async () => {
		expect(await propose([high(), high('seaside')], 'head')).toMatchObject({
			proposed: 2,
			run_by: null
		});
		expect(await seen('ma')).toHaveLength(1);
		expect(await seen('zheng')).toHaveLength(2);
	});
});

describe('who knows of an interview', () => {
	test('nobody but those above while it is proposed, then the head concerned', async () => {
		const id = await proposed();
		for (const who of ['ma', 'zheng', 'yan', 'hua', 'xiao'] as const)
			expect([who, (await seen(who)).length]).toEqual([who, 1]);
		const strangers = [
			'bai',
			'he',
			'luo',
			'chen',
			'deng',
			'li',
			'wei',
			'qin',
			'fang',
			'song',
			'du'
		];
		for (const who of strangers as Who[]) expect([who, (await seen(who)).length]).toEqual([who, 0]);
		await move('ma', 'order_interview', id);
		for (const who of strangers as Who[])
			expect([who, (await seen(who)).length]).toEqual([who, who === 'bai' ? 1 : 0]);
	});

	test('its record, commitments, history and tasks follow', async () => {
		const id = await following();
		const rows = async (who: Who) =>
			Promise.all(
				[
					'select interview_id from public.interview_records',
					'select n from public.interview_commitments',
					`select seq from public.events where subject_kind = 'interview'`,
					`select id from public.rectification_tasks where source_kind = 'interview'`
				].map(async (query) => (await bank.see(who, query)).length > 0)
			);
		for (const who of ['bai', 'ma', 'yan', 'xiao'] as const)
			expect([who, await rows(who)]).toEqual([who, [true, true, true, true]]);
		for (const who of ['chen', 'he', 'li', 'qin', 'fang', 'song'] as const) {
			expect([who, await rows(who)]).toEqual([who, [false, false, false, false]]);
			expect(await refused(who, 'interview_standing', id)).toMatchObject({ code: 'MC003' });
		}
	});

	test('who is barred from a complaint does not read the interview about it', async () => {
		const { id } = await bank.logComplaint();
		await bank.db.sql.query(
			`insert into public.recusals (complaint_id, person_id, reason, recused_at) values ($1, $2, '亲属', app.now())`,
			[id, bank.people.yan.id]
		);
		await propose([
			high('riverside', { rule: 'T7', cause: `complaint:${id}`, links: [`complaint:${id}`] })
		]);
		expect(await seen('yan')).toEqual([]);
		expect(await seen('ma')).toHaveLength(1);
	});
});

describe('ordering', () => {
	test('takes a service manager above who did not write the rules', async () => {
		const { number } = await bank.call<{ number: number }>('zheng', 'save_trigger_rules', {
			spec: await rulesNow()
		});
		expect(number).toBe(2);
		const id = await proposed();
		expect(await refused('zheng', 'order_interview', id)).toMatchObject({ code: 'MC738' });
		for (const who of ['yan', 'hua', 'xiao'] as const)
			expect(await refused(who, 'order_interview', id)).toMatchObject({ code: 'MC002' });
		for (const who of ['qin', 'bai', 'li', 'fang'] as const)
			expect(await refused(who, 'order_interview', id)).toMatchObject({ code: 'MC003' });
		expect((await read(id)).status).toBe('proposed');
		expect(await move('ma', 'order_interview', id)).toMatchObject({
			status: 'ordered',
			number: 'Y2026-001'
		});
	});

	test('names a head of that branch, and numbers have no gap', async () => {
		const id = await proposed();
		expect(
			await refused('ma', 'order_interview', id, { head_id: bank.people.he.id })
		).toMatchObject({ code: 'MC739' });
		await propose([high('hillside')]);
		const [, second] = await all();
		await move('ma', 'order_interview', second!.id);
		expect((await move('ma', 'order_interview', id)).number).toBe('Y2026-002');
	});

	test('may be declined, with a reason that is kept', async () => {
		const id = await proposed();
		expect(await refused('ma', 'decline_interview', id, { reason: ' ' })).toMatchObject({
			code: 'MC007'
		});
		await move('ma', 'decline_interview', id, { reason: '网点装修期间，已核实。' });
		expect((await read(id)).status).toBe('declined');
		expect(await seen('bai')).toEqual([]);
		expect(await refused('ma', 'order_interview', id)).toMatchObject({ code: 'MC005' });
	});

	test('twice with one key orders once', async () => {
		const id = await proposed();
		const idempotency_key = '11111111-1111-4111-8111-111111111111';
		const first = await move('ma', 'order_interview', id, { idempotency_key });
		expect(await move('ma', 'order_interview', id, { idempotency_key })).toEqual(first);
		expect(
			await refused('ma', 'schedule_interview', id, {
				starts_at: tuesday,
				place: '会议室',
				expected_version: 1
			})
		).toMatchObject({ code: 'MC004', details: { by: bank.people.ma.name } });
	});
});

describe('scheduling', () => {
	test.each([
		['2026-03-01T10:00:00+08:00', 'MC740'],
		['2026-03-07T10:00:00+08:00', 'MC740'],
		['2026-04-06T10:00:00+08:00', 'MC740'],
		['2026-03-03T22:00:00+08:00', 'MC740'],
		['soon', 'MC009']
	])('not at %s', async (starts_at, code) => {
		const id = await ordered();
		expect(
			await refused('ma', 'schedule_interview', id, { starts_at, place: '会议室' })
		).toMatchObject({ code });
		expect((await read(id)).status).toBe('ordered');
	});

	test('not while the head has handed the role to somebody', async () => {
		const { id: grant } = await bank.db.sql.one<{ id: string }>(
			'select id from public.role_grants where person_id = $1',
			[bank.people.bai.id]
		);
		await bank.call('bai', 'delegate_role', {
			grant_id: grant,
			person_id: bank.people.chen.id,
			from_date: '2026-03-03',
			to_date: '2026-03-04'
		});
		const id = await ordered();
		const at = (starts_at: string) => ({ starts_at, place: '会议室' });
		expect(await refused('ma', 'schedule_interview', id, at(tuesday))).toMatchObject({
			code: 'MC741',
			details: { until: '2026-03-04', who: bank.people.bai.name }
		});
		await move('ma', 'schedule_interview', id, at('2026-03-05T10:00:00+08:00'));
		expect((await read(id)).status).toBe('scheduled');
	});

	test('not twice at one time, and the head is told and answers', async () => {
		const id = await scheduled();
		await propose([high('hillside')]);
		const other = (await all()).find((one) => one.id !== id)!.id;
		await move('ma', 'order_interview', other);
		expect(
			await refused('ma', 'schedule_interview', other, {
				starts_at: '2026-03-03T10:30:00+08:00',
				place: '会议室'
			})
		).toMatchObject({ code: 'MC742' });
		expect(
			await bank.see(
				'bai',
				`select kind from public.notifications where kind = 'interview_scheduled'`
			)
		).toHaveLength(1);
		expect(await refused('ma', 'confirm_attendance', id)).toMatchObject({ code: 'MC002' });
		expect(await refused('bai', 'confirm_attendance', id, { coming: false })).toMatchObject({
			code: 'MC007'
		});
		expect(await move('bai', 'confirm_attendance', id)).toMatchObject({ attendance: 'coming' });
	});
});

describe('the record', () => {
	test('is not written before the time, without commitments, or with dates gone by', async () => {
		const id = await scheduled();
		const record = (more = {}) =>
			refused('ma', 'record_interview', id, { ...words, commitments, ...more });
		expect(await record()).toMatchObject({ code: 'MC743' });
		await bank.later('26 hours');
		expect(await record({ commitments: [] })).toMatchObject({ code: 'MC744' });
		expect(await record({ commitments: [{ words: '整改', due_on: '2026-03-02' }] })).toMatchObject({
			code: 'MC744',
			details: { n: 1 }
		});
		expect(await record({ statement: '' })).toMatchObject({ code: 'MC007' });
		expect(await refused('bai', 'record_interview', id, { ...words, commitments })).toMatchObject({
			code: 'MC002'
		});
		expect((await read(id)).status).toBe('scheduled');
		expect(await bank.db.sql.query('select 1 from public.interview_commitments')).toEqual([]);
	});

	test('holds when both sides have confirmed it, and then its commitments are tasks', async () => {
		const id = await held();
		expect(await refused('zheng', 'confirm_interview_record', id)).toMatchObject({ code: 'MC726' });
		await move('bai', 'confirm_interview_record', id, { note: '客流数据有出入。' });
		expect(await refused('bai', 'confirm_interview_record', id)).toMatchObject({ code: 'MC745' });
		await move('ma', 'record_interview', id, { ...words, causes: '排班与培训。', commitments });
		expect(await read(id)).toMatchObject({ status: 'held', head_confirmed_at: null });
		await move('ma', 'confirm_interview_record', id);
		expect(await bank.db.sql.query('select 1 from public.rectification_tasks')).toEqual([]);
		expect(await move('bai', 'confirm_interview_record', id)).toMatchObject({
			status: 'following_up',
			next_check: 30
		});
		const tasks = await bank.db.sql.query(
			`select t.title, t.source_number, to_char(t.due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as due
				from public.rectification_tasks t join public.interview_commitments c on c.task_id = t.id`
		);
		expect(tasks).toEqual([
			{ title: '高峰时段增开两个窗口', source_number: 'Y2026-001', due: '2026-03-31 23:59' }
		]);
	});
});

describe('following up', () => {
	test('waits thirty days, and nothing is closed without the comparison', async () => {
		const id = await following();
		expect(await refused('ma', 'follow_up_interview', id)).toMatchObject({ code: 'MC746' });
		expect(await refused('ma', 'close_interview', id, { note: '好转' })).toMatchObject({
			code: 'MC747'
		});
		await bank.later('20 days');
		expect(await refused('ma', 'follow_up_interview', id)).toMatchObject({ code: 'MC746' });
		expect((await read(id)).status).toBe('following_up');
	});

	test('closes what has improved, with both figures beside each other', async () => {
		const id = await following();
		await bank.later('31 days');
		await month('2026-04-01', 50_000);
		await bank.later('30 days');
		await move('ma', 'follow_up_interview', id);
		const [line] = await bank.db.sql.query('select * from public.interview_followups');
		expect(line).toMatchObject({ days: 30, improved: true, escalated_to: null });
		expect(Number(line!.figure_then)).toBe(3);
		expect(Number(line!.figure_now)).toBe(0);
		expect(await move('ma', 'close_interview', id, { note: '投诉率明显下降。' })).toMatchObject({
			status: 'closed',
			level: 1
		});
	});

	test('goes one level up without improvement, and is head office’s from then on', async () => {
		const id = await following();
		await bank.later('50 days');
		for (let n = 0; n < 3; n++) await bank.logComplaint();
		await month('2026-04-01', 5_000);
		await bank.later('20 days');
		await move('ma', 'follow_up_interview', id);
		expect(await read(id)).toMatchObject({ level: 2, next_check: 60 });
		for (const who of ['zheng', 'hua'] as const)
			expect(
				await bank.see(who, `select 1 from public.notifications where kind = 'interview_escalated'`)
			).toHaveLength(1);
		expect(await refused('ma', 'follow_up_interview', id)).toMatchObject({ code: 'MC749' });
		expect(await refused('zheng', 'close_interview', id, { note: '结案' })).toMatchObject({
			code: 'MC748'
		});
		await move('zheng', 'follow_up_interview', id);
		await bank.later('30 days');
		await move('zheng', 'follow_up_interview', id);
		expect(await refused('zheng', 'follow_up_interview', id)).toMatchObject({ code: 'MC746' });
		await move('zheng', 'close_interview', id, { note: '已调整负责人，结案。' });
		expect((await read(id)).status).toBe('closed');
	});

	test('what is not known since is no improvement and no failure', async () => {
		const id = await following();
		await bank.later('31 days');
		await move('ma', 'follow_up_interview', id);
		const [line] = await bank.db.sql.query('select * from public.interview_followups');
		expect(line).toMatchObject({ figure_now: null, improved: null, escalated_to: null });
		expect(await refused('ma', 'close_interview', id, { note: '结案' })).toMatchObject({
			code: 'MC748'
		});
	});

	test('the interviewer is reminded once of each comparison', async () => {
		await following();
		await bank.later('31 days');
		const remind = () =>
			bank.db.sql.one<{ n: number }>('select app.remind_interview_checks(100) as n');
		expect((await remind()).n).toBe(1);
		expect((await remind()).n).toBe(0);
	});
});

test('an ordered interview may be cancelled with a reason, a finished one not', async () => {
	const id = await ordered();
	expect(await refused('bai', 'cancel_interview', id, { reason: '忙' })).toMatchObject({
		code: 'MC002'
	});
	await move('ma', 'cancel_interview', id, { reason: '数据更正后不再超限。' });
	expect(await refused('ma', 'cancel_interview', id, { reason: '再次' })).toMatchObject({
		code: 'MC005'
	});
});

describe('the rules', () => {
	test.each(['ma', 'hua', 'xiao', 'fang', 'bai'] as const)('are not saved by %s', async (who) => {
		expect(await bank.refused(who, 'save_trigger_rules', { spec: await rulesNow() })).toMatchObject(
			{ code: 'MC002' }
		);
	});

	test('are saved within their bounds, once', async () => {
		const spec = await rulesNow();
		const save = (more: object) =>
			bank.refused('zheng', 'save_trigger_rules', { spec: { ...spec, ...more } });
		expect(await save({ cooling_days: 400 })).toMatchObject({ code: 'MC735' });
		expect(await save({ active: ['T10'] })).toMatchObject({ code: 'MC735' });
		expect(
			await save({ parameters: { ...spec.parameters, T1: { ...spec.parameters.T1, alpha: 0.9 } } })
		).toMatchObject({ code: 'MC735', details: { field: 'T1.alpha' } });
		await bank.call('zheng', 'save_trigger_rules', { spec, expected_number: 1 });
		expect(
			await bank.refused('zheng', 'save_trigger_rules', { spec, expected_number: 1 })
		).toMatchObject({ code: 'MC736', details: { number: 2, by: bank.people.zheng.name } });
	});

	test('begin on a day, and what was switched off fires no more', async () => {
		const spec = { ...(await rulesNow()), active: ['T4'], effective_from: '2026-03-10' };
		await bank.call('zheng', 'save_trigger_rules', { spec });
		await propose([high()]);
		await bank.later('9 days');
		expect(
			await bank.refused('service', 'propose_interviews', {
				unit_id: bank.units.north,
				kind: 'facts',
				firings: [high('hillside')]
			})
		).toMatchObject({ code: 'MC737', details: { reason: 'rule' } });
	});
});

async function rulesNow() {
	return bank.db.sql.one<{
		cooling_days: number;
		active: string[];
		parameters: Record<string, object> & { T1: object };
	}>('select cooling_days, active, parameters from public.trigger_rule_versions where number = 1');
}

describe('what the rules look at', () => {
	beforeEach(() => month('2026-02-01', 20_000));

	test('is given to service managers of the unit and to nightly work alone', async () => {
		const asked = { unit_id: bank.units.north, first: '2026-02', last: '2026-02' };
		for (const who of ['li', 'bai', 'hua', 'xiao', 'fang'] as const)
			expect(await bank.refused(who, 'interview_inputs', asked)).toMatchObject({ code: 'MC002' });
		expect(await bank.refused('qin', 'interview_inputs', asked)).toMatchObject({ code: 'MC003' });
		const told = await bank.call<{ months: unknown[]; branches: { id: string }[] }>(
			'ma',
			'interview_inputs',
			asked
		);
		expect(told.months).toContainEqual([bank.units.riverside, '2026-02', 0, 20_000]);
		expect(told.branches.map(({ id }) => id)).not.toContain(bank.units.seaside);
		expect(
			await bank.call('service', 'interview_inputs', { ...asked, unit_id: bank.units.head })
		).toHaveProperty('versions.0.parameters.T1.alpha', 0.002);
	});
});
