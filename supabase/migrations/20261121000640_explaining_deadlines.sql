-- PL/pgSQL keeps the plans of these long questions over a session; as SQL functions they would be planned at every call.
-- Explanations walk the days and spans one by one: a second way to the same deadline, which tests compare.
create function app.explain_days(
	version uuid, started_at timestamptz, counts_from date, amount int, unit text, until timestamptz, pauses jsonb
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		with place as (
			select v.time_zone as zone, (started_at at time zone v.time_zone)::date as first,
				((until - interval '1 microsecond') at time zone v.time_zone)::date as last
			from public.calendar_versions v where v.id = version
		), days as (
			select g.day::date as day, p.first, coalesce(d.is_working, false) as is_working, s.kind as special, s.name_zh, s.name_en,
				case when unit = 'natural_days' then (g.day::date + 1)::timestamp at time zone p.zone else d.closes_at end as ends_at
			from place p
			cross join generate_series(p.first::timestamp, greatest(p.first, p.last)::timestamp, '1 day') g (day)
			-- The limit keeps each a look-up: a join would read the calendar's twenty years for sixteen days.
			left join lateral (select * from app.calendar_days c where c.calendar_version_id = version and c.day = g.day::date limit 1) d on true
			left join lateral (select * from public.calendar_dates c where c.calendar_version_id = version and c.day = g.day::date limit 1) s on true
		), judged as (
			select d.*, stop.reason, stop.name_zh as reason_zh, stop.name_en as reason_en, case
				when d.day = d.first then 'received'
				when d.day <= counts_from then 'paused'
				when unit <> 'natural_days' and not d.is_working then 'closed'
				when stop.from_at is not null then 'paused'
				else 'counted' end as kind
			from days d
			left join lateral (
				select p.* from jsonb_to_recordset(pauses) p (from_at timestamptz, to_at timestamptz, reason text, name_zh text, name_en text)
				where p.from_at < coalesce(d.ends_at, (d.day + 1)::timestamp at time zone (select l.zone from place l))
					and p.to_at >= coalesce(d.ends_at, (d.day + 1)::timestamp at time zone (select l.zone from place l))
				order by p.from_at limit 1
			) stop on true
		), counted as (
			select j.*, case when j.kind = 'counted' and count(*) filter (where j.kind = 'counted') over (order by j.day) > amount
				then 'rolled' else j.kind end as step
			from judged j
		), worded as (
			select c.day, c.step, case c.step
					when 'closed' then coalesce(c.special, 'weekend')
					when 'paused' then c.reason
					when 'counted' then case when unit <> 'natural_days' then c.special end end as reason,
				case c.step when 'paused' then c.reason_zh when 'rolled' then null else case when unit <> 'natural_days' then c.name_zh end end as name_zh,
				case c.step when 'paused' then c.reason_en when 'rolled' then null else case when unit <> 'natural_days' then c.name_en end end as name_en
			from counted c
		), islands as (
			select w.*, w.day - (row_number() over (partition by w.step, w.reason, w.name_zh, w.name_en order by w.day))::int as island from worded w
		), runs as (
			select i.step, i.reason, i.name_zh, i.name_en, min(i.day) as first, max(i.day) as last, count(*) as days
			from islands i group by i.step, i.reason, i.name_zh, i.name_en, i.island
		)
		select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', r.step, 'from', r.first, 'to', r.last,
			'days', case when r.step <> 'received' then r.days end, 'reason', r.reason, 'name_zh', r.name_zh, 'name_en', r.name_en)) order by r.first)
		from runs r
	);
end $$;

