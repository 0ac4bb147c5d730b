import { beforeEach, describe, expect, test } from 'vitest';
import type { InterviewInputs } from '../../src/lib/domain/interview/inputs.ts';
import { proposalOf } from '../../src/lib/domain/interview/judge.server.ts';
import { useBank, type Who } from './support/bank.ts';
import { draft, known, signed } from './support/notices.ts';

const bank = useBank();

const run = (who: Who, firings: unknown[], more: object = { kind: 'month', month: '2026-02' }) =>
	bank.call<{ proposed: number; month: string; run_by: string | null }>(who, 'propose_interviews', {
		unit_id: bank.units.north,
		firings,
		...more
	});
const refusal = (more: object) =>
	bank
		.refused('service', 'propose_interviews', { unit_id: bank.units.north, firings: [], ...more })
		.then(({ code, details }) => [code, details?.reason ?? details?.field]);
const count = async (table: string) =>
	(await bank.db.sql.one<{ n: number }>(`select count(*)::int as n from public.${table}`)).n;

const firing = (rule: string, cause: string, numbers: object, links: string[] = []) => ({
	rule,
	branchId: bank.units.riverside,
	cause,
	fact: null,
	numbers,
	links,
	leadsTo: rule === 'T9' ? 'review' : 'interview'
});
const rate = (numbers: object = {}) =>
	firing('T1', 'rate:complaint_rate', {
		count: 3,
		exposure: 20_000,
		expected: 0.2,
		limit: 3,
		...numbers
	});
/** A task of riverside, forty days late. */
async function overdueTask() {
	const { id } = await bank.db.sql.one<{ id: string }>(
		`select (app.create_task('hand', gen_random_uuid(), '手工', $1, '地面湿滑', '地面湿滑', 'major')).id`,
		[bank.units.riverside]
	);
	await bank.db.sql.query(
		`update public.rectification_tasks set due_at = app.now() - interval '40 days' where id = $1`,
		[id]
	);
}

beforeEach(async () => {
	await known(bank, 'riverside', { month: '2026-02', transactions: 20_000 });
	for (const day of ['03', '11', '19'])
		await bank.logComplaint({
			received_at: `2026-02-${day}T10:00:00+08:00`,
			occurred_at: `2026-02-${day}T09:00:00+08:00`
		});
});

describe('what the rules found', () => {
	test.each([
		'anon',
		'stranger',
		'li',
		'chen',
		'bai',
		'hua',
		'xiao',
		'fang',
		'song',
		'du',
		'ma',
		'zheng'
	] as const)('is not taken from %s', async (who) => {
		expect(
			await bank.refused(who, 'propose_interviews', {
				unit_id: bank.units.north,
				kind: 'month',
				month: '2026-02',
				firings: [rate()]
			})
		).toMatchObject({ code: '42501' });
		expect(await count('rule_runs')).toBe(0);
		expect(await count('interviews')).toBe(0);
	});

	test('is taken from the server, which names the service manager who asked', async () => {
		for (const who of ['li', 'chen', 'du', 'song'] as const)
			expect(await refusal({ kind: 'facts', asked_by: bank.people[who].id })).toEqual([
				'MC003',
				undefined
			]);
		const south = { unit_id: bank.units.south, kind: 'facts', asked_by: bank.people.ma.id };
		expect(await refusal(south)).toEqual(['MC003', undefined]);
		expect(await count('rule_runs')).toBe(0);
		const asked = { kind: 'month', month: '2026-02', asked_by: bank.people.ma.id };
		expect(await run('service', [rate()], asked)).toMatchObject({
			proposed: 1,
			month: '2026-02-01',
			run_by: bank.people.ma.id
		});
	});

	test('is found among the records, and proposed once', async () => {
		await overdueTask();
		const inputs = await bank.call<InterviewInputs>('service', 'interview_inputs', {
			unit_id: bank.units.north,
			first: '2025-02',
			last: '2026-02'
		});
		const { firings, ...rest } = proposalOf(inputs, '2026-02');
		expect(firings.map(({ rule }) => rule)).toContain('T6');
		expect((await run('service', firings, rest)).proposed).toBe(firings.length);
		expect((await run('service', firings, rest)).proposed).toBe(0);
	});
});

