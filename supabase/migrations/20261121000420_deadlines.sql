-- One measure serves every unit: what of a budget has gone by at an instant, counted from the calendar's first day.
-- Working minutes: microseconds worked. Working and business days: closings passed. Natural days: midnights passed.
-- PL/pgSQL, because it keeps its plans: an SQL function called by another is planned again at every call.
create function app.measure(version uuid, zone text, unit text, at timestamptz) returns bigint
language plpgsql stable security definer set search_path = ''
as $$
begin
	if unit = 'natural_days' then
		return (at at time zone zone)::date - date '2000-01-01';
	elsif unit = 'working_minutes' then
		return coalesce((
			select s.worked_before + (extract(epoch from least(at, s.closes_at) - s.opens_at) * 1000000)::bigint
			from app.calendar_spans s where s.calendar_version_id = version and s.opens_at <= at
			order by s.opens_at desc limit 1), 0);
	end if;
	return coalesce((
		select d.ordinal from app.calendar_days d
		where d.calendar_version_id = version and d.is_working and d.closes_at <= at
		order by d.closes_at desc limit 1), 0);
end $$;

-- A pause that outlasts the day of receipt puts the day of resuming in its place.
create function app.counts_from(started_on date, zone text, pauses tstzmultirange) returns date
language plpgsql immutable set search_path = ''
as $$
declare
	pause tstzrange;
begin
	for pause in select unnest(pauses) loop
		exit when (lower(pause) at time zone zone)::date <> started_on;
		started_on := (upper(pause) at time zone zone)::date;
	end loop;
	return started_on;
end $$;

create function app.deadlines(
	versions uuid[], starts timestamptz[], amounts int[], units text[], pauses tstzmultirange[], rolls boolean[]
) returns table (n bigint, due_at timestamptz, counts_from date)
language plpgsql stable security definer set search_path = '' set enable_nestloop = off set jit = off set work_mem = '64MB'
rows 1000
as $$
#variable_conflict use_column
begin
	return query
	-- The planner cannot know how many are asked; a nested loop between these steps would take minutes for 100,000.
	with measured as materialized (
		-- "offset 0" keeps each step a step of its own without storing its rows.
		select b.*, case b.unit
			when 'natural_days' then b.counts_from - date '2000-01-01' + 1
			when 'working_minutes' then case when b.day >= b.starts_on then app.measure(b.version, b.zone, b.unit, b.start) end
			else (select d.ordinal from app.calendar_days d where d.calendar_version_id = b.version and d.day = b.counts_from)
			end as origin
		from (
			select a.*, case when a.unit <> 'working_minutes' and (lower(a.pauses) at time zone a.zone)::date = a.day
					then app.counts_from(a.day, a.zone, a.pauses) else a.day end as counts_from,
				case a.unit when 'working_minutes' then a.amount * 60000000::bigint else a.amount end as budget
			from (
				select a.n, a.version, v.time_zone as zone, v.starts_on, a.start, a.amount, a.unit, a.roll,
					(a.start at time zone v.time_zone)::date as day,
					-- Only what lies after the start; a pause still open has moved nothing yet.
					case when a.pauses = '{}' then a.pauses else coalesce((
						select range_agg(tstzrange(greatest(lower(r), a.start), upper(r)))
						from unnest(a.pauses) r where upper(r) > a.start and isfinite(upper(r))), '{}') end as pauses
				from unnest(versions, starts, amounts, units, pauses, rolls)
					with ordinality a (version, start, amount, unit, pauses, roll, n)
				join public.calendar_versions v on v.id = a.version
				offset 0
			) a offset 0
		) b
	), paused as materialized (
		select m.n, m.origin, m.budget, lower(r) as began, case m.unit
				when 'natural_days' then (lower(r) at time zone m.zone)::date - date '2000-01-01'
				when 'working_minutes' then app.measure(m.version, m.zone, m.unit, lower(r))
				else coalesce((select d.ordinal from app.calendar_days d where d.calendar_version_id = m.version and d.is_working
					and d.closes_at <= lower(r) order by d.closes_at desc limit 1), 0) end as till,
			case m.unit
				when 'natural_days' then (upper(r) at time zone m.zone)::date - date '2000-01-01'
				when 'working_minutes' then app.measure(m.version, m.zone, m.unit, upper(r))
				else coalesce((select d.ordinal from app.calendar_days d where d.calendar_version_id = m.version and d.is_working
					and d.closes_at <= upper(r) order by d.closes_at desc limit 1), 0) end as until
		from measured m cross join lateral unnest(m.pauses) r
		where m.pauses <> '{}'
	), moved as materialized (
		-- A pause moves the deadline by what of its measure went by meanwhile, if it began before the deadline as it then stood.
		select p.n, sum(p.length) filter (where p.till - p.origin - p.earlier < p.budget)::bigint as length
		from (select c.n, c.origin, c.budget, c.till, c.length,
				coalesce(sum(c.length) over (partition by c.n order by c.began rows between unbounded preceding and 1 preceding), 0) as earlier
			from (select x.*, greatest(x.origin, x.until) - greatest(x.origin, x.till) as length from paused x) c) p
		group by p.n
	)
	select t.n, case
		when t.unit = 'natural_days' and not t.roll then (date '2000-01-01' + t.goal::int)::timestamp at time zone t.zone
		when t.unit = 'natural_days' then (
			-- Never rolled into a day whose end a pause covers.
			select (d.day + 1)::timestamp at time zone t.zone from app.calendar_days d
			where d.calendar_version_id = t.version and d.is_working and d.day >= date '2000-01-01' + t.goal::int - 1
				and not exists (select from unnest(t.pauses) p
					where lower(p) < (d.day + 1)::timestamp at time zone t.zone and upper(p) >= (d.day + 1)::timestamp at time zone t.zone)
			order by d.day limit 1)
		when t.unit = 'working_minutes' then (
			select s.closes_at - make_interval(secs => (s.worked_through - t.goal) / 1000000.0) from app.calendar_spans s
			where s.calendar_version_id = t.version and s.worked_through >= t.goal
			order by s.worked_through limit 1)
		else (
			select d.closes_at from app.calendar_days d
			where d.calendar_version_id = t.version and d.is_working and d.ordinal = t.goal)
		end, t.counts_from
	from (
		select m.*, m.origin + m.budget + coalesce(v.length, 0) as goal
		from measured m left join moved v on v.n = m.n
		offset 0
	) t;
