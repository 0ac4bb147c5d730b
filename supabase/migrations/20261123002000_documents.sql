create table public.documents (
	id uuid primary key default gen_random_uuid(),
	kind text not null check (kind in ('notice', 'policy', 'commitment', 'bulletin')),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	status text not null default 'draft' check (status in ('draft', 'in_force', 'superseded', 'withdrawn')),
	notice_id uuid unique references public.notices (id),
	title text not null default '',
	year int,
	number int,
	document_number text,
	superseded_by uuid references public.documents (id),
	withdrawn_by uuid references public.people (id),
	withdrawn_at timestamptz,
	withdrawn_reason text,
	created_by uuid references public.people (id),
	created_at timestamptz not null default app.now(),
	issued_at timestamptz,
	unique (kind, unit_id, year, number)
);
comment on table public.documents is 'What a unit issues to be read or signed: notices, policies, commitments, bulletins. The words are in document_versions.';
comment on column public.documents.notice_id is 'The service notice that is delivered by it; its words stay there.';
comment on column public.documents.title is 'Of the version in force, or of the draft before the first.';
create index on public.documents (unit_id);
create index on public.documents (superseded_by);
create index on public.documents (withdrawn_by);
create index on public.documents (created_by);
create index on public.documents (issued_at desc, id);
alter table public.documents enable row level security;

create table public.document_versions (
	id uuid primary key default gen_random_uuid(),
	document_id uuid not null references public.documents (id),
	n int not null check (n > 0),
	title text not null,
	body text not null default '',
	sections jsonb not null default '[]',
	file_ids uuid[] not null default '{}',
	change_note text,
	supersedes uuid[] not null default '{}',
	audience_unit_id uuid not null references public.units (id),
	audience_path extensions.ltree not null,
	audience_roles text[] not null default '{}',
	audience_people uuid[] not null default '{}',
	due_days int not null default 5 check (due_days between 1 and 90),
	renew_months int check (renew_months between 1 and 60),
	version int not null default 1,
	drafted_by uuid references public.people (id),
	drafted_at timestamptz not null,
	issued_by uuid references public.people (id),
	issued_at timestamptz,
	in_force boolean not null default false,
	content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
	unique (document_id, n),
	check ((issued_at is null) = (content_hash is null)),
	check (not in_force or issued_at is not null)
);
comment on table public.document_versions is 'The words of a document. Once issued nothing of a version changes: what was wrong is a new version, delivered again.';
comment on column public.document_versions.sections is 'Of a bulletin: [{kind: story, practice or praise, heading, text, file_id}].';
comment on column public.document_versions.audience_roles is 'Who in the subtree of audience_unit_id gets it; with neither roles nor people, everybody who holds a role there.';
comment on column public.document_versions.renew_months is 'How long a signature under it holds; null is for as long as the version is in force.';
comment on column public.document_versions.content_hash is 'SHA-256 over number of the version, title, words, sections, what changed and the digests of its files.';
-- A unique index over one column, be it partial or with an expression beside, makes some gateways take a relation for
-- one of at most one: a document would have one version.
create unique index document_drafts on public.document_versions (document_id, in_force) where issued_at is null;
create index document_versions_in_force on public.document_versions (document_id) where in_force;
create index on public.document_versions (audience_unit_id);
create index on public.document_versions (drafted_by);
create index on public.document_versions (issued_by);
alter table public.document_versions enable row level security;

create table public.document_files (
	id uuid primary key,
	document_id uuid not null references public.documents (id) on delete cascade,
	name text not null,
	media_type text not null,
	bytes bigint not null,
	sha256 text not null,
	path text not null unique,
	is_issued boolean not null default false,
	uploaded_by uuid not null references public.people (id),
	uploaded_at timestamptz not null,
	stored_at timestamptz
);
comment on table public.document_files is 'Files of a document and pictures of a bulletin. The bytes are in Storage under path.';
create index on public.document_files (document_id);
create index on public.document_files (uploaded_by);
create index on public.document_files (uploaded_at) where stored_at is null;
alter table public.document_files enable row level security;

create table public.deliveries (
	id uuid primary key default gen_random_uuid(),
	document_id uuid not null references public.documents (id),
	version_id uuid not null references public.document_versions (id),
	person_id uuid not null references public.people (id),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	round int not null default 1,
	asks text not null check (asks in ('reading', 'signature')),
	delivered_at timestamptz not null,
	due_at timestamptz not null,
	confirmed_at timestamptz,
	signed_name text,
	signature text check (signature ~ '^[0-9a-f]{64}$'),
	expires_on date,
	is_renewed boolean not null default false,
	ended_at timestamptz,
	ended_why text check (ended_why in ('left', 'replaced', 'withdrawn')),
	is_open boolean generated always as (confirmed_at is null and ended_at is null) stored,
	reminders int not null default 0,
	next_reminder_at timestamptz,
	unique (version_id, person_id, round),
	check ((ended_at is null) = (ended_why is null)),
	check (ended_at is null or confirmed_at is null),
	check ((asks = 'signature' and confirmed_at is not null) = (num_nonnulls(signed_name, signature) = 2))
);
comment on table public.deliveries is 'A version to a person, to be confirmed by a day. A confirmed one stays; an open one ends when the person leaves or the version no longer holds.';
comment on column public.deliveries.unit_id is 'Where the person holds what makes them a reader; coverage counts there.';
comment on column public.deliveries.round is 'Above 1: the yearly renewal of a signature.';
comment on column public.deliveries.signature is 'SHA-256 over the version''s hash, the person, the typed name and the time; the same is in the chain of events.';
create index deliveries_to_confirm on public.deliveries (person_id, due_at) where is_open;
create index on public.deliveries (person_id, document_id);
create index on public.deliveries (document_id, unit_id);
create index on public.deliveries (unit_id);
create index deliveries_to_remind on public.deliveries (next_reminder_at) where is_open;
create index deliveries_to_renew on public.deliveries (expires_on) where expires_on is not null and not is_renewed;
alter table public.deliveries enable row level security;

