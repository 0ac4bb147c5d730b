create function app.asked_indicators() returns setof public.indicators
language sql stable security definer set search_path = ''
as $$ select i.* from public.indicators i where i.asks_branch and i.retired_at is null $$;

create function app.return_rule() returns public.return_rules
language sql stable security definer set search_path = ''
as $$ select r.* from public.return_rules r order by r.number desc limit 1 $$;

create function app.save_return_rule(working_day int, open_days int, expected_number int) returns public.return_rules
language plpgsql security definer set search_path = ''
as $$
declare
	last public.return_rules := app.return_rule();
	made public.return_rules;
begin
	perform app.require_role('administrator');
	if last.number is distinct from expected_number then
		perform app.refuse('MC004', 409, jsonb_build_object('version', last.number, 'at', last.saved_at,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	elsif coalesce(working_day not between 1 and 15, true) then
		perform app.refuse('MC720', 422, '{"field": "working_day", "least": 1, "most": 15}');
	elsif coalesce(open_days not between 10 and 92, true) then
		perform app.refuse('MC720', 422, '{"field": "open_days", "least": 10, "most": 92}');
	end if;
	insert into public.return_rules (number, working_day, open_days, saved_by, saved_at)
		values (last.number + 1, working_day, open_days, app.me(), app.now()) returning * into made;
	return made;
end $$;

create function app.return_to_file(unit uuid, month date) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	branch public.units := app.require_own_branch(unit);
	rule public.return_rules := app.return_rule();
begin
	if month > app.today() or app.month_end(month) >= app.today() then
		perform app.refuse('MC721', 409, '{"field": "month"}');
	elsif app.today() > app.month_end(month) + rule.open_days then
		perform app.refuse('MC722', 409, jsonb_build_object('field', 'month', 'days', rule.open_days));
	elsif branch.opened_on > app.month_end(month) or branch.closed_on <= month then
		perform app.refuse('MC723', 409, '{"field": "month"}');
	end if;
	return branch;
end $$;

create function app.file_monthly_return(unit uuid, month text, figures jsonb, remark text, expected_version int) returns public.monthly_returns
language plpgsql security definer set search_path = ''
as $$
declare
	m date := app.read_month('month', month);
	branch public.units := app.return_to_file(unit, m);
	before public.monthly_returns;
	made public.monthly_returns;
	wrong text;
	due timestamptz;
begin
	if jsonb_typeof(figures) is distinct from 'object' then
		perform app.refuse('MC010', 422, '{"field": "figures"}');
	end if;
	-- A figure is a number or, said on purpose, not known: what is left out is asked for again.
	select i.code into wrong from app.asked_indicators() i where not figures ? i.code order by i.classic desc, i.code limit 1;
	if wrong is not null then
		perform app.refuse('MC724', 422, jsonb_build_object('field', wrong, 'indicator', wrong));
	end if;
	select f.key into wrong from jsonb_each(figures) f left join app.asked_indicators() i on i.code = f.key
		where i.code is null or jsonb_typeof(f.value) not in ('number', 'null')
			or jsonb_typeof(f.value) = 'number' and app.figure_misfit(i.unit, f.value::numeric) is not null limit 1;
	if wrong is not null then
		perform app.refuse('MC725', 422, jsonb_build_object('field', left(wrong, 60), 'indicator', left(wrong, 60)));
	end if;
	select * into before from public.monthly_returns r where r.unit_id = unit and r.month = m for update;
	if before.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', before.version, 'at', before.filed_at,
			'by', (select p.name from public.people p where p.id = before.filed_by)));
	end if;
	due := app.monthly_return_due(unit, m);
	insert into public.monthly_returns as r (unit_id, unit_path, month, figures, remark, due_at, is_late, filed_by, filed_at)
		values (unit, branch.path, m, figures, app.optional_text('remark', remark, 1000), due, app.now() > due, app.me(), app.now())
		on conflict on constraint monthly_returns_unit_id_month_key do update set figures = excluded.figures, remark = excluded.remark,
			filed_by = excluded.filed_by, filed_at = excluded.filed_at, version = r.version + 1
		returning * into made;
	-- A figure that was imported goes before the branch's own; the return keeps what was said.
	update public.indicator_values v set superseded_at = app.now()
		where v.branch_id = unit and v.month = m and v.source = 'return' and v.superseded_at is null and figures ? v.indicator
			and (figures -> v.indicator)::text is distinct from v.value::text;
	insert into public.indicator_values (branch_id, unit_path, indicator, month, value, source, entered_by, entered_at)
		select unit, branch.path, f.key, m, f.value::numeric, 'return', app.me(), app.now() from jsonb_each(figures) f
		where jsonb_typeof(f.value) = 'number' and not exists (
			select from public.indicator_values v where v.branch_id = unit and v.indicator = f.key and v.month = m and v.superseded_at is null);
	perform app.record_event('monthly_return', made.id, case when before.id is null then 'file_return' else 'correct_return' end,
		jsonb_build_object('month', m, 'late', made.is_late,
			'figures_hash', encode(sha256(convert_to(figures::text, 'UTF8')), 'hex')));
	return made;
