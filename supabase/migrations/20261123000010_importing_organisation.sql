-- Units and people of a bank from a table: tried row by row, then taken over whole or not at all.
-- Every row goes through the same functions as the pages, so it meets the same refusals and leaves the same events.

create function app.problem_of(message text) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
	return jsonb_build_object('code', message::jsonb ->> 'code', 'details', (message::jsonb ->> 'details')::jsonb);
end $$;
comment on function app.problem_of is 'Code and details of a refusal that was caught (its message is what app.refuse wrote).';

create function app.import_unit(given jsonb) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	known public.units;
	parent uuid;
	saved public.units;
begin
	select * into known from public.units u where u.code = given ->> 'code';
	if nullif(given ->> 'parent', '') is not null then
		select u.id into parent from public.units u where u.code = given ->> 'parent';
		if parent is null then
			perform app.refuse('MC010', 422, jsonb_build_object('field', 'parent_id', 'value', left(given ->> 'parent', 60)));
		end if;
	end if;
	-- An empty cell leaves what is known: missing is not "nothing".
	saved := known;
	saved.kind := coalesce(nullif(given ->> 'kind', ''), known.kind);
	saved.name_zh := coalesce(nullif(given ->> 'name_zh', ''), known.name_zh);
	saved.name_en := coalesce(nullif(given ->> 'name_en', ''), known.name_en, given ->> 'name_zh');
	saved.parent_id := coalesce(parent, known.parent_id);
	saved.class := coalesce(nullif(given ->> 'class', ''), known.class);
	saved.phone := coalesce(nullif(given ->> 'phone', ''), known.phone);
	saved.address := coalesce(nullif(given ->> 'address', ''), known.address);
	if known.id is not null and saved is not distinct from known then
		return 'unchanged';
	end if;
	perform app.save_unit(known.id, given ->> 'code', saved.kind, saved.name_zh, saved.name_en, saved.parent_id,
		saved.class, saved.phone, saved.address, known.version);
	return case when known.id is null then 'created' else 'changed' end;
end $$;

