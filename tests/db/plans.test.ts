import { beforeAll, describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/lib/domain/planning/check.ts';
import { Generator } from '../../src/lib/domain/planning/generator.ts';
import { replan } from '../../src/lib/domain/planning/replan.ts';
import { replay, type Commitment } from '../../src/lib/domain/planning/replay.ts';
import type { PlanInputs, PlannedVisit } from '../../src/lib/domain/planning/types.ts';
import { highsSolver } from '../../src/lib/server/planning/highs.ts';
import { useBank, type PersonKey, type Who } from './support/bank.ts';
import {
	appointForNorth,
	april,
	createPlan,
	drawProposal,
	type PlanRead,
	type Standing
} from './support/plans.ts';

const bank = useBank();
const solver = await highsSolver();
const branchSide: Who[] = ['li', 'bai', 'chen', 'hua', 'yan', 'fang', 'song', 'du', 'tao'];
const inspectors: PersonKey[] = ['tao', 'luo', 'du', 'song'];
let plan: string;

beforeAll(async () => {
	await appointForNorth(bank, ...inspectors);
	plan = await createPlan(bank);
});

const read = (who: Who = 'ma') => bank.call<PlanRead>(who, 'read_plan', { plan_id: plan });
const publish = async () => {
	await drawProposal(bank, plan);
	return bank.call<Standing>('ma', 'publish_plan', { plan_id: plan });
};
const idOf = (person: PersonKey) => bank.people[person].id;

describe('who knows of plans and inspectors', () => {
	const calls = (): [string, Record<string, unknown>][] => [
		['list_plans', {}],
		['read_plan', { plan_id: plan }],
		['list_inspectors', {}],
		['begin_draw', { plan_id: plan }],
		['publish_plan', { plan_id: plan }],
		['cancel_plan', { plan_id: plan, reason: '无' }],
		['reveal_seed', { plan_id: plan }],
		['plan_replay', { plan_id: plan }],
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
		expect(await bank.refused('qin', 'read_plan', { plan_id: plan })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.refused('qin', 'begin_draw', { plan_id: plan })).toMatchObject({
			code: 'MC003'
		});
		expect((await bank.call<{ plans: unknown[] }>('qin', 'list_plans')).plans).toEqual([]);
		expect((await read('xiao')).id).toBe(plan);
		expect(await bank.refused('xiao', 'begin_draw', { plan_id: plan })).toMatchObject({
			code: 'MC002'
		});
	});

	test('a manager who holds a post at one of its branches finds no such plan either', async () => {
		await drawProposal(bank, plan);
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date) values ($1, 'staff', $2, '2026-01-01')`,
			[idOf('zheng'), bank.units.hillside]
		);
		expect(await bank.refused('zheng', 'read_plan', { plan_id: plan })).toMatchObject({
			code: 'MC003'
		});
		expect(await bank.refused('zheng', 'begin_replan', { plan_id: plan })).toMatchObject({
			code: 'MC003'
		});
		expect((await bank.call<{ plans: unknown[] }>('zheng', 'list_plans')).plans).toEqual([]);
	});

	test('opening a plan is in the hidden read log', async () => {
		await read();
		const rows = await bank.db.sql.query(
			'select person_id from covert.read_log where subject_id = $1',
			[plan]
		);
		expect(rows).toEqual([{ person_id: idOf('ma') }]);
	});

	test('a branch where the planner holds a post is left to somebody else, and said so', async () => {
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date) values ($1, 'staff', $2, '2026-01-01')`,
			[idOf('ma'), bank.units.hillside]
		);
		expect((await read()).left_out).toEqual([expect.objectContaining({ id: bank.units.hillside })]);
		const { result } = await drawProposal(bank, plan);
		expect(result.status === 'planned' && result.visits.map(({ branch }) => branch)).toEqual([
			bank.units.riverside
		]);
	});
});

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
			plan_id: plan
		});
		const tao = inputs.inspectors.find(({ id }) => id === idOf('tao'))!;
		expect(tao.absences).toEqual([{ from: '2026-04-05', to: '2026-04-08' }]);
		expect(tao.conflicts).toEqual([bank.units.hillside]);
	});

	test('a post at a branch within three years is a conflict without being declared', async () => {
		await appointForNorth(bank, 'guo');
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: plan
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
			plan_id: plan
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
			plan_id: plan
		});
		expect(inputs.inspectors.map(({ id }) => id)).not.toContain(idOf('tao'));
	});
});

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
				[plan]
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
		const { drawn, standing } = await drawProposal(bank, plan);
		expect(drawn.seed).toMatch(/^[0-9a-f]{64}$/);
		expect(standing).toMatchObject({ status: 'proposed', violations: [] });
		const { visits } = await read();
		expect(new Set(visits.map(({ branch_id }) => branch_id))).toEqual(
			new Set([bank.units.riverside, bank.units.hillside])
		);
	});

	test('a draw is saved once, and not when a later one was begun', async () => {
		const { drawn } = await drawProposal(bank, plan);
		const again = { draw_id: drawn.draw_id, visits: [], outcome: {} };
		expect(await bank.refused('ma', 'save_proposal', again)).toMatchObject({ code: 'MC523' });
		const old = await bank.call<{ draw_id: string }>('ma', 'begin_draw', { plan_id: plan });
		await bank.call('ma', 'begin_draw', { plan_id: plan });
		expect(
			await bank.refused('ma', 'save_proposal', { ...again, draw_id: old.draw_id })
		).toMatchObject({ code: 'MC523' });
		expect((await read()).draws.map(({ number }) => number)).toEqual([3, 2, 1]);
	});

	test('a proposal about a branch or person outside the plan is refused', async () => {
		const { draw_id } = await bank.call<{ draw_id: string }>('ma', 'begin_draw', { plan_id: plan });
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
		const { result } = await drawProposal(bank, plan);
		expect(result).toMatchObject({ status: 'infeasible' });
		const now = await bank.call<PlanRead & { last_outcome: unknown }>('ma', 'read_plan', {
			plan_id: plan
		});
		expect(now).toMatchObject({ status: 'draft', visits: [] });
		expect(now.last_outcome).toMatchObject({
			explanation: { unreachable: [{ because: ['absence'] }, { because: ['absence'] }] }
		});
		expect(await bank.refused('ma', 'publish_plan', { plan_id: plan })).toMatchObject({
			code: 'MC005'
		});
	});
});

