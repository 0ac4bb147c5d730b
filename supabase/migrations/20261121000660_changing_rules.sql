-- What a change does to running cases: the copies hold the deadlines before it, clock_deadlines computes those after it.
create function app.deadline_effect(complaints uuid[]) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	size constant int := 5000;
	most constant int := 200;
	part record;
	checked int := coalesce(cardinality(complaints), 0);
	moved int := 0;
	overdue int := 0;
	moves jsonb := '[]';
begin
	for from_place in 1 .. checked by size loop
		select count(distinct m.complaint_id) as moved, count(distinct m.complaint_id) filter (where m.becomes_overdue) as overdue,
			coalesce(jsonb_agg(to_jsonb(m) order by m.becomes_overdue desc, m.after, m.number) filter (where m.place <= most), '[]') as moves into part
		from (
			select d.complaint_id, c.number, c.unit_id, d.code as clock, k.due_at as before, d.due_at as after,
				round(extract(epoch from d.due_at - k.due_at) / 60) as minutes,
				d.due_at < app.now() and k.due_at >= app.now() and not d.is_paused as becomes_overdue,
				row_number() over (order by d.due_at < app.now() and k.due_at >= app.now() and not d.is_paused desc, d.due_at, c.number) as place
			from app.clock_deadlines(complaints[from_place : from_place + size - 1], true) d
			join public.complaint_clocks k on k.complaint_id = d.complaint_id and k.code = d.code
			join public.complaints c on c.id = d.complaint_id
			where d.stopped_at is null and d.due_at is distinct from k.due_at
		) m;
		moved := moved + part.moved;
		overdue := overdue + part.overdue;
		if jsonb_array_length(moves) < most then
			moves := moves || part.moves;
		end if;
	end loop;
	return jsonb_build_object('checked', checked, 'moved', moved, 'become_overdue', overdue, 'moves', moves);
end $$;
comment on function app.deadline_effect is
	'{checked, moved, become_overdue, moves: [{complaint_id, number, unit_id, clock, before, after, minutes, becomes_overdue}]}; the first moves only, counts of all.';

create function app.running_cases_of_calendar(calendar uuid) returns uuid[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(c.id), '{}') from public.complaints c
	where c.unit_id in (select l.unit_id from app.unit_calendars l where l.calendar_id = calendar)
		and exists (select from public.complaint_clocks k where k.complaint_id = c.id and k.stopped_at is null)
$$;

create function app.calendar_to_save(calendar uuid, spec jsonb, expected_number int) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	latest record;
begin
	perform app.require_role('administrator');
	if spec is null or jsonb_typeof(spec) <> 'object' then
		perform app.refuse('MC007', 422, '{"field": "spec"}');
	elsif calendar is null then
		if coalesce(spec ->> 'code', '') !~ '^[a-z0-9_]{1,40}$' or exists (select from public.calendars c where c.code = spec ->> 'code') then
			perform app.refuse('MC010', 422, jsonb_build_object('field', 'code', 'value', left(spec ->> 'code', 60)));
		end if;
		insert into public.calendars (code, name_zh, name_en)
			values (spec ->> 'code', app.require_text('name_zh', spec ->> 'name_zh', 60), app.require_text('name_en', spec ->> 'name_en', 60))
			returning id into calendar;
		return calendar;
	end if;
	perform from public.calendars c where c.id = calendar for update;
	if not found then
		perform app.refuse('MC003', 404);
	end if;
	select v.number, p.name into latest from public.calendar_versions v left join public.people p on p.id = v.saved_by
		where v.calendar_id = calendar order by v.number desc limit 1;
	if expected_number is distinct from latest.number then
		perform app.refuse('MC407', 409, jsonb_build_object('number', latest.number, 'by', latest.name));
	end if;
	return calendar;
end $$;

