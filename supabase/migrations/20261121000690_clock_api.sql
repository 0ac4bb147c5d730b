-- Public verbs of the clock. What concerns a case is looked up through what the caller may see.
create function public.explain_deadlines(complaint_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.explain_deadlines(c.id) from public.complaints c where c.id = complaint_id; end;
comment on function public.explain_deadlines(uuid) is 'Why each deadline of a case is when it is; null for a case the caller cannot see.';

create function public.stage_ledger(complaint_id uuid) returns table (
	person_id uuid, from_at timestamptz, to_at timestamptz, minutes numeric, working_minutes numeric, paused_minutes numeric, paused_working_minutes numeric
)
language sql stable security invoker set search_path = ''
begin atomic select l.* from public.complaints c cross join lateral app.stage_ledger(c.id) l where c.id = complaint_id; end;

create function public.try_date(calendar_id uuid, start timestamptz, amount int, unit text) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.try_date(calendar_id, start, amount, unit); end;

create function public.save_calendar_version(spec jsonb, calendar_id uuid default null, expected_number int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.save_calendar_version(calendar_id, spec, expected_number); end;

create function public.preview_calendar_version(spec jsonb, calendar_id uuid default null, expected_number int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.preview_calendar_version(calendar_id, spec, expected_number); end;

create function public.import_holiday_year(calendar_id uuid, year int, days jsonb, expected_number int) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.import_holiday_year(calendar_id, year, days, expected_number); end;

create function public.preview_holiday_year(calendar_id uuid, year int, days jsonb, expected_number int) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.preview_holiday_year(calendar_id, year, days, expected_number); end;

create function public.set_unit_calendar(unit_id uuid, calendar_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.set_unit_calendar(unit_id, calendar_id); end;

create function public.save_policy_version(policy_id uuid, spec jsonb, expected_number int, repin boolean default false) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.save_policy_version(policy_id, spec, expected_number, repin); end;

create function public.preview_policy_version(policy_id uuid, spec jsonb, expected_number int, repin boolean default false) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.preview_policy_version(policy_id, spec, expected_number, repin); end;

create function public.save_policy_rules(policy_id uuid, rules jsonb) returns setof public.policy_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_policy_rules(policy_id, rules); end;

create function app.read_calendar(calendar uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_me();
	return app.calendar_spec(app.calendar_in_force(calendar))
		|| (select jsonb_build_object('version_id', v.id, 'number', v.number, 'saved_at', v.saved_at)
			from public.calendar_versions v where v.id = app.calendar_in_force(calendar));
end $$;
create function public.read_calendar(calendar_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.read_calendar(calendar_id); end;
comment on function public.read_calendar(uuid) is 'The version in force as the spec that save_calendar_version reads, with its number.';

create function app.read_policy(policy uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_me();
	return (select app.policy_spec(v.id) || jsonb_build_object('version_id', v.id, 'number', v.number, 'saved_at', v.saved_at)
		from public.policy_versions v where v.policy_id = policy order by v.number desc limit 1);
end $$;
create function public.read_policy(policy_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.read_policy(policy_id); end;
comment on function public.read_policy(uuid) is 'The latest version as the spec that save_policy_version reads, with its number.';

grant execute on function
	app.explain_deadlines(uuid), app.stage_ledger(uuid), app.try_date(uuid, timestamptz, int, text),
	app.save_calendar_version(uuid, jsonb, int), app.preview_calendar_version(uuid, jsonb, int),
	app.import_holiday_year(uuid, int, jsonb, int), app.preview_holiday_year(uuid, int, jsonb, int), app.set_unit_calendar(uuid, uuid),
	app.save_policy_version(uuid, jsonb, int, boolean), app.preview_policy_version(uuid, jsonb, int, boolean), app.save_policy_rules(uuid, jsonb),
	app.read_calendar(uuid), app.read_policy(uuid),
	public.explain_deadlines(uuid), public.stage_ledger(uuid), public.try_date(uuid, timestamptz, int, text),
	public.save_calendar_version(jsonb, uuid, int), public.preview_calendar_version(jsonb, uuid, int),
	public.import_holiday_year(uuid, int, jsonb, int), public.preview_holiday_year(uuid, int, jsonb, int), public.set_unit_calendar(uuid, uuid),
	public.save_policy_version(uuid, jsonb, int, boolean), public.preview_policy_version(uuid, jsonb, int, boolean), public.save_policy_rules(uuid, jsonb),
	public.read_calendar(uuid), public.read_policy(uuid)
to authenticated, service_role;
grant execute on function app.rebuild_deadlines(uuid[], boolean), app.run_due_escalations(int) to service_role;
