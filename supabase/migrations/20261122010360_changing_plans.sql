-- Changes by hand are made whatever they break: the violations come back at once, and publishing waits until there are none.
create function covert.check_plan_visit(p covert.plans, branch uuid, inspector uuid, day date, hour int) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	if inspector is null or inspector not in (select i.person_id from covert.plan_inspectors(p) i) then
		perform app.refuse('MC524', 422, '{"field": "inspector_id"}');
	elsif branch is null or branch not in (select b.branch_id from covert.plan_branches(p) b) then
		perform app.refuse('MC003', 404);
	elsif day is null or day not between p.period_start and p.period_end then
		perform app.refuse('MC009', 422, '{"field": "planned_on", "reason": "range"}');
	elsif p.status = 'published' and day < app.today() then
		perform app.refuse('MC009', 422, '{"field": "planned_on", "reason": "past"}');
	elsif hour is null or hour not between 0 and 23 then
		perform app.refuse('MC010', 422, '{"field": "planned_hour"}');
	end if;
end $$;

create function covert.plan_visit_to_change(visit uuid, action text) returns covert.visits
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits;
	p covert.plans;
begin
	perform covert.require_manager();
	select * into v from covert.visits o where o.id = visit;
	if v.id is null or v.plan_id is null then perform app.refuse('MC003', 404); end if;
	p := covert.plan_to_change(v.plan_id);
	perform covert.require_plan_status(p, action, 'proposed', 'published');
	select * into v from covert.visits o where o.id = visit for update;
	if not covert.manages(v.branch_id) then perform app.refuse('MC003', 404); end if;
	if v.status not in ('proposed', 'assigned') then perform app.refuse('MC525', 409, jsonb_build_object('status', v.status)); end if;
	return v;
end $$;

create function covert.adjust_plan_visit(visit uuid, inspector uuid, planned_on date, planned_hour int, expected_version int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.plan_visit_to_change(visit, 'adjust_plan_visit');
	p covert.plans;
begin
	if expected_version is not null and expected_version <> v.version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', v.version));
	end if;
	select * into p from covert.plans o where o.id = v.plan_id;
	perform covert.check_plan_visit(p, v.branch_id, inspector, planned_on, planned_hour);
	update covert.visits o set inspector_id = inspector, planned_on = adjust_plan_visit.planned_on, planned_hour = adjust_plan_visit.planned_hour,
		chosen_by = 'hand', version = o.version + 1 where o.id = visit;
	-- Two who go together stay together.
	update covert.visits o set planned_on = adjust_plan_visit.planned_on, planned_hour = adjust_plan_visit.planned_hour, version = o.version + 1
		where o.plan_id = p.id and (o.paired_with = visit or o.id = v.paired_with) and o.status in ('proposed', 'assigned');
	update covert.plans o set version = o.version + 1 where o.id = p.id returning * into p;
	perform covert.record_event('visit', visit, 'adjust_plan_visit', jsonb_build_object('from', jsonb_build_array(v.inspector_id, v.planned_on, v.planned_hour),
		'to', jsonb_build_array(inspector, planned_on, planned_hour)));
	return covert.plan_standing(p);
end $$;
comment on function covert.adjust_plan_visit is 'Moves a visit by hand and answers with every hard rule the plan breaks then.';

create function covert.add_plan_visit(plan uuid, branch uuid, inspector uuid, planned_on date, planned_hour int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan);
	added uuid;
begin
	perform covert.require_plan_status(p, 'add_plan_visit', 'draft', 'proposed', 'published');
	perform covert.check_plan_visit(p, branch, inspector, planned_on, planned_hour);
	insert into covert.visits (plan_id, branch_id, checklist_version_id, scenario_ids, inspector_id, planned_on, planned_hour, chosen_by, status, created_at)
		values (plan, branch, p.checklist_version_id, covert.scenarios_of(p.checklist_version_id), inspector, add_plan_visit.planned_on,
			add_plan_visit.planned_hour, 'hand', case p.status when 'published' then 'assigned' else 'proposed' end, app.now()) returning id into added;
	update covert.plans o set version = o.version + 1, status = case o.status when 'draft' then 'proposed' else o.status end where o.id = plan returning * into p;
	perform covert.record_event('visit', added, 'add_plan_visit', jsonb_build_object('plan', plan));
	return covert.plan_standing(p);
end $$;

create function covert.drop_plan_visit(visit uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.plan_visit_to_change(visit, 'drop_plan_visit');
	p covert.plans;
begin
	if v.status = 'proposed' then
		delete from covert.visits o where o.paired_with = visit and o.status = 'proposed';
		delete from covert.visits o where o.id = visit;
	else
		update covert.visits o set status = 'cancelled', version = o.version + 1 where o.id = visit or o.paired_with = visit and o.status = 'assigned';
	end if;
	update covert.plans o set version = o.version + 1 where o.id = v.plan_id returning * into p;
	perform covert.record_event('visit', visit, 'drop_plan_visit', jsonb_build_object('plan', p.id));
	return covert.plan_standing(p);
end $$;

create function covert.publish_plan(plan uuid, expected_version int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan, expected_version);
	violations jsonb;
begin
	perform covert.require_plan_status(p, 'publish_plan', 'proposed');
	violations := covert.plan_violations(p);
	if violations <> '[]' then
		perform app.refuse('MC526', 409, jsonb_build_object('count', jsonb_array_length(violations), 'rules',
			(select jsonb_agg(distinct v ->> 'rule') from jsonb_array_elements(violations) v)));
	end if;
	if not exists (select from covert.visits v where v.plan_id = plan) then perform app.refuse('MC527', 409); end if;
	update covert.visits v set status = 'assigned' where v.plan_id = plan and v.status = 'proposed';
	update covert.plans o set status = 'published', published_by = app.me(), published_at = app.now(), version = o.version + 1,
		seed_hash = (select d.seed_hash from covert.plan_draws d where d.id = o.draw_id)
		where o.id = plan returning * into p;
	perform covert.record_event('plan', plan, 'publish_plan', jsonb_build_object('seed_hash', p.seed_hash));
	return covert.plan_standing(p);
end $$;
comment on function covert.publish_plan is 'Fixes the hash of the seed and sends each inspector their own visits; refused while any hard rule is broken.';

create function covert.begin_replan(plan uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan);
begin
	perform covert.require_plan_status(p, 'begin_replan', 'proposed', 'published');
	return jsonb_build_object('version', p.version, 'today', app.today(), 'inputs', covert.planning_inputs(p),
		'visits', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', v.id, 'branch', v.branch_id, 'inspector', v.inspector_id,
				'date', v.planned_on, 'hour', v.planned_hour, 'chosenBy', v.chosen_by, 'pairedWith', v.paired_with)) order by v.id), '[]')
			from covert.visits v where v.plan_id = plan and v.status <> 'cancelled'),
		'fixed', (select coalesce(jsonb_agg(v.id order by v.id), '[]') from covert.visits v
			where v.plan_id = plan and v.status not in ('proposed', 'assigned', 'cancelled')));
