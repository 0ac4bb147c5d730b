alter table public.complaints add constraint complaints_policy_version_id_fkey
	foreign key (policy_version_id) references public.policy_versions (id);

create table public.complaint_clocks (
	complaint_id uuid not null references public.complaints (id),
	code text not null,
	kind text not null check (kind in ('target', 'statutory')),
	track text not null check (track in ('main', 'review')),
	started_at timestamptz,
	due_at timestamptz,
	is_cut boolean not null default false,
	is_provisional boolean not null default false,
	is_paused boolean not null default false,
	paused_reason text,
	extension_step int not null default 0,
	agreed_on date,
	stopped_at timestamptz,
	was_reached boolean,
	term int not null default 0,
	next_rung int,
	next_rung_at timestamptz,
	primary key (complaint_id, code)
);
comment on table public.complaint_clocks is
	'The clocks of a case. All but complaint_id, code, kind and track is a copy that app.rebuild_deadlines makes from clock_events.';
comment on column public.complaint_clocks.due_at is 'Copy. While a clock is paused: the deadline if it resumed at once. Overdue is due_at < app.now() and not paused; it is never stored.';
comment on column public.complaint_clocks.is_cut is 'The target was drawn in to lie a working day before the statutory limit.';
comment on column public.complaint_clocks.was_reached is 'Stopped because its stage was reached (true) or because the case ended without it (false).';
comment on column public.complaint_clocks.term is 'How often the budget was set anew; each rung fires once a term.';
create index complaint_clocks_next_rung on public.complaint_clocks (next_rung_at) where next_rung_at is not null;
alter table public.complaint_clocks enable row level security;

create table public.clock_events (
	complaint_id uuid not null references public.complaints (id),
	seq int not null check (seq > 0),
	kind text not null check (kind in
		('started', 'paused', 'resumed', 'extended', 'restarted', 'agreed', 'stopped', 'reopened')),
	clocks text[] not null check (cardinality(clocks) > 0),
	at timestamptz not null,
	reason text,
	step int,
	agreed_on date,
	approver_id uuid references public.people (id),
	notice_at timestamptz,
	proof_id uuid,
	calendar_version_id uuid references public.calendar_versions (id),
	recorded_by uuid references public.people (id),
	recorded_at timestamptz not null default app.now(),
	primary key (complaint_id, seq)
);
comment on table public.clock_events is
	'What happened to the clocks of a case, append-only. Everything else about them is computed from it, in the order of at.';
comment on column public.clock_events.reason is 'A code: why paused, why restarted; for stopped, the stage reached or ''ended''.';
comment on column public.clock_events.calendar_version_id is 'For stopped: the calendar in force then, which later versions do not change any more.';
create index on public.clock_events (approver_id);
create index on public.clock_events (recorded_by);
create index on public.clock_events (calendar_version_id);
create trigger append_only before update or delete on public.clock_events
	for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on public.clock_events
	for each statement execute function app.refuse_change();
alter table public.clock_events enable row level security;

create table app.fired_rungs (
	complaint_id uuid not null,
	code text not null,
	term int not null,
	rung int not null,
	fired_at timestamptz not null,
	was_skipped boolean not null,
	primary key (complaint_id, code, term, rung),
	foreign key (complaint_id, code) references public.complaint_clocks (complaint_id, code)
);
comment on table app.fired_rungs is 'Rungs of the escalation ladder that have fired, or were passed before the clock began.';
alter table app.fired_rungs enable row level security;

create policy read on public.complaint_clocks for select to authenticated using (
	exists (select from public.complaints c where c.id = complaint_id));
create policy read on public.clock_events for select to authenticated using (
	exists (select from public.complaints c where c.id = complaint_id));
grant select on public.complaint_clocks, public.clock_events to authenticated;
grant all on public.complaint_clocks, public.clock_events to service_role;
