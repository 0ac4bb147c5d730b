import type { Bank, Complaint, PersonKey, UnitKey, Who } from '../support/bank.ts';
import type { Database } from '../support/database.ts';
import type { Role } from './expected.ts';
import { furnishFigures, type Figures } from './figures.ts';
import { furnishTasks } from './tasks.ts';
import { furnishDocuments, type Documents } from './documents.ts';
import { furnishInterviews } from './interviews.ts';
import { furnishInspections, type Inspections } from './inspections.ts';
import { furnishNotices, type Notices } from './notices.ts';
import { furnishPeople, type PeopleWorld } from './people.ts';
import { furnishPlanning, type Planning } from './planning.ts';

/** Who stands for each role of the matrix. */
export const actors: Record<Role, Who> = {
	anon: 'anon',
	stranger: 'stranger',
	disabled: 'jin',
	officer: 'li',
	staff: 'chen',
	dep_head: 'du',
	signer: 'song',
	br_head: 'bai',
	manager: 'ma',
	executive: 'yan',
	auditor: 'xiao',
	admin: 'fang'
};

/** The places a call is tried for: the own branch, another of the region, one of another region. */
export const places = ['riverside', 'hillside', 'seaside'] as const;
export type Place = (typeof places)[number];

export interface World extends Inspections, Figures, Planning, Notices, PeopleWorld, Documents {
	bank: Bank;
	/** A complaint of each branch that everybody concerned has opened, and one nobody has. */
	opened: Record<Place, Complaint>;
	unopened: Record<Place, Complaint>;
	enquiries: Record<Place, string>;
	/** Of each branch, and of the card centre. */
	suggestions: Record<Place, Complaint>;
	/** A task opened by hand for each branch, one made of its complaint, and the first one's proof. */
	tasks: Record<Place, string>;
	traced: Record<Place, string>;
	proofs: Record<Place, string>;
	/** An interview of each branch's head, recorded. */
	interviews: Record<Place, string>;
	invitation: string;
	/** The code of that invitation, for new@bank.example. */
	code: string;
	waitingGrant: string;
	grants: Record<string, string>;
	interest: string;
	view: string;
	calendar: string;
	policy: string;
	/** The north's own checklist, with a draft that can be published. */
	checklist: string;
	/** What the drafts of checklists hold. */
	checklistContent: unknown;
}

const keepers: Record<Place, [PersonKey, PersonKey]> = {
	riverside: ['li', 'ma'],
	hillside: ['li', 'ma'],
	seaside: ['su', 'qin']
};

/** Fills every table of the API with rows about each place, by the operator where that is quicker. */
export async function furnishWorld(bank: Bank): Promise<World> {
	const { sql } = bank.db;
	const person = (key: PersonKey) => bank.people[key].id;
	const opened = {} as Record<Place, Complaint>;
	const unopened = {} as Record<Place, Complaint>;
	const suggestions = {} as Record<Place, Complaint>;
	const enquiries = {} as Record<Place, string>;

	for (const place of places) {
		const [handler, manager] = keepers[place];
		const unit_id = bank.units[place];
		const keep = { handler, manager };
		opened[place] = await bank.driveTo('received', { unit_id }, keep);
		unopened[place] = await bank.driveTo('received', { unit_id }, keep);
		suggestions[place] = await bank.logComplaint(suggestion(unit_id), handler);
		for (const { id } of [opened[place], unopened[place]]) {
			await sql.query(contents, [id, person(handler), person('guo')]);
			await bank.call(handler, 'link_complaint', {
				complaint_id: id,
				other_id: suggestions[place].id
			});
		}
		enquiries[place] = await enquire(bank, opened[place].id, handler);
		await sql.query(returns, [unit_id, person(handler)]);
		await sql.query(ownDay, [unit_id, person(handler)]);
		await sql.query(files, [opened[place].id, enquiries[place], person(handler)]);
	}
	await bank.logComplaint(suggestion(bank.units.cards), 'wei');
	await bank.logComplaint({ ...suggestion(bank.units.riverside), kind: 'praise' }, 'chen');
	const written = await bank.logComplaint({ subject: '自己登记的投诉' }, 'chen');
	const recused = await bank.logComplaint({ subject: '另一件' });
	const { id: hidden } = await bank.logHidden();
	await sql.query(departmental, [hidden, bank.units.cards, person('wei')]);
	await sql.query(ownFile, [written.id, person('chen')]);

	// An opening that scope or a lost role must not turn into reading is there for everybody.
	for (const who of Object.values(actors))
		if (who in bank.people)
			for (const { id } of Object.values(opened))
				await sql.query(
					`insert into app.case_openings (complaint_id, person_id, logged_at, seen_at)
						values ($1, $2, app.now(), app.now())`,
					[id, person(who as PersonKey)]
				);
	for (const who of [...Object.values(actors), 'su'])
		if (who in bank.people)
			await sql.query(
				`insert into public.notifications (person_id, kind, subject_kind, subject_id)
					values ($1, 'complaint_received', 'complaint', $2)`,
				[person(who as PersonKey), opened.riverside.id]
			);
	await sql.query(
		`insert into public.job_runs (job, started_at, finished_at, done) values ('remind_enquiries', app.now(), app.now(), 1)`
	);
	await sql.query(
		`insert into public.recusals (complaint_id, person_id, reason, recused_at) values ($1, $2, '同住', app.now())`,
		[recused.id, person('chen')]
	);
	await sql.query(
		`insert into public.calendar_date_intervals (calendar_version_id, day, opens, closes)
			select d.calendar_version_id, d.day, '09:00', '12:00' from public.calendar_dates d where d.kind = 'workday' limit 1`
	);
	const rectification = await furnishTasks(bank, opened);
	const others = await administration(bank);
	const figures = await furnishFigures(bank);
	const inspections = await furnishInspections(bank);
	const planning = await furnishPlanning(bank);
	const interviews = await furnishInterviews(bank);
	const notices = await furnishNotices(bank);
	const documents = await furnishDocuments(bank);
	const peopleWorld = await furnishPeople(bank, inspections, opened);
	await bank.later('1 hour');
	return {
		bank,
		opened,
		unopened,
		enquiries,
		suggestions,
		...rectification,
		...others,
		...figures,
		...inspections,
		...planning,
		interviews,
		...notices,
		...peopleWorld,
		...documents
	};
}

