create table app.notice_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	by_roles text[] not null,
	needs_note boolean not null default false,
	position int not null,
	primary key (action, from_status)
);
comment on table app.notice_moves is 'The life of a notice before it is published: which step leads where, by whom.';
alter table app.notice_moves enable row level security;
create policy nobody on app.notice_moves for all to anon, authenticated using (false) with check (false);
insert into app.notice_moves (position, action, from_status, to_status, by_roles, needs_note) values
	(1, 'submit', 'draft', 'in_review', '{service_manager}', false),
	(2, 'review', 'in_review', 'in_review', '{service_manager}', false),
	(3, 'sign', 'in_review', 'signed', '{signer}', false),
	(4, 'publish', 'signed', 'published', '{service_manager}', false),
	(5, 'return', 'in_review', 'draft', '{service_manager,signer}', true),
	(5, 'return', 'signed', 'draft', '{service_manager,signer}', true);

-- The code of what stands in the way of a step for the caller; null when nothing does.
create function app.notice_obstacle(n public.notices, action text) returns text
language sql stable security definer set search_path = ''
as $$
	select case
		when action in ('review', 'sign') and app.me() = any (n.authors) then 'MC006'
		when action = 'review' and n.reviewed_by is not null then 'MC782'
		when action = 'sign' and n.reviewed_by is null then 'MC783'
		when action = 'sign' and n.reviewed_by = app.me() then 'MC006' end
$$;

create function app.available_notice_moves(notice uuid) returns table (action text, to_status text, obstacle text, needs_note boolean)
language sql stable security definer set search_path = ''
as $$
	select m.action, m.to_status, app.notice_obstacle(n, m.action), m.needs_note
	from public.notices n join app.notice_moves m on m.from_status = n.status
	where n.id = notice and n.id = any ((select app.my_notices())::uuid[]) and exists (
		select from app.grants_in_force g where g.person_id = (select app.me()) and g.role = any (m.by_roles) and g.path operator(extensions.@>) n.unit_path)
	order by m.position
$$;

create function app.notice_to_change(notice uuid, expected_version int, variadic roles text[]) returns public.notices
language plpgsql security definer set search_path = ''
as $$
declare
	n public.notices;
begin
	perform app.require_role(variadic roles);
	select * into n from public.notices x where x.id = notice and x.unit_path operator(extensions.<@) app.my_paths(variadic roles) for update;
	if n.id is null then
		perform app.refuse('MC003', 404);
	elsif expected_version is not null and n.version <> expected_version then
		perform app.refuse('MC004', 409, (select jsonb_build_object('version', n.version, 'at', e.at, 'action', e.action,
			'by', (select p.name from public.people p where p.id = e.actor_id)) from public.events e where e.subject_id = n.id order by e.seq desc limit 1));
	end if;
	return n;
end $$;

create function app.move_notice(notice uuid, action text, note text, expected_version int, key uuid) returns public.notices
language plpgsql security definer set search_path = ''
as $$
declare
	every_role text[] := (select array_agg(distinct r) from app.notice_moves m, unnest(m.by_roles) r where m.action = move_notice.action);
	n public.notices;
	m app.notice_moves;
	obstacle text;
begin
	n := app.notice_to_change(notice, null, variadic every_role);
	if not app.first_time(key, action || '_notice', notice) then
		return n;
	end if;
	n := app.notice_to_change(notice, expected_version, variadic every_role);
	select * into m from app.notice_moves x where x.action = move_notice.action and x.from_status = n.status;
	if m.action is null then
		perform app.refuse('MC780', 409, jsonb_build_object('status', n.status));
	end if;
	obstacle := app.notice_obstacle(n, action);
	if obstacle is not null then
		perform app.refuse(obstacle, case obstacle when 'MC006' then 403 else 409 end);
	end if;
	if m.needs_note then
		note := app.require_text('note', note, 500);
	end if;
	if action = 'publish' then
		n.year := extract(year from app.today());
		n.number := app.next_number('notice', n.year, n.scope_id::text);
		n.content_hash := app.notice_hash(n);
	end if;
	update public.notices x set status = m.to_status, version = x.version + 1,
			reviewed_by = case action when 'review' then app.me() when 'return' then null else x.reviewed_by end,
			reviewed_at = case action when 'review' then app.now() when 'return' then null else x.reviewed_at end,
			signed_by = case action when 'sign' then app.me() when 'return' then null else x.signed_by end,
			signed_at = case action when 'sign' then app.now() when 'return' then null else x.signed_at end,
			published_by = case action when 'publish' then app.me() end, published_at = case action when 'publish' then app.now() end,
			year = n.year, number = n.number, content_hash = n.content_hash
		where x.id = notice returning x.* into n;
	if app.optional_text('note', note, 500) is not null then
		insert into public.notice_notes (notice_id, at, by_id, action, words) values (n.id, app.now(), app.me(), action, app.optional_text('note', note, 500));
	end if;
	perform app.record_event('notice', n.id, action || '_notice', jsonb_build_object('to', n.status, 'number', n.document_number, 'content_hash', n.content_hash));
	return n;
