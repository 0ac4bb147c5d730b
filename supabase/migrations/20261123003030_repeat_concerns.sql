-- Somebody named again and again in substantiated complaints is looked at by people, and by nobody else: the flag has
-- no consequence. They are heard, decided about by somebody who is not their head, and may go one level up.
create table app.concerns (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	rule_number int not null references public.people_rules (number),
	complaint_ids uuid[] not null,
	flagged_at timestamptz not null,
	status text not null default 'flagged' check (status in ('flagged', 'dismissed', 'hearing', 'heard', 'decided', 'appealed', 'closed')),
	reviewer_id uuid references public.people (id),
	review_path extensions.ltree,
	hearing_until timestamptz,
	question text,
	statement text,
	stated_at timestamptz,
	outcome text check (outcome in ('none', 'support', 'refer')),
	reason text,
	decided_at timestamptz,
	appeal_until timestamptz,
	grounds text,
	appealed_at timestamptz,
	appeal_decided_by uuid references public.people (id),
	appeal_result text check (appeal_result in ('kept', 'changed')),
	appeal_reason text,
	appeal_decided_at timestamptz,
	version int not null default 1,
	check (reviewer_id <> person_id and appeal_decided_by <> person_id and appeal_decided_by <> reviewer_id)
);
comment on table app.concerns is 'Repeated substantiated concerns about a person, from the flag to the appeal. Read through open_concern, which writes the read log.';
comment on column app.concerns.complaint_ids is 'What was flagged, as it stood then; how much of it still stands is counted when it is read.';
comment on column app.concerns.review_path is 'Where the reviewer holds the role by which they review: an appeal goes above it.';
create index on app.concerns (person_id, flagged_at desc);
create index on app.concerns (unit_id);
create index on app.concerns (rule_number);
create index on app.concerns (reviewer_id);
create index on app.concerns (appeal_decided_by);
create index on app.concerns using gist (unit_path);
alter table app.concerns enable row level security;
create policy nobody on app.concerns for all to anon, authenticated using (false) with check (false);

create table app.concern_marks (
	is_only boolean primary key default true check (is_only),
	rule_number int,
	looked_until timestamptz
);
comment on table app.concern_marks is 'Up to when closed cases have been looked at, and by which rule; a new rule looks at all of its months again.';
insert into app.concern_marks default values;
alter table app.concern_marks enable row level security;
create policy nobody on app.concern_marks for all to anon, authenticated using (false) with check (false);

create function app.carry_concern_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update app.concerns c set unit_path = new.path where c.unit_id = new.id;
	return null;
end $$;
create trigger carry_concern_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_concern_path();

create function app.flag_concerns(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	rule public.people_rules := app.people_rules_in_force();
	mark app.concern_marks;
	begins timestamptz := app.now() - make_interval(months => rule.months);
	since timestamptz;
	one record;
	ids uuid[];
	c app.concerns;
	done int := 0;
begin
	select * into mark from app.concern_marks for update skip locked;
	if not found then return 0; end if;
	-- An hour again: a case closed in a longer transaction shows later than it says.
	since := case when mark.rule_number = rule.number then greatest(mark.looked_until - interval '1 hour', begins) else begins end;
	for one in
		select distinct p.person_id, w.path, w.id as unit_id
		from public.complaints k
		join public.complaint_people p on p.complaint_id = k.id and p.is_responsible
		join public.people o on o.id = p.person_id and o.disabled_at is null
		join public.units w on w.id = o.unit_id
		where k.closed_at > since and k.closed_at <= app.now() and k.status = 'closed'
	loop
		ids := array(select s.complaint_id from app.standing_concerns(one.person_id) s where s.closed_at > begins order by s.closed_at);
		continue when cardinality(ids) < rule.concerns;
		select * into c from app.concerns o where o.person_id = one.person_id order by o.flagged_at desc, o.id limit 1;
		if c.status = 'flagged' then
			update app.concerns o set complaint_ids = ids where o.id = c.id and not (o.complaint_ids operator(pg_catalog.@>) ids);
			continue;
		end if;
		continue when c.complaint_ids operator(pg_catalog.@>) ids or c.status in ('hearing', 'heard', 'appealed')
			or (c.status = 'decided' and c.appeal_until > app.now());
		insert into app.concerns (person_id, unit_id, unit_path, rule_number, complaint_ids, flagged_at)
			values (one.person_id, one.unit_id, one.path, rule.number, ids, app.now()) returning * into c;
		perform app.record_event('concern', c.id, 'flag_concern', jsonb_build_object('rule', rule.number, 'complaints', cardinality(ids)));
		perform app.notify(n.person_id, 'concern_flagged', 'concern', c.id) from (
			select g.person_id, rank() over (order by extensions.nlevel(g.path) desc) as nearness
			from app.grants_in_force g
			where g.role = 'service_manager' and g.path operator(extensions.@>) c.unit_path and not app.belongs_to(g.person_id, c.unit_id)
				and not app.is_related(g.person_id, c.person_id)) n
			where n.nearness = 1;
		done := done + 1;
	end loop;
	update app.concern_marks m set rule_number = rule.number, looked_until = app.now();
	return done;
end $$;
comment on function app.flag_concerns is
	'Flags people whose standing concerns reach the rule''s number within its months; each new fact once, nothing while a concern is open. Answers how many.';
insert into app.periodic_jobs (job, position) values ('app.flag_concerns', 95);

create function app.concern_side(c app.concerns) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	side text := app.record_side(c.person_id);
begin
	return case
		-- Until a person takes the matter up there is nothing to tell, and nothing that could be held against them.
		when side in ('self', 'head') and c.status in ('flagged', 'dismissed') then null
		when side in ('head', 'manager') and c.complaint_ids operator(pg_catalog.&&) app.my_barred_complaints() then null
		else side end;
end $$;
create function app.reads_concern(concern uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return coalesce((select app.concern_side(c) is not null from app.concerns c where c.id = concern), false);
end $$;
