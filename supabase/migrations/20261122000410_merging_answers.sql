-- Entries of two devices meet here. An entry says on which one it was based; whoever knew the current
-- entry (or one of the same value) goes on from it, whoever did not is kept beside it and the inspector asked.
create function covert.entered_by(op covert.visit_operations) returns jsonb
language sql immutable set search_path = ''
as $$
	select nullif(case when op.kind = 'resolve' then op.value -> 'value' else op.value end, 'null')
$$;
comment on function covert.entered_by is 'The answer or note an operation carries; null when it empties it.';

create function covert.merge_entry(op covert.visit_operations, field text, at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	a covert.answers;
	head uuid;
	held jsonb;
	given jsonb := covert.entered_by(op);
	resolves boolean := op.kind = 'resolve';
	known uuid[] := case when resolves then array(select jsonb_array_elements_text(op.value -> 'heads')::uuid)
		else array_remove(array[op.based_on], null) end;
	knows_head boolean;
	placed boolean;
begin
	insert into covert.answers (visit_id, item_id) values (op.visit_id, op.item_id) on conflict do nothing;
	select * into a from covert.answers x where x.visit_id = op.visit_id and x.item_id = op.item_id;
	head := case field when 'value' then a.value_op else a.note_op end;
	held := case field when 'value' then a.value else to_jsonb(a.note) end;
	knows_head := head is null or head = any (known) or (known = '{}' and held is null)
		or exists (select from covert.visit_operations o
			where o.id = any (known) and o.visit_id = op.visit_id and o.item_id = op.item_id and covert.entered_by(o) is not distinct from held);

	-- The other value of an open conflict goes on by itself until the inspector has chosen.
	update covert.answer_conflicts c
		set resolved_op = case when resolves or given is not distinct from held then op.id end,
			other_op = case when resolves then c.other_op else op.id end
		where c.visit_id = op.visit_id and c.item_id = op.item_id and c.field = merge_entry.field and c.resolved_op is null
			and c.other_op = any (known);
	placed := found and not resolves;
	if placed then return; end if;

	if knows_head then
		if field = 'value' then
			update covert.answers x set value = given, value_op = op.id, answered_at = at where x.visit_id = op.visit_id and x.item_id = op.item_id;
		else
			update covert.answers x set note = given #>> '{}', note_op = op.id where x.visit_id = op.visit_id and x.item_id = op.item_id;
		end if;
		update covert.answer_conflicts c
			set kept_op = op.id,
				resolved_op = case when given is not distinct from
					(select covert.entered_by(o) from covert.visit_operations o where o.id = c.other_op) then op.id end
			where c.visit_id = op.visit_id and c.item_id = op.item_id and c.field = merge_entry.field and c.resolved_op is null;
	elsif given is distinct from held then
		insert into covert.answer_conflicts (visit_id, item_id, field, kept_op, other_op)
			values (op.visit_id, op.item_id, field, head, op.id);
	end if;
end $$;
comment on function covert.merge_entry is
	'Adds one entry to the current answers: it replaces what it knew of; next to what it did not know, both are kept as a conflict.';
