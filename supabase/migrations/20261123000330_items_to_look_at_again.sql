-- What waits to be looked at again at a branch enters its next visit by itself: the phone marks it, and a visit is not
-- complete without it. Nothing is written for that, so that no row tells which visit it will be.
create function covert.due_reinspections(v covert.visits) returns table (item_id text, since timestamptz)
language sql stable security definer set search_path = ''
as $$
	select w.item_id, w.since from covert.waiting_reinspections(v.branch_id) w
	where covert.is_open(v) and covert.has_item(v, w.item_id)
$$;
comment on function covert.due_reinspections is
	'Items of an open visit''s checklist that wait to be looked at again at its branch, with the moment since when.';

-- Items required a day and more before arrival must have been answered; a phone that was offline since cannot know newer ones.
create function covert.missing_for_submission(v covert.visits, content jsonb, score jsonb, digest text, photos text[]) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select case when v.checked_in_at is null then '[{"kind": "check_in"}]'::jsonb else '[]' end
		|| case when v.checked_out_at is null then '[{"kind": "check_out"}]'::jsonb else '[]' end
		|| coalesce((select jsonb_agg(jsonb_build_object('kind', 'conflict', 'item_id', c.item_id))
			from covert.answer_conflicts c where c.visit_id = v.id and c.resolved_op is null), '[]')
		|| coalesce((select jsonb_agg(jsonb_build_object('kind', 'upload', 'item_id', f.item_id, 'photo', f.id))
			from covert.photos f where f.visit_id = v.id and f.removed_at is null and f.stored_at is null), '[]')
		|| coalesce((select jsonb_agg(jsonb_build_object('kind', 'unknown_photo', 'sha256', x))
			from unnest(photos) x where not exists (select from covert.photos f where f.visit_id = v.id and f.sha256 = x and f.removed_at is null)), '[]')
		|| case when exists (select from covert.photos f where f.visit_id = v.id and f.removed_at is null and f.sha256 <> all (photos))
			then '[{"kind": "more_photos"}]'::jsonb else '[]' end
		|| case when digest is distinct from covert.answers_digest(v.id) then '[{"kind": "digest"}]'::jsonb else '[]' end
		|| coalesce((select jsonb_agg(jsonb_build_object('kind', 'answer', 'item_id', l -> 'item'))
			from jsonb_array_elements(score -> 'lines') l where l ->> 'result' = 'invalid'), '[]')
		|| coalesce((select jsonb_agg(jsonb_build_object('kind', 'reinspection', 'item_id', r.item_id))
			from covert.due_reinspections(v) r
			join jsonb_array_elements(score -> 'lines') l on l ->> 'item' = r.item_id and l ->> 'result' <> 'hidden'
			where r.since < v.checked_in_at - interval '1 day'
				and not exists (select from covert.answers a where a.visit_id = v.id and a.item_id = r.item_id and a.value is not null)), '[]')
		|| case when score ->> 'status' = 'incomplete' then jsonb_build_array(jsonb_build_object('kind', 'unfinished', 'completeness', score -> 'completeness')) else '[]' end
		|| covert.missing_evidence(v, content, score)
$$;
