// A bank of identical branches, to see whom the rules call in when nobody deserves it.
import { settle, type EarlierFiring } from '../../src/lib/domain/interview/cooling.ts';
import { judgeRates, type BranchMonths } from '../../src/lib/domain/interview/rateRules.server.ts';
import { shippedRules, type RuleVersion } from '../../src/lib/domain/interview/rules.ts';
import { normalAt, poissonAt } from '../../src/lib/domain/statistics/distributions.server.ts';
import { monthAfter, type MonthReading } from '../../src/lib/domain/statistics/months.ts';
import { seeded } from '../../src/lib/domain/statistics/seeded.ts';

/** One complaint per 10,000 transactions, everywhere and always. */
export const trueRate = 1e-4;
const firstMonth = '2000-01';
/** Months before the judged ones, so that the rolling window is full. */
const lead = 12;
const medianVolume = 12_000;
/** Busy before the Spring Festival and at the end of the year, quiet in February. */
const season = [1.15, 0.8, 1, 0.98, 0.97, 1, 0.98, 0.97, 1.02, 0.95, 1, 1.18];

export type World = {
	branches: { branchId: string; readings: MonthReading[]; volume: number }[];
	/** Judged months; each branch knows twelve more before them. */
	months: number;
	seed: number;
};

const count = (random: () => number, exposure: number, rate: number): number =>
	poissonAt(Math.max(random(), Number.EPSILON), exposure * rate);

const monthOf = (index: number) => monthAfter(firstMonth, index);

/**
 * Branches of very different size (log-normal around 12,000 transactions a month, a tenth below
 * 4,300 and a tenth above 33,000), with seasons and noise; all have the same true rate.
 */
export function identicalBranches(n: number, months: number, seed: number): World {
	const random = seeded(seed);
	const normal = () => normalAt(Math.max(random(), Number.EPSILON));
	const branches = Array.from({ length: n }, (_, i) => {
		const volume = Math.min(150_000, Math.max(600, medianVolume * Math.exp(0.8 * normal())));
		const readings = Array.from({ length: lead + months }, (_, index): MonthReading => {
			const exposure = Math.round(volume * season[index % 12]! * Math.exp(0.1 * normal()));
			const month = monthOf(index);
			return {
				month,
				known: true,
				count: count(random, exposure, trueRate),
				exposure,
				partial: null
			};
		});
		return { branchId: `b${String(i).padStart(4, '0')}`, readings, volume };
	});
	return { branches, months, seed };
}

/** What the rules know at the end of judged month `index` (0 the first). */
const asOf = (readings: MonthReading[], index: number) =>
	readings.slice(index + 1, index + 1 + lead);

/** Who is called in at the end of a judged month. */
export type Caller = (branches: readonly BranchMonths[], index: number) => { branchId: string }[];

/** T1, T2 and T3 together, as a caller. */
export const byRules =
	(version: RuleVersion = shippedRules): Caller =>
	(branches, index) =>
		judge(branches, index, version);

/** The usual way: the three highest raw rates of the month in each group of `size` branches. */
export const byBottomThree =
	(size: number): Caller =>
	(branches) => {
		const rates = branches.map(({ branchId, readings }) => {
			const last = readings.at(-1)!;
			return { branchId, rate: last.known ? last.count / last.exposure : -1 };
		});
		// The last group takes the remainder, so that an added branch makes no group of one.
		const groups = Math.max(1, Math.floor(rates.length / size));
		return Array.from({ length: groups }, (_, g) =>
			rates
				.slice(g * size, g === groups - 1 ? undefined : (g + 1) * size)
				.toSorted((a, b) => b.rate - a.rate)
				.slice(0, 3)
		).flat();
	};

function judge(branches: readonly BranchMonths[], index: number, version: RuleVersion) {
	const on = `${monthOf(lead + index + 1)}-01`;
	return judgeRates(branches, { on, indicator: 'complaint_rate' }, version).firings;
}

