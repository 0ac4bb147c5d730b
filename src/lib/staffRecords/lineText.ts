import type { I18n } from '$lib/i18n';
import type { RecordLine } from './staffRecords';

type Words = Pick<I18n, 'lang' | 't' | 'formatNumber'>;

/** What an entry of a record says, in one line; page and workbook say the same. */
export function lineText(i18n: Words, { kind, detail }: Omit<RecordLine, 'ref'>): string {
	const { lang, t, formatNumber } = i18n;
	const pick = (zh?: string | null, en?: string | null) => (lang === 'zh' ? zh : en);
	const parts = {
		complaint: () => [
			pick(detail.cause_zh, detail.cause_en),
			detail.verdict && t(`staffRecords.verdict.${detail.verdict}`)
		],
		action: () => [
			pick(detail.penalty_zh, detail.penalty_en),
			detail.amount && t('staffRecords.amount', { amount: formatNumber(Number(detail.amount)) }),
			detail.reason
		],
		finding: () => [pick(detail.item_zh, detail.item_en), detail.reason],
		praise: () => [detail.subject],
		award: () => [detail.award && t(`staffRecords.award.${detail.award}`), detail.title]
	}[kind]();
	return parts.filter(Boolean).join(' · ');
}
