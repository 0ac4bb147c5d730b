import { describe, expect, test } from 'vitest';
import { useBank } from './support/bank.ts';
import { figuresOf } from './support/figures.ts';

const bank = useBank();
const { checked, commit, standing } = figuresOf(bank);

describe('the rule for returns', () => {
	const rule = (more: Record<string, unknown> = {}) => ({
		working_day: 5,
		open_days: 40,
		expected_number: 1,
		...more
	});
	const page = () =>
		bank.call<{
			month: string;
			rules: { number: number; asked: string[] | null; by: string | null }[];
			due: string[];
			indicators: { code: string; asks_branch: boolean }[];
		}>('ma', 'return_rule_page', {});
	const asked = async () =>
		(await page()).indicators.filter((one) => one.asks_branch).map(({ code }) => code);

	test('is an administrator’s, within its ranges, and names only what can be filed', async () => {
		for (const who of ['ma', 'bai', 'xiao'] as const)
			expect(await bank.refused(who, 'save_return_rule', rule())).toMatchObject({ code: 'MC002' });
		const refused = async (more: Record<string, unknown>) => {
			const { code, details } = await bank.refused('fang', 'save_return_rule', rule(more));
			return [code, (details as { field?: string }).field];
		};
		expect(await refused({ working_day: 16 })).toEqual(['MC720', 'working_day']);
		expect(await refused({ open_days: 9 })).toEqual(['MC720', 'open_days']);
		expect(await refused({ asked: ['new_customers', 'visit_score'] })).toEqual(['MC010', 'asked']);
		expect(await refused({ asked: ['no_such'] })).toEqual(['MC010', 'asked']);
		const { rules, indicators } = await page();
		expect(rules.map(({ number }) => number)).toEqual([1]);
		expect(indicators.map(({ code }) => code)).not.toContain('visit_score');
		expect(await asked()).toHaveLength(3);
	});

	test('says from its saving on what branches file, and when', async () => {
		const { due } = await page();
		expect(due).toHaveLength(15);
		await bank.call('fang', 'save_return_rule', rule({ asked: ['after_sales_service'] }));
		expect(await asked()).toEqual(['after_sales_service']);
		expect(await bank.refused('fang', 'save_return_rule', rule())).toMatchObject({
			code: 'MC004',
			details: { version: 2, by: bank.people.fang.name }
		});
		const form = await bank.call<{ due_at: string; indicators: { code: string }[] }>(
			'bai',
			'monthly_return_page',
			{ unit_id: bank.units.riverside, month: '2026-02' }
		);
		expect(form.indicators.map(({ code }) => code)).toEqual(['after_sales_service']);
		expect(new Date(form.due_at)).toEqual(new Date(due[4]!));
		await bank.call('fang', 'save_return_rule', rule({ expected_number: 2, working_day: 3 }));
		expect(await asked()).toEqual(['after_sales_service']);
		expect((await page()).rules.map(({ number, asked }) => [number, asked])).toEqual([
			[3, null],
			[2, ['after_sales_service']],
			[1, null]
		]);
		expect(
			await bank.db.sql.query(
				`select payload ->> 'number' as n from public.events where subject_kind = 'return_rule' order by at, 1`
			)
		).toEqual([{ n: '2' }, { n: '3' }]);
	});
});

describe('a monthly return', () => {
	const figures = { off_counter_share: 90.5, counter_volume_per_head: null, new_customers: 0 };
	const file = (args: Record<string, unknown> = {}) => ({
		unit_id: bank.units.riverside,
		month: '2026-02',
		figures,
		...args
	});

	test('is refused for a month not over, long over, or with a figure left out or impossible', async () => {
		const code = async (args: Record<string, unknown>) =>
			(await bank.refused('bai', 'file_monthly_return', file(args))).code;
		expect(await code({ month: '2026-03' })).toBe('MC721');
		expect(await code({ month: '2025-12' })).toBe('MC722');
		expect(await code({ month: 'February' })).toBe('MC009');
		expect(await code({ figures: { off_counter_share: 1 } })).toBe('MC724');
		expect(await code({ figures: { ...figures, off_counter_share: 120 } })).toBe('MC725');
		expect(await code({ figures: { ...figures, visit_score: 100 } })).toBe('MC725');
		expect(await code({ unit_id: bank.units.hillside })).toBe('MC302');
	});

	test('makes nil a figure and the unknown none', async () => {
		await bank.call('chen', 'file_monthly_return', file());
		expect(await standing('new_customers')).toEqual([{ value: 0, source: 'return' }]);
		expect(await standing('counter_volume_per_head')).toEqual([]);
		const coverage = await bank.call<{
			filed: number;
			branches: number;
			missing: unknown[];
			unknown: unknown[];
		}>('ma', 'monthly_return_coverage', { month: '2026-02' });
		expect(coverage).toMatchObject({
			filed: 1,
			unknown: [{ indicator: 'counter_volume_per_head' }]
		});
		expect(coverage.missing).toHaveLength(coverage.branches - 1);
	});

	test('is corrected only by who has read it, and a figure taken back is missing', async () => {
		await bank.call('chen', 'file_monthly_return', file());
		expect((await bank.refused('bai', 'file_monthly_return', file())).code).toBe('MC004');
		await bank.call(
			'bai',
			'file_monthly_return',
			file({ figures: { ...figures, new_customers: null }, expected_version: 1 })
		);
		expect(await standing('new_customers')).toEqual([]);
		expect(await standing('off_counter_share')).toHaveLength(1);
	});

	test('does not overrule a figure that was imported', async () => {
		await commit(await checked([{ target: 'new_customers', value: 8 }]));
		await bank.call('bai', 'file_monthly_return', file());
		expect(await standing('new_customers')).toEqual([{ value: 8, source: 'import' }]);
	});

	test('is due on the third working day of the next month', async () => {
		const page = await bank.call<{ due_at: string }>('bai', 'monthly_return_page', {
			unit_id: bank.units.riverside,
			month: '2026-02'
		});
		expect(new Date(page.due_at).toISOString().slice(0, 10)).toBe('2026-03-04');
		await bank.later('4 days');
		expect(await bank.call('bai', 'file_monthly_return', file())).toMatchObject({ is_late: true });
	});
});
