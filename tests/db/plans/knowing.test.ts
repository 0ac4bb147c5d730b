import { describe, expect, test } from 'vitest';
import type { Who } from '../support/bank.ts';
import { drawProposal, useNorthPlan } from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read, idOf } = north;
const branchSide: Who[] = ['li', 'bai', 'chen', 'hua', 'yan', 'fang', 'song', 'du', 'tao'];

describe('who knows of plans and inspectors', () => {
	const calls = (): [string, Record<string, unknown>][] => [
		['list_plans', {}],
		['read_plan', { plan_id: north.plan }],
		['list_inspectors', {}],
		['begin_draw', { plan_id: north.plan }],
		['publish_plan', { plan_id: north.plan }],
		['cancel_plan', { plan_id: north.plan, reason: '无' }],
		['reveal_seed', { plan_id: north.plan }],
		['plan_replay', { plan_id: north.plan }],
		[
			'appoint_inspector',
			{ person_id: idOf('guo'), unit_id: bank.units.north, from_date: '2026-03-02' }
		]
	];

	test.each(branchSide)(
		'%s gets one and the same refusal whether there is a plan or not',
		async (who) => {
			for (const [verb, args] of calls()) {
				const there = await bank.refused(who, verb, args);
				const elsewhere = await bank.refused(who, verb, {
					...args,
					...(args.plan_id !== undefined && { plan_id: '99999999-9999-4999-8999-999999999999' })
				});
				expect(there.code).toBe('MC002');
				expect(elsewhere).toEqual(there);
			}
		}
	);

	test('a manager of another region finds nothing, an auditor reads and changes nothing', async () => {
		expect(await bank.refused('qin', 'read_plan', { plan_id: north.plan })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.refused('qin', 'begin_draw', { plan_id: north.plan })).toMatchObject({
			code: 'MC003'
		});
		expect((await bank.call<{ plans: unknown[] }>('qin', 'list_plans')).plans).toEqual([]);
		expect((await read('xiao')).id).toBe(north.plan);
		expect(await bank.refused('xiao', 'begin_draw', { plan_id: north.plan })).toMatchObject({
			code: 'MC002'
		});
	});

	test('a manager who holds a post at one of its branches finds no such plan either', async () => {
		await drawProposal(bank, north.plan);
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date) values ($1, 'staff', $2, '2026-01-01')`,
			[idOf('zheng'), bank.units.hillside]
		);
		expect(await bank.refused('zheng', 'read_plan', { plan_id: north.plan })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.refused('zheng', 'begin_replan', { plan_id: north.plan })).toMatchObject({
			code: 'MC003'
		});
		expect((await bank.call<{ plans: unknown[] }>('zheng', 'list_plans')).plans).toEqual([]);
	});

	test('opening a plan is in the hidden read log', async () => {
		await read();
		const rows = await bank.db.sql.query(
			'select person_id from covert.read_log where subject_id = $1',
			[north.plan]
		);
		expect(rows).toEqual([{ person_id: idOf('ma') }]);
	});

	test('a branch where the planner holds a post is left to somebody else, and said so', async () => {
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date) values ($1, 'staff', $2, '2026-01-01')`,
			[idOf('ma'), bank.units.hillside]
		);
		expect((await read()).left_out).toEqual([expect.objectContaining({ id: bank.units.hillside })]);
		const { result } = await drawProposal(bank, north.plan);
		expect(result.status === 'planned' && result.visits.map(({ branch }) => branch)).toEqual([
			bank.units.riverside
		]);
	});
});
