-- What is told about plans and visits lies with them: a row among everybody's notifications would hold a lock on a person
-- they read and a place on disk. The inbox shows both kinds to whoever they are for.
create table covert.notifications (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null,
	kind text not null,
	subject_kind text not null,
	subject_id uuid not null,
	branch_id uuid not null,
	params jsonb not null default '{}',
	created_at timestamptz not null,
	read_at timestamptz
);
comment on table covert.notifications is 'Notifications about what is hidden; shown only while their reader manages the branch and holds no post there.';
create index on covert.notifications (person_id, created_at desc);
create index on covert.notifications (person_id) where read_at is null;
select covert.close_tables();

create function covert.my_notifications() returns setof covert.notifications
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return query select n.* from covert.notifications n where n.person_id = app.me() and covert.manages(n.branch_id);
end $$;

create function covert.unread_notifications(person uuid) returns int
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (select count(*) from (select from covert.notifications n
		where n.person_id = person and n.read_at is null and covert.manages(n.branch_id) limit 100) n);
end $$;
comment on function covert.unread_notifications is 'Of the caller, as person; asked on every page and mostly of nothing.';
revoke execute on function covert.my_notifications(), covert.unread_notifications(uuid) from public, anon;

create function app.read_inbox(is_unread boolean, before timestamptz)
returns table (id uuid, kind text, subject_kind text, subject_id uuid, params jsonb, created_at timestamptz, read_at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
	person uuid := app.me();
begin
	return query
		select x.id, x.kind, x.subject_kind, x.subject_id, x.params, x.created_at, x.read_at from (
			(select n.id, n.kind, n.subject_kind, n.subject_id, n.params, n.created_at, n.read_at from public.notifications n
				where n.person_id = person and (n.read_at is null or is_unread is not true) and n.created_at < coalesce(read_inbox.before, 'infinity')
				order by n.created_at desc limit 51)
			union all
			select n.id, n.kind, n.subject_kind, n.subject_id, n.params, n.created_at, n.read_at from covert.my_notifications() n
				where (n.read_at is null or is_unread is not true) and n.created_at < coalesce(read_inbox.before, 'infinity')) x
		order by x.created_at desc limit 51;
end $$;
comment on function app.read_inbox is
	'The caller''s notifications, hidden ones among them, newest first, 51 at most so that one tells whether there are more; `before` is the last seen.';
create function public.read_inbox(is_unread boolean default false, before timestamptz default null)
returns table (id uuid, kind text, subject_kind text, subject_id uuid, params jsonb, created_at timestamptz, read_at timestamptz)
language sql stable security invoker set search_path = ''
begin atomic select * from app.read_inbox(is_unread, before); end;
revoke execute on function app.read_inbox(boolean, timestamptz), public.read_inbox(boolean, timestamptz) from public, anon;
grant execute on function app.read_inbox(boolean, timestamptz), public.read_inbox(boolean, timestamptz) to authenticated, service_role;

create or replace function app.mark_notifications_read(ids uuid[]) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	marked int;
	hidden int;
begin
	update public.notifications n set read_at = app.now()
		where n.person_id = person and n.read_at is null and (ids is null or n.id = any (ids));
	get diagnostics marked = row_count;
	update covert.notifications n set read_at = app.now()
		where n.person_id = person and n.read_at is null and (ids is null or n.id = any (ids)) and covert.manages(n.branch_id);
	get diagnostics hidden = row_count;
	return marked + hidden;
end $$;

create or replace function app.my_profile() returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
	person uuid := app.me();
begin
	return (
		select jsonb_build_object(
			'person_id', p.id, 'name', p.name, 'staff_number', p.staff_number, 'language', p.language, 'now', app.now(),
			'unit_id', u.id, 'unit_name_zh', u.name_zh, 'unit_name_en', u.name_en, 'unit_kind', u.kind,
			'grants', coalesce((select jsonb_agg(jsonb_build_object(
					'id', g.id, 'role', g.role, 'unit_id', g.unit_id, 'unit_kind', g.unit_kind, 'path', g.path::text, 'region_id', g.region_id,
					'unit_name_zh', gu.name_zh, 'unit_name_en', gu.name_en) order by g.role)
				from app.grants_in_force g join public.units gu on gu.id = g.unit_id where g.person_id = p.id), '[]'),
			-- Counts stop at a hundred: nobody reads more, and the frame asks on every page.
			'unread', least((select count(*) from (select from public.notifications n where n.person_id = p.id and n.read_at is null limit 100) n)
				+ covert.unread_notifications(p.id), 100),
			'counts', jsonb_build_object(
				'complaints', (select count(*) from (select from public.complaints c where c.handler_id = p.id and c.is_open limit 100) c),
				'enquiries', (select count(*) from (select from public.enquiries e
					where e.is_pending and e.unit_id = any ((select app.my_units('branch_head', 'department_head'))::uuid[])
						and e.complaint_id <> all ((select app.my_barred_complaints())::uuid[]) limit 100) e)))
		from public.people p join public.units u on u.id = p.unit_id
		where p.id = person);
end $$;
