-- The bank-wide queues, and what a branch closed: partial, so that a write pays only while it is there.
create index complaints_unassigned_all on public.complaints (next_due_at, id) where is_open and handler_id is null;
create index complaints_disputed_all on public.complaints (next_due_at, id) where is_open and is_disputed;
create index complaints_waiting_all on public.complaints (next_due_at, id) where is_open and is_waiting;
create index complaints_waiting on public.complaints (region_id, next_due_at, id) where is_open and is_waiting;
create index complaints_closed on public.complaints (closed_at) where closed_at is not null;
create index complaints_closed_region on public.complaints (region_id, closed_at) where closed_at is not null;
create index complaints_closed_unit on public.complaints (unit_id, closed_at) where closed_at is not null;

-- The caller's scope as plain columns: row-level security lets only these drive an index.
create function app.my_queue_scope(out everything boolean, out region_ids uuid[], out unit_ids uuid[], out headed_unit_ids uuid[])
language plpgsql stable security definer set search_path = ''
as $$
declare
	tops extensions.ltree[] := app.my_case_paths();
begin
	headed_unit_ids := app.my_units('branch_head', 'department_head');
	everything := exists (select from public.units h where h.kind = 'head_office' and h.path operator(extensions.=) any (tops));
	if everything or tops = '{}' then
		region_ids := '{}';
		unit_ids := '{}';
		return;
	end if;
	select coalesce(array_agg(u.id), '{}') into region_ids
		from public.units u where u.kind = 'region' and u.path operator(extensions.<@) tops;
	select coalesce(array_agg(u.id), '{}') into unit_ids
		from public.units u
		where u.path operator(extensions.<@) tops and (u.region_id is null or u.region_id <> all (region_ids));
end $$;

-- Cases within the caller's rights that meet a condition, at most so many. The condition is ours, never a caller's:
-- $1 regions, $2 units, $3 the caller, $4 now, $5 the end of the bank's day.
create function app.in_my_queue(condition text, most int, sorting text default null) returns setof public.complaints
language plpgsql stable security definer set search_path = ''
rows 100
as $$
declare
	scope record;
	place text;
begin
	select * into scope from app.my_queue_scope();
	place := case
		when scope.everything then 'true'
		when scope.unit_ids = '{}' and cardinality(scope.region_ids) = 1 then 'c.region_id = ($1)[1]'
		when scope.unit_ids = '{}' then 'c.region_id = any ($1)'
		when scope.region_ids = '{}' and cardinality(scope.unit_ids) = 1 then 'c.unit_id = ($2)[1]'
		when scope.region_ids = '{}' then 'c.unit_id = any ($2)'
		else '(c.region_id = any ($1) or c.unit_id = any ($2))' end;
	return query execute format(
		'select c.* from public.complaints c where %s and (%s) and c.id <> all ($6) and c.unit_id <> all ($7) %s limit %s',
		place, condition, coalesce('order by ' || sorting, ''), most)
		using scope.region_ids, scope.unit_ids, app.me(), app.now(), (app.today() + 1)::timestamp at time zone 'Asia/Shanghai',
			app.my_barred_complaints(), app.my_barred_units();
end $$;

create function app.queue_counts(about uuid[]) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	scope record;
	most constant int := 100;
	tabs jsonb := '{}';
	tab record;
