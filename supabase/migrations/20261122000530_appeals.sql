create table public.appeals (
	id uuid primary key default gen_random_uuid(),
	report_id uuid not null references public.visit_reports (id),
	item_id text not null,
	branch_id uuid not null references public.units (id),
	grounds text not null,
	status text not null default 'filed' check (status in ('filed', 'changed', 'kept', 'withdrawn')),
	filed_by uuid not null references public.people (id),
	filed_at timestamptz not null,
	due_at timestamptz not null,
	decided_at timestamptz,
	decision text,
	value_after jsonb,
	foreign key (report_id, item_id) references public.report_items (report_id, item_id)
);
comment on table public.appeals is 'A branch contests one item of a report. Who scores it again stays hidden, as the inspector does.';
create unique index one_appeal on public.appeals (report_id, item_id) where status <> 'withdrawn';
create index on public.appeals (branch_id, filed_at desc);
create index on public.appeals (filed_by);
create index on public.appeals (due_at) where status = 'filed';
alter table public.appeals enable row level security;
create policy read on public.appeals for select to authenticated using (
	exists (select from public.visit_reports r where r.id = appeals.report_id));

create table public.appeal_files (
	id uuid primary key default gen_random_uuid(),
	appeal_id uuid not null references public.appeals (id),
	name text not null,
	media_type text not null,
	bytes bigint not null,
	sha256 text not null,
	path text not null unique,
	uploaded_by uuid not null references public.people (id),
	uploaded_at timestamptz not null,
	stored_at timestamptz
);
comment on table public.appeal_files is 'Evidence of the branch. A row is promised first, its upload admitted for exactly that path, then confirmed.';
create index on public.appeal_files (appeal_id);
create index on public.appeal_files (uploaded_by);
alter table public.appeal_files enable row level security;
create policy read on public.appeal_files for select to authenticated using (
	(stored_at is not null or uploaded_by = (select app.me()))
	and exists (select from public.appeals a where a.id = appeal_files.appeal_id));
grant select on public.appeals, public.appeal_files to authenticated;
grant all on public.appeals, public.appeal_files to service_role;

insert into storage.buckets (id, name, public) values ('appeal-files', 'appeal-files', false) on conflict (id) do nothing;
create policy appeal_files_read on storage.objects for select to authenticated using (
	bucket_id = 'appeal-files' and exists (select from public.appeal_files f where f.path = objects.name and f.stored_at is not null));
create policy appeal_files_add on storage.objects for insert to authenticated with check (
	bucket_id = 'appeal-files' and exists (
		select from public.appeal_files f where f.path = objects.name and f.stored_at is null and f.uploaded_by = (select app.me())));

create function app.own_appeal(appeal uuid) returns public.appeals
language plpgsql security definer set search_path = ''
as $$
declare
	a public.appeals;
begin
	perform app.require_me();
	select * into a from public.appeals o where o.id = appeal for update;
	if a.id is null or a.branch_id <> all (app.my_units('branch_head')) then
		perform app.refuse('MC003', 404);
	elsif a.status <> 'filed' then
		perform app.refuse('MC583', 409, jsonb_build_object('status', a.status));
	end if;
	return a;
end $$;

create function app.file_appeal(report uuid, item text, grounds text) returns public.appeals
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('branch_head');
	r public.visit_reports;
	i public.report_items;
	made public.appeals;
begin
	select * into r from public.visit_reports o where o.id = report for update;
	if r.id is null or r.branch_id <> all (app.my_units('branch_head')) then
		perform app.refuse('MC003', 404);
	end if;
	select * into i from public.report_items o where o.report_id = report and o.item_id = item;
	if i.item_id is null then
		perform app.refuse('MC010', 422, '{"field": "item_id"}');
	elsif app.now() > r.appeal_until then
		perform app.refuse('MC584', 409, jsonb_build_object('until', r.appeal_until));
	elsif i.points is null or i.points = 5 then
		perform app.refuse('MC585', 409, '{"field": "item_id"}');
	elsif exists (select from public.appeals a where a.report_id = report and a.item_id = item and a.status <> 'withdrawn') then
		perform app.refuse('MC586', 409, '{"field": "item_id"}');
	end if;
	insert into public.appeals (report_id, item_id, branch_id, grounds, filed_by, filed_at, due_at)
		values (report, item, r.branch_id, app.require_text('grounds', grounds, 4000), me, app.now(),
			app.add_working_days(r.branch_id, app.now(), app.appeal_days()))
		returning * into made;
	update public.visit_reports o set has_open_appeal = true where o.id = report;
	perform app.record_event('visit_report', report, 'file_appeal', jsonb_build_object('appeal', made.id, 'item', item));
	return made;
