-- Which facts call the head of a branch in. The rules themselves are pure functions of the server
-- (src/lib/domain/interview); here are their parameters, the runs and what they found.
create table public.trigger_rule_versions (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	cooling_days int not null check (cooling_days between 0 and 366),
	active text[] not null check (active <@ '{T1,T2,T3,T4,T5,T6,T7,T8,T9}'),
	parameters jsonb not null,
	note text,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now()
);
comment on table public.trigger_rule_versions is
	'Parameters of the interview rules T1 to T9, as src/lib/domain/interview/rules.ts reads them; never changed, the latest that has begun counts.';
comment on column public.trigger_rule_versions.cooling_days is 'Days in which the same cause calls a branch in once.';
comment on column public.trigger_rule_versions.saved_by is 'The author: does not order what this version proposes. Null for what ships.';
create index on public.trigger_rule_versions (saved_by);
create trigger append_only before update or delete on public.trigger_rule_versions
	for each row execute function app.refuse_change();
alter table public.trigger_rule_versions enable row level security;
create policy read on public.trigger_rule_versions for select to authenticated using (
	(select app.has_role_anywhere('service_manager', 'executive', 'auditor')));
grant select on public.trigger_rule_versions to authenticated;
grant all on public.trigger_rule_versions to service_role;

insert into public.trigger_rule_versions (number, effective_from, cooling_days, active, parameters) values (1, '2020-01-01', 60,
	'{T1,T2,T3,T4,T5,T6,T7,T8,T9}', '{
		"T1": {"alpha": 0.002, "months": 12, "minimumCount": 3, "minimumMonths": 3},
		"T2": {"multiple": 1.5, "probability": 0.9, "months": 12, "minimumCount": 3, "minimumMonths": 3},
		"T3": {"alpha": 0.05, "months": 2},
		"T4": {"criticalItem": true, "seriousComplaint": true},
		"T5": {"score": 60, "visits": 2, "months": 6},
		"T6": {"days": 15, "failedReinspection": true},
		"T7": {"statutoryLimit": true, "notTold": true},
		"T8": {"meeting": true, "noticeConfirmed": true},
		"T9": {"bad": 3, "badUpTo": 2, "days": 90, "alpha": 0.05}}');

create function app.trigger_rules_on(day date) returns public.trigger_rule_versions
language sql stable security definer set search_path = ''
as $$
	select v from public.trigger_rule_versions v where v.effective_from <= day order by v.effective_from desc, v.number desc limit 1
$$;

-- What each parameter may be: numbers between bounds, or yes and no.
create table app.trigger_parameters (
	rule text not null,
	name text not null,
	least numeric,
	most numeric,
	is_whole boolean not null default true,
	primary key (rule, name)
);
comment on table app.trigger_parameters is 'Bounds of the parameters of the rules; without bounds a parameter is true or false.';
alter table app.trigger_parameters enable row level security;
create policy nobody on app.trigger_parameters for all to anon, authenticated using (false) with check (false);
insert into app.trigger_parameters (rule, name, least, most, is_whole) values
	('T1', 'alpha', 0.0001, 0.2, false), ('T1', 'months', 3, 12, true), ('T1', 'minimumCount', 1, 50, true), ('T1', 'minimumMonths', 1, 12, true),
	('T2', 'multiple', 1, 5, false), ('T2', 'probability', 0.5, 0.999, false), ('T2', 'months', 3, 12, true),
	('T2', 'minimumCount', 1, 50, true), ('T2', 'minimumMonths', 1, 12, true),
	('T3', 'alpha', 0.0001, 0.2, false), ('T3', 'months', 2, 6, true),
	('T4', 'criticalItem', null, null, true), ('T4', 'seriousComplaint', null, null, true),
	('T5', 'score', 1, 100, false), ('T5', 'visits', 1, 6, true), ('T5', 'months', 1, 12, true),
	('T6', 'days', 0, 180, true), ('T6', 'failedReinspection', null, null, true),
	('T7', 'statutoryLimit', null, null, true), ('T7', 'notTold', null, null, true),
	('T8', 'meeting', null, null, true), ('T8', 'noticeConfirmed', null, null, true),
	('T9', 'bad', 2, 50, true), ('T9', 'badUpTo', 1, 4, true), ('T9', 'days', 7, 180, true), ('T9', 'alpha', 0.0001, 0.2, false);

