-- The front line rates the departments that serve it. Who has rated is kept apart from what was given: a receipt names
-- the person and no score, a tally counts scores and names nobody, so that not even the tables can tell.
create table app.rating_receipts (
	month date not null check (extract(day from month) = 1),
	department_id uuid not null references public.units (id),
	person_id uuid not null references public.people (id),
	primary key (month, department_id, person_id)
);
comment on table app.rating_receipts is 'Who has rated a department in a month: one rating each, and not what it was.';
create index on app.rating_receipts (department_id);
create index on app.rating_receipts (person_id);
create table app.department_tallies (
	month date not null check (extract(day from month) = 1),
	department_id uuid not null references public.units (id),
	group_id uuid not null references public.units (id),
	score int not null check (score between 1 and 5),
	given int not null check (given > 0),
	primary key (month, department_id, group_id, score)
);
comment on table app.department_tallies is 'How often a score was given by the branches of a region (group_id; the head office for branches under no region).';
create index on app.department_tallies (department_id);
create index on app.department_tallies (group_id);
create table app.department_remarks (
	id uuid primary key default gen_random_uuid(),
	month date not null check (extract(day from month) = 1),
	department_id uuid not null references public.units (id),
	words text not null
);
comment on table app.department_remarks is 'Remarks given with ratings, without writer, region or time; shown in no order of theirs.';
create index on app.department_remarks (department_id, month);
alter table app.rating_receipts enable row level security;
alter table app.department_tallies enable row level security;
alter table app.department_remarks enable row level security;
create policy nobody on app.rating_receipts for all to anon, authenticated using (false) with check (false);
create policy nobody on app.department_tallies for all to anon, authenticated using (false) with check (false);
create policy nobody on app.department_remarks for all to anon, authenticated using (false) with check (false);

create function app.this_month() returns date
language sql stable security definer set search_path = ''
as $$ select date_trunc('month', app.today())::date $$;

-- Departments whose superior unit stands above a branch where the caller works at the counter or heads it.
-- PL/pgSQL keeps its plans over a session; as a SQL function the list of departments was planned at every rating, twice.
create function app.rateable_departments() returns table (department_id uuid, group_id uuid)
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

create function app.rate_department(department uuid, score int, remark text) returns jsonb
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
comment on function app.rate_department is
	'One rating of 1 to 5 per person, department and running month, from those who work at a branch below the department''s superior unit. Leaves no event: who rated is in the receipt, what was given is kept without a name.';

create function app.rating_group_size() returns int language sql immutable set search_path = '' as $$ select 5 $$;
comment on function app.rating_group_size is 'Fewest ratings that are ever shown together.';

-- Total less everything shown is what a reader can work out. It must be nothing or itself a group: if what is too
-- small to show adds up to less than a group, the smallest group shown is held back as well.
create function app.department_groups(first date, last date)
returns table (month date, department_id uuid, group_id uuid, ratings int, points int, is_shown boolean)
language sql stable security definer set search_path = ''
as $$
	with counted as (
		select t.month, t.department_id, t.group_id, sum(t.given)::int as n, sum(t.given * t.score)::int as points
		from app.department_tallies t where t.month between first and last and t.month < app.this_month()
		group by 1, 2, 3
	), measured as (
		select c.*, c.n >= app.rating_group_size() as is_group,
			coalesce(sum(c.n) filter (where c.n < app.rating_group_size()) over d, 0) as rest,
			row_number() over (partition by c.month, c.department_id, c.n >= app.rating_group_size() order by c.n, c.group_id) as place
		from counted c window d as (partition by c.month, c.department_id)
	)
	select m.month, m.department_id, m.group_id, m.n, m.points,
		m.is_group and not (m.rest between 1 and app.rating_group_size() - 1 and m.place = 1)
	from measured m
$$;

create function app.department_months(first date, last date, unit uuid)
returns table (month date, department_id uuid, ratings int, mean numeric)
language sql stable security definer set search_path = ''
as $$
	select g.month, g.department_id, sum(g.ratings)::int, round(sum(g.points)::numeric / sum(g.ratings), 2)
	from app.department_groups(first, last) g
	join public.units u on u.id = unit
	where (u.parent_id is null or (g.group_id = u.id and g.is_shown))
	group by 1, 2
	having sum(g.ratings) >= app.rating_group_size()
