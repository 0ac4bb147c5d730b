-- Failed critical items of the person's branch that may still be laid at somebody's door.
create function app.findings_to_establish(person uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce(jsonb_agg(jsonb_build_object('report_id', r.id, 'number', r.number, 'item_id', o.item_id,
			'from', r.visited_from, 'to', r.visited_to, 'item_zh', i.item ->> 'zh', 'item_en', i.item ->> 'en') order by r.visited_to desc, o.position), '[]')
	from public.posts p
	join public.visit_reports r on r.branch_id = p.unit_id and r.visited_from <= coalesce(p.to_date, r.visited_from) and r.visited_to >= p.from_date
	join public.report_items o on o.report_id = r.id and o.is_failed and o.is_critical
	join public.checklist_versions v on v.id = r.checklist_version_id
	left join lateral (select x as item from jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') x
		where x ->> 'id' = o.item_id limit 1) i on true
	where p.person_id = person and r.appeal_until < app.now() and r.unit_path operator(extensions.<@) app.my_paths('service_manager')
		and r.visited_to >= (app.today() - make_interval(months => (app.people_rules_in_force()).record_months))::date
		and not exists (select from public.appeals a where a.report_id = r.id and a.item_id = o.item_id and a.status = 'filed')
		and not exists (select from app.staff_findings f where f.report_id = r.id and f.item_id = o.item_id and f.person_id = person and f.withdrawn_at is null)
$$;

create function app.establish_finding(report uuid, item text, person uuid, reason text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	r public.visit_reports;
	o public.report_items;
	made uuid;
begin
	select * into r from public.visit_reports v where v.id = report and v.unit_path operator(extensions.<@) app.my_paths('service_manager')
		and v.branch_id <> all (app.my_barred_units()) for share;
	if r.id is null or app.belongs_to(me, r.branch_id) then
		perform app.refuse('MC003', 404);
	end if;
	select * into o from public.report_items i where i.report_id = report and i.item_id = item;
	if o.item_id is null or not o.is_failed or not o.is_critical then
		perform app.refuse('MC775', 422, '{"field": "item_id"}');
	elsif r.appeal_until >= app.now() or exists (select from public.appeals a where a.report_id = report and a.item_id = item and a.status = 'filed') then
		perform app.refuse('MC776', 409, jsonb_build_object('field', 'item_id', 'until', r.appeal_until));
	elsif app.is_related(me, person) or not exists (select from public.posts p where p.person_id = person and p.unit_id = r.branch_id
			and p.from_date <= r.visited_to and (p.to_date is null or p.to_date >= r.visited_from)) then
		perform app.refuse('MC010', 422, '{"field": "person_id"}');
	elsif exists (select from app.staff_findings f where f.report_id = report and f.item_id = item and f.person_id = establish_finding.person and f.withdrawn_at is null) then
		perform app.refuse('MC777', 409, '{"field": "item_id"}');
	end if;
	insert into app.staff_findings (report_id, item_id, person_id, reason, established_by, established_at)
		values (report, item, person, app.require_text('reason', reason, 1000), me, app.now()) returning id into made;
	perform app.record_event('staff_finding', made, 'establish_finding', jsonb_build_object('report', report, 'item', item, 'person', person));
	perform app.notify(person, 'finding_established', 'staff_record', person, jsonb_build_object('number', r.number));
	return jsonb_build_object('id', made);
end $$;
comment on function app.establish_finding is
	'Says that a person of the branch was behind a failed critical item of a released report whose time for appeals is over. The person is told.';

create function app.withdraw_finding(finding uuid, reason text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	f app.staff_findings;
begin
	select * into f from app.staff_findings o where o.id = finding and o.withdrawn_at is null for update;
	if f.id is null or app.record_side(f.person_id) is distinct from 'manager' then
		perform app.refuse('MC003', 404);
	end if;
	update app.staff_findings o set withdrawn_by = me, withdrawn_at = app.now(), withdrawn_because = app.require_text('reason', withdraw_finding.reason, 1000) where o.id = finding;
	perform app.record_event('staff_finding', finding, 'withdraw_finding', jsonb_build_object('person', f.person_id));
	perform app.notify(f.person_id, 'finding_withdrawn', 'staff_record', f.person_id,
		jsonb_build_object('number', (select r.number from public.visit_reports r where r.id = f.report_id)));
	return jsonb_build_object('id', finding);
end $$;

-- Their history is for those who read the record, not for administrators.
create function app.reads_finding(finding uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return coalesce((select app.record_side(f.person_id) is not null from app.staff_findings f where f.id = finding), false);
end $$;
