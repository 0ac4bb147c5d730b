create table public.self_checks (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	day date not null,
	checklist_version_id uuid not null references public.checklist_versions (id),
	answers jsonb not null default '{}',
	visitors int check (visitors >= 0),
	transactions int check (transactions >= 0),
	complaints int check (complaints >= 0),
	suggestions int check (suggestions >= 0),
	to_raise text,
	score jsonb,
	total numeric(5, 2),
	failed int,
	begun_by uuid not null references public.people (id),
	begun_at timestamptz not null,
	finished_by uuid references public.people (id),
	finished_at timestamptz,
	version int not null default 1,
	unique (unit_id, day),
	check ((finished_at is null) = (num_nulls(visitors, transactions, complaints, suggestions, score) > 0))
);
comment on table public.self_checks is 'What the lobby manager ticked before, during and after opening on a day, and the day''s summary.';
comment on column public.self_checks.checklist_version_id is 'The list in force when the day''s first item was ticked.';
comment on column public.self_checks.to_raise is 'What should be raised with the branch or above.';
create index on public.self_checks (day, unit_id);
create index on public.self_checks (checklist_version_id);
create index on public.self_checks (begun_by);
create index on public.self_checks (finished_by);
alter table public.self_checks enable row level security;
create policy read on public.self_checks for select to authenticated using (
	unit_id = any ((select app.my_units('staff', 'branch_head'))::uuid[])
	or unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor')));
grant select on public.self_checks to authenticated;
grant all on public.self_checks to service_role;

create function app.move_self_checks() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.self_checks s set unit_path = new.path where s.unit_id = new.id;
	return null;
end $$;
create trigger move_self_checks after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.move_self_checks();

-- The region's own list goes before the bank's.
create function app.self_check_version(unit uuid) returns public.checklist_versions
language sql stable security definer set search_path = ''
as $$
	select v from public.units u
	join public.checklist_templates t on t.kind = 'self_check' and t.retired_at is null and (t.unit_id is null or t.unit_id = u.region_id)
	join public.checklist_versions v on v.template_id = t.id
	where u.id = unit
	order by t.unit_id is null, t.created_at desc, t.id, v.number desc limit 1
$$;

create function app.require_own_branch(unit uuid) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	branch public.units;
begin
	perform app.require_me();
	select * into branch from public.units u where u.id = unit and u.kind = 'branch';
	if branch.id is null or branch.id <> all (app.my_units('staff', 'branch_head')) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	return branch;
end $$;

create function app.check_self_answers(content jsonb, answers jsonb) returns void
language plpgsql immutable set search_path = ''
as $$
declare
	wrong text;
begin
	if jsonb_typeof(answers) is distinct from 'object' or octet_length(answers::text) > 200000 then
		perform app.refuse('MC635', 422, '{"field": "answers"}');
	end if;
	select a.key into wrong from jsonb_each(answers) a
		left join (select i as item from jsonb_array_elements(content -> 'sections') s, jsonb_array_elements(s -> 'items') i) k on k.item ->> 'id' = a.key
		where k.item is null or jsonb_typeof(a.value) <> 'object' or app.answer_state(k.item, a.value) = 'invalid'
			or not app.is_text_of(a.value -> 'note', 1000, true)
			or (a.value - '{value,na,note}'::text[]) <> '{}'
			or char_length(a.value ->> 'value') > 1000 limit 1;
	if wrong is not null then
		perform app.refuse('MC635', 422, jsonb_build_object('field', 'answers', 'item', left(wrong, 64)));
	end if;
end $$;

create function app.save_self_check(unit uuid, day text, answers jsonb) returns public.self_checks
language plpgsql security definer set search_path = ''
as $$
declare
	branch public.units := app.require_own_branch(unit);
	list public.checklist_versions;
	saved public.self_checks;
begin
	if app.read_date('day', day) is distinct from app.today() then
		perform app.refuse('MC632', 409, '{"field": "day"}');
	end if;
	list := app.self_check_version(unit);
	if list.id is null then
		perform app.refuse('MC634', 409);
	end if;
	insert into public.self_checks as s (unit_id, unit_path, day, checklist_version_id, begun_by, begun_at)
		values (unit, branch.path, app.today(), list.id, app.me(), app.now())
		on conflict on constraint self_checks_unit_id_day_key do nothing returning s.* into saved;
	if found then
		perform app.record_event('self_check', saved.id, 'begin_self_check', jsonb_build_object('checklist_version', list.id));
	end if;
	select * into saved from public.self_checks s where s.unit_id = unit and s.day = app.today() for update;
	if saved.finished_at is not null then
		perform app.refuse('MC631', 409);
	end if;
	perform app.check_self_answers((select v.content from public.checklist_versions v where v.id = saved.checklist_version_id), save_self_check.answers);
	update public.self_checks s set answers = s.answers || save_self_check.answers, version = s.version + 1 where s.id = saved.id returning s.* into saved;
	return saved;
end $$;
comment on function app.save_self_check is
	'Adds today''s answers of one or more items to what is there: two people may tick at once, and nothing ticked is lost.';

create function app.finish_self_check(
	unit uuid, day text, visitors int, transactions int, complaints int, suggestions int, to_raise text, expected_version int
) returns public.self_checks
language plpgsql security definer set search_path = ''
as $$
declare
	saved public.self_checks;
	content jsonb;
	missing jsonb;
	result jsonb;
begin
	perform app.require_own_branch(unit);
	if app.read_date('day', day) is distinct from app.today() then
		perform app.refuse('MC632', 409, '{"field": "day"}');
	end if;
	select * into saved from public.self_checks s where s.unit_id = unit and s.day = app.today() for update;
	if saved.id is null then
		perform app.refuse('MC633', 422, '{"field": "answers"}');
	elsif saved.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', saved.version, 'at', coalesce(saved.finished_at, saved.begun_at),
			'by', (select p.name from public.people p where p.id = coalesce(saved.finished_by, saved.begun_by))));
	elsif num_nulls(visitors, transactions, complaints, suggestions) > 0 or least(visitors, transactions, complaints, suggestions) < 0
		or greatest(visitors, transactions, complaints, suggestions) > 100000 then
		perform app.refuse('MC012', 422, jsonb_build_object('field', case when coalesce(visitors, -1) not between 0 and 100000 then 'visitors'
			when coalesce(transactions, -1) not between 0 and 100000 then 'transactions'
			when coalesce(complaints, -1) not between 0 and 100000 then 'complaints' else 'suggestions' end));
	end if;
	select v.content into content from public.checklist_versions v where v.id = saved.checklist_version_id;
	select jsonb_agg(i ->> 'id') into missing
		from jsonb_array_elements(content -> 'sections') s, jsonb_array_elements(s -> 'items') i
		where i ->> 'id' = any (app.asked_items(content, saved.answers)) and i #>> '{scale,type}' <> 'text'
			and app.answer_state(i, saved.answers -> (i ->> 'id')) in ('unanswered', 'invalid');
	if missing is not null then
		perform app.refuse('MC633', 422, jsonb_build_object('field', 'answers', 'items', missing));
	end if;
	result := app.score_visit(content, saved.answers);
	update public.self_checks s set visitors = finish_self_check.visitors, transactions = finish_self_check.transactions,
			complaints = finish_self_check.complaints, suggestions = finish_self_check.suggestions,
			to_raise = app.optional_text('to_raise', finish_self_check.to_raise, 2000), score = result, total = (result -> 'total')::text::numeric,
			failed = (select count(*) from jsonb_array_elements(result -> 'lines') l where l -> 'failed' = 'true'),
			finished_by = app.me(), finished_at = app.now(), version = s.version + 1
		where s.id = saved.id returning s.* into saved;
	perform app.record_event('self_check', saved.id, 'finish_self_check', jsonb_build_object('complaints', complaints, 'failed', saved.failed));
	return saved;
