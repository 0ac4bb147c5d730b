create function app.record_period(first text, last text, out from_day date, out to_day date)
language plpgsql stable security definer set search_path = ''
as $$
declare
	earliest date := (app.today() - make_interval(months => (app.people_rules_in_force()).record_months))::date;
begin
	to_day := coalesce(app.read_date('last', last), app.today());
	from_day := coalesce(app.read_date('first', first), greatest((to_day - interval '1 year')::date + 1, earliest));
	if from_day > to_day or to_day > app.today() or from_day < earliest then
		perform app.refuse('MC774', 422, jsonb_build_object('field', 'first', 'earliest', earliest));
	end if;
end $$;
comment on function app.record_period is 'The days a record is read for: by default the last year. Refuses MC774 beyond today or further back than records go.';

create function app.log_reading(subjects uuid[], act text) returns void
language sql security definer set search_path = ''
as $$
	insert into public.read_log (person_id, subject_kind, subject_id, act, at)
		select app.me(), 'staff_record', s, log_reading.act, app.now() from unnest(subjects) s
$$;

create function app.open_staff_record(person uuid, first text, last text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	side text := app.require_record(person);
	days record;
begin
	select * into days from app.record_period(first, last);
	perform app.log_reading(array[person], 'open');
	return (select jsonb_build_object('side', side, 'first', days.from_day, 'last', days.to_day,
			'record_months', (app.people_rules_in_force()).record_months,
			'person', jsonb_build_object('id', p.id, 'name', p.name, 'staff_number', p.staff_number,
				'unit_id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en,
				'vendor_zh', v.name_zh, 'vendor_en', v.name_en),
			'lines', (select coalesce(jsonb_agg(to_jsonb(l) order by l.on_day desc, l.kind, l.ref), '[]')
				from app.record_lines(person, days.from_day, days.to_day) l),
			'to_establish', case when side = 'manager' then app.findings_to_establish(person) else '[]' end)
		from public.people p join public.units u on u.id = p.unit_id left join public.vendors v on v.id = p.vendor_id where p.id = person);
end $$;
comment on function app.open_staff_record is 'A person''s record of a period, the opening being in the read log; MC003 to whoever may not read it.';

create function app.staff_record_list(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	mine uuid[] := app.my_units('branch_head', 'department_head');
	paths extensions.ltree[] := app.my_paths('service_manager');
	place uuid := coalesce(unit, mine[1]);
	everywhere boolean := app.has_role_anywhere('auditor');
begin
	return jsonb_build_object('me', me, 'unit_id', place,
		'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en) order by u.path), '[]')
			from public.units u where u.closed_on is null and (u.id = any (mine) or u.path operator(extensions.<@) paths or everywhere)),
		'people', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'staff_number', p.staff_number,
				'title', (select o.title from public.posts o where o.person_id = p.id and o.from_date <= app.today()
					and (o.to_date is null or o.to_date >= app.today()) limit 1),
				'vendor_zh', v.name_zh, 'vendor_en', v.name_en) order by p.staff_number), '[]')
			from public.people p left join public.vendors v on v.id = p.vendor_id
			where p.unit_id = place and app.record_side(p.id) in ('head', 'manager', 'auditor')));
end $$;
comment on function app.staff_record_list is 'Units and, of one of them, people whose records the caller may open; without a figure, which would be an opening.';

create function app.export_staff_records(unit uuid, person uuid, first text, last text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	days record;
	chosen uuid[];
	place uuid := coalesce(unit, (select p.unit_id from public.people p where p.id = person));
	made uuid;
begin
	if person is not null then
		perform app.require_record(person);
		chosen := array[person];
	else
		select array_agg(p.id) into chosen from public.people p where p.unit_id = place and app.record_side(p.id) in ('head', 'manager', 'auditor');
		if chosen is null then
			perform app.refuse('MC003', 404);
		end if;
	end if;
	select * into days from app.record_period(first, last);
	insert into app.record_exports (unit_id, person_id, first, last, people, exported_by, exported_at)
		values (place, person, days.from_day, days.to_day, cardinality(chosen), me, app.now()) returning id into made;
	perform app.log_reading(chosen, 'export');
	perform app.record_event('record_export', made, 'export_staff_records', jsonb_build_object('unit', place, 'person', person,
		'first', days.from_day, 'last', days.to_day, 'people', cardinality(chosen)));
	return jsonb_build_object('first', days.from_day, 'last', days.to_day,
		'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = place),
		'people', (select jsonb_agg(jsonb_build_object('name', p.name, 'staff_number', p.staff_number,
				'unit_zh', u.name_zh, 'unit_en', u.name_en, 'vendor_zh', v.name_zh, 'vendor_en', v.name_en,
				'lines', (select coalesce(jsonb_agg(to_jsonb(l) - 'ref' order by l.on_day, l.kind), '[]')
					from app.record_lines(p.id, days.from_day, days.to_day) l)) order by p.staff_number)
			from public.people p join public.units u on u.id = p.unit_id left join public.vendors v on v.id = p.vendor_id where p.id = any (chosen)));
end $$;
comment on function app.export_staff_records is
	'Records for appraisal, of one person or of all of a unit the caller may read; each in the read log, the export an event of its own.';
