import { dateOf, dayNumber, weekdayOf } from './days.ts';
import {
	defaultParameters,
	type DayKind,
	type PlanBranch,
	type PlanDay,
	type PlanInputs,
	type PlanInspector
} from './types.ts';

const office = [{ opens: 9 * 60, closes: 17 * 60 }];

const kindOf = (day: number): DayKind =>
	weekdayOf(day) === 6 ? 'saturday' : weekdayOf(day) === 7 ? 'sunday' : 'work';

export function daysOf(from: string, to: string, special: Record<string, DayKind> = {}): PlanDay[] {
	const first = dayNumber(from);
	return Array.from({ length: dayNumber(to) - first + 1 }, (_, n) => {
		const date = dateOf(first + n);
		return { date, kind: special[date] ?? kindOf(first + n) };
	});
}

export const branch = (n: number, more: Partial<PlanBranch> = {}): PlanBranch => ({
	id: `b${n}`,
	place: null,
	area: `area ${n % 3}`,
	calendar: 'usual',
	opening: { work: office, saturday: office, sunday: office, holiday: [] },
	exceptions: [],
	risk: {
		complaintRatio: 1 + (n % 5) / 2,
		lastScore: 90 - (n % 7) * 5,
		lastScoreDays: 30,
		overdueTasks: n % 3,
		criticalWithinYear: n % 9 === 0,
		daysSinceVisit: 30,
		newHead: false
	},
	exempt: false,
	...more
});

export const inspector = (n: number, more: Partial<PlanInspector> = {}): PlanInspector => ({
	id: `i${n}`,
	place: null,
	area: `area ${n % 3}`,
	capacity: 3,
	most: null,
	absences: [],
	conflicts: [],
	...more
});

/** March 2026 in a bank of a few branches. */
export function smallBank(
	branches = 20,
	inspectors = 6,
	more: Partial<PlanInputs> = {}
): PlanInputs {
	const period = more.period ?? { from: '2026-03-01', to: '2026-03-31' };
	return {
		period,
		calendars: { usual: daysOf(period.from, period.to) },
		branches: Array.from({ length: branches }, (_, n) => branch(n)),
		inspectors: Array.from({ length: inspectors }, (_, n) => inspector(n)),
		history: [],
		parameters: { ...defaultParameters },
		...more
	};
}
