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

-- A withdrawal tells of a visit: whoever manages the region and holds a post at the branch does not find its conflict in the list.
create or replace function covert.list_inspectors() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	is_auditor boolean := app.has_role_anywhere('auditor');
	own uuid[] := covert.my_own_branches();
begin
	perform covert.require_reader();
	return coalesce((
		select jsonb_agg(jsonb_build_object(
				'id', i.id, 'person_id', i.person_id, 'name', p.name, 'unit_id', i.unit_id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
				'from_date', i.from_date, 'to_date', i.to_date, 'ended_at', i.ended_at, 'daily_capacity', i.daily_capacity,
				'is_mine', covert.manages_unit(i.unit_id), 'is_disabled', p.disabled_at is not null,
				'absences', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'from_date', a.from_date, 'to_date', a.to_date) order by a.from_date), '[]')
					from covert.inspector_absences a where a.person_id = i.person_id and a.to_date >= app.today() - 30),
				'conflicts', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'branch_id', b.id, 'zh', b.name_zh, 'en', b.name_en, 'ground', c.ground) order by b.name_zh), '[]')
					from covert.inspector_conflicts c join public.units b on b.id = c.branch_id where c.person_id = i.person_id and c.ended_at is null
						and (is_auditor or b.id <> all (own))),
				'visits', (select count(*) from covert.visits v where v.inspector_id = i.person_id and v.status not in ('proposed', 'cancelled')
					and v.planned_on > app.today() - 90 and v.planned_on <= app.today() and v.branch_id in (select covert.my_branches()))
			) order by i.ended_at is not null, p.name)
		from covert.inspectors i
		join public.people p on p.id = i.person_id
		join public.units u on u.id = i.unit_id
		where (is_auditor or covert.manages_inspector(i.person_id))
			and (i.ended_at is null or i.ended_at > app.now() - interval '1 year')), '[]');
end $$;
