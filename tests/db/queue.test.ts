import { beforeAll, describe, expect, test } from 'vitest';
import { useBank, type Complaint, type Who } from './support/bank.ts';

const bank = useBank();
type Counts = {
	scope: Record<'region_ids' | 'unit_ids' | 'headed_unit_ids', string[]> & { everything: boolean };
	most: number;
	tabs: Record<string, number>;
	views: { name: string; is_mine: boolean }[];
	names: { id: string; name_zh: string }[];
};
const counts = (who: Who, about: string[] = []) =>
	bank.call<Counts>(who, 'queue_counts', { about });

/** The tabs as the policies of the table let somebody count them. */
const seen = async (who: Who) => {
	const [row] = await bank.see<Record<string, number>>(
		who,
		`select count(*) filter (where handler_id = $1)::int as mine,
			count(*)::int as open,
			count(*) filter (where handler_id is null and kind in ('complaint', 'internal', 'report'))::int as unassigned,
			count(*) filter (where next_due_at < $2 and not is_paused)::int as overdue,
			count(*) filter (where is_waiting)::int as waiting,
			count(*) filter (where is_disputed)::int as disputed
		from public.complaints where is_open`,
		[bank.people[who as 'li'].id, await bank.now()]
	);
	return row;
};

describe('the counts of a queue', () => {
	beforeAll(async () => {
		await bank.driveTo('investigating');
		await bank.logComplaint({ unit_id: bank.units.hillside });
		await bank.logComplaint({ unit_id: bank.units.seaside }, 'su');
		await bank.logHidden();
		await bank.driveTo('closed');
		await bank.logComplaint(
			{ kind: 'praise', channel: 'counter', business: null, cause: null },
			'chen'
		);
		const waiting = await bank.driveTo('investigating');
		await bank.call('li', 'ask_enquiry', { complaint_id: waiting.id, question: '当日谁在岗？' });
		await bank.later('40 days');
	});

	test('are refused to whoever is not signed in', async () => {
		expect(await bank.refused('stranger', 'queue_counts')).toMatchObject({ code: 'MC001' });
		expect(await bank.refused('anon', 'queue_counts')).toMatchObject({ code: '42501' });
	});

	test('hold no case to those without a scope', async () => {
		for (const who of ['chen', 'bai', 'fang'] as const) {
			const { scope, tabs } = await counts(who);
			expect(scope).toMatchObject({ everything: false, region_ids: [], unit_ids: [] });
			expect(tabs).not.toHaveProperty('open');
		}
	});

	test('never count what the policies hide', async () => {
		const south = await counts('su');
		expect(south.tabs).toMatchObject({ open: 1, unassigned: 1 });
		expect(south.scope).toMatchObject({ region_ids: [bank.units.south] });
	});

	test.each(['li', 'lin', 'ma', 'su', 'wei', 'zheng', 'yan', 'hua', 'xiao'] as const)(
		'agree for %s with what the policies show',
		async (who) => {
			expect((await counts(who)).tabs).toMatchObject((await seen(who))!);
		}
	);

	test('leave out the cases of somebody with an interest', async () => {
		const before = await counts('lin');
		await bank.call('ma', 'declare_interest', {
			person_id: bank.people.lin.id,
			unit_id: bank.units.hillside,
			reason: '亲属在该支行任职'
		});
		const after = await counts('lin');
		expect(after.tabs.open).toBe(before.tabs.open! - 1);
		expect(after.tabs).toMatchObject((await seen('lin'))!);
	});

	test('tell a head how many entries wait for a reply', async () => {
		expect((await counts('bai')).tabs).toEqual({ entries: 1 });
		expect((await counts('he')).tabs).toEqual({ entries: 0 });
	});

	test('of nested regions follow the whole subtree', async () => {
		await bank.db
			.sql`update public.units set parent_id = ${bank.units.north} where id = ${bank.units.south}`;
		await bank.db
			.sql`update public.units set parent_id = parent_id where id = ${bank.units.seaside}`;
		await bank.db
			.sql`update public.complaints c set unit_path = u.path from public.units u where u.id = c.unit_id`;
		const { scope, tabs } = await counts('li');
		expect(scope.region_ids.toSorted()).toEqual([bank.units.north, bank.units.south].toSorted());
		expect(tabs).toMatchObject((await seen('li'))!);
	});

	test('name the units and people a filter is about', async () => {
		const { names } = await counts('li', [bank.units.hillside, bank.people.ma.id]);
		expect(names.map(({ name_zh }) => name_zh).toSorted()).toEqual(['山麓支行', '马骏']);
	});

	test('come with views of one’s own and those shared with one’s unit', async () => {
		await bank.call('ma', 'save_view', {
			name: '本行逾期',
			query: '?tab=overdue',
			shared_with: bank.units.north
		});
		await bank.call('ma', 'save_view', { name: '我的', query: '?tab=mine' });
		expect((await counts('ma')).views.map(({ name }) => name)).toEqual(['本行逾期', '我的']);
		expect((await counts('li')).views).toMatchObject([{ name: '本行逾期', is_mine: false }]);
		expect((await counts('su')).views).toEqual([]);
	});
});

