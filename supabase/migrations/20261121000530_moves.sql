create table app.complaint_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	kinds text[] not null default '{complaint,internal,report}',
	by_roles text[] not null,
	handler_only boolean not null default false,
	position int not null default 0,
	primary key (action, from_status)
);
comment on table app.complaint_moves is
	'The workflow: which action leads from which status to which, by whom. handler_only: the officer responsible alone.';
alter table app.complaint_moves enable row level security;

insert into app.complaint_moves (action, from_status, to_status, by_roles, handler_only, position)
select m.action, f.status, coalesce(m.to_status, f.status), m.by_roles::text[], m.handler_only, m.position
from (values
	(1, 'acknowledge', '{received}', 'acknowledged', '{complaint_officer}', true),
	(2, 'start_investigation', '{acknowledged}', 'investigating', '{complaint_officer}', true),
	(3, 'record_evidence', '{investigating}', null, '{complaint_officer}', true),
	(4, 'ask_enquiry', '{acknowledged,investigating,handling,under_review}', null, '{complaint_officer,service_manager}', true),
	(5, 'submit_findings', '{investigating}', 'handling', '{complaint_officer}', true),
	(6, 'propose_decision', '{handling}', null, '{complaint_officer}', true),
	(7, 'approve_decision', '{handling}', 'feedback', '{service_manager}', false),
	(8, 'return_decision', '{handling}', null, '{service_manager}', false),
	(9, 'return_to_investigation', '{handling}', 'investigating', '{complaint_officer}', true),
	(10, 'issue_letter', '{received,acknowledged,investigating,handling,feedback,under_review,not_accepted}', null, '{complaint_officer,service_manager}', true),
	(11, 'record_telling', '{received,acknowledged,investigating,handling,feedback,under_review,not_accepted,withdrawn,transferred}', null, '{complaint_officer,service_manager}', true),
	(12, 'record_contact_attempt', '{received,acknowledged,investigating,handling,feedback,under_review}', null, '{complaint_officer,service_manager}', true),
	(13, 'record_view', '{feedback}', null, '{complaint_officer,service_manager}', true),
	(14, 'close', '{feedback}', 'closed', '{complaint_officer,service_manager}', true),
	(15, 'open_review', '{feedback,closed}', 'under_review', '{complaint_officer,service_manager}', false),
	(16, 'decide_review', '{under_review}', 'feedback', '{complaint_officer,service_manager}', true),
	(17, 'reopen', '{closed}', 'investigating', '{complaint_officer,service_manager}', false),
	(20, 'assign', '{received,acknowledged,investigating,handling,feedback,under_review}', null, '{complaint_officer,service_manager}', false),
	(21, 'recuse', '{received,acknowledged,investigating,handling,feedback,under_review}', null, '{complaint_officer,service_manager}', true),
	(22, 'change_details', '{received,acknowledged,investigating,handling}', null, '{complaint_officer,service_manager}', true),
	(23, 'redirect', '{received,acknowledged,investigating}', 'received', '{complaint_officer,service_manager}', false),
	(30, 'pause_clock', '{received,acknowledged,investigating,handling,feedback,under_review}', null, '{complaint_officer,service_manager}', true),
	(31, 'resume_clock', '{received,acknowledged,investigating,handling,feedback,under_review}', null, '{complaint_officer,service_manager}', true),
	(32, 'request_extension', '{acknowledged,investigating,handling,feedback}', null, '{complaint_officer}', true),
	(33, 'approve_extension', '{acknowledged,investigating,handling,feedback}', null, '{service_manager}', false),
	(34, 'refuse_extension', '{acknowledged,investigating,handling,feedback}', null, '{service_manager}', false),
	(36, 'restart_clock', '{acknowledged,investigating,handling,feedback}', null, '{complaint_officer,service_manager}', true),
	(37, 'agree_date', '{acknowledged,investigating,handling,feedback}', null, '{complaint_officer,service_manager}', true),
	(40, 'not_accept', '{received,acknowledged}', 'not_accepted', '{complaint_officer}', true),
	(41, 'withdraw', '{received,acknowledged,investigating,handling,feedback,under_review}', 'withdrawn', '{complaint_officer,service_manager}', true),
	(42, 'transfer', '{received,acknowledged,investigating,handling}', 'transferred', '{complaint_officer,service_manager}', true),
	(43, 'merge', '{received,acknowledged,investigating,handling,feedback}', 'merged', '{complaint_officer,service_manager}', false),
	(44, 'unmerge', '{merged}', 'received', '{complaint_officer,service_manager}', false)
) m (position, action, from_statuses, to_status, by_roles, handler_only)
cross join lateral unnest(m.from_statuses::text[]) f (status);

