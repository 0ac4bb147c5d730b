-- Whether answers fit their items, what they earn, and which items are asked. The phone computes the same with
-- src/lib/domain/checklist/answers.ts; a test shows that both agree.
create function app.band_of(bands jsonb, value numeric) returns int
language sql immutable set search_path = ''
as $$
	select coalesce(
		(select b.n from jsonb_array_elements(bands) with ordinality b (band, n)
			where num_nonnulls(b.band ->> 'min', b.band ->> 'max') > 0
				and value >= coalesce((b.band ->> 'min')::numeric, value) and value <= coalesce((b.band ->> 'max')::numeric, value)
			order by b.n limit 1),
		jsonb_array_length(bands))::int
$$;
comment on function app.band_of is 'Place, from 1, of the first band whose min or max holds the value; the last band takes what is left.';

create function app.is_scored_item(item jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select case item #>> '{scale,type}' when 'text' then false
		when 'count' then coalesce(jsonb_array_length(item #> '{scale,bands}'), 0) > 0 else true end
$$;

create function app.answer_state(item jsonb, answer jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
declare
	scale text := item #>> '{scale,type}';
	value jsonb := answer -> 'value';
	given numeric;
begin
	if answer -> 'na' = 'true' then
		return case when item ->> 'na_policy' = 'not_allowed' or scale = 'text' then 'invalid' else 'na' end;
	elsif value is null or value in ('null', '""') then
		return 'unanswered';
	elsif scale = 'text' then
		return case when jsonb_typeof(value) = 'string' then 'answered' else 'invalid' end;
	elsif scale = 'pass_fail_na' then
		return case when value in ('"pass"', '"fail"') then 'answered' else 'invalid' end;
	elsif jsonb_typeof(value) <> 'number' then
		return 'invalid';
	end if;
	given := value::numeric;
	return case when given between 0 and 1000000000 and case scale
			when 'numeric' then given <= 100 or item #>> '{scale,unit}' <> 'percent'
			when 'count' then given = trunc(given)
			else given = trunc(given) and given <= 5 end
		then 'answered' else 'invalid' end;
end $$;
comment on function app.answer_state is 'answered, na, unanswered or invalid; an invalid answer counts as none.';

create function app.answer_points(item jsonb, answer jsonb, state text) returns numeric
language plpgsql immutable set search_path = ''
as $$
declare
	value jsonb := answer -> 'value';
begin
	if state not in ('answered', 'na') or not app.is_scored_item(item) then
		return null;
	elsif state = 'na' then
		return case when item ->> 'na_policy' = 'zero' then 0 end;
	end if;
	return case item #>> '{scale,type}'
		when 'pass_fail_na' then case when value = '"pass"' then 5 else 0 end
		when 'rating_0_5' then value::numeric
		else (item #> array['scale', 'bands', (app.band_of(item #> '{scale,bands}', value::numeric) - 1)::text, 'score'])::numeric end;
end $$;
comment on function app.answer_points is 'Points of five; null where nothing is scored. Two and below is a failure.';

create function app.condition_holds(condition jsonb, given jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select given is not null and case condition ->> 'operator'
		when 'is' then given = condition -> 'value'
		when 'is_not' then given <> condition -> 'value'
		else jsonb_typeof(given) = 'number' and jsonb_typeof(condition -> 'value') = 'number'
			and case condition ->> 'operator'
				when 'at_least' then given >= condition -> 'value'
				when 'at_most' then given <= condition -> 'value'
				else false end
		end
$$;

create function app.asked_items(content jsonb, answers jsonb) returns text[]
language plpgsql immutable set search_path = ''
as $$
declare
	played text[] := case when jsonb_typeof(answers #> '{@scenarios,value}') = 'string'
		then string_to_array(answers #>> '{@scenarios,value}', ' ') end;
	sources text[] := (select coalesce(array_agg(distinct x #>> '{condition,item}'), '{}')
		from jsonb_array_elements(content -> 'sections') s, jsonb_array_elements(s -> 'items') x where x ? 'condition');
	given jsonb := '{}';
	asked text[] := '{}';
	item jsonb;
	state text;
begin
	for item in
		select x.item from jsonb_array_elements(content -> 'sections') with ordinality s (section, n),
			jsonb_array_elements(s.section -> 'items') with ordinality x (item, n)
		order by s.n, x.n
	loop
		continue when played is not null and item ->> 'observability' = 'covert_scenario'
			and jsonb_array_length(coalesce(item -> 'scenarios', '[]')) > 0
			and not (item -> 'scenarios' ?| played);
		continue when item ? 'condition'
			and not app.condition_holds(item -> 'condition', given -> (item #>> '{condition,item}'));
		asked := asked || (item ->> 'id');
		if item ->> 'id' = any (sources) then
			state := app.answer_state(item, answers -> (item ->> 'id'));
			given := case state
				when 'answered' then given || jsonb_build_object(item ->> 'id', answers #> array[item ->> 'id', 'value'])
				when 'na' then given || jsonb_build_object(item ->> 'id', 'na')
				else given end;
		end if;
	end loop;
	return asked;
end $$;
comment on function app.asked_items is
	'Ids of the items to be asked, in order. A condition on something that is not asked or not answered does not hold.';
