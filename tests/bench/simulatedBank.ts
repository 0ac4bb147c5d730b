import { dateOf, dayNumber, weekdayOf } from '../../src/lib/domain/planning/days.ts';
import { Generator } from '../../src/lib/domain/planning/generator.ts';
import {
	defaultParameters,
	type DayKind,
	type PlanBranch,
	type PlanDay,
	type PlanInputs,
	type PlanInspector,
	type PlanParameters
} from '../../src/lib/domain/planning/types.ts';

const nineToFive = [{ opens: 9 * 60, closes: 17 * 60 }];
const weekendHours = [{ opens: 9 * 60, closes: 16 * 60 }];

/** A bank to plan for: towns on a map, branches about them, inspectors who live there and are away now and then. */
export interface SimulatedBank {
	branches: PlanBranch[];
	inspectors: PlanInspector[];
}

export function simulateBank(seed: string, branches: number, inspectors: number): SimulatedBank {
	const draw = new Generator(seed, 'bank');
	const towns = Array.from({ length: Math.max(1, Math.round(branches / 60)) }, (_, n) => ({
		area: `town ${n}`,
		latitude: draw.between(29, 32),
		longitude: draw.between(118, 121)
	}));
	const about = () => {
		const town = draw.pick(towns);
		return {
			area: town.area,
			place: {
				latitude: town.latitude + draw.between(-0.15, 0.15),
				longitude: town.longitude + draw.between(-0.15, 0.15)
			}
		};
	};
	return {
		branches: Array.from({ length: branches }, (_, n) =>
			simulateBranch(`branch ${n}`, about(), draw)
		),
		inspectors: Array.from({ length: inspectors }, (_, n) => ({
			id: `inspector ${n}`,
			...about(),
			capacity: 3,
			most: null,
			absences: [],
			conflicts: Array.from({ length: 3 }, () => `branch ${draw.below(branches)}`)
		}))
	};
}

function simulateBranch(
	id: string,
	where: Pick<PlanBranch, 'place' | 'area'>,
	draw: Generator
): PlanBranch {
	const kind = draw.fraction();
	return {
		id,
		...where,
		calendar: 'China',
		opening: {
			work: nineToFive,
			saturday: kind < 0.85 ? weekendHours : [],
			sunday: kind < 0.7 ? weekendHours : [],
			holiday: kind < 0.6 ? weekendHours : []
		},
		exceptions: [],
		risk: {
			complaintRatio: draw.between(0.3, 2.5),
			lastScore: draw.between(60, 100),
			lastScoreDays: draw.below(60),
			overdueTasks: draw.below(12) === 0 ? 1 + draw.below(3) : 0,
			criticalWithinYear: draw.below(20) === 0,
			daysSinceVisit: draw.below(60),
			newHead: draw.below(12) === 0
		},
		exempt: draw.below(33) === 0
	};
}

/** The days of a month with every first of it a holiday in May, October and January. */
export function simulateMonth(year: number, month: number): PlanDay[] {
	const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`);
	const next =
		month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
	const holidays = { 1: 1, 5: 5, 10: 7 }[month] ?? 0;
	return Array.from({ length: dayNumber(next) - first }, (_, day) => ({
		date: dateOf(first + day),
		kind: day < holidays ? 'holiday' : weekendKind(first + day)
	}));
}

const weekendKind = (day: number): DayKind =>
	weekdayOf(day) === 6 ? 'saturday' : weekdayOf(day) === 7 ? 'sunday' : 'work';

/** Six days off a month for each inspector, and for one in ten a week of illness or leave. */
export function simulateAbsences(seed: string, inspectors: PlanInspector[], days: PlanDay[]) {
	const draw = new Generator(seed, `absences ${days[0]!.date}`);
	return inspectors.map((inspector) => {
		const off = draw.shuffled(days).slice(0, 6);
		const absences = off.map(({ date }) => ({ from: date, to: date }));
		if (draw.below(10) === 0) {
			const from = dayNumber(draw.pick(days).date);
			absences.push({ from: dateOf(from), to: dateOf(from + 6) });
		}
		return { ...inspector, absences };
	});
}

export function simulateInputs(
	bank: SimulatedBank,
	seed: string,
	year: number,
	month: number,
	history: PlanInputs['history'] = [],
	parameters: Partial<PlanParameters> = {}
): PlanInputs {
	const days = simulateMonth(year, month);
	return {
		period: { from: days[0]!.date, to: days.at(-1)!.date },
		calendars: { China: days },
		branches: bank.branches,
		inspectors: simulateAbsences(seed, bank.inspectors, days),
		history,
		parameters: { ...defaultParameters, ...parameters }
	};
}
