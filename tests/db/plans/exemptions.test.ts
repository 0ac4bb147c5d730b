import { describe, expect, test } from 'vitest';
import type { PlanInputs } from '../../../src/lib/domain/planning/types.ts';
import type { Who } from '../support/bank.ts';
import { useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read } = north;

describe('exemptions', () => {
	const grant = (who: Who, args: Record<string, unknown> = {}) => ({
		who,
		args: {
			unit_id: bank.units.riverside,
			kind: 'exempt',
			grounds: '连续两年检查优秀。',
			from_date: '2026-03-02',
			to_date: '2026-12-31',
			...args
		}
	});
	const granted = async () => {
		const { who, args } = grant('ma');
		return bank.call<{ id: string; version: number }>(who, 'grant_exemption', args);
	};
	const state = () =>
		bank.db.sql.one<{ suspended_for: string | null; ended_at: string | null }>(
			'select suspended_for, ended_at from public.exemptions'
		);

	test('are granted by the service manager above, once at a time, with grounds', async () => {
		for (const who of ['bai', 'li', 'fang', 'hua'] as const)
			expect(await bank.refused(who, 'grant_exemption', grant(who).args)).toMatchObject({
				code: 'MC002'
			});
		expect(await bank.refused('qin', 'grant_exemption', grant('qin').args)).toMatchObject({
			code: 'MC003'
		});
		expect(
			await bank.refused('ma', 'grant_exemption', grant('ma', { grounds: ' ' }).args)
		).toMatchObject({ code: 'MC007' });
		await granted();
		expect(await bank.refused('ma', 'grant_exemption', grant('ma').args)).toMatchObject({
			code: 'MC531'
		});
		expect(await bank.see('chen', 'select grounds from public.exemptions')).toEqual([
			{ grounds: '连续两年检查优秀。' }
		]);
	});

	test('lower the frequency but never to nothing', async () => {
		await granted();
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		expect(inputs.branches.find(({ id }) => id === bank.units.riverside)!.exempt).toBe(true);
		// Never visited, so due: leaving it out is a violation all the same.
		await bank.db.sql.query('delete from covert.visits');
		await bank.db.sql.query(`update covert.plans set status = 'proposed' where id = $1`, [
			north.plan
		]);
		expect((await read()).violations).toContainEqual(
			expect.objectContaining({ rule: 'coverage', branch: bank.units.riverside })
		);
	});

	test('a serious complaint found true suspends them, a minor one does not', async () => {
		await granted();
		await bank.driveTo('closed', { severity: 'minor' });
		expect((await state()).suspended_for).toBeNull();
		await bank.driveTo('closed', { severity: 'serious' });
		expect((await state()).suspended_for).toBe('serious_complaint');
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: north.plan
		});
		expect(inputs.branches.find(({ id }) => id === bank.units.riverside)!.exempt).toBe(false);
	});

	test('are suspended, resumed and ended with a reason, each step in the history', async () => {
		const { id } = await granted();
		const step = (verb: string) =>
			bank.call('ma', verb, { exemption_id: id, reason: '核实后决定。' });
		expect(
			await bank.refused('ma', 'resume_exemption', { exemption_id: id, reason: '无' })
		).toMatchObject({ code: 'MC005' });
		await step('suspend_exemption');
		expect((await state()).suspended_for).toBe('by_hand');
		await step('resume_exemption');
		await step('end_exemption');
		expect((await state()).ended_at).not.toBeNull();
		expect(
			await bank.refused('ma', 'suspend_exemption', { exemption_id: id, reason: '无' })
		).toMatchObject({ code: 'MC005' });
		const events = await bank.db.sql.query(
			'select action from public.events where subject_id = $1 order by seq',
			[id]
		);
		expect(events.map(({ action }) => action)).toEqual([
			'grant_exemption',
			'suspend_exemption',
			'resume_exemption',
			'end_exemption'
		]);
	});
});