describe('changing a plan by hand', () => {
	beforeAll(() => drawProposal(bank, plan));

	test('what it breaks comes back at once, and it is not published so', async () => {
		const [visit] = (await read()).visits;
		const { violations } = await bank.call<Standing>('ma', 'adjust_plan_visit', {
			visit_id: visit!.id,
			inspector_id: visit!.inspector_id,
			planned_on: visit!.planned_on,
			planned_hour: 22
		});
		expect(violations).toEqual([expect.objectContaining({ rule: 'closed', visits: [visit!.id] })]);
		expect(await bank.refused('ma', 'publish_plan', { plan_id: plan })).toMatchObject({
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
		expect(await bank.refused('ma', 'publish_plan', { plan_id: plan })).toMatchObject({
			code: 'MC526'
		});
		await bank.call('ma', 'add_plan_visit', {
			plan_id: plan,
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
			await bank.db.sql.query(`update covert.plans set status = 'proposed' where id = $1`, [plan]);
			const { inputs, visits } = await bank.call<{ inputs: PlanInputs; visits: PlannedVisit[] }>(
				'ma',
				'begin_replan',
				{
					plan_id: plan
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
				plan
			]
		);
	}
});

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
			plan_id: plan
		});
		expect(inputs.branches.find(({ id }) => id === bank.units.riverside)!.exempt).toBe(true);
		// Never visited, so due: leaving it out is a violation all the same.
		await bank.db.sql.query('delete from covert.visits');
		await bank.db.sql.query(`update covert.plans set status = 'proposed' where id = $1`, [plan]);
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
			plan_id: plan
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

describe('opening hours', () => {
	test('are entered by administrators and inherited from above', async () => {
		const hours = [{ day_kind: 'work', opens: '08:30', closes: '12:00' }];
		const save = { unit_id: bank.units.north, hours };
		for (const who of ['ma', 'bai', 'li'] as const)
			expect(await bank.refused(who, 'save_opening_hours', save)).toMatchObject({ code: 'MC002' });
		const nonsense = { ...save, hours: [{ day_kind: 'work', opens: '12:00', closes: '08:30' }] };
		expect(await bank.refused('fang', 'save_opening_hours', nonsense)).toMatchObject({
			code: 'MC010'
		});
		await bank.call('fang', 'save_opening_hours', save);
		const { inputs } = await bank.call<{ inputs: PlanInputs }>('ma', 'begin_draw', {
			plan_id: plan
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
			plan_id: plan
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
		await drawProposal(bank, plan);
		const { visits, violations } = await read();
		expect(violations).toEqual([]);
		const [there] = visits.filter(({ branch_id }) => branch_id === bank.units.hillside);
		expect(there!.planned_on < '2026-04-12').toBe(true);
	});
});

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
		}>('ma', 'begin_replan', { plan_id: plan });
		const mended = replan(now.inputs, now.visits, now.today, new Set(now.fixed), 'again', solver);
		const moves = mended.visits.filter(({ id }) => mended.moved.includes(id));
		const standing = await bank.call<Standing>('ma', 'save_replan', { plan_id: plan, moves });
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
		expect(await bank.refused('ma', 'save_replan', { plan_id: plan, moves })).toMatchObject({
			code: 'MC525'
		});
	});

	test('cancelled, its visits reach nobody any more', async () => {
		await bank.call('ma', 'cancel_plan', { plan_id: plan, reason: '本月暂停。' });
		for (const person of inspectors)
			expect((await bank.call<{ visits: unknown[] }>(person, 'my_visits')).visits).toEqual([]);
		expect(
			await bank.refused('ma', 'cancel_plan', { plan_id: plan, reason: '再次。' })
		).toMatchObject({ code: 'MC005' });
	});

	test('the seed is revealed after the period and not before, and draws the same plan again', async () => {
		expect(await bank.refused('ma', 'reveal_seed', { plan_id: plan })).toMatchObject({
			code: 'MC528'
		});
		expect(await bank.refused('xiao', 'plan_replay', { plan_id: plan })).toMatchObject({
			code: 'MC528'
		});
		await bank.db.sql.query(`select app.set_now('2026-05-04T09:00:00+08:00')`);
		const revealed = await bank.call<{ seed: string; seed_hash: string }>('ma', 'reveal_seed', {
			plan_id: plan
		});
		const kept = await bank.call<{ seed: string; inputs: PlanInputs; commitment: Commitment }>(
			'xiao',
			'plan_replay',
			{
				plan_id: plan
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
