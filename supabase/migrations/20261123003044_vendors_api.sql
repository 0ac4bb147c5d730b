create function public.save_vendor_contract(unit_id uuid, spec jsonb) returns public.vendor_contracts
language sql security invoker set search_path = ''
begin atomic select * from app.save_vendor_contract(unit_id, spec); end;
create function public.save_vendor_staff(unit_id uuid, spec jsonb) returns public.vendor_staff
language sql security invoker set search_path = ''
begin atomic select * from app.save_vendor_staff(unit_id, spec); end;
create function public.end_vendor_staff(staff_id uuid, last_day date) returns public.vendor_staff
language sql security invoker set search_path = ''
begin atomic select * from app.end_vendor_staff(staff_id, last_day); end;
create function public.save_vendor_rules(spec jsonb, expected_number int default null) returns public.vendor_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_vendor_rules(spec, expected_number); end;
create function public.ask_vendor(complaint_id uuid, vendor_id uuid, question text, due_on date) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.ask_vendor(complaint_id, vendor_id, question, due_on); end;
create function public.record_vendor_answer(enquiry_id uuid, answered_on date, answer text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.record_vendor_answer(enquiry_id, answered_on, answer); end;
create function public.vendor_page(unit_id uuid default null) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.vendor_page(unit_id); end;
create function public.vendor_enquiry_list() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.vendor_enquiry_list(); end;
grant execute on function public.save_vendor_contract, public.save_vendor_staff, public.end_vendor_staff, public.save_vendor_rules, public.ask_vendor,
	public.record_vendor_answer, public.vendor_page, public.vendor_enquiry_list, app.save_vendor_contract, app.save_vendor_staff, app.end_vendor_staff,
	app.save_vendor_rules, app.ask_vendor, app.record_vendor_answer, app.vendor_page, app.vendor_enquiry_list to authenticated, service_role;
