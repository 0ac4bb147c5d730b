-- Whoever holds a post or role at a branch of the plan neither reads nor changes it, even if they plan for the region.
create function covert.manages_plan(p covert.plans) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	mine uuid[] := covert.my_own_branches();
begin
	return covert.manages_unit(p.unit_id)
		and not exists (select from covert.plan_branches(p) b where b.branch_id = any (mine))
		and not exists (select from covert.visits v where v.plan_id = p.id and v.branch_id = any (mine));
end $$;

create function covert.plan_to_change(plan uuid, expected_version int default null) returns covert.plans
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans;
begin
	perform covert.require_manager();
	select * into p from covert.plans o where o.id = plan for update;
	if p.id is null or not covert.manages_plan(p) then perform app.refuse('MC003', 404); end if;
	if expected_version is not null and expected_version <> p.version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', p.version));
	end if;
	return p;
end $$;

create function covert.require_plan_status(p covert.plans, action text, variadic statuses text[]) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	if p.status <> all (statuses) then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', p.status));
	end if;
end $$;

-- Shares are bounded so that no plan can be made foreseeable by its parameters.
create function covert.check_plan_parameters(given jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	usual jsonb := '{"restShare": 0.3, "randomShare": 0.3, "exemptChance": 0.1, "riskiestShare": 0.2, "pairShare": 0.05, "rotationDays": 90,
		"hoursApart": 2, "hours": {"first": 8, "last": 17}, "options": 30, "gap": 0.05, "part": 120}';
	rule record;
	value jsonb;
begin
	for rule in select * from (values ('restShare', 0, 0.9, false), ('randomShare', 0.3, 1, false), ('exemptChance', 0, 1, false), ('riskiestShare', 0, 0.5, false),
		('pairShare', 0, 0.2, false), ('rotationDays', 90, 366, true), ('hoursApart', 1, 8, true)) r (name, least, most, is_whole) loop
		value := given -> rule.name;
		continue when value is null or value = 'null';
		if jsonb_typeof(value) <> 'number' or value::numeric not between rule.least and rule.most or rule.is_whole and value::numeric <> trunc(value::numeric) then
			perform app.refuse('MC521', 422, jsonb_build_object('field', rule.name, 'least', rule.least, 'most', rule.most));
		end if;
		usual := usual || jsonb_build_object(rule.name, value);
	end loop;
	return usual;
end $$;

create function covert.create_plan(unit uuid, period_start date, period_end date, checklist_version uuid, parameters jsonb, key uuid) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	made uuid;
begin
	perform covert.require_manager();
	if not covert.manages_unit(unit) then perform app.refuse('MC003', 404); end if;
	if period_start is null then perform app.refuse('MC007', 422, '{"field": "period_start"}'); end if;
	if period_end is null or period_end < period_start then perform app.refuse('MC009', 422, '{"field": "period_end", "reason": "before_start"}'); end if;
	if period_end > period_start + 99 or period_start > app.today() + 366 then perform app.refuse('MC009', 422, '{"field": "period_end", "reason": "range"}'); end if;
	if period_start <= app.today() - 1 then perform app.refuse('MC009', 422, '{"field": "period_start", "reason": "past"}'); end if;
	if not exists (select from public.checklist_versions c join public.checklist_templates t on t.id = c.template_id
		where c.id = checklist_version and c.kind = 'covert' and t.retired_at is null) then
		perform app.refuse('MC010', 422, '{"field": "checklist_version_id"}');
	end if;
	if not app.first_time(key, 'create_plan', unit) then
		select p.id into made from covert.plans p where p.unit_id = unit and p.created_by = app.me() order by p.created_at desc limit 1;
		return made;
	end if;
	if exists (select from covert.plans p where p.unit_id = unit and p.status <> 'cancelled'
		and daterange(p.period_start, p.period_end, '[]') && daterange(create_plan.period_start, create_plan.period_end, '[]')) then
		perform app.refuse('MC522', 409, '{"field": "period_start"}');
	end if;
	insert into covert.plans (unit_id, period_start, period_end, checklist_version_id, parameters, created_by, created_at)
		values (unit, create_plan.period_start, create_plan.period_end, checklist_version,
			covert.check_plan_parameters(coalesce(create_plan.parameters, '{}')), app.me(), app.now()) returning id into made;
	perform covert.record_event('plan', made, 'create_plan', jsonb_build_object('unit_id', unit, 'from', period_start, 'to', period_end));
	return made;
end $$;

-- The database chooses the seed, and every draw leaves a trace: nobody draws in silence until they like it.
create function covert.begin_draw(plan uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan);
	d covert.plan_draws;
	secret text := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex');
begin
	perform covert.require_plan_status(p, 'begin_draw', 'draft', 'proposed');
	insert into covert.plan_draws (plan_id, number, seed, seed_hash, inputs, drawn_by, begun_at)
		values (plan, coalesce((select max(o.number) from covert.plan_draws o where o.plan_id = plan), 0) + 1,
			secret, encode(sha256(convert_to(secret, 'UTF8')), 'hex'), covert.planning_inputs(p), app.me(), app.now())
		returning * into d;
	perform covert.record_event('plan', plan, 'begin_draw', jsonb_build_object('draw', d.id, 'number', d.number, 'seed_hash', d.seed_hash));
	return jsonb_build_object('draw_id', d.id, 'seed', d.seed, 'inputs', d.inputs, 'past', covert.past_periods(p));
