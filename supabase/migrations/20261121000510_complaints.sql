create table public.complaints (
	id uuid primary key default gen_random_uuid(),
	number text not null unique,
	kind text not null check (kind in ('complaint', 'internal', 'report', 'suggestion', 'praise')),
	channel text not null,
	severity text not null check (severity in ('minor', 'general', 'serious', 'major')),
	status text not null check (status in ('received', 'acknowledged', 'investigating', 'handling', 'feedback', 'closed',
		'not_accepted', 'withdrawn', 'transferred', 'merged', 'under_review')),
	is_open boolean not null generated always as
		(status in ('received', 'acknowledged', 'investigating', 'handling', 'feedback', 'under_review')) stored,
	subject text not null,
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	region_id uuid references public.units (id),
	business text,
	cause text,
	occurred_at timestamptz,
	received_at timestamptz not null,
	logged_by uuid references public.people (id),
	handler_id uuid references public.people (id),
	complainant_masked text,
	contact_masked text,
	is_anonymous boolean not null default false,
	author_hidden boolean not null default false,
	settled_on_spot boolean not null default false,
	compensation numeric(14, 2),
	policy_version_id uuid,
	next_clock text,
	next_due_at timestamptz,
	is_paused boolean not null default false,
	is_disputed boolean not null default false,
	is_waiting boolean not null default false,
	told_at timestamptz,
	closed_at timestamptz,
	reopen_count int not null default 0,
	review_count int not null default 0,
	round int not null default 1,
	merged_into uuid references public.complaints (id),
	status_before_merge text,
	version int not null default 1,
	created_at timestamptz not null default app.now(),
	updated_at timestamptz not null default app.now()
);
comment on table public.complaints is
	'What a queue shows of a case. Its text and people are read through open_case, which writes the read log.';
comment on column public.complaints.round is 'Investigations and decisions are kept per round; reopening begins the next.';
comment on column public.complaints.author_hidden is 'The author of an internal complaint or report is known to the handler alone.';
comment on column public.complaints.next_due_at is 'Rebuildable copy of the earliest running deadline, for sorting.';
comment on column public.complaints.is_waiting is 'An enquiry is unanswered, or the case waits for the customer.';

-- Queues: row-level security lets only leakproof operators use an index, hence plain columns and partial indexes.
create index complaints_open_due on public.complaints (next_due_at, id) where is_open;
create index complaints_open_due_region on public.complaints (region_id, next_due_at, id) where is_open;
create index complaints_open_due_unit on public.complaints (unit_id, next_due_at, id) where is_open;
create index complaints_open_due_handler on public.complaints (handler_id, next_due_at, id) where is_open;
create index complaints_unassigned on public.complaints (region_id, next_due_at, id) where is_open and handler_id is null;
create index complaints_disputed on public.complaints (region_id, next_due_at, id) where is_open and is_disputed;
create index complaints_received on public.complaints (received_at desc, id);
create index complaints_received_region on public.complaints (region_id, received_at desc, id);
create index complaints_received_unit on public.complaints (unit_id, received_at desc, id);
create index complaints_handler on public.complaints (handler_id, received_at desc);
create index on public.complaints (logged_by, created_at desc);
create index on public.complaints (merged_into);
create index on public.complaints (policy_version_id);
alter table public.complaints enable row level security;

create table public.complaint_texts (
	complaint_id uuid primary key references public.complaints (id),
	narrative text not null,
	wish text,
	settlement text
);
comment on table public.complaint_texts is 'What the complainant said, and what they want.';
alter table public.complaint_texts enable row level security;

create table app.complainants (
	complaint_id uuid primary key references public.complaints (id),
	name text,
	phone text,
	email text,
	address text,
	capacity text not null default 'self' check (capacity in ('self', 'agent', 'heir', 'legal_representative')),
	preferred_way text,
	preferred_time text,
	author_id uuid references public.people (id)
);
comment on table app.complainants is 'Names and contacts in the clear: reached only through reveal_contact, which logs a reason.';
create index on app.complainants (phone) where phone is not null;
create index on app.complainants (author_id);
alter table app.complainants enable row level security;

create table public.complaint_people (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	person_id uuid not null references public.people (id),
	part text not null check (part in ('respondent', 'witness')),
	is_responsible boolean not null default false,
	unique (complaint_id, person_id)
);
create index on public.complaint_people (person_id);
alter table public.complaint_people enable row level security;