end $$;

create function app.withdraw_appeal(appeal uuid) returns public.appeals
language plpgsql security definer set search_path = ''
as $$
declare
	a public.appeals := app.own_appeal(appeal);
begin
	update public.appeals o set status = 'withdrawn', decided_at = app.now() where o.id = appeal returning * into a;
	perform app.settle_appeal_mark(a.report_id);
	perform app.record_event('visit_report', a.report_id, 'withdraw_appeal', jsonb_build_object('appeal', a.id));
	return a;
end $$;

create function app.settle_appeal_mark(report uuid) returns void
language sql security definer set search_path = ''
begin atomic
	update public.visit_reports r set has_open_appeal = exists (
			select from public.appeals a where a.report_id = r.id and a.status = 'filed')
		where r.id = settle_appeal_mark.report;
end;

create function app.add_appeal_file(appeal uuid, name text, media_type text, bytes bigint, sha256 text) returns public.appeal_files
language plpgsql security definer set search_path = ''
as $$
declare
	a public.appeals := app.own_appeal(appeal);
	new_id uuid := gen_random_uuid();
	made public.appeal_files;
begin
	perform app.check_promised_file(media_type, bytes, sha256, '{image/jpeg,image/png,image/webp,application/pdf,video/mp4}');
	insert into public.appeal_files (id, appeal_id, name, media_type, bytes, sha256, path, uploaded_by, uploaded_at)
		values (new_id, a.id, app.require_text('file', regexp_replace(name, '[\\/]', '_', 'g'), 200), media_type, bytes, sha256,
			a.id || '/' || new_id, app.me(), app.now())
		returning * into made;
	return made;
end $$;

create function app.confirm_appeal_file(file uuid) returns public.appeal_files
language plpgsql security definer set search_path = ''
as $$
declare
	f public.appeal_files;
begin
	perform app.require_me();
	update public.appeal_files o set stored_at = app.now()
		where o.id = file and o.uploaded_by = app.me() and o.stored_at is null
			and exists (select from storage.objects s where s.bucket_id = 'appeal-files' and s.name = o.path)
		returning * into f;
	if f.id is null then
		perform app.refuse('MC372', 409, '{"field": "file"}');
	end if;
	perform app.record_event('visit_report', (select a.report_id from public.appeals a where a.id = f.appeal_id), 'attach',
		jsonb_build_object('appeal_file', f.id, 'sha256', f.sha256));
	return f;
end $$;

-- The second scorer had no part in the visit: neither inspected, reviewed nor upheld a critical item of it.
create function covert.had_part(report uuid, person uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from covert.visits v where v.report_id = report and (v.inspector_id = person or v.reviewer_id = person
			or exists (select from covert.critical_confirmations c where c.visit_id = v.id and c.confirmed_by = person)
			or exists (select from covert.review_comments c where c.visit_id = v.id and c.written_by = person)))
$$;

create table covert.appeal_scorers (
	appeal_id uuid primary key,
	scorer_id uuid not null,
	scored_at timestamptz not null
);
comment on table covert.appeal_scorers is 'Who scored a contested item again: hidden from the branch as the inspector is.';

-- What the second scorer is shown: evidence and grounds, neither the first value nor the score.
create function covert.appeals_to_score() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := covert.require_manager();
begin
	return coalesce((
		select jsonb_agg(jsonb_build_object('id', a.id, 'filed_at', a.filed_at, 'due_at', a.due_at, 'grounds', a.grounds,
				'branch_zh', u.name_zh, 'branch_en', u.name_en, 'item', d.item, 'note', i.note,
				'photos', (select coalesce(jsonb_agg(p.path order by p.position), '[]') from public.report_photos p
					where p.report_id = a.report_id and p.item_id = a.item_id),
				'files', (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'path', f.path, 'media_type', f.media_type)), '[]')
					from public.appeal_files f where f.appeal_id = a.id and f.stored_at is not null))
			order by a.due_at)
		from public.appeals a
		join public.visit_reports r on r.id = a.report_id
		join public.report_items i on i.report_id = a.report_id and i.item_id = a.item_id
		join public.units u on u.id = a.branch_id
		join public.checklist_versions v on v.id = r.checklist_version_id
		cross join lateral (select item from jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') item
			where item ->> 'id' = a.item_id) d
		where a.status = 'filed' and covert.manages(a.branch_id) and not covert.had_part(a.report_id, me)), '[]');
end $$;

create function covert.score_appeal(appeal uuid, answer jsonb, decision text) returns public.appeals
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := covert.require_manager();
	a public.appeals;
	before public.report_items;
	clean jsonb;
