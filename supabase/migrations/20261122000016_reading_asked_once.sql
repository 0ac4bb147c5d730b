-- Who is calling is asked once in each of these, which the policies ask of every row; the answers are the same.
create or replace function app.my_barred_complaints() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.me();
begin
	return (
		select coalesce(array_agg(b.complaint_id), '{}') from (
			select p.complaint_id from public.complaint_people p where p.person_id = person and p.part = 'respondent'
			union
			select r.complaint_id from public.recusals r where r.person_id = person
			union
			select p.complaint_id from public.declared_interests i
			join public.complaint_people p on p.person_id = i.other_person_id
			where i.person_id = person and i.ended_at is null
		) b
	);
end $$;

create function app.case_roles() returns text[]
language sql immutable set search_path = ''
as $$ select array['complaint_officer', 'service_manager', 'executive', 'auditor'] $$;
comment on function app.case_roles is 'Roles that see the cases of their subtree.';

create or replace function app.my_case_paths() returns extensions.ltree[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_paths(variadic app.case_roles());
end $$;

-- The rules of my_barred_complaints and my_barred_units, asked of one case by its key rather than of all by lists.
create or replace function app.in_my_case_scope(complaint uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 2000
as $$
declare
	person uuid := app.me();
begin
	return exists (
		select from public.complaints c
		where c.id = complaint
			and exists (select from app.grants_in_force g
				where g.person_id = person and g.role = any (app.case_roles()) and g.path operator(extensions.@>) c.unit_path)
			and not exists (select from public.complaint_people p
				where p.complaint_id = complaint and p.person_id = person and p.part = 'respondent')
			and not exists (select from public.recusals r where r.complaint_id = complaint and r.person_id = person)
			and not exists (select from public.declared_interests i
				where i.person_id = person and i.ended_at is null
					and (i.unit_id = c.unit_id or i.other_person_id in (
						select p.person_id from public.complaint_people p where p.complaint_id = complaint))));
end $$;
comment on function app.in_my_case_scope is 'The case lies in a subtree of the caller''s case roles, and no interest bars it.';
