-- What a branch owed of notices in a month: those whose day fell into it, confirmed by its heads, late or not.
create function app.monthly_duties(first date, last date, top uuid)
returns table (branch_id uuid, month date, meeting_held boolean, notice_confirmed boolean)
language sql stable security definer set search_path = ''
as $$
	with meetings as (
		select f.branch_id, m::date as month, f.value = 1 as held
		from generate_series(first, last, interval '1 month') m
		cross join lateral app.figures_of_month(m::date, top) f
		where f.indicator = 'service_meeting_held'),
	notices as (
		select o.unit_id as branch_id, date_trunc('month', o.due_at at time zone 'Asia/Shanghai')::date as month, bool_and(o.confirmed_at is not null) as confirmed
		from public.deliveries o
		join public.documents d on d.id = o.document_id and d.kind = 'notice'
		join public.units u on u.id = o.unit_id and u.kind = 'branch' and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)
		where o.ended_why is null and o.due_at < (select app.now())
			and o.due_at >= (select app.start_of_day(first)) and o.due_at < (select app.start_of_day((last + interval '1 month')::date))
		group by 1, 2)
	select coalesce(m.branch_id, n.branch_id), coalesce(m.month, n.month), m.held, n.confirmed
	from meetings m full join notices n on n.branch_id = m.branch_id and n.month = m.month
$$;
comment on function app.monthly_duties is 'What each branch owed in a month: the service meeting, the confirmed notice. Null is not due or not known, which breaks no rule.';

-- The one figure an interview is about, then and since: what the follow-up compares. Less is better, but for a score.
create function app.complaint_rate(branch uuid, first date, last date) returns numeric
language sql stable security definer set search_path = ''
as $$
	select round(sum(m.complaints) * 10000.0 / nullif(sum(m.transactions), 0), 4)
	from app.branch_months(first, last, branch) m where m.transactions > 0
$$;
comment on function app.complaint_rate is 'Complaints per 10,000 transactions over the months that have both; null when none has.';

create function app.triggering_figure(rule text, numbers jsonb, branch uuid) returns numeric
language sql stable security definer set search_path = ''
as $$
	select case
		when rule in ('T1', 'T2') and jsonb_typeof(numbers -> 'count') = 'number' and jsonb_typeof(numbers -> 'exposure') = 'number'
			then round((numbers ->> 'count')::numeric * 10000 / nullif((numbers ->> 'exposure')::numeric, 0), 4)
		when rule = 'T3' and numbers ->> 'month1' ~ '^\d{4}-\d{2}$'
			then app.complaint_rate(branch, (numbers ->> 'month1' || '-01')::date, app.months_before(date_trunc('month', app.today())::date, 1))
		when rule = 'T5' and jsonb_typeof(numbers -> 'lowest') = 'number' then (numbers ->> 'lowest')::numeric
		when rule = 'T6' and jsonb_typeof(numbers -> 'overdue') = 'number' then (numbers ->> 'overdue')::numeric
		when rule in ('T4', 'T6', 'T7', 'T8') then 1
	end
$$;

create function app.figure_since(i public.interviews, since date, until date) returns numeric
language sql stable security definer set search_path = ''
as $$
	select case
		-- Whole months after the one it was held in: part of a month would set its complaints against all its transactions.
		when i.rule in ('T1', 'T2', 'T3') then app.complaint_rate(i.branch_id, (date_trunc('month', since) + interval '1 month')::date,
			app.months_before(date_trunc('month', until + 1)::date, 1))
		when i.rule = 'T4' and i.numbers ->> 'kind' = 'serious_complaint' then (select count(*) from app.upheld_facts(since, i.unit_path) f
			where f.kind = 'serious_complaint' and f.upheld_on > since)
		when i.rule = 'T4' then (select case when count(*) > 0 then sum(r.critical_count) end from public.visit_reports r
			where r.branch_id = i.branch_id and r.kind = 'covert' and r.visited_from > since)
		when i.rule = 'T5' then (select min(r.total) from public.visit_reports r
			where r.branch_id = i.branch_id and r.kind = 'covert' and r.visited_from > since and r.total is not null)
		when i.rule = 'T6' and i.numbers ->> 'kind' = 'failed_reinspection' then (select count(*) from public.rectification_tasks t
			where 'task:' || t.id::text = any (i.links) and t.is_open)
		when i.rule = 'T6' then (select coalesce(max(until - (t.due_at at time zone 'Asia/Shanghai')::date), 0) from public.rectification_tasks t
			where 'task:' || t.id::text = any (i.links) and t.is_owed and t.due_at < app.now())
		when i.rule = 'T7' then (select count(*) from app.procedure_breaches(since + 1, i.unit_path) b where b.kind = i.numbers ->> 'kind')
		when i.rule = 'T8' then (select case when count(*) > 0 then count(*) filter (where
				not case i.numbers ->> 'kind' when 'meeting' then d.meeting_held else d.notice_confirmed end) end
			from app.monthly_duties((date_trunc('month', since) + interval '1 month')::date, app.months_before(date_trunc('month', until + 1)::date, 1), i.branch_id) d
			where case i.numbers ->> 'kind' when 'meeting' then d.meeting_held else d.notice_confirmed end is not null)
	end
$$;
comment on function app.figure_since is
	'The same figure from the day after the interview on: complaints per 10,000 transactions, upheld facts, the lowest score, days overdue, breaches, months missed. Null when nothing is known since.';
