-- Staff are told beforehand that covert visits happen, what for, and how results are used: by a document of its own
-- kind, which reaches everybody below a unit and is asked for before the first round.
alter table public.documents drop constraint documents_kind_check,
	add constraint documents_kind_check check (kind in ('notice', 'policy', 'visit_policy', 'commitment', 'bulletin'));

create or replace function app.save_document(document uuid, spec jsonb, expected_version int, key uuid) returns public.document_versions
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	d public.documents;
	issuer public.units;
	given public.document_versions;
	held public.document_versions;
	last public.document_versions;
	days int;
	months int;
begin
	if jsonb_typeof(spec) is distinct from 'object' then
		perform app.refuse('MC010', 422, '{"field": "spec"}');
	end if;
	if document is null then
		select * into issuer from public.units u where u.id = app.read_id('unit_id', spec ->> 'unit_id');
		if issuer.id is null or not app.has_role('service_manager', issuer.path) then
			perform app.refuse('MC302', 403, '{"field": "unit_id"}');
		elsif not app.first_time(key, 'save_document', issuer.id) then
			select v.* into held from public.document_versions v where v.drafted_by = me order by v.drafted_at desc limit 1;
			return held;
		end if;
		insert into public.documents (kind, unit_id, unit_path, created_by)
			values (app.require_choice('kind', spec ->> 'kind', '{policy,visit_policy,commitment,bulletin}'), issuer.id, issuer.path, me) returning * into d;
	else
		d := app.document_to_change(document);
		select * into issuer from public.units u where u.id = d.unit_id;
	end if;
	held := app.draft_of(d.id);
	if held.id is not null and expected_version is not null and held.version <> expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', held.version, 'by', (select p.name from public.people p where p.id = held.drafted_by)));
	end if;
	select * into last from public.document_versions v where v.document_id = d.id and v.issued_at is not null order by v.n desc limit 1;
	given := app.read_audience(issuer, spec);
	if d.kind = 'visit_policy' and (cardinality(given.audience_roles) > 0 or cardinality(given.audience_people) > 0) then
		perform app.refuse('MC798', 422, '{"field": "audience_roles"}');
	end if;
	days := coalesce(app.read_count('due_days', spec ->> 'due_days'), 5);
	months := case when d.kind = 'commitment' then coalesce(app.read_count('renew_months', spec ->> 'renew_months'), 12) end;
	if days not between 1 and 90 then
		perform app.refuse('MC753', 422, '{"field": "due_days", "least": 1, "most": 90}');
	elsif months not between 1 and 60 then
		perform app.refuse('MC753', 422, '{"field": "renew_months", "least": 1, "most": 60}');
	end if;
	given.supersedes := app.read_ids('supersedes', spec -> 'supersedes', 10);
	if exists (select from unnest(given.supersedes) s (id) where s.id = d.id or not exists (select from public.documents o
			where o.id = s.id and o.kind = d.kind and o.status = 'in_force' and o.unit_path operator(extensions.<@) app.my_paths('service_manager'))) then
		perform app.refuse('MC754', 422, '{"field": "supersedes"}');
	end if;
	insert into public.document_versions as v (id, document_id, n, title, body, sections, file_ids, change_note, supersedes, audience_unit_id, audience_path,
			audience_roles, audience_people, due_days, renew_months, drafted_by, drafted_at)
		values (coalesce(held.id, gen_random_uuid()), d.id, coalesce(last.n, 0) + 1, app.require_text('title', spec ->> 'title', 120),
			coalesce(app.optional_text('body', spec ->> 'body', 50000), ''), app.read_sections(d.id, spec -> 'sections'), coalesce(held.file_ids, last.file_ids, '{}'),
			app.optional_text('change_note', spec ->> 'change_note', 1000), given.supersedes, given.audience_unit_id, given.audience_path,
			given.audience_roles, given.audience_people, days, months, me, app.now())
		on conflict (id) do update set title = excluded.title, body = excluded.body, sections = excluded.sections, change_note = excluded.change_note,
			supersedes = excluded.supersedes, audience_unit_id = excluded.audience_unit_id, audience_path = excluded.audience_path,
			audience_roles = excluded.audience_roles, audience_people = excluded.audience_people, due_days = excluded.due_days,
			renew_months = excluded.renew_months, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at, version = v.version + 1
		returning * into held;
	if d.status = 'draft' then
		update public.documents o set title = held.title where o.id = d.id;
	end if;
	perform app.record_event('document', d.id, 'save_document', jsonb_build_object('version', held.n, 'edit', held.version));
	return held;
end $$;
comment on function app.save_document is
	'Writes the draft of a document, or of its next version, which begins with the files of the last. spec: {kind, unit_id, title, body, sections, change_note,
	supersedes, audience_unit_id, audience_roles, audience_people, due_days, renew_months}. Refuses MC302, MC750 to MC754, MC798 for a policy on visits that
	is not for everybody.';

create or replace function app.settle_reader(person uuid) returns int
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
		where i.in_force and d.kind in ('policy', 'visit_policy', 'commitment')
			and not exists (select from public.deliveries o where o.version_id = i.id and o.person_id = person and o.ended_why is distinct from 'left')
	loop
		done := done + app.deliver_version(v, person);
	end loop;
	return done;
end $$;
