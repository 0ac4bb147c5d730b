/** The bank keeps Beijing time, all year round. */
export const zone = 8 * 3_600_000;
const day = 86_400_000;
const opens = 520;
const length = 520;

/** Office time of the demo bank: 08:40–17:20 on the working days of its calendar. */
export class OfficeHours {
	/** Midnights of working days, in local milliseconds. */
	#days: number[];

	/** @param dates working days as YYYY-MM-DD, in order */
	constructor(dates: string[]) {
		this.#days = dates.map((date) => Date.parse(`${date}T00:00:00Z`));
	}

	/** The moment so many working days (fractions too) of office time after another. */
	after(at: number, days: number): number {
		const local = at + zone;
		let index = this.#days.findIndex((midnight) => midnight + day > local);
		if (index < 0) throw new Error('Beyond the working days at hand');
		let minutes = Math.max(0, (local - this.#days[index]!) / 60_000 - opens);
		if (minutes > length) {
			index += 1;
			minutes = 0;
		}
		const total = index * length + minutes + days * length;
		const [whole, rest] = [Math.floor(total / length), total % length];
		return this.#days[Math.min(whole, this.#days.length - 1)]! + (opens + rest) * 60_000 - zone;
	}

	/** The last moment of office time before another, an hour and more before closing. */
	latest(at: number): number {
		const local = at + zone;
		const index = this.#days.findLastIndex((midnight) => midnight + (opens + 60) * 60_000 <= local);
		const until = this.#days[index]! + (opens + length - 80) * 60_000;
		return Math.min(local, until) - zone;
	}

	/** The working days from one moment to another, as local midnights. */
	between(from: number, to: number): number[] {
		return this.#days.filter((midnight) => midnight >= from + zone - day && midnight <= to + zone);
	}
}

export const isoDate = (at: number) => new Date(at + zone).toISOString().slice(0, 10);
export const iso = (at: number) => new Date(at).toISOString();
/** A local wall time of a local midnight, as an instant. */
export const wall = (midnight: number, hours: number) => midnight + hours * 3_600_000 - zone;
