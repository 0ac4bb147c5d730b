import type { Bank, UnitKey } from '../support/bank.ts';
import { roles, tables as expected, type Role } from './expected.ts';
import { submittedVisit } from '../support/submitted-visits.ts';
import { actors, type World } from './world.ts';

/** How a row of each table is about a case, a unit or a person. */
interface About {
	case?: string;
	unit?: string;
	person?: string;
	isOfCase?: string;
	/** The branch whose released report it is part of. */
	report?: string;
	/** The branch whose hidden visit it was entered on. */
	original?: string;
	shared?: string;
	/** Whether everybody who is signed in may know it. */
	disclosed?: string;
	/** The region whose own it is. */
	keeper?: string;
	/** Whether it is part of a published notice. */
	issued?: string;
	/** The task a row belongs to. */
	task?: string;
	/** The interview a row belongs to. */
	interview?: string;
	/** The path of a file that may be one of a document. */
	paper?: string;
	/** The branch that asked a department. */
	request?: string;
}

const branchOf = (report: string) =>
	`(select r.branch_id from public.visit_reports r where r.id = ${report})`;
const ofReport: About = { unit: branchOf('t.report_id') };
const ofInterview: About = {
	interview: 't.interview_id',
	unit: '(select i.branch_id from public.interviews i where i.id = t.interview_id)'
};
const ofNotice: About = {
	keeper: '(select n.scope_id from public.notices n where n.id = t.notice_id)',
	issued: `exists (select from public.notices n where n.id = t.notice_id and n.status = 'published')`
};
const ofDocument = (document: string, issued: string): About => ({
	keeper: `(select d.unit_id from public.documents d where d.id = ${document})`,
	unit: `(select v.audience_unit_id from public.document_versions v where v.document_id = ${document} order by v.n limit 1)`,
	issued,
	disclosed: `${issued} and (select d.kind from public.documents d where d.id = ${document}) in ('notice', 'bulletin')`
});
const ofCase: About = { case: 't.complaint_id' };
const about: Record<string, About> = {
	role_grants: { person: 't.person_id' },
	complaints: { case: 't.id', person: authorOf('t.id') },
	complaint_clocks: { ...ofCase, person: authorOf('t.complaint_id') },
	clock_events: { ...ofCase, person: authorOf('t.complaint_id') },
	complaint_texts: { ...ofCase, person: authorOf('t.complaint_id') },
	note_mentions: {
		case: '(select n.complaint_id from public.complaint_notes n where n.id = t.note_id)'
	},
	recusals: { ...ofCase, person: 't.person_id' },
	declared_interests: { person: 't.person_id' },
	attachments: {
		...ofCase,
		person: 't.uploaded_by',
		unit: '(select e.unit_id from public.enquiries e where e.id = t.enquiry_id and t.is_shared)'
	},
	rectification_tasks: { task: 't.id' },
	task_notes: { task: 't.task_id' },
	task_extensions: { task: 't.task_id' },
	task_proofs: { task: 't.task_id' },
	task_checks: { task: 't.task_id' },
	'storage.objects': {
		paper: 't.name',
		task: '(select p.task_id from public.task_proofs p where p.path = t.name)',
		case: '(select a.complaint_id from public.attachments a where a.path = t.name)',
		person: '(select a.uploaded_by from public.attachments a where a.path = t.name)',
		unit: `(select e.unit_id from public.attachments a join public.enquiries e on e.id = a.enquiry_id
			where a.path = t.name and a.is_shared)`,
		original:
			'(select v.branch_id from covert.photos p join covert.visits v on v.id = p.visit_id where p.path = t.name)',
		report: `coalesce(${branchOf('(select p.report_id from public.report_photos p where p.path = t.name)')},
			(select a.branch_id from public.appeals a join public.appeal_files f on f.appeal_id = a.id where f.path = t.name))`
	},
	visit_reports: { unit: 't.branch_id' },
	report_items: ofReport,
	report_photos: ofReport,
	report_revisions: ofReport,
	appeals: ofReport,
	appeal_files: {
		unit: '(select a.branch_id from public.appeals a where a.id = t.appeal_id)'
	},
	enquiries: { ...ofCase, unit: 't.unit_id' },
	events: {
		task: `case when t.subject_kind = 'task' then t.subject_id end`,
		case: `case when t.subject_kind = 'complaint' then t.subject_id end`,
		person: `case when t.subject_kind = 'person' then t.subject_id end`,
		isOfCase: `t.subject_kind in ('complaint', 'visit_report', 'task', 'interview', 'request')`,
		request: `(select r.unit_id from app.service_requests r where t.subject_kind = 'request' and r.id = t.subject_id)`,
		report: branchOf(`(case when t.subject_kind = 'visit_report' then t.subject_id end)`)
	},
	daily_returns: { unit: 't.unit_id' },
	notifications: { person: 't.person_id' },
	checklist_templates: { disclosed: `t.kind <> 'covert'` },
	checklist_versions: { disclosed: `t.kind <> 'covert'` },
	checklist_drafts: { keeper: 't.unit_id' },
	self_checks: { unit: 't.unit_id' },
	scheme_drafts: { keeper: 't.unit_id' },
	imports: { unit: '(select u.id from public.units u where u.path::text = t.unit_path::text)' },
	import_errors: {
		unit: `(select u.id from public.units u join public.imports i on i.unit_path::text = u.path::text where i.id = t.import_id)`
	},
	indicator_values: { unit: 't.branch_id' },
	exposures: { unit: 't.branch_id' },
	monthly_returns: { unit: 't.unit_id' },
	survey_results: { unit: 't.branch_id' },
	ratings: { unit: 't.branch_id' },
	rating_staff: { unit: '(select r.branch_id from public.ratings r where r.id = t.rating_id)' },
	rating_links: { unit: 't.unit_id' },
	rule_runs: { unit: 't.unit_id' },
	rule_firings: { unit: 't.branch_id' },
	interviews: { unit: 't.branch_id', interview: 't.id' },
	interview_records: ofInterview,
	interview_commitments: ofInterview,
	interview_followups: ofInterview,
	interview_notes: ofInterview,
	notices: { keeper: 't.scope_id', issued: `t.status = 'published'` },
	notice_rows: ofNotice,
	notice_notes: ofNotice,
	notice_inputs: { ...ofNotice, unit: 't.branch_id' },
	documents: ofDocument('t.id', `t.status <> 'draft'`),
	document_versions: ofDocument('t.document_id', 't.issued_at is not null'),
	document_files: ofDocument('t.document_id', 't.is_issued'),
	deliveries: { unit: 't.unit_id', person: 't.person_id' },
	document_conflicts: { unit: ofDocument('t.document_id', 'true').unit },
	service_meetings: { unit: 't.unit_id' },
	award_nominations: {
		unit: 't.unit_id',
		person: 't.nominated_by',
		disclosed: 't.is_published and t.is_chosen'
	},
	award_evidence: {
		unit: '(select n.unit_id from public.award_nominations n where n.id = t.nomination_id)'
	},
	vendor_contracts: { unit: 't.unit_id' },
	vendor_staff: { unit: 't.unit_id' },
	saved_views: { person: 't.person_id', shared: 't.shared_with' }
};

