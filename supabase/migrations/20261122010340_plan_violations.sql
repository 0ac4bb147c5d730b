-- The hard rules of a plan as the database counts them: no plan is published past these, whoever drew or changed it.
create function covert.plan_violations(p covert.plans) returns jsonb
language sql stable security definer set search_path = ''
as $$
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
	select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(f)) order by f.rule, f.date, f.branch, f.inspector), '[]') from found f
$$;
comment on function covert.plan_violations is
	'Every broken hard rule of a plan as it stands: rule, visits, branch, inspector, date, found, allowed. The same rules as src/lib/domain/planning/check.ts, counted on their own.';
