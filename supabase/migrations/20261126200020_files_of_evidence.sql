-- A line of evidence is its note and its files: the recording itself, the statement that was signed.
alter table public.attachments
	add column evidence_line text check (evidence_line in ('customer', 'staff', 'recordings')),
	add column evidence_round int,
	add constraint attachments_evidence_check check ((evidence_line is null) = (evidence_round is null));
comment on column public.attachments.evidence_line is 'The line of evidence the file belongs to, in the round of evidence_round; null for files of the case.';

drop function public.add_attachment(text, text, bigint, text, uuid, uuid);
drop function app.add_attachment(uuid, uuid, text, text, bigint, text);
create function app.add_attachment(
	complaint uuid, enquiry uuid, name text, media_type text, bytes bigint, sha256 text, line text
) returns public.attachments
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	new_id uuid := gen_random_uuid();
	made public.attachments;
	e public.enquiries;
begin
	if enquiry is not null then
		select * into e from public.enquiries q where q.id = enquiry;
		if e.id is null or e.complaint_id = any (app.my_barred_complaints())
			or not e.unit_path operator(extensions.<@) app.my_paths('branch_head', 'department_head') then
			perform app.refuse('MC003', 404);
		elsif not e.is_pending then
			perform app.refuse('MC363', 409);
		end if;
	elsif exists (select from app.complainants a join public.complaints c on c.id = a.complaint_id
			where a.complaint_id = complaint and a.author_id = me and c.author_hidden) then
		-- Uploader, file name and Storage's owner would each tell who wrote it.
		perform app.refuse('MC373', 409, '{"field": "file"}');
	-- Evidence is for those who work the case; who wrote it down may add to what was said.
	elsif line is not null or not exists (select from app.complainants a where a.complaint_id = complaint and a.author_id = me) then
		perform app.require_case_worker(complaint);
	end if;
	if line is not null then
		perform app.require_choice('line', line, '{customer,staff,recordings}');
		if enquiry is not null then
			perform app.refuse('MC010', 422, '{"field": "line"}');
		end if;
	end if;
	perform app.check_promised_file(media_type, bytes, sha256,
		'{image/jpeg,image/png,image/webp,image/heic,application/pdf,audio/mpeg,audio/mp4,audio/wav,audio/amr,video/mp4,text/plain,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet}');
	insert into public.attachments (id, complaint_id, enquiry_id, name, media_type, bytes, sha256, path, is_shared, uploaded_by, uploaded_at,
			evidence_line, evidence_round)
		values (new_id, coalesce(complaint, e.complaint_id), enquiry, app.require_text('file', regexp_replace(name, '[\\/]', '_', 'g'), 200), media_type,
			bytes, sha256, coalesce(complaint, e.complaint_id) || '/' || new_id, enquiry is not null, me, app.now(),
			line, case when line is not null then (select c.round from public.complaints c where c.id = complaint) end)
		returning * into made;
	return made;
end $$;

create function public.add_attachment(
	name text, media_type text, bytes bigint, sha256 text, complaint_id uuid default null, enquiry_id uuid default null, evidence_line text default null
) returns public.attachments
language sql security invoker set search_path = ''
begin atomic select * from app.add_attachment(complaint_id, enquiry_id, name, media_type, bytes, sha256, evidence_line); end;
-- Its answer has gained the columns.
create or replace function public.confirm_attachment(attachment_id uuid) returns public.attachments
language sql security invoker set search_path = ''
begin atomic select * from app.confirm_attachment(attachment_id); end;

revoke execute on function app.add_attachment(uuid, uuid, text, text, bigint, text, text),
	public.add_attachment(text, text, bigint, text, uuid, uuid, text) from public, anon;
grant execute on function app.add_attachment(uuid, uuid, text, text, bigint, text, text),
	public.add_attachment(text, text, bigint, text, uuid, uuid, text) to authenticated, service_role;
select app.hide_system_columns();