function authorOf(complaint: string) {
	return `(select a.author_id from app.complainants a where a.complaint_id = ${complaint})`;
}

/** A role's own unit and region, $-parameters of the predicates below. */
const homes: Partial<Record<Role, UnitKey>> = {
	officer: 'north',
	manager: 'north',
	executive: 'north',
	staff: 'riverside',
	br_head: 'riverside',
	dep_head: 'cards'
};

/** What a word says of a row, for the owner to select by. $1 the person, $2 their unit. */
function rowsOf(word: string, table: string): string {
	const row = about[table] ?? ofCase;
	const unitOfCase = `(select c.unit_id from public.complaints c where c.id = ${row.case})`;
	const kindOfCase = `(select c.kind from public.complaints c where c.id = ${row.case})`;
	const unit = row.unit && row.case ? unitOfCase : (row.unit ?? unitOfCase);
	const isEntry = `${kindOfCase} in ('suggestion', 'praise')`;
	const wasOpened = `exists (select from app.case_openings o where o.complaint_id = ${row.case} and o.person_id = $1)`;
	const inNorthern = (place: string) =>
		`(select u.region_id from public.units u where u.id = ${place}) = (select n.id from public.units n where n.code = 'north')`;
	const ofTask = (which: string) =>
		`exists (select from public.rectification_tasks k where k.id = ${row.task} and ${which})`;
	const ofPaper = (which: string) =>
		`exists (select from public.document_files f join public.documents d on d.id = f.document_id
			join public.document_versions v on v.document_id = d.id where f.path = ${row.paper} and (${which}))`;
	const told = `f.is_issued and ${inNorthern('v.audience_unit_id')}`;
	const meanings: Record<string, string> = {
		'-': 'false',
		papers_news: ofPaper(`f.is_issued and d.kind = 'bulletin'`),
		papers_own: ofPaper('f.is_issued and v.audience_unit_id = $2'),
		papers_told: ofPaper(told),
		papers_north: ofPaper(`${told} or ${inNorthern('d.unit_id')}`),
		papers_all: ofPaper('true'),
		all: 'true',
		north: inNorthern(unit),
		own: `${row.unit} = $2`,
		books: `${isEntry} and ${unitOfCase} = $2`,
		mine: `${row.person} = $1`,
		my_books: `${isEntry} and ${row.person} = $1`,
		opened: `${inNorthern(unit)} and ${wasOpened}`,
		opened_all: wasOpened,
		entries: `${isEntry} and ${inNorthern(unit)}`,
		entries_all: isEntry,
		shared: `${row.shared} = $2`,
		originals_north: row.original ? inNorthern(row.original) : 'undefined',
		originals_all: `${row.original} is not null`,
		reports: `${row.report} = $2`,
		reports_north: row.report ? inNorthern(row.report) : 'undefined',
		reports_all: `${row.report} is not null`,
		traced: ofTask(`k.source_kind = 'complaint' and ${inNorthern('k.unit_id')}`),
		tasks_own: ofTask('k.unit_id = $2'),
		tasks_north: ofTask(inNorthern('k.unit_id')),
		tasks_all: ofTask('true'),
		requests_own: `${row.request} = $2`,
		requests_north: row.request ? inNorthern(row.request) : 'undefined',
		requests_all: `${row.request} is not null`,
		not_cases: `not (${row.isOfCase})`,
		called: `exists (select from public.interviews i where i.id = ${row.interview} and i.head_id = $1 and i.ordered_at is not null)`,
		disclosed: `${row.disclosed}`,
		regional: `${row.keeper} = $2`,
		issued: `${row.issued}`,
		issued_own: `${row.issued} and ${row.unit} = $2`,
		issued_north: `${row.issued} and ${inNorthern(unit)}`,
		told: `exists (select from public.visit_reports r join public.units b on b.id = r.branch_id
			where r.checklist_version_id = t.id and $2 in (b.id, b.region_id))`
	};
	return word
		.split('+')
		.map((part) => {
			const meaning = meanings[part];
			if (!meaning || meaning.includes('undefined'))
				throw new Error(`${table}: "${part}" says nothing about its rows`);
			return `coalesce(${meaning}, false)`;
		})
		.join(' or ');
}

