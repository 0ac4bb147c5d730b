-- One person is found by their own roles, everybody in one pass; so each question keeps a plan of its own.
create or replace function app.audience_of(top extensions.ltree, roles text[], people uuid[], person uuid default null)
returns table (person_id uuid, unit_id uuid, unit_path extensions.ltree)
language plpgsql stable security definer set search_path = ''
as $$
begin
	if person is null then
		return query
			select distinct on (x.person_id) x.person_id, x.unit_id, x.path from (
				select g.person_id, g.unit_id, g.path, 2 as place from app.grants_in_force g
					where g.path operator(extensions.<@) top and (g.role = any (roles) or (cardinality(roles) = 0 and cardinality(people) = 0))
				union all
				select p.id, p.unit_id, u.path, 1 from public.people p join public.units u on u.id = p.unit_id
					where p.id = any (people) and p.disabled_at is null and u.path operator(extensions.<@) top) x
			order by x.person_id, x.place, extensions.nlevel(x.path) desc, x.unit_id;
		return;
	end if;
	return query
		select person, x.unit_id, x.path from (
			select g.unit_id, g.path, 2 as place from app.grants_in_force g
				where g.person_id = person and g.path operator(extensions.<@) top
					and (g.role = any (roles) or (cardinality(roles) = 0 and cardinality(people) = 0))
			union all
			select p.unit_id, u.path, 1 from public.people p join public.units u on u.id = p.unit_id
				where p.id = person and person = any (people) and p.disabled_at is null and u.path operator(extensions.<@) top) x
		order by x.place, extensions.nlevel(x.path) desc, x.unit_id limit 1;
end $$;
comment on function app.audience_of is 'Who reads a version: holders of the roles in the subtree, and people by name; counted where they hold the lowest role.';

-- Ten thousand are told in one statement.
create or replace function app.deliver_version(v public.document_versions, person uuid default null, round int default 1, due_at timestamptz default null) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	d public.documents;
	due timestamptz;
	at timestamptz := app.now();
	wants text;
	reached int;
begin
	select * into d from public.documents o where o.id = v.document_id;
	wants := case d.kind when 'commitment' then 'signature' else 'reading' end;
	due := coalesce(due_at, app.add_working_days(d.unit_id, at, v.due_days));
	with delivered as (
		insert into public.deliveries as o (document_id, version_id, person_id, unit_id, unit_path, round, asks, delivered_at, due_at, next_reminder_at)
			select v.document_id, v.id, a.person_id, a.unit_id, a.unit_path, deliver_version.round, wants, at, due, app.first_reminder(at, due)
			from app.audience_of(v.audience_path, v.audience_roles, v.audience_people, person) a
			on conflict on constraint deliveries_version_id_person_id_round_key do update set ended_at = null, ended_why = null, unit_id = excluded.unit_id, unit_path = excluded.unit_path,
				delivered_at = excluded.delivered_at, due_at = excluded.due_at, next_reminder_at = excluded.next_reminder_at, reminders = 0
				where o.ended_why = 'left' and o.confirmed_at is null
		returning o.person_id)
	insert into public.notifications (person_id, kind, subject_kind, subject_id, params, created_at)
		select x.person_id, case when wants = 'signature' then 'document_to_sign' when v.n > 1 then 'document_changed' else 'document_delivered' end,
			'document', d.id, jsonb_build_object('title', v.title, 'due_at', due), at from delivered x;
	get diagnostics reached = row_count;
	return reached;
end $$;
