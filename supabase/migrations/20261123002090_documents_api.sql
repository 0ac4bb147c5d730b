create function public.save_document(spec jsonb, document_id uuid default null, expected_version int default null, idempotency_key uuid default null)
returns public.document_versions language sql security invoker set search_path = ''
begin atomic select * from app.save_document(document_id, spec, expected_version, idempotency_key); end;
create function public.discard_document_draft(document_id uuid) returns void language sql security invoker set search_path = ''
begin atomic select app.discard_document_draft(document_id); end;
create function public.issue_document(document_id uuid, expected_version int default null, idempotency_key uuid default null)
returns public.document_versions language sql security invoker set search_path = ''
begin atomic select * from app.issue_document(document_id, expected_version, idempotency_key); end;
create function public.withdraw_document(document_id uuid, reason text) returns public.documents language sql security invoker set search_path = ''
begin atomic select * from app.withdraw_document(document_id, reason); end;
create function public.confirm_document(delivery_id uuid, signed_name text default null) returns public.deliveries
language sql security invoker set search_path = ''
begin atomic select * from app.confirm_document(delivery_id, signed_name); end;
create function public.document_coverage(document_id uuid, under_id uuid default null, most_units int default 100)
returns table (unit_id uuid, name_zh text, name_en text, asked int, confirmed int, waiting int, overdue int, gone int, is_sum boolean)
language sql stable security invoker set search_path = ''
begin atomic select * from app.document_coverage(document_id, under_id, most_units); end;
create function public.add_document_file(document_id uuid, name text, media_type text, bytes bigint, sha256 text) returns public.document_files
language sql security invoker set search_path = ''
begin atomic select * from app.add_document_file(document_id, name, media_type, bytes, sha256); end;
create function public.confirm_document_file(file_id uuid) returns public.document_files language sql security invoker set search_path = ''
begin atomic select * from app.confirm_document_file(file_id); end;
create function public.remove_document_file(file_id uuid) returns void language sql security invoker set search_path = ''
begin atomic select app.remove_document_file(file_id); end;
create function public.find_documents(words text default null, of_kind text default null, of_year int default null, issuer_id uuid default null, before text default null)
returns table (id uuid, kind text, title text, document_number text, status text, issued_at timestamptz, notice_id uuid, unit_id uuid,
	unit_zh text, unit_en text, version int, conflicts int)
language sql stable security invoker set search_path = ''
begin atomic select * from app.find_documents(words, of_kind, of_year, issuer_id, before); end;
create function public.report_conflict(document_id uuid, other_id uuid, words text, idempotency_key uuid default null) returns public.document_conflicts
language sql security invoker set search_path = ''
begin atomic select * from app.report_conflict(document_id, other_id, words, idempotency_key); end;
create function public.answer_conflict(conflict_id uuid, document_id uuid, outcome text, reply text) returns public.document_conflicts
language sql security invoker set search_path = ''
begin atomic select * from app.answer_conflict(conflict_id, document_id, outcome, reply); end;

do $$
declare
	verb text;
	space text;
begin
	foreach verb in array '{save_document,discard_document_draft,issue_document,withdraw_document,confirm_document,document_coverage,add_document_file,confirm_document_file,remove_document_file,find_documents,report_conflict,answer_conflict}'::text[] loop
		foreach space in array '{app,public}'::text[] loop
			execute format('grant execute on function %s to authenticated, service_role',
				(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = space::regnamespace and p.proname = verb));
		end loop;
	end loop;
end $$;
