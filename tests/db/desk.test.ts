import { beforeAll, describe, expect, test } from 'vitest';
import { useBank, type Complaint, type Who } from './support/bank.ts';

const bank = useBank();
type Case = { id: string; step: string | null };
type Desk = {
	officer?: Record<'mine' | 'unassigned' | 'disputed', Case[]>;
	staff?: { returns: { missing: string[] }[]; entries: { id: string }[] };
	head?: {
		enquiries: { question: string }[];
		entries: Case[];
		units: { missing: string[]; figures: Record<string, number | null> }[];
	};
	manager?: {
		decisions: Case[];
		extensions: Case[];
		overdue: Case[];
		overdue_count: number;
		returns: { day: string; count: number };
	};
	executive?: { overdue: number; off: { unit_zh: string; overdue: number }[] };
	auditor?: { reads: { act: string; name: string }[] };
	administrator?: { invitations: { name: string }[] };
	confirm?: { name: string; role: string }[];
	changes?: Record<string, number>;
	done: { id: string; action: string }[];
};
const desk = (who: Who) => bank.call<Desk>(who, 'desk');
const ids = (cases: { id: string }[] | undefined) => cases?.map(({ id }) => id).toSorted();

test('a desk is refused to whoever is not signed in', async () => {
	expect(await bank.refused('stranger', 'desk')).toMatchObject({ code: 'MC001' });
	expect(await bank.refused('anon', 'desk')).toMatchObject({ code: '42501' });
});

test('each role finds its own part and no other', async () => {
	const parts = async (who: Who) =>
		Object.keys(await desk(who))
			.filter((part) => !['today', 'now', 'done', 'matters'].includes(part))
			.toSorted();
	expect(await parts('li')).toEqual(['changes', 'officer']);
	expect(await parts('chen')).toEqual(['staff']);
	expect(await parts('bai')).toEqual(['head']);
	expect(await parts('du')).toEqual(['head']);
	expect(await parts('ma')).toEqual(['changes', 'confirm', 'manager']);
	expect(await parts('hua')).toEqual(['changes', 'executive']);
	expect(await parts('xiao')).toEqual(['auditor', 'confirm']);
	expect(await parts('fang')).toEqual(['administrator']);
	expect(await parts('song')).toEqual([]);
});

describe('an officer’s desk', () => {
	test('holds nothing of another region or of a case they may not work', async () => {
		await bank.driveTo(
			'investigating',
			{ unit_id: bank.units.seaside, people: [] },
			{ handler: 'su', manager: 'qin' }
		);
		await bank.logComplaint({ unit_id: bank.units.seaside }, 'su');
		expect((await desk('li')).officer).toEqual({ mine: [], unassigned: [], disputed: [] });
		const named = await bank.logComplaint({ people: [{ person_id: bank.people.lin.id }] });
		expect(ids((await desk('li')).officer!.unassigned)).toEqual([named.id]);
		expect((await desk('lin')).officer!.unassigned).toEqual([]);
	});

	test('names the one next step of each case', async () => {
		const step = async (c: Complaint) =>
			(await desk('li')).officer!.mine.find(({ id }) => id === c.id)?.step;
		const c = await bank.driveTo('investigating');
		expect(await step(c)).toBe('record_evidence');
		for (const line of ['customer', 'staff', 'recordings'])
			await bank.call('li', 'record_evidence', {
				complaint_id: c.id,
				line,
				outcome: 'done',
				note: '已核实。'
			});
		expect(await step(c)).toBe('submit_findings');
		expect(await step(await bank.driveTo('received'))).toBe('acknowledge');
		expect(await step(await bank.driveTo('acknowledged'))).toBe('start_investigation');
		expect(await step(await bank.driveTo('handling'))).toBe('propose_decision');
		expect(await step(await bank.driveTo('feedback'))).toBe('record_telling');
		expect(await step(await bank.driveTo('told'))).toBe('record_view');
		const proposed = await bank.driveTo('handling');
		await bank.propose(proposed.id);
		expect(await step(proposed)).toBe('await_approval');
	});

	test('shows what was done today and what has changed', async () => {
		const { id } = await bank.driveTo('acknowledged');
		const { done, changes } = await desk('li');
		expect(done).toMatchObject([{ id, action: 'acknowledge' }]);
		expect(changes).toMatchObject({ received: 1, assigned: 1, closed: 0 });
		await bank.later('3 days');
		expect(await desk('li')).toMatchObject({ done: [], changes: { received: 0, assigned: 0 } });
	});
});

