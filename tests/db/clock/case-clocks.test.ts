import { describe, expect, test } from 'vitest';
import { useBank } from '../support/bank.ts';
import { refusal } from '../support/database.ts';
import { Clocks, local, logCase } from './case.ts';

// Every case here is received on Monday 2 March 2026 at 09:30 in Shanghai.
const bank = useBank();
const proof = '00000000-0000-4000-8000-000000000001';
const read = async (id: string) => {
	const { next_clock, next_due_at, is_paused } = await bank.read(id);
	return { next_clock, next_due_at: next_due_at && local(next_due_at as string), is_paused };
};

test('a case runs stage targets and the statutory limit side by side, from receipt', async () => {
	const clocks = await logCase(bank);
	expect(await clocks.due()).toEqual({
		acknowledge: '2026-03-03 17:30',
		investigate: '2026-03-05 17:30',
		handle: '2026-03-11 17:30',
		feed_back: '2026-03-16 17:30',
		decide_and_tell: '2026-03-18 00:00'
	});
	expect(await read(clocks.id)).toEqual({
		next_clock: 'acknowledge',
		next_due_at: '2026-03-03 17:30',
		is_paused: false
	});
});

test('an internal complaint runs under its own policy, without a statutory limit', async () => {
	const { id } = await bank.logHidden();
	const kinds = await bank.db.sql<{ code: string; kind: string }>`
		select code, kind from public.complaint_clocks where complaint_id = ${id} order by code`;
	expect(kinds.map(({ code }) => code)).toEqual([
		'acknowledge',
		'feed_back',
		'handle',
		'investigate'
	]);
	expect(kinds.every(({ kind }) => kind === 'target')).toBe(true);
});

describe('stopping', () => {
	test('a stage reached stops its clock and those of earlier stages, in time or not', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-05T18:00:00+08:00', 'stop_clock', 'findings', 'now');
		const { acknowledge, investigate, handle } = await clocks.all();
		expect(acknowledge).toMatchObject({ met: false, overdue: false });
		expect(investigate).toMatchObject({ met: false, overdue: false });
		expect(handle).toMatchObject({ met: null, stopped_at: null });
		expect((await read(clocks.id)).next_clock).toBe('handle');
	});

	test('the moment that counts may lie before the moment it is recorded', async () => {
		const clocks = await logCase(bank);
		await clocks.at(
			'2026-03-04T10:00:00+08:00',
			'stop_clock',
			'acknowledged',
			'2026-03-03T17:00:00+08:00'
		);
		expect((await clocks.all()).acknowledge).toMatchObject({ met: true });
	});

	test('a clock cannot stop before it began or in the future', async () => {
		const clocks = await logCase(bank);
		for (const at of ['2026-03-01T10:00:00+08:00', '2026-03-02T09:31:00+08:00'])
			expect(await refusal(clocks.call('stop_clock', 'told', at))).toMatchObject({
				code: 'MC604',
				details: { field: 'at' }
			});
		expect((await clocks.all()).decide_and_tell).toMatchObject({ stopped_at: null });
	});

	test('a case that ends without being decided is neither met nor missed', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-03T10:00:00+08:00', 'stop_all_clocks', 'now');
		expect(Object.values(await clocks.all()).map(({ met }) => met)).toEqual([
			null,
			null,
			null,
			null,
			null
		]);
		expect(await read(clocks.id)).toEqual({
			next_clock: null,
			next_due_at: null,
			is_paused: false
		});
	});
});

