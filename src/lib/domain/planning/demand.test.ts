import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawDemand } from './demand.ts';
import { riskScore, riskTerms } from './risk.ts';
import { branch, smallBank } from './small.fixture.ts';

const calm = {
	complaintRatio: 1,
	lastScore: 95,
	lastScoreDays: 0,
	overdueTasks: 0,
	criticalWithinYear: false,
	daysSinceVisit: 10,
	newHead: false
};

describe('risk', () => {
	test('is nothing where all is well and one where everything is bad', () => {
		expect(riskScore(calm)).toBe(0);
		expect(
			riskScore({
				complaintRatio: 9,
				lastScore: 0,
				lastScoreDays: 0,
				overdueTasks: 9,
				criticalWithinYear: true,
				daysSinceVisit: null,
				newHead: true
			})
		).toBe(1);
	});

	test('forgets half of the last score in six months', () => {
		const now = riskTerms({ ...calm, lastScore: 50 }).lastScore;
		const later = riskTerms({ ...calm, lastScore: 50, lastScoreDays: 182.625 }).lastScore;
		expect([now, later]).toEqual([1, 0.5]);
	});

	test('stays within 0 and 1 and never falls when something gets worse', () => {
		const risk = fc.record({
			complaintRatio: fc.double({ min: 0, max: 20, noNaN: true }),
			lastScore: fc.integer({ min: 0, max: 100 }),
			lastScoreDays: fc.integer({ min: 0, max: 2000 }),
			overdueTasks: fc.nat(20),
			criticalWithinYear: fc.boolean(),
			daysSinceVisit: fc.nat(2000),
			newHead: fc.boolean()
		});
		fc.assert(
			fc.property(risk, (inputs) => {
				const score = riskScore(inputs);
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
				expect(
					riskScore({ ...inputs, overdueTasks: inputs.overdueTasks + 1 })
				).toBeGreaterThanOrEqual(score);
				expect(
					riskScore({ ...inputs, lastScore: Math.max(0, inputs.lastScore - 5) })
				).toBeGreaterThanOrEqual(score);
			})
		);
	});
});

describe('how many visits', () => {
	test('every branch one, the riskiest fifth two, and at least thirty in a hundred by chance alone', () => {
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const inputs = smallBank(50);
				const visits = drawDemand(inputs, seed);
				const counts = inputs.branches.map(
					(_, b) => visits.filter((visit) => visit.branch === b).length
				);
				expect(Math.min(...counts)).toBe(1);
				const risks = inputs.branches.map(({ risk }) => riskScore(risk)).sort((a, b) => b - a);
				const surely = inputs.branches.flatMap(({ risk }, b) =>
					riskScore(risk) > risks[10]! ? [b] : []
				);
				for (const b of surely) expect(counts[b]).toBeGreaterThanOrEqual(2);
				expect(visits.filter(({ random }) => random).length).toBeGreaterThanOrEqual(
					0.3 * visits.length
				);
				expect(visits.length).toBe(50 + 10 + 5);
			}),
			{ numRuns: 25 }
		);
	});

	test('exempt branches are drawn one time in ten, and always before a year is over', () => {
		const seen = { branch: 'b0', inspector: 'gone', hour: null };
		const exempt = [
			branch(0, { exempt: true }),
			...Array.from({ length: 9 }, (_, n) => branch(n + 1))
		];
		const drawn = (date: string) =>
			Array.from({ length: 400 }, (_, n) =>
				drawDemand({ ...smallBank(), branches: exempt, history: [{ ...seen, date }] }, `seed ${n}`)
			).filter((visits) => visits.some((visit) => visit.branch === 0)).length;
		const recent = drawn('2026-01-10');
		expect(recent).toBeGreaterThan(20);
		expect(recent).toBeLessThan(62);
		expect(drawn('2025-04-20')).toBe(400);
	});

	test('exempt branches get no second visit', () => {
		const all = smallBank(20);
		const inputs = { ...all, branches: all.branches.map((of) => ({ ...of, exempt: true })) };
		const visits = drawDemand(inputs, 'seed');
		expect(new Set(visits.map((visit) => visit.branch)).size).toBe(visits.length);
	});
});
