create function app.require_checklist_unit(unit uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	if coalesce(unit, app.whole_bank()) <> all (app.my_checklist_units('administrator')) then
		perform app.refuse('MC002', 403);
	end if;
end $$;

-- Looks the template up through what the caller may read, locks it, and checks that it is theirs to write.
create function app.checklist_to_edit(template uuid) returns public.checklist_templates
language plpgsql security definer set search_path = ''
as $$
declare
	found public.checklist_templates;
begin
	perform app.require_role('administrator', 'service_manager');
	select * into found from public.checklist_templates t where t.id = template for update;
	if found.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_checklist_unit(found.unit_id);
	if found.retired_at is not null then
		perform app.refuse('MC504', 409);
	end if;
	return found;
end $$;

create function app.check_checklist_draft(content jsonb, kind text) returns void
language plpgsql immutable set search_path = ''
as $$
declare
	misfit text;
begin
	-- The text that would be kept, before compression.
	if octet_length(content::text) > 524288 then
		perform app.refuse('MC505', 422, '{"items": 400, "kb": 512}');
	end if;
	misfit := app.checklist_misfit(content);
	if misfit is not null then
		perform app.refuse('MC010', 422, jsonb_build_object('field', 'content', 'value', misfit));
	elsif content ->> 'kind' <> kind then
		perform app.refuse('MC010', 422, '{"field": "content", "value": "kind"}');
	elsif (select coalesce(sum(jsonb_array_length(s -> 'items')), 0) from jsonb_array_elements(content -> 'sections') s) > 400 then
		perform app.refuse('MC505', 422, '{"items": 400, "kb": 512}');
	end if;
end $$;

create function app.create_checklist(kind text, name_zh text, name_en text, unit uuid, source uuid, key uuid) returns public.checklist_templates
language plpgsql security definer set search_path = ''
as $$
declare
	made public.checklist_templates;
	base jsonb;
begin
	perform app.require_role('administrator', 'service_manager');
	perform app.require_choice('kind', kind, '{covert,overt,document,self_check}');
	if unit is not null and not exists (select from public.units u where u.id = unit and u.kind = 'region' and u.closed_on is null) then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	end if;
	perform app.require_checklist_unit(unit);
	if source is not null then
		select v.content into base from public.checklist_versions v where v.id = source;
		if base is null then
			perform app.refuse('MC003', 404);
		end if;
	end if;
	if not app.first_time(key, 'create_checklist', null) then
		select * into made from public.checklist_templates t where t.created_by = app.me() and t.name_zh = btrim(create_checklist.name_zh) and t.retired_at is null;
		return made;
	end if;
	name_zh := app.require_text('name_zh', name_zh, 60);
	if exists (select from public.checklist_templates t where t.name_zh = create_checklist.name_zh and t.retired_at is null) then
		perform app.refuse('MC506', 409, '{"field": "name_zh"}');
	end if;
	insert into public.checklist_templates as t (kind, name_zh, name_en, unit_id, created_by)
		values (kind, name_zh, app.require_text('name_en', name_en, 80), unit, app.me()) returning t.* into made;
	insert into public.checklist_drafts (template_id, unit_id, content, saved_by, saved_at)
		values (made.id, unit, coalesce(base, jsonb_build_object('sections', '[]'::jsonb, 'scenarios', '[]'::jsonb, 'groups', '{}'::jsonb,
			'grades', app.usual_grades())) || jsonb_build_object('kind', kind), app.me(), app.now());
	perform app.record_event('checklist', made.id, 'create_checklist', jsonb_build_object('kind', kind, 'from', source));
	return made;
end $$;
comment on function app.create_checklist is 'A checklist with a draft: empty, or what a published version of any kind holds.';

create function app.usual_grades() returns jsonb
language sql immutable set search_path = ''
as $$
	select '[{"code": "excellent", "zh": "优秀", "en": "Excellent", "min": 90}, {"code": "good", "zh": "良好", "en": "Good", "min": 80},
		{"code": "qualified", "zh": "合格", "en": "Qualified", "min": 60}, {"code": "unqualified", "zh": "不合格", "en": "Unqualified", "min": 0}]'::jsonb
$$;

create function app.rename_checklist(template uuid, name_zh text, name_en text) returns public.checklist_templates
language plpgsql security definer set search_path = ''
as $$
declare
	t public.checklist_templates := app.checklist_to_edit(template);
begin
	name_zh := app.require_text('name_zh', name_zh, 60);
	if exists (select from public.checklist_templates o where o.name_zh = rename_checklist.name_zh and o.retired_at is null and o.id <> template) then
		perform app.refuse('MC506', 409, '{"field": "name_zh"}');
	end if;
	update public.checklist_templates o set name_zh = rename_checklist.name_zh, name_en = app.require_text('name_en', rename_checklist.name_en, 80)
		where o.id = template returning * into t;
	perform app.record_event('checklist', template, 'rename_checklist');
	return t;
