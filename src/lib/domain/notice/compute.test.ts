import { describe, expect, test } from 'vitest';
import { isBeyondUpper } from '../statistics/funnel.server';
import { computeNotice } from './compute.server';
import { inputsOf } from './inputs.fixture';
import { overallValue } from './overall';
import { rounded } from './rounding';
import { thinned } from './thin';

describe('a computed notice', () => {
	const inputs = inputsOf(60);
	const { snapshot, rows } = computeNotice(inputs);

	test('has every branch once, classes by code, positions without a gap', () => {
		expect(rows.map(({ branch_id }) => branch_id).toSorted()).toEqual(
			inputs.branches.map(({ id }) => id).toSorted()
		);
		for (const { class: class_, branches } of snapshot.classes)
			expect(rows.filter((row) => row.class === class_).map(({ position }) => position)).toEqual(
				Array.from({ length: branches }, (_, i) => i + 1)
			);
	});

	test('the same inputs make the same notice', () => {
		expect(computeNotice(structuredClone(inputs))).toEqual({ snapshot, rows });
	});

	test('values are the gathered ones as shown; only the rate is drawn to its class', () => {
		const rates: [number, number][] = [];
		for (const { branch_id, content } of rows)
			for (const line of content.lines) {
				const figure = inputs.branches.find(({ id }) => id === branch_id)!.figures[line.indicator];
				const { places } = snapshot.indicators.find(({ code }) => code === line.indicator)!;
				if (!figure) expect([line.value, line.missing]).toEqual([null, expect.any(String)]);
				else if (line.indicator === 'complaint_rate') rates.push([line.value!, figure[0]]);
				else expect(line.value).toBe(rounded(figure[0], places));
			}
		const spread = (of: 0 | 1) =>
			Math.max(...rates.map((r) => r[of])) - Math.min(...rates.map((r) => r[of]));
		expect(spread(0)).toBeLessThan(spread(1));
	});

	test('a missing figure has a reason and is never zero; a partial month is not ranked', () => {
		const unreported = rows.find(({ content }) => content.code === 'b003')!;
		expect(unreported.content.lines).toContainEqual(
			expect.objectContaining({
				indicator: 'off_counter_share',
				value: null,
				missing: 'not_reported'
			})
		);
		const opened = rows.find(({ content }) => content.code === 'b004')!;
		expect(opened.content).toMatchObject({
			standing: 'not_ranked',
			reason: 'opened_in_month',
			rank: null
		});
	});

	test('funnels flag what their lines show, and nobody below the minimum volume', () => {
		expect(snapshot.funnels.length).toBeGreaterThan(0);
		for (const funnel of snapshot.funnels) {
			expect(funnel.inside.length + funnel.outliers.length).toBe(funnel.branches);
			const all = [
				...funnel.inside,
				...funnel.outliers.map(({ count, exposure }) => [count, exposure] as const)
			];
			const rate =
				all.reduce((sum, [count]) => sum + count, 0) /
				all.reduce((sum, [, exposure]) => sum + exposure, 0);
			for (const { count, exposure, band } of funnel.outliers)
				if (band === 'alarm_high') expect(isBeyondUpper(count, exposure * rate, 0.002)).toBe(true);
		}
		expect(snapshot.funnels.flatMap(({ outliers }) => outliers).map(({ code }) => code)).toContain(
			'b001'
		);
	});

	test('many compared at once: what is left is never more than the limits alone flag', () => {
		const [city] = snapshot.funnels;
		expect(city!.outliers.find(({ code }) => code === 'b001')).toMatchObject({ found: true });
		for (const { outliers, beyond_dispersed, phi } of snapshot.funnels) {
			const high = outliers.filter(({ band }) => band.endsWith('high'));
			expect(beyond_dispersed).toBeLessThanOrEqual(high.length);
			if (phi <= 1) expect(beyond_dispersed).toBe(high.length);
			expect(outliers.filter(({ band, found }) => band.endsWith('low') && found)).toEqual([]);
		}
		// By chance alone some of many cross 95 %, and none of them is a finding.
		const alike = inputsOf(60);
		for (const [i, { figures }] of alike.branches.entries())
			figures['complaint_rate'] = [1, i < 2 ? 18 : 10, 100_000, 'computed', null];
		const flagged = computeNotice(alike).snapshot.funnels.flatMap(({ outliers }) => outliers);
		expect(flagged.length).toBeGreaterThan(0);
		expect(flagged.filter(({ found }) => found)).toEqual([]);
	});

	test('the heat map holds the scores of the rows, of many branches the first and the last', () => {
		for (const map of snapshot.heat!) {
			const judged = rows.filter(
				({ class: class_, content }) => class_ === map.class && content.total !== null
			);
			expect(map.judged).toBe(judged.length);
			expect(map.branches.map(({ branch_id }) => branch_id)).toEqual(
				judged.map(({ branch_id }) => branch_id)
			);
			for (const [i, { scores }] of map.branches.entries())
				expect(scores).toEqual(judged[i]!.content.lines.map(({ score }) => score));
		}
		const [large] = computeNotice(inputsOf(120)).snapshot.heat!;
		expect(large).toMatchObject({ judged: 60 });
		expect(large!.branches).toHaveLength(30);
		expect(computeNotice(inputsOf(0)).snapshot.heat).toEqual([]);
	});

	test('rates stand beside the median of the branches, as regulators read them', () => {
		const of = (code: string) => snapshot.overall.find(({ indicator }) => indicator === code)!;
		const rates = inputs.branches
			.map(({ figures }) => figures['complaint_rate']![0])
			.toSorted((a, b) => a - b);
		expect(of('complaint_rate').median).toBe(rounded((rates[29]! + rates[30]!) / 2, 2));
		expect(of('new_customers').median).toBeNull();
	});

	test('a rate that drifts is told, a steady one and too few known months are not', () => {
		const drift = (rates: (number | null)[]) =>
			computeNotice({
				...inputs,
				months: rates.map((rate, i) => [
					`2025-${String(i + 1).padStart(2, '0')}-01`,
					rate,
					1_000_000
				])
			}).snapshot.drift;
		expect(drift(Array.from({ length: 12 }, () => 100))).toBe(0);
		expect(drift([...Array.from({ length: 8 }, () => 100), 150, 150, 150, 150])).toBe(1);
		expect(drift([...Array.from({ length: 8 }, () => 100), 60, 60, 60, 60])).toBe(-1);
		expect(drift([100, 200, null, null])).toBeNull();
		expect(drift([])).toBeNull();
	});

	test('movement and gain need the same class and scheme in the notice before', () => {
		const moved = rows.filter(({ content }) => content.movement !== null);
		expect(moved.map(({ content }) => content.code)).toContain('b010');
		expect(
			snapshot.improved.every(({ gain, total, before }) => gain === rounded(total - before, 2))
		).toBe(true);
		const other = inputsOf(60);
		for (const row of Object.values(other.before!.rows!)) row[3] = 'another version';
		const again = computeNotice(other);
		expect(again.snapshot.improved).toEqual([]);
		expect(again.rows.every(({ content }) => content.movement === null)).toBe(true);
	});

	test('a month in which nobody reported transactions has no rates, and says why', () => {
		const silent = inputsOf(60);
		for (const { figures } of silent.branches) delete figures['complaint_rate'];
		silent.months = silent.months.map(([month]) => [month, null, null]);
		const none = computeNotice(silent);
		expect(none.snapshot).toMatchObject({ funnels: [], complaints: null, drift: null });
		expect(none.snapshot.trend.every(({ rate }) => rate === null)).toBe(true);
		for (const { content } of none.rows)
			expect(content.lines.find(({ indicator }) => indicator === 'complaint_rate')).toMatchObject({
				value: null,
				score: null,
				missing: 'exposure_missing'
			});
	});

	test('no branch, no figures: an empty notice, not an error', () => {
		const empty = computeNotice({ ...inputsOf(0), months: [] });
		expect(empty.rows).toEqual([]);
		expect(empty.snapshot).toMatchObject({
			branches: 0,
			classes: [],
			funnels: [],
			complaints: null
		});
	});
});

