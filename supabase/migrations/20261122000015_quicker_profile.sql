-- Asked on every page: what the caller heads and may not see, once rather than for every enquiry.
create or replace function app.my_profile() returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
declare
	person uuid := app.me();
begin
	return (
		select jsonb_build_object(
			'person_id', p.id, 'name', p.name, 'staff_number', p.staff_number, 'language', p.language, 'now', app.now(),
			'unit_id', u.id, 'unit_name_zh', u.name_zh, 'unit_name_en', u.name_en, 'unit_kind', u.kind,
			'grants', coalesce((select jsonb_agg(jsonb_build_object(
					'id', g.id, 'role', g.role, 'unit_id', g.unit_id, 'unit_kind', g.unit_kind, 'path', g.path::text, 'region_id', g.region_id,
					'unit_name_zh', gu.name_zh, 'unit_name_en', gu.name_en) order by g.role)
				from app.grants_in_force g join public.units gu on gu.id = g.unit_id where g.person_id = p.id), '[]'),
			-- Counts stop at a hundred: nobody reads more, and the frame asks on every page.
			'unread', (select count(*) from (select from public.notifications n where n.person_id = p.id and n.read_at is null limit 100) n),
			'counts', jsonb_build_object(
				'complaints', (select count(*) from (select from public.complaints c where c.handler_id = p.id and c.is_open limit 100) c),
				'enquiries', (select count(*) from (select from public.enquiries e
					where e.is_pending and e.unit_id = any ((select app.my_units('branch_head', 'department_head'))::uuid[])
						and e.complaint_id <> all ((select app.my_barred_complaints())::uuid[]) limit 100) e)))
		from public.people p join public.units u on u.id = p.unit_id
		where p.id = person);
end $$;
