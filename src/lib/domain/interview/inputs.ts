import { dayAfterMonths, daysBetween, monthAfter, readMonth } from '../statistics/months.ts';
import type { PastMonth } from './dryRun.server.ts';
import type { Facts, MonthlyDuty, ProcedureBreach, RectificationTask } from './factRules.server.ts';
import type { BranchMonths } from './rateRules.server.ts';
import type { RuleVersion } from './rules.ts';

/** What `interview_inputs` of the database answers; days `2026-10-01`, months `2026-10`. */
export type InterviewInputs = {
	today: string;
	versions: RuleVersion[];
	branches: { id: string; openedOn: string; closedOn: string | null; class: string | null }[];
	/** Branch, month, complaints, transactions. */
	months: [string, string, number, number | null][];
	upheld: {
		kind: 'critical_item' | 'serious_complaint';
		branchId: string;
		subjectId: string;
		item: string | null;
		upheldOn: string;
	}[];
	visits: {
		branchId: string;
		visitId: string;
		visitedOn: string;
		releasedOn: string;
		score: number | null;
		inspector: string;
	}[];
	tasks: RectificationTask[];
	breaches: ProcedureBreach[];
	duties: MonthlyDuty[];
	/** Branch, employee, day, points of 5. */
	ratings: [string, string, string, number][];
};

/** What all complaint rates are called after. */
export const rateIndicator = 'complaint_rate';

/** A class with fewer branches says too little of what is usual; such branches are compared with each other. */
export const smallestGroup = 10;

/**
 * How far back a fact may lie that calls somebody in: what a first run finds of years ago is history.
 * Runs are nightly, so that nothing falls through.
 */
export const freshDays = 62;

/** Branches that are compared with each other, each with its last twelve months up to `month`. */
export function comparedGroups(
	{ branches, months }: Pick<InterviewInputs, 'branches' | 'months'>,
	month: string
): PastMonth['groups'] {
	const stored = new Map(months.map(([branch, m, count, e]) => [`${branch} ${m}`, [count, e]]));
	const window = Array.from({ length: 12 }, (_, i) => monthAfter(month, i - 11));
	const groups = new Map<string, BranchMonths[]>();
	const sizes = Map.groupBy(branches, (branch) => branch.class ?? '');
	for (const branch of branches) {
		const own = branch.class ?? '';
		const group = sizes.get(own)!.length < smallestGroup ? '' : own;
		const life = { openedOn: branch.openedOn, closedOn: branch.closedOn, mergedInto: null };
		const readings = window.map((m) => {
			const found = stored.get(`${branch.id} ${m}`);
			return readMonth(m, found ? { count: found[0]!, exposure: found[1]! } : null, life);
		});
		groups.set(group, [...(groups.get(group) ?? []), { branchId: branch.id, readings }]);
	}
	return [...groups.values()].map((compared) => ({ indicator: rateIndicator, branches: compared }));
}

/** The facts as they were known on a day, of which those that happen once must be fresh. */
export function factsOn(inputs: InterviewInputs, on: string, version: RuleVersion): Facts {
	const isFresh = (day: string) => day <= on && daysBetween(day, on) <= freshDays;
	const { badUpTo, days } = version.parameters.T9;
	const rated = Map.groupBy(
		inputs.ratings.filter(([, , day]) => day <= on && daysBetween(day, on) < days),
		([branch, employee]) => `${branch} ${employee}`
	);
	return {
		upheld: inputs.upheld
			.filter(({ upheldOn }) => isFresh(upheldOn))
			.map(({ kind, branchId, subjectId, item, upheldOn }) =>
				kind === 'critical_item'
					? { kind, branchId, visitId: subjectId, item: item ?? '', upheldOn }
					: { kind, branchId, complaintId: subjectId, upheldOn }
			),
		visits: inputs.visits.filter(
			({ releasedOn, visitedOn }) =>
				releasedOn <= on && visitedOn > dayAfterMonths(on, -version.parameters.T5.months)
		),
		tasks: inputs.tasks.map((task) => ({
			...task,
			failedOn: task.failedOn !== null && isFresh(task.failedOn) ? task.failedOn : null
		})),
		breaches: inputs.breaches.filter((breach) => isFresh(breach.on)),
		duties: inputs.duties.filter(({ month }) => month === monthAfter(on.slice(0, 7), -1)),
		employees: [...rated.values()].map((ratings) => ({
			branchId: ratings[0]![0],
			employeeId: ratings[0]![1],
			bad: ratings.filter(([, , , points]) => points <= badUpTo).length,
			of: ratings.length
		}))
	};
}

/** The months of a stretch, oldest first, each as it was known on the first day of the next. */
export function pastMonths(
	inputs: InterviewInputs,
	months: readonly string[],
	version: RuleVersion
): PastMonth[] {
	return months.map((month) => ({
		month,
		groups: comparedGroups(inputs, month),
		facts: factsOn(inputs, `${monthAfter(month)}-01`, version)
	}));
}
