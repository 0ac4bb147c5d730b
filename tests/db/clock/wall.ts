import { tzOffset } from '@date-fns/tz';

/**
 * What a clock on a wall shows in a time zone. Days are counted from 1970-01-01, minutes from
 * local midnight, instants in milliseconds since the epoch.
 */

export const minute = 60_000;
const quarter = 15 * minute;
export const minutesOfDay = 24 * 60;
export const day = minutesOfDay * minute;

export function dayOf(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / day;
}

export function dateOf(dayNumber: number): string {
	return new Date(dayNumber * day).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(dayNumber: number): number {
	// 1970-01-01 was a Thursday.
	return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Minutes from midnight of `HH:MM`, where 24:00 is the end of the day. */
export function minuteOf(time: string): number {
	const [hours, minutes] = time.split(':').map(Number);
	return hours! * 60 + minutes!;
}

export interface Wall {
	zone: string;
	day(instant: number): number;
	/** Minutes since local 1970-01-01 00:00. */
	minute(instant: number): number;
	/** The first instant of the local date, also where the clocks change at midnight. */
	startOfDay(dayNumber: number): number;
}

const walls = new Map<string, Wall>();

export function wallOf(zone: string): Wall {
	const wall = walls.get(zone) ?? hang(zone);
	walls.set(zone, wall);
	return wall;
}

function hang(zone: string): Wall {
	const offsetByDay = new Map<number, number | 'changes'>();
	const offsetByQuarter = new Map<number, number>();
	const starts = new Map<number, number>();
	const ask = (instant: number) => tzOffset(zone, new Date(instant));

	// Asking Intl for every minute takes an hour; zones change their offset on a quarter of an hour,
	// and never twice on one UTC day.
	function offset(instant: number): number {
		const utcDay = Math.floor(instant / day);
		let known = offsetByDay.get(utcDay);
		if (known === undefined) {
			const morning = ask(utcDay * day);
			known = morning === ask((utcDay + 1) * day) ? morning : 'changes';
			offsetByDay.set(utcDay, known);
		}
		if (known !== 'changes') return known;
		const utcQuarter = Math.floor(instant / quarter);
		const exact = offsetByQuarter.get(utcQuarter) ?? ask(utcQuarter * quarter);
		offsetByQuarter.set(utcQuarter, exact);
		return exact;
	}

	const minuteAt = (instant: number) => Math.floor(instant / minute) + offset(instant);
	const dayAt = (instant: number) => Math.floor(minuteAt(instant) / minutesOfDay);

	return {
		zone,
		day: dayAt,
		minute: minuteAt,
		startOfDay(dayNumber) {
			let start = starts.get(dayNumber);
			if (start === undefined) {
				// No zone is further from UTC than 14 hours.
				start = dayNumber * day - 15 * 60 * minute;
				while (dayAt(start) < dayNumber) start += minute;
				starts.set(dayNumber, start);
			}
			return start;
		}
	};
}
