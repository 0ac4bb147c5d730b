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
const refusal = (firings: unknown[], more: object = { kind: 'month', month: '2026-02' }) =>
	bank
		.refused('ma', 'propose_interviews', { unit_id: bank.units.north, firings, ...more })
		.then(({ code, details }) => [code, details?.reason ?? details?.field]);
const count = async (table: string) =>
	(await bank.db.sql.one<{ n: number }>(`select count(*)::int as n from public.${table}`)).n;
const unproven = ['MC737', 'unproven'];

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
/** A task of riverside, due so many days ago. */
async function task(daysAgo: number) {
	const { id } = await bank.db.sql.one<{ id: string }>(
		`select (app.create_task('hand', gen_random_uuid(), '手工', $1, '地面湿滑', '地面湿滑', 'major')).id`,
		[bank.units.riverside]
	);
	await bank.db.sql.query(
		`update public.rectification_tasks set due_at = app.now() - make_interval(days => $2) where id = $1`,
		[id, daysAgo]
	);
	return id;
}

beforeEach(async () => {
	await known(bank, 'riverside', { month: '2026-02', transactions: 20_000 });
	for (const day of ['03', '11', '19'])
		await bank.logComplaint({
			received_at: `2026-02-${day}T10:00:00+08:00`,
			occurred_at: `2026-02-${day}T09:00:00+08:00`
		});
});

describe('what a person says the rules found', () => {
	test('is not taken when the records know other numbers', async () => {
		for (const numbers of [{ count: 4 }, { exposure: 2_000 }, { count: null }, { limit: 9 }])
			expect(await refusal([rate(numbers)])).toEqual(unproven);
		const months = {
			month1: '2026-01',
			count1: 3,
			limit1: 2,
			month2: '2026-02',
			count2: 3,
			limit2: 2
		};
		expect(await refusal([firing('T3', 'rate:complaint_rate', months)])).toEqual(unproven);
		const { id } = await bank.logComplaint();
		const about = [`complaint:${id}`];
		const upheld = { kind: 'serious_complaint', upheldOn: '2026-03-01' };
		expect(await refusal([firing('T4', about[0]!, upheld, about)])).toEqual(unproven);
		const low = { visits: 2, threshold: 60, lowest: 41, since: '2025-09-02', inspectors: 2 };
		expect(await refusal([firing('T5', 'low_visits', low)])).toEqual(unproven);
		const recent = await task(15);
		const late = { kind: 'overdue', dueOn: '2026-02-01', overdue: 29, threshold: 15 };
		expect(await refusal([firing('T6', `task:${recent}`, late, [`task:${recent}`])])).toEqual(
			unproven
		);
		const breach = { kind: 'complainant_not_told', on: '2026-03-01' };
		expect(await refusal([firing('T7', about[0]!, breach, about)])).toEqual(unproven);
		const duty = { kind: 'meeting', month: '2026-02' };
		expect(await refusal([firing('T8', 'meeting', duty)])).toEqual(unproven);
		const employee = [`employee:${bank.people.chen.id}`];
		expect(await refusal([firing('T9', employee[0]!, { bad: 3, of: 4 }, employee)])).toEqual(
			unproven
		);
		expect(await count('rule_runs')).toBe(0);
		expect(await count('interviews')).toBe(0);
	});

	test('is taken when they say the same, and names who brought it', async () => {
		const late = await task(16);
		const overdue = { kind: 'overdue', dueOn: '2026-02-14', overdue: 16, threshold: 15 };
		expect(
			await run('ma', [rate(), firing('T6', `task:${late}`, overdue, [`task:${late}`])])
		).toMatchObject({ proposed: 2, month: '2026-02-01', run_by: bank.people.ma.id });
	});

	test('is what the rules themselves find among the records', async () => {
		await task(40);
		const inputs = await bank.call<InterviewInputs>('ma', 'interview_inputs', {
			unit_id: bank.units.north,
			first: '2025-02',
			last: '2026-02'
		});
		const { firings, ...rest } = proposalOf(inputs, '2026-02');
		expect(firings.map(({ rule }) => rule)).toContain('T6');
		expect((await run('ma', firings, rest)).proposed).toBe(firings.length);
		expect((await run('ma', firings, rest)).proposed).toBe(0);
	});
});

test('a month is named where all rules are run, and it is over', async () => {
	expect(await refusal([], { kind: 'month' })).toEqual(['MC010', 'month']);
	expect(await refusal([], { kind: 'facts', month: '2026-02' })).toEqual(['MC010', 'month']);
	expect(await refusal([], { kind: 'month', month: '2026-03' })).toEqual(['MC721', 'month']);
	expect(await refusal([], { kind: 'month', month: '2026-13' })).toEqual(['MC009', 'not_a_date']);
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
