create function app.save_intervals(version uuid, day date, weekday int, entries jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	entry jsonb;
	last_close time;
	opens time;
	closes time;
	place jsonb := jsonb_strip_nulls(jsonb_build_object('date', day, 'weekday', weekday));
begin
	for entry in select e.value from jsonb_array_elements(entries) e order by e.value ->> 'opens' loop
		begin
			opens := (entry ->> 'opens')::time;
			closes := (entry ->> 'closes')::time;
		exception when others then
			perform app.refuse('MC403', 422, place || jsonb_build_object('reason', 'not_a_time'));
		end;
		if opens is null or closes is null or closes <= opens then
			perform app.refuse('MC403', 422, place || jsonb_build_object('reason', 'closes_before_opening'));
		elsif opens < last_close then
			perform app.refuse('MC403', 422, place || jsonb_build_object('reason', 'overlap'));
		end if;
		last_close := closes;
		if weekday is not null then
			insert into public.calendar_intervals values (version, weekday, opens, closes);
		else
			insert into public.calendar_date_intervals values (version, day, opens, closes);
		end if;
	end loop;
end $$;

create function app.save_calendar_date(version uuid, entry jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	special date;
	kind text := entry ->> 'kind';
	intervals jsonb := coalesce(entry -> 'intervals', '[]');
begin
	begin
		special := (entry ->> 'date')::date;
	exception when others then
		perform app.refuse('MC404', 422, jsonb_build_object('date', left(entry ->> 'date', 20), 'reason', 'not_a_date'));
	end;
	if special is null or not isfinite(special) then
		perform app.refuse('MC404', 422, jsonb_build_object('date', left(entry ->> 'date', 20), 'reason', 'not_a_date'));
	elsif kind is null or kind not in ('holiday', 'workday', 'short') then
		perform app.refuse('MC404', 422, jsonb_build_object('date', special, 'reason', 'unknown_kind'));
	elsif jsonb_typeof(intervals) <> 'array' or (kind = 'short' and jsonb_array_length(intervals) = 0) then
		perform app.refuse('MC404', 422, jsonb_build_object('date', special, 'reason', 'short_day_without_hours'));
	elsif kind = 'holiday' and jsonb_array_length(intervals) > 0 then
		perform app.refuse('MC404', 422, jsonb_build_object('date', special, 'reason', 'holiday_with_hours'));
	elsif exists (select from public.calendar_dates d where d.calendar_version_id = version and d.day = special) then
		perform app.refuse('MC404', 422, jsonb_build_object('date', special, 'reason', 'twice'));
	end if;
	insert into public.calendar_dates (calendar_version_id, day, kind, name_zh, name_en)
		values (version, special, kind, app.optional_text('name_zh', entry ->> 'name_zh', 60), app.optional_text('name_en', entry ->> 'name_en', 60));
	perform app.save_intervals(version, special, null, intervals);
end $$;

create function app.is_time_zone(name text) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
	-- A POSIX string such as "XYZ+3" would be accepted with the sign people do not expect.
	return name ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$' and pg_catalog.timezone(name, pg_catalog.now()) is not null;
exception when others then
	return false;
end $$;

create function app.add_calendar_version(calendar uuid, spec jsonb) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	version uuid := gen_random_uuid();
	before jsonb := coalesce(app.calendar_spec(app.calendar_in_force(calendar)), '{}');
	today date := app.today();
	first date;
	last date;
	entry jsonb;
begin
	perform from public.calendars c where c.id = calendar for update;
	-- What the new version does not say stays as it was.
	spec := before || jsonb_strip_nulls(spec);
	if not coalesce(app.is_time_zone(spec ->> 'time_zone'), false) then
		perform app.refuse('MC402', 422, jsonb_build_object('field', 'time_zone', 'value', left(spec ->> 'time_zone', 60)));
	end if;
	begin
		first := coalesce((spec ->> 'from')::date, make_date(extract(year from today)::int - 10, 1, 1));
		last := greatest((spec ->> 'to')::date, (before ->> 'to')::date);
		last := coalesce(last, make_date(extract(year from today)::int + 5, 12, 31));
		perform (spec ->> 'known_until')::date;
	exception when others then
		perform app.refuse('MC404', 422, jsonb_build_object('reason', 'not_a_date'));
	end;
	if last < first or last - first > 36600 then
		perform app.refuse('MC404', 422, jsonb_build_object('date', last, 'reason', 'horizon'));
	end if;
	insert into public.calendar_versions (id, calendar_id, number, time_zone, starts_on, known_until, saved_by)
		select version, calendar, coalesce(max(v.number), 0) + 1, spec ->> 'time_zone', first,
			(spec ->> 'known_until')::date, app.me()
		from public.calendar_versions v where v.calendar_id = calendar;
	for entry in
		select jsonb_build_object('weekday', e.value ->> 'weekday', 'all', jsonb_agg(e.value))
		from jsonb_array_elements(coalesce(spec -> 'weekly', '[]')) e group by e.value ->> 'weekday'
	loop
		if coalesce(entry ->> 'weekday', '') !~ '^[1-7]$' then
			perform app.refuse('MC403', 422, jsonb_build_object('weekday', entry ->> 'weekday', 'reason', 'not_a_weekday'));
		end if;
		perform app.save_intervals(version, null, (entry ->> 'weekday')::int, entry -> 'all');
	end loop;
	for entry in select e.value from jsonb_array_elements(coalesce(spec -> 'dates', '[]')) e loop
		perform app.save_calendar_date(version, entry);
	end loop;
	perform app.extend_calendar(version, last);
	if not exists (select from app.calendar_spans s where s.calendar_version_id = version) then
		perform app.refuse('MC401', 422, jsonb_build_object('field', 'weekly'));
	end if;
	return version;
end $$;
comment on function app.add_calendar_version is
	'Saves {time_zone, weekly, dates, from, to, known_until} as the calendar''s next version and lays it out. Refuses MC401–MC404.';

create function app.load_calendar(spec jsonb) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	calendar uuid;
begin
	if coalesce(spec ->> 'code', '') !~ '^[a-z0-9_]{1,40}$' then
		perform app.refuse('MC010', 422, jsonb_build_object('field', 'code', 'value', left(spec ->> 'code', 60)));
	end if;
	select c.id into calendar from public.calendars c where c.code = spec ->> 'code';
	if calendar is null then
		insert into public.calendars (code, name_zh, name_en)
			values (spec ->> 'code', coalesce(app.optional_text('name_zh', spec ->> 'name_zh', 60), spec ->> 'code'),
				coalesce(app.optional_text('name_en', spec ->> 'name_en', 60), spec ->> 'code'))
			returning id into calendar;
	end if;
	return app.add_calendar_version(calendar, spec);
end $$;
comment on function app.load_calendar is
	'Makes the calendar {code, name_zh, name_en, …} if it is new and adds a version to it; returns the version.';
