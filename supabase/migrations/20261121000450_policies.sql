create table public.policies (
	id uuid primary key default gen_random_uuid(),
	code text not null unique check (code ~ '^[a-z0-9_]{1,40}$'),
	name_zh text not null,
	name_en text not null,
	created_at timestamptz not null default app.now()
);
comment on table public.policies is 'Rule sets a case is held to: stage targets, statutory limits, pauses, extensions, escalation.';

create table public.policy_versions (
	id uuid primary key default gen_random_uuid(),
	policy_id uuid not null references public.policies (id),
	number int not null check (number > 0),
	effective_from date not null,
	source text,
	roll_forward boolean not null default false,
	review_apply_days int check (review_apply_days > 0),
	on_spot_limit numeric(14, 2) not null default 0 check (on_spot_limit >= 0),
	contact_attempts int not null default 3 check (contact_attempts > 0),
	retention_years int not null default 3 check (retention_years > 0),
	group_people int not null default 5 check (group_people > 1),
	major_people int not null default 20 check (major_people > 1),
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now(),
	unique (policy_id, number)
);
comment on table public.policy_versions is 'A policy as it was saved; never changed. A case keeps the version in force when it was received.';
comment on column public.policy_versions.source is 'The text the rules come from, as cited.';
comment on column public.policy_versions.roll_forward is 'A natural-day limit that ends on a day off moves to the end of the next working day.';
comment on column public.policy_versions.review_apply_days is 'Natural days from being told within which the complainant may ask for a review.';
comment on column public.policy_versions.on_spot_limit is 'Most that may be paid in a settlement on the spot, without a second person.';
create index on public.policy_versions (saved_by);

create table public.policy_clocks (
	policy_version_id uuid not null references public.policy_versions (id),
	code text not null check (code ~ '^[a-z0-9_]{1,40}$'),
	position int not null,
	track text not null check (track in ('main', 'review')),
	kind text not null check (kind in ('target', 'statutory')),
	amount int not null check (amount > 0),
	unit text not null check (unit in ('working_minutes', 'working_days', 'business_days', 'natural_days')),
	stops_on text not null check (stops_on in ('acknowledged', 'findings', 'decided', 'told', 'closed')),
	name_zh text not null,
	name_en text not null,
	primary key (policy_version_id, code)
);
comment on table public.policy_clocks is 'Targets and statutory limits, counted from receipt (main) or from the application for a review (review).';

create table public.policy_pause_reasons (
	policy_version_id uuid not null references public.policy_versions (id),
	reason text not null check (reason ~ '^[a-z0-9_]{1,40}$'),
	pauses_statutory boolean not null,
	pauses_targets boolean not null check (pauses_targets or pauses_statutory),
	needs_notice boolean not null default false,
	name_zh text not null,
	name_en text not null,
	primary key (policy_version_id, reason)
);
comment on table public.policy_pause_reasons is 'Why a clock may pause, and which kinds of clock it pauses.';

create table public.policy_extensions (
	policy_version_id uuid not null,
	step int not null check (step > 0),
	clock text not null,
	amount int not null check (amount > 0),
	needs_approval boolean not null default false,
	needs_notice boolean not null default false,
	primary key (policy_version_id, step),
	foreign key (policy_version_id, clock) references public.policy_clocks (policy_version_id, code)
);
comment on table public.policy_extensions is 'Steps by which a limit grows; every step needs a recorded reason.';
comment on column public.policy_extensions.amount is 'The whole budget after this step, in the clock''s unit.';
create index on public.policy_extensions (policy_version_id, clock);

create table public.policy_rungs (
	policy_version_id uuid not null references public.policy_versions (id),
	kind text not null check (kind in ('target', 'statutory')),
	position int not null check (position > 0),
	working_days int not null,
	to_handler boolean not null,
	up_to_level int not null check (up_to_level >= 0),
	primary key (policy_version_id, kind, position)
);
comment on table public.policy_rungs is 'The escalation ladder: who hears how many working days before (negative), at (0) or after the deadline.';
comment on column public.policy_rungs.up_to_level is 'How many levels of service managers upward from the unit hear: 0 none, 1 the nearest, 2 also the next above.';

create table public.policy_rules (
	id uuid primary key default gen_random_uuid(),
	policy_id uuid not null references public.policies (id),
	position int not null default 0,
	kinds text[],
	channels text[],
	severities text[],
	unit_id uuid references public.units (id)
);
comment on table public.policy_rules is 'Which policy a case gets. A rule for a nearer unit wins, then the lowest position; null matches anything.';
create index on public.policy_rules (policy_id);
create index on public.policy_rules (unit_id);

do $$
declare
	name text;
begin
	foreach name in array array['policy_versions', 'policy_clocks', 'policy_pause_reasons', 'policy_extensions', 'policy_rungs'] loop
		execute format('create trigger append_only before update or delete on public.%I
			for each row execute function app.refuse_change()', name);
	end loop;
	foreach name in array array['policies', 'policy_versions', 'policy_clocks', 'policy_pause_reasons', 'policy_extensions', 'policy_rungs', 'policy_rules'] loop
		execute format('alter table public.%I enable row level security', name);
		execute format('create policy read on public.%I for select to authenticated using ((select app.me()) is not null)', name);
		execute format('grant select on public.%I to authenticated', name);
		execute format('grant all on public.%I to service_role', name);
	end loop;
end $$;

create function app.choose_policy(kind text, channel text, severity text, unit_id uuid, at timestamptz) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
	version uuid;
begin
	select v.id into version
	from public.units place
	join public.policy_rules r on (r.kinds is null or choose_policy.kind = any (r.kinds))
		and (r.channels is null or choose_policy.channel = any (r.channels))
		and (r.severities is null or choose_policy.severity = any (r.severities))
	left join public.units scope on scope.id = r.unit_id
	join public.policy_versions v on v.policy_id = r.policy_id
		and v.effective_from <= (choose_policy.at at time zone 'Asia/Shanghai')::date
	where place.id = choose_policy.unit_id
		and (r.unit_id is null or scope.path operator(extensions.@>) place.path)
	order by extensions.nlevel(scope.path) desc nulls last, r.position, r.id, v.effective_from desc, v.number desc
	limit 1;
	if version is null then
		perform app.refuse('MC408', 409, jsonb_build_object('kind', choose_policy.kind, 'channel', choose_policy.channel));
	end if;
	return version;
end $$;
comment on function app.choose_policy is 'The policy version in force for such a case received then. Refuses MC408 when no rule matches.';
