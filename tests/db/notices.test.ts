import { beforeEach, describe, expect, test } from 'vitest';
import { computeNotice } from '../../src/lib/domain/notice/compute.server.ts';
import { useBank } from './support/bank.ts';
import { draft, gather, known, signed, type Notice } from './support/notices.ts';

const bank = useBank();

beforeEach(async () => {
	await known(bank, 'riverside', { month: '2026-02', transactions: 20_000, share: 91.255 });
	await known(bank, 'hillside', { month: '2026-02', transactions: 30_000, share: 88 });
});

const count = async (table: string) =>
	(await bank.db.sql.one<{ n: number }>(`select count(*)::int as n from public.${table}`)).n;
const notice = (id: string) =>
	bank.db.sql.one<Notice>('select * from public.notices where id = $1', [id]);
/** Tries a statement as the operator, who is bound by no policy, and undoes it. */
async function operator(statement: string, params: unknown[]) {
	await bank.db.mark('operator');
	const failed = await bank.db.sql.query(statement, params).then(
		() => null,
		(error: { message: string }) => error.message
	);
	await bank.db.returnTo('operator');
	return failed;
}

describe('drafting', () => {
	test('only a service manager of the scope drafts, for a month that is over', async () => {
		const north = { scope_id: bank.units.north, month: '2026-02' };
		for (const who of ['song', 'bai', 'yan', 'xiao', 'fang', 'li'] as const)
			expect((await bank.refused(who, 'gather_notice', north)).code).toBe('MC002');
		expect((await bank.refused('qin', 'gather_notice', north)).code).toBe('MC003');
		const gathering = (args: object) =>
			bank.refused('ma', 'gather_notice', { ...north, ...args }).then(({ code }) => code);
		expect(await gathering({ scope_id: bank.units.head })).toBe('MC003');
		expect(await gathering({ scope_id: bank.units.riverside })).toBe('MC003');
		expect(await gathering({ month: '2026-03' })).toBe('MC721');
		expect(await gathering({ month: '2026-13' })).toBe('MC009');
		expect(await gathering({ cut_off: '2026-02-20T00:00:00Z' })).toBe('MC009');
		expect(await gathering({ cut_off: '2027-01-01T00:00:00Z' })).toBe('MC009');
		expect(await count('notices')).toBe(0);
	});

	test('what was computed keeps to what was gathered, or is not stored', async () => {
		const inputs = await gather(bank, 'ma', 'north');
		const { snapshot, rows } = computeNotice(inputs);
		const store = (change: object, who: 'ma' | 'zheng' = 'ma') =>
			bank
				.refused(who, 'draft_notice', {
					gathering_id: inputs.gathering_id,
					snapshot,
					branches: rows,
					...change
				})
				.then(({ code, details }) => [code, details?.field]);
		expect(await store({}, 'zheng')).toEqual(['MC003', undefined]);
		expect(await store({ branches: rows.slice(1) })).toEqual(['MC781', 'rows']);
		expect(await store({ branches: [rows[0], rows[0]] })).toEqual(['MC781', 'rows']);
		expect(await store({ snapshot: [] })).toEqual(['MC781', 'snapshot']);
		expect(await store({ snapshot: { ...snapshot, big: 'x'.repeat(9e6) } })).toEqual([
			'MC781',
			'snapshot'
		]);
		const flattered = structuredClone(rows);
		flattered[0]!.content.lines.find(({ indicator }) => indicator === 'off_counter_share')!.value =
			99;
		expect(await store({ branches: flattered })).toEqual(['MC781', 'figures']);
		expect(await count('notices')).toBe(0);
	});

	test('one call stores every branch with values, reasons and what they were made of', async () => {
		const made = await draft(bank, 'ma', 'north');
		expect(made).toMatchObject({ status: 'draft', document_number: null, version: 1 });
		const rows = await bank.see<{ content: { code: string; lines: unknown[] } }>(
			'ma',
			'select content from public.notice_rows where notice_id = $1 order by class, position',
			[made.id]
		);
		expect(rows.map(({ content }) => content.code).sort()).toEqual(['hillside', 'riverside']);
		const river = rows.find(({ content }) => content.code === 'riverside')!;
		expect(river.content.lines).toContainEqual(
			expect.objectContaining({ indicator: 'off_counter_share', value: 91.26 })
		);
		expect(river.content.lines).toContainEqual(
			expect.objectContaining({
				indicator: 'after_sales_service',
				value: null,
				missing: 'not_reported'
			})
		);
		const [input] = await bank.see<{ figures: Record<string, unknown[]> }>(
			'ma',
			'select figures from public.notice_inputs where branch_id = $1',
			[bank.units.riverside]
		);
		expect(input!.figures.off_counter_share!.slice(0, 4)).toEqual([91.255, null, null, 'hand']);
	});

	test('drafting again takes the place of the draft and keeps the commentary', async () => {
		const first = await draft(bank, 'ma', 'north');
		await bank.call('ma', 'save_notice_commentary', {
			notice_id: first.id,
			sections: { summary: '总体平稳。' },
			expected_version: 1
		});
		const again = await draft(bank, 'zheng', 'north');
		expect(again).toMatchObject({ id: first.id, version: 3, sections: { summary: '总体平稳。' } });
		expect(again.authors).toEqual([bank.people.ma.id, bank.people.zheng.id]);
		expect(await count('notice_rows')).toBe(2);
	});

	test('a draft is the makers’ alone; published, it is for the whole bank', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		const sees = async (who: Parameters<typeof bank.see>[0], table: string) =>
			(await bank.see(who, `select 1 from public.${table}`)).length;
		for (const who of ['bai', 'chen', 'yan', 'li', 'fang', 'qin', 'stranger'] as const)
			for (const table of ['notices', 'notice_rows', 'notice_inputs'])
				expect([who, table, await sees(who, table)]).toEqual([who, table, 0]);
		for (const who of ['ma', 'zheng', 'song', 'xiao'] as const)
			expect(await sees(who, 'notice_rows')).toBe(2);
		await signed(bank, id);
		expect(await sees('bai', 'notices')).toBe(0);
		await bank.call('ma', 'publish_notice', { notice_id: id });
		for (const who of ['bai', 'chen', 'luo', 'li', 'fang', 'du'] as const)
			expect([who, await sees(who, 'notice_rows')]).toEqual([who, 2]);
		// What the figures were made of stays with those who may read figures.
		expect(await sees('bai', 'notice_inputs')).toBe(1);
		expect(await sees('luo', 'notice_inputs')).toBe(0);
		expect(await sees('ma', 'notice_inputs')).toBe(2);
		expect(await sees('stranger', 'notices')).toBe(0);
	});
});

