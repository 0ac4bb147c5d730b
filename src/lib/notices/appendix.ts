import { nameIn } from '$lib/complaints/words';
import type { I18n } from '$lib/i18n';
import { absent, figure, interval, movement, number, standing, words } from './cells';
import type { Cell, NoticeDocument, NoticeTable } from './document';

/** Every branch of every class with its values and scores: what the workbook adds to the notice. */
export function appendixTables(i18n: I18n, { snapshot: s, rows }: NoticeDocument): NoticeTable[] {
	const { t, lang } = i18n;
	return s.classes.map((one): NoticeTable => {
		const members = rows.filter((row) => row.class === one.class);
		const items = s.schemes.find(({ id }) => id === one.scheme)?.items ?? [];
		const indicators = items.map(({ indicator }) =>
			s.indicators.find(({ code }) => code === indicator)!
		);
		return {
			id: `values-${one.class}`,
			caption: t('notice.table.values', {
				class: nameIn(lang, one) || t('notice.allBranches')
			}),
			head: [
				t('notice.column.code'),
				t('notice.column.branch'),
				t('notice.column.rank'),
				t('notice.column.interval'),
				t('notice.column.total'),
				t('notice.column.movement'),
				...indicators.flatMap((indicator) => [
					nameIn(lang, indicator),
					`${nameIn(lang, indicator)} · ${t('notice.column.score')}`
				])
			],
			shares: [],
			rows: members.map(({ content }) => [
				words(content.code),
				words(nameIn(lang, content)),
				standing(i18n, content),
				interval(i18n, content),
				number(content.total, 2),
				movement(i18n, content),
				...indicators.flatMap((indicator): Cell[] => {
					const line = content.lines.find((l) => l.indicator === indicator.code);
					if (!line) return [absent, absent];
					return [
						line.value === null && line.missing
							? words(t(`notice.missing.${line.missing}`))
							: figure(i18n, line.value, indicator),
						number(line.score, 2)
					];
				})
			])
		};
	});
}
