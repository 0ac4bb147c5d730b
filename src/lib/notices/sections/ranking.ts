import { nameIn } from '$lib/complaints/words';
import { interval, movement, number, standing } from '../cells';
import { mostRows, type Context, type Part } from './context';

/** Ranking by class with intervals and movement, and the heat map of scores. */
export const ranking = ({ i18n, t, lang, s, rows, className, branch, table }: Context): Part => ({
	texts: [t('notice.text.ranking')],
	heats: (s.heat ?? []).map((one) => ({
		class: one.class,
		label: t('notice.plot.heat', { class: className(one.class) }),
		text: t(one.judged > one.branches.length ? 'notice.text.heatPart' : 'notice.text.heat', {
			class: className(one.class),
			count: one.branches.length / 2
		}),
		columns: one.indicators.map((code) =>
			nameIn(
				lang,
				s.indicators.find((known) => known.code === code)!
			)
		),
		rows: one.branches.map((row) => ({ name: nameIn(lang, row), scores: row.scores }))
	})),
	tables: s.classes.flatMap((one) => {
		const members = rows.filter((row) => row.class === one.class);
		if (members.length === 0) return [];
		const shown = members.slice(0, mostRows);
		return {
			...table(
				`ranking-${one.class}`,
				t('notice.table.ranking', { class: className(one.class) }),
				['rank', 'interval', 'branch', 'total', 'movement'],
				shown.map(({ branch_id, content }) => [
					standing(i18n, content),
					interval(i18n, content),
					branch({ ...content, branch_id }),
					number(content.total, 2),
					movement(i18n, content)
				]),
				[2, 3, 4, 2, 2]
			),
			note:
				one.branches > shown.length
					? t('notice.text.more', { shown: shown.length, all: one.branches })
					: undefined
		};
	})
});
