-- An overt or a document check goes into a plan by hand, with a checklist of its kind; what is drawn stays covert.
-- Until its release it is hidden like every other visit.
drop function public.add_plan_visit(uuid, uuid, uuid, date, int);
drop function covert.add_plan_visit(uuid, uuid, uuid, date, int);

create function covert.add_plan_visit(plan uuid, branch uuid, inspector uuid, planned_on date, planned_hour int, checklist_version uuid) returns jsonb
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
	insert into covert.visits (plan_id, branch_id, kind, checklist_version_id, scenario_ids, inspector_id, planned_on, planned_hour, chosen_by, status, created_at)
		values (plan, branch, list.kind, list.id, covert.scenarios_of(list.id), inspector, add_plan_visit.planned_on,
			add_plan_visit.planned_hour, 'hand', case p.status when 'published' then 'assigned' else 'proposed' end, app.now()) returning id into added;
	update covert.plans o set version = o.version + 1, status = case o.status when 'draft' then 'proposed' else o.status end where o.id = plan returning * into p;
	perform covert.record_event('visit', added, 'add_plan_visit', jsonb_build_object('plan', plan, 'kind', list.kind));
	return covert.plan_standing(p);
end $$;
comment on function covert.add_plan_visit is 'Adds a visit by hand, of the kind of its checklist (without one: the plan''s own), and answers with every hard rule the plan breaks then.';

create function public.add_plan_visit(plan_id uuid, branch_id uuid, inspector_id uuid, planned_on date, planned_hour int,
	checklist_version_id uuid default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.add_plan_visit(plan_id, branch_id, inspector_id, planned_on, planned_hour, checklist_version_id); end;
revoke execute on function covert.add_plan_visit(uuid, uuid, uuid, date, int, uuid), public.add_plan_visit(uuid, uuid, uuid, date, int, uuid) from public, anon;
grant execute on function covert.add_plan_visit(uuid, uuid, uuid, date, int, uuid), public.add_plan_visit(uuid, uuid, uuid, date, int, uuid) to authenticated, service_role;

-- The newest version of every checklist a visit can be made with.
create function covert.visit_checklists() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', t.kind, 'zh', t.name_zh, 'en', t.name_en, 'number', c.number) order by t.kind, t.name_zh), '[]')
	from public.checklist_templates t
	join lateral (select * from public.checklist_versions o where o.template_id = t.id order by o.number desc limit 1) c on true
	where t.kind in ('covert', 'overt', 'document') and t.retired_at is null
$$;
revoke execute on function covert.visit_checklists() from public, anon;

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
			'cancel_reason', p.cancel_reason, 'is_mine', is_mine, 'today', app.today(),
			'can_reveal', p.status = 'published' and p.period_end < app.today(),
			'checklist', (select jsonb_build_object('zh', t.name_zh, 'en', t.name_en, 'number', c.number)
				from public.checklist_versions c join public.checklist_templates t on t.id = c.template_id where c.id = p.checklist_version_id),
			'checklists', case when is_mine then covert.visit_checklists() else '[]' end,
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
					'kind', v.kind, 'planned_on', v.planned_on, 'planned_hour', v.planned_hour, 'chosen_by', v.chosen_by, 'status', v.status, 'paired_with', v.paired_with)
					order by v.planned_on, v.planned_hour, v.id), '[]')
				from covert.visits v where v.plan_id = p.id and v.status <> 'cancelled' and v.branch_id = any (readable)),
			'violations', case when p.status in ('proposed', 'published') then covert.plan_violations(p) else '[]' end)
		from public.units u where u.id = p.unit_id);
end $$;