create table public.complaint_assignments (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	person_id uuid not null references public.people (id),
	assigned_by uuid not null references public.people (id),
	from_at timestamptz not null,
	to_at timestamptz
);
create index on public.complaint_assignments (complaint_id, from_at);
create index on public.complaint_assignments (person_id);
create index on public.complaint_assignments (assigned_by);
alter table public.complaint_assignments enable row level security;

create table public.evidence_lines (
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	line text not null check (line in ('customer', 'staff', 'recordings')),
	status text not null check (status in ('done', 'waived')),
	note text not null,
	recorded_by uuid not null references public.people (id),
	recorded_at timestamptz not null,
	primary key (complaint_id, round, line)
);
comment on table public.evidence_lines is 'Ask the customer, ask the staff on duty, watch the recordings: done, or waived with the reason in note.';
create index on public.evidence_lines (recorded_by);
alter table public.evidence_lines enable row level security;

create table public.findings (
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	verdict text not null check (verdict in ('substantiated', 'partly', 'not_substantiated', 'cannot_be_established')),
	facts text not null,
	root_cause text not null references public.root_causes (id),
	submitted_by uuid not null references public.people (id),
	submitted_at timestamptz not null,
	primary key (complaint_id, round)
);
create index on public.findings (root_cause);
create index on public.findings (submitted_by);
alter table public.findings enable row level security;

create table public.decisions (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	status text not null default 'proposed' check (status in ('proposed', 'approved', 'returned')),
	decision text not null,
	basis text not null,
	remedy text not null check (remedy in ('explanation', 'apology', 'correction', 'compensation', 'other')),
	remedy_note text,
	compensation numeric(14, 2) check (compensation > 0),
	proposed_by uuid not null references public.people (id),
	proposed_at timestamptz not null,
	decided_by uuid references public.people (id),
	decided_at timestamptz,
	return_reason text,
	check (decided_by <> proposed_by)
);
create unique index one_live_decision on public.decisions (complaint_id, round) where status <> 'returned';
create index on public.decisions (complaint_id);
create index on public.decisions (proposed_by);
create index on public.decisions (decided_by);
alter table public.decisions enable row level security;

create table public.accountability_actions (
	id uuid primary key default gen_random_uuid(),
	decision_id uuid not null references public.decisions (id),
	complaint_id uuid not null references public.complaints (id),
	person_id uuid not null references public.people (id),
	penalty text not null references public.penalties (id),
	amount numeric(12, 2) check (amount > 0),
	reason text not null
);
create index on public.accountability_actions (decision_id);
create index on public.accountability_actions (complaint_id);
create index on public.accountability_actions (person_id);
create index on public.accountability_actions (penalty);
alter table public.accountability_actions enable row level security;

create table public.letters (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	kind text not null check (kind in ('acknowledgement', 'extension', 'pause', 'not_accepted', 'decision', 'review_decision')),
	language text not null check (language in ('zh', 'en')),
	facts text,
	basis text,
	remedies text,
	body text not null,
	issued_by uuid not null references public.people (id),
	issued_at timestamptz not null,
	check (kind not in ('decision', 'review_decision') or (facts is not null and basis is not null and remedies is not null))
);
comment on table public.letters is 'Issued letters. A decision letter has verified facts, basis and reasons, and the remedies (Order 2020 No. 3, art. 19).';
create index on public.letters (complaint_id);
create index on public.letters (issued_by);
alter table public.letters enable row level security;

create table public.attachments (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid references public.complaints (id),
	enquiry_id uuid,
	name text not null,
	media_type text not null,
	bytes bigint not null check (bytes > 0),
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	path text not null unique,
	is_shared boolean not null default false,
	uploaded_by uuid not null references public.people (id),
	uploaded_at timestamptz not null,
	stored_at timestamptz
);
comment on column public.attachments.stored_at is 'Set once the bytes have arrived; until then the row is only a promise.';
create index on public.attachments (complaint_id);
create index on public.attachments (enquiry_id);
create index on public.attachments (uploaded_by);
alter table public.attachments enable row level security;

create table public.tellings (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	what text not null check (what in ('acknowledgement', 'extension', 'pause', 'not_accepted', 'withdrawn', 'transferred', 'decision', 'review_decision')),
	way text not null check (way in ('letter', 'sms', 'email', 'phone', 'in_person')),
	told_at timestamptz not null,
	proof text not null,
	letter_id uuid references public.letters (id),
	attachment_id uuid references public.attachments (id),
	recorded_by uuid not null references public.people (id),
	recorded_at timestamptz not null
);
comment on column public.tellings.told_at is
	'The moment that counts for the way (art. 21): letter handed over or posted, SMS or e-mail sent, telephone dialled.';
