import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type UnitKey, type Who } from './support/bank.ts';

const bank = useBank();
let vendor: string;
beforeEach(async () => {
	vendor = (await bank.db.sql.one<{ id: string }>('select id from public.vendors')).id;
});

const contract = (more = {}) => ({
	vendor_id: vendor,
	number: 'HT-2026-1',
	from_date: '2026-01-01',
	to_date: '2026-12-31',
	...more
});
const staff = (more = {}) => ({
	vendor_id: vendor,
	name: '袁引',
	from_date: '2025-03-01',
	...more
});
const save = (verb: string, spec: unknown, who: Who = 'ma', unit: UnitKey = 'riverside') =>
	bank.call<{ id: string; name: string }>(who, verb, { unit_id: bank.units[unit], spec });
const refused = (verb: string, spec: unknown, who: Who = 'ma', unit: UnitKey = 'riverside') =>
	bank.refused(who, verb, { unit_id: bank.units[unit], spec });
interface Page {
	facts: Record<string, number | string>[];
	contracts: unknown[];
	staff: { name: string }[];
	manages: boolean;
}
const page = (who: Who, unit?: UnitKey) =>
	bank.call<Page>(who, 'vendor_page', unit ? { unit_id: bank.units[unit] } : {});
const latest = async (who: Who = 'ma', unit?: UnitKey) =>
	(await page(who, unit)).facts.filter(({ vendor_id }) => vendor_id === vendor).at(-1)!;

describe('contracts and people', () => {
	test.each(['li', 'bai', 'chen', 'hua', 'xiao', 'fang'] as const)(
		'are not entered by %s',
		async (who) => {
			for (const [verb, spec] of [
				['save_vendor_contract', contract()],
				['save_vendor_staff', staff()]
			] as const)
				expect(await refused(verb, spec, who)).toMatchObject({ code: 'MC002' });
			expect(await bank.db.sql`select from public.vendor_contracts`).toEqual([]);
		}
	);

	test('are not entered for another region', async () => {
		expect(await refused('save_vendor_contract', contract(), 'ma', 'seaside')).toMatchObject({
			code: 'MC003'
		});
		expect(await refused('save_vendor_staff', staff(), 'ma', 'head')).toMatchObject({
			code: 'MC003'
		});
	});

	test.each([
		['from_date', { from_date: '' }, 'MC007'],
		['to_date', { to_date: '' }, 'MC007'],
		['to_date', { to_date: '2025-12-31' }, 'MC786'],
		['from_date', { from_date: '2026-02-30' }, 'MC009'],
		['number', { number: ' ' }, 'MC007'],
		['vendor_id', { vendor_id: '00000000-0000-4000-8000-000000000000' }, 'MC010']
	])('need a sensible %s', async (field, more, code) => {
		expect(await refused('save_vendor_contract', contract(more))).toMatchObject({
			code,
			details: { field }
		});
	});

	test('a number is given once, and nobody works in two places at a time', async () => {
		await save('save_vendor_contract', contract());
		expect(await refused('save_vendor_contract', contract())).toMatchObject({ code: 'MC787' });
		const own = staff({ person_id: bank.people.chen.id, name: undefined });
		expect(await refused('save_vendor_staff', own)).toMatchObject({
			code: 'MC010',
			details: { field: 'person_id' }
		});
		await bank.db
			.sql`update public.people set vendor_id = ${vendor} where id = ${bank.people.chen.id}`;
		const { id, name } = await save('save_vendor_staff', own);
		expect(name).toBe('陈晨');
		expect(await refused('save_vendor_staff', own, 'ma', 'hillside')).toMatchObject({
			code: 'MC788'
		});
		expect(
			await bank.refused('qin', 'end_vendor_staff', { staff_id: id, last_day: '2026-02-28' })
		).toMatchObject({ code: 'MC003' });
		expect(
			await bank.refused('ma', 'end_vendor_staff', { staff_id: id, last_day: '2025-01-01' })
		).toMatchObject({ code: 'MC786' });
		await bank.call('ma', 'end_vendor_staff', { staff_id: id, last_day: '2026-02-28' });
		await save('save_vendor_staff', { ...own, from_date: '2026-03-01' }, 'ma', 'hillside');
	});

	test('are read in scope, a head’s own people too, and their history by nobody else', async () => {
		await save('save_vendor_contract', contract());
		await save('save_vendor_staff', staff());
		const people = (who: Who) => bank.see(who, 'select name from public.vendor_staff');
		for (const who of ['ma', 'zheng', 'yan', 'xiao', 'bai'] as const)
			expect(await people(who), who).toEqual([{ name: '袁引' }]);
		for (const who of ['qin', 'he', 'chen', 'li', 'fang', 'du'] as const)
			expect(await people(who), who).toEqual([]);
		expect(await bank.see('bai', 'select from public.vendor_contracts')).toEqual([]);
		for (const [who, n] of [
			['ma', 2],
			['qin', 0],
			['fang', 0],
			['bai', 0]
		] as const)
			expect(
				await bank.see(
					who,
					`select from public.events where subject_kind in ('vendor_contract', 'vendor_staff')`
				)
			).toHaveLength(n);
	});
});

