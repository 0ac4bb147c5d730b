-- Desks of people whose scope is large. What day it is, is asked once, not for every row.
create index events_actor_at on public.events (actor_id, at);
drop index public.events_actor_id_idx;
create index complaint_assignments_person_from on public.complaint_assignments (person_id, from_at);
drop index public.complaint_assignments_person_id_idx;
create index role_grants_unconfirmed on public.role_grants (role, created_at) where confirmed_at is null and ended_at is null;

-- Of all cases few are at any step but the last, of the open ones many.
create statistics public.complaints_open_status (mcv) on is_open, status from public.complaints;

create or replace function app.desk_changes() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('received', k.n[1], 'closed', k.n[2], 'became_overdue', k.n[3], 'disputed', k.n[4],
		'assigned', (select count(*) from public.complaint_assignments a
			where a.person_id = (select app.me()) and a.from_at >= (select (app.today() - 1)::timestamp at time zone 'Asia/Shanghai')))
	from app.count_in_my_queue(1000,
		'c.received_at >= $5 - interval ''2 days''',
		'c.closed_at >= $5 - interval ''2 days''',
		'c.is_open and not c.is_paused and c.next_due_at >= $5 - interval ''2 days'' and c.next_due_at < $4',
		'c.is_open and c.is_disputed and c.updated_at >= $5 - interval ''2 days''') k (n)
$$;

-- The twelve cases touched last.
create or replace function app.done_today() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(to_jsonb(q) order by q.at desc), '[]') from (
		select d.* from (
			select distinct on (c.id) c.id, c.number, c.subject, e.action, e.at
			from public.events e
			join public.complaints c on c.id = e.subject_id
			where e.actor_id = (select app.me()) and e.at >= (select app.today()::timestamp at time zone 'Asia/Shanghai')
				and e.subject_kind = 'complaint'
				and c.id <> all ((select app.my_barred_complaints())::uuid[]) and not c.author_hidden
			order by c.id, e.seq desc) d
		order by d.at desc limit 12) q
$$;

-- Decisions that wait for the caller, first due first: found in the order of the queue, which an index knows.
-- coalesce and offset keep the planner from guessing that few are left, for which it would sort all proposals.
create function app.decisions_to_approve(most int) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(app.desk_case(c) || jsonb_build_object('by', p.name) order by c.next_due_at, c.id), '[]')
	from app.in_my_queue(
		'c.is_open and c.status = ''handling'' and coalesce(c.unit_path operator(extensions.<@) (select app.my_paths(''service_manager'')), false)
			and exists (select from public.decisions d where d.complaint_id = c.id and d.status = ''proposed'' and d.proposed_by <> $3 offset 0)',
		most, 'c.next_due_at, c.id') c
	join public.decisions d on d.complaint_id = c.id and d.status = 'proposed' and d.proposed_by <> (select app.me())
	join public.people p on p.id = d.proposed_by
$$;

-- Branches of the caller's that owe a return of the last working day.
create function app.late_returns(most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	last_day date := (select max(d.day) from public.calendars k
		join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.id) and d.is_working
		where k.is_default and d.day < (select app.today()) and d.day > (select app.today() - 20));
	tops extensions.ltree[] := app.my_paths('service_manager');
	whole_bank boolean := exists (select from public.units h where h.kind = 'head_office' and h.path operator(extensions.=) any (tops));
begin
	return (
		with mine as (
			-- Only one of the two is read: an index of paths is no help to who sees them all.
			select u.id, u.name_zh, u.name_en, u.code from public.units u
				where whole_bank and u.kind = 'branch' and u.closed_on is null and u.opened_on <= last_day
			union all
			select distinct u.id, u.name_zh, u.name_en, u.code from unnest(tops) top join public.units u on u.path operator(extensions.<@) top
				where not whole_bank and u.kind = 'branch' and u.closed_on is null and u.opened_on <= last_day
		), late as (
			-- Of all branches at once: a look-up for each is slower where they are many.
			select m.* from mine m where m.id not in (select r.unit_id from public.daily_returns r where r.day = last_day)
		)
		select jsonb_build_object('day', last_day, 'count', (select count(*) from late),
			'units', (select coalesce(jsonb_agg(jsonb_build_object('unit_id', q.id, 'unit_zh', q.name_zh, 'unit_en', q.name_en) order by q.code), '[]')
				from (select * from late order by code limit most) q)));
end $$;

create or replace function app.desk_of_manager() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'decisions', app.decisions_to_approve(20),
		'extensions', (select coalesce(jsonb_agg(app.desk_case(q.c) || jsonb_build_object('by', q.by)), '[]') from (
			select c, p.name as by from public.extension_requests x
			join public.complaints c on c.id = x.complaint_id
			join public.people p on p.id = x.requested_by
			where x.status = 'requested' and x.requested_by <> (select app.me())
				and c.unit_path operator(extensions.<@) (select app.my_paths('service_manager'))
				and c.id <> all ((select app.my_barred_complaints())::uuid[]) and c.unit_id <> all ((select app.my_barred_units())::uuid[])
			order by c.next_due_at, c.id limit 20) q),
		'overdue', app.desk_cases('c.is_open and c.next_due_at < $4 and not c.is_paused', 10),
		'overdue_count', (app.count_in_my_queue(1000, 'c.is_open and c.next_due_at < $4 and not c.is_paused'))[1],
		'returns', app.late_returns(12))
$$;
