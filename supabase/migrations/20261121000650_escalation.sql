create function app.rung_hearers(complaint uuid, rule public.policy_rungs) returns setof uuid
language sql stable security definer set search_path = ''
as $$
	with near as (
		-- Ranked without those who have an interest, so that the next above hears in their place.
		select g.person_id, g.role, c.handler_id,
			dense_rank() over (partition by g.role order by extensions.nlevel(g.path) desc) as level
		from public.complaints c
		join app.grants_in_force g on g.role in ('complaint_officer', 'service_manager') and g.path operator(extensions.@>) c.unit_path
		where c.id = complaint and app.interest_of(g.person_id, c.id) is null
	)
	select c.handler_id from public.complaints c
		where c.id = complaint and rule.to_handler and c.handler_id is not null and app.interest_of(c.handler_id, c.id) is null
	union
	-- Nobody has the case yet: the nearest complaint officers hear instead.
	select n.person_id from near n
		where n.role = 'complaint_officer' and n.level = 1 and rule.to_handler and n.handler_id is null
	union
	select n.person_id from near n where n.role = 'service_manager' and n.level <= rule.up_to_level
$$;
comment on function app.rung_hearers is 'Whom a rung tells: the handler, and service managers level by level upward; nobody with an interest in the case.';

create function app.run_due_escalations(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	due record;
	rule public.policy_rungs;
	skipped boolean;
	touched uuid[];
	done int := 0;
begin
	loop
		touched := '{}';
		for due in
			select k.code, k.kind, k.term, k.next_rung, k.next_rung_at, k.started_at, k.due_at, c.id as complaint_id, c.number, c.policy_version_id
			from public.complaint_clocks k join public.complaints c on c.id = k.complaint_id
			where k.next_rung_at <= app.now() and k.stopped_at is null and not k.is_paused
			order by k.next_rung_at limit batch - done
			for no key update of c, k skip locked
		loop
			select * into rule from public.policy_rungs r
				where r.policy_version_id = due.policy_version_id and r.kind = due.kind and r.position = due.next_rung;
			-- A warning that lies before the clock began has nobody to warn.
			skipped := due.next_rung_at <= due.started_at;
			insert into app.fired_rungs (complaint_id, code, term, rung, fired_at, was_skipped)
				values (due.complaint_id, due.code, due.term, due.next_rung, app.now(), skipped);
			if not skipped then
				perform app.notify(h, case sign(rule.working_days) when -1 then 'deadline_near' when 0 then 'deadline_due' else 'deadline_passed' end,
						'complaint', due.complaint_id, jsonb_build_object('number', due.number, 'clock', due.code,
							'working_days', abs(rule.working_days), 'due_at', due.due_at))
					from app.rung_hearers(due.complaint_id, rule) h;
				perform app.record_event('complaint', due.complaint_id, 'escalate', jsonb_build_object('clock', due.code,
					'rung', due.next_rung, 'working_days', rule.working_days, 'due_at', due.due_at));
			end if;
			touched := touched || due.complaint_id;
			done := done + 1;
		end loop;
		exit when cardinality(touched) = 0;
		perform app.rebuild_deadlines(array(select distinct t from unnest(touched) t));
		exit when done >= batch;
	end loop;
	return done;
end $$;
comment on function app.run_due_escalations is
	'Fires the rungs that are due, each once a term, claiming cases with skip locked; returns how many. Paused and stopped clocks never fire.';
