-- What a plan asks of every branch and visit is asked once; functions in plpgsql keep their plans between calls.

create or replace function app.calendar_in_force(calendar uuid) returns uuid
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (select v.id from public.calendar_versions v where v.calendar_id = calendar order by v.number desc limit 1);
end $$;

create or replace function app.is_exempt(unit uuid, day date) returns boolean
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return exists (select from public.exemptions e where e.unit_id = unit and e.kind = 'exempt' and e.ended_at is null and e.suspended_at is null
		and e.from_date <= day and e.to_date >= day);
end $$;

create or replace function app.day_kind(calendar_version uuid, day date) returns text
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return coalesce(
		(select case d.kind when 'holiday' then 'holiday' when 'workday' then 'work' end
			from public.calendar_dates d where d.calendar_version_id = calendar_version and d.day = day_kind.day),
		case extract(isodow from day) when 6 then 'saturday' when 7 then 'sunday' else 'work' end);
end $$;

create or replace function covert.own_branches(person uuid) returns uuid[]
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		select coalesce(array_agg(distinct u.id), '{}') from (
			select p.unit_id from public.posts p
				where p.person_id = person and p.from_date <= (select app.today()) and (p.to_date is null or p.to_date >= (select app.today()))
			union all
			select g.unit_id from app.grants_in_force g where g.person_id = person
			union all
			select p.unit_id from public.people p where p.id = person
		) held
		join public.units u on u.id = held.unit_id and u.kind in ('branch', 'department'));
end $$;

create or replace function covert.plan_branches(p covert.plans) returns table (branch_id uuid, calendar_version uuid)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
	own uuid[] := covert.own_branches(p.created_by);
begin
	return query
	select b.id, app.calendar_in_force(c.calendar_id)
	from public.units u
	join public.units b on b.path operator(extensions.<@) u.path and b.kind = 'branch'
	join app.unit_calendars c on c.unit_id = b.id
	where u.id = p.unit_id and b.opened_on <= p.period_end and (b.closed_on is null or b.closed_on > p.period_start)
		and b.id <> all (own);
end $$;

create or replace function covert.plan_inspectors(p covert.plans) returns table (person_id uuid, path extensions.ltree)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
	return query
	select i.person_id, u.path
	from covert.inspectors i
	join public.people o on o.id = i.person_id and o.disabled_at is null
	join public.units u on u.id = i.unit_id
	join public.units s on s.id = p.unit_id
	where i.ended_at is null and i.from_date <= p.period_end and coalesce(i.to_date, 'infinity') >= p.period_start
		and (u.path operator(extensions.<@) s.path or s.path operator(extensions.<@) u.path);
end $$;

