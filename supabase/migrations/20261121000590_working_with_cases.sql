create function app.require_case(complaint uuid) returns public.complaints
language plpgsql stable security definer set search_path = ''
as $$
declare
	c public.complaints;
begin
	perform app.require_me();
	select * into c from public.complaints o where o.id = complaint;
	if c.id is null or not app.in_my_case_scope(complaint) then
		perform app.refuse('MC003', 404);
	end if;
	return c;
end $$;

create function app.require_case_worker(complaint uuid) returns public.complaints
language plpgsql stable security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case(complaint);
begin
	if not c.unit_path operator(extensions.<@) app.my_paths('complaint_officer', 'service_manager') then
		perform app.refuse('MC002', 403, '{"roles": ["complaint_officer", "service_manager"]}');
	end if;
	return c;
end $$;

create function app.open_case(complaint uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case(complaint);
	person uuid := app.me();
	last_logged timestamptz;
begin
	select o.logged_at into last_logged from app.case_openings o where o.complaint_id = complaint and o.person_id = person;
	if last_logged is null or last_logged < app.now() - interval '30 minutes' then
		insert into public.read_log (person_id, subject_kind, subject_id, act, at) values (person, 'complaint', complaint, 'open', app.now());
		last_logged := app.now();
	end if;
	insert into app.case_openings (complaint_id, person_id, logged_at, seen_at) values (complaint, person, last_logged, app.now())
		on conflict (complaint_id, person_id) do update set logged_at = excluded.logged_at, seen_at = excluded.seen_at;
	return jsonb_build_object(
		'moves', (select coalesce(jsonb_agg(jsonb_build_object('action', m.action, 'to_status', m.to_status, 'obstacle', m.obstacle)), '[]')
			from app.available_moves(complaint) m),
		'deadlines', app.explain_deadlines(complaint),
		'others', (select coalesce(jsonb_agg(jsonb_build_object('person_id', p.id, 'name', p.name, 'seen_at', o.seen_at)), '[]')
			from app.case_openings o join public.people p on p.id = o.person_id
			where o.complaint_id = complaint and o.person_id <> person and o.seen_at > app.now() - interval '2 minutes'),
		'complainant', (select jsonb_build_object('capacity', a.capacity,
			-- A hidden author's own words about how to reach them would give them away.
			'preferred_way', case when not c.author_hidden or app.may_reveal(c) then a.preferred_way end,
			'preferred_time', case when not c.author_hidden or app.may_reveal(c) then a.preferred_time end,
			'has_name', a.name is not null, 'has_phone', a.phone is not null, 'has_email', a.email is not null, 'has_address', a.address is not null)
			from app.complainants a where a.complaint_id = complaint),
		'may_reveal', app.may_reveal(c),
		'categories', (select coalesce(jsonb_object_agg(case k.dimension when 'internal_cause' then 'cause' else k.dimension end,
				jsonb_build_object('name_zh', k.name_zh, 'name_en', k.name_en)), '{}')
			from public.categories k where (k.dimension, k.id) in (('channel', c.channel), ('business', c.business),
				(case when c.kind = 'internal' then 'internal_cause' else 'cause' end, c.cause))));
end $$;
comment on function app.open_case is
	'Opens a case for the caller and writes the read log (once in half an hour). Answers moves, deadlines and who else is there.';

-- Content stays readable, and presence fresh, while a page says the case is still before somebody.
create function app.stay_in_case(complaint uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case(complaint);
begin
	update app.case_openings o set seen_at = app.now() where o.complaint_id = complaint and o.person_id = app.me();
	return jsonb_build_object('version', c.version,
		'others', (select coalesce(jsonb_agg(jsonb_build_object('person_id', p.id, 'name', p.name)), '[]')
			from app.case_openings o join public.people p on p.id = o.person_id
			where o.complaint_id = complaint and o.person_id <> app.me() and o.seen_at > app.now() - interval '2 minutes'));
end $$;

create function app.may_reveal(c public.complaints) returns boolean
language sql stable security definer set search_path = ''
as $$
	select case when c.author_hidden then c.handler_id = app.me()
		else c.unit_path operator(extensions.<@) app.my_paths('complaint_officer', 'service_manager') end
$$;

create function app.reveal_contact(complaint uuid, reason text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case(complaint);
begin
	if not coalesce(app.may_reveal(c), false) then
		perform app.refuse(case when c.author_hidden then 'MC360' else 'MC002' end, 403, '{"roles": ["complaint_officer", "service_manager"]}');
	end if;
	insert into public.read_log (person_id, subject_kind, subject_id, act, reason, at)
		values (app.me(), 'complaint', complaint, 'reveal', app.require_text('reason', reason, 300), app.now());
	return (select jsonb_build_object('name', a.name, 'phone', a.phone, 'email', a.email, 'address', a.address,
			'author', case when c.author_hidden then (select p.name from public.people p where p.id = a.author_id) end)
		from app.complainants a where a.complaint_id = complaint);
end $$;
comment on function app.reveal_contact is 'The complainant in the clear, with the reason in the read log. A hidden author is shown to the handler alone.';

create function app.add_note(complaint uuid, body text, mentions uuid[], idempotency_key uuid) returns public.complaint_notes
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case_worker(complaint);
	made public.complaint_notes;
	missed uuid;
begin
	if not app.first_time(idempotency_key, 'add_note', complaint) then
		select * into made from public.complaint_notes n where n.complaint_id = complaint and n.written_by = app.me() order by n.written_at desc limit 1;
		return made;
	end if;
	select m into missed from unnest(mentions) m where not exists (
		select from app.grants_in_force g where g.person_id = m and g.role in ('complaint_officer', 'service_manager')
			and g.path operator(extensions.@>) c.unit_path) or app.interest_of(m, complaint) in ('named', 'author', 'recused', 'declared_relation');
	if missed is not null then
		perform app.refuse('MC361', 422, jsonb_build_object('field', 'mentions', 'person', (select p.name from public.people p where p.id = missed)));
	end if;
	insert into public.complaint_notes (complaint_id, body, written_by, written_at)
		values (complaint, app.require_text('body', body, 4000), app.me(), app.now()) returning * into made;
	insert into public.note_mentions (note_id, person_id) select made.id, m from unnest(mentions) m on conflict do nothing;
	perform app.notify(m, 'mentioned', 'complaint', complaint, jsonb_build_object('number', c.number)) from unnest(mentions) m where m <> app.me();
	perform app.record_event('complaint', complaint, 'add_note', jsonb_build_object('note', made.id));
	return made;
end $$;

create function app.on_ask_enquiry(c public.complaints, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	place public.units;
	days int := coalesce(app.read_amount('days', p ->> 'days')::int, 2);
	made uuid;
begin
	select * into place from public.units u where u.id = coalesce(app.read_id('unit_id', p ->> 'unit_id'), c.unit_id);
	if place.id is null or place.kind not in ('branch', 'department') then
		perform app.refuse('MC362', 422, '{"field": "unit_id"}');
	elsif days not between 1 and 20 then
		perform app.refuse('MC010', 422, '{"field": "days"}');
	end if;
	insert into public.enquiries (complaint_id, complaint_number, unit_id, unit_path, question, shared_text, asked_by, asked_at, due_at)
		values (c.id, c.number, place.id, place.path, app.require_text('question', p ->> 'question', 4000),
			app.optional_text('shared_text', p ->> 'shared_text', 4000), app.me(), app.now(), app.add_working_days(place.id, app.now(), days))
		returning id into made;
	update public.attachments a set is_shared = true, enquiry_id = made
		where a.complaint_id = c.id and a.stored_at is not null
			and a.id in (select app.read_id('attachments', v) from jsonb_array_elements_text(coalesce(p -> 'attachments', '[]')) v);
	perform app.refresh_waiting(c.id);
	perform app.notify(g.person_id, 'enquiry_asked', 'enquiry', made, jsonb_build_object('number', c.number))
		from app.grants_in_force g where g.unit_id = place.id and g.role in ('branch_head', 'department_head')
			and app.interest_of(g.person_id, c.id) is distinct from 'named';
	return jsonb_build_object('enquiry', made, 'unit', place.id);
end $$;

create function app.answer_enquiry(enquiry uuid, answer text, idempotency_key uuid) returns public.enquiries
language plpgsql security definer set search_path = ''
as $$
declare
	e public.enquiries;
begin
	perform app.require_me();
	select * into e from public.enquiries q where q.id = enquiry for update;
	if e.id is null or e.complaint_id = any (app.my_barred_complaints())
		or not e.unit_path operator(extensions.<@) app.my_paths('branch_head', 'department_head') then
		perform app.refuse('MC003', 404);
	elsif not app.first_time(idempotency_key, 'answer_enquiry', enquiry) then
		return e;
	elsif not e.is_pending then
		perform app.refuse('MC363', 409);
	end if;
	update public.enquiries q set answer = app.require_text('answer', answer_enquiry.answer, 10000), answered_by = app.me(), answered_at = app.now()
		where q.id = enquiry returning * into e;
	perform app.refresh_waiting(e.complaint_id);
	perform app.record_event('complaint', e.complaint_id, 'answer_enquiry', jsonb_build_object('enquiry', e.id));
	perform app.notify(e.asked_by, 'enquiry_answered', 'complaint', e.complaint_id, jsonb_build_object('number', e.complaint_number));
	return e;
end $$;

create function app.withdraw_enquiry(enquiry uuid) returns public.enquiries
language plpgsql security definer set search_path = ''
as $$
declare
	e public.enquiries;
	c public.complaints;
begin
	select * into e from public.enquiries q where q.id = enquiry for update;
	if e.id is null then
		perform app.refuse('MC003', 404);
	end if;
	c := app.require_case_worker(e.complaint_id);
	if app.me() not in (e.asked_by, coalesce(c.handler_id, e.asked_by)) then
		perform app.refuse('MC301', 403);
	elsif not e.is_pending then
		perform app.refuse('MC363', 409);
	end if;
	update public.enquiries q set withdrawn_at = app.now() where q.id = enquiry returning * into e;
	perform app.refresh_waiting(e.complaint_id);
	perform app.record_event('complaint', e.complaint_id, 'withdraw_enquiry', jsonb_build_object('enquiry', e.id));
	return e;
end $$;

create function app.declare_interest(person uuid, other_person uuid, unit uuid, reason text) returns public.declared_interests
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	made public.declared_interests;
begin
	if not exists (select from public.people p where p.id = person) then
		perform app.refuse('MC010', 422, '{"field": "person_id"}');
	elsif person <> me and not exists (select from public.people p join public.units u on u.id = p.unit_id
		where p.id = person and app.has_role('service_manager', u.path)) then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	elsif (other_person is null) = (unit is null) or other_person = person
		or (other_person is not null and not exists (select from public.people p where p.id = other_person)) then
		perform app.refuse('MC010', 422, '{"field": "other_person_id"}');
	elsif unit is not null and not exists (select from public.units u where u.id = unit) then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	end if;
	insert into public.declared_interests (person_id, other_person_id, unit_id, reason, declared_by, declared_at)
		values (person, other_person, unit, app.require_text('reason', reason, 500), me, app.now()) returning * into made;
	perform app.record_event('person', person, 'interest_declared', jsonb_build_object('interest', made.id));
	return made;
end $$;

-- Ending one's own declared relation would open the case: a service manager does it.
create function app.end_interest(interest uuid) returns public.declared_interests
language plpgsql security definer set search_path = ''
as $$
declare
	ended public.declared_interests;
begin
	if exists (select from public.declared_interests i where i.id = interest and i.person_id = app.require_role('service_manager')) then
		perform app.refuse('MC006', 403);
	end if;
	update public.declared_interests i set ended_at = app.now()
		where i.id = interest and i.ended_at is null and app.has_role_anywhere('service_manager') returning * into ended;
	if ended.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.record_event('person', ended.person_id, 'interest_ended', jsonb_build_object('interest', ended.id));
	return ended;
end $$;

create table public.saved_views (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	name text not null,
	query text not null,
	shared_with uuid references public.units (id),
	position int not null default 0,
	created_at timestamptz not null default app.now()
);
comment on table public.saved_views is 'A queue kept under a name: the query string of its filters, own or shared with a unit.';
create index on public.saved_views (person_id);
create index on public.saved_views (shared_with);
alter table public.saved_views enable row level security;
create policy read on public.saved_views for select to authenticated using (
	person_id = (select app.me()) or shared_with = any ((select app.my_units('complaint_officer', 'service_manager'))::uuid[]));
grant select on public.saved_views to authenticated;
grant all on public.saved_views to service_role;

create function app.save_view(name text, query text, shared_with uuid) returns public.saved_views
language plpgsql security definer set search_path = ''
as $$
declare
	made public.saved_views;
begin
	if shared_with is not null and shared_with <> all (app.my_units('complaint_officer', 'service_manager')) then
		perform app.refuse('MC010', 422, '{"field": "shared_with"}');
	end if;
	insert into public.saved_views (person_id, name, query, shared_with)
		values (app.require_me(), app.require_text('name', name, 40), app.require_text('query', query, 1000), shared_with) returning * into made;
	return made;
end $$;

create function app.drop_view(view uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	delete from public.saved_views v where v.id = view and v.person_id = app.require_me();
	if not found then
		perform app.refuse('MC003', 404);
	end if;
end $$;
