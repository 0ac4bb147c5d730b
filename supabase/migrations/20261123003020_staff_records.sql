-- What stands about a person, put together when it is read: nothing is copied, so what is reopened or changed on
-- appeal is gone from the record at once. Read through one function, which writes the read log.

-- A failed critical item of a released report proves a finding; that a person was behind it a manager establishes.
create table app.staff_findings (
	id uuid primary key default gen_random_uuid(),
	report_id uuid not null,
	item_id text not null,
	person_id uuid not null references public.people (id),
	reason text not null,
	established_by uuid not null references public.people (id),
	established_at timestamptz not null,
	withdrawn_by uuid references public.people (id),
	withdrawn_at timestamptz,
	withdrawn_because text,
	foreign key (report_id, item_id) references public.report_items (report_id, item_id)
);
comment on table app.staff_findings is 'People established behind failed critical items of released reports. Who visited is not in it and does not follow from it.';
create unique index one_staff_finding on app.staff_findings (report_id, item_id, person_id) where withdrawn_at is null;
create index on app.staff_findings (report_id, item_id);
create index on app.staff_findings (person_id);
create index on app.staff_findings (established_by);
create index on app.staff_findings (withdrawn_by);
alter table app.staff_findings enable row level security;
create policy nobody on app.staff_findings for all to anon, authenticated using (false) with check (false);

create table app.record_exports (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	person_id uuid references public.people (id),
	first date not null,
	last date not null,
	people int not null,
	exported_by uuid not null references public.people (id),
	exported_at timestamptz not null
);
comment on table app.record_exports is 'Records taken out for appraisal: of one person, or of a unit.';
create index on app.record_exports (unit_id);
create index on app.record_exports (person_id);
create index on app.record_exports (exported_by);
alter table app.record_exports enable row level security;
create policy nobody on app.record_exports for all to anon, authenticated using (false) with check (false);

create function app.is_related(person uuid, other uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from public.declared_interests i join public.people p on p.id = other
		where i.person_id = person and i.ended_at is null and (i.other_person_id = other or i.unit_id = p.unit_id))
$$;
comment on function app.is_related is 'Whether a person has declared a relation to another, or to the other''s unit.';

create function app.heads_unit(person uuid, unit uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from app.grants_in_force g where g.person_id = person and g.unit_id = unit and g.role in ('branch_head', 'department_head'))
		or exists (select from public.posts p where p.person_id = person and p.unit_id = unit and p.is_head
			and p.from_date <= app.today() and (p.to_date is null or p.to_date >= app.today()))
$$;

