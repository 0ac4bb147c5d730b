-- What a few pages ask, for less work: every answer is what it was.

-- The waiting times of one inspector out of the key, visit by visit: joined freely, every answer there is was read for every visit in the queue.
create or replace function covert.minutes_of(inspector uuid, since date) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		select coalesce(jsonb_agg(a.minutes), '[]')
		from covert.visits w
		cross join lateral (
			select o.value -> 'value' as minutes from app.timed_items t
			join covert.answers o on o.visit_id = w.id and o.item_id = t.item_id
			where t.version_id = w.checklist_version_id offset 0) a
		where w.inspector_id = inspector and w.planned_on > since and jsonb_typeof(a.minutes) = 'number'
	);
end $$;

-- What a desk is made of, with plans that are kept over a session.
create or replace function app.decisions_to_approve(most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(jsonb_agg(app.desk_case(c) || jsonb_build_object('by', p.name) order by c.next_due_at, c.id), '[]')
		from app.in_my_queue(
			'c.is_open and c.status = ''handling'' and coalesce(c.unit_path operator(extensions.<@) (select app.my_paths(''service_manager'')), false)
				and exists (select from public.decisions d where d.complaint_id = c.id and d.status = ''proposed'' and d.proposed_by <> $3 offset 0)',
			most, 'c.next_due_at, c.id') c
		join public.decisions d on d.complaint_id = c.id and d.status = 'proposed' and d.proposed_by <> (select app.me())
		join public.people p on p.id = d.proposed_by
	);
end $$;

create or replace function app.desk_of_manager() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select jsonb_build_object(
			'decisions', app.decisions_to_approve(20),
			'extensions', (select coalesce(jsonb_agg(app.desk_case(q.c) || jsonb_build_object('by', q.by)), '[]') from (
				select c, p.name as by from public.extension_requests x
				join public.complaints c on c.id = x.complaint_id
				join public.people p on p.id = x.requested_by
				where x.status = 'requested' and x.requested_by <> (select app.me())
					and c.unit_path operator(extensions.<@) (select app.my_paths('service_manager'))
					and c.id <> all ((select app.my_barred_complaints())::uuid[]) and c.unit_id <> all ((select app.my_barred_units())::uuid[])
				order by c.next_due_at, c.id limit 20) q),
			'overdue', app.desk_cases('c.is_open and c.next_due_at < $4 and not c.is_paused', 10),
			'overdue_count', (app.count_in_my_queue(1000, 'c.is_open and c.next_due_at < $4 and not c.is_paused'))[1],
			'returns', app.late_returns(12))
	);
end $$;

create or replace function app.desk_changes() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select jsonb_build_object('received', k.n[1], 'closed', k.n[2], 'became_overdue', k.n[3], 'disputed', k.n[4],
			'assigned', (select count(*) from public.complaint_assignments a
				where a.person_id = (select app.me()) and a.from_at >= (select (app.today() - 1)::timestamp at time zone 'Asia/Shanghai')))
		from app.count_in_my_queue(1000,
			'c.received_at >= $5 - interval ''2 days''',
			'c.closed_at >= $5 - interval ''2 days''',
			'c.is_open and not c.is_paused and c.next_due_at >= $5 - interval ''2 days'' and c.next_due_at < $4',
			'c.is_open and c.is_disputed and c.updated_at >= $5 - interval ''2 days''') k (n)
	);
end $$;

create or replace function app.done_today() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(jsonb_agg(to_jsonb(q) order by q.at desc), '[]') from (
			select d.* from (
				select distinct on (c.id) c.id, c.number, c.subject, e.action, e.at
				from public.events e
				join public.complaints c on c.id = e.subject_id
				where e.actor_id = (select app.me()) and e.at >= (select app.today()::timestamp at time zone 'Asia/Shanghai')
					and e.subject_kind = 'complaint'
					and c.id <> all ((select app.my_barred_complaints())::uuid[]) and not c.author_hidden
				order by c.id, e.seq desc) d
			order by d.at desc limit 12) q
	);
end $$;

create or replace function app.grants_to_confirm() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
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
	);