create function app.explain_minutes(version uuid, started_at timestamptz, until timestamptz, pauses jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		with stops as (
			select p.*, tstzrange(p.from_at, p.to_at) as span
			from jsonb_to_recordset(pauses) p (from_at timestamptz, to_at timestamptz, reason text, name_zh text, name_en text)
			where p.to_at > p.from_at and isfinite(p.to_at)
		), open as (
			select s.opens_at, tstzmultirange(tstzrange(s.opens_at, s.closes_at) * tstzrange(started_at, until)) as span
			from app.calendar_spans s
			where s.calendar_version_id = version and s.closes_at > started_at and s.opens_at < until
		), pieces as (
			select 'worked' as kind, r as span, null::text as reason, null::text as name_zh, null::text as name_en
			from open o cross join lateral unnest(o.span - coalesce((select range_agg(t.span) from stops t), '{}')) r
			union all
			select 'paused', r, t.reason, t.name_zh, t.name_en
			from open o join stops t on t.span && any (select unnest(o.span)) cross join lateral unnest(o.span * tstzmultirange(t.span)) r
		), closed as (
			select d.day, coalesce(s.kind, 'weekend') as reason, s.name_zh, s.name_en
			from public.calendar_versions v
			join app.calendar_days d on d.calendar_version_id = v.id and not d.is_working
				and d.day between (started_at at time zone v.time_zone)::date and (until at time zone v.time_zone)::date
			left join public.calendar_dates s on s.calendar_version_id = v.id and s.day = d.day
			where v.id = version
		), runs as (
			select min(c.day) as first, max(c.day) as last, count(*) as days, c.reason, c.name_zh, c.name_en
			from (select x.*, x.day - (row_number() over (partition by x.reason, x.name_zh order by x.day))::int as island from closed x) c
			group by c.reason, c.name_zh, c.name_en, c.island
		), steps as (
			select lower(p.span) as place, jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'from', lower(p.span), 'to', upper(p.span),
				'minutes', round(extract(epoch from upper(p.span) - lower(p.span)) / 60, 6), 'reason', p.reason, 'name_zh', p.name_zh, 'name_en', p.name_en)) as step
			from pieces p
			union all
			select r.first::timestamp at time zone v.time_zone, jsonb_strip_nulls(jsonb_build_object('kind', 'closed', 'from', r.first, 'to', r.last,
				'days', r.days, 'reason', r.reason, 'name_zh', r.name_zh, 'name_en', r.name_en))
			from runs r cross join public.calendar_versions v where v.id = version
		)
		select jsonb_agg(s.step order by s.place) from steps s
	);
end $$;

create function app.explain_budget(
	version uuid, started_at timestamptz, counts_from date, amount int, unit text, until timestamptz, pauses jsonb default '[]'
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(case unit when 'working_minutes' then app.explain_minutes(version, started_at, until, pauses)
			else app.explain_days(version, started_at, counts_from, amount, unit, until, pauses) end, '[]')
	);
end $$;
comment on function app.explain_budget is
	'Steps from start to deadline: received, counted or worked, paused, closed, rolled. Days of counted, or minutes of worked, add up to the budget.';

create function app.spent(version uuid, started_at timestamptz, counts_from date, unit text, pauses tstzmultirange, at timestamptz) returns numeric
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select trim_scale(round((greatest(o.measure, app.measure(version, o.zone, unit, at)) - o.measure - coalesce((
				select sum(greatest(o.measure, app.measure(version, o.zone, unit, least(coalesce(upper(p), 'infinity'), at)))
					- greatest(o.measure, app.measure(version, o.zone, unit, greatest(lower(p), started_at))))
				from unnest(pauses) p where lower(p) < at and coalesce(upper(p), 'infinity') > started_at), 0))
			/ case unit when 'working_minutes' then 60000000.0 else 1 end, 6))
		from (
			select v.time_zone as zone, case unit
				when 'working_minutes' then app.measure(version, v.time_zone, unit, started_at)
				when 'natural_days' then counts_from - date '2000-01-01' + 1
				else coalesce((select d.ordinal from app.calendar_days d where d.calendar_version_id = version and d.day = counts_from), 0) end as measure
			from public.calendar_versions v where v.id = version
		) o
	);
end $$;
comment on function app.spent is 'How much of a budget had gone by at an instant, in its own unit; may exceed the budget.';

