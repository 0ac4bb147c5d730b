-- Everything about inspections that branch-side people must not observe lives in a schema no API role can name.
-- No foreign key and no row lock leads from here to a table they read: a lock would show in its system columns.
create schema covert;
comment on schema covert is
	'Plans, visits, inspectors and their history until (and beyond) release. Reached through definer functions only.';
revoke all on schema covert from public;
grant usage on schema covert to service_role;
alter default privileges in schema covert revoke execute on functions from public;

-- Service managers whose scope covers the branch and who hold no post and no role there.
create function covert.manages(branch uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (
			select from app.grants_in_force g join public.units u on u.id = branch
			where g.person_id = (select app.me()) and g.role = 'service_manager' and g.path operator(extensions.@>) u.path)
		and branch <> all (covert.my_own_branches());
end $$;
comment on function covert.manages is 'May plan, review and release visits to this branch.';

create function covert.my_own_branches() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(distinct u.id), '{}') from (
			select p.unit_id from public.posts p
				where p.person_id = (select app.me()) and p.from_date <= (select app.today())
					and (p.to_date is null or p.to_date >= (select app.today()))
			union all
			select g.unit_id from app.grants_in_force g where g.person_id = (select app.me())
			union all
			select p.unit_id from public.people p where p.id = (select app.me())
		) held
		join public.units u on u.id = held.unit_id and u.kind = 'branch');
end $$;
comment on function covert.my_own_branches is 'Branches where the caller has a post or a role: what is planned there is hidden from them.';

