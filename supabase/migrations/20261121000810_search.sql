create table app.complaint_search (
	complaint_id uuid primary key references public.complaints (id),
	unit_id uuid not null,
	received_at timestamptz not null,
	doc tsvector not null
);
comment on table app.complaint_search is
	'Words, CJK bigrams, numbers, names (weight A: those who may unmask), and tokens of month, region and unit that keep a search small.';
create index on app.complaint_search using gin (doc);
create index on app.complaint_search (unit_id, received_at);
alter table app.complaint_search enable row level security;

-- Words of Latin script and digits as they stand, lower case; Han script as single characters and bigrams.
create function app.search_tokens(value text) returns text[]
language sql immutable parallel safe set search_path = ''
as $$
	select coalesce(array_agg(distinct t), '{}') from (
		select left(m[1], 40) as t from regexp_matches(lower(value), '[a-z0-9]{2,}', 'g') m
		union all
		select substr(run, i, 2)
		from (select m[1] as run from regexp_matches(value, '[\u3400-\u4DBF\u4E00-\u9FFF\U00020000-\U0003FFFF]+', 'g') m) runs,
			lateral generate_series(1, greatest(char_length(run) - 1, 1)) i
	) tokens
$$;

create function app.complaint_doc(c public.complaints, t public.complaint_texts, a app.complainants) returns tsvector
language sql immutable parallel safe set search_path = ''
as $$
	select (
		array_to_tsvector(array_remove(array['u:' || c.unit_id, 'r:' || c.region_id, 'm:' || to_char(c.received_at at time zone 'UTC', 'YYYYMM')], null))
		|| array_to_tsvector(app.search_tokens(concat_ws(' ', c.number, replace(c.number, '-', ''), c.subject, t.narrative)))
	) || case when c.author_hidden then ''::tsvector else
		array_to_tsvector(array(select 'a:' || x from unnest(app.search_tokens(concat_ws(' ', a.name, a.phone, right(a.phone, 4), a.email))) x)) end
$$;

create function app.index_complaint(complaint uuid) returns void
language sql security definer set search_path = ''
as $$
	insert into app.complaint_search (complaint_id, unit_id, received_at, doc)
		select c.id, c.unit_id, c.received_at, app.complaint_doc(c, t, a)
		from public.complaints c
		join public.complaint_texts t on t.complaint_id = c.id
		join app.complainants a on a.complaint_id = c.id
		where c.id = complaint
	on conflict (complaint_id) do update set unit_id = excluded.unit_id, received_at = excluded.received_at, doc = excluded.doc
$$;

-- A single Han character stands for every bigram it begins.
create function app.quote_token(token text) returns text
language sql immutable set search_path = ''
as $$
	select '''' || replace(replace(token, '\', '\\'), '''', '''''') || ''''
		|| case when token ~ '^(a:)?[^a-z0-9:]$' then ':*' else '' end
$$;

-- What was typed, as a query: every token must be there, in the text or (for those who may unmask) among the names.
create function app.search_query(value text, personal boolean) returns tsquery
language sql immutable set search_path = ''
as $$
	select string_agg(
		case when personal then '(' || app.quote_token(t) || '|' || app.quote_token('a:' || t) || ')' else app.quote_token(t) end,
		'&')::tsquery
	from unnest(app.search_tokens(value)) t
$$;

-- A few distinctive bigrams of a narrative, any two neighbours of which make a text similar enough to show.
create function app.similar_query(narrative text) returns tsquery
language sql immutable set search_path = ''
as $$
	select nullif(string_agg('(' || app.quote_token(t[i]) || '&' || app.quote_token(t[i + 1]) || '&' || app.quote_token(t[i + 2]) || ')', '|'), '')::tsquery
	from (select app.search_tokens(left(narrative, 300)) as t) s, lateral generate_series(1, least(cardinality(t) - 2, 40), 2) i
$$;

create function app.search_complaints(query text, most int) returns setof public.complaints
language plpgsql stable security definer set search_path = '' set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
	personal boolean := app.has_role_anywhere('complaint_officer', 'service_manager', 'auditor');
	words tsquery := app.search_query(left(query, 200), personal);
	scope tsquery;
	tops extensions.ltree[] := app.my_case_paths();
	barred uuid[] := app.my_barred_complaints();
	barred_units uuid[] := app.my_barred_units();
	window_months tsquery;
	span int[];
	missing int := least(greatest(coalesce(most, 30), 1), 100);
	newest date := date_trunc('month', app.now() at time zone 'UTC')::date;
	before timestamptz := 'infinity';
	got int;
begin
	perform app.require_me();
	if words is null or tops = '{}' then return; end if;
	-- The scope as tokens of the same index, unless it holds the whole bank.
	select string_agg(distinct app.quote_token(case u.kind when 'region' then 'r:' else 'u:' end || u.id), '|')::tsquery into scope
		from public.units u
		where not exists (select from public.units h where h.kind = 'head_office' and h.path::text = any (tops::text[]))
			and exists (select from unnest(tops) t where t operator(extensions.@>) u.path)
			and (u.kind = 'region' or u.region_id is null or not exists (select from public.units r where r.id = u.region_id and r.path operator(extensions.<@) tops));
	if scope is not null then words := words && scope; end if;
	-- Newest months first, in widening steps: a common word stops early, a rare one costs a few index look-ups.
	foreach span slice 1 in array array[[0, 0], [1, 3], [4, 12], [13, null]] loop
		-- The last step asks for no month: what is left is rare, and so many months cost more than they spare.
		select string_agg(app.quote_token('m:' || to_char(newest - make_interval(months => i), 'YYYYMM')), '|')::tsquery into window_months
			from generate_series(span[1], span[2]) i;
		if span[2] is null then before := (newest - make_interval(months => 12))::timestamp at time zone 'UTC'; end if;
		-- The index first, then the cases of the newest matches: left to choose, the planner reads all cases newest first for a rare word.
		return query
			with matched as materialized (
				select s.complaint_id, s.received_at from app.complaint_search s
				where s.doc @@ coalesce(words && window_months, words) and s.received_at < before
			)
			select c.* from (select * from matched m order by m.received_at desc) m
			join public.complaints c on c.id = m.complaint_id
			where c.unit_path operator(extensions.<@) tops
				and c.id <> all (barred) and c.unit_id <> all (barred_units)
			order by m.received_at desc
			limit missing;
		get diagnostics got = row_count;
		missing := missing - got;
		exit when missing <= 0;
	end loop;
end $$;
comment on function app.search_complaints is
	'Complaints in the caller''s scope that contain every word, two-character Chinese words included; newest first. Names and telephone numbers match only for those who may unmask.';
