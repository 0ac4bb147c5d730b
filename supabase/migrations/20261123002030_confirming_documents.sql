create function app.confirm_document(delivery uuid, signed_name text) returns public.deliveries
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	o public.deliveries;
	v public.document_versions;
	person public.people;
	seal text;
begin
	select * into o from public.deliveries x where x.id = delivery and x.person_id = me for update;
	if o.id is null then
		perform app.refuse('MC003', 404);
	elsif o.confirmed_at is not null then
		return o;
	elsif o.ended_why is not null then
		perform app.refuse('MC759', 409, jsonb_build_object('why', o.ended_why));
	end if;
	select * into v from public.document_versions x where x.id = o.version_id;
	if o.asks = 'signature' then
		select * into person from public.people p where p.id = me;
		if app.require_text('signed_name', signed_name, 60) <> person.name then
			perform app.refuse('MC760', 422, '{"field": "signed_name"}');
		end if;
		seal := encode(sha256(convert_to(concat_ws('|', v.content_hash, me, person.name, extract(epoch from app.now())), 'UTF8')), 'hex');
	end if;
	update public.deliveries x set confirmed_at = app.now(), signed_name = person.name, signature = seal, next_reminder_at = null,
			expires_on = case when o.asks = 'signature' then (app.today() + make_interval(months => v.renew_months))::date end
		where x.id = o.id returning * into o;
	perform app.record_event('delivery', o.id, case o.asks when 'signature' then 'sign_document' else 'confirm_document' end,
		jsonb_build_object('document', o.document_id, 'version', v.n, 'round', o.round, 'content_hash', v.content_hash, 'signature', o.signature));
	return o;
end $$;
comment on function app.confirm_document is
	'Confirms that the caller has read what was delivered, or signs it with their typed name. Once is enough. Refuses MC759 for what no longer holds,
	MC760 for another name than the caller''s.';

create function app.document_coverage(document uuid, under uuid, most_units int)
returns table (unit_id uuid, name_zh text, name_en text, asked int, confirmed int, waiting int, overdue int, gone int, is_sum boolean)
language plpgsql stable security definer set search_path = ''
as $$
declare
	above extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	own uuid[] := app.my_units('branch_head', 'department_head');
begin
	if app.me() is null then return; end if;
	return query
		with held as (
			select o.person_id, (array_agg(o.unit_id order by o.round desc))[1] as unit_id,
				bool_or(o.confirmed_at is not null and coalesce(o.expires_on, 'infinity') >= app.today()) as has,
				bool_or(o.is_open) as waits, bool_or(o.is_open and o.due_at < app.now()) as late
			from public.deliveries o join public.document_versions v on v.id = o.version_id
			where o.document_id = document and v.n = (select max(i.n) from public.document_versions i where i.document_id = document and i.issued_at is not null)
				and (o.unit_path operator(extensions.<@) above or o.unit_id = any (own))
			group by o.person_id),
		-- A signature that has run out and was not renewed is missing, not done.
		states as (select h.unit_id, case when h.has then 'has' when h.waits then 'waits' else 'gone' end as state, h.late and not h.has as late from held h),
		counts as (
			select u.id, u.region_id, (count(*) filter (where s.state <> 'gone'))::int as asked, (count(*) filter (where s.state = 'has'))::int as confirmed,
				(count(*) filter (where s.state = 'waits'))::int as waiting, (count(*) filter (where s.late))::int as overdue,
				(count(*) filter (where s.state = 'gone'))::int as gone
			from states s join public.units u on u.id = s.unit_id
			where under is null or u.id = under or u.region_id = under group by u.id),
		size as (select under is null and count(*) > greatest(coalesce(most_units, 100), 1) as is_large from counts)
		select u.id, u.name_zh, u.name_en, sum(c.asked)::int, sum(c.confirmed)::int, sum(c.waiting)::int, sum(c.overdue)::int, sum(c.gone)::int, z.is_large
		from counts c cross join size z
		join public.units u on u.id = case when z.is_large then coalesce(c.region_id, c.id) else c.id end
		group by u.id, z.is_large order by u.path limit 1000;
end $$;
comment on function app.document_coverage is
	'Of the last issued version in the caller''s scope: who was asked, has confirmed, has not, is late; gone are those who left before confirming, who are
	not asked any more. Unit by unit, or region by region (is_sum) where there are more than most_units; `under` a region gives its units.';

create function app.add_document_file(document uuid, name text, media_type text, bytes bigint, sha256 text) returns public.document_files
language plpgsql security definer set search_path = ''
as $$
declare
	d public.documents := app.document_to_change(document);
	v public.document_versions := app.draft_of(document);
	made public.document_files;
	new_id uuid := gen_random_uuid();
begin
	if v.id is null then
		perform app.refuse('MC755', 409, '{"field": "file"}');
	elsif media_type is null or media_type <> all ('{image/jpeg,image/png,image/webp,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet}') then
		perform app.refuse('MC370', 422, jsonb_build_object('field', 'file', 'media_type', left(coalesce(media_type, ''), 80)));
	elsif bytes is null or bytes not between 1 and 20 * 1024 * 1024 then
		perform app.refuse('MC371', 422, '{"field": "file", "most": 20}');
	elsif sha256 is null or sha256 !~ '^[0-9a-f]{64}$' then
		perform app.refuse('MC010', 422, '{"field": "sha256"}');
	elsif (select count(*) from public.document_files f where f.document_id = d.id) >= 60 then
		perform app.refuse('MC761', 409, '{"field": "file", "most": 60}');
	end if;
	insert into public.document_files (id, document_id, name, media_type, bytes, sha256, path, uploaded_by, uploaded_at)
		values (new_id, d.id, app.require_text('file', regexp_replace(name, '[\\/]', '_', 'g'), 200), media_type, bytes, sha256, d.id || '/' || new_id, app.me(), app.now())
		returning * into made;
	return made;
end $$;

create function app.confirm_document_file(file uuid) returns public.document_files
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	f public.document_files;
begin
	update public.document_files o set stored_at = app.now()
		where o.id = file and o.uploaded_by = me and o.stored_at is null
			and exists (select from storage.objects s where s.bucket_id = 'document-files' and s.name = o.path)
		returning * into f;
	if f.id is null then
		perform app.refuse('MC372', 409, '{"field": "file"}');
	end if;
	update public.document_versions v set file_ids = v.file_ids || f.id, version = v.version + 1 where v.document_id = f.document_id and v.issued_at is null;
	perform app.record_event('document', f.document_id, 'add_file', jsonb_build_object('file', f.id, 'sha256', f.sha256));
	return f;
end $$;

create function app.remove_document_file(file uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	f public.document_files;
	v public.document_versions;
begin
	perform app.require_role('service_manager');
	select * into f from public.document_files o where o.id = file;
	perform app.document_to_change(f.document_id);
	v := app.draft_of(f.document_id);
	if v.id is null or f.id <> all (v.file_ids) then
		perform app.refuse('MC755', 409, '{"field": "file"}');
	end if;
	update public.document_versions o set file_ids = array_remove(o.file_ids, f.id), version = o.version + 1,
			sections = (select coalesce(jsonb_agg(case when s ->> 'file_id' = f.id::text then s || '{"file_id": null}' else s end), '[]') from jsonb_array_elements(o.sections) s)
		where o.id = v.id;
	perform app.record_event('document', f.document_id, 'remove_file', jsonb_build_object('file', f.id));
end $$;
comment on function app.remove_document_file is 'Takes a file out of the draft; versions already issued keep it.';
