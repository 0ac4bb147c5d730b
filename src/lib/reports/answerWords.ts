import type { Answer } from '$lib/domain/checklist/answers';
import type { Item } from '$lib/domain/checklist/content';
import type { I18n } from '$lib/i18n';

/** What was answered, in the reader's words: 合格, 3/5, 12 分钟. */
export function answerWords(
	{ t, formatNumber }: Pick<I18n, 't' | 'formatNumber'>,
	{ scale }: Pick<Item, 'scale'>,
	answer: Pick<Answer, 'value' | 'na'> | null | undefined
): string {
	if (answer?.na) return t('reports.answer.na');
	const value = answer?.value;
	if (value === undefined || value === null || value === '') return t('reports.answer.none');
	if (value === 'pass' || value === 'fail') return t(`reports.answer.${value}`);
	if (typeof value === 'string') return value;
	if (scale.type === 'rating_0_5') return t('reports.answer.rating', { value });
	if (scale.type === 'numeric')
		return t(`reports.answer.unit.${scale.unit}`, { value: formatNumber(value) });
	return formatNumber(value);
}
