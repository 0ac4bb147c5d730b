-- Appointments come from service managers; an inspector enters their own absences and conflicts. To everybody else the
-- answer is the same whatever is asked: no role for this.
create function covert.require_manager_or_inspector(person uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	if person is distinct from app.require_me() or not covert.is_inspector(person) then
		perform covert.require_manager();
	end if;
end $$;

create function covert.manages_unit(unit uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.units u where u.id = unit
		and u.path operator(extensions.<@) any (app.my_paths('service_manager')));
end $$;

-- Inspectors whose subtree meets the caller's: those a plan of theirs may send.
create function covert.manages_inspector(person uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
		select from covert.inspectors i join public.units u on u.id = i.unit_id, unnest(app.my_paths('service_manager')) mine
		where i.person_id = person and (u.path operator(extensions.<@) mine or mine operator(extensions.<@) u.path));
end $$;

create function covert.appoint_inspector(
	person uuid, unit uuid, from_date date, to_date date, daily_capacity int, latitude numeric, longitude numeric
) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	appointed uuid;
begin
	perform covert.require_manager();
	if person = app.me() then perform app.refuse('MC006', 403, '{"action": "appoint_inspector"}'); end if;
	if not covert.manages_unit(unit) or not exists (select from public.people p where p.id = person and p.disabled_at is null) then
		perform app.refuse('MC003', 404);
	end if;
	if from_date is null then perform app.refuse('MC007', 422, '{"field": "from_date"}'); end if;
	if to_date < from_date then perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "before_start"}'); end if;
	if coalesce(daily_capacity, 3) not between 1 and 8 then
		perform app.refuse('MC010', 422, '{"field": "daily_capacity"}');
	end if;
	if (latitude is null) <> (longitude is null) or latitude not between -90 and 90 or longitude not between -180 and 180 then
		perform app.refuse('MC010', 422, '{"field": "latitude"}');
	end if;
	if exists (select from covert.inspectors i where i.person_id = person and i.ended_at is null
		and daterange(i.from_date, i.to_date, '[]') && daterange(appoint_inspector.from_date, appoint_inspector.to_date, '[]')) then
		perform app.refuse('MC520', 409, '{"field": "person_id"}');
	end if;
	insert into covert.inspectors (person_id, unit_id, from_date, to_date, daily_capacity, home_latitude, home_longitude, appointed_by, appointed_at)
		values (person, unit, appoint_inspector.from_date, appoint_inspector.to_date, coalesce(appoint_inspector.daily_capacity, 3),
			latitude, longitude, app.me(), app.now())
		returning id into appointed;
	perform covert.record_event('inspector', appointed, 'appoint_inspector', jsonb_build_object('person_id', person, 'unit_id', unit));
	return appointed;
end $$;

create function covert.end_inspector(inspector uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	i covert.inspectors;
begin
	perform covert.require_manager();
	select * into i from covert.inspectors o where o.id = inspector for update;
	if i.id is null or not covert.manages_unit(i.unit_id) then perform app.refuse('MC003', 404); end if;
	if i.ended_at is not null then perform app.refuse('MC005', 409, '{"action": "end_inspector", "status": "ended"}'); end if;
	update covert.inspectors o set ended_at = app.now(), ended_by = app.me() where o.id = inspector;
	perform covert.record_event('inspector', inspector, 'end_inspector');
end $$;

-- The same days off entered twice, as by a second tap on a phone, are entered once.
create function covert.add_absence(person uuid, from_date date, to_date date) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	added uuid;
begin
	perform covert.require_manager_or_inspector(person);
	if person is distinct from app.me() and not covert.manages_inspector(person) then perform app.refuse('MC003', 404); end if;
	if from_date is null then perform app.refuse('MC007', 422, '{"field": "from_date"}'); end if;
	if to_date is null or to_date < from_date then perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "before_start"}'); end if;
	if to_date > from_date + 400 then perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "range"}'); end if;
	select a.id into added from covert.inspector_absences a
		where a.person_id = person and a.from_date = add_absence.from_date and a.to_date = add_absence.to_date limit 1;
	if found then return added; end if;
	insert into covert.inspector_absences (person_id, from_date, to_date, entered_by, entered_at)
		values (person, add_absence.from_date, add_absence.to_date, app.me(), app.now()) returning id into added;
	perform covert.record_event('inspector', person, 'add_absence', jsonb_build_object('absence', added));
	return added;
