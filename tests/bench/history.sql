-- What happened to each case: assignment, evidence, findings, telling, view; clocks; enquiries; returns; inboxes.
create unlogged table bench.worked as
	select c.id, c.n, c.received_at, c.unit, c.status, md5('officer-' || c.region || '-' || 1 + c.officer)::uuid as officer
	from bench.cases c where c.kind in ('complaint', 'report') and c.status <> 'received';
analyze bench.worked;
analyze public.complaints;

insert into public.complaint_assignments (complaint_id, person_id, assigned_by, from_at)
	select w.id, w.officer, w.officer, w.received_at + interval '2 hours' from bench.worked w;
insert into public.evidence_lines (complaint_id, round, line, status, note, recorded_by, recorded_at)
	select w.id, 1, l, 'done', '已核实，留存笔录。', w.officer, w.received_at + interval '2 days'
	from bench.worked w, unnest(array['customer', 'staff', 'recordings']) l where w.status in ('handling', 'feedback', 'closed');
insert into public.findings (complaint_id, round, verdict, facts, root_cause, submitted_by, submitted_at)
	select w.id, 1, (array['substantiated', 'partly', 'not_substantiated'])[1 + w.n % 3], '经核查监控与询问当事人，情况如上。', 'attitude', w.officer,
		w.received_at + interval '3 days' from bench.worked w where w.status in ('handling', 'feedback', 'closed');
insert into public.decisions (complaint_id, round, status, decision, basis, remedy, proposed_by, proposed_at)
	select w.id, 1, case w.status when 'handling' then 'proposed' else 'approved' end, '向客户致歉并整改。', '依据服务管理规定。', 'apology', w.officer,
		w.received_at + interval '4 days' from bench.worked w where w.status in ('feedback', 'closed') or w.status = 'handling' and w.n % 2 = 0;
insert into public.tellings (complaint_id, round, what, way, told_at, proof, recorded_by, recorded_at)
	select w.id, 1, 'decision', 'phone', w.received_at + interval '6 days', '录音编号已登记', w.officer, w.received_at + interval '6 days'
	from bench.worked w where w.status = 'closed';
insert into public.complainant_views (complaint_id, round, view, rating, recorded_by, recorded_at)
	select w.id, 1, 'accepts', 3 + w.n % 3, w.officer, w.received_at + interval '7 days' from bench.worked w where w.status = 'closed';
insert into public.enquiries (complaint_id, complaint_number, unit_id, unit_path, question, asked_by, asked_at, due_at, answer, answered_by, answered_at)
	select w.id, c.number, c.unit_id, c.unit_path, '请说明当日情况。', w.officer, w.received_at + interval '1 day', w.received_at + interval '3 days',
		case when w.status <> 'investigating' then '情况如附。' end, case when w.status <> 'investigating' then md5('head-' || w.unit || '-1')::uuid end,
		case when w.status <> 'investigating' then w.received_at + interval '2 days' end
	from bench.worked w join public.complaints c on c.id = w.id where w.n % 4 = 0 and w.status in ('investigating', 'handling', 'feedback', 'closed');

insert into public.complaint_clocks (complaint_id, code, kind, track, started_at, due_at, stopped_at, was_reached)
	select c.id, k.code, k.kind, k.track, c.received_at,
		case when c.is_open then null else c.received_at + make_interval(days => k.amount) end,
		case when not c.is_open then c.received_at + interval '6 days' end, case when not c.is_open then true end
	from public.complaints c
	join public.policy_clocks k on k.policy_version_id = c.policy_version_id and k.track = 'main'
	where c.kind in ('complaint', 'report');
insert into public.clock_events (complaint_id, seq, kind, clocks, at, recorded_at)
	select c.id, 1, 'started', array['acknowledge', 'investigate', 'handle', 'feed_back', 'decide_and_tell'], c.received_at, c.received_at
	from public.complaints c where c.kind in ('complaint', 'report');
insert into public.clock_events (complaint_id, seq, kind, clocks, at, reason, recorded_at)
	select c.id, 2, 'stopped', array['acknowledge', 'investigate', 'handle', 'feed_back', 'decide_and_tell'], c.received_at + interval '6 days', 'told',
		c.received_at + interval '6 days'
	from public.complaints c where c.kind in ('complaint', 'report') and not c.is_open;
insert into public.clock_events (complaint_id, seq, kind, clocks, at, reason, recorded_at)
	select c.id, 2, 'stopped', array['acknowledge'], c.received_at + interval '1 minute', 'acknowledged', c.received_at + interval '1 minute'
	from public.complaints c where c.kind in ('complaint', 'report') and c.is_open and c.status <> 'received';

insert into public.daily_returns (unit_id, unit_path, day, complaints, settled_on_spot, suggestions, reports, praise, filed_by, filed_at)
	select u.id, u.path, d::date, 0, 0, 0, 0, 0, md5('head-' || u.code || '-1')::uuid, d + interval '17 hours'
	from public.units u, generate_series(current_date - 20, current_date - 1, interval '1 day') d
	where u.kind = 'branch' and abs(hashtext(u.code || d::text)) % 20 > 0;
insert into public.notifications (person_id, kind, subject_kind, subject_id, params, created_at, read_at)
	select c.handler_id, 'complaint_assigned', 'complaint', c.id, jsonb_build_object('number', c.number), c.received_at,
		case when not c.is_open then c.received_at + interval '1 day' end
	from public.complaints c where c.handler_id is not null;