create index on public.tellings (complaint_id);
create index on public.tellings (letter_id);
create index on public.tellings (attachment_id);
create index on public.tellings (recorded_by);
alter table public.tellings enable row level security;

create table public.contact_attempts (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	at timestamptz not null,
	way text not null check (way in ('letter', 'sms', 'email', 'phone', 'in_person')),
	outcome text not null check (outcome in ('reached', 'no_answer', 'refused', 'wrong_contact')),
	note text,
	made_by uuid not null references public.people (id)
);
create index on public.contact_attempts (complaint_id);
create index on public.contact_attempts (made_by);
alter table public.contact_attempts enable row level security;

create table public.complainant_views (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	round int not null,
	view text not null check (view in ('accepts', 'disputes', 'unreachable')),
	rating int check (rating between 1 and 5),
	note text,
	recorded_by uuid not null references public.people (id),
	recorded_at timestamptz not null
);
create index on public.complainant_views (complaint_id);
create index on public.complainant_views (recorded_by);
alter table public.complainant_views enable row level security;

create table public.reviews (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	applied_at timestamptz not null,
	is_written boolean not null,
	is_late boolean not null,
	grounds text not null,
	status_before text not null,
	reviewer_id uuid not null references public.people (id),
	opened_by uuid not null references public.people (id),
	outcome text check (outcome in ('upheld', 'changed')),
	facts text,
	reasons text,
	decided_at timestamptz
);
comment on table public.reviews is '核查: an upper level and another officer look again.';
create index on public.reviews (complaint_id);
create index on public.reviews (reviewer_id);
create index on public.reviews (opened_by);
alter table public.reviews enable row level security;

create table public.extension_requests (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	step int not null,
	reason text not null,
	status text not null check (status in ('requested', 'approved', 'refused', 'in_force')),
	requested_by uuid not null references public.people (id),
	requested_at timestamptz not null,
	decided_by uuid references public.people (id),
	decided_at timestamptz,
	notice_at timestamptz,
	check (decided_by <> requested_by or step = 1)
);
create index on public.extension_requests (complaint_id);
create index on public.extension_requests (requested_by);
create index on public.extension_requests (decided_by);
alter table public.extension_requests enable row level security;

create table public.enquiries (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	complaint_number text not null,
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	question text not null,
	shared_text text,
	asked_by uuid not null references public.people (id),
	asked_at timestamptz not null,
	due_at timestamptz not null,
	answer text,
	answered_by uuid references public.people (id),
	answered_at timestamptz,
	withdrawn_at timestamptz,
	reminded_at timestamptz,
	is_pending boolean not null generated always as (answered_at is null and withdrawn_at is null) stored
);
comment on table public.enquiries is 'A question to the head of a unit, with what it shares of the case and nothing more.';
create index on public.enquiries (complaint_id);
create index on public.enquiries (unit_id, due_at) where is_pending;
create index on public.enquiries (unit_id, asked_at desc);
create index on public.enquiries (asked_by);
create index on public.enquiries (answered_by);
create index on public.enquiries (due_at) where is_pending;
alter table public.enquiries enable row level security;
alter table public.attachments add foreign key (enquiry_id) references public.enquiries (id);

create table public.complaint_notes (
	id uuid primary key default gen_random_uuid(),
	complaint_id uuid not null references public.complaints (id),
	body text not null,
	written_by uuid not null references public.people (id),
	written_at timestamptz not null,
	-- The step a note explains: event number of the case, null for a note of its own.
	event_seq int
);
comment on table public.complaint_notes is 'Internal notes, and the reasons people gave for a step.';
create index on public.complaint_notes (complaint_id);
create index on public.complaint_notes (written_by);
alter table public.complaint_notes enable row level security;

create table public.note_mentions (
	note_id uuid not null references public.complaint_notes (id),
	person_id uuid not null references public.people (id),
	primary key (note_id, person_id)
);
create index on public.note_mentions (person_id);
alter table public.note_mentions enable row level security;

create table public.complaint_links (
	complaint_id uuid not null references public.complaints (id),
	other_id uuid not null references public.complaints (id),
	kind text not null check (kind in ('duplicate', 'same_person', 'related')),
	linked_by uuid references public.people (id),
	linked_at timestamptz not null,
	primary key (complaint_id, other_id),
	check (complaint_id <> other_id)
);
create index on public.complaint_links (other_id);
create index on public.complaint_links (linked_by);
alter table public.complaint_links enable row level security;
