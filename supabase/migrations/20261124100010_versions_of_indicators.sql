-- What an indicator meant is kept: a figure of last year is read by the definition of last year.
create table public.indicator_versions (
	indicator text not null references public.indicators (code),
	version int not null check (version > 0),
	name_zh text not null,
	name_en text not null,
	formula_zh text not null,
	formula_en text not null,
	unit text not null,
	places int not null,
	better text not null,
	source text not null,
	asks_branch boolean not null,
	retired_at timestamptz,
	saved_by uuid references public.people (id),
	saved_at timestamptz not null,
	primary key (indicator, version)
);
comment on table public.indicator_versions is 'Each definition an indicator has had; the last is the one of public.indicators.';
create index on public.indicator_versions (saved_by);
alter table public.indicator_versions enable row level security;
create policy read on public.indicator_versions for select to authenticated using ((select app.me()) is not null);
grant select on public.indicator_versions to authenticated;
grant all on public.indicator_versions to service_role;

insert into public.indicator_versions
	select i.code, i.version, i.name_zh, i.name_en, i.formula_zh, i.formula_en, i.unit, i.places, i.better, i.source, i.asks_branch, i.retired_at,
		i.created_by, i.created_at
	from public.indicators i;
create trigger append_only before update or delete on public.indicator_versions
	for each row execute function app.refuse_change();

create function app.keep_indicator_version() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	insert into public.indicator_versions
		select new.code, new.version, new.name_zh, new.name_en, new.formula_zh, new.formula_en, new.unit, new.places, new.better, new.source,
			new.asks_branch, new.retired_at, app.me(), app.now()
		on conflict do nothing;
	return null;
end $$;
create trigger keep_version after insert or update on public.indicators
	for each row execute function app.keep_indicator_version();

create function app.last_step(kind text, id uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('at', e.at, 'by', p.name) from public.events e left join public.people p on p.id = e.actor_id
	where e.subject_kind = last_step.kind and e.subject_id = last_step.id order by e.seq desc limit 1
$$;
comment on function app.last_step is '{at, by} of the last event of a subject: what a stale save is told.';

create or replace function app.save_indicator(spec jsonb, expected_version int) returns public.indicators
language plpgsql security definer set search_path = ''
as $$
declare
	before public.indicators;
	saved public.indicators;
	is_asked boolean := app.read_flag('asks_branch', spec ->> 'asks_branch');
	places int := app.read_count('places', spec ->> 'places');
begin
	perform app.require_role('administrator');
	if jsonb_typeof(spec) is distinct from 'object' or coalesce(spec ->> 'code', '') !~ '^[a-z][a-z0-9_]{1,59}$' then
		perform app.refuse('MC700', 422, '{"field": "code"}');
	end if;
	select * into before from public.indicators i where i.code = spec ->> 'code' for update;
	if before.is_shipped then
		perform app.refuse('MC701', 409, '{"field": "code"}');
	elsif before.code is not null and expected_version is null then
		perform app.refuse('MC792', 409, '{"field": "code"}');
	elsif before.version is distinct from expected_version then
		perform app.refuse('MC004', 409, coalesce(app.last_step('indicator', before.id), '{}') || jsonb_build_object('version', before.version));
	end if;
	-- What the product computes or asks customers is written in code: an own indicator arrives by file or by return.
	perform app.require_choice('source', spec ->> 'source', '{import,return}');
	perform app.require_choice('unit', spec ->> 'unit', '{percent,points,count,per_head,yes_no}');
	perform app.require_choice('better', spec ->> 'better', '{higher,lower}');
	if places is null or places > 4 then
		perform app.refuse('MC012', 422, '{"field": "places"}');
	elsif before.code is not null and (before.unit, before.better) <> (spec ->> 'unit', spec ->> 'better')
			and exists (select from public.indicator_values v where v.indicator = before.code) then
		perform app.refuse('MC702', 409, jsonb_build_object('field', case when before.unit <> spec ->> 'unit' then 'unit' else 'better' end));
	end if;
	insert into public.indicators as i (code, name_zh, name_en, formula_zh, formula_en, unit, places, better, source, kind, months, asks_branch, created_by, created_at)
		values (spec ->> 'code', app.require_text('name_zh', spec ->> 'name_zh', 40), app.require_text('name_en', spec ->> 'name_en', 80),
			app.require_text('formula_zh', spec ->> 'formula_zh', 300), app.require_text('formula_en', spec ->> 'formula_en', 300),
			spec ->> 'unit', places, spec ->> 'better', spec ->> 'source', 'value', 1, coalesce(is_asked, spec ->> 'source' = 'return'), app.me(), app.now())
		on conflict on constraint indicators_pkey do update set name_zh = excluded.name_zh, name_en = excluded.name_en, formula_zh = excluded.formula_zh,
			formula_en = excluded.formula_en, unit = excluded.unit, places = excluded.places, better = excluded.better, source = excluded.source,
			asks_branch = excluded.asks_branch, retired_at = null, version = i.version + 1
		returning * into saved;
	perform app.record_event('indicator', saved.id, 'save_indicator', jsonb_build_object('code', saved.code, 'version', saved.version));
	return saved;
end $$;
comment on function app.save_indicator is
	'Adds an own indicator of the bank (no expected version; MC792 when the code is taken), or makes its next version, which also takes a retired one into use again. The shipped ones stay as they are (MC701); unit and direction of one with values do too (MC702).';

-- One page about an indicator: what it is, what it was, and who weighs it.
create function app.indicator_page(indicator uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	found public.indicators;
begin
	perform app.require_me();
	select * into found from public.indicators i where i.id = indicator_page.indicator;
	if found.code is null then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('indicator', to_jsonb(found) - 'created_by',
		'has_values', exists (select from public.indicator_values v where v.indicator = found.code),
		'versions', (select jsonb_agg(to_jsonb(v) - '{indicator,saved_by}'::text[] || jsonb_build_object('by', p.name) order by v.version desc)
			from public.indicator_versions v left join public.people p on p.id = v.saved_by where v.indicator = found.code),
		'schemes', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name_zh', s.name_zh, 'name_en', s.name_en) order by s.name_zh)
			from public.schemes s join lateral (select l.content from public.scheme_versions l where l.scheme_id = s.id order by l.number desc limit 1) v on true
			where s.retired_at is null and v.content -> 'items' @> jsonb_build_array(jsonb_build_object('indicator', found.code))), '[]'));
end $$;
comment on function app.indicator_page is '{indicator, has_values, versions, schemes}: its definitions newest first, and the schemes whose last version weighs it.';

create function public.indicator_page(indicator_id uuid) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.indicator_page(indicator_id); end;
revoke execute on function app.indicator_page(uuid), public.indicator_page(uuid), app.last_step(text, uuid), app.keep_indicator_version() from public;
grant execute on function app.indicator_page(uuid), public.indicator_page(uuid) to authenticated, service_role;
select app.hide_system_columns();
