create table app.service_requests (
	id uuid primary key default gen_random_uuid(),
	number text not null unique,
	kind text not null check (kind = any (app.request_kinds())),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	department_id uuid not null references public.units (id),
	department_path extensions.ltree not null,
	title text not null,
	status text not null default 'open' check (status in ('open', 'answered', 'resolved', 'reopened', 'closed', 'withdrawn')),
	rule_number int not null references public.request_rules (number),
	asked_by uuid not null references public.people (id),
	asked_at timestamptz not null,
	respond_by timestamptz not null,
	resolve_by timestamptz not null,
	responded_at timestamptz,
	resolved_at timestamptz,
	reopened int not null default 0,
	told int not null default 0,
	version int not null default 1
);
comment on table app.service_requests is 'What a branch asks of a department. Deadlines are those of the round it is in; overdue is computed, never stored.';
comment on column app.service_requests.told is 'Of the deadlines of this round, how many the department has been told have passed.';
create index on app.service_requests (unit_id, asked_at desc);
create index on app.service_requests (department_id, asked_at desc);
create index on app.service_requests (rule_number);
create index on app.service_requests (asked_by);
create index requests_due on app.service_requests (resolve_by) where status in ('open', 'answered', 'reopened');
alter table app.service_requests enable row level security;
create policy nobody on app.service_requests for all to anon, authenticated using (false) with check (false);

create table app.request_words (
	request_id uuid not null references app.service_requests (id),
	event_seq int not null,
	words text not null,
	primary key (request_id, event_seq)
);
comment on table app.request_words is 'What was said with each step, beside its event.';
alter table app.request_words enable row level security;
create policy nobody on app.request_words for all to anon, authenticated using (false) with check (false);

create function app.carry_request_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update app.service_requests r set unit_path = new.path where r.unit_id = new.id;
	update app.service_requests r set department_path = new.path where r.department_id = new.id;
	return null;
end $$;
create trigger carry_request_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_request_path();

create function app.reads_request(request uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	mine uuid[] := app.my_units('staff', 'branch_head', 'department_head');
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
begin
	return exists (select from app.service_requests r where r.id = request
		and (r.unit_id = any (mine) or r.department_id = any (mine)
			or r.unit_path operator(extensions.<@) paths or r.department_path operator(extensions.<@) paths));
end $$;

create function app.set_request_clock(request uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r app.service_requests;
	budget jsonb;
	calendar uuid;
begin
	select * into r from app.service_requests o where o.id = request;
	select b.budgets -> r.kind into budget from public.request_rules b where b.number = r.rule_number;
	-- The department's own working time: it is the one that answers.
	select app.calendar_in_force(u.calendar_id) into calendar from app.unit_calendars u where u.unit_id = r.department_id;
	update app.service_requests o set respond_by = app.deadline(calendar, app.now(), (budget ->> 'respond')::int, 'working_minutes'),
		resolve_by = app.deadline(calendar, app.now(), (budget ->> 'resolve')::int, 'working_minutes'),
		responded_at = null, resolved_at = null, told = 0 where o.id = request;
end $$;

create function app.due_of_request(r app.service_requests) returns jsonb
language sql immutable set search_path = ''
as $$
	select jsonb_build_object('number', r.number, 'due_at', case when r.responded_at is null then r.respond_by else r.resolve_by end)
$$;

create function app.tell_department(r app.service_requests, kind text, also_head_office boolean default false) returns void
language sql security definer set search_path = ''
as $$
	with hearers as (
		select distinct g.person_id from app.grants_in_force g
		where (g.role = 'department_head' and g.unit_id = r.department_id)
			or (also_head_office and g.role = 'service_manager' and g.unit_kind = 'head_office' and g.path operator(extensions.@>) r.department_path))
	select app.notify(h.person_id, kind, 'request', r.id, app.due_of_request(r)) from hearers h
$$;

create function app.ask_department(department uuid, entry jsonb, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('staff', 'branch_head');
	place public.units;
	d public.units;
	k text := app.require_choice('kind', entry ->> 'kind', app.request_kinds());
	subject text := app.require_text('title', entry ->> 'title', 120);
	said text := app.require_text('words', entry ->> 'words', 4000);
	year int := extract(year from app.today());
	r app.service_requests;
begin
	select u.* into place from app.grants_in_force g join public.units u on u.id = g.unit_id
		where g.person_id = me and g.role in ('staff', 'branch_head') and g.unit_kind = 'branch' order by g.role, u.path limit 1;
	select u.* into d from app.rateable_departments() t join public.units u on u.id = t.department_id where u.id = department;
	if place.id is null or d.id is null then
		perform app.refuse('MC003', 404);
	end if;
	if not app.first_time(idempotency_key, 'ask_department', department) then
		select * into r from app.service_requests o where o.asked_by = me and o.department_id = department order by o.asked_at desc limit 1;
		return jsonb_build_object('id', r.id, 'number', r.number);
	end if;
	insert into app.service_requests (number, kind, unit_id, unit_path, department_id, department_path, title, rule_number, asked_by, asked_at, respond_by, resolve_by)
		values (format('B%s-%s', year, lpad(app.next_number('request', year)::text, 4, '0')), k, place.id, place.path, d.id, d.path, subject,
			(app.request_rules_in_force()).number, me, app.now(), app.now(), app.now()) returning * into r;
	perform app.set_request_clock(r.id);
	select * into r from app.service_requests o where o.id = r.id;
	insert into app.request_words (request_id, event_seq, words) values (r.id,
		app.record_event('request', r.id, 'ask', jsonb_build_object('kind', k, 'department', d.id, 'respond_by', r.respond_by, 'resolve_by', r.resolve_by)), said);
	perform app.tell_department(r, 'request_asked');
	return jsonb_build_object('id', r.id, 'number', r.number);
end $$;
comment on function app.ask_department is 'A branch asks a department; both clocks start by the rule and the department''s calendar.';
