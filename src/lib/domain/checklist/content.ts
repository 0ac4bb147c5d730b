import type { z } from 'zod';
import type { contentSchema } from './contentSchema.ts';

// What a template holds and a published version freezes. The same keys are read by
// app.score_visit and app.checklist_problems, so they are written as SQL writes them.

export const checklistKinds = ['covert', 'overt', 'document', 'self_check'] as const;
export const observabilities = ['covert', 'covert_scenario', 'overt', 'document'] as const;
export const naPolicies = ['excluded', 'zero', 'not_allowed'] as const;
export const evidenceKinds = ['none', 'note', 'photo'] as const;
export const numericUnits = ['minute', 'second', 'percent', 'count', 'yuan', 'metre'] as const;
export const operators = ['is', 'is_not', 'at_least', 'at_most'] as const;

export type Content = z.infer<typeof contentSchema>;
export type ChecklistKind = (typeof checklistKinds)[number];
export type Section = Content['sections'][number];
export type Item = Section['items'][number];
export type Scale = Item['scale'];
export type ScaleType = Scale['type'];
export type Band = Extract<Scale, { type: 'numeric' }>['bands'][number];
export type Condition = NonNullable<Item['condition']>;
export type Scenario = Content['scenarios'][number];
export type Grade = Content['grades'][number];

/**
 * The bands a template starts with. The last is always the one below 60, which a failed
 * critical item leads to.
 */
export const usualGrades: readonly Grade[] = [
	{ code: 'excellent', zh: '优秀', en: 'Excellent', min: 90 },
	{ code: 'good', zh: '良好', en: 'Good', min: 80 },
	{ code: 'qualified', zh: '合格', en: 'Qualified', min: 60 },
	{ code: 'unqualified', zh: '不合格', en: 'Unqualified', min: 0 }
];

/** What a template of this kind may ask: a covert one, only what a customer can see. */
export const offered: Record<ChecklistKind, readonly Item['observability'][]> = {
	covert: ['covert', 'covert_scenario'],
	overt: observabilities,
	document: observabilities,
	self_check: observabilities
};

export const itemsOf = (content: Content): Item[] => content.sections.flatMap(({ items }) => items);

/** The bands an item is scored by, if by any. */
export const bandsOf = (scale: Scale): readonly Band[] | null =>
	scale.type === 'numeric' || scale.type === 'count' ? (scale.bands ?? []) : null;

/** Whether an answer to it can earn points; text never does, a count only with bands. */
export const isScored = ({ scale }: Item): boolean =>
	scale.type !== 'text' && (scale.type !== 'count' || (scale.bands ?? []).length > 0);
