-- The raw score beside its document: a reviewer's list compares each inspector's scores of a year, and need not
-- open every document for that.
alter table covert.visits add column raw_score numeric generated always as ((score ->> 'raw')::numeric) stored;
comment on column covert.visits.raw_score is 'The raw score of `score`, 0 to 100; null until submitted.';

create or replace function covert.inspector_effect(inspector uuid, until date) returns numeric
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		with scored as materialized (
			select w.branch_id, w.inspector_id, w.planned_on, w.raw_score as raw
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
			'effect', covert.inspector_effect(visit.inspector_id, visit.planned_on))
		from public.units u where u.id = visit.branch_id
	);
end $$;
