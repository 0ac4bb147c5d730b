import { weekdayOf } from './days.ts';
import { meanOver, type ObservedPeriod } from './observed.ts';

/** What a branch remembers of its own visits before a period. */
interface Memory {
	lastDay: number | null;
	lastVisits: number;
	weekdays: number[];
	count: number;
}

const features = 24;

/**
 * Somebody at a branch who has learnt from the past: a conditional logit over the open days of the next period, on
 * what the branch could see of its own visits (weekday, day of the month, gap, how often), trained on all branches.
 * It answers with the likeliest day; a hit is the exact day of the branch's next visit.
 */
export class Predictor {
	readonly #weights = new Float64Array(features);
	readonly #memory: Memory[];

	constructor(branches: number) {
		this.#memory = Array.from({ length: branches }, () => ({
			lastDay: null,
			lastVisits: 0,
			weekdays: new Array<number>(8).fill(0),
			count: 0
		}));
	}

	/** Learns from periods in order: each is predicted from those before it, several times over. */
	train(periods: readonly ObservedPeriod[], rounds = 6) {
		const samples = periods.flatMap((period) => {
			const seen = this.#samples(period);
			this.remember(period);
			return seen;
		});
		for (let round = 0; round < rounds; round++) {
			const rate = 0.5 / (1 + round);
			for (let at = 0; at < samples.length; at += 500)
				this.#step(samples.slice(at, at + 500), rate);
		}
	}

	/** The day of the period this branch's next visit is expected on; −1 when the branch is never open. */
	guess(period: ObservedPeriod, branch: number): number {
		const options = this.#options(period, branch);
		let [best, most] = [-1, -Infinity];
		for (const { day, of } of options) {
			const value = this.#value(of);
			if (value > most) [best, most] = [day, value];
		}
		return best;
	}

	hitRate(period: ObservedPeriod): number {
		return meanOver([period], (of, branch) =>
			this.guess(of, branch) === of.visited[branch]![0] ? 1 : 0
		);
	}

	remember({ from, visited }: ObservedPeriod) {
		for (const [branch, days] of visited.entries()) {
			const memory = this.#memory[branch]!;
			if (days.length === 0) continue;
			memory.lastDay = from + days.at(-1)!;
			memory.lastVisits = days.length;
			for (const day of days) memory.weekdays[weekdayOf(from + day)]! += 1;
			memory.count += days.length;
		}
	}

	#samples(period: ObservedPeriod) {
		return period.visited.flatMap(([next], branch) =>
			next === undefined ? [] : [{ options: this.#options(period, branch), next }]
		);
	}

	#options(period: ObservedPeriod, branch: number) {
		const { target, from } = period;
		const open = target.days[branch]!;
		const memory = this.#memory[branch]!;
		const found: { day: number; of: Float64Array }[] = [];
		const nth = { rest: 0, work: 0 };
		for (let day = 0; day < open.length; day++) {
			if (open[day] === 0) continue;
			const rest = target.rest[branch]![day]!;
			nth[rest ? 'rest' : 'work'] += 1;
			found.push({
				day,
				of: describe(memory, from + day, day / open.length, rest, nth[rest ? 'rest' : 'work'])
			});
		}
		return found;
	}

	#value(of: Float64Array): number {
		let value = 0;
		for (let n = 0; n < features; n++) value += this.#weights[n]! * of[n]!;
		return value;
	}

	#step(samples: { options: { day: number; of: Float64Array }[]; next: number }[], rate: number) {
		const gradient = new Float64Array(features);
		for (const { options, next } of samples) {
			const values = options.map(({ of }) => Math.exp(this.#value(of)));
			const sum = values.reduce((total, value) => total + value, 0);
			for (const [n, { day, of }] of options.entries()) {
				const error = (day === next ? 1 : 0) - values[n]! / sum;
				for (let f = 0; f < features; f++) gradient[f]! += error * of[f]!;
			}
		}
		for (let f = 0; f < features; f++)
			this.#weights[f]! += rate * ((gradient[f]! / samples.length) * 4 - 0.001 * this.#weights[f]!);
	}
}

function describe(
	memory: Memory,
	day: number,
	position: number,
	rest: boolean,
	nth: number
): Float64Array {
	const of = new Float64Array(features);
	const weekday = weekdayOf(day);
	of[0] = rest ? 1 : 0;
	of[1] = position;
	of[2] = position * position;
	of[3] = nth === 1 ? 1 : 0;
	of[4] = nth === 2 ? 1 : 0;
	of[4 + weekday] = 1;
	if (memory.lastDay === null) return of;
	const gap = day - memory.lastDay;
	const lastWeekday = weekdayOf(memory.lastDay);
	of[12] = weekday === lastWeekday ? 1 : 0;
	of[13] = gap % 7 === 0 && gap <= 35 ? 1 : 0;
	of[14] = gap < 14 ? 1 : 0;
	of[15] = gap >= 14 && gap < 28 ? 1 : 0;
	of[16] = gap >= 28 && gap < 35 ? 1 : 0;
	of[17] = gap >= 35 && gap < 50 ? 1 : 0;
	of[18] = gap >= 27 && gap <= 32 ? 1 : 0;
	of[19] = memory.weekdays[weekday]! / memory.count;
	of[20] = ((memory.weekdays[6]! + memory.weekdays[7]!) / memory.count) * (rest ? 1 : 0);
	of[21] = memory.lastVisits > 1 ? 1 - position : 0;
	of[22] = memory.lastVisits > 1 && rest ? 1 : 0;
	of[23] = Math.abs(gap - 30) / 30;
	return of;
}