create function covert.reads(branch uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return covert.manages(branch) or app.has_role_anywhere('auditor');
end $$;
comment on function covert.reads is 'May read what is hidden about visits to this branch: planners and reviewers in scope, and auditors.';

-- The branches of `reads` as a set, for lists.
create function covert.my_branches() returns setof uuid
language sql stable security definer set search_path = ''
as $$
	select u.id from public.units u
	where u.kind = 'branch' and (
		(select app.has_role_anywhere('auditor'))
		or (u.path operator(extensions.<@) any (array (select unnest(app.my_paths('service_manager')))) and u.id <> all (array (select unnest(covert.my_own_branches())))))
$$;

create function covert.require_manager() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.require_role('service_manager');
end $$;

create function covert.require_reader() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.require_role('service_manager', 'auditor');
end $$;

create table covert.events (like public.events including defaults including constraints, primary key (subject_id, seq));
comment on table covert.events is 'The history of what is hidden: the same chain as public.events, kept apart so that not even its length shows.';
create index on covert.events (at);
create trigger append_only before update or delete on covert.events for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on covert.events for each statement execute function app.refuse_change();

create table covert.chain_heads (like app.chain_heads including defaults, primary key (subject_id));
create table covert.chain_anchors (
	day date primary key,
	at timestamptz not null,
	heads jsonb not null,
	digest text not null
);
comment on table covert.chain_anchors is 'A daily seal over the hidden chains whose heads moved, chained to the day before.';
-- Which days sealed a hidden subject is asked by containment: a seal holds all heads of its day in one list.
create index on covert.chain_anchors using gin (heads jsonb_path_ops);
create trigger append_only before update or delete on covert.chain_anchors for each row execute function app.refuse_change();

create function covert.record_event(subject_kind text, subject_id uuid, action text, payload jsonb default '{}') returns int
language plpgsql security definer set search_path = ''
as $$
declare
	head covert.chain_heads;
	link public.events;
begin
	insert into covert.chain_heads as h (subject_id, subject_kind, seq, hash)
		values (record_event.subject_id, record_event.subject_kind, 0, '')
		on conflict on constraint chain_heads_pkey do update set anchored = false
		returning * into head;
	link := row(record_event.subject_kind, record_event.subject_id, head.seq + 1, record_event.action,
		app.me(), app.now(), jsonb_strip_nulls(coalesce(record_event.payload, '{}')), head.hash, '');
	link.hash := app.link_hash(head.hash, link);
	insert into covert.events select link.*;
	update covert.chain_heads h set seq = link.seq, hash = link.hash where h.subject_id = link.subject_id;
	return link.seq;
end $$;
comment on function covert.record_event is 'Appends one link to a hidden subject''s chain: ids, codes and digests only.';

create function covert.anchor_digest(day date, previous text, heads jsonb) returns text
language sql immutable set search_path = ''
as $$
	select encode(sha256(convert_to(concat_ws('|', coalesce(previous, ''), day, heads::text), 'UTF8')), 'hex')
$$;

create function covert.anchor_chains() returns void
language plpgsql security definer set search_path = ''
as $$
declare
	today date := app.today();
	previous text;
	sealed jsonb;
begin
	if exists (select from covert.chain_anchors a where a.day = today) then return; end if;
	select a.digest into previous from covert.chain_anchors a order by a.day desc limit 1;
	with moved as (update covert.chain_heads h set anchored = true where not h.anchored returning h.subject_id, h.seq, h.hash)
	select coalesce(jsonb_agg(jsonb_build_array(m.subject_id, m.seq, m.hash) order by m.subject_id), '[]') into sealed from moved m;
	insert into covert.chain_anchors (day, at, heads, digest)
		values (today, app.now(), sealed, covert.anchor_digest(today, previous, sealed));
end $$;

create function covert.verify_chain(subject uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	head covert.chain_heads;
begin
	select * into head from covert.chain_heads h where h.subject_id = subject;
	return app.chain_verdict(
		array(select row(e.*)::public.events from covert.events e where e.subject_id = subject order by e.seq), head.seq, head.hash,
		(select coalesce(jsonb_agg(jsonb_build_object('day', a.day, 'seq', h -> 1, 'hash', h -> 2) order by a.day), '[]')
			from covert.chain_anchors a, jsonb_array_elements(a.heads) h
			where a.heads @> jsonb_build_array(jsonb_build_array(subject)) and h ->> 0 = subject::text));
end $$;
comment on function covert.verify_chain is 'The hidden chain of a subject, judged as app.verify_chain judges the open one.';

create function covert.verify_anchors() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	anchor covert.chain_anchors;
	previous text;
	days int := 0;
	missing int;
begin
	for anchor in select * from covert.chain_anchors a order by a.day loop
		days := days + 1;
		select count(*) into missing from jsonb_array_elements(anchor.heads) h
			where not exists (select from covert.events e
				where e.subject_id = (h ->> 0)::uuid and e.seq = (h ->> 1)::int and e.hash = h ->> 2);
		if anchor.digest <> covert.anchor_digest(anchor.day, previous, anchor.heads) or missing > 0 then
			return jsonb_build_object('intact', false, 'days', days, 'day', anchor.day,
				'reason', case when missing > 0 then 'link_missing' else 'seal_differs' end);
		end if;
		previous := anchor.digest;
	end loop;
	return jsonb_build_object('intact', true, 'days', days);
end $$;
comment on function covert.verify_anchors is
	'Recomputes every seal over the hidden chains and looks for the links it covers: {intact, days, day, reason}. Shows subjects removed altogether.';

create table covert.read_log (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null,
	subject_kind text not null,
	subject_id uuid not null,
	at timestamptz not null default app.now()
);
comment on table covert.read_log is 'Who opened a hidden visit or plan, once an hour: auditors read it.';
create index on covert.read_log (subject_id, at);

create function covert.log_reading(subject_kind text, subject_id uuid) returns void
language sql security definer set search_path = ''
begin atomic
	insert into covert.read_log (person_id, subject_kind, subject_id, at)
		select app.me(), log_reading.subject_kind, log_reading.subject_id, app.now()
		where not exists (select from covert.read_log r where r.person_id = app.me()
			and r.subject_id = log_reading.subject_id and r.at > app.now() - interval '1 hour');
end;

-- Should the schema ever be exposed by mistake, its tables still answer nothing.
create function covert.close_tables() returns void
language plpgsql set search_path = ''
as $$
declare
	hidden regclass;
begin
	for hidden in
		select c.oid::regclass from pg_catalog.pg_class c
		where c.relnamespace = 'covert'::regnamespace and c.relkind in ('r', 'p')
			and not exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid)
	loop
		execute format('alter table %s enable row level security', hidden);
		execute format('create policy nobody on %s for all to anon, authenticated using (false) with check (false)', hidden);
	end loop;
end $$;
comment on function covert.close_tables is 'Called at the end of every migration that adds a table here.';
select covert.close_tables();
