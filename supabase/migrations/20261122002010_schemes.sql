create table public.schemes (
	id uuid primary key default gen_random_uuid(),
	name_zh text not null,
	name_en text not null,
	unit_id uuid references public.units (id),
	created_by uuid references public.people (id),
	created_at timestamptz not null default app.now(),
	retired_by uuid references public.people (id),
	retired_at timestamptz
);
comment on table public.schemes is 'Assessment schemes by name; what they weigh is in their versions, and in the draft of the next one.';
comment on column public.schemes.unit_id is 'The region whose branches it judges; null for the whole bank.';
comment on column public.schemes.created_by is 'Null for what the product comes with.';
create unique index on public.schemes (name_zh) where retired_at is null;
create index on public.schemes (unit_id);
create index on public.schemes (created_by);
create index on public.schemes (retired_by);
alter table public.schemes enable row level security;

create table public.scheme_versions (
	id uuid primary key default gen_random_uuid(),
	scheme_id uuid not null references public.schemes (id),
	number int not null check (number > 0),
	effective_from date not null,
	effective_to date check (effective_to >= effective_from),
	classes text[] check (cardinality(classes) > 0),
	content jsonb not null,
	content_hash text not null,
	published_by uuid references public.people (id),
	published_at timestamptz not null,
	unique (scheme_id, number)
);
comment on table public.scheme_versions is 'A scheme as it was published. Never changed: a notice names the version it was made by.';
comment on column public.scheme_versions.classes is 'Classes of branches it judges; null for every class.';
comment on column public.scheme_versions.content is
	'{items: [{indicator, weight, required, rule}], enough_known, standard, least_visits, least_transactions, interviews}; rules as in src/lib/domain/notice/scoring.ts.';
create index on public.scheme_versions (published_by);
alter table public.scheme_versions enable row level security;
create trigger append_only before update or delete on public.scheme_versions
	for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on public.scheme_versions
	for each statement execute function app.refuse_change();

create table public.scheme_drafts (
	scheme_id uuid primary key references public.schemes (id),
	unit_id uuid references public.units (id),
	effective_from date not null,
	effective_to date,
	classes text[],
	content jsonb not null,
	version int not null default 1,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null
);
comment on table public.scheme_drafts is 'The next version of a scheme while it is written. It may be wrong: publishing checks it.';
create index on public.scheme_drafts (unit_id);
create index on public.scheme_drafts (saved_by);
alter table public.scheme_drafts enable row level security;

-- Everybody may know by what they are judged; drafts are for their writers, who are those of checklists.
create policy read on public.schemes for select to authenticated using ((select app.me()) is not null);
create policy read on public.scheme_versions for select to authenticated using ((select app.me()) is not null);
create policy read on public.scheme_drafts for select to authenticated using (
	coalesce(unit_id, (select app.whole_bank())) = any ((select app.my_checklist_units('administrator', 'auditor'))::uuid[]));
grant select on public.schemes, public.scheme_versions, public.scheme_drafts to authenticated;
grant all on public.schemes, public.scheme_versions, public.scheme_drafts to service_role;

create function app.is_number_between(value jsonb, lowest numeric, highest numeric) returns boolean
language sql immutable set search_path = ''
as $$ select case when jsonb_typeof(value) = 'number' then value::numeric between lowest and highest else false end $$;

