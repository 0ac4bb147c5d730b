-- Folds the events of each clock, in the order of their instants, into where it stands.
create function app.clock_states(complaints uuid[]) returns table (
	clock_id uuid, complaint_id uuid, code text, kind text, track text, basis text, started_at timestamptz, agreed_on date,
	extension_step int, pauses tstzmultirange, paused_reason text, is_paused boolean, stopped_at timestamptz, was_reached boolean,
	stopped_calendar uuid, term int
)
language sql stable security definer set search_path = ''
rows 1000
as $$
	with told as (
		select k.id, k.complaint_id, k.code, k.kind as clock_kind, k.track, e.kind, e.at, e.reason, e.step, e.agreed_on, e.calendar_version_id,
			row_number() over (partition by k.id order by e.at, e.seq) as place,
			lead(e.at) over (partition by k.id, e.kind in ('paused', 'resumed', 'stopped') order by e.at, e.seq) as until
		from public.complaint_clocks k
		join public.clock_events e on e.complaint_id = k.complaint_id and k.code = any (e.clocks)
		where k.complaint_id = any (complaints)
	), placed as (
		select t.*,
			max(t.place) filter (where t.kind in ('started', 'restarted', 'agreed')) over (partition by t.id) as basis_place,
			max(t.place) filter (where t.kind in ('started', 'restarted', 'reopened')) over (partition by t.id) as run_place,
			max(t.place) filter (where t.kind = 'stopped') over (partition by t.id) as stop_place
		from told t
	)
	select p.id, p.complaint_id, p.code, p.clock_kind, p.track,
		max(p.kind) filter (where p.place = p.basis_place), max(p.at) filter (where p.place = p.basis_place),
		max(p.agreed_on) filter (where p.place = p.basis_place and p.kind = 'agreed'),
		coalesce(max(p.step) filter (where p.kind = 'extended' and p.place > p.basis_place), 0),
		-- An agreed date stands whatever was pausing when it was agreed; only a later pause moves it.
		coalesce(range_agg(tstzrange(p.at, p.until)) filter (where p.kind = 'paused' and p.at < coalesce(p.until, 'infinity')
			and (p.place > p.basis_place or not p.basis_is_agreed)), '{}'),
		max(p.reason) filter (where p.kind = 'paused' and p.until is null),
		coalesce(bool_or(p.kind = 'paused' and p.until is null), false),
		max(p.at) filter (where p.place = p.stop_place and p.stop_place > p.run_place),
		bool_or(p.reason <> 'ended') filter (where p.place = p.stop_place and p.stop_place > p.run_place),
		max(p.calendar_version_id::text) filter (where p.place = p.stop_place and p.stop_place > p.run_place)::uuid,
		(count(*) filter (where p.kind in ('extended', 'restarted', 'agreed', 'reopened')))::int
	from (select x.*, bool_or(x.place = x.basis_place and x.kind = 'agreed') over (partition by x.id) as basis_is_agreed from placed x) p
	group by p.id, p.complaint_id, p.code, p.clock_kind, p.track
$$;

