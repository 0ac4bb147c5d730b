import { describe, expect, test } from 'vitest';
import { shippedIndicators } from '../../src/lib/domain/notice/indicators.ts';
import { shippedScheme } from '../../src/lib/domain/notice/shippedScheme.ts';
import { useBank, type PersonKey } from './support/bank.ts';
import { figuresOf } from './support/figures.ts';

const bank = useBank();
const { checked, commit, known } = figuresOf(bank);

describe('what ships', () => {
	test('the indicators and the scheme of the migration are those of the code', async () => {
		const rows = await bank.db.sql.query<Record<string, unknown>>(
			'select * from public.indicators where is_shipped'
		);
		expect(rows.length).toBe(shippedIndicators.length);
		for (const one of shippedIndicators)
			expect(rows.find(({ code }) => code === one.code)).toMatchObject(one);
		const { content } = await bank.db.sql.one<{ content: unknown }>(
			'select content from public.scheme_versions'
		);
		expect(content).toEqual(JSON.parse(JSON.stringify(shippedScheme.content)));
	});
});

describe('indicators and classes', () => {
	const own = {
		code: 'queue_minutes',
		name_zh: '平均等候',
		name_en: 'Waiting',
		formula_zh: '叫号系统',
		formula_en: 'Queue system',
		unit: 'count',
		places: 1,
		better: 'lower',
		source: 'import'
	};

	test('a shipped indicator cannot be changed, nor the unit of one with values', async () => {
		expect(
			(
				await bank.refused('fang', 'save_indicator', {
					spec: { ...own, code: 'visit_score' },
					expected_version: 1
				})
			).code
		).toBe('MC701');
		await bank.call('fang', 'save_indicator', { spec: own });
		await commit(await checked([{ target: 'queue_minutes', value: 12 }]));
		expect(
			(
				await bank.refused('fang', 'save_indicator', {
					spec: { ...own, unit: 'points' },
					expected_version: 1
				})
			).code
		).toBe('MC702');
		expect(
			(
				await bank.refused('fang', 'save_indicator', {
					spec: { ...own, better: 'higher' },
					expected_version: 1
				})
			).details
		).toEqual({ field: 'better' });
		expect(await bank.refused('fang', 'save_indicator', { spec: own })).toMatchObject({
			code: 'MC792',
			details: { field: 'code' }
		});
	});

	test('a new version leaves the one before to be read; a stale save is told who was first', async () => {
		const page = async (code = 'queue_minutes', who: PersonKey = 'chen') =>
			bank.call<{
				indicator: { version: number; asks_branch: boolean };
				has_values: boolean;
				versions: { version: number; formula_zh: string; by: string | null; retired_at: unknown }[];
				schemes: { id: string }[];
			}>(who, 'indicator_page', {
				indicator_id: (
					await bank.db.sql.one<{ id: string }>(
						'select id from public.indicators where code = $1',
						[code]
					)
				).id
			});
		await bank.call('fang', 'save_indicator', { spec: own });
		await bank.call('fang', 'save_indicator', {
			spec: { ...own, formula_zh: '叫号系统，剔除夜间', asks_branch: true },
			expected_version: 1
		});
		expect(
			await bank.refused('fang', 'save_indicator', { spec: own, expected_version: 1 })
		).toMatchObject({ code: 'MC004', details: { version: 2, by: bank.people.fang.name } });
		await bank.call('fang', 'retire_indicator', { code: 'queue_minutes' });
		const { indicator, versions, has_values, schemes } = await page();
		expect(indicator).toMatchObject({ version: 3, asks_branch: true });
		expect({ has_values, schemes }).toEqual({ has_values: false, schemes: [] });
		expect(
			versions.map(({ version, formula_zh, by, retired_at }) => [
				version,
				formula_zh,
				by,
				retired_at !== null
			])
		).toEqual([
			[3, '叫号系统，剔除夜间', bank.people.fang.name, true],
			[2, '叫号系统，剔除夜间', bank.people.fang.name, false],
			[1, '叫号系统', bank.people.fang.name, false]
		]);
		await expect(bank.db.sql`update public.indicator_versions set unit = 'points'`).rejects.toThrow(
			'append-only'
		);
		expect((await page('visit_score')).schemes).toHaveLength(1);
		expect(
			await bank.refused('chen', 'indicator_page', { indicator_id: bank.units.north })
		).toMatchObject({
			code: 'MC003'
		});
	});

	test('an own indicator is not computed', async () => {
		expect(
			(await bank.refused('fang', 'save_indicator', { spec: { ...own, source: 'computed' } }))
				.details
		).toMatchObject({ field: 'source' });
	});

	test('a past month keeps the class it had', async () => {
		for (const code of ['A', 'B'])
			await bank.call('fang', 'save_branch_class', { code, name_zh: code, name_en: code });
		await bank.call('fang', 'set_branch_class', {
			unit_id: bank.units.riverside,
			class: 'A',
			from_day: '2025-01-01'
		});
		await bank.call('fang', 'set_branch_class', { unit_id: bank.units.riverside, class: 'B' });
		const classOf = async (month: string) =>
			(
				await bank.db.sql.one<{ class: string }>('select class from app.schemes_of_month($1, $2)', [
					month,
					bank.units.riverside
				])
			).class;
		expect(await classOf('2026-02-01')).toBe('A');
		expect(await classOf('2026-03-01')).toBe('B');
		const { class: now } = await bank.db.sql.one<{ class: string }>(
			'select class from public.units where id = $1',
			[bank.units.riverside]
		);
		expect(now).toBe('B');
		expect(
			(
				await bank.refused('fang', 'set_branch_class', {
					unit_id: bank.units.riverside,
					class: 'A',
					from_day: '2026-03-03'
				})
			).code
		).toBe('MC009');
	});
});