describe('a branch’s desk', () => {
	let asked: Complaint;
	beforeAll(async () => {
		asked = await bank.driveTo('investigating');
		await bank.call('li', 'ask_enquiry', { complaint_id: asked.id, question: '当日谁在岗？' });
	});

	test('shows the head the enquiry, not the case, and no other branch the enquiry', async () => {
		const text = JSON.stringify(await desk('bai'));
		expect(text).toContain('当日谁在岗？');
		expect(text).not.toContain('排队时间过长');
		expect(text).not.toContain(asked.id);
		expect((await desk('he')).head!.enquiries).toEqual([]);
	});

	test('counts no open case, report or hidden author among its figures', async () => {
		const figures = async () => (await desk('bai')).head!.units[0]!.figures;
		expect(await figures()).toMatchObject({ closed: 0, substantiated: 0, praise: 0 });
		await bank.driveTo('closed', { kind: 'report', channel: 'report_book' });
		expect(await figures()).toMatchObject({ closed: 0 });
		await bank.driveTo('closed');
		expect(await figures()).toMatchObject({ closed: 1, substantiated: 1, rating: 4, rated: 1 });
	});

	test('says which daily returns are missing until they are filed', async () => {
		const missing = async () => (await desk('chen')).staff!.returns[0]!.missing;
		expect(await missing()).toContain('2026-03-02');
		// Saturday and Sunday are no working days.
		expect(await missing()).not.toContain('2026-03-01');
		await bank.call('chen', 'file_daily_return', {
			unit_id: bank.units.riverside,
			day: '2026-03-02',
			complaints: 0,
			settled_on_spot: 0,
			suggestions: 0,
			reports: 0,
			praise: 0
		});
		expect(await missing()).not.toContain('2026-03-02');
		expect((await desk('guo')).staff!.returns[0]!.missing).toContain('2026-03-02');
	});

	test('shows staff what they wrote themselves', async () => {
		const hidden = await bank.logHidden();
		expect(ids((await desk('chen')).staff!.entries)).toContain(hidden.id);
		expect(ids((await desk('deng')).staff!.entries)).not.toContain(hidden.id);
	});
});

describe('a manager’s desk', () => {
	test('offers decisions of others in the subtree, never one’s own or another region’s', async () => {
		const { id } = await bank.driveTo('handling');
		await bank.propose(id);
		expect(ids((await desk('ma')).manager!.decisions)).toEqual([id]);
		expect(ids((await desk('zheng')).manager!.decisions)).toEqual([id]);
		expect((await desk('qin')).manager!.decisions).toEqual([]);
		await bank.call('ma', 'approve_decision', { complaint_id: id });
		expect((await desk('ma')).manager!.decisions).toEqual([]);
	});

	test('counts what is overdue and who has not reported', async () => {
		const { id } = await bank.driveTo('acknowledged');
		await bank.later('20 days');
		const north = (await desk('ma')).manager!;
		expect(ids(north.overdue)).toContain(id);
		expect(north).toMatchObject({ overdue_count: north.overdue.length, returns: { count: 2 } });
		expect((await desk('qin')).manager!).toMatchObject({ overdue_count: 0, returns: { count: 1 } });
		expect((await desk('hua')).executive).toMatchObject({
			overdue: north.overdue.length,
			off: [{ unit_zh: '北城分行', overdue: north.overdue.length }]
		});
	});

	test('asks to confirm the roles a manager may confirm', async () => {
		await bank.call('fang', 'grant_role', {
			person_id: bank.people.he.id,
			role: 'complaint_officer',
			unit_id: bank.units.north
		});
		expect((await desk('ma')).confirm).toMatchObject([
			{ name: '何主任', role: 'complaint_officer' }
		]);
		expect((await desk('qin')).confirm).toEqual([]);
		expect((await desk('xiao')).confirm).toHaveLength(1);
	});
});

test('an auditor sees who revealed a contact', async () => {
	const { id } = await bank.driveTo('investigating');
	await bank.call('li', 'open_case', { complaint_id: id });
	await bank.call('li', 'reveal_contact', { complaint_id: id, reason: '回访客户' });
	expect((await desk('xiao')).auditor!.reads).toMatchObject([{ act: 'reveal', name: '李芸' }]);
});
