-- One measure serves every unit: what of a budget has gone by at an instant, counted from the calendar's first day.
-- Working minutes: microseconds worked. Working and business days: closings passed. Natural days: midnights passed.
create function app.measure(version uuid, zone text, unit text, at timestamptz) returns bigint
language sql stable security definer set search_path = ''
as $$
	select case unit
		when 'natural_days' then (at at time zone zone)::date - date '2000-01-01'
		when 'working_minutes' then coalesce((
			select s.worked_before + (extract(epoch from least(at, s.closes_at) - s.opens_at) * 1000000)::bigint
			from app.calendar_spans s where s.calendar_version_id = version and s.opens_at <= at
			order by s.opens_at desc limit 1), 0)
		else coalesce((
			select d.ordinal from app.calendar_days d
			where d.calendar_version_id = version and d.is_working and d.closes_at <= at
			order by d.closes_at desc limit 1), 0)
	end
$$;

create function app.deadlines(
	versions uuid[], starts timestamptz[], amounts int[], units text[], pauses tstzmultirange[], rolls boolean[]
) returns table (n bigint, due_at timestamptz, counts_from date)
language sql stable security definer set search_path = ''
rows 1000
as $$
	with asked as materialized (
		select a.n, a.version, v.time_zone as zone, v.starts_on, a.start, a.amount, a.unit, a.pauses, a.roll,
			(a.start at time zone v.time_zone)::date as day
		from unnest(versions, starts, amounts, units, pauses, rolls)
			with ordinality a (version, start, amount, unit, pauses, roll, n)
		join public.calendar_versions v on v.id = a.version
	), paused as materialized (
		-- A pause still open has moved nothing yet.
		select a.n, a.version, a.zone, a.unit, a.day, p.began, p.ended,
			(p.began at time zone a.zone)::date as began_day, (p.ended at time zone a.zone)::date as ended_day
		from asked a
		cross join lateral (select greatest(lower(r), a.start) as began, upper(r) as ended from unnest(a.pauses) r) p
		where p.ended > a.start and isfinite(p.ended)
	), restarted as (
		-- A pause that outlasts the day of receipt puts the day of resuming in its place.
		select l.n, max(l.ended_day) filter (where l.chained) as day
		from (select c.n, c.ended_day, bool_and(c.links) over (partition by c.n order by c.began) as chained
			from (select p.*, p.began_day = lag(p.ended_day, 1, p.day) over (partition by p.n order by p.began) as links
				from paused p where p.unit <> 'working_minutes') c) l
		group by l.n
	), origin as materialized (
		select a.*, coalesce(r.day, a.day) as counts_from, case a.unit
			when 'natural_days' then coalesce(r.day, a.day) - date '2000-01-01' + 1
			when 'working_minutes' then case when a.day >= a.starts_on then app.measure(a.version, a.zone, a.unit, a.start) end
			else (select d.ordinal from app.calendar_days d
				where d.calendar_version_id = a.version and d.day = coalesce(r.day, a.day))
			end as spent,
			case a.unit when 'working_minutes' then a.amount * 60000000::bigint else a.amount end as budget
		from asked a left join restarted r on r.n = a.n
	), measured as (
		select p.n, p.began, greatest(o.spent, app.measure(p.version, p.zone, p.unit, p.began)) - o.spent as till,
			greatest(o.spent, app.measure(p.version, p.zone, p.unit, p.ended))
				- greatest(o.spent, app.measure(p.version, p.zone, p.unit, p.began)) as length, o.budget
		from paused p join origin o on o.n = p.n
	), moved as (
		-- A pause moves the deadline only if it began before it.
		select m.n, sum(m.length) filter (where m.till - m.earlier < m.budget) as length
		from (select c.*, coalesce(sum(c.length) over (partition by c.n order by c.began
			rows between unbounded preceding and 1 preceding), 0) as earlier from measured c) m
		group by m.n
	), target as materialized (
		select o.*, (o.spent + o.budget + coalesce(m.length, 0))::bigint as goal
		from origin o left join moved m on m.n = o.n
	)
	select t.n, case
		when t.unit = 'natural_days' and not t.roll then (date '2000-01-01' + t.goal::int)::timestamp at time zone t.zone
		when t.unit = 'natural_days' then (
			select (d.day + 1)::timestamp at time zone t.zone from app.calendar_days d
			where d.calendar_version_id = t.version and d.is_working and d.day >= date '2000-01-01' + t.goal::int - 1
				and not exists (select from paused p where p.n = t.n
					and p.began < (d.day + 1)::timestamp at time zone t.zone and p.ended >= (d.day + 1)::timestamp at time zone t.zone)
			order by d.day limit 1)
		when t.unit = 'working_minutes' then (
			select s.closes_at - make_interval(secs => (s.worked_through - t.goal) / 1000000.0) from app.calendar_spans s
			where s.calendar_version_id = t.version and s.worked_through >= t.goal
			order by s.worked_through limit 1)
		else (
			select d.closes_at from app.calendar_days d
			where d.calendar_version_id = t.version and d.is_working and d.ordinal = t.goal)
		end, t.counts_from
	from target t
$$;
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
