create function public.gather_notice(scope_id uuid, month text, cut_off timestamptz default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.gather_notice(scope_id, month, cut_off); end;
create function public.draft_notice(gathering_id uuid, snapshot jsonb, branches jsonb) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.draft_notice(gathering_id, snapshot, branches); end;
create function public.save_notice_commentary(notice_id uuid, sections jsonb, expected_version int) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.save_notice_commentary(notice_id, sections, expected_version); end;
create function public.submit_notice(notice_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.move_notice(notice_id, 'submit', note, expected_version, idempotency_key); end;
create function public.review_notice(notice_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.move_notice(notice_id, 'review', note, expected_version, idempotency_key); end;
create function public.return_notice(notice_id uuid, note text, expected_version int default null, idempotency_key uuid default null) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.move_notice(notice_id, 'return', note, expected_version, idempotency_key); end;
create function public.sign_notice(notice_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.move_notice(notice_id, 'sign', note, expected_version, idempotency_key); end;
create function public.publish_notice(notice_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null) returns public.notices
language sql security invoker set search_path = ''
begin atomic select * from app.move_notice(notice_id, 'publish', note, expected_version, idempotency_key); end;
create function public.issue_erratum(notice_id uuid, what text, why text, idempotency_key uuid default null) returns public.notice_errata
language sql security invoker set search_path = ''
begin atomic select * from app.issue_erratum(notice_id, what, why, idempotency_key); end;
create function public.available_notice_moves(notice_id uuid) returns table (action text, to_status text, obstacle text, needs_note boolean)
language sql stable security invoker set search_path = ''
begin atomic select * from app.available_notice_moves(notice_id); end;
create function public.verify_notice(notice_id uuid) returns boolean language sql stable security invoker set search_path = ''
begin atomic select app.verify_notice(notice_id); end;
grant execute on function
	app.gather_notice(uuid, text, timestamptz), app.draft_notice(uuid, jsonb, jsonb), app.save_notice_commentary(uuid, jsonb, int),
	app.move_notice(uuid, text, text, int, uuid), app.issue_erratum(uuid, text, text, uuid), app.available_notice_moves(uuid), app.verify_notice(uuid),
	public.gather_notice(uuid, text, timestamptz), public.draft_notice(uuid, jsonb, jsonb), public.save_notice_commentary(uuid, jsonb, int),
	public.submit_notice(uuid, text, int, uuid), public.review_notice(uuid, text, int, uuid), public.return_notice(uuid, text, int, uuid),
	public.sign_notice(uuid, text, int, uuid), public.publish_notice(uuid, text, int, uuid), public.issue_erratum(uuid, text, text, uuid),
	public.available_notice_moves(uuid), public.verify_notice(uuid)
to authenticated, service_role;
