-- A unit that moves in the tree, or changes its code, takes along what carries its path: scope follows the tree.
create function app.carry_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.complaints c set unit_path = new.path, region_id = new.region_id where c.unit_id = new.id;
	update public.enquiries e set unit_path = new.path where e.unit_id = new.id;
	update public.daily_returns r set unit_path = new.path where r.unit_id = new.id;
	if new.region_id is distinct from old.region_id then
		perform app.index_complaint(c.id) from public.complaints c where c.unit_id = new.id;
	end if;
	return null;
end $$;
create trigger carry_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path or old.region_id is distinct from new.region_id)
	execute function app.carry_path();