create function app.clock_deadlines(complaints uuid[]) returns table (
	clock_id uuid, complaint_id uuid, code text, kind text, track text, basis text, started_at timestamptz, counts_from date,
	amount int, unit text, roll_forward boolean, pauses tstzmultirange, extension_step int, agreed_on date,
	uncut_due_at timestamptz, due_at timestamptz, is_cut boolean, is_provisional boolean, is_paused boolean, paused_reason text,
	stopped_at timestamptz, was_reached boolean, calendar_version_id uuid, policy_version_id uuid, term int, next_rung int, next_rung_at timestamptz
)
language sql stable security definer set search_path = ''
rows 1000
as $$
	with cases as materialized (
		select c.id, c.unit_id, c.policy_version_id from public.complaints c where c.id = any (complaints)
	), calendars as materialized (
		select u.unit_id, app.calendar_in_force(u.calendar_id) as version
		from app.unit_calendars u where u.unit_id in (select c.unit_id from cases c)
	), states as materialized (
		select s.*, row_number() over () as n, c.policy_version_id, coalesce(s.stopped_calendar, l.version) as version, v.time_zone, v.known_until,
			case when s.basis = 'agreed' then s.agreed_on - (s.started_at at time zone v.time_zone)::date
				else coalesce(x.amount, p.amount) end as amount,
			case when s.basis = 'agreed' then 'natural_days' else p.unit end as unit,
			s.basis <> 'agreed' and pv.roll_forward as roll
		from app.clock_states(complaints) s
		join cases c on c.id = s.complaint_id
		join calendars l on l.unit_id = c.unit_id
		join public.calendar_versions v on v.id = coalesce(s.stopped_calendar, l.version)
		join public.policy_versions pv on pv.id = c.policy_version_id
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.code = s.code
		left join lateral (
			select e.amount from public.policy_extensions e
			where e.policy_version_id = c.policy_version_id and e.clock = s.code and e.step <= s.extension_step
			order by e.step desc limit 1
		) x on true
	), listed as (
		select array_agg(s.version order by s.n) as versions, array_agg(s.started_at order by s.n) as starts,
			array_agg(s.amount order by s.n) as amounts, array_agg(s.unit order by s.n) as units,
			array_agg(s.pauses order by s.n) as pauses, array_agg(s.roll order by s.n) as rolls
		from states s
	), uncut as materialized (
		select s.*, d.due_at, d.counts_from
		from listed l
		cross join lateral app.deadlines(l.versions, l.starts, l.amounts, l.units, l.pauses, l.rolls) d
		join states s on s.n = d.n
	), limits as materialized (
		-- A working day less: the closing of the last working day before the limit's own date.
		select u.complaint_id, u.track, u.due_at, u.stopped_at, (
			select d.closes_at from app.calendar_days d
			where d.calendar_version_id = u.version and d.is_working
				and d.day < ((u.due_at - interval '1 microsecond') at time zone u.time_zone)::date
			order by d.day desc limit 1) as latest
		from uncut u where u.kind = 'statutory'
	), cut as materialized (
		select u.*, coalesce(least(u.due_at, l.latest), u.due_at) as final_due_at
		from uncut u
		left join lateral (
			-- A target begun after the limit was met is not held to it; one with no working day left ends with the limit.
			select min(case when x.latest > u.started_at then x.latest else x.due_at end) as latest from limits x
			where x.complaint_id = u.complaint_id and x.track = u.track and (x.stopped_at is null or x.stopped_at > u.started_at)
		) l on u.kind = 'target'
	), rungs as (
		select c.*, r.position, r.working_days
		from cut c
		left join lateral (
			select r.position, r.working_days from public.policy_rungs r
			where c.stopped_at is null and not c.is_paused and r.policy_version_id = c.policy_version_id and r.kind = c.kind
				and r.position > coalesce((select max(f.rung) from app.fired_rungs f where f.clock_id = c.clock_id and f.term = c.term), 0)
			order by r.position limit 1
		) r on true
	)
	select r.clock_id, r.complaint_id, r.code, r.kind, r.track, r.basis, r.started_at, r.counts_from, r.amount, r.unit, r.roll, r.pauses,
		r.extension_step, r.agreed_on, r.due_at, r.final_due_at, r.final_due_at < r.due_at,
		coalesce((r.final_due_at - interval '1 microsecond') at time zone r.time_zone >= (r.known_until + 1)::timestamp, true),
		r.is_paused and r.stopped_at is null, case when r.stopped_at is null then r.paused_reason end,
		r.stopped_at, r.was_reached, r.version, r.policy_version_id, r.term, r.position,
		case when r.working_days = 0 then r.final_due_at when r.position is not null then (
			-- Before: the opening of the working day with so many left, itself included. After: the closing so many days later.
			select case when r.working_days < 0 then t.opens_at else t.closes_at end
			from app.calendar_days d
			join app.calendar_days t on t.calendar_version_id = r.version and t.is_working
				and t.ordinal = d.ordinal + r.working_days + case when r.working_days < 0 then 1 else 0 end
			where d.calendar_version_id = r.version
				and d.day = ((r.final_due_at - interval '1 microsecond') at time zone r.time_zone)::date) end
	from rungs r
