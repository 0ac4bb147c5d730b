create table public.indicators (
	code text primary key check (code ~ '^[a-z][a-z0-9_]{1,59}$'),
	id uuid not null unique default gen_random_uuid(),
	name_zh text not null,
	name_en text not null,
	formula_zh text not null,
	formula_en text not null,
	unit text not null check (unit in ('per_10000_transactions', 'per_10000000_customers', 'per_1000_outlets',
		'percent', 'points', 'count', 'per_head', 'yes_no')),
	places int not null check (places between 0 and 4),
	better text not null check (better in ('higher', 'lower')),
	source text not null check (source in ('computed', 'import', 'return', 'survey')),
	kind text not null check (kind in ('rate', 'proportion', 'mean', 'value')),
	exposure text check (exposure in ('transactions', 'customers', 'outlet_months')),
	months int not null check (months between 1 and 12),
	enough int check (enough > 0),
	classic boolean not null default false,
	asks_branch boolean not null default false,
	is_shipped boolean not null default false,
	created_by uuid references public.people (id),
	created_at timestamptz not null default app.now(),
	retired_at timestamptz,
	version int not null default 1,
	check (kind <> 'rate' or exposure is not null),
	check (not asks_branch or source in ('import', 'return'))
);
comment on table public.indicators is 'What an assessment scheme may choose from; the shipped ones are src/lib/domain/notice/indicators.ts.';
comment on column public.indicators.unit is 'Values are kept in it: percent as 0 to 100, yes as 1, rates already multiplied.';
comment on column public.indicators.months is 'Months it looks back over, the judged one included.';
comment on column public.indicators.enough is 'Below this many cases, visits or answers the value is shown with a warning.';
comment on column public.indicators.asks_branch is 'The branch''s monthly return asks for it; a figure that is imported goes before it.';
create index on public.indicators (created_by);
alter table public.indicators enable row level security;

create table public.branch_classes (
	code text primary key check (char_length(code) between 1 and 40),
	id uuid not null unique default gen_random_uuid(),
	name_zh text not null,
	name_en text not null,
	size text check (size in ('large', 'medium', 'small')),
	location text check (location in ('city', 'county', 'town', 'village')),
	kind text check (kind in ('flagship', 'full_service', 'light', 'community', 'private')),
	version int not null default 1
);
comment on table public.branch_classes is 'Classes of branches, so that like is compared with like: by size, location and kind.';
alter table public.branch_classes enable row level security;

create table public.unit_classes (
	unit_id uuid not null references public.units (id),
	from_day date not null,
	class text references public.branch_classes (code),
	recorded_by uuid references public.people (id),
	recorded_at timestamptz not null,
	primary key (unit_id, from_day)
);
comment on table public.unit_classes is 'Class of a branch from a day on: a past month keeps the class it had on its last day.';
create index on public.unit_classes (class);
create index on public.unit_classes (recorded_by);
alter table public.unit_classes enable row level security;

create policy read on public.indicators for select to authenticated using ((select app.me()) is not null);
create policy read on public.branch_classes for select to authenticated using ((select app.me()) is not null);
create policy read on public.unit_classes for select to authenticated using ((select app.me()) is not null);
grant select on public.indicators, public.branch_classes, public.unit_classes to authenticated;
grant all on public.indicators, public.branch_classes, public.unit_classes to service_role;

create function app.class_on(unit uuid, day date) returns text
language sql stable security definer set search_path = ''
as $$
	select c.class from public.unit_classes c where c.unit_id = unit and c.from_day <= day order by c.from_day desc limit 1
$$;

-- units.class is the class of today; whatever sets it leaves its trace here. What was never said to be
-- otherwise is taken to have been so since the branch opened.
create function app.keep_class_history() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	is_first boolean := not exists (select from public.unit_classes c where c.unit_id = new.id);
begin
	if new.class is null and is_first or not is_first and app.class_on(new.id, app.today()) is not distinct from new.class then
		return null;
	end if;
	if new.class is not null then
		insert into public.branch_classes (code, name_zh, name_en) values (new.class, new.class, new.class) on conflict do nothing;
	end if;
	insert into public.unit_classes as c (unit_id, from_day, class, recorded_by, recorded_at)
		values (new.id, case when is_first then least(new.opened_on, app.today()) else app.today() end, new.class, app.me(), app.now())
		on conflict on constraint unit_classes_pkey do update set class = excluded.class, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at;
	return null;
