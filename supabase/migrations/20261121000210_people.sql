create table public.vendors (
	id uuid primary key default gen_random_uuid(),
	name_zh text not null unique,
	name_en text not null,
	ended_on date,
	created_at timestamptz not null default app.now()
);
comment on table public.vendors is 'Companies whose staff work in lobbies: they answer for them.';
alter table public.vendors enable row level security;

create table public.people (
	id uuid primary key default gen_random_uuid(),
	user_id uuid unique references auth.users (id) on delete set null,
	staff_number text not null unique,
	name text not null,
	name_initials text not null default '',
	unit_id uuid not null references public.units (id),
	vendor_id uuid references public.vendors (id),
	language text not null default 'zh' check (language in ('zh', 'en')),
	disabled_at timestamptz,
	version int not null default 1,
	created_at timestamptz not null default app.now(),
	updated_at timestamptz not null default app.now()
);
comment on table public.people is 'The roster. A person without user_id has never signed in; a disabled one has no rights at once.';
comment on column public.people.name_initials is 'Pinyin initials, for finding a name from the keyboard.';
create index on public.people (unit_id);
create index on public.people (vendor_id);
create trigger touch before update on public.people for each row execute function app.touch();
alter table public.people enable row level security;

create table app.person_emails (
	person_id uuid primary key references public.people (id) on delete cascade,
	email text not null unique check (email = lower(email))
);
comment on table app.person_emails is 'Kept apart from the roster: addresses are for signing in and for mail, not for reading.';
alter table app.person_emails enable row level security;

create table public.posts (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	unit_id uuid not null references public.units (id),
	title text not null,
	team text,
	is_head boolean not null default false,
	from_date date not null,
	to_date date,
	check (to_date is null or to_date >= from_date),
	constraint one_post_at_a_time exclude using gist
		(person_id with =, daterange(from_date, to_date, '[]') with &&)
);
comment on table public.posts is 'Who worked where as what, with dates: an interview is with the head of that time.';
comment on column public.posts.team is 'Counter team: its members do not work each other''s cases.';
create index on public.posts (unit_id, from_date);
alter table public.posts enable row level security;
