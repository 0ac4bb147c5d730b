create table public.service_meetings (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	month date not null check (extract(day from month) = 1),
	held_on date not null,
	chair_id uuid not null references public.people (id),
	participants uuid[] not null default '{}',
	others text,
	special_service text not null,
	inspection_methods text not null,
	rectification text not null,
	assessment text not null,
	resolutions jsonb not null default '[]',
	figures jsonb not null default '{}',
	version int not null default 1,
	recorded_by uuid not null references public.people (id),
	recorded_at timestamptz not null,
	changed_at timestamptz not null,
	check (date_trunc('month', held_on) = month),
	unique (unit_id, held_on)
);
comment on table public.service_meetings is 'The register of service meetings: at least one a unit and month, with the four fixed topics.';
comment on column public.service_meetings.figures is 'What the unit''s figures were when it was registered; app.meeting_figures.';
comment on column public.service_meetings.resolutions is '[{words, owner_id, due_on, task: {id, number}}]; a service manager may make a rectification task of one.';
create index on public.service_meetings (unit_id, month);
create index on public.service_meetings (month);
create index on public.service_meetings (chair_id);
create index on public.service_meetings (recorded_by);
alter table public.service_meetings enable row level security;
create policy read on public.service_meetings for select to authenticated using (
	unit_id = any ((select app.my_units('staff', 'branch_head', 'department_head', 'complaint_officer', 'signer'))::uuid[])
	or unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor')));
grant select on public.service_meetings to authenticated;
grant all on public.service_meetings to service_role;

create function app.carry_meeting_paths() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.service_meetings m set unit_path = new.path where m.unit_id = new.id;
	return null;
end $$;
create trigger carry_meeting_paths after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_meeting_paths();

-- Who registers for a unit: its head; for a region and head office its service manager.
create function app.my_meeting_units() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_units('branch_head', 'department_head', 'service_manager');
end $$;

-- Sums over the branches below a unit, from what is released and known: nothing here knows of a visit before its release.
create function app.meeting_figures(unit uuid, month date) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('as_of', app.now(),
		'indicators', (select coalesce(jsonb_object_agg(x.indicator, x.answer), '{}') from (
			select c.indicator, jsonb_build_object('branches', count(*), 'value', round(avg(c.value), 2),
				'numerator', sum(c.numerator), 'exposure', sum(c.exposure)) as answer
			from app.computed_indicators(month, unit) c
			where c.indicator in ('investigated_on_time', 'handled_on_time', 'fed_back_on_time', 'visit_score', 'critical_items', 'rectified_on_time',
				'commendations', 'complaint_situation', 'suggestion_book_answered')
			group by c.indicator) x),
		'tasks_open', (select count(*) from public.rectification_tasks t join public.units u on u.id = t.unit_id
			where u.path operator(extensions.<@) (select o.path from public.units o where o.id = unit) and t.status not in ('closed', 'cancelled')),
		'tasks_overdue', (select count(*) from public.rectification_tasks t join public.units u on u.id = t.unit_id
			where u.path operator(extensions.<@) (select o.path from public.units o where o.id = unit) and t.is_owed and t.due_at < app.now()),
		'complaints', (select count(*) from app.counted_complaints(month, month, unit, app.now())))
$$;

create function app.prefill_meeting(unit uuid, month text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	of_month date := app.read_month('month', month);
begin
	perform app.require_me();
	if unit is null or unit <> all (app.my_meeting_units()) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	return app.meeting_figures(unit, of_month);
end $$;
comment on function app.prefill_meeting is 'The figures a meeting of the unit has before it: {as_of, complaints, tasks_open, tasks_overdue, indicators: {code: {branches, value, numerator, exposure}}}.';

create function app.read_resolutions(unit public.units, value jsonb, held jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	one jsonb;
	owner uuid;
	n int := 0;
	made jsonb := '[]';
begin
	for one in select e from jsonb_array_elements(app.read_list('resolutions', value)) e loop
		if app.optional_text('resolutions', one ->> 'words', 500) is null then
			continue;
		end if;
		owner := app.read_id('resolutions', one ->> 'owner_id');
		if owner is not null and not exists (select from public.people p join public.units u on u.id = p.unit_id
				where p.id = owner and u.path operator(extensions.<@) unit.path) then
			perform app.refuse('MC010', 422, '{"field": "resolutions"}');
		end if;
		-- A resolution that has become a task stays at its place with it.
		made := made || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('words', app.require_text('resolutions', one ->> 'words', 500), 'owner_id', owner,
			'due_on', app.read_date('resolutions', one ->> 'due_on'), 'task', held -> n -> 'task')));
		n := n + 1;
	end loop;
	if n < (select coalesce(max(r.i), 0) from jsonb_array_elements(held) with ordinality r (e, i) where r.e ? 'task') then
		perform app.refuse('MC767', 409, '{"field": "resolutions"}');
	end if;
	return made;
end $$;

create function app.save_meeting(meeting uuid, entry jsonb, expected_version int, key uuid) returns public.service_meetings
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	unit public.units;
	m public.service_meetings;
	held date;
	people uuid[];
begin
	if jsonb_typeof(entry) is distinct from 'object' then
		perform app.refuse('MC010', 422, '{"field": "entry"}');
	end if;
	if meeting is not null then
		select * into m from public.service_meetings o where o.id = meeting and o.unit_id = any (app.my_meeting_units()) for update;
		if m.id is null then
			perform app.refuse('MC003', 404);
		elsif expected_version is not null and m.version <> expected_version then
			perform app.refuse('MC004', 409, jsonb_build_object('version', m.version, 'by', (select p.name from public.people p where p.id = m.recorded_by)));
		end if;
	end if;
	select * into unit from public.units u where u.id = coalesce(m.unit_id, app.read_id('unit_id', entry ->> 'unit_id'));
	if unit.id is null or unit.id <> all (app.my_meeting_units()) or unit.closed_on <= app.today() then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	held := app.read_date('held_on', app.require_text('held_on', entry ->> 'held_on', 10));
	if held > app.today() then
		perform app.refuse('MC009', 422, '{"field": "held_on", "reason": "in_future"}');
	elsif app.today() > (date_trunc('month', held) + interval '1 month 9 days')::date then
		perform app.refuse('MC765', 409, '{"field": "held_on", "days": 10}');
	elsif m.id is not null and date_trunc('month', held)::date <> m.month then
		perform app.refuse('MC765', 409, '{"field": "held_on", "days": 10}');
	elsif exists (select from public.service_meetings o where o.unit_id = unit.id and o.held_on = held and o.id is distinct from m.id) then
		if key is not null and m.id is null and not app.first_time(key, 'save_meeting', unit.id) then
			select * into m from public.service_meetings o where o.unit_id = unit.id and o.held_on = held;
			return m;
		end if;
		perform app.refuse('MC766', 409, '{"field": "held_on"}');
	end if;
	perform app.first_time(key, 'save_meeting', unit.id);
	people := app.read_ids('participants', entry -> 'participants', 200);
	if exists (select from unnest(people) p (id) where not exists (select from public.people o join public.units u on u.id = o.unit_id
			where o.id = p.id and u.path operator(extensions.<@) unit.path)) then
		perform app.refuse('MC010', 422, '{"field": "participants"}');
	elsif cardinality(people) = 0 and app.optional_text('others', entry ->> 'others', 500) is null then
		perform app.refuse('MC007', 422, '{"field": "participants"}');
	end if;
	insert into public.service_meetings as o (id, unit_id, unit_path, month, held_on, chair_id, participants, others, special_service, inspection_methods, rectification,
			assessment, resolutions, figures, recorded_by, recorded_at, changed_at)
		values (coalesce(m.id, gen_random_uuid()), unit.id, unit.path, date_trunc('month', held)::date, held,
			case when app.read_id('chair_id', entry ->> 'chair_id') = any (people || me) then app.read_id('chair_id', entry ->> 'chair_id') else me end,
			people, app.optional_text('others', entry ->> 'others', 500),
			app.require_text('special_service', entry ->> 'special_service', 3000), app.require_text('inspection_methods', entry ->> 'inspection_methods', 3000),
			app.require_text('rectification', entry ->> 'rectification', 3000), app.require_text('assessment', entry ->> 'assessment', 3000),
			app.read_resolutions(unit, entry -> 'resolutions', coalesce(m.resolutions, '[]')),
			coalesce(m.figures, app.meeting_figures(unit.id, date_trunc('month', held)::date)), me, app.now(), app.now())
		on conflict (id) do update set held_on = excluded.held_on, chair_id = excluded.chair_id, participants = excluded.participants, others = excluded.others,
			special_service = excluded.special_service, inspection_methods = excluded.inspection_methods, rectification = excluded.rectification,
			assessment = excluded.assessment, resolutions = excluded.resolutions, recorded_by = excluded.recorded_by, changed_at = excluded.changed_at,
			version = o.version + 1
		returning o.* into m;
	perform app.record_event('meeting', m.id, 'save_meeting', jsonb_build_object('unit', m.unit_id, 'held_on', m.held_on, 'version', m.version));
	return m;
end $$;
comment on function app.save_meeting is
	'Registers a meeting, or corrects it, until the tenth of the month after. entry: {unit_id, held_on, participants, others, chair_id, special_service,
	inspection_methods, rectification, assessment, resolutions: [{words, owner_id, due_on}]}. Refuses MC302, MC765 when the time is over, MC766 for a second
	one on a day, MC767 where a resolution with a task would go.';

