import { dayNumber, periodLength } from './days.ts';
import type { Target } from './target.ts';
import type { PlanInputs } from './types.ts';

/** Rules that can be lifted one by one, to find out which of them leaves no plan. */
export type Relaxable =
	'capacity' | 'absence' | 'rotation' | 'rest_share' | 'apart' | 'random_slot';

interface Standing {
	/** Day numbers (within the period: 0…) of this inspector's visits to this branch. */
	days: number[];
	/** Was the last there before the period, is the next after it, or has another plan's visit within it. */
	neighbour: boolean;
}

/** Who may go where and when, by index; what is already planned elsewhere counts. */
export class Admission {
	readonly length: number;
	/** Capacity left by inspector and day. */
	readonly capacity: Uint8Array[];
	/** Visits left in the period by inspector. */
	readonly most: number[];
	readonly #absent: Uint8Array[];
	readonly #booked: Map<number, number[]>[];
	readonly #conflicts: Set<number>[];
	readonly #standing = new Map<number, Standing>();
	readonly #taken: Set<number>[];
	readonly #inputs: PlanInputs;
	readonly #target: Target;

	constructor(inputs: PlanInputs, target: Target, relaxed: ReadonlySet<Relaxable> = new Set()) {
		this.#inputs = inputs;
		this.#target = target;
		this.length = periodLength(inputs);
		const first = dayNumber(inputs.period.from);
		const branchIndex = new Map(inputs.branches.map(({ id }, b) => [id, b]));
		const inspectorIndex = new Map(inputs.inspectors.map(({ id }, i) => [id, i]));
		this.#absent = inputs.inspectors.map(({ absences }) => {
			const days = new Uint8Array(this.length);
			if (relaxed.has('absence')) return days;
			for (const { from, to } of absences)
				days.fill(1, Math.max(0, dayNumber(from) - first), Math.max(0, dayNumber(to) - first + 1));
			return days;
		});
		this.#conflicts = inputs.inspectors.map(
			({ conflicts }) => new Set(conflicts.flatMap((id) => branchIndex.get(id) ?? []))
		);
		this.capacity = inputs.inspectors.map(({ capacity }) =>
			new Uint8Array(this.length).fill(relaxed.has('capacity') ? 24 : capacity)
		);
		this.most = inputs.inspectors.map(({ most }) =>
			relaxed.has('capacity') ? Infinity : (most ?? Infinity)
		);
		this.#booked = inputs.inspectors.map(() => new Map());
		this.#taken = inputs.branches.map(() => new Set());
		for (const visit of inputs.history) {
			const day = dayNumber(visit.date) - first;
			const i = inspectorIndex.get(visit.inspector);
			const b = branchIndex.get(visit.branch);
			if (day < 0 || day >= this.length) continue;
			if (b !== undefined) this.#taken[b]!.add(day);
			if (i === undefined) continue;
			if (this.capacity[i]![day]! > 0) this.capacity[i]![day]! -= 1;
			this.most[i]! -= 1;
			if (relaxed.has('apart')) continue;
			this.#booked[i]!.set(day, [...(this.#booked[i]!.get(day) ?? []), visit.hour ?? 12]);
		}
		if (!relaxed.has('rotation')) this.#rotate(first, branchIndex, inspectorIndex);
	}

	/** Keeps, for every pair with a past, when they met and whether they would meet twice in a row. */
	#rotate(first: number, branches: Map<string, number>, inspectors: Map<string, number>) {
		const before = new Map<number, { day: number; who: number[] }>();
		const after = new Map<number, { day: number; who: number[] }>();
		const note = (at: typeof before, b: number, day: number, i: number, nearer: boolean) => {
			const known = at.get(b);
			if (!known || nearer) at.set(b, { day, who: [i] });
			else if (known.day === day) known.who.push(i);
		};
		for (const visit of this.#inputs.history) {
			const b = branches.get(visit.branch);
			if (b === undefined) continue;
			const i = inspectors.get(visit.inspector) ?? -1;
			const day = dayNumber(visit.date) - first;
			if (day < 0) note(before, b, day, i, day > (before.get(b)?.day ?? -Infinity));
			else if (day >= this.length) note(after, b, day, i, day < (after.get(b)?.day ?? Infinity));
			if (i < 0) continue;
			const standing = this.#stand(b, i);
			standing.days.push(day);
			if (day >= 0 && day < this.length) standing.neighbour = true;
		}
		for (const side of [before, after])
			for (const [b, { who }] of side)
				for (const i of who) if (i >= 0) this.#stand(b, i).neighbour = true;
	}

	#stand(branch: number, inspector: number): Standing {
		const key = branch * this.#inputs.inspectors.length + inspector;
		let standing = this.#standing.get(key);
		if (!standing) this.#standing.set(key, (standing = { days: [], neighbour: false }));
		return standing;
	}

	/** Holds a visit of this plan: those planned after it keep clear of it. */
	book(inspector: number, branch: number, day: number, hour: number) {
		this.capacity[inspector]![day]! -= 1;
		this.most[inspector]! -= 1;
		this.#booked[inspector]!.set(day, [...(this.#booked[inspector]!.get(day) ?? []), hour]);
		this.#taken[branch]!.add(day);
		const standing = this.#stand(branch, inspector);
		standing.days.push(day);
		standing.neighbour = true;
	}

	/** May this inspector visit this branch on this day of the period at all? The hour is asked of `free`. */
	admits(inspector: number, branch: number, day: number): boolean {
		if (this.#absent[inspector]![day] || this.capacity[inspector]![day]! <= 0) return false;
		if (this.most[inspector]! <= 0 || this.#conflicts[inspector]!.has(branch)) return false;
		const standing = this.#standing.get(branch * this.#inputs.inspectors.length + inspector);
		if (!standing) return true;
		const { rotationDays } = this.#inputs.parameters;
		return !standing.neighbour && standing.days.every((met) => Math.abs(day - met) >= rotationDays);
	}

	/** Visits an inspector could make in the period, absences taken off. */
	possible(inspector: number): number {
		return this.capacity[inspector]!.reduce(
			(sum, left, day) => sum + (this.#absent[inspector]![day] ? 0 : left),
			0
		);
	}

	/** Is the inspector not elsewhere around that hour, by what other plans hold? */
	free(inspector: number, day: number, hour: number): boolean {
		const booked = this.#booked[inspector]!.get(day);
		return (
			!booked || booked.every((at) => Math.abs(at - hour) >= this.#inputs.parameters.hoursApart)
		);
	}

	/** Hours the branch can be visited on a day: open, and no other plan's visit that day. */
	hours(branch: number, day: number): readonly number[] {
		return this.#taken[branch]!.has(day) ? [] : this.#target.hours[branch]![day]!;
	}
}
