import type { I18n } from '$lib/i18n';
import type { Plan, PlanVisit, PolicyStanding } from './plans';

/** Names of a plan's branches and inspectors, in the reader's language. */
export function namesOf(plan: Plan, i18n: I18n) {
	const branches = new Map(
		plan.branches.map(({ id, zh, en }) => [id, i18n.lang === 'zh' ? zh : en])
	);
	const people = new Map(plan.inspectors.map(({ id, name }) => [id, name]));
	return {
		branch: (id: string) => branches.get(id) ?? '–',
		inspector: (id: string) => people.get(id) ?? '–'
	};
}

export const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Hours a visit may be moved to. */
export const hours = Array.from({ length: 12 }, (_, n) => n + 8);

export const isMovable = ({ status }: PlanVisit) => status === 'proposed' || status === 'assigned';

/** Every day from the first to the last, as dates. */
export function daysBetween(first: string, last: string): string[] {
	const days: string[] = [];
	for (let at = Date.parse(`${first}T00:00Z`); at <= Date.parse(`${last}T00:00Z`); at += 86_400_000)
		days.push(new Date(at).toISOString().slice(0, 10));
	return days;
}

/** Whether a plan may go out as to the policy on visits; the database decides again. */
export const policyVerdict = ({ unreached, running, late, silent }: PolicyStanding) =>
	unreached.length > 0 || running > 0 ? 'waits' : late + silent > 0 ? 'reason' : 'ready';