describe('review and signature', () => {
	test('authors do not review or sign, and the reviewer does not sign', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		const refused = (who: Parameters<typeof bank.refused>[0], verb: string, args = {}) =>
			bank.refused(who, verb, { notice_id: id, ...args }).then(({ code }) => code);
		expect(await refused('song', 'sign_notice')).toBe('MC780');
		expect(await refused('qin', 'submit_notice')).toBe('MC003');
		expect(await refused('bai', 'submit_notice')).toBe('MC002');
		await bank.call('ma', 'submit_notice', { notice_id: id });
		expect(await refused('ma', 'review_notice')).toBe('MC006');
		expect(await refused('song', 'sign_notice')).toBe('MC783');
		await bank.call('zheng', 'review_notice', { notice_id: id });
		expect(await refused('zheng', 'review_notice')).toBe('MC782');
		// The reviewer comes by the signer's role as well.
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, granted_by, confirmed_by, confirmed_at)
				select $1, 'signer', $2, app.today(), $3, $4, app.now()`,
			[bank.people.zheng.id, bank.units.head, bank.people.fang.id, bank.people.xiao.id]
		);
		expect(await refused('zheng', 'sign_notice')).toBe('MC006');
		expect((await notice(id)).status).toBe('in_review');
		expect(await bank.call<Notice>('song', 'sign_notice', { notice_id: id })).toMatchObject({
			status: 'signed',
			reviewed_by: bank.people.zheng.id,
			signed_by: bank.people.song.id
		});
	});

	test('a step without words leaves none', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		for (const note of ['', '  ', null]) {
			await bank.call('ma', 'submit_notice', { notice_id: id, note });
			await bank.call('zheng', 'review_notice', { notice_id: id, note });
			await bank.call('ma', 'return_notice', { notice_id: id, note: '再核对一遍' });
		}
		expect(await bank.see('ma', 'select distinct words from public.notice_notes')).toEqual([
			{ words: '再核对一遍' }
		]);
	});

	test('sending back needs words, and everything is passed again', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		await signed(bank, id);
		expect((await bank.refused('song', 'return_notice', { notice_id: id, note: ' ' })).code).toBe(
			'MC007'
		);
		expect(
			await bank.call<Notice>('song', 'return_notice', { notice_id: id, note: '数字有误' })
		).toMatchObject({ status: 'draft', reviewed_by: null, signed_by: null });
		expect(await bank.see('ma', 'select words from public.notice_notes')).toEqual([
			{ words: '数字有误' }
		]);
		expect(await bank.see('bai', 'select words from public.notice_notes')).toEqual([]);
	});

	test('commentary is written in a draft alone, by section, and never over another’s', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		const save = (sections: unknown, expected_version: number, who: 'ma' | 'zheng' = 'ma') =>
			bank
				.call<Notice>(who, 'save_notice_commentary', { notice_id: id, sections, expected_version })
				.catch((error: { message: string }) => JSON.parse(error.message) as { code: string });
		expect(await save({ nonsense: 'x' }, 1)).toMatchObject({ code: 'MC010' });
		expect(await save({ summary: 7 }, 1)).toMatchObject({ code: 'MC010' });
		expect(await save({ summary: '长'.repeat(5001) }, 1)).toMatchObject({ code: 'MC008' });
		expect(await save({ summary: '好', problems: '排队' }, 1)).toMatchObject({ version: 2 });
		expect(await save({ summary: '差' }, 1, 'zheng')).toMatchObject({ code: 'MC004' });
		expect(await save({ problems: '' }, 2)).toMatchObject({ sections: { summary: '好' } });
		await bank.call('ma', 'submit_notice', { notice_id: id });
		expect(await save({ summary: '改' }, 4)).toMatchObject({ code: 'MC780' });
	});

	test('buttons are what the database offers', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		const moves = async (who: Parameters<typeof bank.call>[0]) =>
			(
				await bank.call<{ action: string; obstacle: string | null }[]>(
					who,
					'available_notice_moves',
					{ notice_id: id }
				)
			).map(({ action, obstacle }) => [action, obstacle]);
		expect(await moves('ma')).toEqual([['submit', null]]);
		expect(await moves('song')).toEqual([]);
		await bank.call('ma', 'submit_notice', { notice_id: id });
		expect(await moves('ma')).toEqual([
			['review', 'MC006'],
			['return', null]
		]);
		expect(await moves('zheng')).toEqual([
			['review', null],
			['return', null]
		]);
		expect(await moves('song')).toEqual([
			['sign', 'MC783'],
			['return', null]
		]);
		expect(await moves('bai')).toEqual([]);
	});
});

describe('publishing', () => {
	test('a second publishing meets a published notice; the same call again is answered', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		expect((await bank.refused('ma', 'publish_notice', { notice_id: id })).code).toBe('MC780');
		await signed(bank, id);
		expect((await bank.refused('song', 'publish_notice', { notice_id: id })).code).toBe('MC002');
		const key = '7d1f0f3e-3f5a-4f83-9d0c-5f1df1c60001';
		const once = await bank.call<Notice>('ma', 'publish_notice', {
			notice_id: id,
			idempotency_key: key
		});
		expect(once).toMatchObject({ status: 'published', document_number: '服务通报〔2026〕1号' });
		expect(
			await bank.call<Notice>('ma', 'publish_notice', { notice_id: id, idempotency_key: key })
		).toEqual(once);
		expect((await bank.refused('zheng', 'publish_notice', { notice_id: id })).code).toBe('MC780');
	});

	test('numbers run without a gap per scope and year', async () => {
		const numbers: (string | null)[] = [];
		for (const month of ['2025-12', '2026-01', '2026-02']) {
			const { id } = await draft(bank, 'ma', 'north', month);
			await signed(bank, id);
			if (month === '2026-01')
				await bank.refused('ma', 'publish_notice', { notice_id: id, expected_version: 1 });
			numbers.push(
				(await bank.call<Notice>('ma', 'publish_notice', { notice_id: id })).document_number
			);
		}
		expect(numbers).toEqual([1, 2, 3].map((n) => `服务通报〔2026〕${n}号`));
		const south = await draft(bank, 'qin', 'south');
		await bank.call('qin', 'submit_notice', { notice_id: south.id });
		await bank.call('zheng', 'review_notice', { notice_id: south.id });
		await bank.call('song', 'sign_notice', { notice_id: south.id });
		expect(
			(await bank.call<Notice>('qin', 'publish_notice', { notice_id: south.id })).document_number
		).toBe('服务通报〔2026〕1号');
	});

	test('nothing of a published notice changes, whoever tries, and its hash says so', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		await signed(bank, id);
		expect(await operator(`update public.notices set snapshot = '{}' where id = $1`, [id])).toMatch(
			/in review/
		);
		await bank.call('ma', 'publish_notice', { notice_id: id });
		for (const statement of [
			`update public.notices set snapshot = '{}' where id = $1`,
			`update public.notices set status = 'draft' where id = $1`,
			`delete from public.notices where id = $1`
		])
			expect(await operator(statement, [id])).toMatch(/never changed/);
		for (const statement of [
			`update public.notice_rows set content = '{}' where notice_id = $1`,
			`delete from public.notice_rows where notice_id = $1`,
			`delete from public.notice_inputs where notice_id = $1`,
			`insert into public.notice_rows (notice_id, branch_id, class, position, content)
				select $1, u.id, '', 99, '{}' from public.units u where u.code = 'seaside'`
		])
			expect(await operator(statement, [id])).toMatch(/while it is a draft/);
		expect(
			(await bank.refused('ma', 'gather_notice', { scope_id: bank.units.north, month: '2026-02' }))
				.code
		).toBe('MC780');
		expect(await bank.call('bai', 'verify_notice', { notice_id: id })).toBe(true);
		await bank.db.sql.query('alter table public.notice_rows disable trigger user');
		await bank.db.sql.query(
			`update public.notice_rows set content = content || '{"total": 100}' where notice_id = $1`,
			[id]
		);
		await bank.db.sql.query('alter table public.notice_rows enable trigger user');
		expect(await bank.call('bai', 'verify_notice', { notice_id: id })).toBe(false);
	});

	test('a case that changes after the cut-off changes no published figure', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		await signed(bank, id);
		const before = await bank.call<Notice>('ma', 'publish_notice', { notice_id: id });
		await bank.logComplaint({}, 'li');
		await bank.db.sql.query('update public.exposures set superseded_at = entered_at');
		expect((await notice(id)).snapshot).toEqual(before.snapshot);
		expect(await bank.call('bai', 'verify_notice', { notice_id: id })).toBe(true);
	});

	test('a correction is a numbered erratum beside it', async () => {
		const { id } = await draft(bank, 'ma', 'north');
		const words = { notice_id: id, what: '第二项应为3件。', why: '重复统计。' };
		expect((await bank.refused('ma', 'issue_erratum', words)).code).toBe('MC784');
		await signed(bank, id);
		await bank.call('ma', 'publish_notice', { notice_id: id });
		expect((await bank.refused('bai', 'issue_erratum', words)).code).toBe('MC002');
		expect((await bank.refused('qin', 'issue_erratum', words)).code).toBe('MC003');
		expect((await bank.refused('ma', 'issue_erratum', { ...words, why: '' })).code).toBe('MC007');
		await bank.call('ma', 'issue_erratum', words);
		expect(await bank.call('zheng', 'issue_erratum', words)).toMatchObject({ n: 2 });
		expect(
			await bank.see('tao', 'select n, what, why from public.notice_errata order by n')
		).toHaveLength(2);
		expect(
			await operator(`update public.notice_errata set what = '' where notice_id = $1`, [id])
		).toMatch(/append-only/);
	});
});

test('what waits for release does not enter a draft', async () => {
	const figures = async () => {
		const { gathering_id, ...inputs } = await gather(bank, 'ma', 'north');
		expect(gathering_id).toBeTruthy();
		return inputs;
	};
	const before = await figures();
	await bank.db.sql
		.query(
			`insert into covert.events (subject_kind, subject_id, seq, action, at, payload, previous, hash)
			select 'visit', gen_random_uuid(), 1, 'submit_visit', app.now(), '{}', '', 'x'`
		)
		.catch(() => null);
	expect(await figures()).toEqual(before);
	// No function behind a draft reads the hidden schema at all.
	const reads = await bank.db.sql.query(
		`select p.proname from pg_catalog.pg_proc p
			where p.pronamespace = 'app'::regnamespace and (p.proname ~ 'notice' or p.proname in ('figure_sums', 'without_names'))
			and p.prosrc ~ 'covert\\.'`
	);
	expect(reads).toEqual([]);
});
