-- What a release makes of a visit: copies for the branch and its managers, with ids of their own and no inspector.
create table public.visit_reports (
	id uuid primary key default gen_random_uuid(),
	number text not null unique,
	branch_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	region_id uuid references public.units (id),
	kind text not null check (kind in ('covert', 'overt', 'document')),
	round text not null,
	visited_from date not null,
	visited_to date not null check (visited_to >= visited_from),
	month date not null check (extract(day from month) = 1),
	inspector_alias text not null,
	head_id uuid references public.people (id),
	checklist_version_id uuid not null references public.checklist_versions (id),
	scenario_ids text[] not null default '{}',
	total numeric(5, 2),
	raw_total numeric(5, 2),
	grade text not null,
	completeness numeric(5, 2) not null,
	section_scores jsonb not null,
	failed_count int not null,
	critical_count int not null,
	has_open_appeal boolean not null default false,
	released_at timestamptz not null,
	appeal_until timestamptz not null,
	version int not null default 1
);
comment on table public.visit_reports is 'Released visits. The date of the visit is shown as a day or as its week; the inspector under a pseudonym of the round.';
comment on column public.visit_reports.head_id is 'Head of the branch on the day of the visit: a later head answers for the rectification, not for the result.';
comment on column public.visit_reports.total is 'Points out of 100 as shown (a failed critical item caps it at 59); null when the visit is incomplete.';
create index on public.visit_reports (branch_id, month desc);
create index on public.visit_reports (region_id, released_at desc);
create index on public.visit_reports (released_at desc);
create index on public.visit_reports (head_id);
create index on public.visit_reports (checklist_version_id);
create index on public.visit_reports using gist (unit_path);
alter table public.visit_reports enable row level security;

create table public.report_items (
	report_id uuid not null references public.visit_reports (id),
	item_id text not null,
	section_id text not null,
	position smallint not null,
	branch_id uuid not null,
	month date not null,
	value jsonb,
	note text,
	points numeric(4, 2),
	explanation jsonb,
	is_failed boolean not null,
	is_critical boolean not null,
	is_not_applicable boolean not null,
	primary key (report_id, item_id)
);
comment on table public.report_items is 'One line an item of a released visit. points: 0 to 5, null when it is not scored.';
create index on public.report_items (branch_id, month, item_id) include (is_failed, points);
create index on public.report_items (item_id, month) where is_failed;
alter table public.report_items enable row level security;

create table public.report_photos (
	id uuid primary key default gen_random_uuid(),
	report_id uuid not null references public.visit_reports (id),
	item_id text not null,
	position smallint not null,
	path text not null unique,
	media_type text not null
);
comment on table public.report_photos is 'Fresh copies without owner, name or metadata of the original.';
create index on public.report_photos (report_id);
alter table public.report_photos enable row level security;

create table public.report_revisions (
	report_id uuid not null references public.visit_reports (id),
	n int not null,
	at timestamptz not null,
	appeal_id uuid,
	item_id text not null,
	value_before jsonb,
	value_after jsonb,
	total_before numeric(5, 2),
	total_after numeric(5, 2),
	grade_before text not null,
	grade_after text not null,
	primary key (report_id, n)
);
comment on table public.report_revisions is 'Every change of a released score, with before and after.';
create index on public.report_revisions (appeal_id);
alter table public.report_revisions enable row level security;

-- A released report is read by the branch and by those who manage, watch or audit it.
create function app.my_report_units() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_units('branch_head', 'staff');
end $$;