describe('pausing', () => {
	test('waiting for the customer pauses the targets and not the statutory limit', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'waiting_customer', 'now');
		await bank.db.setNow('2026-03-05T10:00:00+08:00');
		const waiting = await clocks.all();
		expect(waiting.acknowledge).toMatchObject({ paused: true, overdue: false });
		expect(waiting.decide_and_tell).toMatchObject({ paused: false });
		// The one that still runs is what the queue must show.
		expect(await read(clocks.id)).toMatchObject({
			next_clock: 'decide_and_tell',
			is_paused: false
		});
		await clocks.call('resume_clocks', '2026-03-05T10:00:00+08:00');
		expect(await clocks.due()).toEqual({
			acknowledge: '2026-03-05 17:30',
			investigate: '2026-03-09 17:30',
			handle: '2026-03-13 17:30',
			feed_back: '2026-03-16 17:30',
			decide_and_tell: '2026-03-18 00:00'
		});
	});

	test.for(['external_appraisal', 'mediation'])(
		'%s pauses the statutory limit too',
		async (reason) => {
			const clocks = await logCase(bank);
			await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', reason, 'now');
			expect(await read(clocks.id)).toMatchObject({ is_paused: true });
			await clocks.at('2026-04-03T10:00:00+08:00', 'resume_clocks', 'now');
			expect((await clocks.due()).decide_and_tell).toBe('2026-04-18 00:00');
		}
	);

	test('a paused case is never overdue, however long it stays paused', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
		await bank.db.setNow('2026-09-01T10:00:00+08:00');
		expect(Object.values(await clocks.all()).some(({ overdue }) => overdue)).toBe(false);
		await clocks.call('resume_clocks', '2026-09-01T10:00:00+08:00');
		expect(Object.values(await clocks.all()).some(({ overdue }) => overdue)).toBe(false);
	});

	test('a case told while it was paused was told in time', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
		await clocks.at('2026-05-06T10:00:00+08:00', 'stop_clock', 'told', 'now');
		expect((await clocks.all()).decide_and_tell).toMatchObject({ met: true });
	});

	test('a pause for an unknown reason, a second pause and a resume of nothing are refused', async () => {
		const clocks = await logCase(bank);
		expect(
			(await refusal(clocks.call('pause_clocks', 'holiday_mood', '2026-03-02T09:30:00+08:00'))).code
		).toBe('MC602');
		expect((await refusal(clocks.call('resume_clocks', '2026-03-02T09:30:00+08:00'))).code).toBe(
			'MC603'
		);
		await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
		expect(
			(
				await refusal(
					clocks.call('pause_clocks', 'external_appraisal', '2026-03-03T10:00:00+08:00')
				)
			).code
		).toBe('MC601');
		expect((await refusal(clocks.call('resume_clocks', '2026-03-03T09:00:00+08:00'))).code).toBe(
			'MC604'
		);
		expect(
			await bank.db.sql`select from public.clock_events where complaint_id = ${clocks.id}`
		).toHaveLength(2);
	});

	test('an appraisal begun while waiting for the customer pauses what was still running', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'waiting_customer', 'now');
		await clocks.at('2026-03-04T10:00:00+08:00', 'pause_clocks', 'external_appraisal', 'now');
		await clocks.at('2026-03-06T10:00:00+08:00', 'resume_clocks', 'now');
		const due = await clocks.due();
		expect(due.decide_and_tell).toBe('2026-03-20 00:00');
		expect(due.acknowledge).toBe('2026-03-06 17:30');
	});
});

describe('cutting', () => {
	test('a target never lies after the statutory limit less one working day, and says it was cut', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-02T10:00:00+08:00', 'pause_clocks', 'waiting_customer', 'now');
		await clocks.at('2026-03-13T10:00:00+08:00', 'resume_clocks', 'now');
		const { feed_back, handle } = await clocks.all();
		// The limit ends with Tuesday 17 March: the working day before it closes on Monday.
		expect(local(feed_back!.due_at)).toBe('2026-03-16 17:30');
		expect(feed_back).toMatchObject({ cut: true });
		expect(local(feed_back!.uncut_due_at)).toBe('2026-03-27 17:30');
		expect(feed_back!.steps.at(-1)).toMatchObject({ kind: 'cut' });
		expect(handle).toMatchObject({ cut: true });
	});

	test('a target that ends before that is not cut', async () => {
		const clocks = await logCase(bank);
		expect(Object.values(await clocks.all()).some(({ cut }) => cut)).toBe(false);
	});
});

