-- Somebody named again and again in substantiated complaints is looked at by people, and by nobody else: the flag has
-- no consequence. They are heard, decided about by somebody who is not their head, and may go one level up.
create table app.concerns (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	rule_number int not null references public.people_rules (number),
	complaint_ids uuid[] not null,
	flagged_at timestamptz not null,
	status text not null default 'flagged' check (status in ('flagged', 'dismissed', 'hearing', 'heard', 'decided', 'appealed', 'closed')),
	reviewer_id uuid references public.people (id),
	review_path extensions.ltree,
	hearing_until timestamptz,
	question text,
	statement text,
	stated_at timestamptz,
	outcome text check (outcome in ('none', 'support', 'refer')),
	reason text,
	decided_at timestamptz,
	appeal_until timestamptz,
	grounds text,
	appealed_at timestamptz,
	appeal_decided_by uuid references public.people (id),
	appeal_result text check (appeal_result in ('kept', 'changed')),
	appeal_reason text,
	appeal_decided_at timestamptz,
	version int not null default 1,
	check (reviewer_id <> person_id and appeal_decided_by <> person_id and appeal_decided_by <> reviewer_id)
);
comment on table app.concerns is 'Repeated substantiated concerns about a person, from the flag to the appeal. Read through open_concern, which writes the read log.';
comment on column app.concerns.complaint_ids is 'What was flagged, as it stood then; how much of it still stands is counted when it is read.';
comment on column app.concerns.review_path is 'Where the reviewer holds the role by which they review: an appeal goes above it.';
create index on app.concerns (person_id, flagged_at desc);
create index on app.concerns (unit_id);
create index on app.concerns (rule_number);
create index on app.concerns (reviewer_id);
create index on app.concerns (appeal_decided_by);
create index on app.concerns using gist (unit_path);
alter table app.concerns enable row level security;
create policy nobody on app.concerns for all to anon, authenticated using (false) with check (false);

create table app.concern_marks (
	is_only boolean primary key default true check (is_only),
	rule_number int,
	looked_until timestamptz
);
comment on table app.concern_marks is 'Up to when closed cases have been looked at, and by which rule; a new rule looks at all of its months again.';
insert into app.concern_marks default values;
alter table app.concern_marks enable row level security;
create policy nobody on app.concern_marks for all to anon, authenticated using (false) with check (false);

create function app.carry_concern_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update app.concerns c set unit_path = new.path where c.unit_id = new.id;
	return null;
end $$;
create trigger carry_concern_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_concern_path();

