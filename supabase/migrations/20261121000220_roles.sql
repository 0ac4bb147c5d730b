create domain app.role_name as text check (value in (
	'complaint_officer', 'staff', 'department_head', 'signer', 'branch_head',
	'service_manager', 'executive', 'auditor', 'administrator'
));

create table app.roles (
	role app.role_name primary key,
	sees_cases boolean not null,
	unit_kinds text[] not null
);
comment on table app.roles is 'Which roles see case content (they need a second person) and where they may be held.';
alter table app.roles enable row level security;
insert into app.roles (role, sees_cases, unit_kinds) values
	('complaint_officer', true, '{head_office,region,branch}'),
	('service_manager', true, '{head_office,region}'),
	('executive', true, '{head_office,region}'),
	('auditor', true, '{head_office}'),
	('staff', false, '{head_office,region,branch,department}'),
	('branch_head', false, '{branch}'),
	('department_head', false, '{department}'),
	('signer', false, '{head_office,region}'),
	('administrator', false, '{head_office}');

create table public.role_grants (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	role app.role_name not null,
	unit_id uuid not null references public.units (id),
	from_date date not null default current_date,
	to_date date,
	acting_for uuid references public.role_grants (id),
	granted_by uuid references public.people (id),
	confirmed_by uuid references public.people (id),
	confirmed_at timestamptz,
	ended_by uuid references public.people (id),
	ended_at timestamptz,
	created_at timestamptz not null default app.now(),
	check (to_date is null or to_date >= from_date),
	check (confirmed_by is null or (confirmed_by <> person_id and confirmed_by <> granted_by))
);
comment on table public.role_grants is 'Role × unit × from × to. granted_by is null when the operator granted it from the command line.';
create index on public.role_grants (person_id);
create index on public.role_grants (unit_id, role);
create index on public.role_grants (acting_for);
create index on public.role_grants (granted_by);
create index on public.role_grants (confirmed_by);
create index on public.role_grants (ended_by);
alter table public.role_grants enable row level security;

create function app.me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (select p.id from public.people p where p.user_id = (select auth.uid()) and p.disabled_at is null);
end $$;
comment on function app.me is 'The person calling; null when not signed in, disabled, or not yet on the roster.';

create function app.today() returns date
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (app.now() at time zone 'Asia/Shanghai')::date;
end $$;
comment on function app.today is 'The bank''s date, in which roles, posts and returns are kept.';

create view app.grants_in_force as
	select g.id, g.person_id, g.role, g.unit_id, u.path, u.region_id, u.kind as unit_kind
	from public.role_grants g
	join app.roles r using (role)
	join public.people p on p.id = g.person_id and p.disabled_at is null
	join public.units u on u.id = g.unit_id
	where g.ended_at is null
		-- As subselects they are asked once a statement, not once a row.
		and g.from_date <= (select app.today())
		and (g.to_date is null or g.to_date >= (select app.today()))
		and (not r.sees_cases or g.confirmed_at is not null);
comment on view app.grants_in_force is 'Roles that hold today: dated, not ended, confirmed where case content is seen.';

create function app.my_paths(variadic roles text[]) returns extensions.ltree[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(distinct g.path), '{}')
		from app.grants_in_force g where g.person_id = (select app.me()) and g.role = any (roles)
	);
end $$;
comment on function app.my_paths is 'Tops of the subtrees in which the caller holds any of these roles now.';

create function app.my_units(variadic roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(distinct g.unit_id), '{}')
		from app.grants_in_force g where g.person_id = (select app.me()) and g.role = any (roles)
	);
end $$;

create function app.has_role(role text, path extensions.ltree) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from app.grants_in_force g
		where g.person_id = (select app.me()) and g.role = has_role.role and g.path operator(extensions.@>) has_role.path);
end $$;

create function app.has_role_anywhere(variadic roles text[]) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from app.grants_in_force g where g.person_id = (select app.me()) and g.role = any (roles));
end $$;

create function app.require_me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.me();
begin
	if person is null then
		perform app.refuse('MC001', 401);
	end if;
	return person;
end $$;

create function app.require_role(variadic roles text[]) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
begin
	if not app.has_role_anywhere(variadic roles) then
		perform app.refuse('MC002', 403, jsonb_build_object('roles', to_jsonb(roles)));
	end if;
	return person;
end $$;
