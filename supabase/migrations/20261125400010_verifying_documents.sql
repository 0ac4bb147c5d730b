create function app.verify_document(document uuid, n int) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	v public.document_versions;
	notice uuid;
begin
	perform app.require_me();
	select * into v from public.document_versions o where o.document_id = document and o.n = verify_document.n and o.issued_at is not null
		and o.document_id = any (app.my_documents());
	if v.id is null then
		perform app.refuse('MC003', 404);
	end if;
	select d.notice_id into notice from public.documents d where d.id = document;
	-- What is delivered of a notice is the notice: its versions bear the hash of the snapshot.
	return case when notice is null then app.document_hash(v) = v.content_hash else app.verify_notice(notice) end;
end $$;
comment on function app.verify_document is
	'Whether an issued version still is what its hash says, its files by the digests they were stored with. Refuses MC003 beyond what the caller may read.';

create function public.verify_document(document_id uuid, n int) returns boolean
language sql stable security invoker set search_path = ''
begin atomic select app.verify_document(document_id, n); end;
revoke execute on function app.verify_document(uuid, int), public.verify_document(uuid, int) from public;
grant execute on function app.verify_document(uuid, int), public.verify_document(uuid, int) to authenticated, service_role;
