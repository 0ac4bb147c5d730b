create function app.document_to_change(document uuid) returns public.documents
language plpgsql security definer set search_path = ''
as $$
declare
	d public.documents;
begin
	perform app.require_role('service_manager');
	select * into d from public.documents o where o.id = document and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if d.id is null then
		perform app.refuse('MC003', 404);
	elsif d.notice_id is not null then
		perform app.refuse('MC750', 409);
	elsif d.status in ('superseded', 'withdrawn') then
		perform app.refuse('MC751', 409, jsonb_build_object('status', d.status));
	end if;
	return d;
end $$;

create function app.draft_of(document uuid) returns public.document_versions
language plpgsql security definer set search_path = ''
as $$
declare
	v public.document_versions;
begin
	select * into v from public.document_versions o where o.document_id = document and o.issued_at is null for update;
	return v;
end $$;

create function app.read_ids(field text, value jsonb, most int) returns uuid[]
language plpgsql immutable set search_path = ''
as $$
begin
	if value is null or jsonb_typeof(value) = 'null' then
		return '{}';
	elsif jsonb_typeof(value) <> 'array' or exists (select from jsonb_array_elements(value) e where jsonb_typeof(e) <> 'string') then
		perform app.refuse('MC010', 422, jsonb_build_object('field', field));
	elsif jsonb_array_length(value) > most then
		perform app.refuse('MC008', 422, jsonb_build_object('field', field, 'max', most, 'length', jsonb_array_length(value)));
	end if;
	return (select coalesce(array_agg(distinct app.read_id(field, e)), '{}') from jsonb_array_elements_text(value) e);
end $$;

create function app.read_sections(document uuid, value jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	one jsonb;
	picture uuid;
	made jsonb := '[]';
begin
	for one in select e from jsonb_array_elements(app.read_list('sections', value)) e loop
		if app.optional_text('sections', one ->> 'heading', 100) is null and app.optional_text('sections', one ->> 'text', 5000) is null then
			continue;
		end if;
		picture := app.read_id('sections', one ->> 'file_id');
		if picture is not null and not exists (select from public.document_files f where f.id = picture and f.document_id = document
				and f.stored_at is not null and f.media_type like 'image/%') then
			perform app.refuse('MC010', 422, '{"field": "sections"}');
		end if;
		made := made || jsonb_build_array(jsonb_build_object('kind', app.require_choice('sections', one ->> 'kind', '{story,practice,praise}'),
			'heading', app.require_text('sections', one ->> 'heading', 100), 'text', app.require_text('sections', one ->> 'text', 5000), 'file_id', picture));
	end loop;
	return made;
end $$;

-- Who is to read it, as typed; kept within the issuer's subtree.
create function app.read_audience(issuer public.units, spec jsonb) returns public.document_versions
language plpgsql stable security definer set search_path = ''
as $$
declare
	v public.document_versions;
	given uuid := coalesce(app.read_id('audience_unit_id', spec ->> 'audience_unit_id'), issuer.id);
begin
	select u.id, u.path into v.audience_unit_id, v.audience_path from public.units u where u.id = given and u.path operator(extensions.<@) issuer.path;
	if v.audience_unit_id is null then
		perform app.refuse('MC752', 422, '{"field": "audience_unit_id"}');
	end if;
	v.audience_people := app.read_ids('audience_people', spec -> 'audience_people', 200);
	if exists (select from unnest(v.audience_people) p (id) where not exists (select from public.people o join public.units u on u.id = o.unit_id
			where o.id = p.id and u.path operator(extensions.<@) v.audience_path)) then
		perform app.refuse('MC752', 422, '{"field": "audience_people"}');
	end if;
	if jsonb_typeof(coalesce(spec -> 'audience_roles', '[]')) <> 'array' then
		perform app.refuse('MC010', 422, '{"field": "audience_roles"}');
	end if;
	select coalesce(array_agg(distinct app.require_choice('audience_roles', r, array(select o.role::text from app.roles o))), '{}') into v.audience_roles
		from jsonb_array_elements_text(coalesce(spec -> 'audience_roles', '[]')) r;
	return v;
end $$;

create function app.save_document(document uuid, spec jsonb, expected_version int, key uuid) returns public.document_versions
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
			values (app.require_choice('kind', spec ->> 'kind', '{policy,commitment,bulletin}'), issuer.id, issuer.path, me) returning * into d;
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
	supersedes, audience_unit_id, audience_roles, audience_people, due_days, renew_months}. Refuses MC302, MC750 to MC754.';

