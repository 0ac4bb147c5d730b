-- Moving and merging keep history: what happened at a unit stays its own and goes where the unit goes.

-- Scope follows the tree in the tables that came after the first move of units was written.
create function app.carry_history_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.visit_reports r set unit_path = new.path, region_id = new.region_id where r.branch_id = new.id;
	update public.self_checks s set unit_path = new.path where s.unit_id = new.id;
	return null;
end $$;
create trigger carry_history_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path or old.region_id is distinct from new.region_id)
	execute function app.carry_history_path();

alter table public.units add column merged_into_id uuid references public.units (id),
	add check (merged_into_id is null or closed_on is not null);
comment on column public.units.merged_into_id is 'Who took a closed unit over: its head answers for what was left open there.';
create index on public.units (merged_into_id);

-- The head of a unit also heads what was merged into it; its staff do not come to work there.
create or replace function app.my_units(variadic roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		with held as (
			select g.unit_id, g.role from app.grants_in_force g
			where g.person_id = (select app.me()) and g.role = any (roles)
		)
		select coalesce(array_agg(distinct u.id), '{}') from (
			select h.unit_id as id from held h
			union all
			select m.id from held h join public.units m on m.merged_into_id = h.unit_id
				where h.role in ('branch_head', 'department_head')) u
	);
end $$;

create function app.merge_unit(unit uuid, into_unit uuid) returns public.units
language plpgsql security definer set search_path = ''
as $$
declare
	merger uuid := app.require_role('administrator');
	gone public.units;
	taking public.units;
	post public.posts;
	held public.role_grants;
begin
	select * into gone from public.units u where u.id = unit and u.closed_on is null for update;
	select * into taking from public.units u where u.id = into_unit and u.closed_on is null for update;
	if gone.id is null then
		perform app.refuse('MC003', 404);
	elsif gone.kind not in ('branch', 'department') then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	elsif taking.id is null or taking.id = gone.id or taking.kind <> gone.kind then
		perform app.refuse('MC010', 422, '{"field": "into_id"}');
	elsif exists (select from public.units u where u.parent_id = unit and u.closed_on is null) then
		perform app.refuse('MC114', 409);
	end if;

	for post in select * from public.posts o where o.unit_id = unit and (o.to_date is null or o.to_date >= app.today()) loop
		-- Whoever came today or is yet to come simply comes to the other unit.
		if post.from_date >= app.today() then
			update public.posts o set unit_id = into_unit, is_head = false where o.id = post.id;
		else
			update public.posts o set to_date = app.today() - 1 where o.id = post.id;
			insert into public.posts (person_id, unit_id, title, team, from_date, to_date)
				values (post.person_id, into_unit, post.title, post.team, app.today(), post.to_date);
		end if;
		update public.people p set unit_id = into_unit, version = p.version + 1 where p.id = post.person_id and p.unit_id = unit;
	end loop;

	-- Two heads there are not; any other role is held at the unit that takes over, and waits for its second person as ever.
	for held in select * from public.role_grants g
		where g.unit_id = unit and g.ended_at is null and (g.to_date is null or g.to_date >= app.today()) loop
		update public.role_grants g set ended_by = merger, ended_at = app.now() where g.id = held.id;
		if held.role not in ('branch_head', 'department_head') and held.acting_for is null and held.person_id <> merger
			and not exists (select from public.role_grants g where g.person_id = held.person_id and g.role = held.role
				and g.unit_id = into_unit and g.ended_at is null) then
			insert into public.role_grants (person_id, role, unit_id, from_date, to_date, granted_by)
				values (held.person_id, held.role, into_unit, greatest(held.from_date, app.today()), held.to_date, merger);
		end if;
	end loop;

	update public.units u set merged_into_id = into_unit where u.merged_into_id = unit;
	update public.units u set parent_id = into_unit, merged_into_id = into_unit, closed_on = app.today(), version = u.version + 1
		where u.id = unit returning * into gone;
	perform app.replace_below(unit);
	perform app.record_event('unit', unit, 'unit_merged', jsonb_build_object('into', into_unit, 'on', gone.closed_on));
	perform app.record_event('unit', into_unit, 'unit_took_over', jsonb_build_object('unit', unit, 'on', gone.closed_on));
	return gone;
end $$;
comment on function app.merge_unit is
	'Closes a branch or department today and puts it, history and all, below the one that takes it over.';

create function public.merge_unit(unit_id uuid, into_id uuid) returns public.units
language sql security invoker set search_path = ''
begin atomic select * from app.merge_unit(unit_id, into_id); end;

-- A parsed body names the columns of its day.
create or replace function public.save_unit(
	code text, kind text, name_zh text, name_en text, parent_id uuid default null, class text default null,
	phone text default null, address text default null, unit_id uuid default null, expected_version int default null
) returns public.units
language sql security invoker set search_path = ''
begin atomic select * from app.save_unit(unit_id, code, kind, name_zh, name_en, parent_id, class, phone, address, expected_version); end;

create or replace function public.close_unit(unit_id uuid, closed_on text default null) returns public.units
language sql security invoker set search_path = ''
begin atomic select * from app.close_unit(unit_id, closed_on); end;

grant execute on function app.merge_unit(uuid, uuid), public.merge_unit(uuid, uuid) to authenticated, service_role;
select app.hide_system_columns();