create function app.keep_version_frozen() returns trigger
language plpgsql set search_path = ''
as $$
begin
	if old.issued_at is not null and (tg_op = 'DELETE' or to_jsonb(new) - '{in_force,audience_path}'::text[] <> to_jsonb(old) - '{in_force,audience_path}'::text[]) then
		raise exception 'an issued version is never changed';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on public.document_versions for each row execute function app.keep_version_frozen();
create trigger frozen_truncate before truncate on public.document_versions for each statement execute function app.refuse_change();

-- What is generated is not there yet before a row is written.
create function app.keep_confirmation() returns trigger
language plpgsql set search_path = ''
as $$
begin
	if old.confirmed_at is not null and (tg_op = 'DELETE'
		or to_jsonb(new) - '{unit_path,is_renewed,is_open}'::text[] <> to_jsonb(old) - '{unit_path,is_renewed,is_open}'::text[]) then
		raise exception 'what was confirmed stays';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger kept before update or delete on public.deliveries for each row execute function app.keep_confirmation();
create trigger kept_truncate before truncate on public.deliveries for each statement execute function app.refuse_change();

create function app.carry_document_paths() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.documents d set unit_path = new.path where d.unit_id = new.id;
	update public.document_versions v set audience_path = new.path where v.audience_unit_id = new.id;
	update public.deliveries d set unit_path = new.path where d.unit_id = new.id;
	return null;
end $$;
create trigger carry_document_paths after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_document_paths();

-- Documents the caller keeps, drafts included: of their scope, as service manager or auditor.
create function app.my_kept_documents() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	if app.me() is null then return '{}'; end if;
	return (select coalesce(array_agg(d.id), '{}') from public.documents d
		where d.unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor')));
end $$;

create function app.my_documents() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
declare
	person uuid := app.me();
	above extensions.ltree[];
	heads uuid[];
begin
	if person is null then return '{}'; end if;
	above := app.my_paths('service_manager', 'executive', 'auditor');
	heads := app.my_units('branch_head', 'department_head');
	return (
		select coalesce(array_agg(d.id), '{}') from public.documents d
		where (d.status <> 'draft' and d.kind in ('notice', 'bulletin'))
			or d.unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor'))
			or d.id in (select o.document_id from public.deliveries o where o.person_id = person)
			or d.id in (select o.document_id from public.deliveries o where o.unit_id = any (heads))
			or d.id in (select v.document_id from public.document_versions v where v.issued_at is not null
				and (v.audience_path operator(extensions.<@) above
					or exists (select from unnest(above) a where a operator(extensions.<@) v.audience_path))));
end $$;
comment on function app.my_documents is
	'Documents the caller may read: notices and bulletins once issued; what was delivered to them or to people of the unit they head; what is for units
	in or above their scope, for service managers, executives and auditors; drafts of their scope for service managers and auditors.';

create policy read on public.documents for select to authenticated using (id = any ((select app.my_documents())::uuid[]));
create policy read on public.document_versions for select to authenticated using (
	(issued_at is not null and document_id = any ((select app.my_documents())::uuid[]))
	or document_id = any ((select app.my_kept_documents())::uuid[]));
create policy read on public.document_files for select to authenticated using (
	(is_issued and document_id = any ((select app.my_documents())::uuid[]))
	or document_id = any ((select app.my_kept_documents())::uuid[]));
create policy read on public.deliveries for select to authenticated using (
	person_id = (select app.me())
	or unit_id = any ((select app.my_units('branch_head', 'department_head'))::uuid[])
	or unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor')));
grant select on public.documents, public.document_versions, public.document_files, public.deliveries to authenticated;
grant all on public.documents, public.document_versions, public.document_files, public.deliveries to service_role;
grant execute on function app.my_documents(), app.my_kept_documents() to authenticated;

insert into storage.buckets (id, name, public) values ('document-files', 'document-files', false) on conflict (id) do nothing;
create policy document_files_read on storage.objects for select to authenticated using (
	bucket_id = 'document-files' and exists (select from public.document_files f where f.path = objects.name and f.stored_at is not null));
create policy document_files_add on storage.objects for insert to authenticated with check (
	bucket_id = 'document-files' and exists (
		select from public.document_files f where f.path = objects.name and f.stored_at is null and f.uploaded_by = (select app.me())));
select app.hide_system_columns();
