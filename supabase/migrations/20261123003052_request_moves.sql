create table app.request_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	side text not null check (side in ('department', 'branch')),
	position int not null,
	primary key (action, from_status)
);
comment on table app.request_moves is 'Which step follows which; side: the department''s head, or those of the branch.';
alter table app.request_moves enable row level security;
create policy nobody on app.request_moves for all to anon, authenticated using (false) with check (false);
insert into app.request_moves (action, from_status, to_status, side, position)
select m.action, f.status, m.to_status, m.side, m.position
from (values
	(1, 'answer', '{open,reopened}', 'answered', 'department'),
	(2, 'resolve', '{open,answered,reopened}', 'resolved', 'department'),
	(3, 'close', '{resolved}', 'closed', 'branch'),
	(4, 'reopen', '{resolved}', 'reopened', 'branch'),
	(5, 'withdraw', '{open,answered,reopened}', 'withdrawn', 'branch')
) m (position, action, from_statuses, to_status, side)
cross join lateral unnest(m.from_statuses::text[]) f (status);

create function app.may_move_request(m app.request_moves, r app.service_requests) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return case m.side when 'department' then r.department_id = any (app.my_units('department_head'))
		-- Who asked, and who heads the branch.
		else (r.asked_by = app.me() and r.unit_id = any (app.my_units('staff', 'branch_head'))) or r.unit_id = any (app.my_units('branch_head')) end;
end $$;

create function app.move_request(request uuid, action text, words text, expected_version int, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	r app.service_requests;
	m app.request_moves;
	last public.events;
	said text;
	late boolean;
begin
	select * into r from app.service_requests o where o.id = request for update;
	if r.id is null or not app.reads_request(r.id) then
		perform app.refuse('MC003', 404);
	elsif not app.first_time(idempotency_key, action, request) then
		return jsonb_build_object('id', r.id, 'status', r.status, 'version', r.version);
	elsif not exists (select from app.request_moves a where a.action = move_request.action and app.may_move_request(a, r)) then
		perform app.refuse('MC002', 403, jsonb_build_object('action', action));
	elsif expected_version is not null and expected_version <> r.version then
		select * into last from public.events e where e.subject_id = r.id order by e.seq desc limit 1;
		perform app.refuse('MC004', 409, jsonb_build_object('version', r.version, 'at', last.at, 'action', last.action,
			'by', (select p.name from public.people p where p.id = last.actor_id)));
	end if;
	select * into m from app.request_moves a where a.action = move_request.action and a.from_status = r.status;
	if m.action is null then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', r.status));
	end if;
	said := case when action in ('close', 'withdraw') then app.optional_text('words', words, 4000) else app.require_text('words', words, 4000) end;
	late := case action when 'answer' then r.respond_by < app.now() when 'resolve' then r.resolve_by < app.now() end;
	update app.service_requests o set status = m.to_status, version = o.version + 1,
		responded_at = case when m.side = 'department' then coalesce(o.responded_at, app.now()) else o.responded_at end,
		resolved_at = case when action = 'resolve' then app.now() else o.resolved_at end,
		reopened = o.reopened + (action = 'reopen')::int where o.id = request;
	if action = 'reopen' then
		perform app.set_request_clock(request);
	end if;
	select * into r from app.service_requests o where o.id = request;
	perform app.record_event('request', request, action, jsonb_build_object('from', m.from_status, 'to', r.status, 'late', late));
	if said is not null then
		insert into app.request_words (request_id, event_seq, words)
			select request, max(e.seq), said from public.events e where e.subject_id = request;
	end if;
	if m.side = 'department' then
		perform app.notify(r.asked_by, 'request_' || r.status, 'request', r.id, jsonb_build_object('number', r.number));
	elsif action = 'reopen' then
		perform app.tell_department(r, 'request_reopened');
	end if;
	return jsonb_build_object('id', r.id, 'status', r.status, 'version', r.version);
end $$;
comment on function app.move_request is 'Performs one move of a request: reach, side, version and state, then the change and one event. Reopening starts both clocks anew.';

create function app.remind_requests(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	r app.service_requests;
	due int;
	done int := 0;
begin
	for r in select * from app.service_requests o
		where o.status in ('open', 'answered', 'reopened')
			and ((o.told = 0 and o.responded_at is null and o.respond_by < app.now()) or (o.told < 2 and o.resolve_by < app.now()))
		order by o.resolve_by limit batch for no key update skip locked
	loop
		due := case when r.resolve_by < app.now() then 2 else 1 end;
		update app.service_requests o set told = due where o.id = r.id;
		perform app.tell_department(r, 'request_overdue', due = 2);
		perform app.record_event('request', r.id, 'overdue', jsonb_build_object('clock', case due when 2 then 'resolve' else 'respond' end));
		done := done + 1;
	end loop;
	return done;
end $$;
insert into app.periodic_jobs (job, position) values ('app.remind_requests', 96);
