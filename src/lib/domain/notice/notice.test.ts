import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanDrawer } from '../statistics/ranks.server';
import { shippedIndicators } from './indicators';
import { problemsOf, totalOf, type Scheme } from './scheme';
import { problemOf, scorer, type ScoringRule } from './scoring';
import { noticeTable, type BranchInput, type Value } from './table.server';

describe('shipped indicators', () => {
	test('the seven classic ones are there', () => {
		expect(shippedIndicators.filter(({ classic }) => classic).map(({ code }) => code)).toEqual([
			'complaint_situation',
			'after_sales_service',
			'off_counter_share',
			'counter_volume_per_head',
			'new_customers',
			'service_meeting_held',
			'suggestion_book_answered'
		]);
	});

	test('each has its own code and all its words; a rate says what it is a rate of', () => {
		expect(new Set(shippedIndicators.map(({ code }) => code)).size).toBe(shippedIndicators.length);
		for (const one of shippedIndicators) {
			expect(one.code).toMatch(/^[a-z_]+$/);
			for (const words of [one.name_zh, one.formula_zh]) expect(words).toMatch(/\p{Script=Han}/u);
			for (const words of [one.name_en, one.formula_en]) expect(words).toMatch(/^[A-Z0-9]/);
			expect(one.exposure !== null).toBe(one.kind === 'rate');
		}
	});

	test('satisfaction is told with a warning below 30 answers', () => {
		const surveys = shippedIndicators.filter(({ source }) => source === 'survey');
		expect(surveys.map(({ enough }) => enough)).toEqual([30, 30, 30, 30, 30]);
	});
});

describe('scoring rules', () => {
	const score = (rule: ScoringRule, value: number, values: number[] = []) =>
		scorer(rule, values, 'higher')(value);

	test('bands take the first whose end is not below the value', () => {
		const rule: ScoringRule = {
			kind: 'bands',
			bands: [
				{ upTo: 1, score: 100 },
				{ upTo: 3, score: 60 },
				{ upTo: null, score: 0 }
			]
		};
		expect([0, 1, 1.01, 3, 9].map((value) => score(rule, value))).toEqual([100, 100, 60, 60, 0]);
	});

	test('linear runs between its targets, either way round, and stops at the ends', () => {
		const up: ScoringRule = { kind: 'linear', none: 80, full: 100 };
		expect([70, 80, 90, 100, 110].map((value) => score(up, value))).toEqual([0, 0, 50, 100, 100]);
		const down: ScoringRule = { kind: 'linear', none: 3, full: 0 };
		expect(score(down, 1)).toBe(66.67);
	});

	test('a deduction takes points for each event down to its floor', () => {
		const rule: ScoringRule = { kind: 'deduction', full: 100, each: 30, floor: 10 };
		expect([0, 1, 3, 9].map((value) => score(rule, value))).toEqual([100, 70, 10, 10]);
	});

	test('the percentile is the share of the others that is worse; who ties shares', () => {
		const rule: ScoringRule = { kind: 'percentile' };
		const values = [1, 2, 2, 4, 5];
		expect(values.map((value) => score(rule, value, values))).toEqual([0, 37.5, 37.5, 75, 100]);
		expect(scorer(rule, values, 'lower')(1)).toBe(100);
		expect(score(rule, 7, [7])).toBeNull();
	});

	test.each<[ScoringRule, ReturnType<typeof problemOf>]>([
		[{ kind: 'bands', bands: [] }, 'no_bands'],
		[{ kind: 'bands', bands: [{ upTo: 3, score: 5 }] }, 'last_band_closed'],
		[
			{
				kind: 'bands',
				bands: [
					{ upTo: 3, score: 5 },
					{ upTo: 3, score: 4 },
					{ upTo: null, score: 1 }
				]
			},
			'bands_not_rising'
		],
		[{ kind: 'bands', bands: [{ upTo: null, score: 101 }] }, 'score_out_of_range'],
		[{ kind: 'linear', none: 5, full: 5 }, 'targets_equal'],
		[{ kind: 'deduction', full: 100, each: 0, floor: 0 }, 'deduction_not_positive'],
		[{ kind: 'deduction', full: 50, each: 1, floor: 60 }, 'score_out_of_range'],
		[{ kind: 'percentile' }, null]
	])('%o is refused for %s', (rule, problem) => {
		expect(problemOf(rule)).toBe(problem);
	});
});

