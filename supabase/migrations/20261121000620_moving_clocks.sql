-- The moves of a case call these with the case's row already locked; each appends one event and rebuilds the copies.
create function app.append_clock_event(complaint uuid, event public.clock_events) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	received timestamptz;
begin
	select c.received_at into received from public.complaints c where c.id = complaint for update;
	if event.at is null or event.at < received or event.at > app.now() then
		perform app.refuse('MC604', 422, jsonb_build_object('field', 'at', 'at', event.at, 'earliest', received, 'latest', app.now()));
	end if;
	event.complaint_id := complaint;
	event.seq := 1 + coalesce((select max(e.seq) from public.clock_events e where e.complaint_id = complaint), 0);
	-- The clocks of a case whose author is hidden are started by that author.
	event.recorded_by := case when complaint <> all (app.my_hidden_complaints()) then app.me() end;
	event.recorded_at := app.now();
	insert into public.clock_events select event.*;
	perform app.rebuild_deadlines(array[complaint]);
end $$;

create function app.clock_event(kind text, clocks text[], at timestamptz, reason text default null) returns public.clock_events
language sql stable set search_path = ''
as $$
	select row(null, null, kind, clocks, at, reason, null, null, null, null, null, null, null, null)::public.clock_events
$$;

create function app.start_clocks(complaint uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints;
	codes text[];
begin
	select * into c from public.complaints o where o.id = complaint for update;
	with begun as (
		insert into public.complaint_clocks (complaint_id, code, kind, track)
			select c.id, p.code, p.kind, p.track from public.policy_clocks p
			where p.policy_version_id = c.policy_version_id and p.track = 'main' order by p.position
			on conflict do nothing returning code
	)
	select array_agg(b.code) into codes from begun b;
	if codes is not null then
		perform app.append_clock_event(complaint, app.clock_event('started', codes, c.received_at));
	end if;
end $$;
comment on function app.start_clocks is 'Starts the pinned policy''s clocks from receipt. A second call changes nothing.';

create function app.end_clocks(complaint uuid, codes text[], at timestamptz, reason text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	event public.clock_events := app.clock_event('stopped', codes, at, reason);
	earliest timestamptz;
begin
	if codes is null then return; end if;
	select max(k.started_at) into earliest from public.complaint_clocks k where k.complaint_id = complaint and k.code = any (codes);
	if at < earliest then
		perform app.refuse('MC604', 422, jsonb_build_object('field', 'at', 'at', at, 'earliest', earliest, 'latest', app.now()));
	end if;
	event.calendar_version_id := (select app.calendar_in_force(l.calendar_id)
		from public.complaints c join app.unit_calendars l on l.unit_id = c.unit_id where c.id = complaint);
	perform app.append_clock_event(complaint, event);
end $$;

create function app.stop_clock(complaint uuid, clock text, at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	stages constant text[] := '{acknowledged,findings,decided,told,closed}';
	codes text[];
begin
	if clock is null or clock <> all (stages) then
		raise exception 'there is no stage %', clock;
	end if;
	-- A stage reached leaves nothing of the earlier ones to wait for.
	select array_agg(k.code order by p.position) into codes
		from public.complaint_clocks k
		join public.complaints c on c.id = k.complaint_id
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.code = k.code
		where k.complaint_id = complaint and k.stopped_at is null
			and array_position(stages, p.stops_on) <= array_position(stages, clock);
	perform app.end_clocks(complaint, codes, at, clock);
end $$;
comment on function app.stop_clock is
	'Stops the clocks of a stage now reached (acknowledged, findings, decided, told, closed) and of those before it; none running changes nothing.';

create function app.stop_all_clocks(complaint uuid, at timestamptz) returns void
language sql security definer set search_path = ''
as $$
	select app.end_clocks(complaint, (select array_agg(k.code) from public.complaint_clocks k
		where k.complaint_id = complaint and k.stopped_at is null), at, 'ended')
$$;
comment on function app.stop_all_clocks is 'Ends whatever still runs, its stage not reached: the case was withdrawn, transferred, merged or closed.';

create function app.pause_clocks(complaint uuid, reason text, at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	rule public.policy_pause_reasons;
	codes text[];
	last_change timestamptz;
begin
	select r.* into rule from public.complaints c
		join public.policy_pause_reasons r on r.policy_version_id = c.policy_version_id and r.reason = pause_clocks.reason
		where c.id = complaint;
	if rule.reason is null then
		perform app.refuse('MC602', 422, jsonb_build_object('field', 'reason', 'reason', left(reason, 40)));
	end if;
	select array_agg(k.code) into codes from public.complaint_clocks k
		where k.complaint_id = complaint and k.stopped_at is null and not k.is_paused
			and case k.kind when 'statutory' then rule.pauses_statutory else rule.pauses_targets end;
	if codes is null then
		perform app.refuse('MC601', 409, jsonb_build_object('reason', reason));
	end if;
	select max(e.at) into last_change from public.clock_events e
		where e.complaint_id = complaint and e.clocks && codes and e.kind in ('resumed', 'stopped', 'reopened', 'restarted', 'agreed');
	if at < last_change then
		perform app.refuse('MC604', 422, jsonb_build_object('field', 'at', 'at', at, 'earliest', last_change, 'latest', app.now()));
	end if;
	perform app.append_clock_event(complaint, app.clock_event('paused', codes, at, reason));
end $$;
comment on function app.pause_clocks is
	'Pauses the running clocks of the kinds the reason pauses. Refuses MC602 (reason not in the policy), MC601 (nothing left to pause).';

create function app.resume_clocks(complaint uuid, at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	codes text[];
	paused_at timestamptz;
begin
	select array_agg(k.code) into codes from public.complaint_clocks k where k.complaint_id = complaint and k.is_paused;
	if codes is null then
		perform app.refuse('MC603', 409);
	end if;
	select max(e.at) into paused_at from public.clock_events e
		where e.complaint_id = complaint and e.clocks && codes and e.kind = 'paused';
	if at < paused_at then
		perform app.refuse('MC604', 422, jsonb_build_object('field', 'at', 'at', at, 'earliest', paused_at, 'latest', app.now()));
	end if;
	perform app.append_clock_event(complaint, app.clock_event('resumed', codes, at));
end $$;
comment on function app.resume_clocks is 'Lets every paused clock of the case run again. Refuses MC603 when none is paused.';

create function app.restart_clocks(complaint uuid, at timestamptz, reason_code text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	codes text[];
	last_stop timestamptz;
begin
	with clocks as (
		select k.*, p.stops_on from public.complaint_clocks k
		join public.complaints c on c.id = k.complaint_id
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.code = k.code
		where k.complaint_id = complaint and k.track = 'main'
	)
	select array_agg(k.code), max(k.stopped_at) into codes, last_stop from clocks k
		where k.stopped_at is null or k.kind = 'statutory'
			or (k.stops_on = 'told' and exists (select from clocks s where s.kind = 'statutory' and s.stopped_at is not null));
	if codes is null then
		perform app.refuse('MC601', 409, jsonb_build_object('reason', reason_code));
	elsif at < last_stop then
		perform app.refuse('MC604', 422, jsonb_build_object('field', 'at', 'at', at, 'earliest', last_stop, 'latest', app.now()));
	end if;
	perform app.append_clock_event(complaint, app.clock_event('restarted', codes, at, reason_code));
end $$;
comment on function app.restart_clocks is
	'New facts and reasons: the statutory limit and the targets still running count afresh from receipt of the new material (art. 18).';

create function app.reopen_clocks(complaint uuid, at timestamptz, new_facts boolean) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	unfinished text[];
	again text[];
begin
	select array_agg(k.code) into unfinished from public.complaint_clocks k
		where k.complaint_id = complaint and k.track = 'main' and k.was_reached = false;
	select array_agg(k.code) into again
		from public.complaint_clocks k
		join public.complaints c on c.id = k.complaint_id
		join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.code = k.code
		where k.complaint_id = complaint and k.track = 'main' and p.stops_on in ('findings', 'decided', 'told')
			and (k.kind = 'target' or new_facts);
	if new_facts and again is not null then
		perform app.append_clock_event(complaint, app.clock_event('restarted', again, at, 'new_facts'));
	elsif unfinished is not null then
		perform app.append_clock_event(complaint, app.clock_event('reopened', unfinished, at));
	elsif again is not null then
		perform app.append_clock_event(complaint, app.clock_event('restarted', again, at, 'reopened'));
	end if;
end $$;
comment on function app.reopen_clocks is
	'With new facts targets and limit count afresh. Without: clocks that had ended unreached run on as if they never stopped;
	if all had been reached the targets count afresh and the limit, once met, stays met.';

create function app.start_review_clock(complaint uuid, received_at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	codes text[];
	again boolean;
begin
	insert into public.complaint_clocks (complaint_id, code, kind, track)
		select c.id, p.code, p.kind, p.track
		from public.complaints c join public.policy_clocks p on p.policy_version_id = c.policy_version_id and p.track = 'review'
		where c.id = complaint
		on conflict do nothing;
	select array_agg(k.code), bool_or(k.started_at is not null) into codes, again
		from public.complaint_clocks k where k.complaint_id = complaint and k.track = 'review';
	if codes is not null then
		perform app.append_clock_event(complaint,
			app.clock_event(case when again then 'restarted' else 'started' end, codes, received_at, case when again then 'review' end));
	end if;
end $$;
comment on function app.start_review_clock is 'Counts the review''s own limit from receipt of the application (art. 20).';