create function app.open_task_from_meeting(meeting uuid, n int, entry jsonb, key uuid) returns public.rectification_tasks
language plpgsql security definer set search_path = ''
as $$
declare
	m public.service_meetings;
	place uuid;
	made public.rectification_tasks;
begin
	perform app.require_role('service_manager');
	select * into m from public.service_meetings o where o.id = meeting and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if m.id is null then
		perform app.refuse('MC003', 404);
	elsif n is null or m.resolutions -> n is null or n < 0 then
		perform app.refuse('MC010', 422, '{"field": "n"}');
	elsif m.resolutions -> n ? 'task' then
		select * into made from public.rectification_tasks t where t.id = (m.resolutions -> n -> 'task' ->> 'id')::uuid;
		return made;
	end if;
	place := coalesce(app.read_id('unit_id', entry ->> 'unit_id'), m.unit_id);
	if place = any (app.my_barred_units()) or not exists (select from public.units u where u.id = place and u.path operator(extensions.<@) app.my_paths('service_manager')
			and u.path operator(extensions.<@) m.unit_path) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	perform app.first_time(key, 'open_task_from_meeting', meeting);
	made := app.create_task('meeting', m.id, to_char(m.held_on, 'YYYY-MM-DD'), place, left(m.resolutions -> n ->> 'words', 200),
		m.resolutions -> n ->> 'words', coalesce(entry ->> 'severity', 'minor'));
	update public.service_meetings o set resolutions = jsonb_set(o.resolutions, array[n::text], (o.resolutions -> n)
		|| jsonb_build_object('task', jsonb_build_object('id', made.id, 'number', made.number))) where o.id = m.id;
	perform app.record_event('meeting', m.id, 'open_task', jsonb_build_object('task', made.id, 'n', n));
	return made;
