create table public.invitations (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	roles jsonb not null,
	code_hash text not null,
	expires_at timestamptz not null,
	accepted_at timestamptz,
	revoked_at timestamptz,
	created_by uuid references public.people (id),
	created_at timestamptz not null default app.now()
);
comment on table public.invitations is
	'A sign-up is admitted only for an invited address and gives no rights; redeeming the one-time code does.';
comment on column public.invitations.roles is '[{"role","unit_id"}], begun when the code is redeemed.';
create index on public.invitations (person_id);
create index on public.invitations (created_by);
alter table public.invitations enable row level security;

create view app.open_invitations as
	select i.*, e.email from public.invitations i
	join app.person_emails e using (person_id)
	where i.accepted_at is null and i.revoked_at is null and i.expires_at > app.now();

create function app.code_digest(code text) returns text
language sql immutable set search_path = ''
as $$ select encode(sha256(convert_to(upper(regexp_replace(code, '[^A-Za-z0-9]', '', 'g')), 'UTF8')), 'hex') $$;

create function app.admit_user() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if not exists (select from app.open_invitations i where i.email = lower(new.email)) then
		perform app.refuse('MC101', 403);
	end if;
	return new;
end $$;
create trigger admit_invited_only before insert on auth.users
	for each row execute function app.admit_user();

create function app.check_roles(roles jsonb) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
	wanted record;
	place public.units;
	rule app.roles;
begin
	for wanted in select r ->> 'role' as role, app.read_id('unit_id', r ->> 'unit_id') as unit_id
		from jsonb_array_elements(app.read_list('roles', roles)) r loop
		select * into rule from app.roles r where r.role = wanted.role;
		select * into place from public.units u where u.id = wanted.unit_id and u.closed_on is null;
		if rule.role is null then
			perform app.refuse('MC010', 422, jsonb_build_object('field', 'role', 'value', left(wanted.role, 60)));
		elsif place.id is null then
			perform app.refuse('MC010', 422, jsonb_build_object('field', 'unit_id'));
		elsif place.kind <> all (rule.unit_kinds) then
			perform app.refuse('MC102', 422, jsonb_build_object('role', wanted.role, 'unit_kind', place.kind));
		end if;
	end loop;
end $$;

-- The operator's part: no caller, so nobody is recorded as the one who granted.
create function app.issue_invitation(person uuid, email text, roles jsonb, days int default 14) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	code text := upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 20));
	address text := lower(app.require_text('email', issue_invitation.email, 200));
begin
	if address !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then
		perform app.refuse('MC103', 422, jsonb_build_object('field', 'email'));
	elsif exists (select from app.person_emails e where e.email = address and e.person_id <> person) then
		perform app.refuse('MC104', 409, jsonb_build_object('field', 'email'));
	end if;
	perform app.check_roles(roles);
	insert into app.person_emails (person_id, email) values (person, address)
		on conflict (person_id) do update set email = excluded.email;
	update public.invitations i set revoked_at = app.now()
		where i.person_id = person and i.accepted_at is null and i.revoked_at is null;
	insert into public.invitations (person_id, roles, code_hash, expires_at, created_by)
		values (person, app.read_list('roles', roles), app.code_digest(code),
			app.now() + make_interval(days => least(greatest(days, 1), 60)), app.me());
	perform app.record_event('person', person, 'invited', jsonb_build_object('roles', roles));
	return substr(code, 1, 5) || '-' || substr(code, 6, 5) || '-' || substr(code, 11, 5) || '-' || substr(code, 16, 5);
end $$;

create function app.invite_person(
	staff_number text, name text, name_initials text, unit uuid, title text, email text, roles jsonb, vendor uuid, language text
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	inviter uuid := app.require_role('administrator');
	number_given text := app.require_text('staff_number', staff_number, 40);
	person uuid;
	code text;
begin
	if exists (select from public.people p where p.staff_number = number_given) then
		perform app.refuse('MC105', 409, jsonb_build_object('field', 'staff_number'));
	elsif not exists (select from public.units u where u.id = unit and u.closed_on is null) then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	elsif vendor is not null and not exists (select from public.vendors v where v.id = vendor) then
		perform app.refuse('MC010', 422, '{"field": "vendor_id"}');
	end if;
	insert into public.people (staff_number, name, name_initials, unit_id, vendor_id, language)
		values (number_given, app.require_text('name', name, 80),
			coalesce(lower(app.optional_text('name_initials', name_initials, 40)), ''), unit, vendor,
			app.require_choice('language', coalesce(language, 'zh'), '{zh,en}'))
		returning id into person;
	insert into public.posts (person_id, unit_id, title, from_date)
		values (person, unit, app.require_text('title', title, 80), app.today());
	code := app.issue_invitation(person, email, roles);
	return jsonb_build_object('person_id', person, 'code', code, 'invited_by', inviter);
end $$;

create function app.reinvite_person(person uuid, email text, roles jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	if app.require_role('administrator') = person then
		perform app.refuse('MC006', 403);
	elsif not exists (select from public.people p where p.id = person) then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('person_id', person, 'code', app.issue_invitation(person, email, roles));
end $$;

create function app.check_invitation(email text, code text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from app.open_invitations i
		where i.email = lower(btrim(check_invitation.email)) and i.code_hash = app.code_digest(check_invitation.code))
$$;

create function app.accept_invitation(code text) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	found_one app.open_invitations;
	unconfirmed uuid[];
begin
	if auth.uid() is null then
		perform app.refuse('MC001', 401);
	end if;
	select i.* into found_one from app.open_invitations i
		join auth.users u on lower(u.email) = i.email and u.id = auth.uid()
		where i.code_hash = app.code_digest(accept_invitation.code);
	if found_one.id is null then
		perform app.refuse('MC106', 403, jsonb_build_object('field', 'code'));
	end if;
	update public.invitations i set accepted_at = app.now() where i.id = found_one.id;
	if exists (select from public.people p where p.user_id = auth.uid() and p.id <> found_one.person_id) then
		perform app.refuse('MC104', 409, jsonb_build_object('field', 'email'));
	end if;
	-- A new account for a known person: whoever may invite could otherwise step into the case roles they hold.
	with changed as (
		update public.role_grants g set confirmed_by = null, confirmed_at = null
			from public.people p
			where p.id = found_one.person_id and p.user_id is distinct from auth.uid() and found_one.created_by is not null
				and g.person_id = p.id and g.ended_at is null and g.confirmed_at is not null
			returning g.id
	)
	select array_agg(c.id) into unconfirmed from changed c;
	update public.people p set user_id = auth.uid() where p.id = found_one.person_id;
	-- Without an inviter the operator of the installation stands for both persons.
	insert into public.role_grants (person_id, role, unit_id, from_date, granted_by, confirmed_at)
		select found_one.person_id, r ->> 'role', (r ->> 'unit_id')::uuid, app.today(), found_one.created_by,
			case when found_one.created_by is null then app.now() end
		from jsonb_array_elements(found_one.roles) r;
	perform app.record_event('person', found_one.person_id, 'invitation_accepted',
		jsonb_build_object('invitation', found_one.id, 'unconfirmed', to_jsonb(unconfirmed)));
	return found_one.person_id;
end $$;

create function app.revoke_invitation(invitation uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	gone public.invitations;
begin
	perform app.require_role('administrator');
	update public.invitations i set revoked_at = app.now()
		where i.id = invitation and i.accepted_at is null and i.revoked_at is null returning * into gone;
	if gone.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.record_event('person', gone.person_id, 'invitation_revoked', jsonb_build_object('invitation', gone.id));
end $$;