describe('what the product computes', () => {
	test('of a month without anything is nothing, save what was counted and is nought', async () => {
		const values = await known();
		expect(Object.keys(values).sort()).toEqual([
			'commendations',
			'complaint_situation',
			'complaints_per_outlets'
		]);
		expect(values.complaint_situation!.value).toBe(0);
	});

	test('sets complaints against transactions of the same months alone', async () => {
		await bank.logComplaint();
		await bank.logComplaint();
		await commit(await checked([{ target: 'transactions', value: 50000 }]));
		expect((await known('2026-03-01')).complaint_rate).toMatchObject({
			value: 0,
			numerator: 0,
			exposure: 50000
		});
		await commit(
			await checked(
				[{ target: 'transactions', value: 20000, month: '2026-03-01' }],
				'ma',
				'figures',
				'd'
			)
		);
		const { complaint_rate, complaint_rate_raw } = await known('2026-03-01');
		expect(complaint_rate).toMatchObject({ numerator: 2, exposure: 70000 });
		expect(complaint_rate_raw).toMatchObject({ value: 1, numerator: 2, exposure: 20000 });
	});

	test('has no rate for a month without a transaction', async () => {
		await bank.logComplaint();
		await commit(await checked([{ target: 'transactions', value: 0, month: '2026-03-01' }]));
		expect(await known('2026-03-01')).not.toHaveProperty('complaint_rate');
	});

	test('counts the three timelies that were due, and who was satisfied', async () => {
		const { id } = await bank.driveTo('closed');
		const values = await known('2026-03-01');
		for (const code of ['investigated_on_time', 'handled_on_time', 'fed_back_on_time'])
			expect(values[code]).toMatchObject({ value: 100, exposure: 1 });
		expect(values.complainant_satisfaction).toMatchObject({ value: 100, exposure: 1 });
		expect(values.complaint_situation!.value).toBe(1);
		const late = await bank.driveTo('investigating');
		await bank.later('30 days');
		expect((await known('2026-03-01')).investigated_on_time).toMatchObject({
			numerator: 1,
			exposure: 2
		});
		expect([id, late.id]).toHaveLength(2);
	});

	test('stays as it was known at a cut-off, whatever happens afterwards', async () => {
		await bank.logComplaint();
		await commit(await checked([{ target: 'transactions', value: 20000, month: '2026-03-01' }]));
		const cutOff = await bank.now();
		const before = await known('2026-03-01', cutOff);
		await bank.later('1 hour');
		await bank.driveTo('closed');
		await bank.driveTo('not_accepted');
		await commit(
			await checked(
				[{ target: 'transactions', value: 90000, month: '2026-03-01' }],
				'ma',
				'figures',
				'e'
			)
		);
		expect(await known('2026-03-01', cutOff)).toEqual(before);
		expect(await known('2026-03-01')).not.toEqual(before);
	});

	test('reads no visit that is not released', async () => {
		expect(await known('2026-03-01')).not.toHaveProperty('visit_score');
		const { definition } = await bank.db.sql.one<{ definition: string }>(
			`select string_agg(p.prosrc, ' ') as definition from pg_catalog.pg_proc p
				where p.pronamespace = 'app'::regnamespace and p.proname like 'computed\\_%'`
		);
		expect(definition).not.toMatch(/covert\./);
	});
});
