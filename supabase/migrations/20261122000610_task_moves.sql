create table app.task_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	by_roles text[] not null,
	position int not null,
	primary key (action, from_status)
);
comment on table app.task_moves is 'The workflow of a rectification task: which action leads from which status to which, by whom.';
alter table app.task_moves enable row level security;
create policy nobody on app.task_moves for all to anon, authenticated using (false) with check (false);

insert into app.task_moves (action, from_status, to_status, by_roles, position)
select m.action, f.status, coalesce(m.to_status, f.status), m.by_roles::text[], m.position
from (values
	(1, 'plan', '{open,planned,returned}', 'planned', '{branch_head,department_head}'),
	(2, 'submit', '{planned,returned}', 'submitted', '{branch_head,department_head}'),
	(3, 'verify', '{submitted}', 'verified', '{service_manager}'),
	(4, 'return', '{submitted}', 'returned', '{service_manager}'),
	(5, 'close', '{verified}', 'closed', '{service_manager}'),
	(6, 'request_extension', '{open,planned,returned}', null, '{branch_head,department_head}'),
	(7, 'approve_extension', '{open,planned,returned,submitted}', null, '{service_manager}'),
	(8, 'refuse_extension', '{open,planned,returned,submitted}', null, '{service_manager}'),
	(9, 'require_reinspection', '{open,planned,submitted,returned,verified}', null, '{service_manager}'),
	(10, 'cancel', '{open,planned,submitted,returned}', 'cancelled', '{service_manager}')
) m (position, action, from_statuses, to_status, by_roles)
cross join lateral unnest(m.from_statuses::text[]) f (status);

-- Held now: a post or a role at the unit itself. Who belongs to it does not judge what it did.
create function app.belongs_to(person uuid, unit uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.people p where p.id = person and p.unit_id = unit and p.disabled_at is null)
		or exists (select from public.posts p where p.person_id = person and p.unit_id = unit
			and p.from_date <= app.today() and (p.to_date is null or p.to_date >= app.today()))
		or exists (select from app.grants_in_force g where g.person_id = person and g.unit_id = unit);
end $$;

create function app.task_obstacle(t public.rectification_tasks, action text) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.me();
begin
	return case
		when action in ('verify', 'return', 'close', 'approve_extension', 'refuse_extension', 'cancel') and app.belongs_to(me, t.unit_id) then 'MC621'
		when action in ('verify', 'return', 'close') and me in (t.planned_by, t.submitted_by, t.owner_id) then 'MC006'
		when action = 'submit' and not exists (select from public.task_proofs p where p.task_id = t.id and p.stored_at is not null
			and p.kind in ('after', 'file') and p.term = t.term) then 'MC620'
		when action = 'close' and t.needs_reinspection and t.reinspection is null then 'MC622'
		when action = 'require_reinspection' and cardinality(t.item_ids) = 0 then 'MC613'
		when action = 'require_reinspection' and t.reinspection is not null then 'MC617'
		when action = 'request_extension' and t.asks_extension then 'MC623'
		when action in ('approve_extension', 'refuse_extension') and not t.asks_extension then 'MC624'
		when action in ('approve_extension', 'refuse_extension') and exists (select from public.task_extensions x
			where x.task_id = t.id and x.status = 'requested' and x.requested_by = me) then 'MC006'
	end;
end $$;
comment on function app.task_obstacle is 'The code of what a move still lacks, null when nothing: a page shows it beside the button, the move itself checks it.';

create function app.may_move_task(m app.task_moves, t public.rectification_tasks) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from app.grants_in_force g
		where g.person_id = (select app.me()) and g.role = any (m.by_roles) and g.path operator(extensions.@>) t.unit_path);
end $$;

create function app.available_task_moves(task uuid) returns table (action text, to_status text, obstacle text)
language sql stable security definer set search_path = ''
as $$
	select m.action, m.to_status, app.task_obstacle(t, m.action)
	from public.rectification_tasks t
	join app.task_moves m on m.from_status = t.status
	where t.id = task and app.reads_task(t.id) and app.may_move_task(m, t)
		-- Asked for is decided, not asked for again; nothing asked for is nothing to decide.
		and not (m.action in ('approve_extension', 'refuse_extension') and not t.asks_extension)
		and not (m.action = 'require_reinspection' and (cardinality(t.item_ids) = 0 or t.reinspection is not null))
	order by m.position
