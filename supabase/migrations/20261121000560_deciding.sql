create function app.on_propose_decision(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	remedy text := app.require_choice('remedy', p ->> 'remedy', '{explanation,apology,correction,compensation,other}');
	paid numeric := app.read_amount('compensation', p ->> 'compensation');
	proposed uuid;
	action jsonb;
	rule public.penalties;
	amount numeric;
begin
	if remedy = 'compensation' and coalesce(paid, 0) <= 0 then
		perform app.refuse('MC007', 422, '{"field": "compensation"}');
	end if;
	insert into public.decisions (complaint_id, round, decision, basis, remedy, remedy_note, compensation, proposed_by, proposed_at)
		values (c.id, c.round, app.require_text('decision', p ->> 'decision', 10000), app.require_text('basis', p ->> 'basis', 10000), remedy,
			app.optional_text('remedy_note', p ->> 'remedy_note', 2000), nullif(paid, 0), app.me(), app.now())
		returning id into proposed;
	for action in select * from jsonb_array_elements(app.read_list('actions', p -> 'actions')) loop
		select * into rule from public.penalties r where r.id = action ->> 'penalty' and r.retired_on is null;
		amount := app.read_amount('amount', action ->> 'amount');
		if rule.id is null then
			perform app.refuse('MC010', 422, '{"field": "penalty"}');
		elsif not exists (select from public.complaint_people q where q.complaint_id = c.id and q.is_responsible
			and q.person_id = app.read_id('person_id', action ->> 'person_id')) then
			perform app.refuse('MC330', 422, '{"field": "person_id"}');
		elsif (rule.most is null) <> (amount is null) or amount > rule.most then
			perform app.refuse('MC331', 422, jsonb_build_object('field', 'amount', 'most', rule.most));
		end if;
		insert into public.accountability_actions (decision_id, complaint_id, person_id, penalty, amount, reason)
			values (proposed, c.id, app.read_id('person_id', action ->> 'person_id'), rule.id, amount, app.require_text('reason', action ->> 'reason', 1000));
	end loop;
	perform app.notify(g.person_id, 'decision_proposed', 'complaint', c.id, jsonb_build_object('number', c.number))
		from (select g.person_id, rank() over (order by extensions.nlevel(g.path) desc) as nearness from app.grants_in_force g
			where g.role = 'service_manager' and g.path operator(extensions.@>) c.unit_path) g
		where g.nearness = 1 and g.person_id <> app.me() and app.interest_of(g.person_id, c.id) is null;
	return jsonb_build_object('decision', proposed);
end $$;

create function app.on_approve_decision(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	d public.decisions;
begin
	update public.decisions o set status = 'approved', decided_by = app.me(), decided_at = app.now()
		where o.complaint_id = c.id and o.round = c.round and o.status = 'proposed' returning * into d;
	update public.complaints o set compensation = d.compensation where o.id = c.id;
	perform app.stop_clock(c.id, 'decided', app.now());
	perform app.notify(c.handler_id, 'decision_approved', 'complaint', c.id, jsonb_build_object('number', c.number));
	return jsonb_build_object('decision', d.id, 'note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.on_return_decision(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	d public.decisions;
begin
	update public.decisions o set status = 'returned', decided_by = app.me(), decided_at = app.now(),
			return_reason = app.require_text('note', p ->> 'note', 2000)
		where o.complaint_id = c.id and o.round = c.round and o.status = 'proposed' returning * into d;
	perform app.notify(c.handler_id, 'decision_returned', 'complaint', c.id, jsonb_build_object('number', c.number));
	return jsonb_build_object('decision', d.id, 'note', p ->> 'note');
end $$;

create function app.on_issue_letter(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	k text := app.require_choice('kind', p ->> 'kind', '{acknowledgement,extension,pause,not_accepted,decision,review_decision}');
	is_decision boolean := k in ('decision', 'review_decision');
	issued uuid;
begin
	if k = 'decision' and c.status <> 'feedback' or k = 'review_decision' and not exists (
			select from public.reviews r where r.complaint_id = c.id and r.decided_at is not null)
		or k = 'not_accepted' and c.status <> 'not_accepted' then
		perform app.refuse('MC332', 409, jsonb_build_object('kind', k, 'status', c.status));
	end if;
	insert into public.letters (complaint_id, round, kind, language, facts, basis, remedies, body, issued_by, issued_at)
		values (c.id, c.round, k, app.require_choice('language', coalesce(p ->> 'language', 'zh'), '{zh,en}'),
			case when is_decision then app.require_text('facts', p ->> 'facts', 10000) end,
			case when is_decision then app.require_text('basis', p ->> 'basis', 10000) end,
			case when is_decision then app.require_text('remedies', p ->> 'remedies', 4000) end,
			app.require_text('body', p ->> 'body', 20000), app.me(), app.now())
		returning id into issued;
	return jsonb_build_object('letter', issued, 'kind', k);
end $$;
