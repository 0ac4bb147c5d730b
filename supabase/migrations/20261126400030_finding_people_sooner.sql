-- A roster of 30,000 is read once for the name alone: initials and staff numbers are found by what they begin with, out of an index.
create index people_initials_begin on public.people (lower(name_initials) text_pattern_ops);
create index people_number_begins on public.people (lower(staff_number) text_pattern_ops);

create or replace function app.find_people(query text, unit uuid, most int)
returns table (id uuid, name text, staff_number text, title text, unit_zh text, unit_en text, vendor_zh text, vendor_en text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
	pattern text := app.like_pattern(find_people.query);
	today date := app.today();
begin
	perform app.require_me();
	if pattern = '' and unit is null then return; end if;
	return query
		select p.id, p.name, p.staff_number, t.title, u.name_zh, u.name_en, v.name_zh, v.name_en
		from public.people p
		join public.units u on u.id = p.unit_id
		left join public.vendors v on v.id = p.vendor_id
		left join public.posts t on t.person_id = p.id and t.from_date <= today and (t.to_date is null or t.to_date >= today)
		where p.disabled_at is null and (unit is null or p.unit_id = unit)
			and (pattern = '' or p.id in (
				select n.id from public.people n where lower(n.name) like '%' || pattern || '%'
				union all select n.id from public.people n where lower(n.name_initials) like pattern || '%'
				union all select n.id from public.people n where lower(n.staff_number) like pattern || '%'))
		order by lower(p.name_initials) = pattern desc, t.is_head desc nulls last, p.name, p.staff_number
		limit least(greatest(coalesce(most, 12), 1), 200);
end $$;
