import type { DayKind, PlanInputs, PlannedVisit } from './types.ts';

/** Hard rules of a visit plan. None of them may be broken in a published plan. */
export const hardRules = [
	'coverage',
	'rotation',
	'twice_in_a_row',
	'conflict',
	'closed',
	'rest_share',
	'capacity',
	'absence',
	'apart',
	'same_day',
	'outside_period',
	'unknown'
] as const;

export type HardRule = (typeof hardRules)[number];

export interface Violation {
	rule: HardRule;
	/** Visits concerned; empty where one is missing. */
	visits: string[];
	branch?: string;
	inspector?: string;
	date?: string;
	/** What there is and what the rule allows, where it counts something. */
	found?: number;
	allowed?: number;
}

interface Standing {
	id: string | null;
	inspector: string;
	branch: string;
	date: string;
	day: number;
	hour: number | null;
	pairedWith: string | undefined;
}

const dayOf = (date: string) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/**
 * Counts every broken hard rule of a plan, reading the inputs afresh: it shares no code with the model, so that an
 * error there shows here. Used on what the solver proposes, on every adjustment by hand and before publishing.
 */
export function checkPlan(inputs: PlanInputs, plan: readonly PlannedVisit[]): Violation[] {
	const known = {
		branches: new Map(inputs.branches.map((branch) => [branch.id, branch])),
		inspectors: new Map(inputs.inspectors.map((inspector) => [inspector.id, inspector]))
	};
	const found: Violation[] = [];
	for (const { id, branch, inspector, date } of plan) {
		if (!known.branches.has(branch) || !known.inspectors.has(inspector))
			found.push({ rule: 'unknown', visits: [id], branch, inspector, date });
		else if (date < inputs.period.from || date > inputs.period.to)
			found.push({ rule: 'outside_period', visits: [id], branch, inspector, date });
	}
	const bad = new Set(found.flatMap(({ visits }) => visits));
	const sound = plan.filter(({ id }) => !bad.has(id));
	const all: Standing[] = [
		...inputs.history.map((visit) => ({ ...visit, id: null, pairedWith: undefined })),
		...sound.map((visit) => ({ ...visit, pairedWith: visit.pairedWith }))
	].map((visit) => ({ ...visit, day: dayOf(visit.date) }));
	found.push(
		...uncovered(inputs, sound),
		...tooFewRestDays(inputs, sound),
		...sound.flatMap((visit) => closedOrBarred(inputs, known, visit)),
		...[...grouped(all, ({ branch }) => branch).values()].flatMap((visits) =>
			meetings(inputs, visits)
		),
		...[...grouped(all, ({ inspector }) => inspector).values()].flatMap((visits) =>
			workload(inputs, known, visits)
		)
	);
	return found;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

function uncovered(inputs: PlanInputs, plan: readonly PlannedVisit[]): Violation[] {
	const visited = new Set(plan.map(({ branch }) => branch));
	const length = dayOf(inputs.period.to) - dayOf(inputs.period.from) + 1;
	const last = new Map<string, number>();
	for (const { branch, date } of inputs.history)
		last.set(branch, Math.max(last.get(branch) ?? 0, dayOf(date)));
	return inputs.branches
		.filter(({ id, exempt }) => {
			const waits = exempt && (last.get(id) ?? -Infinity) + 365 >= dayOf(inputs.period.to) + length;
			return !visited.has(id) && !waits;
		})
		.map(({ id }) => ({ rule: 'coverage', visits: [], branch: id }));
}

function tooFewRestDays(inputs: PlanInputs, plan: readonly PlannedVisit[]): Violation[] {
	const calendars = new Map(inputs.branches.map(({ id, calendar }) => [id, calendar]));
	const onRest = plan.filter(({ branch, date }) => {
		const days = inputs.calendars[calendars.get(branch)!]!;
		return days[dayOf(date) - dayOf(inputs.period.from)]?.kind !== 'work';
	}).length;
	const allowed = Math.ceil(inputs.parameters.restShare * plan.length - 1e-9);
	return onRest < allowed ? [{ rule: 'rest_share', visits: [], found: onRest, allowed }] : [];
}

interface Known {
	branches: Map<string, PlanInputs['branches'][number]>;
	inspectors: Map<string, PlanInputs['inspectors'][number]>;
}

function closedOrBarred(inputs: PlanInputs, known: Known, visit: PlannedVisit): Violation[] {
	const { id, branch, inspector, date, hour } = visit;
	const about = { visits: [id], branch, inspector, date };
	const { opening, exceptions, calendar } = known.branches.get(branch)!;
	const { absences, conflicts } = known.inspectors.get(inspector)!;
	const kind: DayKind | undefined =
		inputs.calendars[calendar]?.[dayOf(date) - dayOf(inputs.period.from)]?.kind;
	const intervals = exceptions.find((exception) => exception.date === date)?.intervals;
	const open = (intervals ?? (kind ? opening[kind] : [])).some(
		({ opens, closes }) => opens <= hour * 60 && closes >= (hour + 1) * 60
	);
	const found: Violation[] = [];
	if (!open) found.push({ rule: 'closed', ...about });
	if (absences.some(({ from, to }) => from <= date && date <= to))
		found.push({ rule: 'absence', ...about });
	if (conflicts.includes(branch)) found.push({ rule: 'conflict', ...about });
	return found;
}

const isPair = (a: Standing, b: Standing) =>
	(a.pairedWith !== undefined && a.pairedWith === b.id) ||
	(b.pairedWith !== undefined && b.pairedWith === a.id);

/** What the visits to one branch have to do with one another. */
function meetings(inputs: PlanInputs, visits: Standing[]): Violation[] {
	const found: Violation[] = [];
	const inTime = [...visits].sort((a, b) => a.day - b.day || (a.hour ?? 0) - (b.hour ?? 0));
	const ids = (...of: Standing[]) => of.flatMap(({ id }) => id ?? []);
	for (const [n, later] of inTime.entries()) {
		for (let m = n - 1; m >= 0; m--) {
			const earlier = inTime[m]!;
			if (later.day - earlier.day >= inputs.parameters.rotationDays) break;
			const about = { visits: ids(earlier, later), branch: later.branch, date: later.date };
			if (about.visits.length === 0) continue;
			if (earlier.inspector === later.inspector)
				found.push({
					rule: 'rotation',
					...about,
					inspector: later.inspector,
					found: later.day - earlier.day,
					allowed: inputs.parameters.rotationDays
				});
			else if (earlier.day === later.day && !isPair(earlier, later))
				found.push({ rule: 'same_day', ...about });
		}
		// Those of one day are one occasion: a pair stands for it together.
		const before = inTime.slice(0, n).findLast(({ day }) => day < later.day);
		const twice = inTime.find(
			({ day, inspector }) => day === before?.day && inspector === later.inspector
		);
		if (!twice || later.day - twice.day < inputs.parameters.rotationDays) continue;
		const visits = ids(twice, later);
		if (visits.length > 0)
			found.push({
				rule: 'twice_in_a_row',
				visits,
				branch: later.branch,
				inspector: later.inspector,
				date: later.date
			});
	}
	return found;
}

/** What an inspector's visits have to do with one another: by day and by hour. */
function workload(inputs: PlanInputs, known: Known, visits: Standing[]): Violation[] {
	const inspector = known.inspectors.get(visits[0]!.inspector);
	if (!inspector) return [];
	const found: Violation[] = [];
	const within = visits.filter(
		({ date }) => date >= inputs.period.from && date <= inputs.period.to
	);
	const ids = (of: Standing[]) => of.flatMap(({ id }) => id ?? []);
	const about = { inspector: inspector.id };
	if (inspector.most !== null && within.length > inspector.most && ids(within).length > 0)
		found.push({
			rule: 'capacity',
			visits: ids(within),
			...about,
			found: within.length,
			allowed: inspector.most
		});
	for (const [date, day] of grouped(within, ({ date }) => date)) {
		if (ids(day).length === 0) continue;
		if (day.length > inspector.capacity)
			found.push({
				rule: 'capacity',
				visits: ids(day),
				...about,
				date,
				found: day.length,
				allowed: inspector.capacity
			});
		const byHour = [...day].sort((a, b) => (a.hour ?? 12) - (b.hour ?? 12));
		for (const [n, later] of byHour.entries()) {
			const earlier = byHour[n - 1];
			if (!earlier || (later.hour ?? 12) - (earlier.hour ?? 12) >= inputs.parameters.hoursApart)
				continue;
			const visits = ids([earlier, later]);
			if (visits.length > 0) found.push({ rule: 'apart', visits, ...about, date });
		}
	}
	return found;
}
