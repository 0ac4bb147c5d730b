-- The same days off entered twice, as by a second tap on a phone, are entered once.
create or replace function covert.add_absence(person uuid, from_date date, to_date date) returns uuid
language plpgsql security definer set search_path = ''
as $$
declare
	added uuid;
begin
	perform covert.require_manager_or_inspector(person);
	if person is distinct from app.me() and not covert.manages_inspector(person) then perform app.refuse('MC003', 404); end if;
	if from_date is null then perform app.refuse('MC007', 422, '{"field": "from_date"}'); end if;
	if to_date is null or to_date < from_date then perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "before_start"}'); end if;
	if to_date > from_date + 400 then perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "range"}'); end if;
	select a.id into added from covert.inspector_absences a
		where a.person_id = person and a.from_date = add_absence.from_date and a.to_date = add_absence.to_date limit 1;
	if found then return added; end if;
	insert into covert.inspector_absences (person_id, from_date, to_date, entered_by, entered_at)
		values (person, add_absence.from_date, add_absence.to_date, app.me(), app.now()) returning id into added;
	perform covert.record_event('inspector', person, 'add_absence', jsonb_build_object('absence', added));
	return added;
end $$;
