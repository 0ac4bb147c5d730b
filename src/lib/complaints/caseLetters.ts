import type { Deadline } from '$lib/clock/explanation';
import type { I18n } from '$lib/i18n';
import type { Lang } from '$lib/i18n/languages';
import type { Case } from './caseRows';
import { letterKinds } from './caseWords';

export type LetterKind = (typeof letterKinds)[number];
export type LetterDraft = { body: string; facts: string; basis: string; remedies: string };
export type LetterDrafts = Record<Lang, Record<LetterKind, LetterDraft>>;

type Source = Pick<
	Case,
	| 'number'
	| 'subject'
	| 'received_at'
	| 'round'
	| 'findings'
	| 'decisions'
	| 'reviews'
	| 'extensions'
>;

export const isDecisionLetter = (kind: string) => kind === 'decision' || kind === 'review_decision';

/** The letter a case calls for at its stage. */
export function dueLetter(c: Pick<Case, 'status' | 'review_count'>): LetterKind {
	if (c.status === 'not_accepted') return 'not_accepted';
	if (c.status === 'feedback') return c.review_count > 0 ? 'review_decision' : 'decision';
	return 'acknowledgement';
}

/**
 * First words for every letter in each language, from findings, decision and review:
 * the officer reads and corrects them. The three parts of a decision (Order 2020
 * No. 3, art. 19) are filled where the case has them; the remedies name all four.
 */
export function letterDrafts(c: Source, deadlines: Deadline[], languages: I18n[]): LetterDrafts {
	const finding = c.findings.filter((f) => f.round === c.round).at(-1);
	const decision = c.decisions.filter((d) => d.round === c.round && d.status === 'approved').at(-1);
	const review = c.reviews.filter((r) => r.decided_at).at(-1);
	const asked = c.extensions.at(-1);
	const limit = deadlines.find((d) => d.kind === 'statutory' && !d.stopped_at);
	return Object.fromEntries(
		languages.map(({ lang, t, formatDate, formatDueTime }) => {
			const params = {
				number: c.number,
				subject: c.subject,
				received: formatDate(c.received_at),
				due: limit ? formatDueTime(limit.due_at) : '…',
				reason: asked?.reason ?? '…',
				decision: decision?.decision ?? '…'
			};
			const plain = { facts: '', basis: '', remedies: '' };
			const drafts = letterKinds.map((kind): [LetterKind, LetterDraft] => {
				if (kind === 'decision')
					return [
						kind,
						{
							body: t('case.prefill.decision', params),
							facts: finding?.facts ?? '',
							basis: decision?.basis ?? '',
							remedies: t('case.prefill.remedies')
						}
					];
				if (kind === 'review_decision')
					return [
						kind,
						{
							body: t('case.prefill.review_decision', {
								...params,
								decision: review?.outcome
									? t(`case.reviewOutcome.${review.outcome as 'upheld'}`)
									: '…'
							}),
							facts: review?.facts ?? '',
							basis: review?.reasons ?? '',
							remedies: t('case.prefill.remediesReview')
						}
					];
				return [kind, { ...plain, body: t(`case.prefill.${kind}`, params) }];
			});
			return [lang, Object.fromEntries(drafts)];
		})
	) as LetterDrafts;
}
