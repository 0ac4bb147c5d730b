create table public.notices (
	id uuid primary key default gen_random_uuid(),
	scope_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	month date not null check (extract(day from month) = 1),
	status text not null default 'draft' check (status in ('draft', 'in_review', 'signed', 'published')),
	cut_off timestamptz not null,
	scheme_version_ids uuid[] not null,
	sections jsonb not null default '{}',
	snapshot jsonb not null,
	authors uuid[] not null,
	drafted_by uuid not null references public.people (id),
	drafted_at timestamptz not null,
	reviewed_by uuid references public.people (id),
	reviewed_at timestamptz,
	signed_by uuid references public.people (id),
	signed_at timestamptz,
	published_by uuid references public.people (id),
	published_at timestamptz,
	year int,
	number int,
	document_number text generated always as ('服务通报〔' || year || '〕' || number || '号') stored,
	content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
	version int not null default 1,
	unique (scope_id, month),
	unique (scope_id, year, number),
	check ((status = 'published') = (num_nonnulls(published_by, published_at, year, number, content_hash) = 5)),
	check (status not in ('signed', 'published') or num_nonnulls(reviewed_by, signed_by) = 2)
);
comment on table public.notices is 'Monthly service notices, one a month and scope. Once published nothing of it changes: what was wrong is an erratum.';
comment on column public.notices.cut_off is 'What was known by then went in; what came or changed later did not.';
comment on column public.notices.sections is 'Commentary by section, text beside the figures.';
comment on column public.notices.snapshot is 'Everything shown that is not about one branch; src/lib/domain/notice/snapshot.ts. The branches are in notice_rows.';
comment on column public.notices.authors is 'Who drafted it or wrote in it: neither reviews nor signs it.';
comment on column public.notices.content_hash is 'SHA-256 over number, month, cut-off, commentary, snapshot, rows and inputs as published.';
create index on public.notices (month desc, id);
create index on public.notices (drafted_by);
create index on public.notices (reviewed_by);
create index on public.notices (signed_by);
create index on public.notices (published_by);
alter table public.notices enable row level security;

create table public.notice_rows (
	notice_id uuid not null references public.notices (id) on delete cascade,
	branch_id uuid not null references public.units (id),
	class text not null,
	position int not null check (position > 0),
	content jsonb not null,
	primary key (notice_id, branch_id)
);
comment on table public.notice_rows is 'What a notice says of each branch: total, rank with its interval, movement, values and scores, or why it has no rank.';
create unique index on public.notice_rows (notice_id, class, position);
create index on public.notice_rows (branch_id);
alter table public.notice_rows enable row level security;

create table public.notice_inputs (
	notice_id uuid not null references public.notices (id) on delete cascade,
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	figures jsonb not null,
	primary key (notice_id, branch_id)
);
comment on table public.notice_inputs is
	'What each figure was made of at the cut-off, by indicator: value, numerator, exposure, source and the id of what was imported or returned.';
create index on public.notice_inputs (branch_id);
alter table public.notice_inputs enable row level security;

create table public.notice_errata (
	id uuid primary key default gen_random_uuid(),
	notice_id uuid not null references public.notices (id),
	n int not null check (n > 0),
	what text not null,
	why text not null,
	issued_by uuid not null references public.people (id),
	issued_at timestamptz not null,
	unique (notice_id, n)
);
comment on table public.notice_errata is 'Corrections of a published notice: what was wrong and is right, why, who.';
create index on public.notice_errata (issued_by);
alter table public.notice_errata enable row level security;
create trigger append_only before update or delete on public.notice_errata
	for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on public.notice_errata
	for each statement execute function app.refuse_change();

