-- Who looks after branches on a Sunday begins at the last day that had something to file:
-- coverage asked without a day is that of the last working day of the branches' calendars.
create function app.last_working_day(tops extensions.ltree[]) returns date
language sql stable security definer set search_path = ''
as $$
	select coalesce(max(d.day), app.today())
	from (
		select distinct k.calendar_id
		from public.units u join app.unit_calendars k on k.unit_id = u.id
		where u.kind = 'branch' and u.path operator(extensions.<@) tops and u.closed_on is null
	) used
	join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(used.calendar_id)
	where d.is_working and d.day between app.today() - 31 and app.today()
$$;
comment on function app.last_working_day is
	'The last day, today included, on which a branch at or below these places works; today where none of the last month is known.';

create or replace function app.return_coverage(day date, most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	tops extensions.ltree[] := app.my_case_paths();
begin
	perform app.require_me();
	day := coalesce(day, app.last_working_day(tops));
	if day > app.today() or day < app.today() - 400 then
		perform app.refuse('MC009', 422, '{"field": "day", "reason": "range"}');
	end if;
	return (
		with expected as (
			select u.id, u.name_zh, u.name_en, u.region_id, r.id as return_id
			from public.units u
			left join public.daily_returns r on r.unit_id = u.id and r.day = return_coverage.day
			join app.unit_calendars k on k.unit_id = u.id
			join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.calendar_id) and d.day = return_coverage.day and d.is_working
			where u.kind = 'branch' and u.path operator(extensions.<@) tops
				and u.opened_on <= return_coverage.day and (u.closed_on is null or u.closed_on > return_coverage.day)
		)
		select jsonb_build_object(
			'day', day,
			'branches', (select count(*) from expected),
			'filed', (select count(*) from expected e where e.return_id is not null),
			'missing', coalesce((select jsonb_agg(to_jsonb(m) order by m.name_zh) from (
				select e.id, e.name_zh, e.name_en from expected e where e.return_id is null order by e.name_zh limit least(greatest(most, 1), 500)) m), '[]')));
end $$;

create or replace function public.return_coverage(day date default null, most int default 100) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.return_coverage(day, most); end;
comment on function public.return_coverage is
	'{day, branches, filed, missing [{id, name_zh, name_en}]} for the caller''s scope as reader of cases; without a day, of the last working day.';

create or replace function app.self_check_coverage(day date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	tops extensions.ltree[];
begin
	perform app.require_role('service_manager', 'executive', 'auditor');
	tops := app.my_paths('service_manager', 'executive', 'auditor');
	day := coalesce(day, app.last_working_day(tops));
	if day > app.today() or day < app.today() - 400 then
		perform app.refuse('MC009', 422, '{"field": "day", "reason": "range"}');
	end if;
	return (
		with expected as (
			select u.id, u.name_zh, u.name_en, s.total, s.failed, s.finished_at, s.to_raise, s.complaints
			from public.units u
			join app.unit_calendars k on k.unit_id = u.id
			join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.calendar_id) and d.day = self_check_coverage.day
			left join public.self_checks s on s.unit_id = u.id and s.day = self_check_coverage.day
			where (d.is_working or s.id is not null) and u.kind = 'branch' and u.path operator(extensions.<@) tops
				and u.opened_on <= self_check_coverage.day and (u.closed_on is null or u.closed_on > self_check_coverage.day)
		)
		select jsonb_build_object('day', day, 'branches', (select count(*) from expected), 'finished', (select count(*) from expected e where e.finished_at is not null),
			'missing', coalesce((select jsonb_agg(to_jsonb(m)) from (select e.id, e.name_zh, e.name_en from expected e
				where e.finished_at is null order by e.name_zh limit 200) m), '[]'),
			'found', coalesce((select jsonb_agg(to_jsonb(m)) from (select e.id, e.name_zh, e.name_en, e.total, e.failed, e.to_raise, e.complaints from expected e
				where e.finished_at is not null and (e.failed > 0 or e.to_raise is not null or e.complaints > 0)
				order by e.failed desc, e.name_zh limit 200) m), '[]')));
end $$;

create or replace function public.self_check_coverage(day date default null) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.self_check_coverage(day); end;
comment on function public.self_check_coverage is
	'{day, branches, finished, missing, found} of the caller''s scope; without a day, of the last working day.';
