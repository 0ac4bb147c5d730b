create table public.rectification_tasks (
	id uuid primary key default gen_random_uuid(),
	number text not null unique,
	source_kind text not null check (source_kind in ('visit_report', 'complaint', 'interview', 'meeting', 'hand')),
	source_id uuid,
	source_number text,
	item_ids text[] not null default '{}',
	cause_code text,
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	region_id uuid references public.units (id),
	title text not null,
	found text not null,
	severity text not null check (severity in ('critical', 'major', 'minor')),
	status text not null default 'open' check (status in ('open', 'planned', 'submitted', 'verified', 'closed', 'returned', 'cancelled')),
	is_open boolean not null generated always as (status not in ('closed', 'cancelled')) stored,
	is_owed boolean not null generated always as (status in ('open', 'planned', 'returned')) stored,
	rule_id uuid not null references public.task_rules (id),
	opened_by uuid references public.people (id),
	opened_at timestamptz not null,
	due_at timestamptz not null,
	cause text,
	measures text,
	owner_id uuid references public.people (id),
	planned_date date,
	planned_by uuid references public.people (id),
	submitted_by uuid references public.people (id),
	submitted_at timestamptz,
	verified_by uuid references public.people (id),
	verified_at timestamptz,
	closed_at timestamptz,
	asks_extension boolean not null default false,
	was_extended boolean not null default false,
	needs_reinspection boolean not null default false,
	reinspection text check (reinspection in ('passed', 'failed')),
	reinspection_report_id uuid references public.visit_reports (id),
	term int not null default 0,
	next_rung int,
	next_rung_at timestamptz,
	version int not null default 1,
	created_at timestamptz not null default app.now(),
	updated_at timestamptz not null default app.now(),
	check (verified_by <> planned_by and verified_by <> submitted_by)
);
comment on table public.rectification_tasks is 'What a unit must put right, with cause, measures and proof. Paused never; extended only by approval.';
comment on column public.rectification_tasks.item_ids is 'Checklist items grouped in it; empty when it does not come from a checklist.';
comment on column public.rectification_tasks.cause_code is 'Cause category of the complaint it comes from: what repeats are found by.';
comment on column public.rectification_tasks.due_at is 'When proof must be handed in. Overdue is is_owed and due_at < app.now(); it is never stored.';
comment on column public.rectification_tasks.is_owed is 'The unit''s turn: open, planned or returned.';
comment on column public.rectification_tasks.reinspection is 'What the next released visit found of the items; null until then, whatever is planned.';
comment on column public.rectification_tasks.term is 'How often proof was returned; a proof serves the round it was given in.';
create index tasks_owed on public.rectification_tasks (unit_id, due_at, id) where is_open;
create index tasks_owed_region on public.rectification_tasks (region_id, due_at, id) where is_open;
create index tasks_owed_all on public.rectification_tasks (due_at, id) where is_open;
create index tasks_to_verify on public.rectification_tasks (submitted_at) where status = 'submitted';
create index tasks_rungs on public.rectification_tasks (next_rung_at) where next_rung_at is not null;
create index on public.rectification_tasks (unit_id, opened_at desc);
create index on public.rectification_tasks (region_id, opened_at desc);
create index on public.rectification_tasks (opened_at desc, id);
create index on public.rectification_tasks (source_id);
create index on public.rectification_tasks (closed_at) where status = 'closed';
create index on public.rectification_tasks (rule_id);
create index on public.rectification_tasks (opened_by);
create index on public.rectification_tasks (owner_id) where is_open;
create index on public.rectification_tasks (planned_by);
create index on public.rectification_tasks (submitted_by);
create index on public.rectification_tasks (verified_by);
create index on public.rectification_tasks (reinspection_report_id);
alter table public.rectification_tasks enable row level security;

create function app.my_task_units() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_units('branch_head', 'department_head', 'staff');
end $$;
comment on function app.my_task_units is 'Units whose tasks the caller reads as one of theirs.';
grant execute on function app.my_task_units() to authenticated;
create function app.my_headed_units() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_units('branch_head', 'department_head');
end $$;
grant execute on function app.my_headed_units() to authenticated;

