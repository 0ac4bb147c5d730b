create table app.clock_override (
	step bigint generated always as identity primary key,
	at timestamptz not null
);
comment on table app.clock_override is
	'Empty in production. Tests and demo seeding put rows here to move app.now(); the newest counts.';
alter table app.clock_override enable row level security;

-- PL/pgSQL keeps the plan over a session; a SQL function would be planned at every call.
create function app.now() returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
begin
	return coalesce((select o.at from app.clock_override o order by o.step desc limit 1), pg_catalog.now());
end $$;
comment on function app.now is 'The one clock of the product: transaction time unless moved.';

create function app.set_now(at timestamptz) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	-- Rows are added, not updated: one row updated thousands of times in a transaction would drag its dead versions along.
	if at is null then
		delete from app.clock_override;
	else
		insert into app.clock_override (at) values (set_now.at);
	end if;
end $$;
comment on function app.set_now is 'Moves app.now(); null lets it run again. For the owner alone.';

create function app.touch() returns trigger
language plpgsql set search_path = ''
as $$
begin
	new.updated_at := app.now();
	return new;
end $$;

create table app.counters (
	kind text not null,
	year int not null,
	scope text not null default '',
	last bigint not null,
	primary key (kind, year, scope)
);
alter table app.counters enable row level security;
comment on table app.counters is 'Numbers people read: locked, gap-free per kind, year and scope.';

create function app.next_number(kind text, year int, scope text default '') returns bigint
language sql security definer set search_path = ''
begin atomic
	insert into app.counters as c (kind, year, scope, last)
		values (next_number.kind, next_number.year, next_number.scope, 1)
		on conflict on constraint counters_pkey do update set last = c.last + 1
		returning last;
end;