end $$;
create trigger keep_class_history after insert or update of class on public.units
	for each row execute function app.keep_class_history();
insert into public.branch_classes (code, name_zh, name_en)
	select distinct u.class, u.class, u.class from public.units u where u.class is not null;
insert into public.unit_classes (unit_id, from_day, class, recorded_at)
	select u.id, least(u.opened_on, app.today()), u.class, app.now() from public.units u where u.class is not null;

create function app.save_branch_class(code text, name_zh text, name_en text, size text, location text, kind text, expected_version int)
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
	if before.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('field', 'code', 'version', before.version));
	end if;
	if size is not null then perform app.require_choice('size', size, '{large,medium,small}'); end if;
	if location is not null then perform app.require_choice('location', location, '{city,county,town,village}'); end if;
	if kind is not null then perform app.require_choice('kind', kind, '{flagship,full_service,light,community,private}'); end if;
	insert into public.branch_classes as c (code, name_zh, name_en, size, location, kind)
		values (code, app.require_text('name_zh', name_zh, 40), app.require_text('name_en', name_en, 60), size, location, kind)
		on conflict on constraint branch_classes_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en, size = excluded.size,
			location = excluded.location, kind = excluded.kind, version = c.version + 1
		returning * into saved;
	perform app.record_event('branch_class', saved.id, 'save_branch_class', jsonb_build_object('code', saved.code));
	return saved;
end $$;
comment on function app.save_branch_class is 'Adds a class (no expected version) or changes its names and what it stands for.';

create function app.set_branch_class(unit uuid, class text, from_day text) returns public.unit_classes
language plpgsql security definer set search_path = ''
as $$
declare
	branch public.units;
	made public.unit_classes;
	since date := coalesce(app.read_date('from_day', from_day), app.today());
begin
	perform app.require_role('administrator');
	select * into branch from public.units u where u.id = unit and u.kind = 'branch' for update;
	if branch.id is null then
		perform app.refuse('MC003', 404);
	elsif not exists (select from public.branch_classes c where c.code = class) then
		perform app.refuse('MC010', 422, jsonb_build_object('field', 'class', 'value', left(class, 60)));
	elsif since > app.today() or since < branch.opened_on then
		perform app.refuse('MC009', 422, '{"field": "from_day", "reason": "range"}');
	end if;
	insert into public.unit_classes as c (unit_id, from_day, class, recorded_by, recorded_at) values (unit, since, class, app.me(), app.now())
		on conflict on constraint unit_classes_pkey do update set class = excluded.class, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
		returning * into made;
	update public.units u set class = app.class_on(unit, app.today()), version = u.version + 1
		where u.id = unit and u.class is distinct from app.class_on(unit, app.today());
	perform app.record_event('unit', unit, 'set_branch_class', jsonb_build_object('class', class, 'from', since));
	return made;
end $$;
comment on function app.set_branch_class is 'The class of a branch from a day on, today or earlier; a change known later stays in force after it.';

-- What a figure may be in its unit; null when it fits.
create function app.figure_misfit(unit text, value numeric) returns text
language sql immutable set search_path = ''
as $$
	select case
		when value is null or value in ('NaN', 'Infinity', '-Infinity') or abs(value) >= 1e12 then 'not_a_number'
		when unit in ('percent', 'points') and value not between 0 and 100 then 'out_of_range'
		when unit = 'yes_no' and value not in (0, 1) then 'out_of_range'
		when unit like 'per\_%' and value < 0 then 'out_of_range' end
$$;

create function app.save_indicator(spec jsonb, expected_version int) returns public.indicators
language plpgsql security definer set search_path = ''
as $$
declare
	before public.indicators;
	saved public.indicators;
	is_asked boolean := coalesce(app.read_flag('asks_branch', spec ->> 'asks_branch'), false);
	places int := app.read_count('places', spec ->> 'places');
