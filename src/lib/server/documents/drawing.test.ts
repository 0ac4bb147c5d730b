import { describe, expect, test } from 'vitest';
import FunnelPlot from '$lib/ui/charts/FunnelPlot.svelte';
import HeatMap from '$lib/ui/charts/HeatMap.svelte';
import TrendChart from '$lib/ui/charts/TrendChart.svelte';
import { drawing, pixelsOf } from './drawing';
import { pictureSize } from './pictureSize';

const words = {
	label: '投诉率',
	xLabel: '笔',
	yLabel: '每万笔',
	legend: { p95: '95%', p998: '99.8%', mean: '平均' }
};
const none = { ...words, lines: [], inside: [], outliers: [] };
const quiet: [number, number][] = [
	[0, 20_000],
	[0, 45_000],
	[0, 180_000]
];
const line = (exposure: number) => ({
	exposure,
	target: 1e-4,
	upper95: 3e-4,
	lower95: null,
	upper998: 4e-4,
	lower998: null
});

const sizeOf = async (svg: string) => pictureSize(await pixelsOf(svg), 'image/png');
const dotsOf = (svg: string) =>
	[...svg.matchAll(/M(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('a funnel', () => {
	test('of a class without one complaint has its points in the picture', async () => {
		const svg = drawing(FunnelPlot, { ...none, inside: quiet });
		const dots = dotsOf(svg);
		expect(dots).toHaveLength(3);
		for (const [x, y] of dots) {
			expect(x).toBeGreaterThanOrEqual(48);
			expect(x).toBeLessThanOrEqual(624);
			expect(y).toBe(320);
		}
		expect(await sizeOf(svg)).toEqual({ width: 1280, height: 720 });
	});

	test('has points beyond the ends of its lines in the picture', async () => {
		const outliers = [{ name: '城东支行', count: 9, exposure: 3_000, band: 'alarm_high' }];
		const svg = drawing(FunnelPlot, {
			...none,
			lines: [line(40_000), line(50_000)],
			inside: quiet,
			outliers
		});
		for (const [x] of dotsOf(svg)) expect(x).toBeLessThanOrEqual(624);
		const [, cx] = /<circle cx="([\d.]+)"/.exec(svg)!;
		expect(Number(cx)).toBeGreaterThanOrEqual(48);
		expect(await sizeOf(svg)).toEqual({ width: 1280, height: 720 });
	});

	test('leaves out branches that have no rate', () => {
		const outliers = [{ name: '无交易支行', count: 2, exposure: 0, band: 'alarm_high' }];
		const svg = drawing(FunnelPlot, { ...none, inside: [...quiet, [0, 0]], outliers });
		expect(dotsOf(svg)).toHaveLength(3);
		expect(svg).not.toMatch(/NaN|Infinity|无交易支行/);
	});

	test('of no figures at all is a picture of its scales', async () => {
		expect(await sizeOf(drawing(FunnelPlot, none))).toEqual({ width: 1280, height: 720 });
	});
});

test.each([
	['no months', [], []],
	['one month', ['26-01'], [3]],
	['months without a figure', ['26-01', '26-02'], [null, null]],
	['nothing but zeros', ['26-01', '26-02'], [0, 0]]
])('a trend of %s is a picture', async (_, steps, values) => {
	const series = [{ id: 'rate', label: '率', values: values as (number | null)[] }];
	expect(await sizeOf(drawing(TrendChart, { label: '率', steps, series }))).toEqual({
		width: 1280,
		height: 440
	});
});

describe('a heat map', () => {
	test('says each score in its cell and what is missing as missing', async () => {
		const svg = drawing(HeatMap, {
			label: '得分',
			columns: ['投诉率', '暗访得分'],
			rows: [
				{ name: '城东支行', scores: [95.25, null] },
				{ name: '名称特别长的营业部分理处支行', scores: [41, 100] }
			]
		});
		const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!.trim());
		for (const one of ['95', '—', '41', '100', '1 投诉率', '名称特别长的营业部…'])
			expect(texts).toContain(one);
		expect(svg.match(/<rect/g)).toHaveLength(3 + 5);
		expect(svg).not.toMatch(/NaN|Infinity|var\(/);
		expect((await sizeOf(svg))?.width).toBe(1280);
	});

	test('of thirty branches and twenty indicators fits a page of paper', () => {
		const columns = Array.from({ length: 20 }, (_, n) => `指标${n}`);
		const rows = Array.from({ length: 30 }, (_, n) => ({
			name: `第${n}支行`,
			scores: columns.map((_, c) => (n * 7 + c * 13) % 101)
		}));
		const svg = drawing(HeatMap, { label: '得分', columns, rows });
		const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
		// The text block of 156 × 225 mm, less a heading and a line of words.
		expect(Number(height) / Number(width)).toBeLessThan(205 / 156);
	});

	test('of nothing is a picture', async () => {
		expect((await sizeOf(drawing(HeatMap, { label: '得分', columns: [], rows: [] })))?.width).toBe(
			1280
		);
	});
});

describe('what the native renderer could not be trusted with is an ordinary error', () => {
	const svg = (inside: string, size = 'width="640" height="360"') =>
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" ${size}>${inside}</svg>`;

	test.each([
		['width', svg('', 'width="0" height="360"')],
		['height', svg('', 'width="640" height="0"')],
		['height', svg('', 'width="640" height="NaN"')],
		['width', svg('', '')],
		['x1="NaN"', svg('<line x1="NaN" x2="2" y1="0" y2="4"/>')],
		['cy="-Infinity"', svg('<circle cx="1" cy="-Infinity" r="4"/>')],
		['d="MNaN 3h0"', svg('<path d="MNaN 3h0"/>')],
		['transform="translate(NaN 14)"', svg('<g transform="translate(NaN 14)"/>')],
		// Beside the picture this one ended the process.
		['opacity="0.7"', svg('<path d="M2536 320h0" stroke="#000" opacity="0.7"/>')]
	])('%s', async (named, drawn) => {
		await expect(pixelsOf(drawn)).rejects.toThrow(named);
	});

	test('and the words of a picture may be any', async () => {
		const title = '<circle cx="4" cy="4" r="4"><title>NaN opacity="1"</title></circle>';
		expect(await sizeOf(svg(title.replaceAll('"1"', '1')))).toEqual({ width: 1280, height: 720 });
	});
});
