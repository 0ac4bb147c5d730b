/** A mixed-integer program, minimised. Columns are added after the rows they stand in. */
export class LinearModel {
	readonly rowLower: number[] = [];
	readonly rowUpper: number[] = [];
	readonly cost: number[] = [];
	readonly upper: number[] = [];
	readonly integer: number[] = [];
	readonly starts: number[] = [0];
	readonly indices: number[] = [];
	readonly values: number[] = [];

	/** @returns the index of the row `lower ≤ … ≤ upper`. */
	row(lower: number, upper: number): number {
		this.rowUpper.push(upper);
		return this.rowLower.push(lower) - 1;
	}

	/** A variable in 0..upper; `rows` names each row once. @returns its index. */
	column(
		cost: number,
		upper: number,
		integer: boolean,
		rows: readonly number[],
		value = 1
	): number {
		this.cost.push(cost);
		this.upper.push(upper);
		this.integer.push(integer ? 1 : 0);
		for (const row of rows) {
			this.indices.push(row);
			this.values.push(value);
		}
		this.starts.push(this.indices.length);
		return this.cost.length - 1;
	}
}

export interface SolverProgress {
	/** Best plan so far and what no plan can beat; infinite before there is one. */
	best: number;
	bound: number;
	/** Relative, infinite before there is a plan. */
	gap: number;
	nodes: number;
}

export interface SolverAnswer {
	status: 'solved' | 'infeasible';
	values: ArrayLike<number>;
	objective: number;
	gap: number;
}

/** Solves to the gap and never to a time, on one thread, so that the same model gives the same answer. */
export interface Solver {
	/** Name and version, kept with the plan: another version may answer otherwise. */
	readonly name: string;
	solve(model: LinearModel, gap: number, progress?: (now: SolverProgress) => void): SolverAnswer;
}
