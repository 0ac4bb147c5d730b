-- The register of units where the same root cause was found again within twelve months.
create function app.repeated_causes(region uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top public.units;
	since timestamptz := app.now() - interval '12 months';
begin
	perform app.require_role('service_manager', 'auditor');
	select u.* into top from public.units u
		where u.id = region and u.kind = 'region' and u.path operator(extensions.<@) app.my_paths('service_manager', 'auditor');
	if top.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return (
		with found as (
			select c.unit_id, c.id, c.number, c.subject, f.root_cause, f.submitted_at
			from public.complaints c join public.findings f on f.complaint_id = c.id and f.round = c.round
			where c.region_id = region and c.received_at >= since - interval '3 months'
				and f.submitted_at >= since and f.verdict in ('substantiated', 'partly')
				and c.id <> all ((select app.my_barred_complaints())::uuid[])
		), repeated as (
			select unit_id, root_cause, count(*) as n, max(submitted_at) as last_at,
				(jsonb_agg(jsonb_build_object('id', id, 'number', number, 'subject', subject) order by submitted_at desc, number desc)) as cases
			from found group by unit_id, root_cause having count(*) > 1
			order by n desc, last_at desc limit 100
		)
		select coalesce(jsonb_agg(jsonb_build_object('unit_id', u.id, 'unit_zh', u.name_zh, 'unit_en', u.name_en,
				'cause_zh', k.name_zh, 'cause_en', k.name_en, 'count', r.n, 'last_at', r.last_at,
				'cases', (select jsonb_agg(e) from (select e from jsonb_array_elements(r.cases) e limit 5) s)) order by r.n desc, r.last_at desc), '[]')
		from repeated r join public.units u on u.id = r.unit_id join public.root_causes k on k.id = r.root_cause
	);
end $$;
comment on function app.repeated_causes is
	'Units of a region with a root cause established more than once in twelve months, the most frequent first, at most a hundred, with their newest five cases.';

create function public.repeated_causes(region_id uuid) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.repeated_causes(region_id); end;
grant execute on function app.repeated_causes(uuid), public.repeated_causes(uuid) to authenticated, service_role;
