-- A range asks what day it is once, two comparisons twice.
create or replace view app.grants_in_force as
	select g.id, g.person_id, g.role, g.unit_id, u.path, u.region_id, u.kind as unit_kind
	from public.role_grants g
	join app.roles r using (role)
	join public.people p on p.id = g.person_id and p.disabled_at is null
	join public.units u on u.id = g.unit_id
	where g.ended_at is null
		-- As a subselect it is asked once a statement, not once a row.
		and daterange(g.from_date, g.to_date, '[]') operator(pg_catalog.@>) (select app.today())
		and (not r.sees_cases or g.confirmed_at is not null);

-- A subtree is read from its index, top by top: an array of tops reads all units.
create index units_regions on public.units using gist (path) where kind = 'region';
-- The plans do not depend on which tops; making them anew at every call costs more than the answer.
create or replace function app.my_queue_scope(out everything boolean, out region_ids uuid[], out unit_ids uuid[], out headed_unit_ids uuid[])
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
	tops extensions.ltree[] := app.my_case_paths();
begin
	headed_unit_ids := app.my_units('branch_head', 'department_head');
	everything := exists (select from public.units h where h.kind = 'head_office' and h.path operator(extensions.=) any (tops));
	region_ids := '{}';
	unit_ids := '{}';
	if everything or tops = '{}' then return; end if;
	select coalesce(array_agg(distinct u.id), '{}') into region_ids
		from unnest(tops) top join public.units u on u.path operator(extensions.<@) top
		where u.kind = 'region';
	select coalesce(array_agg(distinct u.id), '{}') into unit_ids
		from unnest(tops) top join public.units u on u.path operator(extensions.<@) top
		where (u.region_id is null or u.region_id <> all (region_ids))
			-- Within a region found nothing is left to find.
			and not exists (select from public.units r where r.id = any (region_ids) and r.path operator(extensions.@>) top);
end $$;

-- The caller's scope as a condition on a case: $1 regions, $2 units.
create function app.queue_place(everything boolean, region_ids uuid[], unit_ids uuid[]) returns text
language sql immutable set search_path = ''
as $$
	select case
		when everything then 'true'
		when unit_ids = '{}' and cardinality(region_ids) = 1 then 'c.region_id = ($1)[1]'
		when unit_ids = '{}' then 'c.region_id = any ($1)'
		when region_ids = '{}' and cardinality(unit_ids) = 1 then 'c.unit_id = ($2)[1]'
		when region_ids = '{}' then 'c.unit_id = any ($2)'
		else '(c.region_id = any ($1) or c.unit_id = any ($2))' end
$$;

create or replace function app.in_my_queue(condition text, most int, sorting text default null) returns setof public.complaints
language plpgsql stable security definer set search_path = ''
rows 100
as $$
declare
	scope record;
begin
	select * into scope from app.my_queue_scope();
	return query execute format(
		'select c.* from public.complaints c where %s and (%s) and c.id <> all ($6) and c.unit_id <> all ($7) %s limit %s',
		app.queue_place(scope.everything, scope.region_ids, scope.unit_ids), condition, coalesce('order by ' || sorting, ''), most)
		using scope.region_ids, scope.unit_ids, app.me(), app.now(), (app.today() + 1)::timestamp at time zone 'Asia/Shanghai',
			app.my_barred_complaints(), app.my_barred_units();
end $$;

create function app.count_in_my_queue(most int, variadic conditions text[]) returns int[]
language plpgsql stable security definer set search_path = ''
as $$
declare
	scope record;
	counts text;
	answer int[];
begin
	select * into scope from app.my_queue_scope();
	select string_agg(format(
			'(select count(*) from (select from public.complaints c where %s and (%s) and c.id <> all ($6) and c.unit_id <> all ($7) limit %s) q)',
			app.queue_place(scope.everything, scope.region_ids, scope.unit_ids), a.condition, most), ', ' order by a.place)
		into counts from unnest(conditions) with ordinality a (condition, place);
	execute format('select array[%s]::int[]', counts) into answer
		using scope.region_ids, scope.unit_ids, app.me(), app.now(), (app.today() + 1)::timestamp at time zone 'Asia/Shanghai',
			app.my_barred_complaints(), app.my_barred_units();
	return answer;
end $$;
comment on function app.count_in_my_queue is 'How many cases of the caller''s scope meet each condition (written as for in_my_queue), counted no further than most.';

create or replace function app.queue_counts(about uuid[]) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	scope record;
	most constant int := 100;
	tabs jsonb := '{}';
begin
	select * into scope from app.my_queue_scope();
	if scope.everything or scope.region_ids <> '{}' or scope.unit_ids <> '{}' then
		with asked (name, condition, place) as (values
			('mine', 'c.handler_id = $3', 1),
			('open', 'true', 2),
			('unassigned', 'c.handler_id is null and c.kind in (''complaint'', ''internal'', ''report'')', 3),
			('due_today', 'c.next_due_at >= $4 and c.next_due_at <= $5 and not c.is_paused', 4),
			('overdue', 'c.next_due_at < $4 and not c.is_paused', 5),
			('waiting', 'c.is_waiting', 6),
			('disputed', 'c.is_disputed', 7)
		), counted as (
			select app.count_in_my_queue(most, variadic array_agg('c.is_open and ' || a.condition order by a.place)) as counts from asked a
		)
		select jsonb_object_agg(a.name, k.counts[a.place]) into tabs from asked a cross join counted k;
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
