import { monthWords } from '$lib/domain/notice/words';
import { number, words } from '../cells';
import type { Context, Part } from './context';

/** Best and most improved branches, and those below standard. */
export const standouts = ({ t, lang, s, className, table, branch, withRows }: Context): Part => ({
	texts: [
		...(s.improved.length === 0 ? [t('notice.text.noImproved')] : []),
		...(s.below.length === 0 ? [t('notice.text.noBelow')] : [])
	],
	tables: withRows([
		table(
			'best',
			t('notice.text.best'),
			['class', 'branch', 'rank', 'total'],
			s.best.map((one) => [
				words(className(one.class)),
				branch(one),
				one.rank === null ? words(t('notice.band', { band: one.band })) : number(one.rank),
				number(one.total, 2)
			]),
			[3, 4, 2, 2]
		),
		table(
			'improved',
			s.before ? t('notice.text.improved', { month: monthWords(s.before.month, lang) }) : '',
			['branch', 'before', 'total', 'gain'],
			s.improved.map((one) => [
				branch(one),
				number(one.before, 2),
				number(one.total, 2),
				number(one.gain, 2)
			]),
			[4, 2, 2, 2]
		),
		table(
			'below',
			t('notice.text.below'),
			['class', 'branch', 'total', 'standard'],
			s.below.map((one) => [
				words(className(one.class)),
				branch(one),
				number(one.total, 2),
				number(one.standard, 2)
			]),
			[3, 4, 2, 2]
		)
	])
});
