create function app.save_unit(
	unit uuid, code text, kind text, name_zh text, name_en text, parent uuid, class text, phone text, address text, expected_version int
) returns public.units
language plpgsql security definer set search_path = ''
as $$
declare
	before public.units;
	saved public.units;
begin
	perform app.require_role('administrator');
	perform app.require_choice('kind', kind, '{head_office,region,branch,department}');
	if app.require_text('code', code, 30) !~ '^[A-Za-z0-9_]+$' then
		perform app.refuse('MC111', 422, '{"field": "code"}');
	elsif (parent is null) <> (kind = 'head_office') or (parent is not null and not exists (select from public.units u where u.id = parent)) then
		perform app.refuse('MC010', 422, '{"field": "parent_id"}');
	elsif kind = 'head_office' and exists (select from public.units u where u.kind = 'head_office' and u.id is distinct from unit) then
		perform app.refuse('MC010', 422, '{"field": "kind"}');
	elsif exists (select from public.units u where u.code = save_unit.code and u.id is distinct from unit) then
		perform app.refuse('MC112', 409, '{"field": "code"}');
	end if;
	if unit is null then
		insert into public.units (code, kind, name_zh, name_en, parent_id, class, phone, address, opened_on)
			values (code, kind, app.require_text('name_zh', name_zh, 80), app.require_text('name_en', name_en, 120), parent,
				app.optional_text('class', class, 40), app.optional_text('phone', phone, 40), app.optional_text('address', address), app.today())
			returning * into saved;
	else
		select * into before from public.units u where u.id = unit for update;
		if before.id is null then
			perform app.refuse('MC003', 404);
		elsif before.version is distinct from expected_version then
			perform app.refuse('MC004', 409, jsonb_build_object('version', before.version, 'at', before.updated_at));
		elsif exists (select from public.units u where u.id = parent and u.path operator(extensions.<@) before.path) then
			perform app.refuse('MC113', 422, '{"field": "parent_id"}');
		elsif before.kind <> kind and exists (select from public.role_grants g where g.unit_id = unit and g.ended_at is null) then
			-- A role may be held only at certain kinds of unit.
			perform app.refuse('MC010', 422, '{"field": "kind"}');
		end if;
		update public.units u set code = save_unit.code, kind = save_unit.kind, name_zh = app.require_text('name_zh', save_unit.name_zh, 80),
				name_en = app.require_text('name_en', save_unit.name_en, 120), parent_id = parent,
				class = app.optional_text('class', save_unit.class, 40), phone = app.optional_text('phone', save_unit.phone, 40),
				address = app.optional_text('address', save_unit.address), version = u.version + 1
			where u.id = unit returning * into saved;
		if saved.path operator(extensions.<>) before.path or saved.region_id is distinct from before.region_id then
			perform app.replace_below(saved.id);
		end if;
	end if;
	perform app.record_event('unit', saved.id, case when unit is null then 'unit_created' else 'unit_changed' end,
		jsonb_build_object('before', to_jsonb(before) - '{created_at,updated_at}'::text[], 'after', to_jsonb(saved) - '{created_at,updated_at}'::text[]));
	return saved;
end $$;

-- Children take their path from the parent in the trigger; touching them level by level carries a move down.
create function app.replace_below(unit uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	child uuid;
begin
	for child in update public.units u set parent_id = u.parent_id where u.parent_id = unit returning u.id loop
		perform app.replace_below(child);
	end loop;
end $$;

create function app.close_unit(unit uuid, closed_on text) returns public.units
language plpgsql security definer set search_path = ''
as $$
declare
	closed public.units;
	last date := coalesce(app.read_date('closed_on', closed_on), app.today());
begin
	perform app.require_role('administrator');
	if exists (select from public.units u where u.parent_id = unit and u.closed_on is null) then
		perform app.refuse('MC114', 409);
	end if;
	update public.units u set closed_on = last, version = u.version + 1
		where u.id = unit and u.closed_on is null and u.kind <> 'head_office' returning * into closed;
	if closed.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.record_event('unit', unit, 'unit_closed', jsonb_build_object('on', closed.closed_on));
	return closed;
end $$;
