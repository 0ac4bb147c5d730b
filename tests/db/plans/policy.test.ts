import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Who } from '../support/bank.ts';
import { deliveriesOf, issueDocument } from '../support/documents.ts';
import {
	confirmPolicy,
	drawProposal,
	issueVisitPolicy,
	useNorthPlan,
	visitPolicy
} from '../support/plans.ts';

const north = useNorthPlan();
const { bank, read } = north;

interface Policy {
	branches: number;
	documents: { id: string; title: string }[];
	unreached: { id: string }[];
	silent: number;
	readers: number;
	confirmed: number;
	running: number;
	late: number;
	until: string | null;
}
const standing = async (who: Who = 'ma') =>
	(await read(who)) as unknown as { policy: Policy | null };
const publish = (more: Record<string, unknown> = {}) => ({ plan_id: north.plan, ...more });
const refused = (more: Record<string, unknown> = {}) =>
	bank.refused('ma', 'publish_plan', publish(more));
const setNow = (at: string) => bank.db.sql.query('select app.set_now($1)', [at]);
const countsOf = ({ branches, unreached, readers, confirmed, running, late }: Policy) => [
	branches,
	unreached.length,
	readers,
	confirmed,
	running,
	late
];

describe('a policy on visits', () => {
	test('is for everybody below a unit', async () => {
		for (const more of [
			{ audience_roles: ['branch_head'] },
			{ audience_people: [bank.people.bai.id] }
		])
			expect(
				await bank.refused('ma', 'save_document', { spec: { ...visitPolicy(bank), ...more } })
			).toMatchObject({ code: 'MC798', details: { field: 'audience_roles' } });
		const { document_id } = await issueVisitPolicy(bank);
		const readers = (await deliveriesOf(bank, document_id)).map(({ name }) => name);
		expect(readers).toContain(bank.people.bai.name);
		expect(readers.length).toBeGreaterThan(4);
	});

	test('is an ordinary document to its readers', async () => {
		const { document_id } = await issueVisitPolicy(bank);
		for (const who of ['bai', 'li', 'ma'] as const)
			expect(
				await bank.see(who, 'select kind from public.documents where id = $1', [document_id])
			).toEqual([{ kind: 'visit_policy' }]);
	});

	test('comes to those who join later', async () => {
		const { document_id } = await issueVisitPolicy(bank);
		await bank.db.sql.query(
			`insert into public.role_grants (person_id, role, unit_id, from_date) values ($1, 'staff', $2, '2026-01-01')`,
			[bank.people.su.id, bank.units.hillside]
		);
		await bank.call('service', 'run_periodic_work');
		const all = await deliveriesOf(bank, document_id);
		expect(all.some(({ person_id }) => person_id === bank.people.su.id)).toBe(true);
	});
});