-- What is wrong with a rule, in the words of problemOf in src/lib/domain/notice/scoring.ts; 'rule' for what is none.
create function app.scoring_rule_problem(rule jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
	last int;
begin
	if jsonb_typeof(rule) is distinct from 'object' then
		return 'rule';
	end if;
	case rule ->> 'kind'
		when 'bands' then
			if not app.is_list_of(rule -> 'bands', 20) then return 'rule'; end if;
			last := jsonb_array_length(rule -> 'bands') - 1;
			if last < 0 then return 'no_bands'; end if;
			if exists (select from jsonb_array_elements(rule -> 'bands') b where jsonb_typeof(b) <> 'object'
				or jsonb_typeof(b -> 'upTo') is distinct from 'null' and not app.is_number_between(b -> 'upTo', -1e12, 1e12)) then return 'rule'; end if;
			if exists (select from jsonb_array_elements(rule -> 'bands') b where not app.is_number_between(b -> 'score', 0, 100)) then return 'score_out_of_range'; end if;
			if jsonb_typeof(rule #> array['bands', last::text, 'upTo']) <> 'null' then return 'last_band_closed'; end if;
			if exists (
				select from (select b ->> 'upTo' as up_to, lead(b ->> 'upTo') over (order by n) as next, n
					from jsonb_array_elements(rule -> 'bands') with ordinality e (b, n)) x
				where x.n <= last and (x.up_to is null or x.n < last and x.next::numeric <= x.up_to::numeric)) then return 'bands_not_rising'; end if;
		when 'linear' then
			if not (app.is_number_between(rule -> 'none', -1e12, 1e12) and app.is_number_between(rule -> 'full', -1e12, 1e12)) then return 'rule'; end if;
			if (rule -> 'none')::numeric = (rule -> 'full')::numeric then return 'targets_equal'; end if;
		when 'percentile' then null;
		when 'deduction' then
			if not (app.is_number_between(rule -> 'full', 0, 100) and app.is_number_between(rule -> 'floor', 0, 100)) or (rule -> 'floor')::numeric > (rule -> 'full')::numeric then
				return 'score_out_of_range';
			end if;
			if not app.is_number_between(rule -> 'each', 0, 1e6) or (rule -> 'each')::numeric = 0 then return 'deduction_not_positive'; end if;
		else return 'rule';
	end case;
	return null;
end $$;

create function app.scheme_misfit(content jsonb) returns text
language sql immutable set search_path = ''
as $$
	select case
		when jsonb_typeof(content) is distinct from 'object' or octet_length(content::text) > 65536 then 'content'
		when content - '{items,enough_known,standard,least_visits,least_transactions,interviews}'::text[] <> '{}' then 'content'
		when not app.is_list_of(content -> 'items', 60) then 'items'
		when exists (select from jsonb_array_elements(content -> 'items') i where jsonb_typeof(i) <> 'object' or not app.is_text_of(i -> 'indicator', 60)
			or i - '{indicator,weight,required,rule}'::text[] <> '{}'
			or not app.is_number_between(i -> 'weight', -1000, 1000) or jsonb_typeof(i -> 'required') is distinct from 'boolean' or jsonb_typeof(i -> 'rule') is distinct from 'object') then 'items'
		when jsonb_typeof(content -> 'enough_known') is distinct from 'number' then 'enough_known'
		when jsonb_typeof(content -> 'standard') is distinct from 'number' then 'standard'
		when not app.is_number_between(content -> 'least_visits', 0, 50) then 'least_visits'
		when not app.is_number_between(content -> 'least_transactions', 0, 1e12) then 'least_transactions'
		when not coalesce(content ->> 'interviews' in ('none', 'count', 'rules'), false) then 'interviews' end
$$;
comment on function app.scheme_misfit is 'The part of a scheme''s content that is not of its shape; null for one that can be saved as a draft.';

create function app.scheme_problems(content jsonb, effective_from date, effective_to date) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with items as (select i ->> 'indicator' as indicator, i -> 'weight' as weight, i -> 'rule' as rule, n
		from jsonb_array_elements(content -> 'items') with ordinality e (i, n)),
	found as (
		select 0 as n, 'no_items' as problem, null as indicator where jsonb_array_length(content -> 'items') = 0
		union all select 0, 'standard_out_of_range', null where not app.is_number_between(content -> 'standard', 0, 100)
		union all select 0, 'enough_out_of_range', null where not app.is_number_between(content -> 'enough_known', 0, 100)
		union all select 0, 'dates_reversed', null where effective_to < effective_from
		union all select i.n, 'unknown_indicator', i.indicator from items i where not exists (
			select from public.indicators k where k.code = i.indicator and k.retired_at is null)
		union all select i.n, 'twice', i.indicator from items i where exists (select from items o where o.indicator = i.indicator and o.n < i.n)
		union all select i.n, 'weight_not_positive', i.indicator from items i where not app.is_number_between(i.weight, 0, 1000) or i.weight::numeric = 0
		union all select i.n, app.scoring_rule_problem(i.rule), i.indicator from items i where app.scoring_rule_problem(i.rule) is not null)
	select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('problem', f.problem, 'indicator', f.indicator)) order by f.n, f.problem), '[]') from found f
$$;
comment on function app.scheme_problems is 'Everything that keeps a scheme from being published, as problemsOf in src/lib/domain/notice/scheme.ts says it.';

create function app.require_scheme_unit(unit uuid) returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform app.require_role('administrator', 'service_manager');
	if coalesce(unit, app.whole_bank()) <> all (app.my_checklist_units('administrator')) then
		perform app.refuse('MC002', 403);
	end if;
end $$;

create function app.scheme_to_edit(scheme uuid) returns public.schemes
language plpgsql security definer set search_path = ''
as $$
declare
	found public.schemes;
begin
	perform app.require_role('administrator', 'service_manager');
	select * into found from public.schemes s where s.id = scheme for update;
	if found.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_scheme_unit(found.unit_id);
	if found.retired_at is not null then
		perform app.refuse('MC703', 409);
	end if;
	return found;
end $$;