insert into app.complaint_moves (action, from_status, to_status, kinds, by_roles, position) values
	('reply', 'received', 'closed', '{suggestion,praise}', '{complaint_officer,service_manager,branch_head,department_head}', 1);

create table app.idempotency_keys (
	person_id uuid not null references public.people (id) on delete cascade,
	key uuid not null,
	verb text not null,
	subject_id uuid,
	at timestamptz not null default app.now(),
	primary key (person_id, key)
);
comment on table app.idempotency_keys is 'A call repeated with the same key changes nothing and answers as the first time.';
alter table app.idempotency_keys enable row level security;

-- True the first time; false when this person has made this call before. A key used for another verb is refused.
create function app.first_time(key uuid, verb text, subject uuid) returns boolean
language plpgsql security definer set search_path = ''
as $$
declare
	before app.idempotency_keys;
begin
	if key is null then return true; end if;
	insert into app.idempotency_keys (person_id, key, verb, subject_id) values (app.me(), first_time.key, first_time.verb, subject)
		on conflict on constraint idempotency_keys_pkey do nothing;
	if found then return true; end if;
	select * into before from app.idempotency_keys k where k.person_id = app.me() and k.key = first_time.key;
	if before.verb <> verb or before.subject_id is distinct from subject then
		perform app.refuse('MC011', 409);
	end if;
	return false;
end $$;

create function app.refuse_stale(kind text, c public.complaints) returns void
language plpgsql stable security definer set search_path = ''
as $$
declare
	last public.events;
begin
	select * into last from public.events e where e.subject_id = c.id order by e.seq desc limit 1;
	perform app.refuse('MC004', 409, jsonb_build_object('version', c.version, 'at', last.at, 'action', last.action,
		'by', (select p.name from public.people p where p.id = last.actor_id)));
end $$;

-- The rules a page shows beside a button and the move itself checks: the code of what is missing, null when nothing is.
create function app.move_obstacle(c public.complaints, action text) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	return case
		when action in ('submit_findings') and (select count(*) from public.evidence_lines l
			where l.complaint_id = c.id and l.round = c.round) < 3 then 'MC310'
		when action = 'propose_decision' and exists (select from public.decisions d
			where d.complaint_id = c.id and d.round = c.round and d.status = 'proposed') then 'MC311'
		when action in ('approve_decision', 'return_decision') and not exists (select from public.decisions d
			where d.complaint_id = c.id and d.round = c.round and d.status = 'proposed') then 'MC312'
		when action in ('approve_decision', 'return_decision') and exists (select from public.decisions d
			where d.complaint_id = c.id and d.round = c.round and d.status = 'proposed' and d.proposed_by = app.me()) then 'MC006'
		when action = 'record_view' and c.told_at is null and not app.tried_enough(c) then 'MC313'
		when action = 'close' then app.closing_obstacle(c)
		when action = 'open_review' and c.review_count > 0 then 'MC314'
		when action = 'pause_clock' and c.is_paused then 'MC315'
		when action = 'resume_clock' and not exists (select from public.complaint_clocks k
			where k.complaint_id = c.id and k.is_paused) then 'MC316'
		when action = 'request_extension' and exists (select from public.extension_requests x
			where x.complaint_id = c.id and x.status in ('requested', 'approved')) then 'MC317'
		when action in ('approve_extension', 'refuse_extension') and not exists (select from public.extension_requests x
			where x.complaint_id = c.id and x.status = 'requested') then 'MC318'
		when action in ('approve_extension', 'refuse_extension') and exists (select from public.extension_requests x
			where x.complaint_id = c.id and x.status = 'requested' and x.requested_by = app.me()) then 'MC006'
	end;
