create table public.units (
	id uuid primary key default gen_random_uuid(),
	code text not null unique check (code ~ '^[A-Za-z0-9_]{1,30}$'),
	kind text not null check (kind in ('head_office', 'region', 'branch', 'department')),
	name_zh text not null,
	name_en text not null,
	parent_id uuid references public.units (id),
	path extensions.ltree not null unique,
	region_id uuid references public.units (id),
	class text,
	phone text,
	address text,
	calendar_id uuid,
	opened_on date not null default '2000-01-01',
	closed_on date,
	version int not null default 1,
	created_at timestamptz not null default app.now(),
	updated_at timestamptz not null default app.now(),
	check ((parent_id is null) = (kind = 'head_office'))
);
comment on table public.units is 'The organisation: head office, regions, branches, departments, as a tree.';
comment on column public.units.path is 'Codes from the head office down; scope of a role is a subtree of it.';
comment on column public.units.region_id is 'The region above (or itself): a plain column that row-level security lets an index use.';
create index on public.units (parent_id);
create index on public.units (region_id);
create index on public.units (calendar_id);
create index on public.units using gist (path);
alter table public.units enable row level security;

create function app.place_unit() returns trigger
language plpgsql set search_path = ''
as $$
declare
	above public.units;
begin
	if new.parent_id is not null then
		select * into above from public.units u where u.id = new.parent_id;
	end if;
	new.path := (case when above.id is null then new.code else above.path::text || '.' || new.code end)::extensions.ltree;
	new.region_id := case when new.kind = 'region' then new.id else above.region_id end;
	new.updated_at := app.now();
	return new;
end $$;
create trigger place before insert or update on public.units
	for each row execute function app.place_unit();
