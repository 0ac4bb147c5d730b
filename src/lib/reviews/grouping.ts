import type { Content } from '$lib/domain/checklist/content';
import type { VisitScore } from '$lib/domain/scoring';

/** How the failed items of a visit become tasks when it is released. */
export const groupings = ['item', 'section', 'visit'] as const;
export type Grouping = (typeof groupings)[number];

/**
 * The tasks of one visit, as `release_visits` takes them; null for a task an item. A failed critical
 * item keeps a task of its own, so that its days do not become those of everything else.
 */
export function tasksOf(
	content: Content,
	score: VisitScore,
	grouping: Grouping,
	lang: 'zh' | 'en'
): { items: string[]; title?: string }[] | null {
	if (grouping === 'item') return null;
	const failed = new Map(
		score.lines.filter((line) => line.failed).map((line) => [line.item, line])
	);
	const groups: { items: string[]; title?: string }[] = [];
	const plain: string[] = [];
	for (const section of content.sections) {
		const items = section.items.filter(({ id }) => failed.has(id));
		groups.push(...items.filter(({ critical }) => critical).map(({ id }) => ({ items: [id] })));
		const rest = items.filter(({ critical }) => !critical).map(({ id }) => id);
		if (grouping === 'visit') plain.push(...rest);
		else if (rest.length > 0) groups.push({ items: rest, title: section[lang] });
	}
	if (plain.length > 0) groups.push({ items: plain });
	return groups.length > 0 ? groups : null;
}