begin
	perform app.require_role('administrator');
	if jsonb_typeof(spec) is distinct from 'object' or coalesce(spec ->> 'code', '') !~ '^[a-z][a-z0-9_]{1,59}$' then
		perform app.refuse('MC700', 422, '{"field": "code"}');
	end if;
	select * into before from public.indicators i where i.code = spec ->> 'code' for update;
	if before.is_shipped then
		perform app.refuse('MC701', 409, '{"field": "code"}');
	elsif before.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('field', 'code', 'version', before.version));
	end if;
	-- What the product computes or asks customers is written in code: an own indicator arrives by file or by return.
	perform app.require_choice('source', spec ->> 'source', '{import,return}');
	perform app.require_choice('unit', spec ->> 'unit', '{percent,points,count,per_head,yes_no}');
	perform app.require_choice('better', spec ->> 'better', '{higher,lower}');
	if places is null or places > 4 then
		perform app.refuse('MC012', 422, '{"field": "places"}');
	elsif before.code is not null and before.unit <> spec ->> 'unit' and exists (select from public.indicator_values v where v.indicator = before.code) then
		perform app.refuse('MC702', 409, '{"field": "unit"}');
	end if;
	insert into public.indicators as i (code, name_zh, name_en, formula_zh, formula_en, unit, places, better, source, kind, months, asks_branch, created_by, created_at)
		values (spec ->> 'code', app.require_text('name_zh', spec ->> 'name_zh', 40), app.require_text('name_en', spec ->> 'name_en', 80),
			app.require_text('formula_zh', spec ->> 'formula_zh', 300), app.require_text('formula_en', spec ->> 'formula_en', 300),
			spec ->> 'unit', places, spec ->> 'better', spec ->> 'source', 'value', 1, is_asked or spec ->> 'source' = 'return', app.me(), app.now())
		on conflict on constraint indicators_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en, formula_zh = excluded.formula_zh,
			formula_en = excluded.formula_en, unit = excluded.unit, places = excluded.places, better = excluded.better, source = excluded.source,
			asks_branch = excluded.asks_branch, retired_at = null, version = i.version + 1
		returning * into saved;
	perform app.record_event('indicator', saved.id, 'save_indicator', jsonb_build_object('code', saved.code, 'version', saved.version));
	return saved;
end $$;
comment on function app.save_indicator is
	'Adds an own indicator of the bank, or changes it. The shipped ones stay as they are (MC701); a unit with values under it does too (MC702).';

create function app.retire_indicator(code text) returns public.indicators
language plpgsql security definer set search_path = ''
as $$
declare
	done public.indicators;
begin
	perform app.require_role('administrator');
	update public.indicators i set retired_at = app.now(), version = i.version + 1
		where i.code = retire_indicator.code and i.retired_at is null returning * into done;
	if done.code is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.record_event('indicator', done.id, 'retire_indicator');
	return done;
end $$;
comment on function app.retire_indicator is 'Offered and asked for no more; schemes in force keep it.';

create function public.save_branch_class(
	code text, name_zh text, name_en text, size text default null, location text default null, kind text default null, expected_version int default null
) returns public.branch_classes language sql security invoker set search_path = ''
begin atomic select * from app.save_branch_class(code, name_zh, name_en, size, location, kind, expected_version); end;
create function public.set_branch_class(unit_id uuid, class text, from_day text default null) returns public.unit_classes
language sql security invoker set search_path = ''
begin atomic select * from app.set_branch_class(unit_id, class, from_day); end;
create function public.save_indicator(spec jsonb, expected_version int default null) returns public.indicators
language sql security invoker set search_path = ''
begin atomic select * from app.save_indicator(spec, expected_version); end;
create function public.retire_indicator(code text) returns public.indicators language sql security invoker set search_path = ''
begin atomic select * from app.retire_indicator(code); end;
grant execute on function
	app.save_branch_class(text, text, text, text, text, text, int), app.set_branch_class(uuid, text, text),
	app.save_indicator(jsonb, int), app.retire_indicator(text),
	public.save_branch_class(text, text, text, text, text, text, int), public.set_branch_class(uuid, text, text),
	public.save_indicator(jsonb, int), public.retire_indicator(text)
to authenticated, service_role;
