create index decisions_proposed on public.decisions (proposed_at) where status = 'proposed';
create index extensions_requested on public.extension_requests (requested_at) where status = 'requested';

-- The one thing a case waits for, to be named on a desk. Whether it may be done is the move's own question.
create function app.next_step(c public.complaints) returns text
language sql stable security definer set search_path = ''
as $$
	select case
		when c.kind in ('suggestion', 'praise') then 'reply'
		when c.handler_id is null then 'assign'
		when exists (select from public.extension_requests x
			where x.complaint_id = c.id and x.status = 'approved' and x.notice_at is null) then 'record_telling'
		when c.status = 'received' then 'acknowledge'
		when c.status = 'acknowledged' then 'start_investigation'
		when c.status = 'investigating' then case when (select count(*) from public.evidence_lines l
			where l.complaint_id = c.id and l.round = c.round) < 3 then 'record_evidence' else 'submit_findings' end
		when c.status = 'handling' then case when exists (select from public.decisions d
			where d.complaint_id = c.id and d.round = c.round and d.status = 'proposed') then 'await_approval' else 'propose_decision' end
		when c.status = 'feedback' then case
			when c.told_at is null then 'record_telling'
			when not exists (select from public.complainant_views v where v.complaint_id = c.id and v.round = c.round) then 'record_view'
			when c.is_disputed and c.review_count = 0 then 'open_review'
			else 'close' end
		when c.status = 'under_review' then 'decide_review'
	end
$$;

create function app.desk_case(c public.complaints) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'subject', c.subject, 'status', c.status,
		'severity', c.severity, 'unit_zh', u.name_zh, 'unit_en', u.name_en, 'next_due_at', c.next_due_at, 'is_paused', c.is_paused,
		'is_disputed', c.is_disputed, 'received_at', c.received_at, 'step', app.next_step(c),
		'handler', (select p.name from public.people p where p.id = c.handler_id))
	from public.units u where u.id = c.unit_id
$$;

create function app.desk_cases(condition text, most int, sorting text default 'c.next_due_at, c.id') returns jsonb
language sql stable security definer set search_path = ''
as $$ select coalesce(jsonb_agg(app.desk_case(c)), '[]') from app.in_my_queue(condition, most, sorting) c $$;

-- Working days of the last week, today included, on which a branch owes a return and has not filed it.
create function app.missing_returns(unit uuid) returns date[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(d.day order by d.day desc), '{}')
	from app.unit_calendars k
	join public.units u on u.id = k.unit_id and u.kind = 'branch' and u.closed_on is null
	join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.calendar_id) and d.is_working
		and d.day between greatest(app.today() - 7, u.opened_on) and app.today()
	where k.unit_id = unit and not exists (select from public.daily_returns r where r.unit_id = unit and r.day = d.day)
$$;

create function app.desk_of_officer() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'mine', app.desk_cases('c.is_open and c.handler_id = $3', 25),
		'unassigned', app.desk_cases('c.is_open and c.handler_id is null and c.kind in (''complaint'', ''internal'', ''report'')', 8),
		'disputed', app.desk_cases('c.is_open and c.is_disputed and c.handler_id is distinct from $3', 8))
$$;

create function app.desk_of_staff() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'returns', (select coalesce(jsonb_agg(jsonb_build_object('unit_id', u.id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
				'today', app.today(), 'missing', to_jsonb(app.missing_returns(u.id)),
				'filed', exists (select from public.daily_returns r where r.unit_id = u.id and r.day = app.today()))), '[]')
			from public.units u where u.kind = 'branch' and u.id = any ((select app.my_units('staff'))::uuid[])),
		'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'kind', e.kind, 'subject', e.subject,
				'status', e.status, 'received_at', e.received_at, 'closed_at', e.closed_at) order by e.is_open desc, e.received_at desc), '[]')
			from (select c.* from app.my_entries() c order by c.is_open desc, c.received_at desc limit 10) e))
