import { beforeAll, describe, expect, test } from 'vitest';
import { useBank } from './support/bank.ts';
import { draft, signed } from './support/notices.ts';
import {
	addPhoto,
	publishSmallChecklist,
	releasedReport,
	submittedVisit
} from './support/submitted-visits.ts';

const bank = useBank();
const statusOf = async (id: string) =>
	(
		await bank.db.sql.one<{ status: string }>('select status from covert.visits where id = $1', [
			id
		])
	).status;
const failing = { values: { truth: 'fail' }, notes: { truth: '柜员说：今天不办。' } };
const copyOf = async (photo: string) => {
	const path = `${crypto.randomUUID()}.jpg`;
	await bank.db
		.sql`insert into storage.objects (bucket_id, name) values ('report-photos', ${path})`;
	return { photo, path };
};

describe('an unreleased visit', () => {
	test('does not exist for anybody on the branch side, whatever they try', async () => {
		const visit_id = await submittedVisit(bank);
		const nothing = '00000000-0000-4000-8000-000000000000';
		for (const who of ['bai', 'chen', 'li', 'yan', 'fang', 'song', 'tao'] as const)
			for (const id of [visit_id, nothing])
				for (const verb of ['take_up_review', 'approve_visit', 'return_visit'])
					expect(await bank.refused(who, verb, { visit_id: id })).toMatchObject({ code: 'MC002' });
		expect(await statusOf(visit_id)).toBe('submitted');
	});

	test('of another region answers as one that does not exist', async () => {
		const visit_id = await submittedVisit(bank, { place: 'seaside', inspector: 'guo' });
		const there = await bank.refused('ma', 'visit_for_review', { visit_id });
		const nowhere = await bank.refused('ma', 'visit_for_review', {
			visit_id: '00000000-0000-4000-8000-000000000000'
		});
		expect(there).toEqual(nowhere);
		expect(there.code).toBe('MC003');
	});

	test('tells of photos whose bytes were exchanged once a reviewer’s server has found it', async () => {
		const visit_id = await submittedVisit(bank);
		const photo = await addPhoto(bank, visit_id, 'sign');
		const other = await addPhoto(bank, visit_id, 'clean');
		const elsewhere = await submittedVisit(bank, { place: 'hillside', inspector: 'guo' });
		const found = { visit_id, photo_ids: [photo] };
		for (const who of ['bai', 'chen', 'li', 'tao'] as const)
			expect(await bank.refused(who, 'report_exchanged_photos', found)).toMatchObject({
				code: 'MC002'
			});
		expect(await bank.refused('qin', 'report_exchanged_photos', found)).toMatchObject({
			code: 'MC003'
		});
		const exchanged = async () => {
			const { facts } = await bank.call<{
				facts: { photos: { id: string; exchanged: boolean }[] };
			}>('ma', 'visit_for_review', { visit_id });
			return facts.photos.filter((one) => one.exchanged).map(({ id }) => id);
		};
		expect(await exchanged()).toEqual([]);
		// Of another visit nothing is noted by naming its photo.
		await bank.call('ma', 'report_exchanged_photos', { ...found, visit_id: elsewhere });
		expect(await exchanged()).toEqual([]);
		await bank.call('ma', 'report_exchanged_photos', found);
		await bank.call('xiao', 'report_exchanged_photos', found);
		expect(await exchanged()).toEqual([photo]);
		expect(other).not.toBe(photo);
		const events = await bank.db.sql.query(
			`select payload from covert.events where subject_id = $1 and action = 'find_exchanged_photos'`,
			[visit_id]
		);
		expect(events).toEqual([{ payload: { photos: [photo] } }]);
	});

	test('shows beside an item that the branch’s own check of the day called it fine', async () => {
		const visit_id = await submittedVisit(bank, { values: { sign: 'fail', clean: 'fail' } });
		await bank.db.sql.query(
			`insert into public.self_checks (unit_id, unit_path, day, checklist_version_id, answers, begun_by, begun_at)
				select v.branch_id, u.path, (v.checked_in_at at time zone 'Asia/Shanghai')::date, v.checklist_version_id, $2::jsonb, $3, v.checked_in_at
				from covert.visits v join public.units u on u.id = v.branch_id where v.id = $1`,
			[
				visit_id,
				JSON.stringify({ sign: { value: 'pass' }, clean: { value: 'fail' } }),
				bank.people.chen.id
			]
		);
		expect(
			await bank.call<{ differences: string[] }>('ma', 'visit_for_review', { visit_id })
		).toMatchObject({ differences: ['sign'] });
	});

	test('is hidden from a manager who has a post at the branch', async () => {
		const visit_id = await submittedVisit(bank);
		await bank.call('ma', 'visit_for_review', { visit_id });
		await bank.db
			.sql`update public.posts set unit_id = ${bank.units.riverside} where person_id = ${bank.people.ma.id}`;
		expect(await bank.refused('ma', 'visit_for_review', { visit_id })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.call<unknown[]>('ma', 'review_queue')).toEqual([]);
	});

	test('is read by an auditor, who changes nothing, and the reading is logged', async () => {
		const visit_id = await submittedVisit(bank);
		await bank.call('xiao', 'visit_for_review', { visit_id });
		expect(await bank.refused('xiao', 'take_up_review', { visit_id })).toMatchObject({
			code: 'MC002'
		});
		expect(
			await bank.db.sql`select person_id from covert.read_log where subject_id = ${visit_id}`
		).toEqual([{ person_id: bank.people.xiao.id }]);
	});
});