async function administration(bank: Bank) {
	const { sql } = bank.db;
	const person = (key: PersonKey) => bank.people[key].id;
	const id = async (text: string, params: unknown[] = []) =>
		(await sql.one<{ id: string }>(text, params)).id;
	const invited = await bank.call<{ person_id: string; code: string }>('fang', 'invite_person', {
		staff_number: 'N-new',
		name: '新员工',
		unit_id: bank.units.riverside,
		title: '柜员',
		email: 'new@bank.example',
		roles: [{ role: 'staff', unit_id: bank.units.riverside }]
	});
	await bank.call('qin', 'declare_interest', {
		person_id: person('su'),
		other_person_id: person('tao'),
		reason: '亲属'
	});
	for (const [who, place] of [
		['li', null],
		['ma', 'north'],
		['su', 'south']
	] as [PersonKey, UnitKey | null][])
		await bank.call(who, 'save_view', {
			name: '逾期',
			query: 'tab=overdue',
			shared_with: place && bank.units[place]
		});
	const grants: Record<string, string> = {};
	for (const row of await sql.query<{ id: string; person_id: string }>(
		'select id, person_id from public.role_grants'
	))
		grants[row.person_id] = row.id;
	const interest = await bank.call<{ id: string }>('li', 'declare_interest', {
		person_id: person('li'),
		unit_id: bank.units.cards,
		reason: '配偶在该部门'
	});
	await bank.call('chen', 'declare_interest', {
		person_id: person('chen'),
		other_person_id: person('guo'),
		reason: '同学'
	});
	const [standard] = await sql.query<{ id: string; content: unknown }>(
		`select id, content from public.checklist_versions where kind = 'overt'`
	);
	const { id: checklist } = await bank.call<{ id: string }>('ma', 'create_checklist', {
		kind: 'overt',
		name_zh: '北城检查表',
		name_en: 'North',
		unit_id: bank.units.north,
		source_version_id: standard!.id
	});
	await bank.call('qin', 'create_checklist', {
		kind: 'overt',
		name_zh: '南城检查表',
		name_en: 'South',
		unit_id: bank.units.south
	});
	await bank.call('ma', 'add_checklist_photo', { body: 'iVBORw0KGgoA', media_type: 'image/png' });
	return {
		grants,
		interest: interest.id,
		code: invited.code,
		invitation: await id('select id from public.invitations where person_id = $1', [
			invited.person_id
		]),
		waitingGrant: (
			await bank.call<{ id: string }>('fang', 'grant_role', {
				person_id: person('chen'),
				role: 'complaint_officer',
				unit_id: bank.units.riverside
			})
		).id,
		view: await id('select id from public.saved_views where person_id = $1', [person('su')]),
		calendar: await id('select id from public.calendars where is_default'),
		policy: await id(`select id from public.policies where code = 'china_2020'`),
		checklist,
		checklistContent: standard!.content
	};
}

const suggestion = (unit_id: string) => ({
	kind: 'suggestion',
	channel: 'suggestion_book',
	unit_id,
	subject: '希望增加座椅',
	narrative: '等候区座椅不足。',
	business: null,
	cause: null
});

async function enquire(bank: Bank, complaint: string, handler: PersonKey) {
	await bank.call(handler, 'acknowledge_complaint', { complaint_id: complaint });
	await bank.call(handler, 'ask_enquiry', {
		complaint_id: complaint,
		question: '当日开放了几个窗口？'
	});
	const { id } = await bank.db.sql.one<{ id: string }>(
		'select id from public.enquiries where complaint_id = $1',
		[complaint]
	);
	return id;
}

