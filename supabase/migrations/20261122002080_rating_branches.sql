-- Digits that could be a telephone, card or identity number, and addresses, are not kept.
create function app.blot_contacts(words text) returns text
language sql immutable set search_path = ''
as $$
	select regexp_replace(regexp_replace(words, '[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+', '***', 'g'), '[0-9０-９](?:[\s-]?[0-9０-９]){6,}[0-9Xx]?', '***', 'g')
$$;

create function app.new_token() returns text
language sql volatile set search_path = ''
as $$ select rtrim(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), '=') $$;

create function app.rotate_rating_link(unit uuid) returns public.rating_links
language plpgsql security definer set search_path = ''
as $$
declare
	branch public.units;
	made public.rating_links;
begin
	perform app.require_role('administrator');
	select * into branch from public.units u where u.id = unit and u.kind = 'branch' and u.closed_on is null for update;
	if branch.id is null then
		perform app.refuse('MC003', 404);
	end if;
	update public.rating_links l set ended_at = app.now() where l.unit_id = unit and l.ended_at is null;
	insert into public.rating_links as l (unit_id, token, made_by, made_at) values (unit, app.new_token(), app.me(), app.now()) returning l.* into made;
	perform app.record_event('unit', unit, 'rotate_rating_link', jsonb_build_object('link', made.id));
	return made;
end $$;
comment on function app.rotate_rating_link is 'A new QR code for a branch; the old one is invalid at once.';