create function app.flag_concerns(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	rule public.people_rules := app.people_rules_in_force();
	mark app.concern_marks;
	begins timestamptz := app.now() - make_interval(months => rule.months);
	since timestamptz;
	one record;
	ids uuid[];
	c app.concerns;
	done int := 0;
begin
	select * into mark from app.concern_marks for update skip locked;
	if not found then return 0; end if;
	-- An hour again: a case closed in a longer transaction shows later than it says.
	since := case when mark.rule_number = rule.number then greatest(mark.looked_until - interval '1 hour', begins) else begins end;
	for one in
		select distinct p.person_id, w.path, w.id as unit_id
		from public.complaints k
		join public.complaint_people p on p.complaint_id = k.id and p.is_responsible
		join public.people o on o.id = p.person_id and o.disabled_at is null
		join public.units w on w.id = o.unit_id
		where k.closed_at > since and k.closed_at <= app.now() and k.status = 'closed'
	loop
		ids := array(select s.complaint_id from app.standing_concerns(one.person_id) s where s.closed_at > begins order by s.closed_at);
		continue when cardinality(ids) < rule.concerns;
		select * into c from app.concerns o where o.person_id = one.person_id order by o.flagged_at desc, o.id limit 1;
		if c.status = 'flagged' then
			update app.concerns o set complaint_ids = ids where o.id = c.id and not (o.complaint_ids operator(pg_catalog.@>) ids);
			continue;
		end if;
		continue when c.complaint_ids operator(pg_catalog.@>) ids or c.status in ('hearing', 'heard', 'appealed')
			or (c.status = 'decided' and c.appeal_until > app.now());
		insert into app.concerns (person_id, unit_id, unit_path, rule_number, complaint_ids, flagged_at)
			values (one.person_id, one.unit_id, one.path, rule.number, ids, app.now()) returning * into c;
		perform app.record_event('concern', c.id, 'flag_concern', jsonb_build_object('rule', rule.number, 'complaints', cardinality(ids)));
		perform app.notify(n.person_id, 'concern_flagged', 'concern', c.id) from (
			select g.person_id, rank() over (order by extensions.nlevel(g.path) desc) as nearness
			from app.grants_in_force g
			where g.role = 'service_manager' and g.path operator(extensions.@>) c.unit_path and not app.belongs_to(g.person_id, c.unit_id)
				and not app.is_related(g.person_id, c.person_id)) n
			where n.nearness = 1;
		done := done + 1;
	end loop;
	update app.concern_marks m set rule_number = rule.number, looked_until = app.now();
	return done;
end $$;
comment on function app.flag_concerns is
	'Flags people whose standing concerns reach the rule''s number within its months; each new fact once, nothing while a concern is open. Answers how many.';
insert into app.periodic_jobs (job, position) values ('app.flag_concerns', 95);

create function app.concern_side(c app.concerns) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	side text := app.record_side(c.person_id);
begin
	return case
		-- Until a person takes the matter up there is nothing to tell, and nothing that could be held against them.
		when side in ('self', 'head') and c.status in ('flagged', 'dismissed') then null
		when side in ('head', 'manager') and c.complaint_ids operator(pg_catalog.&&) app.my_barred_complaints() then null
		else side end;
end $$;
create function app.reads_concern(concern uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return coalesce((select app.concern_side(c) is not null from app.concerns c where c.id = concern), false);
end $$;

create table app.concern_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	side text not null check (side in ('self', 'manager', 'above')),
	position int not null,
	primary key (action, from_status)
);
comment on table app.concern_moves is 'Which step follows which; side: the person concerned, the manager who reviews, a manager above that one.';
alter table app.concern_moves enable row level security;
create policy nobody on app.concern_moves for all to anon, authenticated using (false) with check (false);
insert into app.concern_moves (action, from_status, to_status, side, position) values
	('ask_statement', 'flagged', 'hearing', 'manager', 1),
	('dismiss', 'flagged', 'dismissed', 'manager', 2),
	('give_statement', 'hearing', 'heard', 'self', 3),
	('decide', 'hearing', 'decided', 'manager', 4),
	('decide', 'heard', 'decided', 'manager', 4),
	('appeal', 'decided', 'appealed', 'self', 5),
	('decide_appeal', 'appealed', 'closed', 'above', 6);

create function app.may_move_concern(m app.concern_moves, c app.concerns) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	side text := app.concern_side(c);
begin
	return case m.side
		when 'self' then side = 'self'
		when 'above' then side = 'manager'
		-- Another takes over only when the reviewer holds the role no more.
		else side = 'manager' and (c.reviewer_id is null or c.reviewer_id = app.me() or not exists (
			select from app.grants_in_force g where g.person_id = c.reviewer_id and g.role = 'service_manager' and g.path operator(extensions.@>) c.unit_path)) end;
end $$;

create function app.concern_obstacle(c app.concerns, action text) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	return case
		when action = 'decide' and c.status = 'hearing' and c.hearing_until > app.now() then 'MC778'
		when action = 'appeal' and c.appeal_until < app.now() then 'MC779'
		when action = 'decide_appeal' and (c.reviewer_id = app.me() or not exists (
			select from app.grants_in_force g where g.person_id = app.me() and g.role = 'service_manager'
				and g.path operator(extensions.@>) c.review_path
				-- Above head office there is nobody; there another manager of head office decides.
				and (g.path operator(extensions.<>) c.review_path or extensions.nlevel(c.review_path) = 1))) then 'MC785'
	end;
end $$;

create function app.move_concern(concern uuid, action text, payload jsonb, expected_version int, idempotency_key uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	c app.concerns;
	m app.concern_moves;
	obstacle text;
	last public.events;
	told jsonb;
begin
	select * into c from app.concerns o where o.id = concern for update;
	if c.id is null or app.concern_side(c) is null then
		perform app.refuse('MC003', 404);
	elsif not app.first_time(idempotency_key, action, concern) then
		return jsonb_build_object('id', c.id, 'status', c.status, 'version', c.version);
	elsif not exists (select from app.concern_moves a where a.action = move_concern.action and app.may_move_concern(a, c)) then
		perform app.refuse('MC002', 403, jsonb_build_object('action', action));
	elsif expected_version is not null and expected_version <> c.version then
		select * into last from public.events e where e.subject_id = c.id order by e.seq desc limit 1;
		perform app.refuse('MC004', 409, jsonb_build_object('version', c.version, 'at', last.at, 'action', last.action,
			'by', (select p.name from public.people p where p.id = last.actor_id)));
	end if;
	select * into m from app.concern_moves a where a.action = move_concern.action and a.from_status = c.status;
	if m.action is null then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', c.status));
	end if;
	obstacle := app.concern_obstacle(c, action);
	if obstacle is not null then
		perform app.refuse(obstacle, case obstacle when 'MC785' then 403 else 409 end, jsonb_build_object('action', action,
			'until', case obstacle when 'MC779' then c.appeal_until when 'MC778' then c.hearing_until end));
	end if;
	execute format('select app.%I($1, $2)', 'on_concern_' || action) using c, coalesce(payload, '{}') into told;
	update app.concerns o set status = m.to_status, version = o.version + 1 where o.id = concern returning * into c;
	perform app.record_event('concern', concern, action, coalesce(told, '{}') || jsonb_build_object('from', m.from_status, 'to', c.status));
	return jsonb_build_object('id', c.id, 'status', c.status, 'version', c.version);
end $$;
comment on function app.move_concern is 'Performs one move of a concern: reach, side, version, state and obstacles, then app.on_concern_<action> and one event.';

create function app.review_path_of(person uuid, path extensions.ltree) returns extensions.ltree
language sql stable security definer set search_path = ''
as $$
	select g.path from app.grants_in_force g where g.person_id = person and g.role = 'service_manager' and g.path operator(extensions.@>) review_path_of.path
	order by extensions.nlevel(g.path) desc limit 1
$$;

create function app.on_concern_ask_statement(c app.concerns, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	until timestamptz := app.add_working_days(c.unit_id, app.now(), (select r.hearing_days from public.people_rules r where r.number = c.rule_number));
begin
	update app.concerns o set reviewer_id = app.me(), review_path = app.review_path_of(app.me(), c.unit_path), hearing_until = until,
		question = app.optional_text('question', p ->> 'question', 2000) where o.id = c.id;
	perform app.notify(c.person_id, 'concern_hearing', 'concern', c.id, jsonb_build_object('due_at', until));
	return jsonb_build_object('until', until);
end $$;

create function app.on_concern_dismiss(c app.concerns, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update app.concerns o set reviewer_id = app.me(), review_path = app.review_path_of(app.me(), c.unit_path), outcome = 'none',
		reason = app.require_text('reason', p ->> 'reason', 2000), decided_at = app.now() where o.id = c.id;
	return '{}';
end $$;

create function app.on_concern_give_statement(c app.concerns, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update app.concerns o set statement = app.require_text('statement', p ->> 'statement', 5000), stated_at = app.now() where o.id = c.id;
	perform app.notify(c.reviewer_id, 'concern_stated', 'concern', c.id);
	return jsonb_build_object('late', c.hearing_until < app.now());
end $$;

create function app.on_concern_decide(c app.concerns, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	chosen text := app.require_choice('outcome', p ->> 'outcome', '{none,support,refer}');
	until timestamptz := app.add_working_days(c.unit_id, app.now(), (select r.appeal_days from public.people_rules r where r.number = c.rule_number));
begin
	update app.concerns o set outcome = chosen, reason = app.require_text('reason', p ->> 'reason', 4000), decided_at = app.now(),
		appeal_until = until, reviewer_id = app.me(), review_path = app.review_path_of(app.me(), c.unit_path) where o.id = c.id;
	perform app.notify(c.person_id, 'concern_decided', 'concern', c.id, jsonb_build_object('due_at', until));
	return jsonb_build_object('outcome', chosen, 'appeal_until', until);
end $$;

create function app.on_concern_appeal(c app.concerns, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update app.concerns o set grounds = app.require_text('grounds', p ->> 'grounds', 5000), appealed_at = app.now() where o.id = c.id;
	perform app.notify(n.person_id, 'concern_appealed', 'concern', c.id) from (
		select distinct g.person_id from app.grants_in_force g
		where g.role = 'service_manager' and g.path operator(extensions.@>) c.review_path and g.person_id <> c.reviewer_id
			and (g.path operator(extensions.<>) c.review_path or extensions.nlevel(c.review_path) = 1)
			and not app.belongs_to(g.person_id, c.unit_id) and not app.is_related(g.person_id, c.person_id)) n;
	return '{}';
end $$;

create function app.on_concern_decide_appeal(c app.concerns, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	result text := app.require_choice('result', p ->> 'result', '{kept,changed}');
begin
	update app.concerns o set appeal_result = result, appeal_reason = app.require_text('reason', p ->> 'reason', 4000),
		appeal_decided_by = app.me(), appeal_decided_at = app.now(), outcome = case result when 'changed' then 'none' else o.outcome end where o.id = c.id;
	perform app.notify(c.person_id, 'concern_appeal_decided', 'concern', c.id);
	perform app.notify(c.reviewer_id, 'concern_appeal_decided', 'concern', c.id);
	return jsonb_build_object('result', result);
end $$;

create function app.concern_list() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	paths extensions.ltree[] := app.my_paths('service_manager', 'auditor');
	units uuid[] := app.my_units('branch_head', 'department_head');
begin
	return coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'person', p.name, 'is_mine', c.person_id = me, 'name_zh', u.name_zh, 'name_en', u.name_en,
			'status', c.status, 'complaints', cardinality(c.complaint_ids), 'flagged_at', c.flagged_at, 'hearing_until', c.hearing_until,
			'appeal_until', c.appeal_until, 'outcome', c.outcome, 'reviewer', (select r.name from public.people r where r.id = c.reviewer_id)) order by c.flagged_at desc, c.id)
		from (select * from app.concerns o
			where o.person_id = me or o.unit_id = any (units) or o.unit_path operator(extensions.<@) paths
			order by o.flagged_at desc, o.id limit 300) c
		join public.people p on p.id = c.person_id join public.units u on u.id = c.unit_id
		where app.concern_side(c) is not null), '[]');
end $$;
comment on function app.concern_list is 'The register of repeated concerns as far as the caller may read them, newest first; at most 300 are looked at.';

create function app.open_concern(concern uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	c app.concerns;
	side text;
begin
	perform app.require_me();
	select * into c from app.concerns o where o.id = concern;
	side := case when c.id is not null then app.concern_side(c) end;
	if side is null then
		perform app.refuse('MC003', 404);
	end if;
	insert into public.read_log (person_id, subject_kind, subject_id, act, at) values (app.me(), 'concern', concern, 'open', app.now());
	return to_jsonb(c) - '{unit_path,review_path,person_id,reviewer_id,appeal_decided_by,complaint_ids}'::text[] || jsonb_build_object(
		'side', side, 'person_id', c.person_id,
		'person', (select p.name from public.people p where p.id = c.person_id),
		'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = c.unit_id),
		'rule', (select jsonb_build_object('concerns', r.concerns, 'months', r.months, 'number', r.number) from public.people_rules r where r.number = c.rule_number),
		'reviewer', (select p.name from public.people p where p.id = c.reviewer_id),
		'appeal_decider', (select p.name from public.people p where p.id = c.appeal_decided_by),
		'complaints', (select coalesce(jsonb_agg(jsonb_build_object('number', k.number, 'closed_at', k.closed_at, 'cause_zh', g.name_zh, 'cause_en', g.name_en,
				'stands', s.complaint_id is not null, 'verdict', s.verdict) order by k.number), '[]')
			from public.complaints k left join app.standing_concerns(c.person_id) s on s.complaint_id = k.id
			left join public.categories g on g.dimension in ('cause', 'internal_cause') and g.id = k.cause
			where k.id = any (c.complaint_ids)),
		'timeline', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', e.at,
				'by', (select p.name from public.people p where p.id = e.actor_id)) order by e.seq desc), '[]')
			from public.events e where e.subject_kind = 'concern' and e.subject_id = c.id),
		'moves', (select coalesce(jsonb_agg(jsonb_build_object('action', m.action, 'to_status', m.to_status, 'obstacle', app.concern_obstacle(c, m.action)) order by m.position), '[]')
			from app.concern_moves m where m.from_status = c.status and app.may_move_concern(m, c)));
end $$;
comment on function app.open_concern is 'A concern with what it rests on, how much of that still stands, its history and what the caller may do; the opening is in the read log.';

create function public.concern_list() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.concern_list(); end;
create function public.open_concern(concern_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.open_concern(concern_id); end;
create function public.ask_for_statement(concern_id uuid, question text default null, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_concern(concern_id, 'ask_statement', jsonb_build_object('question', question), expected_version, idempotency_key); end;
create function public.dismiss_concern(concern_id uuid, reason text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_concern(concern_id, 'dismiss', jsonb_build_object('reason', reason), expected_version, idempotency_key); end;
create function public.give_statement(concern_id uuid, statement text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_concern(concern_id, 'give_statement', jsonb_build_object('statement', statement), expected_version, idempotency_key); end;
create function public.decide_concern(concern_id uuid, outcome text, reason text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_concern(concern_id, 'decide', jsonb_build_object('outcome', outcome, 'reason', reason), expected_version, idempotency_key); end;
create function public.appeal_concern(concern_id uuid, grounds text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_concern(concern_id, 'appeal', jsonb_build_object('grounds', grounds), expected_version, idempotency_key); end;
create function public.decide_concern_appeal(concern_id uuid, result text, reason text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_concern(concern_id, 'decide_appeal', jsonb_build_object('result', result, 'reason', reason), expected_version, idempotency_key); end;
grant execute on function public.concern_list, public.open_concern, public.ask_for_statement, public.dismiss_concern, public.give_statement, public.decide_concern,
	public.appeal_concern, public.decide_concern_appeal, app.concern_list, app.open_concern, app.move_concern to authenticated, service_role;
