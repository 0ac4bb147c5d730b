import { nameIn } from '$lib/complaints/words';
import { itemsOf } from '$lib/domain/checklist/content';
import type { I18n } from '$lib/i18n';
import { answerWords } from '$lib/reports/answerWords';
import type { Report } from '$lib/reports/reports';
import { visitedWords } from '$lib/reports/visited';
import { heading, officialDocument, salutation, text, title, type Block } from './layout';
import { picturePairs, type DocumentPicture } from './pictures';
import { fields, grid } from './tables';

/**
 * The report of a released visit as a Word file in the reader's language: result,
 * sections, every item, photos in pairs under the items they belong to. It holds what
 * the page holds and names the inspector by the pseudonym of the round.
 */
export function visitReport(
	i18n: I18n,
	report: Report,
	photos: ReadonlyMap<string, DocumentPicture[]>
): Promise<Uint8Array<ArrayBuffer>> {
	const { t, lang, formatDate } = i18n;
	const { content } = report.checklist;
	const named = (one: { zh: string; en: string } | undefined) =>
		(lang === 'zh' ? one?.zh : one?.en) ?? '';
	const definitions = new Map(itemsOf(content).map((item) => [item.id, item]));
	const grade = content.grades.find(({ code }) => code === report.grade);
	const scored = report.section_scores.filter(({ score }) => score !== null);

	const sectionBlocks = content.sections.flatMap((section): Block[] => {
		const items = report.items.filter(({ section_id }) => section_id === section.id);
		if (items.length === 0) return [];
		return [
			heading(named(section)),
			grid(
				[t('reports.paper.item'), t('reports.paper.answer'), t('reports.paper.points')],
				items.map((item) => {
					const definition = definitions.get(item.item_id)!;
					return [
						[
							named(definition) + (item.is_critical ? ` (${t('reports.critical')})` : ''),
							...(item.note ? [item.note] : [])
						].join('\n'),
						answerWords(i18n, definition, item.value),
						item.points === null ? '–' : String(item.points)
					];
				}),
				[6, 2, 1]
			),
			...items.flatMap((item) => pictures(named(definitions.get(item.item_id)), item.item_id))
		];
	});

	function pictures(caption: string, item: string): Block[] {
		const shown = photos.get(item) ?? [];
		if (shown.length === 0) return [];
		const pairs = Array.from(
			{ length: Math.ceil(shown.length / 2) },
			(_, n): [DocumentPicture | undefined, DocumentPicture | undefined] => [
				{ ...shown[2 * n]!, caption },
				shown[2 * n + 1] && { ...shown[2 * n + 1]!, caption }
			]
		);
		return [picturePairs(pairs, null)];
	}

	return officialDocument({
		subject: t('reports.paper.title'),
		number: report.number,
		blocks: [
			title(t('reports.paper.title')),
			salutation(t('reports.paper.to', { branch: nameIn(lang, report.branch) })),
			...text(
				t('reports.paper.intro', {
					kind: t(`reviews.kind.${report.kind as 'covert'}`),
					when: visitedWords(i18n, report)
				})
			),
			fields([
				[
					t('reports.column.total'),
					`${report.total ?? t('reviews.incomplete')} ${named(grade)}`.trim()
				],
				...(report.raw_total !== report.total
					? ([[t('reports.paper.raw'), String(report.raw_total)]] as [string, string][])
					: []),
				[t('reports.column.failed'), String(report.failed_count)],
				[t('reports.critical'), String(report.critical_count)],
				[t('reports.paper.answered'), `${report.completeness}%`],
				[t('reports.paper.inspector'), report.inspector_alias],
				[t('reports.column.released'), formatDate(report.released_at)]
			]),
			heading(t('reports.paper.sections')),
			grid(
				[t('reports.paper.section'), t('reports.column.total')],
				scored.map(({ section, score }) => [
					named(content.sections.find(({ id }) => id === section)),
					String(score)
				]),
				[5, 1]
			),
			...sectionBlocks
		]
	});
}
