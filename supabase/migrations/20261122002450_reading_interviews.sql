-- Records behind an interview, each with its number and whether the reader may open it.
create function app.interview_links(i public.interviews) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(x.link order by x.n), '[]') from (
		select l.n, jsonb_build_object('kind', split_part(l.link, ':', 1), 'id', r.id, 'number', r.number, 'opens', app.reads_report(r.id)) as link
			from unnest(i.links) with ordinality l (link, n) join public.visit_reports r on l.link = 'visit:' || r.id::text
		union all
		select l.n, jsonb_build_object('kind', 'task', 'id', t.id, 'number', t.number, 'opens', app.reads_task(t.id))
			from unnest(i.links) with ordinality l (link, n) join public.rectification_tasks t on l.link = 'task:' || t.id::text
		union all
		-- The head answers for the fact; the case itself is for those who may open it.
		select l.n, jsonb_build_object('kind', 'complaint', 'id', c.id, 'number', c.number, 'opens', true)
			from unnest(i.links) with ordinality l (link, n) join public.complaints c on l.link = 'complaint:' || c.id::text
			where app.in_my_case_scope(c.id)) x
$$;

create function app.interview_standing(interview uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	i public.interviews;
	manages boolean;
begin
	perform app.require_me();
	select * into i from public.interviews o where o.id = interview;
	if i.id is null or not app.reads_interview(i.id) then
		perform app.refuse('MC003', 404);
	end if;
	manages := app.has_role('service_manager', i.unit_path);
	return jsonb_build_object('now', app.now(), 'is_head', i.head_id = app.me(), 'manages', manages,
		'moves', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from app.available_interview_moves(interview) m),
		'links', app.interview_links(i),
		'timeline', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', e.at,
				'by', (select p.name from public.people p where p.id = e.actor_id), 'payload', e.payload,
				'note', (select n.body from public.interview_notes n where n.interview_id = e.subject_id and n.event_seq = e.seq)) order by e.seq desc), '[]')
			from public.events e where e.subject_kind = 'interview' and e.subject_id = interview),
		'behind', case when manages then (select coalesce(jsonb_agg(jsonb_build_object('rule', f.rule, 'cause', f.cause, 'on', f.on_day, 'numbers', f.numbers)
				order by f.on_day, f.rule), '[]') from public.rule_firings f where f.interview_id = interview and not f.proposed) else '[]' end,
		'interviewers', case when manages then (select coalesce(jsonb_agg(distinct jsonb_build_object('id', g.person_id, 'name', p.name)), '[]')
			from app.grants_in_force g join public.people p on p.id = g.person_id
			where g.role in ('service_manager', 'executive') and g.path operator(extensions.@>) i.unit_path and g.person_id is distinct from i.head_id) else '[]' end,
		'heads', case when manages and i.status = 'proposed' then (select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)), '[]')
			from public.people p where exists (select from public.posts o where o.person_id = p.id and o.unit_id = i.branch_id and o.is_head)
				or exists (select from public.role_grants g where g.person_id = p.id and g.unit_id = i.branch_id and g.role = 'branch_head' and g.acting_for is null))
			else '[]' end);
end $$;
comment on function app.interview_standing is 'Moves, history, records behind it and who can hold it; refuses MC003 to whoever may not see the interview.';
