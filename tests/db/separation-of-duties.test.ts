import { describe, expect, test } from 'vitest';
import { useBank, type Complaint } from './support/bank.ts';

const bank = useBank();
const grantsOf = (person: string) =>
	bank.db.sql.query(
		'select role, confirmed_by from public.role_grants where person_id = $1 and ended_at is null order by role',
		[person]
	);

describe('roles', () => {
	test('an administrator cannot grant a role to themself, nor enable or invite themself', async () => {
		const me = bank.people.fang.id;
		const before = await grantsOf(me);
		const role = { person_id: me, role: 'staff', unit_id: bank.units.head };
		expect(await bank.refused('fang', 'grant_role', role)).toMatchObject({
			code: 'MC006',
			status: 403
		});
		expect(
			await bank.refused('fang', 'reinvite_person', {
				person_id: me,
				email: 'fang@bank.example',
				roles: [{ role: 'auditor', unit_id: bank.units.head }]
			})
		).toMatchObject({ code: 'MC006' });
		expect(
			await bank.refused('fang', 'disable_person', { person_id: me, disabled: false })
		).toMatchObject({ code: 'MC006' });
		expect(await grantsOf(me)).toEqual(before);

		await bank.call('geng', 'grant_role', role);
		expect(await grantsOf(me)).toHaveLength(before.length + 1);
	});

	test('a role that sees cases begins only when a second person outside administration confirms', async () => {
		const c = await bank.driveTo('received');
		const { id } = await bank.call<{ id: string }>('fang', 'grant_role', {
			person_id: bank.people.guo.id,
			role: 'complaint_officer',
			unit_id: bank.units.north
		});
		const seen = () => bank.see('guo', 'select id from public.complaints where id = $1', [c.id]);
		expect(await seen()).toEqual([]);
		for (const [who, code] of [
			['fang', 'MC002'],
			['geng', 'MC002'],
			['guo', 'MC002'],
			['su', 'MC002'],
			['qin', 'MC002']
		] as const)
			expect(await bank.refused(who, 'confirm_role', { grant_id: id })).toMatchObject({ code });
		expect(await seen()).toEqual([]);

		await bank.call('ma', 'confirm_role', { grant_id: id });
		expect(await seen()).toHaveLength(1);
		expect(await bank.refused('zheng', 'confirm_role', { grant_id: id })).toMatchObject({
			code: 'MC107'
		});
	});

	test('a new head is shown no enquiry before a second person confirms', async () => {
		const c = await bank.driveTo('investigating');
		await bank.call('li', 'ask_enquiry', { complaint_id: c.id, question: '当日谁在岗？' });
		const { id } = await bank.call<{ id: string }>('fang', 'grant_role', {
			person_id: bank.people.guo.id,
			role: 'branch_head',
			unit_id: bank.units.riverside
		});
		const seen = () => bank.see('guo', 'select id from public.enquiries');
		expect(await seen()).toEqual([]);
		expect(await bank.refused('geng', 'confirm_role', { grant_id: id })).toMatchObject({
			code: 'MC002'
		});
		expect(await seen()).toEqual([]);
		await bank.call('ma', 'confirm_role', { grant_id: id });
		expect(await seen()).toHaveLength(1);
	});

	test('nobody confirms a role of their own or one they delegated', async () => {
		const grant = await bank.db.sql.one<{ id: string }>(
			`select id from public.role_grants where person_id = $1`,
			[bank.people.zheng.id]
		);
		const dates = { from_date: '2026-03-02', to_date: '2026-03-10' };
		const lent = await bank.call<{ id: string }>('zheng', 'delegate_role', {
			grant_id: grant.id,
			person_id: bank.people.ma.id,
			...dates
		});
		expect(await bank.refused('zheng', 'confirm_role', { grant_id: lent.id })).toMatchObject({
			code: 'MC006'
		});
		expect(await bank.refused('ma', 'confirm_role', { grant_id: lent.id })).toMatchObject({
			code: 'MC002'
		});
		await bank.call('xiao', 'confirm_role', { grant_id: lent.id });
		// A stand-in does not pass the role on.
		expect(
			await bank.refused('ma', 'delegate_role', {
				grant_id: lent.id,
				person_id: bank.people.qin.id,
				...dates
			})
		).toMatchObject({ code: 'MC109' });
	});

	test('a stand-in serves no longer than 92 days, nor longer than the role', async () => {
		const grant = await bank.db.sql.one<{ id: string }>(
			`update public.role_grants set to_date = '2026-03-20' where person_id = $1 returning id`,
			[bank.people.bai.id]
		);
		const lend = { grant_id: grant.id, person_id: bank.people.chen.id, from_date: '2026-03-02' };
		for (const to_date of ['2026-03-21', '2026-07-01', '2026-03-01'])
			expect(await bank.refused('bai', 'delegate_role', { ...lend, to_date })).toMatchObject({
				code: 'MC108'
			});
		expect(await grantsOf(bank.people.chen.id)).toHaveLength(1);
		await bank.call('bai', 'delegate_role', { ...lend, to_date: '2026-03-20' });
		expect(await grantsOf(bank.people.chen.id)).toHaveLength(2);
	});

	test('whoever invites a person anew does not step into the case roles they hold', async () => {
		const c = await bank.driveTo('received');
		const { code } = await bank.call<{ code: string }>('fang', 'reinvite_person', {
			person_id: bank.people.lin.id,
			email: 'taken@bank.example',
			roles: []
		});
		const intruder = { userId: '77777777-7777-4777-8777-777777777777' };
		await bank.db
			.sql`insert into auth.users (id, email) values (${intruder.userId}, 'taken@bank.example')`;
		await bank.db.as(intruder, (sql) => sql.rpc('accept_invitation', { code }));
		const seen = () =>
			bank.db.as(intruder, (sql) => sql`select id from public.complaints where id = ${c.id}`);
		expect(await seen()).toEqual([]);

		const { id } = await bank.db.sql.one<{ id: string }>(
			`select id from public.role_grants where person_id = $1 and role = 'complaint_officer'`,
			[bank.people.lin.id]
		);
		await bank.call('ma', 'confirm_role', { grant_id: id });
		expect(await seen()).toHaveLength(1);
	});

	test('a disabled person has no rights at once, and an ended role ends', async () => {
		const seen = () => bank.see('li', 'select id from public.units');
		expect((await seen()).length).toBeGreaterThan(0);
		await bank.call('fang', 'disable_person', { person_id: bank.people.li.id });
		expect(await seen()).toEqual([]);
		expect(await bank.refused('li', 'queue_counts')).toMatchObject({ code: 'MC001', status: 401 });
		await bank.call('fang', 'disable_person', { person_id: bank.people.li.id, disabled: false });
		expect((await seen()).length).toBeGreaterThan(0);
	});
});