end $$;
comment on function app.finish_self_check is
	'The day''s summary, nil complaints included; refused (MC633) while items are open. The same day it may be given again, corrected.';

-- Everything the page of a day needs: the list, what is ticked, and what the branch logged, to fill the summary in.
create function app.self_check_today(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	list public.checklist_versions;
	saved public.self_checks;
	counted jsonb;
begin
	perform app.require_own_branch(unit);
	select * into saved from public.self_checks s where s.unit_id = unit and s.day = app.today();
	if saved.id is null then
		list := app.self_check_version(unit);
	else
		select * into list from public.checklist_versions v where v.id = saved.checklist_version_id;
	end if;
	counted := app.day_of_unit(unit, app.today()::text);
	return jsonb_build_object('day', app.today(), 'version_id', list.id, 'content', list.content, 'check', case when saved.id is not null then to_jsonb(saved) - 'unit_path' end,
		'logged', jsonb_build_object('complaints', (counted ->> 'complaints')::int + (counted ->> 'settled_on_spot')::int,
			'suggestions', counted -> 'suggestions'));
end $$;

-- Working days of a branch with its self-check, or without.
create function app.self_check_days(unit uuid, days int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	branch public.units;
begin
	perform app.require_me();
	select * into branch from public.units u where u.id = unit and u.kind = 'branch'
		and (u.id = any (app.my_units('staff', 'branch_head')) or u.path operator(extensions.<@) app.my_paths('service_manager', 'executive', 'auditor'));
	if branch.id is null then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	return (
		select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'due', d.is_working, 'id', s.id, 'total', s.total, 'failed', s.failed,
			'visitors', s.visitors, 'transactions', s.transactions, 'complaints', s.complaints, 'suggestions', s.suggestions, 'to_raise', s.to_raise,
			'ticked', (select count(*) from jsonb_object_keys(s.answers)), 'finished_at', s.finished_at,
			'by', (select p.name from public.people p where p.id = coalesce(s.finished_by, s.begun_by))) order by d.day desc), '[]')
		from app.unit_calendars k
		join app.calendar_days d on d.calendar_version_id = app.calendar_in_force(k.calendar_id)
			and d.day between app.today() - least(greatest(days, 1), 92) + 1 and app.today() and d.day >= branch.opened_on
		left join public.self_checks s on s.unit_id = unit and s.day = d.day
		where k.unit_id = unit and (d.is_working or s.id is not null));
