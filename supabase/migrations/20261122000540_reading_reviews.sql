-- How an inspector's scores stand to those of others at the same branches over a year, in standard errors; null under five visits.
create function covert.inspector_effect(inspector uuid, until date) returns numeric
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		-- Raw scores are taken out of their documents once each, not once for each visit they are compared with.
		with scored as materialized (
			select w.branch_id, w.inspector_id, w.planned_on, (w.score ->> 'raw')::numeric as raw
			from covert.visits w
			where w.planned_on > until - 366 and w.score is not null
				and w.branch_id in (select v.branch_id from covert.visits v where v.inspector_id = inspector and v.planned_on > until - 366)
		), others as (
			select s.branch_id, avg(s.raw) as mean from scored s where s.inspector_id <> inspector group by s.branch_id
		)
		select case when count(*) >= 5 and stddev_samp(s.raw - o.mean) > 0
			then avg(s.raw - o.mean) / (stddev_samp(s.raw - o.mean) / sqrt(count(*))) end
		from scored s join others o on o.branch_id = s.branch_id
		where s.inspector_id = inspector and s.planned_on <= until
	);
end $$;

-- Waiting times an inspector entered since a day: numbers given to items measured in minutes.
create function covert.minutes_of(inspector uuid, since date) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		select coalesce(jsonb_agg(a.value -> 'value'), '[]')
		from covert.visits w
		join app.timed_items t on t.version_id = w.checklist_version_id
		join covert.answers a on a.visit_id = w.id and a.item_id = t.item_id
		where w.inspector_id = inspector and w.planned_on > since and jsonb_typeof(a.value -> 'value') = 'number'
	);
end $$;

-- What stands beside a visit for its reviewer: facts only; src/lib/domain/careless.ts makes signals of them.
create function covert.visit_facts(visit covert.visits) returns jsonb
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
				select a.note from covert.answers a join covert.visits w on w.id = a.visit_id
				where w.inspector_id = visit.inspector_id and w.id <> visit.id and w.planned_on > visit.planned_on - 90 and char_length(a.note) >= 12
				order by w.planned_on desc limit 300) x),
			'minutes', covert.minutes_of(visit.inspector_id, visit.planned_on - 366),
			'effect', covert.inspector_effect(visit.inspector_id, visit.planned_on))
		from public.units u where u.id = visit.branch_id
	);
end $$;

create function covert.review_queue() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform covert.require_reader();
	return coalesce((
		select jsonb_agg(jsonb_build_object('id', v.id, 'branch_id', v.branch_id, 'branch_zh', u.name_zh, 'branch_en', u.name_en, 'kind', v.kind,
				'inspector', p.name, 'is_mine', v.inspector_id = app.me(), 'planned_on', v.planned_on, 'submitted_at', v.submitted_at,
				'status', v.status, 'reviewer', w.name, 'total', v.score -> 'total', 'grade', v.score -> 'grade', 'knockouts', v.score -> 'knockouts',
				'unconfirmed', (select count(*) from covert.failed_criticals(v) f where f.is_upheld is null),
				'photos', (select count(*) from covert.photos f where f.visit_id = v.id and f.removed_at is null),
				'facts', covert.visit_facts(v), 'answers', covert.answers_of(v.id), 'version_id', v.checklist_version_id)
			order by v.submitted_at)
		from covert.visits v
		join public.units u on u.id = v.branch_id
		left join public.people p on p.id = v.inspector_id
		left join public.people w on w.id = v.reviewer_id
		where v.status in ('submitted', 'in_review', 'approved') and v.branch_id in (select covert.my_branches())), '[]');
end $$;

