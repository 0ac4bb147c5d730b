import { nameIn } from '$lib/complaints/words';
import { absent, number, words } from '../cells';
import type { Context, Part } from './context';

/** Items most failed on visits with their examples, and causes of complaints. */
export const problems = ({ t, lang, s, table, withRows }: Context): Part => ({
	texts: [
		t('notice.text.visits', { count: s.problems.visits }),
		...(s.problems.items.length === 0 ? [t('notice.text.noItems')] : []),
		...(s.problems.causes.length === 0 ? [t('notice.text.noCauses')] : [])
	],
	tables: withRows([
		table(
			'items',
			t('notice.table.items'),
			['item', 'failed', 'branches', 'examples'],
			s.problems.items.map((one) => [
				words(nameIn(lang, one)),
				number(one.failed),
				number(one.branches),
				one.examples.length > 0 ? words(one.examples.join('\n')) : absent
			]),
			[4, 2, 2, 5]
		),
		table(
			'causes',
			t('notice.table.causes'),
			['cause', 'complaints', 'branches'],
			s.problems.causes.map((one) => [
				words(nameIn(lang, one)),
				number(one.complaints),
				number(one.branches)
			]),
			[5, 2, 2]
		)
	])
});
