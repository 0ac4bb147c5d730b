-- Vendors of outsourced lobby staff: contracts, who works where and until when, what was asked of them in
-- investigations, and the facts a score is made of. The score itself is a pure function (src/lib/domain/vendors).
create table public.vendor_contracts (
	id uuid primary key default gen_random_uuid(),
	vendor_id uuid not null references public.vendors (id),
	number text not null unique,
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	from_date date not null,
	to_date date not null check (to_date >= from_date),
	note text,
	version int not null default 1,
	saved_by uuid not null references public.people (id),
	saved_at timestamptz not null
);
comment on table public.vendor_contracts is 'Contracts with vendors, each for the branches of a unit.';
create index on public.vendor_contracts (vendor_id, to_date);
create index on public.vendor_contracts (unit_id);
create index on public.vendor_contracts (saved_by);
create index on public.vendor_contracts using gist (unit_path);

create table public.vendor_staff (
	id uuid primary key default gen_random_uuid(),
	vendor_id uuid not null references public.vendors (id),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	person_id uuid references public.people (id),
	name text not null,
	from_date date not null,
	to_date date check (to_date >= from_date),
	version int not null default 1,
	saved_by uuid not null references public.people (id),
	saved_at timestamptz not null,
	constraint one_place_at_a_time exclude using gist (person_id with =, daterange(from_date, to_date, '[]') with &&) where (person_id is not null)
);
comment on table public.vendor_staff is 'Outsourced people with the dates of their contract, on the roster or by name alone.';
create index on public.vendor_staff (vendor_id, from_date);
create index on public.vendor_staff (unit_id);
create index on public.vendor_staff (person_id);
create index on public.vendor_staff (saved_by);
create index on public.vendor_staff using gist (unit_path);

create table public.vendor_rules (
	id uuid primary key default gen_random_uuid(),
	number int not null unique check (number > 0),
	effective_from date not null,
	complaints int not null check (complaints between 0 and 100),
	findings int not null check (findings between 0 and 100),
	cooperation int not null check (cooperation between 0 and 100),
	least_staff_months int not null check (least_staff_months between 1 and 120),
	saved_by uuid references public.people (id),
	saved_at timestamptz not null default app.now(),
	check (complaints + findings + cooperation = 100)
);
comment on table public.vendor_rules is 'Weights of a vendor''s score and the staff-months below which none is given; never changed, the latest that has begun counts.';
create index on public.vendor_rules (saved_by);
create trigger append_only before update or delete on public.vendor_rules
	for each row execute function app.refuse_change();
insert into public.vendor_rules (number, effective_from, complaints, findings, cooperation, least_staff_months) values (1, '2000-01-01', 50, 30, 20, 12);

-- A question to a vendor belongs to a case: its words are the case's, so nobody reads the table itself.
create table app.vendor_enquiries (
	id uuid primary key default gen_random_uuid(),
	vendor_id uuid not null references public.vendors (id),
	complaint_id uuid not null references public.complaints (id),
	question text not null,
	asked_by uuid not null references public.people (id),
	asked_at timestamptz not null,
	due_on date not null,
	answered_on date,
	answer text,
	recorded_by uuid references public.people (id)
);
comment on table app.vendor_enquiries is 'What a vendor was asked in an investigation and when it answered (Order 2020 No. 3, art. 10).';
create index on app.vendor_enquiries (vendor_id, due_on);
create index on app.vendor_enquiries (complaint_id);
create index on app.vendor_enquiries (asked_by);
create index on app.vendor_enquiries (recorded_by);
alter table app.vendor_enquiries enable row level security;
create policy nobody on app.vendor_enquiries for all to anon, authenticated using (false) with check (false);

alter table public.vendor_contracts enable row level security;
alter table public.vendor_staff enable row level security;
alter table public.vendor_rules enable row level security;
create policy read on public.vendor_contracts for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor')));
create policy read on public.vendor_staff for select to authenticated using (
	unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor'))
	or unit_id = any ((select app.my_headed_units())::uuid[]));
create policy read on public.vendor_rules for select to authenticated using ((select app.me()) is not null);
grant select on public.vendor_contracts, public.vendor_staff, public.vendor_rules to authenticated;
grant all on public.vendor_contracts, public.vendor_staff, public.vendor_rules to service_role;

create function app.carry_vendor_path() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.vendor_contracts c set unit_path = new.path where c.unit_id = new.id;
	update public.vendor_staff s set unit_path = new.path where s.unit_id = new.id;
	return null;
