import { describe, expect, test } from 'vitest';
import { useBank, type Complaint } from './support/bank.ts';

const bank = useBank();
const clock = (id: string, code: string) =>
	bank.db.sql.one<{ due_at: string; stopped_at: string | null; extension_step: number }>(
		'select * from public.complaint_clocks where complaint_id = $1 and code = $2',
		[id, code]
	);
const obstacles = async (who: 'li' | 'ma', c: Complaint) =>
	Object.fromEntries(
		(
			await bank.call<{ action: string; obstacle: string | null }[]>(who, 'available_moves', {
				complaint_id: c.id
			})
		).map(({ action, obstacle }) => [action, obstacle])
	);

describe('evidence', () => {
	test('comes in three lines, done or waived with a reason, before findings', async () => {
		const c = await bank.driveTo('investigating');
		const findings = {
			complaint_id: c.id,
			verdict: 'partly',
			facts: '属实',
			root_cause: 'staffing'
		};
		const line = (name: string, note: string | null = '已核实') =>
			bank.call('li', 'record_evidence', {
				complaint_id: c.id,
				line: name,
				outcome: 'waived',
				note
			});
		await line('customer');
		await line('staff');
		await line('staff');
		await expect(line('recordings', ' ')).rejects.toThrow('MC007');
		expect(await obstacles('li', c)).toMatchObject({ submit_findings: 'MC310' });
		expect(await bank.refused('li', 'submit_findings', findings)).toMatchObject({
			code: 'MC310',
			status: 409
		});
		await line('recordings', '录像已过保存期');
		await bank.call('li', 'submit_findings', findings);
	});

	test('names persons responsible only where something is substantiated', async () => {
		const c = await bank.driveTo('investigating');
		for (const line of ['customer', 'staff', 'recordings'])
			await bank.call('li', 'record_evidence', {
				complaint_id: c.id,
				line,
				outcome: 'done',
				note: '已核实'
			});
		expect(
			await bank.refused('li', 'submit_findings', {
				complaint_id: c.id,
				verdict: 'not_substantiated',
				facts: '不属实',
				root_cause: 'other',
				responsible: [bank.people.deng.id]
			})
		).toMatchObject({ code: 'MC323' });
	});
});

describe('a decision', () => {
	test('follows the penalty schedule, for persons found responsible', async () => {
		const c = await bank.driveTo('handling');
		const action = { person_id: bank.people.deng.id, penalty: 'fine', reason: '未解释' };
		for (const [change, code] of [
			[{ amount: '2000.01' }, 'MC331'],
			[{}, 'MC331'],
			[{ penalty: 'talk', amount: '5' }, 'MC331'],
			[{ amount: '-5' }, 'MC012'],
			[{ amount: '100', person_id: bank.people.chen.id }, 'MC330'],
			[{ amount: '100', penalty: 'flogging' }, 'MC010']
		] as const)
			await expect(
				bank.propose(c.id, 'li', { actions: [{ ...action, ...change }] })
			).rejects.toThrow(code);
		expect(await bank.db.sql`select from public.decisions where complaint_id = ${c.id}`).toEqual(
			[]
		);
		await bank.propose(c.id, 'li', { actions: [{ ...action, amount: '2000' }] });
		await expect(bank.propose(c.id)).rejects.toThrow('MC311');
	});

	test('returned with a reason can be proposed again, and compensation names its amount', async () => {
		const c = await bank.driveTo('handling');
		await expect(bank.propose(c.id, 'li', { remedy: 'compensation' })).rejects.toThrow('MC007');
		await bank.propose(c.id);
		expect(
			await bank.refused('ma', 'return_decision', { complaint_id: c.id, note: '' })
		).toMatchObject({ code: 'MC007' });
		await bank.call('ma', 'return_decision', { complaint_id: c.id, note: '补充依据' });
		await bank.propose(c.id, 'li', { remedy: 'compensation', compensation: '120.50' });
		await bank.call('ma', 'approve_decision', { complaint_id: c.id });
		expect(await bank.read(c.id)).toMatchObject({ status: 'feedback', compensation: 120.5 });
	});

	test('letter has facts, basis and remedies, or is not issued', async () => {
		const c = await bank.driveTo('feedback');
		for (const part of ['facts', 'basis', 'remedies', 'body'])
			expect(
				await bank.refused('li', 'issue_letter', { ...bank.letter(c.id), [part]: ' ' })
			).toMatchObject({ code: 'MC007', details: { field: part } });
		expect(await bank.db.sql`select from public.letters where complaint_id = ${c.id}`).toEqual([]);
		await bank.call('li', 'issue_letter', bank.letter(c.id));
		const early = await bank.driveTo('handling');
		expect(await bank.refused('li', 'issue_letter', bank.letter(early.id))).toMatchObject({
			code: 'MC332'
		});
	});
});

