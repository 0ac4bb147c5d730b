create function public.appoint_inspector(person_id uuid, unit_id uuid, from_date date, to_date date default null, daily_capacity int default 3,
	latitude numeric default null, longitude numeric default null) returns uuid
language sql security invoker set search_path = ''
begin atomic select covert.appoint_inspector(person_id, unit_id, from_date, to_date, daily_capacity, latitude, longitude); end;
create function public.end_inspector(inspector_id uuid) returns void language sql security invoker set search_path = ''
begin atomic select covert.end_inspector(inspector_id); end;
create function public.add_absence(person_id uuid, from_date date, to_date date) returns uuid language sql security invoker set search_path = ''
begin atomic select covert.add_absence(person_id, from_date, to_date); end;
create function public.remove_absence(absence_id uuid) returns void language sql security invoker set search_path = ''
begin atomic select covert.remove_absence(absence_id); end;
create function public.declare_conflict(person_id uuid, branch_id uuid, ground text) returns uuid language sql security invoker set search_path = ''
begin atomic select covert.declare_conflict(person_id, branch_id, ground); end;
create function public.end_conflict(conflict_id uuid) returns void language sql security invoker set search_path = ''
begin atomic select covert.end_conflict(conflict_id); end;
create function public.list_inspectors() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.list_inspectors(); end;
create function public.my_availability() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.my_availability(); end;
create function public.create_plan(unit_id uuid, period_start date, period_end date, checklist_version_id uuid, parameters jsonb default '{}',
	idempotency_key uuid default null) returns uuid
language sql security invoker set search_path = ''
begin atomic select covert.create_plan(unit_id, period_start, period_end, checklist_version_id, parameters, idempotency_key); end;
create function public.begin_draw(plan_id uuid) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.begin_draw(plan_id); end;
create function public.save_proposal(draw_id uuid, visits jsonb, outcome jsonb, commitment jsonb default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.save_proposal(draw_id, visits, outcome, commitment); end;
create function public.adjust_plan_visit(visit_id uuid, inspector_id uuid, planned_on date, planned_hour int, expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.adjust_plan_visit(visit_id, inspector_id, planned_on, planned_hour, expected_version); end;
create function public.add_plan_visit(plan_id uuid, branch_id uuid, inspector_id uuid, planned_on date, planned_hour int) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.add_plan_visit(plan_id, branch_id, inspector_id, planned_on, planned_hour); end;
create function public.drop_plan_visit(visit_id uuid) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.drop_plan_visit(visit_id); end;
create function public.publish_plan(plan_id uuid, expected_version int default null) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.publish_plan(plan_id, expected_version); end;
create function public.begin_replan(plan_id uuid) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.begin_replan(plan_id); end;
create function public.save_replan(plan_id uuid, moves jsonb, dropped uuid[] default '{}', expected_version int default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.save_replan(plan_id, moves, dropped, expected_version); end;
create function public.reveal_seed(plan_id uuid) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.reveal_seed(plan_id); end;
create function public.cancel_plan(plan_id uuid, reason text) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.cancel_plan(plan_id, reason); end;
create function public.list_plans() returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.list_plans(); end;
create function public.read_plan(plan_id uuid) returns jsonb language sql security invoker set search_path = ''
begin atomic select covert.read_plan(plan_id); end;
create function public.plan_replay(plan_id uuid) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select covert.plan_replay(plan_id); end;

do $$
declare
	verb text;
	own regprocedure;
begin
	foreach verb in array array['appoint_inspector', 'end_inspector', 'add_absence', 'remove_absence', 'declare_conflict', 'end_conflict',
		'list_inspectors', 'my_availability', 'create_plan', 'begin_draw', 'save_proposal', 'adjust_plan_visit', 'add_plan_visit', 'drop_plan_visit',
		'publish_plan', 'begin_replan', 'save_replan', 'reveal_seed', 'cancel_plan', 'list_plans', 'read_plan', 'plan_replay'] loop
		for own in select p.oid::regprocedure from pg_catalog.pg_proc p
			where p.proname = verb and p.pronamespace in ('public'::regnamespace, 'covert'::regnamespace) loop
			execute format('revoke execute on function %s from public, anon', own);
			execute format('grant execute on function %s to authenticated, service_role', own);
		end loop;
	end loop;
end $$;
