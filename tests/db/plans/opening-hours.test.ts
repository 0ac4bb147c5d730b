import { describe, expect, test } from 'vitest';
import type { PlanInputs } from '../../../src/lib/domain/planning/types.ts';
import type { UnitKey, Who } from '../support/bank.ts';
import { drawProposal, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank } = north;

describe('opening hours', () => {
	const save = (unit: UnitKey, hours: object[]) => ({ unit_id: bank.units[unit], hours });
	const morning = [{ day_kind: 'work', opens: '08:30', closes: '12:00' }];
	const read = (who: Who, unit: UnitKey) =>
		bank.call<Record<string, unknown>>(who, 'opening_hours_of', { unit_id: bank.units[unit] });

	test('are entered by administrators and by service managers for what lies below them, by nobody else', async () => {
		for (const who of ['bai', 'li', 'yan', 'xiao', 'song'] as const)
			expect(
				await bank.refused(who, 'save_opening_hours', save('riverside', morning))
			).toMatchObject({ code: 'MC002' });
		for (const unit of ['seaside', 'south', 'head'] as const)
			expect(await bank.refused('ma', 'save_opening_hours', save(unit, morning))).toMatchObject({
				code: 'MC302',
				details: { field: 'unit_id' }
			});
		expect(await bank.db.sql`select from public.opening_hours`).toEqual([]);
		await bank.call('ma', 'save_opening_hours', save('riverside', morning));
		await bank.call('fang', 'save_opening_hours', save('seaside', morning));
		expect(await bank.db.sql`select from public.opening_hours`).toHaveLength(2);
	});

	test.each([
		[{ day_kind: 'weekday', opens: '09:00', closes: '17:00' }, 'MC010', undefined],
		[{ day_kind: 'work', opens: '9', closes: '17:00' }, 'MC403', 'not_a_time'],
		[{ day_kind: 'work', opens: '12:00', closes: '08:30' }, 'MC403', 'closes_before_opening'],
		[{ day_kind: 'work', opens: '10:00', closes: '13:00' }, 'MC403', 'overlap']
	])('that cannot be leave the old ones: %j', async (wrong, code, reason) => {
		await bank.call('ma', 'save_opening_hours', save('riverside', morning));
		const refused = await bank.refused(
			'ma',
			'save_opening_hours',
			save('riverside', [...morning, wrong])
		);
		expect(refused).toMatchObject({ code, details: { ...(reason && { reason, field: 'work' }) } });
		expect((await read('ma', 'riverside')).hours).toMatchObject({
			work: [{ opens: 510, closes: 720 }]
		});
	});

	test('that somebody else changed meanwhile are not overwritten', async () => {
		const { hours: was } = await read('ma', 'riverside');
		await bank.call('fang', 'save_opening_hours', { ...save('riverside', morning), was });
		const late = [{ day_kind: 'work', opens: '10:00', closes: '12:00' }];
		expect(
			await bank.refused('ma', 'save_opening_hours', { ...save('riverside', late), was })
		).toMatchObject({ code: 'MC004', status: 409 });
		const { hours: seen } = await read('ma', 'riverside');
		expect(seen).toMatchObject({ work: [{ opens: 510, closes: 720 }] });
		await bank.call('ma', 'save_opening_hours', { ...save('riverside', late), was: seen });
	});

	test('say for which unit they were entered, until a branch has its own and again when it gives them up', async () => {
		expect(await read('chen', 'riverside')).toMatchObject({ from: null, may_save: false });
		await bank.call('ma', 'save_opening_hours', save('north', morning));
		expect(await read('chen', 'riverside')).toMatchObject({
			from: { id: bank.units.north },
			hours: { work: [{ opens: 510, closes: 720 }], saturday: [] }
		});
		const night = [{ day_kind: 'saturday', opens: '18:00', closes: '24:00' }];
		await bank.call('ma', 'save_opening_hours', save('riverside', night));
		expect(await read('ma', 'riverside')).toMatchObject({
			from: { id: bank.units.riverside },
			hours: { work: [], saturday: [{ opens: 1080, closes: 1440 }] },
			may_save: true
		});
		await bank.call('ma', 'save_opening_hours', save('riverside', []));
		expect(await read('ma', 'riverside')).toMatchObject({ from: { id: bank.units.north } });
		expect(await read('ma', 'seaside')).toMatchObject({ from: null, may_save: false });
	});

	test('are what a plan is drawn from', async () => {
		await bank.call('ma', 'save_opening_hours', save('north', morning));
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		expect(inputs.branches[0]!.opening).toEqual({
			work: [{ opens: 510, closes: 720 }],
			saturday: [],
			sunday: [],
			holiday: []
		});
	});

	test('holidays and make-up workdays come from the branch’s calendar', async () => {
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		const [calendar] = Object.values(inputs.calendars);
		const kind = (date: string) => calendar!.find((day) => day.date === date)?.kind;
		expect([
			kind('2026-04-03'),
			kind('2026-04-04'),
			kind('2026-04-06'),
			kind('2026-04-11')
		]).toEqual(['work', 'holiday', 'holiday', 'saturday']);
	});

	test('a branch that closes within the period is visited before', async () => {
		await bank.db.sql.query(`update public.units set closed_on = '2026-04-12' where id = $1`, [
			bank.units.hillside
		]);
		await drawProposal(bank, north.plan);
		const { visits, violations } = await north.read();
		expect(violations).toEqual([]);
		const [there] = visits.filter(({ branch_id }) => branch_id === bank.units.hillside);
		expect(there!.planned_on < '2026-04-12').toBe(true);
	});
});
