import { isBeyondUpper, upperLimit } from '../statistics/funnel.server.ts';
import { dayAfterMonths, daysBetween } from '../statistics/months.ts';
import type { Firing, RuleCode, RuleVersion } from './rules.ts';

/** A failed critical item of a released visit, or a serious complaint, that was upheld. */
export type UpheldFact =
	| { kind: 'critical_item'; branchId: string; visitId: string; item: string; upheldOn: string }
	| { kind: 'serious_complaint'; branchId: string; complaintId: string; upheldOn: string };

/** A released visit; `inspector` is an opaque mark that only tells two apart. */
export type ReleasedVisit = {
	branchId: string;
	visitId: string;
	visitedOn: string;
	/** Null for an incomplete one: it has no score, which is not a low one. */
	score: number | null;
	inspector: string;
};

export type RectificationTask = {
	branchId: string;
	taskId: string;
	dueOn: string;
	/** Null while it is open. */
	doneOn: string | null;
	/** The day a re-inspection found it not mended; null if none did. */
	failedOn: string | null;
};

export type ProcedureBreach = {
	branchId: string;
	complaintId: string;
	kind: 'statutory_limit_missed' | 'complainant_not_told';
	on: string;
};

/** What a branch owed in a month; null where it was not due or is not known, which breaks no rule. */
export type MonthlyDuty = {
	branchId: string;
	month: string;
	meetingHeld: boolean | null;
	noticeConfirmed: boolean | null;
};

/** Ratings of one employee within the rule's days; `of` counts all, `bad` those bad enough. */
export type RatedEmployee = { branchId: string; employeeId: string; bad: number; of: number };

/** What the nightly run knows. Every list holds what is visible to the branch already. */
export type Facts = {
	upheld: readonly UpheldFact[];
	visits: readonly ReleasedVisit[];
	tasks: readonly RectificationTask[];
	breaches: readonly ProcedureBreach[];
	duties: readonly MonthlyDuty[];
	employees: readonly RatedEmployee[];
};

type Found = Pick<Firing, 'branchId' | 'cause' | 'fact' | 'numbers' | 'links'>;
type Judge<Code extends RuleCode> = (
	facts: Facts,
	parameters: RuleVersion['parameters'][Code],
	on: string
) => Found[];

/** T4. One firing for each upheld fact, whenever the run learns of it. */
export const judgeUpheld: Judge<'T4'> = ({ upheld }, parameters, on) =>
	upheld
		.filter(({ upheldOn }) => upheldOn <= on)
		.flatMap((fact): Found[] => {
			const { branchId, upheldOn } = fact;
			if (fact.kind === 'critical_item') {
				if (!parameters.criticalItem) return [];
				const cause = `visit:${fact.visitId}`;
				const numbers = { kind: fact.kind, item: fact.item, upheldOn };
				return [{ branchId, cause, fact: `${cause}:${fact.item}`, numbers, links: [cause] }];
			}
			if (!parameters.seriousComplaint) return [];
			const cause = `complaint:${fact.complaintId}`;
			const numbers = { kind: fact.kind, upheldOn };
			return [{ branchId, cause, fact: `${cause}:serious`, numbers, links: [cause] }];
		});

/** T5. The latest low visits of a branch, if enough different inspectors made them. */
export const judgeLowVisits: Judge<'T5'> = ({ visits }, { score, visits: least, months }, on) => {
	const since = dayAfterMonths(on, -months);
	const low = Map.groupBy(
		visits.filter(
			(visit) =>
				visit.score !== null &&
				visit.score < score &&
				visit.visitedOn > since &&
				visit.visitedOn <= on
		),
		({ branchId }) => branchId
	);
	return [...low].flatMap(([branchId, found]) => {
		const inspectors = new Set(found.map(({ inspector }) => inspector)).size;
		if (found.length < least || inspectors < least) return [];
		const sorted = found.toSorted(
			(a, b) => a.visitedOn.localeCompare(b.visitedOn) || a.visitId.localeCompare(b.visitId)
		);
		const lowest = Math.min(...found.map((visit) => visit.score!));
		return [
			{
				branchId,
				cause: 'low_visits',
				// A further low visit is a new fact; the same ones are not.
				fact: `low_visits:${sorted.at(-1)!.visitId}`,
				numbers: { visits: found.length, threshold: score, lowest, since, inspectors },
				links: sorted.map(({ visitId }) => `visit:${visitId}`)
			}
		];
	});
};

