import { describe, expect, test } from 'vitest';
import { checkPlan, type HardRule } from './check.ts';
import { branch, inspector, smallBank } from './small.fixture.ts';
import type { PlanInputs, PlannedVisit } from './types.ts';

const bank = (more: Partial<PlanInputs> = {}): PlanInputs => {
	const inputs = smallBank(3, 3, more);
	return { ...inputs, parameters: { ...inputs.parameters, restShare: 0.3 } };
};
const visit = (
	n: number,
	i: number,
	date: string,
	hour = 10,
	more: Partial<PlannedVisit> = {}
): PlannedVisit => ({
	id: `b${n}#1`,
	branch: `b${n}`,
	inspector: `i${i}`,
	date,
	hour,
	chosenBy: 'risk',
	...more
});
// The first of March 2026 is a Sunday.
const good = [visit(0, 0, '2026-03-01'), visit(1, 1, '2026-03-04'), visit(2, 2, '2026-03-07')];
const rules = (inputs: PlanInputs, plan: PlannedVisit[]): HardRule[] =>
	checkPlan(inputs, plan).map(({ rule }) => rule);

describe('the checker', () => {
	test('finds nothing in a good plan', () => {
		expect(checkPlan(bank(), good)).toEqual([]);
	});

	test('a branch left out is a violation, an exempt one visited within the year is not', () => {
		expect(rules(bank(), good.slice(0, 2))).toEqual(['coverage']);
		const exempt = bank({
			branches: [branch(0), branch(1), branch(2, { exempt: true })],
			history: [{ branch: 'b2', inspector: 'i9', date: '2026-01-01', hour: 9 }]
		});
		expect(rules(exempt, good.slice(0, 2))).toEqual([]);
		exempt.history = [{ branch: 'b2', inspector: 'i9', date: '2025-03-20', hour: 9 }];
		expect(rules(exempt, good.slice(0, 2))).toEqual(['coverage']);
	});

	test('the same inspector within ninety days, and twice in a row after them', () => {
		const seen = (date: string) =>
			bank({ history: [{ branch: 'b1', inspector: 'i1', date, hour: 9 }] });
		expect(rules(seen('2025-12-05'), good)).toEqual(['rotation']);
		expect(rules(seen('2025-12-04'), good)).toEqual(['twice_in_a_row']);
		const between = seen('2025-12-04');
		between.history.push({ branch: 'b1', inspector: 'i0', date: '2026-01-04', hour: 9 });
		expect(rules(between, good)).toEqual([]);
	});

	test('a pair counts as one occasion, and both of it for the next', () => {
		const pair = visit(1, 2, '2026-03-04', 10, {
			id: 'b1#1+',
			chosenBy: 'pair',
			pairedWith: 'b1#1'
		});
		const rest = visit(2, 0, '2026-03-08', 10, { id: 'b2#2' });
		expect(rules(bank(), [...good, pair, rest])).toEqual([]);
		expect(rules(bank(), [...good, { ...pair, pairedWith: undefined }, rest])).toEqual([
			'same_day'
		]);
		const seen = bank({
			history: ['i0', 'i1'].map((who) => ({
				branch: 'b1',
				inspector: who,
				date: '2025-11-01',
				hour: 9
			}))
		});
		expect(rules(seen, good)).toEqual(['twice_in_a_row']);
	});

	test('conflicts, absences, closed hours and days outside the period', () => {
		const strict = bank({
			inspectors: [
				inspector(0, { conflicts: ['b0'] }),
				inspector(1, { absences: [{ from: '2026-03-04', to: '2026-03-04' }] }),
				inspector(2)
			]
		});
		expect(rules(strict, good).sort()).toEqual(['absence', 'conflict']);
		expect(rules(bank(), [good[0]!, good[1]!, visit(2, 2, '2026-03-07', 17)])).toEqual(['closed']);
		expect(rules(bank(), [good[0]!, good[1]!, visit(2, 2, '2026-04-04')]).sort()).toEqual([
			'coverage',
			'outside_period'
		]);
		expect(rules(bank(), [...good, visit(7, 0, '2026-03-14')])).toEqual(['unknown']);
	});

	test('too few rest days say how many there are and how many there should be', () => {
		const plan = [visit(0, 0, '2026-03-02'), good[1]!, visit(2, 2, '2026-03-05')];
		expect(checkPlan(bank(), plan)).toEqual([
			{ rule: 'rest_share', visits: [], found: 0, allowed: 1 }
		]);
	});

	test('more visits a day than an inspector can make, and two too close together', () => {
		const busy = bank({ inspectors: [inspector(0, { capacity: 2 }), inspector(1), inspector(2)] });
		const day = (hours: number[]) => hours.map((hour, n) => visit(n, 0, '2026-03-01', hour));
		expect(rules(busy, day([9, 12, 15]))).toEqual(['capacity']);
		expect(rules(bank(), day([9, 10, 15]))).toEqual(['apart']);
		const elsewhere = bank({
			history: [{ branch: 'x', inspector: 'i0', date: '2026-03-01', hour: 11 }]
		});
		expect(rules(elsewhere, good)).toEqual(['apart']);
	});
});