/** One row in every table of a case's content; $1 case, $2 handler, $3 somebody else. */
const contents = `
	with evidence as (
		insert into public.evidence_lines (complaint_id, round, line, status, note, recorded_by, recorded_at)
			values ($1, 1, 'staff', 'done', '已询问', $2, app.now())
	), finding as (
		insert into public.findings (complaint_id, round, verdict, facts, root_cause, submitted_by, submitted_at)
			values ($1, 1, 'partly', '属实', 'staffing', $2, app.now())
	), decision as (
		insert into public.decisions (complaint_id, round, decision, basis, remedy, proposed_by, proposed_at)
			values ($1, 1, '致歉', '规范', 'apology', $2, app.now()) returning id
	), penalty as (
		insert into public.accountability_actions (decision_id, complaint_id, person_id, penalty, reason)
			select d.id, $1, $3, 'talk', '未解释' from decision d
	), letter as (
		insert into public.letters (complaint_id, round, kind, language, body, issued_by, issued_at)
			values ($1, 1, 'acknowledgement', 'zh', '已收到', $2, app.now())
	), telling as (
		insert into public.tellings (complaint_id, round, what, way, told_at, proof, recorded_by, recorded_at)
			values ($1, 1, 'acknowledgement', 'sms', app.now(), '短信编号1', $2, app.now())
	), attempt as (
		insert into public.contact_attempts (complaint_id, round, at, way, outcome, made_by)
			values ($1, 1, app.now(), 'phone', 'no_answer', $2)
	), answered as (
		insert into public.complainant_views (complaint_id, round, view, recorded_by, recorded_at)
			values ($1, 1, 'accepts', $2, app.now())
	), review as (
		insert into public.reviews (complaint_id, applied_at, is_written, is_late, grounds, status_before, reviewer_id, opened_by, decided_at, outcome)
			values ($1, app.now(), true, false, '不服', 'closed', $3, $2, app.now(), 'upheld')
	), extension as (
		insert into public.extension_requests (complaint_id, step, reason, status, requested_by, requested_at)
			values ($1, 1, '复杂', 'refused', $2, app.now())
	), note as (
		insert into public.complaint_notes (complaint_id, body, written_by, written_at)
			values ($1, '请留意', $2, app.now()) returning id
	), mention as (
		insert into public.note_mentions (note_id, person_id) select n.id, $3 from note n
	), reading as (
		insert into public.read_log (person_id, subject_kind, subject_id, act, at)
			values ($2, 'complaint', $1, 'open', app.now())
	)
	insert into public.recusals (complaint_id, person_id, reason, recused_at) values ($1, $3, '相识', app.now())`;

const returns = `insert into public.daily_returns
	(unit_id, unit_path, day, complaints, settled_on_spot, suggestions, reports, praise, filed_by, filed_at)
	select u.id, u.path, app.today() - 1, 0, 0, 0, 0, 0, $2, app.now() from public.units u where u.id = $1`;

/** A self-check of another day, so that today's is still to be done. */
const ownDay = `insert into public.self_checks (unit_id, unit_path, day, checklist_version_id, begun_by, begun_at)
	select u.id, u.path, app.today() - 3, (app.self_check_version(u.id)).id, $2, app.now() from public.units u where u.id = $1`;

/** A file of the case itself and one shared with the enquiry; $1 case, $2 enquiry, $3 uploader. */
const files = `
	with file as (
		insert into public.attachments (complaint_id, enquiry_id, name, media_type, bytes, sha256, path, is_shared, uploaded_by, uploaded_at, stored_at)
			select $1, e, 'a.png', 'image/png', 10, repeat('a', 64), $1::uuid || '/' || gen_random_uuid(), e is not null, $3, app.now(), app.now()
			from unnest(array[null, $2::uuid]) e returning path
	)
	insert into storage.objects (bucket_id, name) select 'case-files', f.path from file f`;

const departmental = `insert into public.enquiries
	(complaint_id, complaint_number, unit_id, unit_path, question, asked_by, asked_at, due_at)
	select $1, 'x', u.id, u.path, '为何迟复？', $3, app.now(), app.now() + interval '2 days' from public.units u where u.id = $2`;

const ownFile = `
	with file as (
		insert into public.attachments (complaint_id, name, media_type, bytes, sha256, path, uploaded_by, uploaded_at, stored_at)
			values ($1, 'own.png', 'image/png', 10, repeat('b', 64), $1::uuid || '/' || gen_random_uuid(), $2, app.now(), app.now()) returning path
	)
	insert into storage.objects (bucket_id, name) select 'case-files', f.path from file f`;

/** Grants every table to the API roles, as a gateway may: the policies alone must still hold. */
export async function widenGrants(db: Database) {
	for (const schema of ['public', 'storage'])
		await db.sql.query(`grant all on all tables in schema ${schema} to anon, authenticated`);
}
