import { fixed } from '$lib/domain/notice/words';
import { number, words } from '../cells';
import type { Context, Part } from './context';

/** Funnel plots of complaint rates, and the branches outside their limits. */
export const complaints = ({ t, lang, s, className, table, branch, withRows }: Context): Part => ({
	texts: s.funnels.length === 0 ? [t('notice.text.noFunnel')] : [],
	funnels: s.funnels.map((one) => {
		const high = one.outliers.filter(({ band }) => band.endsWith('high'));
		return {
			...one,
			name: className(one.class),
			text: [
				t('notice.text.funnel', {
					class: className(one.class),
					branches: one.branches,
					target: fixed(one.target, 2),
					above: high.length,
					below: one.outliers.length - high.length,
					alarm: high.filter(({ band }) => band === 'alarm_high').length
				}),
				...(one.beyond_dispersed === undefined || high.length === 0
					? []
					: [
							t('notice.text.together', {
								phi: fixed(one.phi, 2),
								dispersed: one.beyond_dispersed,
								found: high.filter(({ found }) => found).length
							})
						])
			].join(lang === 'zh' ? '' : ' ')
		};
	}),
	tables: withRows(
		s.funnels.map((one) =>
			table(
				`outliers-${one.class}`,
				t('notice.table.outliers', { class: className(one.class) }),
				['branch', 'complaints', 'transactions', 'rate', 'limit'],
				one.outliers.map((point) => [
					branch(point),
					number(point.count),
					number(point.exposure),
					number(point.rate, 2),
					words(
						[
							t(`notice.limit.${point.band}`),
							...(point.found ? [t('notice.limit.found')] : [])
						].join(lang === 'zh' ? '，' : ', ')
					)
				]),
				[4, 2, 2, 2, 3]
			)
		)
	)
});