create function app.create_scheme(name_zh text, name_en text, unit uuid, source uuid, key uuid) returns public.schemes
language plpgsql security definer set search_path = ''
as $$
declare
	made public.schemes;
	base public.scheme_versions;
begin
	perform app.require_role('administrator', 'service_manager');
	if unit is not null and not exists (select from public.units u where u.id = unit and u.kind = 'region' and u.closed_on is null) then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	end if;
	perform app.require_scheme_unit(unit);
	name_zh := app.require_text('name_zh', name_zh, 60);
	if not app.first_time(key, 'create_scheme', null) then
		select * into made from public.schemes s where s.created_by = app.me() and s.name_zh = create_scheme.name_zh and s.retired_at is null;
		return made;
	elsif exists (select from public.schemes s where s.name_zh = create_scheme.name_zh and s.retired_at is null) then
		perform app.refuse('MC704', 409, '{"field": "name_zh"}');
	end if;
	if source is not null then
		select * into base from public.scheme_versions v where v.id = source;
		if base.id is null then
			perform app.refuse('MC003', 404);
		end if;
	end if;
	insert into public.schemes as s (name_zh, name_en, unit_id, created_by, created_at)
		values (name_zh, app.require_text('name_en', name_en, 80), unit, app.me(), app.now()) returning s.* into made;
	insert into public.scheme_drafts (scheme_id, unit_id, effective_from, classes, content, saved_by, saved_at)
		values (made.id, unit, date_trunc('month', app.today())::date, base.classes,
			coalesce(base.content, '{"items": [], "enough_known": 60, "standard": 60, "least_visits": 0, "least_transactions": 0, "interviews": "count"}'), app.me(), app.now());
	perform app.record_event('scheme', made.id, 'create_scheme', jsonb_build_object('from', source));
	return made;
end $$;
comment on function app.create_scheme is 'A scheme with a draft: empty, or what a published version holds.';

create function app.save_scheme_draft(
	scheme uuid, effective_from text, effective_to text, classes text[], content jsonb, expected_version int
) returns public.scheme_drafts
language plpgsql security definer set search_path = ''
as $$
declare
	s public.schemes := app.scheme_to_edit(scheme);
	draft public.scheme_drafts;
	misfit text := app.scheme_misfit(content);
	since date := app.read_date('effective_from', effective_from);
begin
	if misfit is not null then
		perform app.refuse('MC010', 422, jsonb_build_object('field', misfit));
	elsif since is null then
		perform app.refuse('MC007', 422, '{"field": "effective_from"}');
	elsif exists (select from unnest(classes) c where c is null or not exists (select from public.branch_classes b where b.code = c)) then
		perform app.refuse('MC010', 422, '{"field": "classes"}');
	end if;
	select * into draft from public.scheme_drafts d where d.scheme_id = scheme;
	if draft.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', draft.version, 'at', draft.saved_at,
			'by', (select p.name from public.people p where p.id = draft.saved_by)));
	end if;
	insert into public.scheme_drafts as d (scheme_id, unit_id, effective_from, effective_to, classes, content, saved_by, saved_at)
		values (scheme, s.unit_id, since, app.read_date('effective_to', effective_to), nullif(classes, '{}'), content, app.me(), app.now())
		on conflict on constraint scheme_drafts_pkey do update set effective_from = excluded.effective_from, effective_to = excluded.effective_to,
			classes = excluded.classes, content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = d.version + 1
		returning * into draft;
	return draft;
end $$;
comment on function app.save_scheme_draft is 'Saves the draft, problems and all; only its shape is refused. MC004 names who saved it meanwhile.';

create function app.publish_scheme(scheme uuid, expected_version int) returns public.scheme_versions
language plpgsql security definer set search_path = ''
as $$
declare
	s public.schemes := app.scheme_to_edit(scheme);
	draft public.scheme_drafts;
	last public.scheme_versions;
	made public.scheme_versions;
	problems jsonb;
	earliest date := (date_trunc('month', app.today()) - interval '1 month')::date;
