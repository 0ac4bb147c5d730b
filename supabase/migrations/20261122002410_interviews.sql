create table public.interviews (
	id uuid primary key default gen_random_uuid(),
	number text unique,
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	region_id uuid references public.units (id),
	head_id uuid references public.people (id),
	rule text not null check (rule in ('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8')),
	cause text not null check (char_length(cause) <= 200),
	on_day date not null,
	version_number int not null references public.trigger_rule_versions (number),
	numbers jsonb not null,
	links text[] not null default '{}',
	complaint_ids uuid[] not null default '{}',
	figure_then numeric,
	run_id uuid references public.rule_runs (id),
	status text not null default 'proposed' check (status in
		('proposed', 'ordered', 'declined', 'scheduled', 'held', 'following_up', 'closed', 'cancelled')),
	is_open boolean not null generated always as (status not in ('declined', 'closed', 'cancelled')) stored,
	level int not null default 1 check (level in (1, 2)),
	ordered_by uuid references public.people (id),
	ordered_at timestamptz,
	interviewer_id uuid references public.people (id),
	starts_at timestamptz,
	ends_at timestamptz check (ends_at > starts_at),
	place text,
	attendance text check (attendance in ('coming', 'not_coming')),
	attendance_at timestamptz,
	held_at timestamptz,
	head_confirmed_at timestamptz,
	interviewer_confirmed_at timestamptz,
	next_check int check (next_check in (30, 60, 90)),
	reminded_check int,
	closed_at timestamptz,
	version int not null default 1,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
comment on table public.interviews is
	'诫勉约谈 of the head of a branch, from what a rule found to what came of it. Confidential to the head and to those above who manage or watch.';
comment on column public.interviews.head_id is 'Head of the branch at the time the rule looks at; a later head does not answer for it.';
comment on column public.interviews.cause is 'What it is about; within the cooling period a cause proposes one interview, by whichever rule.';
comment on column public.interviews.numbers is 'Everything the rule compared, as it was then.';
comment on column public.interviews.links is 'Records behind it, kind:id.';
comment on column public.interviews.complaint_ids is 'Complaints among the links: who must not know one of them does not read the interview.';
comment on column public.interviews.figure_then is 'The triggering figure when the rule fired; follow-ups compare with it.';
comment on column public.interviews.level is '1 the region''s matter, 2 head office''s: without improvement it goes up.';
comment on column public.interviews.next_check is 'Days after it was held at which the figure is compared next; null when nothing is left to compare.';
create index interviews_open on public.interviews (region_id, on_day desc, id) where is_open;
create index on public.interviews (branch_id, on_day desc);
create index on public.interviews (on_day desc, id);
create index on public.interviews (head_id);
create index on public.interviews (interviewer_id, starts_at);
create index on public.interviews (ordered_by);
create index on public.interviews (run_id);
create index on public.interviews (version_number);
create index on public.interviews using gist (unit_path);
create index on public.interviews (ordered_at) where ordered_at is not null;
create index interviews_checks on public.interviews (held_at) where next_check is not null;
alter table public.interviews enable row level security;

create table public.rule_firings (
	id uuid primary key default gen_random_uuid(),
	run_id uuid not null references public.rule_runs (id),
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	rule text not null check (rule in ('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9')),
	cause text not null check (char_length(cause) <= 200),
	fact text check (char_length(fact) <= 300),
	on_day date not null,
	version_number int not null references public.trigger_rule_versions (number),
	numbers jsonb not null,
	links text[] not null default '{}',
	leads_to text not null check (leads_to in ('interview', 'review')),
	proposed boolean not null,
	interview_id uuid references public.interviews (id),
	fired_at timestamptz not null
);
comment on table public.rule_firings is
	'One rule met by one branch. proposed: it made an interview (T9: a review by people); otherwise the cause was cooling or the fact told before.';
comment on column public.rule_firings.fact is 'What fires once and never again; null for a state that may last.';
comment on column public.rule_firings.interview_id is 'The interview it made, or stands behind.';
create unique index one_telling on public.rule_firings (branch_id, rule, fact) where fact is not null and proposed;
create index on public.rule_firings (branch_id, cause, on_day desc);
create index on public.rule_firings (run_id);
create index on public.rule_firings (interview_id);
create index on public.rule_firings (version_number);
create index on public.rule_firings (on_day desc) where leads_to = 'review';
create index on public.rule_firings using gist (unit_path);
alter table public.rule_firings enable row level security;

create table public.interview_records (
	interview_id uuid primary key references public.interviews (id),
	facts text not null,
	statement text not null,
	causes text not null,
	measures text not null,
	recorded_by uuid not null references public.people (id),
	recorded_at timestamptz not null
);
comment on table public.interview_records is 'What was said: the facts put to the head, the head''s statement, causes and measures.';
create index on public.interview_records (recorded_by);
alter table public.interview_records enable row level security;

create table public.interview_commitments (
	interview_id uuid not null references public.interviews (id),
	n int not null check (n between 1 and 20),
	words text not null,
	due_on date not null,
	task_id uuid references public.rectification_tasks (id),
	primary key (interview_id, n)
);
comment on table public.interview_commitments is 'What the head committed to; each becomes a rectification task once both sides have confirmed the record.';
create index on public.interview_commitments (task_id);
alter table public.interview_commitments enable row level security;

create table public.interview_followups (
	interview_id uuid not null references public.interviews (id),
	days int not null check (days in (30, 60, 90)),
	figure_then numeric,
	figure_now numeric,
	since date not null,
	until date not null,
	improved boolean,
	escalated_to int,
	note text,
	compared_by uuid not null references public.people (id),
	compared_at timestamptz not null,
	primary key (interview_id, days)
);
comment on table public.interview_followups is 'The triggering figure then and since; improved is null when the figure since is not known.';
create index on public.interview_followups (compared_by);
alter table public.interview_followups enable row level security;

create table public.interview_notes (
	id uuid primary key default gen_random_uuid(),
	interview_id uuid not null references public.interviews (id),
	event_seq int not null,
	body text not null,
	written_by uuid not null references public.people (id),
	written_at timestamptz not null
);
comment on table public.interview_notes is 'The words given with a step: why declined, moved, cancelled.';
create index on public.interview_notes (interview_id);
create index on public.interview_notes (written_by);
alter table public.interview_notes enable row level security;

-- The head is not told of a proposal: whether there will be an interview is still to be decided by a person.
create policy read on public.interviews for select to authenticated using (
	(head_id = (select app.me()) and ordered_at is not null)
	or (unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor'))
		and branch_id <> all ((select app.my_barred_units())::uuid[])
		and not complaint_ids operator(pg_catalog.&&) (select app.my_barred_complaints())::uuid[]));

create function app.reads_interview(interview uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.interviews i where i.id = interview
		and ((i.head_id = app.me() and i.ordered_at is not null)
			or (i.unit_path operator(extensions.<@) app.my_paths('service_manager', 'executive', 'auditor')
				and i.branch_id <> all (app.my_barred_units())
				and not i.complaint_ids operator(pg_catalog.&&) app.my_barred_complaints())));
end $$;
comment on function app.reads_interview is 'The rule of the policy on interviews, for what hangs on one.';
create policy read on public.interview_records for select to authenticated using (app.reads_interview(interview_id));
create policy read on public.interview_commitments for select to authenticated using (app.reads_interview(interview_id));
create policy read on public.interview_followups for select to authenticated using (app.reads_interview(interview_id));
create policy read on public.interview_notes for select to authenticated using (app.reads_interview(interview_id));
create policy read on public.rule_firings for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor'))
	and branch_id <> all ((select app.my_barred_units())::uuid[]));
grant select on public.interviews, public.rule_firings, public.interview_records, public.interview_commitments,
	public.interview_followups, public.interview_notes to authenticated;
grant all on public.interviews, public.rule_firings, public.interview_records, public.interview_commitments,
	public.interview_followups, public.interview_notes to service_role;
grant execute on function app.reads_interview(uuid) to authenticated;

create function app.carry_interview_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.interviews i set unit_path = new.path, region_id = new.region_id where i.branch_id = new.id;
	update public.rule_firings f set unit_path = new.path where f.branch_id = new.id;
	update public.rule_runs r set unit_path = new.path where r.unit_id = new.id;
	return null;
end $$;
create trigger carry_interview_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path or old.region_id is distinct from new.region_id)
	execute function app.carry_interview_path();
