import { describe, expect, test } from 'vitest';
import { shippedScheme } from '../../src/lib/domain/notice/shippedScheme.ts';
import { useBank, type PersonKey } from './support/bank.ts';

const bank = useBank();

describe('schemes', () => {
	const make = (who: PersonKey = 'ma', unit: 'north' | 'south' = 'north') =>
		bank.call<{ id: string }>(who, 'create_scheme', {
			name_zh: '北城方案',
			name_en: 'North',
			unit_id: bank.units[unit]
		});
	const save = (scheme_id: string, content: unknown, from = '2026-03-01', expected_version = 1) =>
		bank.call<{ version: number }>('ma', 'save_scheme_draft', {
			scheme_id,
			effective_from: from,
			content,
			expected_version
		});
	const publish = (scheme_id: string, expected_version = 2) => ({ scheme_id, expected_version });

	test('are written by who manages their region, and by nobody beyond', async () => {
		expect(
			(
				await bank.refused('ma', 'create_scheme', {
					name_zh: '南',
					name_en: 'S',
					unit_id: bank.units.south
				})
			).code
		).toBe('MC002');
		expect(
			(await bank.refused('ma', 'create_scheme', { name_zh: '全', name_en: 'All' })).code
		).toBe('MC002');
		const { id } = await make();
		expect((await bank.refused('qin', 'retire_scheme', { scheme_id: id })).code).toBe('MC002');
	});

	test('with problems are saved and not published', async () => {
		const { id } = await make();
		const rules = [
			{
				kind: 'bands',
				bands: [
					{ upTo: 3, score: 100 },
					{ upTo: 1, score: 0 },
					{ upTo: null, score: 0 }
				]
			},
			{ kind: 'bands', bands: [{ upTo: 3, score: 100 }] },
			{ kind: 'linear', none: 1, full: 1 },
			{ kind: 'deduction', full: 100, each: 0, floor: 0 }
		];
		const items = [
			...rules.map((rule) => ({ indicator: 'visit_score', weight: 1, required: false, rule })),
			{ indicator: 'no_such', weight: 0, required: false, rule: { kind: 'percentile' } }
		];
		await save(id, { ...shippedScheme.content, items, standard: 120 });
		const { code, details } = await bank.refused('ma', 'publish_scheme', publish(id));
		expect(code).toBe('MC705');
		const problems = (details as { problems: { problem: string }[] }).problems.map(
			({ problem }) => problem
		);
		expect(problems.sort()).toEqual(
			[
				'standard_out_of_range',
				'bands_not_rising',
				'last_band_closed',
				'targets_equal',
				'deduction_not_positive',
				'twice',
				'twice',
				'twice',
				'unknown_indicator',
				'weight_not_positive'
			].sort()
		);
	});

	test('of a shape no page sends are not even saved', async () => {
		const { id } = await make();
		for (const content of [
			[],
			{ items: {} },
			{ ...shippedScheme.content, extra: 1 },
			{ ...shippedScheme.content, items: [{ indicator: 1 }] }
		])
			expect(
				(
					await bank.refused('ma', 'save_scheme_draft', {
						scheme_id: id,
						effective_from: '2026-03-01',
						content,
						expected_version: 1
					})
				).code
			).toBe('MC010');
	});

	test('do not begin in a month that has been judged, and are never changed', async () => {
		const { id } = await make();
		await save(id, shippedScheme.content, '2026-01-01');
		expect(await bank.refused('ma', 'publish_scheme', publish(id))).toMatchObject({
			code: 'MC706',
			details: { earliest: '2026-02-01' }
		});
		await save(id, shippedScheme.content, '2026-02-01', 2);
		await bank.call('ma', 'publish_scheme', publish(id, 3));
		expect((await bank.refused('ma', 'publish_scheme', publish(id, 3))).code).toBe('MC707');
		await expect(bank.db.sql.query(`update public.scheme_versions set number = 9`)).rejects.toThrow(
			/append-only/
		);
	});

	test('nearest to a branch judge it from their day on; the rest keeps the bank’s', async () => {
		const { id } = await make();
		await save(id, shippedScheme.content, '2026-03-01');
		const made = await bank.call<{ id: string }>('ma', 'publish_scheme', publish(id));
		const of = (month: string) =>
			bank.db.sql.query<{ branch_id: string; scheme_version_id: string }>(
				'select branch_id, scheme_version_id from app.schemes_of_month($1, $2)',
				[month, bank.units.head]
			);
		const version = async (month: string, unit: 'riverside' | 'seaside') =>
			(await of(month)).find(({ branch_id }) => branch_id === bank.units[unit])!.scheme_version_id;
		expect(await version('2026-03-01', 'riverside')).toBe(made.id);
		expect(await version('2026-03-01', 'seaside')).not.toBe(made.id);
		expect(await version('2026-02-01', 'riverside')).not.toBe(made.id);
	});
});
