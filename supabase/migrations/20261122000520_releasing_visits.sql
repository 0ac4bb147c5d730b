create table covert.releases (
	id uuid primary key default gen_random_uuid(),
	released_by uuid not null,
	released_at timestamptz not null,
	shows text not null check (shows in ('day', 'week'))
);
comment on table covert.releases is 'Reports come out in batches, so that the hour of a release says nothing about the hour of a visit.';
alter table covert.visits add column release_id uuid references covert.releases;
create index on covert.visits (release_id);

create table covert.aliases (
	plan_id uuid not null,
	inspector_id uuid not null,
	alias text not null,
	primary key (plan_id, inspector_id),
	unique (plan_id, alias)
);
comment on table covert.aliases is 'The pseudonym of an inspector in one round, drawn at random: no order, no number that leads from round to round.';

create function covert.alias_of(plan uuid, inspector uuid) returns text
language plpgsql security definer set search_path = ''
as $$
declare
	known text;
begin
	loop
		select a.alias into known from covert.aliases a where a.plan_id = plan and a.inspector_id = inspector;
		exit when found;
		insert into covert.aliases (plan_id, inspector_id, alias)
			values (plan, inspector, lpad((('x' || encode(substr(uuid_send(gen_random_uuid()), 1, 3), 'hex'))::bit(24)::int % 900 + 100)::text, 3, '0'))
			on conflict do nothing;
	end loop;
	return known;
end $$;

-- Answers as app.score_visit and the phone read them: {item: {value | na, note}}, and which scenarios were acted out.
create function covert.answers_of(visit uuid) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return coalesce((select jsonb_object_agg(a.item_id, coalesce(a.value, '{}') || case when a.note is null then '{}' else jsonb_build_object('note', a.note) end)
			from covert.answers a where a.visit_id = visit), '{}')
		|| coalesce((select jsonb_build_object('@scenarios', jsonb_build_object('value', array_to_string(v.scenario_ids, ' ')))
			from covert.visits v where v.id = visit and cardinality(v.scenario_ids) > 0), '{}');
end $$;
comment on function covert.answers_of is 'Current answers of a visit; covert.answers.value holds {"value": …} or {"na": true}.';

create function covert.head_on(branch uuid, day date) returns uuid
language sql stable security definer set search_path = ''
as $$
	select p.person_id from public.posts p
	where p.unit_id = branch and p.is_head and p.from_date <= day and (p.to_date is null or p.to_date >= day)
	order by p.from_date desc limit 1
$$;

-- The bytes are copied by the server beforehand, under names of their own; here each copy is tied to its photo.
create function covert.attach_copies(visit covert.visits, report uuid, copies jsonb) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	missing uuid;
begin
	select p.id into missing from covert.photos p
		where p.visit_id = visit.id and p.removed_at is null and not exists (
			select from jsonb_array_elements(copies) c
			join storage.objects o on o.bucket_id = 'report-photos' and o.name = c ->> 'path'
			where c ->> 'photo' = p.id::text and o.name ~ '^[0-9a-f-]{36}\.(jpg|png|webp)$'
				and not exists (select from public.report_photos taken where taken.path = o.name))
		limit 1;
	if missing is not null then
		perform app.refuse('MC581', 409, jsonb_build_object('visit', visit.id, 'photo', missing));
	end if;
	insert into public.report_photos (report_id, item_id, position, path, media_type)
		select report, p.item_id, row_number() over (partition by p.item_id order by p.added_at, p.id), c ->> 'path', p.media_type
		from covert.photos p join jsonb_array_elements(copies) c on c ->> 'photo' = p.id::text
		where p.visit_id = visit.id and p.removed_at is null;
end $$;

create function covert.release_visit(visit covert.visits, shows text, copies jsonb) returns public.visit_reports
language plpgsql security definer set search_path = ''
as $$
declare
	made public.visit_reports;
	plan covert.plans;
	unit public.units;
	day date := coalesce((visit.checked_in_at at time zone 'Asia/Shanghai')::date, visit.planned_on);
	first date := case when shows = 'week' then date_trunc('week', day)::date else day end;
	score jsonb := visit.score;