end $$;
comment on function app.file_monthly_return is
	'Files or corrects a branch''s figures of a month that is over. Each asked indicator needs a number (nil is 0) or null for not known (MC724).';

create function app.monthly_return_page(unit uuid, month text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	m date := app.read_month('month', month);
	branch public.units := app.require_own_branch(unit);
begin
	return jsonb_build_object('month', m, 'due_at', app.monthly_return_due(unit, m), 'open_until', app.month_end(m) + (app.return_rule()).open_days,
		'indicators', (select coalesce(jsonb_agg(to_jsonb(i) - '{id,created_by,created_at,retired_at}'::text[] order by i.classic desc, i.created_at, i.code), '[]')
			from app.asked_indicators() i),
		'filed', (select to_jsonb(r) - 'unit_path' || jsonb_build_object('by', p.name) from public.monthly_returns r join public.people p on p.id = r.filed_by
			where r.unit_id = unit and r.month = m),
		'imported', (select coalesce(jsonb_object_agg(v.indicator, v.value), '{}') from public.indicator_values v
			where v.branch_id = unit and v.month = m and v.source = 'import' and v.superseded_at is null),
		'before', (select coalesce(jsonb_object_agg(v.indicator, v.value), '{}') from public.indicator_values v
			where v.branch_id = unit and v.month = app.months_before(m, 1) and v.superseded_at is null),
		'months', (select coalesce(jsonb_agg(jsonb_build_object('month', r.month, 'filed_at', r.filed_at, 'is_late', r.is_late) order by r.month desc), '[]')
			from public.monthly_returns r where r.unit_id = unit and r.month >= app.months_before(m, 11)));
end $$;
comment on function app.monthly_return_page is '{month, due_at, open_until, indicators, filed, imported, before, months} for the branch itself.';

create function app.monthly_return_coverage(month text, most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	m date := app.read_month('month', month);
	tops extensions.ltree[];
begin
	perform app.require_role('service_manager', 'executive', 'auditor');
	tops := app.my_paths('service_manager', 'executive', 'auditor');
	return (
		with expected as (
			select u.id, u.name_zh, u.name_en, r.id as return_id, r.is_late from public.units u
			left join public.monthly_returns r on r.unit_id = u.id and r.month = m
			where u.kind = 'branch' and u.path operator(extensions.<@) tops
				and u.opened_on <= app.month_end(m) and (u.closed_on is null or u.closed_on > m))
		select jsonb_build_object('month', m, 'branches', (select count(*) from expected), 'filed', (select count(e.return_id) from expected e),
			'late', (select count(*) from expected e where e.is_late),
			'due_at', (select max(d.due_at) from (select app.monthly_return_due(u.id, m) as due_at from public.units u where u.path operator(extensions.=) any (tops)) d),
			'missing', coalesce((select jsonb_agg(to_jsonb(x)) from (select e.id, e.name_zh, e.name_en from expected e
				where e.return_id is null order by e.name_zh limit least(greatest(most, 1), 500)) x), '[]'),
			'unknown', coalesce((select jsonb_agg(to_jsonb(x)) from (
				select u.id, u.name_zh, u.name_en, i.code as indicator, i.name_zh as indicator_zh, i.name_en as indicator_en
				from public.monthly_returns r join public.units u on u.id = r.unit_id
				cross join lateral jsonb_each(r.figures) f join public.indicators i on i.code = f.key
				where r.month = m and r.unit_path operator(extensions.<@) tops and jsonb_typeof(f.value) = 'null' order by u.name_zh, f.key limit 100) x), '[]')));
end $$;
comment on function app.monthly_return_coverage is
	'{month, branches, filed, late, due_at, missing, unknown}: who has not filed, and which figures a branch said it does not know.';

create function public.save_return_rule(working_day int, open_days int, expected_number int) returns public.return_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_return_rule(working_day, open_days, expected_number); end;
create function public.file_monthly_return(unit_id uuid, month text, figures jsonb, remark text default null, expected_version int default null)
returns public.monthly_returns language sql security invoker set search_path = ''
begin atomic select * from app.file_monthly_return(unit_id, month, figures, remark, expected_version); end;
create function public.monthly_return_page(unit_id uuid, month text) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.monthly_return_page(unit_id, month); end;
create function public.monthly_return_coverage(month text, most int default 200) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.monthly_return_coverage(month, most); end;
grant execute on function
	app.save_return_rule(int, int, int), app.file_monthly_return(uuid, text, jsonb, text, int), app.monthly_return_page(uuid, text),
	app.monthly_return_coverage(text, int),
	public.save_return_rule(int, int, int), public.file_monthly_return(uuid, text, jsonb, text, int), public.monthly_return_page(uuid, text),
	public.monthly_return_coverage(text, int)
to authenticated, service_role;
