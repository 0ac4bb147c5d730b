import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highsSolver } from '../../server/planning/highs.ts';
import { checkPlan } from './check.ts';
import { drawPlan, type PlannedResult } from './plan.ts';
import { replan } from './replan.ts';
import { commit, digestOf, replay } from './replay.ts';
import { branch, inspector, smallBank } from './small.fixture.ts';
import type { PlanInputs } from './types.ts';

const solver = await highsSolver();
const planned = (inputs: PlanInputs, seed = 'seed'): PlannedResult => {
	const result = drawPlan(inputs, seed, solver);
	if (result.status === 'infeasible') throw new Error(JSON.stringify(result.explanation));
	return result;
};
const explained = (inputs: PlanInputs) => {
	const result = drawPlan(inputs, 'seed', solver);
	if (result.status === 'planned') throw new Error('there is a plan');
	return result.explanation;
};

describe('a plan', () => {
	test('keeps every hard rule whatever the bank, or says why there is none', () => {
		const banks = fc.record({
			branches: fc.integer({ min: 1, max: 25 }),
			inspectors: fc.integer({ min: 1, max: 8 }),
			restShare: fc.double({ min: 0, max: 0.6, noNaN: true }),
			away: fc.nat(30),
			seed: fc.string()
		});
		fc.assert(
			fc.property(banks, ({ branches, inspectors, restShare, away, seed }) => {
				const inputs = smallBank(branches, inspectors);
				inputs.parameters.restShare = restShare;
				inputs.inspectors[0]!.absences = [
					{ from: '2026-03-01', to: `2026-03-${String(1 + away).padStart(2, '0')}` }
				];
				inputs.history = inputs.branches.slice(0, 5).map(({ id }, n) => ({
					branch: id,
					inspector: `i${n % inspectors}`,
					date: '2026-02-10',
					hour: 10
				}));
				const result = drawPlan(inputs, seed, solver);
				if (result.status === 'planned') expect(checkPlan(inputs, result.visits)).toEqual([]);
				else {
					const { unreachable, shortages, relaxations } = result.explanation;
					expect(unreachable.length + shortages.length + relaxations.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 20 }
		);
	}, 60_000);

	test('one branch alone has a plan whatever day chance draws for its visit', () => {
		for (let n = 0; n < 60; n++) {
			const inputs = smallBank(1, 4);
			const { visits } = planned(inputs, `seed ${n}`);
			expect(checkPlan(inputs, visits)).toEqual([]);
		}
	});

	test('a bank planned in parts keeps the rules across them', () => {
		const inputs = smallBank(60, 10);
		inputs.parameters.part = 20;
		const { visits } = planned(inputs);
		expect(checkPlan(inputs, visits)).toEqual([]);
		expect(new Set(visits.map(({ branch }) => branch)).size).toBe(60);
	});

	test('some visits are made by two inspectors, as many as asked for', () => {
		const inputs = smallBank(40, 10);
		inputs.parameters.pairShare = 0.1;
		const { visits } = planned(inputs);
		const pairs = visits.filter(({ chosenBy }) => chosenBy === 'pair');
		expect(pairs.length).toBe(Math.round((visits.length - pairs.length) * 0.1));
		for (const pair of pairs) {
			const first = visits.find(({ id }) => id === pair.pairedWith)!;
			expect([pair.branch, pair.date, pair.hour]).toEqual([first.branch, first.date, first.hour]);
			expect(pair.inspector).not.toBe(first.inspector);
		}
	});

	test('nobody can tell the day: another seed, another plan', () => {
		const inputs = smallBank(30, 8);
		const days = (seed: string) =>
			planned(inputs, seed).visits.map(({ branch, date }) => `${branch} ${date}`);
		const [a, b] = [new Set(days('one')), days('two')];
		expect(b.filter((day) => a.has(day)).length).toBeLessThan(b.length / 4);
	});
});

describe('when there is no plan', () => {
	test('too few inspectors: the sum is named, and no branch is left out instead', () => {
		const explanation = explained(smallBank(30, 1, { inspectors: [inspector(0, { most: 20 })] }));
		expect(explanation.shortages).toEqual([{ what: 'visits', needed: 39, possible: 20 }]);
	});

	test('a branch nobody may visit, and why', () => {
		const inputs = smallBank(3, 2, {
			inspectors: [
				inspector(0, { conflicts: ['b0'] }),
				inspector(1, { absences: [{ from: '2026-03-01', to: '2026-03-31' }] })
			],
			branches: [
				branch(0),
				branch(1),
				branch(2, { opening: { work: [], saturday: [], sunday: [], holiday: [] } })
			]
		});
		expect(explained(inputs).unreachable).toEqual([
			{ branch: 'b0', wanted: 1, because: ['absence'] },
			{ branch: 'b2', wanted: 1, because: 'never_open' }
		]);
	});

	test('rest days that no branch is open on', () => {
		const inputs = smallBank(6, 4);
		inputs.branches = inputs.branches.map((of) => ({
			...of,
			opening: { ...of.opening, saturday: [], sunday: [] }
		}));
		expect(explained(inputs).shortages).toEqual([{ what: 'rest_days', needed: 3, possible: 0 }]);
	});

	test('the rule that binds is found by lifting each alone', () => {
		// Six visits on the one day anybody is there; two and, three hours apart, three are what two people manage.
		const away = [
			{ from: '2026-03-01', to: '2026-03-09' },
			{ from: '2026-03-11', to: '2026-03-31' }
		];
		const inputs = smallBank(6, 2, {
			inspectors: [
				inspector(0, { absences: away, capacity: 2 }),
				inspector(1, { absences: away, capacity: 4 })
			]
		});
		inputs.parameters = {
			...inputs.parameters,
			restShare: 0,
			riskiestShare: 0,
			hoursApart: 3,
			hours: { first: 9, last: 16 }
		};
		const { relaxations, shortages } = explained(inputs);
		expect(shortages).toEqual([]);
		const enough = relaxations
			.filter((of) => of.enough)
			.map(({ rule, breaches }) => [rule, breaches]);
		expect(enough).toContainEqual(['apart', expect.any(Number)]);
		expect(enough).toContainEqual(['capacity', 1]);
		expect(enough).toContainEqual(['absence', expect.any(Number)]);
		expect(relaxations.find(({ rule }) => rule === 'rotation')).toMatchObject({ enough: false });
		expect(relaxations.find(({ rule }) => rule === 'rest_share')).toMatchObject({ enough: false });
	});

	test('inputs that make no sense are refused', () => {
		const inputs = smallBank(3, 2);
		expect(() =>
			drawPlan({ ...inputs, parameters: { ...inputs.parameters, randomShare: 0.2 } }, 's', solver)
		).toThrow('randomShare');
		expect(() =>
			drawPlan({ ...inputs, period: { from: '2026-03-01', to: '2026-08-31' } }, 's', solver)
		).toThrow(RangeError);
	});
});

describe('replay', () => {
	test('the revealed seed draws the same plan again', () => {
		const inputs = smallBank(25, 8);
		const { visits, solver: name } = planned(inputs, 'secret');
		const fixed = commit(inputs, 'secret', visits, name);
		expect(replay(fixed, structuredClone(inputs), 'secret', solver)).toEqual({
			same: true,
			differs: []
		});
	});

	test('another seed, other inputs or a plan drawn otherwise show', () => {
		const inputs = smallBank(15, 8);
		const { visits, solver: name } = planned(inputs, 'secret');
		const fixed = commit(inputs, 'secret', visits, name);
		expect(replay(fixed, inputs, 'other', solver).differs).toEqual(['seed', 'plan']);
		const changed = { ...inputs, inspectors: inputs.inspectors.slice(1) };
		expect(replay(fixed, changed, 'secret', solver).differs).toEqual(['inputs', 'plan']);
		const adjusted = commit(inputs, 'secret', visits.slice(1), name);
		expect(replay(adjusted, inputs, 'secret', solver).differs).toEqual(['plan']);
	});

	test('the order of keys changes no digest', () => {
		expect(digestOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(digestOf({ b: [{ d: 3, c: 2 }], a: 1 }));
	});
});

describe('planning again after somebody falls ill', () => {
	const inputs = smallBank(40, 10);
	const { visits } = planned(inputs);
	const ill = visits.find(
		({ date, chosenBy }) => date > '2026-03-12' && chosenBy !== 'pair'
	)!.inspector;
	const now: PlanInputs = {
		...inputs,
		inspectors: inputs.inspectors.map((of) =>
			of.id === ill ? { ...of, absences: [{ from: '2026-03-12', to: '2026-03-31' }] } : of
		)
	};
	const result = replan(now, visits, '2026-03-12', new Set(), 'seed', solver);

	test('the plan keeps all rules again', () => {
		expect(result.violations).toEqual([]);
	});

	test('nobody else moves, and nothing that is past', () => {
		const must = visits
			.filter(({ inspector, date }) => inspector === ill && date >= '2026-03-12')
			.map(({ id }) => id);
		expect(must.length).toBeGreaterThan(0);
		expect([...result.moved].sort()).toEqual(must.sort());
	});

	test('the day and hour stay where another inspector is free', () => {
		const before = new Map(visits.map((visit) => [visit.id, visit]));
		for (const { id, date, hour } of result.visits)
			if (result.moved.includes(id))
				expect([date, hour]).toEqual([before.get(id)!.date, before.get(id)!.hour]);
	});

	test('a visit that is fixed stays, and its violation is told', () => {
		const stuck = result.moved.find((id) => !id.endsWith('+'))!;
		const held = replan(now, visits, '2026-03-12', new Set([stuck]), 'seed', solver);
		expect(held.moved).not.toContain(stuck);
		expect(held.violations).toEqual([
			expect.objectContaining({ rule: 'absence', visits: [stuck] })
		]);
	});
});
