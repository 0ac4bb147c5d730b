-- Schema app is not exposed and gives no role USAGE. Should either ever slip, its tables still answer nothing.
do $$
declare
	hidden regclass;
begin
	for hidden in
		select c.oid::regclass from pg_catalog.pg_class c
		where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
	loop
		execute format('create policy nobody on %s for all to anon, authenticated using (false) with check (false)', hidden);
	end loop;
end $$;
