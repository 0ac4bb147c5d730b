import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeNotice } from '$lib/domain/notice/compute.server';
import { inputsOf } from '$lib/domain/notice/inputs.fixture';
import { fixed } from '$lib/domain/notice/words';
import { createI18n, type I18n } from '$lib/i18n';
import { appendixTables } from '$lib/notices/appendix';
import { composeNotice } from '$lib/notices/compose';
import type { NoticeDocument } from '$lib/notices/document';
import { noticeWord } from './notice';
import { noticeWorkbook } from './noticeWorkbook';
import { margins } from './page';
import { pictureSize } from './pictureSize';
import { canRender, rendered } from './rendered.fixture';

const { snapshot, rows } = computeNotice(inputsOf(60));
const notice: NoticeDocument = {
	number: '服务通报〔2026〕2号',
	publishedAt: '2026-03-03T01:00:00Z',
	snapshot,
	rows,
	comments: { summary: '=总体平稳。', requirements: '请各单位对照整改。' },
	errata: [
		{ n: 1, what: '应为三件。', why: '重复。', issuer: '马骏', issued_at: '2026-03-04T01:00:00Z' }
	]
};

/** Every number of the snapshot and its rows that a notice shows, as it must be written. */
function figuresDue(): string[] {
	const places = new Map(snapshot.indicators.map((one) => [one.code, one.places]));
	return [
		...snapshot.classes.flatMap((one) => [
			fixed(one.mean!, 2),
			fixed(one.below, 0),
			fixed(one.reliability!, 2)
		]),
		...rows.flatMap(({ content }) => (content.total === null ? [] : [fixed(content.total, 2)])),
		...snapshot.overall.flatMap(({ indicator, value }) =>
			value === null ? [] : [fixed(value, places.get(indicator)!)]
		),
		...snapshot.timelies.flatMap(({ value, hits, of }) => [
			fixed(value!, 2),
			fixed(hits!, 0),
			fixed(of!, 0)
		]),
		...snapshot.trend.flatMap(({ complaints, transactions, rate }) =>
			rate === null ? [] : [fixed(complaints!, 0), fixed(transactions!, 0), fixed(rate, 2)]
		),
		...snapshot.overall.flatMap(({ indicator, median }) =>
			median == null ? [] : [fixed(median, places.get(indicator)!)]
		),
		...snapshot.funnels.flatMap(({ target, outliers }) => [
			fixed(target, 2),
			...outliers.flatMap((one) => [
				fixed(one.count, 0),
				fixed(one.exposure, 0),
				fixed(one.rate, 2)
			])
		]),
		...snapshot.best.map(({ total }) => fixed(total, 2)),
		...snapshot.improved.map(({ gain }) => fixed(gain, 2)),
		...snapshot.below.map(({ total }) => fixed(total, 2)),
		...snapshot.commendations.branches.map(({ count }) => fixed(count, 0)),
		...Object.values(snapshot.rectification).map((one) => fixed(one, 0)),
		'4.25',
		'3.57',
		'本月决定约谈3人次',
		'一票否决项或严重投诉属实'
	];
}

let i18n: I18n;
beforeAll(async () => {
	i18n = await createI18n('zh');
	await i18n.learn('notices');
});

