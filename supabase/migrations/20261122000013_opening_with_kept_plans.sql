-- One case at a time needs no plan of its own for each: making them took twice as long as explaining the deadlines.
alter function app.explain_deadlines(uuid) set plan_cache_mode = force_generic_plan;
alter function app.open_case(uuid) set plan_cache_mode = force_generic_plan;

-- Whether the caller works the case is asked once, not for every move.
create or replace function app.available_moves(complaint uuid) returns table (action text, to_status text, obstacle text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
	c public.complaints;
	roles text[];
begin
	select * into c from public.complaints o where o.id = complaint;
	if c.id is null or c.id = any (app.my_barred_complaints()) or c.unit_id = any (app.my_barred_units())
		or not (c.kind in ('suggestion', 'praise') or app.in_my_case_scope(c.id)) then
		return;
	end if;
	roles := array(select g.role from app.grants_in_force g
		where g.person_id = (select app.me()) and g.path operator(extensions.@>) c.unit_path);
	return query
		select m.action, m.to_status, app.move_obstacle(c, m.action)
		from app.complaint_moves m
		where m.from_status = c.status and c.kind = any (m.kinds)
			and m.by_roles && roles and (not m.handler_only or c.handler_id = (select app.me()))
		order by m.position;
end $$;
drop function app.may_act(app.complaint_moves, public.complaints);

create or replace function app.stage_ledger(complaint uuid) returns table (
	person_id uuid, from_at timestamptz, to_at timestamptz, minutes numeric, working_minutes numeric, paused_minutes numeric, paused_working_minutes numeric
)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
	return query
		with place as (
			select c.received_at, greatest(coalesce(c.closed_at, app.now()), c.received_at) as ends_at, v.id as version, v.time_zone as zone
			from public.complaints c
			join app.unit_calendars l on l.unit_id = c.unit_id
			join public.calendar_versions v on v.id = app.calendar_in_force(l.calendar_id)
			where c.id = complaint
		), held as (
			select a.person_id, tstzrange(a.from_at, least(coalesce(a.to_at, p.ends_at), p.ends_at)) as span
			from public.complaint_assignments a cross join place p
			where a.complaint_id = complaint and a.from_at < least(coalesce(a.to_at, p.ends_at), p.ends_at)
		), everyone as (
			select h.person_id, h.span from held h
			union all
			select null, r from place p
			cross join lateral unnest(tstzmultirange(tstzrange(p.received_at, p.ends_at)) - coalesce((select range_agg(h.span) from held h), '{}')) r
		), paused as (
			select coalesce(range_agg(tstzrange(lower(r), coalesce(upper(r), (select p.ends_at from place p)))), '{}') as spans
			from app.clock_states(array[complaint]) s cross join lateral unnest(s.pauses) r
			where lower(r) < coalesce(upper(r), (select p.ends_at from place p))
		)
		select e.person_id, lower(e.span), upper(e.span),
			round(extract(epoch from upper(e.span) - lower(e.span)) / 60, 2),
			round((app.measure(p.version, p.zone, 'working_minutes', upper(e.span)) - app.measure(p.version, p.zone, 'working_minutes', lower(e.span))) / 60000000.0, 2),
			round(coalesce(i.elapsed, 0) / 60, 2), round(coalesce(i.worked, 0) / 60000000.0, 2)
		from everyone e cross join place p cross join paused z
		left join lateral (
			select sum(extract(epoch from upper(r) - lower(r))) as elapsed,
				sum(app.measure(p.version, p.zone, 'working_minutes', upper(r)) - app.measure(p.version, p.zone, 'working_minutes', lower(r))) as worked
			from unnest(z.spans * tstzmultirange(e.span)) r
		) i on true
		order by lower(e.span);
end $$;
