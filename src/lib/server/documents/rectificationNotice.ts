import { nameIn } from '$lib/complaints/words';
import type { I18n } from '$lib/i18n';
import type { Repeat, WholeTask } from '$lib/tasks/tasks';
import { heading, officialDocument, salutation, signature, text, title } from './layout';
import { picturePairs, type DocumentPicture } from './pictures';
import { fields } from './tables';

/**
 * The rectification notice (整改通知书) of a task as a Word file in the reader's language: what was
 * found, by when it is put right, the unit's plan and its proof with photos before and after side by side.
 */
export function rectificationNotice(
	i18n: I18n,
	task: WholeTask,
	repeat: Repeat | null,
	photos: { before: DocumentPicture[]; after: DocumentPicture[] },
	issuer: { name_zh: string; name_en: string } | null
): Promise<Uint8Array<ArrayBuffer>> {
	const { t, lang, formatDate, formatDueTime } = i18n;
	const due = formatDueTime(task.due_at);
	const pairs = Array.from(
		{ length: Math.max(photos.before.length, photos.after.length) },
		(_, i): [DocumentPicture | undefined, DocumentPicture | undefined] => [
			photos.before[i],
			photos.after[i]
		]
	);
	const source = `${t(`tasks.source.${task.source_kind}`)} ${task.source_number ?? ''}`.trim();
	return officialDocument({
		subject: t('tasks.notice.title'),
		number: task.number,
		blocks: [
			title(t('tasks.notice.title')),
			salutation(t('tasks.notice.to', { unit: nameIn(lang, task.unit) })),
			...text(t('tasks.notice.intro', { due })),
			heading(task.title),
			...text(task.found),
			fields([
				[t('tasks.notice.severity'), t(`tasks.severity.${task.severity}`)],
				[t('tasks.notice.source'), source],
				[t('tasks.notice.due'), due],
				...(repeat
					? ([
							[
								t('tasks.notice.history'),
								`${t('tasks.repeat', { times: repeat.times })} (${repeat.numbers.join(', ')})`
							]
						] as [string, string][])
					: [])
			]),
			...(task.planned_by
				? [
						heading(t('tasks.notice.plan')),
						fields([
							[t('tasks.plan.cause'), task.cause ?? ''],
							[t('tasks.plan.measures'), task.measures ?? ''],
							[t('tasks.plan.owner'), task.owner?.name ?? ''],
							[t('tasks.plan.date'), task.planned_date ? formatDate(task.planned_date) : '']
						])
					]
				: []),
			...(pairs.length > 0
				? [
						heading(t('tasks.notice.proof')),
						picturePairs(
							pairs,
							[t('tasks.proof.before'), t('tasks.proof.after')],
							t('tasks.notice.none')
						)
					]
				: []),
			...signature(nameIn(lang, issuer), formatDate(task.opened_at))
		]
	});
}