-- The one function of the product that a stranger may change something with, besides logging on: it says whether the
-- code is good and whose it is, and takes a rating. All limits are here, since it can be called past every page.
create function app.rate_branch(token text, scores jsonb, staff_number text, remark text, device text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	link public.rating_links;
	branch public.units;
	made uuid;
	dimension text;
begin
	select * into link from public.rating_links l where l.token = rate_branch.token and l.ended_at is null;
	select * into branch from public.units u where u.id = link.unit_id and (u.closed_on is null or u.closed_on > app.today());
	if branch.id is null then
		perform app.refuse('MC730', 404);
	elsif scores is null then
		return jsonb_build_object('name_zh', branch.name_zh, 'name_en', branch.name_en);
	elsif jsonb_typeof(scores) <> 'object' then
		perform app.refuse('MC731', 422, '{"field": "variety"}');
	end if;
	foreach dimension in array array['variety', 'efficiency', 'quality', 'environment', 'attitude'] loop
		if coalesce(scores ->> dimension, '') !~ '^[1-5]$' then
			perform app.refuse('MC731', 422, jsonb_build_object('field', dimension));
		end if;
	end loop;
	staff_number := app.optional_text('staff_number', staff_number, 20);
	if staff_number !~ '^[A-Za-z0-9-]{1,20}$' then
		perform app.refuse('MC732', 422, '{"field": "staff_number"}');
	end if;
	remark := app.blot_contacts(app.optional_text('remark', remark, 300));
	-- One branch's ratings come one after the other, so that many at once cannot slip past the limit.
	perform from public.rating_links l where l.id = link.id for update;
	if (select count(*) from (select from public.ratings r where r.link_id = link.id and r.received_at > app.now() - interval '10 minutes' limit 30) r) >= 30
		or (select count(*) from (select from public.ratings r where r.link_id = link.id and r.day = app.today() limit 400) r) >= 400 then
		perform app.refuse('MC733', 429);
	end if;
	if device is not null then
		delete from app.rating_devices d where d.day < app.today();
		insert into app.rating_devices (link_id, device, day)
			values (link.id, encode(sha256(convert_to(link.id::text || left(device, 200), 'UTF8')), 'hex'), app.today()) on conflict do nothing;
		if not found then
			perform app.refuse('MC734', 409);
		end if;
	end if;
	insert into public.ratings (branch_id, unit_path, month, day, variety, efficiency, quality, environment, attitude, remark, link_id, received_at)
		values (branch.id, branch.path, date_trunc('month', app.today())::date, app.today(), (scores ->> 'variety')::int, (scores ->> 'efficiency')::int,
			(scores ->> 'quality')::int, (scores ->> 'environment')::int, (scores ->> 'attitude')::int, remark, link.id, app.now())
		returning id into made;
	if staff_number is not null then
		insert into public.rating_staff (rating_id, staff_number, unit_path) values (made, upper(staff_number), branch.path);
	end if;
	return jsonb_build_object('name_zh', branch.name_zh, 'name_en', branch.name_en, 'thanks', true);
end $$;
comment on function app.rate_branch is
	'Without scores: whose code it is. With them: takes a rating of 1 to 5 on five dimensions, at most 30 in ten minutes and 400 a day for a branch, one a day for a device.';

-- Five dimensions of a unit's branches over the last twelve months, with what an interval is made of, and its trend.
create function app.survey_page(unit uuid, month text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	m date := app.read_month('month', month);
	top public.units;
begin
	perform app.require_me();
	select * into top from public.units u where u.id = unit
		and (u.id = any (app.my_figure_units()) or u.path operator(extensions.<@) app.my_figure_paths());
	if top.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return (
		with sums as materialized (select * from app.survey_sums(app.months_before(m, 11), m, unit, app.now()))
		select jsonb_build_object('month', m, 'unit', jsonb_build_object('id', top.id, 'kind', top.kind, 'name_zh', top.name_zh, 'name_en', top.name_en),
			'whole', coalesce((select jsonb_agg(to_jsonb(x)) from (select s.dimension, sum(s.answers) as answers, sum(s.total) as total, sum(s.squares) as squares,
				sum(s.from_agency) as from_agency, bool_and(s.has_spread) as has_spread from sums s group by 1) x), '[]'),
			'branches', coalesce((select jsonb_agg(to_jsonb(x) order by x.answers desc, x.name_zh) from (
				select u.id, u.name_zh, u.name_en, max(s.answers) as answers, jsonb_object_agg(s.dimension, jsonb_build_object(
					'answers', s.answers, 'total', s.total, 'squares', s.squares, 'has_spread', s.has_spread)) as dimensions
				from sums s join public.units u on u.id = s.branch_id group by u.id order by max(s.answers) desc, u.name_zh limit 200) x), '[]'),
			'months', coalesce((select jsonb_agg(to_jsonb(x) order by x.month, x.dimension) from (
				select n.month, s.dimension, sum(s.answers) as answers, sum(s.total) as total, sum(s.squares) as squares, bool_and(s.has_spread) as has_spread
				from (select app.months_before(m, k) as month from generate_series(0, 11) k) n
				cross join lateral app.survey_sums(n.month, n.month, unit, app.now()) s group by 1, 2) x), '[]')));
end $$;
comment on function app.survey_page is '{month, unit, whole, branches, months}: answers, sum and sum of squares (1 to 5) by dimension; the caller reads figures of the unit.';

create function public.rotate_rating_link(unit_id uuid) returns public.rating_links language sql security invoker set search_path = ''
begin atomic select * from app.rotate_rating_link(unit_id); end;
create function public.rate_branch(token text, scores jsonb default null, staff_number text default null, remark text default null, device text default null)
returns jsonb language sql security invoker set search_path = ''
begin atomic select app.rate_branch(token, scores, staff_number, remark, device); end;
create function public.survey_page(unit_id uuid, month text) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.survey_page(unit_id, month); end;
grant execute on function
	app.rotate_rating_link(uuid), app.rate_branch(text, jsonb, text, text, text), app.survey_page(uuid, text),
	public.rotate_rating_link(uuid), public.rate_branch(text, jsonb, text, text, text), public.survey_page(uuid, text)
to authenticated, service_role;
grant execute on function app.rate_branch(text, jsonb, text, text, text), public.rate_branch(text, jsonb, text, text, text) to anon;