begin
	select * into scope from app.my_queue_scope();
	if scope.everything or scope.region_ids <> '{}' or scope.unit_ids <> '{}' then
		for tab in
			select * from (values
				('mine', 'c.handler_id = $3'),
				('open', 'true'),
				('unassigned', 'c.handler_id is null and c.kind in (''complaint'', ''internal'', ''report'')'),
				('due_today', 'c.next_due_at >= $4 and c.next_due_at <= $5 and not c.is_paused'),
				('overdue', 'c.next_due_at < $4 and not c.is_paused'),
				('waiting', 'c.is_waiting'),
				('disputed', 'c.is_disputed')
			) t (name, condition)
		loop
			tabs := tabs || jsonb_build_object(tab.name,
				(select count(*) from app.in_my_queue('c.is_open and ' || tab.condition, most)));
		end loop;
	end if;
	if scope.headed_unit_ids <> '{}' then
		tabs := tabs || jsonb_build_object('entries', (select count(*) from (
			select from public.complaints c
			where c.is_open and c.unit_id = any (scope.headed_unit_ids) and c.kind in ('suggestion', 'praise')
				and c.id <> all ((select app.my_barred_complaints())::uuid[]) limit most) e));
	end if;
	return jsonb_build_object(
		'scope', to_jsonb(scope),
		'most', most - 1,
		'tabs', tabs,
		'views', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.name, 'query', v.query,
				'is_mine', v.person_id = person, 'shared_with', v.shared_with) order by v.position, v.created_at), '[]')
			from public.saved_views v
			where v.person_id = person or v.shared_with = any ((select app.my_units('complaint_officer', 'service_manager'))::uuid[])),
		'categories', (select coalesce(jsonb_agg(jsonb_build_object('dimension', k.dimension, 'id', k.id, 'name_zh', k.name_zh,
				'name_en', k.name_en) order by k.dimension, k.position), '[]')
			from public.categories k where k.dimension <> 'institutional_rule'),
		'names', (select coalesce(jsonb_agg(to_jsonb(n)), '[]') from (
			select u.id, u.name_zh, u.name_en from public.units u where u.id = any (about)
			union all
			select p.id, p.name, p.name from public.people p where p.id = any (about)) n));
end $$;
comment on function app.queue_counts is
	'What stands above a queue: the caller''s scope as ids to filter by, how many cases each tab holds (counted no further than most + 1), saved views, the words of its filters, and the names of the units and people asked about.';

-- What the caller wrote down themself, also where the author is hidden from everybody else.
create function app.my_entries() returns setof public.complaints
language sql stable security definer set search_path = ''
as $$
	select c.* from app.complainants a
	join public.complaints c on c.id = a.complaint_id
	where a.author_id = (select app.me()) and c.id <> all ((select app.my_barred_complaints())::uuid[])
$$;

-- Takes the last assignment back while nothing has happened since: to the officer before, or to nobody.
create function app.undo_assignment(complaint uuid) returns public.complaints
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case_worker(complaint);
	latest public.events;
	held public.complaint_assignments;
	former uuid;
begin
	select * into c from public.complaints o where o.id = complaint for update;
	select * into latest from public.events e where e.subject_id = complaint order by e.seq desc limit 1;
	select * into held from public.complaint_assignments a where a.complaint_id = complaint and a.to_at is null;
	if latest.action <> 'assign' or latest.actor_id is distinct from app.me() or held.assigned_by is distinct from app.me()
		or latest.at < app.now() - interval '1 hour' then
		perform app.refuse('MC325', 409, jsonb_build_object('number', c.number));
	end if;
	former := (latest.payload ->> 'before')::uuid;
	if former is not null and (app.interest_of(former, complaint) is not null or not exists (
		select from app.grants_in_force g where g.person_id = former and g.role = 'complaint_officer'
			and g.path operator(extensions.@>) c.unit_path)) then
		former := null;
	end if;
	perform app.hand_over(complaint, former);
	update public.complaints o set version = o.version + 1, updated_at = app.now() where o.id = complaint returning * into c;
	perform app.record_event('complaint', complaint, 'undo_assign', jsonb_build_object('before', held.person_id, 'person', former));
	return c;
end $$;
comment on function app.undo_assignment is
	'Undoes the caller''s own assignment within the hour and before any other step. An officer who may no longer have the case does not get it back.';

create function app.log_export(query text) returns void
language sql security definer set search_path = ''
begin atomic
	insert into public.read_log (person_id, subject_kind, subject_id, act, reason, at)
		select me, 'queue', me, 'export', left(query, 1000), app.now() from app.require_me() me;
end;
comment on function app.log_export is 'Writes into the read log that a queue left the building, with the filters it was made by.';

create function public.queue_counts(about uuid[] default '{}') returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.queue_counts(about); end;

create function public.my_entries() returns setof public.complaints
language sql stable security invoker set search_path = ''
begin atomic select * from app.my_entries(); end;

create function public.undo_assignment(complaint_id uuid) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.undo_assignment(complaint_id); end;

create function public.log_export(query text) returns void
language sql security invoker set search_path = ''
begin atomic select app.log_export(query); end;

grant execute on function
	public.queue_counts(uuid[]), public.my_entries(), public.undo_assignment(uuid), public.log_export(text),
	app.queue_counts(uuid[]), app.my_entries(), app.undo_assignment(uuid), app.log_export(text)
to authenticated, service_role;