const qualified = (table: string) => (table.includes('.') ? table : `public.${table}`);

/** Sentences about the roles that see other rows of a table than they should; none when all is well. */
export async function wrongReaders(world: World, table: string): Promise<string[]> {
	const wrong: string[] = [];
	for (const role of roles) {
		const seen = await seenRows(world.bank, role, table);
		const due = await dueRows(world.bank, role, table);
		const more = seen.filter((row) => !due.includes(row)).length;
		const fewer = due.filter((row) => !seen.includes(row)).length;
		if (more) wrong.push(`${role} sees ${more} rows of ${table} too many`);
		if (fewer) wrong.push(`${role} misses ${fewer} rows of ${table}`);
	}
	return wrong;
}

/** The rows a role is due by the document. */
export async function dueRows({ db, people, units }: Bank, role: Role, table: string) {
	const word = expected[table]![role];
	const who = actors[role];
	const person = who in people ? people[who as keyof typeof people].id : null;
	const home = homes[role];
	const rows = await db.sql.query<{ row: string }>(
		`with given as (select $1::uuid, $2::uuid)
			select t.ctid::text as row from ${qualified(table)} t, given where ${rowsOf(word, table)}`,
		[person, home ? units[home] : null]
	);
	return rows.map(({ row }) => row);
}

export async function rowCount({ db }: Bank, table: string) {
	const { n } = await db.sql.one<{ n: number }>(
		`select count(*)::int as n from ${qualified(table)}`
	);
	return n;
}

