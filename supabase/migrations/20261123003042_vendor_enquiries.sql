-- A question to a vendor belongs to a case: its words are the case's, so nobody reads the table itself.
create table app.vendor_enquiries (
	id uuid primary key default gen_random_uuid(),
	vendor_id uuid not null references public.vendors (id),
	complaint_id uuid not null references public.complaints (id),
	question text not null,
	asked_by uuid not null references public.people (id),
	asked_at timestamptz not null,
	due_on date not null,
	answered_on date,
	answer text,
	recorded_by uuid references public.people (id)
);
comment on table app.vendor_enquiries is 'What a vendor was asked in an investigation and when it answered (Order 2020 No. 3, art. 10).';
create index on app.vendor_enquiries (vendor_id, due_on);
create index on app.vendor_enquiries (complaint_id);
create index on app.vendor_enquiries (asked_by);
create index on app.vendor_enquiries (recorded_by);
alter table app.vendor_enquiries enable row level security;
create policy nobody on app.vendor_enquiries for all to anon, authenticated using (false) with check (false);

create function app.ask_vendor(complaint uuid, vendor uuid, question text, due_on date) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case_worker(complaint);
	made uuid;
begin
	perform app.require_vendor(vendor::text);
	if due_on is null or not isfinite(due_on) or due_on < app.today() or due_on > app.today() + 60 then
		perform app.refuse('MC786', 422, '{"field": "due_on"}');
	end if;
	insert into app.vendor_enquiries (vendor_id, complaint_id, question, asked_by, asked_at, due_on)
		values (vendor, c.id, app.require_text('question', question, 2000), app.me(), app.now(), due_on) returning id into made;
	perform app.record_event('complaint', c.id, 'ask_vendor', jsonb_build_object('vendor', vendor, 'enquiry', made, 'due_on', due_on));
	return jsonb_build_object('id', made);
end $$;
comment on function app.ask_vendor is 'Notes that a vendor has been asked in an investigation, and until when it is to answer.';

create function app.record_vendor_answer(enquiry uuid, answered_on date, answer text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	e app.vendor_enquiries;
begin
	perform app.require_me();
	select * into e from app.vendor_enquiries o where o.id = enquiry for update;
	if e.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_case_worker(e.complaint_id);
	if e.answered_on is not null then
		perform app.refuse('MC790', 409);
	elsif answered_on is null or not isfinite(answered_on) or answered_on > app.today() or answered_on < (e.asked_at at time zone 'Asia/Shanghai')::date then
		perform app.refuse('MC786', 422, '{"field": "answered_on"}');
	end if;
	update app.vendor_enquiries o set answered_on = record_vendor_answer.answered_on, answer = app.require_text('answer', record_vendor_answer.answer, 5000),
		recorded_by = app.me() where o.id = enquiry;
	perform app.record_event('complaint', e.complaint_id, 'record_vendor_answer', jsonb_build_object('enquiry', e.id, 'answered_on', answered_on));
	return jsonb_build_object('id', e.id);
end $$;

create function app.vendor_enquiry_list() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	paths extensions.ltree[] := app.my_case_paths();
begin
	perform app.require_role('complaint_officer', 'service_manager', 'executive', 'auditor');
	return coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'complaint_id', c.id, 'number', c.number,
			'vendor_zh', v.name_zh, 'vendor_en', v.name_en, 'asked_at', e.asked_at, 'due_on', e.due_on, 'answered_on', e.answered_on,
			'overdue', e.answered_on is null and e.due_on < app.today(),
			-- The words are the case's: they show once it has been opened.
			'question', case when app.reads_case(c.id) then e.question end, 'answer', case when app.reads_case(c.id) then e.answer end)
			order by e.answered_on nulls first, e.due_on desc, e.id)
		from (select e.* from app.vendor_enquiries e join public.complaints k on k.id = e.complaint_id and k.unit_path operator(extensions.<@) paths
			order by e.asked_at desc limit 200) e
		join public.complaints c on c.id = e.complaint_id and app.in_my_case_scope(c.id)
		join public.vendors v on v.id = e.vendor_id), '[]');
end $$;
comment on function app.vendor_enquiry_list is 'The latest 200 enquiries to vendors about cases in the caller''s scope; question and answer only of cases the caller has opened.';
