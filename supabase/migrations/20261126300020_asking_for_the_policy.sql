-- Before the first round of covert visits at a branch its people have been told in general that such visits happen:
-- a policy on visits reaches it, and whoever works there has confirmed reading it or has had the days to.
alter table covert.plans add column publish_reason text, add column published_untold int;
comment on column covert.plans.publish_reason is 'Why it was published although people of branches visited for the first time had let the days to confirm the policy pass.';
comment on column covert.plans.published_untold is 'How many they were, with branches where nobody could be asked; null where all had confirmed.';

-- It reads what every manager may read of documents, locks nothing and names nobody.
create function covert.policy_standing(visited uuid[]) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	first uuid[] := array(select u.id from public.units u where u.id = any (visited) and not exists (
		select from covert.visits o where o.branch_id = u.id and o.kind = 'covert' and o.status not in ('proposed', 'cancelled')));
begin
	return (
		with policies as materialized (
			select d.id, d.title, v.id as version_id, v.audience_path from public.documents d
			join public.document_versions v on v.document_id = d.id and v.in_force
			where d.kind = 'visit_policy' and d.status = 'in_force'
		), asked as materialized (
			select u.id, u.path, u.name_zh, u.name_en,
				exists (select from policies p where p.audience_path operator(extensions.@>) u.path) as is_reached
			from public.units u where u.id = any (first)
		), readers as materialized (
			select o.person_id, max(o.due_at) filter (where o.is_open and o.due_at > app.now()) as until, bool_or(o.is_open) as owes
			from public.deliveries o
			where cardinality(first) > 0 and o.version_id in (select p.version_id from policies p) and o.unit_id = any (first) and o.ended_at is null
			group by o.person_id
		)
		select jsonb_build_object(
			'branches', cardinality(first),
			'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by p.title, p.id), '[]') from policies p
				where exists (select from public.units u where u.id = any (visited) and p.audience_path operator(extensions.@>) u.path)),
			'unreached', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'zh', a.name_zh, 'en', a.name_en) order by a.path), '[]')
				from asked a where not a.is_reached),
			'silent', (select count(*) from asked a where a.is_reached and not exists (
				select from public.deliveries o join policies p on p.version_id = o.version_id where o.unit_id = a.id and o.ended_at is null)),
			'readers', count(*), 'confirmed', count(*) filter (where not r.owes), 'running', count(*) filter (where r.until is not null),
			'late', count(*) filter (where r.owes and r.until is null), 'until', max(r.until))
		from readers r);
end $$;
comment on function covert.policy_standing is
	'Of the branches that were never sent a covert visit: which no policy on visits in force reaches (unreached), how many people were asked to read it
	(readers), have confirmed, have days left (running, the last until) or let them pass (late), and at how many branches nobody could be asked (silent).';

-- Branches a plan sends somebody to covertly; of one that is not drawn yet, those it is for.
create function covert.branches_to_tell(p covert.plans) returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	if p.status = 'draft' then
		return array(select b.branch_id from covert.plan_branches(p) b);
	end if;
	return array(select distinct v.branch_id from covert.visits v where v.plan_id = p.id and v.kind = 'covert' and v.status <> 'cancelled');
end $$;

create function covert.require_policy(visited uuid[]) returns int
language plpgsql stable security definer set search_path = ''
as $$
declare
	found jsonb := covert.policy_standing(visited);
begin
	if found -> 'unreached' <> '[]' then
		perform app.refuse('MC529', 409, jsonb_build_object('count', jsonb_array_length(found -> 'unreached')));
	elsif (found ->> 'running')::int > 0 then
		perform app.refuse('MC530', 409, jsonb_build_object('count', found -> 'running', 'due_at', found -> 'until'));
	end if;
	return (found ->> 'late')::int + (found ->> 'silent')::int;
end $$;
comment on function covert.require_policy is
	'Refuses MC529 where no policy on visits reaches a branch visited for the first time and MC530 while days to confirm it run there; answers how many
	let them pass, with branches where nobody could be asked.';

drop function public.publish_plan(uuid, int);
drop function covert.publish_plan(uuid, int);
create function covert.publish_plan(plan uuid, expected_version int, reason text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan, expected_version);
	violations jsonb;
	untold int;