end $$;

create function app.may_act(m app.complaint_moves, c public.complaints) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from app.grants_in_force g
			where g.person_id = (select app.me()) and g.role = any (m.by_roles) and g.path operator(extensions.@>) c.unit_path)
		and (not m.handler_only or c.handler_id = app.me());
end $$;

create function app.available_moves(complaint uuid) returns table (action text, to_status text, obstacle text)
language sql stable security definer set search_path = ''
as $$
	select m.action, m.to_status, app.move_obstacle(c, m.action)
	from public.complaints c
	join app.complaint_moves m on m.from_status = c.status and c.kind = any (m.kinds)
	where c.id = complaint and app.may_act(m, c)
		and (app.in_my_case_scope(c.id) or c.kind in ('suggestion', 'praise'))
		and c.id <> all (app.my_barred_complaints()) and c.unit_id <> all (app.my_barred_units())
	order by m.position
$$;

create function app.move_complaint(
	complaint uuid, action text, payload jsonb, expected_version int, idempotency_key uuid
) returns public.complaints
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	c public.complaints;
	m app.complaint_moves;
	obstacle text;
	outcome jsonb;
	seq int;
begin
	select * into c from public.complaints o where o.id = complaint for update;
	if c.id is null or c.id = any (app.my_barred_complaints()) or c.unit_id = any (app.my_barred_units())
		or not (app.in_my_case_scope(c.id) or (c.kind in ('suggestion', 'praise')
			and c.unit_path operator(extensions.<@) app.my_paths('branch_head', 'department_head'))) then
		perform app.refuse('MC003', 404);
	end if;
	if not app.first_time(idempotency_key, action, complaint) then
		return c;
	end if;
	if not exists (select from app.complaint_moves a where a.action = move_complaint.action and c.kind = any (a.kinds)
		and exists (select from app.grants_in_force g where g.person_id = person and g.role = any (a.by_roles)
			and g.path operator(extensions.@>) c.unit_path)) then
		perform app.refuse('MC002', 403, jsonb_build_object('action', action));
	end if;
	if expected_version is not null and expected_version <> c.version then
		perform app.refuse_stale('complaint', c);
	end if;
	select * into m from app.complaint_moves a
		where a.action = move_complaint.action and a.from_status = c.status and c.kind = any (a.kinds);
	if m.action is null then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', c.status));
	elsif m.handler_only and c.handler_id is distinct from person then
		perform app.refuse('MC301', 403, jsonb_build_object('action', action,
			'handler', (select p.name from public.people p where p.id = c.handler_id)));
	end if;
	obstacle := app.move_obstacle(c, action);
	if obstacle is not null then
		perform app.refuse(obstacle, 409, jsonb_build_object('action', action));
	end if;

	execute format('select app.%I($1, $2)', 'on_' || action) using c, coalesce(payload, '{}') into outcome;

	update public.complaints o set
			status = case when action = 'unmerge' then coalesce(c.status_before_merge, 'received')
				when action = 'redirect' or m.to_status <> m.from_status then m.to_status else o.status end,
			version = o.version + 1, updated_at = app.now()
		where o.id = complaint returning * into c;
	seq := app.record_event('complaint', complaint, action,
		coalesce(outcome, '{}') - 'note' || jsonb_build_object('from', m.from_status, 'to', c.status));
	if outcome ? 'note' and nullif(outcome ->> 'note', '') is not null then
		insert into public.complaint_notes (complaint_id, body, written_by, written_at, event_seq)
			values (complaint, outcome ->> 'note', person, app.now(), seq);
	end if;
	return c;
end $$;
comment on function app.move_complaint is
	'Performs one move: checks reach, role, status, version and obstacles, applies the effect app.on_<action>, appends one event. Text for people goes into a note beside the event.';
