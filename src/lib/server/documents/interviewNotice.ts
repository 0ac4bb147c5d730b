import { nameIn } from '$lib/complaints/words';
import type { I18n } from '$lib/i18n';
import type { WholeInterview } from '$lib/interviews/interviews';
import { namedNumbers } from '$lib/interviews/words';
import { heading, officialDocument, salutation, signature, text, title } from './layout';
import { fields } from './tables';

/**
 * The notice of an interview (诫勉约谈通知书) as a Word file in the reader's language: who is called in,
 * why with the numbers that were compared, when, where and by whom. It names no other branch.
 */
export function interviewNotice(
	i18n: I18n,
	interview: WholeInterview
): Promise<Uint8Array<ArrayBuffer>> {
	const { t, lang, formatDate, formatDueTime } = i18n;
	return officialDocument({
		subject: t('interviews.paper.title'),
		number: interview.number ?? '',
		blocks: [
			title(t('interviews.paper.title')),
			salutation(
				t('interviews.paper.to', {
					branch: nameIn(lang, interview.branch),
					head: interview.head?.name ?? ''
				})
			),
			...text(t('interviews.paper.intro')),
			fields([
				[t('interviews.paper.when'), interview.starts_at ? formatDueTime(interview.starts_at) : ''],
				[t('interviews.paper.where'), interview.place ?? ''],
				[t('interviews.paper.by'), interview.interviewer?.name ?? '']
			]),
			heading(t('interviews.paper.why')),
			...text(t(`interviews.rule.${interview.rule}`)),
			fields(namedNumbers(i18n, interview.numbers)),
			...signature(nameIn(lang, interview.region), formatDate(interview.ordered_at!))
		]
	});
}
