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
