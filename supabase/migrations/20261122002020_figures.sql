create table public.imports (
	id uuid primary key default gen_random_uuid(),
	kind text not null check (kind in ('figures', 'survey')),
	file_name text not null,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	bytes int not null check (bytes between 1 and 20971520),
	unit_path extensions.ltree not null,
	status text not null default 'received' check (status in ('received', 'checked', 'committed', 'withdrawn')),
	mapping jsonb,
	rows int check (rows >= 0),
	bad_rows int check (bad_rows >= 0),
	warnings int check (warnings >= 0),
	written int,
	unchanged int,
	made_by uuid not null references public.people (id),
	made_at timestamptz not null,
	committed_by uuid references public.people (id),
	committed_at timestamptz,
	withdrawn_by uuid references public.people (id),
	withdrawn_at timestamptz,
	reason text,
	check (bad_rows <= rows)
);
comment on table public.imports is 'Files of figures: who, when, how its columns were read, what came of it. Nothing counts before it is committed.';
comment on column public.imports.unit_path is 'Top of what the importer manages; branches beyond it are refused.';
comment on column public.imports.unchanged is 'Figures that were known already, to the last digit.';
create unique index one_commit on public.imports (sha256, md5(mapping::text)) where status = 'committed';
create index on public.imports (made_at desc);
create index on public.imports (made_by, kind, made_at desc);
create index on public.imports (committed_by);
create index on public.imports (withdrawn_by);
alter table public.imports enable row level security;

create table public.import_errors (
	import_id uuid not null references public.imports (id),
	n int not null,
	row int not null check (row > 0),
	cell text not null,
	title text,
	code text not null,
	value text,
	is_warning boolean not null default false,
	primary key (import_id, n)
);
comment on table public.import_errors is 'What is wrong with a file, cell by cell; row and cell as the spreadsheet counts them.';
comment on column public.import_errors.title is 'Heading of the column.';
alter table public.import_errors enable row level security;

create table public.indicator_values (
	id uuid primary key default gen_random_uuid(),
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	indicator text not null references public.indicators (code),
	month date not null check (extract(day from month) = 1),
	value numeric not null,
	numerator numeric,
	exposure numeric check (exposure > 0),
	source text not null check (source in ('import', 'return', 'hand')),
	import_id uuid references public.imports (id),
	note text,
	entered_by uuid not null references public.people (id),
	entered_at timestamptz not null,
	superseded_at timestamptz check (superseded_at >= entered_at),
	check ((source = 'import') = (import_id is not null))
);
comment on table public.indicator_values is
	'Figures the product cannot compute, with their history. A figure that is missing has no row; none is ever taken for zero.';
comment on column public.indicator_values.superseded_at is 'Null while it holds; what held at a cut-off is entered before it and not superseded by then.';
create unique index one_value on public.indicator_values (branch_id, indicator, month) where superseded_at is null;
create index on public.indicator_values (month, indicator);
create index on public.indicator_values (branch_id, month);
create index on public.indicator_values (indicator);
create index on public.indicator_values (import_id);
create index on public.indicator_values (entered_by);
alter table public.indicator_values enable row level security;

create table public.exposures (
	id uuid primary key default gen_random_uuid(),
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	month date not null check (extract(day from month) = 1),
	transactions bigint check (transactions >= 0),
	customers bigint check (customers >= 0),
	outlet_days numeric(6, 2) check (outlet_days between 0 and 31),
	import_id uuid references public.imports (id),
	entered_by uuid not null references public.people (id),
	entered_at timestamptz not null,
	superseded_at timestamptz check (superseded_at >= entered_at),
	check (num_nonnulls(transactions, customers, outlet_days) > 0)
);
comment on table public.exposures is 'What a branch''s complaints of a month are set against, with its history; null is not known, 0 is none.';
comment on column public.exposures.outlet_days is 'Days the branch was open; without it the days since it opened and until it closed count.';
create unique index one_exposure on public.exposures (branch_id, month) where superseded_at is null;
create index on public.exposures (month);
create index on public.exposures (import_id);
create index on public.exposures (entered_by);
alter table public.exposures enable row level security;

create table app.import_files (
	import_id uuid not null references public.imports (id),
	n int not null check (n between 0 and 39),
	body bytea not null check (length(body) between 1 and 524288),
	primary key (import_id, n)
);
comment on table app.import_files is 'The file between reading and committing, in parts; gone when the import is committed or a week old.';
alter table app.import_files enable row level security;
create policy nobody on app.import_files for all to anon, authenticated using (false) with check (false);

create table app.import_rows (
	import_id uuid not null references public.imports (id),
	branch_id uuid not null,
	month date not null,
	target text not null,
	row int not null,
	value numeric not null,
	answers int,
	spread numeric,
	note text,
	is_new boolean not null default true,
	primary key (import_id, branch_id, month, target)
);
comment on table app.import_rows is 'What a checked file says, waiting to be committed.';
alter table app.import_rows enable row level security;
create policy nobody on app.import_rows for all to anon, authenticated using (false) with check (false);

-- Figures of branches are read by the branch, and above it by those who manage, watch, audit or sign.
create function app.my_figure_units() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_units('branch_head', 'staff');
end $$;
create function app.my_figure_paths() returns extensions.ltree[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_paths('service_manager', 'executive', 'auditor', 'signer');
end $$;
create policy read on public.indicator_values for select to authenticated using (
	branch_id = any ((select app.my_figure_units())::uuid[]) or unit_path operator(extensions.<@) (select app.my_figure_paths()));
create policy read on public.exposures for select to authenticated using (
	branch_id = any ((select app.my_figure_units())::uuid[]) or unit_path operator(extensions.<@) (select app.my_figure_paths()));
create policy read on public.imports for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor')));
create policy read on public.import_errors for select to authenticated using (
	exists (select from public.imports i where i.id = import_id));
grant select on public.indicator_values, public.exposures, public.imports, public.import_errors to authenticated;
grant all on public.indicator_values, public.exposures, public.imports, public.import_errors to service_role;
grant execute on function app.my_figure_units(), app.my_figure_paths() to authenticated;

create function app.move_figures() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.indicator_values v set unit_path = new.path where v.branch_id = new.id;
	update public.exposures e set unit_path = new.path where e.branch_id = new.id;
	update public.monthly_returns m set unit_path = new.path where m.unit_id = new.id;
	update public.survey_results s set unit_path = new.path where s.branch_id = new.id;
	update public.rating_staff p set unit_path = new.path from public.ratings r where r.id = p.rating_id and r.branch_id = new.id;
	update public.ratings r set unit_path = new.path where r.branch_id = new.id;
	return null;
end $$;
create trigger move_figures after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.move_figures();