end $$;
-- Answers of the agency and of the QR code by month, so that a year and its months are summed from one reading.
create function app.survey_parts(first date, last date, top uuid, cut_off timestamptz)
returns table (month date, branch_id uuid, dimension text, answers bigint, total numeric, squares numeric, from_agency bigint, has_spread boolean)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
	return query
		with places as materialized (select u.id from public.units u where u.kind = 'branch'
			and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
		rated as (
			select r.month, r.branch_id, count(*) as n, sum(r.variety) as v, sum(r.variety * r.variety) as vv, sum(r.efficiency) as e, sum(r.efficiency * r.efficiency) as ee,
				sum(r.quality) as q, sum(r.quality * r.quality) as qq, sum(r.environment) as s, sum(r.environment * r.environment) as ss,
				sum(r.attitude) as a, sum(r.attitude * r.attitude) as aa
			from public.ratings r where r.month between first and last and r.received_at <= cut_off and r.branch_id in (select p.id from places p) group by 1, 2)
		select s.month, s.branch_id, s.dimension, s.answers::bigint, s.mean * s.answers,
			s.mean * s.mean * s.answers + coalesce(s.spread * s.spread * (s.answers - 1), 0), s.answers::bigint, s.spread is not null
		from public.survey_results s
		where s.month between first and last and s.entered_at <= cut_off and (s.superseded_at is null or s.superseded_at > cut_off)
			and s.branch_id in (select p.id from places p)
		union all
		select r.month, r.branch_id, d.dimension, r.n, d.total::numeric, d.squares::numeric, 0::bigint, true
		from rated r cross join lateral (values ('variety', r.v, r.vv), ('efficiency', r.e, r.ee), ('quality', r.q, r.qq),
			('environment', r.s, r.ss), ('attitude', r.a, r.aa)) d (dimension, total, squares);
end $$;
revoke execute on function app.survey_parts(date, date, uuid, timestamptz) from public;
comment on function app.survey_parts is
	'Answers by month, branch and dimension, of the agency and of the QR code in lines of their own: sum and sum of squares, 1 to 5.';

create or replace function app.survey_sums(first date, last date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, dimension text, answers bigint, total numeric, squares numeric, from_agency bigint, has_spread boolean)
language sql stable security definer set search_path = ''
as $$
	select p.branch_id, p.dimension, sum(p.answers)::bigint, sum(p.total), sum(p.squares), sum(p.from_agency)::bigint, bool_and(p.has_spread)
	from app.survey_parts(first, last, top, cut_off) p group by 1, 2
$$;

create or replace function app.survey_page(unit uuid, month text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	m date := app.read_month('month', month);
	top public.units;
begin
	perform app.require_me();
	select * into top from public.units u where u.id = unit
		and (u.id = any (app.my_figure_units()) or u.path operator(extensions.<@) app.my_figure_paths());
	if top.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return (
		with parts as materialized (select * from app.survey_parts(app.months_before(m, 11), m, unit, app.now())),
		sums as materialized (
			select p.branch_id, p.dimension, sum(p.answers) as answers, sum(p.total) as total, sum(p.squares) as squares,
				sum(p.from_agency) as from_agency, bool_and(p.has_spread) as has_spread
			from parts p group by 1, 2)
		select jsonb_build_object('month', m, 'unit', jsonb_build_object('id', top.id, 'kind', top.kind, 'name_zh', top.name_zh, 'name_en', top.name_en),
			'whole', coalesce((select jsonb_agg(to_jsonb(x)) from (select s.dimension, sum(s.answers) as answers, sum(s.total) as total, sum(s.squares) as squares,
				sum(s.from_agency) as from_agency, bool_and(s.has_spread) as has_spread from sums s group by 1) x), '[]'),
			'branches', coalesce((select jsonb_agg(to_jsonb(x) order by x.answers desc, x.name_zh) from (
				select u.id, u.name_zh, u.name_en, max(s.answers) as answers, jsonb_object_agg(s.dimension, jsonb_build_object(
					'answers', s.answers, 'total', s.total, 'squares', s.squares, 'has_spread', s.has_spread)) as dimensions
				from sums s join public.units u on u.id = s.branch_id group by u.id order by max(s.answers) desc, u.name_zh limit 200) x), '[]'),
			'months', coalesce((select jsonb_agg(to_jsonb(x) order by x.month, x.dimension) from (
				select p.month, p.dimension, sum(p.answers) as answers, sum(p.total) as total, sum(p.squares) as squares, bool_and(p.has_spread) as has_spread
				from parts p group by 1, 2) x), '[]')));
end $$;
