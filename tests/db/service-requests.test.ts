import { describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();

interface Request {
	id: string;
	number: string;
	status: string;
	version: number;
	respond_by: string;
	resolve_by: string;
	reopened: number;
	moves: string[];
	timeline: { action: string; words: string | null; late: boolean | null }[];
}
const entry = (more = {}) => ({
	kind: 'fault',
	title: '制卡机故障',
	words: '上午起不能制卡。',
	...more
});
const ask = async (who: Who = 'chen', more = {}) =>
	(
		await bank.call<Request>(who, 'ask_department', {
			department_id: bank.units.cards,
			entry: entry(more)
		})
	).id;
const page = (who: Who, request_id: string) =>
	bank.call<Request>(who, 'request_page', { request_id });
const step = (who: Who, verb: string, request_id: string, args = {}) =>
	bank.call<Request>(who, verb, { request_id, ...args });
const refused = (who: Who, verb: string, request_id: string, args = {}) =>
	bank.refused(who, verb, { request_id, ...args });
const statusOf = async (id: string) =>
	(
		await bank.db.sql.one<{ status: string }>(
			'select status from app.service_requests where id = $1',
			[id]
		)
	).status;
const told = async (who: Who) =>
	(
		await bank.see<{ kind: string }>(
			who,
			`select kind from public.notifications where subject_kind = 'request' order by created_at`
		)
	).map(({ kind }) => kind);
const work = () => bank.db.sql`select app.remind_requests(100)`;
/** As the clock of the wall in Shanghai shows it. */
const wall = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16);

describe('a request', () => {
	test.each(['li', 'du', 'ma', 'hua', 'xiao', 'fang', 'song'] as const)(
		'is not made by %s',
		async (who) => {
			expect(
				await bank.refused(who, 'ask_department', {
					department_id: bank.units.cards,
					entry: entry()
				})
			).toMatchObject({ code: 'MC002' });
			expect(await bank.db.sql`select from app.service_requests`).toEqual([]);
		}
	);

	test.each([
		['kind', { kind: 'party' }, 'MC010'],
		['title', { title: ' ' }, 'MC007'],
		['title', { title: '长'.repeat(121) }, 'MC008'],
		['words', { words: null }, 'MC007']
	])('needs its %s', async (field, more, code) => {
		expect(
			await bank.refused('chen', 'ask_department', {
				department_id: bank.units.cards,
				entry: entry(more)
			})
		).toMatchObject({ code, details: { field } });
	});

	test('is not made of a branch, and once with the same key', async () => {
		expect(
			await bank.refused('chen', 'ask_department', {
				department_id: bank.units.hillside,
				entry: entry()
			})
		).toMatchObject({ code: 'MC003' });
		const call = {
			department_id: bank.units.cards,
			entry: entry(),
			idempotency_key: crypto.randomUUID()
		};
		const first = await bank.call<Request>('chen', 'ask_department', call);
		expect(await bank.call<Request>('chen', 'ask_department', call)).toEqual(first);
		expect(await told('du')).toEqual(['request_asked']);
	});

	test('is read by branch, department and those above, by nobody else', async () => {
		const id = await ask();
		for (const who of ['chen', 'deng', 'bai', 'du', 'ma', 'yan', 'zheng', 'hua', 'xiao'] as const)
			expect((await page(who, id)).number, who).toBe('B2026-0001');
		for (const who of ['guo', 'he', 'tao', 'qin', 'li', 'song', 'fang'] as const) {
			expect(await refused(who, 'request_page', id), who).toMatchObject({ code: 'MC003' });
			expect((await bank.call<{ rows: unknown[] }>(who, 'request_list')).rows, who).toEqual([]);
			expect(
				await bank.see(who, `select from public.events where subject_kind = 'request'`)
			).toEqual([]);
		}
	});

	test('has the working time of its kind, by the department’s calendar, over the lunch break and the night', async () => {
		const fault = await page('chen', await ask());
		expect(wall(fault.respond_by)).toBe('2026-03-02T10:30');
		const question = await page('chen', await ask('chen', { kind: 'question' }));
		const minutes = await bank.db.sql.one<{ n: number }>(
			`select sum(extract(epoch from least(s.closes_at, $1::timestamptz) - greatest(s.opens_at, app.now())) / 60)::int as n
				from app.unit_calendars u join app.calendar_spans s on s.calendar_version_id = app.calendar_in_force(u.calendar_id)
				where u.unit_id = $2 and s.closes_at > app.now() and s.opens_at < $1`,
			[question.resolve_by, bank.units.cards]
		);
		expect(minutes.n).toBe(960);
		expect(Date.parse(question.resolve_by)).toBeGreaterThan(Date.parse(question.respond_by));
	});
});

