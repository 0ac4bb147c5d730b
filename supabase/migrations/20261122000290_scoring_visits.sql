create function app.to_cents(dividend numeric, divisor numeric) returns numeric
language sql immutable set search_path = ''
as $$ select trim_scale(div(200 * dividend + divisor, 2 * divisor) / 100) $$;
comment on function app.to_cents is 'Dividend ÷ divisor, rounded half up to two places from exact decimals; for what is not negative.';

create function app.score_visit(content jsonb, answers jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
declare
	asked text[] := app.asked_items(content, answers);
	section jsonb;
	item jsonb;
	lines jsonb[] := '{}';
	sections jsonb[] := '{}';
	knockouts jsonb := '[]';
	is_asked boolean;
	counts boolean;
	state text;
	score numeric;
	weight numeric;
	section_weight numeric;
	-- Sums of weights, and of weight × points, inside a section.
	earned numeric;
	scored numeric;
	answered numeric;
	wanted numeric;
	-- Fractions over all sections, kept exact: dividing early would round twice.
	points numeric := 0;
	points_divisor numeric := 1;
	maximum numeric := 0;
	answered_share numeric := 0;
	answered_divisor numeric := 1;
	wanted_share numeric := 0;
	completeness numeric;
	raw numeric;
	total numeric;
begin
	for section in select s.value from jsonb_array_elements(content -> 'sections') with ordinality s order by s.ordinality loop
		section_weight := (section -> 'weight')::numeric;
		earned := 0;
		scored := 0;
		answered := 0;
		wanted := 0;
		for item in select i.value from jsonb_array_elements(section -> 'items') with ordinality i order by i.ordinality loop
			is_asked := item ->> 'id' = any (asked);
			counts := is_asked and app.is_scored_item(item);
			state := app.answer_state(item, answers -> (item ->> 'id'));
			score := case when counts then app.answer_points(item, answers -> (item ->> 'id'), state) end;
			weight := (item -> 'weight')::numeric;
			if counts then
				wanted := wanted + weight;
				answered := answered + case when state in ('answered', 'na') then weight else 0 end;
			end if;
			if score is not null then
				earned := earned + weight * score;
				scored := scored + weight;
			end if;
			if score <= 2 and (item -> 'critical')::boolean then
				knockouts := knockouts || jsonb_build_array(item ->> 'id');
			end if;
			lines := lines || jsonb_build_object('item', item ->> 'id', 'section', section ->> 'id',
				'result', case when not is_asked then 'hidden' when not counts then 'unscored' when state = 'answered' then 'scored'
					when state <> 'na' then state when score is null then 'na_excluded' else 'na_zero' end,
				'score', score, 'weight', weight, 'points', app.to_cents(weight * score, 1),
				'maximum', case when score is not null then app.to_cents(5 * weight, 1) end,
				'failed', coalesce(score <= 2, false), 'critical', item -> 'critical');
		end loop;
		if scored > 0 then
			points := points * 5 * scored + section_weight * earned * points_divisor;
			points_divisor := points_divisor * 5 * scored;
			maximum := maximum + section_weight;
		end if;
		if wanted > 0 then
			answered_share := answered_share * wanted + section_weight * answered * answered_divisor;
			answered_divisor := answered_divisor * wanted;
			wanted_share := wanted_share + section_weight;
		end if;
		sections := sections || jsonb_build_object('section', section ->> 'id', 'weight', section_weight,
			'points', app.to_cents(earned, 1), 'maximum', app.to_cents(5 * scored, 1),
			'score', case when scored > 0 then app.to_cents(100 * earned, 5 * scored) end);
	end loop;

	completeness := case when wanted_share > 0 then app.to_cents(100 * answered_share, answered_divisor * wanted_share) else 0 end;
	if completeness >= 60 and maximum > 0 then
		raw := app.to_cents(100 * points, points_divisor * maximum);
		total := case when knockouts = '[]' then raw else least(raw, 59) end;
	end if;
	return jsonb_build_object(
		'status', case when raw is null then 'incomplete' else 'scored' end,
		'total', total, 'raw', raw, 'capped', coalesce(total < raw, false),
		'grade', (select g.value -> 'code' from jsonb_array_elements(content -> 'grades') with ordinality g
			where total is not null
			order by (total >= (g.value -> 'min')::numeric) desc,
				case when total >= (g.value -> 'min')::numeric then g.ordinality else -g.ordinality end limit 1),
		'points', app.to_cents(points, points_divisor), 'maximum', app.to_cents(maximum, 1), 'completeness', completeness,
		'knockouts', knockouts, 'sections', to_jsonb(sections), 'lines', to_jsonb(lines));
end $$;
comment on function app.score_visit is
	'Score of a visit from the pinned version''s content and the answers and nothing else: the stored one. Section = 100·Σw(s/5)÷Σw, '
	'total = ΣW·section÷ΣW over sections with a scored item, rounded once, half up; under 60 % of the weight answered: incomplete; '
	'a failed critical item caps the total at 59.';
