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

create function app.read_month(field text, value text) returns date
language plpgsql stable set search_path = ''
as $$
begin
	if coalesce(value, '') !~ '^\d{4}-(0[1-9]|1[0-2])(-01)?$' or left(value, 4) < '2000' then
		perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'not_a_date'));
	end if;
	return (left(value, 7) || '-01')::date;
end $$;
comment on function app.read_month is 'First day of a month written as 2026-10 or 2026-10-01.';

create function app.import_to_change(import uuid, variadic statuses text[]) returns public.imports
language plpgsql security definer set search_path = ''
as $$
declare
	found public.imports;
begin
	perform app.require_role('service_manager');
	select * into found from public.imports i where i.id = import and i.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if found.id is null then
		perform app.refuse('MC003', 404);
	elsif found.status <> all (statuses) then
		perform app.refuse('MC710', 409, jsonb_build_object('status', found.status));
	end if;
	return found;
end $$;

create function app.begin_import(kind text, file_name text, sha256 text, bytes int) returns public.imports
language plpgsql security definer set search_path = ''
as $$
declare
	top extensions.ltree;
	made public.imports;
begin
	perform app.require_role('service_manager');
	perform app.require_choice('kind', kind, '{figures,survey}');
	if coalesce(sha256, '') !~ '^[0-9a-f]{64}$' or coalesce(bytes, 0) not between 1 and 20971520 then
		perform app.refuse('MC711', 422, '{"field": "file", "most": 20}');
	end if;
	select p into top from unnest(app.my_paths('service_manager')) p order by extensions.nlevel(p), p limit 1;
	insert into public.imports as i (kind, file_name, sha256, bytes, unit_path, made_by, made_at)
		values (kind, app.require_text('file', file_name, 200), sha256, bytes, top, app.me(), app.now()) returning i.* into made;
	perform app.record_event('import', made.id, 'begin_import', jsonb_build_object('kind', kind, 'sha256', sha256));
	return made;
end $$;
comment on function app.begin_import is 'Announces a file of figures; its parts follow.';