create function app.record_side(person uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.me();
	u public.units;
begin
	select w.* into u from public.people p join public.units w on w.id = p.unit_id where p.id = person;
	return case
		when me is null or u.id is null then null
		when me = person then 'self'
		when app.is_related(me, person) then null
		when app.has_role_anywhere('auditor') then 'auditor'
		-- A stand-in does not read the record of the head they stand in for.
		when u.id = any (app.my_units('branch_head', 'department_head')) and not app.heads_unit(person, u.id) then 'head'
		when u.path operator(extensions.<@) app.my_paths('service_manager') and not app.belongs_to(me, u.id) then 'manager'
	end;
end $$;
comment on function app.record_side is
	'In what capacity the caller reads a person''s record: self, head of their unit, (service) manager of scope, auditor; null when not at all. Colleagues and those with a declared relation do not.';

create function app.require_record(person uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	side text;
begin
	perform app.require_me();
	side := app.record_side(person);
	if side is null then
		perform app.refuse('MC003', 404);
	end if;
	return side;
end $$;

-- A case counts once it is closed, with its last round's findings and an approved decision.
create function app.standing_concerns(person uuid)
returns table (complaint_id uuid, closed_at timestamptz, verdict text)
language sql stable security definer set search_path = ''
as $$
	select c.id, c.closed_at, f.verdict
	from public.complaint_people p
	join public.complaints c on c.id = p.complaint_id and c.status = 'closed' and c.kind in ('complaint', 'internal', 'report')
	join public.findings f on f.complaint_id = c.id and f.round = c.round and f.verdict in ('substantiated', 'partly')
	where p.person_id = person and p.is_responsible
		and exists (select from public.decisions d where d.complaint_id = c.id and d.round = c.round and d.status = 'approved')
$$;
comment on function app.standing_concerns is 'Substantiated complaints that name a person as responsible and stand: closed, decided, neither reopened nor under review.';

create function app.record_lines(person uuid, first date, last date)
returns table (kind text, on_day date, ref uuid, number text, detail jsonb)
language sql stable security definer set search_path = ''
as $$
	with barred as (select case when person = app.me() then '{}'::uuid[] else app.my_barred_complaints() end as ids),
	period as (select app.start_of_day(first) as from_at, app.start_of_day(last + 1) as to_at)
	select 'complaint', (s.closed_at at time zone 'Asia/Shanghai')::date, c.id, c.number,
			jsonb_build_object('kind', c.kind, 'cause_zh', g.name_zh, 'cause_en', g.name_en, 'severity', c.severity, 'verdict', s.verdict)
		from app.standing_concerns(person) s join public.complaints c on c.id = s.complaint_id
		left join public.categories g on g.dimension in ('cause', 'internal_cause') and g.id = c.cause
		cross join period t cross join barred b
		where s.closed_at >= t.from_at and s.closed_at < t.to_at and c.id <> all (b.ids)
	union all
	select 'action', (d.decided_at at time zone 'Asia/Shanghai')::date, a.id, c.number,
			jsonb_build_object('penalty_zh', n.name_zh, 'penalty_en', n.name_en, 'amount', a.amount, 'reason', a.reason)
		from public.accountability_actions a
		join public.decisions d on d.id = a.decision_id and d.status = 'approved'
		join public.complaints c on c.id = a.complaint_id and c.status = 'closed' and c.round = d.round
		join public.penalties n on n.id = a.penalty
		cross join period t cross join barred b
		where a.person_id = person and d.decided_at >= t.from_at and d.decided_at < t.to_at and c.id <> all (b.ids)
	union all
	select 'finding', r.visited_to, f.id, r.number,
			jsonb_build_object('item_zh', i.item ->> 'zh', 'item_en', i.item ->> 'en', 'reason', f.reason, 'report', r.id)
		from app.staff_findings f
		join public.report_items o on o.report_id = f.report_id and o.item_id = f.item_id and o.is_failed and o.is_critical
		join public.visit_reports r on r.id = f.report_id
		join public.checklist_versions v on v.id = r.checklist_version_id
		left join lateral (select x as item from jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') x
			where x ->> 'id' = f.item_id limit 1) i on true
		where f.person_id = person and f.withdrawn_at is null and r.visited_to between first and last
	union all
	select 'praise', (c.received_at at time zone 'Asia/Shanghai')::date, c.id, c.number, jsonb_build_object('subject', c.subject)
		from public.complaint_people p
		join public.complaints c on c.id = p.complaint_id and c.kind = 'praise' and c.status not in ('not_accepted', 'withdrawn', 'transferred', 'merged')
		cross join period t
		where p.person_id = person and c.received_at >= t.from_at and c.received_at < t.to_at
$$;
comment on function app.record_lines is
	'Lines of a record: substantiated complaints (by day of closing), accountability actions, findings proven by critical items of released reports (by the day the report shows), praise. Cases the caller is barred from are left out, but for their own record.';

create function app.record_period(first text, last text, out from_day date, out to_day date)
language plpgsql stable security definer set search_path = ''
as $$
declare
	earliest date := (app.today() - make_interval(months => (app.people_rules_in_force()).record_months))::date;
begin
	to_day := coalesce(app.read_date('last', last), app.today());
	from_day := coalesce(app.read_date('first', first), greatest((to_day - interval '1 year')::date + 1, earliest));
	if from_day > to_day or to_day > app.today() or from_day < earliest then
		perform app.refuse('MC774', 422, jsonb_build_object('field', 'first', 'earliest', earliest));
	end if;
end $$;
comment on function app.record_period is 'The days a record is read for: by default the last year. Refuses MC774 beyond today or further back than records go.';

create function app.log_reading(subjects uuid[], act text) returns void
language sql security definer set search_path = ''
as $$
	insert into public.read_log (person_id, subject_kind, subject_id, act, at)
		select app.me(), 'staff_record', s, log_reading.act, app.now() from unnest(subjects) s
$$;

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

create function app.open_staff_record(person uuid, first text, last text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	side text := app.require_record(person);
	days record;
begin
	select * into days from app.record_period(first, last);
	perform app.log_reading(array[person], 'open');
	return (select jsonb_build_object('side', side, 'first', days.from_day, 'last', days.to_day,
			'record_months', (app.people_rules_in_force()).record_months,
			'person', jsonb_build_object('id', p.id, 'name', p.name, 'staff_number', p.staff_number,
				'unit_id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en,
				'vendor_zh', v.name_zh, 'vendor_en', v.name_en),
			'lines', (select coalesce(jsonb_agg(to_jsonb(l) order by l.on_day desc, l.kind, l.ref), '[]')
				from app.record_lines(person, days.from_day, days.to_day) l),
			'to_establish', case when side = 'manager' then app.findings_to_establish(person) else '[]' end)
		from public.people p join public.units u on u.id = p.unit_id left join public.vendors v on v.id = p.vendor_id where p.id = person);
end $$;
comment on function app.open_staff_record is 'A person''s record of a period, the opening being in the read log; MC003 to whoever may not read it.';

create function app.staff_record_list(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	mine uuid[] := app.my_units('branch_head', 'department_head');
	paths extensions.ltree[] := app.my_paths('service_manager');
	place uuid := coalesce(unit, mine[1]);
	everywhere boolean := app.has_role_anywhere('auditor');
begin
	return jsonb_build_object('me', me, 'unit_id', place,
		'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en) order by u.path), '[]')
			from public.units u where u.closed_on is null and (u.id = any (mine) or u.path operator(extensions.<@) paths or everywhere)),
		'people', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'staff_number', p.staff_number,
				'title', (select o.title from public.posts o where o.person_id = p.id and o.from_date <= app.today()
					and (o.to_date is null or o.to_date >= app.today()) limit 1),
				'vendor_zh', v.name_zh, 'vendor_en', v.name_en) order by p.staff_number), '[]')
			from public.people p left join public.vendors v on v.id = p.vendor_id
			where p.unit_id = place and app.record_side(p.id) in ('head', 'manager', 'auditor')));
