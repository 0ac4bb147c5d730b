-- Examples in a notice name nobody: people of the branch, and any number that could be one of theirs.
create function app.without_names(words text, unit uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	name text;
begin
	for name in
		select p.name from public.people p
		where char_length(p.name) > 1 and (p.unit_id = unit or exists (select from public.posts o where o.person_id = p.id and o.unit_id = unit))
		union select unnest(array[v.name_zh, v.name_en]) from public.vendors v
		union select unnest(array[u.name_zh, u.name_en]) from public.units u where u.id = unit
		order by 1 desc
	loop
		words := replace(words, name, '××');
	end loop;
	return regexp_replace(words, '[0-9０-９Xx]{4,}', '××', 'g');
end $$;
comment on function app.without_names is 'Text with the names of the unit, its people and the vendors, and long numbers, blotted out.';

create function app.notice_scope(unit uuid) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units;
begin
	perform app.require_role('service_manager');
	select * into top from public.units u where u.id = unit and u.kind in ('head_office', 'region')
		and u.path operator(extensions.<@) app.my_paths('service_manager');
	if top.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return top;
end $$;

-- Sums a month's value of the whole scope is made of; means weigh by visits or answers.
create function app.figure_sums(month date, unit uuid, cut_off timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_object_agg(s.indicator, jsonb_build_array(s.n, s.total, s.hits, s.exposure, s.weighed)), '{}') from (
		select f.indicator, count(*) as n, round(sum(f.value), 6) as total, sum(f.numerator) as hits, round(sum(f.exposure), 6) as exposure,
			round(sum(f.value * f.exposure), 6) as weighed
		from app.figures_of_month(figure_sums.month, unit, figure_sums.cut_off) f group by 1) s
$$;

-- A report has a month of its own, which an unqualified word would mean before the one that is asked for.
create function app.notice_problems(month date, top uuid, cut_off timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with places as (select u.id from public.units u where u.kind = 'branch'
		and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
	visits as materialized (
		select r.id, r.branch_id from public.visit_reports r
		where r.kind = 'covert' and r.released_at >= app.start_of_day(notice_problems.month)
			and r.released_at < least(app.start_of_day((notice_problems.month + interval '1 month')::date), notice_problems.cut_off) and r.branch_id in (select p.id from places p)),
	failed as materialized (
		select i.item_id, i.report_id, v.branch_id, i.note from visits v join public.report_items i on i.report_id = v.id and i.is_failed
		where not exists (select from public.appeals a where a.report_id = v.id and a.item_id = i.item_id and a.status = 'filed')),
	worst as (
		select f.item_id, count(*) as n, count(distinct f.branch_id) as branches from failed f
		group by 1 order by count(distinct f.branch_id) desc, count(*) desc, f.item_id limit 8),
	causes as (
		select o.cause, count(*) as n, count(distinct o.unit_id) as branches
		from app.counted_complaints(month, month, top, cut_off) c join public.complaints o on o.id = c.id
		where o.cause is not null group by 1 order by 2 desc, 1 limit 8)
	select jsonb_build_object(
		'visits', (select count(*) from visits),
		'items', (select coalesce(jsonb_agg(jsonb_build_object('id', w.item_id, 'name_zh', coalesce(n.name_zh, w.item_id), 'name_en', coalesce(n.name_en, w.item_id),
				'failed', w.n, 'branches', w.branches, 'examples', (
					select coalesce(jsonb_agg(left(app.without_names(x.note, x.branch_id), 200)), '[]')
					from (select f.note, f.branch_id from failed f where f.item_id = w.item_id and nullif(btrim(f.note), '') is not null
						order by char_length(f.note) desc, f.report_id limit 2) x))
				order by w.branches desc, w.n desc, w.item_id), '[]')
			from worst w left join app.checklist_names() n on n.id = w.item_id),
		'causes', (select coalesce(jsonb_agg(jsonb_build_object('id', c.cause, 'name_zh', coalesce(k.name_zh, c.cause), 'name_en', coalesce(k.name_en, c.cause),
				'complaints', c.n, 'branches', c.branches) order by c.n desc, c.cause), '[]')
			from causes c left join public.categories k on k.dimension = 'cause' and k.id = c.cause))
$$;

create function app.notice_rectification(month date, top uuid, cut_off timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with tasks as (
		select t.* from public.rectification_tasks t
		where t.opened_at <= cut_off and t.unit_path operator(extensions.<@) (select u.path from public.units u where u.id = top)),
	span as (select app.start_of_day(month) as from_at, least(app.start_of_day((month + interval '1 month')::date), cut_off) as to_at)
	select jsonb_build_object(
		'opened', count(*) filter (where t.opened_at >= s.from_at and t.opened_at < s.to_at and t.status <> 'cancelled'),
		'verified', count(*) filter (where t.verified_at >= s.from_at and t.verified_at < s.to_at),
		'open', count(*) filter (where t.status <> 'cancelled' and (t.verified_at is null or t.verified_at > cut_off)),
		'overdue', count(*) filter (where t.status <> 'cancelled' and t.due_at < cut_off and (t.verified_at is null or t.verified_at > cut_off)
			and (t.submitted_at is null or t.submitted_at > t.due_at or t.status in ('open', 'planned', 'returned'))))
	from span s left join tasks t on true
$$;

-- What a notice tells of the month's interviews: nothing, how many, or by which rules, as the most reserved of its
-- schemes has it. Never who or where: an interview is confidential, a notice is for the whole bank.
create function app.notice_interviews(month date, top uuid, cut_off timestamptz, schemes uuid[]) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with asked as (
		select case when bool_or(v.content ->> 'interviews' = 'none') then 'none' when bool_or(v.content ->> 'interviews' = 'count') then 'count' else 'rules' end as shown
		from public.scheme_versions v where v.id = any (schemes))
	select jsonb_build_object('shown', a.shown, 'ordered', case a.shown when 'none' then '[]' else (
		select coalesce(jsonb_agg(jsonb_build_object('rule', case a.shown when 'rules' then i.rule end) order by i.rule), '[]')
		from public.interviews i
		where i.ordered_at >= app.start_of_day(month) and i.ordered_at < app.start_of_day((month + interval '1 month')::date) and i.ordered_at <= cut_off
			and i.unit_path operator(extensions.<@) (select u.path from public.units u where u.id = top)
			-- One that was called off by the cut-off did not take place.
			and not (i.status = 'cancelled' and i.closed_at <= cut_off)) end)
	from asked a
$$;

-- A year of a large bank is sorted and joined in memory.
create function app.gather_notice(unit uuid, month text, cut_off timestamptz) returns jsonb
language plpgsql security definer set search_path = '' set work_mem = '64MB'
as $$
declare
	top public.units := app.notice_scope(unit);
	m date := app.read_month('month', month);
	as_of timestamptz := coalesce(cut_off, app.now());
	held text;
	gathering uuid;
	last_notice public.notices;
begin
	if app.month_end(m) >= app.today() then
		perform app.refuse('MC721', 409, '{"field": "month"}');
	elsif as_of > app.now() or as_of < app.start_of_day(app.month_end(m) + 1) then
		perform app.refuse('MC009', 422, '{"field": "cut_off", "reason": "range"}');
	end if;
	select n.status into held from public.notices n where n.scope_id = top.id and n.month = m;
	if held <> 'draft' then
		perform app.refuse('MC780', 409, jsonb_build_object('status', held));
	end if;
	delete from app.notice_gatherings g where g.scope_id = top.id and g.month = m and g.gathered_by = app.me();
	insert into app.notice_gatherings as g (scope_id, month, cut_off, gathered_by, gathered_at)
		values (top.id, m, as_of, app.me(), app.now()) returning g.id into gathering;
	insert into app.gathered_figures (gathering_id, branch_id, unit_path, class, scheme_version_id, figures)
		select gathering, s.branch_id, u.path, s.class, s.scheme_version_id, coalesce(f.figures, '{}')
		from app.schemes_of_month(m, top.id) s join public.units u on u.id = s.branch_id
		left join (
			select x.branch_id, jsonb_object_agg(x.indicator, jsonb_build_array(round(x.value, 6), x.numerator, round(x.exposure, 6), x.source, x.value_id)) as figures
			from app.figures_of_month(m, top.id, as_of) x group by 1) f on f.branch_id = s.branch_id;
	update app.notice_gatherings g set departments = (select coalesce(jsonb_agg(jsonb_build_object('name_zh', d.name_zh, 'name_en', d.name_en,
			'ratings', d.ratings, 'mean', round(d.mean, 2), 'before', round(d.before, 2)) order by d.mean desc, d.name_zh), '[]')
			from app.department_ratings(m, top.id) d where d.ratings is not null and d.mean is not null),
			interviews = app.notice_interviews(m, top.id, as_of,
			array(select distinct x.scheme_version_id from app.gathered_figures x where x.gathering_id = g.id and x.scheme_version_id is not null))
		where g.id = gathering;
	select * into last_notice from public.notices n
		where n.scope_id = top.id and n.status = 'published' and n.month < m order by n.month desc limit 1;
	return jsonb_build_object(
		'gathering_id', gathering, 'month', m, 'cut_off', as_of,
		'scope', jsonb_build_object('id', top.id, 'name_zh', top.name_zh, 'name_en', top.name_en),
		'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name_zh', u.name_zh, 'name_en', u.name_en, 'class', g.class,
				'scheme_version_id', g.scheme_version_id, 'opened_on', u.opened_on, 'closed_on', u.closed_on, 'figures', g.figures) order by u.code), '[]')
			from app.gathered_figures g join public.units u on u.id = g.branch_id where g.gathering_id = gathering),
		'classes', (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name_zh', c.name_zh, 'name_en', c.name_en) order by c.code), '[]') from public.branch_classes c),
		'schemes', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'scheme_id', v.scheme_id, 'number', v.number, 'name_zh', s.name_zh, 'name_en', s.name_en,
				'effective_from', v.effective_from, 'effective_to', v.effective_to, 'classes', v.classes, 'content', v.content) order by v.id), '[]')
			from public.scheme_versions v join public.schemes s on s.id = v.scheme_id
			where v.id in (select g.scheme_version_id from app.gathered_figures g where g.gathering_id = gathering)),
		'indicators', (select jsonb_agg(to_jsonb(i) - '{id,created_by,created_at,retired_at,version,is_shipped}'::text[] order by i.code) from public.indicators i),
		'visits', (select coalesce(jsonb_object_agg(r.branch_id, r.scores), '{}') from (
			select r.branch_id, jsonb_agg(r.total order by r.released_at, r.id) as scores from public.visit_reports r
			where r.kind = 'covert' and r.total is not null and r.released_at >= app.start_of_day(app.months_before(m, 5))
				and r.released_at < least(app.start_of_day((m + interval '1 month')::date), as_of)
				and r.branch_id in (select g.branch_id from app.gathered_figures g where g.gathering_id = gathering)
			group by 1) r),
		'months', (select coalesce(jsonb_agg(jsonb_build_array(b.month, b.complaints, b.transactions) order by b.month), '[]') from (
			select b.month, sum(b.complaints) filter (where b.transactions > 0) as complaints, sum(b.transactions) filter (where b.transactions > 0) as transactions
			from app.branch_months(app.months_before(m, 12), m, top.id, as_of) b group by 1) b),
		'sums', jsonb_build_object(
			'now', (select coalesce(jsonb_object_agg(s.indicator, jsonb_build_array(s.n, s.total, s.hits, s.exposure, s.weighed)), '{}') from (
				select f.key as indicator, count(*) as n, sum((f.value ->> 0)::numeric) as total, sum((f.value ->> 1)::numeric) as hits,
					sum((f.value ->> 2)::numeric) as exposure, round(sum((f.value ->> 0)::numeric * (f.value ->> 2)::numeric), 6) as weighed
				from app.gathered_figures g cross join lateral jsonb_each(g.figures) f where g.gathering_id = gathering group by 1) s),
			'last_month', app.figure_sums(app.months_before(m, 1), top.id, as_of),
			'last_year', app.figure_sums(app.months_before(m, 12), top.id, as_of)),
		'problems', app.notice_problems(m, top.id, as_of),
		'rectification', app.notice_rectification(m, top.id, as_of),
		'interviews', (select g.interviews from app.notice_gatherings g where g.id = gathering),
		'departments', (select g.departments from app.notice_gatherings g where g.id = gathering),
		'before', case when last_notice.id is not null then jsonb_build_object('month', last_notice.month, 'document_number', last_notice.document_number,
			'rows', (select jsonb_object_agg(r.branch_id, jsonb_build_array(r.class, r.content -> 'rank', r.content -> 'total', r.content -> 'scheme'))
				from public.notice_rows r where r.notice_id = last_notice.id)) end);
end $$;
comment on function app.gather_notice is
	'All a draft is computed from, of public tables alone: nothing of a visit that is not released. Kept until the draft is stored.
	Refuses MC721 for a month that is not over, MC780 where the notice is past drafting.';
