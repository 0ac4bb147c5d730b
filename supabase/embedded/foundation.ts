import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { ltree } from '@electric-sql/pglite/contrib/ltree';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { Session } from './session.ts';

/** The extensions a migration may create; each is there on Supabase and in Postgres's contrib. */
export const extensions = { btree_gist, citext, ltree, pg_trgm, pgcrypto, unaccent };

const roles = `
do $$ begin
	if not exists (select from pg_catalog.pg_roles where rolname = 'anon') then
		create role anon nologin;
	end if;
	if not exists (select from pg_catalog.pg_roles where rolname = 'authenticated') then
		create role authenticated nologin;
	end if;
	if not exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
		create role service_role nologin bypassrls;
	end if;
exception when duplicate_object or unique_violation then
	null; -- another database of this cluster made them meanwhile
end $$;
`;

// As on hosted Supabase, the claims come either one by one or as one JSON object.
const claims = `
create or replace function auth.jwt() returns jsonb language sql stable as $$
	select coalesce(
		nullif(current_setting('request.jwt.claim', true), ''),
		nullif(current_setting('request.jwt.claims', true), '')
	)::jsonb
$$;
create or replace function auth.uid() returns uuid language sql stable as $$
	select coalesce(
		nullif(current_setting('request.jwt.claim.sub', true), ''),
		nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
	)::uuid
$$;
create or replace function auth.role() returns text language sql stable as $$
	select coalesce(
		nullif(current_setting('request.jwt.claim.role', true), ''),
		nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'
	)
$$;
create or replace function auth.email() returns text language sql stable as $$
	select coalesce(
		nullif(current_setting('request.jwt.claim.email', true), ''),
		nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'email'
	)
$$;
`;

const grants = `
create schema if not exists extensions;
grant usage on schema public, auth, storage, extensions to anon, authenticated, service_role;
grant all on all tables in schema storage to anon, authenticated, service_role;
grant execute on all functions in schema storage to anon, authenticated, service_role;
`;

/**
 * Lays what a Supabase project has before its first migration: API roles, the `auth` and `storage`
 * schemas of the embedded gateway, and their grants. Harmless to repeat.
 */
export async function layFoundation(session: Session): Promise<void> {
	await session.script(roles);
	await session.script(getAuthSchemaSql(false));
	await session.script(claims);
	await session.script(getStorageSchemaSql(false));
	await session.script(grants);
}
