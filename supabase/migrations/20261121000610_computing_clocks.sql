-- Folds the events of each clock, in the order of their instants, into where it stands.
create function app.clock_states(complaints uuid[], only_running boolean default false) returns table (
	complaint_id uuid, code text, kind text, track text, basis text, started_at timestamptz, agreed_on date,
	extension_step int, pauses tstzmultirange, paused_reason text, is_paused boolean, stopped_at timestamptz, was_reached boolean,
	stopped_calendar uuid, term int
)
language plpgsql stable security definer set search_path = '' set enable_nestloop = off set jit = off set work_mem = '64MB'
rows 1000
as $$
#variable_conflict use_column
begin
	return query
	with told as materialized (
		select o.*, row_number() over (partition by o.complaint_id order by o.at, o.seq) as place
		from public.clock_events o where o.complaint_id = any (complaints)
	), cases as materialized (
		-- The events of each case side by side in arrays, in the order of their instants.
		select e.complaint_id, array_agg(e.kind) as kinds, array_agg(e.at) as ats, array_agg(e.reason) as reasons,
			array_agg(e.step) as steps, array_agg(e.agreed_on) as agreed, array_agg(e.calendar_version_id) as calendars
		from (select * from told order by complaint_id, place) e
		group by e.complaint_id
	), marked as (
		-- For each clock the place of what last set it going, stopped it, and so on.
		select k.complaint_id, k.code, k.kind, k.track,
			max(e.place) filter (where e.kind in ('started', 'restarted', 'agreed')) as basis,
			max(e.place) filter (where e.kind in ('started', 'restarted', 'reopened')) as run,
			max(e.place) filter (where e.kind = 'stopped') as stop,
			max(e.place) filter (where e.kind = 'extended') as extension,
			max(e.place) filter (where e.kind in ('paused', 'resumed', 'stopped')) as halt,
			array_agg(e.place) filter (where e.kind in ('paused', 'resumed', 'stopped')) as halts,
			bool_or(e.kind = 'paused') as ever_paused,
			count(*) filter (where e.kind in ('extended', 'restarted', 'agreed', 'reopened')) as term
		from public.complaint_clocks k
		join told e on e.complaint_id = k.complaint_id and k.code = any (e.clocks)
		where k.complaint_id = any (complaints) and (not only_running or k.stopped_at is null or k.kind = 'statutory')
		group by k.complaint_id, k.code
	)
	select m.complaint_id, m.code, m.kind, m.track, c.kinds[m.basis], c.ats[m.basis], c.agreed[m.basis],
		case when m.extension > m.basis then c.steps[m.extension] else 0 end,
		case when m.ever_paused then coalesce((
			-- An agreed date stands whatever was pausing when it was agreed; only a later pause moves it.
			select range_agg(tstzrange(c.ats[h.place], c.ats[h.until]))
			from (select p as place, lead(p) over (order by p) as until from unnest(m.halts) p) h
			where c.kinds[h.place] = 'paused' and (h.place > m.basis or c.kinds[m.basis] <> 'agreed')
				and c.ats[h.place] < coalesce(c.ats[h.until], 'infinity')), '{}') else '{}' end,
		case when c.kinds[m.halt] = 'paused' then c.reasons[m.halt] end, coalesce(c.kinds[m.halt] = 'paused', false),
		case when m.stop > m.run then c.ats[m.stop] end, case when m.stop > m.run then c.reasons[m.stop] <> 'ended' end,
		case when m.stop > m.run then c.calendars[m.stop] end, m.term::int
	from marked m join cases c on c.complaint_id = m.complaint_id;
end $$;

