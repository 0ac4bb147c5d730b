import { nameIn } from '$lib/complaints/words';
import type { Overall } from '$lib/domain/notice/snapshot';
import type { I18n } from '$lib/i18n';
import { figure, words } from '../cells';
import type { Cell, NoticeDocument, NoticeSection, NoticeTable } from '../document';

/** Rows of a class that a page or a Word file holds; the workbook holds all. */
export const mostRows = 200;

export type Part = Partial<Pick<NoticeSection, 'texts' | 'tables' | 'funnels' | 'heats'>>;

/** What every section of a notice is written with: the snapshot, the reader's language, and its tables. */
export function contextOf(i18n: I18n, { snapshot: s, rows }: NoticeDocument) {
	const { t, lang } = i18n;
	const classes = new Map(s.classes.map((one) => [one.class, nameIn(lang, one)]));
	const indicators = new Map(s.indicators.map((one) => [one.code, nameIn(lang, one)]));
	const column = (id: string) => t(`notice.column.${id}` as 'notice.column.rank');
	return {
		i18n,
		t,
		lang,
		s,
		rows,
		className: (code: string) => classes.get(code) || t('notice.allBranches'),
		table: (
			id: string,
			caption: string,
			columns: string[],
			rows: Cell[][],
			shares = columns.map(() => 1)
		): NoticeTable => ({ id, caption, head: columns.map(column), shares, rows }),
		branch: (one: { branch_id: string; name_zh: string; name_en: string }): Cell => ({
			text: nameIn(lang, one),
			branch: one.branch_id
		}),
		overallRows: (list: Overall[]) =>
			list.map((one) => [
				words(indicators.get(one.indicator) ?? one.indicator),
				figure(i18n, one.value, one),
				figure(i18n, one.last_month, one),
				figure(i18n, one.last_year, one)
			]),
		withRows: (list: NoticeTable[]) => list.filter(({ rows }) => rows.length > 0)
	};
}
export type Context = ReturnType<typeof contextOf>;
