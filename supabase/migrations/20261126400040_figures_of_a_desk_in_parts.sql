-- The figures of a desk in two parts, each planned for those alone who have it. Both run as the reader, as before.
create function app.desk_figures_above(at timestamptz) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic
	with above as (select (select app.my_paths('executive', 'service_manager')) as paths),
	-- The latest notice that holds the caller's branches, of the widest scope.
	latest as (
		select n.id, n.month, n.document_number, n.snapshot from public.notices n, above a
		where n.status = 'published'
			and exists (select from unnest(a.paths) p where n.unit_path operator(extensions.@>) p or n.unit_path operator(extensions.<@) p)
		order by n.month desc, extensions.nlevel(n.unit_path) limit 1),
	mine as (
		select u.id, u.name_zh, u.name_en from public.units u, above a
		where u.kind = 'branch' and u.path operator(extensions.<@) a.paths),
	high as (
		select m.id, m.name_zh, m.name_en, (o.value ->> 'rate')::numeric as rate, o.value ->> 'band' as band
		from latest l cross join lateral jsonb_array_elements(l.snapshot -> 'funnels') f cross join lateral jsonb_array_elements(f.value -> 'outliers') o
		join mine m on m.id::text = o.value ->> 'branch_id' where o.value ->> 'band' in ('alarm_high', 'warning_high')),
	below as (
		select m.id, m.name_zh, m.name_en, (b.value ->> 'total')::numeric as total, (b.value ->> 'standard')::numeric as standard
		from latest l cross join lateral jsonb_array_elements(l.snapshot -> 'below') b join mine m on m.id::text = b.value ->> 'branch_id')
	select jsonb_build_object(
		'notice', (select jsonb_build_object('id', l.id, 'month', to_char(l.month, 'YYYY-MM'), 'number', l.document_number) from latest l),
		'rates', (select count(*) from high),
		'rate', (select coalesce(jsonb_agg(to_jsonb(h) order by h.band, h.rate desc), '[]') from (select x.* from high x order by x.band, x.rate desc limit 8) h),
		'belows', (select count(*) from below),
		'below', (select coalesce(jsonb_agg(to_jsonb(b) order by b.total), '[]') from (select x.* from below x order by x.total limit 8) b),
		'late', (select coalesce(jsonb_agg(jsonb_build_object('indicator', t.value ->> 'indicator', 'value', t.value -> 'value', 'last_month', t.value -> 'last_month')), '[]')
			from latest l cross join lateral jsonb_array_elements(l.snapshot -> 'timelies') t
			where (t.value ->> 'value')::numeric < 90),
		'tasks', (select count(*) from public.rectification_tasks t, above a where t.is_owed and t.unit_path operator(extensions.<@) a.paths
			and t.due_at < desk_figures_above.at - interval '15 days'),
		'proposed', (select count(*) from public.interviews i, above a where i.is_open and i.status = 'proposed' and i.unit_path operator(extensions.<@) a.paths),
		'checks', (select count(*) from public.interviews i, above a where i.is_open and i.next_check is not null and i.unit_path operator(extensions.<@) a.paths
			and i.held_at < desk_figures_above.at - make_interval(days => i.next_check)));
end;

create function app.desk_figures_headed(at timestamptz) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic
	with headed as (
		select u.id, u.name_zh, u.name_en from public.units u
		where u.kind = 'branch' and u.id = any ((select app.my_units('branch_head'))::uuid[])),
	since as (select ((desk_figures_headed.at at time zone 'Asia/Shanghai')::date - 1)::timestamp at time zone 'Asia/Shanghai' as moment)
	select jsonb_agg(jsonb_build_object('id', h.id, 'name_zh', h.name_zh, 'name_en', h.name_en,
		'standing', (select jsonb_build_object('notice', n.id, 'month', to_char(n.month, 'YYYY-MM'), 'standing', r.content ->> 'standing',
				'total', r.content -> 'total', 'rank', r.content -> 'rank', 'interval', r.content -> 'interval', 'band', r.content -> 'band',
				'movement', r.content -> 'movement', 'below_standard', r.content -> 'below_standard')
			from public.notice_rows r join public.notices n on n.id = r.notice_id and n.status = 'published'
			where r.branch_id = h.id order by n.month desc, extensions.nlevel(n.unit_path) limit 1),
		'changes', (select jsonb_build_object(
			'enquiries', (select count(*) from public.enquiries e where e.unit_id = h.id and e.asked_at >= s.moment),
			'tasks', (select count(*) from public.rectification_tasks t where t.unit_id = h.id and t.opened_at >= s.moment),
			'reports', (select count(*) from public.visit_reports r where r.branch_id = h.id and r.released_at >= s.moment),
			'entries', (select count(*) from public.complaints c where c.unit_id = h.id and c.kind in ('suggestion', 'praise') and c.received_at >= s.moment),
			'interviews', (select count(*) from public.interviews i where i.branch_id = h.id and i.updated_at >= s.moment),
			'notices', (select count(*) from public.notices n where n.published_at >= s.moment
				and exists (select from public.notice_rows r where r.notice_id = n.id and r.branch_id = h.id))) from since s)) order by h.id) from headed h;
end;
revoke execute on function app.desk_figures_above(timestamptz), app.desk_figures_headed(timestamptz) from public;
grant execute on function app.desk_figures_above(timestamptz), app.desk_figures_headed(timestamptz) to authenticated, service_role;

create or replace function public.desk_figures(at timestamptz) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic
	select case when (select app.me()) is not null then jsonb_strip_nulls(jsonb_build_object(
		'off', case when cardinality((select app.my_paths('executive', 'service_manager'))) > 0 then app.desk_figures_above(at) end,
		'branches', case when cardinality((select app.my_units('branch_head'))) > 0 then app.desk_figures_headed(at) end)) end;
end;
