-- A photo is an operation too, and bears its operation's id.
create function covert.declare_photo(op covert.visit_operations, at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	p jsonb := op.value;
begin
	if p ->> 'sha256' is null or p ->> 'sha256' !~ '^[0-9a-f]{64}$'
		or p ->> 'media_type' is null or p ->> 'media_type' not in ('image/jpeg', 'image/png', 'image/webp')
		or p ->> 'bytes' is null or p ->> 'bytes' !~ '^[1-9]\d{0,6}$' or (p ->> 'bytes')::int > 8388608
		or p ->> 'chunks' is null or p ->> 'chunks' !~ '^[1-9]\d?$'
		or (p ->> 'chunks')::int <> ceil((p ->> 'bytes')::numeric / 262144)
		or (select count(*) from covert.photos f where f.visit_id = op.visit_id and f.removed_at is null) >= 200 then
		return 'MC549';
	end if;
	insert into covert.photos (id, visit_id, item_id, sha256, bytes, media_type, chunks, taken_at, place, perceptual_hash, path, added_at)
		select op.id, op.visit_id, op.item_id, p ->> 'sha256', (p ->> 'bytes')::int, p ->> 'media_type', (p ->> 'chunks')::int, at,
			covert.read_place(v.branch_id, p -> 'place'), case when p ->> 'dhash' ~ '^[0-9a-f]{16}$' then p ->> 'dhash' end,
			-- The name tells neither visit, branch, person nor time.
			replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), app.now()
		from covert.visits v where v.id = op.visit_id;
	return null;
end $$;

create function covert.apply_operation(v covert.visits, op covert.visit_operations, at timestamptz) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	place jsonb;
begin
	case op.kind
	when 'check_in' then
		place := covert.read_place(v.branch_id, op.value);
		update covert.visits o set checked_in_at = least(o.checked_in_at, at), check_in_place = coalesce(place, o.check_in_place),
			status = case when o.status = 'assigned' then 'started' else o.status end where o.id = v.id;
	when 'check_out' then
		place := covert.read_place(v.branch_id, op.value);
		update covert.visits o set checked_out_at = greatest(at, o.checked_in_at), check_out_place = coalesce(place, o.check_out_place) where o.id = v.id;
	when 'answer' then perform covert.merge_entry(op, 'value', at);
	when 'note' then perform covert.merge_entry(op, 'note', at);
	when 'resolve' then perform covert.merge_entry(op, op.value ->> 'field', at);
	when 'photo' then return covert.declare_photo(op, at);
	when 'remove_photo' then
		update covert.photos f set removed_at = coalesce(f.removed_at, at) where f.visit_id = v.id and f.id::text = op.value ->> 'photo';
		delete from covert.photo_chunks c using covert.photos f
			where c.photo_id = f.id and f.visit_id = v.id and f.id::text = op.value ->> 'photo';
	else null;
	end case;
	return null;
end $$;

