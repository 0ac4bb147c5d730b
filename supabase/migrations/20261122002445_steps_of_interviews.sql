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
