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