test('a month is named where all rules are run, and it is over', async () => {
	expect(await refusal({ kind: 'month' })).toEqual(['MC010', 'month']);
	expect(await refusal({ kind: 'facts', month: '2026-02' })).toEqual(['MC010', 'month']);
	expect(await refusal({ kind: 'month', month: '2026-03' })).toEqual(['MC721', 'month']);
	expect(await refusal({ kind: 'month', month: '2026-13' })).toEqual(['MC009', 'not_a_date']);
	expect(await run('service', [])).toMatchObject({ month: '2026-02-01', run_by: null });
});

describe('what a notice tells of interviews', () => {
	type Told = { shown: string; ordered: { rule: string | null }[] };
	/** Ordered on a day of February, as far as the notice of that month goes. */
	async function ordered(day: string) {
		await run('service', [rate()]);
		const { id } = await bank.db.sql.one<{ id: string }>('select id from public.interviews');
		await bank.call('ma', 'order_interview', { interview_id: id });
		await bank.db.sql.query('update public.interviews set ordered_at = $1', [day]);
		return id;
	}
	const told = async () => (await draft(bank, 'ma', 'north')).snapshot.interviews as Told;
	async function allow(shown: string) {
		for (const statement of [
			'alter table public.scheme_versions disable trigger user',
			`update public.scheme_versions set content = content || '{"interviews": "${shown}"}'`,
			'alter table public.scheme_versions enable trigger user'
		])
			await bank.db.sql.query(statement);
	}

	test('is how many were ordered in its month, and nothing of a proposal', async () => {
		await run('service', [rate()]);
		expect(await told()).toEqual({ shown: 'count', ordered: [] });
		await ordered('2026-03-01T09:00:00+08:00');
		expect(await told()).toEqual({ shown: 'count', ordered: [] });
		await bank.db.sql.query(
			`update public.interviews set ordered_at = '2026-02-27T09:00:00+08:00'`
		);
		expect(await told()).toEqual({ shown: 'count', ordered: [{ rule: null }] });
	});

	test('goes as far as the scheme allows', async () => {
		await ordered('2026-02-27T09:00:00+08:00');
		await allow('rules');
		expect(await told()).toEqual({ shown: 'rules', ordered: [{ rule: 'T1' }] });
		await allow('none');
		expect(await told()).toEqual({ shown: 'none', ordered: [] });
	});

	test('leaves out what was called off, and nothing of it can be added or hidden', async () => {
		const id = await ordered('2026-02-27T09:00:00+08:00');
		const made = await draft(bank, 'ma', 'north');
		const { gathering_id } = await bank.call<{ gathering_id: string }>('ma', 'gather_notice', {
			scope_id: bank.units.north,
			month: '2026-02'
		});
		const rows = await bank.db.sql.query(
			'select branch_id, class, position, content from public.notice_rows where notice_id = $1',
			[made.id]
		);
		for (const interviews of [undefined, { shown: 'count', ordered: [] }])
			expect(
				await bank.refused('ma', 'draft_notice', {
					gathering_id,
					snapshot: { ...made.snapshot, interviews },
					branches: rows
				})
			).toMatchObject({ code: 'MC781' });
		const flattered = [{ name_zh: '银行卡中心', name_en: 'Cards', ratings: 9, mean: 5, before: 1 }];
		expect(
			await bank.refused('ma', 'draft_notice', {
				gathering_id,
				snapshot: { ...made.snapshot, departments: flattered },
				branches: rows
			})
		).toMatchObject({ code: 'MC781', details: { field: 'departments' } });
		await bank.call('ma', 'cancel_interview', { interview_id: id, reason: '已调离。' });
		expect((await told()).ordered).toEqual([]);
	});

	test('stays as it was published', async () => {
		const id = await ordered('2026-02-27T09:00:00+08:00');
		const made = await draft(bank, 'ma', 'north');
		await signed(bank, made.id);
		await bank.call('ma', 'publish_notice', { notice_id: made.id });
		await bank.call('ma', 'cancel_interview', { interview_id: id, reason: '已调离。' });
		expect(
			await bank.see('bai', `select snapshot -> 'interviews' -> 'ordered' as o from public.notices`)
		).toEqual([{ o: [{ rule: null }] }]);
		expect(await bank.call('bai', 'verify_notice', { notice_id: made.id })).toBe(true);
	});
});