end $$;

-- A draft is locked by its template's row, so that two who save at once come one after the other.
create function app.draft_to_edit(template uuid, expected_version int) returns public.checklist_drafts
language plpgsql security definer set search_path = ''
as $$
declare
	draft public.checklist_drafts;
begin
	select * into draft from public.checklist_drafts d where d.template_id = template;
	if draft.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', draft.version, 'at', draft.saved_at,
			'by', (select p.name from public.people p where p.id = draft.saved_by)));
	end if;
	return draft;
end $$;

create function app.save_checklist_draft(template uuid, content jsonb, expected_version int) returns public.checklist_drafts
language plpgsql security definer set search_path = ''
as $$
declare
	t public.checklist_templates := app.checklist_to_edit(template);
	draft public.checklist_drafts;
begin
	perform app.check_checklist_draft(content, t.kind);
	draft := app.draft_to_edit(template, expected_version);
	update public.checklist_drafts d set content = save_checklist_draft.content, version = d.version + 1, saved_by = app.me(), saved_at = app.now()
		where d.template_id = template returning * into draft;
	return draft;
end $$;
comment on function app.save_checklist_draft is
	'Saves the draft, problems and all; only its shape and size are refused. MC004 names who saved it meanwhile.';

create function app.add_checklist_version(t public.checklist_templates, content jsonb) returns public.checklist_versions
language sql security definer set search_path = ''
begin atomic
	insert into public.checklist_versions (template_id, kind, number, content, content_hash, published_by, published_at)
		values (t.id, t.kind, (select coalesce(max(v.number), 0) + 1 from public.checklist_versions v where v.template_id = t.id), content,
			encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), app.me(), app.now())
		returning *;
end;

create function app.publish_checklist(template uuid, expected_version int) returns public.checklist_versions
language plpgsql security definer set search_path = ''
as $$
declare
	t public.checklist_templates := app.checklist_to_edit(template);
	draft public.checklist_drafts := app.draft_to_edit(template, expected_version);
	problems jsonb := app.checklist_problems(draft.content);
	last public.checklist_versions;
	made public.checklist_versions;
begin
	perform app.check_checklist_draft(draft.content, t.kind);
	if problems <> '[]' then
		perform app.refuse('MC501', 422, jsonb_build_object('problems', problems));
	end if;
	select * into last from public.checklist_versions v where v.template_id = template order by v.number desc limit 1;
	if last.content = draft.content then
		perform app.refuse('MC503', 409);
	end if;
	made := app.add_checklist_version(t, draft.content);
	perform app.record_event('checklist', template, 'publish_checklist',
		jsonb_build_object('version', made.id, 'number', made.number, 'content_hash', made.content_hash));
	return made;
end $$;
comment on function app.publish_checklist is 'Freezes the draft as the next version. Refuses MC501 with the list of problems, MC503 without a change.';

create function app.retire_checklist(template uuid) returns public.checklist_templates
language plpgsql security definer set search_path = ''
as $$
declare
	t public.checklist_templates := app.checklist_to_edit(template);
begin
	update public.checklist_templates o set retired_by = app.me(), retired_at = app.now() where o.id = template returning * into t;
	perform app.record_event('checklist', template, 'retire_checklist');
	return t;
end $$;
comment on function app.retire_checklist is 'Offered no more; its versions stay with the visits that began with them.';

create function app.add_checklist_photo(body text, media_type text) returns public.checklist_photos
language plpgsql security definer set search_path = ''
as $$
declare
	bytes bytea;
	is_picture boolean;
	made public.checklist_photos;
begin
	perform app.require_role('administrator', 'service_manager');
	begin
		bytes := decode(body, 'base64');
	exception when data_exception then
		perform app.refuse('MC370', 422, '{"field": "photo"}');
	end;
	if coalesce(length(bytes), 0) not between 1 and 307200 then
		perform app.refuse('MC371', 422, '{"field": "photo", "most": 0.3}');
	end if;
	is_picture := case media_type
		when 'image/jpeg' then substr(bytes, 1, 3) = '\xffd8ff'::bytea
		when 'image/png' then substr(bytes, 1, 8) = '\x89504e470d0a1a0a'::bytea
		when 'image/webp' then substr(bytes, 9, 4) = '\x57454250'::bytea end;
	if not coalesce(is_picture, false) then
		perform app.refuse('MC370', 422, jsonb_build_object('field', 'photo', 'media_type', left(media_type, 60)));
	end if;
	insert into public.checklist_photos as p (sha256, media_type, body, added_by, added_at)
		values (encode(sha256(bytes), 'hex'), media_type, bytes, app.me(), app.now())
		on conflict on constraint checklist_photos_pkey do update set media_type = excluded.media_type
		returning * into made;
	return made;
end $$;
comment on function app.add_checklist_photo is 'Keeps a reference picture (base64, at most 300 KB) under its hash.';
