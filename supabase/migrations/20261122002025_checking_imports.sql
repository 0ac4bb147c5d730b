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
