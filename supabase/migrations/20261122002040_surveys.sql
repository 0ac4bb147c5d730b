create table public.survey_results (
	id uuid primary key default gen_random_uuid(),
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	month date not null check (extract(day from month) = 1),
	dimension text not null check (dimension in ('variety', 'efficiency', 'quality', 'environment', 'attitude')),
	answers int not null check (answers > 0),
	mean numeric not null check (mean between 1 and 5),
	spread numeric check (spread >= 0),
	import_id uuid not null references public.imports (id),
	entered_by uuid not null references public.people (id),
	entered_at timestamptz not null,
	superseded_at timestamptz check (superseded_at >= entered_at)
);
comment on table public.survey_results is 'What an agency found of a branch in a month, on one of five dimensions, 1 to 5; with its history.';
comment on column public.survey_results.spread is 'Standard deviation of the answers; without it no interval can be drawn from this row alone.';
create unique index one_result on public.survey_results (branch_id, month, dimension) where superseded_at is null;
create index on public.survey_results (month);
create index on public.survey_results (import_id);
create index on public.survey_results (entered_by);
alter table public.survey_results enable row level security;

create table public.rating_links (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	token text not null unique check (token ~ '^[A-Za-z0-9_-]{22}$'),
	made_by uuid references public.people (id),
	made_at timestamptz not null,
	ended_at timestamptz
);
comment on table public.rating_links is 'What a branch''s QR code leads to. Rotating makes the printed code invalid.';
create unique index one_link on public.rating_links (unit_id) where ended_at is null;
create index on public.rating_links (unit_id);
create index on public.rating_links (made_by);
alter table public.rating_links enable row level security;

create table public.ratings (
	id uuid primary key default gen_random_uuid(),
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	month date not null check (extract(day from month) = 1),
	day date not null,
	variety smallint not null check (variety between 1 and 5),
	efficiency smallint not null check (efficiency between 1 and 5),
	quality smallint not null check (quality between 1 and 5),
	environment smallint not null check (environment between 1 and 5),
	attitude smallint not null check (attitude between 1 and 5),
	remark text,
	link_id uuid not null references public.rating_links (id),
	received_at timestamptz not null
);
comment on table public.ratings is 'One-minute ratings behind a branch''s QR code: no name, no contact, no address. Numbers that look like one are blotted out of the remark.';
create index on public.ratings (branch_id, month);
create index on public.ratings (month);
create index on public.ratings (link_id);
alter table public.ratings enable row level security;

create table public.rating_staff (
	rating_id uuid primary key references public.ratings (id),
	staff_number text not null check (char_length(staff_number) between 1 and 20),
	unit_path extensions.ltree not null
);
comment on table public.rating_staff is 'Staff number a customer named. For human review by managers only, never for the branch or a notice.';
create index on public.rating_staff (staff_number);
alter table public.rating_staff enable row level security;

create table app.rating_devices (
	link_id uuid not null references public.rating_links (id),
	device text not null,
	day date not null,
	primary key (link_id, device, day)
);
comment on table app.rating_devices is 'A phone rates a branch once a day. Hashes, gone the day after.';
create index on app.rating_devices (day);
alter table app.rating_devices enable row level security;
create policy nobody on app.rating_devices for all to anon, authenticated using (false) with check (false);

create policy read on public.survey_results for select to authenticated using (
	branch_id = any ((select app.my_figure_units())::uuid[]) or unit_path operator(extensions.<@) (select app.my_figure_paths()));
-- Remarks are for who answers for the branch, and for who manages or audits it.
create policy read on public.ratings for select to authenticated using (
	branch_id = any ((select app.my_units('branch_head'))::uuid[]) or unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor')));
create policy read on public.rating_staff for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor')));
create policy read on public.rating_links for select to authenticated using (
	unit_id = any ((select app.my_figure_units())::uuid[]) or (select app.has_role_anywhere('administrator', 'auditor')));
grant select on public.survey_results, public.ratings, public.rating_staff, public.rating_links to authenticated;
grant all on public.survey_results, public.ratings, public.rating_staff, public.rating_links to service_role;
