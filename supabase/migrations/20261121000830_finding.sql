-- Looking up units and people while typing: by code or number, by name in either language, by initials.
create function app.like_pattern(value text) returns text
language sql immutable set search_path = ''
as $$ select replace(replace(replace(lower(btrim(left(value, 60))), '\', '\\'), '%', '\%'), '_', '\_') $$;

-- Units a caller may log an entry about; with all_units, any.
create function app.find_units(query text, about text, most int, all_units boolean)
returns table (id uuid, code text, unit_kind text, name_zh text, name_en text, region_zh text, region_en text)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
	pattern text := app.like_pattern(find_units.query);
	tops extensions.ltree[] := app.my_paths('complaint_officer', 'service_manager');
	own uuid[] := app.my_units('staff', 'branch_head', 'department_head');
begin
	perform app.require_me();
	return query
		select u.id, u.code, u.kind, u.name_zh, u.name_en, r.name_zh, r.name_en
		from public.units u
		left join public.units r on r.id = u.region_id and r.id <> u.id
		where u.closed_on is null
			and (all_units or case when about = 'internal' then u.kind = 'department'
				else u.path operator(extensions.<@) tops or u.id = any (own) end)
			and (pattern = '' or lower(u.code) like pattern || '%' or u.name_zh like '%' || pattern || '%' or lower(u.name_en) like '%' || pattern || '%')
		order by u.id = any (own) desc, lower(u.code) = pattern desc, u.name_zh like pattern || '%' desc,
			u.kind = 'branch' desc, u.code
		limit least(greatest(coalesce(most, 12), 1), 20000);
end $$;

create function public.find_units(query text, kind text default 'complaint', most int default 12, all_units boolean default false)
returns table (id uuid, code text, unit_kind text, name_zh text, name_en text, region_zh text, region_en text)
language sql stable security invoker set search_path = ''
begin atomic select * from app.find_units(query, kind, most, all_units); end;
comment on function public.find_units is
	'Open units by code or name: those the caller may log an entry of this kind about, or with all_units any.';

create function app.find_people(query text, unit uuid, most int)
returns table (id uuid, name text, staff_number text, title text, unit_zh text, unit_en text, vendor_zh text, vendor_en text)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
	pattern text := app.like_pattern(find_people.query);
begin
	perform app.require_me();
	if pattern = '' and unit is null then return; end if;
	return query
		select p.id, p.name, p.staff_number, t.title, u.name_zh, u.name_en, v.name_zh, v.name_en
		from public.people p
		join public.units u on u.id = p.unit_id
		left join public.vendors v on v.id = p.vendor_id
		left join public.posts t on t.person_id = p.id and t.from_date <= app.today() and (t.to_date is null or t.to_date >= app.today())
		where p.disabled_at is null and (unit is null or p.unit_id = unit)
			and (pattern = '' or lower(p.name) like '%' || pattern || '%' or lower(p.name_initials) like pattern || '%'
				or lower(p.staff_number) like pattern || '%')
		order by lower(p.name_initials) = pattern desc, t.is_head desc nulls last, p.name, p.staff_number
		limit least(greatest(coalesce(most, 12), 1), 200);
end $$;

create function public.find_people(query text default '', unit_id uuid default null, most int default 12)
returns table (id uuid, name text, staff_number text, title text, unit_zh text, unit_en text, vendor_zh text, vendor_en text)
language sql stable security invoker set search_path = ''
begin atomic select * from app.find_people(query, unit_id, most); end;
comment on function public.find_people is 'The roster by name, initials or staff number; of one unit, or of the bank when something was typed.';

-- Officers to whom a case of the caller's scope could go: their scope and the caller's overlap.
create function app.find_officers(query text, most int)
returns table (id uuid, name text, unit_zh text, unit_en text, open_cases bigint)
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
	pattern text := app.like_pattern(find_officers.query);
	tops extensions.ltree[] := app.my_case_paths();
begin
	perform app.require_me();
	return query
		select o.id, o.name, o.unit_zh, o.unit_en, (select count(*) from (
				select from public.complaints c where c.is_open and c.handler_id = o.id limit 1000) n)
		from (
			select distinct on (p.id) p.id, p.name, u.name_zh as unit_zh, u.name_en as unit_en
			from app.grants_in_force g
			join public.people p on p.id = g.person_id
			join public.units u on u.id = g.unit_id
			where g.role = 'complaint_officer'
				and exists (select from unnest(tops) t where t operator(extensions.@>) g.path or g.path operator(extensions.@>) t)
				and (pattern = '' or lower(p.name) like '%' || pattern || '%' or lower(p.name_initials) like pattern || '%'
					or lower(p.staff_number) like pattern || '%')
			order by p.id, extensions.nlevel(g.path)
		) o
		order by o.id = app.me() desc, o.name
		limit least(greatest(coalesce(most, 12), 1), 50);
end $$;

create function public.find_officers(query text default '', most int default 12)
returns table (id uuid, name text, unit_zh text, unit_en text, open_cases bigint)
language sql stable security invoker set search_path = ''
begin atomic select * from app.find_officers(query, most); end;
comment on function public.find_officers is 'Officers whose scope meets the caller''s, the caller first, with how many open cases each has.';

grant execute on function
	public.find_units(text, text, int, boolean), public.find_people(text, uuid, int), public.find_officers(text, int),
	app.find_units(text, text, int, boolean), app.find_people(text, uuid, int), app.find_officers(text, int)
to authenticated, service_role;