describe('the facts', () => {
	beforeEach(async () => {
		await bank.db
			.sql`update public.people set vendor_id = ${vendor} where id = ${bank.people.deng.id}`;
	});
	const april = () => bank.db.setNow('2026-04-02T10:00:00+08:00');

	test.each(['li', 'bai', 'chen', 'du', 'fang', 'song'] as const)(
		'are not shown to %s',
		async (who) => {
			expect(await bank.refused(who, 'vendor_page')).toMatchObject({ code: 'MC002' });
		}
	);

	test('count for the vendor whose person it was on that day, and for no other time', async () => {
		await save(
			'save_vendor_staff',
			staff({ person_id: bank.people.deng.id, from_date: '2026-03-02' })
		);
		await bank.driveTo('closed');
		await april();
		expect(await latest()).toMatchObject({
			period_end: '2026-03-31',
			staff_days: 30,
			complaints: 1,
			findings: 0,
			asked: 0
		});
		const id = (await bank.db.sql.one<{ id: string }>('select id from public.vendor_staff')).id;
		await bank.db.sql`update public.vendor_staff set from_date = '2026-03-03' where id = ${id}`;
		expect(await latest()).toMatchObject({ staff_days: 29, complaints: 0 });
		expect(await latest('qin')).toMatchObject({ staff_days: 0, complaints: 0 });
		expect(await latest('zheng', 'south')).toMatchObject({ staff_days: 0 });
		expect(await latest('zheng')).toMatchObject({ staff_days: 29 });
	});

	test('count an enquiry once it is answered or due, as in time when it was', async () => {
		const ask = async (due_on: string, answered_on?: string) => {
			const { id } = await bank.driveTo('investigating');
			const asked = await bank.call<{ id: string }>('li', 'ask_vendor', {
				complaint_id: id,
				vendor_id: vendor,
				question: '当日排班？',
				due_on
			});
			if (answered_on) {
				await bank.db.setNow(`${answered_on}T10:00:00+08:00`);
				await bank.call('li', 'record_vendor_answer', {
					enquiry_id: asked.id,
					answered_on,
					answer: '属实'
				});
				await bank.db.setNow('2026-03-02T10:00:00+08:00');
			}
		};
		await ask('2026-03-05', '2026-03-04');
		await ask('2026-03-05', '2026-03-09');
		await ask('2026-03-06');
		await ask('2026-04-20');
		await april();
		expect(await latest()).toMatchObject({ asked: 3, answered: 1 });
	});
});

describe('an enquiry to a vendor', () => {
	const ask = (who: Who, complaint_id: string, due_on = '2026-03-09') => ({
		who,
		args: { complaint_id, vendor_id: vendor, question: '当日排班？', due_on }
	});

	test('is asked by who works the case, with a day that can be', async () => {
		const { id } = await bank.driveTo('investigating');
		for (const [who, code] of [
			['bai', 'MC003'],
			['su', 'MC003'],
			['deng', 'MC003'],
			['xiao', 'MC002'],
			['yan', 'MC002']
		] as const)
			expect(await bank.refused(who, 'ask_vendor', ask(who, id).args), who).toMatchObject({ code });
		for (const due_on of ['2026-03-01', '2026-09-01', 'infinity'])
			expect(await bank.refused('li', 'ask_vendor', ask('li', id, due_on).args)).toMatchObject({
				code: 'MC786'
			});
		expect(await bank.db.sql`select from app.vendor_enquiries`).toEqual([]);
	});

	test('shows its words only to who has opened the case, and is answered once', async () => {
		const { id } = await bank.driveTo('investigating');
		const { id: enquiry_id } = await bank.call<{ id: string }>(
			'li',
			'ask_vendor',
			ask('li', id).args
		);
		const list = (who: Who) =>
			bank.call<{ number: string; question: string | null }[]>(who, 'vendor_enquiry_list');
		expect((await list('zheng'))[0]!.question).toBeNull();
		await bank.call('zheng', 'open_case', { complaint_id: id });
		expect((await list('zheng'))[0]!.question).toBe('当日排班？');
		expect(await list('su')).toEqual([]);
		const answer = { enquiry_id, answered_on: '2026-03-02', answer: '当日一人在岗' };
		expect(await bank.refused('su', 'record_vendor_answer', answer)).toMatchObject({
			code: 'MC003'
		});
		expect(
			await bank.refused('li', 'record_vendor_answer', { ...answer, answered_on: '2026-03-03' })
		).toMatchObject({ code: 'MC786' });
		await bank.call('li', 'record_vendor_answer', answer);
		expect(await bank.refused('li', 'record_vendor_answer', answer)).toMatchObject({
			code: 'MC790'
		});
	});
});

describe('the weights', () => {
	const spec = { complaints: 40, findings: 40, cooperation: 20, least_staff_months: 6 };

	test('are saved by head office, add up to a hundred, and are versioned', async () => {
		for (const who of ['ma', 'xiao', 'fang', 'bai'] as const)
			expect(await bank.refused(who, 'save_vendor_rules', { spec })).toMatchObject({
				code: 'MC002'
			});
		expect(
			await bank.refused('zheng', 'save_vendor_rules', { spec: { ...spec, findings: 50 } })
		).toMatchObject({ code: 'MC789' });
		const made = await bank.call<{ number: number }>('zheng', 'save_vendor_rules', {
			spec,
			expected_number: 1
		});
		expect(made.number).toBe(2);
		expect(
			await bank.refused('zheng', 'save_vendor_rules', { spec, expected_number: 1 })
		).toMatchObject({ code: 'MC773' });
	});
});