describe('a review', () => {
	test('is not done by the inspector', async () => {
		const visit_id = await submittedVisit(bank, { inspector: 'zheng' });
		expect(await bank.refused('zheng', 'take_up_review', { visit_id })).toMatchObject({
			code: 'MC006'
		});
		expect(await statusOf(visit_id)).toBe('submitted');
		await bank.call('ma', 'take_up_review', { visit_id });
		expect(await statusOf(visit_id)).toBe('in_review');
	});

	test('is decided by whoever took it up, until somebody takes it over', async () => {
		const visit_id = await submittedVisit(bank);
		await bank.call('ma', 'take_up_review', { visit_id });
		expect(await bank.refused('zheng', 'approve_visit', { visit_id })).toMatchObject({
			code: 'MC572'
		});
		await bank.call('zheng', 'take_up_review', { visit_id });
		expect(await bank.refused('ma', 'approve_visit', { visit_id })).toMatchObject({
			code: 'MC572'
		});
		await bank.call('zheng', 'approve_visit', { visit_id });
		expect(await statusOf(visit_id)).toBe('approved');
	});

	test('returns a visit only with a comment of this round', async () => {
		const visit_id = await submittedVisit(bank);
		await bank.call('ma', 'take_up_review', { visit_id });
		expect(await bank.refused('ma', 'return_visit', { visit_id })).toMatchObject({ code: 'MC577' });
		await bank.call('ma', 'comment_visit', { visit_id, body: '请补充照片', item_id: 'sign' });
		await bank.call('ma', 'return_visit', { visit_id });
		expect(await statusOf(visit_id)).toBe('returned');
	});

	test('of a failed critical item needs evidence and the word of a second reviewer', async () => {
		const bare = await submittedVisit(bank, { values: { truth: 'fail' } });
		await bank.call('ma', 'take_up_review', { visit_id: bare });
		expect(await bank.refused('ma', 'approve_visit', { visit_id: bare })).toMatchObject({
			code: 'MC574'
		});

		const visit_id = await submittedVisit(bank, failing);
		await bank.call('ma', 'take_up_review', { visit_id });
		expect(await bank.refused('ma', 'approve_visit', { visit_id })).toMatchObject({
			code: 'MC575'
		});
		const confirm = { visit_id, item_id: 'truth', is_upheld: true };
		expect(await bank.refused('ma', 'confirm_critical', confirm)).toMatchObject({ code: 'MC571' });
		await bank.call('zheng', 'confirm_critical', {
			...confirm,
			is_upheld: false,
			note: '证据不足'
		});
		expect(await bank.refused('ma', 'approve_visit', { visit_id })).toMatchObject({
			code: 'MC576'
		});
		await bank.call('zheng', 'confirm_critical', confirm);
		await bank.call('ma', 'approve_visit', { visit_id });
		expect(await statusOf(visit_id)).toBe('approved');
	});

	test('does not save over a change it has not seen', async () => {
		const visit_id = await submittedVisit(bank);
		await bank.call('ma', 'take_up_review', { visit_id, expected_version: 1 });
		expect(
			await bank.refused('ma', 'approve_visit', { visit_id, expected_version: 1 })
		).toMatchObject({ code: 'MC004' });
	});
});

