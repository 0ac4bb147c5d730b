import { dayNumber, openHours, periodLength } from './days.ts';
import { Generator } from './generator.ts';
import { riskScore } from './risk.ts';
import type { PlanInputs } from './types.ts';

/** A visit that must find its inspector, day and hour. */
export interface WantedVisit {
	id: string;
	/** Index into `inputs.branches`. */
	branch: number;
	/** Its place in the period is drawn uniformly, nothing else decides it. */
	random: boolean;
}

const yearDays = 365;
/** A branch open for fewer days is visited once: more would be foreseeable. */
const leastDaysForMore = 10;

/**
 * How many visits each branch gets: one each, a second one for the riskiest fifth. Of the visits beyond cover, the
 * random share goes to branches drawn uniformly; and of all visits, the random share is marked to have day and hour
 * drawn uniformly. Exempt branches are drawn with a small chance, or when the next period would be later than a year
 * after their last visit. Ties in risk are broken by the draw.
 */
export function drawDemand(inputs: PlanInputs, seed: string): WantedVisit[] {
	const { parameters, branches } = inputs;
	const draw = new Generator(seed, 'frequency');
	const due = dueByYear(inputs);
	const openDays = branches.map(
		(branch) => openHours(inputs, branch).filter((hours) => hours.length > 0).length
	);
	const covered = branches.map(({ exempt }, b) => {
		const lucky = draw.fraction() < parameters.exemptChance;
		return !exempt || lucky || due.has(b);
	});
	const usual = draw.shuffled(branches.flatMap(({ exempt }, b) => (exempt ? [] : [b])));
	const risks = branches.map(({ risk }) => riskScore(risk));
	const riskiest = [...usual]
		.sort((a, b) => risks[b]! - risks[a]!)
		.slice(0, Math.floor(usual.length * parameters.riskiestShare))
		.filter((b) => openDays[b]! >= leastDaysForMore);
	const { randomShare } = parameters;
	const extra = draw
		.shuffled(usual.filter((b) => openDays[b]! >= leastDaysForMore))
		.slice(0, randomShare < 1 ? Math.ceil((riskiest.length * randomShare) / (1 - randomShare)) : 0);

	const visits: WantedVisit[] = [];
	const counts = new Array<number>(branches.length).fill(0);
	const add = (branch: number, random: boolean) => {
		counts[branch]! += 1;
		visits.push({ id: `${branches[branch]!.id}#${counts[branch]}`, branch, random });
	};
	covered.forEach((is, b) => is && add(b, false));
	for (const b of riskiest) add(b, false);
	for (const b of extra) add(b, true);
	const missing = Math.ceil(visits.length * randomShare) - extra.length;
	for (const visit of draw
		.shuffled(visits.filter(({ random }) => !random))
		.slice(0, Math.max(0, missing)))
		visit.random = true;
	return visits;
}

/** Exempt branches whose next period would end later than a year after their last visit. */
function dueByYear(inputs: PlanInputs): Set<number> {
	const last = new Map<string, number>();
	for (const { branch, date } of inputs.history)
		last.set(branch, Math.max(last.get(branch) ?? -Infinity, dayNumber(date)));
	const nextEnd = dayNumber(inputs.period.to) + periodLength(inputs);
	return new Set(
		inputs.branches.flatMap(({ id, exempt }, b) =>
			exempt && (last.get(id) ?? -Infinity) + yearDays < nextEnd ? [b] : []
		)
	);
}
