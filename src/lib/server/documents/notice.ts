import {
	AlignmentType,
	BorderStyle,
	convertMillimetersToTwip,
	Document,
	Footer,
	ImageRun,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	TextRun
} from 'docx';
import { nameIn } from '$lib/complaints/words';
import { monthWords } from '$lib/domain/notice/words';
import type { I18n } from '$lib/i18n';
import { composeNotice } from '$lib/notices/compose';
import type { NoticeDocument, NoticeSection } from '$lib/notices/document';
import FunnelPlot from '$lib/ui/charts/FunnelPlot.svelte';
import HeatMap from '$lib/ui/charts/HeatMap.svelte';
import TrendChart from '$lib/ui/charts/TrendChart.svelte';
import { drawing, pixelsOf } from './drawing';
import {
	heading,
	officialStyles,
	signature,
	text,
	title,
	type Block,
	numberPictures
} from './layout';
import { margins } from './page';
import { grid } from './tables';

/** Red of the issuer's name and the rule under it (GB/T 9704-2012, 7.2.4 and 7.2.7). */
const red = 'C8102E';

/**
 * A notice as a Word file in the layout of an official document: the issuer in red, its number,
 * a red rule, title, numbered sections with tables and drawings, signature and date.
 */
export async function noticeWord(
	i18n: I18n,
	notice: NoticeDocument
): Promise<Uint8Array<ArrayBuffer>> {
	const { t, lang, formatDate, formatDateTime } = i18n;
	const { snapshot: s } = notice;
	const scope = nameIn(lang, s.scope);
	const month = monthWords(s.month, lang);
	const blocks: Block[] = [
		...redHead(t('notice.issuer', { scope }), notice.number ?? t('notice.draftNumber')),
		title(t('notice.heading', { month })),
		new Paragraph({ text: t('notice.to') }),
		...text(t('notice.opening', { month, cutOff: formatDateTime(s.cut_off) })),
		...(
			await Promise.all(
				composeNotice(i18n, notice).map((section) => sectionBlocks(i18n, notice, section))
			)
		).flat(),
		...signature(scope, ...(notice.publishedAt ? [formatDate(notice.publishedAt)] : [])),
		...notice.errata.flatMap((one) => [
			heading(t('notice.erratum', { n: one.n })),
			...text(one.what),
			...text(`${t('notice.erratumWhy')}: ${one.why}`),
			...text(`${one.issuer} ${formatDateTime(one.issued_at)}`)
		])
	];
	numberPictures(blocks);
	const document = new Document({
		title: [t('notice.heading', { month }), notice.number].filter(Boolean).join(' '),
		creator: 'Mingcha',
		lastModifiedBy: 'Mingcha',
		styles: officialStyles,
		sections: [
			{
				properties: {
					page: {
						size: { width: 11906, height: 16838 },
						margin: {
							top: convertMillimetersToTwip(margins.top),
							bottom: convertMillimetersToTwip(margins.bottom),
							left: convertMillimetersToTwip(margins.left),
							right: convertMillimetersToTwip(margins.right)
						}
					}
				},
				footers: { default: pageNumber() },
				children: blocks
			}
		]
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

const pageNumber = () =>
	new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28 })]
			})
		]
	});

const redHead = (issuer: string, number: string): Paragraph[] => [
	new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before: 200, after: 560, line: 240, lineRule: LineRuleType.AUTO },
		children: [
			new TextRun({
				text: issuer,
				color: red,
				bold: true,
				size: issuer.length > 16 ? 52 : 72,
				font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' }
			})
		]
	}),
	new Paragraph({
		alignment: AlignmentType.CENTER,
		// The rule stands 4 mm below the number.
		border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 11 } },
		spacing: { after: 560 },
		children: [new TextRun(number)]
	})
];

async function sectionBlocks(
	i18n: I18n,
	{ snapshot }: NoticeDocument,
	section: NoticeSection
): Promise<Block[]> {
	const { t } = i18n;
	return [
		heading(section.title),
		...section.texts.flatMap(text),
		...(await pictures(i18n, section)),
		...(section.id === 'trends' && snapshot.trend.some(({ rate }) => rate !== null)
			? [
					await picture(
						drawing(TrendChart, {
							label: t('notice.plot.trend'),
							steps: snapshot.trend.map((one) => one.month.slice(2)),
							series: [
								{
									id: 'rate',
									label: t('notice.column.rate'),
									values: snapshot.trend.map(({ rate }) => rate)
								}
							]
						}),
						t('notice.plot.trend')
					)
				]
			: []),
		...section.tables.flatMap((table) => [
			caption(table.caption),
			grid(
				table.head,
				table.rows.map((row) => row.map((cell) => cell.text)),
				table.shares
			),
			...(table.note ? text(table.note) : [])
		]),
		...(section.comment ? text(section.comment) : [])
	];
}

/** Words before a picture. */
const leadIn = (words: string) => new Paragraph({ text: words, indent: { firstLine: 640 } });

/** Funnels and heat maps with their words. */
const pictures = async (i18n: I18n, { funnels, heats }: NoticeSection): Promise<Block[]> =>
	(
		await Promise.all([
			...funnels.map(async (funnel) => [
				leadIn(funnel.text),
				...(funnel.inside.length + funnel.outliers.length > 0
					? [await funnelPicture(i18n, funnel)]
					: [])
			]),
			...heats.map(async ({ text: words, label, columns, rows }) => [
				leadIn(words),
				await picture(drawing(HeatMap, { label, columns, rows }), label)
			])
		])
	).flat();

const funnelPicture = ({ t, lang }: I18n, funnel: NoticeSection['funnels'][number]) =>
	picture(
		drawing(FunnelPlot, {
			label: t('notice.plot.label', { class: funnel.name }),
			xLabel: t('notice.plot.transactions'),
			yLabel: t('notice.plot.rate'),
			legend: {
				p95: t('notice.plot.p95'),
				p998: t('notice.plot.p998'),
				mean: t('notice.plot.mean')
			},
			lines: funnel.lines,
			inside: funnel.inside,
			outliers: funnel.outliers.map((one) => ({ ...one, name: nameIn(lang, one) }))
		}),
		t('notice.plot.label', { class: funnel.name })
	);

const caption = (words: string) =>
	new Paragraph({
		alignment: AlignmentType.CENTER,
		keepNext: true,
		spacing: { before: 160, after: 60 },
		children: [new TextRun({ text: words, size: 28, bold: true })]
	});

/** As wide as the text block: 156 mm at 96 dots an inch. */
const pictureWidth = 588;

async function picture(svg: string, description: string) {
	const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before: 120, after: 120, line: 240, lineRule: LineRuleType.AUTO },
		children: [
			new ImageRun({
				type: 'svg',
				data: Buffer.from(svg),
				fallback: { type: 'png', data: await pixelsOf(svg) },
				transformation: {
					width: pictureWidth,
					height: Math.round((pictureWidth * Number(height)) / Number(width))
				},
				altText: { name: '', title: '', description }
			})
		]
	});
}
