create table covert.plan_draws (
	id uuid primary key default gen_random_uuid(),
	plan_id uuid not null references covert.plans,
	number int not null,
	seed text not null,
	seed_hash text not null,
	inputs jsonb not null,
	commitment jsonb,
	outcome jsonb,
	drawn_by uuid not null,
	begun_at timestamptz not null,
	saved_at timestamptz,
	unique (plan_id, number)
);
comment on table covert.plan_draws is
	'Every draw of a plan, also those thrown away: the seed the database chose, what was drawn from, and digests to replay it by.';

create function covert.own_branches(person uuid) returns uuid[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(distinct u.id), '{}') from (
		select p.unit_id from public.posts p
			where p.person_id = person and p.from_date <= app.today() and (p.to_date is null or p.to_date >= app.today())
		union all
		select g.unit_id from app.grants_in_force g where g.person_id = person
		union all
		select p.unit_id from public.people p where p.id = person
	) held
	join public.units u on u.id = held.unit_id and u.kind in ('branch', 'department')
$$;

create function covert.plan_branches(p covert.plans) returns table (branch_id uuid, calendar_version uuid)
language sql stable security definer set search_path = ''
as $$
	select b.id, app.calendar_in_force(c.calendar_id)
	from public.units u
	join public.units b on b.path operator(extensions.<@) u.path and b.kind = 'branch'
	join app.unit_calendars c on c.unit_id = b.id
	where u.id = p.unit_id and b.opened_on <= p.period_end and (b.closed_on is null or b.closed_on > p.period_start)
		and b.id <> all (covert.own_branches(p.created_by))
$$;
comment on function covert.plan_branches is 'Branches a plan covers: open for any part of the period, and none where its planner holds a post.';

create function covert.plan_inspectors(p covert.plans) returns table (person_id uuid, path extensions.ltree)
language sql stable security definer set search_path = ''
as $$
	select i.person_id, u.path
	from covert.inspectors i
	join public.people o on o.id = i.person_id and o.disabled_at is null
	join public.units u on u.id = i.unit_id
	join public.units s on s.id = p.unit_id
	where i.ended_at is null and i.from_date <= p.period_end and coalesce(i.to_date, 'infinity') >= p.period_start
		and (u.path operator(extensions.<@) s.path or s.path operator(extensions.<@) u.path)
$$;

-- Complaints of a year per branch and month, shrunk as Marshall (1991) has it, as a multiple of the mean.
create function covert.complaint_ratios(branches uuid[]) returns table (branch_id uuid, ratio numeric)
language sql stable security definer set search_path = ''
as $$
	with counted as (
		select b.id, greatest(1, least(12, (app.today() - b.opened_on) / 30.4)) as e, count(c.id)::numeric as y
		from public.units b
		left join public.complaints c on c.unit_id = b.id and c.kind = 'complaint' and c.merged_into is null
			and c.received_at > app.now() - interval '12 months'
		where b.id = any (branches) group by b.id, b.opened_on
	), mean as (
		select sum(y) / sum(e) as m, avg(e) as e from counted
	), spread as (
		select mean.m, greatest(0, sum(k.e * (k.y / k.e - mean.m) ^ 2) / sum(k.e) - mean.m / mean.e) as a
		from counted k, mean group by mean.m, mean.e
	)
	select k.id, case when s.m > 0 then round((s.m + case when s.a > 0 then s.a / (s.a + s.m / k.e) * (k.y / k.e - s.m) else 0 end) / s.m, 4) end
	from counted k, spread s
$$;

create function covert.branch_risks(branches uuid[], day date) returns table (branch_id uuid, risk jsonb)
language sql stable security definer set search_path = ''
as $$
	select b.id, jsonb_build_object(
		'complaintRatio', c.ratio,
		'lastScore', r.total,
		'lastScoreDays', greatest(0, day - r.visited_to),
		'overdueTasks', (select count(*) from public.rectification_tasks t where t.unit_id = b.id and t.is_open and t.due_at < app.now()),
		'criticalWithinYear', exists (select from public.report_items i where i.branch_id = b.id and i.is_failed and i.is_critical and i.month > day - 366),
		'daysSinceVisit', (select greatest(0, day - max(v.planned_on)) from covert.visits v
			where v.branch_id = b.id and v.planned_on < day and v.status not in ('proposed', 'cancelled')),
		'newHead', exists (select from public.role_grants g where g.unit_id = b.id and g.role = 'branch_head' and g.ended_at is null and g.from_date > day - 180))
	from unnest(branches) b (id)
	join covert.complaint_ratios(branches) c on c.branch_id = b.id
	left join lateral (select o.total, o.visited_to from public.visit_reports o where o.branch_id = b.id and o.total is not null
		order by o.visited_to desc limit 1) r on true