create function app.clock_deadlines(complaints uuid[], only_running boolean default false) returns table (
	complaint_id uuid, code text, kind text, track text, basis text, started_at timestamptz, counts_from date,
	amount int, unit text, roll_forward boolean, pauses tstzmultirange, extension_step int, agreed_on date,
	uncut_due_at timestamptz, due_at timestamptz, is_cut boolean, is_provisional boolean, is_paused boolean, paused_reason text,
	stopped_at timestamptz, was_reached boolean, calendar_version_id uuid, policy_version_id uuid, term int, next_rung int, next_rung_at timestamptz
)
-- The planner cannot know how many cases are asked for, and a nested loop over 5,000 takes minutes. Its price for
-- the loops that stay makes it compile for seconds what runs in one.
language plpgsql stable security definer set search_path = '' set enable_nestloop = off set jit = off set work_mem = '64MB'
rows 1000
as $$
#variable_conflict use_column
begin
	return query
	with cases as materialized (
		select c.id, c.unit_id, c.policy_version_id from public.complaints c where c.id = any (complaints)
	), calendars as materialized (
		select d.unit_id, app.calendar_in_force((select u.calendar_id from app.unit_calendars u where u.unit_id = d.unit_id)) as version
		from (select distinct c.unit_id from cases c) d
	), states as materialized (
		select s.*, row_number() over () as n, c.policy_version_id, coalesce(s.stopped_calendar, l.version) as version, v.time_zone, v.known_until,
			case when s.basis = 'agreed' then s.agreed_on - (s.started_at at time zone v.time_zone)::date
				else coalesce((
					select e.amount from public.policy_extensions e
					where s.extension_step > 0 and e.policy_version_id = c.policy_version_id and e.clock = s.code and e.step <= s.extension_step
					order by e.step desc limit 1), p.amount) end as amount,
			case when s.basis = 'agreed' then 'natural_days' else p.unit end as unit,
			s.basis <> 'agreed' and pv.roll_forward as roll
		from app.clock_states(complaints, only_running) s
		join cases c on c.id = s.complaint_id
		join calendars l on l.unit_id = c.unit_id
		join public.calendar_versions v on v.id = coalesce(s.stopped_calendar, l.version)
		join public.policy_versions pv on pv.id = c.policy_version_id
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.code = s.code
	), listed as (
		select array_agg(s.version) as versions, array_agg(s.started_at) as starts, array_agg(s.amount) as amounts,
			array_agg(s.unit) as units, array_agg(s.pauses) as pauses, array_agg(s.roll) as rolls
		from (select * from states order by n) s
	), uncut as materialized (
		select s.*, d.due_at, d.counts_from
		from listed l
		cross join lateral app.deadlines(l.versions, l.starts, l.amounts, l.units, l.pauses, l.rolls) d
		join states s on s.n = d.n
	), limits as materialized (
		-- A working day less: the closing of the last working day before the limit's own date.
		select u.complaint_id, u.track, min(u.due_at) as due_at, max(coalesce(u.stopped_at, 'infinity')) as met_at, min((
			select d.closes_at from app.calendar_days d
			where d.calendar_version_id = u.version and d.is_working
				and d.day < ((u.due_at - interval '1 microsecond') at time zone u.time_zone)::date
			order by d.day desc limit 1)) as latest
		from uncut u where u.kind = 'statutory' group by u.complaint_id, u.track
	), ladders as materialized (
		select r.policy_version_id, r.kind, array_agg(r.working_days order by r.position) as days
		from public.policy_rungs r where r.policy_version_id in (select c.policy_version_id from cases c) group by r.policy_version_id, r.kind
	), fired as materialized (
		select f.complaint_id, f.code, f.term, max(f.rung) as rung from app.fired_rungs f
		where f.complaint_id = any (complaints) group by f.complaint_id, f.code, f.term
	), rungs as (
		select c.*, f.rung + 1 as rung, l.days[f.rung + 1] as days
		from (
			-- A target begun after the limit was met is not held to it; one with no working day left ends with the limit.
			select u.*, case when u.kind = 'target' and l.met_at > u.started_at
				then least(u.due_at, case when l.latest > u.started_at then l.latest else l.due_at end)
				else u.due_at end as final_due_at
			from uncut u left join limits l on l.complaint_id = u.complaint_id and l.track = u.track
			offset 0
		) c
		left join fired f0 on f0.complaint_id = c.complaint_id and f0.code = c.code and f0.term = c.term
		left join ladders l on l.policy_version_id = c.policy_version_id and l.kind = c.kind and c.stopped_at is null and not c.is_paused
		cross join lateral (select coalesce(f0.rung, 0) as rung) f
		offset 0
	)
	select r.complaint_id, r.code, r.kind, r.track, r.basis, r.started_at, r.counts_from, r.amount, r.unit, r.roll, r.pauses,
		r.extension_step, r.agreed_on, r.due_at, r.final_due_at, r.final_due_at < r.due_at,
		coalesce((r.final_due_at - interval '1 microsecond') at time zone r.time_zone >= (r.known_until + 1)::timestamp, true),
		r.is_paused and r.stopped_at is null, case when r.stopped_at is null then r.paused_reason end,
		r.stopped_at, r.was_reached, r.version, r.policy_version_id, r.term, case when r.days is not null then r.rung end,
		case when r.days = 0 then r.final_due_at when r.days is not null then (
			-- Before: the opening of the working day with so many left, itself included. After: the closing so many days later.
			select case when r.days < 0 then t.opens_at else t.closes_at end from app.calendar_days t
			where t.calendar_version_id = r.version and t.is_working
				and t.ordinal = r.days + case when r.days < 0 then 1 else 0 end + (
					select d.ordinal from app.calendar_days d
					where d.calendar_version_id = r.version
						and d.day = ((r.final_due_at - interval '1 microsecond') at time zone r.time_zone)::date)) end
	from rungs r;