$$;
comment on function app.department_months is
	'Mean ratings by month as they may be shown: of the whole bank for the head office, of a region''s branches for a region; nothing under five ratings, nor where a difference would leave fewer.';

create function app.department_ratings(month date, unit uuid)
returns table (department_id uuid, name_zh text, name_en text, ratings int, mean numeric, before numeric)
language sql stable security definer set search_path = ''
as $$
	select d.id, d.name_zh, d.name_en, now.ratings, now.mean, earlier.mean
	from public.units u
	join public.units d on d.kind = 'department' and d.opened_on <= app.month_end(department_ratings.month)
		and (d.closed_on is null or d.closed_on > department_ratings.month)
	join public.units above on above.id = d.parent_id and (above.path operator(extensions.@>) u.path or u.path operator(extensions.@>) above.path)
	left join app.department_months(department_ratings.month, department_ratings.month, unit) now on now.department_id = d.id
	left join app.department_months((department_ratings.month - interval '1 month')::date, (department_ratings.month - interval '1 month')::date, unit) earlier
		on earlier.department_id = d.id
	where u.id = unit and u.kind in ('head_office', 'region')
	order by now.mean desc nulls last, d.code
$$;
comment on function app.department_ratings is
	'Departments of a head office or region and what the front line gave them in a month that is over: number and mean (1 to 5) of the ratings and the mean of the month before. ratings and mean are null where fewer than five may be shown.';

create function app.department_ratings_page(unit uuid, asked_month text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	latest date := (app.this_month() - interval '1 month')::date;
	shown date := least(case when asked_month <> '' then app.read_month('month', asked_month) end, latest);
	place public.units;
begin
	select * into place from public.units u where u.id = unit;
	if unit is null then
		select * into place from public.units u where u.parent_id is null;
	elsif place.id is null or place.kind not in ('head_office', 'region') then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object(
		'month', to_char(shown, 'YYYY-MM'), 'latest', to_char(latest, 'YYYY-MM'), 'running', to_char(app.this_month(), 'YYYY-MM'),
		'least', app.rating_group_size(), 'unit', jsonb_build_object('id', place.id, 'name_zh', place.name_zh, 'name_en', place.name_en),
		'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en) order by u.path), '[]')
			from public.units u where u.kind in ('head_office', 'region') and u.closed_on is null),
		'rows', (select coalesce(jsonb_agg(to_jsonb(r)), '[]') from app.department_ratings(shown, place.id) r),
		'trend', (select coalesce(jsonb_agg(jsonb_build_object('month', to_char(t.month, 'YYYY-MM'), 'department_id', t.department_id, 'mean', t.mean, 'ratings', t.ratings)
				order by t.month), '[]') from app.department_months((shown - interval '11 months')::date, shown, place.id) t),
		'to_rate', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name_zh', d.name_zh, 'name_en', d.name_en,
				'rated', exists (select from app.rating_receipts c where c.month = app.this_month() and c.department_id = d.id and c.person_id = me)) order by d.code), '[]')
			from app.rateable_departments() r join public.units d on d.id = r.department_id),
		-- Words are for those who can mend something: the department's head, and who manages or watches it.
		'remarks', (select coalesce(jsonb_agg(jsonb_build_object('department_id', w.department_id, 'words', w.words) order by md5(w.id::text)), '[]')
			from app.department_remarks w join public.units d on d.id = w.department_id
			where w.month = shown and place.parent_id is null
				and exists (select from app.department_months(shown, shown, place.id) t where t.department_id = w.department_id)
				and (d.id = any (app.my_units('department_head')) or d.path operator(extensions.<@) app.my_paths('service_manager', 'auditor'))));
end $$;
comment on function app.department_ratings_page is 'Everything the page of ratings shows: results of a month that is over, twelve months'' trend, what the caller may still rate, and remarks for those concerned.';

create function public.rate_department(department_id uuid, score int, remark text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.rate_department(department_id, score, remark); end;
create function public.department_ratings_page(unit_id uuid default null, month text default null) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.department_ratings_page(unit_id, month); end;
grant execute on function public.rate_department, public.department_ratings_page, app.rate_department, app.department_ratings_page to authenticated, service_role;
