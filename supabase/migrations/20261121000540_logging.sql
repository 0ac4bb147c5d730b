create function app.mask_name(name text) returns text
language sql immutable set search_path = ''
as $$
	select case when name is null then null
		when name ~ '^[\u4E00-\u9FFF\u3400-\u4DBF\U00020000-\U0003FFFF]' then left(name, 1) || '**'
		else left(name, 1) || '***' end
$$;

create function app.mask_contact(phone text, email text) returns text
language sql immutable set search_path = ''
as $$
	select case
		when char_length(phone) >= 10 then left(phone, 3) || '****' || right(phone, 4)
		when phone is not null then '****' || right(phone, 2)
		when email is not null then left(email, 1) || '***@' || split_part(email, '@', 2)
	end
$$;

create function app.clean_phone(phone text) returns text
language sql immutable set search_path = ''
as $$ select nullif(regexp_replace(translate(phone, '０１２３４５６７８９＋', '0123456789+'), '[^0-9+]', '', 'g'), '') $$;

create function app.check_moments(occurred_at timestamptz, received_at timestamptz) returns void
language plpgsql stable set search_path = ''
as $$
begin
	if occurred_at > app.now() + interval '5 minutes' then
		perform app.refuse('MC009', 422, '{"field": "occurred_at", "reason": "future"}');
	elsif received_at > app.now() + interval '5 minutes' then
		perform app.refuse('MC009', 422, '{"field": "received_at", "reason": "future"}');
	elsif received_at < app.now() - interval '2 years' then
		perform app.refuse('MC009', 422, '{"field": "received_at", "reason": "past"}');
	elsif occurred_at < '1990-01-01' then
		perform app.refuse('MC009', 422, '{"field": "occurred_at", "reason": "past"}');
	elsif occurred_at > received_at + interval '5 minutes' then
		perform app.refuse('MC009', 422, '{"field": "occurred_at", "reason": "after_receipt"}');
	end if;
end $$;

create function app.require_category(dimension text, value text, required boolean) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	if value is null and not required then return null; end if;
	if value is null then
		perform app.refuse('MC007', 422, jsonb_build_object('field', dimension));
	elsif not exists (select from public.categories k where k.dimension = require_category.dimension and k.id = value and k.retired_on is null) then
		perform app.refuse('MC010', 422, jsonb_build_object('field', dimension, 'value', left(value, 60)));
	end if;
	return value;
end $$;

