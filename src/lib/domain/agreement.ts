/** How far apart two values are, squared, on each level of measurement. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';
export type Weights = 'none' | 'linear' | 'quadratic';
/** A value of each coder for one unit; null where a coder gave none. */
export type Unit = readonly (number | null)[];

/**
 * Cohen's κ for two coders over the units both coded (Cohen 1960,
 * doi:10.1177/001316446002000104), or the weighted κ (Cohen 1968, doi:10.1037/h0026256) with
 * disagreement growing linearly or quadratically over the ordered categories.
 * Null where no disagreement could be expected: then κ is not defined.
 */
export function cohenKappa(pairs: readonly Unit[], weights: Weights = 'none'): number | null {
	const both = pairs.filter(([a, b]) => a != null && b != null) as [number, number][];
	const categories = [...new Set(both.flat())].sort((a, b) => a - b);
	const place = new Map(categories.map((value, n) => [value, n]));
	const cost = (a: number, b: number) => {
		const steps = Math.abs(place.get(a)! - place.get(b)!);
		return weights === 'none' ? Number(steps > 0) : weights === 'linear' ? steps : steps ** 2;
	};
	let [observed, expected] = [0, 0];
	for (const [a, b] of both) observed += cost(a, b);
	for (const [a] of both) for (const [, b] of both) expected += cost(a, b) / both.length;
	return expected === 0 ? null : 1 - observed / expected;
}

/**
 * Krippendorff's α = 1 − D_o ÷ D_e (Krippendorff 2011, "Computing Krippendorff's
 * Alpha-Reliability"), for any number of coders and with missing values. Units with fewer
 * than two values say nothing. Null, "not defined", where D_e = 0: without any variation
 * agreement cannot be told from a coder who always says the same.
 */
export function krippendorffAlpha(units: readonly Unit[], level: Level): number | null {
	const coded = units
		.map((unit) => unit.filter((value): value is number => value != null))
		.filter(({ length }) => length > 1);
	const values = coded.flat();
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const distance = distanceOn(level, counts);

	let [observed, expected] = [0, 0];
	for (const unit of coded)
		for (const a of unit) for (const b of unit) observed += distance(a, b) / (unit.length - 1);
	for (const [a, n] of counts) for (const [b, m] of counts) expected += n * m * distance(a, b);
	expected /= values.length - 1;
	return values.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

function distanceOn(level: Level, counts: ReadonlyMap<number, number>) {
	// Ordinal: how many values lie between two, half of those at the ends.
	const before = new Map<number, number>();
	let sum = 0;
	for (const [value, n] of [...counts].sort(([a], [b]) => a - b)) {
		before.set(value, sum + n / 2);
		sum += n;
	}
	return (a: number, b: number): number => {
		if (a === b) return 0;
		if (level === 'nominal') return 1;
		if (level === 'ordinal') return (before.get(a)! - before.get(b)!) ** 2;
		if (level === 'interval') return (a - b) ** 2;
		return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
	};
}

export type ScoredVisit = { inspector: string; branch: string; total: number };
export type Severity = {
	inspector: string;
	visits: number;
	/** Points above (mild) or below (severe) what the same branches get from others; null without any to compare. */
	effect: number | null;
	error: number | null;
	z: number | null;
};

/**
 * Each inspector's effect on the total given the branch: the additive two-way model
 * total = branch + inspector + error by least squares (Searle 1971, *Linear Models*, ch. 7),
 * solved by turns. Branches seen by one inspector alone say nothing and drop out by
 * themselves; effects are centred over visits. The standard error takes the visits an
 * inspector has net of the branches: n − Σ n²(inspector, branch) ÷ n(branch).
 */
export function inspectorSeverity(visits: readonly ScoredVisit[]): Severity[] {
	const byInspector = groupBy(visits, ({ inspector }) => inspector);
	const byBranch = groupBy(visits, ({ branch }) => branch);
	const effect = new Map([...byInspector.keys()].map((one) => [one, 0]));
	const level = new Map<string, number>();
	for (let turn = 0, moved = Infinity; turn < 2000 && moved > 1e-9; turn++) {
		for (const [branch, seen] of byBranch)
			level.set(branch, mean(seen.map((v) => v.total - effect.get(v.inspector)!)));
		moved = 0;
		for (const [inspector, made] of byInspector) {
			const next = mean(made.map((v) => v.total - level.get(v.branch)!));
			moved = Math.max(moved, Math.abs(next - effect.get(inspector)!));
			effect.set(inspector, next);
		}
	}
	const centre = mean(visits.map(({ inspector }) => effect.get(inspector)!));
	const freedom = visits.length - byBranch.size - byInspector.size + 1;
	const residuals = visits.map((v) => v.total - level.get(v.branch)! - effect.get(v.inspector)!);
	const variance = residuals.reduce((sum, r) => sum + r * r, 0) / freedom;

	return [...byInspector].map(([inspector, made]) => {
		const shared = groupBy(made, ({ branch }) => branch);
		let net = made.length;
		for (const [branch, own] of shared) net -= own.length ** 2 / byBranch.get(branch)!.length;
		const compared = net > 1e-9;
		const points = effect.get(inspector)! - centre;
		const error = compared && freedom > 0 ? Math.sqrt(variance / net) : null;
		return {
			inspector,
			visits: made.length,
			effect: compared ? points : null,
			error,
			z: error ? points / error : null
		};
	});
}

const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / (list.length || 1);

function groupBy<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const one of list) {
		const group = groups.get(key(one));
		if (group) group.push(one);
		else groups.set(key(one), [one]);
	}
	return groups;
}