begin
	select * into plan from covert.plans p where p.id = visit.plan_id;
	select * into unit from public.units u where u.id = visit.branch_id;
	insert into public.visit_reports (number, branch_id, unit_path, region_id, kind, round, visited_from, visited_to, month,
			inspector_alias, head_id, checklist_version_id, scenario_ids, total, raw_total, grade, completeness, section_scores,
			failed_count, critical_count, released_at, appeal_until)
		values (
			format('V%s-%s', extract(year from app.today()), lpad(app.next_number('visit_report', extract(year from app.today())::int)::text, 4, '0')),
			unit.id, unit.path, unit.region_id, visit.kind,
			case when plan.id is null then to_char(first, 'YYYY-MM') else plan.period_start || '/' || plan.period_end end,
			first, case when shows = 'week' then first + 6 else day end, date_trunc('month', first)::date,
			covert.alias_of(coalesce(plan.id, visit.id), visit.inspector_id), covert.head_on(unit.id, day),
			visit.checklist_version_id, visit.scenario_ids,
			(score ->> 'total')::numeric, (score ->> 'raw')::numeric, coalesce(score ->> 'grade', 'incomplete'),
			(score ->> 'completeness')::numeric, score -> 'sections',
			(select count(*) from jsonb_array_elements(score -> 'lines') i where (i ->> 'failed')::boolean),
			(select count(*) from jsonb_array_elements(score -> 'lines') i where (i ->> 'failed')::boolean and (i ->> 'critical')::boolean),
			app.now(), app.add_working_days(unit.id, app.now(), app.appeal_days()))
		returning * into made;
	insert into public.report_items (report_id, item_id, section_id, position, branch_id, month, value, note, points, explanation, is_failed, is_critical, is_not_applicable)
		select made.id, i.line ->> 'item', i.line ->> 'section', i.n, unit.id, made.month, a.value, a.note, (i.line ->> 'score')::numeric,
			i.line - '{item,section,score,failed,critical}'::text[], (i.line ->> 'failed')::boolean, (i.line ->> 'critical')::boolean,
			coalesce((a.value ->> 'na')::boolean, false)
		from jsonb_array_elements(score -> 'lines') with ordinality i (line, n)
		left join covert.answers a on a.visit_id = visit.id and a.item_id = i.line ->> 'item'
		where i.line ->> 'result' <> 'hidden';
	perform covert.attach_copies(visit, made.id, copies);
	perform app.count_report(made.id, 1);
	update covert.visits v set status = 'released', released_at = app.now(), report_id = made.id, version = v.version + 1 where v.id = visit.id;
	perform covert.record_event('visit', visit.id, 'release_visit', jsonb_build_object('report', made.id));
	perform app.record_event('visit_report', made.id, 'release_report', jsonb_build_object('number', made.number, 'total', made.total, 'grade', made.grade));
	perform app.notify(g.person_id, 'report_released', 'visit_report', made.id, jsonb_build_object('number', made.number))
		from app.grants_in_force g where g.unit_id = unit.id and g.role = 'branch_head';
	return made;
end $$;

create function app.appeal_days() returns int
language sql immutable set search_path = ''
as $$ select 10 $$;
comment on function app.appeal_days is 'Working days after the release in which an item may be contested.';

create function covert.release_visits(visits uuid[], shows text, copies jsonb, groups jsonb, idempotency_key uuid) returns setof public.visit_reports
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := covert.require_manager();
	v covert.visits;
	release covert.releases;
	made public.visit_reports;
begin
	perform app.require_choice('shows', shows, '{day,week}');
	if coalesce(cardinality(visits), 0) not between 1 and 200 then
		perform app.refuse('MC582', 422, '{"field": "visits", "most": 200}');
	end if;
	if not app.first_time(idempotency_key, 'release_visits', null) then
		return query select r.* from public.visit_reports r join covert.visits o on o.report_id = r.id where o.id = any (visits);
		return;
	end if;
	insert into covert.releases (released_by, released_at, shows) values (me, app.now(), shows) returning * into release;
	-- In the order of their ids: two releases at once wait for each other instead of for both.
	for v in select * from covert.visits o where o.id = any (visits) order by o.id for update loop
		if not covert.manages(v.branch_id) then
			perform app.refuse('MC003', 404);
		elsif v.status <> 'approved' then
			perform app.refuse('MC580', 409, jsonb_build_object('visit', v.id, 'status', v.status));
		elsif v.inspector_id = me then
			perform app.refuse('MC006', 403, jsonb_build_object('visit', v.id));
		end if;
		update covert.visits o set release_id = release.id where o.id = v.id;
		made := covert.release_visit(v, shows, coalesce(copies, '[]'));
		perform app.open_tasks_for_report(made.id, coalesce(groups -> v.id::text, 'null'));
		return next made;
	end loop;
	if (select count(*) from covert.visits o where o.release_id = release.id) < (select count(distinct x) from unnest(visits) x) then
		perform app.refuse('MC003', 404);
	end if;
end $$;
comment on function covert.release_visits is
	'Makes reports of approved visits in one batch: copies are [{photo, path}] of fresh objects in report-photos; groups say per visit which failed items become one task.';

select covert.close_tables();
