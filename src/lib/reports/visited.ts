import type { I18n } from '$lib/i18n';

/** When a visit was, as far as its report says: a day, or the week it fell in. */
export function visitedWords(
	{ t, formatDate }: Pick<I18n, 't' | 'formatDate'>,
	{ visited_from, visited_to }: { visited_from: string; visited_to: string }
): string {
	const from = formatDate(visited_from);
	return visited_from === visited_to
		? from
		: t('reports.week', { from, to: formatDate(visited_to) });
}
