-- What branches wait for stands on the desk of the department's head, the longest due first.
create function app.desk_requests() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	departments uuid[] := app.my_units('department_head');
begin
	if departments = '{}' then
		return '{}';
	end if;
	return jsonb_build_object('requests', (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from (
		select r.id, r.number, r.title, r.kind, u.name_zh as unit_zh, u.name_en as unit_en,
			case when r.responded_at is null then r.respond_by else r.resolve_by end as due_at
		from app.service_requests r join public.units u on u.id = r.unit_id
		where r.department_id = any (departments) and r.status in ('open', 'answered', 'reopened')
		order by due_at, r.id limit 12) q));
end $$;
do $$
begin
	execute replace(pg_get_functiondef('app.task_desk()'::regprocedure), E'\treturn answer;', E'\treturn answer || app.desk_requests();');
	if pg_get_functiondef('app.task_desk()'::regprocedure) not like '%desk_requests%' then
		raise exception 'app.task_desk has another shape';
	end if;
end $$;