create function app.my_report_paths() returns extensions.ltree[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_paths('service_manager', 'executive', 'auditor');
end $$;

create function app.reads_report(report uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.visit_reports r where r.id = report
		and (r.branch_id = any (app.my_report_units()) or r.unit_path operator(extensions.<@) app.my_report_paths()));
end $$;

create policy read on public.visit_reports for select to authenticated using (
	branch_id = any ((select app.my_report_units())::uuid[]) or unit_path operator(extensions.<@) (select app.my_report_paths()));
-- The report's own policy answers, once for its arrays and not once a line.
create policy read on public.report_items for select to authenticated using (
	exists (select from public.visit_reports r where r.id = report_items.report_id));
create policy read on public.report_photos for select to authenticated using (
	exists (select from public.visit_reports r where r.id = report_photos.report_id));
create policy read on public.report_revisions for select to authenticated using (
	exists (select from public.visit_reports r where r.id = report_revisions.report_id));
grant select on public.visit_reports, public.report_items, public.report_photos, public.report_revisions to authenticated;
grant all on public.visit_reports, public.report_items, public.report_photos, public.report_revisions to service_role;
grant execute on function app.my_report_units(), app.my_report_paths() to authenticated;

-- Who reads a report reads what was asked; a covert list stays unknown to everybody else.
create function app.knows_checklist(version uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.visit_reports r
			where r.branch_id = any (app.my_report_units()) and r.checklist_version_id = knows_checklist.version)
		or exists (select from public.visit_reports r
			where r.unit_path operator(extensions.<@) app.my_report_paths() and r.checklist_version_id = knows_checklist.version);
end $$;
grant execute on function app.knows_checklist(uuid) to authenticated;
create policy read on public.checklist_versions for select to authenticated using (
	(kind <> 'covert' and (select app.me()) is not null)
	or (select app.has_role_anywhere('service_manager', 'auditor', 'administrator'))
	or app.knows_checklist(id));

insert into storage.buckets (id, name, public) values ('report-photos', 'report-photos', false) on conflict (id) do nothing;
-- Copies are written before the release and show only once a report names them.
create policy report_photos_read on storage.objects for select to authenticated using (
	bucket_id = 'report-photos' and exists (select from public.report_photos p where p.path = objects.name));

-- What many figures ask for, kept ready: how often an item was seen and failed, by branch, region and head office.
create table app.item_months (
	unit_id uuid not null references public.units (id),
	month date not null,
	item_id text not null,
	seen int not null,
	failed int not null,
	points numeric not null,
	primary key (unit_id, month, item_id)
);
comment on table app.item_months is 'Released results only, summed for regions and head office; a branch''s own are read from report_items.';
create index on app.item_months (item_id, month);
alter table app.item_months enable row level security;
create policy nobody on app.item_months for all to anon, authenticated using (false) with check (false);

create table app.section_months (
	unit_id uuid not null references public.units (id),
	month date not null,
	section_id text not null,
	visits int not null,
	total numeric not null,
	primary key (unit_id, month, section_id)
);
create table app.visit_months (
	unit_id uuid not null references public.units (id),
	month date not null,
	visits int not null,
	scored int not null,
	total numeric not null,
	criticals int not null,
	primary key (unit_id, month)
);
create table app.last_visits (
	branch_id uuid primary key references public.units (id),
	region_id uuid,
	month date not null,
	report_id uuid not null references public.visit_reports (id),
	total numeric
);
comment on table app.last_visits is 'The newest released covert visit of each branch: who has been seen since a month.';
create index on app.last_visits (region_id);
create index on app.last_visits (report_id);
alter table app.section_months enable row level security;
alter table app.visit_months enable row level security;
alter table app.last_visits enable row level security;
create policy nobody on app.section_months for all to anon, authenticated using (false) with check (false);
create policy nobody on app.visit_months for all to anon, authenticated using (false) with check (false);
create policy nobody on app.last_visits for all to anon, authenticated using (false) with check (false);

create function app.count_report(report uuid, sign int) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r public.visit_reports;
	above uuid[];
begin
	select * into r from public.visit_reports o where o.id = report;
	if r.kind <> 'covert' then return; end if;
	above := array(select a.id from public.units a where a.path operator(extensions.@>) r.unit_path and a.kind in ('head_office', 'region') order by a.id);
	insert into app.visit_months as m (unit_id, month, visits, scored, total, criticals)
		select a, r.month, sign, sign * (r.total is not null)::int, sign * coalesce(r.total, 0), sign * r.critical_count from unnest(above) a
		on conflict on constraint visit_months_pkey do update set visits = m.visits + excluded.visits, scored = m.scored + excluded.scored,
			total = m.total + excluded.total, criticals = m.criticals + excluded.criticals;
	insert into app.section_months as m (unit_id, month, section_id, visits, total)
		select a, r.month, s ->> 'section', sign, sign * (s ->> 'score')::numeric
		from unnest(above) a, jsonb_array_elements(r.section_scores) s where s ->> 'score' is not null
		on conflict on constraint section_months_pkey do update set visits = m.visits + excluded.visits, total = m.total + excluded.total;
	insert into app.item_months as m (unit_id, month, item_id, seen, failed, points)
		select a, i.month, i.item_id, sign, sign * i.is_failed::int, sign * coalesce(i.points, 0)
		from public.report_items i, unnest(above) a
		where i.report_id = report and i.points is not null
		on conflict on constraint item_months_pkey do update set
			seen = m.seen + excluded.seen, failed = m.failed + excluded.failed, points = m.points + excluded.points;
	if sign > 0 then
		insert into app.last_visits as v (branch_id, region_id, month, report_id, total)
			values (r.branch_id, r.region_id, r.month, r.id, r.total)
			on conflict on constraint last_visits_pkey do update set month = excluded.month, report_id = excluded.report_id, total = excluded.total
			where v.month <= excluded.month;
	end if;
end $$;
comment on function app.count_report is 'Adds a report to the monthly sums (sign 1) or takes it out before its score changes (sign -1).';

-- History of a matter is read by whoever reads the matter; administrators read that of configuration only.
create function app.reads_matter(kind text, id uuid) returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return case kind
		when 'complaint' then app.reads_case(id)
		when 'visit_report' then app.reads_report(id)
		when 'task' then app.reads_task(id)
		when 'interview' then app.reads_interview(id)
		when 'staff_finding' then app.reads_finding(id)
		when 'record_export' then false
		when 'concern' then app.reads_concern(id)
		when 'vendor_contract' then app.reads_vendor_row(id)
		when 'vendor_staff' then app.reads_vendor_row(id)
		when 'request' then app.reads_request(id)
	end;
end $$;
comment on function app.reads_matter is 'Whether the caller reads this matter; null when the kind is configuration. Each kind of matter adds its line.';
grant execute on function app.reads_matter(text, uuid) to authenticated;
drop policy read on public.events;
create policy read on public.events for select to authenticated using (
	(select app.has_role_anywhere('auditor'))
	or coalesce(app.reads_matter(subject_kind, subject_id), (select app.has_role_anywhere('administrator')))
	or (subject_kind = 'person' and subject_id = (select app.me()))
);