begin
	select * into a from public.appeals o where o.id = appeal for update;
	if a.id is null or not covert.manages(a.branch_id) then
		perform app.refuse('MC003', 404);
	elsif covert.had_part(a.report_id, me) or a.filed_by = me then
		perform app.refuse('MC587', 403);
	elsif a.status <> 'filed' then
		perform app.refuse('MC583', 409, jsonb_build_object('status', a.status));
	end if;
	select * into before from public.report_items i where i.report_id = a.report_id and i.item_id = a.item_id;
	clean := case when (answer ->> 'na')::boolean then '{"na": true}'::jsonb else jsonb_build_object('value', answer -> 'value') end;
	if clean is null or clean = '{"value": null}' then
		perform app.refuse('MC010', 422, '{"field": "value"}');
	end if;
	decision := app.require_text('decision', decision, 4000);
	if clean is distinct from before.value then
		perform app.rescore_report(a.report_id, a.item_id, clean, a.id);
		if (select i.points is null and not i.is_not_applicable from public.report_items i where i.report_id = a.report_id and i.item_id = a.item_id) then
			perform app.refuse('MC010', 422, '{"field": "value"}');
		end if;
	end if;
	insert into covert.appeal_scorers (appeal_id, scorer_id, scored_at) values (a.id, me, app.now());
	update public.appeals o set status = case when clean is distinct from before.value then 'changed' else 'kept' end,
			decided_at = app.now(), decision = score_appeal.decision, value_after = clean
		where o.id = appeal returning * into a;
	perform app.settle_appeal_mark(a.report_id);
	perform covert.record_event('appeal', a.id, 'score_appeal', jsonb_build_object('outcome', a.status));
	perform app.record_event('visit_report', a.report_id, 'decide_appeal', jsonb_build_object('appeal', a.id, 'outcome', a.status), true);
	perform app.notify(g.person_id, 'appeal_decided', 'visit_report', a.report_id,
			jsonb_build_object('number', (select r.number from public.visit_reports r where r.id = a.report_id), 'outcome', a.status))
		from app.grants_in_force g where g.unit_id = a.branch_id and g.role = 'branch_head';
	if a.status = 'changed' then perform app.ask_for_errata(a.report_id); end if;
	return a;
end $$;

-- A changed answer changes the score by the same function that made it; what it was is kept as a revision.
create function app.rescore_report(report uuid, item text, value jsonb, appeal uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	r public.visit_reports;
	after public.visit_reports;
	score jsonb;
	was jsonb;
begin
	select * into r from public.visit_reports o where o.id = report for update;
	perform app.count_report(report, -1);
	select i.value into was from public.report_items i where i.report_id = report and i.item_id = item;
	update public.report_items i set value = rescore_report.value where i.report_id = report and i.item_id = item;
	select app.score_visit(v.content, (
			select jsonb_object_agg(i.item_id, coalesce(i.value, '{}')) from public.report_items i where i.report_id = report)
			|| case when cardinality(r.scenario_ids) > 0
				then jsonb_build_object('@scenarios', jsonb_build_object('value', array_to_string(r.scenario_ids, ' '))) else '{}' end)
		into score from public.checklist_versions v where v.id = r.checklist_version_id;
	update public.report_items i set points = (l.line ->> 'score')::numeric, is_failed = (l.line ->> 'failed')::boolean,
			is_not_applicable = coalesce((i.value ->> 'na')::boolean, false),
			explanation = l.line - '{item,section,score,failed,critical}'::text[]
		from jsonb_array_elements(score -> 'lines') l (line) where i.report_id = report and i.item_id = l.line ->> 'item';
	update public.visit_reports o set total = (score ->> 'total')::numeric, raw_total = (score ->> 'raw')::numeric,
			grade = coalesce(score ->> 'grade', 'incomplete'), completeness = (score ->> 'completeness')::numeric, section_scores = score -> 'sections',
			failed_count = (select count(*) from public.report_items i where i.report_id = report and i.is_failed),
			critical_count = (select count(*) from public.report_items i where i.report_id = report and i.is_failed and i.is_critical),
			version = o.version + 1
		where o.id = report returning * into after;
	perform app.count_report(report, 1);
	insert into public.report_revisions (report_id, n, at, appeal_id, item_id, value_before, value_after, total_before, total_after, grade_before, grade_after)
		select report, count(*) + 1, app.now(), appeal, item, was, rescore_report.value, r.total, after.total, r.grade, after.grade
		from public.report_revisions x where x.report_id = report;
end $$;

select covert.close_tables();