end $$;
comment on function app.open_task_from_meeting is 'Makes a rectification task of a resolution, for the meeting''s unit or one below it; once.';

-- Unit by unit, whether the month has its meeting.
create function app.meeting_coverage(first text, last text, before text)
returns table (unit_id uuid, name_zh text, name_en text, kind text, code text, months jsonb)
language plpgsql stable security definer set search_path = ''
as $$
declare
	from_month date := app.read_month('first', first);
	to_month date := app.read_month('last', last);
	above extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	own uuid[] := app.my_units('branch_head', 'department_head');
begin
	if to_month < from_month or to_month > from_month + interval '12 months' then
		perform app.refuse('MC009', 422, '{"field": "last", "reason": "not_a_month"}');
	end if;
	if app.me() is null then return; end if;
	return query
		with places as (select u.* from public.units u
			where (u.path operator(extensions.<@) above or u.id = any (own)) and (before is null or u.path::text > before)
				and (u.closed_on is null or u.closed_on > from_month) order by u.path::text limit 60)
		select p.id, p.name_zh, p.name_en, p.kind, p.path::text,
			(select jsonb_object_agg(to_char(x.month, 'YYYY-MM'), coalesce((select min(m.id::text) from public.service_meetings m where m.unit_id = p.id and m.month = x.month), ''))
				from (select g::date as month from generate_series(from_month, to_month, interval '1 month') g) x
				where p.opened_on < x.month + interval '1 month' and (p.closed_on is null or p.closed_on > x.month))
		from places p order by p.path::text;
