-- What the rules look at, month by month and fact by fact. Released visits alone: whatever is hidden has no part in it.

-- An item is upheld when it can no longer be contested, or the contest is decided.
create function app.upheld_facts(since date, top extensions.ltree)
returns table (kind text, branch_id uuid, subject_id uuid, item text, upheld_on date)
language sql stable security definer set search_path = ''
as $$
	select 'critical_item', r.branch_id, r.id, i.item_id,
		(greatest(r.appeal_until, (select max(a.decided_at) from public.appeals a where a.report_id = r.id and a.item_id = i.item_id))
			at time zone 'Asia/Shanghai')::date
	from public.visit_reports r
	join public.report_items i on i.report_id = r.id and i.is_critical and i.is_failed
	where r.unit_path operator(extensions.<@) top and r.appeal_until >= app.start_of_day(since) - interval '60 days' and r.appeal_until < app.now()
		and not exists (select from public.appeals a where a.report_id = r.id and a.item_id = i.item_id and a.status = 'filed')
	union all
	select 'serious_complaint', c.unit_id, c.id, null, (d.decided_at at time zone 'Asia/Shanghai')::date
	from public.complaints c
	join lateral (select x.decided_at from public.decisions x where x.complaint_id = c.id and x.status = 'approved' order by x.round desc limit 1) d on true
	join lateral (select f.verdict from public.findings f where f.complaint_id = c.id order by f.round desc limit 1) f on f.verdict in ('substantiated', 'partly')
	where c.kind = 'complaint' and c.severity in ('serious', 'major') and c.status in ('feedback', 'closed')
		and c.unit_path operator(extensions.<@) top and c.received_at >= app.start_of_day(since) - interval '1 year' and d.decided_at >= app.start_of_day(since)
$$;

create function app.procedure_breaches(since date, top extensions.ltree)
returns table (kind text, branch_id uuid, complaint_id uuid, on_day date)
language sql stable security definer set search_path = ''
as $$
	select 'statutory_limit_missed', c.unit_id, c.id, (k.due_at at time zone 'Asia/Shanghai')::date
	from public.complaint_clocks k
	join public.complaints c on c.id = k.complaint_id and c.kind = 'complaint'
	where k.kind = 'statutory' and k.started_at is not null and not k.is_paused and not k.is_provisional
		and k.due_at >= app.start_of_day(since) and k.due_at < app.now()
		and (k.stopped_at is null or k.stopped_at > k.due_at) and c.status <> 'merged' and c.unit_path operator(extensions.<@) top
	union all
	select 'complainant_not_told', c.unit_id, c.id, (c.closed_at at time zone 'Asia/Shanghai')::date
	from public.complaints c
	where c.kind = 'complaint' and c.status = 'closed' and c.told_at is null and not c.settled_on_spot
		and c.closed_at >= app.start_of_day(since) and c.unit_path operator(extensions.<@) top and not app.tried_enough(c)
$$;

-- Which of a branch's visits were made by the same inspector is for nobody with a post or a role there, managers of
-- the region included: nightly work judges those branches. The mark follows the reports, never the inspectors' ids.
create function app.released_scores(since date, top extensions.ltree)
returns table (branch_id uuid, report_id uuid, visited_on date, released_on date, score numeric, inspector text)
language sql stable security definer set search_path = ''
as $$
	select s.branch_id, s.id, s.visited_to, s.released_on, s.total, dense_rank() over (partition by s.branch_id order by s.first_report)::text
	from (
		select r.branch_id, r.id, r.visited_to, (r.released_at at time zone 'Asia/Shanghai')::date as released_on, r.total,
			first_value(r.id) over (partition by r.branch_id, v.inspector_id order by r.released_at, r.id) as first_report
		from public.visit_reports r
		join covert.visits v on v.report_id = r.id
		where r.kind = 'covert' and r.visited_to > since and r.unit_path operator(extensions.<@) top) s
$$;

create function app.interview_inputs(unit uuid, first text, last text, caller text) returns jsonb
language plpgsql stable security definer set search_path = '' set work_mem = '64MB'
as $$
declare
	top public.units;
	first_month date := app.read_month('first', first);
	last_month date := app.read_month('last', last);
	since date;
	mine uuid[];
