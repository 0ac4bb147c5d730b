-- Reading a whole table includes its system columns, which REST lets one select. Transaction numbers count what
-- everybody writes, hidden visits too: the gap between two rows of one's own would tell of them. So columns are
-- granted one by one, which leaves out those that are not declared.
-- A column that comes later to such a table is granted too: without it, whoever reads the whole row is refused.
create or replace function app.hide_system_columns() returns void
language plpgsql set search_path = ''
as $$
declare
	relation regclass;
	columns text;
begin
	for relation, columns in
		select c.oid::regclass, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
		from pg_catalog.pg_class c
		join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
		group by c.oid
		having has_any_column_privilege('authenticated', c.oid, 'select')
			and (has_table_privilege('authenticated', c.oid, 'select')
				or not bool_and(has_column_privilege('authenticated', c.oid, a.attnum, 'select')))
	loop
		execute format('revoke select on %s from authenticated', relation);
		execute format('grant select (%s) on %s to authenticated', columns, relation);
	end loop;
end $$;
comment on function app.hide_system_columns is
	'Called at the end of every migration that grants reading of a table, or adds a column to one.';
select app.hide_system_columns();
