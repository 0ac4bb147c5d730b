-- Ten thousand branches: what was just gathered has no statistics, so that it is looked up by its key and never joined list
-- against list; and what fell due in a month is found by its due date before its complaint is.
create or replace function app.notice_misfit(gathering uuid, snapshot jsonb, branches jsonb) returns text
language sql stable security definer set search_path = ''
as $$
	with given as materialized (
		select case when b ->> 'branch_id' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then (b ->> 'branch_id')::uuid end as branch_id,
			b ->> 'class' as class, b -> 'position' as position, b -> 'content' as content
		from jsonb_array_elements(case jsonb_typeof(branches) when 'array' then branches else '[]' end) b),
	held as (select count(*) as n from app.gathered_figures g where g.gathering_id = gathering)
	select case
		when jsonb_typeof(snapshot) is distinct from 'object' or octet_length(snapshot::text) > 8388608 then 'snapshot'
		when not (snapshot ?& '{form,overall,classes,funnels,trend,best,improved,below,problems,timelies,rectification,interviews,commendations}'::text[]) then 'snapshot'
		when snapshot -> 'interviews' is distinct from (select x.interviews from app.notice_gatherings x where x.id = gathering) then 'interviews'
		when not app.is_list_of(branches, 50000) then 'rows'
		when (select h.n from held h) <> (select count(distinct g.branch_id) from given g
				join app.gathered_figures h on h.gathering_id = gathering and h.branch_id = g.branch_id)
			or (select h.n from held h) <> (select count(*) from given) then 'rows'
		when exists (select from given g where jsonb_typeof(g.content) is distinct from 'object' or octet_length(g.content::text) > 16384
			or not app.is_number_between(g.position, 1, 50000) or not app.is_text_of(to_jsonb(g.class), 120)
			or not coalesce(g.content ->> 'standing' in ('ranked', 'banded', 'not_ranked'), false)
			or not app.is_list_of(g.content -> 'lines', 60)
			or jsonb_path_exists(g.content, 'strict $.lines[*] ? (@.type() != "object")')) then 'rows'
		-- The rate that is drawn to the mean of its class is computed; every other value is the gathered one, as shown.
		when exists (
			select from given g join app.gathered_figures h on h.gathering_id = gathering and h.branch_id = g.branch_id
			cross join lateral jsonb_array_elements(g.content -> 'lines') l
			join public.indicators i on i.code = l ->> 'indicator'
			where i.code <> 'complaint_rate' and (case jsonb_typeof(l -> 'value') when 'number' then (l ->> 'value')::numeric end)
				is distinct from round((h.figures #>> array[i.code, '0'])::numeric, i.places)) then 'figures' end
$$;

create or replace function app.computed_timelies(month date, top uuid, cut_off timestamptz)
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
create or replace function app.computed_outcomes(month date, top uuid, cut_off timestamptz)
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

-- A year of a large bank is sorted and joined in memory.
alter function app.gather_notice(uuid, text, timestamptz) set work_mem = '64MB';
alter function app.interview_inputs(uuid, text, text, text) set work_mem = '64MB';