create function covert.is_entry(field text, value jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select case
		when value is null or jsonb_typeof(value) = 'null' then true
		when field = 'note' then jsonb_typeof(value) = 'string' and char_length(value #>> '{}') <= 4000
		when field = 'value' then jsonb_typeof(value) = 'object' and value - 'value' - 'na' = '{}'
			and coalesce(jsonb_typeof(value -> 'value'), 'null') in ('string', 'number', 'null')
			and coalesce(jsonb_typeof(value -> 'na'), 'null') in ('boolean', 'null') and octet_length(value::text) <= 4000
		else false end
$$;

create function covert.read_operations(operations jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
	if operations is null or jsonb_typeof(operations) <> 'array' then
		perform app.refuse('MC010', 422, '{"field": "operations"}');
	elsif jsonb_array_length(operations) > 500 then
		perform app.refuse('MC008', 422, jsonb_build_object('field', 'operations', 'max', 500, 'length', jsonb_array_length(operations)));
	end if;
	return operations;
end $$;

create function covert.entered_at(op jsonb) returns timestamptz
language plpgsql immutable set search_path = ''
as $$
begin
	if op ->> 'entered_at' !~ '^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,6})?Z$' then return null; end if;
	return (op ->> 'entered_at')::timestamptz;
exception when data_exception then
	return null;
end $$;
comment on function covert.entered_at is 'When the phone says it was entered, by its clock; null where that is no moment.';

-- What is wrong with an operation as such; null when nothing is.
create function covert.operation_problem(v covert.visits, op jsonb) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	kind text := op ->> 'kind';
	item text := op ->> 'item_id';
begin
	if jsonb_typeof(op) is distinct from 'object' or op ->> 'id' is null
		or op ->> 'id' !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
		or covert.entered_at(op) is null
		or op ->> 'based_on' !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
		or kind is null or kind not in ('check_in', 'check_out', 'answer', 'note', 'timer', 'photo', 'remove_photo', 'resolve') then
		return 'MC544';
	elsif not covert.is_open(v) then
		return 'MC541';
	elsif kind <> 'check_in' and v.checked_in_at is null then
		return 'MC543';
	elsif kind in ('answer', 'note', 'photo', 'resolve') and (item is null or not covert.has_item(v, item)) then
		return 'MC544';
	end if;
	return case when not case kind
		when 'answer' then covert.is_entry('value', op -> 'value')
		when 'note' then covert.is_entry('note', op -> 'value')
		when 'timer' then coalesce(op -> 'value' ->> 'name' in ('start', 'called', 'served', 'done'), false)
			and octet_length((op -> 'value')::text) <= 200
		when 'resolve' then coalesce(op -> 'value' ->> 'field' in ('value', 'note'), false)
			and covert.is_entry(op -> 'value' ->> 'field', op -> 'value' -> 'value')
			and coalesce((op -> 'value' -> 'heads')::text ~ '^\[("[0-9a-f-]{36}"(, )?){1,20}\]$', false)
		else coalesce(jsonb_typeof(op -> 'value'), 'null') in ('object', 'null') and coalesce(octet_length((op -> 'value')::text), 0) <= 4000
		end then 'MC544' end;
end $$;

create function covert.save_operations(visit uuid, device uuid, device_now text, operations jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits;
	now timestamptz := app.now();
	said timestamptz := app.read_moment('device_now', device_now);
	skew interval := now - coalesce(said, now);
	given jsonb := covert.read_operations(operations);
	raw jsonb;
	op covert.visit_operations;
	at timestamptz;
	problem text;
	had_begun boolean;
	accepted text[] := '{}';
	refused jsonb := '[]';
begin
	if device is null then perform app.refuse('MC007', 422, '{"field": "device_id"}'); end if;
	v := covert.own_visit(visit, (select min(covert.entered_at(e)) + skew from jsonb_array_elements(given) e where e ->> 'kind' = 'check_in'));
	had_begun := v.checked_in_at is not null;
	select coalesce(max(o.seq), 0) into op.seq from covert.visit_operations o where o.visit_id = v.id;

	for raw in select e from jsonb_array_elements(given) e loop
		if exists (select from covert.visit_operations o where o.id::text = raw ->> 'id' and o.visit_id = v.id) then
			accepted := accepted || (raw ->> 'id');
			continue;
		end if;
		problem := covert.operation_problem(v, raw);
		if problem is null and exists (select from covert.visit_operations o where o.id = (raw ->> 'id')::uuid) then problem := 'MC545'; end if;
		if problem is null then
			op := row((raw ->> 'id')::uuid, v.id, op.seq + 1, device, app.me(), raw ->> 'kind', raw ->> 'item_id', nullif(raw -> 'value', 'null'),
				(raw ->> 'based_on')::uuid, covert.entered_at(raw), (extract(epoch from skew) * 1000)::bigint, now);
			-- A phone whose clock is wrong is set right by how far it was off when it sent.
			at := least(op.entered_at + skew, now);
			insert into covert.visit_operations select op.*;
			problem := covert.apply_operation(v, op, at);
			if op.kind in ('check_in', 'check_out') then select * into v from covert.visits o where o.id = v.id; end if;
		end if;
		if problem is null then
			accepted := accepted || (raw ->> 'id');
		else
			refused := refused || jsonb_build_object('id', raw -> 'id', 'code', problem);
		end if;
	end loop;
	if v.checked_in_at is not null and not had_begun then
		perform covert.record_event('visit', v.id, 'check_in', jsonb_build_object('device', device));
	end if;
	return jsonb_build_object('now', now, 'accepted', to_jsonb(accepted), 'refused', refused, 'visit', covert.visit_state(v));
end $$;
comment on function covert.save_operations is
	'Takes what a phone entered, each operation once. {accepted, refused: [{id, code}], visit}: one that does not fit never holds up the others.';

-- What the phone knows of a visit beside its checklist, which never changes.
create function covert.visit_state(v covert.visits) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	return jsonb_build_object(
		'id', v.id, 'status', v.status, 'checked_in_at', v.checked_in_at, 'checked_out_at', v.checked_out_at,
		'submitted_at', v.submitted_at, 'score', v.score, 'digest', covert.answers_digest(v.id),
		'answers', coalesce((select jsonb_object_agg(a.item_id, jsonb_build_object('value', a.value, 'note', a.note,
				'value_op', a.value_op, 'note_op', a.note_op, 'answered_at', a.answered_at))
			from covert.answers a where a.visit_id = v.id), '{}'),
		'timers', coalesce((select jsonb_object_agg(t.name, t.at) from (
				select distinct on (o.value ->> 'name') o.value ->> 'name' as name,
					case when (o.value ->> 'cleared') is null then o.entered_at + o.clock_skew_ms * interval '1 millisecond' end as at
				from covert.visit_operations o where o.visit_id = v.id and o.kind = 'timer' order by o.value ->> 'name', o.seq desc) t), '{}'),
		'photos', coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'item_id', f.item_id, 'sha256', f.sha256, 'bytes', f.bytes,
				'media_type', f.media_type, 'chunks', f.chunks, 'taken_at', f.taken_at, 'stored', f.stored_at is not null,
				'missing', covert.missing_chunks(f)) order by f.added_at, f.id)
			from covert.photos f where f.visit_id = v.id and f.removed_at is null), '[]'),
		'conflicts', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'item_id', c.item_id, 'field', c.field,
				'kept', jsonb_build_object('op', k.id, 'value', covert.entered_by(k), 'entered_at', k.entered_at, 'device', k.device_id),
				'other', jsonb_build_object('op', o.id, 'value', covert.entered_by(o), 'entered_at', o.entered_at, 'device', o.device_id)) order by k.seq, o.seq)
			from covert.answer_conflicts c
			join covert.visit_operations k on k.id = c.kept_op join covert.visit_operations o on o.id = c.other_op
			where c.visit_id = v.id and c.resolved_op is null), '[]'));
end $$;
