-- What every file is asked before its bytes go anywhere, said once.
create function app.check_promised_file(media_type text, bytes bigint, sha256 text, taken text[]) returns void
language plpgsql immutable set search_path = ''
as $$
begin
	if media_type is null or media_type <> all (taken) then
		perform app.refuse('MC370', 422, jsonb_build_object('field', 'file', 'media_type', left(coalesce(media_type, ''), 80)));
	elsif bytes is null or bytes not between 1 and 20 * 1024 * 1024 then
		perform app.refuse('MC371', 422, '{"field": "file", "most": 20}');
	elsif sha256 is null or sha256 !~ '^[0-9a-f]{64}$' then
		perform app.refuse('MC010', 422, '{"field": "sha256"}');
	end if;
end $$;
comment on function app.check_promised_file is 'Refuses a file of a type not taken (MC370), empty or over 20 MB (MC371), or promised without its digest.';

create or replace function app.add_attachment(
	complaint uuid, enquiry uuid, name text, media_type text, bytes bigint, sha256 text
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
	elsif not exists (select from app.complainants a where a.complaint_id = complaint and a.author_id = me) then
		perform app.require_case_worker(complaint);
	end if;
	perform app.check_promised_file(media_type, bytes, sha256,
		'{image/jpeg,image/png,image/webp,image/heic,application/pdf,audio/mpeg,audio/mp4,audio/wav,audio/amr,video/mp4,text/plain,application/msword,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet}');
	insert into public.attachments (id, complaint_id, enquiry_id, name, media_type, bytes, sha256, path, is_shared, uploaded_by, uploaded_at)
		values (new_id, coalesce(complaint, e.complaint_id), enquiry, app.require_text('file', regexp_replace(name, '[\\/]', '_', 'g'), 200), media_type,
			bytes, sha256, coalesce(complaint, e.complaint_id) || '/' || new_id, enquiry is not null, me, app.now())
		returning * into made;
	return made;
end $$;
