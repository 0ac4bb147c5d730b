create table app.document_search (
	document_id uuid primary key references public.documents (id) on delete cascade,
	doc tsvector not null
);
comment on table app.document_search is 'Words and CJK bigrams of title, number and text of the versions that were issued.';
create index on app.document_search using gin (doc);
alter table app.document_search enable row level security;
create policy nobody on app.document_search for all to anon, authenticated using (false) with check (false);

create function app.index_document(document uuid) returns void
language sql security definer set search_path = ''
as $$
	insert into app.document_search (document_id, doc)
		select d.id, array_to_tsvector(app.search_tokens(concat_ws(' ', d.document_number, string_agg(concat_ws(' ', v.title, v.body, v.change_note,
			(select string_agg(concat_ws(' ', s ->> 'heading', s ->> 'text'), ' ') from jsonb_array_elements(v.sections) s)), ' '))))
		from public.documents d join public.document_versions v on v.document_id = d.id and v.issued_at is not null
		where d.id = document group by d.id
	on conflict (document_id) do update set doc = excluded.doc
$$;

create function app.find_documents(words text, of_kind text, of_year int, issuer uuid, before text)
returns table (id uuid, kind text, title text, document_number text, status text, issued_at timestamptz, notice_id uuid, unit_id uuid,
	unit_zh text, unit_en text, version int, conflicts int)
language plpgsql stable security definer set search_path = ''
as $$
declare
	query tsquery := app.search_query(left(words, 200), false);
	mine uuid[] := app.my_documents();
	last_at timestamptz := app.read_moment('before', split_part(before, '~', 1));
	last_id uuid := app.read_id('before', split_part(before, '~', 2));
begin
	-- Words of which nothing can be looked for find nothing, not everything.
	if mine = '{}' or (query is null and nullif(btrim(words), '') is not null) then return; end if;
	return query
		select d.id, d.kind, d.title, d.document_number, d.status, d.issued_at, d.notice_id, d.unit_id, u.name_zh, u.name_en,
			(select max(v.n) from public.document_versions v where v.document_id = d.id and v.issued_at is not null),
			(select count(*)::int from public.document_conflicts c where d.id in (c.document_id, c.other_id) and c.status <> 'settled'
				and c.document_id = any (mine) and c.other_id = any (mine))
		from public.documents d join public.units u on u.id = d.unit_id
		where d.id = any (mine) and d.issued_at is not null
			and (of_kind is null or d.kind = of_kind)
			and (of_year is null or extract(year from d.issued_at at time zone 'Asia/Shanghai') = of_year)
			and (issuer is null or d.unit_id = issuer)
			and (query is null or d.id in (select s.document_id from app.document_search s where s.doc @@ query))
			and (last_at is null or (d.issued_at, d.id) < (last_at, last_id))
		order by d.issued_at desc, d.id desc limit 31;
end $$;
comment on function app.find_documents is
	'The library: issued documents the caller may read that hold every word, newest first, 31 at most so that one tells whether there are more;
	`before` is the issued_at~id of the last seen.';

create table public.document_conflicts (
	id uuid primary key default gen_random_uuid(),
	document_id uuid not null references public.documents (id),
	other_id uuid not null references public.documents (id),
	reported_by uuid not null references public.people (id),
	reported_at timestamptz not null,
	words text not null,
	reply text,
	outcome text check (outcome in ('stands', 'will_change', 'no_conflict')),
	answered_by uuid references public.people (id),
	answered_at timestamptz,
	other_reply text,
	other_outcome text check (other_outcome in ('stands', 'will_change', 'no_conflict')),
	other_answered_by uuid references public.people (id),
	other_answered_at timestamptz,
	status text generated always as (case when answered_at is not null and other_answered_at is not null then 'settled'
		when answered_at is not null or other_answered_at is not null then 'half_answered' else 'reported' end) stored,
	check (document_id <> other_id),
	check (num_nonnulls(reply, outcome, answered_by, answered_at) in (0, 4)),
	check (num_nonnulls(other_reply, other_outcome, other_answered_by, other_answered_at) in (0, 4))
);
comment on table public.document_conflicts is 'Two documents that contradict each other, as somebody who must keep to both has said; each owner answers for theirs.';
create index on public.document_conflicts (document_id);
create index on public.document_conflicts (other_id);
create index on public.document_conflicts (reported_by);
create index on public.document_conflicts (answered_by);
create index on public.document_conflicts (other_answered_by);
create unique index document_conflicts_open on public.document_conflicts (least(document_id, other_id), greatest(document_id, other_id))
	where answered_at is null or other_answered_at is null;
