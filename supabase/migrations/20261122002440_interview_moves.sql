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

create function app.on_interview_order(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	head uuid := coalesce(app.read_id('head_id', p ->> 'head_id'), i.head_id);
	year int := extract(year from app.today());
begin
	if head is null or head = app.me() or not (exists (select from public.posts o where o.person_id = head and o.unit_id = i.branch_id and o.is_head)
		or exists (select from public.role_grants g where g.person_id = head and g.unit_id = i.branch_id and g.role = 'branch_head' and g.acting_for is null)) then
		perform app.refuse('MC739', 422, '{"field": "head_id"}');
	end if;
	update public.interviews o set head_id = head, ordered_by = app.me(), ordered_at = app.now(), interviewer_id = app.me(),
		number = format('Y%s-%s', year, lpad(app.next_number('interview', year)::text, 3, '0')) where o.id = i.id;
	perform app.notify(head, 'interview_ordered', 'interview', i.id);
	return jsonb_build_object('head', head, 'note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.on_interview_decline(i public.interviews, p jsonb) returns jsonb
language sql security definer set search_path = ''
as $$ select jsonb_build_object('note', app.require_text('reason', p ->> 'reason', 2000)) $$;

-- Who has handed their role to somebody for a while is away.
create function app.away_until(person uuid, day date) returns date
language sql stable security definer set search_path = ''
as $$
	select max(d.to_date) from public.role_grants d join public.role_grants own on own.id = d.acting_for
	where own.person_id = person and d.ended_at is null and day between d.from_date and d.to_date
$$;

create function app.on_interview_schedule(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	starts timestamptz := app.read_moment('starts_at', p ->> 'starts_at');
	minutes int := coalesce(app.read_count('minutes', p ->> 'minutes'), 60);
	holder uuid := coalesce(app.read_id('interviewer_id', p ->> 'interviewer_id'), i.interviewer_id, app.me());
	venue text := app.require_text('place', p ->> 'place', 200);
	ends timestamptz;
	calendar uuid;
	person uuid;
	away date;
begin
	if starts is null then
		perform app.refuse('MC007', 422, '{"field": "starts_at"}');
	elsif minutes not between 15 and 240 then
		perform app.refuse('MC720', 422, '{"field": "minutes", "least": 15, "most": 240}');
	elsif starts <= app.now() or starts > app.now() + interval '92 days' then
		perform app.refuse('MC740', 422, '{"field": "starts_at", "reason": "range"}');
	elsif holder = i.head_id or not exists (select from app.grants_in_force g where g.person_id = holder
			and g.role in ('service_manager', 'executive') and g.path operator(extensions.@>) i.unit_path) then
		perform app.refuse('MC739', 422, '{"field": "interviewer_id"}');
	end if;
	ends := starts + make_interval(mins => minutes);
	select app.calendar_in_force(u.calendar_id) into calendar from app.unit_calendars u where u.unit_id = i.branch_id;
	if not exists (select from app.calendar_spans s where s.calendar_version_id = calendar and s.opens_at <= starts and s.closes_at >= ends) then
		perform app.refuse('MC740', 422, '{"field": "starts_at", "reason": "closed"}');
	end if;
	foreach person in array array[i.head_id, holder] loop
		away := app.away_until(person, (starts at time zone 'Asia/Shanghai')::date);
		if away is not null then
			perform app.refuse('MC741', 422, jsonb_build_object('field', 'starts_at', 'until', away,
				'who', (select o.name from public.people o where o.id = person)));
		elsif exists (select from public.interviews o where o.id <> i.id and o.status = 'scheduled' and person in (o.head_id, o.interviewer_id)
				and o.starts_at < ends and o.ends_at > starts) then
			perform app.refuse('MC742', 409, jsonb_build_object('field', 'starts_at', 'who', (select o.name from public.people o where o.id = person)));
		end if;
	end loop;
	update public.interviews o set starts_at = starts, ends_at = ends, place = venue, interviewer_id = holder,
		attendance = null, attendance_at = null where o.id = i.id;
	perform app.notify(i.head_id, 'interview_scheduled', 'interview', i.id, jsonb_build_object('number', i.number, 'starts_at', starts));
	perform app.notify(holder, 'interview_scheduled', 'interview', i.id, jsonb_build_object('number', i.number, 'starts_at', starts)) where holder <> app.me();
	return jsonb_build_object('starts_at', starts, 'interviewer', holder, 'note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.on_interview_confirm_attendance(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	coming boolean := coalesce(app.read_flag('coming', p ->> 'coming'), true);
	reason text := case when coming then app.optional_text('note', p ->> 'note', 1000) else app.require_text('note', p ->> 'note', 1000) end;
begin
	update public.interviews o set attendance = case when coming then 'coming' else 'not_coming' end, attendance_at = app.now() where o.id = i.id;
	perform app.notify(i.interviewer_id, case when coming then 'interview_accepted' else 'interview_not_coming' end, 'interview', i.id,
		jsonb_build_object('number', i.number));
	return jsonb_build_object('coming', coming, 'note', reason);
end $$;

create function app.on_interview_record(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	held timestamptz := coalesce(app.read_moment('held_at', p ->> 'held_at'), i.held_at, i.starts_at);
	one jsonb;
	n int := 0;
	due date;
begin
	if held > app.now() or held < i.ordered_at then
		perform app.refuse('MC740', 422, '{"field": "held_at", "reason": "range"}');
	end if;
	insert into public.interview_records as r (interview_id, facts, statement, causes, measures, recorded_by, recorded_at)
		values (i.id, app.require_text('facts', p ->> 'facts', 10000), app.require_text('statement', p ->> 'statement', 10000),
			app.require_text('causes', p ->> 'causes', 10000), app.require_text('measures', p ->> 'measures', 10000), app.me(), app.now())
		on conflict on constraint interview_records_pkey do update set facts = excluded.facts, statement = excluded.statement, causes = excluded.causes,
			measures = excluded.measures, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
	delete from public.interview_commitments c where c.interview_id = i.id;
	if jsonb_typeof(p -> 'commitments') is distinct from 'array' or jsonb_array_length(p -> 'commitments') not between 1 and 20 then
		perform app.refuse('MC744', 422, '{"field": "commitments", "most": 20}');
	end if;
	for one in select value from jsonb_array_elements(p -> 'commitments') loop
		n := n + 1;
		due := app.read_date('commitments', one ->> 'due_on');
		if due is null or due <= (held at time zone 'Asia/Shanghai')::date or due > app.today() + 366 then
			perform app.refuse('MC744', 422, jsonb_build_object('field', 'commitments', 'n', n));
		end if;
		insert into public.interview_commitments (interview_id, n, words, due_on)
			values (i.id, n, app.require_text('commitments', one ->> 'words', 200), due);
	end loop;
	-- What was confirmed was another text.
	update public.interviews o set held_at = held, head_confirmed_at = null, interviewer_confirmed_at = null where o.id = i.id;
	perform app.notify(i.head_id, 'interview_recorded', 'interview', i.id, jsonb_build_object('number', i.number));
	return jsonb_build_object('held_at', held, 'commitments', n);
end $$;

create function app.open_commitments(i public.interviews) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	c public.interview_commitments;
	t public.rectification_tasks;
	due timestamptz;
begin
	for c in select * from public.interview_commitments o where o.interview_id = i.id order by o.n loop
		t := app.create_task('interview', i.id, i.number, i.branch_id, c.words, c.words, 'major');
		due := app.start_of_day(c.due_on + 1) - interval '1 minute';
		-- The day the head named, if it is still to come, and not the rule's.
		if due > app.now() then
			update public.rectification_tasks o set due_at = due where o.id = t.id;
			perform app.set_task_rung(t.id, 1);
			update public.notifications o set params = o.params || jsonb_build_object('due_at', due) where o.subject_id = t.id and o.kind = 'task_opened';
		end if;
		update public.interview_commitments o set task_id = t.id where o.interview_id = i.id and o.n = c.n;
	end loop;
end $$;

create function app.on_interview_confirm_record(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	is_head boolean := app.me() = i.head_id;
	done boolean := case when is_head then i.interviewer_confirmed_at else i.head_confirmed_at end is not null;
begin
	update public.interviews o set head_confirmed_at = case when is_head then app.now() else o.head_confirmed_at end,
		interviewer_confirmed_at = case when is_head then o.interviewer_confirmed_at else app.now() end,
		next_check = case when done then 30 end where o.id = i.id;
	if done then
		perform app.open_commitments(i);
	end if;
	return jsonb_build_object('side', case when is_head then 'head' else 'interviewer' end, 'note', app.optional_text('note', p ->> 'note', 4000))
		|| case when done then '{"status": "following_up"}'::jsonb else '{}' end;
end $$;

create function app.on_interview_follow_up(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	since date := (i.held_at at time zone 'Asia/Shanghai')::date;
	until date := app.today();
	figure numeric := app.figure_since(i, since, until);
	improved boolean;
	up int;
begin
	improved := case when i.rule = 'T5' then figure > i.figure_then else figure < i.figure_then end;
	if improved = false and i.level = 1 then
		up := 2;
		perform app.tell_managers(i.unit_path, 2, 'interview_escalated', i.id, jsonb_build_object('number', i.number), 'service_manager', 'executive');
	elsif improved = false then
		perform app.tell_managers(i.unit_path, 2, 'interview_not_improved', i.id, jsonb_build_object('number', i.number), 'executive');
	end if;
	insert into public.interview_followups (interview_id, days, figure_then, figure_now, since, until, improved, escalated_to, note, compared_by, compared_at)
		values (i.id, i.next_check, i.figure_then, figure, since, until, improved, up, app.optional_text('note', p ->> 'note', 2000), app.me(), app.now());
	update public.interviews o set level = coalesce(up, o.level), next_check = case o.next_check when 30 then 60 when 60 then 90 end where o.id = i.id;
	return jsonb_strip_nulls(jsonb_build_object('days', i.next_check, 'improved', improved, 'level', up));
end $$;

create function app.on_interview_close(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	words text := app.require_text('note', p ->> 'note', 4000);
begin
	update public.interviews o set closed_at = app.now(), next_check = null where o.id = i.id;
	perform app.notify(i.head_id, 'interview_closed', 'interview', i.id, jsonb_build_object('number', i.number));
	return jsonb_build_object('note', words);
end $$;

create function app.on_interview_cancel(i public.interviews, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	words text := app.require_text('reason', p ->> 'reason', 2000);
begin
	update public.interviews o set closed_at = app.now() where o.id = i.id;
	perform app.notify(i.head_id, 'interview_cancelled', 'interview', i.id, jsonb_build_object('number', i.number));
	return jsonb_build_object('note', words);
end $$;

create function app.remind_interview_checks(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	i public.interviews;
	done int := 0;
begin
	for i in select * from public.interviews o
		where o.next_check is not null and o.status = 'following_up' and o.held_at <= app.now() - make_interval(days => o.next_check)
			and o.reminded_check is distinct from o.next_check
		order by o.held_at limit batch for no key update skip locked
	loop
		update public.interviews o set reminded_check = i.next_check where o.id = i.id;
		perform app.notify(i.interviewer_id, 'interview_check_due', 'interview', i.id, jsonb_build_object('number', i.number, 'days', i.next_check));
		done := done + 1;
	end loop;
	return done;
end $$;
insert into app.periodic_jobs (job, position) values ('app.remind_interview_checks', 90);
