import type { I18n } from '$lib/i18n';
import { sectionIds, type NoticeDocument, type NoticeSection, type SectionId } from './document';
import { complaints } from './sections/complaints';
import { contextOf, type Context, type Part } from './sections/context';
import { commendations, departments, interviews, rectification } from './sections/followUp';
import { problems } from './sections/problems';
import { ranking } from './sections/ranking';
import { standouts } from './sections/standouts';
import { summary } from './sections/summary';
import { timelies, trends } from './sections/trends';

const chinese = [...'一二三四五六七八九十', '十一', '十二'];

const written: Record<SectionId, (context: Context) => Part> = {
	summary,
	ranking,
	complaints,
	trends,
	standouts,
	problems,
	timelies,
	rectification,
	interviews,
	commendations,
	departments,
	requirements: () => ({})
};

/**
 * The sections of a notice in the reader's language: sentences, tables and plots with every
 * figure written out once. Page, print and Word only lay them out, so they agree.
 */
export function composeNotice(i18n: I18n, notice: NoticeDocument): NoticeSection[] {
	const context = contextOf(i18n, notice);
	return sectionIds
		.filter((id) => id !== 'requirements' || notice.comments.requirements)
		.filter((id) => id !== 'departments' || notice.snapshot.departments?.length)
		.map((id, n) => ({
			id,
			title:
				i18n.lang === 'zh'
					? `${chinese[n]}、${i18n.t(`notice.section.${id}`)}`
					: `${n + 1}. ${i18n.t(`notice.section.${id}`)}`,
			texts: [],
			tables: [],
			funnels: [],
			heats: [],
			...written[id](context),
			comment: notice.comments[id] ?? ''
		}));
}
