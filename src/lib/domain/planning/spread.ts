import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import { dayNumber, weekdayOf } from './days.ts';
import { meanOver, nextVisitDays, type ObservedPeriod } from './observed.ts';
import type { Target } from './target.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

export interface Fit {
	/** Weekday 1–7 or hour 0–23. */
	labels: number[];
	observed: number[];
	expected: number[];
	chi2: number;
	degrees: number;
	/** Probability of a χ² as large or larger if the visits follow the target. */
	p: number;
}

/** Pearson's χ² of weekdays and hours against the target; paired visits count once. */
export function fitToTarget(inputs: PlanInputs, visits: readonly PlannedVisit[], target: Target) {
	const first = dayNumber(inputs.period.from);
	const index = new Map(inputs.branches.map(({ id }, b) => [id, b]));
	const weekday = new Tally();
	const hour = new Tally();
	for (const visit of visits) {
		if (visit.pairedWith) continue;
		weekday.see(weekdayOf(dayNumber(visit.date)));
		hour.see(visit.hour);
		const b = index.get(visit.branch)!;
		target.days[b]!.forEach((share, day) => {
			if (share === 0) return;
			weekday.expect(weekdayOf(first + day), share);
			const open = target.hours[b]![day]!;
			for (const at of open) hour.expect(at, share / open.length);
		});
	}
	return { weekday: weekday.fit(), hour: hour.fit() };
}

class Tally {
	readonly #observed = new Map<number, number>();
	readonly #expected = new Map<number, number>();

	see(label: number) {
		this.#observed.set(label, (this.#observed.get(label) ?? 0) + 1);
	}

	expect(label: number, share: number) {
		this.#expected.set(label, (this.#expected.get(label) ?? 0) + share);
	}

	fit(): Fit {
		const labels = [...new Set([...this.#expected.keys(), ...this.#observed.keys()])].sort(
			(a, b) => a - b
		);
		const observed = labels.map((label) => this.#observed.get(label) ?? 0);
		const expected = labels.map((label) => this.#expected.get(label) ?? 0);
		const chi2 = observed.reduce((sum, seen, n) => {
			const aim = expected[n]!;
			return aim > 0 ? sum + (seen - aim) ** 2 / aim : seen > 0 ? Infinity : sum;
		}, 0);
		const degrees = Math.max(0, labels.length - 1);
		const p = degrees === 0 ? 1 : chi2 === Infinity ? 0 : 1 - gammaCdf(chi2, degrees / 2, 1 / 2);
		return { labels, observed, expected, chi2, degrees, p };
	}
}

/** Bits by which the day of a branch's next visit is unknown to who knows the targets: mean and least over branches. */
export function entropyOf(period: ObservedPeriod): { mean: number; least: number; most: number } {
	let least = Infinity;
	let most = 0;
	const mean = meanOver([period], (of, branch) => {
		const bits = nextVisitDays(of, branch).reduce(
			(sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum),
			0
		);
		const open = of.target.days[branch]!.filter((share) => share > 0).length;
		least = Math.min(least, bits);
		most = Math.max(most, Math.log2(Math.max(1, open)));
		return bits;
	});
	return { mean, least: least === Infinity ? 0 : least, most };
}

/**
 * Hit rate of the best constant guess, with hindsight: always the nth open rest day, always the nth open working day,
 * or always the nth day of the period.
 */
export function bestConstantGuess(periods: readonly ObservedPeriod[]): {
	rate: number;
	guess: string;
} {
	const hits = new Map<string, number>();
	let count = 0;
	for (const { visited, target } of periods)
		for (const [branch, [next]] of visited.entries()) {
			if (next === undefined) continue;
			count += 1;
			const rest = target.rest[branch]!;
			const shares = target.days[branch]!;
			const nth = shares
				.slice(0, next + 1)
				.filter((share, day) => share > 0 && rest[day] === rest[next]).length;
			for (const guess of [`${rest[next] ? 'rest' : 'work'} ${nth}`, `day ${next + 1}`])
				hits.set(guess, (hits.get(guess) ?? 0) + 1);
		}
	const best = [...hits].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [string, number]);
	return { rate: count === 0 ? NaN : best[1] / count, guess: best[0] };
}
