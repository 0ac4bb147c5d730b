create function app.repin_policy(complaints uuid[], version uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	c record;
	codes text[];
begin
	perform from public.complaints o where o.id = any (complaints) order by o.id for update;
	-- Before the switch, while the clocks that go still have their rule.
	for c in
		select k.complaint_id as id, array_agg(k.code) as codes from public.complaint_clocks k
		where k.complaint_id = any (complaints) and k.stopped_at is null
			and not exists (select from public.policy_clocks p where p.policy_version_id = repin_policy.version and p.code = k.code)
		group by k.complaint_id
	loop
		perform app.end_clocks(c.id, c.codes, app.now(), 'ended');
	end loop;
	update public.complaints o set policy_version_id = repin_policy.version where o.id = any (complaints);
	update public.complaint_clocks k set kind = p.kind from public.policy_clocks p
		where k.complaint_id = any (complaints) and p.policy_version_id = repin_policy.version and p.code = k.code and p.kind <> k.kind;
	for c in select o.id, o.received_at from public.complaints o where o.id = any (complaints) loop
		with begun as (
			insert into public.complaint_clocks (complaint_id, code, kind, track)
				select c.id, p.code, p.kind, p.track from public.policy_clocks p
				where p.policy_version_id = repin_policy.version and p.track = 'main' on conflict do nothing returning code
		)
		select array_agg(b.code) into codes from begun b;
		if codes is not null then
			perform app.append_clock_event(c.id, app.clock_event('started', codes, c.received_at));
		end if;
	end loop;
end $$;
comment on function app.repin_policy is 'Moves running cases to another version: clocks it no longer has end, new ones start from receipt.';

create function app.running_cases_of_policy(policy uuid) returns uuid[]
language sql stable security definer set search_path = ''
as $$
	select coalesce(array_agg(c.id), '{}') from public.complaints c
	join public.policy_versions v on v.id = c.policy_version_id and v.policy_id = policy
	where exists (select from public.complaint_clocks k where k.complaint_id = c.id and k.stopped_at is null)
$$;

-- Saves and, when asked, re-pins; answers what moved. The preview is this, undone.
create function app.change_policy(policy uuid, spec jsonb, expected_number int, repin boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	latest record;
	added uuid;
	cases uuid[] := '{}';
	effect jsonb;
begin
	perform app.require_role('administrator');
	if spec is null or jsonb_typeof(spec) <> 'object' then
		perform app.refuse('MC007', 422, '{"field": "spec"}');
	end if;
	perform from public.policies p where p.id = policy for update;
	if not found then
		perform app.refuse('MC003', 404);
	end if;
	select v.id, v.number, p.name into latest from public.policy_versions v left join public.people p on p.id = v.saved_by
		where v.policy_id = policy order by v.number desc limit 1;
	if expected_number is distinct from latest.number then
		perform app.refuse('MC412', 409, jsonb_build_object('number', latest.number, 'by', latest.name));
	end if;
	added := app.add_policy_version(policy, spec);
	if repin then
		cases := app.running_cases_of_policy(policy);
		begin
			-- Compared while every copy still shows the deadline before.
			update public.complaints o set policy_version_id = added where o.id = any (cases);
			effect := app.deadline_effect(cases);
			raise exception using errcode = 'MCEFF';
		exception when sqlstate 'MCEFF' then
			perform app.repin_policy(cases, added);
		end;
	else
		effect := app.deadline_effect('{}');
	end if;
	return effect || jsonb_build_object('before', latest.id, 'version_id', added, 'number', latest.number + 1, 'cases', to_jsonb(cases));
end $$;

create function app.save_policy_version(policy uuid, spec jsonb, expected_number int, repin boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	effect jsonb := app.change_policy(policy, spec, expected_number, repin);
begin
	perform app.rebuild_deadlines(array(select jsonb_array_elements_text(effect -> 'cases')::uuid), true);
	perform app.record_event('policy', policy, 'save_policy', jsonb_build_object('before', effect -> 'before', 'after', effect -> 'version_id',
		'repin', repin, 'moved', effect -> 'moved', 'become_overdue', effect -> 'become_overdue'));
	return effect - 'cases' - 'before';
end $$;
comment on function app.save_policy_version is
	'Saves the next version of a policy. Running cases keep the one they were received under unless repin is asked for. Administrators only.';

create function app.preview_policy_version(policy uuid, spec jsonb, expected_number int, repin boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	effect jsonb;
begin
	begin
		effect := app.change_policy(policy, spec, expected_number, repin);
		raise exception using errcode = 'MCPRE';
	exception when sqlstate 'MCPRE' then
		return effect - 'cases' - 'before' - 'version_id';
	end;
end $$;

create function app.save_policy_rules(policy uuid, rules jsonb) returns setof public.policy_rules
language plpgsql security definer set search_path = ''
as $$
declare
	before jsonb;
	entry jsonb;
begin
	perform app.require_role('administrator');
	perform from public.policies p where p.id = policy for update;
	if not found then
		perform app.refuse('MC003', 404);
	elsif rules is null or jsonb_typeof(rules) <> 'array' or jsonb_array_length(rules) > 100 then
		perform app.refuse('MC007', 422, '{"field": "rules"}');
	end if;
	for entry in select e.value from jsonb_array_elements(rules) e loop
		if exists (select from jsonb_array_elements_text(coalesce(nullif(entry -> 'kinds', 'null'), '[]')) k
				where k not in ('complaint', 'internal', 'report', 'suggestion', 'praise'))
			or exists (select from jsonb_array_elements_text(coalesce(nullif(entry -> 'severities', 'null'), '[]')) s
				where s not in ('minor', 'general', 'serious', 'major'))
			or (entry ->> 'unit_id' is not null and not exists (select from public.units u where u.id::text = entry ->> 'unit_id')) then
			perform app.refuse_policy('rules', null, 'value');
		end if;
	end loop;
	select coalesce(jsonb_agg(to_jsonb(r) - 'id' - 'policy_id'), '[]') into before from public.policy_rules r where r.policy_id = policy;
	delete from public.policy_rules r where r.policy_id = policy;
	insert into public.policy_rules (policy_id, position, kinds, channels, severities, unit_id)
		select policy, coalesce(r.position, 0), nullif(r.kinds, '{}'), nullif(r.channels, '{}'), nullif(r.severities, '{}'), r.unit_id
		from jsonb_populate_recordset(null::public.policy_rules, rules) r;
	perform app.record_event('policy', policy, 'save_policy_rules', jsonb_build_object('before', before, 'after', rules));
	return query select * from public.policy_rules r where r.policy_id = policy order by r.position;
end $$;
comment on function app.save_policy_rules is
	'Replaces which cases get this policy: [{position, kinds, channels, severities, unit_id}]; cases received before keep theirs. Administrators only.';
