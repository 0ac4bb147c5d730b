create function covert.reads_plan(p covert.plans) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.has_role_anywhere('auditor') or covert.manages_plan(p);
end $$;

create function covert.list_plans() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform covert.require_reader();
	return jsonb_build_object(
		'plans', coalesce((
			select jsonb_agg(jsonb_build_object('id', p.id, 'unit_id', p.unit_id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
					'period_start', p.period_start, 'period_end', p.period_end, 'status', p.status, 'created_by', w.name, 'seed_hash', p.seed_hash,
					'visits', c.visits, 'done', c.done, 'branches', c.branches) order by p.period_start desc, p.created_at desc)
			from covert.plans p
			join public.units u on u.id = p.unit_id
			left join public.people w on w.id = p.created_by
			cross join lateral (select count(*) as visits, count(*) filter (where v.submitted_at is not null) as done, count(distinct v.branch_id) as branches
				from covert.visits v where v.plan_id = p.id and v.status <> 'cancelled' and v.branch_id in (select covert.my_branches())) c
			where covert.reads_plan(p) and p.period_end > app.today() - 400), '[]'),
		'checklists', coalesce((
			select jsonb_agg(jsonb_build_object('id', c.id, 'zh', t.name_zh, 'en', t.name_en, 'number', c.number) order by t.name_zh, c.number desc)
			from public.checklist_templates t
			join lateral (select * from public.checklist_versions o where o.template_id = t.id order by o.number desc limit 1) c on true
			where t.kind = 'covert' and t.retired_at is null), '[]'),
		'units', coalesce((
			select jsonb_agg(jsonb_build_object('id', u.id, 'zh', u.name_zh, 'en', u.name_en, 'kind', u.kind) order by u.path)
			from public.units u where u.kind in ('head_office', 'region') and u.closed_on is null
				and u.path operator(extensions.<@) any (array (select unnest(app.my_paths('service_manager'))))), '[]'));
end $$;

create function covert.read_plan(plan uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	p covert.plans;
begin
	perform covert.require_reader();
	select * into p from covert.plans o where o.id = plan;
	if p.id is null or not covert.reads_plan(p) then perform app.refuse('MC003', 404); end if;
	perform covert.log_reading('plan', p.id);
	return (
		select jsonb_build_object('id', p.id, 'version', p.version, 'status', p.status, 'unit_id', u.id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
			'period_start', p.period_start, 'period_end', p.period_end, 'parameters', p.parameters, 'outcome', p.outcome, 'solver', p.solver,
			'seed_hash', p.seed_hash, 'seed', case when p.revealed_at is not null then p.seed end, 'published_at', p.published_at,
			'cancel_reason', p.cancel_reason, 'is_mine', covert.manages_plan(p), 'today', app.today(),
			'can_reveal', p.status = 'published' and p.period_end < app.today(),
			'checklist', (select jsonb_build_object('zh', t.name_zh, 'en', t.name_en, 'number', c.number)
				from public.checklist_versions c join public.checklist_templates t on t.id = c.template_id where c.id = p.checklist_version_id),
			'draws', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'begun_at', d.begun_at, 'by', w.name,
					'seed_hash', d.seed_hash, 'outcome', d.outcome ->> 'status', 'is_used', d.id = p.draw_id) order by d.number desc), '[]')
				from covert.plan_draws d left join public.people w on w.id = d.drawn_by where d.plan_id = p.id),
			'last_outcome', (select d.outcome from covert.plan_draws d where d.plan_id = p.id and d.saved_at is not null order by d.number desc limit 1),
			'left_out', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en) order by b.name_zh), '[]')
				from public.units b where b.kind = 'branch' and b.path operator(extensions.<@) u.path and b.id = any (covert.own_branches(p.created_by))
					and (b.closed_on is null or b.closed_on > p.period_start)),
			'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en, 'is_exempt', app.is_exempt(b.id, p.period_start)) order by b.name_zh), '[]')
				from covert.plan_branches(p) x join public.units b on b.id = x.branch_id where covert.reads(b.id)),
			'inspectors', (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) order by w.name), '[]')
				from public.people w where w.id in (select i.person_id from covert.plan_inspectors(p) i
					union select v.inspector_id from covert.visits v where v.plan_id = p.id and covert.reads(v.branch_id))),
			'visits', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'branch_id', v.branch_id, 'inspector_id', v.inspector_id,
					'planned_on', v.planned_on, 'planned_hour', v.planned_hour, 'chosen_by', v.chosen_by, 'status', v.status, 'paired_with', v.paired_with)
					order by v.planned_on, v.planned_hour, v.id), '[]')
				from covert.visits v where v.plan_id = p.id and v.status <> 'cancelled' and covert.reads(v.branch_id)),
			'violations', case when p.status in ('proposed', 'published') then covert.plan_violations(p) else '[]' end)
		from public.units u where u.id = p.unit_id);
end $$;
comment on function covert.read_plan is 'A plan with its visits, branches, inspectors and broken rules; opening it is logged. MC003 to whom it does not concern.';

create function covert.plan_replay(plan uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	p covert.plans;
	d covert.plan_draws;
begin
	perform covert.require_reader();
	select * into p from covert.plans o where o.id = plan;
	if p.id is null or not covert.reads_plan(p) then perform app.refuse('MC003', 404); end if;
	if p.revealed_at is null then perform app.refuse('MC528', 409, jsonb_build_object('until', p.period_end)); end if;
	select * into d from covert.plan_draws o where o.id = p.draw_id;
	if d.id is null then perform app.refuse('MC527', 409); end if;
	return jsonb_build_object('seed', d.seed, 'inputs', d.inputs, 'commitment', d.commitment,
		'changed', (select count(*) from covert.visits v where v.plan_id = plan and v.chosen_by = 'hand'));
end $$;
comment on function covert.plan_replay is 'After the period: the seed and all that was drawn from, so that the draw can be made again.';

select covert.close_tables();
