create function app.desk_task(t public.rectification_tasks) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('id', t.id, 'number', t.number, 'title', t.title, 'severity', t.severity, 'status', t.status,
		'source_kind', t.source_kind, 'unit_zh', u.name_zh, 'unit_en', u.name_en, 'due_at', t.due_at, 'submitted_at', t.submitted_at,
		'asks_extension', t.asks_extension, 'reinspection', t.reinspection,
		'owner', (select p.name from public.people p where p.id = t.owner_id),
		'by', (select p.name from public.people p where p.id = t.submitted_by))
	from public.units u where u.id = t.unit_id
$$;

create function app.task_desk() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	headed uuid[] := app.my_units('branch_head', 'department_head');
	own uuid[] := app.my_task_units();
	paths extensions.ltree[] := app.my_paths('service_manager');
	answer jsonb := '{}';
begin
	if own <> '{}' then
		answer := answer || jsonb_build_object('mine', (select coalesce(jsonb_agg(app.desk_task(q.t)), '[]') from (
			select t from public.rectification_tasks t
			where t.is_open and t.is_owed and (t.unit_id = any (headed) or (t.owner_id = me and t.unit_id = any (own))) and app.reads_task(t.id)
			order by t.due_at, t.id limit 12) q));
	end if;
	if paths <> '{}' then
		answer := answer || jsonb_build_object(
			'verify', (select coalesce(jsonb_agg(app.desk_task(q.t)), '[]') from (
				select t from public.rectification_tasks t
				where t.status = 'submitted' and t.unit_path operator(extensions.<@) paths and not app.belongs_to(me, t.unit_id) and app.reads_task(t.id)
				order by t.submitted_at, t.id limit 12) q),
			'extensions', (select coalesce(jsonb_agg(app.desk_task(q.t) || jsonb_build_object('until', q.until, 'by', q.by)), '[]') from (
				select t, x.until, p.name as by from public.task_extensions x
				join public.rectification_tasks t on t.id = x.task_id and t.is_open
				join public.people p on p.id = x.requested_by
				where x.status = 'requested' and x.requested_by <> me and t.unit_path operator(extensions.<@) paths
					and not app.belongs_to(me, t.unit_id) and app.reads_task(t.id)
				order by t.due_at, t.id limit 12) q),
			'close', (select coalesce(jsonb_agg(app.desk_task(q.t)), '[]') from (
				select t from public.rectification_tasks t
				where t.is_open and t.status = 'verified' and (not t.needs_reinspection or t.reinspection is not null)
					and t.unit_path operator(extensions.<@) paths and not app.belongs_to(me, t.unit_id) and app.reads_task(t.id)
				order by t.due_at, t.id limit 12) q),
			'overdue', (select coalesce(jsonb_agg(app.desk_task(q.t)), '[]') from (
				select t from public.rectification_tasks t
				where t.is_open and t.is_owed and t.due_at < app.now() and t.unit_path operator(extensions.<@) paths and app.reads_task(t.id)
				order by t.due_at, t.id limit 8) q));
	end if;
	return answer || app.desk_requests();
end $$;
comment on function app.task_desk is 'What waits for the caller: mine (owed by their unit or by them), verify, extensions, close and overdue (of their scope).';

-- Everything asked of the units somebody heads, in one list by due date.
create function app.asked_of_us() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('branch_head', 'department_head');
	headed uuid[] := app.my_units('branch_head', 'department_head');
begin
	return jsonb_build_object(
		'now', app.now(), 'today', app.today(),
		'people', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'unit_id', p.unit_id) order by p.name), '[]')
			from public.people p where p.unit_id = any (headed) and p.disabled_at is null),
		'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en) order by u.code), '[]')
			from public.units u where u.id = any (headed)),
		'entries', coalesce((select jsonb_agg(to_jsonb(q) order by q.due_at, q.id) from (
			select 'enquiry' as kind, e.id, e.complaint_number as number, left(e.question, 160) as title, e.due_at, e.unit_id,
				null as status, null as severity, null as source_kind, null as owner, null::date as planned_date, null as measures
			from public.enquiries e
			where e.is_pending and e.unit_id = any (headed) and e.complaint_id <> all (app.my_barred_complaints())
			union all
			select 'task', t.id, t.number, t.title, t.due_at, t.unit_id, t.status, t.severity, t.source_kind, p.name, t.planned_date, t.measures
			from public.rectification_tasks t left join public.people p on p.id = t.owner_id
			where t.is_open and t.is_owed and t.unit_id = any (headed) and app.reads_task(t.id)
			union all
			-- A right and not a duty, but one that ends: who reads the report late can no longer contest it.
			select 'appeal', r.id, r.number, null, r.appeal_until, r.branch_id, null, null, null, null, null, null
			from public.visit_reports r
			where r.branch_id = any (headed) and r.appeal_until > app.now() and r.failed_count > 0
			union all
			select 'request', r.id, r.number, r.title, case when r.responded_at is null then r.respond_by else r.resolve_by end, r.department_id,
				null, null, null, null, null, null
			from app.service_requests r where r.department_id = any (headed) and r.status in ('open', 'answered', 'reopened')
			order by due_at, id limit 300) q), '[]'));
end $$;
comment on function app.asked_of_us is 'For heads of units: enquiries, tasks and reports that may still be contested, by due date; with the people a task can be given to.';

create function app.task_standing(task uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	t public.rectification_tasks;
begin
	select * into t from public.rectification_tasks o where o.id = task;
	if t.id is null or not app.reads_task(t.id) then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object(
		'moves', (select coalesce(jsonb_agg(jsonb_build_object('action', m.action, 'to_status', m.to_status, 'obstacle', m.obstacle)), '[]')
			from app.available_task_moves(task) m),
		'may_prove', app.works_on_task(t),
		'timeline', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', e.at, 'by', p.name, 'payload', e.payload,
				'note', n.body) order by e.seq desc), '[]')
			from public.events e
			left join public.people p on p.id = e.actor_id
			left join public.task_notes n on n.task_id = task and n.event_seq = e.seq
			where e.subject_id = task),
		'people', case when t.unit_id = any (app.my_units('branch_head', 'department_head')) then (
			select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name), '[]')
			from public.people p where p.unit_id = t.unit_id and p.disabled_at is null) else '[]' end,
		'photos', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'item_id', f.item_id) order by f.item_id, f.position), '[]')
			from public.report_photos f where t.source_kind = 'visit_report' and f.report_id = t.source_id and f.item_id = any (t.item_ids)),
		'opens_source', case t.source_kind when 'visit_report' then app.reads_report(t.source_id)
			when 'complaint' then app.in_my_case_scope(t.source_id) else false end,
		'now', app.now());
end $$;
comment on function app.task_standing is 'What the page of a task shows beside its row: moves, history, who can own it, photos of the report, whether its source may be opened.';
