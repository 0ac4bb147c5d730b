import { beforeAll, describe, expect, test } from 'vitest';
import { replan } from '../../../src/lib/domain/planning/replan.ts';
import { replay, type Commitment } from '../../../src/lib/domain/planning/replay.ts';
import type { PlanInputs, PlannedVisit } from '../../../src/lib/domain/planning/types.ts';
import { highsSolver } from '../../../src/lib/server/planning/highs.ts';
import { inspectors, type Standing, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read, publish, idOf } = north;
const solver = await highsSolver();

describe('a published plan', () => {
	beforeAll(publish);

	test('sends each inspector their own visits alone, and commits to the seed', async () => {
		const { visits, seed, seed_hash, status } = await read();
		expect([status, seed]).toEqual(['published', null]);
		expect(seed_hash).toMatch(/^[0-9a-f]{64}$/);
		for (const person of inspectors) {
			const own = await bank.call<{ visits: { id: string }[] }>(person, 'my_visits');
			expect(own.visits.map(({ id }) => id).sort()).toEqual(
				visits
					.filter(({ inspector_id }) => inspector_id === idOf(person))
					.map(({ id }) => id)
					.sort()
			);
		}
	});

	test('after somebody falls ill only their visits move', async () => {
		const before = (await read()).visits;
		const ill = before[0]!.inspector_id;
		await bank.call('ma', 'add_absence', {
			person_id: ill,
			from_date: '2026-04-01',
			to_date: '2026-04-30'
		});
		expect((await read()).violations.every(({ rule }) => rule === 'absence')).toBe(true);
		const now = await bank.call<{
			inputs: PlanInputs;
			visits: PlannedVisit[];
			fixed: string[];
			today: string;
		}>('ma', 'begin_replan', { plan_id: north.plan });
		const mended = replan(now.inputs, now.visits, now.today, new Set(now.fixed), 'again', solver);
		const moves = mended.visits.filter(({ id }) => mended.moved.includes(id));
		const standing = await bank.call<Standing>('ma', 'save_replan', { plan_id: north.plan, moves });
		expect(standing.violations).toEqual([]);
		const after = new Map((await read()).visits.map((visit) => [visit.id, visit]));
		for (const visit of before)
			if (visit.inspector_id !== ill) expect(after.get(visit.id)).toEqual(visit);
			else expect(after.get(visit.id)!.inspector_id).not.toBe(ill);
	});

	test('a visit under way is moved by nobody', async () => {
		const [visit] = (await read()).visits;
		await bank.db.sql.query(`update covert.visits set status = 'started' where id = $1`, [
			visit!.id
		]);
		expect(
			await bank.refused('ma', 'adjust_plan_visit', {
				visit_id: visit!.id,
				inspector_id: visit!.inspector_id,
				planned_on: visit!.planned_on,
				planned_hour: 11
			})
		).toMatchObject({ code: 'MC525' });
		const moves = [
			{ id: visit!.id, inspector: visit!.inspector_id, date: visit!.planned_on, hour: 11 }
		];
		expect(await bank.refused('ma', 'save_replan', { plan_id: north.plan, moves })).toMatchObject({
			code: 'MC525'
		});
	});

	test('cancelled, its visits reach nobody any more', async () => {
		await bank.call('ma', 'cancel_plan', { plan_id: north.plan, reason: '本月暂停。' });
		for (const person of inspectors)
			expect((await bank.call<{ visits: unknown[] }>(person, 'my_visits')).visits).toEqual([]);
		expect(
			await bank.refused('ma', 'cancel_plan', { plan_id: north.plan, reason: '再次。' })
		).toMatchObject({ code: 'MC005' });
	});

	test('the seed is revealed after the period and not before, and draws the same plan again', async () => {
		expect(await bank.refused('ma', 'reveal_seed', { plan_id: north.plan })).toMatchObject({
			code: 'MC528'
		});
		expect(await bank.refused('xiao', 'plan_replay', { plan_id: north.plan })).toMatchObject({
			code: 'MC528'
		});
		await bank.db.sql.query(`select app.set_now('2026-05-04T09:00:00+08:00')`);
		const revealed = await bank.call<{ seed: string; seed_hash: string }>('ma', 'reveal_seed', {
			plan_id: north.plan
		});
		const kept = await bank.call<{ seed: string; inputs: PlanInputs; commitment: Commitment }>(
			'xiao',
			'plan_replay',
			{
				plan_id: north.plan
			}
		);
		expect(kept.seed).toBe(revealed.seed);
		expect(kept.commitment.seedHash).toBe(revealed.seed_hash);
		expect(replay(kept.commitment, kept.inputs, kept.seed, solver)).toEqual({
			same: true,
			differs: []
		});
	});
});