/** A table that is not granted shows as little as one with no row to see. */
async function seenRows(bank: Bank, role: Role, table: string) {
	const rows = await bank
		.see<{ row: string }>(actors[role], `select t.ctid::text as row from ${qualified(table)} t`)
		.catch((error: { code?: string }) => {
			if (error.code === '42501') return [];
			throw error;
		});
	return rows.map(({ row }) => row);
}

/** Sentences about writes past the functions that succeed although nobody may write a table. */
export async function wrongWriters(world: World, table: string): Promise<string[]> {
	const wrong: string[] = [];
	const { bank } = world;
	for (const role of roles) {
		const who = actors[role];
		const tried = (statement: string) =>
			bank.see<{ n: number }>(who, statement).then(
				(rows) => rows.length > 0,
				(error: { code?: string }) => error.code !== '42501'
			);
		const column = table === 'storage.objects' ? 'name' : await anyColumn(bank, table);
		const writes = {
			insert: `insert into ${qualified(table)} default values returning 1`,
			update: `update ${qualified(table)} set ${column} = ${column} returning 1`,
			delete: `delete from ${qualified(table)} returning 1`
		};
		for (const [act, statement] of Object.entries(writes))
			if (await tried(statement)) wrong.push(`${role} may ${act} rows of ${table}`);
	}
	return wrong;
}

async function anyColumn(bank: Bank, table: string) {
	const { name } = await bank.db.sql.one<{ name: string }>(
		`select quote_ident(attname) as name from pg_catalog.pg_attribute
			where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum limit 1`,
		[qualified(table)]
	);
	return name;
}

/** A promised path takes exactly the promised upload, from whoever promised it. */
export async function wrongUploaders(world: World): Promise<string[]> {
	const { bank } = world;
	const promises = await promisedUploads(world);
	const upload = (role: Role, bucket: string, name: string) =>
		bank
			.see(actors[role], 'insert into storage.objects (bucket_id, name) values ($1, $2)', [
				bucket,
				name
			])
			.then(() => true)
			.catch(() => false);
	const wrong: string[] = [];
	for (const { bucket, path, by } of promises)
		for (const role of roles) {
			await bank.db.mark('upload');
			if (await upload(role, bucket, `${path}x`))
				wrong.push(`${role} may upload to ${bucket} where nothing was promised`);
			if ((await upload(role, bucket, path)) !== (role === by))
				wrong.push(`${role}: wrong answer to an upload promised in ${bucket}`);
			await bank.db.returnTo('upload');
		}
	return wrong;
}

/** One promise in each bucket that takes uploads. */
async function promisedUploads({ bank, unopened, appeals, tasks, draftsOf }: World) {
	const file = { name: '告示.png', media_type: 'image/png', bytes: 100, sha256: 'c'.repeat(64) };
	const path = async (who: 'li' | 'bai' | 'ma', verb: string, args: Record<string, unknown>) =>
		(await bank.call<{ path: string }>(who, verb, { ...args, ...file })).path;
	const visit = await submittedVisit(bank, { place: 'seaside', inspector: 'li' });
	await bank.db.sql`update covert.visits set status = 'started' where id = ${visit}`;
	const photo = await bank.db.sql.one<{ path: string }>(
		`with photo as (
			insert into covert.photos (id, visit_id, item_id, sha256, bytes, media_type, chunks, path, added_at)
				values (gen_random_uuid(), $1, 'sign', repeat('a', 64), 9, 'image/jpeg', 1, gen_random_uuid()::text, app.now()) returning id, path
		), chunk as (
			insert into covert.photo_chunks (photo_id, n, sha256, body) select id, 0, repeat('a', 64), 'x' from photo
		)
		select path from photo`,
		[visit]
	);
	const ofCase = { complaint_id: unopened.riverside.id };
	const proof = { task_id: tasks.riverside, kind: 'after' };
	return [
		{ bucket: 'case-files', by: 'officer', path: await path('li', 'add_attachment', ofCase) },
		{
			bucket: 'appeal-files',
			by: 'br_head',
			path: await path('bai', 'add_appeal_file', { appeal_id: appeals.riverside })
		},
		{ bucket: 'task-proofs', by: 'br_head', path: await path('bai', 'add_task_proof', proof) },
		{
			bucket: 'document-files',
			by: 'manager',
			path: await path('ma', 'add_document_file', { document_id: draftsOf.riverside })
		},
		{ bucket: 'visit-photos', by: 'officer', path: photo.path }
	];
}