describe('telling', () => {
	const told = (c: Complaint, changes: Record<string, unknown> = {}) => ({
		complaint_id: c.id,
		what: 'decision',
		way: 'letter',
		told_at: '2026-03-02T09:30:00+08:00',
		proof: '挂号信 XA123',
		...changes
	});

	test('needs the letter, a moment that has passed, a way and proof', async () => {
		const c = await bank.driveTo('feedback');
		expect(await bank.refused('li', 'record_telling', told(c))).toMatchObject({ code: 'MC333' });
		await bank.call('li', 'issue_letter', bank.letter(c.id));
		for (const [change, code, details] of [
			[{ told_at: '2026-03-02T10:30:00+08:00' }, 'MC009', { reason: 'future' }],
			[{ told_at: '2026-03-01T09:30:00+08:00' }, 'MC009', { reason: 'before_receipt' }],
			[{ told_at: '2026-03-02 09:30' }, 'MC009', { reason: 'not_a_moment' }],
			[{ proof: '' }, 'MC007', { field: 'proof' }],
			[{ way: 'pigeon' }, 'MC010', {}]
		] as const)
			expect(await bank.refused('li', 'record_telling', told(c, change))).toMatchObject({
				code,
				details
			});
		expect((await bank.read(c.id)).told_at).toBeNull();
		expect((await clock(c.id, 'decide_and_tell')).stopped_at).toBeNull();
	});

	test('in the minute of the receipt counts from the receipt, though the minute began before it', async () => {
		await bank.db.setNow('2026-03-02T09:30:40+08:00');
		const c = await bank.driveTo('not_accepted');
		await bank.call('li', 'record_telling', {
			complaint_id: c.id,
			what: 'not_accepted',
			way: 'phone',
			told_at: '2026-03-02T09:30:00+08:00',
			proof: '当场告知。'
		});
		const { told_at, received_at } = await bank.read(c.id);
		expect(told_at).toBe(received_at);
	});

	test('stops the statutory clock at the moment that counts for its way', async () => {
		const c = await bank.driveTo('feedback');
		await bank.call('li', 'issue_letter', bank.letter(c.id));
		await bank.later('3 hours');
		const posted = '2026-03-02T10:15:00+08:00';
		await bank.call('li', 'record_telling', told(c, { told_at: posted }));
		expect(Date.parse((await clock(c.id, 'decide_and_tell')).stopped_at!)).toBe(Date.parse(posted));
		expect(Date.parse((await bank.read(c.id)).told_at!)).toBe(Date.parse(posted));
	});
});

describe('closing', () => {
	const close = (c: Complaint) => ({ complaint_id: c.id, lesson: '增开窗口' });
	const view = (c: Complaint, answer: string, rating?: number) => ({
		complaint_id: c.id,
		view: answer,
		...(rating && { rating })
	});

	test('waits for the complainant to be told, their view, and every enquiry', async () => {
		const c = await bank.driveTo('feedback');
		expect(await bank.refused('li', 'close_complaint', close(c))).toMatchObject({ code: 'MC313' });
		expect(await bank.refused('li', 'record_view', view(c, 'accepts'))).toMatchObject({
			code: 'MC313'
		});
		await bank.tell(c.id);
		expect(await bank.refused('li', 'close_complaint', close(c))).toMatchObject({ code: 'MC335' });
		for (const rating of [6, -1])
			expect((await bank.refused('li', 'record_view', view(c, 'accepts', rating))).code).toMatch(
				/MC01[02]/
			);
		await bank.call('li', 'record_view', view(c, 'accepts', 5));
		expect(
			await bank.refused('li', 'close_complaint', { ...close(c), lesson: null })
		).toMatchObject({ code: 'MC007', details: { field: 'lesson' } });
		expect((await bank.read(c.id)).status).toBe('feedback');
		await bank.call('li', 'close_complaint', close(c));
		expect(await bank.read(c.id)).toMatchObject({ status: 'closed', is_open: false });
	});

	test('as unreachable needs three failed attempts on different days, after the last one that reached them', async () => {
		const c = await bank.driveTo('feedback');
		const attempt = async (outcome = 'no_answer') =>
			bank.call('li', 'record_contact_attempt', {
				complaint_id: c.id,
				at: await bank.now(),
				way: 'phone',
				outcome
			});
		const unreachable = view(c, 'unreachable');
		for (const outcome of ['no_answer', 'wrong_contact', 'no_answer']) {
			await attempt(outcome);
			await bank.later('1 hour');
		}
		// Three on one day are one; the obstacle is that nothing was told and not enough was tried.
		expect(await bank.refused('li', 'record_view', unreachable)).toMatchObject({ code: 'MC313' });
		await bank.later('1 day');
		await attempt('reached');
		for (let day = 0; day < 2; day++) {
			await bank.later('1 day');
			await attempt();
		}
		expect(await bank.refused('li', 'record_view', unreachable)).toMatchObject({ code: 'MC313' });
		await bank.later('1 day');
		await attempt();
		await bank.call('li', 'record_view', unreachable);
		await bank.call('li', 'close_complaint', close(c));
		expect((await bank.read(c.id)).status).toBe('closed');
	});

	test('is refused while the result is disputed and not reviewed', async () => {
		const c = await bank.driveTo('told');
		await bank.call('li', 'record_view', view(c, 'disputes'));
		expect(await bank.read(c.id)).toMatchObject({ is_disputed: true });
		expect(await bank.refused('li', 'close_complaint', close(c))).toMatchObject({ code: 'MC336' });
	});

	test('can be undone by reopening, which is counted and begins another round', async () => {
		const c = await bank.driveTo('closed');
		expect(
			await bank.refused('ma', 'reopen_complaint', { complaint_id: c.id, note: ' ' })
		).toMatchObject({ code: 'MC007' });
		await bank.call('ma', 'reopen_complaint', {
			complaint_id: c.id,
			note: '客户提供了新录音',
			new_facts: true
		});
		expect(await bank.read(c.id)).toMatchObject({
			status: 'investigating',
			reopen_count: 1,
			round: 2,
			told_at: null,
			closed_at: null,
			is_open: true
		});
		expect((await clock(c.id, 'decide_and_tell')).stopped_at).toBeNull();
		expect(await obstacles('li', c)).toMatchObject({ submit_findings: 'MC310' });
		await bank.investigate(c.id);
		await bank.decide(c.id);
		await bank.tell(c.id);
	});
});

