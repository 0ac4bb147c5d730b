import { describe, expect, test } from 'vitest';
import { shippedIndicators } from '../../src/lib/domain/notice/indicators.ts';
import { shippedScheme } from '../../src/lib/domain/notice/shippedScheme.ts';
import { useBank, type PersonKey } from './support/bank.ts';

const bank = useBank();

type Row = {
	target: string;
	value: number;
	month?: string;
	unit?: 'riverside' | 'hillside' | 'seaside';
	answers?: number;
};
/** A file that has been read: what it says is staged, nothing counts yet. */
async function checked(rows: Row[], who: PersonKey = 'ma', kind = 'figures', sha = 'a') {
	const { id } = await bank.call<{ id: string }>(who, 'begin_import', {
		kind,
		file_name: '指标.csv',
		sha256: sha.repeat(64),
		bytes: 3
	});
	await bank.call(who, 'store_import_part', { import_id: id, n: 0, body: 'YWJj' });
	await bank.call(who, 'begin_import_check', { import_id: id, mapping: { targets: ['branch'] } });
	await stage(id, rows, who);
	await bank.call(who, 'finish_import_check', {
		import_id: id,
		rows: rows.length,
		bad_rows: 0,
		warnings: 0
	});
	return id;
}
const stage = (id: string, rows: Row[], who: PersonKey = 'ma') =>
	bank.call(who, 'stage_import_rows', { import_id: id, ...staged(rows) });
const staged = (rows: Row[]) => ({
	staged: rows.map(({ unit = 'riverside', month = '2026-02-01', ...row }, i) => ({
		row: i + 2,
		branch: bank.units[unit],
		month,
		...row
	})),
	errors: []
});
const commit = (id: string, who: PersonKey = 'ma') =>
	bank.call<{ id: string; status: string; written: number; unchanged: number }>(
		who,
		'commit_import',
		{ import_id: id }
	);
const standing = (indicator: string, unit: 'riverside' | 'hillside' = 'riverside') =>
	bank.db.sql.query<{ value: number; source: string }>(
		`select value::float8 as value, source from public.indicator_values
			where branch_id = $1 and indicator = $2 and superseded_at is null`,
		[bank.units[unit], indicator]
	);
const known = async (month = '2026-02-01', cutOff: string | null = null) => {
	const rows = await bank.db.sql.query<{
		indicator: string;
		value: number;
		numerator: number;
		exposure: number;
	}>(
		`select indicator, value::float8 as value, numerator::float8 as numerator, exposure::float8 as exposure
			from app.computed_indicators($1, $2, $3) where branch_id = $2`,
		[month, bank.units.riverside, cutOff]
	);
	return Object.fromEntries(rows.map(({ indicator, ...rest }) => [indicator, rest]));
};

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