create function app.explain_deadlines(complaint uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'code', d.code, 'name_zh', p.name_zh, 'name_en', p.name_en, 'kind', d.kind, 'track', d.track, 'stops_on', p.stops_on,
			'basis', d.basis, 'started_at', d.started_at, 'amount', d.amount, 'unit', d.unit, 'extension_step', d.extension_step, 'agreed_on', d.agreed_on,
			'due_at', d.due_at, 'paused', d.is_paused, 'paused_reason', d.paused_reason, 'stopped_at', d.stopped_at,
			'overdue', d.stopped_at is null and not d.is_paused and d.due_at < app.now(),
			'met', case when d.stopped_at > d.due_at then false when d.was_reached then true end,
			'cut', d.is_cut, 'uncut_due_at', d.uncut_due_at, 'provisional', d.is_provisional,
			'budget', b.budget, 'spent', b.spent, 'remaining', b.budget - b.spent,
			'steps', app.explain_budget(d.calendar_version_id, d.started_at, d.counts_from, d.amount, d.unit, d.uncut_due_at, s.pauses)
				|| case when d.is_cut then jsonb_build_array(jsonb_build_object('kind', 'cut', 'from', d.uncut_due_at, 'to', d.due_at)) else '[]' end,
			'pauses', s.pauses,
			'policy', jsonb_build_object('id', pv.id, 'code', pp.code, 'name_zh', pp.name_zh, 'name_en', pp.name_en, 'number', pv.number, 'source', pv.source),
			'calendar', jsonb_build_object('id', cv.id, 'code', cc.code, 'name_zh', cc.name_zh, 'name_en', cc.name_en, 'number', cv.number,
				'time_zone', cv.time_zone, 'known_until', cv.known_until)
		) order by d.track, p.position), '[]')
		from app.clock_deadlines(array[complaint]) d
		join public.policy_versions pv on pv.id = d.policy_version_id
		join public.policies pp on pp.id = pv.policy_id
		join public.policy_clocks p on p.policy_version_id = pv.id and p.code = d.code
		join public.calendar_versions cv on cv.id = d.calendar_version_id
		join public.calendars cc on cc.id = cv.calendar_id
		cross join lateral (
			select coalesce(jsonb_agg(jsonb_build_object('from_at', lower(r), 'to_at', upper(r), 'reason', e.reason, 'name_zh', w.name_zh, 'name_en', w.name_en)
				order by lower(r)), '[]') as pauses
			from unnest(d.pauses) r
			left join lateral (select x.reason from public.clock_events x where x.complaint_id = d.complaint_id and x.kind = 'paused'
				and d.code = any (x.clocks) and x.at = lower(r) order by x.seq limit 1) e on true
			left join public.policy_pause_reasons w on w.policy_version_id = pv.id and w.reason = e.reason
		) s
		cross join lateral (
			select app.spent(d.calendar_version_id, d.started_at, d.counts_from, d.unit, d.pauses, coalesce(d.stopped_at, app.now())) as spent,
				case when d.is_cut then app.spent(d.calendar_version_id, d.started_at, d.counts_from, d.unit, d.pauses, d.due_at) else d.amount end as budget
		) b
	);
end $$;
comment on function app.explain_deadlines is
	'Every clock of a case with the structured steps that make up its deadline, and the policy and calendar versions they come from.';

create function app.try_date(calendar uuid, start timestamptz, amount int, unit text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	version uuid := app.calendar_in_force(calendar);
	due timestamptz;
begin
	perform app.require_me();
	if version is null then
		perform app.refuse('MC003', 404);
	end if;
	due := app.deadline(version, start, amount, unit);
	return (
		select jsonb_build_object('due_at', due, 'budget', amount, 'unit', unit,
			'steps', app.explain_budget(version, start, (start at time zone v.time_zone)::date, amount, unit, due),
			'provisional', coalesce((due - interval '1 microsecond') at time zone v.time_zone >= (v.known_until + 1)::timestamp, true),
			'calendar', jsonb_build_object('id', v.id, 'code', c.code, 'name_zh', c.name_zh, 'name_en', c.name_en, 'number', v.number,
				'time_zone', v.time_zone, 'known_until', v.known_until))
		from public.calendar_versions v join public.calendars c on c.id = v.calendar_id where v.id = version);
end $$;

create function app.stage_ledger(complaint uuid) returns table (
	person_id uuid, from_at timestamptz, to_at timestamptz, minutes numeric, working_minutes numeric, paused_minutes numeric, paused_working_minutes numeric
)
language sql stable security definer set search_path = ''
as $$
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
	order by lower(e.span)
$$;
comment on function app.stage_ledger is 'Who held the case for how long (nobody: null), and how much of that some clock was paused; elapsed and working minutes.';
