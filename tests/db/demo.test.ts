import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSignIns, seedDemo } from '../../supabase/seed/demo';
import { computeNotice } from '../../src/lib/domain/notice/compute.server';
import type { NoticeInputs } from '../../src/lib/domain/notice/inputs';
import { useDatabase } from './support/database';
import { copyOfDemo } from './support/demo';

const copy = await copyOfDemo();
// What is registered first ends last: after its transaction is undone.
afterAll(() => copy?.close());
const db = useDatabase(copy?.open);

beforeAll(async () => {
	if (!copy) await seedDemo({ query: (text, params) => db.sql.query(text, params) });
}, 600_000);

const column = async (query: string) =>
	(await db.sql.query<{ value: string }>(query)).map((row) => row.value).sort();
const count = async (query: string, params: unknown[] = []) =>
	(await db.sql.one<{ n: number }>(`select count(*)::int as n from ${query}`, params)).n;

test('one bank: head office, three regions, 24 branches, departments, two vendors, 120 people', async () => {
	expect(
		await db.sql.query('select kind, count(*)::int as n from public.units group by 1 order by 1')
	).toEqual([
		{ kind: 'branch', n: 24 },
		{ kind: 'department', n: 6 },
		{ kind: 'head_office', n: 1 },
		{ kind: 'region', n: 3 }
	]);
	expect(await count('public.vendors')).toBe(2);
	expect(await count('public.people')).toBe(120);
	expect(await count('public.people where vendor_id is not null')).toBeGreaterThan(4);
	expect(await count('public.posts where is_head')).toBe(34);
	expect(await count('public.posts where team is not null')).toBeGreaterThan(48);
});

test('each role has a sign-in that holds exactly that role, also staff where they head a unit', async () => {
	const signIns = demoSignIns.filter(({ role }) => role !== 'inspector');
	expect(signIns.map((one) => one.role).sort()).toEqual(
		await column('select role::text as value from app.roles')
	);
	for (const { email, role, name } of signIns) {
		const held = await db.sql.query<{ role: string; name: string }>(
			`select g.role, p.name from auth.users u join public.people p on p.user_id = u.id
			join app.grants_in_force g on g.person_id = p.id where u.email = $1 and g.role <> 'staff' or u.email = $1 and $2 = 'staff'`,
			[email, role]
		);
		expect(held, email).toEqual([{ role, name }]);
	}
});

test('every stage, side state, kind, channel and severity is there', async () => {
	expect(await column('select distinct status as value from public.complaints')).toEqual(
		'acknowledged closed feedback handling investigating merged not_accepted received transferred under_review withdrawn'.split(
			' '
		)
	);
	expect(await column('select distinct kind as value from public.complaints')).toEqual(
		'complaint internal praise report suggestion'.split(' ')
	);
	expect(await column('select distinct channel as value from public.complaints')).toEqual(
		await column(`select id as value from public.categories where dimension = 'channel'`)
	);
	expect(await column('select distinct severity as value from public.complaints')).toEqual(
		'general major minor serious'.split(' ')
	);
	expect(await count('public.complaints')).toBeGreaterThanOrEqual(500);
});

test('every move has been made, and every part of a case written', async () => {
	const made = await column(
		`select distinct action as value from public.events where subject_kind = 'complaint'`
	);
	const moves = await column('select distinct action as value from app.complaint_moves');
	expect(moves.filter((move) => !made.includes(move))).toEqual([]);
	for (const action of [
		'log',
		'settle_on_spot',
		'answer_enquiry',
		'add_note',
		'attach',
		'escalate'
	])
		expect(made).toContain(action);
	for (const table of [
		'enquiries where is_pending and due_at < app.now()',
		'enquiries where answered_at > due_at',
		'reviews where outcome is null',
		`reviews where outcome = 'upheld'`,
		`reviews where outcome = 'changed'`,
		'accountability_actions',
		'recusals',
		'declared_interests',
		'note_mentions',
		`read_log where act = 'reveal'`,
		'complaints where author_hidden',
		'complaints where is_anonymous',
		'complaints where reopen_count > 0',
		`evidence_lines where status = 'waived'`,
		`decisions where status = 'returned'`,
		`decisions where status = 'proposed'`,
		`complainant_views where view = 'unreachable'`,
		'daily_returns where is_nil',
		'daily_returns where version > 1',
		'role_grants where acting_for is not null',
		'notifications where read_at is null'
	])
		expect(await count(`public.${table}`), table).toBeGreaterThan(0);
});