const scheme: Scheme = {
	schemeId: 's',
	number: 1,
	effectiveFrom: '2026-01-01',
	effectiveTo: null,
	path: 'head',
	classes: null,
	items: [
		{
			indicator: 'visit_score',
			weight: 60,
			rule: { kind: 'linear', none: 0, full: 100 },
			required: true
		},
		{
			indicator: 'commendations',
			weight: 30,
			rule: { kind: 'linear', none: 0, full: 10 },
			required: false
		},
		{
			indicator: 'new_customers',
			weight: 10,
			rule: { kind: 'percentile' },
			required: false
		}
	],
	enoughKnown: 80,
	standard: 60
};
const known = (value: number): Value => ({ value, draws: null, few: false });
const branch = (
	branchId: string,
	[visit, praise, customers]: (number | null)[],
	some: Partial<BranchInput> = {}
): BranchInput => ({
	branchId,
	classCode: 'town',
	values: Object.fromEntries(
		(
			[
				['visit_score', visit],
				['commendations', praise],
				['new_customers', customers]
			] as const
		).map(([code, value]) => [
			code,
			typeof value === 'number' ? known(value) : { missing: 'not_reported' }
		])
	),
	notRanked: null,
	before: null,
	...some
});
const table = (branches: BranchInput[], reliability: number | null = null) =>
	noticeTable(branches, scheme, shippedIndicators, { town: reliability });