create table app.notice_gatherings (
	id uuid primary key default gen_random_uuid(),
	scope_id uuid not null references public.units (id),
	month date not null,
	cut_off timestamptz not null,
	gathered_by uuid not null references public.people (id),
	gathered_at timestamptz not null,
	interviews jsonb not null default '{"shown": "none", "ordered": []}',
	departments jsonb not null default '[]',
	unique (scope_id, month, gathered_by)
);
comment on table app.notice_gatherings is 'Inputs on their way into a draft: what the database gathered is what the draft keeps, whoever computes with it.';
alter table app.notice_gatherings enable row level security;
create index on app.notice_gatherings (gathered_by);
create policy nobody on app.notice_gatherings for all to anon, authenticated using (false) with check (false);

create table app.gathered_figures (
	gathering_id uuid not null references app.notice_gatherings (id) on delete cascade,
	branch_id uuid not null,
	unit_path extensions.ltree not null,
	class text,
	scheme_version_id uuid,
	figures jsonb not null,
	primary key (gathering_id, branch_id)
);
alter table app.gathered_figures enable row level security;
create policy nobody on app.gathered_figures for all to anon, authenticated using (false) with check (false);

-- A signed notice goes back to draft or out as it is; a published one stays.
create function app.keep_notice_frozen() returns trigger
language plpgsql set search_path = ''
as $$
begin
	if old.status = 'published' then
		raise exception 'a published notice is never changed';
	elsif tg_op = 'UPDATE' and old.status <> 'draft' and (new.snapshot, new.sections, new.cut_off, new.month, new.scope_id, new.scheme_version_ids)
		is distinct from (old.snapshot, old.sections, old.cut_off, old.month, old.scope_id, old.scheme_version_ids) then
		raise exception 'a notice in review is not changed';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frozen before update or delete on public.notices
	for each row execute function app.keep_notice_frozen();

create function app.keep_notice_parts_frozen() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if exists (select from public.notices n where n.id in (select p.notice_id from parts p) and n.status <> 'draft') then
		raise exception 'rows of a notice change while it is a draft only';
	end if;
	return null;
end $$;
do $$
declare
	name text;
begin
	foreach name in array array['notice_rows', 'notice_inputs'] loop
		execute format('create trigger frozen_insert after insert on public.%I referencing new table as parts
			for each statement execute function app.keep_notice_parts_frozen()', name);
		execute format('create trigger frozen_update after update on public.%I referencing old table as parts
			for each statement execute function app.keep_notice_parts_frozen()', name);
		execute format('create trigger frozen_delete after delete on public.%I referencing old table as parts
			for each statement execute function app.keep_notice_parts_frozen()', name);
	end loop;
	foreach name in array array['notices', 'notice_rows', 'notice_inputs'] loop
		execute format('create trigger frozen_truncate before truncate on public.%I for each statement execute function app.refuse_change()', name);
	end loop;
end $$;

-- A published notice is for the whole bank; before, for those who write, check and sign it.
create function app.my_notices() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	if app.me() is null then return '{}'; end if;
	return (select coalesce(array_agg(n.id), '{}') from public.notices n
		where n.status = 'published' or n.unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'signer', 'auditor')));
end $$;
comment on function app.my_notices is 'Notices the caller may read: all published ones, drafts of their scope for service managers, signers and auditors.';

create policy read on public.notices for select to authenticated using (id = any ((select app.my_notices())::uuid[]));
create policy read on public.notice_rows for select to authenticated using (notice_id = any ((select app.my_notices())::uuid[]));
create policy read on public.notice_errata for select to authenticated using (notice_id = any ((select app.my_notices())::uuid[]));
create policy read on public.notice_inputs for select to authenticated using (
	notice_id = any ((select app.my_notices())::uuid[])
	and (branch_id = any ((select app.my_figure_units())::uuid[]) or unit_path operator(extensions.<@) (select app.my_figure_paths())));
grant select on public.notices, public.notice_rows, public.notice_inputs, public.notice_errata to authenticated;
grant all on public.notices, public.notice_rows, public.notice_inputs, public.notice_errata to service_role;
grant execute on function app.my_notices() to authenticated;
