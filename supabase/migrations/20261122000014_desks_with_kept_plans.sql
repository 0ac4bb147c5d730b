-- A desk asks the same of case after case. PL/pgSQL keeps the plans over a session; as SQL functions within functions they were made
-- anew for every case.

create or replace function app.next_step(c public.complaints) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
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
	);
end $$;

create or replace function app.desk_case(c public.complaints) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select jsonb_build_object('id', c.id, 'number', c.number, 'kind', c.kind, 'subject', c.subject, 'status', c.status,
			'severity', c.severity, 'unit_zh', u.name_zh, 'unit_en', u.name_en, 'next_due_at', c.next_due_at, 'is_paused', c.is_paused,
			'is_disputed', c.is_disputed, 'received_at', c.received_at, 'step', app.next_step(c),
			'handler', (select p.name from public.people p where p.id = c.handler_id))
		from public.units u where u.id = c.unit_id
	);
end $$;

create or replace function app.desk_cases(condition text, most int, sorting text default 'c.next_due_at, c.id') returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(jsonb_agg(app.desk_case(c)), '[]') from app.in_my_queue(condition, most, sorting) c
	);
end $$;

create or replace function app.missing_returns(unit uuid) returns date[]
language plpgsql stable security definer set search_path = ''
as $$
declare
	today date := app.today();
begin
	return (
		select coalesce(array_agg(d.day order by d.day desc), '{}')
		from app.unit_calendars k
		join public.units u on u.id = k.unit_id and u.kind = 'branch' and u.closed_on is null
		join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.calendar_id) and d.is_working
			and d.day between greatest(today - 7, u.opened_on) and today
		where k.unit_id = unit and not exists (select from public.daily_returns r where r.unit_id = unit and r.day = d.day)
	);
end $$;

create or replace function app.desk_of_officer() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select jsonb_build_object(
			'mine', app.desk_cases('c.is_open and c.handler_id = $3', 25),
			'unassigned', app.desk_cases('c.is_open and c.handler_id is null and c.kind in (''complaint'', ''internal'', ''report'')', 8),
			'disputed', app.desk_cases('c.is_open and c.is_disputed and c.handler_id is distinct from $3', 8))
	);
end $$;

create or replace function app.desk_of_staff() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select jsonb_build_object(
			'returns', (select coalesce(jsonb_agg(jsonb_build_object('unit_id', u.id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
					'today', app.today(), 'missing', to_jsonb(app.missing_returns(u.id)),
					'filed', exists (select from public.daily_returns r where r.unit_id = u.id and r.day = app.today()))), '[]')
				from public.units u where u.kind = 'branch' and u.id = any ((select app.my_units('staff'))::uuid[])),
			'entries', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'kind', e.kind, 'subject', e.subject,
					'status', e.status, 'received_at', e.received_at, 'closed_at', e.closed_at) order by e.is_open desc, e.received_at desc), '[]')
				from (select c.* from app.my_entries() c order by c.is_open desc, c.received_at desc limit 10) e))
	);
end $$;

create or replace function app.branch_figures(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
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
	);
end $$;

-- A head's desk counts figures and returns of units that are open; what was left open elsewhere is in its lists.
create or replace function app.desk_of_head() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
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
				'missing', to_jsonb(app.missing_returns(h.id)), 'figures', app.branch_figures(h.id)) order by h.code), '[]')
				from headed h where h.merged_into_id is null))
	);
end $$;

create or replace function app.desk_of_executive() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
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
	);
end $$;
