-- Published content is read by app.score_visit and by phones without another look, so its shape is checked to the last field.
create function app.is_checklist_id(value jsonb) returns boolean
language sql immutable set search_path = ''
as $$ select coalesce(jsonb_typeof(value) = 'string' and value #>> '{}' ~ '^[a-z][a-z0-9_]{0,63}$', false) $$;

create function app.is_text_of(value jsonb, longest int, may_be_absent boolean default false) returns boolean
language sql immutable set search_path = ''
as $$ select coalesce(jsonb_typeof(value) = 'string' and char_length(value #>> '{}') <= longest, may_be_absent and value is null) $$;

create function app.is_number_of(value jsonb, most numeric, places int, may_be_absent boolean default false) returns boolean
language sql immutable set search_path = ''
as $$
	select case when value is null then may_be_absent
		when jsonb_typeof(value) <> 'number' then false
		else value::numeric between 0 and most and value::numeric = round(value::numeric, places) end
$$;

create function app.is_list_of(value jsonb, most int) returns boolean
language sql immutable set search_path = ''
as $$ select case when jsonb_typeof(value) = 'array' then jsonb_array_length(value) <= most else false end $$;

create function app.are_bands(value jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select app.is_list_of(value, 12) and not exists (select from jsonb_array_elements(case jsonb_typeof(value) when 'array' then value else '[]' end) b
		where jsonb_typeof(b) <> 'object' or not app.is_number_of(b -> 'score', 5, 2)
			or not app.is_number_of(b -> 'min', 1e9, 6, true) or not app.is_number_of(b -> 'max', 1e9, 6, true))
$$;

create function app.are_ids(value jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select value is null or (app.is_list_of(value, 20)
		and not exists (select from jsonb_array_elements(case jsonb_typeof(value) when 'array' then value else '[]' end) e where not app.is_checklist_id(e)))
$$;

create function app.item_misfit(item jsonb) returns text
language sql immutable set search_path = ''
as $$
	select case
		when jsonb_typeof(item) is distinct from 'object' or not app.is_checklist_id(item -> 'id') then 'id'
		when not app.is_text_of(item -> 'zh', 400) then 'zh'
		when not app.is_text_of(item -> 'en', 400) then 'en'
		when not coalesce(case item #>> '{scale,type}'
				when 'pass_fail_na' then true
				when 'rating_0_5' then true
				when 'text' then true
				when 'numeric' then item #>> '{scale,unit}' in ('minute', 'second', 'percent', 'count', 'yuan', 'metre') and app.are_bands(item #> '{scale,bands}')
				when 'count' then item #> '{scale,bands}' is null or app.are_bands(item #> '{scale,bands}') end, false) then 'scale'
		when not app.is_number_of(item -> 'weight', 1000, 2) then 'weight'
		when jsonb_typeof(item -> 'critical') is distinct from 'boolean' then 'critical'
		when not coalesce(item ->> 'na_policy' in ('excluded', 'zero', 'not_allowed'), false) then 'na_policy'
		when not coalesce(item ->> 'evidence_on_fail' in ('none', 'note', 'photo'), false) then 'evidence_on_fail'
		when not coalesce(item ->> 'observability' in ('covert', 'covert_scenario', 'overt', 'document'), false) then 'observability'
		when not app.is_text_of(item -> 'hint_zh', 1000, true) or not app.is_text_of(item -> 'hint_en', 1000, true) then 'hint'
		when item ? 'reference_photo' and not coalesce(item ->> 'reference_photo' ~ '^[0-9a-f]{64}$', false) then 'reference_photo'
		when item ? 'condition' and not (app.is_checklist_id(item #> '{condition,item}')
				and coalesce(item #>> '{condition,operator}' in ('is', 'is_not', 'at_least', 'at_most'), false)
				and coalesce(jsonb_typeof(item #> '{condition,value}') = 'number' or app.is_text_of(item #> '{condition,value}', 200), false)) then 'condition'
		when not app.are_ids(item -> 'scenarios') then 'scenarios'
		when not app.are_ids(item -> 'groups') then 'groups'
	end
$$;

create function app.checklist_misfit(content jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
	part jsonb;
	item jsonb;
	misfit text;
begin
	if jsonb_typeof(content) is distinct from 'object' then return 'content'; end if;
	if not coalesce(content ->> 'kind' in ('covert', 'overt', 'document', 'self_check'), false) then return 'kind'; end if;
	if not app.is_list_of(content -> 'grades', 10) then return 'grades'; end if;
	if not app.is_list_of(content -> 'sections', 40) then return 'sections'; end if;
	if not app.is_list_of(content -> 'scenarios', 30) then return 'scenarios'; end if;
	if jsonb_typeof(content -> 'groups') is distinct from 'object' then return 'groups'; end if;
	for part in select value from jsonb_array_elements(content -> 'grades') loop
		if jsonb_typeof(part) <> 'object' or not app.is_checklist_id(part -> 'code') or not app.is_text_of(part -> 'zh', 40)
			or not app.is_text_of(part -> 'en', 40) or not app.is_number_of(part -> 'min', 100, 2) then return 'grades'; end if;
	end loop;
	for part in select value from jsonb_array_elements(content -> 'scenarios') loop
		if jsonb_typeof(part) <> 'object' or not app.is_checklist_id(part -> 'id') or not app.is_text_of(part -> 'zh', 200) or not app.is_text_of(part -> 'en', 200)
			or not app.is_text_of(part -> 'script_zh', 4000) or not app.is_text_of(part -> 'script_en', 4000) then return 'scenarios'; end if;
	end loop;
	for part in select value from jsonb_each(content -> 'groups') loop
		if jsonb_typeof(part) <> 'object' or not app.is_text_of(part -> 'zh', 80) or not app.is_text_of(part -> 'en', 80) then return 'groups'; end if;
	end loop;
	for part in select value from jsonb_array_elements(content -> 'sections') loop
		if jsonb_typeof(part) <> 'object' or not app.is_checklist_id(part -> 'id') or not app.is_text_of(part -> 'zh', 120) or not app.is_text_of(part -> 'en', 120)
			or not app.is_number_of(part -> 'weight', 1000, 2) or not app.is_list_of(part -> 'items', 200) then return 'sections'; end if;
		for item in select value from jsonb_array_elements(part -> 'items') loop
			misfit := app.item_misfit(item);
			if misfit is not null then return coalesce(item ->> 'id', part ->> 'id') || '.' || misfit; end if;
		end loop;
	end loop;
	return null;
end $$;
comment on function app.checklist_misfit is 'The first place where content is not of the shape of a checklist; null when it is.';

-- One value from every stretch between two limits stands for it: a band that is first for none of them never is.
create function app.bands_never_reached(scale jsonb) returns int[]
language sql immutable set search_path = ''
as $$
	with top as (select case when scale ->> 'unit' = 'percent' then 100 else 1e9 end as v),
	edges as (
		select v from top union select 0
		union select coalesce((b ->> l)::numeric, 0) from jsonb_array_elements(scale -> 'bands') b, unnest('{min,max}'::text[]) l),
	tried as (
		select unnest(case scale ->> 'type' when 'count' then array[floor(v), floor(v) + 1]
			else array[v, (v + lag(v) over (order by v)) / 2] end) as v from edges)
	select coalesce(array_agg(n order by n), '{}') from generate_series(1, coalesce(jsonb_array_length(scale -> 'bands'), 0)) n
	where n not in (select app.band_of(scale -> 'bands', t.v) from tried t, top where t.v between 0 and top.v)
$$;

create function app.can_hold(source jsonb, condition jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select case
		when condition ->> 'operator' in ('at_least', 'at_most') then
			source #>> '{scale,type}' in ('rating_0_5', 'numeric', 'count') and jsonb_typeof(condition -> 'value') = 'number'
		when source #>> '{scale,type}' = 'text' then jsonb_typeof(condition -> 'value') = 'string'
		when condition -> 'value' = '"na"' then source ->> 'na_policy' <> 'not_allowed'
		when source #>> '{scale,type}' = 'pass_fail_na' then condition -> 'value' in ('"pass"', '"fail"')
		when jsonb_typeof(condition -> 'value') <> 'number' then false
		when source #>> '{scale,type}' = 'rating_0_5' then condition -> 'value' in ('0', '1', '2', '3', '4', '5')
		else (condition -> 'value')::numeric >= 0 end
$$;

create function app.condition_problem(items jsonb, item jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
	source text := item #>> '{condition,item}';
	place int := (select e.ordinality from jsonb_array_elements(items) with ordinality e where e.value ->> 'id' = item ->> 'id' order by e.ordinality limit 1);
	source_place int := (select e.ordinality from jsonb_array_elements(items) with ordinality e where e.value ->> 'id' = source order by e.ordinality limit 1);
	next text := source;
begin
	if source = item ->> 'id' then return 'condition_self'; end if;
	if source_place is null then return 'condition_unknown'; end if;
	for step in 1 .. jsonb_array_length(items) + 1 loop
		select e.value #>> '{condition,item}' into next from jsonb_array_elements(items) with ordinality e
			where e.value ->> 'id' = next order by e.ordinality limit 1;
		exit when next is null;
		if next = item ->> 'id' then return 'condition_loop'; end if;
	end loop;
	if source_place > place then return 'condition_later'; end if;
	return case when not app.can_hold(items -> (source_place - 1), item -> 'condition') then 'condition_never' end;
end $$;

create function app.item_problems(content jsonb, items jsonb, item jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'at', 'item', 'id', item ->> 'id', 'value', p.value)), '[]') from (
		select 'text_missing' as code, l as value from unnest('{zh,en}'::text[]) l where btrim(item ->> l) = ''
		union all select 'item_weight', null where app.is_scored_item(item) and (item -> 'weight')::numeric = 0 and item -> 'critical' = 'false'
		union all select 'bands_missing', null where item #>> '{scale,type}' = 'numeric' and jsonb_array_length(item #> '{scale,bands}') = 0
		union all select 'band_never', n::text from unnest(app.bands_never_reached(item -> 'scale')) n
		union all select 'critical_never_fails', null where item -> 'critical' = 'true' and not (app.is_scored_item(item)
			and (item #> '{scale,bands}' is null or item ->> 'na_policy' = 'zero'
				or exists (select from jsonb_array_elements(item #> '{scale,bands}') b where (b -> 'score')::numeric <= 2)))
		union all select 'critical_without_evidence', null where item -> 'critical' = 'true' and item ->> 'evidence_on_fail' = 'none'
		union all select c, item #>> '{condition,item}' from app.condition_problem(items, item) c where item ? 'condition' and c is not null
		union all select 'covert_only', null where content ->> 'kind' = 'covert' and item ->> 'observability' not in ('covert', 'covert_scenario')
		union all select 'scenario_unknown', s from jsonb_array_elements_text(coalesce(item -> 'scenarios', '[]')) s
			where not exists (select from jsonb_array_elements(content -> 'scenarios') k where k ->> 'id' = s)
		union all select 'group_unknown', g from jsonb_array_elements_text(coalesce(item -> 'groups', '[]')) g where not content -> 'groups' ? g
	) p
$$;

create function app.checklist_problems(content jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
	items jsonb := (select coalesce(jsonb_agg(i.value order by s.ordinality, i.ordinality), '[]')
		from jsonb_array_elements(content -> 'sections') with ordinality s, jsonb_array_elements(s.value -> 'items') with ordinality i);
	found jsonb;
	grades jsonb := content -> 'grades';
	last int := jsonb_array_length(grades) - 1;
begin
	select coalesce(jsonb_agg(jsonb_build_object('code', p.code, 'at', p.at, 'id', p.id, 'value', p.value)), '[]') into found from (
		select 'nothing_scored' as code, 'template' as at, null as id, null as value
			where not exists (select from jsonb_array_elements(items) i where app.is_scored_item(i))
		union all select 'grades_wrong', 'template', null, null
			where last < 1 or (grades #>> array[last::text, 'min'])::numeric <> 0
				or (select count(distinct g ->> 'code') from jsonb_array_elements(grades) g) <= last
				or exists (select from jsonb_array_elements(grades) with ordinality g
					where g.value ->> 'zh' = '' or g.value ->> 'en' = '' or (g.ordinality <= last and (g.value -> 'min')::numeric <= 59)
						or (g.ordinality > 1 and (g.value -> 'min')::numeric >= (grades #>> array[(g.ordinality - 2)::text, 'min'])::numeric))
		union all select 'section_empty', 'section', s ->> 'id', null from jsonb_array_elements(content -> 'sections') s where s -> 'items' = '[]'
		union all select 'section_weight', 'section', s ->> 'id', null from jsonb_array_elements(content -> 'sections') s
			where (s -> 'weight')::numeric = 0 and exists (select from jsonb_array_elements(s -> 'items') i where app.is_scored_item(i))
		union all select 'text_missing', 'section', s ->> 'id', l from jsonb_array_elements(content -> 'sections') s, unnest('{zh,en}'::text[]) l where btrim(s ->> l) = ''
		union all select 'text_missing', 'scenario', s ->> 'id', l from jsonb_array_elements(content -> 'scenarios') s, unnest('{zh,en}'::text[]) l where btrim(s ->> l) = ''
		union all select 'id_twice', 'section', s ->> 'id', null from jsonb_array_elements(content -> 'sections') s group by s ->> 'id' having count(*) > 1
		union all select 'id_twice', 'scenario', s ->> 'id', null from jsonb_array_elements(content -> 'scenarios') s group by s ->> 'id' having count(*) > 1
		union all select 'id_twice', 'item', i ->> 'id', null from jsonb_array_elements(items) i group by i ->> 'id' having count(*) > 1
	) p;
	return found || coalesce((select jsonb_agg(p.value order by i.ordinality)
		from jsonb_array_elements(items) with ordinality i, jsonb_array_elements(app.item_problems(content, items, i.value)) p), '[]');
end $$;
comment on function app.checklist_problems is
	'What keeps content of the right shape from being published: code, where, id, value. The builder finds the same with problemsOf.';