describe('invitations', () => {
	const invite = (changes: Record<string, unknown> = {}) => ({
		staff_number: 'N-100',
		name: '新同事',
		unit_id: bank.units.riverside,
		title: '柜员',
		email: 'fresh@bank.example',
		roles: [{ role: 'staff', unit_id: bank.units.riverside }],
		...changes
	});
	const signUp = (email: string) =>
		bank.db.sql`insert into auth.users (id, email) values (gen_random_uuid(), ${email})`;

	test('only an invited address may sign up, and signing up gives no rights', async () => {
		await expect(signUp('fresh@bank.example')).rejects.toThrow('MC101');
		const { code } = await bank.call<{ code: string }>('fang', 'invite_person', invite());
		await signUp('FRESH@bank.example');
		const user = await bank.db.sql.one<{ userId: string }>(
			`select id as "userId" from auth.users where email ilike 'fresh@%'`
		);
		const units = () => bank.db.as(user, (sql) => sql`select id from public.units`);
		expect(await units()).toEqual([]);
		const accept = (given: string) =>
			bank.db.as(user, (sql) => sql.rpc('accept_invitation', { code: given }));
		await expect(accept('AAAAA-BBBBB')).rejects.toThrow('MC106');
		expect(await units()).toEqual([]);
		await accept(code.toLowerCase());
		expect((await units()).length).toBeGreaterThan(0);
		await expect(accept(code)).rejects.toThrow('MC106');
	});

	test('a code is worth nothing to another account, when revoked, or when expired', async () => {
		const { code, person_id } = await bank.call<{ code: string; person_id: string }>(
			'fang',
			'invite_person',
			invite()
		);
		expect(await bank.refused('chen', 'accept_invitation', { code })).toMatchObject({
			code: 'MC106'
		});
		const check = () =>
			bank.call('anon', 'check_invitation', { email: ' Fresh@bank.example ', code });
		expect(await check()).toBe(true);
		await bank.db.mark('before');
		await bank.later('15 days');
		expect(await check()).toBe(false);
		await bank.db.returnTo('before');
		const { id } = await bank.db.sql.one<{ id: string }>(
			'select id from public.invitations where person_id = $1',
			[person_id]
		);
		await bank.call('fang', 'revoke_invitation', { invitation_id: id });
		expect(await check()).toBe(false);
	});

	test('a role is held only in units of its kind', async () => {
		const wrong = { role: 'branch_head', unit_id: bank.units.north };
		expect(await bank.refused('fang', 'invite_person', invite({ roles: [wrong] }))).toMatchObject({
			code: 'MC102',
			details: { role: 'branch_head', unit_kind: 'region' }
		});
		expect(await bank.db.sql`select from public.people where staff_number = 'N-100'`).toEqual([]);
	});
});

