import { dayNumber, periodLength } from './days.ts';
import type { PlanInputs } from './types.ts';

/** Refuses inputs that make no sense, with a RangeError that says which; the longest period is 100 days. */
export function validateInputs(inputs: PlanInputs): void {
	const { branches, inspectors, parameters, calendars } = inputs;
	const length = periodLength(inputs);
	demand(length >= 1 && length <= 100, 'period');
	for (const [name, days] of Object.entries(calendars)) {
		const first = dayNumber(inputs.period.from);
		demand(
			days.length === length && days.every(({ date }, n) => dayNumber(date) === first + n),
			`calendar ${name}`
		);
	}
	demand(new Set(branches.map(({ id }) => id)).size === branches.length, 'branch ids');
	demand(new Set(inspectors.map(({ id }) => id)).size === inspectors.length, 'inspector ids');
	for (const { id, calendar } of branches) demand(calendar in calendars, `calendar of ${id}`);
	for (const { id, capacity } of inspectors)
		demand(Number.isInteger(capacity) && capacity >= 0 && capacity <= 24, `capacity of ${id}`);
	const share = (name: keyof typeof parameters, least = 0) => {
		const value = parameters[name] as number;
		demand(value >= least && value <= 1, name);
	};
	share('restShare');
	share('randomShare', 0.3);
	share('exemptChance');
	share('riskiestShare');
	share('pairShare');
	const whole = (name: keyof typeof parameters, least: number, most: number) => {
		const value = parameters[name] as number;
		demand(Number.isInteger(value) && value >= least && value <= most, name);
	};
	whole('rotationDays', 0, 366);
	whole('hoursApart', 1, 12);
	whole('options', 1, 200);
	whole('part', 20, 10_000);
	demand(parameters.gap > 0 && parameters.gap <= 0.2, 'gap');
	const { first, last } = parameters.hours;
	demand(Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last <= 23, 'hours');
	demand(first <= last, 'hours');
}

function demand(holds: boolean, what: string): asserts holds {
	if (!holds) throw new RangeError(`visit plan: ${what}`);
}