-- One who must not know a complaint must not read what was made of it either.
create policy read on public.rectification_tasks for select to authenticated using (
	(
		(unit_id = any ((select app.my_task_units())::uuid[])
			and (source_kind <> 'interview' or owner_id = (select app.me()) or unit_id = any ((select app.my_headed_units())::uuid[])))
		or unit_path operator(extensions.<@) (select app.my_report_paths())
		or (source_kind = 'complaint' and unit_path operator(extensions.<@) (select app.my_paths('complaint_officer')))
	)
	and (source_id is null or source_id <> all ((select app.my_barred_complaints())::uuid[]))
	and unit_id <> all ((select app.my_barred_units())::uuid[])
);

-- What was committed in an interview is the head's to do: the branch's staff do not read that there was one.
create function app.reads_task(task uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.rectification_tasks t where t.id = task
		and ((t.unit_id = any (app.my_task_units()) and (t.source_kind <> 'interview' or t.owner_id = app.me() or t.unit_id = any (app.my_units('branch_head', 'department_head'))))
			or t.unit_path operator(extensions.<@) app.my_report_paths()
			or (t.source_kind = 'complaint' and t.unit_path operator(extensions.<@) app.my_paths('complaint_officer')))
		and (t.source_id is null or t.source_id <> all (app.my_barred_complaints()))
		and t.unit_id <> all (app.my_barred_units()));
end $$;
comment on function app.reads_task is 'The rule of the policy on rectification_tasks, for what hangs on a task.';

create table public.task_notes (
	id uuid primary key default gen_random_uuid(),
	task_id uuid not null references public.rectification_tasks (id),
	event_seq int not null,
	body text not null,
	written_by uuid not null references public.people (id),
	written_at timestamptz not null
);
comment on table public.task_notes is 'The words given with a step of a task: why returned, cancelled, what was done.';
create index on public.task_notes (task_id);
create index on public.task_notes (written_by);
alter table public.task_notes enable row level security;

create table public.task_extensions (
	id uuid primary key default gen_random_uuid(),
	task_id uuid not null references public.rectification_tasks (id),
	until date not null,
	reason text not null,
	status text not null default 'requested' check (status in ('requested', 'approved', 'refused')),
	requested_by uuid not null references public.people (id),
	requested_at timestamptz not null,
	due_before timestamptz not null,
	decided_by uuid references public.people (id),
	decided_at timestamptz,
	check (decided_by <> requested_by)
);
-- With status in it, no gateway takes the relation for one to one.
create unique index one_request on public.task_extensions (task_id, status) where status = 'requested';
create index on public.task_extensions (task_id);
create index on public.task_extensions (requested_by);
create index on public.task_extensions (decided_by);
alter table public.task_extensions enable row level security;

create table public.task_checks (
	task_id uuid not null references public.rectification_tasks (id),
	days int not null check (days in (30, 60, 90)),
	unit_path extensions.ltree not null,
	checked_at timestamptz not null,
	items_seen int not null,
	items_failed int not null,
	complaints_before int,
	complaints_after int,
	verdict text not null check (verdict in ('effective', 'not_effective', 'open')),
	primary key (task_id, days)
);
comment on table public.task_checks is
	'Did it last: 30, 60 and 90 days after closing. Counts complaints not closed yet, so only those who see complaints of the scope read it.';
comment on column public.task_checks.items_seen is 'How often an item of the task was looked at in visits made after closing and released since.';
comment on column public.task_checks.complaints_before is 'Complaints of that cause at the unit in as many days before the task was opened; null without a cause.';
create index on public.task_checks using gist (unit_path);
alter table public.task_checks enable row level security;

create policy read on public.task_notes for select to authenticated using (app.reads_task(task_id));
create policy read on public.task_extensions for select to authenticated using (app.reads_task(task_id));
create policy read on public.task_checks for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_report_paths())
	and exists (select from public.rectification_tasks t where t.id = task_id));
grant select on public.rectification_tasks, public.task_notes, public.task_extensions, public.task_checks to authenticated;
grant all on public.rectification_tasks, public.task_notes, public.task_extensions, public.task_checks to service_role;
grant execute on function app.reads_task(uuid) to authenticated;

create function app.carry_task_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.rectification_tasks t set unit_path = new.path, region_id = new.region_id where t.unit_id = new.id;
	update public.task_checks k set unit_path = new.path from public.rectification_tasks t where t.id = k.task_id and t.unit_id = new.id;
	return null;
end $$;
create trigger carry_task_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path or old.region_id is distinct from new.region_id)
	execute function app.carry_task_path();
