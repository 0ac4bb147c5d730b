import { nameIn } from '$lib/complaints/words';
import { fixed } from '$lib/domain/notice/words';
import { number, words } from '../cells';
import type { Context, Part } from './context';

/** What the notice covers: branches, classes, schemes, complaints received. */
export const summary = ({ t, lang, s, className, table }: Context): Part => ({
	texts: [
		t('notice.text.summary', { count: s.branches, classes: s.classes.length }),
		...(s.complaints === null
			? []
			: [t('notice.text.received', { complaints: fixed(s.complaints, 0) })]),
		t('notice.text.schemes', {
			names: s.schemes
				.map((one) => `${nameIn(lang, one)} ${one.number}`)
				.join(lang === 'zh' ? '、' : ', ')
		})
	],
	tables: [
		table(
			'classes',
			t('notice.table.classes'),
			['class', 'branches', 'ranked', 'mean', 'reliability', 'below'],
			s.classes.map((one) => [
				words(className(one.class)),
				number(one.branches),
				number(one.ranked),
				number(one.mean, 2),
				number(one.reliability, 2),
				number(one.below)
			]),
			[3, 1, 1, 1, 1, 1]
		)
	]
});
