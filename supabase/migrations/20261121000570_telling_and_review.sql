create function app.check_past(field text, at timestamptz, not_before timestamptz) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
begin
	if at is null then
		perform app.refuse('MC007', 422, jsonb_build_object('field', field));
	elsif at > app.now() + interval '5 minutes' then
		perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'future'));
	elsif at < not_before - interval '5 minutes' then
		perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'before_receipt'));
	end if;
	return at;
end $$;

create function app.on_record_telling(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	what text := app.require_choice('what', p ->> 'what',
		'{acknowledgement,extension,pause,not_accepted,withdrawn,transferred,decision,review_decision}');
	told timestamptz := app.check_past('told_at', app.read_moment('told_at', p ->> 'told_at'), c.received_at);
	letter public.letters;
	told_id uuid;
begin
	if what in ('decision', 'review_decision') then
		select * into letter from public.letters l where l.complaint_id = c.id and l.round = c.round and l.kind = what order by l.issued_at desc limit 1;
		if c.status <> 'feedback' or letter.id is null then
			perform app.refuse('MC333', 409, jsonb_build_object('what', what));
		elsif told < letter.issued_at - interval '5 minutes' then
			perform app.refuse('MC009', 422, '{"field": "told_at", "reason": "before_letter"}');
		end if;
	elsif what in ('not_accepted', 'withdrawn', 'transferred') and c.status <> what then
		perform app.refuse('MC333', 409, jsonb_build_object('what', what));
	end if;
	insert into public.tellings (complaint_id, round, what, way, told_at, proof, letter_id, attachment_id, recorded_by, recorded_at)
		values (c.id, c.round, what, app.require_choice('way', p ->> 'way', '{letter,sms,email,phone,in_person}'), told,
			app.require_text('proof', p ->> 'proof', 1000), letter.id,
			(select a.id from public.attachments a where a.complaint_id = c.id and a.id = app.read_id('attachment_id', p ->> 'attachment_id')),
			app.me(), app.now())
		returning id into told_id;
	if what in ('decision', 'review_decision', 'not_accepted', 'withdrawn', 'transferred') then
		update public.complaints o set told_at = told where o.id = c.id;
		perform app.stop_clock(c.id, 'told', told);
	elsif what = 'acknowledgement' then
		perform app.stop_clock(c.id, 'acknowledged', told);
	elsif what = 'extension' then
		perform app.bring_extension_into_force(c, told);
	end if;
	return jsonb_build_object('telling', told_id, 'what', what);
end $$;

create function app.on_record_contact_attempt(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	outcome text := app.require_choice('outcome', p ->> 'outcome', '{reached,no_answer,refused,wrong_contact}');
begin
	insert into public.contact_attempts (complaint_id, round, at, way, outcome, note, made_by)
		values (c.id, c.round, app.check_past('at', app.read_moment('at', p ->> 'at'), c.received_at),
			app.require_choice('way', p ->> 'way', '{letter,sms,email,phone,in_person}'), outcome,
			app.optional_text('note', p ->> 'note', 2000), app.me());
	return jsonb_build_object('outcome', outcome);
end $$;

-- Unreachable: as many failed attempts on different days as the policy asks, since the complainant was last reached.
create function app.tried_enough(c public.complaints) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return count(distinct (a.at at time zone 'Asia/Shanghai')::date) filter (where a.outcome in ('no_answer', 'wrong_contact'))
			>= coalesce((select v.contact_attempts from public.policy_versions v where v.id = c.policy_version_id), 3)
		from public.contact_attempts a where a.complaint_id = c.id and a.round = c.round
			and a.at > coalesce((select max(r.at) from public.contact_attempts r
				where r.complaint_id = c.id and r.round = c.round and r.outcome in ('reached', 'refused')), '-infinity');
end $$;

create function app.on_record_view(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	answer text := app.require_choice('view', p ->> 'view', '{accepts,disputes,unreachable}');
	rating int := app.read_amount('rating', p ->> 'rating')::int;
begin
	if answer = 'unreachable' then
		if not app.tried_enough(c) then
			perform app.refuse('MC334', 409, '{"field": "view"}');
		end if;
		rating := null;
		if c.told_at is null then
			perform app.stop_clock(c.id, 'told', app.now());
		end if;
	elsif c.told_at is null then
		perform app.refuse('MC313', 409);
	elsif rating not between 1 and 5 then
		perform app.refuse('MC010', 422, '{"field": "rating"}');
	end if;
	insert into public.complainant_views (complaint_id, round, view, rating, note, recorded_by, recorded_at)
		values (c.id, c.round, answer, rating, app.optional_text('note', p ->> 'note', 2000), app.me(), app.now());
	update public.complaints o set is_disputed = answer = 'disputes' where o.id = c.id;
	return jsonb_build_object('view', answer, 'rating', rating);
end $$;

create function app.closing_obstacle(c public.complaints) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	last public.complainant_views;
begin
	select * into last from public.complainant_views v where v.complaint_id = c.id and v.round = c.round order by v.recorded_at desc, v.id limit 1;
	return case
		when c.told_at is null and last.view is distinct from 'unreachable' then 'MC313'
		when last.id is null then 'MC335'
		when last.view = 'disputes' and c.review_count = 0 then 'MC336'
		when exists (select from public.enquiries e where e.complaint_id = c.id and e.is_pending) then 'MC337'
	end;
end $$;

create function app.on_close(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.stop_clock(c.id, 'closed', app.now());
	perform app.stop_all_clocks(c.id, app.now());
	update public.complaints o set closed_at = app.now(), is_disputed = false where o.id = c.id;
	return jsonb_build_object('note', app.require_text('lesson', p ->> 'lesson', 4000));
end $$;

create function app.on_reply(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaint_texts t set settlement = app.require_text('reply', p ->> 'reply', 4000) where t.complaint_id = c.id;
	update public.complaints o set closed_at = app.now() where o.id = c.id;
	return '{}';
end $$;

-- An application is in time until the end of the day that lies the policy's days after the complainant was told (art. 20).
create function app.review_deadline(complaint uuid) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.deadline(app.calendar_in_force(l.calendar_id), c.told_at, v.review_apply_days, 'natural_days')
		from public.complaints c
		join public.policy_versions v on v.id = c.policy_version_id
		join app.unit_calendars l on l.unit_id = c.unit_id
		where c.id = complaint and c.told_at is not null and v.review_apply_days is not null;
end $$;

-- Article 20: an upper level and another officer, with no interest in the case.
create function app.refuse_reviewer(c public.complaints, reviewer uuid, field text) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
	reviewed extensions.ltree := (select u.path from public.complaint_assignments a
		join public.people p on p.id = a.person_id
		join public.units u on u.id = p.unit_id
		where a.complaint_id = c.id and not exists (select from public.reviews r where r.complaint_id = c.id and r.reviewer_id = a.person_id)
		order by a.from_at desc limit 1);
	interest text := app.interest_of(reviewer, c.id);
begin
	-- What was settled on the spot had no officer: the unit itself dealt with it.
	reviewed := coalesce(reviewed, c.unit_path);
	if not exists (
		select from app.grants_in_force g
		where g.person_id = reviewer and g.role in ('complaint_officer', 'service_manager')
			and g.path operator(extensions.@>) c.unit_path
			and (g.unit_kind = 'head_office' or (g.path operator(extensions.@>) reviewed and g.path operator(extensions.<>) reviewed))
	) then
		perform app.refuse('MC340', 422, jsonb_build_object('field', field));
	elsif exists (select from public.complaint_assignments a where a.complaint_id = c.id and a.person_id = reviewer)
		or exists (select from public.decisions d where d.complaint_id = c.id and reviewer in (d.proposed_by, d.decided_by)) then
		perform app.refuse('MC341', 422, jsonb_build_object('field', field));
	elsif interest is not null then
		perform app.refuse('MC322', 409, jsonb_build_object('field', field, 'interest', interest));
	end if;
end $$;

create function app.on_open_review(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	applied timestamptz := app.check_past('applied_at', app.read_moment('applied_at', p ->> 'applied_at'), coalesce(c.told_at, c.received_at));
	reviewer uuid := app.read_id('reviewer_id', p ->> 'reviewer_id');
	late boolean;
begin
	if c.told_at is null then
		perform app.refuse('MC313', 409);
	end if;
	perform app.refuse_reviewer(c, reviewer, 'reviewer_id');
	late := applied > app.review_deadline(c.id);
	insert into public.reviews (complaint_id, applied_at, is_written, is_late, grounds, status_before, reviewer_id, opened_by)
		values (c.id, applied, coalesce((p ->> 'is_written')::boolean, false), coalesce(late, false),
			app.require_text('grounds', p ->> 'grounds', 4000), c.status, reviewer, app.me());
	perform app.hand_over(c.id, reviewer);
	perform app.start_review_clock(c.id, applied);
	update public.complaints o set review_count = o.review_count + 1, is_disputed = true, closed_at = null, told_at = null where o.id = c.id;
	return jsonb_build_object('reviewer', reviewer, 'late', coalesce(late, false));
end $$;

create function app.on_decide_review(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	result text := app.require_choice('outcome', p ->> 'outcome', '{upheld,changed}');
begin
	update public.reviews r set outcome = result, facts = app.require_text('facts', p ->> 'facts', 10000),
			reasons = app.require_text('reasons', p ->> 'reasons', 10000), decided_at = app.now()
		where r.complaint_id = c.id and r.decided_at is null;
	return jsonb_build_object('outcome', result);
end $$;

create function app.on_reopen(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	fresh boolean := coalesce((p ->> 'new_facts')::boolean, false);
begin
	update public.complaints o set reopen_count = o.reopen_count + 1, round = o.round + 1, told_at = null, closed_at = null,
		settled_on_spot = false where o.id = c.id;
	perform app.reopen_clocks(c.id, app.now(), fresh);
	return jsonb_build_object('new_facts', fresh, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;
