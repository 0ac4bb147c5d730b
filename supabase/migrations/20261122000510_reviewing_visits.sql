create table covert.visit_moves (
	action text not null,
	from_status text not null,
	to_status text not null,
	primary key (action, from_status)
);
comment on table covert.visit_moves is 'The steps of a reviewer; what the inspector and the planner do has functions of its own.';
insert into covert.visit_moves (action, from_status, to_status) values
	('take_up_review', 'submitted', 'in_review'),
	('take_up_review', 'in_review', 'in_review'),
	('comment_item', 'in_review', 'in_review'),
	('confirm_critical', 'in_review', 'in_review'),
	('return_visit', 'in_review', 'returned'),
	('approve_visit', 'in_review', 'approved'),
	('reopen_review', 'approved', 'in_review');

create table covert.review_comments (
	id uuid primary key default gen_random_uuid(),
	visit_id uuid not null references covert.visits,
	item_id text,
	body text not null,
	written_by uuid not null,
	written_at timestamptz not null,
	round int not null
);
comment on table covert.review_comments is 'What a reviewer asks the inspector to clear up; shown to the inspector when the visit comes back.';
create index on covert.review_comments (visit_id, written_at);

create table covert.critical_confirmations (
	visit_id uuid not null references covert.visits,
	item_id text not null,
	answer_op uuid,
	is_upheld boolean not null,
	note text,
	confirmed_by uuid not null,
	confirmed_at timestamptz not null,
	primary key (visit_id, item_id)
);
comment on table covert.critical_confirmations is
	'The second reviewer''s word on a failed critical item. It holds for the answer it was given on: a changed answer needs a new one.';

-- Failed critical items of a visit as it stands, and whether a second reviewer upheld each.
create function covert.failed_criticals(visit covert.visits) returns table (item_id text, has_evidence boolean, is_upheld boolean, confirmed_by uuid, note text)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
	return query
		select i ->> 'item', a.note is not null or exists (select from covert.photos p
				where p.visit_id = visit.id and p.item_id = i ->> 'item' and p.removed_at is null and p.stored_at is not null),
			c.is_upheld, c.confirmed_by, c.note
		from jsonb_array_elements(visit.score -> 'lines') i
		left join covert.answers a on a.visit_id = visit.id and a.item_id = i ->> 'item'
		left join covert.critical_confirmations c on c.visit_id = visit.id and c.item_id = i ->> 'item' and c.answer_op is not distinct from a.value_op
		where (i ->> 'critical')::boolean and (i ->> 'failed')::boolean;
end $$;

create function covert.review_obstacle(v covert.visits, action text) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	return case
		when v.inspector_id = app.me() then 'MC006'
		when action = 'take_up_review' and v.reviewer_id = app.me() and v.status = 'in_review' then 'MC570'
		when action = 'confirm_critical' and not exists (select from covert.failed_criticals(v)) then 'MC573'
		when action = 'confirm_critical' and v.reviewer_id = app.me() then 'MC571'
		when action in ('comment_item', 'return_visit', 'approve_visit', 'reopen_review') and v.reviewer_id is distinct from app.me() then 'MC572'
		when action = 'approve_visit' and exists (select from covert.failed_criticals(v) f where not f.has_evidence) then 'MC574'
		when action = 'approve_visit' and exists (select from covert.failed_criticals(v) f where f.is_upheld is null) then 'MC575'
		when action = 'approve_visit' and exists (select from covert.failed_criticals(v) f where not f.is_upheld) then 'MC576'
		when action = 'return_visit' and not exists (select from covert.review_comments c
			where c.visit_id = v.id and c.round = v.review_round) then 'MC577'
	end;
end $$;

-- Who has no part in the branch's hidden matters meets one answer, whether the visit exists or not.
create function covert.visit_to_review(visit uuid) returns covert.visits
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits;
begin
	perform covert.require_manager();
	select * into v from covert.visits o where o.id = visit for update;
	if v.id is null or not covert.manages(v.branch_id) then
		perform app.refuse('MC003', 404);
	end if;
	return v;
end $$;

