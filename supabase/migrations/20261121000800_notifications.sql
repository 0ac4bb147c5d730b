create table public.notifications (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	kind text not null,
	subject_kind text not null,
	subject_id uuid not null,
	params jsonb not null default '{}',
	created_at timestamptz not null default app.now(),
	read_at timestamptz
);
comment on table public.notifications is 'In-app inbox. Parameters are numbers and codes: no personal data of complainants.';
create index on public.notifications (person_id, created_at desc);
create index on public.notifications (person_id) where read_at is null;
alter table public.notifications enable row level security;
create policy read on public.notifications for select to authenticated using (person_id = (select app.me()));
grant select on public.notifications to authenticated;
grant all on public.notifications to service_role;

create function app.notify(person uuid, kind text, subject_kind text, subject_id uuid, params jsonb default '{}') returns void
language sql security definer set search_path = ''
begin atomic
	insert into public.notifications (person_id, kind, subject_kind, subject_id, params, created_at)
		select notify.person, notify.kind, notify.subject_kind, notify.subject_id, notify.params, app.now()
		where notify.person is not null;
end;

create function app.mark_notifications_read(ids uuid[]) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	marked int;
begin
	update public.notifications n set read_at = app.now()
		where n.person_id = app.require_me() and n.read_at is null and (ids is null or n.id = any (ids));
	get diagnostics marked = row_count;
	return marked;
end $$;
comment on function app.mark_notifications_read is 'Marks the caller''s notifications read; null marks all.';