export type FalseCalls = {
	branchMonths: number;
	/** Branch-months in which the rule was true, and in which any of the three was. */
	byRule: Record<'T1' | 'T2' | 'T3', number>;
	anyRule: number;
	/** Interviews proposed: once per branch and cause in the cooling period. */
	proposed: number;
	/** Branches called in at least once. */
	branches: number;
};

/** Whom T1, T2 and T3 call in over all months of a world where nobody deserves it. */
export function falseCalls(world: World, version = shippedRules): FalseCalls {
	const byRule = { T1: 0, T2: 0, T3: 0 };
	const called = new Set<string>();
	let [anyRule, proposed] = [0, 0];
	let earlier: EarlierFiring[] = [];
	for (let index = 0; index < world.months; index++) {
		const firings = judge(
			world.branches.map(({ branchId, readings }) => ({
				branchId,
				readings: asOf(readings, index)
			})),
			index,
			version
		);
		for (const { rule } of firings) byRule[rule as 'T1'] += 1;
		anyRule += new Set(firings.map(({ branchId }) => branchId)).size;
		const settled = settle(firings, earlier, version.coolingDays);
		proposed += settled.proposals.length;
		for (const { branchId } of settled.proposals) called.add(branchId);
		const recent = monthOf(lead + index - 3);
		earlier = [
			...earlier.filter(({ on }) => on > recent),
			...settled.proposals.map((firing) => ({ ...firing, proposed: true }))
		];
	}
	const branchMonths = world.branches.length * world.months;
	return { branchMonths, byRule, anyRule, proposed, branches: called.size };
}

export type Detection = {
	trials: number;
	/** Trials in which the branch was called in within 1, 2, … months of the rise. */
	within: number[];
};

/**
 * How soon a branch is called in whose rate becomes `multiple` times everybody else's, at a
 * steady `volume` a month. Each trial adds one such branch to the world, at a month of its own.
 */
export function detection(
	world: World,
	{ volume = 20_000, multiple = 3, trials = 100, months = 6 } = {},
	caller = byRules()
): Detection {
	const random = seeded(world.seed + 1);
	const within = new Array<number>(months).fill(0);
	for (let trial = 0; trial < trials; trial++) {
		const start = Math.floor(random() * (world.months - months + 1));
		const readings = Array.from({ length: lead + world.months }, (_, index): MonthReading => {
			const rate = trueRate * (index >= lead + start ? multiple : 1);
			const month = monthOf(index);
			// Before and after the stretch that is looked at nothing is drawn, to save time.
			const drawn = index >= start && index < lead + start + months;
			const complaints = drawn ? count(random, volume, rate) : 0;
			return { month, known: true, count: complaints, exposure: volume, partial: null };
		});
		const branches = [...world.branches, { branchId: 'raised', readings }];
		for (let month = 0; month < months; month++) {
			const known = branches.map((branch) => ({
				branchId: branch.branchId,
				readings: asOf(branch.readings, start + month)
			}));
			const called = caller(known, start + month);
			if (!called.some(({ branchId }) => branchId === 'raised')) continue;
			for (let later = month; later < months; later++) within[later]! += 1;
			break;
		}
	}
	return { trials, within };
}

/** How the naive rule treats a world in which nobody deserves it. */
export function naiveCalls(world: World, caller: Caller) {
	const bySize = world.branches.map(({ volume }) => volume).toSorted((a, b) => a - b);
	const small = bySize[Math.floor(bySize.length / 5)]!;
	const volumes = new Map(world.branches.map(({ branchId, volume }) => [branchId, volume]));
	const called = new Set<string>();
	let [calls, ofSmall] = [0, 0];
	for (let index = 0; index < world.months; index++)
		for (const { branchId } of caller(
			world.branches.map((one) => ({
				branchId: one.branchId,
				readings: asOf(one.readings, index)
			})),
			index
		)) {
			calls += 1;
			if (volumes.get(branchId)! < small) ofSmall += 1;
			called.add(branchId);
		}
	const branchMonths = world.branches.length * world.months;
	return { branchMonths, calls, ofSmall, branches: called.size };
}