create function covert.available_review_moves(visit uuid) returns table (action text, to_status text, obstacle text)
language sql stable security definer set search_path = ''
as $$
	select m.action, m.to_status, covert.review_obstacle(v, m.action)
	from covert.visits v join covert.visit_moves m on m.from_status = v.status
	where v.id = visit and app.has_role_anywhere('service_manager') and covert.manages(v.branch_id)
	order by array_position('{take_up_review,confirm_critical,approve_visit,return_visit,comment_item,reopen_review}', m.action)
$$;

create function covert.move_visit(visit uuid, action text, payload jsonb, expected_version int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.visit_to_review(visit);
	m covert.visit_moves;
	obstacle text;
	outcome jsonb;
begin
	if expected_version is not null and expected_version <> v.version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', v.version));
	end if;
	select * into m from covert.visit_moves a where a.action = move_visit.action and a.from_status = v.status;
	if m.action is null then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', v.status));
	end if;
	obstacle := covert.review_obstacle(v, action);
	if obstacle is not null then
		perform app.refuse(obstacle, 409, jsonb_build_object('action', action));
	end if;
	execute format('select covert.%I($1, $2)', 'on_' || action) using v, coalesce(payload, '{}') into outcome;
	update covert.visits o set status = m.to_status, version = o.version + 1 where o.id = visit returning * into v;
	perform covert.record_event('visit', visit, action, coalesce(outcome, '{}') || jsonb_build_object('from', m.from_status, 'to', m.to_status));
	return jsonb_build_object('id', v.id, 'status', v.status, 'version', v.version);
end $$;
comment on function covert.move_visit is 'Performs one step of a review: reach, status, version and obstacles are checked, the effect covert.on_<action> applied, one hidden event appended.';

create function covert.on_take_up_review(v covert.visits, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update covert.visits o set reviewer_id = app.me(),
			review_round = case when v.status = 'submitted' then o.review_round + 1 else o.review_round end
		where o.id = v.id;
	return jsonb_build_object('before', v.reviewer_id);
end $$;

create function covert.on_comment_item(v covert.visits, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	item text := nullif(p ->> 'item_id', '');
begin
	if item is not null and not exists (select from jsonb_array_elements(v.score -> 'lines') i where i ->> 'item' = item) then
		perform app.refuse('MC010', 422, '{"field": "item_id"}');
	end if;
	insert into covert.review_comments (visit_id, item_id, body, written_by, written_at, round)
		values (v.id, item, app.require_text('body', p ->> 'body', 2000), app.me(), app.now(), v.review_round);
	return jsonb_build_object('item', item);
end $$;

create function covert.on_confirm_critical(v covert.visits, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	item text := p ->> 'item_id';
	upheld boolean := app.read_flag('is_upheld', p ->> 'is_upheld');
begin
	if not exists (select from covert.failed_criticals(v) f where f.item_id = item) then
		perform app.refuse('MC573', 409, '{"field": "item_id"}');
	elsif upheld is null then
		perform app.refuse('MC010', 422, '{"field": "is_upheld"}');
	end if;
	insert into covert.critical_confirmations as c (visit_id, item_id, answer_op, is_upheld, note, confirmed_by, confirmed_at)
		values (v.id, item, (select a.value_op from covert.answers a where a.visit_id = v.id and a.item_id = item), upheld,
			case when upheld then app.optional_text('note', p ->> 'note', 2000) else app.require_text('note', p ->> 'note', 2000) end,
			app.me(), app.now())
		on conflict on constraint critical_confirmations_pkey do update set answer_op = excluded.answer_op, is_upheld = excluded.is_upheld,
			note = excluded.note, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at;
	return jsonb_build_object('item', item, 'upheld', upheld);
end $$;

create function covert.on_return_visit(v covert.visits, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	return jsonb_build_object('round', v.review_round);
end $$;

create function covert.on_approve_visit(v covert.visits, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update covert.visits o set approved_at = app.now() where o.id = v.id;
	return jsonb_build_object('total', v.score -> 'total');
end $$;

create function covert.on_reopen_review(v covert.visits, p jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
	update covert.visits o set approved_at = null where o.id = v.id;
	return jsonb_build_object('reason_digest', encode(sha256(convert_to(app.require_text('reason', p ->> 'reason', 1000), 'UTF8')), 'hex'));
end $$;

select covert.close_tables();
