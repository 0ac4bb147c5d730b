import { describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';

const bank = useBank();
const openings = () =>
	bank.see<{ person_id: string; act: string; reason: string | null }>(
		'xiao',
		'select person_id, act, reason from public.read_log order by at, act'
	);

describe('reading', () => {
	test('content stays closed until the opening is in the read log', async () => {
		const c = await bank.driveTo('closed');
		const read = () =>
			bank.see('ma', 'select narrative from public.complaint_texts where complaint_id = $1', [
				c.id
			]);
		expect(await read()).toEqual([]);
		const before = (await openings()).length;
		await bank.call('ma', 'open_case', { complaint_id: c.id });
		expect(await read()).toHaveLength(1);
		expect((await openings()).slice(before)).toEqual([
			{ person_id: bank.people.ma.id, act: 'open', reason: null }
		]);
		for (const table of ['decisions', 'letters', 'tellings', 'findings', 'evidence_lines'])
			expect(
				await bank.see('ma', `select from public.${table} where complaint_id = $1`, [c.id])
			).not.toEqual([]);
	});

	test('an opening counts for twelve hours, however long the page says it is still there', async () => {
		const c = await bank.driveTo('received');
		await bank.call('li', 'open_case', { complaint_id: c.id });
		const read = () =>
			bank.see('li', 'select from public.complaint_texts where complaint_id = $1', [c.id]);
		await bank.later('11 hours');
		await bank.call('li', 'stay_in_case', { complaint_id: c.id });
		expect(await read()).toHaveLength(1);
		await bank.later('2 hours');
		await bank.call('li', 'stay_in_case', { complaint_id: c.id });
		expect(await read()).toEqual([]);
		await bank.call('li', 'open_case', { complaint_id: c.id });
		expect(await read()).toHaveLength(1);
	});

	test('the read log cannot be changed, even by its owner', async () => {
		const c = await bank.driveTo('received');
		await bank.call('li', 'open_case', { complaint_id: c.id });
		await expect(bank.db.sql`delete from public.read_log`).rejects.toThrow('append-only');
		await expect(bank.db.sql`update public.read_log set at = app.now()`).rejects.toThrow(
			'append-only'
		);
	});
});

describe('the complainant', () => {
	test('is masked until revealed with a reason, which is logged', async () => {
		const c = await bank.driveTo('received');
		expect(c).toMatchObject({ complainant_masked: '周**', contact_masked: '138****8000' });
		await bank.call('yan', 'open_case', { complaint_id: c.id });
		for (const [who, args, code] of [
			['yan', { reason: '看看' }, 'MC002'],
			['xiao', { reason: '看看' }, 'MC002'],
			['li', { reason: '  ' }, 'MC007'],
			['su', { reason: '看看' }, 'MC003']
		] as const)
			expect(
				await bank.refused(who, 'reveal_contact', { complaint_id: c.id, ...args })
			).toMatchObject({ code });
		expect((await openings()).filter(({ act }) => act === 'reveal')).toEqual([]);

		expect(
			await bank.call('li', 'reveal_contact', { complaint_id: c.id, reason: '回电核实' })
		).toMatchObject({ name: '周敏', phone: '13800138000' });
		expect((await openings()).filter(({ act }) => act === 'reveal')).toEqual([
			{ person_id: bank.people.li.id, act: 'reveal', reason: '回电核实' }
		]);
	});

	test('is nowhere in the events', async () => {
		const c = await bank.driveTo('closed');
		const { text } = await bank.db.sql.one<{ text: string }>(
			`select string_agg(e::text, ' ') as text from public.events e where e.subject_id = $1`,
			[c.id]
		);
		for (const secret of ['周敏', '13800138000', '排队', '致歉', '窗口', '回电'])
			expect(text).not.toContain(secret);
	});

	test('of an anonymous complaint leaves nothing behind', async () => {
		const c = await bank.logComplaint({
			is_anonymous: true,
			complainant_phone: '13900139000',
			complainant_email: 'a@b.cn'
		});
		expect(c).toMatchObject({ complainant_masked: null, contact_masked: null, is_anonymous: true });
		expect(
			await bank.call('li', 'reveal_contact', { complaint_id: c.id, reason: '核实' })
		).toMatchObject({ name: null, phone: null, email: null });
	});
});

describe('a hidden author', () => {
	const everybody: Who[] = ['du', 'zheng', 'hua', 'xiao', 'fang', 'wei'];

	test('is named to nobody but the handler', async () => {
		const author = bank.people.chen;
		const c = await bank.logHidden({ preferred_time: '三号柜台下班后', links: [] });
		await bank.call('zheng', 'assign_complaint', {
			complaint_id: c.id,
			person_id: bank.people.wei.id
		});
		for (const who of ['zheng', 'hua', 'xiao', 'wei'] as const) {
			const opened = await bank.call<Record<string, unknown>>(who, 'open_case', {
				complaint_id: c.id
			});
			if (who !== 'wei') expect(JSON.stringify(opened)).not.toContain('柜台');
			expect(JSON.stringify(opened)).not.toContain(author.id);
		}
		const tables = await bank.db.sql.query<{ name: string }>(
			`select relname::text as name from pg_catalog.pg_class
				where relnamespace = 'public'::regnamespace and relkind = 'r'
				and relname not in ('people', 'posts', 'role_grants', 'invitations')`
		);
		const leaks: string[] = [];
		for (const who of everybody)
			for (const { name } of tables) {
				const rows = await bank.see(who, `select to_jsonb(t) as row from public.${name} t`);
				for (const row of rows)
					if (JSON.stringify(row).includes(author.id) && JSON.stringify(row).includes(c.id))
						leaks.push(`${who} reads the author in ${name}`);
			}
		expect(leaks).toEqual([]);
		expect(c.logged_by).toBeNull();

		const reveal = { complaint_id: c.id, reason: '核实' };
		expect(await bank.refused('zheng', 'reveal_contact', reveal)).toMatchObject({ code: 'MC360' });
		expect(await bank.call('wei', 'reveal_contact', reveal)).toMatchObject({ author: author.name });
	});

	test('is not found by searching, by similarity, or in the chain of the person', async () => {
		const c = await bank.logHidden({ complainant_name: '陈晨', complainant_phone: '13711112222' });
		for (const query of ['陈晨', '13711112222', '2222'])
			expect(await bank.call('zheng', 'search_complaints', { query })).toEqual([]);
		expect(await bank.call('zheng', 'similar_complaints', { phone: '13711112222' })).toEqual([]);
		const events = await bank.see<{ actor_id: string | null }>(
			'xiao',
			'select actor_id from public.events where subject_id = $1',
			[c.id]
		);
		expect(events).toEqual([{ actor_id: null }]);
		expect(
			await bank.see(
				'xiao',
				`select from public.events where payload::text like '%' || $1 || '%'`,
				[c.id]
			)
		).toEqual([]);
	});

	test('sends no file, which would carry their name, but the handler may', async () => {
		const c = await bank.logHidden();
		const file = {
			complaint_id: c.id,
			name: 'a.png',
			media_type: 'image/png',
			bytes: 10,
			sha256: 'a'.repeat(64)
		};
		expect(await bank.refused('chen', 'add_attachment', file)).toMatchObject({ code: 'MC373' });
		expect(await bank.db.sql`select from public.attachments`).toEqual([]);
		await bank.call('wei', 'add_attachment', file);
	});

	test('sees their own entry, and is hidden only where that is promised', async () => {
		const c = await bank.logHidden();
		expect(await bank.call<unknown[]>('chen', 'my_entries')).toMatchObject([{ id: c.id }]);
		await expect(bank.logComplaint({ author_hidden: true }, 'chen')).rejects.toThrow('MC304');
	});
});

describe('an enquiry', () => {
	const ask = async () => {
		const c = await bank.driveTo('investigating');
		await bank.call('li', 'ask_enquiry', {
			complaint_id: c.id,
			question: '当日开放了几个窗口？',
			shared_text: '客户称等候九十分钟。'
		});
		const [enquiry] = await bank.see<{ id: string }>('bai', 'select * from public.enquiries');
		return { c, enquiry: enquiry! };
	};

	test('shows the branch head the question and what it shares, and nothing else of the case', async () => {
		const { c, enquiry } = await ask();
		expect(enquiry).toMatchObject({
			question: '当日开放了几个窗口？',
			shared_text: '客户称等候九十分钟。'
		});
		for (const table of ['complaints', 'complaint_clocks', 'clock_events', 'events', 'attachments'])
			expect(
				await bank.see(
					'bai',
					`select from public.${table} t where to_jsonb(t)::text like '%' || $1 || '%'`,
					[c.id]
				)
			).toEqual([]);
		for (const verb of ['open_case', 'stay_in_case'])
			expect(await bank.refused('bai', verb, { complaint_id: c.id })).toMatchObject({
				code: 'MC003'
			});
		expect(await bank.call('bai', 'explain_deadlines', { complaint_id: c.id })).toBeNull();
		expect(await bank.see('he', 'select * from public.enquiries')).toEqual([]);
	});

	test('of another region is read by the officer who takes the case over', async () => {
		const { c } = await ask();
		await bank.call('li', 'ask_enquiry', {
			complaint_id: c.id,
			question: '客户此前是否在贵行投诉过？',
			unit_id: bank.units.seaside
		});
		const seen = (who: Who) =>
			bank.see(who, 'select from public.enquiries where unit_id = $1', [bank.units.seaside]);
		expect(await seen('luo')).toHaveLength(1);
		expect(await seen('lin')).toEqual([]);
		await bank.call('ma', 'assign_complaint', {
			complaint_id: c.id,
			person_id: bank.people.lin.id
		});
		await bank.call('lin', 'open_case', { complaint_id: c.id });
		expect(await seen('lin')).toHaveLength(1);
	});

	test('is listed without a word of it, and read by those who work cases after a logged opening', async () => {
		const { c, enquiry } = await ask();
		const listed = async (who: Who, args = {}) =>
			(await bank.call<{ id: string }[]>(who, 'list_enquiries', args)).map(({ id }) => id);
		for (const who of ['su', 'qin', 'chen', 'bai', 'fang'] as const)
			expect(await listed(who), who).toEqual([]);
		expect(await listed('ma', { asked_by_me: true })).toEqual([]);
		expect(await listed('li', { asked_by_me: true })).toEqual([enquiry.id]);
		const [row] = await bank.call<Record<string, unknown>[]>('ma', 'list_enquiries');
		expect(JSON.stringify(row)).not.toMatch(/开放了几个窗口|九十分钟/);

		for (const who of ['ma', 'yan', 'hua', 'xiao'] as const) {
			expect(await listed(who), who).toEqual([enquiry.id]);
			const seen = () => bank.see(who, 'select question from public.enquiries');
			expect(await seen(), who).toEqual([]);
			await bank.call(who, 'open_case', { complaint_id: c.id });
			expect(await seen(), who).toHaveLength(1);
		}
	});

	test('is answered once, by the head of that unit', async () => {
		const { c, enquiry } = await ask();
		const answer = { enquiry_id: enquiry.id, answer: '仅开放一个窗口。' };
		for (const who of ['he', 'chen', 'li', 'ma', 'fang'] as const)
			expect(await bank.refused(who, 'answer_enquiry', answer)).toMatchObject({ code: 'MC003' });
		expect(await bank.read(c.id)).toMatchObject({ is_waiting: true });
		await bank.call('bai', 'answer_enquiry', answer);
		expect(await bank.refused('bai', 'answer_enquiry', answer)).toMatchObject({ code: 'MC363' });
		expect(await bank.read(c.id)).toMatchObject({ is_waiting: false });
		expect(
			await bank.see('li', `select kind from public.notifications where kind = 'enquiry_answered'`)
		).toHaveLength(1);
	});

	test('is hidden from a head who is complained about', async () => {
		const { c, enquiry } = await ask();
		await bank.call('li', 'change_complaint', {
			complaint_id: c.id,
			note: '补充',
			people: [{ person_id: bank.people.bai.id }]
		});
		expect(await bank.see('bai', 'select * from public.enquiries')).toEqual([]);
		expect(
			await bank.refused('bai', 'answer_enquiry', { enquiry_id: enquiry.id, answer: '没有。' })
		).toMatchObject({ code: 'MC003' });
	});
});

describe('search', () => {
	const found = async (who: Who, query: string) =>
		(await bank.call<{ number: string }[]>(who, 'search_complaints', { query })).map(
			({ number }) => number
		);

	test('finds Chinese words of two characters, rare characters, numbers, names and phones', async () => {
		const c = await bank.logComplaint({
			subject: '理财产品误导',
			narrative: '客户𠮷田㐂一称 ETF 收益被夸大。'
		});
		for (const query of [
			'误导',
			'理财 收益',
			'𠮷田',
			'㐂',
			'etf',
			c.number,
			'周敏',
			'13800138000',
			'8000'
		])
			expect(await found('li', query), query).toEqual([c.number]);
		expect(await found('li', '误导 不存在')).toEqual([]);
		expect(await found('li', '')).toEqual([]);
		expect(await found('li', `' | '' & ! :* <->`)).toEqual([]);
	});

	test('keeps to the rights of the one who searches', async () => {
		const c = await bank.logComplaint({ subject: '理财产品误导' });
		for (const who of ['su', 'bai', 'chen', 'fang', 'song', 'du'] as const)
			expect(await found(who, '误导'), who).toEqual([]);
		for (const who of ['li', 'ma', 'yan', 'xiao', 'zheng'] as const)
			expect(await found(who, '误导'), who).toEqual([c.number]);
		for (const query of ['周敏', '13800138000']) expect(await found('yan', query)).toEqual([]);
	});
});

describe('a file', () => {
	const file = {
		name: '../录音\\一.mp3',
		media_type: 'audio/mpeg',
		bytes: 100,
		sha256: 'f'.repeat(64)
	};
	const put = (who: Who, path: string) =>
		bank.see(who, `insert into storage.objects (bucket_id, name) values ('case-files', $1)`, [
			path
		]);

	test('is promised, sent to exactly that path, confirmed, and then read by readers of the case', async () => {
		await bank.db.sql`grant all on storage.objects to authenticated`;
		const c = await bank.driveTo('investigating');
		const a = await bank.call<{ id: string; path: string; name: string }>('li', 'add_attachment', {
			complaint_id: c.id,
			...file
		});
		expect(a.name).toBe('.._录音_一.mp3');
		await expect(put('lin', a.path)).rejects.toMatchObject({ code: '42501' });
		await expect(put('li', `${a.path}.exe`)).rejects.toMatchObject({ code: '42501' });
		expect(await bank.refused('li', 'confirm_attachment', { attachment_id: a.id })).toMatchObject({
			code: 'MC372'
		});
		await put('li', a.path);
		const seen = (who: Who) =>
			bank.see(who, 'select from storage.objects where name = $1', [a.path]);
		expect(await seen('li')).toEqual([]);
		expect(await bank.refused('lin', 'confirm_attachment', { attachment_id: a.id })).toMatchObject({
			code: 'MC372'
		});
		await bank.call('li', 'confirm_attachment', { attachment_id: a.id });
		expect(await seen('li')).toHaveLength(1);
		expect(await seen('lin')).toEqual([]);
		await bank.call('lin', 'open_case', { complaint_id: c.id });
		expect(await seen('lin')).toHaveLength(1);
		expect(await seen('su')).toEqual([]);
	});

	test('of another type, empty, too large or without a digest is refused', async () => {
		const { id } = await bank.driveTo('received');
		for (const [change, code] of [
			[{ media_type: 'text/html' }, 'MC370'],
			[{ media_type: 'image/svg+xml' }, 'MC370'],
			[{ bytes: 0 }, 'MC371'],
			[{ bytes: 20 * 1024 * 1024 + 1 }, 'MC371'],
			[{ sha256: 'zz' }, 'MC010'],
			[{ name: ' ' }, 'MC007']
		] as const)
			expect(
				await bank.refused('li', 'add_attachment', { complaint_id: id, ...file, ...change })
			).toMatchObject({ code });
		expect(await bank.db.sql`select from public.attachments`).toEqual([]);
	});
});
