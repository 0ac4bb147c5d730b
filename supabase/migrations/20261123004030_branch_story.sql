-- A unit's whole story in one answer. It runs as the reader: every part is what the policies let them read, so that
-- nothing can be in the story that is not in the lists. Hidden visits are in none of these tables.
create function public.branch_story(unit_id uuid, at timestamptz) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic
	with notices as (
		select n.id, n.month, n.document_number, n.published_at, r.class, r.content, i.figures
		from public.notice_rows r
		join public.notices n on n.id = r.notice_id and n.status = 'published'
		left join public.notice_inputs i on i.notice_id = n.id and i.branch_id = r.branch_id
		where r.branch_id = branch_story.unit_id
		order by n.month desc, extensions.nlevel(n.unit_path) limit 14
	), cases as (
		select c.id, c.number, c.subject, c.status, c.next_due_at, c.is_paused
		from public.complaints c where c.unit_id = branch_story.unit_id and c.is_open limit 1000
	), asked as (
		select e.id, e.complaint_number, e.question, e.due_at
		from public.enquiries e where e.unit_id = branch_story.unit_id and e.is_pending limit 200
	), owed as (
		select t.id, t.number, t.title, t.status, t.due_at, t.is_owed
		from public.rectification_tasks t where t.unit_id = branch_story.unit_id and t.is_open limit 500
	)
	select case when (select app.me()) is not null then jsonb_build_object(
		'notices', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'month', to_char(n.month, 'YYYY-MM'), 'number', n.document_number,
				'class', n.class, 'standing', n.content ->> 'standing', 'reason', n.content ->> 'reason', 'total', n.content -> 'total',
				'rank', n.content -> 'rank', 'tied', n.content -> 'tied', 'interval', n.content -> 'interval', 'band', n.content -> 'band',
				'movement', n.content -> 'movement', 'below_standard', n.content -> 'below_standard',
				'complaints', n.figures #> '{complaint_rate_raw,1}', 'transactions', n.figures #> '{complaint_rate_raw,2}',
				'visit_score', n.figures #> '{visit_score,0}') order by n.month desc), '[]') from notices n),
		'open', jsonb_build_object(
			'complaints', (select count(*) from cases),
			'overdue', (select count(*) from cases c where not c.is_paused and c.next_due_at < branch_story.at),
			'enquiries', (select count(*) from asked),
			'tasks', (select count(*) from owed),
			'tasks_overdue', (select count(*) from owed o where o.is_owed and o.due_at < branch_story.at)),
		'matters', (select coalesce(jsonb_agg(to_jsonb(m) order by m.due_at nulls last, m.number), '[]') from (
			select x.* from (
				select 'complaint' as kind, c.id, c.number, c.subject as title, c.status, c.next_due_at as due_at, c.is_paused from cases c
				union all
				select 'enquiry', e.id, e.complaint_number, left(e.question, 120), null, e.due_at, false from asked e
				union all
				select 'task', o.id, o.number, o.title, o.status, case when o.is_owed then o.due_at end, false from owed o) x
			order by x.due_at nulls last, x.number limit 12) m),
		'visits', (select coalesce(jsonb_agg(to_jsonb(v) order by v.released_at desc), '[]') from (
			select r.id, r.number, r.kind, r.visited_from, r.visited_to, r.total, r.grade, r.failed_count, r.critical_count, r.has_open_appeal, r.released_at
			from public.visit_reports r where r.branch_id = branch_story.unit_id order by r.released_at desc limit 6) v),
		'interviews', (select coalesce(jsonb_agg(to_jsonb(i) order by i.on_day desc), '[]') from (
			select x.id, x.number, x.rule, x.status, x.on_day, x.starts_at, x.next_check
			from public.interviews x where x.branch_id = branch_story.unit_id order by x.on_day desc, x.id limit 8) i)) end;
end;
comment on function public.branch_story is
	'What the caller may read of a unit: published notices with rank and figures, open matters by due (at decides what is overdue), released visits, interviews.';
grant execute on function public.branch_story(uuid, timestamptz) to authenticated, service_role;