describe('extending', () => {
	const extend = (step: number, approver: string | null = null, notice: string | null = null) =>
		['extend_clock', step, '需要向第三方核实。', approver, notice] as const;

	test('15 days become 30 with a reason, and 60 with an approver above the handler and the notice sent', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-10T10:00:00+08:00', ...extend(1));
		expect((await clocks.due()).decide_and_tell).toBe('2026-04-02 00:00');
		await clocks.at(
			'2026-03-20T10:00:00+08:00',
			...extend(2, bank.people.zheng.id, '2026-03-20T10:00:00+08:00')
		);
		expect((await clocks.due()).decide_and_tell).toBe('2026-05-02 00:00');
	});

	test('without a reason, an approver above, or the notice, nothing is extended', async () => {
		const { id } = await bank.driveTo('acknowledged');
		const clocks = new Clocks(bank, id);
		const before = await clocks.due();
		expect((await refusal(clocks.call('extend_clock', 1, ' ', null, null))).code).toBe('MC606');
		await clocks.call(...extend(1));
		const notice = '2026-03-02T09:30:00+08:00';
		// Li of the north handles the case: nobody of the north is above, and nobody of the south.
		for (const approver of [
			null,
			bank.people.li.id,
			bank.people.ma.id,
			bank.people.qin.id,
			bank.people.wei.id
		])
			expect((await refusal(clocks.call(...extend(2, approver, notice)))).code).toBe('MC607');
		for (const late of [null, '2026-03-09T09:30:00+08:00'])
			expect((await refusal(clocks.call(...extend(2, bank.people.zheng.id, late)))).code).toBe(
				'MC608'
			);
		expect((await refusal(clocks.call(...extend(1)))).code).toBe('MC605');
		expect((await refusal(clocks.call(...extend(3)))).code).toBe('MC605');
		expect((await clocks.due()).decide_and_tell).toBe('2026-04-02 00:00');
		expect(before.decide_and_tell).toBe('2026-03-18 00:00');
		await clocks.call(...extend(2, bank.people.hua.id, notice));
		expect((await clocks.due()).decide_and_tell).toBe('2026-05-02 00:00');
	});

	test('a limit that has passed or was met cannot be extended any more', async () => {
		const clocks = await logCase(bank);
		await bank.db.setNow('2026-03-18T00:00:01+08:00');
		expect(await refusal(clocks.call(...extend(1)))).toMatchObject({
			code: 'MC609',
			details: { reason: 'passed' }
		});
		await clocks.call('stop_clock', 'told', '2026-03-18T00:00:01+08:00');
		expect(await refusal(clocks.call(...extend(1)))).toMatchObject({
			code: 'MC609',
			details: { reason: 'stopped' }
		});
	});
});

describe('agreeing a date', () => {
	test('the agreed date governs telling, to the end of that day', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-10T10:00:00+08:00', 'agree_due_date', '2026-04-20', proof);
		const due = await clocks.due();
		expect(due.decide_and_tell).toBe('2026-04-21 00:00');
		expect(due.feed_back).toBe('2026-04-17 17:30');
		expect(due.handle).toBe('2026-03-11 17:30');
		expect((await refusal(clocks.call('extend_clock', 1, 'x', null, null))).details).toMatchObject({
			reason: 'agreed'
		});
	});

	test('a pause that was on when the date was agreed does not move it; a later one does', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-09T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
		await clocks.at('2026-03-10T10:00:00+08:00', 'agree_due_date', '2026-04-20', proof);
		await clocks.at('2026-03-12T10:00:00+08:00', 'resume_clocks', 'now');
		expect((await clocks.due()).decide_and_tell).toBe('2026-04-21 00:00');
		await clocks.at('2026-03-16T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
		await clocks.at('2026-03-18T10:00:00+08:00', 'resume_clocks', 'now');
		expect((await clocks.due()).decide_and_tell).toBe('2026-04-23 00:00');
	});

	test('a date gone by, no proof, or nobody left to tell is refused', async () => {
		const clocks = await logCase(bank);
		expect((await refusal(clocks.call('agree_due_date', '2026-03-01', proof))).code).toBe('MC611');
		expect((await refusal(clocks.call('agree_due_date', '2026-03-20', null))).code).toBe('MC612');
		await clocks.call('stop_clock', 'told', '2026-03-02T09:30:00+08:00');
		expect((await refusal(clocks.call('agree_due_date', '2026-03-20', proof))).code).toBe('MC610');
	});
});

