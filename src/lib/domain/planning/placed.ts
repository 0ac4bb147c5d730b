import type { Admission } from './admission.ts';
import type { Candidate } from './candidates.ts';
import type { WantedVisit } from './demand.ts';
import type { Target } from './target.ts';

/** Running totals of what a plan holds so far, and of what it was meant to hold by then. */
export class Placed {
	visits = 0;
	onRest = 0;
	readonly byDay: Float64Array;
	readonly byHour = new Float64Array(24);
	readonly byInspector: Float64Array;
	readonly aimByDay: Float64Array;
	readonly aimByHour = new Float64Array(24);
	/** Visits each inspector could make in the period before anything was planned, and all together. */
	readonly capacity: number[];
	readonly allCapacity: number;
	readonly #target: Target;

	constructor(target: Target, admission: Admission) {
		this.#target = target;
		this.byDay = new Float64Array(admission.length);
		this.aimByDay = new Float64Array(admission.length);
		this.byInspector = new Float64Array(admission.capacity.length);
		this.capacity = admission.capacity.map((_, i) => admission.possible(i));
		this.allCapacity = Math.max(
			1,
			this.capacity.reduce((sum, left) => sum + left, 0)
		);
	}

	/** Adds what a part is meant to hold, before it is planned. */
	aim(visits: readonly WantedVisit[]) {
		for (const { branch } of visits)
			this.#target.days[branch]!.forEach((share, day) => {
				if (share === 0) return;
				this.aimByDay[day]! += share;
				const open = this.#target.hours[branch]![day]!;
				for (const hour of open) this.aimByHour[hour]! += share / open.length;
			});
	}

	add(visits: readonly WantedVisit[], ways: readonly Candidate[]) {
		for (const { visit, inspector, day, hour } of ways) {
			this.visits += 1;
			if (this.#target.rest[visits[visit]!.branch]![day]) this.onRest += 1;
			this.byDay[day]! += 1;
			this.byHour[hour]! += 1;
			this.byInspector[inspector]! += 1;
		}
	}
}