describe('before the first round', () => {
	beforeAll(() => drawProposal(bank, north.plan));

	test('a plan is not published without a policy that reaches its branches', async () => {
		const { policy } = await standing();
		expect(countsOf(policy!)).toEqual([2, 2, 0, 0, 0, 0]);
		expect(policy!.documents).toEqual([]);
		expect(await refused()).toMatchObject({ code: 'MC529', status: 409, details: { count: 2 } });
		expect(await refused({ publish_reason: '马上开始。' })).toMatchObject({ code: 'MC529' });
		// An ordinary policy is none, nor is a draft, nor one for another branch.
		await issueDocument(bank, { ...visitPolicy(bank), kind: 'policy' });
		await bank.call('ma', 'save_document', { spec: visitPolicy(bank) });
		expect(await refused()).toMatchObject({ code: 'MC529', details: { count: 2 } });
		await issueVisitPolicy(bank, { audience_unit_id: bank.units.hillside });
		expect(await refused()).toMatchObject({ code: 'MC529', details: { count: 1 } });
		expect((await standing()).policy!.unreached).toMatchObject([{ id: bank.units.riverside }]);
		expect((await read()).status).toBe('proposed');
	});

	test('nor while somebody there still has days to confirm it, whatever the reason', async () => {
		const { document_id } = await issueVisitPolicy(bank);
		await confirmPolicy(bank, document_id, ['bai']);
		const { policy } = await standing();
		expect(policy!.documents).toEqual([{ id: document_id, title: visitPolicy(bank).title }]);
		expect(policy!.running).toBe(policy!.readers - 1);
		expect(policy!.confirmed).toBe(1);
		const no = await refused({ publish_reason: '等不及了。' });
		expect(no).toMatchObject({ code: 'MC530', status: 409, details: { count: policy!.running } });
		expect(new Date(no.details!.due_at as string)).toEqual(new Date(policy!.until!));
		// Nothing but how many and until when.
		expect(Object.keys(no.details!).sort()).toEqual(['count', 'due_at']);
	});

	test('a withdrawn policy is none', async () => {
		const { document_id } = await issueVisitPolicy(bank);
		await confirmPolicy(bank, document_id);
		await bank.call('ma', 'withdraw_document', { document_id, reason: '有误。' });
		expect(await refused()).toMatchObject({ code: 'MC529' });
	});

	test('with all confirmed it is published, and nothing is noted', async () => {
		const { document_id } = await issueVisitPolicy(bank);
		await confirmPolicy(bank, document_id);
		await bank.call('ma', 'publish_plan', publish({ publish_reason: '不需要。' }));
		expect(await read()).toMatchObject({
			status: 'published',
			policy: null,
			published_untold: null,
			publish_reason: null
		});
	});

	describe('once the days are over', () => {
		beforeEach(async () => {
			const { document_id } = await issueVisitPolicy(bank);
			await confirmPolicy(bank, document_id, ['bai', 'he']);
			await setNow('2026-03-20T09:00:00+08:00');
		});

		test('it takes a reason, which is kept with how many they were', async () => {
			const { policy } = await standing();
			expect([policy!.running, policy!.late]).toEqual([0, policy!.readers - 2]);
			expect(policy!.late).toBeGreaterThan(0);
			for (const publish_reason of [undefined, '', '  '])
				expect(await refused({ publish_reason })).toMatchObject({
					code: 'MC532',
					status: 422,
					details: { field: 'publish_reason', count: policy!.late }
				});
			await bank.call(
				'ma',
				'publish_plan',
				publish({ publish_reason: '三人休产假，已由负责人口头告知。' })
			);
			expect(await read('xiao')).toMatchObject({
				status: 'published',
				published_untold: policy!.late,
				publish_reason: '三人休产假，已由负责人口头告知。'
			});
			const [event] = await bank.db.sql.query<{ payload: { untold: number } }>(
				`select payload from covert.events where subject_id = $1 and action = 'publish_plan'`,
				[north.plan]
			);
			expect(event!.payload.untold).toBe(policy!.late);
		});

		test('whoever left is not counted', async () => {
			const before = (await standing()).policy!.late;
			await bank.db.sql.query(
				`update public.role_grants set to_date = '2026-03-19' where person_id = $1`,
				[bank.people.deng.id]
			);
			await bank.call('service', 'run_periodic_work');
			expect((await standing()).policy!.late).toBe(before - 1);
		});

		test('a branch where nobody could be asked counts as one', async () => {
			const before = (await standing()).policy!;
			await bank.db.sql.query(
				`update public.deliveries set ended_at = app.now(), ended_why = 'left' where is_open and unit_id in ($1, $2)`,
				[bank.units.riverside, bank.units.hillside]
			);
			await bank.db.sql.query(`alter table public.deliveries disable trigger kept`);
			await bank.db.sql.query(`delete from public.deliveries where unit_id = $1`, [
				bank.units.hillside
			]);
			await bank.db.sql.query(`alter table public.deliveries enable trigger kept`);
			const { policy } = await standing();
			expect([before.silent, policy!.silent, policy!.late]).toEqual([0, 1, 0]);
			expect(await refused()).toMatchObject({ code: 'MC532', details: { count: 1 } });
		});
	});
});

describe('a branch that has been sent a covert visit', () => {
	test('is not asked again, whatever became of the policy; a cancelled visit is none', async () => {
		const { result } = await drawProposal(bank, north.plan);
		expect(result.status).toBe('planned');
		const earlier = (branch: string, status: string) =>
			bank.db.sql.query(
				`insert into covert.visits (branch_id, kind, checklist_version_id, inspector_id, planned_on, planned_hour, status, created_at)
					select $1, 'covert', p.checklist_version_id, $3, '2025-06-02', 10, $2, app.now() from covert.plans p where p.id = $4`,
				[branch, status, bank.people.guo.id, north.plan]
			);
		await earlier(bank.units.riverside, 'released');
		await earlier(bank.units.hillside, 'cancelled');
		expect(await refused()).toMatchObject({ code: 'MC529', details: { count: 1 } });
		await earlier(bank.units.hillside, 'assigned');
		expect((await standing()).policy).toMatchObject({ branches: 0, unreached: [], readers: 0 });
		await bank.call('ma', 'publish_plan', publish());
	});

	test('only such a one is added to a plan that is out already', async () => {
		const { document_id } = await issueVisitPolicy(bank);
		await confirmPolicy(bank, document_id);
		await drawProposal(bank, north.plan);
		const { visits } = await read();
		const dropped = visits.filter(({ branch_id }) => branch_id === bank.units.hillside);
		await bank.call('ma', 'publish_plan', publish());
		for (const { id } of dropped) await bank.call('ma', 'drop_plan_visit', { visit_id: id });
		const [one] = dropped;
		const again = {
			plan_id: north.plan,
			branch_id: bank.units.hillside,
			inspector_id: one!.inspector_id,
			planned_on: one!.planned_on,
			planned_hour: one!.planned_hour
		};
		await bank.db.mark('told');
		await bank.call('ma', 'withdraw_document', { document_id, reason: '改版。' });
		expect(await bank.refused('ma', 'add_plan_visit', again)).toMatchObject({ code: 'MC529' });
		await issueVisitPolicy(bank);
		expect(await bank.refused('ma', 'add_plan_visit', again)).toMatchObject({ code: 'MC530' });
		await setNow('2026-03-20T09:00:00+08:00');
		expect(await bank.refused('ma', 'add_plan_visit', again)).toMatchObject({ code: 'MC533' });
		await bank.db.returnTo('told');
		await bank.call('ma', 'add_plan_visit', again);
	});
});

test('what the plan says of the policy is for its managers', async () => {
	expect((await standing('xiao')).policy).toBeNull();
	for (const who of ['bai', 'li', 'chen', 'yan'] as const)
		expect(await bank.refused(who, 'publish_plan', publish())).toMatchObject({ code: 'MC002' });
});
