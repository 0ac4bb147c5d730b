-- When a branch is open to customers, weekends and holidays included: not the working time its deadlines live by.
create table public.opening_hours (
	unit_id uuid not null references public.units (id),
	day_kind text not null check (day_kind in ('work', 'saturday', 'sunday', 'holiday')),
	opens time not null,
	closes time not null check (closes > opens),
	primary key (unit_id, day_kind, opens)
);
comment on table public.opening_hours is
	'Opening hours of a unit and all below it, by kind of day; make-up workdays count as work. A unit with any row of its own inherits none.';
alter table public.opening_hours enable row level security;
create policy read on public.opening_hours for select to authenticated using ((select app.me()) is not null);
grant select on public.opening_hours to authenticated;
grant all on public.opening_hours to service_role;

create function app.opening_of(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	holder uuid;
begin
	select a.id into holder from public.units u join public.units a on a.path operator(extensions.@>) u.path
		where u.id = unit and exists (select from public.opening_hours o where o.unit_id = a.id)
		order by extensions.nlevel(a.path) desc limit 1;
	if holder is null then
		return '{"work": [{"opens": 540, "closes": 1020}], "saturday": [{"opens": 540, "closes": 960}], "sunday": [{"opens": 540, "closes": 960}], "holiday": []}';
	end if;
	return (select jsonb_object_agg(k.kind, coalesce((
			select jsonb_agg(jsonb_build_object('opens', extract(epoch from o.opens)::int / 60, 'closes', extract(epoch from o.closes)::int / 60) order by o.opens)
			from public.opening_hours o where o.unit_id = holder and o.day_kind = k.kind), '[]'))
		from unnest(array['work', 'saturday', 'sunday', 'holiday']) k (kind));
end $$;
comment on function app.opening_of is 'Opening hours of a unit, its own or the nearest above, as minutes after midnight by kind of day; nine to five and shorter weekends where nothing is entered.';

create function app.day_kind(calendar_version uuid, day date) returns text
language sql stable security definer set search_path = ''
as $$
	select coalesce(
		(select case d.kind when 'holiday' then 'holiday' when 'workday' then 'work' end
			from public.calendar_dates d where d.calendar_version_id = calendar_version and d.day = day_kind.day),
		case extract(isodow from day) when 6 then 'saturday' when 7 then 'sunday' else 'work' end)
$$;

-- Opening hours are a fact of the branch that planners live by: service managers keep them for the units below them,
-- administrators for all. That somebody keeps them says nothing about a plan; everybody reads them.
create function app.may_save_opening_hours(unit uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.has_role_anywhere('administrator')
		or exists (select from public.units u where u.id = unit and app.has_role('service_manager', u.path));
end $$;

create function app.save_opening_hours(unit uuid, hours jsonb, was jsonb) returns setof public.opening_hours
language plpgsql security definer set search_path = ''
as $$
declare
	entry record;
begin
	perform app.require_role('administrator', 'service_manager');
	if not exists (select from public.units u where u.id = unit) then perform app.refuse('MC003', 404); end if;
	if not app.may_save_opening_hours(unit) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	if jsonb_typeof(hours) is distinct from 'array' or jsonb_array_length(hours) > 40 then
		perform app.refuse('MC010', 422, '{"field": "hours"}');
	end if;
	perform from public.units u where u.id = unit for update;
	if was is not null and was <> app.opening_of(unit) then
		perform app.refuse('MC004', 409, '{"field": "hours"}');
	end if;
	delete from public.opening_hours o where o.unit_id = unit;
	for entry in select h ->> 'day_kind' as day_kind, h ->> 'opens' as opens, h ->> 'closes' as closes from jsonb_array_elements(hours) h loop
		perform app.require_choice('day_kind', entry.day_kind, '{work,saturday,sunday,holiday}');
		if entry.opens is null or entry.closes is null
			or entry.opens !~ '^([01]\d|2[0-3]):[0-5]\d$' or entry.closes !~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$' then
			perform app.refuse('MC403', 422, jsonb_build_object('field', entry.day_kind, 'reason', 'not_a_time'));
		elsif entry.closes <= entry.opens then
			perform app.refuse('MC403', 422, jsonb_build_object('field', entry.day_kind, 'reason', 'closes_before_opening'));
		elsif exists (select from public.opening_hours o where o.unit_id = unit and o.day_kind = entry.day_kind
			and o.opens < entry.closes::time and entry.opens::time < o.closes) then
			perform app.refuse('MC403', 422, jsonb_build_object('field', entry.day_kind, 'reason', 'overlap'));
		end if;
		insert into public.opening_hours (unit_id, day_kind, opens, closes) values (unit, entry.day_kind, entry.opens::time, entry.closes::time);
	end loop;
	perform app.record_event('unit', unit, 'save_opening_hours', jsonb_build_object('intervals', jsonb_array_length(hours)));
	return query select * from public.opening_hours o where o.unit_id = unit order by o.day_kind, o.opens;
end $$;

create function public.save_opening_hours(unit_id uuid, hours jsonb, was jsonb default null) returns setof public.opening_hours
language sql security invoker set search_path = ''
begin atomic select * from app.save_opening_hours(unit_id, hours, was); end;
comment on function public.save_opening_hours is 'Replaces the opening hours of a unit: a list of day_kind, opens and closes (HH:MM); an empty list inherits again. was: the hours that were shown; MC004 when others hold by now.';
revoke execute on function public.save_opening_hours(uuid, jsonb, jsonb) from public, anon;
grant execute on function app.save_opening_hours(uuid, jsonb, jsonb), public.save_opening_hours(uuid, jsonb, jsonb) to authenticated, service_role;

create function app.opening_hours_of(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	own public.units;
	holder public.units;
begin
	perform app.require_me();
	select * into own from public.units u where u.id = unit;
	if own.id is null then perform app.refuse('MC003', 404); end if;
	select a.* into holder from public.units a
		where a.path operator(extensions.@>) own.path and exists (select from public.opening_hours o where o.unit_id = a.id)
		order by extensions.nlevel(a.path) desc limit 1;
	return jsonb_build_object('id', own.id, 'zh', own.name_zh, 'en', own.name_en, 'kind', own.kind, 'hours', app.opening_of(unit),
		'from', case when holder.id is not null then jsonb_build_object('id', holder.id, 'zh', holder.name_zh, 'en', holder.name_en) end,
		'may_save', app.may_save_opening_hours(unit));
end $$;

create function public.opening_hours_of(unit_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.opening_hours_of(unit_id); end;
comment on function public.opening_hours_of is
	'Opening hours of a unit by kind of day, in minutes after midnight; `from` is the unit they were entered for, null when nobody entered any.';
revoke execute on function public.opening_hours_of(uuid), app.may_save_opening_hours(uuid) from public, anon;
grant execute on function public.opening_hours_of(uuid), app.opening_hours_of(uuid) to authenticated, service_role;
