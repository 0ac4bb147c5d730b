create function app.link_complaint(complaint uuid, other uuid, kind text) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.require_case_worker(complaint);
	if other = complaint or not app.in_my_case_scope(other) then
		perform app.refuse('MC010', 422, '{"field": "other_id"}');
	end if;
	perform app.link_complaints(complaint, jsonb_build_array(jsonb_build_object('complaint_id', other, 'kind', kind)));
	perform app.record_event('complaint', complaint, 'link', jsonb_build_object('other', other, 'kind', kind));
end $$;

create function app.verify_chain_as_auditor(subject uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_role('auditor');
	return app.verify_chain(subject);
end $$;

create function app.verify_anchors_as_auditor() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_role('auditor');
	return app.verify_anchors();
end $$;

-- One public verb a move: each is a name, its arguments, and a call of app.move_complaint.

create function public.acknowledge_complaint(
	complaint_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'acknowledge', jsonb_strip_nulls(jsonb_build_object('note', acknowledge_complaint.note)), expected_version, idempotency_key); end;

create function public.start_investigation(
	complaint_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'start_investigation', jsonb_strip_nulls(jsonb_build_object('note', start_investigation.note)), expected_version, idempotency_key); end;

create function public.record_evidence(
	complaint_id uuid, line text, outcome text, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'record_evidence', jsonb_strip_nulls(jsonb_build_object('line', record_evidence.line, 'outcome', record_evidence.outcome, 'note', record_evidence.note)), expected_version, idempotency_key); end;

create function public.ask_enquiry(
	complaint_id uuid, question text, unit_id uuid default null, days int default 2, shared_text text default null, attachments uuid[] default '{}', expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'ask_enquiry', jsonb_strip_nulls(jsonb_build_object('question', ask_enquiry.question, 'unit_id', ask_enquiry.unit_id, 'days', ask_enquiry.days, 'shared_text', ask_enquiry.shared_text, 'attachments', ask_enquiry.attachments)), expected_version, idempotency_key); end;

create function public.submit_findings(
	complaint_id uuid, verdict text, facts text, root_cause text, responsible uuid[] default '{}', expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'submit_findings', jsonb_strip_nulls(jsonb_build_object('verdict', submit_findings.verdict, 'facts', submit_findings.facts, 'root_cause', submit_findings.root_cause, 'responsible', submit_findings.responsible)), expected_version, idempotency_key); end;

create function public.return_to_investigation(
	complaint_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'return_to_investigation', jsonb_strip_nulls(jsonb_build_object('note', return_to_investigation.note)), expected_version, idempotency_key); end;

create function public.propose_decision(
	complaint_id uuid, decision text, basis text, remedy text, remedy_note text default null, compensation text default null, actions jsonb default '[]', expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'propose_decision', jsonb_strip_nulls(jsonb_build_object('decision', propose_decision.decision, 'basis', propose_decision.basis, 'remedy', propose_decision.remedy, 'remedy_note', propose_decision.remedy_note, 'compensation', propose_decision.compensation, 'actions', propose_decision.actions)), expected_version, idempotency_key); end;

create function public.approve_decision(
	complaint_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'approve_decision', jsonb_strip_nulls(jsonb_build_object('note', approve_decision.note)), expected_version, idempotency_key); end;

create function public.return_decision(
	complaint_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'return_decision', jsonb_strip_nulls(jsonb_build_object('note', return_decision.note)), expected_version, idempotency_key); end;

create function public.issue_letter(
	complaint_id uuid, kind text, body text, language text default 'zh', facts text default null, basis text default null, remedies text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'issue_letter', jsonb_strip_nulls(jsonb_build_object('kind', issue_letter.kind, 'body', issue_letter.body, 'language', issue_letter.language, 'facts', issue_letter.facts, 'basis', issue_letter.basis, 'remedies', issue_letter.remedies)), expected_version, idempotency_key); end;

create function public.record_telling(
	complaint_id uuid, what text, way text, told_at text, proof text, attachment_id uuid default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'record_telling', jsonb_strip_nulls(jsonb_build_object('what', record_telling.what, 'way', record_telling.way, 'told_at', record_telling.told_at, 'proof', record_telling.proof, 'attachment_id', record_telling.attachment_id)), expected_version, idempotency_key); end;

create function public.record_contact_attempt(
	complaint_id uuid, at text, way text, outcome text, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'record_contact_attempt', jsonb_strip_nulls(jsonb_build_object('at', record_contact_attempt.at, 'way', record_contact_attempt.way, 'outcome', record_contact_attempt.outcome, 'note', record_contact_attempt.note)), expected_version, idempotency_key); end;

create function public.record_view(
	complaint_id uuid, view text, rating int default null, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'record_view', jsonb_strip_nulls(jsonb_build_object('view', record_view.view, 'rating', record_view.rating, 'note', record_view.note)), expected_version, idempotency_key); end;

create function public.close_complaint(
	complaint_id uuid, lesson text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'close', jsonb_strip_nulls(jsonb_build_object('lesson', close_complaint.lesson)), expected_version, idempotency_key); end;

create function public.reply_to_entry(
	complaint_id uuid, reply text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'reply', jsonb_strip_nulls(jsonb_build_object('reply', reply_to_entry.reply)), expected_version, idempotency_key); end;

create function public.open_review(
	complaint_id uuid, applied_at text, grounds text, reviewer_id uuid, is_written boolean default false, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'open_review', jsonb_strip_nulls(jsonb_build_object('applied_at', open_review.applied_at, 'grounds', open_review.grounds, 'reviewer_id', open_review.reviewer_id, 'is_written', open_review.is_written)), expected_version, idempotency_key); end;

create function public.decide_review(
	complaint_id uuid, outcome text, facts text, reasons text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'decide_review', jsonb_strip_nulls(jsonb_build_object('outcome', decide_review.outcome, 'facts', decide_review.facts, 'reasons', decide_review.reasons)), expected_version, idempotency_key); end;

create function public.reopen_complaint(
	complaint_id uuid, note text, new_facts boolean default false, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'reopen', jsonb_strip_nulls(jsonb_build_object('note', reopen_complaint.note, 'new_facts', reopen_complaint.new_facts)), expected_version, idempotency_key); end;

create function public.assign_complaint(
	complaint_id uuid, person_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'assign', jsonb_strip_nulls(jsonb_build_object('person_id', assign_complaint.person_id, 'note', assign_complaint.note)), expected_version, idempotency_key); end;

create function public.recuse_myself(
	complaint_id uuid, reason text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'recuse', jsonb_strip_nulls(jsonb_build_object('reason', recuse_myself.reason)), expected_version, idempotency_key); end;

create function public.change_complaint(
	complaint_id uuid, note text, subject text default null, severity text default null, business text default null, cause text default null, people jsonb default '[]', expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'change_details', jsonb_strip_nulls(jsonb_build_object('note', change_complaint.note, 'subject', change_complaint.subject, 'severity', change_complaint.severity, 'business', change_complaint.business, 'cause', change_complaint.cause, 'people', change_complaint.people)), expected_version, idempotency_key); end;

create function public.redirect_complaint(
	complaint_id uuid, unit_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'redirect', jsonb_strip_nulls(jsonb_build_object('unit_id', redirect_complaint.unit_id, 'note', redirect_complaint.note)), expected_version, idempotency_key); end;

create function public.pause_clock(
	complaint_id uuid, reason text, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'pause_clock', jsonb_strip_nulls(jsonb_build_object('reason', pause_clock.reason, 'note', pause_clock.note)), expected_version, idempotency_key); end;

create function public.resume_clock(
	complaint_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'resume_clock', jsonb_strip_nulls(jsonb_build_object('note', resume_clock.note)), expected_version, idempotency_key); end;

create function public.request_extension(
	complaint_id uuid, reason text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'request_extension', jsonb_strip_nulls(jsonb_build_object('reason', request_extension.reason)), expected_version, idempotency_key); end;

create function public.approve_extension(
	complaint_id uuid, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'approve_extension', '{}', expected_version, idempotency_key); end;

create function public.refuse_extension(
	complaint_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'refuse_extension', jsonb_strip_nulls(jsonb_build_object('note', refuse_extension.note)), expected_version, idempotency_key); end;

create function public.restart_clock(
	complaint_id uuid, received_at text, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'restart_clock', jsonb_strip_nulls(jsonb_build_object('received_at', restart_clock.received_at, 'note', restart_clock.note)), expected_version, idempotency_key); end;

create function public.agree_date(
	complaint_id uuid, due_on text, note text, attachment_id uuid default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'agree_date', jsonb_strip_nulls(jsonb_build_object('due_on', agree_date.due_on, 'note', agree_date.note, 'attachment_id', agree_date.attachment_id)), expected_version, idempotency_key); end;

create function public.not_accept_complaint(
	complaint_id uuid, reason text, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'not_accept', jsonb_strip_nulls(jsonb_build_object('reason', not_accept_complaint.reason, 'note', not_accept_complaint.note)), expected_version, idempotency_key); end;

create function public.withdraw_complaint(
	complaint_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'withdraw', jsonb_strip_nulls(jsonb_build_object('note', withdraw_complaint.note)), expected_version, idempotency_key); end;

create function public.transfer_complaint(
	complaint_id uuid, recipient text, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'transfer', jsonb_strip_nulls(jsonb_build_object('recipient', transfer_complaint.recipient, 'note', transfer_complaint.note)), expected_version, idempotency_key); end;

create function public.merge_complaint(
	complaint_id uuid, target_id uuid, note text default null, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'merge', jsonb_strip_nulls(jsonb_build_object('into', merge_complaint.target_id, 'note', merge_complaint.note)), expected_version, idempotency_key); end;

create function public.unmerge_complaint(
	complaint_id uuid, note text, expected_version int default null, idempotency_key uuid default null
) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.move_complaint(complaint_id, 'unmerge', jsonb_strip_nulls(jsonb_build_object('note', unmerge_complaint.note)), expected_version, idempotency_key); end;

create function public.log_complaint(entry jsonb, idempotency_key uuid default null) returns public.complaints
language sql security invoker set search_path = ''
begin atomic select * from app.log_complaint(entry, idempotency_key); end;
comment on function public.log_complaint is
	'entry: kind, channel, severity, unit_id, received_at, occurred_at, subject, narrative, wish, business, cause, complainant_name, complainant_phone, complainant_email, complainant_address, capacity, preferred_way, preferred_time, is_anonymous, author_hidden, people [{person_id, part}], links [{complaint_id, kind}], take, settled_on_spot, settlement, compensation, rating.';

create function public.similar_complaints(
	unit_id uuid default null, phone text default null, complainant_name text default null, narrative text default null,
	received_at timestamptz default null, beyond uuid default null
) returns table (id uuid, number text, subject text, status text, received_on timestamptz, about_unit uuid, reasons text[])
language sql stable security invoker set search_path = ''
begin atomic select * from app.similar_complaints(unit_id, phone, complainant_name, narrative, received_at, beyond); end;

create function public.available_moves(complaint_id uuid) returns table (action text, to_status text, obstacle text)
language sql stable security invoker set search_path = ''
begin atomic select * from app.available_moves(complaint_id); end;

create function public.open_case(complaint_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.open_case(complaint_id); end;

create function public.stay_in_case(complaint_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.stay_in_case(complaint_id); end;

create function public.reveal_contact(complaint_id uuid, reason text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.reveal_contact(complaint_id, reason); end;

create function public.add_note(complaint_id uuid, body text, mentions uuid[] default '{}', idempotency_key uuid default null)
returns public.complaint_notes
language sql security invoker set search_path = ''
begin atomic select * from app.add_note(complaint_id, body, mentions, idempotency_key); end;

create function public.link_complaint(complaint_id uuid, other_id uuid, kind text default 'related') returns void
language sql security invoker set search_path = ''
begin atomic select app.link_complaint(complaint_id, other_id, kind); end;

create function public.answer_enquiry(enquiry_id uuid, answer text, idempotency_key uuid default null) returns public.enquiries
language sql security invoker set search_path = ''
begin atomic select * from app.answer_enquiry(enquiry_id, answer, idempotency_key); end;

create function public.withdraw_enquiry(enquiry_id uuid) returns public.enquiries
language sql security invoker set search_path = ''
begin atomic select * from app.withdraw_enquiry(enquiry_id); end;

create function public.declare_interest(reason text, person_id uuid, other_person_id uuid default null, unit_id uuid default null)
returns public.declared_interests
language sql security invoker set search_path = ''
begin atomic select * from app.declare_interest(person_id, other_person_id, unit_id, reason); end;

create function public.end_interest(interest_id uuid) returns public.declared_interests
language sql security invoker set search_path = ''
begin atomic select * from app.end_interest(interest_id); end;

create function public.save_view(name text, query text, shared_with uuid default null) returns public.saved_views
language sql security invoker set search_path = ''
begin atomic select * from app.save_view(name, query, shared_with); end;

create function public.drop_view(view_id uuid) returns void
language sql security invoker set search_path = ''
begin atomic select app.drop_view(view_id); end;

create function public.add_attachment(
	name text, media_type text, bytes bigint, sha256 text, complaint_id uuid default null, enquiry_id uuid default null
) returns public.attachments
language sql security invoker set search_path = ''
begin atomic select * from app.add_attachment(complaint_id, enquiry_id, name, media_type, bytes, sha256); end;

create function public.confirm_attachment(attachment_id uuid) returns public.attachments
language sql security invoker set search_path = ''
begin atomic select * from app.confirm_attachment(attachment_id); end;

create function public.file_daily_return(
	unit_id uuid, day text, complaints int, settled_on_spot int, suggestions int, reports int, praise int,
	remark text default null, expected_version int default null
) returns public.daily_returns
language sql security invoker set search_path = ''
begin atomic
	select * from app.file_daily_return(unit_id, day, complaints, settled_on_spot, suggestions, reports, praise, remark, expected_version);
end;

create function public.day_of_unit(unit_id uuid, day text) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.day_of_unit(unit_id, day); end;

create function public.mark_notifications_read(ids uuid[] default null) returns int
language sql security invoker set search_path = ''
begin atomic select app.mark_notifications_read(ids); end;

create function public.search_complaints(query text, most int default 30) returns setof public.complaints
language sql stable security invoker set search_path = ''
begin atomic select * from app.search_complaints(query, most); end;

create function public.verify_chain(subject_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.verify_chain_as_auditor(subject_id); end;
comment on function public.verify_chain is 'Recomputes the hash chain of a subject: {intact, events, broken_at, reason}. For auditors.';

create function public.verify_anchors() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.verify_anchors_as_auditor(); end;
comment on function public.verify_anchors is 'Recomputes the daily seals over all chains: {intact, days, day, reason}. For auditors.';

grant execute on function
	public.acknowledge_complaint(uuid, text, int, uuid),
	public.start_investigation(uuid, text, int, uuid),
	public.record_evidence(uuid, text, text, text, int, uuid),
	public.ask_enquiry(uuid, text, uuid, int, text, uuid[], int, uuid),
	public.submit_findings(uuid, text, text, text, uuid[], int, uuid),
	public.return_to_investigation(uuid, text, int, uuid),
	public.propose_decision(uuid, text, text, text, text, text, jsonb, int, uuid),
	public.approve_decision(uuid, text, int, uuid),
	public.return_decision(uuid, text, int, uuid),
	public.issue_letter(uuid, text, text, text, text, text, text, int, uuid),
	public.record_telling(uuid, text, text, text, text, uuid, int, uuid),
	public.record_contact_attempt(uuid, text, text, text, text, int, uuid),
	public.record_view(uuid, text, int, text, int, uuid),
	public.close_complaint(uuid, text, int, uuid),
	public.reply_to_entry(uuid, text, int, uuid),
	public.open_review(uuid, text, text, uuid, boolean, int, uuid),
	public.decide_review(uuid, text, text, text, int, uuid),
	public.reopen_complaint(uuid, text, boolean, int, uuid),
	public.assign_complaint(uuid, uuid, text, int, uuid),
	public.recuse_myself(uuid, text, int, uuid),
	public.change_complaint(uuid, text, text, text, text, text, jsonb, int, uuid),
	public.redirect_complaint(uuid, uuid, text, int, uuid),
	public.pause_clock(uuid, text, text, int, uuid),
	public.resume_clock(uuid, text, int, uuid),
	public.request_extension(uuid, text, int, uuid),
	public.approve_extension(uuid, int, uuid),
	public.refuse_extension(uuid, text, int, uuid),
	public.restart_clock(uuid, text, text, int, uuid),
	public.agree_date(uuid, text, text, uuid, int, uuid),
	public.not_accept_complaint(uuid, text, text, int, uuid),
	public.withdraw_complaint(uuid, text, int, uuid),
	public.transfer_complaint(uuid, text, text, int, uuid),
	public.merge_complaint(uuid, uuid, text, int, uuid),
	public.unmerge_complaint(uuid, text, int, uuid),
	public.log_complaint(jsonb, uuid), public.similar_complaints(uuid, text, text, text, timestamptz, uuid), public.available_moves(uuid),
	public.open_case(uuid), public.stay_in_case(uuid), public.reveal_contact(uuid, text), public.add_note(uuid, text, uuid[], uuid),
	public.link_complaint(uuid, uuid, text), public.answer_enquiry(uuid, text, uuid), public.withdraw_enquiry(uuid),
	public.declare_interest(text, uuid, uuid, uuid), public.end_interest(uuid), public.save_view(text, text, uuid), public.drop_view(uuid),
	public.add_attachment(text, text, bigint, text, uuid, uuid), public.confirm_attachment(uuid),
	public.file_daily_return(uuid, text, int, int, int, int, int, text, int), public.day_of_unit(uuid, text),
	public.mark_notifications_read(uuid[]), public.search_complaints(text, int), public.verify_chain(uuid), public.verify_anchors(), app.verify_anchors_as_auditor(),
	app.move_complaint(uuid, text, jsonb, int, uuid), app.log_complaint(jsonb, uuid),
	app.similar_complaints(uuid, text, text, text, timestamptz, uuid), app.available_moves(uuid), app.open_case(uuid), app.stay_in_case(uuid),
	app.reveal_contact(uuid, text), app.add_note(uuid, text, uuid[], uuid), app.link_complaint(uuid, uuid, text),
	app.answer_enquiry(uuid, text, uuid), app.withdraw_enquiry(uuid), app.declare_interest(uuid, uuid, uuid, text), app.end_interest(uuid),
	app.save_view(text, text, uuid), app.drop_view(uuid), app.add_attachment(uuid, uuid, text, text, bigint, text),
	app.confirm_attachment(uuid), app.file_daily_return(uuid, text, int, int, int, int, int, text, int), app.day_of_unit(uuid, text),
	app.mark_notifications_read(uuid[]), app.search_complaints(text, int), app.verify_chain_as_auditor(uuid)
to authenticated, service_role;
