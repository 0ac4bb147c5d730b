create function app.refuse(code text, status int, details jsonb default '{}') returns void
language plpgsql set search_path = ''
as $$
begin
	raise sqlstate 'PGRST' using
		message = jsonb_build_object('code', code, 'message', code, 'details', details::text, 'hint', null)::text,
		detail = jsonb_build_object('status', status, 'headers', '{}'::jsonb)::text;
end $$;
comment on function app.refuse is
	'Refuses a call with a catalogued code (docs/errors.md), an HTTP status and details a sentence can be made of.';

-- Checks of what people type, so that each refusal names its field.
create function app.require_text(field text, value text, longest int default 200) returns text
language plpgsql immutable set search_path = ''
as $$
begin
	if value is null or btrim(value, E' \t\r\n\u3000') = '' then
		perform app.refuse('MC007', 422, jsonb_build_object('field', field));
	end if;
	return app.optional_text(field, value, longest);
end $$;

create function app.optional_text(field text, value text, longest int default 200) returns text
language plpgsql immutable set search_path = ''
as $$
declare
	-- Control characters other than tab and line ends have no place in what people type.
	cleaned text := nullif(btrim(regexp_replace(value, '[\x01-\x08\x0B\x0C\x0E-\x1F\x7F]', '', 'g'), E' \t\r\n\u3000'), '');
begin
	if char_length(cleaned) > longest then
		perform app.refuse('MC008', 422, jsonb_build_object('field', field, 'max', longest, 'length', char_length(cleaned)));
	end if;
	return cleaned;
end $$;

create function app.require_choice(field text, value text, choices text[]) returns text
language plpgsql immutable set search_path = ''
as $$
begin
	if value is null then
		perform app.refuse('MC007', 422, jsonb_build_object('field', field));
	elsif value <> all (choices) then
		perform app.refuse('MC010', 422, jsonb_build_object('field', field, 'value', left(value, 60)));
	end if;
	return value;
end $$;

-- What arrives inside a JSON payload is read by these, so that nonsense is a sentence and not a failed cast.
create function app.read_id(field text, value text) returns uuid
language plpgsql immutable set search_path = ''
as $$
begin
	return nullif(value, '')::uuid;
exception when invalid_text_representation then
	perform app.refuse('MC010', 422, jsonb_build_object('field', field, 'value', left(value, 60)));
end $$;

create function app.read_moment(field text, value text) returns timestamptz
language plpgsql stable set search_path = ''
as $$
begin
	if value ~ '^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)$' then
		return value::timestamptz;
	elsif nullif(value, '') is null then
		return null;
	end if;
	perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'not_a_moment'));
exception when data_exception then
	perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'not_a_moment'));
end $$;
comment on function app.read_moment is 'ISO 8601 with an offset: a moment without one would be read in the server''s zone.';

create function app.read_date(field text, value text) returns date
language plpgsql stable set search_path = ''
as $$
begin
	if value ~ '^\d{4}-\d{2}-\d{2}$' then
		return value::date;
	elsif nullif(value, '') is null then
		return null;
	end if;
	perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'not_a_date'));
exception when data_exception then
	perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'not_a_date'));
end $$;

create function app.read_amount(field text, value text) returns numeric
language plpgsql immutable set search_path = ''
as $$
begin
	if nullif(value, '') is null then
		return null;
	elsif value !~ '^\d{1,10}(\.\d{1,2})?$' then
		perform app.refuse('MC012', 422, jsonb_build_object('field', field));
	end if;
	return value::numeric;
end $$;

create function app.read_count(field text, value text) returns int
language plpgsql immutable set search_path = ''
as $$
begin
	if nullif(value, '') is null then
		return null;
	elsif value !~ '^\d{1,6}$' then
		perform app.refuse('MC012', 422, jsonb_build_object('field', field));
	end if;
	return value::int;
end $$;

create function app.read_flag(field text, value text) returns boolean
language plpgsql immutable set search_path = ''
as $$
begin
	if nullif(value, '') is null then
		return null;
	elsif value not in ('true', 'false') then
		perform app.refuse('MC010', 422, jsonb_build_object('field', field, 'value', left(value, 60)));
	end if;
	return value = 'true';
end $$;

create function app.read_list(field text, value jsonb) returns jsonb
language plpgsql immutable set search_path = ''
as $$
begin
	if value is null or jsonb_typeof(value) = 'null' then
		return '[]';
	elsif jsonb_typeof(value) <> 'array' or exists (select from jsonb_array_elements(value) e where jsonb_typeof(e) <> 'object') then
		perform app.refuse('MC010', 422, jsonb_build_object('field', field));
	elsif jsonb_array_length(value) > 100 then
		perform app.refuse('MC008', 422, jsonb_build_object('field', field, 'max', 100, 'length', jsonb_array_length(value)));
	end if;
	return value;
end $$;
comment on function app.read_list is 'A list of objects, empty when not given.';
