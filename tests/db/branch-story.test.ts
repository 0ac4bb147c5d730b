import { beforeEach, describe, expect, test } from 'vitest';
import { useBank, type Who } from './support/bank.ts';
import { draft, known, signed } from './support/notices.ts';
import { releasedReport, submittedVisit } from './support/submitted-visits.ts';

const bank = useBank();

type Story = {
	notices: { month: string; number: string; complaints: number | null }[];
	open: Record<string, number>;
	matters: { kind: string; title: string }[];
	visits: { number: string }[];
	interviews: { rule: string; status: string }[];
};
type Figures = {
	off?: { tasks: number; proposed: number; late: unknown[]; rates: number; belows: number };
	branches?: { id: string; standing?: { month: string }; changes: Record<string, number> }[];
};
const story = async (who: Who, place: 'riverside' | 'hillside' | 'seaside' = 'riverside') =>
	bank.call<Story>(who, 'branch_story', { unit_id: bank.units[place], at: await bank.now() });
const figures = async (who: Who) =>
	bank.call<Figures>(who, 'desk_figures', { at: await bank.now() });
const sizes = ({ notices, matters, visits, interviews }: Story) => [
	notices.length,
	matters.length,
	visits.length,
	interviews.length
];

/** A published notice, a released visit and one that is not, an open case with an enquiry, an interview. */
beforeEach(async () => {
	await known(bank, 'riverside', { month: '2026-02', transactions: 20_000, share: 91 });
	const { id } = await draft(bank, 'ma', 'north');
	await signed(bank, id);
	await bank.call('ma', 'publish_notice', { notice_id: id });
	await releasedReport(bank, {
		values: { sign: 'fail' },
		notes: { sign: '陈晨当班，门前招牌污损。' }
	});
	const complaint = await bank.driveTo('investigating');
	await bank.call('li', 'ask_enquiry', {
		complaint_id: complaint.id,
		question: '请说明当日排班。',
		shared_text: '排队时间过长',
		days: 2
	});
	await bank.call('service', 'propose_interviews', {
		unit_id: bank.units.north,
		kind: 'facts',
		firings: [
			{
				rule: 'T8',
				branchId: bank.units.riverside,
				cause: 'meeting',
				fact: null,
				numbers: { kind: 'meeting', month: '2026-02' },
				links: [],
				leadsTo: 'interview'
			}
		]
	});
});

describe('the story of a branch', () => {
	test('tells each reader what the lists tell them, and no more', async () => {
		const kinds = async (who: Who) => {
			const { notices, matters, visits, interviews } = await story(who);
			return [
				notices.length,
				[...new Set(matters.map(({ kind }) => kind))].sort().join(' '),
				visits.length,
				interviews.length
			];
		};
		expect(await kinds('ma')).toEqual([1, 'complaint task', 1, 1]);
		expect(await kinds('hua')).toEqual([1, 'complaint task', 1, 1]);
		expect(await kinds('xiao')).toEqual([1, 'complaint task', 1, 1]);
		// What an enquiry asks is the case's content: read by the head, and above after the case is opened.
		// The head has not been told of an interview that is only proposed.
		expect(await kinds('bai')).toEqual([1, 'enquiry task', 1, 0]);
		expect(await kinds('li')).toEqual([1, 'complaint', 0, 0]);
		for (const who of ['qin', 'luo', 'fang', 'song'] as const)
			expect([who, (await kinds(who))[1], (await kinds(who))[3]]).toEqual([who, '', 0]);
		expect(await story('stranger')).toBe(null);
	});

	test('gives figures behind a notice to those who may read them', async () => {
		const transactions = async (who: Who) =>
			(await story(who)).notices.map((one) => (one as Record<string, unknown>).transactions);
		expect(await transactions('bai')).toEqual([20_000]);
		expect(await transactions('ma')).toEqual([20_000]);
		expect(await transactions('luo')).toEqual([null]);
	});

	test('is the same to everybody whether or not a hidden visit waits there', async () => {
		const readers = ['ma', 'hua', 'bai', 'chen', 'li', 'fang', 'luo'] as const;
		const all = () =>
			Promise.all(readers.map(async (who) => [await story(who), await figures(who)]));
		const before = await all();
		await submittedVisit(bank, { values: { truth: 'fail' } });
		expect(await all()).toEqual(before);
	});

	test('of another branch holds nothing of this one', async () => {
		expect(sizes(await story('ma', 'hillside'))).toEqual([1, 0, 0, 0]);
		expect(sizes(await story('ma', 'seaside'))).toEqual([0, 0, 0, 0]);
	});
});

describe('what a desk says of figures', () => {
	test('is for those above branches and for heads', async () => {
		for (const who of ['ma', 'zheng', 'yan', 'hua'] as const)
			expect([who, Object.keys(await figures(who))]).toEqual([who, ['off']]);
		for (const who of ['bai', 'he', 'luo'] as const)
			expect([who, Object.keys(await figures(who))]).toEqual([who, ['branches']]);
		for (const who of ['li', 'chen', 'fang', 'song', 'xiao'] as const)
			expect([who, await figures(who)]).toEqual([who, {}]);
	});

	test('keeps to the scope: a proposal in the north is not the south’s to decide', async () => {
		expect((await figures('ma')).off!.proposed).toBe(1);
		expect((await figures('yan')).off!.proposed).toBe(1);
		expect((await figures('qin')).off!.proposed).toBe(0);
	});

	test('counts a task once it is more than 15 days late', async () => {
		const late = async () => (await figures('ma')).off!.tasks;
		const due = (days: number) =>
			bank.db.sql.query(
				'update public.rectification_tasks set due_at = app.now() - make_interval(days => $1)',
				[days]
			);
		await due(15);
		expect(await late()).toBe(0);
		await due(16);
		expect(await late()).toBe(1);
	});

	test('tells a head where the branch stands and what came since yesterday', async () => {
		const [branch] = (await figures('bai')).branches!;
		expect(branch).toMatchObject({
			id: bank.units.riverside,
			standing: { month: '2026-02' },
			changes: { enquiries: 1, tasks: 1, reports: 1, notices: 1, interviews: 0, entries: 0 }
		});
		expect((await figures('he')).branches![0]!.changes).toMatchObject({ enquiries: 0, reports: 0 });
		await bank.later('3 days');
		expect((await figures('bai')).branches![0]!.changes).toMatchObject({
			enquiries: 0,
			notices: 0
		});
	});
});

test('what a notice calls common problems was released in its month, and names nobody', async () => {
	// Of a report that was made in March, when February's notice is drafted again.
	await bank.db.sql.query(`update public.visit_reports set month = '2026-03-01'`);
	await bank.later('30 days');
	const problems = async (month: string) => {
		const asked = { scope_id: bank.units.head, month };
		return (
			await bank.call<{ problems: { visits: number; items: { examples: string[] }[] } }>(
				'zheng',
				'gather_notice',
				asked
			)
		).problems;
	};
	expect((await problems('2026-02')).visits).toBe(0);
	const march = await problems('2026-03');
	expect(march.visits).toBe(1);
	expect(march.items[0]!.examples).toEqual(['××当班，门前招牌污损。']);
});