describe('a review', () => {
	test('is made by an upper level and another officer without an interest', async () => {
		const c = await bank.driveTo('told');
		const open = (reviewer: keyof typeof bank.people) =>
			bank.review(c.id, 'ma', { reviewer_id: bank.people[reviewer].id });
		for (const [reviewer, code] of [
			['li', 'MC340'],
			['lin', 'MC340'],
			['ma', 'MC340'],
			['su', 'MC340'],
			['bai', 'MC340'],
			['hua', 'MC340']
		] as const)
			await expect(open(reviewer), reviewer).rejects.toThrow(code);
		await bank.call('zheng', 'declare_interest', {
			person_id: bank.people.zheng.id,
			other_person_id: bank.people.deng.id,
			reason: '亲属'
		});
		await expect(open('zheng')).rejects.toThrow('MC322');
		expect(await bank.read(c.id)).toMatchObject({ status: 'feedback', review_count: 0 });
		await open('wei');
		expect(await bank.read(c.id)).toMatchObject({
			status: 'under_review',
			review_count: 1,
			handler_id: bank.people.wei.id
		});
	});

	test('by whoever decided the case before is refused', async () => {
		const c = await bank.driveTo('told', {}, { manager: 'zheng' });
		await expect(bank.review(c.id, 'ma', { reviewer_id: bank.people.zheng.id })).rejects.toThrow(
			'MC341'
		);
	});

	test('has its own thirty days from the application, which is flagged when late', async () => {
		const c = await bank.driveTo('told');
		await bank.later('31 days');
		await bank.review(c.id);
		const [review] = await bank.db.sql<{ is_late: boolean; is_written: boolean }>`
			select is_late, is_written from public.reviews where complaint_id = ${c.id}`;
		expect(review).toEqual({ is_late: true, is_written: true });
		// Applied on 2 April; thirty natural days end with 2 May.
		expect((await clock(c.id, 'review')).due_at).toBe('2026-05-02T16:00:00.000Z');

		const inTime = await bank.driveTo('told');
		await bank.later('29 days');
		await bank.review(inTime.id);
		expect(
			await bank.db.sql`select is_late from public.reviews where complaint_id = ${inTime.id}`
		).toEqual([{ is_late: false }]);
	});

	test('ends with its own letter told, and closes even if disputed again, but is not repeated', async () => {
		const c = await bank.driveTo('under_review');
		const decide = {
			complaint_id: c.id,
			outcome: 'upheld',
			facts: '复核属实',
			reasons: '依据充分'
		};
		expect(await bank.refused('li', 'decide_review', decide)).toMatchObject({ code: 'MC301' });
		expect(await bank.refused('wei', 'decide_review', { ...decide, facts: '' })).toMatchObject({
			code: 'MC007'
		});
		await bank.call('wei', 'decide_review', decide);
		expect(
			await bank.refused('wei', 'record_view', { complaint_id: c.id, view: 'disputes' })
		).toMatchObject({ code: 'MC313' });
		await bank.tell(c.id, 'wei', 'review_decision');
		await bank.call('wei', 'record_view', { complaint_id: c.id, view: 'disputes' });
		await expect(bank.review(c.id)).rejects.toThrow('MC314');
		await bank.call('wei', 'close_complaint', { complaint_id: c.id, lesson: '完善解释' });
	});

	test('from which the reviewer withdraws goes to another of whom the same is asked', async () => {
		const c = await bank.driveTo('under_review');
		await bank.call('wei', 'recuse_myself', { complaint_id: c.id, reason: '相识' });
		const assign = (who: keyof typeof bank.people) => ({
			complaint_id: c.id,
			person_id: bank.people[who].id
		});
		for (const [who, code] of [
			['lin', 'MC340'],
			['wei', 'MC341'],
			['li', 'MC340']
		] as const)
			expect(await bank.refused('ma', 'assign_complaint', assign(who))).toMatchObject({ code });
		await bank.call('ma', 'assign_complaint', assign('zheng'));
		expect(await bank.read(c.id)).toMatchObject({
			status: 'under_review',
			handler_id: bank.people.zheng.id
		});
	});
});

