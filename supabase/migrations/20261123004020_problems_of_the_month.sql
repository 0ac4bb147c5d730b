-- A vendor goes by two names; looking for one column of them made every notice fail that had an example to show.
create or replace function app.without_names(words text, unit uuid) returns text
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

-- A report has a month of its own, which an unqualified word means before the one that was asked for: every month that a
-- visit was released in the month it was made in counted.
create or replace function app.notice_problems(month date, top uuid, cut_off timestamptz) returns jsonb
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
