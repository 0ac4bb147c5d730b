create function public.review_queue() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.review_queue(); end;
create function public.visit_for_review(visit_id uuid) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.visit_for_review(visit_id); end;
create function public.inspector_results(first date, last date) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.inspector_results(first, last); end;
create function public.take_up_review(visit_id uuid, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.move_visit(visit_id, 'take_up_review', '{}', expected_version); end;
create function public.comment_visit(visit_id uuid, body text, item_id text default null, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.move_visit(visit_id, 'comment_item', jsonb_build_object('item_id', item_id, 'body', body), expected_version); end;
create function public.confirm_critical(visit_id uuid, item_id text, is_upheld boolean, note text default null, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.move_visit(visit_id, 'confirm_critical',
	jsonb_build_object('item_id', item_id, 'is_upheld', is_upheld, 'note', note), expected_version); end;
create function public.return_visit(visit_id uuid, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.move_visit(visit_id, 'return_visit', '{}', expected_version); end;
create function public.approve_visit(visit_id uuid, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.move_visit(visit_id, 'approve_visit', '{}', expected_version); end;
create function public.reopen_visit_review(visit_id uuid, reason text, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.move_visit(visit_id, 'reopen_review', jsonb_build_object('reason', reason), expected_version); end;
create function public.release_visits(visit_ids uuid[], shows text, copies jsonb default '[]', groups jsonb default '{}', idempotency_key uuid default null)
returns setof public.visit_reports language sql security invoker set search_path = ''
begin atomic select * from covert.release_visits(visit_ids, shows, copies, groups, idempotency_key); end;
create function public.file_appeal(report_id uuid, item_id text, grounds text) returns public.appeals language sql security invoker set search_path = ''
begin atomic select * from app.file_appeal(report_id, item_id, grounds); end;
create function public.withdraw_appeal(appeal_id uuid) returns public.appeals language sql security invoker set search_path = ''
begin atomic select * from app.withdraw_appeal(appeal_id); end;
create function public.add_appeal_file(appeal_id uuid, name text, media_type text, bytes bigint, sha256 text) returns public.appeal_files
language sql security invoker set search_path = ''
begin atomic select * from app.add_appeal_file(appeal_id, name, media_type, bytes, sha256); end;
create function public.confirm_appeal_file(file_id uuid) returns public.appeal_files language sql security invoker set search_path = ''
begin atomic select * from app.confirm_appeal_file(file_id); end;
create function public.appeals_to_score() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.appeals_to_score(); end;
create function public.score_appeal(appeal_id uuid, answer jsonb, decision text) returns public.appeals language sql security invoker set search_path = ''
begin atomic select * from covert.score_appeal(appeal_id, answer, decision); end;

grant execute on function
	covert.review_queue(), covert.visit_for_review(uuid), covert.inspector_results(date, date), covert.move_visit(uuid, text, jsonb, int),
	covert.release_visits(uuid[], text, jsonb, jsonb, uuid), app.file_appeal(uuid, text, text), app.withdraw_appeal(uuid),
	app.add_appeal_file(uuid, text, text, bigint, text), app.confirm_appeal_file(uuid), covert.appeals_to_score(), covert.score_appeal(uuid, jsonb, text),
	public.review_queue(), public.visit_for_review(uuid), public.inspector_results(date, date), public.take_up_review(uuid, int),
	public.comment_visit(uuid, text, text, int), public.confirm_critical(uuid, text, boolean, text, int), public.return_visit(uuid, int),
	public.approve_visit(uuid, int), public.reopen_visit_review(uuid, text, int), public.release_visits(uuid[], text, jsonb, jsonb, uuid),
	public.file_appeal(uuid, text, text), public.withdraw_appeal(uuid), public.add_appeal_file(uuid, text, text, bigint, text),
	public.confirm_appeal_file(uuid), public.appeals_to_score(), public.score_appeal(uuid, jsonb, text)
to authenticated, service_role;