describe('a release', () => {
	const approved = async (options: Parameters<typeof submittedVisit>[1] = {}) => {
		const visit_id = await submittedVisit(bank, options);
		await bank.call('ma', 'take_up_review', { visit_id });
		await bank.call('ma', 'approve_visit', { visit_id });
		return visit_id;
	};

	test('takes approved visits alone, all of the batch or none', async () => {
		const ready = await approved();
		const waiting = await submittedVisit(bank);
		expect(
			await bank.refused('ma', 'release_visits', { visit_ids: [ready, waiting], shows: 'week' })
		).toMatchObject({ code: 'MC580' });
		expect(await statusOf(ready)).toBe('approved');
		expect(await bank.db.sql`select from public.visit_reports`).toEqual([]);
	});

	test('shows the branch the result, the week and a pseudonym, and tells its head', async () => {
		const before = await bank.see('bai', 'select * from public.visit_reports');
		expect(before).toEqual([]);
		const visit = await approved({ values: { sign: 'fail' }, notes: { sign: '门头灯不亮' } });
		await bank.call('ma', 'release_visits', { visit_ids: [visit], shows: 'week' });
		const [report] = await bank.see<Record<string, unknown>>(
			'bai',
			'select *, extract(isodow from visited_from) as first, visited_to - visited_from as days from public.visit_reports'
		);
		expect(report).toMatchObject({ failed_count: 1, critical_count: 0 });
		expect(Number(report!.total)).toBe(75);
		expect([Number(report!.first), Number(report!.days)]).toEqual([1, 6]);
		expect(JSON.stringify(report)).not.toContain(bank.people.tao.id);
		expect(
			await bank.see('bai', `select 1 from public.notifications where kind = 'report_released'`)
		).toHaveLength(1);
		expect(await bank.see('he', 'select 1 from public.visit_reports')).toEqual([]);
		expect(await bank.see('li', 'select 1 from public.visit_reports')).toEqual([]);
	});

	test('opens a task for what failed', async () => {
		const visit = await approved({ values: { sign: 'fail', clean: 'fail' } });
		await bank.call('ma', 'release_visits', { visit_ids: [visit], shows: 'day' });
		const tasks = await bank.see<{ item_ids: string[] }>(
			'bai',
			'select item_ids from public.rectification_tasks'
		);
		expect(tasks.flatMap(({ item_ids }) => item_ids).sort()).toEqual(['clean', 'sign']);
	});

	test('wants a fresh copy of every photo', async () => {
		const visit_id = await submittedVisit(bank);
		const photo = await addPhoto(bank, visit_id, 'sign');
		await bank.call('ma', 'take_up_review', { visit_id });
		await bank.call('ma', 'approve_visit', { visit_id });
		const release = { visit_ids: [visit_id], shows: 'week' };
		expect(await bank.refused('ma', 'release_visits', release)).toMatchObject({ code: 'MC581' });
		const copy = await copyOf(photo);
		expect(
			await bank.see('bai', `select 1 from storage.objects where bucket_id = 'report-photos'`)
		).toEqual([]);
		await bank.call('ma', 'release_visits', { ...release, copies: [copy] });
		expect(
			await bank.see('bai', `select name from storage.objects where bucket_id = 'report-photos'`)
		).toEqual([{ name: copy.path }]);
		expect(
			await bank.see('bai', `select 1 from storage.objects where bucket_id = 'visit-photos'`)
		).toEqual([]);
	});

	test('repeated with the same key makes no second report', async () => {
		const visit = await approved();
		const release = { visit_ids: [visit], shows: 'week', idempotency_key: crypto.randomUUID() };
		await bank.call('ma', 'release_visits', release);
		await bank.call('ma', 'release_visits', release);
		expect(await bank.db.sql`select from public.visit_reports`).toHaveLength(1);
	});

	test('names the head of the day of the visit, though the head has changed since', async () => {
		await bank.db
			.sql`update public.posts set is_head = true where person_id = ${bank.people.bai.id}`;
		const visit = await approved();
		await bank.db
			.sql`update public.posts set to_date = app.today() - 1 where person_id = ${bank.people.bai.id}`;
		await bank.call('ma', 'release_visits', { visit_ids: [visit], shows: 'week' });
		const [report] = await bank.db.sql`select head_id from public.visit_reports`;
		expect(report).toEqual({ head_id: bank.people.bai.id });
	});
});

