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
