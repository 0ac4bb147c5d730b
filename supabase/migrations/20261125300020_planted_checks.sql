-- A planted check: what an inspector must find is known beforehand, and only to who planned the visit and who reviews it.
create table covert.planted_checks (
	visit_id uuid not null references covert.visits on delete cascade,
	item_id text not null,
	truth text not null check (truth in ('pass', 'fail')),
	planted_by uuid not null,
	planted_at timestamptz not null,
	primary key (visit_id, item_id)
);
comment on table covert.planted_checks is 'Items whose true answer was known before the visit; an answer that differs is one of the signals beside it, and never reaches the branch or the inspector.';
select covert.close_tables();

-- The items of a checklist that a check can be planted on: those that pass or fail.
create function covert.plantable_items(checklist_version uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('id', i ->> 'id', 'zh', i ->> 'zh', 'en', i ->> 'en') order by n), '[]')
	from public.checklist_versions c,
		rows from (jsonb_path_query(c.content, '$.sections[*].items[*]')) with ordinality as e (i, n)
	where c.id = checklist_version and i -> 'scale' ->> 'type' = 'pass_fail_na'
$$;

create function covert.plant_check(visit uuid, item text, truth text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.plan_visit_to_change(visit, 'plant_check');
begin
	if item is null or not covert.plantable_items(v.checklist_version_id) @> jsonb_build_array(jsonb_build_object('id', item)) then
		perform app.refuse('MC010', 422, '{"field": "item_id"}');
	elsif truth not in ('pass', 'fail') then
		perform app.refuse('MC010', 422, '{"field": "truth"}');
	end if;
	if truth is null then
		delete from covert.planted_checks c where c.visit_id = visit and c.item_id = item;
	else
		insert into covert.planted_checks values (visit, item, plant_check.truth, app.me(), app.now())
			on conflict (visit_id, item_id) do update set truth = excluded.truth, planted_by = excluded.planted_by, planted_at = excluded.planted_at;
	end if;
	perform covert.record_event('visit', visit, 'plant_check', jsonb_build_object('item', item, 'truth', truth));
end $$;
comment on function covert.plant_check is 'Notes what is truly so at the branch for an item that passes or fails, before the visit begins; without a truth it is taken back.';

create function public.plant_check(visit_id uuid, item_id text, truth text default null) returns void
language sql security invoker set search_path = ''
begin atomic select covert.plant_check(visit_id, item_id, truth); end;
revoke execute on function covert.plantable_items(uuid), covert.plant_check(uuid, text, text), public.plant_check(uuid, text, text) from public, anon;
grant execute on function covert.plant_check(uuid, text, text), public.plant_check(uuid, text, text) to authenticated, service_role;

create or replace function covert.visit_facts(visit covert.visits) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		select jsonb_build_object(
			'checked_in_at', visit.checked_in_at, 'checked_out_at', visit.checked_out_at, 'submitted_at', visit.submitted_at,
			'branch_place', case when u.latitude is not null then jsonb_build_object('latitude', u.latitude, 'longitude', u.longitude) end,
			'check_in', (select o.value from covert.visit_operations o where o.visit_id = visit.id and o.kind = 'check_in' order by o.seq desc limit 1),
			'check_out', (select o.value from covert.visit_operations o where o.visit_id = visit.id and o.kind = 'check_out' order by o.seq desc limit 1),
			'answered', (select coalesce(jsonb_agg(jsonb_build_object('item', a.item_id, 'at', a.answered_at)), '[]')
				from covert.answers a where a.visit_id = visit.id),
			'timers', (select coalesce(jsonb_agg(o.value || jsonb_build_object('at', o.entered_at) order by o.seq), '[]')
				from covert.visit_operations o where o.visit_id = visit.id and o.kind = 'timer'),
			'photos', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'item', p.item_id, 'taken_at', p.taken_at, 'place', p.place,
					'sha256', p.sha256, 'hash', p.perceptual_hash,
					'same', (select count(*) from covert.photos q where q.sha256 = p.sha256 and q.visit_id <> visit.id and q.removed_at is null),
					'nearest', (select min(bit_count(('x' || lpad(q.perceptual_hash, 16, '0'))::bit(64) # ('x' || lpad(p.perceptual_hash, 16, '0'))::bit(64)))
						from covert.photos q join covert.visits w on w.id = q.visit_id
						where p.perceptual_hash ~ '^[0-9a-f]{16}$' and q.perceptual_hash ~ '^[0-9a-f]{16}$'
							and w.inspector_id = visit.inspector_id and w.id <> visit.id and w.planned_on > visit.planned_on - 366 and q.removed_at is null))), '[]')
				from covert.photos p where p.visit_id = visit.id and p.removed_at is null),
			'neighbours', (select coalesce(jsonb_agg(jsonb_build_object('checked_in_at', w.checked_in_at, 'checked_out_at', w.checked_out_at,
					'latitude', b.latitude, 'longitude', b.longitude)), '[]')
				from covert.visits w join public.units b on b.id = w.branch_id
				where w.inspector_id = visit.inspector_id and w.id <> visit.id
					and w.checked_in_at between visit.checked_in_at - interval '1 day' and visit.checked_out_at + interval '1 day'),
			'other_remarks', (select coalesce(jsonb_agg(x.note), '[]') from (
				-- The offset keeps it to the answers of these few visits instead of reading all there are.
				select a.note from covert.visits w
				cross join lateral (select o.note from covert.answers o where o.visit_id = w.id and char_length(o.note) >= 12 offset 0) a
				where w.inspector_id = visit.inspector_id and w.id <> visit.id and w.planned_on > visit.planned_on - 90
				order by w.planned_on desc limit 300) x),
			'minutes', covert.minutes_of(visit.inspector_id, visit.planned_on - 366),
			'planted', (select coalesce(jsonb_object_agg(c.item_id, c.truth), '{}') from covert.planted_checks c where c.visit_id = visit.id),
			'effect', covert.inspector_effect(visit.inspector_id, visit.planned_on))
		from public.units u where u.id = visit.branch_id
	);
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
			'cancel_reason', p.cancel_reason, 'is_mine', is_mine, 'today', app.today(),
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