begin
	perform covert.require_plan_status(p, 'publish_plan', 'proposed');
	violations := covert.plan_violations(p);
	if violations <> '[]' then
		perform app.refuse('MC526', 409, jsonb_build_object('count', jsonb_array_length(violations), 'rules',
			(select jsonb_agg(distinct v ->> 'rule') from jsonb_array_elements(violations) v)));
	end if;
	if not exists (select from covert.visits v where v.plan_id = plan) then perform app.refuse('MC527', 409); end if;
	untold := nullif(covert.require_policy(covert.branches_to_tell(p)), 0);
	if untold > 0 and nullif(btrim(reason), '') is null then
		perform app.refuse('MC532', 422, jsonb_build_object('field', 'publish_reason', 'count', untold));
	end if;
	update covert.visits v set status = 'assigned' where v.plan_id = plan and v.status = 'proposed';
	update covert.plans o set status = 'published', published_by = app.me(), published_at = app.now(), version = o.version + 1,
		published_untold = untold, publish_reason = case when untold > 0 then app.require_text('publish_reason', reason, 2000) end,
		seed_hash = (select d.seed_hash from covert.plan_draws d where d.id = o.draw_id)
		where o.id = plan returning * into p;
	perform covert.record_event('plan', plan, 'publish_plan', jsonb_build_object('seed_hash', p.seed_hash, 'untold', untold));
	return covert.plan_standing(p);
end $$;
comment on function covert.publish_plan is
	'Fixes the hash of the seed and sends each inspector their own visits; refused while any hard rule is broken (MC526) and before people of branches visited
	for the first time have confirmed the policy on visits (MC529, MC530), or, once their days are over, without a reason (MC532).';