end $$;
comment on function app.deadlines is
	'The one computation of deadlines, in sets: the arrays run side by side, n is the place in them. Units: working_minutes,
	working_days, business_days, natural_days. due_at is null beyond the calendar. The rules are in docs/clock.md.';

create function app.deadline(
	calendar_version uuid, started_at timestamptz, amount int, unit text, pauses tstzrange[] default '{}', roll_forward boolean default false
) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
declare
	due timestamptz;
begin
	if amount is null or amount < 1 or amount > 10000000
		or unit is null or unit not in ('working_minutes', 'working_days', 'business_days', 'natural_days')
		or started_at is null or not isfinite(started_at) then
		perform app.refuse('MC406', 422, jsonb_build_object('amount', amount, 'unit', left(unit, 40)));
	end if;
	if unit = 'natural_days' and amount > 36600 then
		perform app.refuse('MC406', 422, jsonb_build_object('amount', amount, 'unit', unit));
	end if;
	select d.due_at into due from app.deadlines(
		array[calendar_version], array[started_at], array[amount], array[unit],
		array[coalesce((select range_agg(p) from unnest(pauses) p), '{}')], array[roll_forward]) d;
	if due is null then
		perform app.refuse_beyond_calendar(calendar_version);
	end if;
	return due;
end $$;
comment on function app.deadline is
	'When a budget begun at started_at ends. Pauses may overlap and come in any order; one without an end moves nothing yet.
	Refuses MC406 for an impossible budget and MC405 beyond the calendar.';

create function app.refuse_beyond_calendar(version uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
	place jsonb;
begin
	select jsonb_build_object('calendar', c.code, 'name_zh', c.name_zh, 'name_en', c.name_en,
			'from', min(d.day), 'to', max(d.day)) into place
		from public.calendar_versions v join public.calendars c on c.id = v.calendar_id
		join app.calendar_days d on d.calendar_version_id = v.id
		where v.id = version group by c.id;
	perform app.refuse('MC405', 422, coalesce(place, '{}'));
end $$;

create function app.add_working_days(unit_id uuid, at timestamptz, days int) returns timestamptz
language sql stable security definer set search_path = ''
as $$
	select app.deadline(app.calendar_in_force(u.calendar_id), at, days, 'working_days')
	from app.unit_calendars u where u.unit_id = add_working_days.unit_id
$$;
comment on function app.add_working_days is 'Closing time of the n-th working day after an instant, in the unit''s calendar.';