begin
	if caller <> 'service_role' then
		perform app.require_role('service_manager');
	end if;
	select * into top from public.units u where u.id = unit and u.kind in ('head_office', 'region')
		and (caller = 'service_role' or u.path operator(extensions.<@) app.my_paths('service_manager'));
	if top.id is null then
		perform app.refuse('MC003', 404);
	elsif last_month < first_month or first_month < app.months_before(last_month, 35) then
		perform app.refuse('MC009', 422, '{"field": "first", "reason": "range"}');
	end if;
	since := first_month;
	mine := case when caller = 'service_role' then '{}' else covert.my_own_branches() end;
	return jsonb_build_object('today', app.today(),
		'versions', (select jsonb_agg(jsonb_build_object('number', v.number, 'effectiveFrom', v.effective_from, 'coolingDays', v.cooling_days,
			'active', to_jsonb(v.active), 'parameters', v.parameters) order by v.number) from public.trigger_rule_versions v),
		'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'openedOn', u.opened_on, 'closedOn', u.closed_on,
				'class', app.class_on(u.id, app.month_end(last_month))) order by u.code), '[]')
			from public.units u where u.kind = 'branch' and u.path operator(extensions.<@) top.path and u.opened_on <= app.month_end(last_month)
				and (u.closed_on is null or u.closed_on > first_month)),
		'months', (select coalesce(jsonb_agg(jsonb_build_array(m.branch_id, to_char(m.month, 'YYYY-MM'), m.complaints, m.transactions)), '[]')
			from app.branch_months(first_month, last_month, unit) m),
		'upheld', (select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'branchId', f.branch_id, 'subjectId', f.subject_id, 'item', f.item,
				'upheldOn', f.upheld_on)), '[]') from app.upheld_facts(since, top.path) f where f.upheld_on >= since),
		'visits', (select coalesce(jsonb_agg(jsonb_build_object('branchId', s.branch_id, 'visitId', s.report_id, 'visitedOn', s.visited_on,
				'releasedOn', s.released_on, 'score', s.score, 'inspector', s.inspector) order by s.branch_id, s.released_on, s.report_id), '[]')
			from app.released_scores(since, top.path) s where s.branch_id <> all (mine)),
		'tasks', (select coalesce(jsonb_agg(jsonb_build_object('branchId', t.unit_id, 'taskId', t.id,
				'dueOn', (t.due_at at time zone 'Asia/Shanghai')::date,
				'doneOn', case when not t.is_owed then (coalesce(t.submitted_at, t.closed_at, t.updated_at) at time zone 'Asia/Shanghai')::date end,
				'failedOn', case when t.reinspection = 'failed' then (select (r.released_at at time zone 'Asia/Shanghai')::date
					from public.visit_reports r where r.id = t.reinspection_report_id) end)), '[]')
			from public.rectification_tasks t join public.units u on u.id = t.unit_id and u.kind = 'branch'
			where t.unit_path operator(extensions.<@) top.path and t.status <> 'cancelled' and t.source_kind <> 'interview'
				and (t.is_owed or t.reinspection = 'failed' or t.submitted_at > t.due_at) and t.due_at < app.now() and t.opened_at >= app.start_of_day(since) - interval '1 year'),
		'breaches', (select coalesce(jsonb_agg(jsonb_build_object('branchId', b.branch_id, 'complaintId', b.complaint_id, 'kind', b.kind, 'on', b.on_day)), '[]')
			from app.procedure_breaches(since, top.path) b),
		'duties', (select coalesce(jsonb_agg(jsonb_build_object('branchId', d.branch_id, 'month', to_char(d.month, 'YYYY-MM'),
				'meetingHeld', d.meeting_held, 'noticeConfirmed', d.notice_confirmed)), '[]')
			-- A month's figures are dear; what a dry run looks back on for this rule is a quarter.
			from app.monthly_duties(greatest(first_month, app.months_before(last_month, 2)), last_month, unit) d),
		'ratings', (select coalesce(jsonb_agg(jsonb_build_array(r.branch_id, p.id, r.day, least(r.attitude, r.quality))), '[]')
			from public.rating_staff s join public.ratings r on r.id = s.rating_id
			join public.people p on p.staff_number = s.staff_number and p.unit_id = r.branch_id
			where s.unit_path operator(extensions.<@) top.path and r.day >= since));
end $$;
comment on function app.interview_inputs is
	'For service managers of a region or head office and for nightly work: branch months from first to last (2026-10), and every fact since first, that rules T1 to T9 judge. Refuses MC003, MC009.';