$$;

-- A branch's figures count closed cases and what the branch itself did: an open case is not the branch's to know of.
create function app.branch_figures(unit uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with closed as (
		select c.* from public.complaints c
		where c.unit_id = unit and c.closed_at > app.now() - interval '90 days' and c.kind = 'complaint' and not c.author_hidden
			and c.id <> all ((select app.my_barred_complaints())::uuid[])
	), asked as (
		select e.* from public.enquiries e
		where e.unit_id = unit and e.asked_at > app.now() - interval '90 days' and e.answered_at is not null
			and e.complaint_id <> all ((select app.my_barred_complaints())::uuid[])
	)
	select jsonb_build_object(
		'closed', (select count(*) from closed),
		'substantiated', (select count(*) from closed c join public.findings f on f.complaint_id = c.id and f.round = c.round
			where f.verdict in ('substantiated', 'partly')),
		'settled_on_spot', (select count(*) from closed c where c.settled_on_spot),
		'rating', (select round(avg(v.rating), 1) from closed c join public.complainant_views v on v.complaint_id = c.id and v.round = c.round),
		'rated', (select count(v.rating) from closed c join public.complainant_views v on v.complaint_id = c.id and v.round = c.round),
		'answered', (select count(*) from asked),
		'answered_in_time', (select count(*) from asked e where e.answered_at <= e.due_at),
		'praise', (select count(*) from public.complaints c where c.unit_id = unit and c.kind = 'praise'
			and c.received_at > app.now() - interval '90 days'))
$$;

create function app.desk_of_head() returns jsonb
language sql stable security definer set search_path = ''
as $$
	with headed as (
		select u.* from public.units u where u.id = any ((select app.my_units('branch_head', 'department_head'))::uuid[])
	)
	select jsonb_build_object(
		'enquiries', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
			select e.id, e.complaint_number as number, left(e.question, 120) as question, e.due_at, u.name_zh as unit_zh, u.name_en as unit_en
			from public.enquiries e join headed u on u.id = e.unit_id
			where e.is_pending and e.complaint_id <> all ((select app.my_barred_complaints())::uuid[])
			order by e.due_at limit 20) q),
		'entries', (select coalesce(jsonb_agg(app.desk_case(q.c)), '[]') from (
			select c from public.complaints c
			where c.is_open and c.unit_id in (select h.id from headed h) and c.kind in ('suggestion', 'praise')
				and c.id <> all ((select app.my_barred_complaints())::uuid[])
			order by c.received_at limit 10) q),
		'units', (select coalesce(jsonb_agg(jsonb_build_object('unit_id', h.id, 'kind', h.kind, 'unit_zh', h.name_zh, 'unit_en', h.name_en,
			'missing', to_jsonb(app.missing_returns(h.id)), 'figures', app.branch_figures(h.id)) order by h.code), '[]') from headed h))
$$;

