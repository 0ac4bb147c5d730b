import { describe, expect, test } from 'vitest';
import { april, drawProposal, inspectors, type PlanRead, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read, idOf } = north;

describe('making a plan', () => {
	test('nonsense is refused with its field', async () => {
		const refused = (args: Record<string, unknown>) =>
			bank.refused('ma', 'create_plan', {
				unit_id: bank.units.north,
				period_start: '2026-06-01',
				period_end: '2026-06-30',
				checklist_version_id: '99999999-9999-4999-8999-999999999999',
				...args
			});
		expect(await refused({})).toMatchObject({
			code: 'MC010',
			details: { field: 'checklist_version_id' }
		});
		expect(await refused({ unit_id: bank.units.south })).toMatchObject({ code: 'MC003' });
		expect(await refused({ period_end: '2026-05-01' })).toMatchObject({ code: 'MC009' });
		expect(await refused({ period_start: '2026-02-01' })).toMatchObject({ code: 'MC009' });
		const checklist_version_id = (
			await bank.db.sql.one<{ id: string }>(
				'select checklist_version_id as id from covert.plans where id = $1',
				[north.plan]
			)
		).id;
		expect(await refused({ ...april, checklist_version_id })).toMatchObject({ code: 'MC522' });
		expect(await refused({ checklist_version_id, parameters: { randomShare: 0.1 } })).toMatchObject(
			{
				code: 'MC521',
				details: { field: 'randomShare' }
			}
		);
		expect(await refused({ checklist_version_id, parameters: { rotationDays: 30 } })).toMatchObject(
			{
				code: 'MC521'
			}
		);
	});

	test('the proposal keeps every rule by both counts, and the database chose the seed', async () => {
		const { drawn, standing } = await drawProposal(bank, north.plan);
		expect(drawn.seed).toMatch(/^[0-9a-f]{64}$/);
		expect(standing).toMatchObject({ status: 'proposed', violations: [] });
		const { visits } = await read();
		expect(new Set(visits.map(({ branch_id }) => branch_id))).toEqual(
			new Set([bank.units.riverside, bank.units.hillside])
		);
	});

	test('a draw is saved once, and not when a later one was begun', async () => {
		const { drawn } = await drawProposal(bank, north.plan);
		const again = { draw_id: drawn.draw_id, visits: [], outcome: {} };
		expect(await bank.refused('ma', 'save_proposal', again)).toMatchObject({ code: 'MC523' });
		const old = await bank.call<{ draw_id: string }>('ma', 'begin_draw', { plan_id: north.plan });
		await bank.call('ma', 'begin_draw', { plan_id: north.plan });
		expect(
			await bank.refused('ma', 'save_proposal', { ...again, draw_id: old.draw_id })
		).toMatchObject({ code: 'MC523' });
		expect((await read()).draws.map(({ number }) => number)).toEqual([3, 2, 1]);
	});

	test('a proposal about a branch or person outside the plan is refused', async () => {
		const { draw_id } = await bank.call<{ draw_id: string }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		const visit = {
			id: 'x',
			branch: bank.units.riverside,
			inspector: idOf('tao'),
			date: '2026-04-04',
			hour: 10,
			chosenBy: 'risk'
		};
		for (const wrong of [
			{ branch: bank.units.seaside },
			{ inspector: idOf('chen') },
			{ chosenBy: 'hand' },
			{ hour: 30 }
		])
			expect(
				await bank.refused('ma', 'save_proposal', {
					draw_id,
					visits: [{ ...visit, ...wrong }],
					outcome: {}
				})
			).toMatchObject({ code: 'MC010' });
	});

	test('where there is no plan the reason is kept and nothing is covered by halves', async () => {
		for (const person of inspectors)
			await bank.call('ma', 'add_absence', {
				person_id: idOf(person),
				from_date: '2026-04-01',
				to_date: '2026-04-30'
			});
		const { result } = await drawProposal(bank, north.plan);
		expect(result).toMatchObject({ status: 'infeasible' });
		const now = await bank.call<PlanRead & { last_outcome: unknown }>('ma', 'read_plan', {
			plan_id: north.plan
		});
		expect(now).toMatchObject({ status: 'draft', visits: [] });
		expect(now.last_outcome).toMatchObject({
			explanation: { unreachable: [{ because: ['absence'] }, { because: ['absence'] }] }
		});
		expect(await bank.refused('ma', 'publish_plan', { plan_id: north.plan })).toMatchObject({
			code: 'MC005'
		});
	});
});
