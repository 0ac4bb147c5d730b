import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlan } from '../../../src/lib/domain/planning/check.ts';
import { Generator } from '../../../src/lib/domain/planning/generator.ts';
import type { PlanInputs, PlannedVisit } from '../../../src/lib/domain/planning/types.ts';
import { drawProposal, inspectors, type Standing, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read, idOf } = north;

describe('changing a plan by hand', () => {
	beforeAll(() => drawProposal(bank, north.plan));

	test('what it breaks comes back at once, and it is not published so', async () => {
		const [visit] = (await read()).visits;
		const { violations } = await bank.call<Standing>('ma', 'adjust_plan_visit', {
			visit_id: visit!.id,
			inspector_id: visit!.inspector_id,
			planned_on: visit!.planned_on,
			planned_hour: 22
		});
		expect(violations).toEqual([expect.objectContaining({ rule: 'closed', visits: [visit!.id] })]);
		expect(await bank.refused('ma', 'publish_plan', { plan_id: north.plan })).toMatchObject({
			code: 'MC526',
			details: { count: 1, rules: ['closed'] }
		});
		expect((await read()).visits.find(({ id }) => id === visit!.id)!.chosen_by).toBe('hand');
	});

	test('a dropped visit leaves its branch uncovered, which bars publishing', async () => {
		const [visit] = (await read()).visits;
		const { violations } = await bank.call<Standing>('ma', 'drop_plan_visit', {
			visit_id: visit!.id
		});
		expect(violations.map(({ rule }) => rule)).toContain('coverage');
		expect(await bank.refused('ma', 'publish_plan', { plan_id: north.plan })).toMatchObject({
			code: 'MC526'
		});
		await bank.call('ma', 'add_plan_visit', {
			plan_id: north.plan,
			branch_id: visit!.branch_id,
			inspector_id: visit!.inspector_id,
			planned_on: visit!.planned_on,
			planned_hour: visit!.planned_hour
		});
		expect((await read()).violations).toEqual([]);
	});

	test('strangers to the plan and days outside it are refused, and a stale change', async () => {
		const [visit] = (await read()).visits;
		const adjust = (args: Record<string, unknown>) =>
			bank.refused('ma', 'adjust_plan_visit', {
				visit_id: visit!.id,
				inspector_id: visit!.inspector_id,
				planned_on: visit!.planned_on,
				planned_hour: visit!.planned_hour,
				...args
			});
		expect(await adjust({ inspector_id: idOf('chen') })).toMatchObject({ code: 'MC524' });
		expect(await adjust({ planned_on: '2026-05-02' })).toMatchObject({ code: 'MC009' });
		expect(await adjust({ expected_version: 99 })).toMatchObject({ code: 'MC004' });
	});
});

describe('the database counts broken rules as the checker does', () => {
	test('in plans thrown together at random, visit for visit', async () => {
		await bank.call('ma', 'add_absence', {
			person_id: idOf('tao'),
			from_date: '2026-04-10',
			to_date: '2026-04-20'
		});
		await bank.call('ma', 'declare_conflict', {
			person_id: idOf('luo'),
			branch_id: bank.units.riverside,
			ground: 'relative'
		});
		const draw = new Generator('thrown', 'plans');
		const key = ({ rule, visits, branch }: { rule: string; visits: string[]; branch?: string }) =>
			`${rule} ${visits.length > 0 ? [...visits].sort().join() : branch}`;
		const rules = new Set<string>();
		for (let n = 0; n < 12; n++) {
			await bank.db.sql.query('delete from covert.visits');
			for (const [date, mine] of [
				['2026-01-20', false],
				['2026-03-01', false],
				['2026-04-15', false]
			] as const)
				await insert(draw, date, mine);
			const count = 2 + draw.below(6);
			for (let v = 0; v < count; v++)
				await insert(draw, `2026-04-${String(1 + draw.below(30)).padStart(2, '0')}`, true);
			await bank.db.sql.query(`update covert.plans set status = 'proposed' where id = $1`, [
				north.plan
			]);
			const { inputs, visits } = await bank.call<{ inputs: PlanInputs; visits: PlannedVisit[] }>(
				'ma',
				'begin_replan',
				{
					plan_id: north.plan
				}
			);
			const here = checkPlan(inputs, visits);
			const there = (await read()).violations;
			expect(there.map(key).sort()).toEqual(here.map(key).sort());
			for (const { rule } of here) rules.add(rule);
		}
		expect([...rules].sort()).toEqual(
			expect.arrayContaining([
				'absence',
				'closed',
				'conflict',
				'coverage',
				'rest_share',
				'rotation'
			])
		);
	});

	async function insert(draw: Generator, date: string, mine: boolean) {
		await bank.db.sql.query(
			`insert into covert.visits (plan_id, branch_id, checklist_version_id, inspector_id, planned_on, planned_hour, status, created_at)
				select case when $1 then p.id end, $2, p.checklist_version_id, $3, $4, $5, $6, app.now() from covert.plans p where p.id = $7`,
			[
				mine,
				draw.pick([bank.units.riverside, bank.units.hillside]),
				idOf(draw.pick(inspectors)),
				date,
				7 + draw.below(12),
				mine ? 'proposed' : 'submitted',
				north.plan
			]
		);
	}
});