alter table public.document_conflicts enable row level security;
create policy read on public.document_conflicts for select to authenticated using (
	document_id = any ((select app.my_documents())::uuid[]) and other_id = any ((select app.my_documents())::uuid[]));
grant select on public.document_conflicts to authenticated;
grant all on public.document_conflicts to service_role;

-- Who answers for a document: the service managers of the unit that issued it, else of the nearest above that has one.
create function app.owners_of_document(document uuid) returns table (person_id uuid)
language sql stable security definer set search_path = ''
as $$
	with near as (
		select g.person_id, extensions.nlevel(g.path) as depth from public.documents d
		join app.grants_in_force g on g.role = 'service_manager' and g.path operator(extensions.@>) d.unit_path where d.id = document)
	select distinct n.person_id from near n where n.depth = (select max(o.depth) from near o)
$$;

create function app.report_conflict(document uuid, other uuid, words text, key uuid) returns public.document_conflicts
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	mine uuid[] := app.my_documents();
	held public.document_conflicts;
	said text;
begin
	if document = other then
		perform app.refuse('MC762', 422, '{"field": "other_id"}');
	elsif document is null or other is null or document <> all (mine) or other <> all (mine)
		or (select count(*) from public.documents d where d.id in (document, other) and d.issued_at is not null) < 2 then
		perform app.refuse('MC003', 404);
	end if;
	said := app.require_text('words', words, 1000);
	if not app.first_time(key, 'report_conflict', document) then
		select * into held from public.document_conflicts c where c.document_id = document and c.reported_by = me order by c.reported_at desc limit 1;
		return held;
	elsif exists (select from public.document_conflicts c where c.status <> 'settled' and document in (c.document_id, c.other_id) and other in (c.document_id, c.other_id)) then
		perform app.refuse('MC763', 409, '{"field": "other_id"}');
	end if;
	insert into public.document_conflicts (document_id, other_id, reported_by, reported_at, words)
		values (document, other, me, app.now(), said) returning * into held;
	perform app.notify(x.person_id, 'document_conflict', 'document', x.id, jsonb_build_object('title', x.title))
		from (select distinct on (o.person_id, d.id) o.person_id, d.id, d.title from public.documents d cross join lateral app.owners_of_document(d.id) o
			where d.id in (document, other)) x;
	perform app.record_event('document', document, 'report_conflict', jsonb_build_object('other', other, 'conflict', held.id));
	perform app.record_event('document', other, 'report_conflict', jsonb_build_object('other', document, 'conflict', held.id));
	return held;
end $$;
comment on function app.report_conflict is
	'Says that two documents the caller must keep to contradict each other; both owners are told. Refuses MC762 for one and the same, MC763 while they have not answered.';

create function app.answer_conflict(conflict uuid, document uuid, outcome text, reply text) returns public.document_conflicts
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	c public.document_conflicts;
	said text;
begin
	select * into c from public.document_conflicts o where o.id = conflict for update;
	if c.id is null or document is null or document not in (c.document_id, c.other_id) or not exists (select from public.documents d
			where d.id = document and d.unit_path operator(extensions.<@) app.my_paths('service_manager')) then
		perform app.refuse('MC003', 404);
	elsif (document = c.document_id and c.answered_at is not null) or (document = c.other_id and c.other_answered_at is not null) then
		perform app.refuse('MC764', 409);
	end if;
	said := app.require_text('reply', reply, 1000);
	outcome := app.require_choice('outcome', outcome, '{stands,will_change,no_conflict}');
	if document = c.document_id then
		update public.document_conflicts o set reply = said, outcome = answer_conflict.outcome, answered_by = me, answered_at = app.now() where o.id = c.id returning * into c;
	else
		update public.document_conflicts o set other_reply = said, other_outcome = answer_conflict.outcome, other_answered_by = me, other_answered_at = app.now()
			where o.id = c.id returning * into c;
	end if;
	perform app.notify(c.reported_by, 'document_conflict_answered', 'document', document, jsonb_build_object('title', (select d.title from public.documents d where d.id = document)));
	perform app.record_event('document', document, 'answer_conflict', jsonb_build_object('conflict', c.id, 'outcome', outcome));
	return c;
end $$;
comment on function app.answer_conflict is 'The owner of one of the two says what holds. Refuses MC764 where that side has answered.';
select app.hide_system_columns();