create function app.save_calendar_version(calendar uuid, spec jsonb, expected_number int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	target uuid := app.calendar_to_save(calendar, spec, expected_number);
	before uuid := app.calendar_in_force(target);
	version uuid := app.add_calendar_version(target, spec);
	cases uuid[] := app.running_cases_of_calendar(target);
	effect jsonb := app.deadline_effect(cases);
begin
	perform app.rebuild_deadlines(cases, true);
	perform app.record_event('calendar', target, 'save_calendar', jsonb_build_object('before', before, 'after', version,
		'moved', effect -> 'moved', 'become_overdue', effect -> 'become_overdue'));
	return effect || jsonb_build_object('calendar_id', target, 'version_id', version,
		'number', (select v.number from public.calendar_versions v where v.id = version));
end $$;
comment on function app.save_calendar_version is
	'Saves the next version of a calendar (a null calendar makes a new one), recalculates the running cases and says what moved. Administrators only.';

create function app.preview_calendar_version(calendar uuid, spec jsonb, expected_number int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	target uuid;
	effect jsonb;
begin
	-- The real save, undone: what it would do is known by doing it.
	begin
		target := app.calendar_to_save(calendar, spec, expected_number);
		perform app.add_calendar_version(target, spec);
		effect := app.deadline_effect(app.running_cases_of_calendar(target));
		raise exception using errcode = 'MCPRE';
	exception when sqlstate 'MCPRE' then
		return effect;
	end;
end $$;

create function app.holiday_year_spec(calendar uuid, year int, days jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	kept jsonb;
	known date;
	entry jsonb;
begin
	if year is null or year not between 2000 and 2199 then
		perform app.refuse('MC010', 422, '{"field": "year"}');
	elsif days is null or jsonb_typeof(days) <> 'array' or jsonb_array_length(days) > 400 then
		perform app.refuse('MC007', 422, '{"field": "days"}');
	end if;
	-- A year's list may begin in the last days of the year before.
	for entry in select e.value from jsonb_array_elements(days) e loop
		if coalesce(entry ->> 'date', '') !~ '^\d{4}-\d{2}-\d{2}$'
			or entry ->> 'date' not between (year - 1) || '-12-25' and year || '-12-31' then
			perform app.refuse('MC404', 422, jsonb_build_object('date', left(entry ->> 'date', 20), 'reason', 'other_year'));
		end if;
	end loop;
	select coalesce(jsonb_agg(d.value), '[]') into kept
		from jsonb_array_elements(app.calendar_spec(app.calendar_in_force(calendar)) -> 'dates') d
		where (d.value ->> 'date')::date not between make_date(year, 1, 1) and make_date(year, 12, 31)
			and not exists (select from jsonb_array_elements(days) e where e.value ->> 'date' = d.value ->> 'date');
	select v.known_until into known from public.calendar_versions v where v.id = app.calendar_in_force(calendar);
	return jsonb_build_object('dates', kept || days, 'to', make_date(year + 1, 12, 31),
		-- A list that leaves a year out before it does not make that year known.
		'known_until', case when known is null or known >= make_date(year - 1, 12, 31) then greatest(known, make_date(year, 12, 31)) else known end);
end $$;

create function app.import_holiday_year(calendar uuid, year int, days jsonb, expected_number int) returns jsonb
language sql security definer set search_path = ''
as $$ select app.save_calendar_version(calendar, app.holiday_year_spec(calendar, year, days), expected_number) $$;
comment on function app.import_holiday_year is
	'Replaces one year''s special dates by the published list [{date, kind, name_zh, name_en, intervals}] and moves known_until; recalculates.';

create function app.preview_holiday_year(calendar uuid, year int, days jsonb, expected_number int) returns jsonb
language sql security definer set search_path = ''
as $$ select app.preview_calendar_version(calendar, app.holiday_year_spec(calendar, year, days), expected_number) $$;

create function app.set_unit_calendar(unit uuid, calendar uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	u public.units;
	cases uuid[];
	effect jsonb;
begin
	perform app.require_role('administrator');
	select * into u from public.units o where o.id = unit for update;
	if u.id is null or (calendar is not null and app.calendar_in_force(calendar) is null) then
		perform app.refuse('MC003', 404);
	end if;
	update public.units o set calendar_id = calendar, version = o.version + 1 where o.id = unit;
	select coalesce(array_agg(c.id), '{}') into cases from public.complaints c
		where c.unit_path operator(extensions.<@) u.path
			and exists (select from public.complaint_clocks k where k.complaint_id = c.id and k.stopped_at is null);
	effect := app.deadline_effect(cases);
	perform app.rebuild_deadlines(cases, true);
	perform app.record_event('unit', unit, 'set_calendar', jsonb_build_object('before', u.calendar_id, 'after', calendar,
		'moved', effect -> 'moved', 'become_overdue', effect -> 'become_overdue'));
	return effect;
end $$;
comment on function app.set_unit_calendar is 'Gives a subtree its calendar (null: inherit again) and recalculates its running cases. Administrators only.';
