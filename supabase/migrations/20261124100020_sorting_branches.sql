create or replace function app.save_branch_class(code text, name_zh text, name_en text, size text, location text, kind text, expected_version int)
returns public.branch_classes
language plpgsql security definer set search_path = ''
as $$
declare
	before public.branch_classes;
	saved public.branch_classes;
begin
	perform app.require_role('administrator');
	code := app.require_text('code', code, 40);
	select * into before from public.branch_classes c where c.code = save_branch_class.code for update;
	if before.code is not null and expected_version is null then
		perform app.refuse('MC792', 409, '{"field": "code"}');
	elsif before.version is distinct from expected_version then
		perform app.refuse('MC004', 409, coalesce(app.last_step('branch_class', before.id), '{}') || jsonb_build_object('version', before.version));
	end if;
	if size is not null then perform app.require_choice('size', size, '{large,medium,small}'); end if;
	if location is not null then perform app.require_choice('location', location, '{city,county,town,village}'); end if;
	if kind is not null then perform app.require_choice('kind', kind, '{flagship,full_service,light,community,private}'); end if;
	insert into public.branch_classes as c (code, name_zh, name_en, size, location, kind)
		values (code, app.require_text('name_zh', name_zh, 40), app.require_text('name_en', name_en, 60), size, location, kind)
		on conflict on constraint branch_classes_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en, size = excluded.size,
			location = excluded.location, kind = excluded.kind, version = c.version + 1
		returning * into saved;
	perform app.record_event('branch_class', saved.id, 'save_branch_class', jsonb_build_object('code', saved.code, 'version', saved.version));
	return saved;
end $$;
comment on function app.save_branch_class is
	'Adds a class (no expected version; MC792 when the code is taken) or changes its names and what it stands for.';

create function app.set_branch_classes(units jsonb, class text, month text, was text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	ids uuid[];
	since date;
	branch public.units;
	moved int := 0;
begin
	perform app.require_role('administrator');
	ids := app.read_ids('unit_ids', units, 500);
	since := app.read_month('month', month);
	if cardinality(ids) = 0 then
		perform app.refuse('MC007', 422, '{"field": "unit_ids"}');
	elsif since > app.today() then
		perform app.refuse('MC009', 422, '{"field": "month", "reason": "future"}');
	end if;
	for branch in select * from public.units u where u.id = any (ids) and u.kind = 'branch' and u.closed_on is null order by u.id for update loop
		-- Somebody has sorted it meanwhile: the list it was ticked in is no longer true.
		if was is not null and coalesce(branch.class, '') <> was then
			perform app.refuse('MC004', 409, coalesce(app.last_step('unit', branch.id), '{}') || jsonb_build_object('field', 'unit_ids', 'version', branch.version));
		end if;
		perform app.set_branch_class(branch.id, class, greatest(since, branch.opened_on)::text);
		moved := moved + 1;
	end loop;
	if moved <> cardinality(ids) then
		perform app.refuse('MC010', 422, '{"field": "unit_ids"}');
	end if;
	return jsonb_build_object('moved', moved, 'class', class, 'month', since);
end $$;
comment on function app.set_branch_classes is
	'Sorts up to 500 open branches into a class from the first day of a month on (or from their opening), all or none. was: the class they were listed under, empty for none; MC004 when one of them has another by now.';

create function app.branch_class_page(class text, most int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_me();
	return (
		with open as materialized (
			select u.id, u.code, u.name_zh, u.name_en, u.region_id, u.class from public.units u where u.kind = 'branch' and u.closed_on is null)
		select jsonb_build_object(
			'classes', coalesce((select jsonb_agg(to_jsonb(c) - 'id' || jsonb_build_object('branches', coalesce(n.n, 0)) order by c.code)
				from public.branch_classes c left join (select o.class, count(*) as n from open o group by 1) n on n.class = c.code), '[]'),
			'unsorted', (select count(*) from open o where o.class is null),
			'listed', (select count(*) from open o where coalesce(o.class, '') = branch_class_page.class),
			'branches', coalesce((select jsonb_agg(to_jsonb(x)) from (
				select o.id, o.code, o.name_zh, o.name_en, r.name_zh as region_zh, r.name_en as region_en, k.from_day, p.name as by
				from open o left join public.units r on r.id = o.region_id
				left join lateral (select h.from_day, h.recorded_by from public.unit_classes h where h.unit_id = o.id and h.from_day <= app.today()
					order by h.from_day desc limit 1) k on true
				left join public.people p on p.id = k.recorded_by
				where coalesce(o.class, '') = branch_class_page.class order by r.code nulls first, o.code limit least(greatest(most, 1), 500)) x), '[]')));
end $$;
comment on function app.branch_class_page is
	'{classes, unsorted, listed, branches}: every class with how many open branches it has, how many have none, and the branches of the asked one (empty: of none), with since when.';

create function public.set_branch_classes(unit_ids jsonb, class text, month text, was text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.set_branch_classes(unit_ids, class, month, was); end;
create function public.branch_class_page(class text default null, most int default 500) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.branch_class_page(class, most); end;
revoke execute on function app.set_branch_classes(jsonb, text, text, text), app.branch_class_page(text, int),
	public.set_branch_classes(jsonb, text, text, text), public.branch_class_page(text, int) from public;
grant execute on function app.set_branch_classes(jsonb, text, text, text), app.branch_class_page(text, int),
	public.set_branch_classes(jsonb, text, text, text), public.branch_class_page(text, int) to authenticated, service_role;
