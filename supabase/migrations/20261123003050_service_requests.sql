-- The back office serves the front office: what branches ask of departments, with working time to respond and to resolve.
create table public.request_rules (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	budgets jsonb not null,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now()
);
comment on table public.request_rules is
	'Working minutes to respond and to resolve, by kind: {kind: {respond, resolve}}; never changed, a request keeps the version in force when it was asked.';
create index on public.request_rules (saved_by);
create trigger append_only before update or delete on public.request_rules
	for each row execute function app.refuse_change();
alter table public.request_rules enable row level security;
create policy read on public.request_rules for select to authenticated using ((select app.me()) is not null);
grant select on public.request_rules to authenticated;
grant all on public.request_rules to service_role;
insert into public.request_rules (number, effective_from, budgets) values (1, '2000-01-01',
	'{"fault": {"respond": 60, "resolve": 480}, "question": {"respond": 240, "resolve": 960}, "approval": {"respond": 480, "resolve": 1440}, "complaint": {"respond": 480, "resolve": 2400}}');

create function app.request_kinds() returns text[] language sql immutable set search_path = ''
as $$ select '{fault,question,approval,complaint}'::text[] $$;

create function app.request_rules_in_force() returns public.request_rules
language sql stable security definer set search_path = ''
as $$
	select r from public.request_rules r where r.effective_from <= app.today() order by r.effective_from desc, r.number desc limit 1
$$;

create function app.save_request_rules(spec jsonb, expected_number int) returns public.request_rules
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.request_rules;
	made public.request_rules;
	kind text;
	read jsonb := '{}';
	respond int;
	resolve int;
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.request_rules in share row exclusive mode;
	select * into last from public.request_rules r order by r.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC773', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	end if;
	foreach kind in array app.request_kinds() loop
		respond := app.read_bounded(kind || '_respond', spec -> kind -> 'respond', 15, 9600);
		resolve := app.read_bounded(kind || '_resolve', spec -> kind -> 'resolve', 15, 9600);
		if resolve < respond then
			perform app.refuse('MC791', 422, jsonb_build_object('field', kind || '_resolve'));
		end if;
		read := read || jsonb_build_object(kind, jsonb_build_object('respond', respond, 'resolve', resolve));
	end loop;
	insert into public.request_rules (number, effective_from, budgets, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()), read, me, app.now())
		returning * into made;
	perform app.record_event('request_rules', made.id, 'save_request_rules', jsonb_build_object('number', made.number, 'before', last.budgets, 'after', read));
	return made;
end $$;

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

create function app.request_list(done boolean) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	mine uuid[] := app.my_units('staff', 'branch_head', 'department_head');
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	shown text[] := case when done then '{resolved,closed,withdrawn}'::text[] else '{open,answered,reopened,resolved}'::text[] end;
begin
	return jsonb_build_object('now', app.now(),
		'departments', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name_zh', d.name_zh, 'name_en', d.name_en) order by d.code), '[]')
			from app.rateable_departments() t join public.units d on d.id = t.department_id),
		'rules', (select jsonb_build_object('number', r.number, 'budgets', r.budgets) from app.request_rules_in_force() r),
		'rows', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'kind', r.kind, 'title', r.title, 'status', r.status,
				'unit_zh', u.name_zh, 'unit_en', u.name_en, 'department_zh', d.name_zh, 'department_en', d.name_en, 'asked_at', r.asked_at,
				'due_at', case when r.responded_at is null then r.respond_by else r.resolve_by end, 'resolve_by', r.resolve_by, 'resolved_at', r.resolved_at,
				'owed', r.status in ('open', 'answered', 'reopened'))
				order by case when done then null else r.resolve_by end, r.asked_at desc, r.id), '[]')
			from (select * from app.service_requests o where o.status = any (shown)
				and (o.unit_id = any (mine) or o.department_id = any (mine) or o.unit_path operator(extensions.<@) paths or o.department_path operator(extensions.<@) paths)
				order by o.asked_at desc limit 200) r
			join public.units u on u.id = r.unit_id join public.units d on d.id = r.department_id),
		-- How departments kept their time in ninety days, as far as the reader sees what was asked.
		'figures', (select coalesce(jsonb_agg(to_jsonb(f) order by f.name_zh), '[]') from (
			select d.name_zh, d.name_en, count(*)::int as asked,
				count(*) filter (where r.responded_at <= r.respond_by)::int as responded,
				count(*) filter (where r.resolved_at <= r.resolve_by)::int as resolved,
				count(*) filter (where r.status in ('open', 'answered', 'reopened') and r.resolve_by < app.now())::int as overdue,
				sum(r.reopened)::int as reopened
			from app.service_requests r join public.units d on d.id = r.department_id
			where r.asked_at > app.now() - interval '90 days' and r.status <> 'withdrawn'
				and (r.department_id = any (app.my_units('department_head')) or r.unit_path operator(extensions.<@) paths or r.department_path operator(extensions.<@) paths)
			group by d.id) f));