end $$;
create trigger carry_vendor_path after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_vendor_path();

create function app.managed_unit(unit uuid) returns public.units
language plpgsql stable security definer set search_path = ''
as $$
declare
	u public.units;
begin
	perform app.require_role('service_manager');
	select * into u from public.units o where o.id = unit and o.path operator(extensions.<@) app.my_paths('service_manager');
	if u.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return u;
end $$;

create function app.require_vendor(value text) returns uuid
language plpgsql stable security definer set search_path = ''
as $$
declare
	vendor uuid := app.read_id('vendor_id', value);
begin
	if not exists (select from public.vendors v where v.id = vendor) then
		perform app.refuse('MC010', 422, '{"field": "vendor_id"}');
	end if;
	return vendor;
end $$;

create function app.require_days(spec jsonb, is_open boolean, out from_day date, out to_day date)
language plpgsql stable security definer set search_path = ''
as $$
begin
	from_day := app.read_date('from_date', spec ->> 'from_date');
	to_day := app.read_date('to_date', spec ->> 'to_date');
	if from_day is null then
		perform app.refuse('MC007', 422, '{"field": "from_date"}');
	elsif to_day is null and not is_open then
		perform app.refuse('MC007', 422, '{"field": "to_date"}');
	elsif to_day < from_day then
		perform app.refuse('MC786', 422, '{"field": "to_date"}');
	end if;
end $$;

create function app.save_vendor_contract(unit uuid, spec jsonb) returns public.vendor_contracts
language plpgsql security definer set search_path = ''
as $$
declare
	u public.units := app.managed_unit(unit);
	days record;
	made public.vendor_contracts;
	code text := app.require_text('number', spec ->> 'number', 60);
begin
	select * into days from app.require_days(spec, false);
	if exists (select from public.vendor_contracts c where c.number = code) then
		perform app.refuse('MC787', 409, '{"field": "number"}');
	end if;
	insert into public.vendor_contracts (vendor_id, number, unit_id, unit_path, from_date, to_date, note, saved_by, saved_at)
		values (app.require_vendor(spec ->> 'vendor_id'), code, u.id, u.path, days.from_day, days.to_day,
			app.optional_text('note', spec ->> 'note', 500), app.me(), app.now()) returning * into made;
	perform app.record_event('vendor_contract', made.id, 'save_vendor_contract', jsonb_build_object('vendor', made.vendor_id, 'from', made.from_date, 'to', made.to_date));
	return made;
end $$;

create function app.save_vendor_staff(unit uuid, spec jsonb) returns public.vendor_staff
language plpgsql security definer set search_path = ''
as $$
declare
	u public.units := app.managed_unit(unit);
	vendor uuid := app.require_vendor(spec ->> 'vendor_id');
	person uuid := app.read_id('person_id', spec ->> 'person_id');
	days record;
	called text;
	made public.vendor_staff;
begin
	select * into days from app.require_days(spec, true);
	-- By an IF: what is immutable is reckoned before a COALESCE chooses.
	if person is null then
		called := app.require_text('name', spec ->> 'name', 60);
	else
		select p.name into called from public.people p where p.id = person;
	end if;
	if person is not null and not exists (select from public.people p where p.id = person and p.vendor_id = vendor) then
		perform app.refuse('MC010', 422, '{"field": "person_id"}');
	elsif person is not null and exists (select from public.vendor_staff s where s.person_id = person
			and daterange(s.from_date, s.to_date, '[]') operator(pg_catalog.&&) daterange(days.from_day, days.to_day, '[]')) then
		perform app.refuse('MC788', 409, '{"field": "person_id"}');
	end if;
	insert into public.vendor_staff (vendor_id, unit_id, unit_path, person_id, name, from_date, to_date, saved_by, saved_at)
		values (vendor, u.id, u.path, person, called,
			days.from_day, days.to_day, app.me(), app.now()) returning * into made;
	perform app.record_event('vendor_staff', made.id, 'save_vendor_staff', jsonb_build_object('vendor', vendor, 'unit', u.id, 'from', made.from_date, 'to', made.to_date));
	return made;
end $$;

create function app.end_vendor_staff(staff uuid, last_day date) returns public.vendor_staff
language plpgsql security definer set search_path = ''
as $$
declare
	s public.vendor_staff;
