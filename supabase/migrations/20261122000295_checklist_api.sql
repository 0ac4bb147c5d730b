create function public.create_checklist(
	kind text, name_zh text, name_en text, unit_id uuid default null, source_version_id uuid default null, idempotency_key uuid default null
) returns public.checklist_templates language sql security invoker set search_path = ''
begin atomic select * from app.create_checklist(kind, name_zh, name_en, unit_id, source_version_id, idempotency_key); end;
create function public.rename_checklist(template_id uuid, name_zh text, name_en text) returns public.checklist_templates
language sql security invoker set search_path = ''
begin atomic select * from app.rename_checklist(template_id, name_zh, name_en); end;
create function public.save_checklist_draft(template_id uuid, content jsonb, expected_version int) returns public.checklist_drafts
language sql security invoker set search_path = ''
begin atomic select * from app.save_checklist_draft(template_id, content, expected_version); end;
create function public.publish_checklist(template_id uuid, expected_version int) returns public.checklist_versions
language sql security invoker set search_path = ''
begin atomic select * from app.publish_checklist(template_id, expected_version); end;
create function public.retire_checklist(template_id uuid) returns public.checklist_templates language sql security invoker set search_path = ''
begin atomic select * from app.retire_checklist(template_id); end;
create function public.add_checklist_photo(body text, media_type text) returns text language sql security invoker set search_path = ''
begin atomic select (app.add_checklist_photo(body, media_type)).sha256; end;
comment on function public.create_checklist is 'A checklist with a draft: empty, or what a published version holds.';
comment on function public.save_checklist_draft is 'Saves the draft, problems and all.';
comment on function public.publish_checklist is 'Freezes the draft as the next version.';
comment on function public.retire_checklist is 'Offered no more; its versions stay with the visits that began with them.';
comment on function public.add_checklist_photo is 'Keeps a reference picture (base64, at most 300 KB) and gives its hash.';

grant execute on function
	app.create_checklist(text, text, text, uuid, uuid, uuid), app.rename_checklist(uuid, text, text),
	app.save_checklist_draft(uuid, jsonb, int), app.publish_checklist(uuid, int), app.retire_checklist(uuid), app.add_checklist_photo(text, text),
	public.create_checklist(text, text, text, uuid, uuid, uuid), public.rename_checklist(uuid, text, text),
	public.save_checklist_draft(uuid, jsonb, int), public.publish_checklist(uuid, int), public.retire_checklist(uuid), public.add_checklist_photo(text, text)
to authenticated, service_role;
