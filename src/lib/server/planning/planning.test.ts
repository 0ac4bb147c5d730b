import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../domain/planning/check.ts';
import { smallBank } from '../../domain/planning/small.fixture.ts';
import { runPlanning } from './planning.ts';

describe('planning in a thread', () => {
	test('answers with a plan and tells how far it is, while this thread goes on', async () => {
		const inputs = smallBank(60, 10);
		inputs.parameters.part = 20;
		let ticks = 0;
		const clock = setInterval(() => (ticks += 1), 5);
		const stages = new Set<string>();
		const result = await runPlanning(
			'draw',
			{ inputs, seed: 'seed', past: [] },
			undefined,
			({ stage }) => stages.add(stage)
		);
		clearInterval(clock);
		if (result.status === 'infeasible') throw new Error(JSON.stringify(result.explanation));
		expect(checkPlan(inputs, result.visits)).toEqual([]);
		expect(result.unpredictability.chance).toBeGreaterThan(0.03);
		expect(stages).toContain('drawing');
		expect(ticks).toBeGreaterThan(10);
	}, 60_000);

	test('is cancelled at once, and the next one in line gets its turn', async () => {
		const inputs = smallBank(400, 40);
		const cancel = new AbortController();
		const long = runPlanning('draw', { inputs, seed: 'long', past: [] }, cancel.signal, () =>
			cancel.abort(new Error('cancelled'))
		);
		const next = runPlanning('draw', { inputs: smallBank(5, 4), seed: 'next', past: [] });
		await expect(long).rejects.toThrow('cancelled');
		expect((await next).status).toBe('planned');
	}, 60_000);

	test('what goes wrong in the thread reaches who asked', async () => {
		const inputs = smallBank(3, 3);
		inputs.parameters.gap = 0;
		await expect(runPlanning('draw', { inputs, seed: 'seed', past: [] })).rejects.toThrow(
			'visit plan: gap'
		);
	}, 60_000);
});
