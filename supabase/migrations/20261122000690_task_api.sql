-- One public verb a move: each is a name, its arguments, and a call of app.move_task.
create function public.plan_task(
	task_id uuid, cause text, measures text, planned_date text, owner_id uuid default null, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'plan', jsonb_build_object('cause', cause, 'measures', measures, 'planned_date', planned_date, 'owner_id', owner_id), expected_version, idempotency_key); end;

create function public.submit_task(
	task_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'submit', jsonb_build_object('note', note), expected_version, idempotency_key); end;

create function public.verify_task(
	task_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'verify', jsonb_build_object('note', note), expected_version, idempotency_key); end;

create function public.return_task(
	task_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'return', jsonb_build_object('note', note), expected_version, idempotency_key); end;

create function public.close_task(
	task_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'close', jsonb_build_object('note', note), expected_version, idempotency_key); end;

create function public.cancel_task(
	task_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'cancel', jsonb_build_object('note', note), expected_version, idempotency_key); end;

create function public.request_task_extension(
	task_id uuid, until text, reason text, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'request_extension', jsonb_build_object('until', until, 'reason', reason), expected_version, idempotency_key); end;

create function public.approve_task_extension(
	task_id uuid, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'approve_extension', '{}', expected_version, idempotency_key); end;

create function public.refuse_task_extension(
	task_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'refuse_extension', jsonb_build_object('note', note), expected_version, idempotency_key); end;

create function public.require_reinspection(
	task_id uuid, required boolean default true, expected_version int default null, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.move_task(task_id, 'require_reinspection', jsonb_build_object('required', required), expected_version, idempotency_key); end;

-- All or none: a refusal names the task it concerns.
create function app.plan_tasks(tasks uuid[], payload jsonb, idempotency_key uuid) returns setof public.rectification_tasks
language plpgsql security definer set search_path = ''
as $$
declare
	task uuid;
begin
	if coalesce(cardinality(tasks), 0) not between 1 and 100 then
		perform app.refuse('MC619', 422, '{"field": "task_ids", "most": 100}');
	elsif app.first_time(idempotency_key, 'plan_tasks', null) then
		-- In the order of their ids: two people planning at once wait for each other instead of for both.
		for task in select distinct x from unnest(tasks) x order by x loop
			perform app.move_task(task, 'plan', payload, null, null);
		end loop;
	end if;
	return query select t.* from public.rectification_tasks t where t.id = any (tasks) and app.reads_task(t.id);
end $$;

create function public.plan_tasks(
	task_ids uuid[], cause text, measures text, planned_date text, owner_id uuid default null, idempotency_key uuid default null
) returns setof public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.plan_tasks(task_ids, jsonb_build_object('cause', cause, 'measures', measures, 'planned_date', planned_date, 'owner_id', owner_id), idempotency_key); end;

create function public.open_task(entry jsonb, idempotency_key uuid default null) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.open_task(entry, idempotency_key); end;

create function public.open_task_from_complaint(
	complaint_id uuid, title text, found text, severity text, idempotency_key uuid default null
) returns public.rectification_tasks
language sql security invoker set search_path = ''
begin atomic select * from app.open_task_from_complaint(complaint_id, jsonb_build_object('title', title, 'found', found, 'severity', severity), idempotency_key); end;

create function public.add_task_proof(
	task_id uuid, kind text, name text, media_type text, bytes bigint, sha256 text, caption text default null
) returns public.task_proofs
language sql security invoker set search_path = ''
begin atomic select * from app.add_task_proof(task_id, kind, name, media_type, bytes, sha256, caption); end;

create function public.confirm_task_proof(proof_id uuid) returns public.task_proofs
language sql security invoker set search_path = ''
begin atomic select * from app.confirm_task_proof(proof_id); end;

create function public.remove_task_proof(proof_id uuid) returns void
language sql security invoker set search_path = ''
begin atomic select app.remove_task_proof(proof_id); end;

create function public.available_task_moves(task_id uuid) returns table (action text, to_status text, obstacle text)
language sql stable security invoker set search_path = ''
begin atomic select * from app.available_task_moves(task_id); end;

create function public.task_standing(task_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.task_standing(task_id); end;

create function public.task_desk() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.task_desk(); end;

create function public.asked_of_us() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.asked_of_us(); end;

-- Asked as the caller: only tasks the caller reads count.
create function public.task_repeats(task_ids uuid[]) returns table (task_id uuid, times int, sources int, numbers text[])
language sql stable security invoker set search_path = ''
begin atomic
	select t.id, count(*)::int, count(distinct o.source_kind)::int, array_agg(o.number order by o.opened_at desc)
	from public.rectification_tasks t
	join public.rectification_tasks o on o.unit_id = t.unit_id and o.status <> 'cancelled'
		and o.opened_at > t.opened_at - interval '12 months' and o.opened_at <= t.opened_at
		and (o.item_ids operator(pg_catalog.&&) t.item_ids or o.cause_code = t.cause_code)
	where t.id = any (task_repeats.task_ids)
	group by t.id having count(*) > 1;
end;
comment on function public.task_repeats is
	'How often the same item or cause came up at the unit in the twelve months up to each task, itself included, and from how many kinds of source.';

create function public.save_task_rules(spec jsonb, expected_number int default null) returns public.task_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_task_rules(spec, expected_number); end;

do $$
declare
	verb text;
begin
	foreach verb in array '{plan_task,submit_task,verify_task,return_task,close_task,cancel_task,request_task_extension,approve_task_extension,
		refuse_task_extension,require_reinspection,plan_tasks,open_task,open_task_from_complaint,add_task_proof,confirm_task_proof,remove_task_proof,
		available_task_moves,task_standing,task_desk,asked_of_us,task_repeats,save_task_rules}'::text[] loop
		execute format('grant execute on function %s to authenticated, service_role',
			(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = btrim(verb, E' \n\t')));
	end loop;
	foreach verb in array '{move_task,plan_tasks,open_task,open_task_from_complaint,add_task_proof,confirm_task_proof,remove_task_proof,
		available_task_moves,task_standing,task_desk,asked_of_us,save_task_rules}'::text[] loop
		execute format('grant execute on function %s to authenticated',
			(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname = btrim(verb, E' \n\t')));
	end loop;
end $$;
