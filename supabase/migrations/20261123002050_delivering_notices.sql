-- A published notice goes to heads and managers of its scope; an erratum is a new version, delivered again.
create function app.deliver_notice(notice uuid, change text, person uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	n public.notices;
	d public.documents;
	v public.document_versions;
begin
	select * into n from public.notices x where x.id = notice;
	insert into public.documents (kind, unit_id, unit_path, notice_id, year, number, document_number, created_by)
		values ('notice', n.scope_id, n.unit_path, n.id, n.year, n.number, n.document_number, person)
		on conflict (notice_id) do nothing;
	select * into d from public.documents x where x.notice_id = n.id;
	insert into public.document_versions (document_id, n, title, body, change_note, audience_unit_id, audience_path, audience_roles, due_days, drafted_by, drafted_at)
		values (d.id, (select coalesce(max(o.n), 0) + 1 from public.document_versions o where o.document_id = d.id),
			'服务通报（' || to_char(n.month, 'YYYY"年"FMMM"月"') || '）', n.content_hash, change, n.scope_id, n.unit_path, '{branch_head,service_manager}', 5, person, app.now())
		returning * into v;
	v := app.put_in_force(v, person);
	perform app.record_event('document', d.id, 'issue_document',
		jsonb_build_object('version', v.n, 'content_hash', v.content_hash, 'notice', n.id, 'delivered', app.deliver_version(v)));
end $$;

create function app.on_notice_published() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.deliver_notice(new.id, null, new.published_by);
	return null;
end $$;
create trigger deliver after update on public.notices
	for each row when (old.status <> 'published' and new.status = 'published') execute function app.on_notice_published();

create function app.on_notice_corrected() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.deliver_notice(new.notice_id, format('更正第%s号：%s（%s）', new.n, new.what, new.why), new.issued_by);
	return null;
end $$;
create trigger deliver after insert on public.notice_errata
	for each row execute function app.on_notice_corrected();