end $$;
comment on function app.staff_record_list is 'Units and, of one of them, people whose records the caller may open; without a figure, which would be an opening.';

create function app.export_staff_records(unit uuid, person uuid, first text, last text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	days record;
	chosen uuid[];
	place uuid := coalesce(unit, (select p.unit_id from public.people p where p.id = person));
	made uuid;
begin
	if person is not null then
		perform app.require_record(person);
		chosen := array[person];
	else
		select array_agg(p.id) into chosen from public.people p where p.unit_id = place and app.record_side(p.id) in ('head', 'manager', 'auditor');
		if chosen is null then
			perform app.refuse('MC003', 404);
		end if;
	end if;
	select * into days from app.record_period(first, last);
	insert into app.record_exports (unit_id, person_id, first, last, people, exported_by, exported_at)
		values (place, person, days.from_day, days.to_day, cardinality(chosen), me, app.now()) returning id into made;
	perform app.log_reading(chosen, 'export');
	perform app.record_event('record_export', made, 'export_staff_records', jsonb_build_object('unit', place, 'person', person,
		'first', days.from_day, 'last', days.to_day, 'people', cardinality(chosen)));
	return jsonb_build_object('first', days.from_day, 'last', days.to_day,
		'unit', (select jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en) from public.units u where u.id = place),
		'people', (select jsonb_agg(jsonb_build_object('name', p.name, 'staff_number', p.staff_number,
				'unit_zh', u.name_zh, 'unit_en', u.name_en, 'vendor_zh', v.name_zh, 'vendor_en', v.name_en,
				'lines', (select coalesce(jsonb_agg(to_jsonb(l) - 'ref' order by l.on_day, l.kind), '[]')
					from app.record_lines(p.id, days.from_day, days.to_day) l)) order by p.staff_number)
			from public.people p join public.units u on u.id = p.unit_id left join public.vendors v on v.id = p.vendor_id where p.id = any (chosen)));
end $$;
comment on function app.export_staff_records is
	'Records for appraisal, of one person or of all of a unit the caller may read; each in the read log, the export an event of its own.';

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

create function public.open_staff_record(person_id uuid, first text default null, last text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.open_staff_record(person_id, first, last); end;
create function public.staff_record_list(unit_id uuid default null) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.staff_record_list(unit_id); end;
create function public.export_staff_records(unit_id uuid default null, person_id uuid default null, first text default null, last text default null) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.export_staff_records(unit_id, person_id, first, last); end;
create function public.establish_finding(report_id uuid, item_id text, person_id uuid, reason text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.establish_finding(report_id, item_id, person_id, reason); end;
create function public.withdraw_finding(finding_id uuid, reason text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.withdraw_finding(finding_id, reason); end;
grant execute on function public.open_staff_record, public.staff_record_list, public.export_staff_records, public.establish_finding, public.withdraw_finding,
	app.open_staff_record, app.staff_record_list, app.export_staff_records, app.establish_finding, app.withdraw_finding to authenticated, service_role;
