import { describe, expect, test } from 'vitest';
import {
	byBottomThree,
	detection,
	falseCalls,
	identicalBranches,
	naiveCalls
} from '../../../../tests/bench/triggerWorld';

// The same run at its full size is `npm run bench -- --triggers`; docs/statistics.md shows it.
describe('2,000 branches that are all alike', { timeout: 60_000 }, () => {
	const world = identicalBranches(2000, 36, 7);

	test('are called in by T1, T2 and T3 together in at most 0.15 % of months', () => {
		const calls = falseCalls(world);
		expect(calls.anyRule / calls.branchMonths).toBeLessThanOrEqual(0.0015);
		expect(calls.proposed).toBeLessThan(calls.anyRule);
		expect(calls.byRule.T1).toBeGreaterThan(0);
	});

	test('do not hide one whose rate triples at 20,000 transactions a month', () => {
		const { within, trials } = detection(world, { trials: 40 });
		expect(within.at(-1)! / trials).toBeGreaterThanOrEqual(0.8);
		// Without a rise the same branch is hardly ever called in: the rules see the rise.
		const alike = detection(world, { trials: 25, multiple: 1 });
		expect(alike.within.at(-1)! / trials).toBeLessThan(0.1);
	});

	test('would be shamed by their size, were the bottom three called in', () => {
		const { calls, ofSmall } = naiveCalls(world, byBottomThree(2000));
		expect(ofSmall / calls).toBeGreaterThan(0.9);
	});
});
