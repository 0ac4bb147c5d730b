create table app.interview_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	side text not null check (side in ('manager', 'head', 'both')),
	position int not null,
	primary key (action, from_status)
);
comment on table app.interview_moves is
	'The workflow of an interview: which action leads from which status to which; side: the service managers above, the head concerned, or each for themself.';
alter table app.interview_moves enable row level security;
create policy nobody on app.interview_moves for all to anon, authenticated using (false) with check (false);
insert into app.interview_moves (action, from_status, to_status, side, position)
select m.action, f.status, coalesce(m.to_status, f.status), m.side, m.position
from (values
	(1, 'order', '{proposed}', 'ordered', 'manager'),
	(2, 'decline', '{proposed}', 'declined', 'manager'),
	(3, 'confirm_attendance', '{scheduled}', null, 'head'),
	(4, 'record', '{scheduled,held}', 'held', 'manager'),
	(5, 'confirm_record', '{held}', null, 'both'),
	(6, 'schedule', '{ordered,scheduled}', 'scheduled', 'manager'),
	(7, 'follow_up', '{following_up}', null, 'manager'),
	(8, 'close', '{following_up}', 'closed', 'manager'),
	(9, 'cancel', '{ordered,scheduled,held}', 'cancelled', 'manager')
) m (position, action, from_statuses, to_status, side)
cross join lateral unnest(m.from_statuses::text[]) f (status);

create function app.may_move_interview(m app.interview_moves, i public.interviews) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.me();
begin
	return (m.side in ('head', 'both') and me = i.head_id)
		or (m.side in ('manager', 'both') and me is distinct from i.head_id and app.has_role('service_manager', i.unit_path)
			and not app.belongs_to(me, i.branch_id));
end $$;

create function app.interview_obstacle(i public.interviews, action text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.me();
	last public.interview_followups;
begin
	select * into last from public.interview_followups f where f.interview_id = i.id order by f.days desc limit 1;
	return case
		when i.level = 2 and me is distinct from i.head_id and not exists (select from app.grants_in_force g
			where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then 'MC749'
		when action = 'order' and exists (select from public.trigger_rule_versions v where v.number = i.version_number and v.saved_by = me) then 'MC738'
		when action = 'record' and i.starts_at > app.now() then 'MC743'
		when action = 'confirm_record' and (me = i.head_id and i.head_confirmed_at is not null
			or me <> i.head_id and i.interviewer_confirmed_at is not null) then 'MC745'
		when action = 'confirm_record' and me <> i.head_id and me <> i.interviewer_id then 'MC726'
		when action = 'follow_up' and (i.next_check is null or app.now() < i.held_at + make_interval(days => i.next_check)) then 'MC746'
		when action = 'close' and last.days is null then 'MC747'
		when action = 'close' and last.improved is not true and last.days < 90 then 'MC748'
	end;
end $$;
comment on function app.interview_obstacle is 'The code of what a move still lacks, null when nothing: a page shows it beside the button, the move itself checks it.';

create function app.available_interview_moves(interview uuid) returns table (action text, to_status text, obstacle text)
language sql stable security definer set search_path = ''
as $$
	select m.action, m.to_status, app.interview_obstacle(i, m.action)
	from public.interviews i
	join app.interview_moves m on m.from_status = i.status
	where i.id = interview and app.reads_interview(i.id) and app.may_move_interview(m, i)
	order by m.position
$$;

create function app.move_interview(interview uuid, action text, payload jsonb, expected_version int, idempotency_key uuid) returns public.interviews
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	i public.interviews;
	m app.interview_moves;
	obstacle text;
	outcome jsonb;
	last public.events;
	seq int;
begin
	select * into i from public.interviews o where o.id = interview for update;
	if i.id is null or not app.reads_interview(i.id) then
		perform app.refuse('MC003', 404);
	end if;
	if not app.first_time(idempotency_key, action, interview) then
		return i;
	end if;
	if not exists (select from app.interview_moves a where a.action = move_interview.action and app.may_move_interview(a, i)) then
		perform app.refuse('MC002', 403, jsonb_build_object('action', action));
	end if;
	if expected_version is not null and expected_version <> i.version then
		select * into last from public.events e where e.subject_id = i.id order by e.seq desc limit 1;
		perform app.refuse('MC004', 409, jsonb_build_object('version', i.version, 'at', last.at, 'action', last.action,
			'by', (select p.name from public.people p where p.id = last.actor_id)));
	end if;
	select * into m from app.interview_moves a where a.action = move_interview.action and a.from_status = i.status;
	if m.action is null then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', i.status));
	end if;
	obstacle := app.interview_obstacle(i, action);
	if obstacle is not null then
		perform app.refuse(obstacle, case when obstacle in ('MC738', 'MC749') then 403 else 409 end,
			jsonb_build_object('action', action, 'days', i.next_check));
	end if;

	execute format('select app.%I($1, $2)', 'on_interview_' || action) using i, coalesce(payload, '{}') into outcome;

	update public.interviews o set status = coalesce(outcome ->> 'status', m.to_status), version = o.version + 1, updated_at = app.now()
		where o.id = interview returning * into i;
	seq := app.record_event('interview', interview, action, coalesce(outcome, '{}') - '{note,status}'::text[] || jsonb_build_object('from', m.from_status, 'to', i.status));
	if nullif(outcome ->> 'note', '') is not null then
		insert into public.interview_notes (interview_id, event_seq, body, written_by, written_at) values (interview, seq, outcome ->> 'note', person, app.now());
	end if;
	return i;
end $$;
comment on function app.move_interview is
	'Performs one move of an interview: checks reach, side, status, version and obstacles, applies app.on_interview_<action>, appends one event.';
