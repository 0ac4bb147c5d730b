-- Opening hours are a fact of the branch that planners live by: service managers keep them for the units below them,
-- administrators for all. That somebody keeps them says nothing about a plan; everybody reads them.
create function app.may_save_opening_hours(unit uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.has_role_anywhere('administrator')
		or exists (select from public.units u where u.id = unit and app.has_role('service_manager', u.path));
end $$;

create or replace function app.save_opening_hours(unit uuid, hours jsonb) returns setof public.opening_hours
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