test('every rule of the clock has been at work, and queues have overdue, paused and disputed cases', async () => {
	expect(await column('select distinct kind as value from public.clock_events')).toEqual(
		'agreed extended paused reopened restarted resumed started stopped'.split(' ')
	);
	expect(
		await column(`select distinct reason as value from public.clock_events where kind = 'paused'`)
	).toEqual('external_appraisal mediation waiting_customer'.split(' '));
	expect(
		await column(
			`select distinct step::text as value from public.clock_events where kind = 'extended'`
		)
	).toEqual(['1', '2']);
	expect(await column(`select distinct status as value from public.extension_requests`)).toEqual([
		'in_force',
		'refused',
		'requested'
	]);
	const rungs = await db.sql.query(
		`select r.kind, r.working_days from public.policy_rungs r
		join public.policy_versions v on v.id = r.policy_version_id join public.policies p on p.id = v.policy_id and p.code = 'china_2020'
		where not exists (select from public.events e where e.action = 'escalate' and (e.payload ->> 'working_days')::int = r.working_days
			and exists (select from public.complaint_clocks k where k.complaint_id = e.subject_id and k.code = e.payload ->> 'clock' and k.kind = r.kind))`
	);
	expect(rungs, 'rungs that never fired').toEqual([]);
	for (const queue of [
		'next_due_at < app.now() and not is_paused',
		'is_paused',
		'is_disputed',
		'is_waiting',
		'handler_id is null'
	])
		expect(await count(`public.complaints where is_open and ${queue}`), queue).toBeGreaterThan(0);
});

test('the heads who can sign in have enquiries to answer', async () => {
	for (const role of ['branch_head', 'department_head']) {
		const { email } = demoSignIns.find((one) => one.role === role)!;
		const waiting = `public.enquiries e join public.role_grants g on g.unit_id = e.unit_id and g.role = $2
			join public.people p on p.id = g.person_id join auth.users u on u.id = p.user_id
			where e.is_pending and u.email = $1`;
		expect(await count(waiting, [email, role]), email).toBeGreaterThan(1);
	}
});

test('every chain verifies, and the daily seals with them', async () => {
	expect(
		await db.sql.query(
			`select s.subject_id, app.verify_chain(s.subject_id) as found from (select distinct subject_id from public.events) s
			where app.verify_chain(s.subject_id) -> 'intact' <> 'true'`
		)
	).toEqual([]);
	expect(await count('app.chain_anchors')).toBeGreaterThan(250);
});

test('the stored deadlines are what recomputing gives', async () => {
	const wrong = await db.sql.query(
		`select k.complaint_id, k.code, k.due_at, d.due_at as computed
		from app.clock_deadlines(array(select id from public.complaints)) d
		join public.complaint_clocks k on k.complaint_id = d.complaint_id and k.code = d.code
		where (k.due_at, k.is_paused, k.stopped_at) is distinct from (d.due_at, d.is_paused, d.stopped_at)`
	);
	expect(wrong).toEqual([]);
	expect(await count('public.complaint_clocks where due_at is not null')).toBeGreaterThan(1000);
});

test('nothing lies in the future, and the clock runs again', async () => {
	expect(await count('app.clock_override')).toBe(0);
	expect(await count('public.events where at > now()')).toBe(0);
	expect(await count('public.complaints where received_at > now()')).toBe(0);
	expect(await count('public.job_runs where failure is not null')).toBe(0);
});

test('a year of inspections in every state, planned by the planner and scored as the product scores', async () => {
	const plans = await db.sql.query<{ status: string }>('select status from covert.plans');
	expect(plans.length).toBeGreaterThan(3);
	// The plans of head office are sent out; a region's manager has one on the desk.
	expect(new Set(plans.map(({ status }) => status))).toEqual(new Set(['published', 'proposed']));
	const states = await column('select distinct status as value from covert.visits');
	for (const state of ['assigned', 'submitted', 'in_review', 'approved', 'released'])
		expect(states).toContain(state);
	expect(
		await db.sql.query(
			`select v.id from covert.visits v join public.checklist_versions c on c.id = v.checklist_version_id
			where v.score is not null and v.score <> app.score_visit(c.content, covert.answers_of(v.id))`
		)
	).toEqual([]);
	expect(await count('public.appeals')).toBeGreaterThan(3);
	const tasks = await column('select distinct status as value from public.rectification_tasks');
	for (const state of ['open', 'planned', 'submitted', 'closed']) expect(tasks).toContain(state);
	const { email } = demoSignIns.find(({ role }) => role === 'inspector')!;
	expect(
		await count(
			`covert.visits v join public.people p on p.id = v.inspector_id join auth.users u on u.id = p.user_id where u.email = $1`,
			[email]
		)
	).toBeGreaterThan(0);
});

