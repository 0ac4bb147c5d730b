-- Who may open a plan to change it, asked of everybody at once: as covert.manages_plan answers each of them.
create function covert.managers_of_plan(p covert.plans) returns setof uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	return query
		select distinct g.person_id from app.grants_in_force g join public.units u on u.id = p.unit_id
		where g.role = 'service_manager' and g.path operator(extensions.@>) u.path
			and not exists (select from covert.plan_branches(p) b where b.branch_id = any (covert.own_branches(g.person_id)))
			and not exists (select from covert.visits v where v.plan_id = p.id and v.branch_id = any (covert.own_branches(g.person_id)));
end $$;
revoke execute on function covert.managers_of_plan(covert.plans) from public, anon;

create or replace function covert.withdraw_from_visit(visit uuid, ground text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.own_visit(visit);
	p covert.plans;
	is_known boolean;
begin
	if v.status <> 'assigned' then perform app.refuse('MC525', 409, jsonb_build_object('status', v.status)); end if;
	is_known := exists (select from covert.inspector_conflicts c where c.person_id = v.inspector_id and c.branch_id = v.branch_id
		and c.ground = withdraw_from_visit.ground and c.ended_at is null);
	perform covert.declare_conflict(v.inspector_id, v.branch_id, ground);
	if is_known then return; end if;
	select * into p from covert.plans o where o.id = v.plan_id;
	insert into covert.notifications (person_id, kind, subject_kind, subject_id, branch_id, params, created_at)
		select m.person_id, 'visit_withdrawn', 'plan', p.id, v.branch_id,
			jsonb_build_object('branch_zh', u.name_zh, 'branch_en', u.name_en, 'planned_on', v.planned_on), app.now()
		from covert.managers_of_plan(p) m (person_id) join public.units u on u.id = v.branch_id where p.id is not null;
end $$;
comment on function covert.withdraw_from_visit is
	'Declares the caller''s conflict with the branch of a visit not begun yet; who manages its plan finds the rule broken and is told once. MC525 once it has begun.';
