import { describe, expect, test } from 'vitest';
import { useBank } from './support/bank.ts';

const bank = useBank();
const running = (id: string) =>
	bank.db
		.sql`select code from public.complaint_clocks where complaint_id = ${id} and stopped_at is null`;

describe('a complaint', () => {
	test('withdrawn ends the same day and says why', async () => {
		const c = await bank.driveTo('investigating');
		expect(
			await bank.refused('li', 'withdraw_complaint', { complaint_id: c.id, note: '' })
		).toMatchObject({ code: 'MC007' });
		expect((await bank.read(c.id)).status).toBe('investigating');
		await bank.call('li', 'withdraw_complaint', { complaint_id: c.id, note: '客户电话撤回' });
		expect(await bank.read(c.id)).toMatchObject({ status: 'withdrawn', is_open: false });
		expect(await running(c.id)).toEqual([]);
	});

	test('not accepted gives one of the reasons, and its limit runs until the complainant is told', async () => {
		const c = await bank.driveTo('received');
		const refuse = { complaint_id: c.id, reason: 'too_busy', note: '不属于银行业务' };
		expect(await bank.refused('li', 'not_accept_complaint', refuse)).toMatchObject({
			code: 'MC010'
		});
		await bank.call('li', 'not_accept_complaint', { ...refuse, reason: 'not_banking' });
		expect((await running(c.id)).length).toBeGreaterThan(0);
		await bank.call('li', 'record_telling', {
			complaint_id: c.id,
			what: 'not_accepted',
			way: 'phone',
			told_at: await bank.now(),
			proof: '录音 3'
		});
		expect(await running(c.id)).toEqual([]);
	});

	test('transferred names who takes it on', async () => {
		const c = await bank.driveTo('handling');
		expect(
			await bank.refused('li', 'transfer_complaint', {
				complaint_id: c.id,
				recipient: ' ',
				note: '移送'
			})
		).toMatchObject({ code: 'MC007', details: { field: 'recipient' } });
		await bank.call('li', 'transfer_complaint', {
			complaint_id: c.id,
			recipient: '消费者协会',
			note: '移送'
		});
		expect((await bank.read(c.id)).status).toBe('transferred');
	});

	test('merges only into another open case within reach, and comes back as it was', async () => {
		const c = await bank.driveTo('investigating');
		const closed = await bank.driveTo('withdrawn');
		const far = await bank.logComplaint({ unit_id: bank.units.seaside }, 'su');
		const report = await bank.logComplaint({ kind: 'report' });
		for (const into of [c.id, closed.id, far.id, report.id, null])
			expect(
				await bank.refused('li', 'merge_complaint', { complaint_id: c.id, target_id: into })
			).toMatchObject({ code: 'MC350' });
		const target = await bank.logComplaint();
		await bank.call('li', 'merge_complaint', { complaint_id: c.id, target_id: target.id });
		expect(await bank.read(c.id)).toMatchObject({
			status: 'merged',
			merged_into: target.id,
			is_open: false
		});
		await bank.call('li', 'unmerge_complaint', { complaint_id: c.id, note: '并非同一事' });
		expect(await bank.read(c.id)).toMatchObject({
			status: 'investigating',
			merged_into: null,
			is_open: true
		});
		expect((await running(c.id)).length).toBeGreaterThan(0);
	});

	test('redirected begins again at its new unit, with nobody responsible', async () => {
		const c = await bank.driveTo('investigating');
		const redirect = (unit_id: string | null) => ({ complaint_id: c.id, unit_id, note: '误记' });
		for (const unit of [bank.units.riverside, null])
			expect(await bank.refused('li', 'redirect_complaint', redirect(unit))).toMatchObject({
				code: 'MC010'
			});
		await bank.call('li', 'redirect_complaint', redirect(bank.units.seaside));
		expect(await bank.read(c.id)).toMatchObject({ status: 'received', handler_id: null });
		expect(await bank.refused('li', 'open_case', { complaint_id: c.id })).toMatchObject({
			code: 'MC003'
		});
		await bank.call('su', 'open_case', { complaint_id: c.id });
	});
});

