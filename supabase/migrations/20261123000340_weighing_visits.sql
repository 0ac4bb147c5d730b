-- A reviewer's server compares the bytes it copies with those the phone promised. What the branch's own check of the
-- day called fine and the visit found failed is shown beside the item.
create or replace function covert.visit_for_review(visit uuid) returns jsonb
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

-- Parts of photos that were never finished go: the phone keeps what the server has not confirmed, and sends it again.
-- Hidden work: nothing tells administrators, or anybody, that there was something to clear away.
create function covert.drop_unfinished_parts(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	dropped int;
begin
	with idle as (
		select c.photo_id, c.n from covert.photo_chunks c
		join covert.photos f on f.id = c.photo_id
		join covert.visits v on v.id = f.visit_id
		where f.added_at < app.now() - interval '14 days' or not covert.is_open(v)
		limit batch
	)
	delete from covert.photo_chunks c using idle i where c.photo_id = i.photo_id and c.n = i.n;
	get diagnostics dropped = row_count;
	return dropped;
end $$;
comment on function covert.drop_unfinished_parts is
	'Deletes parts of photos fourteen days after the photo was announced, and at once where the visit takes nothing more.';
insert into app.periodic_jobs (job, position, is_hidden) values ('covert.drop_unfinished_parts', 91, true);
