-- Signing out everywhere deletes a person's sessions, but their access tokens would live on for up to an hour.
create function app.session_has_ended() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	session text := auth.jwt() ->> 'session_id';
begin
	return session is not null and not exists (select from auth.sessions s where s.id = session::uuid);
end $$;
comment on function app.session_has_ended is
	'The caller''s token is of a session that was signed out. A token that names no session has none to end.';

create or replace function app.me() returns uuid
language plpgsql stable security definer set search_path = ''
as $$
begin
	if app.session_has_ended() then
		return null;
	end if;
	return (select p.id from public.people p where p.user_id = (select auth.uid()) and p.disabled_at is null);
end $$;
comment on function app.me is 'The person calling; null when not signed in, signed out everywhere, disabled, or not yet on the roster.';

create function app.require_session() returns void
language plpgsql stable security definer set search_path = ''
as $$
begin
	if app.session_has_ended() then
		perform app.refuse('MC001', 401);
	end if;
end $$;

-- Whoever was signed out must sign in again.
create or replace function public.accept_invitation(code text) returns uuid
language sql security invoker set search_path = ''
begin atomic select app.require_session(); select app.accept_invitation(code); end;

grant execute on function app.require_session() to authenticated, service_role;