end $$;
comment on function app.meeting_coverage is 'For each unit of the caller''s scope and month the id of a meeting, empty where there was none; 60 units from `before`, the code of the last seen.';

-- Until a branch of a region registers its first meeting the register is not in use there, and nobody is said to have held none.
create function app.computed_meetings(month date, top uuid, cut_off timestamptz)
returns table (branch_id uuid, indicator text, value numeric, numerator numeric, exposure numeric)
language sql stable security definer set search_path = ''
as $$
	select b.branch_id, 'service_meeting_held', case when m.unit_id is null then 0 else 1 end::numeric, null::numeric, null::numeric
	from app.open_branches(computed_meetings.month, top) b
	join public.units u on u.id = b.branch_id
	left join (select distinct s.unit_id from public.service_meetings s where s.month = computed_meetings.month and s.recorded_at <= cut_off) m on m.unit_id = b.branch_id
	where m.unit_id is not null
		or (cut_off >= (select app.start_of_day((computed_meetings.month + interval '1 month')::date))
			and u.region_id in (select o.region_id from public.service_meetings s join public.units o on o.id = s.unit_id and o.kind = 'branch'
				where s.month <= computed_meetings.month and s.recorded_at <= cut_off))
$$;
comment on function app.computed_meetings is '1 where a meeting of the month was registered by the cut-off, 0 where the month is over without one.';

create function public.prefill_meeting(unit_id uuid, month text) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.prefill_meeting(unit_id, month); end;
create function public.save_meeting(entry jsonb, meeting_id uuid default null, expected_version int default null, idempotency_key uuid default null)
returns public.service_meetings language sql security invoker set search_path = ''
begin atomic select * from app.save_meeting(meeting_id, entry, expected_version, idempotency_key); end;
create function public.open_task_from_meeting(meeting_id uuid, n int, entry jsonb default '{}', idempotency_key uuid default null)
returns public.rectification_tasks language sql security invoker set search_path = ''
begin atomic select * from app.open_task_from_meeting(meeting_id, n, entry, idempotency_key); end;
create function public.meeting_coverage(first text, last text, before text default null)
returns table (unit_id uuid, name_zh text, name_en text, kind text, code text, months jsonb) language sql stable security invoker set search_path = ''
begin atomic select * from app.meeting_coverage(first, last, before); end;
do $$
declare
	verb text;
	space text;
begin
	foreach verb in array '{prefill_meeting,save_meeting,open_task_from_meeting,meeting_coverage}'::text[] loop
		foreach space in array '{app,public}'::text[] loop
			execute format('grant execute on function %s to authenticated, service_role',
				(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = space::regnamespace and p.proname = verb));
		end loop;
	end loop;
end $$;
select app.hide_system_columns();
