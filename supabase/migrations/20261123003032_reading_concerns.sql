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
