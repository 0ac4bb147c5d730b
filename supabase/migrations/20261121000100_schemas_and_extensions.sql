-- Schema `public` is the API; `app` holds what no API role may name; `extensions` as on hosted Supabase.
create schema if not exists app;
create schema if not exists extensions;
create extension if not exists ltree with schema extensions;
create extension if not exists btree_gist with schema extensions;

comment on schema app is 'Helpers and private tables. Not exposed: API roles get EXECUTE on single functions, never USAGE.';

revoke all on schema app from public;
grant usage on schema extensions to anon, authenticated, service_role;
grant usage on schema app to service_role;

-- A default PUBLIC grant can only be taken away for all schemas at once: with "in schema" this does nothing.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
