-- A chain is judged by one function, whether it is the open one or the hidden one.
create function app.chain_verdict(links public.events[], head_seq int, head_hash text, seals jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
	link public.events;
	previous text := '';
	expected int := 0;
	seal jsonb;
begin
	foreach link in array coalesce(links, '{}') loop
		expected := expected + 1;
		if link.seq <> expected then
			return jsonb_build_object('intact', false, 'broken_at', expected, 'reason', 'missing_link', 'events', expected - 1);
		elsif link.previous_hash <> previous or link.hash <> app.link_hash(previous, link) then
			return jsonb_build_object('intact', false, 'broken_at', link.seq, 'reason', 'changed_link', 'events', expected);
		end if;
		previous := link.hash;
	end loop;
	if coalesce(head_seq, 0) <> expected or coalesce(head_hash, '') <> previous then
		return jsonb_build_object('intact', false, 'broken_at', expected + 1, 'reason', 'cut_tail', 'events', expected);
	end if;
	for seal in select s from jsonb_array_elements(seals) s loop
		if links[(seal ->> 'seq')::int].hash is distinct from seal ->> 'hash' then
			return jsonb_build_object('intact', false, 'broken_at', seal -> 'seq', 'reason', 'anchor_differs', 'events', expected, 'day', seal -> 'day');
		end if;
	end loop;
	return jsonb_build_object('intact', true, 'events', expected);
end $$;
comment on function app.chain_verdict is
	'Recomputes a chain given in order and compares its end with the head, its links with the seals [{day, seq, hash}]: {intact, events, broken_at, reason, day}.';

create or replace function app.verify_chain(subject uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	head app.chain_heads;
begin
	select * into head from app.chain_heads h where h.subject_id = subject;
	return app.chain_verdict(
		array(select e from public.events e where e.subject_id = subject order by e.seq), head.seq, head.hash,
		(select coalesce(jsonb_agg(jsonb_build_object('day', a.day, 'seq', a.seq, 'hash', a.hash) order by a.day), '[]')
			from app.anchored_heads a where a.subject_id = subject));
end $$;

create function covert.verify_chain_as_auditor(subject uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	verdict jsonb;
begin
	perform app.require_role('auditor');
	verdict := covert.verify_chain(subject);
	if verdict -> 'events' = '0' and (verdict ->> 'intact')::boolean then return verdict || '{"history": []}'; end if;
	perform covert.log_reading('history', subject);
	return verdict || jsonb_build_object('history', (
		select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'subject_kind', e.subject_kind, 'action', e.action, 'at', e.at, 'by', p.name) order by e.seq desc), '[]')
		from (select * from covert.events o where o.subject_id = subject order by o.seq desc limit 50) e left join public.people p on p.id = e.actor_id));
end $$;

create function covert.verify_anchors_as_auditor() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_role('auditor');
	return covert.verify_anchors();
end $$;

create function public.verify_hidden_chain(subject_id uuid) returns jsonb
language sql security invoker set search_path = ''
begin atomic select covert.verify_chain_as_auditor(subject_id); end;
comment on function public.verify_hidden_chain is
	'As verify_chain, over the hidden history of a plan, visit, appeal or inspector, with its last 50 events. For auditors; logged.';

create function public.verify_hidden_anchors() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select covert.verify_anchors_as_auditor(); end;
comment on function public.verify_hidden_anchors is 'As verify_anchors, over the hidden history. For auditors.';

revoke execute on function public.verify_hidden_chain(uuid), public.verify_hidden_anchors(),
	app.chain_verdict(public.events[], int, text, jsonb) from public, anon;
grant execute on function public.verify_hidden_chain(uuid), public.verify_hidden_anchors(),
	covert.verify_chain_as_auditor(uuid), covert.verify_anchors_as_auditor() to authenticated, service_role;
