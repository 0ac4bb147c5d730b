import type { Database } from '../support/database.ts';

/** Everything in the API's schema that its roles could reach. */
export async function subjects(db: Database) {
	const tables = await db.sql.query<{ name: string }>(
		`select relname::text as name from pg_catalog.pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`
	);
	const functions = await db.sql.query<{ name: string }>(
		`select proname::text as name from pg_catalog.pg_proc where pronamespace = 'public'::regnamespace order by 1`
	);
	return {
		tables: tables.map(({ name }) => name),
		functions: functions.map(({ name }) => name)
	};
}

/**
 * Rights on functions beyond or short of what the API needs, one a line: anonymous callers check an
 * invitation and rate a branch; a signed-in person calls the public verbs but those of the server's own work; of `app`, exactly what
 * those verbs and the policies call. The catalogue knows what they call, since verbs have parsed bodies.
 */
export async function wrongRights(db: Database): Promise<string[]> {
	const rows = await db.sql.query<{ wrong: string }>(`
		with functions as (
			select p.oid, p.oid::regprocedure::text as name, n.nspname as schema, p.prosecdef
			from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
			where n.nspname in ('public', 'app')
		), verbs as (
			select f.oid from functions f where f.schema = 'public' and f.oid::regproc::text not in ('run_periodic_work', 'propose_interviews')
		), called as (
			select d.refobjid as oid from pg_catalog.pg_depend d
			where d.refclassid = 'pg_catalog.pg_proc'::regclass and (
				(d.classid = 'pg_catalog.pg_proc'::regclass and d.objid in (select v.oid from verbs v))
				or d.classid = 'pg_catalog.pg_policy'::regclass)
		), due as (
			select f.oid, f.name, r.role, case
				when r.role = 'public' then false
				when r.role = 'anon' then f.oid::regproc::text in ('check_invitation', 'app.check_invitation', 'rate_branch', 'app.rate_branch')
				when f.schema = 'public' then f.oid in (select v.oid from verbs v)
				else f.oid in (select c.oid from called c) end as may
			from functions f cross join (values ('public'), ('anon'), ('authenticated')) r (role)
		)
		select d.role || case when d.may then ' may not call ' else ' may call ' end || d.name as wrong
		from due d
		where d.may <> case when d.role = 'public'
			then exists (select from pg_catalog.pg_proc p, pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
				where p.oid = d.oid and a.grantee = 0)
			else exists (select from pg_catalog.pg_proc p, pg_catalog.aclexplode(coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))) a
				where p.oid = d.oid and a.grantee = d.role::regrole) end
		union all
		select 'definer in the API: ' || f.name from functions f where f.schema = 'public' and f.prosecdef
		order by 1`);
	return rows.map(({ wrong }) => wrong);
}

/** Tables without a guard, grants and settings that leave a way in, one a line. */
export async function wrongShapes(db: Database): Promise<string[]> {
	const rows = await db.sql.query<{ wrong: string }>(`
		select 'no row-level security: ' || c.oid::regclass as wrong
			from pg_catalog.pg_class c
			where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind in ('r', 'p') and not c.relrowsecurity
		union all
		select 'asks as its owner: ' || c.oid::regclass from pg_catalog.pg_class c
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
				and not coalesce(c.reloptions @> array['security_invoker=true'], false)
		union all
		select 'no search path: ' || p.oid::regprocedure from pg_catalog.pg_proc p
			where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace)
				and not coalesce(p.proconfig @> array['search_path=""'], false)
		union all
		select r.role || ' may use the schema ' || n.nspname
			from pg_catalog.pg_namespace n cross join (values ('anon'), ('authenticated'), ('public')) r (role)
			where n.nspname = 'app' and case when r.role = 'public'
				then exists (select from pg_catalog.aclexplode(n.nspacl) a where a.grantee = 0)
				else has_schema_privilege(r.role, n.oid, 'usage') or has_schema_privilege(r.role, n.oid, 'create') end
		union all
		select r.role || ' may ' || a.act || ' ' || c.oid::regclass
			from pg_catalog.pg_class c
			cross join (values ('anon'), ('authenticated')) r (role)
			cross join (values ('select'), ('insert'), ('update'), ('delete'), ('truncate')) a (act)
			where c.relnamespace in ('public'::regnamespace, 'app'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
				and has_table_privilege(r.role, c.oid, a.act)
				and not (a.act = 'select' and r.role = 'authenticated' and c.relnamespace = 'public'::regnamespace)
		union all
		select 'system columns can be read: ' || c.oid::regclass || ' (call app.hide_system_columns)' from pg_catalog.pg_class c
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and has_table_privilege('authenticated', c.oid, 'select')
		union all
		select 'policy for more than signed-in readers: ' || p.tablename || ' ' || p.policyname from pg_catalog.pg_policies p
			where p.schemaname = 'public' and (p.roles <> '{authenticated}' or p.cmd <> 'SELECT' or p.permissive <> 'PERMISSIVE')
		union all
		select 'more than one policy: ' || p.tablename from pg_catalog.pg_policies p
			where p.schemaname in ('public', 'app') group by p.schemaname, p.tablename having count(*) > 1
		order by 1`);
	return rows.map(({ wrong }) => wrong);
}

/** Private tables that would answer an API role if their schema were opened, one a line. */
export async function openPrivateTables(db: Database): Promise<string[]> {
	const rows = await db.sql.query<{ wrong: string }>(`
		select 'open private table: ' || c.oid::regclass as wrong from pg_catalog.pg_class c
			where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not exists (
				select from pg_catalog.pg_policies p where p.schemaname = 'app' and p.tablename = c.relname
					and p.cmd = 'ALL' and p.qual = 'false' and p.with_check = 'false')
		order by 1`);
	return rows.map(({ wrong }) => wrong);
}
