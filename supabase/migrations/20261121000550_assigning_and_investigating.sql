create function app.on_assign(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	officer uuid := app.read_id('person_id', p ->> 'person_id');
	interest text;
begin
	if officer is null then
		perform app.refuse('MC007', 422, '{"field": "person_id"}');
	elsif c.status = 'under_review' then
		-- A reviewer who had to withdraw is followed by another of whom the same is asked.
		perform app.refuse_reviewer(c, officer, 'person_id');
		update public.reviews r set reviewer_id = officer where r.complaint_id = c.id and r.decided_at is null;
	elsif not exists (select from app.grants_in_force g where g.person_id = officer and g.role = 'complaint_officer'
		and g.path operator(extensions.@>) c.unit_path) then
		perform app.refuse('MC320', 422, '{"field": "person_id"}');
	elsif officer = c.handler_id then
		perform app.refuse('MC321', 409, '{"field": "person_id"}');
	end if;
	interest := app.interest_of(officer, c.id);
	if interest is not null then
		perform app.refuse('MC322', 409, jsonb_build_object('field', 'person_id', 'interest', interest,
			'person', (select q.name from public.people q where q.id = officer)));
	end if;
	perform app.hand_over(c.id, officer);
	return jsonb_build_object('person', officer, 'before', c.handler_id, 'note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.hand_over(complaint uuid, officer uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaint_assignments a set to_at = app.now() where a.complaint_id = complaint and a.to_at is null;
	if officer is not null then
		insert into public.complaint_assignments (complaint_id, person_id, assigned_by, from_at) values (complaint, officer, app.me(), app.now());
		if officer <> app.me() then
			perform app.notify(officer, 'complaint_assigned', 'complaint', complaint,
				jsonb_build_object('number', (select o.number from public.complaints o where o.id = complaint)));
		end if;
	end if;
	update public.complaints o set handler_id = officer where o.id = complaint;
end $$;

create function app.on_recuse(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	insert into public.recusals (complaint_id, person_id, reason, recused_at)
		values (c.id, app.me(), app.require_text('reason', p ->> 'reason', 1000), app.now())
		on conflict do nothing;
	perform app.hand_over(c.id, null);
	perform app.announce_new(c.id);
	return jsonb_build_object('person', app.me());
end $$;

create function app.on_acknowledge(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.stop_clock(c.id, 'acknowledged', app.now());
	return jsonb_build_object('note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.on_start_investigation(c public.complaints, p jsonb) returns jsonb
language sql security definer set search_path = ''
as $$ select jsonb_build_object('note', app.optional_text('note', p ->> 'note', 2000)) $$;

create function app.on_record_evidence(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	line text := app.require_choice('line', p ->> 'line', '{customer,staff,recordings}');
	outcome text := app.require_choice('outcome', p ->> 'outcome', '{done,waived}');
begin
	insert into public.evidence_lines (complaint_id, round, line, status, note, recorded_by, recorded_at)
		values (c.id, c.round, line, outcome, app.require_text('note', p ->> 'note', 4000), app.me(), app.now())
		on conflict on constraint evidence_lines_pkey do update
			set status = excluded.status, note = excluded.note, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
	return jsonb_build_object('line', line, 'outcome', outcome);
end $$;

create function app.on_submit_findings(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	verdict text := app.require_choice('verdict', p ->> 'verdict', '{substantiated,partly,not_substantiated,cannot_be_established}');
	responsible uuid[] := coalesce((select array_agg(app.read_id('responsible', r)) from jsonb_array_elements_text(p -> 'responsible') r), '{}');
begin
	if not exists (select from public.root_causes r where r.id = p ->> 'root_cause' and r.retired_on is null) then
		perform app.refuse('MC010', 422, '{"field": "root_cause"}');
	elsif responsible <> '{}' and verdict not in ('substantiated', 'partly') then
		perform app.refuse('MC323', 422, '{"field": "responsible"}');
	end if;
	insert into public.findings (complaint_id, round, verdict, facts, root_cause, submitted_by, submitted_at)
		values (c.id, c.round, verdict, app.require_text('facts', p ->> 'facts', 10000), p ->> 'root_cause', app.me(), app.now())
		on conflict (complaint_id, round) do update set verdict = excluded.verdict, facts = excluded.facts,
			root_cause = excluded.root_cause, submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at;
	perform app.name_people(c.id, (select jsonb_agg(jsonb_build_object('person_id', r)) from unnest(responsible) r));
	update public.complaint_people q set is_responsible = q.person_id = any (responsible) where q.complaint_id = c.id;
	-- The officer may only now turn out to be related to somebody named.
	if app.interest_of(app.me(), c.id) in ('named', 'declared_relation') then
		perform app.refuse('MC322', 409, jsonb_build_object('field', 'responsible', 'interest', app.interest_of(app.me(), c.id)));
	end if;
	perform app.stop_clock(c.id, 'findings', app.now());
	return jsonb_build_object('verdict', verdict, 'root_cause', p ->> 'root_cause', 'responsible', to_jsonb(responsible));
end $$;

create function app.on_return_to_investigation(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.decisions d set status = 'returned', return_reason = 'returned_to_investigation'
		where d.complaint_id = c.id and d.status = 'proposed';
	return jsonb_build_object('note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_change_details(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	changed public.complaints;
begin
	update public.complaints o set
			subject = coalesce(app.optional_text('subject', p ->> 'subject', 120), o.subject),
			severity = app.require_choice('severity', coalesce(p ->> 'severity', o.severity), '{minor,general,serious,major}'),
			business = app.require_category('business', coalesce(p ->> 'business', o.business), c.kind = 'complaint'),
			cause = app.require_category(case when c.kind = 'internal' then 'internal_cause' else 'cause' end,
				coalesce(p ->> 'cause', o.cause), c.kind in ('complaint', 'internal'))
		where o.id = c.id returning * into changed;
	perform app.name_people(c.id, p -> 'people');
	if app.interest_of(c.handler_id, c.id) in ('named', 'declared_relation') then
		perform app.refuse('MC322', 409, jsonb_build_object('field', 'people', 'interest', app.interest_of(c.handler_id, c.id)));
	end if;
	perform app.index_complaint(c.id);
	return jsonb_build_object('before', jsonb_build_object('severity', c.severity, 'business', c.business, 'cause', c.cause),
		'after', jsonb_build_object('severity', changed.severity, 'business', changed.business, 'cause', changed.cause),
		'note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_redirect(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	place public.units;
begin
	select * into place from public.units u where u.id = app.read_id('unit_id', p ->> 'unit_id') and u.closed_on is null;
	if place.id is null or place.id = c.unit_id then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	elsif (c.kind = 'internal') <> (place.kind = 'department') and c.kind = 'internal' then
		perform app.refuse('MC303', 422, '{"field": "unit_id"}');
	end if;
	perform app.hand_over(c.id, null);
	update public.complaints o set unit_id = place.id, unit_path = place.path, region_id = place.region_id where o.id = c.id;
	perform app.index_complaint(c.id);
	perform app.announce_new(c.id);
	return jsonb_build_object('before', c.unit_id, 'unit', place.id, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;