create function app.desk_of_manager() returns jsonb
language sql stable security definer set search_path = ''
as $$
	with last_day as (
		select max(d.day) as day from public.calendars k
		join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.id) and d.is_working and d.day < app.today()
		where k.is_default and d.day > app.today() - 20
	), late as (
		select u.id, u.name_zh, u.name_en, u.code from public.units u, last_day l
		where u.kind = 'branch' and u.closed_on is null and u.opened_on <= l.day
			and u.path operator(extensions.<@) (select app.my_paths('service_manager'))
			and not exists (select from public.daily_returns r where r.unit_id = u.id and r.day = l.day)
	)
	select jsonb_build_object(
		'decisions', (select coalesce(jsonb_agg(app.desk_case(q.c) || jsonb_build_object('by', q.by)), '[]') from (
			select c, p.name as by from public.decisions d
			join public.complaints c on c.id = d.complaint_id and c.status = 'handling'
			join public.people p on p.id = d.proposed_by
			where d.status = 'proposed' and d.proposed_by <> (select app.me())
				and c.unit_path operator(extensions.<@) (select app.my_paths('service_manager'))
				and c.id <> all ((select app.my_barred_complaints())::uuid[]) and c.unit_id <> all ((select app.my_barred_units())::uuid[])
			order by c.next_due_at, c.id limit 20) q),
		'extensions', (select coalesce(jsonb_agg(app.desk_case(q.c) || jsonb_build_object('by', q.by)), '[]') from (
			select c, p.name as by from public.extension_requests x
			join public.complaints c on c.id = x.complaint_id
			join public.people p on p.id = x.requested_by
			where x.status = 'requested' and x.requested_by <> (select app.me())
				and c.unit_path operator(extensions.<@) (select app.my_paths('service_manager'))
				and c.id <> all ((select app.my_barred_complaints())::uuid[]) and c.unit_id <> all ((select app.my_barred_units())::uuid[])
			order by c.next_due_at, c.id limit 20) q),
		'overdue', app.desk_cases('c.is_open and c.next_due_at < $4 and not c.is_paused', 10),
		'overdue_count', (select count(*) from app.in_my_queue('c.is_open and c.next_due_at < $4 and not c.is_paused', 1000)),
		'returns', jsonb_build_object('day', (select l.day from last_day l), 'count', (select count(*) from late),
			'units', (select coalesce(jsonb_agg(jsonb_build_object('unit_id', q.id, 'unit_zh', q.name_zh, 'unit_en', q.name_en)), '[]')
				from (select * from late order by code limit 12) q)))
$$;

create function app.grants_to_confirm() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
		select g.id, p.name, g.role, u.name_zh as unit_zh, u.name_en as unit_en, g.from_date, g.created_at
		from public.role_grants g
		join app.roles r using (role)
		join public.people p on p.id = g.person_id
		join public.units u on u.id = g.unit_id
		where r.sees_cases and g.confirmed_at is null and g.ended_at is null and (g.to_date is null or g.to_date >= (select app.today()))
			and (select app.me()) <> g.person_id and (select app.me()) is distinct from g.granted_by
			and not (select app.has_role_anywhere('administrator'))
			and ((select app.has_role_anywhere('auditor')) or u.path operator(extensions.<@) (select app.my_paths('service_manager')))
		order by g.created_at limit 20) q
$$;

create function app.desk_of_executive() returns jsonb
language sql stable security definer set search_path = ''
as $$
	with late as (
		select c.region_id, c.unit_id from app.in_my_queue('c.is_open and c.next_due_at < $4 and not c.is_paused', 2000) c
	), wide as (select s.everything or cardinality(s.region_ids) > 1 as by_region from app.my_queue_scope() s)
	select jsonb_build_object(
		'overdue', (select count(*) from late),
		'disputed', (select count(*) from app.in_my_queue('c.is_open and c.is_disputed', 1000)),
		'serious', app.desk_cases('c.is_open and c.severity in (''serious'', ''major'')', 8),
		'off', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
			select u.id as unit_id, u.kind, u.name_zh as unit_zh, u.name_en as unit_en, count(*) as overdue
			from late l cross join wide w
			join public.units u on u.id = case when w.by_region then coalesce(l.region_id, l.unit_id) else l.unit_id end
			group by u.id order by count(*) desc, u.code limit 8) q))
$$;

create function app.desk_of_auditor() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'reads', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
			select p.name, r.act, r.subject_kind, r.subject_id, r.at, c.number
			from public.read_log r
			join public.people p on p.id = r.person_id
			left join public.complaints c on c.id = r.subject_id
			where r.at > app.now() - interval '7 days' and r.act in ('reveal', 'export')
			order by r.at desc limit 10) q),
		'anchor', (select jsonb_build_object('day', a.day, 'heads', a.heads) from app.chain_anchors a order by a.day desc limit 1),
		'failures', (select count(*) from public.job_runs j where j.failure is not null and j.started_at > app.now() - interval '7 days'))