describe('the statutory limit', () => {
	const request = (c: Complaint) =>
		bank.call('li', 'request_extension', { complaint_id: c.id, reason: '需调取异地录像' });
	const limit = async (c: Complaint) => (await clock(c.id, 'decide_and_tell')).due_at;

	test('goes from fifteen to thirty days for a recorded reason', async () => {
		const c = await bank.driveTo('investigating');
		expect(await limit(c)).toBe('2026-03-17T16:00:00.000Z');
		expect(
			await bank.refused('li', 'request_extension', { complaint_id: c.id, reason: '' })
		).toMatchObject({ code: 'MC007' });
		expect(await limit(c)).toBe('2026-03-17T16:00:00.000Z');
		await request(c);
		expect(await limit(c)).toBe('2026-04-01T16:00:00.000Z');
	});

	test('goes on to sixty only with a higher approver and once the complainant was told', async () => {
		const c = await bank.driveTo('investigating');
		await request(c);
		await request(c);
		const thirty = '2026-04-01T16:00:00.000Z';
		expect(await limit(c)).toBe(thirty);
		expect(await bank.refused('li', 'approve_extension', { complaint_id: c.id })).toMatchObject({
			code: 'MC002'
		});
		// The manager of the handler's own region is not above it.
		expect(await bank.refused('ma', 'approve_extension', { complaint_id: c.id })).toMatchObject({
			code: 'MC352'
		});
		await bank.call('zheng', 'approve_extension', { complaint_id: c.id });
		expect(await limit(c)).toBe(thirty);
		await bank.call('li', 'issue_letter', bank.letter(c.id, 'extension'));
		await bank.call('li', 'record_telling', {
			complaint_id: c.id,
			what: 'extension',
			way: 'sms',
			told_at: await bank.now(),
			proof: '短信 001'
		});
		expect(await limit(c)).toBe('2026-05-01T16:00:00.000Z');
		await expect(request(c)).rejects.toThrow('MC351');
	});

	test('stays when an extension is refused, with the reason, or told without approval', async () => {
		const c = await bank.driveTo('investigating');
		expect(
			await bank.refused('li', 'record_telling', {
				complaint_id: c.id,
				what: 'extension',
				way: 'sms',
				told_at: await bank.now(),
				proof: '短信'
			})
		).toMatchObject({ code: 'MC353' });
		await request(c);
		await request(c);
		await expect(request(c)).rejects.toThrow('MC317');
		await bank.call('zheng', 'refuse_extension', { complaint_id: c.id, note: '理由不足' });
		expect(await limit(c)).toBe('2026-04-01T16:00:00.000Z');
		expect(await bank.refused('zheng', 'approve_extension', { complaint_id: c.id })).toMatchObject({
			code: 'MC318'
		});
	});

	test('is not paused by waiting for the customer, but by an appraisal', async () => {
		const c = await bank.driveTo('investigating');
		const pause = (reason: string) =>
			bank.call('li', 'pause_clock', { complaint_id: c.id, reason, note: '说明' });
		await expect(pause('lunch')).rejects.toThrow('MC010');
		const paused = async () =>
			(
				await bank.db.sql<{ code: string }>`select code from public.complaint_clocks
					where complaint_id = ${c.id} and is_paused order by code`
			).map(({ code }) => code);
		await pause('waiting_customer');
		expect(await paused()).not.toContain('decide_and_tell');
		expect(await paused()).toContain('handle');
		await bank.call('li', 'resume_clock', { complaint_id: c.id });
		await pause('external_appraisal');
		expect(await paused()).toContain('decide_and_tell');
		expect(await bank.refused('lin', 'resume_clock', { complaint_id: c.id })).toMatchObject({
			code: 'MC301'
		});
	});
});
