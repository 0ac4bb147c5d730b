import type { LinearModel } from './linear.ts';

/** Rows looked up by a number, each with a limit; those that could never bind are left out. */
export class Rows {
	readonly #counts = new Map<number, number>();
	readonly #rows = new Map<number, number>();

	count(key: number) {
		this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
	}

	/** Makes a `≤ limit` row for each key with more candidates than that. */
	make(model: LinearModel, limit: (key: number) => number): Rows {
		for (const [key, count] of this.#counts) {
			const most = limit(key);
			if (count > most) this.#rows.set(key, model.row(-Infinity, most));
		}
		return this;
	}

	add(key: number, to: number[]) {
		const row = this.#rows.get(key);
		if (row !== undefined) to.push(row);
	}

	/** Lets each row be exceeded at a cost: only after all rows are made. */
	loosen(model: LinearModel, cost: number) {
		for (const row of this.#rows.values()) model.column(cost, Infinity, false, [row], -1);
	}
}
