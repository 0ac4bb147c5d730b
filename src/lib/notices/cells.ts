import type { IndicatorUnit } from '$lib/domain/notice/indicators';
import type { RowContent } from '$lib/domain/notice/snapshot';
import {
	fixed,
	intervalWords,
	movementWords,
	percentWords,
	rankWords
} from '$lib/domain/notice/words';
import type { I18n } from '$lib/i18n';
import type { Cell } from './document';

export const words = (text: string): Cell => ({ text });
export const absent: Cell = { text: '—' };

/** A number with exactly its places. */
export const number = (value: number | null, places = 0): Cell =>
	value === null ? absent : { text: fixed(value, places), value, places };

/** A value in the unit of its indicator. */
export function figure(
	{ t }: I18n,
	value: number | null,
	{ unit, places }: { unit: IndicatorUnit; places: number }
): Cell {
	if (value === null) return absent;
	if (unit === 'percent')
		return { text: percentWords(value, places), value, places, percent: true };
	if (unit === 'yes_no') return words(t(value === 1 ? 'notice.yes' : 'notice.no'));
	return number(value, places);
}

/** Rank, band, or that there is none. */
export function standing(
	{ t, lang }: I18n,
	{ standing, rank, tied, band }: Pick<RowContent, 'standing' | 'rank' | 'tied' | 'band'>
): Cell {
	if (standing === 'ranked')
		return { text: rankWords(rank!, lang, { tied }), value: rank!, places: 0 };
	return words(standing === 'banded' ? t('notice.band', { band }) : t('notice.notRanked'));
}

/** The interval of a rank; without one, the reason. */
export function interval(
	{ t, lang }: I18n,
	{ interval, reason }: Pick<RowContent, 'interval' | 'reason'>
): Cell {
	if (interval) return words(intervalWords(interval, lang));
	return reason ? words(t(`notice.reason.${reason}`)) : absent;
}

export const movement = ({ lang }: I18n, { movement }: Pick<RowContent, 'movement'>): Cell =>
	words(movementWords(movement, lang));