describe('an assignment taken back', () => {
	let id: string;
	const assign = (who: Who, to: 'li' | 'lin') =>
		bank.call(who, 'assign_complaint', { complaint_id: id, person_id: bank.people[to].id });
	beforeAll(async () => {
		({ id } = await bank.logComplaint());
	});

	test('is refused to others, to other regions and when there is none', async () => {
		expect(await bank.refused('ma', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC325'
		});
		await assign('ma', 'li');
		expect(await bank.refused('lin', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC325'
		});
		expect(await bank.refused('qin', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.refused('yan', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC002'
		});
		expect((await bank.read(id)).handler_id).toBe(bank.people.li.id);
	});

	test('goes back to nobody', async () => {
		await assign('ma', 'li');
		const before = await bank.read(id);
		const after = await bank.call<Complaint>('ma', 'undo_assignment', { complaint_id: id });
		expect(after).toMatchObject({
			handler_id: null,
			status: 'received',
			version: before.version + 1
		});
		expect(await bank.call('xiao', 'verify_chain', { subject_id: id })).toMatchObject({
			intact: true
		});
	});

	test('goes back to the officer before', async () => {
		await assign('ma', 'lin');
		await assign('ma', 'li');
		const after = await bank.call<Complaint>('ma', 'undo_assignment', { complaint_id: id });
		expect(after.handler_id).toBe(bank.people.lin.id);
		expect(await bank.refused('ma', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC325'
		});
	});

	test('is refused once the officer has begun, or an hour has passed', async () => {
		await assign('ma', 'li');
		await bank.later('61 minutes');
		expect(await bank.refused('ma', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC325'
		});
		await assign('ma', 'lin');
		await bank.call('lin', 'acknowledge_complaint', { complaint_id: id });
		expect(await bank.refused('ma', 'undo_assignment', { complaint_id: id })).toMatchObject({
			code: 'MC325'
		});
		expect((await bank.read(id)).handler_id).toBe(bank.people.lin.id);
	});

	test('does not go back to an officer who may no longer have it', async () => {
		await assign('ma', 'lin');
		await bank.call('lin', 'recuse_myself', { complaint_id: id, reason: '认识投诉人' });
		await assign('ma', 'li');
		expect(
			(await bank.call<Complaint>('ma', 'undo_assignment', { complaint_id: id })).handler_id
		).toBeNull();
	});
});

test('an author finds what they wrote, hidden or not, and nobody else’s', async () => {
	const before = await bank.call<Complaint[]>('chen', 'my_entries');
	const hidden = await bank.logHidden();
	const open = await bank.logComplaint({}, 'chen');
	await bank.logComplaint({}, 'li');
	const mine = await bank.call<Complaint[]>('chen', 'my_entries');
	const added = mine.filter(({ id }) => !before.some((one) => one.id === id));
	expect(added.map(({ id }) => id).toSorted()).toEqual([hidden.id, open.id].toSorted());
	expect(await bank.call('deng', 'my_entries')).toEqual([]);
});

test('an export is in the read log, for auditors alone', async () => {
	await bank.call('li', 'log_export', { query: '?tab=overdue' });
	const look = 'select person_id, act, reason from public.read_log';
	expect(await bank.see('xiao', look)).toEqual([
		{ person_id: bank.people.li.id, act: 'export', reason: '?tab=overdue' }
	]);
	expect(await bank.see('li', look)).toEqual([]);
	expect(await bank.refused('stranger', 'log_export', { query: 'x' })).toMatchObject({
		code: 'MC001'
	});
});

describe('looking up', () => {
	const names = async (who: Who, verb: string, args: Record<string, unknown>) =>
		(await bank.call<{ name?: string; name_zh?: string }[]>(who, verb, args)).map(
			({ name, name_zh }) => name ?? name_zh
		);

	test('offers units one may log about, one’s own first', async () => {
		expect(await names('su', 'find_units', { query: '' })).toEqual(['海岸支行', '南城分行']);
		expect(await names('chen', 'find_units', { query: '' })).toEqual(['河滨支行']);
		expect(await names('chen', 'find_units', { query: '海岸' })).toEqual([]);
		expect(await names('chen', 'find_units', { query: '', kind: 'internal' })).toEqual([
			'银行卡中心'
		]);
		expect(await names('chen', 'find_units', { query: 'SEA', all_units: true })).toEqual([
			'海岸支行'
		]);
	});

	test('takes what is typed as it stands', async () => {
		for (const query of ['%', '_', '\\', "'; drop table x --"])
			expect(await names('wei', 'find_units', { query })).toEqual([]);
	});

	test('finds people by name, number and on a roster', async () => {
		expect(await names('li', 'find_people', { query: '邓' })).toEqual(['邓小雨']);
		expect(await names('li', 'find_people', { query: 'n-guo' })).toEqual(['郭磊']);
		expect(await names('li', 'find_people', { unit_id: bank.units.seaside })).toEqual(
			expect.arrayContaining(['罗主任', '陶然'])
		);
		expect(await names('li', 'find_people', { query: '' })).toEqual([]);
		expect(await names('li', 'find_people', { query: '金离' })).toEqual([]);
	});

	test('offers officers whose scope meets one’s own', async () => {
		expect((await names('ma', 'find_officers', {})).toSorted()).toEqual(
			['李芸', '林可', '魏岚'].toSorted()
		);
		expect(await names('qin', 'find_officers', { query: '李' })).toEqual([]);
		expect(await names('chen', 'find_officers', {})).toEqual([]);
	});
});

describe('the register of repeat causes', () => {
	const register = (who: Who, region: 'north' | 'south' = 'north') =>
		bank.call<{ unit_id: string; count: number; cases: { number: string }[] }[]>(
			who,
			'repeated_causes',
			{ region_id: bank.units[region] }
		);

	test('is for managers of the region and auditors', async () => {
		for (const who of ['li', 'bai', 'yan', 'fang', 'song'] as const)
			expect(
				await bank.refused(who, 'repeated_causes', { region_id: bank.units.north })
			).toMatchObject({ code: 'MC002' });
		expect(
			await bank.refused('qin', 'repeated_causes', { region_id: bank.units.north })
		).toMatchObject({ code: 'MC003' });
		expect(await register('xiao', 'south')).toEqual([]);
	});

	test('holds a unit once the same cause is established twice within a year', async () => {
		// Whatever the bank lived through before is no longer of this year.
		await bank.later('13 months');
		const first = await bank.driveTo('handling');
		expect(await register('ma')).toEqual([]);
		const second = await bank.driveTo('handling');
		expect(await register('ma')).toMatchObject([
			{
				unit_id: bank.units.riverside,
				count: 2,
				cases: [{ number: second.number }, { number: first.number }]
			}
		]);
		await bank.later('13 months');
		expect(await register('ma')).toEqual([]);
	});
});
