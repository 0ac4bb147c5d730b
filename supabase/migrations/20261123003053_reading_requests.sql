create function app.request_list(done boolean) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	mine uuid[] := app.my_units('staff', 'branch_head', 'department_head');
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	shown text[] := case when done then '{resolved,closed,withdrawn}'::text[] else '{open,answered,reopened,resolved}'::text[] end;
begin
	return jsonb_build_object('now', app.now(),
		'departments', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name_zh', d.name_zh, 'name_en', d.name_en) order by d.code), '[]')
			from app.rateable_departments() t join public.units d on d.id = t.department_id),
		'rules', (select jsonb_build_object('number', r.number, 'budgets', r.budgets) from app.request_rules_in_force() r),
		'rows', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'number', r.number, 'kind', r.kind, 'title', r.title, 'status', r.status,
				'unit_zh', u.name_zh, 'unit_en', u.name_en, 'department_zh', d.name_zh, 'department_en', d.name_en, 'asked_at', r.asked_at,
				'due_at', case when r.responded_at is null then r.respond_by else r.resolve_by end, 'resolve_by', r.resolve_by, 'resolved_at', r.resolved_at,
				'owed', r.status in ('open', 'answered', 'reopened'))
				order by case when done then null else r.resolve_by end, r.asked_at desc, r.id), '[]')
			from (select * from app.service_requests o where o.status = any (shown)
				and (o.unit_id = any (mine) or o.department_id = any (mine) or o.unit_path operator(extensions.<@) paths or o.department_path operator(extensions.<@) paths)
				order by o.asked_at desc limit 200) r
			join public.units u on u.id = r.unit_id join public.units d on d.id = r.department_id),
		-- How departments kept their time in ninety days, as far as the reader sees what was asked.
		'figures', (select coalesce(jsonb_agg(to_jsonb(f) order by f.name_zh), '[]') from (
			select d.name_zh, d.name_en, count(*)::int as asked,
				count(*) filter (where r.responded_at <= r.respond_by)::int as responded,
				count(*) filter (where r.resolved_at <= r.resolve_by)::int as resolved,
				count(*) filter (where r.status in ('open', 'answered', 'reopened') and r.resolve_by < app.now())::int as overdue,
				sum(r.reopened)::int as reopened
			from app.service_requests r join public.units d on d.id = r.department_id
			where r.asked_at > app.now() - interval '90 days' and r.status <> 'withdrawn'
				and (r.department_id = any (app.my_units('department_head')) or r.unit_path operator(extensions.<@) paths or r.department_path operator(extensions.<@) paths)
			group by d.id) f));
end $$;
comment on function app.request_list is 'Requests the caller reads (the latest 200), whom they may ask, and how departments kept their time.';

create function app.request_page(request uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	r app.service_requests;
begin
	perform app.require_me();
	select * into r from app.service_requests o where o.id = request;
	if r.id is null or not app.reads_request(r.id) then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('id', r.id, 'number', r.number, 'kind', r.kind, 'title', r.title, 'status', r.status, 'version', r.version,
		'asked_at', r.asked_at, 'respond_by', r.respond_by, 'resolve_by', r.resolve_by, 'responded_at', r.responded_at, 'resolved_at', r.resolved_at,
		'reopened', r.reopened, 'owed', r.status in ('open', 'answered', 'reopened'),
		'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = r.unit_id),
		'department', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = r.department_id),
		'timeline', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', e.at, 'late', e.payload -> 'late',
				'by', (select p.name from public.people p where p.id = e.actor_id),
				'words', (select w.words from app.request_words w where w.request_id = r.id and w.event_seq = e.seq)) order by e.seq desc), '[]')
			from public.events e where e.subject_kind = 'request' and e.subject_id = r.id),
		'moves', (select coalesce(jsonb_agg(m.action order by m.position), '[]')
			from app.request_moves m where m.from_status = r.status and app.may_move_request(m, r)));
end $$;

-- What branches wait for stands on the desk of the department's head, the longest due first.
create function app.desk_requests() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	departments uuid[] := app.my_units('department_head');
begin
	if departments = '{}' then
		return '{}';
	end if;
	return jsonb_build_object('requests', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
		select r.id, r.number, r.title, r.kind, u.name_zh as unit_zh, u.name_en as unit_en,
			case when r.responded_at is null then r.respond_by else r.resolve_by end as due_at
		from app.service_requests r join public.units u on u.id = r.unit_id
		where r.department_id = any (departments) and r.status in ('open', 'answered', 'reopened')
		order by due_at, r.id limit 12) q));
end $$;