-- A reviewer's server compares the bytes it copies with those the phone promised. What the branch's own check of the
-- day called fine and the visit found failed is shown beside the item.
create function covert.visit_for_review(visit uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits;
begin
	perform covert.require_reader();
	select * into v from covert.visits o where o.id = visit;
	if v.id is null or not covert.reads(v.branch_id) or v.status in ('proposed', 'assigned', 'started') then
		perform app.refuse('MC003', 404);
	end if;
	perform covert.log_reading('visit', v.id);
	return (
		select jsonb_build_object('id', v.id, 'version', v.version, 'status', v.status, 'kind', v.kind, 'branch_id', u.id, 'branch_zh', u.name_zh,
			'branch_en', u.name_en, 'inspector', p.name, 'planned_on', v.planned_on, 'scenario_ids', v.scenario_ids, 'score', v.score,
			'content', c.content, 'answers', covert.answers_of(v.id), 'facts', covert.visit_facts(v), 'report_id', v.report_id,
			'reviewer', w.name, 'reviews_myself', v.reviewer_id is not distinct from app.me() and v.reviewer_id is not null,
			'photos', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'item', f.item_id, 'path', f.path, 'media_type', f.media_type, 'sha256', f.sha256) order by f.added_at), '[]')
				from covert.photos f where f.visit_id = v.id and f.removed_at is null),
			'comments', (select coalesce(jsonb_agg(jsonb_build_object('item', m.item_id, 'body', m.body, 'by', a.name, 'at', m.written_at, 'round', m.round) order by m.written_at), '[]')
				from covert.review_comments m join public.people a on a.id = m.written_by where m.visit_id = v.id),
			'criticals', (select coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('by', a.name)), '[]')
				from covert.failed_criticals(v) f left join public.people a on a.id = f.confirmed_by),
			'changes', (select coalesce(jsonb_agg(jsonb_build_object('item', o.item_id, 'kind', o.kind, 'value', o.value, 'at', o.entered_at,
					'received_at', o.received_at, 'device', o.device_id) order by o.seq), '[]')
				from covert.visit_operations o where o.visit_id = v.id and o.kind in ('answer', 'note', 'resolve')),
			'history', (select coalesce(jsonb_agg(jsonb_build_object('action', e.action, 'at', e.at, 'by', a.name) order by e.seq), '[]')
				from covert.events e left join public.people a on a.id = e.actor_id where e.subject_id = v.id),
			'paired', (select jsonb_build_object('answers', covert.answers_of(o.id), 'total', o.score -> 'total', 'inspector', a.name)
				from covert.visits o join public.people a on a.id = o.inspector_id
				where (o.id = v.paired_with or o.paired_with = v.id) and o.score is not null limit 1),
			'differences', to_jsonb(app.self_check_differences(v.branch_id,
				coalesce((v.checked_in_at at time zone 'Asia/Shanghai')::date, v.planned_on), coalesce(v.score -> 'lines', '[]'))),
			'moves', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from covert.available_review_moves(v.id) m))
		from public.units u
		left join public.checklist_versions c on c.id = v.checklist_version_id
		left join public.people p on p.id = v.inspector_id
		left join public.people w on w.id = v.reviewer_id
		where u.id = v.branch_id);
end $$;
comment on function covert.visit_for_review is 'One visit with everything its reviewer weighs; the reading is logged. Refuses MC003 to everyone outside.';

-- Paired visits and the scores of all inspectors, for agreement and severity over a period.
-- In an order of their own: where rows lie in the table depends on visits of other regions too.
create function covert.inspector_results(first date, last date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform covert.require_reader();
	return jsonb_build_object(
		'visits', (select coalesce(jsonb_agg(jsonb_build_object('inspector_id', v.inspector_id, 'inspector', p.name, 'branch_id', v.branch_id,
				'total', (v.score ->> 'raw')::numeric, 'day', v.planned_on, 'status', v.status) order by v.planned_on, v.id), '[]')
			from covert.visits v join public.people p on p.id = v.inspector_id
			where v.planned_on between first and last and v.status not in ('proposed', 'cancelled') and v.branch_id in (select covert.my_branches())),
		'pairs', (select coalesce(jsonb_agg(jsonb_build_object('branch_zh', u.name_zh, 'branch_en', u.name_en, 'day', v.planned_on,
				'one', jsonb_build_object('inspector', p.name, 'answers', covert.answers_of(v.id)),
				'other', jsonb_build_object('inspector', q.name, 'answers', covert.answers_of(w.id)), 'content', c.content) order by v.planned_on, v.id), '[]')
			from covert.visits v
			join covert.visits w on w.id = v.paired_with and w.score is not null
			join public.units u on u.id = v.branch_id
			join public.people p on p.id = v.inspector_id
			join public.people q on q.id = w.inspector_id
			join public.checklist_versions c on c.id = v.checklist_version_id
			where v.score is not null and v.planned_on between first and last and v.branch_id in (select covert.my_branches())));
end $$;