end $$;
comment on function covert.begin_draw is 'A fresh seed with what to draw from; the answer goes back through save_proposal.';

-- Calendars of the year before by month, and what was visited in it: what a predictor could have learnt from.
create function covert.past_periods(p covert.plans) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('from', m.first::date, 'to', m.last::date,
			'calendars', (select coalesce(jsonb_object_agg(k.calendar_version, (
					select jsonb_agg(jsonb_build_object('date', d::date, 'kind', app.day_kind(k.calendar_version, d::date)) order by d)
					from generate_series(m.first, m.last, interval '1 day') d)), '{}')
				from (select distinct b.calendar_version from covert.plan_branches(p) b) k)) order by m.first), '[]')
	from (select g as first, g + interval '1 month' - interval '1 day' as last
		from generate_series(date_trunc('month', p.period_start::timestamp) - interval '12 months',
			date_trunc('month', p.period_start::timestamp) - interval '1 month', interval '1 month') g) m
$$;

create function covert.save_proposal(draw uuid, visits jsonb, outcome jsonb, commitment jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	d covert.plan_draws;
	p covert.plans;
	misfit int;
begin
	perform covert.require_manager();
	select * into d from covert.plan_draws o where o.id = draw;
	p := covert.plan_to_change(d.plan_id);
	perform covert.require_plan_status(p, 'save_proposal', 'draft', 'proposed');
	if d.saved_at is not null or d.number <> (select max(o.number) from covert.plan_draws o where o.plan_id = p.id) then
		perform app.refuse('MC523', 409);
	end if;
	if jsonb_typeof(visits) is distinct from 'array' or jsonb_array_length(visits) > 20000
		or jsonb_typeof(coalesce(outcome, '{}')) <> 'object' or jsonb_typeof(coalesce(commitment, '{}')) <> 'object' then
		perform app.refuse('MC010', 422, '{"field": "visits"}');
	end if;
	update covert.plan_draws o set saved_at = app.now(), outcome = save_proposal.outcome, commitment = save_proposal.commitment where o.id = draw;
	if jsonb_array_length(visits) = 0 then
		perform covert.record_event('plan', p.id, 'save_proposal', jsonb_build_object('draw', draw, 'visits', 0));
		return covert.plan_standing(p);
	end if;
	select count(*) into misfit from jsonb_to_recordset(visits) v (branch uuid, inspector uuid, date date, hour int, "chosenBy" text)
		where v.branch is null or v.inspector is null or v.date is null or v.hour is null or v.hour not between 0 and 23
			or v."chosenBy" not in ('risk', 'random', 'pair')
			or v.branch not in (select b.branch_id from covert.plan_branches(p) b)
			or v.inspector not in (select i.person_id from covert.plan_inspectors(p) i);
	if misfit > 0 then perform app.refuse('MC010', 422, jsonb_build_object('field', 'visits', 'count', misfit)); end if;
	delete from covert.visits v where v.plan_id = p.id and v.status = 'proposed' and v.paired_with is not null;
	delete from covert.visits v where v.plan_id = p.id and v.status = 'proposed';
	with given as (
		select v.*, gen_random_uuid() as visit_id
		from jsonb_to_recordset(visits) v (id text, branch uuid, inspector uuid, date date, hour int, "chosenBy" text, "pairedWith" text)
	)
	insert into covert.visits (id, plan_id, branch_id, kind, checklist_version_id, scenario_ids, inspector_id, planned_on, planned_hour, chosen_by, paired_with, created_at)
		select g.visit_id, p.id, g.branch, 'covert', p.checklist_version_id, covert.scenarios_of(p.checklist_version_id), g.inspector, g.date, g.hour, g."chosenBy",
			(select o.visit_id from given o where o.id = g."pairedWith"), app.now()
		from given g;
	update covert.plans o set status = 'proposed', draw_id = draw, solver = commitment ->> 'solver', outcome = save_proposal.outcome,
		seed = d.seed, version = o.version + 1 where o.id = p.id returning * into p;
	perform covert.record_event('plan', p.id, 'save_proposal', jsonb_build_object('draw', draw, 'visits', jsonb_array_length(visits), 'plan', commitment ->> 'plan'));
	return covert.plan_standing(p);
end $$;
comment on function covert.save_proposal is 'Puts what was drawn in place of the proposal before; an empty list keeps the explanation why there is none.';

create function covert.scenarios_of(checklist_version uuid) returns text[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(s ->> 'id' order by n), '{}')
	from public.checklist_versions c, jsonb_array_elements(c.content -> 'scenarios') with ordinality as e (s, n) where c.id = checklist_version
$$;

create function covert.plan_standing(p covert.plans) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', p.id, 'status', p.status, 'version', p.version, 'violations', covert.plan_violations(p))
$$;
