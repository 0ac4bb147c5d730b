create function public.my_visits() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select covert.my_visits(); end;

create function public.save_visit_operations(visit_id uuid, device_id uuid, device_now text, operations jsonb) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.save_operations(visit_id, device_id, device_now, operations); end;

create function public.store_photo_chunk(photo_id uuid, n int, sha256 text, body text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.store_chunk(photo_id, n, sha256, body); end;
comment on function public.store_photo_chunk is 'One part of a declared photo, base64, 256 KiB each but the last; the same part again changes nothing.';

create function public.join_photo(photo_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.join_photo(photo_id); end;

create function public.confirm_photo(photo_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.confirm_photo(photo_id); end;

create function public.my_visit_photo(visit_id uuid, photo_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.own_photo_path(visit_id, photo_id); end;
comment on function public.my_visit_photo is 'Where a stored photo of the caller''s own visit lies.';

create function public.submit_visit(visit_id uuid, device_id uuid, digest text, expected_photo_hashes text[] default '{}') returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.submit_visit(visit_id, device_id, digest, expected_photo_hashes); end;

revoke execute on function
	public.my_visits(), public.save_visit_operations(uuid, uuid, text, jsonb), public.store_photo_chunk(uuid, int, text, text),
	public.join_photo(uuid), public.confirm_photo(uuid), public.my_visit_photo(uuid, uuid), public.submit_visit(uuid, uuid, text, text[])
from public, anon;
grant execute on function
	covert.my_visits(), covert.save_operations(uuid, uuid, text, jsonb), covert.store_chunk(uuid, int, text, text),
	covert.join_photo(uuid), covert.confirm_photo(uuid), covert.own_photo_path(uuid, uuid), covert.submit_visit(uuid, uuid, text, text[]),
	covert.may_add_photo(text), covert.may_see_photo(text), covert.my_profile_part(),
	public.my_visits(), public.save_visit_operations(uuid, uuid, text, jsonb), public.store_photo_chunk(uuid, int, text, text),
	public.join_photo(uuid), public.confirm_photo(uuid), public.my_visit_photo(uuid, uuid), public.submit_visit(uuid, uuid, text, text[])
to authenticated, service_role;
