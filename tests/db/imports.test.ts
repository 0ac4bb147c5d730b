import { describe, expect, test } from 'vitest';
import { useBank } from './support/bank.ts';
import { figuresOf, type Row } from './support/figures.ts';

const bank = useBank();
const { checked, staged, commit, standing } = figuresOf(bank);

describe('an import', () => {
	test('refuses what a reader of files should not have let through', async () => {
		const id = await checked([{ target: 'after_sales_service', value: 90 }]);
		await bank.call('ma', 'begin_import_check', { import_id: id, mapping: {} });
		const wrong: Row[] = [
			{ target: 'after_sales_service', value: 101 },
			{ target: 'visit_score', value: 90 },
			{ target: 'no_such', value: 1 },
			{ target: 'transactions', value: 1.5 },
			{ target: 'transactions', value: -1 },
			{ target: 'new_customers', value: 1, unit: 'seaside' },
			{ target: 'new_customers', value: 1, month: '2026-04-01' },
			{ target: 'new_customers', value: 1, month: '2026-02-02' }
		];
		for (const row of wrong)
			expect(
				(await bank.refused('ma', 'stage_import_rows', { import_id: id, ...staged([row]) })).code
			).toBe('MC712');
		const twice = staged([
			{ target: 'new_customers', value: 1 },
			{ target: 'new_customers', value: 2 }
		]);
		expect((await bank.refused('ma', 'stage_import_rows', { import_id: id, ...twice })).code).toBe(
			'MC713'
		);
		expect((await bank.refused('ma', 'commit_import', { import_id: id })).code).toBe('MC710');
	});

	test('counts for nothing before it is committed, and then at once', async () => {
		const id = await checked([
			{ target: 'off_counter_share', value: 0 },
			{ target: 'transactions', value: 20000 }
		]);
		expect(await standing('off_counter_share')).toEqual([]);
		expect(await commit(id)).toMatchObject({ status: 'committed', written: 2, unchanged: 0 });
		expect(await standing('off_counter_share')).toEqual([{ value: 0, source: 'import' }]);
	});

	test('of the same file changes nothing, however often', async () => {
		const first = await checked([{ target: 'new_customers', value: -3 }]);
		await commit(first);
		expect((await commit(first)).id).toBe(first);
		expect((await commit(await checked([{ target: 'new_customers', value: -3 }]))).id).toBe(first);
		const { n } = await bank.db.sql.one<{ n: number }>(
			'select count(*)::int as n from public.indicator_values'
		);
		expect(n).toBe(1);
	});

	test('keeps what held before, and gives it back when it is withdrawn', async () => {
		await commit(
			await checked([
				{ target: 'new_customers', value: 5 },
				{ target: 'customers', value: 800 }
			])
		);
		await bank.later('1 hour');
		const second = await checked(
			[
				{ target: 'new_customers', value: 7 },
				{ target: 'transactions', value: 9000 },
				{ target: 'new_customers', value: 2, unit: 'hillside' }
			],
			'ma',
			'figures',
			'b'
		);
		await commit(second);
		const exposure = () =>
			bank.db.sql.query<{ t: number; c: number }>(
				'select transactions::int as t, customers::int as c from public.exposures where superseded_at is null'
			);
		expect(await exposure()).toEqual([{ t: 9000, c: 800 }]);
		await bank.later('1 hour');
		await bank.call('ma', 'withdraw_import', { import_id: second, reason: '传错文件' });
		expect(await standing('new_customers')).toEqual([{ value: 5, source: 'import' }]);
		expect(await standing('new_customers', 'hillside')).toEqual([]);
		expect(await exposure()).toEqual([{ t: null, c: 800 }]);
	});

	test('of another region is not there', async () => {
		const id = await checked([{ target: 'new_customers', value: 5 }]);
		expect((await bank.refused('qin', 'commit_import', { import_id: id })).code).toBe('MC003');
	});
});
