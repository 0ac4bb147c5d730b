-- Contracts, people and the weights of a score are kept by service managers, each in their scope.
create function app.managed_unit(unit uuid) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	u public.units;
begin
	perform app.require_role('service_manager');
	select * into u from public.units o where o.id = unit and o.path operator(extensions.<@) app.my_paths('service_manager');
	if u.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return u;
end $$;

create function app.require_vendor(value text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
	vendor uuid := app.read_id('vendor_id', value);
begin
	if not exists (select from public.vendors v where v.id = vendor) then
		perform app.refuse('MC010', 422, '{"field": "vendor_id"}');
	end if;
	return vendor;
end $$;

create function app.require_days(spec jsonb, is_open boolean, out from_day date, out to_day date)
language plpgsql stable security definer set search_path = ''
as $$
begin
	from_day := app.read_date('from_date', spec ->> 'from_date');
	to_day := app.read_date('to_date', spec ->> 'to_date');
	if from_day is null then
		perform app.refuse('MC007', 422, '{"field": "from_date"}');
	elsif to_day is null and not is_open then
		perform app.refuse('MC007', 422, '{"field": "to_date"}');
	elsif to_day < from_day then
		perform app.refuse('MC786', 422, '{"field": "to_date"}');
	end if;
end $$;

create function app.save_vendor_contract(unit uuid, spec jsonb) returns public.vendor_contracts
language plpgsql security definer set search_path = ''
as $$
declare
	u public.units := app.managed_unit(unit);
	days record;
	made public.vendor_contracts;
	code text := app.require_text('number', spec ->> 'number', 60);
begin
	select * into days from app.require_days(spec, false);
	if exists (select from public.vendor_contracts c where c.number = code) then
		perform app.refuse('MC787', 409, '{"field": "number"}');
	end if;
	insert into public.vendor_contracts (vendor_id, number, unit_id, unit_path, from_date, to_date, note, saved_by, saved_at)
		values (app.require_vendor(spec ->> 'vendor_id'), code, u.id, u.path, days.from_day, days.to_day,
			app.optional_text('note', spec ->> 'note', 500), app.me(), app.now()) returning * into made;
	perform app.record_event('vendor_contract', made.id, 'save_vendor_contract', jsonb_build_object('vendor', made.vendor_id, 'from', made.from_date, 'to', made.to_date));
	return made;
end $$;

create function app.save_vendor_staff(unit uuid, spec jsonb) returns public.vendor_staff
language plpgsql security definer set search_path = ''
as $$
declare
	u public.units := app.managed_unit(unit);
	vendor uuid := app.require_vendor(spec ->> 'vendor_id');
	person uuid := app.read_id('person_id', spec ->> 'person_id');
	days record;
	called text;
	made public.vendor_staff;
begin
	select * into days from app.require_days(spec, true);
	-- By an IF: what is immutable is reckoned before a COALESCE chooses.
	if person is null then
		called := app.require_text('name', spec ->> 'name', 60);
	else
		select p.name into called from public.people p where p.id = person;
	end if;
	if person is not null and not exists (select from public.people p where p.id = person and p.vendor_id = vendor) then
		perform app.refuse('MC010', 422, '{"field": "person_id"}');
	elsif person is not null and exists (select from public.vendor_staff s where s.person_id = person
			and daterange(s.from_date, s.to_date, '[]') operator(pg_catalog.&&) daterange(days.from_day, days.to_day, '[]')) then
		perform app.refuse('MC788', 409, '{"field": "person_id"}');
	end if;
	insert into public.vendor_staff (vendor_id, unit_id, unit_path, person_id, name, from_date, to_date, saved_by, saved_at)
		values (vendor, u.id, u.path, person, called,
			days.from_day, days.to_day, app.me(), app.now()) returning * into made;
	perform app.record_event('vendor_staff', made.id, 'save_vendor_staff', jsonb_build_object('vendor', vendor, 'unit', u.id, 'from', made.from_date, 'to', made.to_date));
	return made;
end $$;

create function app.end_vendor_staff(staff uuid, last_day date) returns public.vendor_staff
language plpgsql security definer set search_path = ''
as $$
declare
	s public.vendor_staff;
begin
	perform app.require_role('service_manager');
	select * into s from public.vendor_staff o where o.id = staff and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if s.id is null then
		perform app.refuse('MC003', 404);
	elsif last_day is null or not isfinite(last_day) or last_day < s.from_date or last_day > s.to_date then
		perform app.refuse('MC786', 422, '{"field": "last_day"}');
	end if;
	update public.vendor_staff o set to_date = last_day, version = o.version + 1, saved_by = app.me(), saved_at = app.now() where o.id = staff returning * into s;
	perform app.record_event('vendor_staff', s.id, 'end_vendor_staff', jsonb_build_object('to', last_day));
	return s;
end $$;

create function app.save_vendor_rules(spec jsonb, expected_number int) returns public.vendor_rules
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.vendor_rules;
	made public.vendor_rules;
	shares int[];
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.vendor_rules in share row exclusive mode;
	select * into last from public.vendor_rules r order by r.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC773', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	end if;
	shares := array[app.read_bounded('complaints', spec -> 'complaints', 0, 100), app.read_bounded('findings', spec -> 'findings', 0, 100),
		app.read_bounded('cooperation', spec -> 'cooperation', 0, 100)];
	if shares[1] + shares[2] + shares[3] <> 100 then
		perform app.refuse('MC789', 422, '{"field": "cooperation"}');
	end if;
	insert into public.vendor_rules (number, effective_from, complaints, findings, cooperation, least_staff_months, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()),
			shares[1], shares[2], shares[3], app.read_bounded('least_staff_months', spec -> 'least_staff_months', 1, 120), me, app.now())
		returning * into made;
	perform app.record_event('vendor_rules', made.id, 'save_vendor_rules', jsonb_build_object('number', made.number,
		'before', to_jsonb(last) - '{id,saved_by,saved_at}'::text[], 'after', to_jsonb(made) - '{id,saved_by,saved_at}'::text[]));
	return made;
end $$;