$$;
comment on function app.clock_deadlines is
	'Where every clock of these cases stands, computed from its events, the pinned policy and the calendar in force (for a stopped clock: in force when it stopped).';

create function app.rebuild_chunk(complaints uuid[]) returns uuid[]
language sql security definer set search_path = ''
as $$
	with fresh as materialized (
		select * from app.clock_deadlines(complaints)
	), clocks as (
		update public.complaint_clocks k set
			started_at = f.started_at, due_at = f.due_at, is_cut = f.is_cut, is_provisional = f.is_provisional, is_paused = f.is_paused,
			paused_reason = f.paused_reason, extension_step = f.extension_step, agreed_on = f.agreed_on, stopped_at = f.stopped_at,
			was_reached = f.was_reached, calendar_version_id = f.calendar_version_id, term = f.term,
			next_rung = f.next_rung, next_rung_at = f.next_rung_at
		from fresh f
		where k.id = f.clock_id and (k.started_at, k.due_at, k.is_cut, k.is_provisional, k.is_paused, k.paused_reason, k.extension_step, k.agreed_on,
				k.stopped_at, k.was_reached, k.calendar_version_id, k.term, k.next_rung, k.next_rung_at)
			is distinct from (f.started_at, f.due_at, f.is_cut, f.is_provisional, f.is_paused, f.paused_reason, f.extension_step, f.agreed_on,
				f.stopped_at, f.was_reached, f.calendar_version_id, f.term, f.next_rung, f.next_rung_at)
	), nearest as (
		-- A paused clock is never overdue, so it must not hide one that runs.
		select distinct on (f.complaint_id) f.complaint_id, f.code, f.due_at, f.is_paused
		from fresh f where f.stopped_at is null
		order by f.complaint_id, f.is_paused, f.due_at, f.kind, f.code
	), cases as (
		update public.complaints c set next_clock = n.code, next_due_at = n.due_at, is_paused = coalesce(n.is_paused, false)
		from unnest(complaints) a (id) left join nearest n on n.complaint_id = a.id
		where c.id = a.id and (c.next_clock, c.next_due_at, c.is_paused) is distinct from (n.code, n.due_at, coalesce(n.is_paused, false))
	)
	select array_agg(distinct f.calendar_version_id) from fresh f where f.due_at is null
$$;

create function app.rebuild_deadlines(complaints uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	size constant int := 5000;
	chunk uuid[];
	short uuid[];
begin
	for from_place in 1 .. coalesce(cardinality(complaints), 0) by size loop
		chunk := complaints[from_place : from_place + size - 1];
		-- The case before its clocks, as every move locks them.
		perform from public.complaints c where c.id = any (chunk) order by c.id for no key update;
		short := app.rebuild_chunk(chunk);
		if short is not null then
			perform app.extend_calendar(v.id, least(greatest(app.today(), l.last) + 3660, date '2200-12-31'))
				from public.calendar_versions v
				cross join lateral (select max(d.day) as last from app.calendar_days d where d.calendar_version_id = v.id) l
				where v.id = any (short);
			short := app.rebuild_chunk(chunk);
			if short is not null then
				perform app.refuse_beyond_calendar(short[1]);
			end if;
		end if;
	end loop;
end $$;
comment on function app.rebuild_deadlines is
	'Makes the copies on complaint_clocks and complaints anew, in sets; writes only rows that change. Lays calendars out further when a deadline needs it.';
