import { beforeAll, describe, expect, test } from 'vitest';
import type { Standing } from '../support/plans.ts';
import { useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read } = north;

describe('an inspector who knows somebody at the branch', () => {
	beforeAll(() => north.publish());

	test('says so from the visit; the planner finds the plan broken, and somebody else goes', async () => {
		const [visit] = (await read()).visits;
		const key = (['tao', 'luo', 'du', 'song'] as const).find(
			(one) => north.idOf(one) === visit!.inspector_id
		)!;
		const withdrawal = { visit_id: visit!.id, ground: 'relative' };
		for (const who of ['ma', 'zheng', 'lin', 'li'] as const)
			expect(await bank.refused(who, 'withdraw_from_visit', withdrawal)).toMatchObject({
				code: 'MC003'
			});
		expect(
			await bank.refused(key, 'withdraw_from_visit', { ...withdrawal, ground: 'no mood' })
		).toMatchObject({ code: 'MC010' });
		await bank.call(key, 'withdraw_from_visit', withdrawal);
		await bank.call(key, 'withdraw_from_visit', withdrawal);
		const broken = (await read()).violations.filter(({ rule }) => rule === 'conflict');
		expect(broken).toMatchObject([{ visits: [visit!.id], inspector: visit!.inspector_id }]);

		const other = (['tao', 'luo', 'du', 'song'] as const).find((one) => one !== key)!;
		const { violations } = await bank.call<Standing>('ma', 'adjust_plan_visit', {
			visit_id: visit!.id,
			inspector_id: north.idOf(other),
			planned_on: visit!.planned_on,
			planned_hour: visit!.planned_hour
		});
		expect(violations.filter(({ rule }) => rule === 'conflict')).toEqual([]);
		expect(await bank.refused(key, 'withdraw_from_visit', withdrawal)).toMatchObject({
			code: 'MC003'
		});
	});

	test('no longer withdraws once there', async () => {
		const visit = (await read()).visits.find(({ status }) => status === 'assigned')!;
		await bank.db.sql.query(`update covert.visits set status = 'started' where id = $1`, [
			visit.id
		]);
		const key = (['tao', 'luo', 'du', 'song'] as const).find(
			(one) => north.idOf(one) === visit.inspector_id
		)!;
		expect(
			await bank.refused(key, 'withdraw_from_visit', { visit_id: visit.id, ground: 'other' })
		).toMatchObject({ code: 'MC525' });
	});
});