describe('a case', () => {
	const assign = (c: Complaint, who: keyof typeof bank.people) =>
		bank.refused('ma', 'assign_complaint', { complaint_id: c.id, person_id: bank.people[who].id });
	const officer = (who: keyof typeof bank.people) =>
		bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at)
				values ($1, 'complaint_officer', $2, '2026-01-01', app.now())`,
			[bank.people[who].id, bank.units.north]
		);

	test('is not given to anybody with an interest in it', async () => {
		const c = await bank.logComplaint({ people: [{ person_id: bank.people.deng.id }] });
		for (const who of ['deng', 'chen', 'guo'] as const) await officer(who);
		await bank.db
			.sql`update public.posts set team = '二组' where person_id = ${bank.people.chen.id}`;
		await bank.call('guo', 'declare_interest', {
			person_id: bank.people.guo.id,
			other_person_id: bank.people.deng.id,
			reason: '夫妻'
		});
		for (const [who, interest] of [
			['deng', 'named'],
			['chen', 'same_team'],
			['guo', 'declared_relation']
		] as const)
			expect(await assign(c, who)).toMatchObject({
				code: 'MC322',
				status: 409,
				details: { field: 'person_id', interest }
			});
		expect(await assign(c, 'bai')).toMatchObject({ code: 'MC320' });
		expect((await bank.read(c.id)).handler_id).toBeNull();
		await bank.call('ma', 'assign_complaint', {
			complaint_id: c.id,
			person_id: bank.people.lin.id
		});
		expect((await bank.read(c.id)).handler_id).toBe(bank.people.lin.id);
	});

	test('is neither seen nor worked by the person complained about', async () => {
		await officer('deng');
		const c = await bank.driveTo('investigating');
		for (const query of ['select id from public.complaints where id = $1'])
			expect(await bank.see('deng', query, [c.id])).toEqual([]);
		for (const verb of ['open_case', 'available_moves', 'reveal_contact'])
			expect(
				await bank
					.call('deng', verb, {
						complaint_id: c.id,
						...(verb === 'reveal_contact' && { reason: '看看' })
					})
					.catch((error: Error) => error.message)
			).toEqual(verb === 'available_moves' ? [] : expect.stringContaining('MC003'));
		expect(await bank.call('deng', 'search_complaints', { query: c.number })).toEqual([]);
		const other = await bank.logComplaint({ unit_id: bank.units.hillside });
		expect(await bank.call('deng', 'search_complaints', { query: other.number })).toHaveLength(1);
	});

	test('is lost to whoever withdraws from it, with the recusal recorded', async () => {
		const c = await bank.driveTo('investigating');
		await bank.call('li', 'recuse_myself', { complaint_id: c.id, reason: '与客户相识' });
		expect((await bank.read(c.id)).handler_id).toBeNull();
		expect(await bank.see('li', 'select id from public.complaints where id = $1', [c.id])).toEqual(
			[]
		);
		expect(await bank.see('li', 'select reason from public.recusals')).toEqual([
			{ reason: '与客户相识' }
		]);
		expect(await assign(c, 'li')).toMatchObject({
			code: 'MC322',
			details: { interest: 'recused' }
		});
		const told = await bank.see<{ kind: string }>(
			'lin',
			'select kind from public.notifications where subject_id = $1',
			[c.id]
		);
		expect(told).toContainEqual({ kind: 'complaint_received' });
	});

	test('keeps barring a declared relation until another manager ends it', async () => {
		const c = await bank.driveTo('received');
		const { id } = await bank.call<{ id: string }>('ma', 'declare_interest', {
			person_id: bank.people.ma.id,
			unit_id: bank.units.riverside,
			reason: '亲属任职'
		});
		expect(await bank.refused('ma', 'open_case', { complaint_id: c.id })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.refused('ma', 'end_interest', { interest_id: id })).toMatchObject({
			code: 'MC006'
		});
		await bank.call('zheng', 'end_interest', { interest_id: id });
		await bank.call('ma', 'open_case', { complaint_id: c.id });
	});

	test('is not decided by the one who proposed the decision', async () => {
		const c = await bank.driveTo('handling');
		await bank.db
			.sql`insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at)
			values (${bank.people.li.id}, 'service_manager', ${bank.units.north}, '2026-01-01', app.now())`;
		await bank.propose(c.id);
		for (const verb of ['approve_decision', 'return_decision'])
			expect(
				await bank.refused('li', verb, {
					complaint_id: c.id,
					...(verb === 'return_decision' && { note: '重做' })
				})
			).toMatchObject({ code: 'MC006' });
		expect((await bank.read(c.id)).status).toBe('handling');
		await bank.call('ma', 'approve_decision', { complaint_id: c.id });
		expect((await bank.read(c.id)).status).toBe('feedback');
	});

	test('cannot be handled on by an officer who turns out to be related to the person found responsible', async () => {
		const c = await bank.driveTo('investigating', { people: [] });
		await bank.call('li', 'declare_interest', {
			person_id: bank.people.li.id,
			other_person_id: bank.people.deng.id,
			reason: '表亲'
		});
		await expect(bank.investigate(c.id)).rejects.toThrow('MC322');
		expect((await bank.read(c.id)).status).toBe('investigating');
		expect(await bank.db.sql`select from public.findings where complaint_id = ${c.id}`).toEqual([]);
	});
});