begin
	perform app.require_role('service_manager');
	select * into s from public.vendor_staff o where o.id = staff and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if s.id is null then
		perform app.refuse('MC003', 404);
	elsif last_day is null or not isfinite(last_day) or last_day < s.from_date or last_day > s.to_date then
		perform app.refuse('MC786', 422, '{"field": "last_day"}');
	end if;
	update public.vendor_staff o set to_date = last_day, version = o.version + 1, saved_by = app.me(), saved_at = app.now() where o.id = staff returning * into s;
	perform app.record_event('vendor_staff', s.id, 'end_vendor_staff', jsonb_build_object('to', last_day));
	return s;
end $$;

create function app.save_vendor_rules(spec jsonb, expected_number int) returns public.vendor_rules
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	last public.vendor_rules;
	made public.vendor_rules;
	shares int[];
begin
	if not exists (select from app.grants_in_force g where g.person_id = me and g.role = 'service_manager' and g.unit_kind = 'head_office') then
		perform app.refuse('MC002', 403, '{"roles": ["service_manager"]}');
	end if;
	lock table public.vendor_rules in share row exclusive mode;
	select * into last from public.vendor_rules r order by r.number desc limit 1;
	if expected_number is not null and expected_number <> last.number then
		perform app.refuse('MC773', 409, jsonb_build_object('number', last.number,
			'by', (select p.name from public.people p where p.id = last.saved_by)));
	end if;
	shares := array[app.read_bounded('complaints', spec -> 'complaints', 0, 100), app.read_bounded('findings', spec -> 'findings', 0, 100),
		app.read_bounded('cooperation', spec -> 'cooperation', 0, 100)];
	if shares[1] + shares[2] + shares[3] <> 100 then
		perform app.refuse('MC789', 422, '{"field": "cooperation"}');
	end if;
	insert into public.vendor_rules (number, effective_from, complaints, findings, cooperation, least_staff_months, saved_by, saved_at)
		values (last.number + 1, greatest(coalesce(app.read_date('effective_from', spec ->> 'effective_from'), app.today()), app.today()),
			shares[1], shares[2], shares[3], app.read_bounded('least_staff_months', spec -> 'least_staff_months', 1, 120), me, app.now())
		returning * into made;
	perform app.record_event('vendor_rules', made.id, 'save_vendor_rules', jsonb_build_object('number', made.number,
		'before', to_jsonb(last) - '{id,saved_by,saved_at}'::text[], 'after', to_jsonb(made) - '{id,saved_by,saved_at}'::text[]));
	return made;
end $$;

create function app.ask_vendor(complaint uuid, vendor uuid, question text, due_on date) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case_worker(complaint);
	made uuid;
begin
	perform app.require_vendor(vendor::text);
	if due_on is null or not isfinite(due_on) or due_on < app.today() or due_on > app.today() + 60 then
		perform app.refuse('MC786', 422, '{"field": "due_on"}');
	end if;
	insert into app.vendor_enquiries (vendor_id, complaint_id, question, asked_by, asked_at, due_on)
		values (vendor, c.id, app.require_text('question', question, 2000), app.me(), app.now(), due_on) returning id into made;
	perform app.record_event('complaint', c.id, 'ask_vendor', jsonb_build_object('vendor', vendor, 'enquiry', made, 'due_on', due_on));
	return jsonb_build_object('id', made);
end $$;
comment on function app.ask_vendor is 'Notes that a vendor has been asked in an investigation, and until when it is to answer.';

