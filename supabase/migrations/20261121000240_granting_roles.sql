create function app.grant_role(person uuid, role text, unit uuid, from_date text, to_date text) returns public.role_grants
language plpgsql security definer set search_path = ''
as $$
declare
	granter uuid := app.require_role('administrator');
	first date := coalesce(app.read_date('from_date', from_date), app.today());
	last date := app.read_date('to_date', to_date);
	made public.role_grants;
begin
	if granter = person then
		perform app.refuse('MC006', 403);
	elsif not exists (select from public.people p where p.id = person and p.disabled_at is null) then
		perform app.refuse('MC003', 404);
	elsif last < first then
		perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "before_start"}');
	end if;
	perform app.check_roles(jsonb_build_array(jsonb_build_object('role', role, 'unit_id', unit)));
	insert into public.role_grants (person_id, role, unit_id, from_date, to_date, granted_by)
		values (person, role, unit, first, last, granter) returning * into made;
	perform app.record_event('person', person, 'role_granted', jsonb_build_object('grant', made.id, 'role', role, 'unit', unit));
	return made;
end $$;

create function app.confirm_role(role_grant uuid) returns public.role_grants
language plpgsql security definer set search_path = ''
as $$
declare
	confirmer uuid := app.require_me();
	waiting public.role_grants;
	path extensions.ltree;
begin
	select * into waiting from public.role_grants g where g.id = role_grant for update;
	select u.path into path from public.units u where u.id = waiting.unit_id;
	if waiting.id is null then
		perform app.refuse('MC003', 404);
	elsif not (app.has_role('service_manager', path) or app.has_role_anywhere('auditor'))
		or app.has_role_anywhere('administrator') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager", "auditor"]}');
	elsif confirmer in (waiting.person_id, waiting.granted_by) then
		perform app.refuse('MC006', 403);
	elsif waiting.ended_at is not null or waiting.confirmed_at is not null then
		perform app.refuse('MC107', 409);
	end if;
	update public.role_grants g set confirmed_by = confirmer, confirmed_at = app.now()
		where g.id = role_grant returning * into waiting;
	perform app.record_event('person', waiting.person_id, 'role_confirmed', jsonb_build_object('grant', waiting.id));
	return waiting;
end $$;

create function app.end_role(role_grant uuid) returns public.role_grants
language plpgsql security definer set search_path = ''
as $$
declare
	ender uuid := app.require_me();
	ended public.role_grants;
begin
	select * into ended from public.role_grants g where g.id = role_grant for update;
	if ended.id is null then
		perform app.refuse('MC003', 404);
	elsif not app.has_role_anywhere('administrator')
		and not exists (select from public.role_grants o where o.id = ended.acting_for and o.person_id = ender) then
		perform app.refuse('MC002', 403, '{"roles": ["administrator"]}');
	elsif ended.ended_at is not null then
		perform app.refuse('MC107', 409);
	end if;
	update public.role_grants g set ended_by = ender, ended_at = app.now() where g.id = role_grant or g.acting_for = role_grant;
	perform app.record_event('person', ended.person_id, 'role_ended', jsonb_build_object('grant', ended.id));
	return ended;
end $$;

-- Absence: the holder names a stand-in for a time; a role that sees cases still waits for its second person.
create function app.delegate_role(role_grant uuid, person uuid, from_date text, to_date text) returns public.role_grants
language plpgsql security definer set search_path = ''
as $$
declare
	holder uuid := app.require_me();
	first date := coalesce(app.read_date('from_date', from_date), app.today());
	last date := app.read_date('to_date', to_date);
	own public.role_grants;
	made public.role_grants;
begin
	select g.* into own from public.role_grants g
		join app.grants_in_force f using (id) where g.id = role_grant and g.person_id = holder;
	if own.id is null then
		perform app.refuse('MC003', 404);
	elsif person = holder or not exists (select from public.people p where p.id = person and p.disabled_at is null) then
		perform app.refuse('MC010', 422, '{"field": "person_id"}');
	elsif last is null or first < app.today() or last < first or last > first + 92 or last > own.to_date then
		perform app.refuse('MC108', 422, '{"field": "to_date", "days": 92}');
	elsif own.role in ('administrator', 'auditor') or own.acting_for is not null then
		perform app.refuse('MC109', 403);
	end if;
	insert into public.role_grants (person_id, role, unit_id, from_date, to_date, acting_for, granted_by)
		values (person, own.role, own.unit_id, first, last, own.id, holder) returning * into made;
	perform app.record_event('person', person, 'role_delegated', jsonb_build_object('grant', made.id, 'acting_for', own.id));
	return made;
end $$;

create function app.disable_person(person uuid, disabled boolean) returns public.people
language plpgsql security definer set search_path = ''
as $$
declare
	changed public.people;
begin
	if app.require_role('administrator') = person then
		perform app.refuse('MC006', 403);
	end if;
	update public.people p set disabled_at = case when disabled then app.now() end, version = p.version + 1
		where p.id = person returning * into changed;
	if changed.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.record_event('person', person, case when disabled then 'disabled' else 'enabled' end);
	return changed;
end $$;

create function app.appoint_person(person uuid, unit uuid, title text, team text, is_head boolean, from_date text) returns public.posts
language plpgsql security definer set search_path = ''
as $$
declare
	first date := app.read_date('from_date', from_date);
	made public.posts;
begin
	perform app.require_role('administrator');
	if not exists (select from public.people p where p.id = person) or not exists (select from public.units u where u.id = unit) then
		perform app.refuse('MC003', 404);
	elsif first is null or first > app.today() + 366 or exists (select from public.posts o where o.person_id = person and o.from_date >= first) then
		perform app.refuse('MC110', 422, '{"field": "from_date"}');
	end if;
	update public.posts o set to_date = first - 1 where o.person_id = person and (o.to_date is null or o.to_date >= first);
	insert into public.posts (person_id, unit_id, title, team, is_head, from_date)
		values (person, unit, app.require_text('title', title, 80), app.optional_text('team', team, 40), coalesce(is_head, false), first)
		returning * into made;
	update public.people p set unit_id = unit, version = p.version + 1 where p.id = person;
	perform app.record_event('person', person, 'appointed', jsonb_build_object('unit', unit, 'post', made.id));
	return made;
end $$;
