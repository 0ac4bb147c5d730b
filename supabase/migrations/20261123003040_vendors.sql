-- Vendors of outsourced lobby staff: contracts, who works where and until when, what was asked of them in
-- investigations, and the facts a score is made of. The score itself is a pure function (src/lib/domain/vendors).
create table public.vendor_contracts (
	id uuid primary key default gen_random_uuid(),
	vendor_id uuid not null references public.vendors (id),
	number text not null unique,
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	from_date date not null,
	to_date date not null check (to_date >= from_date),
	note text,
	version int not null default 1,
	saved_by uuid not null references public.people (id),
	saved_at timestamptz not null
);
comment on table public.vendor_contracts is 'Contracts with vendors, each for the branches of a unit.';
create index on public.vendor_contracts (vendor_id, to_date);
create index on public.vendor_contracts (unit_id);
create index on public.vendor_contracts (saved_by);
create index on public.vendor_contracts using gist (unit_path);

create table public.vendor_staff (
	id uuid primary key default gen_random_uuid(),
	vendor_id uuid not null references public.vendors (id),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	person_id uuid references public.people (id),
	name text not null,
	from_date date not null,
	to_date date check (to_date >= from_date),
	version int not null default 1,
	saved_by uuid not null references public.people (id),
	saved_at timestamptz not null,
	constraint one_place_at_a_time exclude using gist (person_id with =, daterange(from_date, to_date, '[]') with &&) where (person_id is not null)
);
comment on table public.vendor_staff is 'Outsourced people with the dates of their contract, on the roster or by name alone.';
create index on public.vendor_staff (vendor_id, from_date);
create index on public.vendor_staff (unit_id);
create index on public.vendor_staff (person_id);
create index on public.vendor_staff (saved_by);
create index on public.vendor_staff using gist (unit_path);

create table public.vendor_rules (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	complaints int not null check (complaints between 0 and 100),
	findings int not null check (findings between 0 and 100),
	cooperation int not null check (cooperation between 0 and 100),
	least_staff_months int not null check (least_staff_months between 1 and 120),
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now(),
	check (complaints + findings + cooperation = 100)
);
comment on table public.vendor_rules is 'Weights of a vendor''s score and the staff-months below which none is given; never changed, the latest that has begun counts.';
create index on public.vendor_rules (saved_by);
create trigger append_only before update or delete on public.vendor_rules
	for each row execute function app.refuse_change();
insert into public.vendor_rules (number, effective_from, complaints, findings, cooperation, least_staff_months) values (1, '2000-01-01', 50, 30, 20, 12);

alter table public.vendor_contracts enable row level security;
alter table public.vendor_staff enable row level security;
alter table public.vendor_rules enable row level security;
create policy read on public.vendor_contracts for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor')));
create policy read on public.vendor_staff for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor'))
	or unit_id = any ((select app.my_headed_units())::uuid[]));
create policy read on public.vendor_rules for select to authenticated using ((select app.me()) is not null);
grant select on public.vendor_contracts, public.vendor_staff, public.vendor_rules to authenticated;
grant all on public.vendor_contracts, public.vendor_staff, public.vendor_rules to service_role;

create function app.carry_vendor_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.vendor_contracts c set unit_path = new.path where c.unit_id = new.id;
	update public.vendor_staff s set unit_path = new.path where s.unit_id = new.id;
	return null;
end $$;
create trigger carry_vendor_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_vendor_path();

-- Their history is for those who read the row.
create function app.reads_vendor_row(row_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
begin
	return exists (select from public.vendor_contracts c where c.id = row_id and c.unit_path operator(extensions.<@) paths)
		or exists (select from public.vendor_staff s where s.id = row_id and s.unit_path operator(extensions.<@) paths);
end $$;
select app.hide_system_columns();
