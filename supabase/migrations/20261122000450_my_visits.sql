-- All that a phone needs to go where there is no network: visits not yet approved, each checklist once.
create function covert.my_visits() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
begin
	return (
		with mine as (
			select v as visit, v.* from covert.visits v
			where v.inspector_id = me and v.status in ('assigned', 'started', 'submitted', 'in_review', 'returned') and covert.is_own(v)
		)
		select jsonb_build_object(
			'now', app.now(), 'person_id', me,
			'checklists', coalesce((select jsonb_object_agg(c.id, c.content) from public.checklist_versions c
				where c.id in (select m.checklist_version_id from mine m)), '{}'),
			'visits', coalesce((select jsonb_agg(covert.visit_state(m.visit) || jsonb_build_object(
					'kind', m.kind, 'planned_on', m.planned_on, 'planned_hour', m.planned_hour, 'version_id', m.checklist_version_id,
					'scenario_ids', to_jsonb(m.scenario_ids), 'reinspect', to_jsonb(array(select r.item_id from covert.due_reinspections(m.visit) r order by 1)),
					'branch', jsonb_build_object('zh', u.name_zh, 'en', u.name_en, 'address', u.address, 'phone', u.phone,
						'latitude', u.latitude, 'longitude', u.longitude),
					'comments', covert.comments_for_inspector(m.id))
				order by m.planned_on, m.planned_hour, m.id)
				from mine m join public.units u on u.id = m.branch_id), '[]')));
end $$;
comment on function covert.my_visits is 'The caller''s visits under way with all a phone needs offline; nobody else''s, and an empty list for who has none.';

create function covert.comments_for_inspector(visit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	-- The reviewer's name is not the inspector's business; what to clear up is.
	return (select coalesce(jsonb_agg(jsonb_build_object('item_id', c.item_id, 'body', c.body, 'at', c.written_at) order by c.written_at), '[]')
		from covert.review_comments c join covert.visits v on v.id = c.visit_id
		where c.visit_id = visit and v.status = 'returned' and c.round = v.review_round);
end $$;

create function covert.my_profile_part() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return jsonb_build_object('inspects', covert.is_inspector(app.me())
		or exists (select from covert.visits v where v.inspector_id = app.me() and v.status in ('started', 'returned') and covert.is_own(v)));
end $$;

-- A stranger has no profile and is asked for a code; whoever was signed out must sign in again.
create or replace function public.my_profile() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.require_session(); select app.my_profile() || covert.my_profile_part(); end;
comment on function public.my_profile is 'Who the caller is and may do, what waits for them, and whether they inspect, which nobody else is told; null for a stranger.';
