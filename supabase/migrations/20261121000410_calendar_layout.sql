create function app.calendar_hours(version uuid, first date, last date)
returns table (day date, opens_at timestamptz, closes_at timestamptz)
language sql stable security definer set search_path = ''
as $$
	with days as (
		select g.day::date as day, s.kind,
			exists (select from public.calendar_date_intervals i
				where i.calendar_version_id = version and i.day = g.day::date) as own_hours
		from generate_series(first::timestamp, last::timestamp, '1 day') g (day)
		left join public.calendar_dates s on s.calendar_version_id = version and s.day = g.day::date
	), make_up as (
		-- Monday's hours; a calendar closed on Mondays lends its first open weekday's.
		select min(i.weekday) as weekday from public.calendar_intervals i where i.calendar_version_id = version
	), hours as (
		select d.day, i.opens, i.closes
		from days d join public.calendar_date_intervals i on i.calendar_version_id = version and i.day = d.day
		where d.kind <> 'holiday'
		union all
		select d.day, i.opens, i.closes
		from days d join public.calendar_intervals i on i.calendar_version_id = version
			and i.weekday = case when d.kind is null then extract(isodow from d.day) else (select m.weekday from make_up m) end
		where not d.own_hours and d.kind is distinct from 'holiday'
	), instants as (
		select h.day, (h.day + h.opens) at time zone v.time_zone as opens_at, (h.day + h.closes) at time zone v.time_zone as closes_at
		from hours h join public.calendar_versions v on v.id = version
	), apart as (
		-- When clocks go forward two intervals can meet: the later one gives way.
		select i.day, i.closes_at, greatest(i.opens_at, max(i.closes_at) over (
			order by i.opens_at, i.closes_at rows between unbounded preceding and 1 preceding)) as opens_at
		from instants i
	)
	select a.day, a.opens_at, a.closes_at from apart a where a.closes_at > a.opens_at order by a.opens_at
$$;

create function app.extend_calendar(version uuid, until date) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	first date;
	days_before int;
	worked bigint;
begin
	perform from public.calendar_versions v where v.id = version for update;
	select coalesce(max(d.day) + 1, v.starts_on), coalesce(max(d.ordinal), 0) into first, days_before
		from public.calendar_versions v left join app.calendar_days d on d.calendar_version_id = v.id
		where v.id = version group by v.starts_on;
	if first > until then return; end if;
	select coalesce(max(s.worked_through), 0) into worked from app.calendar_spans s where s.calendar_version_id = version;
	insert into app.calendar_spans (calendar_version_id, opens_at, closes_at, worked_before, worked_through)
		select version, h.opens_at, h.closes_at, worked + h.through - h.length, worked + h.through
		from (select g.*, sum(g.length) over (order by g.opens_at) as through
			from (select c.*, (extract(epoch from c.closes_at - c.opens_at) * 1000000)::bigint as length
				from app.calendar_hours(version, first, until) c) g) h;
	insert into app.calendar_days (calendar_version_id, day, is_working, ordinal, opens_at, closes_at)
		select version, g.day::date, h.day is not null,
			days_before + count(h.day) over (order by g.day), h.opens_at, h.closes_at
		from generate_series(first::timestamp, until::timestamp, '1 day') g (day)
		left join (select c.day, min(c.opens_at) as opens_at, max(c.closes_at) as closes_at
			from app.calendar_hours(version, first, until) c group by c.day) h on h.day = g.day::date;
end $$;
comment on function app.extend_calendar is 'Lays a version out further, appending only: what was computed before stays.';

create function app.calendar_spec(version uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'code', c.code, 'name_zh', c.name_zh, 'name_en', c.name_en, 'time_zone', v.time_zone,
		'from', v.starts_on, 'known_until', v.known_until,
		'to', (select max(d.day) from app.calendar_days d where d.calendar_version_id = v.id),
		'weekly', (select coalesce(jsonb_agg(jsonb_build_object('weekday', i.weekday,
				'opens', left(i.opens::text, 5), 'closes', left(i.closes::text, 5)) order by i.weekday, i.opens), '[]')
			from public.calendar_intervals i where i.calendar_version_id = v.id),
		'dates', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('date', d.day, 'kind', d.kind,
				'name_zh', d.name_zh, 'name_en', d.name_en,
				'intervals', (select jsonb_agg(jsonb_build_object('opens', left(i.opens::text, 5), 'closes', left(i.closes::text, 5)) order by i.opens)
					from public.calendar_date_intervals i where i.calendar_version_id = v.id and i.day = d.day))) order by d.day), '[]')
			from public.calendar_dates d where d.calendar_version_id = v.id))
	from public.calendar_versions v join public.calendars c on c.id = v.calendar_id
	where v.id = version
$$;
comment on function app.calendar_spec is 'A version as the JSON that app.add_calendar_version reads.';