describe('the ranked table', () => {
	test('ranks by the rounded total, ties share a rank and the next is left out', () => {
		const [town] = table([
			branch('d', [50, 0, 1]),
			branch('b', [80, 5, 1]),
			branch('c', [80, 5, 1]),
			branch('a', [90, 5, 1])
		]);
		expect(town!.rows.map(({ branchId, rank, tied }) => [branchId, rank, tied])).toEqual([
			['a', 1, false],
			['b', 2, true],
			['c', 2, true],
			['d', 4, false]
		]);
		// 0.6 · 90 + 0.3 · 50 + 0.1 · 50
		expect(town!.rows[0]!.total).toBe(74);
		expect(town!.rows[1]!.interval).toEqual({ low: 2, high: 3 });
		expect(town!.rows[3]).toMatchObject({ belowStandard: true });
	});

	test('classes are ranked apart, and who is alone in one is not ranked', () => {
		const classes = table([
			branch('a', [90, 5, 1]),
			branch('b', [80, 5, 2]),
			branch('x', [10, 0, 0], { classCode: 'city' })
		]);
		expect(classes.map(({ classCode, ranked }) => [classCode, ranked])).toEqual([
			['city', 0],
			['town', 2]
		]);
		expect(classes[0]!.rows[0]).toMatchObject({ standing: 'not_ranked', reason: 'alone_in_class' });
	});

	test('a missing value is missing: its weight goes to the others, its score is not zero', () => {
		const [town] = table([
			branch('a', [90, 5, null]),
			branch('b', [80, 5, 1]),
			branch('c', [70, 5, 2])
		]);
		const row = town!.rows.find(({ branchId }) => branchId === 'a')!;
		// (60 · 90 + 30 · 50) ÷ 90
		expect(row.total).toBe(76.67);
		expect(row.lines[2]).toMatchObject({ value: null, score: null, missing: 'not_reported' });
	});

	test('not ranked, each with its reason, after the others', () => {
		const [town] = table([
			branch('opened', [99, 9, 9], { notRanked: 'opened_in_month' }),
			branch('unvisited', [null, 9, 9]),
			branch('thin', [99, null, null]),
			branch('a', [90, 5, 1]),
			branch('b', [80, 5, 2])
		]);
		expect(town!.rows.map(({ branchId, rank, reason }) => [branchId, rank, reason])).toEqual([
			['a', 1, null],
			['b', 2, null],
			['opened', null, 'opened_in_month'],
			['thin', null, 'too_little_known'],
			['unvisited', null, 'required_missing']
		]);
		expect(town!.ranked).toBe(2);
	});

	test('intervals tell branches apart as far as their visits do', () => {
		const draw = meanDrawer();
		const visited = (id: string, mean: number, variance: number) => {
			const one = branch(id, [mean, 5, 1]);
			const draws = draw(id, { mean, variance });
			return { ...one, values: { ...one.values, visit_score: { value: mean, draws, few: false } } };
		};
		const [sharp] = table([90, 80, 70, 60].map((mean, i) => visited(`b${i}`, mean, 0.5)));
		expect(sharp!.rows.map(({ interval }) => interval)).toEqual(
			[1, 2, 3, 4].map((rank) => ({ low: rank, high: rank }))
		);
		const [vague] = table([81, 80, 79, 78].map((mean, i) => visited(`b${i}`, mean, 100)));
		expect(vague!.rows[1]!.interval).toEqual({ low: 1, high: 4 });
	});

	test('under 0.7 reliability bands stand where ranks would', () => {
		const branches = [branch('a', [90, 5, 1]), branch('b', [50, 5, 1])];
		const [banded] = table(branches, 0.69);
		expect(banded!.rows.map(({ standing, rank, band }) => [standing, rank, band])).toEqual([
			['banded', null, 'A'],
			['banded', null, 'C']
		]);
		expect(table(branches, 0.7)[0]!.rows[0]).toMatchObject({ standing: 'ranked', band: null });
	});

	test('movement counts places won, within the same class only', () => {
		const [town] = table([
			branch('a', [90, 5, 1], { before: { classCode: 'town', rank: 5 } }),
			branch('b', [80, 5, 1], { before: { classCode: 'city', rank: 1 } })
		]);
		expect(town!.rows.map(({ movement }) => movement)).toEqual([4, null]);
	});

	test('the order of the branches given makes no difference', () => {
		const value = fc.option(fc.integer({ min: 0, max: 20 }));
		fc.assert(
			fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 12 }), (values) => {
				const branches = values.map((one, i) => branch(`b${String(i).padStart(2, '0')}`, one));
				const result = table(branches);
				expect(table(branches.toReversed())).toEqual(result);
				for (const row of result[0]?.rows ?? []) {
					if (row.standing !== 'ranked') continue;
					expect(row.interval!.low).toBeLessThanOrEqual(row.rank!);
					expect(row.interval!.high).toBeGreaterThanOrEqual(row.rank!);
				}
			})
		);
	});
});

describe('a scheme', () => {
	test('the shipped shape has no problems, a broken one names each', () => {
		expect(problemsOf(scheme, shippedIndicators)).toEqual([]);
		const item = scheme.items[0]!;
		const broken = {
			...scheme,
			effectiveTo: '2025-01-01',
			standard: 120,
			items: [item, item, { ...item, indicator: 'mood', weight: 0 }]
		};
		expect(problemsOf(broken, shippedIndicators).map(({ problem }) => problem)).toEqual([
			'standard_out_of_range',
			'dates_reversed',
			'twice',
			'unknown_indicator',
			'weight_not_positive'
		]);
	});

	test('a total is a weighted mean in decimals', () => {
		expect(
			totalOf([
				{ weight: 0.1, score: 100 },
				{ weight: 0.2, score: 50.005 }
			])
		).toBe(66.67);
		expect(totalOf([{ weight: 1, score: 72.345 }])).toBe(72.35);
		expect(totalOf([])).toBeNull();
	});
});
