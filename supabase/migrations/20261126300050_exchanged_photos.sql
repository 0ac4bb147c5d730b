-- The database cannot read what Storage keeps. The reviewer's server can, once, when a review is taken up, and whenever a
-- photo is looked at; what it finds is noted and is one of the signals from then on.
alter table covert.photos add column exchanged_at timestamptz;
comment on column covert.photos.exchanged_at is 'When a reviewer''s server first found other bytes at rest than the phone promised.';

create function covert.report_exchanged_photos(visit uuid, photos uuid[]) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits;
	found uuid[];
begin
	perform covert.require_reader();
	select * into v from covert.visits o where o.id = visit;
	if v.id is null or not covert.reads(v.branch_id) or v.status in ('proposed', 'assigned', 'started') then
		perform app.refuse('MC003', 404);
	end if;
	with noted as (
		update covert.photos f set exchanged_at = app.now()
			where f.visit_id = visit and f.id = any (photos) and f.removed_at is null and f.exchanged_at is null returning f.id)
	select array_agg(n.id order by n.id) into found from noted n;
	if found is not null then
		perform covert.record_event('visit', visit, 'find_exchanged_photos', jsonb_build_object('photos', to_jsonb(found)));
	end if;
end $$;
comment on function covert.report_exchanged_photos is
	'Notes photos of a visit whose bytes are not those promised, each once and for good. Refuses MC003 for a visit the caller does not review or read.';

create function public.report_exchanged_photos(visit_id uuid, photo_ids uuid[]) returns void
language sql security invoker set search_path = ''
begin atomic select covert.report_exchanged_photos(visit_id, photo_ids); end;
revoke execute on function covert.report_exchanged_photos(uuid, uuid[]), public.report_exchanged_photos(uuid, uuid[]) from public, anon;
grant execute on function covert.report_exchanged_photos(uuid, uuid[]), public.report_exchanged_photos(uuid, uuid[]) to authenticated, service_role;

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
					'sha256', p.sha256, 'hash', p.perceptual_hash, 'exchanged', p.exchanged_at is not null,
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
