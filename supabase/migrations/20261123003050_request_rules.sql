-- The back office serves the front office: what branches ask of departments, with working time to respond and to resolve.
create table public.request_rules (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	budgets jsonb not null,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now()
);
comment on table public.request_rules is
	'Working minutes to respond and to resolve, by kind: {kind: {respond, resolve}}; never changed, a request keeps the version in force when it was asked.';
create index on public.request_rules (saved_by);
create trigger append_only before update or delete on public.request_rules
	for each row execute function app.refuse_change();
alter table public.request_rules enable row level security;
create policy read on public.request_rules for select to authenticated using ((select app.me()) is not null);
grant select on public.request_rules to authenticated;
grant all on public.request_rules to service_role;
insert into public.request_rules (number, effective_from, budgets) values (1, '2000-01-01',
	'{"fault": {"respond": 60, "resolve": 480}, "question": {"respond": 240, "resolve": 960}, "approval": {"respond": 480, "resolve": 1440}, "complaint": {"respond": 480, "resolve": 2400}}');

create function app.request_kinds() returns text[] language sql immutable set search_path = ''
as $$ select '{fault,question,approval,complaint}'::text[] $$;

create function app.request_rules_in_force() returns public.request_rules
language sql stable security definer set search_path = ''
as $$
	select r from public.request_rules r where r.effective_from <= app.today() order by r.effective_from desc, r.number desc limit 1
$$;

create function app.save_request_rules(spec jsonb, expected_number int) returns public.request_rules
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.request_rules;
	made public.request_rules;
	kind text;
	read jsonb := '{}';
	respond int;
	resolve int;
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.request_rules in share row exclusive mode;
	select * into last from public.request_rules r order by r.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC773', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	end if;
	foreach kind in array app.request_kinds() loop
		respond := app.read_bounded(kind || '_respond', spec -> kind -> 'respond', 15, 9600);
		resolve := app.read_bounded(kind || '_resolve', spec -> kind -> 'resolve', 15, 9600);
		if resolve < respond then
			perform app.refuse('MC791', 422, jsonb_build_object('field', kind || '_resolve'));
		end if;
		read := read || jsonb_build_object(kind, jsonb_build_object('respond', respond, 'resolve', resolve));
	end loop;
	insert into public.request_rules (number, effective_from, budgets, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()), read, me, app.now())
		returning * into made;
	perform app.record_event('request_rules', made.id, 'save_request_rules', jsonb_build_object('number', made.number, 'before', last.budgets, 'after', read));
	return made;
end $$;
select app.hide_system_columns();
