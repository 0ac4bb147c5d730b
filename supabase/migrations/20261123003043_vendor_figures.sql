-- A fact counts for the vendor that employed the person on the day it happened: the day a complaint came in, the day a
-- report shows, the day an answer was due.
create function app.vendor_facts(top extensions.ltree, ends date[])
returns table (period_end date, vendor_id uuid, staff_days int, complaints int, findings int, praise int, asked int, answered int)
language sql stable security definer set search_path = ''
as $$
	with periods as (select e as period_end, (e - interval '1 year')::date + 1 as period_start from unnest(ends) e),
	staff as (
		select s.vendor_id, s.person_id, s.from_date, coalesce(s.to_date, 'infinity'::date) as to_date
		from public.vendor_staff s where s.unit_path operator(extensions.<@) top
	), named as (select distinct s.person_id from staff s where s.person_id is not null),
	happened as (
		select 'complaint' as kind, n.person_id, (c.received_at at time zone 'Asia/Shanghai')::date as on_day
			from named n cross join lateral app.standing_concerns(n.person_id) k join public.complaints c on c.id = k.complaint_id
			where c.unit_path operator(extensions.<@) top and c.id <> all ((select app.my_barred_complaints())::uuid[])
		union all
		select 'finding', f.person_id, r.visited_to from app.staff_findings f
			join named n on n.person_id = f.person_id
			join public.report_items o on o.report_id = f.report_id and o.item_id = f.item_id and o.is_failed and o.is_critical
			join public.visit_reports r on r.id = f.report_id
			where f.withdrawn_at is null and r.unit_path operator(extensions.<@) top
		union all
		select 'praise', p.person_id, (c.received_at at time zone 'Asia/Shanghai')::date from named n
			join public.complaint_people p on p.person_id = n.person_id
			join public.complaints c on c.id = p.complaint_id and c.kind = 'praise' and c.status not in ('not_accepted', 'withdrawn', 'transferred', 'merged')
			where c.unit_path operator(extensions.<@) top
	), placed as (
		select h.kind, h.on_day, s.vendor_id from happened h join staff s on s.person_id = h.person_id and h.on_day between s.from_date and s.to_date
	)
	select p.period_end, v.id,
		coalesce((select sum(least(s.to_date, p.period_end) - greatest(s.from_date, p.period_start) + 1)::int from staff s
			where s.vendor_id = v.id and s.from_date <= p.period_end and s.to_date >= p.period_start), 0),
		(select count(*)::int from placed x where x.vendor_id = v.id and x.kind = 'complaint' and x.on_day between p.period_start and p.period_end),
		(select count(*)::int from placed x where x.vendor_id = v.id and x.kind = 'finding' and x.on_day between p.period_start and p.period_end),
		(select count(*)::int from placed x where x.vendor_id = v.id and x.kind = 'praise' and x.on_day between p.period_start and p.period_end),
		count(e.id)::int, count(e.id) filter (where e.answered_on <= e.due_on)::int
	from periods p cross join public.vendors v
	left join (app.vendor_enquiries e join public.complaints c on c.id = e.complaint_id and c.unit_path operator(extensions.<@) top)
		on e.vendor_id = v.id and e.due_on between p.period_start and p.period_end and (e.answered_on is not null or e.due_on < app.today())
	group by p.period_end, p.period_start, v.id
$$;
comment on function app.vendor_facts is
	'Of each vendor the twelve months up to each day: days its people worked below top, their standing complaints, proven findings and praise, and enquiries due and answered in time.';

create function app.vendor_page(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	place public.units;
	months date := app.this_month();
begin
	perform app.require_role('service_manager', 'executive', 'auditor');
	select * into place from public.units u where u.path operator(extensions.<@) paths and (unit is null or u.id = unit)
		order by extensions.nlevel(u.path), u.path limit 1;
	if place.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('unit', jsonb_build_object('id', place.id, 'name_zh', place.name_zh, 'name_en', place.name_en),
		'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en) order by u.path), '[]')
			from public.units u where u.kind in ('head_office', 'region') and u.closed_on is null and u.path operator(extensions.<@) paths),
		'rules', (select to_jsonb(r) - '{id,saved_by}'::text[] from public.vendor_rules r where r.effective_from <= app.today()
			order by r.effective_from desc, r.number desc limit 1),
		'manages', app.has_role('service_manager', place.path),
		'vendors', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name_zh', v.name_zh, 'name_en', v.name_en, 'ended_on', v.ended_on) order by v.name_zh), '[]')
			from public.vendors v),
		'facts', (select coalesce(jsonb_agg(to_jsonb(f) order by f.period_end, f.vendor_id), '[]')
			from app.vendor_facts(place.path, array(select (months - make_interval(months => 3 * n))::date - 1 from generate_series(0, 3) n)) f),
		'contracts', (select coalesce(jsonb_agg(to_jsonb(c) - '{unit_path,saved_by}'::text[] || jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en)
				order by c.to_date desc, c.number), '[]')
			from public.vendor_contracts c join public.units u on u.id = c.unit_id where c.unit_path operator(extensions.<@) place.path),
		'staff', (select coalesce(jsonb_agg(to_jsonb(s) - '{unit_path,saved_by}'::text[] || jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en)
				order by s.to_date desc nulls first, u.path, s.name), '[]')
			from (select * from public.vendor_staff o where o.unit_path operator(extensions.<@) place.path and (o.to_date is null or o.to_date > app.today() - 400)
				order by o.from_date desc limit 500) s join public.units u on u.id = s.unit_id));
end $$;
comment on function app.vendor_page is 'Vendors with contracts, people and the facts of the last four quarters'' twelve months, for a unit of the caller''s scope.';
