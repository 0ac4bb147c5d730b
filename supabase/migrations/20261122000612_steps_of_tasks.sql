create function app.on_task_plan(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	owner uuid := coalesce(app.read_id('owner_id', p ->> 'owner_id'), app.me());
	day date := app.read_date('planned_date', p ->> 'planned_date');
	due date := ((t.due_at - interval '1 microsecond') at time zone 'Asia/Shanghai')::date;
begin
	if not app.belongs_to(owner, t.unit_id) then
		perform app.refuse('MC626', 422, jsonb_build_object('field', 'owner_id', 'number', t.number));
	elsif day is null then
		perform app.refuse('MC007', 422, '{"field": "planned_date"}');
	elsif day < app.today() or (day > due and due >= app.today()) then
		perform app.refuse('MC625', 422, jsonb_build_object('field', 'planned_date', 'number', t.number, 'today', app.today(), 'due_on', due));
	end if;
	update public.rectification_tasks o set cause = app.require_text('cause', p ->> 'cause', 2000),
			measures = app.require_text('measures', p ->> 'measures', 4000), owner_id = owner, planned_date = day, planned_by = app.me()
		where o.id = t.id;
	if owner <> app.me() then
		perform app.notify(owner, 'task_given', 'task', t.id, jsonb_build_object('number', t.number));
	end if;
	return jsonb_build_object('owner', owner, 'planned_date', day);
end $$;

create function app.on_task_submit(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.rectification_tasks o set submitted_by = app.me(), submitted_at = app.now() where o.id = t.id;
	perform app.tell_managers(t, 1, 'task_submitted');
	return jsonb_build_object('note', app.require_text('note', p ->> 'note', 4000), 'in_time', app.now() <= t.due_at);
end $$;

create function app.on_task_verify(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.rectification_tasks o set verified_by = app.me(), verified_at = app.now() where o.id = t.id;
	perform app.tell_unit(t, 'task_verified');
	return jsonb_strip_nulls(jsonb_build_object('note', app.optional_text('note', p ->> 'note', 2000)));
end $$;

create function app.on_task_return(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	reason text := app.require_text('note', p ->> 'note', 2000);
	days int := (select r.return_days from public.task_rules r where r.id = t.rule_id);
	due timestamptz := greatest(t.due_at, app.add_working_days(t.unit_id, app.now(), days));
begin
	-- Proof of the last round does not serve the next: the term tells them apart.
	update public.rectification_tasks o set due_at = due, term = o.term + 1 where o.id = t.id returning * into t;
	perform app.set_task_rung(t.id, 1);
	perform app.tell_unit(t, 'task_returned', jsonb_build_object('due_at', due));
	return jsonb_build_object('note', reason, 'due_at', due);
end $$;

create function app.on_task_close(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.rectification_tasks o set closed_at = app.now() where o.id = t.id;
	return jsonb_strip_nulls(jsonb_build_object('note', app.optional_text('note', p ->> 'note', 2000)));
end $$;

create function app.on_task_cancel(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	reason text := app.require_text('note', p ->> 'note', 2000);
begin
	update public.task_extensions x set status = 'refused', decided_by = app.me(), decided_at = app.now()
		where x.task_id = t.id and x.status = 'requested' and x.requested_by <> app.me();
	update public.rectification_tasks o set asks_extension = false, closed_at = app.now() where o.id = t.id;
	perform covert.drop_reinspection(t.id);
	perform app.tell_unit(t, 'task_cancelled');
	return jsonb_build_object('note', reason);
end $$;

-- The end of that day, or of the first working day after it, in the unit's calendar.
create function app.closing_on_or_after(unit uuid, day date) returns timestamptz
language sql stable security definer set search_path = ''
as $$
	select d.closes_at from app.unit_calendars u
	join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(u.calendar_id) and d.is_working and d.day >= closing_on_or_after.day
	where u.unit_id = unit order by d.day limit 1
$$;

create function app.on_task_request_extension(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	day date := app.read_date('until', p ->> 'until');
	reason text := app.require_text('reason', p ->> 'reason', 2000);
begin
	if day is null then
		perform app.refuse('MC007', 422, '{"field": "until"}');
	elsif day > app.today() + 366 or day < app.today() or app.closing_on_or_after(t.unit_id, day) <= t.due_at then
		perform app.refuse('MC627', 422, jsonb_build_object('field', 'until', 'due_at', t.due_at));
	end if;
	insert into public.task_extensions (task_id, until, reason, requested_by, requested_at, due_before)
		values (t.id, day, reason, app.me(), app.now(), t.due_at);
	update public.rectification_tasks o set asks_extension = true where o.id = t.id;
	perform app.tell_managers(t, 1, 'task_asks');
	return jsonb_build_object('until', day);
end $$;

create function app.on_task_approve_extension(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	x public.task_extensions;
begin
	update public.task_extensions o set status = 'approved', decided_by = app.me(), decided_at = app.now()
		where o.task_id = t.id and o.status = 'requested' returning * into x;
	update public.rectification_tasks o set asks_extension = false, was_extended = true,
			due_at = greatest(o.due_at, app.closing_on_or_after(o.unit_id, x.until))
		where o.id = t.id returning * into t;
	perform app.set_task_rung(t.id, 1);
	perform app.tell_unit(t, 'task_extended', jsonb_build_object('due_at', t.due_at));
	return jsonb_build_object('until', x.until, 'due_at', t.due_at);
end $$;

create function app.on_task_refuse_extension(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	reason text := app.require_text('note', p ->> 'note', 2000);
begin
	update public.task_extensions o set status = 'refused', decided_by = app.me(), decided_at = app.now()
		where o.task_id = t.id and o.status = 'requested';
	update public.rectification_tasks o set asks_extension = false where o.id = t.id;
	perform app.tell_unit(t, 'task_kept', jsonb_build_object('due_at', t.due_at));
	return jsonb_build_object('note', reason);
end $$;

create function app.on_task_require_reinspection(t public.rectification_tasks, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	required boolean := coalesce(app.read_flag('required', p ->> 'required'), true);
begin
	update public.rectification_tasks o set needs_reinspection = required where o.id = t.id;
	if required then
		perform covert.add_reinspection(t);
	else
		perform covert.drop_reinspection(t.id);
	end if;
	return jsonb_build_object('required', required);
end $$;
