-- A case with everything its page shows, as one function. As one select of a request it took longer to plan than to answer, and its
-- policies asked of every row whether the caller reads the case: here the plan is kept and the question asked once.
create function app.case_page(complaint uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	if not app.reads_case(complaint) then return null; end if;
	return (
		select to_jsonb(c) || jsonb_build_object(
			'unit', (select jsonb_build_object('id', u.id, 'code', u.code, 'kind', u.kind, 'name_zh', u.name_zh, 'name_en', u.name_en, 'phone', u.phone)
				from public.units u where u.id = c.unit_id),
			'region', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = c.region_id),
			'handler', (select jsonb_build_object('id', p.id, 'name', p.name,
					'unit', jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en, 'path', u.path))
				from public.people p join public.units u on u.id = p.unit_id where p.id = c.handler_id),
			'logger', (select jsonb_build_object('name', p.name) from public.people p where p.id = c.logged_by),
			'policy', (select jsonb_build_object('id', v.id, 'number', v.number, 'contact_attempts', v.contact_attempts,
					'review_apply_days', v.review_apply_days,
					'policy', jsonb_build_object('code', p.code, 'name_zh', p.name_zh, 'name_en', p.name_en),
					'pauses', (select coalesce(jsonb_agg(jsonb_build_object('reason', r.reason, 'pauses_statutory', r.pauses_statutory,
							'pauses_targets', r.pauses_targets, 'needs_notice', r.needs_notice, 'name_zh', r.name_zh, 'name_en', r.name_en)), '[]')
						from public.policy_pause_reasons r where r.policy_version_id = v.id),
					'clocks', (select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'extensions', (
							select coalesce(jsonb_agg(jsonb_build_object('step', x.step, 'amount', x.amount,
								'needs_approval', x.needs_approval, 'needs_notice', x.needs_notice)), '[]')
							from public.policy_extensions x where x.policy_version_id = k.policy_version_id and x.clock = k.code))), '[]')
						from public.policy_clocks k where k.policy_version_id = v.id))
				from public.policy_versions v join public.policies p on p.id = v.policy_id where v.id = c.policy_version_id),
			'text', (select jsonb_build_object('narrative', t.narrative, 'wish', t.wish, 'settlement', t.settlement)
				from public.complaint_texts t where t.complaint_id = c.id),
			'people', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'part', n.part, 'is_responsible', n.is_responsible,
					'person', jsonb_build_object('id', p.id, 'name', p.name, 'staff_number', p.staff_number,
						'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = p.unit_id),
						'vendor', (select jsonb_build_object('name_zh', v.name_zh, 'name_en', v.name_en) from public.vendors v where v.id = p.vendor_id)))), '[]')
				from public.complaint_people n join public.people p on p.id = n.person_id where n.complaint_id = c.id),
			'assignments', (select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('person',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = a.person_id)) order by a.from_at), '[]')
				from public.complaint_assignments a where a.complaint_id = c.id),
			'evidence', (select coalesce(jsonb_agg(to_jsonb(e) || jsonb_build_object('by',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = e.recorded_by)) order by e.recorded_at), '[]')
				from public.evidence_lines e where e.complaint_id = c.id),
			'findings', (select coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object(
					'by', (select jsonb_build_object('name', p.name) from public.people p where p.id = f.submitted_by),
					'root', (select jsonb_build_object('name_zh', r.name_zh, 'name_en', r.name_en) from public.root_causes r where r.id = f.root_cause))
					order by f.round), '[]')
				from public.findings f where f.complaint_id = c.id),
			'decisions', (select coalesce(jsonb_agg(to_jsonb(d) || jsonb_build_object(
					'proposer', (select jsonb_build_object('name', p.name) from public.people p where p.id = d.proposed_by),
					'decider', (select jsonb_build_object('name', p.name) from public.people p where p.id = d.decided_by),
					'actions', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'person_id', a.person_id, 'amount', a.amount, 'reason', a.reason,
							'person', (select jsonb_build_object('name', p.name) from public.people p where p.id = a.person_id),
							'penalty', (select jsonb_build_object('id', y.id, 'kind', y.kind, 'name_zh', y.name_zh, 'name_en', y.name_en)
								from public.penalties y where y.id = a.penalty))), '[]')
						from public.accountability_actions a where a.decision_id = d.id)) order by d.proposed_at), '[]')
				from public.decisions d where d.complaint_id = c.id),
			'letters', (select coalesce(jsonb_agg(to_jsonb(l) || jsonb_build_object('by',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = l.issued_by)) order by l.issued_at), '[]')
				from public.letters l where l.complaint_id = c.id),
			'tellings', (select coalesce(jsonb_agg(to_jsonb(t) || jsonb_build_object('by',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = t.recorded_by)) order by t.recorded_at), '[]')
				from public.tellings t where t.complaint_id = c.id),
			'attempts', (select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('by',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = a.made_by)) order by a.at), '[]')
				from public.contact_attempts a where a.complaint_id = c.id),
			'views', (select coalesce(jsonb_agg(to_jsonb(v) || jsonb_build_object('by',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = v.recorded_by)) order by v.recorded_at), '[]')
				from public.complainant_views v where v.complaint_id = c.id),
			'reviews', (select coalesce(jsonb_agg(to_jsonb(r) || jsonb_build_object('reviewer',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = r.reviewer_id)) order by r.applied_at), '[]')
				from public.reviews r where r.complaint_id = c.id),
			'extensions', (select coalesce(jsonb_agg(to_jsonb(x) || jsonb_build_object(
					'asker', (select jsonb_build_object('name', p.name) from public.people p where p.id = x.requested_by),
					'decider', (select jsonb_build_object('name', p.name) from public.people p where p.id = x.decided_by)) order by x.requested_at), '[]')
				from public.extension_requests x where x.complaint_id = c.id),
			'enquiries', (select coalesce(jsonb_agg(to_jsonb(q) || jsonb_build_object(
					'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = q.unit_id),
					'asker', (select jsonb_build_object('name', p.name) from public.people p where p.id = q.asked_by),
					'answerer', (select jsonb_build_object('name', p.name) from public.people p where p.id = q.answered_by)) order by q.asked_at), '[]')
				from public.enquiries q where q.complaint_id = c.id),
			'notes', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'body', n.body, 'written_at', n.written_at, 'written_by', n.written_by,
					'event_seq', n.event_seq,
					'by', (select jsonb_build_object('name', p.name) from public.people p where p.id = n.written_by),
					'mentions', (select coalesce(jsonb_agg(jsonb_build_object('person', jsonb_build_object('name', p.name))), '[]')
						from public.note_mentions m join public.people p on p.id = m.person_id where m.note_id = n.id)) order by n.written_at), '[]')
				from public.complaint_notes n where n.complaint_id = c.id),
			'attachments', (select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('by',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = a.uploaded_by)) order by a.uploaded_at), '[]')
				from public.attachments a where a.complaint_id = c.id and a.stored_at is not null),
			'links', (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'other',
					(select jsonb_build_object('id', o.id, 'number', o.number, 'subject', o.subject, 'status', o.status)
						from public.complaints o where o.id = l.other_id and app.in_my_case_scope(o.id)))), '[]')
				from public.complaint_links l where l.complaint_id = c.id),
			'linked_from', (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'other',
					(select jsonb_build_object('id', o.id, 'number', o.number, 'subject', o.subject, 'status', o.status)
						from public.complaints o where o.id = l.complaint_id and app.in_my_case_scope(o.id)))), '[]')
				from public.complaint_links l where l.other_id = c.id),
			'recusals', (select coalesce(jsonb_agg(to_jsonb(r) || jsonb_build_object('person',
					(select jsonb_build_object('name', p.name) from public.people p where p.id = r.person_id))), '[]')
				from public.recusals r where r.complaint_id = c.id))
		-- A function takes at most a hundred arguments.
		|| jsonb_build_object(
			'events', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'action', e.action, 'at', e.at, 'actor_id', e.actor_id, 'payload', e.payload,
					'actor', (select jsonb_build_object('name', p.name) from public.people p where p.id = e.actor_id)) order by e.seq desc), '[]')
				from public.events e where e.subject_kind = 'complaint' and e.subject_id = c.id))
		from public.complaints c where c.id = complaint);
end $$;

create function public.case_page(complaint_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.case_page(complaint_id); end;
comment on function public.case_page is
	'A case with everything its page shows and its events, latest first; null unless the caller may read it and open_case has written the read log.';
grant execute on function public.case_page(uuid), app.case_page(uuid) to authenticated, service_role;
