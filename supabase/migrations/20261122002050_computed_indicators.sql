-- What the product itself knows of a month, branch by branch, as it was known at a cut-off.
create index complaint_clocks_target_due on public.complaint_clocks (due_at) where kind = 'target' and started_at is not null;
create index rectification_tasks_due on public.rectification_tasks (due_at);
create index findings_submitted on public.findings (submitted_at);
create index complaint_views_recorded on public.complainant_views (recorded_at);

create function app.start_of_day(day date) returns timestamptz
language sql immutable set search_path = ''
as $$ select day::timestamp at time zone 'Asia/Shanghai' $$;

create function app.months_before(month date, n int) returns date
language sql immutable set search_path = ''
as $$ select (month - make_interval(months => n))::date $$;

-- Branches that were open for some of the month, and how many days of it.
create function app.open_branches(month date, top uuid) returns table (branch_id uuid, days numeric)
language sql stable security definer set search_path = ''
as $$
	select u.id, least((month + interval '1 month')::date, coalesce(u.closed_on, 'infinity'))::date - greatest(month, u.opened_on)
	from public.units u
	where u.kind = 'branch' and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)
		and u.opened_on < (month + interval '1 month')::date and (u.closed_on is null or u.closed_on > month)
$$;

-- What is asked in a subselect is asked once a statement, not once a row.
-- Complaints that count: what turned out not to be for the bank, or to be part of another case, does not; if that was
-- found out after the cut-off it still does.
create function app.counted_complaints(first date, last date, top uuid, cut_off timestamptz)
returns table (id uuid, branch_id uuid, month date, told_at timestamptz)
language sql stable security definer set search_path = ''
as $$
	select c.id, c.unit_id, date_trunc('month', c.received_at at time zone 'Asia/Shanghai')::date, c.told_at
	from public.complaints c
	where c.kind = 'complaint' and c.received_at >= (select app.start_of_day(first)) and c.received_at < (select app.start_of_day((last + interval '1 month')::date))
		and c.received_at <= cut_off and c.created_at <= cut_off
		and c.unit_id in (select u.id from public.units u where u.kind = 'branch'
			and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top))
		and (c.status not in ('not_accepted', 'merged') or not exists (
			select from public.events e where e.subject_id = c.id and e.action in ('not_accept', 'merge') and e.at <= cut_off))
$$;

create function app.exposures_at(first date, last date, cut_off timestamptz) returns setof public.exposures
language sql stable security definer set search_path = ''
as $$
	select e.* from public.exposures e
	where e.month between first and last and e.entered_at <= cut_off and (e.superseded_at is null or e.superseded_at > cut_off)
$$;

create function app.branch_months(first date, last date, top uuid, cut_off timestamptz default null)
returns table (branch_id uuid, month date, complaints int, transactions bigint, customers bigint, outlet_months numeric)
language sql stable security definer set search_path = ''
as $$
	with months as (select m::date as month, extract(day from app.month_end(m::date)) as length from generate_series(first, last, interval '1 month') m),
	places as (select m.month, m.length, b.branch_id, b.days from months m cross join lateral app.open_branches(m.month, top) b),
	counts as (select c.branch_id, c.month, count(*)::int as n
		from app.counted_complaints(first, last, top, coalesce(cut_off, app.now())) c group by 1, 2)
	select p.branch_id, p.month, coalesce(c.n, 0), e.transactions, e.customers,
		round(coalesce(e.outlet_days, p.days) / p.length, 6)
	from places p
	left join counts c on c.branch_id = p.branch_id and c.month = p.month
	left join app.exposures_at(first, last, coalesce(cut_off, app.now())) e on e.branch_id = p.branch_id and e.month = p.month
$$;
comment on function app.branch_months is
	'Complaints received and what they are set against, per branch and month; null where it is not known. Months in which a branch was not open have no row.';