describe('the forms of a notice agree with its snapshot', () => {
	test('the composed sections, which page and print lay out, hold every figure', () => {
		const shown = composeNotice(i18n, notice).flatMap(({ texts, tables, funnels }) => [
			...texts,
			...funnels.map(({ text }) => text),
			...tables.flatMap(({ rows }) => rows.flat().map(({ text }) => text))
		]);
		const all = shown.join('\n');
		for (const due of figuresDue()) expect([due, all.includes(due)]).toEqual([due, true]);
		// A ranked table has the rows of its class in their order.
		const ranking = composeNotice(i18n, notice).find(({ id }) => id === 'ranking')!;
		for (const table of ranking.tables)
			expect(table.rows.map(([, , branch]) => branch!.branch)).toEqual(
				rows.filter((row) => `ranking-${row.class}` === table.id).map(({ branch_id }) => branch_id)
			);
	});

	test('Word: a class in which nobody complained keeps its drawing; one without figures has words', async () => {
		const inputs = inputsOf(60);
		for (const branch of inputs.branches) branch.figures['complaint_rate']![1] = 0;
		const { snapshot, rows } = computeNotice(inputs);
		const [quiet, ...others] = snapshot.funnels;
		expect(quiet).toMatchObject({ lines: [], outliers: [], target: 0 });
		const noneLeft = { ...quiet!, class: 'other', inside: [] };
		const drawnIn = async (funnels: typeof snapshot.funnels) => {
			const some = { ...notice, snapshot: { ...snapshot, funnels, heat: [] }, rows };
			const { files } = await JSZip.loadAsync(await noticeWord(i18n, some));
			return Object.keys(files).filter((name) => name.endsWith('.png')).length;
		};
		const trend = await drawnIn([]);
		expect(await drawnIn([quiet!, ...others])).toBe(trend + 1 + others.length);
		expect(await drawnIn([noneLeft])).toBe(trend);
	});

	test('Word: the tables read back cell by cell', async () => {
		const zip = await JSZip.loadAsync(await noticeWord(i18n, notice));
		const xml = await zip.file('word/document.xml')!.async('string');
		const cells = [...xml.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell]) =>
			[...cell!.matchAll(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g)]
				.map(([p]) => textOf(p))
				.join('\n')
		);
		expect(cells).toEqual(
			composeNotice(i18n, notice).flatMap(({ tables }) =>
				tables.flatMap(({ head, rows }) => [...head, ...rows.flat().map(({ text }) => text)])
			)
		);
		// From one, whatever this server has put into other files before.
		const pictures = [...xml.matchAll(/<wp:docPr [^>]*\bid="(\d+)"/g)].map(([, id]) => Number(id));
		expect(pictures.length).toBeGreaterThan(0);
		expect(pictures).toEqual(pictures.map((_, n) => n + 1));
		const all = textOf(xml);
		for (const words of [
			notice.number!,
			'北城分行服务通报',
			'请各单位对照整改。',
			'更正第1号',
			'应为三件。'
		])
			expect([words, all.includes(words)]).toEqual([words, true]);
		for (const due of figuresDue()) expect([due, all.includes(due)]).toEqual([due, true]);
		// A4 with the margins of GB/T 9704, in twips; red issuer; drawings as SVG.
		expect(/<w:pgSz w:w="11906" w:h="16838"/.test(xml)).toBe(true);
		const margin = (side: string) =>
			Math.round(
				Number(new RegExp(`<w:pgMar[^>]* w:${side}="([0-9]+)"`).exec(xml)![1]) * (25.4 / 1440)
			);
		expect(['top', 'right', 'bottom', 'left'].map(margin)).toEqual([37, 26, 35, 28]);
		expect(xml.includes('C8102E')).toBe(true);
		const drawings = Object.keys(zip.files).filter((name) => name.endsWith('.svg'));
		expect(drawings).toHaveLength(snapshot.funnels.length + snapshot.heat!.length + 1);
		for (const name of drawings) {
			const svg = await zip.file(name)!.async('string');
			expect(svg).toMatch(/^<svg xmlns=/);
			expect(svg).not.toMatch(/var\(|NaN/);
		}
		// Beside each the same in pixels, for programs that show no SVG.
		const pixels = Object.keys(zip.files).filter((name) => name.endsWith('.png'));
		expect(pixels).toHaveLength(drawings.length);
		for (const name of pixels)
			expect(pictureSize(await zip.file(name)!.async('uint8array'), 'image/png')?.width).toBe(1280);
	}, 60_000);

	// GB/T 9704-2012: A4, text block 156 × 225 mm, 28 pt from line to line, head and rule in red.
	test.skipIf(!canRender)(
		'Word: printed as PDF it is an official document with every figure',
		async () => {
			const { pages, first } = rendered(await noticeWord(i18n, notice));
			const text = pages.flatMap(({ words }) => words.map((word) => word.text)).join('');
			for (const due of figuresDue())
				expect([due, text.includes(due.replaceAll(' ', ''))]).toEqual([due, true]);
			for (const [n, { width, height, words }] of pages.entries()) {
				expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
				const foot = words.filter(({ top }) => top > height - margins.bottom);
				expect(foot.map((word) => word.text).join('')).toBe(`—${n + 1}—`);
				for (const { text, left, right, top } of words.filter((word) => !foot.includes(word))) {
					// Drawn letters may overhang by half a millimetre.
					const isWithin = left >= margins.left - 0.5 && right <= 210 - margins.right + 0.5;
					expect([text, isWithin, top >= margins.top - 1]).toEqual([text, true, true]);
				}
			}
			// A line of the first page by what it begins with; Han and Latin letters are words of their own.
			const lineOf = (start: string) => {
				const first = pages[0]!.words.find(({ text }) => text.startsWith(start))!;
				const line = pages[0]!.words.filter(
					({ top, bottom }) => top < first.bottom - 2 && bottom > first.top + 2
				);
				return {
					top: first.top,
					left: first.left,
					right: Math.max(...line.map(({ right }) => right)),
					text: line.map(({ text }) => text).join('')
				};
			};
			const title = lineOf('关于');
			expect(title.text).toBe('关于2026年2月服务情况的通报');
			expect(Math.abs((title.left + title.right) / 2 - (margins.left + 78))).toBeLessThan(2);
			const [to, opening] = [lineOf('各单位'), lineOf('现将')];
			expect(((opening.top - to.top) * 72) / 25.4).toBeCloseTo(28, 0);
			// Two letters of sixteen points in.
			expect(((opening.left - to.left) * 72) / 25.4).toBeCloseTo(32, 0);
			const reds = Array.from({ length: first.height }, (_, y) =>
				Array.from({ length: first.width }, (_, x) => first.colour(x, y)).filter(
					([r, g, b]) => r > 150 && g < 110 && b < 120
				)
			).map(({ length }) => (length * 25.4) / 72);
			const rule = reds.findIndex((width) => width > 150);
			const number = pages[0]!.words.find(({ text }) => text.includes('〔2026〕'))!;
			// The rule lies below the number, as wide as the text; the issuer's name above it.
			expect((rule * 25.4) / 72 - number.bottom).toBeGreaterThan(0);
			expect((rule * 25.4) / 72 - number.bottom).toBeLessThan(9);
			expect(reds[rule]!).toBeLessThan(158);
			const name = reds.findIndex((width) => width > 5);
			expect((name * 25.4) / 72).toBeLessThan(number.top);
		},
		180_000
	);

	test('XLSX: numbers are numbers to the last digit, and no cell is a formula', async () => {
		const book = new ExcelJS.Workbook();
		const bytes = await noticeWorkbook(i18n, notice);
		await book.xlsx.load(bytes.buffer as ArrayBuffer);
		const read: unknown[] = [];
		book.eachSheet((sheet) =>
			sheet.eachRow((row) =>
				row.eachCell((cell) => {
					expect(cell.formula).toBeUndefined();
					if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@]/);
					read.push(cell.value);
				})
			)
		);
		const due = [
			...composeNotice(i18n, notice).flatMap(({ tables }) => tables),
			...appendixTables(i18n, notice)
		].flatMap(({ head, rows }) => [
			...head,
			...rows.flat().map(({ value, text }) => value ?? text)
		]);
		const harmless = due.map((one) =>
			typeof one === 'string' && /^=/.test(one) ? `'${one}` : one
		);
		for (const one of harmless) expect(read).toContain(one);
		const scores = rows.flatMap(({ content }) => content.lines.flatMap(({ score }) => score ?? []));
		for (const score of scores) expect(read).toContain(score);
	});

	test('English says the same figures', async () => {
		const english = await createI18n('en');
		await english.learn('notices');
		const numbers = (lang: I18n) =>
			composeNotice(lang, notice).flatMap(({ tables }) =>
				tables.flatMap(({ rows }) => rows.flat().flatMap(({ value }) => value ?? []))
			);
		expect(numbers(english)).toEqual(numbers(i18n));
	});
});

const textOf = (xml: string) =>
	[...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
		.map(([, text]) => text)
		.join('')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');
