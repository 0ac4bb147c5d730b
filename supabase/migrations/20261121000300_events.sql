create table public.events (
	subject_kind text not null,
	subject_id uuid not null,
	seq int not null check (seq > 0),
	action text not null,
	actor_id uuid references public.people (id),
	at timestamptz not null,
	payload jsonb not null,
	previous_hash text not null,
	hash text not null,
	primary key (subject_id, seq)
);
comment on table public.events is
	'What happened, append-only, hash-chained per subject. Ids, codes and digests only: text that may have to be erased lives beside it.';
create index on public.events (at);
create index on public.events (actor_id);
alter table public.events enable row level security;

create function app.refuse_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
	raise exception 'the rows of % are append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on public.events
	for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on public.events
	for each statement execute function app.refuse_change();

create table app.chain_heads (
	subject_id uuid primary key,
	subject_kind text not null,
	seq int not null,
	hash text not null,
	anchored boolean not null default false
);
comment on table app.chain_heads is 'Last link of each chain; its row lock puts the writers of one subject in a row.';
create index on app.chain_heads (subject_id) where not anchored;
alter table app.chain_heads enable row level security;

create function app.link_hash(previous text, e public.events) returns text
language sql immutable set search_path = ''
as $$
	select encode(sha256(convert_to(concat_ws('|',
		previous, e.subject_kind, e.subject_id, e.seq, e.action, coalesce(e.actor_id::text, '-'),
		extract(epoch from e.at), e.payload::text), 'UTF8')), 'hex')
$$;

create function app.record_event(
	subject_kind text, subject_id uuid, action text, payload jsonb default '{}', hide_actor boolean default false
) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	head app.chain_heads;
	link public.events;
begin
	insert into app.chain_heads as h (subject_id, subject_kind, seq, hash)
		values (record_event.subject_id, record_event.subject_kind, 0, '')
		on conflict on constraint chain_heads_pkey do update set anchored = false
		returning * into head;
	link := row(record_event.subject_kind, record_event.subject_id, head.seq + 1, record_event.action,
		case when not hide_actor then app.me() end, app.now(), jsonb_strip_nulls(coalesce(record_event.payload, '{}')), head.hash, '');
	link.hash := app.link_hash(head.hash, link);
	insert into public.events select link.*;
	update app.chain_heads h set seq = link.seq, hash = link.hash where h.subject_id = link.subject_id;
	return link.seq;
end $$;
comment on function app.record_event is 'Appends one link to the subject''s chain and returns its place in it. hide_actor serves authors promised anonymity.';

create table app.chain_anchors (
	day date primary key,
	at timestamptz not null,
	heads int not null,
	digest text not null
);
comment on table app.chain_anchors is 'A daily seal over every chain head that moved, itself chained: a cut tail or a removed subject shows.';
alter table app.chain_anchors enable row level security;

create table app.anchored_heads (
	day date not null references app.chain_anchors (day) deferrable initially deferred,
	subject_id uuid not null,
	seq int not null,
	hash text not null,
	primary key (subject_id, day)
);
create index on app.anchored_heads (day);
alter table app.anchored_heads enable row level security;
create trigger append_only before update or delete on app.chain_anchors
	for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.anchored_heads
	for each row execute function app.refuse_change();

create function app.anchor_digest(day date, previous text) returns text
language sql stable security definer set search_path = ''
as $$
	select encode(sha256(convert_to(coalesce(previous, '') || '|' || anchor_digest.day || '|' ||
		coalesce(string_agg(a.subject_id || ':' || a.seq || ':' || a.hash, ',' order by a.subject_id), ''), 'UTF8')), 'hex')
	from app.anchored_heads a where a.day = anchor_digest.day
$$;

create function app.anchor_chains() returns text
language plpgsql security definer set search_path = ''
as $$
declare
	today date := app.today();
	previous text;
	sealed int;
	digest text;
begin
	select a.digest into digest from app.chain_anchors a where a.day = today;
	if found then return digest; end if;
	select a.digest into previous from app.chain_anchors a order by a.day desc limit 1;
	with moved as (
		update app.chain_heads h set anchored = true where not h.anchored returning h.subject_id, h.seq, h.hash
	)
	insert into app.anchored_heads (day, subject_id, seq, hash) select today, m.* from moved m;
	get diagnostics sealed = row_count;
	digest := app.anchor_digest(today, previous);
	insert into app.chain_anchors (day, at, heads, digest) values (today, app.now(), sealed, digest);
	return digest;
end $$;

create function app.verify_chain(subject uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	link public.events;
	previous text := '';
	expected int := 0;
	head app.chain_heads;
	anchor app.anchored_heads;
begin
	for link in select * from public.events e where e.subject_id = subject order by e.seq loop
		expected := expected + 1;
		if link.seq <> expected then
			return jsonb_build_object('intact', false, 'broken_at', expected, 'reason', 'missing_link', 'events', expected - 1);
		elsif link.previous_hash <> previous or link.hash <> app.link_hash(previous, link) then
			return jsonb_build_object('intact', false, 'broken_at', link.seq, 'reason', 'changed_link', 'events', expected);
		end if;
		previous := link.hash;
	end loop;
	select * into head from app.chain_heads h where h.subject_id = subject;
	if coalesce(head.seq, 0) <> expected or coalesce(head.hash, '') <> previous then
		return jsonb_build_object('intact', false, 'broken_at', expected + 1, 'reason', 'cut_tail', 'events', expected);
	end if;
	for anchor in select * from app.anchored_heads a where a.subject_id = subject order by a.day loop
		if not exists (select from public.events e where e.subject_id = subject and e.seq = anchor.seq and e.hash = anchor.hash) then
			return jsonb_build_object('intact', false, 'broken_at', anchor.seq, 'reason', 'anchor_differs', 'events', expected, 'day', anchor.day);
		end if;
	end loop;
	return jsonb_build_object('intact', true, 'events', expected);
end $$;
comment on function app.verify_chain is 'Recomputes a subject''s chain: {intact, events, broken_at, reason}.';

create function app.verify_anchors() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	anchor app.chain_anchors;
	previous text;
	days int := 0;
begin
	for anchor in select * from app.chain_anchors a order by a.day loop
		days := days + 1;
		if anchor.digest <> app.anchor_digest(anchor.day, previous)
			or anchor.heads <> (select count(*) from app.anchored_heads h where h.day = anchor.day) then
			return jsonb_build_object('intact', false, 'days', days, 'day', anchor.day, 'reason', 'seal_differs');
		end if;
		previous := anchor.digest;
	end loop;
	return (
		select jsonb_build_object('intact', count(h.subject_id) = 0, 'days', days)
			|| case when count(h.subject_id) > 0
				then jsonb_build_object('day', min(h.day), 'reason', 'link_missing', 'subjects', count(distinct h.subject_id)) else '{}' end
		from app.anchored_heads h
		where not exists (select from public.events e where e.subject_id = h.subject_id and e.seq = h.seq and e.hash = h.hash));
end $$;
comment on function app.verify_anchors is
	'Recomputes every daily seal and looks for the links it covers: {intact, days, day, reason, subjects}. Shows subjects removed altogether.';