create function app.import_person(given jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	known public.people;
	place public.units;
	post public.posts;
	wanted jsonb;
	mail text := lower(app.optional_text('email', given ->> 'email'));
	title text := nullif(given ->> 'title', '');
	team text := nullif(given ->> 'team', '');
	head boolean := app.read_flag('is_head', given ->> 'is_head');
	role_wanted text;
	code text;
	outcome text := 'unchanged';
begin
	select * into known from public.people p where p.staff_number = app.require_text('staff_number', given ->> 'staff_number', 40);
	select * into place from public.units u
		where u.closed_on is null and case when nullif(given ->> 'unit', '') is null then u.id = known.unit_id else u.code = given ->> 'unit' end;
	if place.id is null then
		perform app.refuse('MC010', 422, jsonb_build_object('field', 'unit_id', 'value', left(given ->> 'unit', 60)));
	end if;
	select coalesce(jsonb_agg(jsonb_build_object('role', r, 'unit_id', place.id)), '[]') into wanted
		from jsonb_array_elements_text(coalesce(given -> 'roles', '[]')) r;
	perform app.check_roles(wanted);

	if known.id is null then
		outcome := 'created';
		insert into public.people (staff_number, name, name_initials, unit_id)
			values (app.require_text('staff_number', given ->> 'staff_number', 40), app.require_text('name', given ->> 'name', 80),
				coalesce(lower(app.optional_text('name_initials', given ->> 'name_initials', 40)), ''), place.id)
			returning * into known;
		insert into public.posts (person_id, unit_id, title, team, is_head, from_date)
			values (known.id, place.id, app.require_text('title', title, 80), app.optional_text('team', team, 40), coalesce(head, false), app.today());
		perform app.record_event('person', known.id, 'recorded', jsonb_build_object('unit', place.id));
	else
		if nullif(given ->> 'name', '') is distinct from known.name and nullif(given ->> 'name', '') is not null then
			update public.people p set name = app.require_text('name', given ->> 'name', 80), version = p.version + 1,
				name_initials = coalesce(lower(app.optional_text('name_initials', given ->> 'name_initials', 40)), p.name_initials)
				where p.id = known.id;
			perform app.record_event('person', known.id, 'renamed', jsonb_build_object('before', known.name, 'after', given ->> 'name'));
			outcome := 'changed';
		end if;
		select * into post from public.posts o where o.person_id = known.id order by o.from_date desc limit 1;
		if place.id is distinct from post.unit_id or coalesce(title, post.title) is distinct from post.title
			or coalesce(team, post.team) is distinct from post.team or coalesce(head, post.is_head) is distinct from post.is_head then
			perform app.appoint_person(known.id, place.id, coalesce(title, post.title), coalesce(team, post.team),
				coalesce(head, post.is_head), app.today()::text);
			outcome := 'changed';
		end if;
	end if;

	if known.user_id is null and mail is not null and not exists (
		select from app.open_invitations i where i.person_id = known.id and i.email = mail and i.roles = wanted) then
		code := app.issue_invitation(known.id, mail, wanted);
		outcome := case outcome when 'created' then outcome else 'changed' end;
	elsif known.user_id is not null then
		for role_wanted in select r ->> 'role' from jsonb_array_elements(wanted) r loop
			if not exists (select from public.role_grants g where g.person_id = known.id and g.role = role_wanted
				and g.unit_id = place.id and g.ended_at is null and (g.to_date is null or g.to_date >= app.today())) then
				perform app.grant_role(known.id, role_wanted, place.id, null, null);
				outcome := 'changed';
			end if;
		end loop;
	elsif jsonb_array_length(wanted) > 0 and mail is null then
		-- A role begins when an invitation is redeemed; without an address there is none.
		perform app.refuse('MC103', 422, '{"field": "email"}');
	end if;
	return jsonb_build_object('outcome', outcome, 'code', code);
end $$;

create function app.rows_of(field text, value jsonb) returns jsonb[]
language plpgsql immutable set search_path = ''
as $$
declare
	most constant int := 5000;
begin
	if jsonb_typeof(coalesce(value, '[]')) <> 'array'
		or exists (select from jsonb_array_elements(value) e where jsonb_typeof(e) <> 'object' or jsonb_typeof(e -> 'row') is distinct from 'number') then
		perform app.refuse('MC010', 422, jsonb_build_object('field', field));
	elsif jsonb_array_length(value) > most then
		perform app.refuse('MC008', 422, jsonb_build_object('field', field, 'max', most, 'length', jsonb_array_length(value)));
	end if;
	return array(select jsonb_array_elements(value));
end $$;
comment on function app.rows_of is 'Rows of a table to be imported, at most 5,000, each an object with the number of its row.';

create function app.import_organisation(units jsonb, people jsonb, commit boolean) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	waiting jsonb[] := app.rows_of('units', units);
	persons jsonb[] := app.rows_of('people', people);
	later jsonb[] := '{}';
	codes text[];
	taken text[] := '{}';
	done jsonb[] := '{}';
	given jsonb;
	result jsonb;
	said text;
	problems int := 0;
begin
	perform app.require_role('administrator');
	-- What follows is undone again unless it is wanted and nothing is wrong with it.
	begin
		-- A row waits as long as its parent stands in a row still waiting; rows in a circle wait for ever and end the loop.
		while cardinality(waiting) > 0 loop
			codes := array(select w ->> 'code' from unnest(waiting) w);
			later := '{}';
			foreach given in array waiting loop
				if given ->> 'parent' = any (codes) then
					later := later || given;
					continue;
				end if;
				begin
					if given ->> 'code' = any (taken) then
						perform app.refuse('MC112', 409, '{"field": "code"}');
					end if;
					result := jsonb_build_object('outcome', app.import_unit(given));
				exception when sqlstate 'PGRST' then
					get stacked diagnostics said = message_text;
					result := jsonb_build_object('problem', app.problem_of(said));
					problems := problems + 1;
				end;
				taken := taken || (given ->> 'code');
				done := done || (result || jsonb_build_object('table', 'units', 'row', given -> 'row', 'key', given ->> 'code'));
			end loop;
			exit when cardinality(later) = cardinality(waiting);
			waiting := later;
		end loop;
		foreach given in array later loop
			problems := problems + 1;
			done := done || jsonb_build_object('table', 'units', 'row', given -> 'row', 'key', given ->> 'code',
				'problem', '{"code": "MC113", "details": {"field": "parent_id"}}'::jsonb);
		end loop;

		taken := '{}';
		foreach given in array persons loop
			begin
				if given ->> 'staff_number' = any (taken) then
					perform app.refuse('MC105', 409, '{"field": "staff_number"}');
				end if;
				result := app.import_person(given);
			exception when sqlstate 'PGRST' then
				get stacked diagnostics said = message_text;
				result := jsonb_build_object('problem', app.problem_of(said));
				problems := problems + 1;
			end;
			taken := taken || (given ->> 'staff_number');
			done := done || (result || jsonb_build_object('table', 'people', 'row', given -> 'row', 'key', given ->> 'staff_number'));
		end loop;

		if not commit or problems > 0 then
			raise sqlstate 'MCDRY';
		end if;
	exception when sqlstate 'MCDRY' then
		-- Codes of invitations that were undone open nothing.
		done := array(select d - 'code' from unnest(done) d);
	end;
	return jsonb_build_object('committed', commit and problems = 0, 'problems', problems, 'rows', to_jsonb(done));
end $$;
comment on function app.import_organisation is
	'Tries every row of a table of units and of people and says what became of it; keeps the lot when asked to and nothing is wrong.';

create function public.import_organisation(units jsonb default '[]', people jsonb default '[]', commit boolean default false) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.import_organisation(units, people, commit); end;
comment on function public.import_organisation is
	'Units and people from a table, by an administrator: rows of {row, code, kind, name_zh, …} and {row, staff_number, name, unit, title, …}. Without "commit" nothing is kept.';

grant execute on function app.import_organisation(jsonb, jsonb, boolean), public.import_organisation(jsonb, jsonb, boolean)
	to authenticated, service_role;