create function app.name_people(complaint uuid, people jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	named jsonb;
begin
	for named in select * from jsonb_array_elements(app.read_list('people', people)) loop
		if not exists (select from public.people p where p.id = app.read_id('people', named ->> 'person_id')) then
			perform app.refuse('MC010', 422, '{"field": "people"}');
		end if;
		insert into public.complaint_people (complaint_id, person_id, part)
			values (complaint, app.read_id('people', named ->> 'person_id'),
				app.require_choice('people', coalesce(named ->> 'part', 'respondent'), '{respondent,witness}'))
			on conflict (complaint_id, person_id) do update set part = excluded.part;
	end loop;
end $$;

create function app.log_complaint(entry jsonb, idempotency_key uuid) returns public.complaints
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_role('complaint_officer', 'service_manager', 'staff', 'branch_head', 'department_head');
	k text := app.require_choice('kind', entry ->> 'kind', '{complaint,internal,report,suggestion,praise}');
	place public.units;
	new_id uuid := gen_random_uuid();
	received timestamptz := coalesce(app.read_moment('received_at', entry ->> 'received_at'), app.now());
	occurred timestamptz := app.read_moment('occurred_at', entry ->> 'occurred_at');
	anonymous boolean := coalesce(app.read_flag('is_anonymous', entry ->> 'is_anonymous'), false);
	hidden boolean := coalesce(app.read_flag('author_hidden', entry ->> 'author_hidden'), false);
	who text := app.optional_text('complainant_name', entry ->> 'complainant_name', 80);
	phone text := app.clean_phone(app.optional_text('complainant_phone', entry ->> 'complainant_phone', 40));
	email text := lower(app.optional_text('complainant_email', entry ->> 'complainant_email', 120));
	c public.complaints;
	earlier app.idempotency_keys;
begin
	if idempotency_key is not null then
		select * into earlier from app.idempotency_keys i where i.person_id = person and i.key = idempotency_key;
		if earlier.verb = 'log_complaint' then
			select * into c from public.complaints o where o.id = earlier.subject_id;
			return c;
		end if;
	end if;
	select * into place from public.units u where u.id = app.read_id('unit_id', entry ->> 'unit_id') and u.closed_on is null;
	if entry ->> 'unit_id' is null then
		perform app.refuse('MC007', 422, '{"field": "unit_id"}');
	elsif place.id is null then
		perform app.refuse('MC010', 422, '{"field": "unit_id"}');
	elsif k = 'internal' and place.kind <> 'department' then
		perform app.refuse('MC303', 422, '{"field": "unit_id"}');
	elsif hidden and k not in ('internal', 'report') then
		perform app.refuse('MC304', 422, '{"field": "author_hidden"}');
	elsif k <> 'internal' and not (
		place.path operator(extensions.<@) app.my_paths('complaint_officer', 'service_manager')
		or place.id = any (app.my_units('staff', 'branch_head', 'department_head'))) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	perform app.check_moments(occurred, received);
	if not anonymous and k not in ('praise', 'suggestion') and not hidden then
		if k <> 'internal' and who is null then
			perform app.refuse('MC007', 422, '{"field": "complainant_name"}');
		end if;
	end if;
	if phone is not null and phone !~ '^\+?[0-9]{5,20}$' then
		perform app.refuse('MC305', 422, '{"field": "complainant_phone"}');
	elsif email is not null and email !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' then
		perform app.refuse('MC103', 422, '{"field": "complainant_email"}');
	end if;
	if anonymous then
		who := null; phone := null; email := null;
	end if;

	insert into public.complaints (id, number, kind, channel, severity, status, subject, unit_id, unit_path, region_id, business, cause,
			occurred_at, received_at, logged_by, complainant_masked, contact_masked, is_anonymous, author_hidden)
		values (new_id,
			extract(year from app.now() at time zone 'Asia/Shanghai') || '-' || lpad(app.next_number('complaint',
				extract(year from app.now() at time zone 'Asia/Shanghai')::int)::text, 6, '0'),
			k, app.require_category('channel', entry ->> 'channel', true),
			app.require_choice('severity', coalesce(entry ->> 'severity', 'general'), '{minor,general,serious,major}'),
			'received', app.require_text('subject', entry ->> 'subject', 120), place.id, place.path, place.region_id,
			app.require_category('business', nullif(entry ->> 'business', ''), k = 'complaint'),
			app.require_category(case when k = 'internal' then 'internal_cause' else 'cause' end, nullif(entry ->> 'cause', ''), k in ('complaint', 'internal')),
			occurred, received, case when not hidden then person end,
			case when hidden then null else app.mask_name(who) end, case when hidden then null else app.mask_contact(phone, email) end,
			anonymous, hidden);
	insert into public.complaint_texts (complaint_id, narrative, wish)
		values (new_id, app.require_text('narrative', entry ->> 'narrative', 10000), app.optional_text('wish', entry ->> 'wish', 2000));
	insert into app.complainants (complaint_id, name, phone, email, address, capacity, preferred_way, preferred_time, author_id)
		values (new_id, who, phone, email, app.optional_text('complainant_address', entry ->> 'complainant_address', 200),
			app.require_choice('capacity', coalesce(entry ->> 'capacity', 'self'), '{self,agent,heir,legal_representative}'),
			app.optional_text('preferred_way', entry ->> 'preferred_way', 40), app.optional_text('preferred_time', entry ->> 'preferred_time', 80), person);
	perform app.name_people(new_id, entry -> 'people');
	update public.complaints o set policy_version_id = app.choose_policy(o.kind, o.channel, o.severity, o.unit_id, o.received_at) where o.id = new_id;
	perform app.record_event('complaint', new_id, 'log', jsonb_build_object('kind', k, 'unit', place.id, 'channel', entry ->> 'channel'), hidden);
	if k in ('complaint', 'internal', 'report') then
		perform app.start_clocks(new_id);
	end if;
	perform app.index_complaint(new_id);
	perform app.link_complaints(new_id, entry -> 'links');
	if idempotency_key is not null then
		insert into app.idempotency_keys (person_id, key, verb, subject_id) values (person, idempotency_key, 'log_complaint', new_id);
	end if;
	if k in ('complaint', 'internal', 'report') then
		if coalesce(app.read_flag('settled_on_spot', entry ->> 'settled_on_spot'), false) then
			return app.settle_on_spot(new_id, entry);
		elsif app.read_flag('take', entry ->> 'take') then
			return app.move_complaint(new_id, 'assign', jsonb_build_object('person_id', person), null, null);
		end if;
		perform app.announce_new(new_id);
	end if;
	select * into c from public.complaints o where o.id = new_id;
	return c;
end $$;
comment on function app.log_complaint is
	'Logs a complaint, internal complaint, report, suggestion or praise about a unit. Staff and heads log for their own unit, officers and managers for their subtree, anybody an internal complaint about a department.';

-- On-the-spot mediation at the counter, within the authority the policy delegates (art. 24).
create function app.settle_on_spot(complaint uuid, entry jsonb) returns public.complaints
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints;
	paid numeric := app.read_amount('compensation', entry ->> 'compensation');
	rating int := app.read_count('rating', entry ->> 'rating');
	most numeric;
begin
	select * into c from public.complaints o where o.id = complaint for update;
	if c.kind <> 'complaint' then
		perform app.refuse('MC306', 422, '{"field": "settled_on_spot"}');
	elsif c.severity in ('serious', 'major') then
		perform app.refuse('MC307', 422, '{"field": "severity"}');
	elsif rating not between 1 and 5 then
		perform app.refuse('MC010', 422, '{"field": "rating"}');
	end if;
	select v.on_spot_limit into most from public.policy_versions v where v.id = c.policy_version_id;
	if paid > coalesce(most, 0) then
		perform app.refuse('MC308', 422, jsonb_build_object('field', 'compensation', 'most', coalesce(most, 0)));
	end if;
	update public.complaint_texts t set settlement = app.require_text('settlement', entry ->> 'settlement', 2000) where t.complaint_id = complaint;
	insert into public.tellings (complaint_id, round, what, way, told_at, proof, recorded_by, recorded_at)
		values (complaint, 1, 'decision', 'in_person', c.received_at, app.require_text('settlement', entry ->> 'settlement', 2000), app.me(), app.now());
	insert into public.complainant_views (complaint_id, round, view, rating, recorded_by, recorded_at)
		values (complaint, 1, 'accepts', rating, app.me(), app.now());
	perform app.stop_clock(complaint, 'told', c.received_at);
	perform app.stop_all_clocks(complaint, app.now());
	update public.complaints o set status = 'closed', settled_on_spot = true, told_at = o.received_at, closed_at = app.now(),
			compensation = nullif(paid, 0), version = o.version + 1 where o.id = complaint returning * into c;
	perform app.record_event('complaint', complaint, 'settle_on_spot', jsonb_build_object('compensation', paid, 'from', 'received', 'to', 'closed'));
	return c;
end $$;

create function app.link_complaints(complaint uuid, links jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	-- Read first, whatever the cases: nonsense must not pass because there is nothing to link to.
	with given as materialized (
		select app.read_id('links', l ->> 'complaint_id') as other,
			app.require_choice('links', coalesce(l ->> 'kind', 'related'), '{duplicate,same_person,related}') as kind
		from jsonb_array_elements(app.read_list('links', links)) l
	)
	insert into public.complaint_links (complaint_id, other_id, kind, linked_by, linked_at)
		-- Asked of what was given: joined to the cases first, it would be asked of every case there is.
		select complaint, g.other, g.kind, case when complaint <> all (app.my_hidden_complaints()) then app.me() end, app.now()
		from given g where g.other <> complaint and app.in_my_case_scope(g.other)
		on conflict do nothing;
end $$;

-- A new case tells the officers whose scope is nearest to the unit; a serious one their managers too.
create function app.announce_new(complaint uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints;
begin
	select * into c from public.complaints o where o.id = complaint;
	perform app.notify(g.person_id, 'complaint_received', 'complaint', c.id, jsonb_build_object('number', c.number, 'severity', c.severity))
	from (
		select g.person_id, g.role, rank() over (partition by g.role order by extensions.nlevel(g.path) desc) as nearness
		from app.grants_in_force g
		where g.path operator(extensions.@>) c.unit_path
			and (g.role = 'complaint_officer' or (g.role = 'service_manager' and c.severity in ('serious', 'major')))
	) g
	where g.nearness = 1 and g.person_id is distinct from app.me() and app.interest_of(g.person_id, c.id) is null;
end $$;

-- Earlier cases that may be the same matter or the same person, with the reason, within the caller's reach.
create function app.similar_complaints(
	unit uuid, phone text, complainant_name text, narrative text, moment_of_receipt timestamptz, beyond uuid
) returns table (id uuid, number text, subject text, status text, received_at timestamptz, unit_id uuid, reasons text[])
language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
declare
	number_given text := app.clean_phone(phone);
	words tsquery := app.similar_query(narrative);
	moment timestamptz := coalesce(moment_of_receipt, app.now());
begin
	return query
	with candidates as (
		select p.complaint_id, 'same_phone' as reason from app.complainants p where p.phone = number_given
		union all
		select c.id, 'same_unit_recent' from public.complaints c
			join app.complainants p on p.complaint_id = c.id
			where c.unit_id = unit and c.received_at between moment - interval '3 days' and moment + interval '3 days'
				and (complainant_name is null or p.name = btrim(complainant_name))
		union all
		select s.complaint_id, 'similar_text' from app.complaint_search s
			where words is not null and s.doc operator(pg_catalog.@@) words
				and s.unit_id = unit and s.received_at > moment - interval '90 days'
	)
	select c.id, c.number, c.subject, c.status, c.received_at, c.unit_id, array_agg(distinct k.reason)
	from candidates k
	join public.complaints c on c.id = k.complaint_id
	where c.unit_path operator(extensions.<@) app.my_paths('complaint_officer', 'service_manager')
		and c.id <> all (app.my_barred_complaints()) and c.id is distinct from beyond and not c.author_hidden
	group by c.id
	order by count(distinct k.reason) desc, c.received_at desc
	limit 8;
end $$;