create function app.discard_document_draft(document uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	d public.documents := app.document_to_change(document);
begin
	delete from public.document_versions v where v.document_id = d.id and v.issued_at is null;
	if not found then
		perform app.refuse('MC755', 409);
	end if;
	perform app.record_event('document', d.id, 'discard_document_draft');
	if d.status = 'draft' then
		delete from public.documents o where o.id = d.id;
	end if;
end $$;

create function app.document_hash(v public.document_versions) returns text
language sql stable security definer set search_path = ''
as $$
	select encode(sha256(convert_to(concat_ws('|', v.document_id, v.n, v.title, v.body, v.sections::text, v.change_note,
		(select string_agg(f.sha256, ',' order by f.id) from public.document_files f where f.id = any (v.file_ids))), 'UTF8')), 'hex')
$$;

create function app.put_in_force(v public.document_versions, person uuid) returns public.document_versions
language plpgsql security definer set search_path = ''
as $$
begin
	update public.document_versions o set in_force = false where o.document_id = v.document_id and o.in_force;
	perform app.end_deliveries(v.document_id, 'replaced');
	update public.document_files f set is_issued = true where f.id = any (v.file_ids);
	update public.document_versions o set issued_at = app.now(), issued_by = person, in_force = true, content_hash = app.document_hash(v)
		where o.id = v.id returning * into v;
	update public.documents d set status = 'in_force', title = v.title, issued_at = coalesce(d.issued_at, v.issued_at) where d.id = v.document_id;
	perform app.index_document(v.document_id);
	return v;
end $$;

create function app.issue_document(document uuid, expected_version int, key uuid) returns public.document_versions
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	d public.documents := app.document_to_change(document);
	v public.document_versions;
	older uuid;
	reached int;
begin
	if not app.first_time(key, 'issue_document', document) then
		select * into v from public.document_versions o where o.document_id = document and o.in_force;
		return v;
	end if;
	v := app.draft_of(document);
	if v.id is null then
		perform app.refuse('MC755', 409);
	elsif expected_version is not null and v.version <> expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', v.version, 'by', (select p.name from public.people p where p.id = v.drafted_by)));
	elsif v.body = '' and v.sections = '[]' and cardinality(v.file_ids) = 0 then
		perform app.refuse('MC756', 422, '{"field": "body"}');
	elsif v.n > 1 and v.change_note is null then
		perform app.refuse('MC757', 422, '{"field": "change_note"}');
	elsif not exists (select from app.audience_of(v.audience_path, v.audience_roles, v.audience_people)) then
		perform app.refuse('MC758', 422, '{"field": "audience_roles"}');
	end if;
	if d.kind = 'bulletin' and d.number is null then
		d.year := extract(year from app.today());
		d.number := app.next_number('bulletin', d.year, d.unit_id::text);
		update public.documents o set year = d.year, number = d.number, document_number = '服务简报〔' || d.year || '〕第' || d.number || '期' where o.id = d.id;
	end if;
	v := app.put_in_force(v, me);
	foreach older in array v.supersedes loop
		perform app.end_deliveries(older, 'replaced');
		update public.document_versions o set in_force = false where o.document_id = older and o.in_force;
		update public.documents o set status = 'superseded', superseded_by = d.id where o.id = older and o.status = 'in_force';
		perform app.record_event('document', older, 'supersede_document', jsonb_build_object('by', d.id));
	end loop;
	reached := app.deliver_version(v);
	perform app.record_event('document', d.id, 'issue_document', jsonb_build_object('version', v.n, 'content_hash', v.content_hash, 'delivered', reached));
	return v;
end $$;
comment on function app.issue_document is
	'Freezes the draft, replaces the version before and what it supersedes, and delivers it. Refuses MC755 without a draft, MC756 without content,
	MC757 where a new version does not say what changed, MC758 without a reader.';

create function app.withdraw_document(document uuid, reason text) returns public.documents
language plpgsql security definer set search_path = ''
as $$
declare
	d public.documents := app.document_to_change(document);
begin
	if d.status <> 'in_force' then
		perform app.refuse('MC751', 409, jsonb_build_object('status', d.status));
	end if;
	perform app.end_deliveries(d.id, 'withdrawn');
	update public.document_versions v set in_force = false where v.document_id = d.id and v.in_force;
	update public.documents o set status = 'withdrawn', withdrawn_by = app.me(), withdrawn_at = app.now(),
		withdrawn_reason = app.require_text('reason', reason, 500) where o.id = d.id returning * into d;
	perform app.notify(x.person_id, 'document_withdrawn', 'document', d.id, jsonb_build_object('title', d.title))
		from (select distinct o.person_id from public.deliveries o where o.document_id = d.id and o.ended_why is distinct from 'left') x;
	perform app.record_event('document', d.id, 'withdraw_document');
	return d;
end $$;
comment on function app.withdraw_document is 'Takes a document out of force; everybody it was delivered to is told. It stays in the library with the reason.';
