import type { Admission } from './admission.ts';
import type { WantedVisit } from './demand.ts';
import { distance } from './distance.ts';
import { Generator } from './generator.ts';
import type { Target } from './target.ts';
import type { PlanInputs } from './types.ts';

/** One way to make one visit. */
export interface Candidate {
	/** Index into the wanted visits. */
	visit: number;
	inspector: number;
	day: number;
	hour: number;
	/** Kilometres from where this inspector is that day. */
	km: number;
}

/** Inspectors tried for the one slot of a visit left to chance. */
const inspectorsASlot = 12;
/** Distance at which an inspector is half as likely to be drawn as next door. */
const halfwayKm = 25;

/** Draws admissible ways to make each visit, all from the seed; a wider draw contains the narrower one's rules, not its draws. */
export class CandidateDraw {
	readonly #inputs: PlanInputs;
	readonly #target: Target;
	readonly #admission: Admission;
	/** Kilometres by inspector and branch. */
	readonly #km: Float64Array[];
	/** By branch, running sums of each inspector's nearness. */
	readonly #near: Float64Array[];
	/** By inspector and day, the branch about which the day turns. */
	readonly #centre: Int32Array[];
	readonly #freeSlots: boolean;

	constructor(
		inputs: PlanInputs,
		target: Target,
		admission: Admission,
		seed: string,
		freeSlots = false
	) {
		this.#inputs = inputs;
		this.#target = target;
		this.#admission = admission;
		this.#freeSlots = freeSlots;
		const { branches, inspectors } = inputs;
		this.#km = inspectors.map((inspector) =>
			Float64Array.from(branches, (branch) => distance(inspector, branch))
		);
		const nearness = (i: number, b: number) => 1 / (1 + (this.#km[i]![b]! / halfwayKm) ** 2);
		this.#near = branches.map((_, b) => runningSums(inspectors.map((_, i) => nearness(i, b))));
		const draw = new Generator(seed, 'days out');
		this.#centre = inspectors.map((_, i) => {
			const sums = runningSums(branches.map((_, b) => nearness(i, b)));
			return Int32Array.from({ length: admission.length }, () => draw.weighted(sums));
		});
	}

	/** @param widening 0 at first; each step doubles the options. */
	draw(visits: readonly WantedVisit[], seed: string, widening: number): Candidate[] {
		const random = new Generator(seed, `candidates ${widening}`);
		const options = this.#inputs.parameters.options * 2 ** widening;
		// Two visits of a branch left to chance draw different days, for they could not share one.
		const drawn = new Map<number, Set<number>>();
		return visits.flatMap(({ branch, random: left }, v) => {
			if (!left || this.#freeSlots)
				return this.#anywhere(branch, options, random).map((way) => ({ ...way, visit: v }));
			const days = drawn.get(branch) ?? new Set<number>();
			drawn.set(branch, days);
			const ways = this.#atRandomSlots(branch, 2 ** widening - 1, days, random);
			for (const { day } of ways) days.add(day);
			return ways.map((way) => ({ ...way, visit: v }));
		});
	}

	/** Every admissible way, in order. */
	all(visits: readonly WantedVisit[]): Candidate[] {
		return visits.flatMap(({ branch }, v) =>
			this.#every(branch).map((candidate) => ({ ...candidate, visit: v }))
		);
	}

	#anywhere(branch: number, options: number, random: Generator): Candidate[] {
		const days = runningSums(this.#target.days[branch]!);
		if (!(days.at(-1)! > 0)) return [];
		const found = new Map<number, Candidate>();
		for (let tries = 0; tries < options * 12 && found.size < options; tries++) {
			const day = random.weighted(days);
			const hours = this.#admission.hours(branch, day);
			const inspector = random.weighted(this.#near[branch]!);
			if (hours.length === 0) continue;
			const hour = random.pick(hours);
			if (
				!this.#admission.admits(inspector, branch, day) ||
				!this.#admission.free(inspector, day, hour)
			)
				continue;
			found.set((inspector * 400 + day) * 24 + hour, this.#candidate(inspector, branch, day, hour));
		}
		if (found.size >= options) return [...found.values()];
		return random.shuffled(this.#every(branch)).slice(0, options);
	}

	/** The first slots drawn from the target for which there is somebody. */
	#atRandomSlots(
		branch: number,
		more: number,
		except: ReadonlySet<number>,
		random: Generator
	): Candidate[] {
		const sums = runningSums(this.#target.days[branch]!);
		if (!(sums.at(-1)! > 0)) return [];
		const found = new Map<number, Candidate[]>();
		for (let tries = 0; tries < 60 * (more + 1) && found.size <= more; tries++) {
			const day = random.weighted(sums);
			const hours = this.#admission.hours(branch, day);
			if (hours.length === 0 || except.has(day)) continue;
			const hour = random.pick(hours);
			if (found.has(day * 24 + hour)) continue;
			const who = this.#someAt(branch, day, hour, random);
			if (who.length > 0) found.set(day * 24 + hour, who);
		}
		return [...found.values()].flat();
	}

	#someAt(branch: number, day: number, hour: number, random: Generator): Candidate[] {
		const who = this.#inputs.inspectors.flatMap((_, i) =>
			this.#admission.admits(i, branch, day) && this.#admission.free(i, day, hour) ? [i] : []
		);
		return random
			.shuffled(who)
			.sort((a, b) => this.#km[a]![branch]! - this.#km[b]![branch]!)
			.slice(0, inspectorsASlot * 2)
			.filter((_, at) => at < 4 || at % 2 === 0)
			.slice(0, inspectorsASlot)
			.map((inspector) => this.#candidate(inspector, branch, day, hour));
	}

	#every(branch: number): Candidate[] {
		const found: Candidate[] = [];
		for (let day = 0; day < this.#admission.length; day++) {
			const hours = this.#admission.hours(branch, day);
			if (hours.length === 0) continue;
			for (let i = 0; i < this.#inputs.inspectors.length; i++)
				if (this.#admission.admits(i, branch, day))
					for (const hour of hours)
						if (this.#admission.free(i, day, hour))
							found.push(this.#candidate(i, branch, day, hour));
		}
		return found;
	}

	#candidate(inspector: number, branch: number, day: number, hour: number): Candidate {
		const centre = this.#inputs.branches[this.#centre[inspector]![day]!]!;
		const around = distance(centre, this.#inputs.branches[branch]!);
		return {
			visit: -1,
			inspector,
			day,
			hour,
			km: 0.3 * this.#km[inspector]![branch]! + 0.7 * around
		};
	}
}

function runningSums(weights: ArrayLike<number>): Float64Array {
	let sum = 0;
	return Float64Array.from(weights, (weight) => (sum += weight));
}