describe('sorting branches', () => {
	const sort = (units: string[], more: Record<string, unknown> = {}) => ({
		unit_ids: units,
		class: 'A',
		month: '2026-02',
		...more
	});
	const page = (listed: string | null = null, who: PersonKey = 'ma') =>
		bank.call<{
			classes: { code: string; branches: number; version: number }[];
			unsorted: number;
			listed: number;
			branches: { id: string; from_day: string | null; by: string | null }[];
		}>(who, 'branch_class_page', { class: listed });
	const classes = () =>
		bank.db.sql.query(
			'select unit_id, from_day::text, class from public.unit_classes order by 1, 2'
		);

	test('is for administrators, into a class that is there, from a month that has begun', async () => {
		const { riverside, hillside, north } = bank.units;
		await bank.db.sql`update public.units set class = null`;
		await bank.db.sql`delete from public.unit_classes`;
		await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲', name_en: 'A' });
		for (const who of ['ma', 'bai', 'xiao', 'yan'] as const)
			expect(await bank.refused(who, 'set_branch_classes', sort([riverside]))).toMatchObject({
				code: 'MC002'
			});
		const refused = async (units: string[], more = {}) => {
			const { code, details } = await bank.refused('fang', 'set_branch_classes', sort(units, more));
			return [code, (details as { field: string }).field];
		};
		expect(await refused([])).toEqual(['MC007', 'unit_ids']);
		expect(await refused([riverside], { class: 'Z' })).toEqual(['MC010', 'class']);
		expect(await refused([riverside], { month: '2026-04' })).toEqual(['MC009', 'month']);
		expect(await refused([riverside], { month: '2026-2' })).toEqual(['MC009', 'month']);
		expect(await refused([riverside, north])).toEqual(['MC010', 'unit_ids']);
		expect(await refused([riverside], { was: 'A' })).toEqual(['MC004', 'unit_ids']);
		expect(await classes()).toEqual([]);
		await bank.call('fang', 'set_branch_classes', sort([riverside], { was: '' }));
		// Ticked in a list of those without a class, one of which has one by now: none is sorted.
		expect(await refused([riverside, hillside], { was: '' })).toEqual(['MC004', 'unit_ids']);
		expect(await classes()).toHaveLength(1);
	});

	test('holds from the first of the month, or from the opening of a younger branch', async () => {
		const { riverside, hillside } = bank.units;
		await bank.db.sql`update public.units set class = null`;
		await bank.db.sql`delete from public.unit_classes`;
		await bank.db.sql`update public.units set opened_on = '2026-02-10' where id = ${hillside}`;
		await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲', name_en: 'A' });
		const { unsorted } = await page();
		expect(
			await bank.call('fang', 'set_branch_classes', sort([riverside, hillside], { was: '' }))
		).toMatchObject({ moved: 2 });
		expect((await classes()).map(({ from_day }) => from_day).sort()).toEqual([
			'2026-02-01',
			'2026-02-10'
		]);
		const after = await page('A', 'chen');
		expect(after).toMatchObject({ unsorted: unsorted - 2, listed: 2 });
		expect(after.classes).toEqual([expect.objectContaining({ code: 'A', branches: 2 })]);
		expect(after.branches.map(({ from_day, by }) => [from_day, by]).sort()).toEqual([
			['2026-02-01', bank.people.fang.name],
			['2026-02-10', bank.people.fang.name]
		]);
		expect((await page('')).branches).toHaveLength(unsorted - 2);
		expect((await page()).branches).toEqual([]);
	});

	test('an entry made in error is taken back from the same month on', async () => {
		const { riverside } = bank.units;
		await bank.db.sql`update public.units set class = null`;
		await bank.db.sql`delete from public.unit_classes`;
		await bank.call('fang', 'save_branch_class', { code: 'A', name_zh: '甲', name_en: 'A' });
		await bank.call('fang', 'set_branch_classes', sort([riverside], { was: '' }));
		expect(await page('A')).toMatchObject({ listed: 1 });
		expect(
			await bank.call('fang', 'set_branch_classes', sort([riverside], { class: '', was: 'A' }))
		).toMatchObject({ moved: 1 });
		expect(await classes()).toEqual([{ unit_id: riverside, from_day: '2026-02-01', class: null }]);
		expect((await page('')).branches.map(({ id }) => id)).toContain(riverside);
	});

	test('a class nothing has ever used is removed, another is not', async () => {
		const { riverside } = bank.units;
		for (const code of ['A', 'B'])
			await bank.call('fang', 'save_branch_class', { code, name_zh: code, name_en: code });
		await bank.call('fang', 'set_branch_classes', sort([riverside]));
		const remove = (code: string, expected_version = 1) => ({ code, expected_version });
		for (const who of ['ma', 'bai', 'xiao'] as const)
			expect(await bank.refused(who, 'remove_branch_class', remove('B'))).toMatchObject({
				code: 'MC002'
			});
		for (const [args, code] of [
			[remove('A'), 'MC793'],
			[remove('B', 2), 'MC004'],
			[remove('C'), 'MC003']
		] as const)
			expect((await bank.refused('fang', 'remove_branch_class', args)).code).toBe(code);
		// Out of use today, but a month of the past was judged by it.
		await bank.call('fang', 'set_branch_class', {
			unit_id: riverside,
			class: 'B',
			from_day: '2026-03-01'
		});
		expect((await bank.refused('fang', 'remove_branch_class', remove('A'))).code).toBe('MC793');
		await bank.call('fang', 'save_branch_class', { code: 'C', name_zh: 'C', name_en: 'C' });
		await bank.call('fang', 'remove_branch_class', remove('C'));
		expect((await page()).classes.map(({ code }) => code)).not.toContain('C');
	});

	test('a class is added once, and changed by who saw it last', async () => {
		const spec = { code: 'A', name_zh: '甲', name_en: 'A' };
		await bank.call('fang', 'save_branch_class', spec);
		expect(await bank.refused('fang', 'save_branch_class', spec)).toMatchObject({
			code: 'MC792',
			details: { field: 'code' }
		});
		await bank.call('fang', 'save_branch_class', { ...spec, size: 'large', expected_version: 1 });
		expect(
			await bank.refused('fang', 'save_branch_class', { ...spec, expected_version: 1 })
		).toMatchObject({ code: 'MC004', details: { version: 2, by: bank.people.fang.name } });
		expect(
			await bank.refused('fang', 'save_branch_class', {
				...spec,
				size: 'huge',
				expected_version: 2
			})
		).toMatchObject({ code: 'MC010', details: { field: 'size' } });
	});
});

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

