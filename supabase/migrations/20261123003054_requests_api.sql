create function public.save_request_rules(spec jsonb, expected_number int default null) returns public.request_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_request_rules(spec, expected_number); end;
create function public.ask_department(department_id uuid, entry jsonb, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.ask_department(department_id, entry, idempotency_key); end;
create function public.answer_request(request_id uuid, words text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'answer', words, expected_version, idempotency_key); end;
create function public.resolve_request(request_id uuid, words text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'resolve', words, expected_version, idempotency_key); end;
create function public.reopen_request(request_id uuid, words text, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'reopen', words, expected_version, idempotency_key); end;
create function public.close_request(request_id uuid, words text default null, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'close', words, expected_version, idempotency_key); end;
create function public.withdraw_request(request_id uuid, words text default null, expected_version int default null, idempotency_key uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.move_request(request_id, 'withdraw', words, expected_version, idempotency_key); end;
create function public.request_list(done boolean default false) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.request_list(done); end;
create function public.request_page(request_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.request_page(request_id); end;
grant execute on function public.save_request_rules, public.ask_department, public.answer_request, public.resolve_request, public.reopen_request, public.close_request,
	public.withdraw_request, public.request_list, public.request_page, app.save_request_rules, app.ask_department, app.move_request, app.request_list, app.request_page
	to authenticated, service_role;
