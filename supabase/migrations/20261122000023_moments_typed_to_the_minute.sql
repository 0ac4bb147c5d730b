-- A moment typed to the minute lies up to a minute before what happened in it: it counts from there, and never after now.
create or replace function app.check_past(field text, at timestamptz, not_before timestamptz) returns timestamptz
language plpgsql stable security definer set search_path = ''
as $$
begin
	if at is null then
		perform app.refuse('MC007', 422, jsonb_build_object('field', field));
	elsif at > app.now() + interval '5 minutes' then
		perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'future'));
	elsif at < not_before - interval '5 minutes' then
		perform app.refuse('MC009', 422, jsonb_build_object('field', field, 'reason', 'before_receipt'));
	end if;
	return least(greatest(at, not_before), app.now());
end $$;