$$;

create function app.desk_of_administrator() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'failures', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
			select j.job, j.started_at from public.job_runs j
			where j.failure is not null and j.started_at > app.now() - interval '7 days' order by j.started_at desc limit 5) q),
		'invitations', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
			select i.id, p.name, i.expires_at, i.expires_at < app.now() as is_expired
			from public.invitations i join public.people p on p.id = i.person_id
			where i.accepted_at is null and i.revoked_at is null and i.expires_at > app.now() - interval '30 days'
			order by i.expires_at limit 10) q))
$$;

-- Since the start of the bank's yesterday, within the caller's scope; counted no further than 1000.
create function app.desk_changes() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'received', (select count(*) from app.in_my_queue('c.received_at >= $5 - interval ''2 days''', 1000)),
		'closed', (select count(*) from app.in_my_queue('c.closed_at >= $5 - interval ''2 days''', 1000)),
		'became_overdue', (select count(*) from app.in_my_queue(
			'c.is_open and not c.is_paused and c.next_due_at >= $5 - interval ''2 days'' and c.next_due_at < $4', 1000)),
		'disputed', (select count(*) from app.in_my_queue('c.is_open and c.is_disputed and c.updated_at >= $5 - interval ''2 days''', 1000)),
		'assigned', (select count(*) from public.complaint_assignments a
			where a.person_id = (select app.me()) and a.from_at >= (app.today() - 1)::timestamp at time zone 'Asia/Shanghai'))
$$;

create function app.done_today() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(to_jsonb(q) order by q.at desc), '[]') from (
		select distinct on (c.id) c.id, c.number, c.subject, e.action, e.at
		from public.events e
		join public.complaints c on c.id = e.subject_id
		where e.actor_id = (select app.me()) and e.at >= app.today()::timestamp at time zone 'Asia/Shanghai' and e.subject_kind = 'complaint'
			and c.id <> all ((select app.my_barred_complaints())::uuid[]) and not c.author_hidden
		order by c.id, e.seq desc limit 12) q
$$;

create function app.desk() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	answer jsonb := jsonb_build_object('today', app.today(), 'now', app.now());
begin
	perform app.require_me();
	if app.has_role_anywhere('complaint_officer') then answer := answer || jsonb_build_object('officer', app.desk_of_officer()); end if;
	if app.has_role_anywhere('staff') then answer := answer || jsonb_build_object('staff', app.desk_of_staff()); end if;
	if app.has_role_anywhere('branch_head', 'department_head') then answer := answer || jsonb_build_object('head', app.desk_of_head()); end if;
	if app.has_role_anywhere('service_manager') then answer := answer || jsonb_build_object('manager', app.desk_of_manager()); end if;
	if app.has_role_anywhere('executive') then answer := answer || jsonb_build_object('executive', app.desk_of_executive()); end if;
	if app.has_role_anywhere('auditor') then answer := answer || jsonb_build_object('auditor', app.desk_of_auditor()); end if;
	if app.has_role_anywhere('administrator') then answer := answer || jsonb_build_object('administrator', app.desk_of_administrator()); end if;
	if app.has_role_anywhere('service_manager', 'auditor') then answer := answer || jsonb_build_object('confirm', app.grants_to_confirm()); end if;
	if app.has_role_anywhere('complaint_officer', 'service_manager', 'executive') then
		answer := answer || jsonb_build_object('changes', app.desk_changes());
	end if;
	return answer || jsonb_build_object('done', app.done_today());
end $$;
comment on function app.desk is
	'What the caller must do, by role: officer, staff, head, manager, executive, auditor, administrator; what changed since yesterday; what they did today.';

create function public.desk() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.desk(); end;
grant execute on function public.desk(), app.desk() to authenticated, service_role;
