create table public.task_rules (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	critical_days int not null check (critical_days between 1 and 250),
	major_days int not null check (major_days between 1 and 250),
	minor_days int not null check (minor_days between 1 and 250),
	return_days int not null check (return_days between 1 and 60),
	remind_days int not null check (remind_days between 0 and 30),
	escalate_days int[] not null check (cardinality(escalate_days) between 1 and 6 and 0 < all (escalate_days)),
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now()
);
comment on table public.task_rules is
	'Time to rectify, in working days of the unit''s calendar, by severity; never changed, a task keeps the rule in force when it was opened.';
comment on column public.task_rules.return_days is 'Working days a unit has at least after its proof was returned.';
comment on column public.task_rules.remind_days is 'Working days before the deadline on which the unit is reminded; 0 for no reminder.';
comment on column public.task_rules.escalate_days is 'Working days after the deadline at which one more level of service managers hears; the nearest hears at the deadline itself.';
create index on public.task_rules (saved_by);
create trigger append_only before update or delete on public.task_rules
	for each row execute function app.refuse_change();
alter table public.task_rules enable row level security;
create policy read on public.task_rules for select to authenticated using ((select app.me()) is not null);
grant select on public.task_rules to authenticated;
grant all on public.task_rules to service_role;

insert into public.task_rules (number, effective_from, critical_days, major_days, minor_days, return_days, remind_days, escalate_days)
	values (1, '2000-01-01', 3, 10, 20, 3, 2, '{3,15}');

create function app.task_rule_in_force() returns public.task_rules
language sql stable security definer set search_path = ''
as $$
	select r from public.task_rules r where r.effective_from <= app.today() order by r.effective_from desc, r.number desc limit 1
$$;

create function app.read_days(field text, value jsonb, fewest int, most int) returns int
language plpgsql immutable set search_path = ''
as $$
begin
	if value is null or value #>> '{}' !~ '^[0-9]{1,4}$' or (value #>> '{}')::int not between fewest and most then
		perform app.refuse('MC629', 422, jsonb_build_object('field', field, 'least', fewest, 'most', most));
	end if;
	return (value #>> '{}')::int;
end $$;

create function app.save_task_rules(spec jsonb, expected_number int) returns public.task_rules
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.task_rules;
	made public.task_rules;
	day int;
	before int := 0;
	steps int[] := '{}';
	step jsonb;
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.task_rules in share row exclusive mode;
	select * into last from public.task_rules r order by r.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC628', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	end if;
	if jsonb_typeof(spec -> 'escalate_days') is distinct from 'array' or jsonb_array_length(spec -> 'escalate_days') not between 1 and 6 then
		perform app.refuse('MC629', 422, '{"field": "escalate_days", "least": 1, "most": 120}');
	end if;
	for step in select value from jsonb_array_elements(spec -> 'escalate_days') loop
		day := app.read_days('escalate_days', step, before + 1, 120);
		steps := steps || day;
		before := day;
	end loop;
	insert into public.task_rules (number, effective_from, critical_days, major_days, minor_days, return_days, remind_days, escalate_days, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()),
			app.read_days('critical_days', spec -> 'critical_days', 1, 250), app.read_days('major_days', spec -> 'major_days', 1, 250),
			app.read_days('minor_days', spec -> 'minor_days', 1, 250), app.read_days('return_days', spec -> 'return_days', 1, 60),
			app.read_days('remind_days', spec -> 'remind_days', 0, 30), steps, me, app.now())
		returning * into made;
	perform app.record_event('task_rules', made.id, 'save_task_rules', jsonb_build_object('number', made.number, 'effective_from', made.effective_from));
	return made;
end $$;
comment on function app.save_task_rules is 'Saves the next version; for service managers of head office. Tasks already open keep theirs.';
