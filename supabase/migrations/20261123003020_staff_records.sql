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