create or replace function covert.plan_violations(p covert.plans) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		with visits as materialized (
			select v.* from covert.visits v where v.plan_id = p.id and v.status <> 'cancelled'
		), branches as materialized (
			select b.branch_id, b.calendar_version from covert.plan_branches(p) b
		), standing as materialized (
			-- This plan's visits beside those of every other plan that are decided.
			select v.id, true as is_ours, v.branch_id, v.inspector_id, v.planned_on, v.planned_hour, v.paired_with from visits v
			union all
			select v.id, false, v.branch_id, v.inspector_id, v.planned_on, v.planned_hour, v.paired_with
			from covert.visits v
			where v.plan_id is distinct from p.id and v.status not in ('proposed', 'cancelled')
				and v.planned_on between p.period_start - 400 and p.period_end + 120
				and (v.branch_id in (select o.branch_id from visits o) or v.inspector_id in (select o.inspector_id from visits o))
		), numbers as (
			select coalesce((p.parameters ->> 'rotationDays')::int, 90) as rotation, coalesce((p.parameters ->> 'hoursApart')::int, 2) as apart,
				coalesce((p.parameters ->> 'restShare')::numeric, 0.3) as rest_share
		), day as materialized (
			select v.id, v.branch_id, v.planned_on, v.planned_hour, b.calendar_version, app.day_kind(b.calendar_version, v.planned_on) as kind
			from visits v left join branches b on b.branch_id = v.branch_id
		), found as (
			select 'coverage' as rule, '{}'::uuid[] as visits, b.branch_id as branch, null::uuid as inspector, null::date as date, null::int as found, null::int as allowed
			from branches b
			where not exists (select from visits v where v.branch_id = b.branch_id)
				and not (app.is_exempt(b.branch_id, p.period_start) and coalesce((select max(o.planned_on) from covert.visits o
					where o.branch_id = b.branch_id and o.plan_id is distinct from p.id and o.status not in ('proposed', 'cancelled')), '-infinity')
					>= p.period_end + (p.period_end - p.period_start + 1) - 365)
			union all
			select 'unknown', array[v.id], v.branch_id, v.inspector_id, v.planned_on, null, null
			from visits v where v.branch_id not in (select b.branch_id from branches b)
				or v.inspector_id not in (select i.person_id from covert.plan_inspectors(p) i) and v.status in ('proposed', 'assigned')
			union all
			select 'outside_period', array[v.id], v.branch_id, v.inspector_id, v.planned_on, null, null
			from visits v where v.planned_on not between p.period_start and p.period_end
			union all
			select 'conflict', array[v.id], v.branch_id, v.inspector_id, v.planned_on, null, null
			from visits v where covert.has_conflict(v.inspector_id, v.branch_id)
				or exists (select from covert.plan_inspectors(p) i join public.units u on u.id = v.branch_id
					where i.person_id = v.inspector_id and not u.path operator(extensions.<@) i.path)
			union all
			select 'absence', array[v.id], v.branch_id, v.inspector_id, v.planned_on, null, null
			from visits v where v.status in ('proposed', 'assigned') and (
				exists (select from covert.inspector_absences a where a.person_id = v.inspector_id and v.planned_on between a.from_date and a.to_date)
				or not exists (select from covert.inspectors i where i.person_id = v.inspector_id and i.ended_at is null
					and v.planned_on >= i.from_date and v.planned_on <= coalesce(i.to_date, 'infinity')))
			union all
			select 'closed', array[d.id], d.branch_id, null, d.planned_on, null, null
			from day d join public.units u on u.id = d.branch_id
			where d.planned_on < u.opened_on or d.planned_on >= u.closed_on
				or not exists (select from jsonb_to_recordset(app.opening_of(d.branch_id) -> d.kind) h (opens int, closes int)
					where h.opens <= d.planned_hour * 60 and h.closes >= (d.planned_hour + 1) * 60)
			union all
			select 'rest_share', '{}', null, null, null, r.found, r.allowed
			from (select count(*) filter (where d.kind <> 'work')::int as found, ceil(n.rest_share * count(*) - 1e-9)::int as allowed from day d, numbers n group by n.rest_share) r
			where r.found < r.allowed
			union all
			select case when a.inspector_id = b.inspector_id then 'rotation' else 'same_day' end,
				array_remove(array[case when a.is_ours then a.id end, case when b.is_ours then b.id end], null),
				b.branch_id, case when a.inspector_id = b.inspector_id then b.inspector_id end, b.planned_on,
				case when a.inspector_id = b.inspector_id then b.planned_on - a.planned_on end,
				case when a.inspector_id = b.inspector_id then n.rotation end
			from numbers n cross join standing a join standing b on b.branch_id = a.branch_id and (a.is_ours or b.is_ours)
				and (a.planned_on, a.planned_hour, a.id) < (b.planned_on, b.planned_hour, b.id)
			where a.inspector_id = b.inspector_id and b.planned_on - a.planned_on < n.rotation
				or a.planned_on = b.planned_on and a.inspector_id <> b.inspector_id
					and a.paired_with is distinct from b.id and b.paired_with is distinct from a.id
			union all
			select 'twice_in_a_row', array_remove(array[case when a.is_ours then a.id end, case when b.is_ours then b.id end], null),
				b.branch_id, b.inspector_id, b.planned_on, null, null
			from numbers n cross join standing a join standing b on b.branch_id = a.branch_id and b.inspector_id = a.inspector_id and (a.is_ours or b.is_ours)
				and b.planned_on - a.planned_on >= n.rotation
			where not exists (select from standing c where c.branch_id = a.branch_id and c.planned_on > a.planned_on and c.planned_on < b.planned_on)
			union all
			select 'capacity', array_agg(s.id order by s.id) filter (where s.is_ours), null, s.inspector_id, s.planned_on, count(*)::int, i.daily_capacity
			from standing s
			join lateral (select o.daily_capacity from covert.inspectors o where o.person_id = s.inspector_id and o.ended_at is null
				and o.from_date <= p.period_end order by o.from_date desc limit 1) i on true
			where s.planned_on between p.period_start and p.period_end
			group by s.inspector_id, s.planned_on, i.daily_capacity
			having count(*) > i.daily_capacity and bool_or(s.is_ours)
			union all
			select 'apart', array_remove(array[case when s.was_ours then s.before end, case when s.is_ours then s.id end], null), null, s.inspector_id, s.planned_on, null, null
			from numbers n, (select o.*, lag(o.id) over w as before, lag(o.planned_hour) over w as hour_before, lag(o.is_ours) over w as was_ours
				from standing o where o.planned_on between p.period_start and p.period_end
				window w as (partition by o.inspector_id, o.planned_on order by o.planned_hour, o.id)) s
			where s.before is not null and s.planned_hour - s.hour_before < n.apart and (s.is_ours or s.was_ours)
		)
		select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(f)) order by f.rule, f.date, f.branch, f.inspector), '[]') from found f);
