create domain app.checklist_kind as text check (value in ('covert', 'overt', 'document', 'self_check'));

create table public.checklist_templates (
	id uuid primary key default gen_random_uuid(),
	kind app.checklist_kind not null,
	name_zh text not null,
	name_en text not null,
	unit_id uuid references public.units (id),
	created_by uuid references public.people (id),
	created_at timestamptz not null default app.now(),
	retired_by uuid references public.people (id),
	retired_at timestamptz
);
comment on table public.checklist_templates is 'Checklists by name; what they ask is in their versions, and in the draft of the next one.';
comment on column public.checklist_templates.unit_id is 'The region it belongs to; null for the whole bank''s. Service managers in whose subtree that lies may edit it.';
comment on column public.checklist_templates.created_by is 'Null for what the product comes with.';
create unique index on public.checklist_templates (name_zh) where retired_at is null;
create index on public.checklist_templates (unit_id);
create index on public.checklist_templates (created_by);
create index on public.checklist_templates (retired_by);
alter table public.checklist_templates enable row level security;

create table public.checklist_versions (
	id uuid primary key default gen_random_uuid(),
	template_id uuid not null references public.checklist_templates (id),
	kind app.checklist_kind not null,
	number int not null check (number > 0),
	content jsonb not null,
	content_hash text not null,
	published_by uuid references public.people (id),
	published_at timestamptz not null,
	unique (template_id, number)
);
comment on table public.checklist_versions is
	'A checklist as it was published: sections, items, scenarios, grades. Never changed; a visit keeps the version it began with.';
comment on column public.checklist_versions.content_hash is 'SHA-256 of the content as jsonb prints it.';
create index on public.checklist_versions (published_by);
alter table public.checklist_versions enable row level security;
create trigger append_only before update or delete on public.checklist_versions
	for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on public.checklist_versions
	for each statement execute function app.refuse_change();

-- Which items of a published version are measured in minutes; a version never changes.
create table app.timed_items (
	version_id uuid not null references public.checklist_versions (id),
	item_id text not null,
	primary key (version_id, item_id)
);
alter table app.timed_items enable row level security;
create policy nobody on app.timed_items for all to anon, authenticated using (false) with check (false);

create function app.list_timed_items() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	insert into app.timed_items (version_id, item_id)
		select distinct new.id, i ->> 'id' from jsonb_path_query(new.content, '$.sections[*].items[*] ? (@.scale.unit == "minute")') i;
	return null;
end $$;
create trigger list_timed_items after insert on public.checklist_versions
	for each row execute function app.list_timed_items();

create table public.checklist_drafts (
	template_id uuid primary key references public.checklist_templates (id),
	unit_id uuid references public.units (id),
	content jsonb not null,
	version int not null default 1,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null
);
comment on table public.checklist_drafts is 'The next version of a checklist while it is written. It may be wrong: publishing checks it.';
create index on public.checklist_drafts (unit_id);
create index on public.checklist_drafts (saved_by);
alter table public.checklist_drafts enable row level security;

create table public.checklist_photos (
	sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
	media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
	body bytea not null check (length(body) between 1 and 307200),
	added_by uuid not null references public.people (id),
	added_at timestamptz not null
);
comment on table public.checklist_photos is 'Reference pictures that items name by their hash, so that a frozen version cannot come to show another.';
create index on public.checklist_photos (added_by);
alter table public.checklist_photos enable row level security;

-- Stands for the whole bank, so that one list says it all.
create function app.whole_bank() returns uuid
language sql immutable set search_path = ''
as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

create function app.my_checklist_units(variadic roles text[]) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (select coalesce(array_agg(case u.kind when 'region' then u.id else app.whole_bank() end), '{}') from public.units u
		where u.kind in ('head_office', 'region')
			and (u.path operator(extensions.<@) (select app.my_paths('service_manager')) or (select app.has_role_anywhere(variadic roles))));
end $$;
comment on function app.my_checklist_units is 'Regions, and the whole bank, whose checklists are the caller''s: as service manager above them, or anywhere with one of these roles.';

-- What a covert list asks is read by those who plan and check; its drafts, like all drafts, by its writers.
-- Who reads a report reads what was asked too: the policy on versions stands with the reports.
create policy read on public.checklist_templates for select to authenticated using (
	(kind <> 'covert' and (select app.me()) is not null)
	or (select app.has_role_anywhere('service_manager', 'auditor', 'administrator')));
create policy read on public.checklist_drafts for select to authenticated using (
	coalesce(unit_id, (select app.whole_bank())) = any ((select app.my_checklist_units('administrator', 'auditor'))::uuid[]));
create policy read on public.checklist_photos for select to authenticated using ((select app.me()) is not null);
grant select on public.checklist_templates, public.checklist_versions, public.checklist_drafts, public.checklist_photos to authenticated;
grant all on public.checklist_templates, public.checklist_versions, public.checklist_drafts, public.checklist_photos to service_role;
grant execute on function app.whole_bank, app.my_checklist_units to authenticated;
