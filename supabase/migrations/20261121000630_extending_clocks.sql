create function app.is_above_handler(approver uuid, complaint uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from public.complaints c
		join app.grants_in_force g on g.person_id = approver and g.role in ('service_manager', 'executive')
			and g.path operator(extensions.@>) c.unit_path
		left join public.people h on h.id = c.handler_id
		left join public.units u on u.id = h.unit_id
		where c.id = complaint and c.handler_id is distinct from approver
			and (g.unit_kind = 'head_office' or u.path is null
				or (g.path operator(extensions.@>) u.path and g.path operator(extensions.<>) u.path)))
$$;
comment on function app.is_above_handler is 'Art. 18: the superior unit of the handler''s, or a senior manager of head office; never the handler.';

create function app.extend_clock(complaint uuid, step int, reason text, approver uuid, notice_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	rule public.policy_extensions;
	k public.complaint_clocks;
	event public.clock_events;
begin
	select x.* into rule from public.complaints c
		join public.policy_extensions x on x.policy_version_id = c.policy_version_id and x.step = extend_clock.step
		where c.id = complaint;
	select * into k from public.complaint_clocks o where o.complaint_id = complaint and o.code = rule.clock;
	if k.code is null or k.extension_step >= step then
		perform app.refuse('MC605', 409, jsonb_build_object('step', step, 'current', k.extension_step));
	elsif k.stopped_at is not null or k.agreed_on is not null or (k.due_at < app.now() and not k.is_paused) then
		perform app.refuse('MC609', 409, jsonb_build_object('due_at', k.due_at,
			'reason', case when k.stopped_at is not null then 'stopped' when k.agreed_on is not null then 'agreed' else 'passed' end));
	elsif coalesce(btrim(reason), '') = '' then
		perform app.refuse('MC606', 422, '{"field": "reason"}');
	elsif rule.needs_approval and (approver is null or not app.is_above_handler(approver, complaint)) then
		perform app.refuse('MC607', 403, '{"field": "approver"}');
	elsif rule.needs_notice and (notice_at is null or notice_at > app.now()) then
		perform app.refuse('MC608', 422, '{"field": "notice_at"}');
	end if;
	event := app.clock_event('extended', array[rule.clock], app.now());
	event.step := step;
	event.approver_id := approver;
	event.notice_at := notice_at;
	perform app.append_clock_event(complaint, event);
end $$;
comment on function app.extend_clock is
	'Grows a limit by one step of the policy. The reason''s words stay with the request. Refuses MC605–MC609.';

create function app.agree_due_date(complaint uuid, due date, proof uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	event public.clock_events;
	codes text[];
	today date;
begin
	select array_agg(k.code), (app.now() at time zone min(v.time_zone))::date into codes, today
		from public.complaint_clocks k
		join public.complaints c on c.id = k.complaint_id
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.code = k.code
		join app.unit_calendars l on l.unit_id = c.unit_id
		join public.calendar_versions v on v.id = app.calendar_in_force(l.calendar_id)
		where k.complaint_id = complaint and k.track = 'main' and k.stopped_at is null and p.stops_on = 'told';
	if codes is null then
		perform app.refuse('MC610', 409);
	elsif due is null or due < today or due > today + 3660 then
		perform app.refuse('MC611', 422, jsonb_build_object('field', 'due_on', 'today', today));
	elsif proof is null then
		perform app.refuse('MC612', 422, '{"field": "attachment_id"}');
	end if;
	event := app.clock_event('agreed', codes, app.now());
	event.agreed_on := due;
	event.proof_id := proof;
	perform app.append_clock_event(complaint, event);
end $$;
comment on function app.agree_due_date is
	'The date agreed with the complainant governs telling them, to the end of that day (art. 21). Refuses MC610–MC612.';
