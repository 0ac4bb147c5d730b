import { describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';
import {
	deliveriesOf,
	draftDocument,
	issueDocument,
	policy,
	type Delivery,
	type Version
} from './support/documents.ts';
import { draft, known, signed } from './support/notices.ts';

const bank = useBank();

const code = (attempt: Promise<{ code: string }>) => attempt.then(({ code }) => code);
const delivery = async (document: string, who: keyof typeof bank.people) =>
	(await deliveriesOf(bank, document)).find((one) => one.person_id === bank.people[who].id)!;
const confirm = (who: Who, delivery_id: string, signed_name?: string) =>
	bank.call<Delivery>(who, 'confirm_document', { delivery_id, signed_name });
const told = (who: keyof typeof bank.people) =>
	bank.db.sql
		.query<{
			kind: string;
		}>(
			`select kind from public.notifications where person_id = $1 and kind like 'document%' order by created_at, kind`,
			[bank.people[who].id]
		)
		.then((rows) => rows.map(({ kind }) => kind));
const work = () => bank.call('service', 'run_periodic_work');
const coverage = (who: Who, document_id: string) =>
	bank
		.call<
			{
				name_zh: string;
				asked: number;
				confirmed: number;
				waiting: number;
				overdue: number;
				gone: number;
			}[]
		>(who, 'document_coverage', { document_id })
		.then((rows) =>
			[rows]
				.flat()
				.map(({ name_zh, asked, confirmed, waiting, overdue, gone }) => [
					name_zh,
					asked,
					confirmed,
					waiting,
					overdue,
					gone
				])
		);

describe('writing a document', () => {
	test('is for service managers, for their own scope and readers within it', async () => {
		for (const who of ['bai', 'chen', 'yan', 'xiao', 'fang', 'li', 'du', 'song'] as const)
			expect(await code(bank.refused(who, 'save_document', { spec: policy(bank) }))).toBe('MC002');
		const refused = (more: Record<string, unknown>, who: Who = 'ma') =>
			bank
				.refused(who, 'save_document', { spec: policy(bank, more) })
				.then(({ code, details }) => [code, details?.field]);
		expect(await refused({}, 'qin')).toEqual(['MC302', 'unit_id']);
		expect(await refused({ unit_id: bank.units.head })).toEqual(['MC302', 'unit_id']);
		expect(await refused({ audience_unit_id: bank.units.seaside })).toEqual([
			'MC752',
			'audience_unit_id'
		]);
		expect(await refused({ audience_people: [bank.people.tao.id] })).toEqual([
			'MC752',
			'audience_people'
		]);
		expect(await refused({ kind: 'notice' })).toEqual(['MC010', 'kind']);
		expect(await refused({ title: ' ' })).toEqual(['MC007', 'title']);
		expect(await refused({ due_days: 0 })).toEqual(['MC753', 'due_days']);
		expect(await refused({ audience_roles: ['king'] })).toEqual(['MC010', 'audience_roles']);
		expect(await bank.db.sql.query('select 1 from public.documents')).toEqual([]);
		await draftDocument(bank, policy(bank));
		expect(await bank.db.sql.query('select 1 from public.documents')).toHaveLength(1);
	});

	test('is not seen by its readers before it is issued', async () => {
		const { document_id } = await draftDocument(bank, policy(bank));
		for (const who of ['bai', 'he', 'yan', 'qin', 'fang'] as const)
			expect(await bank.see(who, 'select id from public.documents')).toEqual([]);
		expect(await bank.see('ma', 'select id from public.documents')).toEqual([{ id: document_id }]);
		expect(await bank.see('zheng', 'select id from public.documents')).toHaveLength(1);
		expect(await told('bai')).toEqual([]);
	});

	test('a stale draft is refused with the other person’s name, and a draft can be thrown away', async () => {
		const first = await draftDocument(bank, policy(bank));
		const args = { document_id: first.document_id, spec: policy(bank, { title: '改' }) };
		await bank.call('zheng', 'save_document', { ...args, expected_version: 1 });
		const stale = await bank.refused('ma', 'save_document', { ...args, expected_version: 1 });
		expect([stale.code, stale.details?.by]).toEqual(['MC004', '郑平']);
		expect(
			await code(bank.refused('qin', 'discard_document_draft', { document_id: first.document_id }))
		).toBe('MC003');
		await bank.call('ma', 'discard_document_draft', { document_id: first.document_id });
		expect(await bank.db.sql.query('select 1 from public.documents')).toEqual([]);
	});
});

describe('issuing', () => {
	test('takes words or a file, and at least one reader', async () => {
		const refused = async (more: Record<string, unknown>) => {
			const { document_id } = await draftDocument(bank, policy(bank, more));
			return code(bank.refused('ma', 'issue_document', { document_id }));
		};
		expect(await refused({ body: '' })).toBe('MC756');
		expect(await refused({ audience_roles: ['department_head'] })).toBe('MC758');
		const { document_id } = await draftDocument(bank, policy(bank));
		expect(await code(bank.refused('qin', 'issue_document', { document_id }))).toBe('MC003');
		expect(await bank.db.sql.query('select 1 from public.deliveries')).toEqual([]);
	});

	test('delivers once to each reader with a day, tells them, and freezes the words', async () => {
		const issued = await issueDocument(bank, policy(bank));
		const all = await deliveriesOf(bank, issued.document_id);
		expect(all.map(({ name, asks, is_open }) => [name, asks, is_open])).toEqual([
			['何主任', 'reading', true],
			['白主任', 'reading', true]
		]);
		// The fifth working day after Monday morning, at closing time.
		expect(new Date(all[0]!.due_at).toISOString()).toMatch(/^2026-03-09T/);
		expect(await told('bai')).toEqual(['document_delivered']);
		expect(await told('luo')).toEqual([]);
		expect(
			await code(bank.refused('ma', 'issue_document', { document_id: issued.document_id }))
		).toBe('MC755');
		const version = { document_id: issued.document_id, n: 1 };
		expect(await code(bank.refused('luo', 'verify_document', version))).toBe('MC003');
		expect(await code(bank.refused('bai', 'verify_document', { ...version, n: 2 }))).toBe('MC003');
		expect(await bank.call('bai', 'verify_document', version)).toBe(true);
		await bank.db.mark('tampered');
		// Somebody with the keys of the database is found out all the same.
		await bank.db.sql.query('alter table public.document_versions disable trigger user');
		await bank.db.sql.query(`update public.document_versions set body = 'x' where id = $1`, [
			issued.id
		]);
		expect(await bank.call('bai', 'verify_document', version)).toBe(false);
		await bank.db.returnTo('tampered');
		await bank.db.mark('frozen');
		await expect(
			bank.db.sql.query(`update public.document_versions set body = 'x' where id = $1`, [issued.id])
		).rejects.toThrow(/never changed/);
		await bank.db.returnTo('frozen');
	});

	test('without roles or people everybody who holds a role in the subtree is a reader, once', async () => {
		const { document_id } = await issueDocument(
			bank,
			policy(bank, { audience_roles: [], audience_unit_id: bank.units.riverside })
		);
		expect((await deliveriesOf(bank, document_id)).map(({ name }) => name).sort()).toEqual(
			['白主任', '邓小雨', '陈晨'].sort()
		);
	});
});

describe('confirming', () => {
	test('nobody confirms for another, nor sees what was not delivered to them', async () => {
		const { document_id } = await issueDocument(bank, policy(bank));
		const his = await delivery(document_id, 'bai');
		for (const who of ['he', 'ma', 'chen', 'luo', 'xiao'] as const)
			expect(await code(bank.refused(who, 'confirm_document', { delivery_id: his.id }))).toBe(
				'MC003'
			);
		expect((await delivery(document_id, 'bai')).is_open).toBe(true);
		for (const who of ['chen', 'luo', 'qin', 'du'] as const)
			expect(await bank.see(who, 'select id from public.documents')).toEqual([]);
		const done = await confirm('bai', his.id);
		expect(done.is_open).toBe(false);
		// Once is enough, and nothing of it changes any more.
		expect((await confirm('bai', his.id)).confirmed_at).toBe(done.confirmed_at);
		await bank.db.mark('kept');
		await expect(
			bank.db.sql.query('update public.deliveries set confirmed_at = null where id = $1', [his.id])
		).rejects.toThrow(/stays/);
		await bank.db.returnTo('kept');
	});

	test('coverage counts unit by unit what the reader may see, and who left is not missing', async () => {
		const { document_id } = await issueDocument(bank, policy(bank));
		await confirm('he', (await delivery(document_id, 'he')).id);
		expect(await coverage('ma', document_id)).toEqual([
			['山麓支行', 1, 1, 0, 0, 0],
			['河滨支行', 1, 0, 1, 0, 0]
		]);
		expect(await coverage('bai', document_id)).toEqual([['河滨支行', 1, 0, 1, 0, 0]]);
		for (const who of ['qin', 'chen', 'luo'] as const)
			expect(await coverage(who, document_id)).toEqual([]);
		const sums = await bank.call<{ name_zh: string; asked: number; is_sum: boolean }[]>(
			'ma',
			'document_coverage',
			{ document_id, most_units: 1 }
		);
		expect(sums).toMatchObject([{ name_zh: '北城分行', asked: 2, confirmed: 1, is_sum: true }]);
		const under = { document_id, most_units: 1, under_id: bank.units.north };
		expect(await bank.call('ma', 'document_coverage', under)).toHaveLength(2);
		expect(await bank.call('qin', 'document_coverage', under)).toEqual([]);
		await bank.call('fang', 'disable_person', { person_id: bank.people.bai.id });
		await work();
		expect(await coverage('ma', document_id)).toEqual([
			['山麓支行', 1, 1, 0, 0, 0],
			['河滨支行', 0, 0, 0, 0, 1]
		]);
	});

	test('reminders come before the day, after it, and not to who has confirmed', async () => {
		const { document_id } = await issueDocument(bank, policy(bank));
		await confirm('he', (await delivery(document_id, 'he')).id);
		await work();
		expect(await told('bai')).toEqual(['document_delivered']);
		await bank.later('6 days');
		await work();
		await work();
		expect(await told('bai')).toEqual(['document_delivered', 'document_near']);
		await bank.later('3 days');
		await work();
		expect(await told('bai')).toEqual(['document_delivered', 'document_near', 'document_overdue']);
		expect(await told('he')).toEqual(['document_delivered']);
		expect(await coverage('ma', document_id)).toEqual([
			['山麓支行', 1, 1, 0, 0, 0],
			['河滨支行', 1, 0, 1, 1, 0]
		]);
	});
});

describe('who comes later', () => {
	const join = async (role: string, who: 'guo' | 'chen', unit: 'hillside' | 'riverside') =>
		bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_by, confirmed_at)
				values ($1, $2, $3, app.today(), $4, app.now())`,
			[bank.people[who].id, role, bank.units[unit], bank.people.zheng.id]
		);

	test('gets policies and commitments in force, not the news of before', async () => {
		const standing = await issueDocument(bank, policy(bank));
		const news = await issueDocument(
			bank,
			policy(bank, { kind: 'bulletin', body: '', sections: [story] })
		);
		await join('branch_head', 'chen', 'riverside');
		await work();
		expect((await deliveriesOf(bank, standing.document_id)).map(({ name }) => name)).toContain(
			'陈晨'
		);
		expect((await deliveriesOf(bank, news.document_id)).map(({ name }) => name)).not.toContain(
			'陈晨'
		);
		expect(await told('chen')).toEqual(['document_delivered']);
		expect(
			await bank.see('chen', `select id from public.documents where kind = 'bulletin'`)
		).toHaveLength(1);
	});

	test('and whoever comes back gets it anew', async () => {
		const { document_id } = await issueDocument(bank, policy(bank));
		await bank.db
			.sql`update public.people set disabled_at = app.now() where id = ${bank.people.bai.id}`;
		await work();
		expect((await delivery(document_id, 'bai')).ended_why).toBe('left');
		await bank.db.sql`update public.people set disabled_at = null where id = ${bank.people.bai.id}`;
		await work();
		expect(await delivery(document_id, 'bai')).toMatchObject({ is_open: true, ended_why: null });
	});
});

const story = { kind: 'story', heading: '雨中送件', text: '柜员冒雨为客户送回遗失的身份证。' };

describe('a new version', () => {
	test('says what changed, replaces the one before and is delivered again', async () => {
		const first = await issueDocument(bank, policy(bank));
		await confirm('he', (await delivery(first.document_id, 'he')).id);
		const next = (more: object) =>
			bank.call<Version>('ma', 'save_document', {
				document_id: first.document_id,
				spec: policy(bank, { body: '各网点不得拒收硬币和残损币。', ...more })
			});
		const { n } = await next({});
		expect(n).toBe(2);
		const issue = { document_id: first.document_id };
		expect(await code(bank.refused('ma', 'issue_document', issue))).toBe('MC757');
		await next({ change_note: '补充残损币。' });
		await bank.call('ma', 'issue_document', issue);
		const all = await deliveriesOf(bank, first.document_id);
		expect(all.map(({ name, ended_why, is_open }) => [name, ended_why, is_open]).sort()).toEqual(
			[
				['何主任', null, false],
				['白主任', 'replaced', false],
				['何主任', null, true],
				['白主任', null, true]
			].sort()
		);
		expect(await told('bai')).toEqual(['document_changed', 'document_delivered'].sort());
		const old = all.find(({ ended_why }) => ended_why === 'replaced')!;
		const refusal = await bank.refused('bai', 'confirm_document', { delivery_id: old.id });
		expect([refusal.code, refusal.details?.why]).toEqual(['MC759', 'replaced']);
		expect(await coverage('ma', first.document_id)).toEqual([
			['山麓支行', 1, 0, 1, 0, 0],
			['河滨支行', 1, 0, 1, 0, 0]
		]);
	});

	test('another document can be superseded, by who keeps both', async () => {
		const old = await issueDocument(bank, policy(bank));
		const foreign = await issueDocument(bank, policy(bank, {}, 'south'), 'qin');
		const refused = (supersedes: string[]) =>
			code(bank.refused('ma', 'save_document', { spec: policy(bank, { supersedes }) }));
		expect(await refused([foreign.document_id])).toBe('MC754');
		const made = await issueDocument(bank, policy(bank, { supersedes: [old.document_id] }));
		const [row] = await bank.see<{ status: string; superseded_by: string }>(
			'bai',
			'select status, superseded_by from public.documents where id = $1',
			[old.document_id]
		);
		expect(row).toEqual({ status: 'superseded', superseded_by: made.document_id });
		expect((await delivery(old.document_id, 'bai')).ended_why).toBe('replaced');
		expect(
			await code(
				bank.refused('ma', 'save_document', { document_id: old.document_id, spec: policy(bank) })
			)
		).toBe('MC751');
	});

	test('a withdrawn document is asked of nobody and says why', async () => {
		const { document_id } = await issueDocument(bank, policy(bank));
		const withdraw = { document_id, reason: '与总行规定不一致。' };
		expect(await code(bank.refused('qin', 'withdraw_document', withdraw))).toBe('MC003');
		expect(await code(bank.refused('ma', 'withdraw_document', { ...withdraw, reason: '' }))).toBe(
			'MC007'
		);
		expect((await delivery(document_id, 'bai')).is_open).toBe(true);
		await bank.call('ma', 'withdraw_document', withdraw);
		expect((await delivery(document_id, 'bai')).ended_why).toBe('withdrawn');
		expect(await told('bai')).toEqual(['document_delivered', 'document_withdrawn']);
		expect(await bank.see('bai', 'select withdrawn_reason as r from public.documents')).toEqual([
			{ r: '与总行规定不一致。' }
		]);
	});
});

describe('a commitment', () => {
	const commitment = (more = {}) =>
		policy(bank, {
			kind: 'commitment',
			title: '文明服务承诺书',
			audience_roles: ['staff'],
			renew_months: 12,
			...more
		});

	test('is signed with one’s own name, and the signature holds the version’s hash', async () => {
		const issued = await issueDocument(bank, commitment());
		const hers = await delivery(issued.document_id, 'chen');
		expect(hers.asks).toBe('signature');
		expect(await told('chen')).toEqual(['document_to_sign']);
		expect(await code(bank.refused('chen', 'confirm_document', { delivery_id: hers.id }))).toBe(
			'MC007'
		);
		expect(
			await code(
				bank.refused('chen', 'confirm_document', { delivery_id: hers.id, signed_name: '邓小雨' })
			)
		).toBe('MC760');
		expect((await delivery(issued.document_id, 'chen')).is_open).toBe(true);
		const done = await confirm('chen', hers.id, '陈晨');
		expect(done).toMatchObject({ signed_name: '陈晨', expires_on: '2027-03-02' });
		const [event] = await bank.db.sql.query<{ action: string; payload: Record<string, unknown> }>(
			'select action, payload from public.events where subject_id = $1',
			[hers.id]
		);
		expect(event).toMatchObject({
			action: 'sign_document',
			payload: { content_hash: issued.content_hash, signature: done.signature }
		});
		expect(await bank.call('xiao', 'verify_chain', { subject_id: hers.id })).toMatchObject({
			intact: true
		});
	});

	test('is asked for again before it runs out, and is missing once it has', async () => {
		const { document_id } = await issueDocument(bank, commitment());
		await confirm('chen', (await delivery(document_id, 'chen')).id, '陈晨');
		await bank.later('300 days');
		await work();
		const rounds = async () =>
			(await deliveriesOf(bank, document_id))
				.filter(({ name }) => name === '陈晨')
				.map(({ round, is_open }) => [round, is_open]);
		expect(await rounds()).toEqual([[1, false]]);
		await bank.later('40 days');
		await work();
		await work();
		expect(await rounds()).toEqual([
			[1, false],
			[2, true]
		]);
		const riverside = async () =>
			(await coverage('ma', document_id)).find(([name]) => name === '河滨支行');
		expect(await riverside()).toEqual(['河滨支行', 2, 1, 1, 1, 0]);
		await bank.later('40 days');
		expect(await riverside()).toEqual(['河滨支行', 2, 0, 2, 2, 0]);
	});
});

describe('a published notice', () => {
	test('is delivered to heads and managers of its scope, an erratum once more', async () => {
		await known(bank, 'riverside', { month: '2026-02', transactions: 20_000 });
		const { id } = await draft(bank, 'ma', 'north');
		await signed(bank, id);
		expect(await bank.db.sql.query('select 1 from public.documents')).toEqual([]);
		await bank.call('ma', 'publish_notice', { notice_id: id });
		const [document] = await bank.db.sql.query<{ id: string; document_number: string }>(
			'select id, document_number from public.documents where notice_id = $1',
			[id]
		);
		expect(document!.document_number).toBe('服务通报〔2026〕1号');
		expect((await deliveriesOf(bank, document!.id)).map(({ name }) => name).sort()).toEqual(
			['何主任', '白主任', '马骏'].sort()
		);
		expect(
			await code(
				bank.refused('ma', 'save_document', { document_id: document!.id, spec: policy(bank) })
			)
		).toBe('MC750');
		await bank.call('ma', 'issue_erratum', { notice_id: id, what: '应为3件。', why: '重复统计。' });
		const open = (await deliveriesOf(bank, document!.id)).filter(({ is_open }) => is_open);
		expect(open).toHaveLength(3);
		expect(new Set(open.map(({ version_id }) => version_id)).size).toBe(1);
	});
});

describe('the library', () => {
	const find = (who: Who, args: Record<string, unknown> = {}) =>
		bank
			.call<{ title: string }[]>(who, 'find_documents', args)
			.then((rows) => [rows].flat().map(({ title }) => title));

	test('finds by words, kind and year only what the reader may read', async () => {
		await issueDocument(bank, policy(bank));
		await issueDocument(
			bank,
			policy(bank, { title: '残损币', body: '按标准兑换。' }, 'south'),
			'qin'
		);
		await draftDocument(bank, policy(bank, { title: '硬币新规' }));
		expect(await find('bai')).toEqual(['硬币兑换服务规范']);
		expect(await find('bai', { words: '拒收硬币' })).toEqual(['硬币兑换服务规范']);
		expect(await find('bai', { words: '残损币' })).toEqual([]);
		expect(await find('bai', { words: '！？' })).toEqual([]);
		expect(await find('luo', { words: '兑换' })).toEqual(['残损币']);
		expect(await find('chen')).toEqual([]);
		expect((await find('xiao', { words: '兑换' })).sort()).toEqual(
			['残损币', '硬币兑换服务规范'].sort()
		);
		expect(await find('bai', { of_kind: 'bulletin' })).toEqual([]);
		expect(await find('bai', { of_year: 2025 })).toEqual([]);
		expect(await find('bai', { of_year: 2026, issuer_id: bank.units.north })).toHaveLength(1);
	});

	test('two documents that contradict each other are reported to both owners, who answer', async () => {
		const mine = await issueDocument(bank, policy(bank));
		const other = await issueDocument(
			bank,
			policy(bank, { title: '总行规定', unit_id: bank.units.head }, 'head'),
			'zheng'
		);
		const foreign = await issueDocument(bank, policy(bank, {}, 'south'), 'qin');
		const report = {
			document_id: mine.document_id,
			other_id: other.document_id,
			words: '一份要求当日兑换，一份要求三日。'
		};
		expect(await code(bank.refused('chen', 'report_conflict', report))).toBe('MC003');
		expect(
			await code(
				bank.refused('bai', 'report_conflict', { ...report, other_id: foreign.document_id })
			)
		).toBe('MC003');
		expect(
			await code(bank.refused('bai', 'report_conflict', { ...report, other_id: mine.document_id }))
		).toBe('MC762');
		expect(await code(bank.refused('bai', 'report_conflict', { ...report, words: '' }))).toBe(
			'MC007'
		);
		expect(await bank.db.sql.query('select 1 from public.document_conflicts')).toEqual([]);
		const { id } = await bank.call<{ id: string }>('bai', 'report_conflict', report);
		expect(await code(bank.refused('he', 'report_conflict', report))).toBe('MC763');
		expect(await told('ma')).toContain('document_conflict');
		expect(await told('zheng')).toContain('document_conflict');
		expect(await told('qin')).not.toContain('document_conflict');

		const answer = { conflict_id: id, outcome: 'will_change', reply: '以总行规定为准，将修订。' };
		const of = (document_id: string) => ({ ...answer, document_id });
		expect(await code(bank.refused('bai', 'answer_conflict', of(mine.document_id)))).toBe('MC002');
		expect(await code(bank.refused('ma', 'answer_conflict', of(other.document_id)))).toBe('MC003');
		await bank.call('ma', 'answer_conflict', of(mine.document_id));
		expect(await code(bank.refused('ma', 'answer_conflict', of(mine.document_id)))).toBe('MC764');
		const state = () => bank.see('bai', 'select status from public.document_conflicts');
		expect(await state()).toEqual([{ status: 'half_answered' }]);
		await bank.call('zheng', 'answer_conflict', { ...of(other.document_id), outcome: 'stands' });
		expect(await state()).toEqual([{ status: 'settled' }]);
		expect((await told('bai')).filter((kind) => kind.endsWith('answered'))).toHaveLength(2);
		expect(await bank.see('luo', 'select 1 from public.document_conflicts')).toEqual([]);
	});
});