test('fourteen notices are out without a gap, as they were frozen, and the next are on their way', async () => {
	const notices = await db.sql.query<{ number: number; year: number; intact: boolean }>(
		`select n.number, n.year, app.notice_hash(n) = n.content_hash as intact from public.notices n
		join public.units u on u.id = n.scope_id and u.kind = 'head_office' where n.status = 'published' order by n.year, n.number`
	);
	expect(notices.length).toBeGreaterThanOrEqual(14);
	expect(notices.every(({ intact }) => intact)).toBe(true);
	for (const [year, of] of Map.groupBy(notices, (one) => one.year))
		expect([year, of.map(({ number }) => number)]).toEqual([year, of.map((_, i) => i + 1)]);
	expect(await column('select distinct status as value from public.notices')).toEqual([
		'draft',
		'in_review',
		'published',
		'signed'
	]);
	for (const table of [
		'notice_errata',
		`imports where status = 'committed' and kind = 'figures'`,
		`imports where status = 'committed' and kind = 'survey'`,
		`imports where status = 'checked' and bad_rows > 0`,
		'monthly_returns where is_late',
		'rating_staff'
	])
		expect(await count(`public.${table}`), table).toBeGreaterThan(0);
	expect(await count('public.ratings')).toBeGreaterThan(200);
});

test('a draft computed again as of its cut-off is the same to the last digit', async () => {
	const draft = await db.sql.one<{
		id: string;
		scope_id: string;
		month: string;
		cut_off: string;
		snapshot: unknown;
		manager: string;
	}>(
		`select n.id, n.scope_id, to_char(n.month, 'YYYY-MM') as month, n.cut_off::text, n.snapshot, p.user_id as manager
		from public.notices n join public.people p on p.id = n.drafted_by where n.status = 'draft'`
	);
	const inputs = await db.as({ userId: draft.manager }, (sql) =>
		sql.rpc<NoticeInputs>('gather_notice', {
			scope_id: draft.scope_id,
			month: draft.month,
			cut_off: draft.cut_off
		})
	);
	const again = computeNotice(inputs);
	expect(again.snapshot).toEqual(draft.snapshot);
	expect(again.rows).toEqual(
		await db.sql.query(
			'select branch_id, class, position, content from public.notice_rows where notice_id = $1 order by class, position',
			[draft.id]
		)
	);
});

test('every rule has called somebody in, and interviews are in every state', async () => {
	expect(await column('select distinct rule as value from public.rule_firings')).toEqual(
		'T1 T2 T3 T4 T5 T6 T7 T8 T9'.split(' ')
	);
	expect(await column('select distinct status as value from public.interviews')).toEqual(
		'cancelled closed declined following_up held ordered proposed scheduled'.split(' ')
	);
	expect(await count('public.interview_followups where improved')).toBeGreaterThan(0);
	expect(await count('public.interview_followups where escalated_to = 2')).toBeGreaterThan(0);
	expect(
		await count(`public.interviews where status = 'scheduled' and starts_at > now()`)
	).toBeGreaterThan(0);
	const { email } = demoSignIns.find(({ role }) => role === 'branch_head')!;
	expect(
		await count(
			`public.interviews i join public.people p on p.id = i.head_id join auth.users u on u.id = p.user_id
			where u.email = $1 and i.status = 'scheduled'`,
			[email]
		)
	).toBeGreaterThan(0);
});

test('visits have photos, reports their copies, tasks a picture before and one after, each with its bytes', async () => {
	const stored = `join storage.objects s on s.name = f.path and s.bucket_id`;
	expect(
		await count(`covert.photos f ${stored} = 'visit-photos' where f.stored_at is not null`)
	).toBeGreaterThan(30);
	expect(await count('covert.photos where stored_at is null')).toBe(0);
	expect(await count(`public.report_photos f ${stored} = 'report-photos'`)).toBe(
		await count(
			`covert.photos f join covert.visits v on v.id = f.visit_id where v.status = 'released'`
		)
	);
	expect(
		await count(`storage.objects where bucket_id = 'report-photos' and owner is not null`)
	).toBe(0);
	const proven =
		'public.rectification_tasks t where exists (select from public.task_proofs p where p.task_id = t.id and p.kind =';
	expect(await count(`${proven} 'before')`)).toBe(await count(`${proven} 'after')`));
});

test('lobby managers check their branch each day, and the head can look at it', async () => {
	const { email } = demoSignIns.find(({ role }) => role === 'branch_head')!;
	expect(
		await count(
			`public.self_checks s join public.role_grants g on g.unit_id = s.unit_id and g.role = 'branch_head'
			join public.people p on p.id = g.person_id join auth.users u on u.id = p.user_id
			where u.email = $1 and s.finished_at is not null`,
			[email]
		)
	).toBeGreaterThan(3);
	expect(await count('public.self_checks where finished_at is null')).toBe(1);
});
