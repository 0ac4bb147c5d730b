-- Nobody has a head called in by numbers they made up: the rules are run by the server, which computes every number
-- from the records, and it alone says what they found. A person asks it to, and is named in the run.
drop function public.propose_interviews(uuid, text, jsonb, jsonb, text);
drop function app.propose_interviews(uuid, text, jsonb, jsonb, text, text);
drop function app.firing_is_proven(jsonb, public.units, public.trigger_rule_versions, date);
drop function app.counted_months(uuid, date, date);
drop function app.number_of(jsonb);

create function app.propose_interviews(unit uuid, kind text, firings jsonb, not_judged jsonb, month text, asker uuid) returns public.rule_runs
language plpgsql security definer set search_path = ''
as $$
declare
	top public.units;
	today date := app.today();
	rules public.trigger_rule_versions := app.trigger_rules_on(today);
	run public.rule_runs;
	branch public.units;
	f jsonb;
	n int := 0;
	before public.rule_firings;
	is_new boolean;
	made public.interviews;
	place record;
	judged date := case when month is not null then app.read_month('month', month) end;
begin
	-- Nobody but the server reaches this; what it does for somebody stays within their scope.
	select * into top from public.units u where u.id = unit and u.kind in ('head_office', 'region')
		and (asker is null or exists (select from app.grants_in_force g
			where g.person_id = asker and g.role = 'service_manager' and g.path operator(extensions.@>) u.path));
	if top.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_choice('kind', propose_interviews.kind, '{facts,month}');
	if (judged is not null) <> (propose_interviews.kind = 'month') then
		perform app.refuse('MC010', 422, '{"field": "month"}');
	elsif app.month_end(judged) >= app.today() then
		perform app.refuse('MC721', 409, '{"field": "month"}');
	end if;
	if jsonb_typeof(firings) is distinct from 'array' or jsonb_array_length(firings) > 20000 then
		perform app.refuse('MC737', 422, '{"n": 0, "reason": "shape"}');
	end if;
	-- Two runs at once would both find a cause untold.
	perform pg_advisory_xact_lock(hashtext('app.propose_interviews'));
	insert into public.rule_runs (unit_id, unit_path, kind, month, on_day, version_number, firings, proposed, cooled, not_judged, run_by, run_at)
		values (top.id, top.path, propose_interviews.kind, judged, today, rules.number, jsonb_array_length(firings), 0, 0,
			case when jsonb_typeof(not_judged) = 'object' and length(not_judged::text) < 2000 then not_judged else '{}' end, asker, app.now())
		returning * into run;
	for f in select value from jsonb_array_elements(firings) order by value ->> 'rule', value ->> 'branchId', value ->> 'cause', value ->> 'fact' loop
		n := n + 1;
		branch := app.check_firing(f, n, top.path, rules);
		before := null;
		select * into before from public.rule_firings o
			where o.branch_id = branch.id and o.rule = f ->> 'rule' and o.fact = f ->> 'fact' order by o.fired_at limit 1;
		if before.id is null then
			select * into before from public.rule_firings o where o.branch_id = branch.id and o.cause = f ->> 'cause' and o.proposed
				and today - o.on_day < rules.cooling_days order by o.on_day desc limit 1;
		end if;
		is_new := before.id is null;
		made := null;
		if is_new and f ->> 'leadsTo' = 'interview' then
			insert into public.interviews (branch_id, unit_path, region_id, head_id, rule, cause, on_day, version_number, numbers, links, complaint_ids,
					figure_then, run_id, created_at, updated_at)
				values (branch.id, branch.path, branch.region_id, app.head_concerned(branch.id, f), f ->> 'rule', f ->> 'cause', today, rules.number,
					f -> 'numbers', array(select jsonb_array_elements_text(f -> 'links')),
					array(select split_part(l, ':', 2)::uuid from jsonb_array_elements_text(f -> 'links') l where l like 'complaint:%'),
					app.triggering_figure(f ->> 'rule', f -> 'numbers', branch.id), run.id, app.now(), app.now())
				returning * into made;
			perform app.record_event('interview', made.id, 'propose', jsonb_build_object('rule', made.rule, 'branch', made.branch_id,
				'version', made.version_number, 'run', run.id));
		end if;
		-- What is true night after night is written down once for each interview it stands behind.
		if is_new or not exists (select from public.rule_firings o where o.branch_id = branch.id and o.rule = f ->> 'rule' and o.cause = f ->> 'cause'
				and o.fact is not distinct from f ->> 'fact' and o.interview_id is not distinct from before.interview_id) then
			insert into public.rule_firings (run_id, branch_id, unit_path, rule, cause, fact, on_day, version_number, numbers, links, leads_to, proposed,
					interview_id, fired_at)
				values (run.id, branch.id, branch.path, f ->> 'rule', f ->> 'cause', f ->> 'fact', today, rules.number, f -> 'numbers',
					array(select jsonb_array_elements_text(f -> 'links')), f ->> 'leadsTo', is_new, coalesce(made.id, before.interview_id), clock_timestamp());
		end if;
		run.proposed := run.proposed + is_new::int;
		run.cooled := run.cooled + (not is_new)::int;
	end loop;
	update public.rule_runs r set proposed = run.proposed, cooled = run.cooled where r.id = run.id;
	for place in select i.region_id, max(i.unit_path::text) as path, count(*) as n, (array_agg(i.id order by i.rule, i.id))[1] as first
		from public.interviews i where i.run_id = run.id group by i.region_id
	loop
		perform app.tell_managers(place.path::extensions.ltree, case when place.region_id is null then 2 else 1 end, 'interviews_proposed', place.first,
			jsonb_build_object('count', place.n), 'service_manager');
	end loop;
	return run;
end $$;
comment on function app.propose_interviews is
	'Takes what the rules found today ([{rule, branchId, cause, fact, numbers, links, leadsTo}]), for a month all of them, from the server alone:
	one proposed interview a cause, within the cooling period none; the rest is kept beside it. The asker is the service manager who had the rules
	run, none at night. Calling it again proposes nothing. Refuses MC003, MC721, MC737.';

create function public.propose_interviews(unit_id uuid, kind text, firings jsonb, not_judged jsonb default '{}', month text default null, asked_by uuid default null)
returns public.rule_runs
language sql security invoker set search_path = ''
begin atomic select * from app.propose_interviews(unit_id, kind, firings, not_judged, month, asked_by); end;
revoke execute on function app.propose_interviews(uuid, text, jsonb, jsonb, text, uuid), public.propose_interviews(uuid, text, jsonb, jsonb, text, uuid)
	from public, anon, authenticated;
grant execute on function app.propose_interviews(uuid, text, jsonb, jsonb, text, uuid), public.propose_interviews(uuid, text, jsonb, jsonb, text, uuid)
	to service_role;
