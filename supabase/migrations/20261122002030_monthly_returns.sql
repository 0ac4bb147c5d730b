create table public.return_rules (
	number int primary key check (number > 0),
	working_day int not null check (working_day between 1 and 15),
	open_days int not null check (open_days between 10 and 92),
	saved_by uuid references public.people (id),
	saved_at timestamptz not null
);
comment on table public.return_rules is 'When the monthly return is due: on which working day of the next month, and how many days of it one may still file or correct.';
create index on public.return_rules (saved_by);
alter table public.return_rules enable row level security;
create trigger append_only before update or delete on public.return_rules
	for each row execute function app.refuse_change();
insert into public.return_rules (number, working_day, open_days, saved_at) values (1, 3, 45, app.now());

create table public.monthly_returns (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	month date not null check (extract(day from month) = 1),
	figures jsonb not null,
	remark text,
	due_at timestamptz not null,
	is_late boolean not null,
	filed_by uuid not null references public.people (id),
	filed_at timestamptz not null,
	version int not null default 1,
	unique (unit_id, month)
);
comment on table public.monthly_returns is 'The figures of a month that only the branch knows. In figures a 0 is nil, a null is not known: it stays missing.';
comment on column public.monthly_returns.is_late is 'First filed after it was due; a correction later does not make it late.';
create index on public.monthly_returns (month, unit_id);
create index on public.monthly_returns (filed_by);
alter table public.monthly_returns enable row level security;

create policy read on public.return_rules for select to authenticated using ((select app.me()) is not null);
create policy read on public.monthly_returns for select to authenticated using (
	unit_id = any ((select app.my_figure_units())::uuid[]) or unit_path operator(extensions.<@) (select app.my_figure_paths()));
grant select on public.return_rules, public.monthly_returns to authenticated;
grant all on public.return_rules, public.monthly_returns to service_role;

create function app.monthly_return_due(unit uuid, month date) returns timestamptz
language sql stable security definer set search_path = ''
as $$
	select app.add_working_days(unit, ((month + interval '1 month')::timestamp - interval '1 second') at time zone 'Asia/Shanghai',
		(select r.working_day from public.return_rules r order by r.number desc limit 1))
$$;
comment on function app.monthly_return_due is 'Closing time of the working day of the next month on which the return of a month is due.';
