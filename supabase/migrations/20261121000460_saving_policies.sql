create function app.policy_spec(version uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select (to_jsonb(v) - '{id,policy_id,number,saved_by,saved_at}'::text[]) || jsonb_build_object(
		'clocks', (select coalesce(jsonb_agg(to_jsonb(k) - 'policy_version_id' order by k.position), '[]')
			from public.policy_clocks k where k.policy_version_id = v.id),
		'pause_reasons', (select coalesce(jsonb_agg(to_jsonb(p) - 'policy_version_id' order by p.reason), '[]')
			from public.policy_pause_reasons p where p.policy_version_id = v.id),
		'extensions', (select coalesce(jsonb_agg(to_jsonb(e) - 'policy_version_id' order by e.step), '[]')
			from public.policy_extensions e where e.policy_version_id = v.id),
		'rungs', (select coalesce(jsonb_agg(to_jsonb(r) - 'policy_version_id' order by r.kind, r.position), '[]')
			from public.policy_rungs r where r.policy_version_id = v.id))
	from public.policy_versions v where v.id = version
$$;
comment on function app.policy_spec is 'A version as the JSON that app.add_policy_version reads.';

create function app.refuse_policy(list text, place int, reason text) returns void
language sql set search_path = ''
as $$ select app.refuse('MC411', 422, jsonb_strip_nulls(jsonb_build_object('field', list, 'row', place, 'reason', reason))) $$;

-- Says which row of which list is wrong before a constraint can.
create function app.check_policy_spec(spec jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
	list text;
	entry jsonb;
	place bigint;
	seen text[] := '{}';
	step int := 0;
	last_amount int;
begin
	foreach list in array array['clocks', 'pause_reasons', 'extensions', 'rungs'] loop
		if jsonb_typeof(spec -> list) is distinct from 'array' or jsonb_array_length(spec -> list) > 50 then
			perform app.refuse_policy(list, null, 'not_a_list');
		end if;
	end loop;
	if jsonb_array_length(spec -> 'clocks') = 0 then
		perform app.refuse_policy('clocks', null, 'empty');
	end if;
	for entry, place in select e.value, e.ordinality from jsonb_array_elements(spec -> 'clocks') with ordinality e loop
		if coalesce(entry ->> 'code', '') !~ '^[a-z0-9_]{1,40}$' or entry ->> 'code' = any (seen) then
			perform app.refuse_policy('clocks', place::int, 'code');
		elsif coalesce(entry ->> 'amount', '') !~ '^[1-9][0-9]{0,5}$' then
			perform app.refuse_policy('clocks', place::int, 'amount');
		elsif coalesce(entry ->> 'unit', '') not in ('working_minutes', 'working_days', 'business_days', 'natural_days') then
			perform app.refuse_policy('clocks', place::int, 'unit');
		elsif coalesce(entry ->> 'kind', '') not in ('target', 'statutory') or coalesce(entry ->> 'track', 'main') not in ('main', 'review') then
			perform app.refuse_policy('clocks', place::int, 'kind');
		elsif coalesce(entry ->> 'stops_on', '') not in ('acknowledged', 'findings', 'decided', 'told', 'closed') then
			perform app.refuse_policy('clocks', place::int, 'stops_on');
		elsif coalesce(btrim(entry ->> 'name_zh'), '') = '' or coalesce(btrim(entry ->> 'name_en'), '') = '' then
			perform app.refuse_policy('clocks', place::int, 'name');
		end if;
		seen := seen || (entry ->> 'code');
	end loop;
	for entry, place in select e.value, e.ordinality from jsonb_array_elements(spec -> 'extensions') with ordinality e order by (e.value ->> 'step') loop
		step := step + 1;
		if (entry ->> 'step') is distinct from step::text then
			perform app.refuse_policy('extensions', place::int, 'step');
		elsif (entry ->> 'clock') is null or (entry ->> 'clock') <> all (seen) then
			perform app.refuse_policy('extensions', place::int, 'clock');
		elsif coalesce(entry ->> 'amount', '') !~ '^[1-9][0-9]{0,5}$' then
			perform app.refuse_policy('extensions', place::int, 'amount');
		end if;
		-- An extension that shortened the limit would move a deadline earlier.
		select greatest(
			(select max((k.value ->> 'amount')::int) from jsonb_array_elements(spec -> 'clocks') k where k.value ->> 'code' = entry ->> 'clock'),
			(select max((x.value ->> 'amount')::int) from jsonb_array_elements(spec -> 'extensions') x
				where x.value ->> 'clock' = entry ->> 'clock' and (x.value ->> 'step')::int < step)) into last_amount;
		if (entry ->> 'amount')::int <= last_amount then
			perform app.refuse_policy('extensions', place::int, 'amount');
		end if;
	end loop;
	for entry, place in select e.value, e.ordinality from jsonb_array_elements(spec -> 'pause_reasons') with ordinality e loop
		if coalesce(entry ->> 'reason', '') !~ '^[a-z0-9_]{1,40}$' then
			perform app.refuse_policy('pause_reasons', place::int, 'reason');
		elsif entry -> 'pauses_statutory' is distinct from 'true' and entry -> 'pauses_targets' is distinct from 'true' then
			perform app.refuse_policy('pause_reasons', place::int, 'pauses_nothing');
		elsif coalesce(btrim(entry ->> 'name_zh'), '') = '' or coalesce(btrim(entry ->> 'name_en'), '') = '' then
			perform app.refuse_policy('pause_reasons', place::int, 'name');
		end if;
	end loop;
	for entry, place in select e.value, e.ordinality from jsonb_array_elements(spec -> 'rungs') with ordinality e loop
		if coalesce(entry ->> 'kind', '') not in ('target', 'statutory') then
			perform app.refuse_policy('rungs', place::int, 'kind');
		elsif coalesce(entry ->> 'working_days', '') !~ '^-?[0-9]{1,3}$' then
			perform app.refuse_policy('rungs', place::int, 'working_days');
		elsif coalesce(entry ->> 'up_to_level', '') !~ '^[0-9]$' then
			perform app.refuse_policy('rungs', place::int, 'up_to_level');
		end if;
	end loop;
end $$;

create function app.add_policy_version(policy uuid, spec jsonb) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	version uuid := gen_random_uuid();
	next_number int;
	kept jsonb;
begin
	perform from public.policies p where p.id = policy for update;
	select coalesce(max(v.number), 0) + 1 into next_number from public.policy_versions v where v.policy_id = policy;
	select app.policy_spec(v.id) into kept from public.policy_versions v where v.policy_id = policy order by v.number desc limit 1;
	-- What the new version does not say stays as it was.
	spec := coalesce(kept, '{"pause_reasons": [], "extensions": [], "rungs": []}') || spec;
	perform app.check_policy_spec(spec);
	begin
		insert into public.policy_versions (id, policy_id, number, effective_from, source, roll_forward, review_apply_days, on_spot_limit,
				contact_attempts, retention_years, group_people, major_people, saved_by)
			select version, policy, next_number, r.effective_from, r.source, coalesce(r.roll_forward, false), r.review_apply_days,
				coalesce(r.on_spot_limit, 0), coalesce(r.contact_attempts, 3), coalesce(r.retention_years, 3),
				coalesce(r.group_people, 5), coalesce(r.major_people, 20), app.me()
			from jsonb_populate_record(null::public.policy_versions, spec) r;
		insert into public.policy_clocks
			select version, r.code, e.ordinality, coalesce(r.track, 'main'), r.kind, r.amount, r.unit, r.stops_on, r.name_zh, r.name_en
			from jsonb_array_elements(spec -> 'clocks') with ordinality e, jsonb_populate_record(null::public.policy_clocks, e.value) r;
		insert into public.policy_pause_reasons
			select version, r.reason, coalesce(r.pauses_statutory, false), coalesce(r.pauses_targets, false), coalesce(r.needs_notice, false), r.name_zh, r.name_en
			from jsonb_populate_recordset(null::public.policy_pause_reasons, spec -> 'pause_reasons') r;
		insert into public.policy_extensions
			select version, r.step, r.clock, r.amount, coalesce(r.needs_approval, false), coalesce(r.needs_notice, false)
			from jsonb_populate_recordset(null::public.policy_extensions, spec -> 'extensions') r;
		-- Rungs fire in the order of their days, whatever the order they were typed in.
		insert into public.policy_rungs
			select version, r.kind, row_number() over (partition by r.kind order by r.working_days, e.ordinality), r.working_days,
				coalesce(r.to_handler, false), r.up_to_level
			from jsonb_array_elements(spec -> 'rungs') with ordinality e, jsonb_populate_record(null::public.policy_rungs, e.value) r;
	exception
		when check_violation or not_null_violation or unique_violation or data_exception then
			perform app.refuse('MC411', 422, jsonb_build_object('reason', 'value', 'constraint', sqlerrm));
	end;
	return version;
end $$;
comment on function app.add_policy_version is
	'Saves the policy''s next version from JSON as app.policy_spec gives it. Refuses MC411 with field, row and reason.';

create function app.load_policy(code text, name_zh text, name_en text, spec jsonb) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	policy uuid;
begin
	insert into public.policies (code, name_zh, name_en) values (code, name_zh, name_en) returning id into policy;
	return app.add_policy_version(policy, spec);
end $$;
