-- How long a record looks back, and when repeated concerns are looked at by people. Everybody may know the rule they are under.
create table public.people_rules (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	concerns int not null check (concerns between 2 and 20),
	months int not null check (months between 1 and 36),
	hearing_days int not null check (hearing_days between 3 and 60),
	appeal_days int not null check (appeal_days between 3 and 60),
	record_months int not null check (record_months between 12 and 60),
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now()
);
comment on table public.people_rules is 'Rules about people''s records; never changed, the latest that has begun counts. What was flagged keeps the version it was flagged by.';
comment on column public.people_rules.concerns is 'Substantiated complaints that name a person as responsible, from which they are looked at by people.';
comment on column public.people_rules.months is 'Months in which they were closed.';
comment on column public.people_rules.hearing_days is 'Working days a person has to say what they have to say.';
comment on column public.people_rules.appeal_days is 'Working days in which a decision may be contested.';
comment on column public.people_rules.record_months is 'Months a staff record looks back at most.';
create index on public.people_rules (saved_by);
create trigger append_only before update or delete on public.people_rules
	for each row execute function app.refuse_change();
alter table public.people_rules enable row level security;
create policy read on public.people_rules for select to authenticated using ((select app.me()) is not null);
grant select on public.people_rules to authenticated;
grant all on public.people_rules to service_role;
insert into public.people_rules (number, effective_from, concerns, months, hearing_days, appeal_days, record_months)
	values (1, '2000-01-01', 3, 12, 10, 10, 36);

create function app.people_rules_in_force() returns public.people_rules
language sql stable security definer set search_path = ''
as $$
	select r from public.people_rules r where r.effective_from <= app.today() order by r.effective_from desc, r.number desc limit 1
$$;

create function app.read_bounded(field text, value jsonb, fewest int, most int) returns int
language plpgsql immutable set search_path = ''
as $$
begin
	if value is null or value #>> '{}' !~ '^[0-9]{1,4}$' or (value #>> '{}')::int not between fewest and most then
		perform app.refuse('MC772', 422, jsonb_build_object('field', field, 'least', fewest, 'most', most));
	end if;
	return (value #>> '{}')::int;
end $$;

create function app.save_people_rules(spec jsonb, expected_number int) returns public.people_rules
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.people_rules;
	made public.people_rules;
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.people_rules in share row exclusive mode;
	select * into last from public.people_rules r order by r.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC773', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	end if;
	insert into public.people_rules (number, effective_from, concerns, months, hearing_days, appeal_days, record_months, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()),
			app.read_bounded('concerns', spec -> 'concerns', 2, 20), app.read_bounded('months', spec -> 'months', 1, 36),
			app.read_bounded('hearing_days', spec -> 'hearing_days', 3, 60), app.read_bounded('appeal_days', spec -> 'appeal_days', 3, 60),
			app.read_bounded('record_months', spec -> 'record_months', 12, 60), me, app.now())
		returning * into made;
	perform app.record_event('people_rules', made.id, 'save_people_rules', jsonb_build_object('number', made.number,
		'effective_from', made.effective_from, 'before', to_jsonb(last) - '{id,saved_by,saved_at}'::text[], 'after', to_jsonb(made) - '{id,saved_by,saved_at}'::text[]));
	return made;
end $$;
comment on function app.save_people_rules is 'Saves the next version; for service managers of head office.';

create function public.save_people_rules(spec jsonb, expected_number int default null) returns public.people_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_people_rules(spec, expected_number); end;
grant execute on function public.save_people_rules, app.save_people_rules to authenticated, service_role;
select app.hide_system_columns();