/** T6. A task too long overdue lasts until it is done; a failed re-inspection is one fact. */
export const judgeRectification: Judge<'T6'> = ({ tasks }, { days, failedReinspection }, on) =>
	tasks.flatMap(({ branchId, taskId, dueOn, doneOn, failedOn }): Found[] => {
		const cause = `task:${taskId}`;
		const about = { branchId, cause, links: [cause] };
		if (failedReinspection && failedOn !== null && failedOn <= on) {
			const numbers = { kind: 'failed_reinspection', failedOn };
			return [{ ...about, fact: `${cause}:failed:${failedOn}`, numbers }];
		}
		if (doneOn !== null && doneOn <= on) return [];
		const overdue = daysBetween(dueOn, on);
		if (overdue <= days) return [];
		return [
			{ ...about, fact: null, numbers: { kind: 'overdue', dueOn, overdue, threshold: days } }
		];
	});

/** T7. */
export const judgeBreaches: Judge<'T7'> = ({ breaches }, { statutoryLimit, notTold }, day) =>
	breaches
		.filter(({ kind }) => (kind === 'statutory_limit_missed' ? statutoryLimit : notTold))
		.filter(({ on }) => on <= day)
		.map(({ branchId, complaintId, kind, on }) => {
			const cause = `complaint:${complaintId}`;
			return { branchId, cause, fact: `${cause}:${kind}`, numbers: { kind, on }, links: [cause] };
		});

/** T8. Judged once the month has ended; what was not due or is not known is no breach. */
export const judgeDuties: Judge<'T8'> = ({ duties }, parameters, on) =>
	duties
		.filter(({ month }) => month < on.slice(0, 7))
		.flatMap(({ branchId, month, meetingHeld, noticeConfirmed }) =>
			(
				[
					['meeting', parameters.meeting && meetingHeld === false],
					['notice_confirmation', parameters.noticeConfirmed && noticeConfirmed === false]
				] as const
			)
				.filter(([, missing]) => missing)
				.map(([cause]) => ({
					branchId,
					cause,
					fact: `${cause}:${month}`,
					numbers: { kind: cause, month },
					links: []
				}))
		);

/**
 * T9. Often enough, and more often than the bank's own share of bad ratings explains: who
 * serves a thousand customers has three cross ones.
 */
export const judgeEmployees: Judge<'T9'> = ({ employees }, { bad: least, days, alpha }, on) => {
	const all = employees.reduce((sum, { of }) => sum + of, 0);
	const share = employees.reduce((sum, { bad }) => sum + bad, 0) / all;
	return employees
		.filter(({ bad, of }) => bad >= least && isBeyondUpper(bad, of * share, alpha))
		.map(({ branchId, employeeId, bad, of }) => {
			const cause = `employee:${employeeId}`;
			const limit = upperLimit(of * share, alpha);
			const numbers = { bad, of, share, limit, least, days, until: on };
			return { branchId, cause, fact: null, numbers, links: [cause] };
		});
};

const judges = {
	T4: judgeUpheld,
	T5: judgeLowVisits,
	T6: judgeRectification,
	T7: judgeBreaches,
	T8: judgeDuties,
	T9: judgeEmployees
} satisfies { [Code in RuleCode]?: Judge<Code> };

/** T4 to T9 on a day (`2026-11-22`). Repeating a run finds the same; `settle` keeps it to once. */
export function judgeFacts(facts: Facts, on: string, version: RuleVersion): Firing[] {
	return (Object.keys(judges) as (keyof typeof judges)[])
		.filter((rule) => version.active.includes(rule))
		.flatMap((rule) =>
			(judges[rule] as Judge<RuleCode>)(facts, version.parameters[rule], on).map((found) => ({
				...found,
				rule,
				on,
				version: version.number,
				leadsTo: rule === 'T9' ? 'review' : 'interview'
			}))
		);
}
