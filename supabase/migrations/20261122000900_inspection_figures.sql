-- Figures of released visits only: whoever reads reports of a unit reads its figures. The scope is applied here, because
-- a policy on 14 million lines would be asked line by line.
create function app.figure_unit(unit uuid) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units;
begin
	perform app.require_me();
	select * into top from public.units u where u.id = unit;
	if top.id is null or not (top.id = any (app.my_report_units()) or top.path operator(extensions.<@) app.my_report_paths()) then
		perform app.refuse('MC003', 404);
	end if;
	return top;
end $$;
comment on function app.figure_unit is 'A unit whose figures the caller reads. Refuses MC003.';

-- Names of sections and items, by the newest version of any covert checklist that has them.
create function app.checklist_names() returns table (id text, name_zh text, name_en text)
language sql stable security definer set search_path = ''
as $$
	select distinct on (n.id) n.id, n.zh, n.en from (
		select x ->> 'id' as id, x ->> 'zh' as zh, x ->> 'en' as en, v.published_at
		from public.checklist_versions v, jsonb_path_query(v.content, '$.sections[*]') x where v.kind = 'covert'
		union all
		select x ->> 'id', x ->> 'zh', x ->> 'en', v.published_at
		from public.checklist_versions v, jsonb_path_query(v.content, '$.sections[*].items[*]') x where v.kind = 'covert'
	) n order by n.id, n.published_at desc
$$;