end $$;
comment on function covert.begin_replan is 'The plan as it stands with what it must now be drawn from: absences and closings entered since included.';

create function covert.save_replan(plan uuid, moves jsonb, dropped uuid[], expected_version int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan, expected_version);
	m record;
begin
	perform covert.require_plan_status(p, 'save_replan', 'proposed', 'published');
	if jsonb_typeof(moves) is distinct from 'array' then perform app.refuse('MC010', 422, '{"field": "moves"}'); end if;
	for m in select * from jsonb_to_recordset(moves) x (id uuid, inspector uuid, date date, hour int) loop
		perform covert.check_plan_visit(p, v.branch_id, m.inspector, m.date, m.hour)
			from covert.visits v where v.id = m.id and v.plan_id = plan and v.status in ('proposed', 'assigned');
		if not found then perform app.refuse('MC525', 409); end if;
		update covert.visits v set inspector_id = m.inspector, planned_on = m.date, planned_hour = m.hour, version = v.version + 1 where v.id = m.id;
	end loop;
	update covert.visits v set status = 'cancelled', version = v.version + 1
		where v.plan_id = plan and v.id = any (dropped) and v.chosen_by = 'pair' and v.status in ('proposed', 'assigned');
	update covert.plans o set version = o.version + 1 where o.id = plan returning * into p;
	perform covert.record_event('plan', plan, 'save_replan', jsonb_build_object('moved', jsonb_array_length(moves), 'dropped', cardinality(coalesce(dropped, '{}'))));
	return covert.plan_standing(p);
end $$;

create function covert.reveal_seed(plan uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan);
begin
	perform covert.require_plan_status(p, 'reveal_seed', 'published');
	if p.period_end >= app.today() then
		perform app.refuse('MC528', 409, jsonb_build_object('until', p.period_end));
	end if;
	update covert.plans o set status = 'closed', revealed_at = app.now(), version = o.version + 1 where o.id = plan returning * into p;
	perform covert.record_event('plan', plan, 'reveal_seed');
	return jsonb_build_object('id', p.id, 'status', p.status, 'version', p.version, 'seed', p.seed, 'seed_hash', p.seed_hash);
end $$;

create function covert.cancel_plan(plan uuid, reason text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan);
begin
	perform covert.require_plan_status(p, 'cancel_plan', 'draft', 'proposed', 'published');
	reason := app.require_text('reason', reason, 2000);
	update covert.visits v set status = 'cancelled', version = v.version + 1 where v.plan_id = plan and v.status in ('proposed', 'assigned');
	update covert.plans o set status = 'cancelled', cancel_reason = reason, version = o.version + 1 where o.id = plan returning * into p;
	perform covert.record_event('plan', plan, 'cancel_plan');
	return jsonb_build_object('id', p.id, 'status', p.status, 'version', p.version);
end $$;
