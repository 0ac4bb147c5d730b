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

create function app.commit_survey_results(import uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	update app.import_rows r set is_new = false from public.survey_results s
		where r.import_id = import and s.branch_id = r.branch_id and s.month = r.month and s.dimension = r.target and s.superseded_at is null
			and (s.answers, s.mean, s.spread) is not distinct from (r.answers, r.value, r.spread);
	update public.survey_results s set superseded_at = app.now() from app.import_rows r
		where r.import_id = import and r.is_new and s.branch_id = r.branch_id and s.month = r.month and s.dimension = r.target and s.superseded_at is null;
	insert into public.survey_results (branch_id, unit_path, month, dimension, answers, mean, spread, import_id, entered_by, entered_at)
		select r.branch_id, u.path, r.month, r.target, r.answers, r.value, r.spread, import, app.me(), app.now()
		from app.import_rows r join public.units u on u.id = r.branch_id where r.import_id = import and r.is_new;
end $$;

create function app.commit_import(import uuid) returns public.imports
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports;
	same public.imports;
begin
	perform app.require_role('service_manager');
	-- One after the other: two files may bring the same figure.
	perform pg_advisory_xact_lock(hashtextextended('commit_import', 0));
	select * into i from public.imports o where o.id = import and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if i.id is null then
		perform app.refuse('MC003', 404);
	elsif i.status = 'committed' then
		return i;
	elsif i.status <> 'checked' then
		perform app.refuse('MC710', 409, jsonb_build_object('status', i.status));
	end if;
	select * into same from public.imports o where o.sha256 = i.sha256 and md5(o.mapping::text) = md5(i.mapping::text) and o.status = 'committed';
	if same.id is not null then
		return same;
	elsif not exists (select from app.import_rows r where r.import_id = import) then
		perform app.refuse('MC714', 409);
	elsif exists (select from app.import_rows r join public.units u on u.id = r.branch_id
		where r.import_id = import and not u.path operator(extensions.<@) app.my_paths('service_manager')) then
		-- Scope may have changed since the dry run.
		perform app.refuse('MC712', 422, '{"field": "rows"}');
	end if;
	if i.kind = 'survey' then
		perform app.commit_survey_results(import);
	else
		perform app.commit_indicator_values(import);
		perform app.commit_exposures(import);
	end if;
	update public.imports o set status = 'committed', committed_by = app.me(), committed_at = app.now(),
			written = (select count(*) from app.import_rows r where r.import_id = import and r.is_new),
			unchanged = (select count(*) from app.import_rows r where r.import_id = import and not r.is_new)
		where o.id = import returning * into i;
	delete from app.import_rows r where r.import_id = import;
	delete from app.import_files f where f.import_id = import;
	perform app.record_event('import', import, 'commit_import', jsonb_build_object('written', i.written, 'unchanged', i.unchanged));
	return i;
end $$;
comment on function app.commit_import is
	'Writes what the dry run found good, in one transaction. The same file read the same way again changes nothing: the first import is returned.';

create function app.withdraw_import(import uuid, reason text) returns public.imports
language plpgsql security definer set search_path = ''
as $$
declare
	i public.imports := app.import_to_change(import, 'committed');
	at timestamptz := app.now();
begin
	reason := app.require_text('reason', reason, 500);
	-- What held before holds again, as a new row: the history shows both.
	with gone as (
		update public.indicator_values v set superseded_at = at where v.import_id = import and v.superseded_at is null returning v.*)
	insert into public.indicator_values (branch_id, unit_path, indicator, month, value, numerator, exposure, source, import_id, note, entered_by, entered_at)
		select b.branch_id, b.unit_path, b.indicator, b.month, b.value, b.numerator, b.exposure, b.source, b.import_id, b.note, app.me(), at
		from gone g cross join lateral (
			select v.* from public.indicator_values v where v.branch_id = g.branch_id and v.indicator = g.indicator and v.month = g.month
				and v.superseded_at = g.entered_at and v.id <> g.id and not exists (
					select from public.imports o where o.id = v.import_id and o.status = 'withdrawn')
			order by v.entered_at desc limit 1) b;
	with gone as (
		update public.exposures e set superseded_at = at where e.import_id = import and e.superseded_at is null returning e.*)
	insert into public.exposures (branch_id, unit_path, month, transactions, customers, outlet_days, import_id, entered_by, entered_at)
		select b.branch_id, b.unit_path, b.month, b.transactions, b.customers, b.outlet_days, b.import_id, app.me(), at
		from gone g cross join lateral (
			select e.* from public.exposures e where e.branch_id = g.branch_id and e.month = g.month and e.superseded_at = g.entered_at and e.id <> g.id
				and not exists (select from public.imports o where o.id = e.import_id and o.status = 'withdrawn')
			order by e.entered_at desc limit 1) b;
	with gone as (
		update public.survey_results s set superseded_at = at where s.import_id = import and s.superseded_at is null returning s.*)
	insert into public.survey_results (branch_id, unit_path, month, dimension, answers, mean, spread, import_id, entered_by, entered_at)
		select b.branch_id, b.unit_path, b.month, b.dimension, b.answers, b.mean, b.spread, b.import_id, app.me(), at
		from gone g cross join lateral (
			select s.* from public.survey_results s where s.branch_id = g.branch_id and s.month = g.month and s.dimension = g.dimension
				and s.superseded_at = g.entered_at and s.id <> g.id and not exists (
					select from public.imports o where o.id = s.import_id and o.status = 'withdrawn')
			order by s.entered_at desc limit 1) b;
	update public.imports o set status = 'withdrawn', withdrawn_by = app.me(), withdrawn_at = at, reason = withdraw_import.reason
		where o.id = import returning * into i;
	perform app.record_event('import', import, 'withdraw_import');
	return i;
end $$;
comment on function app.withdraw_import is 'Takes an import back: what held before it holds again, else the figure is missing.';

create function public.begin_import(kind text, file_name text, sha256 text, bytes int) returns public.imports
language sql security invoker set search_path = ''
begin atomic select * from app.begin_import(kind, file_name, sha256, bytes); end;
create function public.store_import_part(import_id uuid, n int, body text) returns void language sql security invoker set search_path = ''
begin atomic select app.store_import_part(import_id, n, body); end;
create function public.read_import_part(import_id uuid, n int) returns text language sql security invoker set search_path = ''
begin atomic select app.read_import_part(import_id, n); end;
create function public.import_branches() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.import_branches(); end;
create function public.begin_import_check(import_id uuid, mapping jsonb) returns public.imports language sql security invoker set search_path = ''
begin atomic select * from app.begin_import_check(import_id, mapping); end;
create function public.stage_import_rows(import_id uuid, staged jsonb, errors jsonb) returns void language sql security invoker set search_path = ''
begin atomic select app.stage_import_rows(import_id, staged, errors); end;
create function public.finish_import_check(import_id uuid, rows int, bad_rows int, warnings int) returns public.imports
language sql security invoker set search_path = ''
begin atomic select * from app.finish_import_check(import_id, rows, bad_rows, warnings); end;
create function public.commit_import(import_id uuid) returns public.imports language sql security invoker set search_path = ''
begin atomic select * from app.commit_import(import_id); end;
create function public.withdraw_import(import_id uuid, reason text) returns public.imports language sql security invoker set search_path = ''
begin atomic select * from app.withdraw_import(import_id, reason); end;
grant execute on function
	app.begin_import(text, text, text, int), app.store_import_part(uuid, int, text), app.read_import_part(uuid, int), app.import_branches(),
	app.begin_import_check(uuid, jsonb), app.stage_import_rows(uuid, jsonb, jsonb), app.finish_import_check(uuid, int, int, int),
	app.commit_import(uuid), app.withdraw_import(uuid, text),
	public.begin_import(text, text, text, int), public.store_import_part(uuid, int, text), public.read_import_part(uuid, int), public.import_branches(),
	public.begin_import_check(uuid, jsonb), public.stage_import_rows(uuid, jsonb, jsonb), public.finish_import_check(uuid, int, int, int),
	public.commit_import(uuid), public.withdraw_import(uuid, text)
to authenticated, service_role;
