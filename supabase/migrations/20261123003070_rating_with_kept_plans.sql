-- PL/pgSQL keeps its plans over a session; as a SQL function the list of departments was planned at every rating, twice.
create or replace function app.rateable_departments() returns table (department_id uuid, group_id uuid)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return query
		select distinct on (d.id) d.id, coalesce(g.region_id, (select h.id from public.units h where h.parent_id is null))
		from app.grants_in_force g
		join public.units above on above.path operator(extensions.@>) g.path
		join public.units d on d.parent_id = above.id and d.kind = 'department' and (d.closed_on is null or d.closed_on > (select app.today()))
		where g.person_id = (select app.me()) and g.role in ('staff', 'branch_head') and g.unit_kind = 'branch'
		order by d.id, g.path;
end $$;

create or replace function app.rate_department(department uuid, score int, remark text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('staff', 'branch_head');
	this date := app.this_month();
	rateable jsonb := (select jsonb_object_agg(r.department_id, r.group_id) from app.rateable_departments() r);
	grouped uuid := (rateable ->> department::text)::uuid;
	words text := app.optional_text('remark', remark, 500);
begin
	if rateable is null then
		perform app.refuse('MC770', 403);
	elsif grouped is null then
		perform app.refuse('MC003', 404);
	elsif score is null or score not between 1 and 5 then
		perform app.refuse('MC731', 422, '{"field": "score"}');
	end if;
	insert into app.rating_receipts (month, department_id, person_id) values (this, department, me) on conflict do nothing;
	if not found then
		perform app.refuse('MC771', 409, '{"field": "score"}');
	end if;
	insert into app.department_tallies as t (month, department_id, group_id, score, given) values (this, department, grouped, score, 1)
		on conflict on constraint department_tallies_pkey do update set given = t.given + 1;
	if words is not null then
		insert into app.department_remarks (month, department_id, words) values (this, department, words);
	end if;
	return jsonb_build_object('department_id', department, 'month', to_char(this, 'YYYY-MM'));
end $$;
