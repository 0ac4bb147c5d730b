create function public.save_trigger_rules(spec jsonb, expected_number int default null) returns public.trigger_rule_versions
language sql security invoker set search_path = ''
begin atomic select * from app.save_trigger_rules(spec, expected_number); end;
-- The role that asks is told to the functions: nightly work has no person, and nobody reaches them but through these.
create function public.interview_inputs(unit_id uuid, first text, last text) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.interview_inputs(unit_id, first, last, current_user::text); end;
create function public.propose_interviews(unit_id uuid, kind text, firings jsonb, not_judged jsonb default '{}', month text default null) returns public.rule_runs
language sql security invoker set search_path = ''
begin atomic select * from app.propose_interviews(unit_id, kind, firings, not_judged, month, current_user::text); end;
create function public.order_interview(interview_id uuid, head_id uuid default null, note text default null, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'order', jsonb_build_object('head_id', head_id, 'note', note), expected_version, idempotency_key); end;
create function public.decline_interview(interview_id uuid, reason text, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'decline', jsonb_build_object('reason', reason), expected_version, idempotency_key); end;
create function public.schedule_interview(interview_id uuid, starts_at text, place text, minutes int default 60, interviewer_id uuid default null, note text default null,
	expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'schedule', jsonb_build_object('starts_at', starts_at, 'place', place, 'minutes', minutes,
	'interviewer_id', interviewer_id, 'note', note), expected_version, idempotency_key); end;
create function public.confirm_attendance(interview_id uuid, coming boolean default true, note text default null, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'confirm_attendance', jsonb_build_object('coming', coming, 'note', note), expected_version, idempotency_key); end;
create function public.record_interview(interview_id uuid, facts text, statement text, causes text, measures text, commitments jsonb, held_at text default null,
	expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'record', jsonb_build_object('facts', facts, 'statement', statement, 'causes', causes,
	'measures', measures, 'commitments', commitments, 'held_at', held_at), expected_version, idempotency_key); end;
create function public.confirm_interview_record(interview_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'confirm_record', jsonb_build_object('note', note), expected_version, idempotency_key); end;
create function public.follow_up_interview(interview_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'follow_up', jsonb_build_object('note', note), expected_version, idempotency_key); end;
create function public.close_interview(interview_id uuid, note text, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'close', jsonb_build_object('note', note), expected_version, idempotency_key); end;
create function public.cancel_interview(interview_id uuid, reason text, expected_version int default null, idempotency_key uuid default null)
returns public.interviews language sql security invoker set search_path = ''
begin atomic select * from app.move_interview(interview_id, 'cancel', jsonb_build_object('reason', reason), expected_version, idempotency_key); end;
create function public.interview_standing(interview_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.interview_standing(interview_id); end;

do $$
declare
	verb text;
begin
	foreach verb in array '{save_trigger_rules,interview_inputs,propose_interviews,order_interview,decline_interview,schedule_interview,confirm_attendance,
		record_interview,confirm_interview_record,follow_up_interview,close_interview,cancel_interview,interview_standing}'::text[] loop
		execute format('grant execute on function %s to authenticated, service_role',
			(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = btrim(verb, E' \n\t')));
	end loop;
	foreach verb in array '{save_trigger_rules,interview_inputs,propose_interviews,move_interview,interview_standing}'::text[] loop
		execute format('grant execute on function %s to authenticated, service_role',
			(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname = btrim(verb, E' \n\t')));
	end loop;
end $$;