test('the scope’s value is made of sums, not of its branches’ values', () => {
	const rate = { kind: 'rate', unit: 'per_10000_transactions', places: 2 } as const;
	expect(overallValue(rate, [2, 300, 3, 20_000, 0])).toBe(1.5);
	expect(overallValue(rate, [0, 0, null, null, null])).toBeNull();
	const share = { kind: 'proportion', unit: 'percent', places: 2 } as const;
	expect(overallValue(share, [2, 150, 2, 3, 0])).toBe(66.67);
	expect(overallValue({ kind: 'mean', unit: 'points', places: 2 }, [2, 150, null, 3, 250])).toBe(
		83.33
	);
	expect(overallValue({ kind: 'value', unit: 'count', places: 0 }, [4, 7, null, null, null])).toBe(
		7
	);
	expect(overallValue({ kind: 'value', unit: 'yes_no', places: 0 }, [4, 3, null, null, null])).toBe(
		75
	);
	expect(overallValue(share, undefined)).toBeNull();
});

test('a plot keeps one point of those that fall on one another', () => {
	const points = Array.from({ length: 10_000 }, (_, i): [number, number] => [
		i % 4,
		20_000 + (i % 9)
	]);
	expect(thinned(points).length).toBeLessThan(20);
	expect(
		thinned([
			[1, 1000],
			[1, 100_000]
		])
	).toHaveLength(2);
});
