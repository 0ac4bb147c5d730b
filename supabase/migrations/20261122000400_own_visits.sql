-- An appointment that ended does not swallow a visit begun before: what was entered may still come in.
create function covert.began_in_time(visit covert.visits, claimed timestamptz) returns boolean
language sql stable security definer set search_path = ''
as $$
	select coalesce(least(visit.checked_in_at, claimed) <= (
		select max(coalesce(i.ended_at, (i.to_date + 1)::timestamp at time zone 'Asia/Shanghai'))
		from covert.inspectors i where i.person_id = visit.inspector_id), false)
$$;

create function covert.is_open(visit covert.visits) returns boolean
language sql stable set search_path = ''
as $$
	select visit.status in ('assigned', 'started', 'returned')
$$;

create function covert.is_own(visit covert.visits, claimed timestamptz default null) returns boolean
language sql stable security definer set search_path = ''
as $$
	select visit.inspector_id = app.me() and visit.status not in ('proposed', 'cancelled')
		and (visit.plan_id is null or exists (select from covert.plans p
			where p.id = visit.plan_id and p.status in ('published', 'closed')))
		and (covert.is_inspector(visit.inspector_id) or covert.began_in_time(visit, claimed))
$$;
comment on function covert.is_own is 'The caller''s own visit, sent out by its plan. After the appointment ended, only one begun before.';

create function covert.own_visit(visit uuid, claimed timestamptz default null) returns covert.visits
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits;
begin
	perform app.require_me();
	select * into v from covert.visits o where o.id = visit and o.inspector_id = app.me() for update;
	if v.id is null or not covert.is_own(v, claimed) then
		perform app.refuse('MC003', 404);
	end if;
	return v;
end $$;
comment on function covert.own_visit is 'Locks and gives the caller''s own visit; MC003 to everybody else, whether it exists or not.';

create function covert.has_item(visit covert.visits, item text) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.checklist_versions c
		where c.id = visit.checklist_version_id
			and jsonb_path_exists(c.content, '$.sections[*].items[*] ? (@.id == $item)', jsonb_build_object('item', item)));
end $$;

create function covert.canonical(j jsonb) returns text
language plpgsql immutable set search_path = ''
as $$
begin
	return case jsonb_typeof(j)
		when 'object' then '{' || coalesce((select string_agg(to_json(e.key)::text || ':' || covert.canonical(e.value), ',' order by e.key collate "C")
			from jsonb_each(j) e), '') || '}'
		when 'array' then '[' || coalesce((select string_agg(covert.canonical(e.value), ',' order by e.ordinality)
			from jsonb_array_elements(j) with ordinality e), '') || ']'
		else coalesce(j::text, 'null') end;
end $$;
comment on function covert.canonical is 'One text for one JSON value, as the phone writes it: sorted keys, no blanks.';

create function covert.answers_digest(visit uuid) returns text
language sql stable security definer set search_path = ''
as $$
	select encode(sha256(convert_to(covert.canonical(coalesce(
		jsonb_agg(jsonb_build_array(a.item_id, a.value, a.note) order by a.item_id collate "C"), '[]')), 'UTF8')), 'hex')
	from covert.answers a where a.visit_id = visit and (a.value is not null or a.note is not null)
$$;
comment on function covert.answers_digest is 'SHA-256 over the current answers and notes: phone and server agree on them when it is the same.';

create function covert.metres(latitude numeric, longitude numeric, to_latitude numeric, to_longitude numeric) returns int
language sql immutable set search_path = ''
as $$
	select (2 * 6371000 * asin(least(1, sqrt(
		sin(radians(to_latitude - latitude) / 2) ^ 2
		+ cos(radians(latitude)) * cos(radians(to_latitude)) * sin(radians(to_longitude - longitude) / 2) ^ 2))))::int
$$;

-- A place is what the phone says, or that it says nothing. Neither is a reason to refuse anything.
create function covert.read_place(branch uuid, place jsonb) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	u public.units;
	metres int;
	numbers jsonb := '{}';
begin
	if jsonb_typeof(place) is distinct from 'object' then return null; end if;
	if jsonb_typeof(place -> 'latitude') = 'number' and jsonb_typeof(place -> 'longitude') = 'number'
		and (place ->> 'latitude')::numeric between -90 and 90 and (place ->> 'longitude')::numeric between -180 and 180 then
		select * into u from public.units o where o.id = branch;
		metres := covert.metres((place ->> 'latitude')::numeric, (place ->> 'longitude')::numeric, u.latitude, u.longitude);
		numbers := jsonb_build_object('latitude', place -> 'latitude', 'longitude', place -> 'longitude', 'metres', metres,
			'accuracy', case when jsonb_typeof(place -> 'accuracy') = 'number' then place -> 'accuracy' end,
			'within', metres <= 500 + case when jsonb_typeof(place -> 'accuracy') = 'number' then least((place ->> 'accuracy')::numeric, 500) else 0 end);
	end if;
	return jsonb_strip_nulls(numbers || jsonb_build_object(
		'state', case when numbers <> '{}' then 'given' when place ->> 'state' in ('refused', 'unavailable') then place ->> 'state' else 'unavailable' end,
		'mocked', case when place -> 'mocked' = 'true' then true end));
end $$;
comment on function covert.read_place is 'A place as it is kept: given with its distance to the branch in metres, refused, or unavailable; mocked where the phone betrays it.';
