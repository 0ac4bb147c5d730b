create table covert.plans (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null,
	period_start date not null,
	period_end date not null check (period_end >= period_start and period_end <= period_start + 100),
	checklist_version_id uuid not null,
	status text not null default 'draft' check (status in ('draft', 'proposed', 'published', 'closed', 'cancelled')),
	parameters jsonb not null default '{}',
	seed text,
	seed_hash text,
	solver text,
	outcome jsonb,
	created_by uuid not null,
	created_at timestamptz not null,
	published_by uuid,
	published_at timestamptz,
	revealed_at timestamptz,
	version int not null default 1,
	cancel_reason text,
	draw_id uuid
);
comment on table covert.plans is 'One round of visits for a period and a subtree. The seed stays secret until the period is over; its hash is fixed at publication.';
comment on column covert.plans.outcome is 'What the solver answered: gap, violations, the binding constraint, unpredictability.';
comment on column covert.plans.draw_id is 'The draw its visits were taken from.';
create index on covert.plans (unit_id, period_start);

create table covert.visits (
	id uuid primary key default gen_random_uuid(),
	plan_id uuid references covert.plans,
	branch_id uuid not null,
	kind text not null default 'covert' check (kind in ('covert', 'overt', 'document')),
	checklist_version_id uuid not null,
	scenario_ids text[] not null default '{}',
	inspector_id uuid not null,
	planned_on date not null,
	planned_hour smallint not null check (planned_hour between 0 and 23),
	chosen_by text not null default 'risk' check (chosen_by in ('risk', 'random', 'pair', 'hand', 'reinspection')),
	paired_with uuid references covert.visits,
	status text not null default 'proposed' check (status in
		('proposed', 'assigned', 'started', 'submitted', 'in_review', 'returned', 'approved', 'released', 'cancelled')),
	checked_in_at timestamptz,
	checked_out_at timestamptz,
	submitted_at timestamptz,
	score jsonb,
	reviewer_id uuid,
	approved_at timestamptz,
	released_at timestamptz,
	report_id uuid,
	note text,
	version int not null default 1,
	created_at timestamptz not null,
	check_in_place jsonb,
	check_out_place jsonb,
	submitted_digest text,
	submitted_from uuid,
	review_round int not null default 0
);
comment on table covert.visits is 'A visit from its place in a plan to its release. What a branch may read of it is copied into public.visit_reports at release.';
comment on column covert.visits.score is 'Result of app.score_visit at submission: f(version, answers) and nothing else.';
comment on column covert.visits.submitted_digest is 'Digest over the answers as they were submitted: the same submission again gets the same answer.';
comment on column covert.visits.submitted_from is 'The device that submitted it.';
create index on covert.visits (plan_id);
create index on covert.visits (branch_id, planned_on);
create index on covert.visits (inspector_id, planned_on);
create index on covert.visits (status) where status not in ('released', 'cancelled');
create index on covert.visits (paired_with);

-- Everything entered on the phone is an operation with the phone's id; the current answers are what they add up to.
create table covert.visit_operations (
	id uuid primary key,
	visit_id uuid not null references covert.visits,
	seq int not null,
	device_id uuid not null,
	person_id uuid not null,
	kind text not null check (kind in ('check_in', 'check_out', 'answer', 'note', 'timer', 'photo', 'remove_photo', 'resolve')),
	item_id text,
	value jsonb,
	based_on uuid,
	entered_at timestamptz not null,
	clock_skew_ms bigint not null default 0,
	received_at timestamptz not null,
	unique (visit_id, seq)
);
comment on table covert.visit_operations is 'Who entered what when, append-only and idempotent by id: the history of every answer.';
comment on column covert.visit_operations.entered_at is 'By the phone''s clock; clock_skew_ms is what the server''s clock was ahead when it was sent.';
create trigger append_only before update or delete on covert.visit_operations for each row execute function app.refuse_change();

create table covert.answers (
	visit_id uuid not null references covert.visits,
	item_id text not null,
	value jsonb,
	note text,
	value_op uuid,
	note_op uuid,
	answered_at timestamptz,
	primary key (visit_id, item_id)
);

create table covert.answer_conflicts (
	id uuid primary key default gen_random_uuid(),
	visit_id uuid not null references covert.visits,
	item_id text not null,
	field text not null check (field in ('value', 'note')),
	kept_op uuid not null references covert.visit_operations,
	other_op uuid not null references covert.visit_operations,
	resolved_op uuid references covert.visit_operations,
	unique (kept_op, other_op)
);
comment on table covert.answer_conflicts is 'Two devices answered one item without knowing of each other: both values are kept until the inspector says.';
create index on covert.answer_conflicts (visit_id) where resolved_op is null;
create index on covert.answer_conflicts (other_op);
create index on covert.answer_conflicts (resolved_op);

create table covert.photos (
	id uuid primary key,
	visit_id uuid not null references covert.visits,
	item_id text not null,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	bytes int not null check (bytes between 1 and 8388608),
	media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
	chunks int not null check (chunks between 1 and 64),
	taken_at timestamptz,
	place jsonb,
	perceptual_hash text,
	path text not null unique,
	added_at timestamptz not null,
	stored_at timestamptz,
	removed_at timestamptz
);
comment on table covert.photos is 'Photos the server expects or has. The bytes are in Storage under `path`, unreachable to branches for ever: a report shows fresh copies.';
create index on covert.photos (visit_id);
create index on covert.photos (sha256);

create table covert.photo_chunks (
	photo_id uuid not null references covert.photos on delete cascade,
	n int not null check (n >= 0),
	sha256 text not null,
	body bytea not null,
	primary key (photo_id, n)
);
comment on table covert.photo_chunks is 'Numbered, hashed parts of a photo under way; gone once the whole is in Storage.';

select covert.close_tables();
