create table public.schemes (
	id uuid primary key default gen_random_uuid(),
	name_zh text not null,
	name_en text not null,
	unit_id uuid references public.units (id),
	created_by uuid references public.people (id),
	created_at timestamptz not null default app.now(),
	retired_by uuid references public.people (id),
	retired_at timestamptz
);
comment on table public.schemes is 'Assessment schemes by name; what they weigh is in their versions, and in the draft of the next one.';
comment on column public.schemes.unit_id is 'The region whose branches it judges; null for the whole bank.';
comment on column public.schemes.created_by is 'Null for what the product comes with.';
create unique index on public.schemes (name_zh) where retired_at is null;
create index on public.schemes (unit_id);
create index on public.schemes (created_by);
create index on public.schemes (retired_by);
alter table public.schemes enable row level security;

create table public.scheme_versions (
	id uuid primary key default gen_random_uuid(),
	scheme_id uuid not null references public.schemes (id),
	number int not null check (number > 0),
	effective_from date not null,
	effective_to date check (effective_to >= effective_from),
	classes text[] check (cardinality(classes) > 0),
	content jsonb not null,
	content_hash text not null,
	published_by uuid references public.people (id),
	published_at timestamptz not null,
	unique (scheme_id, number)
);
comment on table public.scheme_versions is 'A scheme as it was published. Never changed: a notice names the version it was made by.';
comment on column public.scheme_versions.classes is 'Classes of branches it judges; null for every class.';
comment on column public.scheme_versions.content is
	'{items: [{indicator, weight, required, rule}], enough_known, standard, least_visits, least_transactions, interviews}; rules as in src/lib/domain/notice/scoring.ts.';
create index on public.scheme_versions (published_by);
alter table public.scheme_versions enable row level security;
create trigger append_only before update or delete on public.scheme_versions
	for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on public.scheme_versions
	for each statement execute function app.refuse_change();

create table public.scheme_drafts (
	scheme_id uuid primary key references public.schemes (id),
	unit_id uuid references public.units (id),
	effective_from date not null,
	effective_to date,
	classes text[],
	content jsonb not null,
	version int not null default 1,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null
);
comment on table public.scheme_drafts is 'The next version of a scheme while it is written. It may be wrong: publishing checks it.';
create index on public.scheme_drafts (unit_id);
create index on public.scheme_drafts (saved_by);
alter table public.scheme_drafts enable row level security;

-- Everybody may know by what they are judged; drafts are for their writers, who are those of checklists.
create policy read on public.schemes for select to authenticated using ((select app.me()) is not null);
create policy read on public.scheme_versions for select to authenticated using ((select app.me()) is not null);
create policy read on public.scheme_drafts for select to authenticated using (
	coalesce(unit_id, (select app.whole_bank())) = any ((select app.my_checklist_units('administrator', 'auditor'))::uuid[]));
grant select on public.schemes, public.scheme_versions, public.scheme_drafts to authenticated;
grant all on public.schemes, public.scheme_versions, public.scheme_drafts to service_role;

create function app.month_end(month date) returns date
language sql immutable set search_path = ''
as $$ select (date_trunc('month', month) + interval '1 month - 1 day')::date $$;

-- One version a branch: of a scheme's own versions the newest in force on the month's last day; of several schemes the
-- one nearest to the branch, then one that names its class, then the newest.
create function app.schemes_of_month(month date, top uuid) returns table (branch_id uuid, class text, scheme_version_id uuid)
language sql stable security definer set search_path = ''
as $$
	with day as (select app.month_end(month) as last),
	branches as (
		select u.id, u.path, app.class_on(u.id, (select d.last from day d)) as class from public.units u
		where u.kind = 'branch' and u.opened_on <= (select d.last from day d) and (u.closed_on is null or u.closed_on > date_trunc('month', month)::date)
			and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
	versions as (
		select distinct on (v.scheme_id) v.*, t.path, s.created_at from public.scheme_versions v
		join public.schemes s on s.id = v.scheme_id left join public.units t on t.id = s.unit_id
		where v.effective_from <= (select d.last from day d) and (s.retired_at is null or s.retired_at > (select d.last from day d))
		order by v.scheme_id, v.number desc)
	select b.id, b.class, (
		select v.id from versions v
		where (v.effective_to is null or v.effective_to >= (select d.last from day d))
			and (v.path is null or b.path operator(extensions.<@) v.path) and (v.classes is null or b.class = any (v.classes))
		order by coalesce(extensions.nlevel(v.path), 0) desc, v.classes is null, v.effective_from desc, v.created_at desc, v.id limit 1)
	from branches b
$$;
comment on function app.schemes_of_month is 'Branches below a unit that were open in the month, with the class they had and the version that judges them (null for none).';
