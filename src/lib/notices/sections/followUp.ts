import { nameIn } from '$lib/complaints/words';
import { number, words } from '../cells';
import type { Context, Part } from './context';

/** Where rectification stands. */
export const rectification = ({ t, s, table }: Context): Part => ({
	tables: [
		table(
			'rectification',
			t('notice.table.rectification'),
			['opened', 'verified', 'open', 'overdue'],
			[
				[
					number(s.rectification.opened),
					number(s.rectification.verified),
					number(s.rectification.open),
					number(s.rectification.overdue)
				]
			]
		)
	]
});

/** Interviews ordered, as far as the scheme lets it be told. */
export const interviews = ({ t, s, table, withRows }: Context): Part => ({
	texts: [
		s.interviews.shown === 'none'
			? t('notice.text.interviewsHidden')
			: s.interviews.ordered.length === 0
				? t('notice.text.interviewsNone')
				: t('notice.text.interviews', { count: s.interviews.ordered.length })
	],
	tables: withRows([
		table(
			'interviews',
			t('notice.table.interviews'),
			['rule', 'times'],
			[...Map.groupBy(s.interviews.ordered, ({ rule }) => rule)].flatMap(([rule, { length }]) =>
				rule ? [[words(t(`interviews.rule.${rule as 'T1'}`)), number(length)]] : []
			),
			[5, 1]
		)
	])
});

/** Praise received, and the branches praised. */
export const commendations = ({ t, s, table, branch, withRows }: Context): Part => ({
	texts: [t('notice.text.commendations', { count: s.commendations.total })],
	tables: withRows([
		table(
			'praised',
			t('notice.table.praised'),
			['branch', 'count'],
			s.commendations.branches.map((one) => [branch(one), number(one.count)]),
			[4, 1]
		)
	])
});

/** Ratings of departments by the front line. */
export const departments = ({ t, lang, s, table }: Context): Part => ({
	tables: [
		table(
			'departments',
			t('notice.table.departments'),
			['department', 'ratings', 'mean5', 'before'],
			(s.departments ?? []).map((one) => [
				words(nameIn(lang, one)),
				number(one.ratings),
				number(one.mean, 2),
				number(one.before, 2)
			]),
			[4, 2, 2, 2]
		)
	]
});
