-- Which branches of the caller's scope have filed for a day, and which have not.
create function app.return_coverage(day date, most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	tops extensions.ltree[] := app.my_case_paths();
begin
	perform app.require_me();
	if day is null or day > app.today() or day < app.today() - 400 then
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

create function public.return_coverage(day date, most int default 100) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.return_coverage(day, most); end;
comment on function public.return_coverage is '{day, branches, filed, missing [{id, name_zh, name_en}]} for the caller''s scope as reader of cases.';

grant execute on function public.return_coverage(date, int), app.return_coverage(date, int) to authenticated, service_role;
