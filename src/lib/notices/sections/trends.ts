import { monthWords } from '$lib/domain/notice/words';
import { figure, number, words } from '../cells';
import type { Context, Part } from './context';

const driftWords = { '-1': 'down', 0: 'none', 1: 'up' } as const;

/** The whole bank against last month and last year, and the months of the trend. */
export const trends = ({ i18n, t, lang, s, table, overallRows }: Context): Part => ({
	texts: s.drift == null ? [] : [t(`notice.drift.${driftWords[s.drift]}`)],
	tables: [
		table(
			'overall',
			t('notice.table.overall'),
			['indicator', 'value', 'median', 'lastMonth', 'lastYear'],
			s.overall.map((one, i) => {
				const [name, value, ...before] = overallRows(s.overall)[i]!;
				return [name!, value!, figure(i18n, one.median ?? null, one), ...before];
			}),
			[5, 2, 2, 2, 2]
		),
		table(
			'trend',
			t('notice.table.trend'),
			['month', 'complaints', 'transactions', 'rate'],
			s.trend.map((one) => [
				words(monthWords(one.month, lang)),
				number(one.complaints),
				number(one.transactions),
				number(one.rate, 2)
			])
		)
	]
});

/** On-time figures of the three timelies. */
export const timelies = ({ t, s, table, overallRows }: Context): Part => ({
	tables: [
		table(
			'timelies',
			t('notice.table.timelies'),
			['indicator', 'onTime', 'due', 'share', 'lastMonth', 'lastYear'],
			s.timelies.map((one, i) => [
				overallRows(s.timelies)[i]![0]!,
				number(one.hits),
				number(one.of),
				...overallRows(s.timelies)[i]!.slice(1)
			]),
			[4, 2, 2, 2, 2, 2]
		)
	]
});