describe('an appeal', () => {
	let version = '';
	beforeAll(async () => {
		version = await publishSmallChecklist(bank);
	});
	const contested = () =>
		releasedReport(bank, { version, values: { sign: 'fail' }, notes: { sign: '灯不亮' } });
	const file = (
		report_id: string,
		who: 'bai' | 'he' | 'chen' | 'ma' = 'bai',
		item_id = 'sign'
	) => ({
		who,
		args: { report_id, item_id, grounds: '当日检修，已贴告示。' }
	});

	test('is filed by the head of the branch alone, in time, on what lost points, once', async () => {
		const report = await contested();
		const { args } = file(report);
		expect(await bank.refused('he', 'file_appeal', args)).toMatchObject({ code: 'MC003' });
		expect(await bank.refused('chen', 'file_appeal', args)).toMatchObject({ code: 'MC002' });
		expect(await bank.refused('bai', 'file_appeal', { ...args, grounds: ' ' })).toMatchObject({
			code: 'MC007'
		});
		expect(await bank.refused('bai', 'file_appeal', { ...args, item_id: 'clean' })).toMatchObject({
			code: 'MC585'
		});
		await bank.call('bai', 'file_appeal', args);
		expect(await bank.refused('bai', 'file_appeal', args)).toMatchObject({ code: 'MC586' });
	});

	test('that changes what a published notice drew on asks its authors for an erratum, and nobody else', async () => {
		const report = await contested();
		const { id } = await draft(bank, 'ma', 'north');
		await signed(bank, id);
		const asked = () =>
			bank.db.sql.query(
				`select p.name from public.notifications n join public.people p on p.id = n.person_id
					where n.kind = 'erratum_due' and n.subject_id = $1`,
				[id]
			);
		const settle = async (item_id: string, value: string | number) => {
			const { id: appeal_id } = await bank.call<{ id: string }>(
				'bai',
				'file_appeal',
				file(report, 'bai', item_id).args
			);
			await bank.call('zheng', 'score_appeal', {
				appeal_id,
				answer: { value },
				decision: '裁定。'
			});
		};
		await bank.db.mark('signed');
		await settle('sign', 'pass');
		expect(await asked()).toEqual([]);
		await bank.db.returnTo('signed');
		await bank.call('ma', 'publish_notice', { notice_id: id });
		await bank.db.mark('published');
		await settle('sign', 'fail');
		expect(await asked()).toEqual([]);
		await bank.db.returnTo('published');
		await settle('sign', 'pass');
		expect(await asked()).toEqual([{ name: bank.people.ma.name }]);
	});

	test('is over after its working days', async () => {
		const report = await contested();
		await bank.later('30 days');
		expect(await bank.refused('bai', 'file_appeal', file(report).args)).toMatchObject({
			code: 'MC584'
		});
	});

	test('is scored by somebody who had no part, without the first value before their eyes', async () => {
		const report = await contested();
		const { id } = await bank.call<{ id: string }>('bai', 'file_appeal', file(report).args);
		const decide = { appeal_id: id, answer: { value: 'pass' }, decision: '告示照片可见。' };
		expect(await bank.refused('ma', 'score_appeal', decide)).toMatchObject({ code: 'MC587' });
		expect(await bank.refused('qin', 'score_appeal', decide)).toMatchObject({ code: 'MC003' });
		expect(await bank.call('ma', 'appeals_to_score')).toEqual([]);
		const [shown] = await bank.call<Record<string, unknown>[]>('zheng', 'appeals_to_score');
		expect(shown).toMatchObject({ id, note: '灯不亮' });
		expect(Object.keys(shown!)).not.toContain('value');

		await bank.call('zheng', 'score_appeal', decide);
		const [after] = await bank.see<{ total: string; failed_count: number }>(
			'bai',
			'select total, failed_count from public.visit_reports'
		);
		expect([Number(after!.total), after!.failed_count]).toEqual([100, 0]);
		const revisions = await bank.see<{ total_before: string; total_after: string }>(
			'bai',
			'select total_before, total_after from public.report_revisions'
		);
		expect(revisions.map((r) => [Number(r.total_before), Number(r.total_after)])).toEqual([
			[75, 100]
		]);
		// Nobody at the branch can find out who decided.
		const seen = JSON.stringify([
			await bank.see('bai', 'select * from public.appeals'),
			await bank.see('bai', `select * from public.events`),
			await bank.see('bai', `select * from public.notifications where kind = 'appeal_decided'`)
		]);
		expect(seen).toContain('appeal_decided');
		expect(seen).not.toContain(bank.people.zheng.id);
	});

	test('that keeps the value changes nothing but its own state', async () => {
		const report = await contested();
		const { id } = await bank.call<{ id: string }>('bai', 'file_appeal', file(report).args);
		const answer = { appeal_id: id, answer: { value: 'fail' }, decision: '照片显示未亮。' };
		expect((await bank.call<{ status: string }>('zheng', 'score_appeal', answer)).status).toBe(
			'kept'
		);
		expect(await bank.refused('zheng', 'score_appeal', answer)).toMatchObject({ code: 'MC583' });
		expect(await bank.db.sql`select from public.report_revisions`).toEqual([]);
	});

	test('keeps the sums of the figures right', async () => {
		const report = await contested();
		const sums = () =>
			bank.db
				.sql`select seen, failed from app.item_months where unit_id = ${bank.units.north} and item_id = 'sign'`;
		expect(await sums()).toEqual([{ seen: 1, failed: 1 }]);
		const { id } = await bank.call<{ id: string }>('bai', 'file_appeal', file(report).args);
		await bank.call('zheng', 'score_appeal', {
			appeal_id: id,
			answer: { value: 'pass' },
			decision: '成立。'
		});
		expect(await sums()).toEqual([{ seen: 1, failed: 0 }]);
	});

	test('refuses a value that does not fit the item', async () => {
		const report = await contested();
		const { id } = await bank.call<{ id: string }>('bai', 'file_appeal', file(report).args);
		expect(
			await bank.refused('zheng', 'score_appeal', {
				appeal_id: id,
				answer: { value: 'maybe' },
				decision: '成立。'
			})
		).toMatchObject({ code: 'MC010' });
	});
});
