create table public.task_proofs (
	id uuid primary key,
	task_id uuid not null references public.rectification_tasks (id),
	term int not null,
	kind text not null check (kind in ('before', 'after', 'file')),
	name text not null,
	caption text,
	media_type text not null,
	bytes bigint not null,
	sha256 text not null,
	path text not null unique,
	uploaded_by uuid not null references public.people (id),
	uploaded_at timestamptz not null,
	stored_at timestamptz
);
comment on table public.task_proofs is 'Photos before and after, and files. The bytes are in Storage under path, without metadata.';
comment on column public.task_proofs.term is 'The round of the task it was given in: proof that was returned does not serve again.';
create index on public.task_proofs (task_id, uploaded_at);
create index on public.task_proofs (uploaded_by);
create index on public.task_proofs (uploaded_at) where stored_at is null;
alter table public.task_proofs enable row level security;
create policy read on public.task_proofs for select to authenticated using (app.reads_task(task_id));
grant select on public.task_proofs to authenticated;
grant all on public.task_proofs to service_role;

-- Who works on it: the head of the unit, and whom the head made responsible.
create function app.works_on_task(t public.rectification_tasks) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return t.is_owed and app.reads_task(t.id) and (t.unit_id = any (app.my_units('branch_head', 'department_head'))
		or (t.owner_id = app.me() and t.unit_id = any (app.my_task_units())));
end $$;

create function app.add_task_proof(task uuid, kind text, name text, media_type text, bytes bigint, sha256 text, caption text) returns public.task_proofs
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	t public.rectification_tasks;
	made public.task_proofs;
	new_id uuid := gen_random_uuid();
begin
	select * into t from public.rectification_tasks o where o.id = task;
	if t.id is null or not app.reads_task(t.id) then
		perform app.refuse('MC003', 404);
	elsif t.unit_id <> all (app.my_units('branch_head', 'department_head')) and t.owner_id is distinct from me then
		perform app.refuse('MC002', 403, '{"roles": ["branch_head", "department_head"]}');
	elsif not app.works_on_task(t) then
		perform app.refuse('MC616', 409, jsonb_build_object('field', 'file', 'status', t.status));
	end if;
	perform app.require_choice('kind', kind, '{before,after,file}');
	perform app.check_promised_file(media_type, bytes, sha256, case when kind = 'file' then
			'{image/jpeg,image/png,image/webp,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet}'
			else '{image/jpeg,image/png,image/webp}' end::text[]);
	if (select count(*) from public.task_proofs p where p.task_id = t.id and p.term = t.term) >= 40 then
		perform app.refuse('MC618', 409, '{"field": "file", "most": 40}');
	end if;
	insert into public.task_proofs (id, task_id, term, kind, name, caption, media_type, bytes, sha256, path, uploaded_by, uploaded_at)
		values (new_id, t.id, t.term, kind, app.require_text('file', regexp_replace(name, '[\\/]', '_', 'g'), 200),
			app.optional_text('caption', caption, 200), media_type, bytes, sha256, t.id || '/' || new_id, me, app.now())
		returning * into made;
	return made;
end $$;
comment on function app.add_task_proof is 'Promises a proof: the upload is admitted for exactly its path, then confirmed. Refuses MC370, MC371, MC616, MC618.';

create function app.confirm_task_proof(proof uuid) returns public.task_proofs
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	p public.task_proofs;
begin
	update public.task_proofs o set stored_at = app.now()
		where o.id = proof and o.uploaded_by = me and o.stored_at is null
			and exists (select from storage.objects s where s.bucket_id = 'task-proofs' and s.name = o.path)
		returning * into p;
	if p.id is null then
		perform app.refuse('MC372', 409, '{"field": "file"}');
	end if;
	perform app.record_event('task', p.task_id, 'add_proof', jsonb_build_object('proof', p.id, 'kind', p.kind, 'sha256', p.sha256));
	return p;
end $$;

create function app.remove_task_proof(proof uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	p public.task_proofs;
	t public.rectification_tasks;
begin
	perform app.require_me();
	select * into p from public.task_proofs o where o.id = proof;
	select * into t from public.rectification_tasks o where o.id = p.task_id;
	if t.id is null or not app.reads_task(t.id) or p.uploaded_by is distinct from app.me() then
		perform app.refuse('MC003', 404);
	elsif not app.works_on_task(t) or p.term <> t.term then
		perform app.refuse('MC616', 409, jsonb_build_object('status', t.status));
	end if;
	delete from public.task_proofs o where o.id = p.id;
	perform app.record_event('task', t.id, 'remove_proof', jsonb_build_object('proof', p.id, 'kind', p.kind, 'sha256', p.sha256));
end $$;
comment on function app.remove_task_proof is 'Takes back an own proof of this round before it is handed in; the event keeps its digest.';

insert into storage.buckets (id, name, public) values ('task-proofs', 'task-proofs', false) on conflict (id) do nothing;
create policy task_proofs_read on storage.objects for select to authenticated using (
	bucket_id = 'task-proofs' and exists (select from public.task_proofs p where p.path = objects.name and p.stored_at is not null));
create policy task_proofs_add on storage.objects for insert to authenticated with check (
	bucket_id = 'task-proofs' and exists (
		select from public.task_proofs p where p.path = objects.name and p.stored_at is null and p.uploaded_by = (select app.me())));

create function app.expire_proofs(batch int) returns int
language sql security definer set search_path = ''
as $$
	with gone as (
		delete from public.task_proofs p where p.id in (
			select o.id from public.task_proofs o where o.stored_at is null and o.uploaded_at < app.now() - interval '1 day' limit batch)
		returning 1
	)
	select count(*)::int from gone
$$;