create function app.score_trend(unit uuid, first date, last date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units := app.figure_unit(unit);
begin
	return jsonb_build_object(
		'months', coalesce((select jsonb_agg(to_jsonb(m) order by m.month) from (
			select v.month, v.visits, v.scored, round(v.total / nullif(v.scored, 0), 2) as mean, v.criticals
			from app.visit_months v where v.unit_id = top.id and v.month between first and last and v.visits > 0
			union all
			select r.month, count(*)::int, count(r.total)::int, round(avg(r.total), 2), sum(r.critical_count)::int
			from public.visit_reports r
			where top.kind = 'branch' and r.branch_id = top.id and r.month between first and last and r.kind = 'covert'
			group by r.month) m), '[]'),
		'sections', coalesce((select jsonb_agg(to_jsonb(s) || jsonb_build_object('name_zh', n.name_zh, 'name_en', n.name_en) order by s.mean) from (
			select v.section_id as section, sum(v.visits)::int as visits, round(sum(v.total) / nullif(sum(v.visits), 0), 2) as mean
			from app.section_months v where v.unit_id = top.id and v.month between first and last
			group by v.section_id having sum(v.visits) > 0
			union all
			select x ->> 'section', count(*)::int, round(avg((x ->> 'score')::numeric), 2)
			from public.visit_reports r, jsonb_array_elements(r.section_scores) x
			where top.kind = 'branch' and r.branch_id = top.id and r.month between first and last and r.kind = 'covert' and x ->> 'score' is not null
			group by x ->> 'section') s left join app.checklist_names() n on n.id = s.section), '[]'));
end $$;
comment on function app.score_trend is 'Covert visits of a unit by month (first days of months, both included) and its sections, weakest first.';

create function app.item_figures(unit uuid, first date, last date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units;
begin
	top := app.figure_unit(unit);
	if top.kind = 'branch' then
		return (select coalesce(jsonb_agg(to_jsonb(i) || jsonb_build_object('name_zh', n.name_zh, 'name_en', n.name_en) order by i.failed desc, i.seen desc, i.item_id), '[]') from (
			select o.item_id, count(*)::int as seen, count(*) filter (where o.is_failed)::int as failed, round(avg(o.points), 2) as mean
			from public.report_items o where o.branch_id = unit and o.month between first and last and o.points is not null
			group by o.item_id) i left join app.checklist_names() n on n.id = i.item_id);
	end if;
	return (select coalesce(jsonb_agg(to_jsonb(i) || jsonb_build_object('name_zh', n.name_zh, 'name_en', n.name_en) order by i.failed desc, i.seen desc, i.item_id), '[]') from (
		select m.item_id, sum(m.seen)::int as seen, sum(m.failed)::int as failed, round(sum(m.points) / nullif(sum(m.seen), 0), 2) as mean
		from app.item_months m where m.unit_id = unit and m.month between first and last
		group by m.item_id having sum(m.seen) > 0) i left join app.checklist_names() n on n.id = i.item_id);
end $$;
comment on function app.item_figures is 'Items by how often they failed in the months given: {item_id, seen, failed, mean points of 5}.';

-- Branch × item: the branches that failed most, as many as are asked for.
create function app.failure_map(unit uuid, first date, last date, items text[], most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units := app.figure_unit(unit);
begin
	return coalesce((
		with worst as materialized (
			select r.branch_id, sum(r.failed_count) as failed from public.visit_reports r
			where case top.kind when 'head_office' then true when 'region' then r.region_id = top.id else r.branch_id = top.id end
				and r.month between first and last
			group by r.branch_id order by sum(r.failed_count) desc, r.branch_id limit greatest(0, least(coalesce(most, 30), 60))
		), counted as materialized (
			select o.branch_id, o.item_id, count(*) filter (where o.is_failed) as failed, count(*) as seen
			from worst w join public.report_items o on o.branch_id = w.branch_id
			where o.month between first and last and o.item_id = any (items) and o.points is not null
			group by o.branch_id, o.item_id
		)
		select jsonb_agg(jsonb_build_object('branch_id', w.branch_id, 'name_zh', b.name_zh, 'name_en', b.name_en, 'failed', w.failed,
				'cells', (select coalesce(jsonb_object_agg(c.item_id, jsonb_build_array(c.failed, c.seen)), '{}') from counted c where c.branch_id = w.branch_id))
			order by w.failed desc, w.branch_id)
		from worst w join public.units b on b.id = w.branch_id), '[]');
end $$;

-- Who has been seen since a month: branches of a region one by one, the regions of the bank in sums. What is to come is no figure.
create function app.visit_coverage(unit uuid, first date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units := app.figure_unit(unit);
begin
	if top.kind = 'head_office' then
		return coalesce((
			select jsonb_agg(jsonb_build_object('unit_id', r.id, 'name_zh', r.name_zh, 'name_en', r.name_en, 'branches', c.branches, 'seen', c.seen) order by r.code)
			from public.units r
			join lateral (
				select count(*)::int as branches, count(v.branch_id)::int as seen
				from public.units u left join app.last_visits v on v.branch_id = u.id and v.month >= first
				where u.region_id = r.id and u.kind = 'branch' and (u.closed_on is null or u.closed_on > app.today())) c on true
			where r.kind = 'region'), '[]');
	end if;
	return coalesce((
		select jsonb_agg(jsonb_build_object('unit_id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en, 'branches', 1,
				'seen', (v.branch_id is not null)::int, 'month', v.month, 'total', v.total, 'report_id', v.report_id)
			order by v.month nulls first, u.code)
		from public.units u left join app.last_visits v on v.branch_id = u.id and v.month >= first
		where u.path operator(extensions.<@) top.path and u.kind = 'branch' and (u.closed_on is null or u.closed_on > app.today())), '[]');
end $$;

create function app.rectification_times(unit uuid, first date, last date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units := app.figure_unit(unit);
begin
	return coalesce((select jsonb_agg(to_jsonb(m) order by m.month) from (
		select date_trunc('month', t.opened_at at time zone 'Asia/Shanghai')::date as month, count(*)::int as opened,
			count(*) filter (where t.status = 'closed')::int as closed,
			count(*) filter (where t.is_owed and t.due_at < app.now())::int as overdue,
			round((percentile_cont(0.5) within group (order by extract(epoch from t.closed_at - t.opened_at) / 86400)
				filter (where t.status = 'closed'))::numeric, 1) as median_days
		from public.rectification_tasks t
		where case top.kind when 'head_office' then true when 'region' then t.region_id = top.id else t.unit_id = top.id end
			and t.source_kind = 'visit_report'
			and t.opened_at >= first::timestamp at time zone 'Asia/Shanghai' and t.opened_at < (last + interval '1 month') at time zone 'Asia/Shanghai'
		group by 1) m), '[]');
end $$;
comment on function app.rectification_times is 'Tasks from visits by the month they were opened: closed, overdue now, median days from opening to closing.';

create function public.score_trend(unit_id uuid, first date, last date) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.score_trend(unit_id, first, last); end;
create function public.item_figures(unit_id uuid, first date, last date) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.item_figures(unit_id, first, last); end;
create function public.failure_map(unit_id uuid, first date, last date, items text[], most int default 30) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.failure_map(unit_id, first, last, items, most); end;
create function public.visit_coverage(unit_id uuid, first date) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.visit_coverage(unit_id, first); end;
create function public.rectification_times(unit_id uuid, first date, last date) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.rectification_times(unit_id, first, last); end;
grant execute on function
	app.score_trend(uuid, date, date), app.item_figures(uuid, date, date), app.failure_map(uuid, date, date, text[], int),
	app.visit_coverage(uuid, date), app.rectification_times(uuid, date, date),
	public.score_trend(uuid, date, date), public.item_figures(uuid, date, date), public.failure_map(uuid, date, date, text[], int),
	public.visit_coverage(uuid, date), public.rectification_times(uuid, date, date)
to authenticated, service_role;
