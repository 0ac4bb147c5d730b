-- An award stands on a record once it is made known, and no longer when the bulletin that made it known is withdrawn.
create or replace function app.record_lines(person uuid, first date, last date)
returns table (kind text, on_day date, ref uuid, number text, detail jsonb)
language sql stable security definer set search_path = ''
as $$
	with barred as (select case when person = app.me() then '{}'::uuid[] else app.my_barred_complaints() end as ids),
	period as (select app.start_of_day(first) as from_at, app.start_of_day(last + 1) as to_at)
	select 'complaint', (s.closed_at at time zone 'Asia/Shanghai')::date, c.id, c.number,
			jsonb_build_object('kind', c.kind, 'cause_zh', g.name_zh, 'cause_en', g.name_en, 'severity', c.severity, 'verdict', s.verdict)
		from app.standing_concerns(person) s join public.complaints c on c.id = s.complaint_id
		left join public.categories g on g.dimension in ('cause', 'internal_cause') and g.id = c.cause
		cross join period t cross join barred b
		where s.closed_at >= t.from_at and s.closed_at < t.to_at and c.id <> all (b.ids)
	union all
	select 'action', (d.decided_at at time zone 'Asia/Shanghai')::date, a.id, c.number,
			jsonb_build_object('penalty_zh', n.name_zh, 'penalty_en', n.name_en, 'amount', a.amount, 'reason', a.reason)
		from public.accountability_actions a
		join public.decisions d on d.id = a.decision_id and d.status = 'approved'
		join public.complaints c on c.id = a.complaint_id and c.status = 'closed' and c.round = d.round
		join public.penalties n on n.id = a.penalty
		cross join period t cross join barred b
		where a.person_id = person and d.decided_at >= t.from_at and d.decided_at < t.to_at and c.id <> all (b.ids)
	union all
	select 'finding', r.visited_to, f.id, r.number,
			jsonb_build_object('item_zh', i.item ->> 'zh', 'item_en', i.item ->> 'en', 'reason', f.reason, 'report', r.id)
		from app.staff_findings f
		join public.report_items o on o.report_id = f.report_id and o.item_id = f.item_id and o.is_failed and o.is_critical
		join public.visit_reports r on r.id = f.report_id
		join public.checklist_versions v on v.id = r.checklist_version_id
		left join lateral (select x as item from jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') x
			where x ->> 'id' = f.item_id limit 1) i on true
		where f.person_id = person and f.withdrawn_at is null and r.visited_to between first and last
	union all
	select 'praise', (c.received_at at time zone 'Asia/Shanghai')::date, c.id, c.number, jsonb_build_object('subject', c.subject)
		from public.complaint_people p
		join public.complaints c on c.id = p.complaint_id and c.kind = 'praise' and c.status not in ('not_accepted', 'withdrawn', 'transferred', 'merged')
		cross join period t
		where p.person_id = person and c.received_at >= t.from_at and c.received_at < t.to_at
	union all
	select 'award', (r.decided_at at time zone 'Asia/Shanghai')::date, n.id, d.document_number,
			jsonb_build_object('award', r.kind, 'title', r.title, 'round', r.id)
		from public.award_nominations n
		join public.award_rounds r on r.id = n.round_id and r.status = 'published'
		join public.documents d on d.id = r.document_id and d.status <> 'withdrawn'
		cross join period t
		where n.person_id = person and n.is_chosen and n.is_published and r.decided_at >= t.from_at and r.decided_at < t.to_at
$$;
comment on function app.record_lines is
	'Lines of a record: substantiated complaints (by day of closing), accountability actions, findings proven by critical items of released reports (by the day the report shows), praise, published awards (by the day they were decided). Cases the caller is barred from are left out, but for their own record.';