end $$;

create or replace function covert.read_plan(plan uuid) returns jsonb
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
	p covert.plans;
	is_mine boolean;
	left_out uuid[];
	readable uuid[];
begin
	perform covert.require_reader();
	select * into p from covert.plans o where o.id = plan;
	is_mine := p.id is not null and covert.manages_plan(p);
	if p.id is null or not (is_mine or app.has_role_anywhere('auditor')) then perform app.refuse('MC003', 404); end if;
	left_out := covert.own_branches(p.created_by);
	readable := array(select covert.my_branches());
	perform covert.log_reading('plan', p.id);
	return (
		select jsonb_build_object('id', p.id, 'version', p.version, 'status', p.status, 'unit_id', u.id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
			'period_start', p.period_start, 'period_end', p.period_end, 'parameters', p.parameters, 'outcome', p.outcome, 'solver', p.solver,
			'seed_hash', p.seed_hash, 'seed', case when p.revealed_at is not null then p.seed end, 'published_at', p.published_at,
			'cancel_reason', p.cancel_reason, 'is_mine', is_mine, 'today', app.today(),
			'can_reveal', p.status = 'published' and p.period_end < app.today(),
			'checklist', (select jsonb_build_object('zh', t.name_zh, 'en', t.name_en, 'number', c.number)
				from public.checklist_versions c join public.checklist_templates t on t.id = c.template_id where c.id = p.checklist_version_id),
			'draws', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'begun_at', d.begun_at, 'by', w.name,
					'seed_hash', d.seed_hash, 'outcome', d.outcome ->> 'status', 'is_used', d.id = p.draw_id) order by d.number desc), '[]')
				from covert.plan_draws d left join public.people w on w.id = d.drawn_by where d.plan_id = p.id),
			'last_outcome', (select d.outcome from covert.plan_draws d where d.plan_id = p.id and d.saved_at is not null order by d.number desc limit 1),
			'left_out', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en) order by b.name_zh), '[]')
				from public.units b where b.kind = 'branch' and b.path operator(extensions.<@) u.path and b.id = any (left_out)
					and (b.closed_on is null or b.closed_on > p.period_start)),
			'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en, 'is_exempt', app.is_exempt(b.id, p.period_start)) order by b.name_zh), '[]')
				from covert.plan_branches(p) x join public.units b on b.id = x.branch_id where b.id = any (readable)),
			'inspectors', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name), '[]')
				from public.people w where w.id in (select i.person_id from covert.plan_inspectors(p) i
					union select v.inspector_id from covert.visits v where v.plan_id = p.id and v.branch_id = any (readable))),
			'visits', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'branch_id', v.branch_id, 'inspector_id', v.inspector_id,
					'planned_on', v.planned_on, 'planned_hour', v.planned_hour, 'chosen_by', v.chosen_by, 'status', v.status, 'paired_with', v.paired_with)
					order by v.planned_on, v.planned_hour, v.id), '[]')
				from covert.visits v where v.plan_id = p.id and v.status <> 'cancelled' and v.branch_id = any (readable)),
			'violations', case when p.status in ('proposed', 'published') then covert.plan_violations(p) else '[]' end)
		from public.units u where u.id = p.unit_id);
end $$;