describe('a rating behind the QR code', () => {
	const scores = { variety: '4', efficiency: '5', quality: '4', environment: '3', attitude: '1' };
	const link = () =>
		bank.call<{ token: string }>('fang', 'rotate_rating_link', { unit_id: bank.units.riverside });

	test('needs a code in force and five answers', async () => {
		const { token } = await link();
		expect((await bank.refused('anon', 'rate_branch', { token: 'x' })).code).toBe('MC730');
		for (const wrong of [{}, { ...scores, quality: 6 }, { ...scores, quality: '4.5' }, [], 'x'])
			expect((await bank.refused('anon', 'rate_branch', { token, scores: wrong })).code).toBe(
				'MC731'
			);
		await link();
		expect((await bank.refused('anon', 'rate_branch', { token, scores })).code).toBe('MC730');
	});

	test('is taken once a day from a device, thirty times in ten minutes from a branch', async () => {
		const { token } = await link();
		await bank.call('anon', 'rate_branch', { token, scores, device: 'phone' });
		expect(
			(await bank.refused('anon', 'rate_branch', { token, scores, device: 'phone' })).code
		).toBe('MC734');
		for (let n = 1; n < 30; n += 1) await bank.call('anon', 'rate_branch', { token, scores });
		expect((await bank.refused('anon', 'rate_branch', { token, scores })).status).toBe(429);
		await bank.later('11 minutes');
		await bank.call('anon', 'rate_branch', { token, scores });
	});

	test('keeps no number that could be somebody’s, and hides the staff number from the branch', async () => {
		const { token } = await link();
		await bank.call('anon', 'rate_branch', {
			token,
			scores,
			staff_number: 't200',
			remark: '请回电13800138000或a@b.cn，柜台3'
		});
		const rating = (who: PersonKey) =>
			bank.see<{ remark: string; staff_number: string | null }>(
				who,
				'select r.remark, s.staff_number from public.ratings r left join public.rating_staff s on s.rating_id = r.id'
			);
		expect(await rating('bai')).toEqual([{ remark: '请回电***或***，柜台3', staff_number: null }]);
		expect(await rating('ma')).toEqual([{ remark: '请回电***或***，柜台3', staff_number: 'T200' }]);
		expect(await rating('chen')).toEqual([]);
	});

	test('counts with the agency’s answers, month by month', async () => {
		const { token } = await link();
		await bank.call('anon', 'rate_branch', { token, scores });
		await commit(
			await checked([{ target: 'attitude', value: 5, answers: 3 }], 'ma', 'survey', 'c')
		);
		expect((await known('2026-03-01')).satisfaction_attitude).toMatchObject({
			value: 75,
			exposure: 4
		});
		expect((await known('2026-02-01')).satisfaction_attitude).toMatchObject({
			value: 100,
			exposure: 3
		});
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
