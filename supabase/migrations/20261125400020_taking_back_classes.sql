-- A wrong entry is taken back by sorting the branch into no class from the same month on.
create or replace function app.set_branch_class(unit uuid, class text, from_day text) returns public.unit_classes
language plpgsql security definer set search_path = ''
as $$
declare
	branch public.units;
	made public.unit_classes;
	into_class text := nullif(class, '');
	since date := coalesce(app.read_date('from_day', from_day), app.today());
begin
	perform app.require_role('administrator');
	select * into branch from public.units u where u.id = unit and u.kind = 'branch' for update;
	if branch.id is null then
		perform app.refuse('MC003', 404);
	elsif class is null or into_class is not null and not exists (select from public.branch_classes c where c.code = into_class) then
		perform app.refuse('MC010', 422, jsonb_build_object('field', 'class', 'value', left(class, 60)));
	elsif since > app.today() or since < branch.opened_on then
		perform app.refuse('MC009', 422, '{"field": "from_day", "reason": "range"}');
	end if;
	insert into public.unit_classes as c (unit_id, from_day, class, recorded_by, recorded_at) values (unit, since, into_class, app.me(), app.now())
		on conflict on constraint unit_classes_pkey do update set class = excluded.class, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
		returning * into made;
	update public.units u set class = app.class_on(unit, app.today()), version = u.version + 1
		where u.id = unit and u.class is distinct from app.class_on(unit, app.today());
	perform app.record_event('unit', unit, 'set_branch_class', jsonb_build_object('class', into_class, 'from', since));
	return made;
end $$;
comment on function app.set_branch_class is
	'The class of a branch from a day on, today or earlier, empty for none; a change known later stays in force after it.';

create function app.remove_branch_class(code text, expected_version int) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	held public.branch_classes;
begin
	perform app.require_role('administrator');
	select * into held from public.branch_classes c where c.code = remove_branch_class.code for update;
	if held.code is null then
		perform app.refuse('MC003', 404);
	elsif held.version is distinct from expected_version then
		perform app.refuse('MC004', 409, coalesce(app.last_step('branch_class', held.id), '{}') || jsonb_build_object('version', held.version));
	elsif exists (select from public.unit_classes u where u.class = held.code) or exists (select from public.units u where u.class = held.code)
		or exists (select from public.scheme_versions v where held.code = any (v.classes)) then
		perform app.refuse('MC793', 409, '{"field": "code"}');
	end if;
	delete from public.branch_classes c where c.code = held.code;
	perform app.record_event('branch_class', held.id, 'remove_branch_class', jsonb_build_object('code', held.code));
end $$;
comment on function app.remove_branch_class is
	'Removes a class that no branch has ever been in and no scheme names. Refuses MC004 when it was changed meanwhile, MC793 while it is used.';

create function public.remove_branch_class(code text, expected_version int) returns void
language sql security invoker set search_path = ''
begin atomic select app.remove_branch_class(code, expected_version); end;
revoke execute on function app.remove_branch_class(text, int), public.remove_branch_class(text, int) from public;
grant execute on function app.remove_branch_class(text, int), public.remove_branch_class(text, int) to authenticated, service_role;
