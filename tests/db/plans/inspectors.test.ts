import { describe, expect, test } from 'vitest';
import type { PlanInputs } from '../../../src/lib/domain/planning/types.ts';
import type { PersonKey } from '../support/bank.ts';
import { appointForNorth, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, idOf } = north;

describe('inspectors', () => {
	test('nobody appoints themself, or one person twice at a time', async () => {
		const appoint = (person: PersonKey) =>
			bank.refused('ma', 'appoint_inspector', {
				person_id: idOf(person),
				unit_id: bank.units.north,
				from_date: '2026-03-02'
			});
		expect(await appoint('ma')).toMatchObject({ code: 'MC006' });
		expect(await appoint('tao')).toMatchObject({ code: 'MC520' });
	});

	test('an inspector enters their own absence and conflict, and nobody else’s', async () => {
		const absence = { from_date: '2026-04-05', to_date: '2026-04-08' };
		await bank.call('tao', 'add_absence', { person_id: idOf('tao'), ...absence });
		await bank.call('tao', 'declare_conflict', {
			person_id: idOf('tao'),
			branch_id: bank.units.hillside,
			ground: 'relative'
		});
		expect(
			await bank.refused('tao', 'add_absence', { person_id: idOf('luo'), ...absence })
		).toMatchObject({
			code: 'MC002'
		});
		const own = await bank.call<{ absences: unknown[]; conflicts: unknown[] }>(
			'tao',
			'my_availability'
		);
		expect([own.absences.length, own.conflicts.length]).toEqual([1, 1]);
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		const tao = inputs.inspectors.find(({ id }) => id === idOf('tao'))!;
		expect(tao.absences).toEqual([{ from: '2026-04-05', to: '2026-04-08' }]);
		expect(tao.conflicts).toEqual([bank.units.hillside]);
	});

	test('the same days off entered twice are entered once', async () => {
		const days = { person_id: idOf('tao'), from_date: '2026-04-10', to_date: '2026-04-12' };
		const first = await bank.call<string>('tao', 'add_absence', days);
		expect(await bank.call<string>('tao', 'add_absence', days)).toBe(first);
		expect(await bank.db.sql`select from covert.events where action = 'add_absence'`).toHaveLength(
			1
		);
		for (const wrong of [{ to_date: '2026-04-09' }, { to_date: '2028-04-09' }])
			expect(await bank.refused('tao', 'add_absence', { ...days, ...wrong })).toMatchObject({
				code: 'MC009',
				details: { field: 'to_date' }
			});
	});

	test('a post at a branch within three years is a conflict without being declared', async () => {
		await appointForNorth(bank, 'guo');
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		expect(inputs.inspectors.find(({ id }) => id === idOf('guo'))!.conflicts).toEqual([
			bank.units.hillside
		]);
	});

	test('days outside the appointment are absences', async () => {
		await bank.db.sql.query(
			`update covert.inspectors set to_date = '2026-04-10' where person_id = $1`,
			[idOf('luo')]
		);
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		expect(inputs.inspectors.find(({ id }) => id === idOf('luo'))!.absences).toEqual([
			{ from: '2026-04-11', to: '2026-04-30' }
		]);
	});

	test('an ended appointment ends what can be planned', async () => {
		const [tao] = (await bank.call<{ id: string; name: string }[]>('ma', 'list_inspectors')).filter(
			({ name }) => name === '陶然'
		);
		await bank.call('ma', 'end_inspector', { inspector_id: tao!.id });
		expect(await bank.refused('ma', 'end_inspector', { inspector_id: tao!.id })).toMatchObject({
			code: 'MC005'
		});
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		expect(inputs.inspectors.map(({ id }) => id)).not.toContain(idOf('tao'));
	});
});