end $$;

create function covert.remove_absence(absence uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	a covert.inspector_absences;
begin
	select * into a from covert.inspector_absences o where o.id = absence;
	perform covert.require_manager_or_inspector(a.person_id);
	if a.id is null or a.person_id <> app.me() and not covert.manages_inspector(a.person_id) then perform app.refuse('MC003', 404); end if;
	delete from covert.inspector_absences o where o.id = absence;
	perform covert.record_event('inspector', a.person_id, 'remove_absence', jsonb_build_object('absence', absence));
end $$;

create function covert.declare_conflict(person uuid, branch uuid, ground text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	declared uuid;
begin
	perform covert.require_manager_or_inspector(person);
	if person is distinct from app.me() and not covert.manages_inspector(person)
		or not exists (select from public.units u where u.id = branch and u.kind = 'branch') then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_choice('ground', ground, array['home_branch', 'relative', 'former_post', 'own_account', 'other']);
	select c.id into declared from covert.inspector_conflicts c
		where c.person_id = person and c.branch_id = branch and c.ground = declare_conflict.ground and c.ended_at is null;
	if declared is not null then return declared; end if;
	insert into covert.inspector_conflicts (person_id, branch_id, ground, declared_by, declared_at)
		values (person, branch, declare_conflict.ground, app.me(), app.now()) returning id into declared;
	perform covert.record_event('inspector', person, 'declare_conflict', jsonb_build_object('conflict', declared));
	return declared;
end $$;

create function covert.end_conflict(conflict uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	c covert.inspector_conflicts;
begin
	perform covert.require_manager();
	select * into c from covert.inspector_conflicts o where o.id = conflict;
	if c.id is null or c.ended_at is not null or not covert.manages_inspector(c.person_id) then perform app.refuse('MC003', 404); end if;
	update covert.inspector_conflicts o set ended_at = app.now() where o.id = conflict;
	perform covert.record_event('inspector', c.person_id, 'end_conflict', jsonb_build_object('conflict', conflict));
end $$;

create function covert.list_inspectors() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform covert.require_reader();
	return coalesce((
		select jsonb_agg(jsonb_build_object(
				'id', i.id, 'person_id', i.person_id, 'name', p.name, 'unit_id', i.unit_id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
				'from_date', i.from_date, 'to_date', i.to_date, 'ended_at', i.ended_at, 'daily_capacity', i.daily_capacity,
				'is_mine', covert.manages_unit(i.unit_id), 'is_disabled', p.disabled_at is not null,
				'absences', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'from_date', a.from_date, 'to_date', a.to_date) order by a.from_date), '[]')
					from covert.inspector_absences a where a.person_id = i.person_id and a.to_date >= app.today() - 30),
				'conflicts', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'branch_id', b.id, 'zh', b.name_zh, 'en', b.name_en, 'ground', c.ground) order by b.name_zh), '[]')
					from covert.inspector_conflicts c join public.units b on b.id = c.branch_id where c.person_id = i.person_id and c.ended_at is null),
				'visits', (select count(*) from covert.visits v where v.inspector_id = i.person_id and v.status not in ('proposed', 'cancelled')
					and v.planned_on > app.today() - 90 and v.planned_on <= app.today() and v.branch_id in (select covert.my_branches()))
			) order by i.ended_at is not null, p.name)
		from covert.inspectors i
		join public.people p on p.id = i.person_id
		join public.units u on u.id = i.unit_id
		where (app.has_role_anywhere('auditor') or covert.manages_inspector(i.person_id))
			and (i.ended_at is null or i.ended_at > app.now() - interval '1 year')), '[]');
end $$;
comment on function covert.list_inspectors is 'Appointments with absences and conflicts, for service managers and auditors; MC002 to everybody else.';

create function covert.my_availability() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not covert.is_inspector(app.require_me()) then return '{"absences": [], "conflicts": []}'; end if;
	return jsonb_build_object(
		'absences', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'from_date', a.from_date, 'to_date', a.to_date) order by a.from_date), '[]')
			from covert.inspector_absences a where a.person_id = app.me() and a.to_date >= app.today()),
		'conflicts', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'zh', b.name_zh, 'en', b.name_en, 'ground', c.ground) order by b.name_zh), '[]')
			from covert.inspector_conflicts c join public.units b on b.id = c.branch_id where c.person_id = app.me() and c.ended_at is null));
end $$;

select covert.close_tables();
