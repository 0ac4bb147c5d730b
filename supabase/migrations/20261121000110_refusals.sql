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
