-- What stands beside a visit is asked for every visit of the reviewers' list: in PL/pgSQL its plans are kept over a session.

create or replace function covert.answers_of(visit uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return coalesce((select jsonb_object_agg(a.item_id, coalesce(a.value, '{}') || case when a.note is null then '{}' else jsonb_build_object('note', a.note) end)
			from covert.answers a where a.visit_id = visit), '{}')
		|| coalesce((select jsonb_build_object('@scenarios', jsonb_build_object('value', array_to_string(v.scenario_ids, ' ')))
			from covert.visits v where v.id = visit and cardinality(v.scenario_ids) > 0), '{}');
end $$;

create or replace function covert.inspector_effect(inspector uuid, until date) returns numeric
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

-- Which items of a published version are measured in minutes; a version never changes.
create table app.timed_items (
	version_id uuid not null references public.checklist_versions (id),
	item_id text not null,
	primary key (version_id, item_id)
);
alter table app.timed_items enable row level security;
create policy nobody on app.timed_items for all to anon, authenticated using (false) with check (false);

create function app.list_timed_items() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	insert into app.timed_items (version_id, item_id)
		select distinct new.id, i ->> 'id' from jsonb_path_query(new.content, '$.sections[*].items[*] ? (@.scale.unit == "minute")') i;
	return null;
end $$;
create trigger list_timed_items after insert on public.checklist_versions
	for each row execute function app.list_timed_items();
insert into app.timed_items (version_id, item_id)
	select distinct c.id, i ->> 'id' from public.checklist_versions c
	cross join lateral jsonb_path_query(c.content, '$.sections[*].items[*] ? (@.scale.unit == "minute")') i;

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
				select a.note from covert.answers a join covert.visits w on w.id = a.visit_id
				where w.inspector_id = visit.inspector_id and w.id <> visit.id and w.planned_on > visit.planned_on - 90 and char_length(a.note) >= 12
				order by w.planned_on desc limit 300) x),
			'minutes', covert.minutes_of(visit.inspector_id, visit.planned_on - 366),
			'effect', covert.inspector_effect(visit.inspector_id, visit.planned_on))
		from public.units u where u.id = visit.branch_id
	);
end $$;

create or replace function covert.failed_criticals(visit covert.visits) returns table (item_id text, has_evidence boolean, is_upheld boolean, confirmed_by uuid, note text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
	return query
		select i ->> 'item', a.note is not null or exists (select from covert.photos p
				where p.visit_id = visit.id and p.item_id = i ->> 'item' and p.removed_at is null and p.stored_at is not null),
			c.is_upheld, c.confirmed_by, c.note
		from jsonb_array_elements(visit.score -> 'lines') i
		left join covert.answers a on a.visit_id = visit.id and a.item_id = i ->> 'item'
		left join covert.critical_confirmations c on c.visit_id = visit.id and c.item_id = i ->> 'item' and c.answer_op is not distinct from a.value_op
		where (i ->> 'critical')::boolean and (i ->> 'failed')::boolean;
end $$;
