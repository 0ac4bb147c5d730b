import type { Admission } from './admission.ts';
import { dayNumber } from './days.ts';
import { Generator } from './generator.ts';
import type { Target } from './target.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

/**
 * Second inspectors for a random share of the visits, at the same branch, day and hour: the pairs by which inspectors
 * are calibrated. Fewer when nobody is free, and never so many that rest days fall below their share.
 */
export function drawPairs(
	inputs: PlanInputs,
	seed: string,
	visits: readonly PlannedVisit[],
	admission: Admission,
	target: Target
): PlannedVisit[] {
	const random = new Generator(seed, 'pairs');
	const first = dayNumber(inputs.period.from);
	const branches = new Map(inputs.branches.map(({ id }, b) => [id, b]));
	const isRest = ({ branch, date }: PlannedVisit) =>
		target.rest[branches.get(branch)!]![dayNumber(date) - first]!;
	const wanted = Math.round(visits.length * inputs.parameters.pairShare);
	const pairs: PlannedVisit[] = [];
	let onRest = visits.filter(isRest).length;
	for (const visit of random.shuffled(visits)) {
		if (pairs.length >= wanted) break;
		const all = visits.length + pairs.length + 1;
		if (onRest + (isRest(visit) ? 1 : 0) < inputs.parameters.restShare * all - 1e-9) continue;
		const [b, day] = [branches.get(visit.branch)!, dayNumber(visit.date) - first];
		const free = inputs.inspectors.flatMap((_, i) =>
			admission.admits(i, b, day) && admission.free(i, day, visit.hour) ? [i] : []
		);
		if (free.length === 0) continue;
		const second = random.pick(free);
		admission.book(second, b, day, visit.hour);
		if (isRest(visit)) onRest += 1;
		pairs.push({
			...visit,
			id: `${visit.id}+`,
			inspector: inputs.inspectors[second]!.id,
			chosenBy: 'pair',
			pairedWith: visit.id
		});
	}
	return pairs;
}