-- Count and exposure go in together: a month without the one counts with neither.
create function app.computed_rates(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	with m as materialized (select b.*, b.month = computed_rates.month as is_last
		from app.branch_months(app.months_before(month, 11), month, top, cut_off) b),
	sums as (
		select m.branch_id,
			sum(m.complaints) filter (where m.transactions > 0) as y, sum(m.transactions) filter (where m.transactions > 0) as e,
			sum(m.complaints) filter (where m.transactions > 0 and m.is_last) as y1, sum(m.transactions) filter (where m.transactions > 0 and m.is_last) as e1,
			sum(m.complaints) filter (where m.customers > 0) as yc, sum(m.customers) filter (where m.customers > 0) / 12.0 as ec,
			sum(m.complaints) filter (where m.outlet_months > 0) as yo, sum(m.outlet_months) filter (where m.outlet_months > 0) as eo
		from m group by m.branch_id having bool_or(m.is_last))
	select s.branch_id, x.indicator, x.y / x.e * x.factor, x.y, x.e
	from sums s cross join lateral (values
		('complaint_rate', s.y, s.e, 10000), ('complaint_rate_raw', s.y1, s.e1, 10000),
		('complaints_per_customers', s.yc, s.ec, 10000000), ('complaints_per_outlets', s.yo, s.eo, 12000)) x (indicator, y, e, factor)
	where x.e > 0
$$;
comment on function app.computed_rates is
	'Raw rates with count and exposure; drawing them to the mean of the class is done where the notice is made (statistics/bayes.server.ts).';

create function app.computed_timelies(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	with due as materialized (
		select k.complaint_id, k.code, k.due_at, k.stopped_at, k.was_reached, k.is_paused from public.complaint_clocks k
		where k.kind = 'target' and k.started_at is not null and k.code in ('investigate', 'handle', 'feed_back')
			and k.due_at >= (select app.start_of_day(month)) and k.due_at < (select app.start_of_day((month + interval '1 month')::date)))
	select c.unit_id, i.indicator, 100.0 * sum(i.hit) / count(*), sum(i.hit), count(*)
	from due k
	join public.complaints c on c.id = k.complaint_id and c.kind = 'complaint'
	cross join lateral (select
		case k.code when 'investigate' then 'investigated_on_time' when 'handle' then 'handled_on_time' else 'fed_back_on_time' end as indicator,
		case when k.stopped_at <= least(k.due_at, cut_off) and k.was_reached then 1 else 0 end as hit) i
	where c.unit_id in (select u.id from public.units u where u.kind = 'branch'
			and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top))
		-- A case that ended without the stage, waits, or has time left at the cut-off is neither in time nor late.
		and (i.hit = 1 or (k.due_at <= cut_off and not k.is_paused and (k.stopped_at is null or k.was_reached or k.stopped_at > k.due_at)))
	group by 1, 2
$$;

-- Links are few: they are looked through once, and not once a complaint.
create function app.computed_outcomes(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	with window_start as (select app.start_of_day(app.months_before(month, 11)) as from_at,
		least(app.start_of_day((month + interval '1 month')::date), cut_off) as to_at),
	places as (select u.id from public.units u where u.kind = 'branch'
		and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
	cases as materialized (select * from app.counted_complaints(app.months_before(month, 11), month, top, cut_off)),
	told as (
		select c.unit_id as branch_id, count(*) as n, count(*) filter (where exists (
			select from public.reviews r where r.complaint_id = c.id and r.applied_at <= cut_off)) as hits
		from public.complaints c, window_start w
		where c.kind = 'complaint' and c.told_at >= w.from_at and c.told_at <= w.to_at and c.received_at >= w.from_at - interval '1 year'
			and c.unit_id in (select p.id from places p) group by 1),
	links as materialized (
		select l.complaint_id as id, l.other_id as other from public.complaint_links l where l.kind <> 'related' and l.linked_at <= cut_off
		union all
		select l.other_id, l.complaint_id from public.complaint_links l where l.kind <> 'related' and l.linked_at <= cut_off),
	repeated as (
		select distinct l.id from links l join public.complaints mine on mine.id = l.id join public.complaints o on o.id = l.other
		where (o.received_at, o.id) < (mine.received_at, mine.id)),
	repeats as (
		select c.branch_id, count(*) as n, count(r.id) as hits from cases c left join repeated r on r.id = c.id group by 1),
	views as (
		select distinct on (v.complaint_id) v.complaint_id, v.view, v.rating from public.complainant_views v, window_start w
		where v.recorded_at >= w.from_at and v.recorded_at <= w.to_at order by v.complaint_id, v.recorded_at desc, v.id),
	asked as (
		select c.unit_id as branch_id, count(*) as n, count(*) filter (where v.view = 'accepts' and coalesce(v.rating, 4) >= 4) as hits
		from views v join public.complaints c on c.id = v.complaint_id and c.kind = 'complaint' and c.unit_id in (select p.id from places p)
		where v.view <> 'unreachable' group by 1)
	select x.branch_id, x.indicator, 100.0 * x.hits / x.n, x.hits, x.n from (
		select t.branch_id, 'disputed_share' as indicator, t.hits, t.n from told t
		union all select r.branch_id, 'repeat_share', r.hits, r.n from repeats r
		union all select a.branch_id, 'complainant_satisfaction', a.hits, a.n from asked a) x
$$;

create function app.computed_counts(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	with months_of as (select app.start_of_day(month) as from_at, app.start_of_day((month + interval '1 month')::date) as to_at),
	entries as materialized (
		select c.unit_id, c.kind, c.channel, c.closed_at from public.complaints c, months_of w
		where c.kind in ('praise', 'suggestion') and c.received_at >= w.from_at and c.received_at < w.to_at
			and c.received_at <= cut_off and c.created_at <= cut_off),
	-- The last finding decides; a case found once in a month counts once.
	found as (
		select c.unit_id, count(*) as n from months_of w
		join public.findings f on f.submitted_at >= w.from_at and f.submitted_at < w.to_at and f.submitted_at <= cut_off and f.verdict in ('substantiated', 'partly')
		join public.complaints c on c.id = f.complaint_id and c.kind = 'complaint'
		where not exists (select from public.findings o where o.complaint_id = f.complaint_id and o.round > f.round and o.submitted_at <= cut_off)
		group by 1),
	branches as materialized (select b.branch_id from app.open_branches(month, top) b)
	select b.branch_id, 'commendations', coalesce(p.n, 0), null::numeric, null::numeric
		from branches b left join (select e.unit_id, count(*) as n from entries e where e.kind = 'praise' group by 1) p on p.unit_id = b.branch_id
	union all
	select b.branch_id, 'complaint_situation', coalesce(f.n, 0), null, null from branches b left join found f on f.unit_id = b.branch_id
	union all
	select b.branch_id, 'suggestion_book_answered', 100.0 * s.hits / s.n, s.hits, s.n
		from branches b join (select e.unit_id, count(*) as n, count(*) filter (where e.closed_at <= cut_off) as hits from entries e
			where e.kind = 'suggestion' and e.channel = 'suggestion_book' group by 1) s on s.unit_id = b.branch_id
$$;

-- Released visits alone; a score that an appeal changed after the cut-off counts as it stood.
create function app.computed_inspections(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	with places as (select u.id from public.units u where u.kind = 'branch'
		and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
	ends as (select app.start_of_day(month) as from_at, app.start_of_day((month + interval '1 month')::date) as to_at),
	visits as materialized (
		select r.id, r.branch_id, r.released_at >= e.from_at as is_of_month, case when v.report_id is null then r.total else v.total_before end as total
		from ends e
		join public.visit_reports r on r.kind = 'covert' and r.released_at >= app.start_of_day(app.months_before(computed_inspections.month, 5)) and r.released_at < e.to_at and r.released_at <= cut_off
		left join lateral (select v.report_id, v.total_before from public.report_revisions v where v.report_id = r.id and v.at > cut_off order by v.n limit 1) v on true
		where r.branch_id in (select p.id from places p)),
	scores as (select v.branch_id, avg(v.total) as mean, count(*) as n from visits v where v.total is not null group by 1),
	criticals as (
		select v.branch_id, count(i.item_id) as n from visits v
		left join public.report_items i on i.report_id = v.id and i.is_critical and i.is_failed and not exists (
			select from public.appeals a where a.report_id = v.id and a.item_id = i.item_id and a.filed_at <= cut_off
				and (a.status = 'filed' or a.decided_at > cut_off))
		where v.is_of_month group by 1),
	tasks as (
		select t.unit_id as branch_id, count(*) as n,
			count(*) filter (where t.submitted_at <= t.due_at and t.verified_at <= cut_off) as hits
		from public.rectification_tasks t, ends e
		where t.due_at >= e.from_at and t.due_at < e.to_at and (t.due_at <= cut_off or t.verified_at <= cut_off) and t.opened_at <= cut_off
			and t.status <> 'cancelled' and t.unit_id in (select p.id from places p)
			-- Handed in and not looked at yet is nobody's delay.
			and not (t.submitted_at <= t.due_at and (t.status = 'submitted' or t.verified_at > cut_off))
		group by 1)
	select s.branch_id, 'visit_score', s.mean, null::numeric, s.n from scores s
	union all select c.branch_id, 'critical_items', c.n, null, null from criticals c
	union all select t.branch_id, 'rectified_on_time', 100.0 * t.hits / t.n, t.hits, t.n from tasks t
$$;
comment on function app.computed_inspections is
	'Visit score (exposure is the number of visits), critical items of a month in which a visit was released, rectification on time.';

create function app.survey_sums(first date, last date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, dimension text, answers bigint, total numeric, squares numeric, from_agency bigint, has_spread boolean)
language sql stable security definer set search_path = ''
as $$
	with places as (select u.id from public.units u where u.kind = 'branch'
		and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
	parts as (
		select s.branch_id, s.dimension, s.answers::bigint as n, s.mean * s.answers as total,
			s.mean * s.mean * s.answers + coalesce(s.spread * s.spread * (s.answers - 1), 0) as squares, s.answers::bigint as agency, s.spread is not null as spread
		from public.survey_results s
		where s.month between first and last and s.entered_at <= cut_off and (s.superseded_at is null or s.superseded_at > cut_off)
		union all
		select r.branch_id, d.dimension, count(*), sum(d.score), sum(d.score * d.score), 0, true
		from public.ratings r cross join lateral (values ('variety', r.variety), ('efficiency', r.efficiency), ('quality', r.quality),
			('environment', r.environment), ('attitude', r.attitude)) d (dimension, score)
		where r.month between first and last and r.received_at <= cut_off group by 1, 2)
	select p.branch_id, p.dimension, sum(p.n)::bigint, sum(p.total), sum(p.squares), sum(p.agency)::bigint, bool_and(p.spread)
	from parts p where p.branch_id in (select x.id from places x) group by 1, 2
$$;
comment on function app.survey_sums is
	'Answers of the agency and of the QR code together: sum and sum of squares, 1 to 5. Without a spread from the agency there is no interval.';

create function app.computed_surveys(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	select s.branch_id, 'satisfaction_' || s.dimension, (s.total / s.answers - 1) * 25, null::numeric, s.answers
	from app.survey_sums(app.months_before(month, 11), month, top, cut_off) s
$$;

create function app.computed_indicators(month date, unit uuid, cut_off timestamptz default null)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language plpgsql stable security definer set search_path = ''
as $$
declare
	as_of timestamptz := coalesce(cut_off, app.now());
begin
	return query
		select * from app.computed_rates(month, unit, as_of)
		union all select * from app.computed_timelies(month, unit, as_of)
		union all select * from app.computed_outcomes(month, unit, as_of)
		union all select * from app.computed_counts(month, unit, as_of)
		union all select * from app.computed_inspections(month, unit, as_of)
		union all select * from app.computed_meetings(month, unit, as_of)
		union all select * from app.computed_surveys(month, unit, as_of);
end $$;
comment on function app.computed_indicators is
	'What the product knows of a month, for the branches below a unit, as known at the cut-off (now without one). No row: nothing known, nothing due or
	nobody asked, never zero. numerator and exposure are what the value is made of: hits and cases, complaints and transactions, answers, visits.';

create function app.figures_of_month(month date, unit uuid, cut_off timestamptz default null)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric, source text, value_id uuid)
language plpgsql stable security definer set search_path = ''
as $$
declare
	as_of timestamptz := coalesce(cut_off, app.now());
begin
	return query
		select c.branch_id, c.indicator, c.value, c.numerator, c.exposure,
			case when c.indicator like 'satisfaction\_%' then 'survey' else 'computed' end, null::uuid
		from app.computed_indicators(figures_of_month.month, unit, as_of) c
		union all
		select v.branch_id, v.indicator, v.value, v.numerator, v.exposure, v.source, v.id
		from public.indicator_values v
		where v.month = figures_of_month.month and v.entered_at <= as_of and (v.superseded_at is null or v.superseded_at > as_of)
			and v.branch_id in (select b.branch_id from app.open_branches(figures_of_month.month, unit) b);
end $$;
comment on function app.figures_of_month is 'Computed, imported and returned figures together, as known at the cut-off, each with where it is from.';