end $$;

create function app.self_check_coverage(day date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	tops extensions.ltree[];
begin
	perform app.require_role('service_manager', 'executive', 'auditor');
	tops := app.my_paths('service_manager', 'executive', 'auditor');
	if day is null or day > app.today() or day < app.today() - 400 then
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

create function app.self_check_differences(unit uuid, day date, lines jsonb) returns text[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(l ->> 'item' order by l ->> 'item'), '{}')
	from jsonb_array_elements(lines) l
	join public.self_checks s on s.unit_id = unit and s.day = self_check_differences.day
	where l -> 'failed' = 'true'
		and exists (select from jsonb_array_elements(coalesce(s.score -> 'lines',
				app.score_visit((select v.content from public.checklist_versions v where v.id = s.checklist_version_id), s.answers) -> 'lines')) own
			where own ->> 'item' = l ->> 'item' and own ->> 'result' = 'scored' and own -> 'failed' = 'false')
$$;
comment on function app.self_check_differences is
	'Items that a visit of that day found failed (lines of its score) and the branch''s own check of the day called fine.';

create function public.save_self_check(unit_id uuid, day text, answers jsonb) returns public.self_checks
language sql security invoker set search_path = ''
begin atomic select * from app.save_self_check(unit_id, day, answers); end;
create function public.finish_self_check(
	unit_id uuid, day text, visitors int, transactions int, complaints int, suggestions int, to_raise text default null, expected_version int default null
) returns public.self_checks language sql security invoker set search_path = ''
begin atomic select * from app.finish_self_check(unit_id, day, visitors, transactions, complaints, suggestions, to_raise, expected_version); end;
create function public.self_check_today(unit_id uuid) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.self_check_today(unit_id); end;
create function public.self_check_days(unit_id uuid, days int default 31) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.self_check_days(unit_id, days); end;
create function public.self_check_coverage(day date) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.self_check_coverage(day); end;
comment on function public.save_self_check is 'Adds today''s answers of one or more items to the day''s self-check.';
comment on function public.finish_self_check is 'The day''s summary; all asked items must be answered.';
comment on function public.self_check_today is '{day, version_id, content, check, logged}: the list, what is ticked, and what the branch logged.';
comment on function public.self_check_days is 'The last days of a branch, newest first, with its self-check or without.';
comment on function public.self_check_coverage is '{day, branches, finished, missing, found} of the caller''s scope.';
grant execute on function
	app.save_self_check(uuid, text, jsonb), app.finish_self_check(uuid, text, int, int, int, int, text, int),
	app.self_check_today(uuid), app.self_check_days(uuid, int), app.self_check_coverage(date),
	public.save_self_check(uuid, text, jsonb), public.finish_self_check(uuid, text, int, int, int, int, text, int),
	public.self_check_today(uuid), public.self_check_days(uuid, int), public.self_check_coverage(date)
to authenticated, service_role;
