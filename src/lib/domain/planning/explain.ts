import { Admission, type Relaxable } from './admission.ts';
import { CandidateDraw, type Candidate } from './candidates.ts';
import { checkPlan, type HardRule } from './check.ts';
import { dateOf, dayNumber } from './days.ts';
import type { Solver } from './linear.ts';
import { breach, buildModel, chosen } from './model.ts';
import { Placed } from './placed.ts';
import type { Draw } from './plan.ts';
import type { PlannedVisit } from './types.ts';

/** A branch no one can be sent to, and what would have to give way: nothing, when it is never open. */
export interface Unreachable {
	branch: string;
	wanted: number;
	because: Relaxable[] | 'never_open' | 'nobody';
}

export interface Shortage {
	what: 'visits' | 'rest_days';
	needed: number;
	possible: number;
}

/** Lifting this rule alone: would there be a plan, and how often would it be broken at least? */
export interface Relaxation {
	rule: Relaxable;
	enough: boolean;
	breaches: number;
	/** Up to ten places, the rule by its checker's name. */
	where: { rule: HardRule; inspector?: string; branch?: string; date?: string }[];
}

/** Why there is no plan, from what is certain to what was tried. */
export interface Explanation {
	unreachable: Unreachable[];
	shortages: Shortage[];
	relaxations: Relaxation[];
}

const relaxables: Relaxable[] = [
	'capacity',
	'absence',
	'rotation',
	'rest_share',
	'apart',
	'random_slot'
];

/**
 * Says which rule binds. First what needs no solver: branches without a single admissible way, and sums that cannot
 * work out. Only when these find nothing, each rule in turn is lifted at a price and the plan drawn again.
 */
export function explainInfeasible(draw: Draw, solver: Solver): Explanation {
	const unreachable = findUnreachable(draw);
	const shortages = findShortages(draw);
	const relaxations =
		unreachable.length + shortages.length > 0
			? []
			: relaxables.map((rule) => relax(draw, rule, solver));
	return { unreachable, shortages, relaxations };
}

function findUnreachable({ inputs, visits, target }: Draw): Unreachable[] {
	const wanted = new Map<number, number>();
	for (const { branch } of visits) wanted.set(branch, (wanted.get(branch) ?? 0) + 1);
	const strict = new Admission(inputs, target);
	const lifted = (['absence', 'rotation', 'capacity'] as const).map(
		(rule) => [rule, new Admission(inputs, target, new Set([rule]))] as const
	);
	return [...wanted].flatMap(([b, count]) => {
		if (openDays(strict, b) >= count && reaches(strict, b, inputs.inspectors.length)) return [];
		const because = lifted
			.filter(([, admission]) => reaches(admission, b, inputs.inspectors.length))
			.map(([rule]) => rule);
		return [
			{
				branch: inputs.branches[b]!.id,
				wanted: count,
				because:
					openDays(strict, b) < count ? 'never_open' : because.length > 0 ? because : 'nobody'
			}
		];
	});
}

function openDays(admission: Admission, branch: number): number {
	let days = 0;
	for (let day = 0; day < admission.length; day++)
		if (admission.hours(branch, day).length > 0) days++;
	return days;
}

function reaches(admission: Admission, branch: number, inspectors: number): boolean {
	for (let day = 0; day < admission.length; day++)
		for (const hour of admission.hours(branch, day))
			for (let i = 0; i < inspectors; i++)
				if (admission.admits(i, branch, day) && admission.free(i, day, hour)) return true;
	return false;
}

function findShortages({ inputs, visits, target }: Draw): Shortage[] {
	const admission = new Admission(inputs, target);
	const possible = inputs.inspectors.reduce(
		(sum, _, i) => sum + Math.max(0, Math.min(admission.possible(i), admission.most[i]!)),
		0
	);
	const onRest = visits.filter(({ branch }) =>
		target.hours[branch]!.some((hours, day) => hours.length > 0 && target.rest[branch]![day])
	).length;
	const needed = Math.ceil(inputs.parameters.restShare * visits.length - 1e-9);
	const found: Shortage[] = [];
	if (possible < visits.length) found.push({ what: 'visits', needed: visits.length, possible });
	if (onRest < needed) found.push({ what: 'rest_days', needed, possible: onRest });
	return found;
}

/** Options a visit has here: every one in a small plan, else many. */
const everyOne = 150_000;

function relax(
	{ inputs, seed, visits, target }: Draw,
	rule: Relaxable,
	solver: Solver
): Relaxation {
	const relaxed = new Set([rule]);
	const strict = new Admission(inputs, target);
	const loose = new Admission(inputs, target, rule === 'capacity' ? new Set() : relaxed);
	const draw = new CandidateDraw(inputs, target, loose, seed, rule === 'random_slot');
	const candidates = draw.draw(visits, seed, everyOne / visits.length > 400 ? 3 : 1);
	const placed = new Placed(target, loose);
	placed.aim(visits);
	const penalty = ({ visit, inspector, day }: Candidate) =>
		strict.admits(inspector, visits[visit]!.branch, day) ? 0 : breach;
	const model = buildModel({ inputs, target, admission: loose, visits, candidates, placed }, seed, {
		relaxed,
		penalty
	});
	const answer = solver.solve(model, inputs.parameters.gap);
	if (answer.status === 'infeasible') return { rule, enough: false, breaches: 0, where: [] };
	const first = dayNumber(inputs.period.from);
	const plan: PlannedVisit[] = chosen(answer, candidates).map(
		({ visit, inspector, day, hour }) => ({
			id: visits[visit]!.id,
			branch: inputs.branches[visits[visit]!.branch]!.id,
			inspector: inputs.inspectors[inspector]!.id,
			date: dateOf(first + day),
			hour,
			chosenBy: 'risk'
		})
	);
	const broken = checkPlan(inputs, plan);
	const where = broken.slice(0, 10).map(({ rule, inspector, branch, date }) => ({
		rule,
		...(inspector && { inspector }),
		...(branch && { branch }),
		...(date && { date })
	}));
	const breaches = broken.reduce((sum, violation) => sum + short(violation), 0);
	return { rule, enough: true, breaches, where };
}

const short = ({
	rule,
	found = 0,
	allowed = 0
}: {
	rule: HardRule;
	found?: number;
	allowed?: number;
}) => (rule === 'capacity' || rule === 'rest_share' ? Math.abs(found - allowed) : 1);