end $$;
comment on function app.move_notice is
	'Takes a notice one step on. Refuses MC780 with its status where there is no such step, MC006 to its authors and its reviewer, MC782, MC783.
	Publishing gives the number, without a gap per year and scope, and the hash.';

create table public.notice_notes (
	id uuid primary key default gen_random_uuid(),
	notice_id uuid not null references public.notices (id) on delete cascade,
	at timestamptz not null,
	by_id uuid not null references public.people (id),
	action text not null,
	words text not null
);
comment on table public.notice_notes is 'What reviewer and signer wrote when they passed a notice on or sent it back; for those who make it.';
create index on public.notice_notes (notice_id, at);
create index on public.notice_notes (by_id);
alter table public.notice_notes enable row level security;
create policy read on public.notice_notes for select to authenticated using (notice_id in (
	select n.id from public.notices n where n.unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'signer', 'auditor'))));
grant select on public.notice_notes to authenticated;
grant all on public.notice_notes to service_role;

create function app.save_notice_commentary(notice uuid, sections jsonb, expected_version int) returns public.notices
language plpgsql security definer set search_path = ''
as $$
declare
	n public.notices := app.notice_to_change(notice, expected_version, 'service_manager');
	wrong text;
begin
	if n.status <> 'draft' then
		perform app.refuse('MC780', 409, jsonb_build_object('status', n.status));
	elsif jsonb_typeof(sections) is distinct from 'object' then
		perform app.refuse('MC010', 422, '{"field": "sections"}');
	end if;
	select s.key into wrong from jsonb_each(sections) s
		where s.key <> all ('{summary,ranking,complaints,trends,standouts,problems,timelies,rectification,interviews,commendations,departments,requirements}')
			or jsonb_typeof(s.value) <> 'string' order by 1 limit 1;
	if wrong is not null then
		perform app.refuse('MC010', 422, jsonb_build_object('field', left(wrong, 60)));
	end if;
	update public.notices x set version = x.version + 1,
			sections = jsonb_strip_nulls((select coalesce(jsonb_object_agg(s.key, app.optional_text(s.key, s.value, 5000)), '{}')
				from jsonb_each_text(x.sections || save_notice_commentary.sections) s)),
			authors = case when app.me() = any (x.authors) then x.authors else x.authors || app.me() end
		where x.id = notice returning x.* into n;
	perform app.record_event('notice', n.id, 'save_notice_commentary',
		jsonb_build_object('sections', (select jsonb_agg(k) from jsonb_object_keys(sections) k), 'version', n.version));
	return n;
end $$;
comment on function app.save_notice_commentary is 'Writes the sections that are given and leaves the others; an empty text takes a section away.';

create function app.issue_erratum(notice uuid, what text, why text, key uuid) returns public.notice_errata
language plpgsql security definer set search_path = ''
as $$
declare
	n public.notices := app.notice_to_change(notice, null, 'service_manager');
	made public.notice_errata;
begin
	if not app.first_time(key, 'issue_erratum', notice) then
		select * into made from public.notice_errata e where e.notice_id = notice and e.issued_by = app.me() order by e.n desc limit 1;
		return made;
	elsif n.status <> 'published' then
		perform app.refuse('MC784', 409);
	end if;
	insert into public.notice_errata as e (notice_id, n, what, why, issued_by, issued_at)
		values (notice, (select coalesce(max(o.n), 0) + 1 from public.notice_errata o where o.notice_id = notice),
			app.require_text('what', what, 2000), app.require_text('why', why, 1000), app.me(), app.now())
		returning e.* into made;
	perform app.record_event('notice', notice, 'issue_erratum', jsonb_build_object('n', made.n, 'erratum', made.id));
	return made;
end $$;
comment on function app.issue_erratum is 'A numbered correction beside a published notice, which itself stays. Refuses MC784 for one that is not published.';
