create table public.calendars (
	id uuid primary key default gen_random_uuid(),
	code text not null unique check (code ~ '^[a-z0-9_]{1,40}$'),
	name_zh text not null,
	name_en text not null,
	is_default boolean not null default false,
	created_at timestamptz not null default app.now()
);
comment on table public.calendars is 'Working time, one for each subtree of units; a unit without one inherits the nearest above, then the default.';
create unique index one_default_calendar on public.calendars (is_default) where is_default;

create table public.calendar_versions (
	id uuid primary key default gen_random_uuid(),
	calendar_id uuid not null references public.calendars (id),
	number int not null check (number > 0),
	time_zone text not null,
	starts_on date not null,
	known_until date,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now(),
	unique (calendar_id, number)
);
comment on table public.calendar_versions is 'A calendar as it was saved; never changed, the highest number is in force.';
comment on column public.calendar_versions.known_until is
	'Last day for which the holiday list is published; later days, or all when null, are provisional.';
create index on public.calendar_versions (saved_by);

create table public.calendar_intervals (
	calendar_version_id uuid not null references public.calendar_versions (id),
	weekday smallint not null check (weekday between 1 and 7),
	opens time not null,
	closes time not null check (closes > opens),
	primary key (calendar_version_id, weekday, opens)
);
comment on table public.calendar_intervals is 'Weekly opening intervals in local time, several a day; weekday 1 is Monday, closes may be 24:00.';

create table public.calendar_dates (
	calendar_version_id uuid not null references public.calendar_versions (id),
	day date not null,
	kind text not null check (kind in ('holiday', 'workday', 'short')),
	name_zh text,
	name_en text,
	primary key (calendar_version_id, day)
);
comment on table public.calendar_dates is
	'Days unlike their weekday: holiday, make-up workday (调休; Monday''s intervals unless it has its own), short day.';

create table public.calendar_date_intervals (
	calendar_version_id uuid not null,
	day date not null,
	opens time not null,
	closes time not null check (closes > opens),
	primary key (calendar_version_id, day, opens),
	foreign key (calendar_version_id, day) references public.calendar_dates (calendar_version_id, day)
);

create table app.calendar_days (
	calendar_version_id uuid not null references public.calendar_versions (id),
	day date not null,
	is_working boolean not null,
	ordinal int not null,
	opens_at timestamptz,
	closes_at timestamptz,
	primary key (calendar_version_id, day)
);
comment on table app.calendar_days is 'A version laid out day by day; ordinal counts working days up to and including this one.';
create unique index calendar_days_ordinal on app.calendar_days (calendar_version_id, ordinal) where is_working;
create unique index calendar_days_closing on app.calendar_days (calendar_version_id, closes_at) include (ordinal) where is_working;

create table app.calendar_spans (
	calendar_version_id uuid not null references public.calendar_versions (id),
	opens_at timestamptz not null,
	closes_at timestamptz not null check (closes_at > opens_at),
	worked_before bigint not null,
	worked_through bigint not null,
	primary key (calendar_version_id, opens_at)
);
comment on table app.calendar_spans is 'Opening intervals as instants, with the working microseconds up to their start and their end.';
create unique index calendar_spans_worked on app.calendar_spans (calendar_version_id, worked_through);

alter table public.units add constraint units_calendar_id_fkey
	foreign key (calendar_id) references public.calendars (id);

do $$
declare
	name text;
begin
	foreach name in array array['calendar_versions', 'calendar_intervals', 'calendar_dates', 'calendar_date_intervals'] loop
		execute format('create trigger append_only before update or delete on public.%I
			for each row execute function app.refuse_change()', name);
	end loop;
	foreach name in array array['calendars', 'calendar_versions', 'calendar_intervals', 'calendar_dates', 'calendar_date_intervals'] loop
		execute format('alter table public.%I enable row level security', name);
		execute format('create policy read on public.%I for select to authenticated using ((select app.me()) is not null)', name);
		execute format('grant select on public.%I to authenticated', name);
		execute format('grant all on public.%I to service_role', name);
	end loop;
end $$;
alter table app.calendar_days enable row level security;
alter table app.calendar_spans enable row level security;

create function app.calendar_in_force(calendar uuid) returns uuid
language sql stable security definer set search_path = ''
as $$
	select v.id from public.calendar_versions v where v.calendar_id = calendar order by v.number desc limit 1
$$;

create view app.unit_calendars as
	select u.id as unit_id, coalesce(
		(select a.calendar_id from public.units a
			where a.calendar_id is not null and a.path operator(extensions.@>) u.path
			order by extensions.nlevel(a.path) desc limit 1),
		(select c.id from public.calendars c where c.is_default)) as calendar_id
	from public.units u;
comment on view app.unit_calendars is 'The calendar each unit lives by: its own, else the nearest above, else the default.';
