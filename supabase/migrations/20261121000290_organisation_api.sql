-- Public verbs and policies of units, people, posts, roles and invitations.
create policy read on public.units for select to authenticated using ((select app.me()) is not null);
create policy read on public.vendors for select to authenticated using ((select app.me()) is not null);
create policy read on public.people for select to authenticated using ((select app.me()) is not null);
create policy read on public.posts for select to authenticated using ((select app.me()) is not null);
create policy read on public.role_grants for select to authenticated using (
	person_id = (select app.me())
	or (select app.has_role_anywhere('administrator', 'auditor', 'service_manager', 'complaint_officer'))
);
create policy read on public.invitations for select to authenticated using (
	(select app.has_role_anywhere('administrator', 'auditor'))
);
grant select on public.units, public.vendors, public.people, public.posts, public.role_grants, public.invitations to authenticated;
grant all on public.units, public.vendors, public.people, public.posts, public.role_grants, public.invitations to service_role;

create function app.my_profile() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.me();
begin
	return (
		select jsonb_build_object(
			'person_id', p.id, 'name', p.name, 'staff_number', p.staff_number, 'language', p.language, 'now', app.now(),
			'unit_id', u.id, 'unit_name_zh', u.name_zh, 'unit_name_en', u.name_en, 'unit_kind', u.kind,
			'grants', coalesce((select jsonb_agg(jsonb_build_object(
					'id', g.id, 'role', g.role, 'unit_id', g.unit_id, 'unit_kind', g.unit_kind, 'path', g.path::text, 'region_id', g.region_id,
					'unit_name_zh', gu.name_zh, 'unit_name_en', gu.name_en) order by g.role)
				from app.grants_in_force g join public.units gu on gu.id = g.unit_id where g.person_id = p.id), '[]'),
			-- Counts stop at a hundred: nobody reads more, and the frame asks on every page.
			'unread', (select count(*) from (select from public.notifications n where n.person_id = p.id and n.read_at is null limit 100) n),
			'counts', jsonb_build_object(
				'complaints', (select count(*) from (select from public.complaints c where c.handler_id = p.id and c.is_open limit 100) c),
				'enquiries', (select count(*) from (select from public.enquiries e
					where e.is_pending and e.unit_id = any (app.my_units('branch_head', 'department_head'))
						and e.complaint_id <> all (app.my_barred_complaints()) limit 100) e)))
		from public.people p join public.units u on u.id = p.unit_id
		where p.id = person);
end $$;
comment on function app.my_profile is 'Who the caller is and may do, and what waits for them; null for a stranger.';

create function public.my_profile() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.my_profile(); end;

create function public.check_invitation(email text, code text) returns boolean
language sql stable security invoker set search_path = ''
begin atomic select app.check_invitation(email, code); end;

create function public.accept_invitation(code text) returns uuid
language sql security invoker set search_path = ''
begin atomic select app.accept_invitation(code); end;

create function public.invite_person(
	staff_number text, name text, unit_id uuid, title text, email text, roles jsonb,
	name_initials text default '', vendor_id uuid default null, language text default 'zh'
) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.invite_person(staff_number, name, name_initials, unit_id, title, email, roles, vendor_id, language); end;

create function public.reinvite_person(person_id uuid, email text, roles jsonb) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.reinvite_person(person_id, email, roles); end;

create function public.revoke_invitation(invitation_id uuid) returns void
language sql security invoker set search_path = ''
begin atomic select app.revoke_invitation(invitation_id); end;

create function public.grant_role(person_id uuid, role text, unit_id uuid, from_date text default null, to_date text default null)
returns public.role_grants
language sql security invoker set search_path = ''
begin atomic select * from app.grant_role(person_id, role, unit_id, from_date, to_date); end;

create function public.confirm_role(grant_id uuid) returns public.role_grants
language sql security invoker set search_path = ''
begin atomic select * from app.confirm_role(grant_id); end;

create function public.end_role(grant_id uuid) returns public.role_grants
language sql security invoker set search_path = ''
begin atomic select * from app.end_role(grant_id); end;

create function public.delegate_role(grant_id uuid, person_id uuid, from_date text, to_date text) returns public.role_grants
language sql security invoker set search_path = ''
begin atomic select * from app.delegate_role(grant_id, person_id, from_date, to_date); end;

create function public.disable_person(person_id uuid, disabled boolean default true) returns public.people
language sql security invoker set search_path = ''
begin atomic select * from app.disable_person(person_id, disabled); end;

create function public.appoint_person(
	person_id uuid, unit_id uuid, title text, from_date text, team text default null, is_head boolean default false
) returns public.posts
language sql security invoker set search_path = ''
begin atomic select * from app.appoint_person(person_id, unit_id, title, team, is_head, from_date); end;

create function public.save_unit(
	code text, kind text, name_zh text, name_en text, parent_id uuid default null, class text default null,
	phone text default null, address text default null, unit_id uuid default null, expected_version int default null
) returns public.units
language sql security invoker set search_path = ''
begin atomic select * from app.save_unit(unit_id, code, kind, name_zh, name_en, parent_id, class, phone, address, expected_version); end;

create function public.close_unit(unit_id uuid, closed_on text default null) returns public.units
language sql security invoker set search_path = ''
begin atomic select * from app.close_unit(unit_id, closed_on); end;

create function app.save_my_language(language text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.require_choice('language', language, '{zh,en}');
	update public.people p set language = save_my_language.language where p.id = app.require_me();
end $$;
create function public.save_my_language(language text) returns void
language sql security invoker set search_path = ''
begin atomic select app.save_my_language(language); end;

grant execute on function
	app.me(), app.my_paths(text[]), app.my_units(text[]), app.has_role_anywhere(text[]),
	app.my_profile(), app.accept_invitation(text), app.check_invitation(text, text),
	app.invite_person(text, text, text, uuid, text, text, jsonb, uuid, text), app.reinvite_person(uuid, text, jsonb),
	app.revoke_invitation(uuid), app.grant_role(uuid, text, uuid, text, text), app.confirm_role(uuid), app.end_role(uuid),
	app.delegate_role(uuid, uuid, text, text), app.disable_person(uuid, boolean),
	app.appoint_person(uuid, uuid, text, text, boolean, text),
	app.save_unit(uuid, text, text, text, text, uuid, text, text, text, int), app.close_unit(uuid, text), app.save_my_language(text),
	public.my_profile(), public.accept_invitation(text), public.check_invitation(text, text),
	public.invite_person(text, text, uuid, text, text, jsonb, text, uuid, text), public.reinvite_person(uuid, text, jsonb),
	public.revoke_invitation(uuid), public.grant_role(uuid, text, uuid, text, text), public.confirm_role(uuid), public.end_role(uuid),
	public.delegate_role(uuid, uuid, text, text), public.disable_person(uuid, boolean),
	public.appoint_person(uuid, uuid, text, text, text, boolean),
	public.save_unit(text, text, text, text, uuid, text, text, text, uuid, int), public.close_unit(uuid, text), public.save_my_language(text)
to authenticated, service_role;
grant execute on function app.check_invitation(text, text), public.check_invitation(text, text) to anon;
grant execute on function app.now(), app.today(), app.issue_invitation(uuid, text, jsonb, int) to service_role;