create function app.record_vendor_answer(enquiry uuid, answered_on date, answer text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	e app.vendor_enquiries;
begin
	perform app.require_me();
	select * into e from app.vendor_enquiries o where o.id = enquiry for update;
	if e.id is null then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_case_worker(e.complaint_id);
	if e.answered_on is not null then
		perform app.refuse('MC790', 409);
	elsif answered_on is null or not isfinite(answered_on) or answered_on > app.today() or answered_on < (e.asked_at at time zone 'Asia/Shanghai')::date then
		perform app.refuse('MC786', 422, '{"field": "answered_on"}');
	end if;
	update app.vendor_enquiries o set answered_on = record_vendor_answer.answered_on, answer = app.require_text('answer', record_vendor_answer.answer, 5000),
		recorded_by = app.me() where o.id = enquiry;
	perform app.record_event('complaint', e.complaint_id, 'record_vendor_answer', jsonb_build_object('enquiry', e.id, 'answered_on', answered_on));
	return jsonb_build_object('id', e.id);
end $$;

-- A fact counts for the vendor that employed the person on the day it happened: the day a complaint came in, the day a
-- report shows, the day an answer was due.
create function app.vendor_facts(top extensions.ltree, ends date[])
returns table (period_end date, vendor_id uuid, staff_days int, complaints int, findings int, praise int, asked int, answered int)
language sql stable security definer set search_path = ''
as $$
	with periods as (select e as period_end, (e - interval '1 year')::date + 1 as period_start from unnest(ends) e),
	staff as (
		select s.vendor_id, s.person_id, s.from_date, coalesce(s.to_date, 'infinity'::date) as to_date
		from public.vendor_staff s where s.unit_path operator(extensions.<@) top
	), named as (select distinct s.person_id from staff s where s.person_id is not null),
	happened as (
		select 'complaint' as kind, n.person_id, (c.received_at at time zone 'Asia/Shanghai')::date as on_day
			from named n cross join lateral app.standing_concerns(n.person_id) k join public.complaints c on c.id = k.complaint_id
			where c.unit_path operator(extensions.<@) top and c.id <> all ((select app.my_barred_complaints())::uuid[])
		union all
		select 'finding', f.person_id, r.visited_to from app.staff_findings f
			join named n on n.person_id = f.person_id
			join public.report_items o on o.report_id = f.report_id and o.item_id = f.item_id and o.is_failed and o.is_critical
			join public.visit_reports r on r.id = f.report_id
			where f.withdrawn_at is null and r.unit_path operator(extensions.<@) top
		union all
		select 'praise', p.person_id, (c.received_at at time zone 'Asia/Shanghai')::date from named n
			join public.complaint_people p on p.person_id = n.person_id
			join public.complaints c on c.id = p.complaint_id and c.kind = 'praise' and c.status not in ('not_accepted', 'withdrawn', 'transferred', 'merged')
			where c.unit_path operator(extensions.<@) top
	), placed as (
		select h.kind, h.on_day, s.vendor_id from happened h join staff s on s.person_id = h.person_id and h.on_day between s.from_date and s.to_date
	)
	select p.period_end, v.id,
		coalesce((select sum(least(s.to_date, p.period_end) - greatest(s.from_date, p.period_start) + 1)::int from staff s
			where s.vendor_id = v.id and s.from_date <= p.period_end and s.to_date >= p.period_start), 0),
		(select count(*)::int from placed x where x.vendor_id = v.id and x.kind = 'complaint' and x.on_day between p.period_start and p.period_end),
		(select count(*)::int from placed x where x.vendor_id = v.id and x.kind = 'finding' and x.on_day between p.period_start and p.period_end),
		(select count(*)::int from placed x where x.vendor_id = v.id and x.kind = 'praise' and x.on_day between p.period_start and p.period_end),
		count(e.id)::int, count(e.id) filter (where e.answered_on <= e.due_on)::int
	from periods p cross join public.vendors v
	left join (app.vendor_enquiries e join public.complaints c on c.id = e.complaint_id and c.unit_path operator(extensions.<@) top)
		on e.vendor_id = v.id and e.due_on between p.period_start and p.period_end and (e.answered_on is not null or e.due_on < app.today())
	group by p.period_end, p.period_start, v.id
$$;
comment on function app.vendor_facts is
	'Of each vendor the twelve months up to each day: days its people worked below top, their standing complaints, proven findings and praise, and enquiries due and answered in time.';

create function app.vendor_page(unit uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
	place public.units;
	months date := app.this_month();
begin
	perform app.require_role('service_manager', 'executive', 'auditor');
	select * into place from public.units u where u.path operator(extensions.<@) paths and (unit is null or u.id = unit)
		order by extensions.nlevel(u.path), u.path limit 1;
	if place.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('unit', jsonb_build_object('id', place.id, 'name_zh', place.name_zh, 'name_en', place.name_en),
		'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name_zh', u.name_zh, 'name_en', u.name_en) order by u.path), '[]')
			from public.units u where u.kind in ('head_office', 'region') and u.closed_on is null and u.path operator(extensions.<@) paths),
		'rules', (select to_jsonb(r) - '{id,saved_by}'::text[] from public.vendor_rules r where r.effective_from <= app.today()
			order by r.effective_from desc, r.number desc limit 1),
		'manages', app.has_role('service_manager', place.path),
		'vendors', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name_zh', v.name_zh, 'name_en', v.name_en, 'ended_on', v.ended_on) order by v.name_zh), '[]')
			from public.vendors v),
		'facts', (select coalesce(jsonb_agg(to_jsonb(f) order by f.period_end, f.vendor_id), '[]')
			from app.vendor_facts(place.path, array(select (months - make_interval(months => 3 * n))::date - 1 from generate_series(0, 3) n)) f),
		'contracts', (select coalesce(jsonb_agg(to_jsonb(c) - '{unit_path,saved_by}'::text[] || jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en)
				order by c.to_date desc, c.number), '[]')
			from public.vendor_contracts c join public.units u on u.id = c.unit_id where c.unit_path operator(extensions.<@) place.path),
		'staff', (select coalesce(jsonb_agg(to_jsonb(s) - '{unit_path,saved_by}'::text[] || jsonb_build_object('name_zh', u.name_zh, 'name_en', u.name_en)
				order by s.to_date desc nulls first, u.path, s.name), '[]')
			from (select * from public.vendor_staff o where o.unit_path operator(extensions.<@) place.path and (o.to_date is null or o.to_date > app.today() - 400)
				order by o.from_date desc limit 500) s join public.units u on u.id = s.unit_id));
