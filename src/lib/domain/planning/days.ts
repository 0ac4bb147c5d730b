import type { LocalDate, PlanBranch, PlanDay, PlanInputs } from './types.ts';

const msADay = 86_400_000;

/** Days since 1970-01-01; refuses what is no date. */
export function dayNumber(date: LocalDate): number {
	const at = Date.parse(`${date}T00:00:00Z`);
	if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(at)) throw new RangeError(`no date: ${date}`);
	return at / msADay;
}

export const dateOf = (day: number): LocalDate => new Date(day * msADay).toISOString().slice(0, 10);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: number) => ((day + 3) % 7) + 1;

/** How many days the period has. */
export const periodLength = ({ period }: PlanInputs) =>
	dayNumber(period.to) - dayNumber(period.from) + 1;

/** Weekends and holidays; make-up workdays are not among them. */
export const isRest = ({ kind }: PlanDay) => kind !== 'work';

/**
 * Hours of arrival at which the branch is open for the whole hour, within `first..last`, for each day of the period.
 */
export function openHours(inputs: PlanInputs, branch: PlanBranch): number[][] {
	const { first, last } = inputs.parameters.hours;
	const hoursOf = (intervals: PlanBranch['opening']['work']) => {
		const hours: number[] = [];
		for (let hour = first; hour <= last; hour++)
			if (intervals.some(({ opens, closes }) => opens <= hour * 60 && (hour + 1) * 60 <= closes))
				hours.push(hour);
		return hours;
	};
	const usual = {
		work: hoursOf(branch.opening.work),
		saturday: hoursOf(branch.opening.saturday),
		sunday: hoursOf(branch.opening.sunday),
		holiday: hoursOf(branch.opening.holiday)
	};
	const unusual = new Map(
		branch.exceptions.map(({ date, intervals }) => [date, hoursOf(intervals)])
	);
	const days = inputs.calendars[branch.calendar];
	if (!days) throw new RangeError(`no calendar ${branch.calendar}`);
	return days.map(({ date, kind }) => unusual.get(date) ?? usual[kind]);
}