$$;

-- Entered absences, and the days of the period outside the appointment.
create function covert.absences_of(person uuid, first date, last date) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('from', x.from_date, 'to', x.to_date) order by x.from_date, x.to_date), '[]') from (
		select a.from_date, a.to_date from covert.inspector_absences a
			where a.person_id = person and a.from_date <= last and a.to_date >= first
		union all
		select lower(gap), upper(gap) - 1 from unnest(datemultirange(daterange(first, last, '[]')) - (
			select range_agg(daterange(i.from_date, i.to_date, '[]')) from covert.inspectors i where i.person_id = person and i.ended_at is null)) gap
	) x
$$;

create function covert.planning_inputs(p covert.plans) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with branches as materialized (
		select b.branch_id as id, b.calendar_version, u.path, u.region_id, u.latitude, u.longitude, u.opened_on, u.closed_on
		from covert.plan_branches(p) b join public.units u on u.id = b.branch_id
	), people as materialized (
		select i.person_id, i.path from covert.plan_inspectors(p) i
	)
	select jsonb_build_object(
		'period', jsonb_build_object('from', p.period_start, 'to', p.period_end),
		'parameters', p.parameters,
		'calendars', coalesce((
			select jsonb_object_agg(k.calendar_version, (select jsonb_agg(jsonb_build_object('date', d::date, 'kind', app.day_kind(k.calendar_version, d::date)) order by d)
				from generate_series(p.period_start, p.period_end, interval '1 day') d))
			from (select distinct b.calendar_version from branches b) k), '{}'),
		'branches', coalesce((
			select jsonb_agg(jsonb_build_object(
					'id', b.id, 'calendar', b.calendar_version, 'area', coalesce(b.region_id::text, 'head'),
					'place', case when b.latitude is not null then jsonb_build_object('latitude', b.latitude, 'longitude', b.longitude) end,
					'opening', app.opening_of(b.id),
					'exceptions', coalesce((select jsonb_agg(jsonb_build_object('date', d::date, 'intervals', '[]'::jsonb) order by d)
						from generate_series(p.period_start, p.period_end, interval '1 day') d
						where d < b.opened_on or d >= b.closed_on), '[]'),
					'risk', r.risk, 'exempt', app.is_exempt(b.id, p.period_start)) order by b.id)
			from branches b join covert.branch_risks((select array_agg(o.id) from branches o), p.period_start) r on r.branch_id = b.id), '[]'),
		'inspectors', coalesce((
			select jsonb_agg(jsonb_build_object(
					'id', i.person_id, 'capacity', a.daily_capacity, 'most', null, 'area', coalesce(h.region_id::text, 'head'),
					'place', case when a.home_latitude is not null then jsonb_build_object('latitude', a.home_latitude, 'longitude', a.home_longitude) end,
					'absences', covert.absences_of(i.person_id, p.period_start, p.period_end),
					'conflicts', coalesce((select jsonb_agg(b.id order by b.id) from branches b
						where not b.path operator(extensions.<@) i.path or covert.has_conflict(i.person_id, b.id)), '[]')) order by i.person_id)
			from (select distinct on (o.person_id) o.* from people o order by o.person_id) i
			join lateral (select * from covert.inspectors o where o.person_id = i.person_id and o.ended_at is null
				and o.from_date <= p.period_end order by o.from_date desc limit 1) a on true
			join public.people w on w.id = i.person_id
			join public.units h on h.id = w.unit_id), '[]'),
		'history', coalesce((
			select jsonb_agg(jsonb_build_object('inspector', v.inspector_id, 'branch', v.branch_id, 'date', v.planned_on, 'hour', v.planned_hour)
				order by v.planned_on, v.planned_hour, v.id)
			from covert.visits v
			where v.plan_id is distinct from p.id and v.status not in ('proposed', 'cancelled')
				and v.planned_on between p.period_start - 400 and p.period_end + 120
				and (v.branch_id in (select b.id from branches b) or v.inspector_id in (select i.person_id from people i))), '[]'))
$$;
comment on function covert.planning_inputs is 'All a plan is drawn from, as src/lib/domain/planning/types.ts has it.';

select covert.close_tables();