describe('settling on the spot', () => {
	const settle = (entry: Record<string, unknown>) =>
		bank.logComplaint({ settled_on_spot: true, settlement: '当场致歉并办理', ...entry }, 'chen');

	test('keeps to complaints, to lesser ones, and to the limit of the policy', async () => {
		for (const [entry, code] of [
			[{ severity: 'serious' }, 'MC307'],
			[{ severity: 'major' }, 'MC307'],
			[{ compensation: '500.01' }, 'MC308'],
			[{ compensation: '-1' }, 'MC012'],
			[{ settlement: ' ' }, 'MC007'],
			[{ rating: 6 }, 'MC010'],
			[{ rating: 'good' }, 'MC012'],
			[{ kind: 'report' }, 'MC306']
		] as const)
			await expect(settle(entry), JSON.stringify(entry)).rejects.toThrow(code);
		expect(await bank.db.sql`select from public.complaints`).toEqual([]);
		expect(await settle({ compensation: '500', rating: 5 })).toMatchObject({
			status: 'closed',
			settled_on_spot: true,
			compensation: 500
		});
	});

	test('can still be disputed before a level above the branch', async () => {
		const c = await settle({});
		await expect(bank.review(c.id, 'li', { reviewer_id: bank.people.bai.id })).rejects.toThrow(
			'MC340'
		);
		await bank.review(c.id, 'li', { reviewer_id: bank.people.ma.id });
		expect((await bank.read(c.id)).status).toBe('under_review');
	});
});

describe('logging', () => {
	test('is for the own unit, an officer’s subtree, and departments by anybody', async () => {
		for (const [who, unit, code] of [
			['chen', 'hillside', 'MC302'],
			['bai', 'hillside', 'MC302'],
			['li', 'seaside', 'MC302'],
			['fang', 'head', 'MC002'],
			['yan', 'north', 'MC002'],
			['xiao', 'head', 'MC002']
		] as const)
			await expect(bank.logComplaint({ unit_id: bank.units[unit] }, who), who).rejects.toThrow(
				code
			);
		expect(await bank.db.sql`select from public.complaints`).toEqual([]);
		await bank.logComplaint({}, 'chen');
		await bank.logHidden({ author_hidden: false, complainant_name: null }, 'tao');
		await expect(
			bank.logHidden({ unit_id: bank.units.riverside, author_hidden: false })
		).rejects.toThrow('MC303');
	});

	test('tells the nearest officers, and of a serious case their manager', async () => {
		const c = await bank.logComplaint({ severity: 'serious' }, 'chen');
		const told = await bank.db.sql<{ name: string }>`select p.name from public.notifications n
			join public.people p on p.id = n.person_id where n.subject_id = ${c.id} order by p.name`;
		const names = (['li', 'lin', 'ma'] as const).map((who) => bank.people[who].name).sort();
		expect(told.map(({ name }) => name).sort()).toEqual(names);
	});

	test('shows earlier cases that may be the same, with the reason, within reach', async () => {
		const c = await bank.logComplaint();
		const similar = (who: 'li' | 'su' | 'chen') =>
			bank.call<{ id: string; reasons: string[] }[]>(who, 'similar_complaints', {
				unit_id: bank.units.riverside,
				phone: '138-0013-8000',
				complainant_name: '周敏',
				narrative: '客户反映在柜台等候一个半小时'
			});
		expect(await similar('li')).toMatchObject([
			{ id: c.id, reasons: ['same_phone', 'same_unit_recent', 'similar_text'] }
		]);
		expect(await similar('su')).toEqual([]);
		expect(await similar('chen')).toEqual([]);
	});
});