create function public.publish_plan(plan_id uuid, expected_version int default null, publish_reason text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.publish_plan(plan_id, expected_version, publish_reason); end;
revoke execute on function covert.publish_plan(uuid, int, text), public.publish_plan(uuid, int, text), covert.policy_standing(uuid[]),
	covert.branches_to_tell(covert.plans), covert.require_policy(uuid[]) from public, anon;
grant execute on function covert.publish_plan(uuid, int, text), public.publish_plan(uuid, int, text) to authenticated, service_role;

-- What is added to a published plan goes out at once and by nobody's reason: such a branch waits for the next plan.
create or replace function covert.add_plan_visit(plan uuid, branch uuid, inspector uuid, planned_on date, planned_hour int, checklist_version uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans := covert.plan_to_change(plan);
	list public.checklist_versions;
	added uuid;
begin
	perform covert.require_plan_status(p, 'add_plan_visit', 'draft', 'proposed', 'published');
	perform covert.check_plan_visit(p, branch, inspector, planned_on, planned_hour);
	select c.* into list from public.checklist_versions c join public.checklist_templates t on t.id = c.template_id
		where c.id = coalesce(checklist_version, p.checklist_version_id) and c.kind in ('covert', 'overt', 'document')
			and (t.retired_at is null or c.id = p.checklist_version_id);
	if list.id is null then perform app.refuse('MC010', 422, '{"field": "checklist_version_id"}'); end if;
	if p.status = 'published' and list.kind = 'covert' and covert.require_policy(array[branch]) > 0 then perform app.refuse('MC533', 409); end if;
	insert into covert.visits (plan_id, branch_id, kind, checklist_version_id, scenario_ids, inspector_id, planned_on, planned_hour, chosen_by, status, created_at)
		values (plan, branch, list.kind, list.id, covert.scenarios_of(list.id), inspector, add_plan_visit.planned_on,
			add_plan_visit.planned_hour, 'hand', case p.status when 'published' then 'assigned' else 'proposed' end, app.now()) returning id into added;
	update covert.plans o set version = o.version + 1, status = case o.status when 'draft' then 'proposed' else o.status end where o.id = plan returning * into p;
	perform covert.record_event('visit', added, 'add_plan_visit', jsonb_build_object('plan', plan, 'kind', list.kind));
	return covert.plan_standing(p);
end $$;

create or replace function covert.read_plan(plan uuid) returns jsonb
language plpgsql security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
	p covert.plans;
	is_mine boolean;
	left_out uuid[];
	readable uuid[];
begin
	perform covert.require_reader();
	select * into p from covert.plans o where o.id = plan;
	is_mine := p.id is not null and covert.manages_plan(p);
	if p.id is null or not (is_mine or app.has_role_anywhere('auditor')) then perform app.refuse('MC003', 404); end if;
	left_out := covert.own_branches(p.created_by);
	readable := array(select covert.my_branches());
	perform covert.log_reading('plan', p.id);
	return (
		select jsonb_build_object('id', p.id, 'version', p.version, 'status', p.status, 'unit_id', u.id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
			'period_start', p.period_start, 'period_end', p.period_end, 'parameters', p.parameters, 'outcome', p.outcome, 'solver', p.solver,
			'seed_hash', p.seed_hash, 'seed', case when p.revealed_at is not null then p.seed end, 'published_at', p.published_at,
			'cancel_reason', p.cancel_reason, 'publish_reason', p.publish_reason, 'published_untold', p.published_untold,
			'policy', case when is_mine and p.status in ('draft', 'proposed') then covert.policy_standing(covert.branches_to_tell(p)) end,
			'is_mine', is_mine, 'today', app.today(),
			'can_reveal', p.status = 'published' and p.period_end < app.today(),
			'checklist', (select jsonb_build_object('zh', t.name_zh, 'en', t.name_en, 'number', c.number)
				from public.checklist_versions c join public.checklist_templates t on t.id = c.template_id where c.id = p.checklist_version_id),
			'checklists', case when is_mine then covert.visit_checklists() else '[]' end,
			-- By checklist, as a visit added by hand may have one of its own.
			'plantable', (select coalesce(jsonb_object_agg(x.id, covert.plantable_items(x.id)), '{}') from (
				select p.checklist_version_id as id where is_mine
				union select v.checklist_version_id from covert.visits v where is_mine and v.plan_id = p.id and v.status in ('proposed', 'assigned')) x),
			'draws', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'begun_at', d.begun_at, 'by', w.name,
					'seed_hash', d.seed_hash, 'outcome', d.outcome ->> 'status', 'is_used', d.id = p.draw_id) order by d.number desc), '[]')
				from covert.plan_draws d left join public.people w on w.id = d.drawn_by where d.plan_id = p.id),
			'last_outcome', (select d.outcome from covert.plan_draws d where d.plan_id = p.id and d.saved_at is not null order by d.number desc limit 1),
			'left_out', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en) order by b.name_zh), '[]')
				from public.units b where b.kind = 'branch' and b.path operator(extensions.<@) u.path and b.id = any (left_out)
					and (b.closed_on is null or b.closed_on > p.period_start)),
			'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en, 'is_exempt', app.is_exempt(b.id, p.period_start)) order by b.name_zh), '[]')
				from covert.plan_branches(p) x join public.units b on b.id = x.branch_id where b.id = any (readable)),
			'inspectors', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name), '[]')
				from public.people w where w.id in (select i.person_id from covert.plan_inspectors(p) i
					union select v.inspector_id from covert.visits v where v.plan_id = p.id and v.branch_id = any (readable))),
			'visits', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'branch_id', v.branch_id, 'inspector_id', v.inspector_id,
					'kind', v.kind, 'checklist_version_id', v.checklist_version_id,
					'planted', (select coalesce(jsonb_object_agg(c.item_id, c.truth), '{}') from covert.planted_checks c where is_mine and c.visit_id = v.id),
					 'planned_on', v.planned_on, 'planned_hour', v.planned_hour, 'chosen_by', v.chosen_by, 'status', v.status, 'paired_with', v.paired_with)
					order by v.planned_on, v.planned_hour, v.id), '[]')
				from covert.visits v where v.plan_id = p.id and v.status <> 'cancelled' and v.branch_id = any (readable)),
			'violations', case when p.status in ('proposed', 'published') then covert.plan_violations(p) else '[]' end)
		from public.units u where u.id = p.unit_id);
end $$;
