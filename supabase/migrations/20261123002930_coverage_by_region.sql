-- A bank of ten thousand branches is read region by region.
drop function public.document_coverage(uuid);
drop function app.document_coverage(uuid);

create function app.document_coverage(document uuid, under uuid, most_units int)
returns table (unit_id uuid, name_zh text, name_en text, asked int, confirmed int, waiting int, overdue int, gone int, is_sum boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
	above extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	own uuid[] := app.my_units('branch_head', 'department_head');
begin
	if app.me() is null then return; end if;
	return query
		with held as (
			select o.person_id, (array_agg(o.unit_id order by o.round desc))[1] as unit_id,
				bool_or(o.confirmed_at is not null and coalesce(o.expires_on, 'infinity') >= app.today()) as has,
				bool_or(o.is_open) as waits, bool_or(o.is_open and o.due_at < app.now()) as late
			from public.deliveries o join public.document_versions v on v.id = o.version_id
			where o.document_id = document and v.n = (select max(i.n) from public.document_versions i where i.document_id = document and i.issued_at is not null)
				and (o.unit_path operator(extensions.<@) above or o.unit_id = any (own))
			group by o.person_id),
		-- A signature that has run out and was not renewed is missing, not done.
		states as (select h.unit_id, case when h.has then 'has' when h.waits then 'waits' else 'gone' end as state, h.late and not h.has as late from held h),
		counts as (
			select u.id, u.region_id, (count(*) filter (where s.state <> 'gone'))::int as asked, (count(*) filter (where s.state = 'has'))::int as confirmed,
				(count(*) filter (where s.state = 'waits'))::int as waiting, (count(*) filter (where s.late))::int as overdue,
				(count(*) filter (where s.state = 'gone'))::int as gone
			from states s join public.units u on u.id = s.unit_id
			where under is null or u.id = under or u.region_id = under group by u.id),
		size as (select under is null and count(*) > greatest(coalesce(most_units, 100), 1) as is_large from counts)
		select u.id, u.name_zh, u.name_en, sum(c.asked)::int, sum(c.confirmed)::int, sum(c.waiting)::int, sum(c.overdue)::int, sum(c.gone)::int, z.is_large
		from counts c cross join size z
		join public.units u on u.id = case when z.is_large then coalesce(c.region_id, c.id) else c.id end
		group by u.id, z.is_large order by u.path limit 1000;
end $$;
comment on function app.document_coverage is
	'Of the last issued version in the caller''s scope: who was asked, has confirmed, has not, is late; gone are those who left before confirming, who are
	not asked any more. Unit by unit, or region by region (is_sum) where there are more than most_units; `under` a region gives its units.';

create function public.document_coverage(document_id uuid, under_id uuid default null, most_units int default 100)
returns table (unit_id uuid, name_zh text, name_en text, asked int, confirmed int, waiting int, overdue int, gone int, is_sum boolean)
language sql stable security invoker set search_path = ''
begin atomic select * from app.document_coverage(document_id, under_id, most_units); end;
grant execute on function app.document_coverage(uuid, uuid, int), public.document_coverage(uuid, uuid, int) to authenticated, service_role;