$$;

create function app.move_task(task uuid, action text, payload jsonb, expected_version int, idempotency_key uuid) returns public.rectification_tasks
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_me();
	t public.rectification_tasks;
	m app.task_moves;
	obstacle text;
	outcome jsonb;
	last public.events;
	seq int;
begin
	select * into t from public.rectification_tasks o where o.id = task for update;
	if t.id is null or not app.reads_task(t.id) then
		perform app.refuse('MC003', 404);
	end if;
	if not app.first_time(idempotency_key, action, task) then
		return t;
	end if;
	if not exists (select from app.task_moves a where a.action = move_task.action and app.may_move_task(a, t)) then
		perform app.refuse('MC002', 403, jsonb_build_object('action', action));
	end if;
	if expected_version is not null and expected_version <> t.version then
		select * into last from public.events e where e.subject_id = t.id order by e.seq desc limit 1;
		perform app.refuse('MC004', 409, jsonb_build_object('version', t.version, 'at', last.at, 'action', last.action,
			'by', (select p.name from public.people p where p.id = last.actor_id)));
	end if;
	select * into m from app.task_moves a where a.action = move_task.action and a.from_status = t.status;
	if m.action is null then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', t.status, 'number', t.number));
	end if;
	obstacle := app.task_obstacle(t, action);
	if obstacle is not null then
		perform app.refuse(obstacle, 409, jsonb_build_object('action', action, 'number', t.number));
	end if;

	execute format('select app.%I($1, $2)', 'on_task_' || action) using t, coalesce(payload, '{}') into outcome;

	update public.rectification_tasks o set status = m.to_status, version = o.version + 1, updated_at = app.now()
		where o.id = task returning * into t;
	if not t.is_owed and t.next_rung_at is not null then
		update public.rectification_tasks o set next_rung = null, next_rung_at = null where o.id = task returning * into t;
	end if;
	seq := app.record_event('task', task, action, coalesce(outcome, '{}') - 'note' || jsonb_build_object('from', m.from_status, 'to', t.status));
	if nullif(outcome ->> 'note', '') is not null then
		insert into public.task_notes (task_id, event_seq, body, written_by, written_at) values (task, seq, outcome ->> 'note', person, app.now());
	end if;
	return t;
end $$;
comment on function app.move_task is
	'Performs one move of a task: checks reach, role, status, version and obstacles, applies app.on_task_<action>, appends one event.';

create function app.tell_unit(t public.rectification_tasks, kind text, more jsonb default '{}') returns void
language plpgsql security definer set search_path = ''
as $$
declare
	hearer uuid;
begin
	for hearer in
		select g.person_id from app.grants_in_force g where g.unit_id = t.unit_id and g.role in ('branch_head', 'department_head')
		union select t.owner_id where t.owner_id is not null
	loop
		if hearer is distinct from app.me() and (t.source_kind <> 'complaint' or app.interest_of(hearer, t.source_id) is distinct from 'named') then
			perform app.notify(hearer, kind, 'task', t.id, jsonb_build_object('number', t.number) || more);
		end if;
	end loop;
end $$;

-- Service managers above the unit, nearest first, without those who belong to it or declared an interest in it.
create function app.tell_managers(t public.rectification_tasks, up_to_level int, kind text, more jsonb default '{}') returns void
language plpgsql security definer set search_path = ''
as $$
declare
	hearer uuid;
begin
	for hearer in
		select distinct n.person_id from (
			select g.person_id, dense_rank() over (order by extensions.nlevel(g.path) desc) as level
			from app.grants_in_force g
			where g.role = 'service_manager' and g.path operator(extensions.@>) t.unit_path and not app.belongs_to(g.person_id, t.unit_id)
				and not exists (select from public.declared_interests i
					where i.person_id = g.person_id and i.unit_id = t.unit_id and i.ended_at is null)
				and (t.source_kind <> 'complaint' or app.interest_of(g.person_id, t.source_id) is null)
		) n
		where n.level <= up_to_level and n.person_id is distinct from app.me()
	loop
		perform app.notify(hearer, kind, 'task', t.id, jsonb_build_object('number', t.number) || more);
	end loop;
end $$;