create function app.store_import_part(import uuid, n int, body text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports := app.import_to_change(import, 'received');
	part bytea;
begin
	begin
		part := decode(body, 'base64');
	exception when data_exception then
		perform app.refuse('MC711', 422, '{"field": "file", "most": 20}');
	end;
	if n is null or n not between 0 and 39 or coalesce(length(part), 0) not between 1 and 524288 then
		perform app.refuse('MC711', 422, '{"field": "file", "most": 20}');
	end if;
	insert into app.import_files (import_id, n, body) values (i.id, n, part)
		on conflict on constraint import_files_pkey do update set body = excluded.body;
end $$;

create function app.read_import_part(import uuid, n int) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports := app.import_to_change(import, 'received', 'checked');
begin
	return (select encode(f.body, 'base64') from app.import_files f where f.import_id = i.id and f.n = read_import_part.n);
end $$;
comment on function app.read_import_part is 'Part n of the file in base64; null after the last.';

-- Branches a file may speak of, for finding them by code or name: closed ones too, for their last months.
create function app.import_branches() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_role('service_manager');
	return (select coalesce(jsonb_agg(jsonb_build_array(u.id, u.code, u.name_zh, u.name_en, u.opened_on, u.closed_on) order by u.code), '[]')
		from public.units u where u.kind = 'branch' and u.path operator(extensions.<@) app.my_paths('service_manager'));
end $$;
comment on function app.import_branches is '[[id, code, name_zh, name_en, opened_on, closed_on]] of the branches the caller manages.';

create function app.begin_import_check(import uuid, mapping jsonb) returns public.imports
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports := app.import_to_change(import, 'received', 'checked');
begin
	if jsonb_typeof(mapping) is distinct from 'object' or octet_length(mapping::text) > 20000 then
		perform app.refuse('MC010', 422, '{"field": "mapping"}');
	end if;
	delete from app.import_rows r where r.import_id = import;
	delete from public.import_errors e where e.import_id = import;
	update public.imports o set mapping = begin_import_check.mapping, status = 'received', rows = null, bad_rows = null, warnings = null
		where o.id = import returning * into i;
	return i;
end $$;
comment on function app.begin_import_check is 'Forgets what an earlier dry run found and keeps how the columns are read now.';

-- Rows of a dry run, some thousands at a time: [{row, branch, month, target, value, answers?, spread?, note?}].
create function app.stage_import_rows(import uuid, staged jsonb, errors jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports := app.import_to_change(import, 'received');
	tops extensions.ltree[] := app.my_paths('service_manager');
	today date := app.today();
	seen int;
	wrong record;
begin
	if not coalesce(app.is_list_of(staged, 20000) and app.is_list_of(errors, 20000), false) then
		perform app.refuse('MC010', 422, '{"field": "rows"}');
	end if;
	select s.row, s.target into wrong
		from jsonb_to_recordset(staged) as s (row int, branch uuid, month date, target text, value numeric, answers int, spread numeric, note text)
		left join public.units u on u.id = s.branch and u.kind = 'branch' and u.path operator(extensions.<@) tops
		left join public.indicators k on k.code = s.target and k.source in ('import', 'return') and k.retired_at is null
		where u.id is null or coalesce(s.row, 0) < 1 or s.month is null or extract(day from s.month) <> 1
			or s.month not between '2000-01-01' and today or char_length(s.note) > 200
			or (case
				when i.kind = 'survey' then s.target not in ('variety', 'efficiency', 'quality', 'environment', 'attitude')
					or coalesce(s.value not between 1 and 5, true) or coalesce(s.answers not between 1 and 10000000, true) or coalesce(s.spread not between 0 and 2.9, false)
				when s.target in ('transactions', 'customers') then coalesce(s.value not between 0 and 1e12, true) or s.value <> trunc(s.value)
				when s.target = 'outlet_days' then coalesce(s.value not between 0 and 31, true)
				else k.code is null or app.figure_misfit(k.unit, s.value) is not null end) limit 1;
	if found then
		perform app.refuse('MC712', 422, jsonb_build_object('field', 'rows', 'row', wrong.row, 'target', left(wrong.target, 60)));
	end if;
	insert into app.import_rows (import_id, branch_id, month, target, row, value, answers, spread, note)
		select import, s.branch, s.month, s.target, s.row, s.value, s.answers, s.spread, app.optional_text('note', s.note)
		from jsonb_to_recordset(staged) as s (row int, branch uuid, month date, target text, value numeric, answers int, spread numeric, note text);
	select coalesce(max(e.n), 0) into seen from public.import_errors e where e.import_id = import;
	insert into public.import_errors (import_id, n, row, cell, title, code, value, is_warning)
		select import, seen + e.n, greatest((e.x ->> 'row')::int, 1), left(e.x ->> 'cell', 12),
			left(e.x ->> 'title', 100), left(e.x ->> 'code', 40), left(e.x ->> 'value', 100), coalesce((e.x -> 'is_warning')::boolean, false)
		from jsonb_array_elements(errors) with ordinality e (x, n);
exception
	when unique_violation then
		perform app.refuse('MC713', 422, '{"field": "rows"}');
	when data_exception or not_null_violation then
		perform app.refuse('MC010', 422, '{"field": "rows"}');
end $$;
comment on function app.stage_import_rows is
	'Takes rows that were read and errors that were found. What a reader of files lets through is checked again: scope, month, target, range (MC712), twice (MC713).';

create function app.finish_import_check(import uuid, rows int, bad_rows int, warnings int) returns public.imports
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports := app.import_to_change(import, 'received');
begin
	update public.imports o set status = 'checked', rows = greatest(finish_import_check.rows, 0),
			bad_rows = least(greatest(finish_import_check.bad_rows, 0), greatest(finish_import_check.rows, 0)), warnings = greatest(finish_import_check.warnings, 0)
		where o.id = import and o.mapping is not null returning * into i;
	return i;
end $$;

-- Takes over what is staged; what is known already, to the last digit, stays as it was.
create function app.commit_indicator_values(import uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	update app.import_rows r set is_new = false from public.indicator_values v
		where r.import_id = import and v.branch_id = r.branch_id and v.indicator = r.target and v.month = r.month and v.superseded_at is null
			and (v.value, v.source, v.note) is not distinct from (r.value, 'import', r.note);
	update public.indicator_values v set superseded_at = app.now() from app.import_rows r
		where r.import_id = import and r.is_new and v.branch_id = r.branch_id and v.indicator = r.target and v.month = r.month and v.superseded_at is null;
	insert into public.indicator_values (branch_id, unit_path, indicator, month, value, source, import_id, note, entered_by, entered_at)
		select r.branch_id, u.path, r.target, r.month, r.value, 'import', import, r.note, app.me(), app.now()
		from app.import_rows r join public.units u on u.id = r.branch_id
		where r.import_id = import and r.is_new and r.target not in ('transactions', 'customers', 'outlet_days');
end $$;

-- A file may bring one of the three figures of a month; the others stay.
create function app.commit_exposures(import uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	update app.import_rows r set is_new = false from public.exposures e
		where r.import_id = import and e.branch_id = r.branch_id and e.month = r.month and e.superseded_at is null
			and r.value = case r.target when 'transactions' then e.transactions when 'customers' then e.customers when 'outlet_days' then e.outlet_days end;
	with figures as materialized (
		select r.branch_id, r.month, max(r.value) filter (where r.target = 'transactions') as transactions,
			max(r.value) filter (where r.target = 'customers') as customers, max(r.value) filter (where r.target = 'outlet_days') as outlet_days
		from app.import_rows r where r.import_id = import and r.is_new and r.target in ('transactions', 'customers', 'outlet_days')
		group by r.branch_id, r.month)
	insert into public.exposures (branch_id, unit_path, month, transactions, customers, outlet_days, import_id, entered_by, entered_at, superseded_at)
		select f.branch_id, u.path, f.month, coalesce(f.transactions, e.transactions), coalesce(f.customers, e.customers),
			coalesce(f.outlet_days, e.outlet_days), import, app.me(), app.now(), 'infinity'
		from figures f join public.units u on u.id = f.branch_id
		left join public.exposures e on e.branch_id = f.branch_id and e.month = f.month and e.superseded_at is null;
	update public.exposures o set superseded_at = app.now() from public.exposures e
		where e.import_id = import and e.superseded_at = 'infinity' and o.branch_id = e.branch_id and o.month = e.month and o.superseded_at is null;
	update public.exposures e set superseded_at = null where e.import_id = import and e.superseded_at = 'infinity';
end $$;

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
