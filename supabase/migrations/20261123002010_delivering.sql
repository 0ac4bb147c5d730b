-- Readers are people who hold a role: whoever has no account could not confirm.
-- One person is found by their own roles, everybody in one pass; so each question keeps a plan of its own.
create function app.audience_of(top extensions.ltree, roles text[], people uuid[], person uuid default null)
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

-- A first reminder two days before the time is up, or half-way where there is less.
create function app.first_reminder(from_at timestamptz, due_at timestamptz) returns timestamptz
language sql immutable set search_path = ''
as $$ select greatest(due_at - interval '2 days', from_at + (due_at - from_at) / 2) $$;

-- Ten thousand are told in one statement.
create function app.deliver_version(v public.document_versions, person uuid default null, round int default 1, due_at timestamptz default null) returns int
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
comment on function app.deliver_version is
	'Delivers a version to its readers, or to one of them, and tells them; whoever had left and is back gets it anew. Answers how many it reached.';

create function app.end_deliveries(document uuid, why text) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	ended int;
begin
	update public.deliveries o set ended_at = app.now(), ended_why = why, next_reminder_at = null where o.document_id = document and o.is_open;
	get diagnostics ended = row_count;
	return ended;
end $$;

-- Policies and commitments hold on: who joins later gets them. Notices and bulletins are news, found in the library.
create function app.settle_reader(person uuid) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	v public.document_versions;
	changed int;
	done int;
begin
	update public.deliveries o set ended_at = app.now(), ended_why = 'left', next_reminder_at = null
		from public.document_versions i
		where o.person_id = person and o.is_open and i.id = o.version_id
			and not exists (select from app.audience_of(i.audience_path, i.audience_roles, i.audience_people, person));
	get diagnostics done = row_count;
	-- Who moved within the audience is counted where they are now.
	update public.deliveries o set unit_id = a.unit_id, unit_path = a.unit_path
		from public.document_versions i cross join lateral app.audience_of(i.audience_path, i.audience_roles, i.audience_people, person) a
		where o.person_id = person and o.is_open and i.id = o.version_id and o.unit_id <> a.unit_id;
	get diagnostics changed = row_count;
	done := done + changed;
	for v in
		select i.* from public.document_versions i join public.documents d on d.id = i.document_id
		where i.in_force and d.kind in ('policy', 'commitment')
			and not exists (select from public.deliveries o where o.version_id = i.id and o.person_id = person and o.ended_why is distinct from 'left')
	loop
		done := done + app.deliver_version(v, person);
	end loop;
	return done;
end $$;
comment on function app.settle_reader is 'Brings what is delivered to a person in line with the roles they hold now.';

create table app.readers_to_settle (
	person_id uuid primary key references public.people (id) on delete cascade,
	at timestamptz not null default app.now()
);
comment on table app.readers_to_settle is 'People whose place or roles changed since periodic work last looked what is to be delivered to them.';
alter table app.readers_to_settle enable row level security;
create policy nobody on app.readers_to_settle for all to anon, authenticated using (false) with check (false);

create table app.reader_days (day date primary key);
comment on table app.reader_days is 'Days on which roles that began or ended by their date have been looked at.';
alter table app.reader_days enable row level security;
create policy nobody on app.reader_days for all to anon, authenticated using (false) with check (false);

create function app.note_reader() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	insert into app.readers_to_settle (person_id) values (case tg_argv[0] when 'people' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'person_id')::uuid end)
		on conflict (person_id) do nothing;
	return null;
end $$;
create trigger note_reader after insert or update on public.role_grants for each row execute function app.note_reader('role_grants');
create trigger note_reader after update on public.people
	for each row when (old.unit_id <> new.unit_id or old.disabled_at is distinct from new.disabled_at) execute function app.note_reader('people');

create function app.settle_readers(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	reader uuid;
	done int := 0;
begin
	insert into app.reader_days (day) values (app.today()) on conflict (day) do nothing;
	if found then
		insert into app.readers_to_settle (person_id)
			select g.person_id from public.role_grants g where g.from_date = app.today() or g.to_date = app.today() - 1
			on conflict (person_id) do nothing;
		delete from app.reader_days d where d.day < app.today() - 30;
	end if;
	for reader in select r.person_id from app.readers_to_settle r order by r.at, r.person_id limit batch for update skip locked loop
		done := done + app.settle_reader(reader);
		delete from app.readers_to_settle r where r.person_id = reader;
	end loop;
	return done;
end $$;

-- Once before, on the day after, then weekly, five times in all: who still has not read is the coverage's matter.
create function app.remind_readers(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	o record;
	done int := 0;
begin
	for o in
		select x.id, x.person_id, x.document_id, x.due_at, x.reminders, v.title from public.deliveries x join public.document_versions v on v.id = x.version_id
		where x.is_open and x.next_reminder_at <= app.now()
		order by x.next_reminder_at limit batch for update of x skip locked
	loop
		if o.due_at > app.now() then
			perform app.notify(o.person_id, 'document_near', 'document', o.document_id, jsonb_build_object('title', o.title, 'due_at', o.due_at));
		else
			perform app.notify(o.person_id, 'document_overdue', 'document', o.document_id, jsonb_build_object('title', o.title, 'due_at', o.due_at));
		end if;
		update public.deliveries x set reminders = x.reminders + 1,
				next_reminder_at = case when o.due_at > app.now() then o.due_at + interval '1 day' when o.reminders < 5 then app.now() + interval '7 days' end
			where x.id = o.id;
		done := done + 1;
	end loop;
	return done;
end $$;

create function app.renew_signatures(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	o public.deliveries;
	v public.document_versions;
	done int := 0;
begin
	for o in
		select x.* from public.deliveries x
		where x.expires_on <= app.today() + 30 and not x.is_renewed and x.version_id in (select i.id from public.document_versions i where i.in_force)
		order by x.expires_on limit batch for update skip locked
	loop
		select * into v from public.document_versions i where i.id = o.version_id;
		done := done + app.deliver_version(v, o.person_id, o.round + 1, greatest(app.start_of_day(o.expires_on + 1), app.now() + interval '3 days'));
		update public.deliveries x set is_renewed = true where x.id = o.id;
	end loop;
	return done;
end $$;
comment on function app.renew_signatures is 'Thirty days before a signature runs out the commitment is delivered again, due by that day.';

create function app.expire_document_files(batch int) returns int
language sql security definer set search_path = ''
as $$
	with gone as (
		delete from public.document_files f where f.id in (
			select o.id from public.document_files o where o.stored_at is null and o.uploaded_at < app.now() - interval '1 day' limit batch)
		returning 1
	)
	select count(*)::int from gone
$$;
insert into app.periodic_jobs (job, position) values
	('app.settle_readers', 70), ('app.remind_readers', 71), ('app.renew_signatures', 72), ('app.expire_document_files', 73);