describe('answering', () => {
	test('is the head of the department’s, with words', async () => {
		const id = await ask();
		for (const who of ['chen', 'bai', 'ma', 'xiao', 'zheng'] as const)
			for (const verb of ['answer_request', 'resolve_request'])
				expect(await refused(who, verb, id, { words: '好了' }), who).toMatchObject({
					code: 'MC002'
				});
		expect(await refused('du', 'answer_request', id, { words: ' ' })).toMatchObject({
			code: 'MC007'
		});
		expect(await statusOf(id)).toBe('open');
		await step('du', 'answer_request', id, { words: '已派人，下午到。' });
		expect(await told('chen')).toEqual(['request_answered']);
		expect(await refused('du', 'answer_request', id, { words: '再答' })).toMatchObject({
			code: 'MC005'
		});
		await step('du', 'resolve_request', id, { words: '已更换打印头。' });
		const seen = await page('chen', id);
		expect(seen.moves).toEqual(['close', 'reopen']);
		expect(seen.timeline.map(({ action, late }) => [action, late])).toEqual([
			['resolve', false],
			['answer', false],
			['ask', null]
		]);
	});

	test('too late says so, and stale changes are refused', async () => {
		const id = await ask();
		await bank.later('3 hours');
		await step('du', 'answer_request', id, { words: '抱歉' });
		expect((await page('chen', id)).timeline[0]).toMatchObject({ action: 'answer', late: true });
		expect(
			await refused('du', 'resolve_request', id, { words: '好了', expected_version: 1 })
		).toMatchObject({ code: 'MC004' });
	});
});

describe('closing', () => {
	test('is the asker’s or the branch head’s, and reopening starts the clocks anew', async () => {
		const id = await ask();
		await step('du', 'resolve_request', id, { words: '已处理' });
		for (const who of ['deng', 'du', 'ma'] as const)
			for (const verb of ['close_request', 'reopen_request'])
				expect(await refused(who, verb, id, { words: '不' }), who).toMatchObject({ code: 'MC002' });
		expect(await refused('chen', 'reopen_request', id, { words: '' })).toMatchObject({
			code: 'MC007'
		});
		const before = await page('chen', id);
		await bank.later('1 day');
		await step('bai', 'reopen_request', id, { words: '又坏了' });
		const after = await page('chen', id);
		expect(after).toMatchObject({ status: 'reopened', reopened: 1 });
		expect(Date.parse(after.respond_by)).toBeGreaterThan(Date.parse(before.respond_by));
		expect(await told('du')).toEqual(['request_asked', 'request_reopened']);
		await step('du', 'resolve_request', id, { words: '换新机' });
		await step('chen', 'close_request', id);
		expect(await statusOf(id)).toBe('closed');
		expect(await refused('chen', 'reopen_request', id, { words: '再开' })).toMatchObject({
			code: 'MC005'
		});
	});

	test('by withdrawing ends what is open', async () => {
		const id = await ask();
		expect(await refused('deng', 'withdraw_request', id)).toMatchObject({ code: 'MC002' });
		await step('chen', 'withdraw_request', id, { words: '自行解决' });
		expect(await statusOf(id)).toBe('withdrawn');
	});
});

describe('overdue', () => {
	test('is told the department at each deadline once, head office’s managers at the last', async () => {
		await ask();
		await work();
		expect(await told('du')).toEqual(['request_asked']);
		await bank.later('2 hours');
		await work();
		await work();
		expect(await told('du')).toEqual(['request_asked', 'request_overdue']);
		expect(await told('zheng')).toEqual([]);
		await bank.later('4 days');
		await work();
		await work();
		expect(await told('du')).toEqual(['request_asked', 'request_overdue', 'request_overdue']);
		expect(await told('zheng')).toEqual(['request_overdue']);
	});

	test('stands on the department’s list of everything asked of it, until it is resolved', async () => {
		const id = await ask();
		const asked = async () =>
			(
				await bank.call<{ entries: { kind: string; id: string }[] }>('du', 'asked_of_us')
			).entries.filter(({ kind }) => kind === 'request');
		expect(await asked()).toEqual([expect.objectContaining({ id, title: '制卡机故障' })]);
		await step('du', 'resolve_request', id, { words: '已处理' });
		expect(await asked()).toEqual([]);
	});

	test('stands on the desk of the department’s head alone', async () => {
		const id = await ask();
		const desk = (who: Who) => bank.call<{ requests?: { id: string }[] }>(who, 'task_desk');
		expect((await desk('du')).requests).toEqual([
			expect.objectContaining({ id, unit_zh: '河滨支行' })
		]);
		for (const who of ['chen', 'bai', 'ma', 'xiao', 'fang'] as const)
			expect(await desk(who), who).not.toHaveProperty('requests');
		await step('du', 'resolve_request', id, { words: '已处理' });
		expect((await desk('du')).requests).toEqual([]);
	});
});

describe('the working times', () => {
	const budgets = Object.fromEntries(
		['fault', 'question', 'approval', 'complaint'].map((kind) => [
			kind,
			{ respond: 30, resolve: 120 }
		])
	);

	test('are saved by head office within bounds, and hold for what is asked afterwards', async () => {
		for (const who of ['ma', 'du', 'bai', 'fang', 'xiao'] as const)
			expect(await bank.refused(who, 'save_request_rules', { spec: budgets })).toMatchObject({
				code: 'MC002'
			});
		const wrong = { ...budgets, fault: { respond: 60, resolve: 30 } };
		expect(await bank.refused('zheng', 'save_request_rules', { spec: wrong })).toMatchObject({
			code: 'MC791',
			details: { field: 'fault_resolve' }
		});
		expect(
			await bank.refused('zheng', 'save_request_rules', { spec: { ...budgets, question: {} } })
		).toMatchObject({ code: 'MC772' });
		const id = await ask();
		await bank.call('zheng', 'save_request_rules', { spec: budgets, expected_number: 1 });
		expect(wall((await page('chen', id)).respond_by)).toBe('2026-03-02T10:30');
		expect(wall((await page('chen', await ask())).respond_by)).toBe('2026-03-02T10:00');
	});
});