create function app.read_trigger_parameters(given jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	p app.trigger_parameters;
	value jsonb;
	n numeric;
	read jsonb := '{}';
begin
	for p in select * from app.trigger_parameters o order by o.rule, o.name loop
		value := given -> p.rule -> p.name;
		if p.least is null then
			if jsonb_typeof(value) is distinct from 'boolean' then
				perform app.refuse('MC735', 422, jsonb_build_object('field', p.rule || '.' || p.name));
			end if;
		else
			n := case when jsonb_typeof(value) = 'number' then (value #>> '{}')::numeric end;
			if n is null or n not between p.least and p.most or (p.is_whole and n <> trunc(n)) then
				perform app.refuse('MC735', 422, jsonb_build_object('field', p.rule || '.' || p.name, 'least', p.least, 'most', p.most));
			end if;
		end if;
		read := jsonb_set(read, array[p.rule], coalesce(read -> p.rule, '{}') || jsonb_build_object(p.name, value));
	end loop;
	return read;
end $$;

create function app.save_trigger_rules(spec jsonb, expected_number int) returns public.trigger_rule_versions
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.trigger_rule_versions;
	made public.trigger_rule_versions;
	codes text[];
	cooling int := app.read_count('cooling_days', spec ->> 'cooling_days');
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.trigger_rule_versions in share row exclusive mode;
	select * into last from public.trigger_rule_versions v order by v.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC736', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	elsif cooling is null or cooling > 366 then
		perform app.refuse('MC735', 422, '{"field": "cooling_days", "least": 0, "most": 366}');
	elsif jsonb_typeof(spec -> 'active') is distinct from 'array' then
		perform app.refuse('MC735', 422, '{"field": "active"}');
	end if;
	select coalesce(array_agg(distinct c order by c), '{}') into codes from jsonb_array_elements_text(spec -> 'active') c;
	if not codes operator(pg_catalog.<@) '{T1,T2,T3,T4,T5,T6,T7,T8,T9}'::text[] then
		perform app.refuse('MC735', 422, '{"field": "active"}');
	end if;
	insert into public.trigger_rule_versions (number, effective_from, cooling_days, active, parameters, note, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()), cooling, codes,
			app.read_trigger_parameters(spec -> 'parameters'), app.optional_text('note', spec ->> 'note', 1000), me, app.now())
		returning * into made;
	perform app.record_event('trigger_rules', made.id, 'save_trigger_rules',
		jsonb_build_object('number', made.number, 'effective_from', made.effective_from, 'active', to_jsonb(made.active)));
	return made;
end $$;
comment on function app.save_trigger_rules is 'Saves the next version; for service managers of head office. What was proposed keeps the version it was judged by.';

create table public.rule_runs (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	kind text not null check (kind in ('facts', 'month')),
	on_day date not null,
	version_number int not null references public.trigger_rule_versions (number),
	firings int not null,
	proposed int not null,
	cooled int not null,
	not_judged jsonb not null default '{}',
	run_by uuid references public.people (id),
	run_at timestamptz not null,
	month date check (extract(day from month) = 1)
);
comment on table public.rule_runs is 'Each time the rules were put to a unit''s branches. run_by is null for the nightly work.';
comment on column public.rule_runs.not_judged is 'How many branches a rule could not judge, by rule and reason.';
comment on column public.rule_runs.month is 'The month all rules were put to; null where only facts of the day were looked at.';
create index on public.rule_runs (unit_id, on_day desc);
create index on public.rule_runs (run_at desc);
create index on public.rule_runs (version_number);
create index on public.rule_runs (run_by);
create index on public.rule_runs (unit_id, month) where month is not null;
create index on public.rule_runs using gist (unit_path);
alter table public.rule_runs enable row level security;
create policy read on public.rule_runs for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor')));
grant select on public.rule_runs to authenticated;
grant all on public.rule_runs to service_role;

-- Branch and day of one who heads it: the post says so, else the role held then.
create function app.head_of_branch(branch uuid, day date) returns uuid
language sql stable security definer set search_path = ''
as $$
	select coalesce(
		(select p.person_id from public.posts p
			where p.unit_id = branch and p.is_head and p.from_date <= day and (p.to_date is null or p.to_date >= day)
			order by p.from_date desc limit 1),
		(select g.person_id from public.role_grants g
			where g.unit_id = branch and g.role = 'branch_head' and g.acting_for is null and g.from_date <= day and (g.to_date is null or g.to_date >= day)
				and (g.ended_at is null or (g.ended_at at time zone 'Asia/Shanghai')::date > day)
			order by g.from_date desc, g.id limit 1))
$$;
comment on function app.head_of_branch is 'Head of a branch on a day, who answers for it; null when nobody was.';
