create function public.open_staff_record(person_id uuid, first text default null, last text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.open_staff_record(person_id, first, last); end;
create function public.staff_record_list(unit_id uuid default null) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.staff_record_list(unit_id); end;
create function public.export_staff_records(unit_id uuid default null, person_id uuid default null, first text default null, last text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.export_staff_records(unit_id, person_id, first, last); end;
create function public.establish_finding(report_id uuid, item_id text, person_id uuid, reason text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.establish_finding(report_id, item_id, person_id, reason); end;
create function public.withdraw_finding(finding_id uuid, reason text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.withdraw_finding(finding_id, reason); end;
grant execute on function public.open_staff_record, public.staff_record_list, public.export_staff_records, public.establish_finding, public.withdraw_finding,
	app.open_staff_record, app.staff_record_list, app.export_staff_records, app.establish_finding, app.withdraw_finding to authenticated, service_role;