describe('suggestion, praise and report', () => {
	const entry = (kind: string, channel = 'suggestion_book') => ({
		kind,
		channel,
		business: null,
		cause: null
	});

	test('a suggestion is replied to by the head of its branch or an officer above', async () => {
		const c = await bank.logComplaint(entry('suggestion'), 'chen');
		const reply = { complaint_id: c.id, reply: '已增设座椅' };
		for (const [who, code] of [
			['he', 'MC003'],
			['chen', 'MC003'],
			['yan', 'MC002']
		] as const)
			expect(await bank.refused(who, 'reply_to_entry', reply)).toMatchObject({ code });
		expect(await bank.refused('bai', 'reply_to_entry', { ...reply, reply: '' })).toMatchObject({
			code: 'MC007'
		});
		expect((await bank.read(c.id)).status).toBe('received');
		await bank.call('bai', 'reply_to_entry', reply);
		expect((await bank.read(c.id)).status).toBe('closed');
		expect(await bank.refused('bai', 'reply_to_entry', reply)).toMatchObject({ code: 'MC005' });
	});

	test('a report is no suggestion: the head of the branch never sees it', async () => {
		const c = await bank.logComplaint(
			{ ...entry('report', 'report_book'), author_hidden: true },
			'chen'
		);
		expect(await bank.see('bai', 'select id from public.complaints where id = $1', [c.id])).toEqual(
			[]
		);
		expect(
			await bank.refused('bai', 'reply_to_entry', { complaint_id: c.id, reply: '好' })
		).toMatchObject({ code: 'MC003' });
		expect(
			await bank.call<Record<string, number>>('bai', 'day_of_unit', {
				unit_id: bank.units.riverside,
				day: '2026-03-02'
			})
		).toMatchObject({ reports: 0 });
	});
});

describe('the daily return', () => {
	const filed = (changes: Record<string, unknown> = {}) => ({
		unit_id: bank.units.riverside,
		day: '2026-03-02',
		complaints: 0,
		settled_on_spot: 0,
		suggestions: 0,
		reports: 0,
		praise: 0,
		...changes
	});

	test('is filed by the branch, nil included, for up to a week back and never ahead', async () => {
		for (const [who, changes, code] of [
			['he', {}, 'MC302'],
			['li', {}, 'MC302'],
			['chen', { day: '2026-03-03' }, 'MC009'],
			['chen', { day: '2026-02-22' }, 'MC381'],
			['chen', { day: '2026-02-30' }, 'MC009'],
			['chen', { day: 'gestern' }, 'MC009'],
			['chen', { complaints: -1 }, 'MC012'],
			['chen', { praise: null }, 'MC012'],
			['du', { unit_id: bank.units.cards }, 'MC302']
		] as const)
			expect(
				await bank.refused(who, 'file_daily_return', filed(changes)),
				JSON.stringify(changes)
			).toMatchObject({ code });
		expect(await bank.db.sql`select from public.daily_returns`).toEqual([]);
		expect(await bank.call('chen', 'file_daily_return', filed())).toMatchObject({ is_nil: true });
	});

	test('is corrected against the version last seen', async () => {
		await bank.call('chen', 'file_daily_return', filed());
		expect(await bank.refused('bai', 'file_daily_return', filed({ praise: 1 }))).toMatchObject({
			code: 'MC004',
			details: { by: bank.people.chen.name, version: 1 }
		});
		expect(
			await bank.call('bai', 'file_daily_return', filed({ praise: 1, expected_version: 1 }))
		).toMatchObject({ is_nil: false, version: 2 });
	});
});

describe('a saved view', () => {
	test('is shared only where its owner works cases, and dropped by its owner alone', async () => {
		const view = { name: '逾期', query: 'tab=overdue' };
		for (const shared_with of [bank.units.south, bank.units.riverside])
			expect(await bank.refused('li', 'save_view', { ...view, shared_with })).toMatchObject({
				code: 'MC010'
			});
		const { id } = await bank.call('li', 'save_view', { ...view, shared_with: bank.units.north });
		const seen = (who: 'lin' | 'su') => bank.see(who, 'select id from public.saved_views');
		expect(await seen('lin')).toHaveLength(1);
		expect(await seen('su')).toEqual([]);
		expect(await bank.refused('lin', 'drop_view', { view_id: id })).toMatchObject({
			code: 'MC003'
		});
		await bank.call('li', 'drop_view', { view_id: id });
		expect(await seen('lin')).toEqual([]);
	});
});
