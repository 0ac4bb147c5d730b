create function app.on_not_accept(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaints o set closed_at = app.now() where o.id = c.id;
	-- The statutory clock runs on until the complainant has been told; internal targets end here.
	perform app.stop_clock(c.id, w, app.now()) from unnest('{acknowledged,findings,decided}'::text[]) w;
	return jsonb_build_object('reason', app.require_choice('reason', p ->> 'reason',
		'{not_our_customer,no_facts,already_decided,before_court,not_banking,other}'),
		'note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_withdraw(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaints o set closed_at = app.now() where o.id = c.id;
	perform app.stop_all_clocks(c.id, app.now());
	return jsonb_build_object('note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_transfer(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaints o set closed_at = app.now() where o.id = c.id;
	perform app.stop_all_clocks(c.id, app.now());
	return jsonb_build_object('note', app.require_text('recipient', p ->> 'recipient', 200) || E'\n' || app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_merge(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	target public.complaints;
begin
	select * into target from public.complaints o where o.id = app.read_id('into', p ->> 'into') and app.in_my_case_scope(o.id);
	if target.id is null or target.id = c.id or not target.is_open or target.kind <> c.kind then
		perform app.refuse('MC350', 422, '{"field": "into"}');
	end if;
	update public.complaints o set merged_into = target.id, status_before_merge = c.status where o.id = c.id;
	perform app.stop_all_clocks(c.id, app.now());
	insert into public.complaint_links (complaint_id, other_id, kind, linked_by, linked_at) values (c.id, target.id, 'duplicate', app.me(), app.now())
		on conflict (complaint_id, other_id) do update set kind = 'duplicate';
	perform app.record_event('complaint', target.id, 'merged_from', jsonb_build_object('complaint', c.id));
	return jsonb_build_object('into', target.id, 'note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.on_unmerge(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaints o set merged_into = null where o.id = c.id;
	perform app.reopen_clocks(c.id, app.now(), false);
	perform app.record_event('complaint', c.merged_into, 'unmerged', jsonb_build_object('complaint', c.id));
	return jsonb_build_object('from_case', c.merged_into, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_pause_clock(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	given text := app.require_text('reason', p ->> 'reason', 60);
begin
	if not exists (select from public.policy_pause_reasons r where r.policy_version_id = c.policy_version_id and r.reason = given) then
		perform app.refuse('MC010', 422, '{"field": "reason"}');
	end if;
	perform app.pause_clocks(c.id, given, app.now());
	update public.complaints o set is_waiting = true where o.id = c.id;
	return jsonb_build_object('reason', given, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_resume_clock(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.resume_clocks(c.id, app.now());
	perform app.refresh_waiting(c.id);
	return jsonb_build_object('note', app.optional_text('note', p ->> 'note', 2000));
end $$;

create function app.refresh_waiting(complaint uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaints o set is_waiting =
		exists (select from public.enquiries e where e.complaint_id = o.id and e.is_pending)
		or exists (select from public.complaint_clocks k where k.complaint_id = o.id and k.is_paused)
	where o.id = complaint;
end $$;

create function app.on_request_extension(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	-- Asked of the clocks, not of earlier requests: a restart begins again with the first step.
	next_step int := 1 + coalesce((select max(k.extension_step) from public.complaint_clocks k where k.complaint_id = c.id and k.stopped_at is null), 0);
	rule record;
	made uuid;
begin
	select * into rule from public.policy_extensions x where x.policy_version_id = c.policy_version_id and x.step = next_step;
	if rule.step is null then
		perform app.refuse('MC351', 409);
	end if;
	insert into public.extension_requests (complaint_id, step, reason, status, requested_by, requested_at)
		values (c.id, next_step, app.require_text('reason', p ->> 'reason', 2000),
			case when rule.needs_approval then 'requested' else 'approved' end, app.me(), app.now())
		returning id into made;
	if rule.needs_approval then
		perform app.notify(g.person_id, 'extension_requested', 'complaint', c.id, jsonb_build_object('number', c.number))
			from app.grants_in_force g
			where g.role = 'service_manager' and g.path operator(extensions.@>) c.unit_path and g.person_id <> app.me()
				and app.interest_of(g.person_id, c.id) is null;
	elsif not rule.needs_notice then
		perform app.bring_extension_into_force(c, null);
	end if;
	return jsonb_build_object('extension', made, 'step', next_step);
end $$;

create function app.on_approve_extension(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	x public.extension_requests;
begin
	select * into x from public.extension_requests r where r.complaint_id = c.id and r.status = 'requested' for update;
	-- The superior unit of the one who asked, or a senior manager of head office (art. 18).
	if not exists (
		select from app.grants_in_force g
		join public.people asker on asker.id = x.requested_by
		join public.units au on au.id = asker.unit_id
		where g.person_id = app.me() and g.role = 'service_manager' and g.path operator(extensions.@>) c.unit_path
			and (g.unit_kind = 'head_office' or (g.path operator(extensions.@>) au.path and g.path operator(extensions.<>) au.path))
	) then
		perform app.refuse('MC352', 403);
	end if;
	update public.extension_requests r set status = 'approved', decided_by = app.me(), decided_at = app.now() where r.id = x.id;
	if not (select e.needs_notice from public.policy_extensions e where e.policy_version_id = c.policy_version_id and e.step = x.step) then
		perform app.bring_extension_into_force(c, null);
	end if;
	perform app.notify(x.requested_by, 'extension_approved', 'complaint', c.id, jsonb_build_object('number', c.number));
	return jsonb_build_object('extension', x.id, 'step', x.step);
end $$;

create function app.on_refuse_extension(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	x public.extension_requests;
begin
	update public.extension_requests r set status = 'refused', decided_by = app.me(), decided_at = app.now()
		where r.complaint_id = c.id and r.status = 'requested' returning * into x;
	perform app.notify(x.requested_by, 'extension_refused', 'complaint', c.id, jsonb_build_object('number', c.number));
	return jsonb_build_object('extension', x.id, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;

-- An extension moves the deadline only once everything it needs is there: reason, approver, and the complainant told.
create function app.bring_extension_into_force(c public.complaints, notice timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	x public.extension_requests;
begin
	update public.extension_requests r set status = 'in_force', notice_at = notice
		where r.complaint_id = c.id and r.status = 'approved' returning * into x;
	if x.id is null then
		perform app.refuse('MC353', 409);
	end if;
	perform app.extend_clock(c.id, x.step, x.reason, x.decided_by, notice);
end $$;

create function app.on_restart_clock(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	at timestamptz := app.check_past('received_at', app.read_moment('received_at', p ->> 'received_at'), c.received_at);
begin
	perform app.restart_clocks(c.id, at, 'new_facts');
	return jsonb_build_object('received_at', at, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;

create function app.on_agree_date(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	agreed date := app.read_date('due_on', p ->> 'due_on');
	proof uuid := app.read_id('attachment_id', p ->> 'attachment_id');
begin
	if agreed is null then
		perform app.refuse('MC007', 422, '{"field": "due_on"}');
	elsif agreed < app.today() or agreed > app.today() + 366 then
		perform app.refuse('MC009', 422, '{"field": "due_on", "reason": "range"}');
	elsif proof is not null and not exists (select from public.attachments a where a.id = proof and a.complaint_id = c.id) then
		perform app.refuse('MC010', 422, '{"field": "attachment_id"}');
	end if;
	perform app.agree_due_date(c.id, agreed, proof);
	return jsonb_build_object('due_on', agreed, 'proof', proof, 'note', app.require_text('note', p ->> 'note', 2000));
end $$;
