create function public.create_scheme(
	name_zh text, name_en text, unit_id uuid default null, source_version_id uuid default null, idempotency_key uuid default null
) returns public.schemes language sql security invoker set search_path = ''
begin atomic select * from app.create_scheme(name_zh, name_en, unit_id, source_version_id, idempotency_key); end;
create function public.save_scheme_draft(
	scheme_id uuid, effective_from text, content jsonb, effective_to text default null, classes text[] default null, expected_version int default null
) returns public.scheme_drafts language sql security invoker set search_path = ''
begin atomic select * from app.save_scheme_draft(scheme_id, effective_from, effective_to, classes, content, expected_version); end;
create function public.publish_scheme(scheme_id uuid, expected_version int) returns public.scheme_versions
language sql security invoker set search_path = ''
begin atomic select * from app.publish_scheme(scheme_id, expected_version); end;
create function public.retire_scheme(scheme_id uuid) returns public.schemes language sql security invoker set search_path = ''
begin atomic select * from app.retire_scheme(scheme_id); end;
grant execute on function
	app.create_scheme(text, text, uuid, uuid, uuid), app.save_scheme_draft(uuid, text, text, text[], jsonb, int),
	app.publish_scheme(uuid, int), app.retire_scheme(uuid),
	public.create_scheme(text, text, uuid, uuid, uuid), public.save_scheme_draft(uuid, text, jsonb, text, text[], int),
	public.publish_scheme(uuid, int), public.retire_scheme(uuid)
to authenticated, service_role;
