import type { CaseEvent } from './caseRows';

export const stages = [
	'received',
	'acknowledged',
	'investigating',
	'handling',
	'feedback',
	'closed'
] as const;
export type Stage = (typeof stages)[number] | 'under_review';
export type StageStep = { stage: Stage; state: 'done' | 'current' | 'todo'; at?: string };

/**
 * The course of a case as steps: what it has passed and when, where it stands, what
 * is to come. After a review the result is fed back anew, so a review stands before
 * that. A case that ended otherwise (withdrawn, merged …) stands nowhere on the course.
 */
export function stageSteps(
	c: { status: string; review_count: number; received_at: string },
	events: Pick<CaseEvent, 'at' | 'payload' | 'seq'>[]
): StageStep[] {
	const course: Stage[] = [...stages];
	if (c.review_count > 0) course.splice(4, 0, 'under_review');
	const reached = new Map<Stage, string>([['received', c.received_at]]);
	let last: Stage = 'received';
	for (const { payload, at } of events.toSorted((a, b) => a.seq - b.seq)) {
		const to = payload.to as Stage;
		if (!course.includes(to) || to === last) continue;
		// Coming back to a stage forgets what lay after it.
		const place = course.indexOf(to);
		for (const stage of reached.keys()) if (course.indexOf(stage) > place) reached.delete(stage);
		reached.set(to, at);
		last = to;
	}
	const standing = course.indexOf(c.status as Stage);
	const passed = standing < 0 ? course.indexOf(last) + 1 : standing;
	return course.map((stage, i) => ({
		stage,
		state: i < passed || c.status === 'closed' ? 'done' : i === standing ? 'current' : 'todo',
		at: i <= passed ? reached.get(stage) : undefined
	}));
}
