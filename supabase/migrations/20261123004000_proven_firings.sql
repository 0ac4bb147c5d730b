-- The rules run in the server. What the server's own service brings is taken as computed; what a person brings is
-- held against the records themselves, so that nobody can have a head called in by numbers they made up.

-- Count and exposure of one branch as the rates read them: a month without the one counts with neither.
create function app.counted_months(branch uuid, first date, last date)
returns table (month date, complaints int, transactions bigint)
language sql stable security definer set search_path = ''
as $$
	select m.month, m.complaints, m.transactions from app.branch_months(first, last, branch) m where m.transactions > 0
$$;

create function app.number_of(value jsonb) returns numeric
language sql immutable set search_path = ''
as $$ select case when jsonb_typeof(value) = 'number' then (value #>> '{}')::numeric end $$;

-- Whether the records behind a firing say what it says, by the rules in force. Limits and probabilities are the
-- server's to compute; here it is the facts and counts they are computed from.
create function app.firing_is_proven(f jsonb, branch public.units, rules public.trigger_rule_versions, judged date) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	n jsonb := f -> 'numbers';
	p jsonb := rules.parameters -> (f ->> 'rule');
	subject uuid := case when jsonb_array_length(f -> 'links') > 0 then split_part(f -> 'links' ->> 0, ':', 2)::uuid end;
	today date := app.today();
	since date := (today - interval '62 days')::date;
	k int;
begin
	case f ->> 'rule'
	when 'T1', 'T2' then
		return judged is not null and app.number_of(n -> 'count') >= (p ->> 'minimumCount')::int
			and (app.number_of(n -> 'count') >= app.number_of(n -> 'limit') or app.number_of(n -> 'probability') between (p ->> 'probability')::numeric and 1)
			and exists (select from (select sum(m.complaints) as y, sum(m.transactions) as e
				from app.counted_months(branch.id, app.months_before(judged, (p ->> 'months')::int - 1), judged) m) s
				where s.y = app.number_of(n -> 'count') and s.e = app.number_of(n -> 'exposure'));
	when 'T3' then
		for k in 1 .. (p ->> 'months')::int loop
			if judged is null or not exists (
				select from app.counted_months(branch.id, app.months_before(judged, (p ->> 'months')::int - k), app.months_before(judged, (p ->> 'months')::int - k)) m
				where to_char(m.month, 'YYYY-MM') = n ->> ('month' || k) and m.complaints = app.number_of(n -> ('count' || k))
					and m.complaints >= app.number_of(n -> ('limit' || k))) then
				return false;
			end if;
		end loop;
		return true;
	when 'T4' then
		return exists (select from app.upheld_facts(since, branch.path) u
			where u.branch_id = branch.id and u.kind = n ->> 'kind' and u.subject_id = subject and u.upheld_on::text = n ->> 'upheldOn'
				and u.item is not distinct from n ->> 'item');
	when 'T5' then
		return exists (select from (
			select count(*) as visits, count(distinct s.inspector) as inspectors, min(s.score) as lowest
			from app.released_scores((today - make_interval(months => (p ->> 'months')::int))::date, branch.path) s
			where s.branch_id = branch.id and s.score < (p ->> 'score')::numeric) v
			where v.visits = app.number_of(n -> 'visits') and v.inspectors >= (p ->> 'visits')::int and v.visits >= (p ->> 'visits')::int
				and v.lowest = app.number_of(n -> 'lowest'));
	when 'T6' then
		return exists (select from public.rectification_tasks t where t.id = subject and t.unit_id = branch.id and t.status <> 'cancelled'
			and t.source_kind <> 'interview' and case n ->> 'kind'
				when 'overdue' then t.is_owed and today - (t.due_at at time zone 'Asia/Shanghai')::date > (p ->> 'days')::int
				when 'failed_reinspection' then t.reinspection = 'failed' end);
	when 'T7' then
		return exists (select from app.procedure_breaches(since, branch.path) b
			where b.branch_id = branch.id and b.complaint_id = subject and b.kind = n ->> 'kind' and b.on_day::text = n ->> 'on');
	when 'T8' then
		return n ->> 'month' = to_char(app.months_before(date_trunc('month', today)::date, 1), 'YYYY-MM') and exists (
			select from app.monthly_duties(app.months_before(date_trunc('month', today)::date, 1), app.months_before(date_trunc('month', today)::date, 1), branch.id) d
			where d.branch_id = branch.id and case n ->> 'kind' when 'meeting' then d.meeting_held when 'notice_confirmation' then d.notice_confirmed end = false);
	when 'T9' then
		return exists (select from (
			select count(*) as given, count(*) filter (where least(r.attitude, r.quality) <= (p ->> 'badUpTo')::int) as bad
			from public.rating_staff s join public.ratings r on r.id = s.rating_id
			join public.people o on o.staff_number = s.staff_number and o.unit_id = r.branch_id
			where o.id = subject and r.branch_id = branch.id and r.day <= today and today - r.day < (p ->> 'days')::int) x
			where x.bad = app.number_of(n -> 'bad') and x.given = app.number_of(n -> 'of') and x.bad >= (p ->> 'bad')::int);
	else
		return false;
	end case;
end $$;
comment on function app.firing_is_proven is
	'Whether the records hold the facts and counts a firing states. Null or false where they do not.';