end $$;
comment on function app.clock_deadlines is
	'Where every clock of these cases stands, computed from its events, the pinned policy and the calendar in force
	(for a stopped clock: in force when it stopped). only_running leaves out stopped targets, which no change of rules can move.';

create function app.rebuild_chunk(complaints uuid[], only_running boolean) returns uuid[]
language sql security definer set search_path = '' set jit = off
as $$
	with fresh as materialized (
		select * from app.clock_deadlines(complaints, only_running)
	), clocks as (
		update public.complaint_clocks k set
			started_at = f.started_at, due_at = f.due_at, is_cut = f.is_cut, is_provisional = f.is_provisional, is_paused = f.is_paused,
			paused_reason = f.paused_reason, extension_step = f.extension_step, agreed_on = f.agreed_on, stopped_at = f.stopped_at,
			was_reached = f.was_reached, term = f.term,
			next_rung = f.next_rung, next_rung_at = f.next_rung_at
		from fresh f
		where k.complaint_id = f.complaint_id and k.code = f.code and k.complaint_id = any (complaints) and (k.started_at, k.due_at, k.is_cut, k.is_provisional, k.is_paused, k.paused_reason, k.extension_step, k.agreed_on,
				k.stopped_at, k.was_reached, k.term, k.next_rung, k.next_rung_at)
			is distinct from (f.started_at, f.due_at, f.is_cut, f.is_provisional, f.is_paused, f.paused_reason, f.extension_step, f.agreed_on,
				f.stopped_at, f.was_reached, f.term, f.next_rung, f.next_rung_at)
	), nearest as (
		-- A paused clock is never overdue, so it must not hide one that runs.
		select distinct on (f.complaint_id) f.complaint_id,
			case when f.stopped_at is null then f.code end as code, case when f.stopped_at is null then f.due_at end as due_at, f.is_paused
		from fresh f
		order by f.complaint_id, f.stopped_at is not null, f.is_paused, f.due_at, f.kind, f.code
	), cases as (
		update public.complaints c set next_clock = n.code, next_due_at = n.due_at, is_paused = n.is_paused
		from nearest n
		where c.id = n.complaint_id and c.id = any (complaints) and (c.next_clock, c.next_due_at, c.is_paused) is distinct from (n.code, n.due_at, n.is_paused)
	)
	select array_agg(distinct f.calendar_version_id) from fresh f where f.due_at is null
$$;

create function app.rebuild_deadlines(complaints uuid[], only_running boolean default false) returns void
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
		short := app.rebuild_chunk(chunk, only_running);
		if short is not null then
			perform app.extend_calendar(v.id, least(greatest(app.today(), l.last) + 3660, date '2200-12-31'))
				from public.calendar_versions v
				cross join lateral (select max(d.day) as last from app.calendar_days d where d.calendar_version_id = v.id) l
				where v.id = any (short);
			short := app.rebuild_chunk(chunk, only_running);
			if short is not null then
				perform app.refuse_beyond_calendar(short[1]);
			end if;
		end if;
	end loop;
end $$;
comment on function app.rebuild_deadlines is
	'Makes the copies on complaint_clocks and complaints anew, in sets; writes only rows that change.
	only_running serves changes of rules, which move no stopped clock. Lays calendars out further when a deadline needs it.';