end $$;
comment on function app.request_list is 'Requests the caller reads (the latest 200), whom they may ask, and how departments kept their time.';

create function app.request_page(request uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	r app.service_requests;
begin
	perform app.require_me();
	select * into r from app.service_requests o where o.id = request;
	if r.id is null or not app.reads_request(r.id) then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('id', r.id, 'number', r.number, 'kind', r.kind, 'title', r.title, 'status', r.status, 'version', r.version,
		'asked_at', r.asked_at, 'respond_by', r.respond_by, 'resolve_by', r.resolve_by, 'responded_at', r.responded_at, 'resolved_at', r.resolved_at,
		'reopened', r.reopened, 'owed', r.status in ('open', 'answered', 'reopened'),
		'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = r.unit_id),
		'department', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = r.department_id),
		'timeline', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', e.at, 'late', e.payload -> 'late',
				'by', (select p.name from public.people p where p.id = e.actor_id),
				'words', (select w.words from app.request_words w where w.request_id = r.id and w.event_seq = e.seq)) order by e.seq desc), '[]')
			from public.events e where e.subject_kind = 'request' and e.subject_id = r.id),
		'moves', (select coalesce(jsonb_agg(m.action order by m.position), '[]')
			from app.request_moves m where m.from_status = r.status and app.may_move_request(m, r)));
end $$;

-- What branches wait for stands on the desk of the department's head, the longest due first.
create function app.desk_requests() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	departments uuid[] := app.my_units('department_head');
begin
	if departments = '{}' then
		return '{}';
	end if;
	return jsonb_build_object('requests', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
		select r.id, r.number, r.title, r.kind, u.name_zh as unit_zh, u.name_en as unit_en,
			case when r.responded_at is null then r.respond_by else r.resolve_by end as due_at
		from app.service_requests r join public.units u on u.id = r.unit_id
		where r.department_id = any (departments) and r.status in ('open', 'answered', 'reopened')
		order by due_at, r.id limit 12) q));
end $$;

create function public.save_request_rules(spec jsonb, expected_number int default null) returns public.request_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_request_rules(spec, expected_number); end;
create function public.ask_department(department_id uuid, entry jsonb, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.ask_department(department_id, entry, idempotency_key); end;
create function public.answer_request(request_id uuid, words text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'answer', words, expected_version, idempotency_key); end;
create function public.resolve_request(request_id uuid, words text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'resolve', words, expected_version, idempotency_key); end;
create function public.reopen_request(request_id uuid, words text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'reopen', words, expected_version, idempotency_key); end;
create function public.close_request(request_id uuid, words text default null, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'close', words, expected_version, idempotency_key); end;
create function public.withdraw_request(request_id uuid, words text default null, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'withdraw', words, expected_version, idempotency_key); end;
create function public.request_list(done boolean default false) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.request_list(done); end;
create function public.request_page(request_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.request_page(request_id); end;
grant execute on function public.save_request_rules, public.ask_department, public.answer_request, public.resolve_request, public.reopen_request, public.close_request,
	public.withdraw_request, public.request_list, public.request_page, app.save_request_rules, app.ask_department, app.move_request, app.request_list, app.request_page
	to authenticated, service_role;
select app.hide_system_columns();