begin
	select * into draft from public.scheme_drafts d where d.scheme_id = scheme;
	if draft.version is distinct from expected_version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', draft.version, 'at', draft.saved_at,
			'by', (select p.name from public.people p where p.id = draft.saved_by)));
	end if;
	problems := app.scheme_problems(draft.content, draft.effective_from, draft.effective_to);
	if problems <> '[]' then
		perform app.refuse('MC705', 422, jsonb_build_object('problems', problems));
	elsif draft.effective_from < earliest then
		-- The month being closed may still be judged by it; what has been judged may not.
		perform app.refuse('MC706', 422, jsonb_build_object('field', 'effective_from', 'earliest', earliest));
	end if;
	select * into last from public.scheme_versions v where v.scheme_id = scheme order by v.number desc limit 1;
	if (last.content, last.effective_from, last.effective_to, last.classes)
		is not distinct from (draft.content, draft.effective_from, draft.effective_to, draft.classes) then
		perform app.refuse('MC707', 409);
	end if;
	insert into public.scheme_versions as v (scheme_id, number, effective_from, effective_to, classes, content, content_hash, published_by, published_at)
		values (s.id, coalesce(last.number, 0) + 1, draft.effective_from, draft.effective_to, draft.classes, draft.content,
			encode(sha256(convert_to(draft.content::text, 'UTF8')), 'hex'), app.me(), app.now())
		returning v.* into made;
	perform app.record_event('scheme', scheme, 'publish_scheme',
		jsonb_build_object('version', made.id, 'number', made.number, 'content_hash', made.content_hash));
	return made;
end $$;
comment on function app.publish_scheme is
	'Freezes the draft as the next version. Refuses MC705 with the problems, MC706 for a month that is over, MC707 without a change.';

create function app.retire_scheme(scheme uuid) returns public.schemes
language plpgsql security definer set search_path = ''
as $$
declare
	s public.schemes := app.scheme_to_edit(scheme);
begin
	update public.schemes o set retired_by = app.me(), retired_at = app.now() where o.id = scheme returning * into s;
	perform app.record_event('scheme', scheme, 'retire_scheme');
	return s;
end $$;

create function app.month_end(month date) returns date
language sql immutable set search_path = ''
as $$ select (date_trunc('month', month) + interval '1 month - 1 day')::date $$;

-- One version a branch: of a scheme's own versions the newest in force on the month's last day; of several schemes the
-- one nearest to the branch, then one that names its class, then the newest.
create function app.schemes_of_month(month date, top uuid) returns table (branch_id uuid, class text, scheme_version_id uuid)
language sql stable security definer set search_path = ''
as $$
	with day as (select app.month_end(month) as last),
	branches as (
		select u.id, u.path, app.class_on(u.id, (select d.last from day d)) as class from public.units u
		where u.kind = 'branch' and u.opened_on <= (select d.last from day d) and (u.closed_on is null or u.closed_on > date_trunc('month', month)::date)
			and u.path operator(extensions.<@) (select t.path from public.units t where t.id = top)),
	versions as (
		select distinct on (v.scheme_id) v.*, t.path, s.created_at from public.scheme_versions v
		join public.schemes s on s.id = v.scheme_id left join public.units t on t.id = s.unit_id
		where v.effective_from <= (select d.last from day d) and (s.retired_at is null or s.retired_at > (select d.last from day d))
		order by v.scheme_id, v.number desc)
	select b.id, b.class, (
		select v.id from versions v
		where (v.effective_to is null or v.effective_to >= (select d.last from day d))
			and (v.path is null or b.path operator(extensions.<@) v.path) and (v.classes is null or b.class = any (v.classes))
		order by coalesce(extensions.nlevel(v.path), 0) desc, v.classes is null, v.effective_from desc, v.created_at desc, v.id limit 1)
	from branches b
$$;
comment on function app.schemes_of_month is 'Branches below a unit that were open in the month, with the class they had and the version that judges them (null for none).';

create function public.create_scheme(
	name_zh text, name_en text, unit_id uuid default null, source_version_id uuid default null, idempotency_key uuid default null
) returns public.schemes language sql security invoker set search_path = ''
begin atomic select * from app.create_scheme(name_zh, name_en, unit_id, source_version_id, idempotency_key); end;
create function public.save_scheme_draft(
	scheme_id uuid, effective_from text, content jsonb, effective_to text default null, classes text[] default null, expected_version int default null
) returns public.scheme_drafts language sql security invoker set search_path = ''
begin atomic select * from app.save_scheme_draft(scheme_id, effective_from, effective_to, classes, content, expected_version); end;
create function public.publish_scheme(scheme_id uuid, expected_version int) returns public.scheme_versions
language sql security invoker set search_path = ''
begin atomic select * from app.publish_scheme(scheme_id, expected_version); end;
create function public.retire_scheme(scheme_id uuid) returns public.schemes language sql security invoker set search_path = ''
begin atomic select * from app.retire_scheme(scheme_id); end;
grant execute on function
	app.create_scheme(text, text, uuid, uuid, uuid), app.save_scheme_draft(uuid, text, text, text[], jsonb, int),
	app.publish_scheme(uuid, int), app.retire_scheme(uuid),
	public.create_scheme(text, text, uuid, uuid, uuid), public.save_scheme_draft(uuid, text, jsonb, text, text[], int),
	public.publish_scheme(uuid, int), public.retire_scheme(uuid)
to authenticated, service_role;
