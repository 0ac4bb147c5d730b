import { describe, expect, test } from 'vitest';
import { Generator } from './generator.ts';
import {
	chanceOf,
	nextVisitDays,
	observe,
	publishedFrequency,
	type ObservedPeriod
} from './observed.ts';
import { Predictor } from './predictor.ts';
import { daysOf, smallBank } from './small.fixture.ts';
import { bestConstantGuess, entropyOf, fitToTarget } from './spread.ts';
import { targetOf } from './target.ts';
import type { PlannedVisit } from './types.ts';
import { measureUnpredictability } from './unpredictability.ts';

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function month(n: number, branches: number, dayOf: (branch: number, length: number) => number) {
	const length = lengths[n % 12]!;
	const start = `${2026 + Math.floor(n / 12)}-${months[n % 12]}`;
	const period = { from: `${start}-01`, to: `${start}-${length}` };
	const inputs = smallBank(branches, 3, {
		period,
		calendars: { usual: daysOf(period.from, period.to) }
	});
	inputs.parameters = { ...inputs.parameters, restShare: 0, riskiestShare: 0 };
	const target = targetOf(
		inputs,
		inputs.branches.map(() => 1)
	);
	const visits: PlannedVisit[] = inputs.branches.map(({ id }, b) => ({
		id,
		branch: id,
		inspector: 'i0',
		date: `${start}-${String(1 + dayOf(b, length)).padStart(2, '0')}`,
		hour: 9 + (b % 8),
		chosenBy: 'risk'
	}));
	return { inputs, visits, target, observed: observe(inputs, visits, target) };
}

describe('chance', () => {
	test('of one visit is the likeliest day of the target', () => {
		const { observed } = month(0, 5, (b) => b);
		expect(chanceOf([observed])).toBeCloseTo(1 / 31, 10);
	});

	test('of the first of two visits is the first day, nearly twice as likely', () => {
		const { observed } = month(0, 1, () => 3);
		const days = nextVisitDays({ ...observed, often: [0, 1, 0] }, 0);
		expect(days[0]).toBeCloseTo(1 - (30 / 31) ** 2, 10);
		expect(days.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
	});

	test('the published frequencies add up', () => {
		const [one, two, three] = publishedFrequency({ riskiestShare: 0.2, randomShare: 0.3 });
		expect(one + two + three).toBeCloseTo(1, 12);
		expect(one).toBeCloseTo(0.8 * (1 - 0.2 * (0.3 / 0.7)), 12);
	});
});

describe('a predictor', () => {
	const year = (dayOf: (n: number, branch: number, length: number) => number): ObservedPeriod[] =>
		Array.from(
			{ length: 15 },
			(_, n) => month(n, 120, (b, length) => dayOf(n, b, length)).observed
		);
	const rate = (periods: ObservedPeriod[]) => {
		const predictor = new Predictor(120);
		predictor.train(periods.slice(0, 12));
		const rates = periods.slice(12).map((period) => {
			const hits = predictor.hitRate(period);
			predictor.remember(period);
			return hits;
		});
		return rates.reduce((a, b) => a + b, 0) / rates.length;
	};

	test('finds a habit: always the first Saturday', () => {
		const firstSaturday = (n: number) => {
			const first = new Date(Date.UTC(2026, n, 1)).getUTCDay();
			return (6 - first + 7) % 7;
		};
		expect(rate(year((n) => firstSaturday(n)))).toBeGreaterThan(0.9);
	});

	test('finds a habit of each branch: always the weekday of the last time', () => {
		const weekday = (n: number, b: number) => {
			const first = new Date(Date.UTC(2026, n, 1)).getUTCDay();
			return ((b % 7) - first + 7) % 7;
		};
		expect(rate(year((n, b) => weekday(n, b) + 7 * ((b * 7 + n) % 4)))).toBeGreaterThan(0.12);
	});

	test('finds nothing in even chance', () => {
		const draw = new Generator('even', 'days');
		const periods = year((_, __, length) => draw.below(length));
		expect(rate(periods)).toBeLessThan(2 * chanceOf(periods));
	});
});

describe('measures', () => {
	test('a plan on Mondays alone does not fit, an even one does', () => {
		const even = month(0, 310, (b) => b % 31);
		expect(fitToTarget(even.inputs, even.visits, even.target).weekday.p).toBeGreaterThan(0.99);
		const mondays = month(0, 310, () => 4);
		const fit = fitToTarget(mondays.inputs, mondays.visits, mondays.target).weekday;
		expect(fit.p).toBeLessThan(1e-6);
		expect(fit.observed[0]).toBe(310);
		expect(fit.degrees).toBe(6);
	});

	test('the best constant guess is named', () => {
		expect(bestConstantGuess([month(0, 10, () => 4).observed])).toEqual({
			rate: 1,
			guess: 'work 3'
		});
	});

	test('the entropy of an even month is that of its days', () => {
		expect(entropyOf(month(0, 3, (b) => b).observed)).toEqual({
			mean: expect.closeTo(Math.log2(31), 10),
			least: expect.closeTo(Math.log2(31), 10),
			most: Math.log2(31)
		});
	});

	test('without six periods of history there is no predictor to ask', () => {
		const { inputs, visits, target, observed } = month(6, 20, (b) => b);
		expect(measureUnpredictability(inputs, visits, target, [observed]).predictor).toBeNull();
		const six = Array.from({ length: 6 }, (_, n) => month(n, 20, (b) => (b + n) % 28).observed);
		expect(measureUnpredictability(inputs, visits, target, six).predictor).toMatchObject({
			trainedOn: 6
		});
	});
});
