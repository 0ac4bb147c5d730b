-- That somebody inspects at all is hidden: appointments are no role in role_grants and come from the planning manager.
create table covert.inspectors (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null,
	unit_id uuid not null,
	home_latitude numeric check (home_latitude between -90 and 90),
	home_longitude numeric check (home_longitude between -180 and 180),
	daily_capacity int not null default 3 check (daily_capacity between 1 and 8),
	from_date date not null,
	to_date date check (to_date >= from_date),
	appointed_by uuid not null,
	appointed_at timestamptz not null,
	ended_by uuid,
	ended_at timestamptz,
	constraint one_appointment_at_a_time exclude using gist (person_id with =, daterange(from_date, to_date, '[]') with &&)
		where (ended_at is null)
);
comment on table covert.inspectors is 'Who inspects, from when to when, in which subtree. Ended appointments stay: old visits keep their inspector.';

create table covert.inspector_absences (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null,
	from_date date not null,
	to_date date not null check (to_date >= from_date),
	entered_by uuid not null,
	entered_at timestamptz not null
);
create index on covert.inspector_absences (person_id, from_date);

create table covert.inspector_conflicts (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null,
	branch_id uuid not null,
	ground text not null check (ground in ('home_branch', 'relative', 'former_post', 'own_account', 'other')),
	declared_by uuid not null,
	declared_at timestamptz not null,
	ended_at timestamptz
);
create unique index one_conflict on covert.inspector_conflicts (person_id, branch_id, ground) where ended_at is null;
comment on table covert.inspector_conflicts is 'Branches an inspector must not be sent to. Posts held there, now or in three years, count without being declared.';

create function covert.is_inspector(person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from covert.inspectors i join public.people p on p.id = i.person_id and p.disabled_at is null
		where i.person_id = person and i.ended_at is null and i.from_date <= app.today() and (i.to_date is null or i.to_date >= app.today()));
end $$;

create function covert.has_conflict(person uuid, branch uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from covert.inspector_conflicts c
			where c.person_id = person and c.branch_id = branch and c.ended_at is null)
		or exists (select from public.posts p where p.person_id = person and p.unit_id = branch
			and coalesce(p.to_date, 'infinity') >= app.today() - 1095)
		or exists (select from public.people p where p.id = person and p.unit_id = branch);
end $$;
comment on function covert.has_conflict is 'A declared conflict, or a post at the branch now or within three years.';

-- Where a branch is: for the travel between visits and for the radius of a check-in.
alter table public.units
	add column latitude numeric check (latitude between -90 and 90),
	add column longitude numeric check (longitude between -180 and 180);
comment on column public.units.latitude is 'Degrees, WGS 84; null when not entered.';

select covert.close_tables();