end $$;
comment on function app.vendor_page is 'Vendors with contracts, people and the facts of the last four quarters'' twelve months, for a unit of the caller''s scope.';

create function app.vendor_enquiry_list() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	paths extensions.ltree[] := app.my_case_paths();
begin
	perform app.require_role('complaint_officer', 'service_manager', 'executive', 'auditor');
	return coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'complaint_id', c.id, 'number', c.number,
			'vendor_zh', v.name_zh, 'vendor_en', v.name_en, 'asked_at', e.asked_at, 'due_on', e.due_on, 'answered_on', e.answered_on,
			'overdue', e.answered_on is null and e.due_on < app.today(),
			-- The words are the case's: they show once it has been opened.
			'question', case when app.reads_case(c.id) then e.question end, 'answer', case when app.reads_case(c.id) then e.answer end)
			order by e.answered_on nulls first, e.due_on desc, e.id)
		from (select e.* from app.vendor_enquiries e join public.complaints k on k.id = e.complaint_id and k.unit_path operator(extensions.<@) paths
			order by e.asked_at desc limit 200) e
		join public.complaints c on c.id = e.complaint_id and app.in_my_case_scope(c.id)
		join public.vendors v on v.id = e.vendor_id), '[]');
end $$;
comment on function app.vendor_enquiry_list is 'The latest 200 enquiries to vendors about cases in the caller''s scope; question and answer only of cases the caller has opened.';

create function public.save_vendor_contract(unit_id uuid, spec jsonb) returns public.vendor_contracts
language sql security invoker set search_path = ''
begin atomic select * from app.save_vendor_contract(unit_id, spec); end;
create function public.save_vendor_staff(unit_id uuid, spec jsonb) returns public.vendor_staff
language sql security invoker set search_path = ''
begin atomic select * from app.save_vendor_staff(unit_id, spec); end;
create function public.end_vendor_staff(staff_id uuid, last_day date) returns public.vendor_staff
language sql security invoker set search_path = ''
begin atomic select * from app.end_vendor_staff(staff_id, last_day); end;
create function public.save_vendor_rules(spec jsonb, expected_number int default null) returns public.vendor_rules
language sql security invoker set search_path = ''
begin atomic select * from app.save_vendor_rules(spec, expected_number); end;
create function public.ask_vendor(complaint_id uuid, vendor_id uuid, question text, due_on date) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.ask_vendor(complaint_id, vendor_id, question, due_on); end;
create function public.record_vendor_answer(enquiry_id uuid, answered_on date, answer text) returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.record_vendor_answer(enquiry_id, answered_on, answer); end;
create function public.vendor_page(unit_id uuid default null) returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.vendor_page(unit_id); end;
create function public.vendor_enquiry_list() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.vendor_enquiry_list(); end;
grant execute on function public.save_vendor_contract, public.save_vendor_staff, public.end_vendor_staff, public.save_vendor_rules, public.ask_vendor,
	public.record_vendor_answer, public.vendor_page, public.vendor_enquiry_list, app.save_vendor_contract, app.save_vendor_staff, app.end_vendor_staff,
	app.save_vendor_rules, app.ask_vendor, app.record_vendor_answer, app.vendor_page, app.vendor_enquiry_list to authenticated, service_role;

-- Their history is for those who read the row.
create function app.reads_vendor_row(row_id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
declare
	paths extensions.ltree[] := app.my_paths('service_manager', 'executive', 'auditor');
begin
	return exists (select from public.vendor_contracts c where c.id = row_id and c.unit_path operator(extensions.<@) paths)
		or exists (select from public.vendor_staff s where s.id = row_id and s.unit_path operator(extensions.<@) paths);
end $$;
select app.hide_system_columns();