describe('beginning again', () => {
	test('new facts count the limit and the running targets afresh, without the extensions', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-03T10:00:00+08:00', 'stop_clock', 'acknowledged', 'now');
		await clocks.at('2026-03-10T10:00:00+08:00', 'extend_clock', 1, 'x', null, null);
		await clocks.at(
			'2026-03-16T10:00:00+08:00',
			'restart_clocks',
			'2026-03-13T10:00:00+08:00',
			'new_facts'
		);
		const due = await clocks.due();
		expect(due.acknowledge).toBe('2026-03-03 17:30');
		expect(due.investigate).toBe('2026-03-18 17:30');
		expect(due.decide_and_tell).toBe('2026-03-29 00:00');
	});

	test('a case reopened with new facts has a limit again; without, targets alone', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-10T10:00:00+08:00', 'stop_clock', 'closed', 'now');
		await clocks.at('2026-03-20T10:00:00+08:00', 'reopen_clocks', 'now', false);
		const internal = await clocks.all();
		expect(internal.decide_and_tell).toMatchObject({ met: true });
		expect(local(internal.feed_back!.due_at)).toBe('2026-04-03 17:30');
		await clocks.at('2026-03-21T10:00:00+08:00', 'stop_clock', 'closed', 'now');
		await clocks.at('2026-03-23T10:00:00+08:00', 'reopen_clocks', 'now', true);
		const anew = await clocks.all();
		expect(anew.decide_and_tell).toMatchObject({ stopped_at: null, met: null });
		expect(local(anew.decide_and_tell!.due_at)).toBe('2026-04-08 00:00');
		expect(anew.acknowledge!.stopped_at).not.toBeNull();
	});

	test('clocks ended by a merge run on as before when it is undone', async () => {
		const clocks = await logCase(bank);
		const before = await clocks.due();
		await clocks.at('2026-03-03T10:00:00+08:00', 'stop_all_clocks', 'now');
		await clocks.at('2026-03-04T10:00:00+08:00', 'reopen_clocks', 'now', false);
		expect(await clocks.due()).toEqual(before);
		expect((await clocks.all()).acknowledge).toMatchObject({ overdue: true, stopped_at: null });
	});

	test('a review counts thirty days from its application, beside the limit that was met', async () => {
		const clocks = await logCase(bank);
		await clocks.at('2026-03-10T10:00:00+08:00', 'stop_clock', 'closed', 'now');
		await clocks.at('2026-03-20T10:00:00+08:00', 'start_review_clock', 'now');
		expect((await clocks.due()).review).toBe('2026-04-20 00:00');
		expect((await read(clocks.id)).next_clock).toBe('review');
		await clocks.at('2026-04-01T10:00:00+08:00', 'stop_clock', 'told', 'now');
		expect((await clocks.all()).review).toMatchObject({ met: true });
	});
});

test('the copies are what the events say, whatever happened to the case', async () => {
	const clocks = await logCase(bank);
	await clocks.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'waiting_customer', 'now');
	await clocks.at('2026-03-04T10:00:00+08:00', 'resume_clocks', 'now');
	await clocks.at('2026-03-04T11:00:00+08:00', 'stop_clock', 'findings', 'now');
	await clocks.at('2026-03-10T10:00:00+08:00', 'extend_clock', 1, 'x', null, null);
	await clocks.at('2026-03-11T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
	const copies = () => bank.db
		.sql`select k.*, c.next_clock, c.next_due_at, c.is_paused as case_paused
		from public.complaint_clocks k join public.complaints c on c.id = k.complaint_id where c.id = ${clocks.id} order by k.code`;
	const kept = await copies();
	await bank.db
		.sql`update public.complaint_clocks set due_at = now(), is_paused = false, stopped_at = null, term = 9, next_rung = null,
		next_rung_at = null, is_cut = true where complaint_id = ${clocks.id}`;
	await bank.db
		.sql`update public.complaints set next_due_at = null, next_clock = 'x', is_paused = false where id = ${clocks.id}`;
	await bank.db.sql`select app.rebuild_deadlines(array[${clocks.id}]::uuid[])`;
	expect(await copies()).toEqual(kept);
	expect(kept.some(({ is_paused }) => is_paused)).toBe(true);
});

test('a pause recorded late counts from when it began, as if it had been recorded then', async () => {
	const prompt = await logCase(bank);
	const late = await logCase(bank);
	await prompt.at('2026-03-03T10:00:00+08:00', 'pause_clocks', 'mediation', 'now');
	await prompt.at('2026-03-05T10:00:00+08:00', 'resume_clocks', 'now');
	await prompt.at('2026-03-06T10:00:00+08:00', 'stop_clock', 'findings', 'now');
	await late.at('2026-03-09T10:00:00+08:00', 'stop_clock', 'findings', '2026-03-06T10:00:00+08:00');
	await late.call('pause_clocks', 'mediation', '2026-03-03T10:00:00+08:00');
	await late.call('resume_clocks', '2026-03-05T10:00:00+08:00');
	const { handle, decide_and_tell } = await prompt.due();
	expect(await late.due()).toMatchObject({ handle, decide_and_tell });
});

test('a case keeps the policy of the day it was received', async () => {
	const [before] = await bank.db.sql<{
		id: string | null;
	}>`select app.choose_policy('complaint', 'counter', 'general', ${bank.units.riverside}, '2026-03-02') as id`;
	expect((await bank.read((await logCase(bank)).id)).policy_version_id).toBe(before!.id);
	expect(
		(
			await refusal(
				bank.db
					.sql`select app.choose_policy('complaint', 'counter', 'general', ${bank.units.riverside}, '2019-03-02')`
			)
		).code
	).toBe('MC408');
});
