create table public.daily_returns (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	day date not null,
	complaints int not null check (complaints >= 0),
	settled_on_spot int not null check (settled_on_spot >= 0),
	suggestions int not null check (suggestions >= 0),
	reports int not null check (reports >= 0),
	praise int not null check (praise >= 0),
	is_nil boolean not null generated always as (complaints + settled_on_spot + suggestions + reports + praise = 0) stored,
	remark text,
	filed_by uuid not null references public.people (id),
	filed_at timestamptz not null,
	version int not null default 1,
	unique (unit_id, day)
);
comment on table public.daily_returns is 'What a branch received on a day, a nil return included.';
create index on public.daily_returns (day, unit_id);
create index on public.daily_returns (filed_by);
alter table public.daily_returns enable row level security;
create policy read on public.daily_returns for select to authenticated using (
	unit_id = any ((select app.my_units('staff', 'branch_head', 'department_head'))::uuid[])
	or unit_path operator(extensions.<@) (select app.my_case_paths()));
grant select on public.daily_returns to authenticated;
grant all on public.daily_returns to service_role;

create function app.file_daily_return(
	unit uuid, day text, complaints int, settled_on_spot int, suggestions int, reports int, praise int, remark text, expected_version int
) returns public.daily_returns
language plpgsql security definer set search_path = ''
as $$
declare
	before public.daily_returns;
	made public.daily_returns;
	place public.units;
	that_day date := app.read_date('day', day);
begin
	perform app.require_me();
	select * into place from public.units u where u.id = unit and u.kind = 'branch';
	if place.id is null or place.id <> all (app.my_units('staff', 'branch_head')) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	elsif that_day is null or that_day > app.today() then
		perform app.refuse('MC009', 422, '{"field": "day", "reason": "future"}');
	elsif that_day < app.today() - 7 then
		perform app.refuse('MC381', 409, '{"field": "day", "days": 7}');
	elsif least(complaints, settled_on_spot, suggestions, reports, praise) < 0 or greatest(complaints, settled_on_spot, suggestions, reports, praise) > 10000
		or num_nulls(complaints, settled_on_spot, suggestions, reports, praise) > 0 then
		perform app.refuse('MC012', 422, '{"field": "complaints"}');
	end if;
	select * into before from public.daily_returns r where r.unit_id = unit and r.day = that_day for update;
	if before.id is not null and before.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', before.version, 'at', before.filed_at,
			'by', (select p.name from public.people p where p.id = before.filed_by)));
	end if;
	insert into public.daily_returns as r (unit_id, unit_path, day, complaints, settled_on_spot, suggestions, reports, praise, remark, filed_by, filed_at)
		values (unit, place.path, that_day, complaints, settled_on_spot, suggestions, reports, praise, app.optional_text('remark', remark, 1000), app.me(), app.now())
		on conflict on constraint daily_returns_unit_id_day_key do update set complaints = excluded.complaints, settled_on_spot = excluded.settled_on_spot,
			suggestions = excluded.suggestions, reports = excluded.reports, praise = excluded.praise, remark = excluded.remark,
			filed_by = excluded.filed_by, filed_at = excluded.filed_at, version = r.version + 1
		returning * into made;
	perform app.record_event('daily_return', made.id, case when before.id is null then 'file_return' else 'correct_return' end,
		jsonb_build_object('day', that_day, 'complaints', complaints, 'settled_on_spot', settled_on_spot, 'suggestions', suggestions, 'reports', reports, 'praise', praise));
	return made;
end $$;
comment on function app.file_daily_return is 'Files or corrects the return of a branch for a day, up to seven days back.';

-- What has been logged for the day, to prefill the return and to show where it differs.
create function app.day_of_unit(unit uuid, day text) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object(
		'complaints', count(*) filter (where c.kind = 'complaint' and not c.settled_on_spot),
		'settled_on_spot', count(*) filter (where c.settled_on_spot),
		'suggestions', count(*) filter (where c.kind = 'suggestion'),
		'reports', count(*) filter (where c.kind = 'report'),
		'praise', count(*) filter (where c.kind = 'praise'),
		-- Of the days that may still be filed: on the others no return is due.
		'working_days', (select coalesce(jsonb_agg(d.day order by d.day), '[]')
			from app.unit_calendars k
			join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.calendar_id) and d.is_working
			where k.unit_id = unit and d.day between (select app.today()) - 7 and (select app.today())))
	from public.complaints c
	where c.unit_id = unit and unit = any (app.my_units('staff', 'branch_head'))
		and c.logged_by in (select p.id from public.people p where p.unit_id = unit)
		and c.received_at >= (select app.read_date('day', day_of_unit.day))::timestamp at time zone 'Asia/Shanghai'
		and c.received_at < (select app.read_date('day', day_of_unit.day) + 1)::timestamp at time zone 'Asia/Shanghai'
$$;
comment on function app.day_of_unit is
	'Counts of what the unit itself logged on a day. A report book entry or complaint logged elsewhere does not show: the branch must not learn of it.';
