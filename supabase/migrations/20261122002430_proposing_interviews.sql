-- The server's pure rules say what fired; here it is checked that this can be, and kept to once.
create function app.check_firing(f jsonb, n int, top extensions.ltree, rules public.trigger_rule_versions) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	branch public.units;
	link text;
	wrong text;
begin
	select u.* into branch from public.units u where u.id::text = f ->> 'branchId' and u.kind = 'branch' and u.path operator(extensions.<@) top;
	wrong := case
		when jsonb_typeof(f) is distinct from 'object' then 'shape'
		when branch.id is null then 'branchId'
		when (f ->> 'rule' = any (rules.active)) is not true then 'rule'
		when jsonb_typeof(f -> 'cause') is distinct from 'string' or char_length(f ->> 'cause') not between 1 and 200 then 'cause'
		when f ? 'fact' and jsonb_typeof(f -> 'fact') not in ('string', 'null') or char_length(f ->> 'fact') > 300 then 'fact'
		when (f ->> 'leadsTo') is distinct from case f ->> 'rule' when 'T9' then 'review' else 'interview' end then 'leadsTo'
		when jsonb_typeof(f -> 'numbers') is distinct from 'object' then 'numbers'
		when (select count(*) from jsonb_object_keys(f -> 'numbers')) > 60
			or exists (select from jsonb_each(f -> 'numbers') e where jsonb_typeof(e.value) not in ('number', 'string', 'null') or char_length(e.value #>> '{}') > 120) then 'numbers'
		when jsonb_typeof(f -> 'links') is distinct from 'array' then 'links'
		when jsonb_array_length(f -> 'links') > 50 then 'links'
	end;
	if wrong is null then
		-- A record of another branch is no ground to call this one in.
		for link in select jsonb_array_elements_text(f -> 'links') loop
			if link !~ '^(visit|complaint|task|employee):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' or not (case split_part(link, ':', 1)
				when 'visit' then exists (select from public.visit_reports r where r.id = split_part(link, ':', 2)::uuid and r.branch_id = branch.id)
				when 'complaint' then exists (select from public.complaints c where c.id = split_part(link, ':', 2)::uuid and c.unit_id = branch.id)
				when 'task' then exists (select from public.rectification_tasks t where t.id = split_part(link, ':', 2)::uuid and t.unit_id = branch.id)
				else exists (select from public.people p where p.id = split_part(link, ':', 2)::uuid) end) then
				wrong := 'links';
			end if;
		end loop;
	end if;
	if wrong is not null then
		perform app.refuse('MC737', 422, jsonb_build_object('n', n, 'reason', wrong));
	end if;
	return branch;
end $$;

-- The day the rule looks at decides who the head of that time is.
create function app.head_concerned(branch uuid, f jsonb) returns uuid
language sql stable security definer set search_path = ''
as $$
	select coalesce(
		(select r.head_id from jsonb_array_elements_text(f -> 'links') l
			join public.visit_reports r on r.id::text = split_part(l, ':', 2) where l like 'visit:%' order by r.visited_to desc limit 1),
		app.head_of_branch(branch, case
			when f -> 'numbers' ->> 'on' ~ '^\d{4}-\d{2}-\d{2}$' then (f -> 'numbers' ->> 'on')::date
			when f -> 'numbers' ->> 'month' ~ '^\d{4}-\d{2}$' then app.month_end((f -> 'numbers' ->> 'month' || '-01')::date)
			else app.today() end),
		app.head_of_branch(branch, app.today()))
$$;

create function app.tell_managers(path extensions.ltree, level int, kind text, subject uuid, params jsonb, variadic roles text[]) returns void
language sql security definer set search_path = ''
as $$
	with hearers as (
		select distinct o.person_id from app.grants_in_force o where o.role = any (roles) and o.path operator(extensions.@>) path
			and o.unit_kind = case level when 1 then 'region' else 'head_office' end)
	select app.notify(h.person_id, kind, 'interview', subject, params) from hearers h where h.person_id is distinct from app.me()
$$;

create function app.propose_interviews(unit uuid, kind text, firings jsonb, not_judged jsonb, month text, caller text) returns public.rule_runs
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
	if caller <> 'service_role' then
		perform app.require_role('service_manager');
	end if;
	select * into top from public.units u where u.id = unit and u.kind in ('head_office', 'region')
		and (caller = 'service_role' or u.path operator(extensions.<@) app.my_paths('service_manager'));
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
			case when jsonb_typeof(not_judged) = 'object' and length(not_judged::text) < 2000 then not_judged else '{}' end, app.me(), app.now())
		returning * into run;
	for f in select value from jsonb_array_elements(firings) order by value ->> 'rule', value ->> 'branchId', value ->> 'cause', value ->> 'fact' loop
		n := n + 1;
		branch := app.check_firing(f, n, top.path, rules);
		if caller <> 'service_role' and app.firing_is_proven(f, branch, rules, judged) is not true then
			perform app.refuse('MC737', 422, jsonb_build_object('n', n, 'reason', 'unproven'));
		end if;
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
	'Takes what the rules found today ([{rule, branchId, cause, fact, numbers, links, leadsTo}]), for a month all of them, for service managers of a
	region or head office and for the server''s own work: one proposed interview a cause, within the cooling period none; the rest is kept beside it.
	Calling it again proposes nothing. What a person brings must be proven by the records. Refuses MC003, MC721, MC737.';
