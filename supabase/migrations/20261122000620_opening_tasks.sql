create function app.create_task(
	source_kind text, source_id uuid, source_number text, unit uuid, title text, what text, severity text,
	item_ids text[] default '{}', cause_code text default null
) returns public.rectification_tasks
language plpgsql security definer set search_path = ''
as $$
declare
	place public.units;
	rule public.task_rules := app.task_rule_in_force();
	days int;
	made public.rectification_tasks;
	year int := extract(year from app.today());
begin
	select * into place from public.units u where u.id = unit;
	if place.id is null or place.kind not in ('branch', 'department') or place.closed_on <= app.today() then
		perform app.refuse('MC614', 422, '{"field": "unit_id"}');
	end if;
	perform app.require_choice('severity', severity, '{critical,major,minor}');
	days := case severity when 'critical' then rule.critical_days when 'major' then rule.major_days else rule.minor_days end;
	insert into public.rectification_tasks (number, source_kind, source_id, source_number, item_ids, cause_code, unit_id, unit_path, region_id,
			title, found, severity, rule_id, opened_by, opened_at, due_at)
		values (format('T%s-%s', year, lpad(app.next_number('task', year)::text, 4, '0')),
			create_task.source_kind, create_task.source_id, create_task.source_number, coalesce(create_task.item_ids, '{}'), create_task.cause_code,
			place.id, place.path, place.region_id, app.require_text('title', title, 200), app.require_text('found', what, 10000), severity,
			rule.id, app.me(), app.now(), app.add_working_days(place.id, app.now(), days))
		returning * into made;
	perform app.set_task_rung(made.id, 1);
	perform app.record_event('task', made.id, 'open_task', jsonb_build_object('number', made.number, 'source_kind', made.source_kind,
		'source', made.source_id, 'severity', made.severity, 'unit', made.unit_id, 'due_at', made.due_at));
	perform app.tell_unit(made, 'task_opened', jsonb_build_object('due_at', made.due_at));
	return made;
end $$;
comment on function app.create_task is
	'Opens a task for a branch or department: number, deadline by the rule in force, event, notice to its head. The caller checks the right. Refuses MC614.';

create function app.open_task(entry jsonb, idempotency_key uuid) returns public.rectification_tasks
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	place uuid := app.read_id('unit_id', entry ->> 'unit_id');
	path extensions.ltree;
	made public.rectification_tasks;
begin
	select u.path into path from public.units u where u.id = place;
	if path is null or not app.has_role('service_manager', path) or place = any (app.my_barred_units()) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	end if;
	if not app.first_time(idempotency_key, 'open_task', place) then
		select * into made from public.rectification_tasks t where t.unit_id = place and t.opened_by = me order by t.created_at desc limit 1;
		return made;
	end if;
	return app.create_task(app.require_choice('source_kind', coalesce(entry ->> 'source_kind', 'hand'), '{hand,meeting,interview}'),
		null, app.optional_text('source_number', entry ->> 'source_number', 60), place, entry ->> 'title', entry ->> 'found', entry ->> 'severity');
end $$;

create function app.open_task_from_complaint(complaint uuid, entry jsonb, idempotency_key uuid) returns public.rectification_tasks
language plpgsql security definer set search_path = ''
as $$
declare
	c public.complaints := app.require_case_worker(complaint);
	made public.rectification_tasks;
begin
	if not app.first_time(idempotency_key, 'open_task_from_complaint', complaint) then
		select * into made from public.rectification_tasks t where t.source_id = complaint and t.opened_by = app.me() order by t.created_at desc limit 1;
		return made;
	end if;
	-- The number of a case whose author is hidden is itself a trace of it.
	made := app.create_task('complaint', c.id, case when not c.author_hidden then c.number end, c.unit_id,
		entry ->> 'title', entry ->> 'found', entry ->> 'severity', '{}', c.cause);
	perform app.record_event('complaint', c.id, 'open_task', jsonb_build_object('task', made.id, 'number', made.number));
	return made;
end $$;
comment on function app.open_task_from_complaint is 'Traces a complaint to what must change: the words are the opener''s own, nothing of the case is copied.';

-- One group a task: {"items": [ids], "title", "found", "severity", "reinspection"}; each failed item left out gets a task of its own.
create function app.task_groups(report uuid, groups jsonb) returns setof jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	g jsonb;
	item text;
	failed text[];
	taken text[] := '{}';
begin
	select coalesce(array_agg(i.item_id order by i.position), '{}') into failed from public.report_items i where i.report_id = report and i.is_failed;
	for g in select value from jsonb_array_elements(case when jsonb_typeof(groups) = 'array' then groups else '[]' end) loop
		if jsonb_typeof(g -> 'items') is distinct from 'array' or jsonb_array_length(g -> 'items') = 0 then
			perform app.refuse('MC615', 422, '{"field": "groups"}');
		end if;
		for item in select jsonb_array_elements_text(g -> 'items') loop
			if item <> all (failed) or item = any (taken) then
				perform app.refuse('MC615', 422, jsonb_build_object('field', 'groups', 'item', left(item, 60)));
			end if;
			taken := taken || item;
		end loop;
		return next g;
	end loop;
	foreach item in array failed loop
		if item <> all (taken) then
			return next jsonb_build_object('items', jsonb_build_array(item));
		end if;
	end loop;
end $$;

create function app.item_name(version uuid, item text) returns text
language plpgsql stable security definer set search_path = ''
as $$
begin
	return coalesce((select i ->> 'zh' from public.checklist_versions v, jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'items') i
		where v.id = version and i ->> 'id' = item limit 1), item);
end $$;

create function app.open_tasks_for_report(report uuid, groups jsonb) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	r public.visit_reports;
	g jsonb;
	items text[];
	made public.rectification_tasks;
	is_critical boolean;
	first_item text;
	names text;
	what text;
	opened int := 0;
begin
	select * into r from public.visit_reports o where o.id = report;
	perform app.settle_reinspections(report);
	for g in select * from app.task_groups(report, groups) loop
		select array_agg(i.item_id order by i.position), bool_or(i.is_critical), (array_agg(app.item_name(r.checklist_version_id, i.item_id) order by i.position))[1],
				string_agg(app.item_name(r.checklist_version_id, i.item_id), '、' order by i.position),
				string_agg(app.item_name(r.checklist_version_id, i.item_id) || coalesce('：' || nullif(i.note, ''), ''), E'\n' order by i.position)
			into items, is_critical, first_item, names, what
			from public.report_items i where i.report_id = report and g -> 'items' ? i.item_id;
		made := app.create_task('visit_report', r.id, r.number, r.branch_id,
			coalesce(nullif(g ->> 'title', ''), case when char_length(names) <= 120 then names else left(first_item, 100) || '…' end),
			coalesce(nullif(g ->> 'found', ''), left(what, 10000)),
			-- A failed critical item is never less than critical, whatever the group says.
			case when is_critical then 'critical' else coalesce(g ->> 'severity', app.severity_of_items(r.id, items)) end, items);
		if g -> 'reinspection' = 'true' or is_critical then
			update public.rectification_tasks t set needs_reinspection = true where t.id = made.id returning * into made;
			perform covert.add_reinspection(made);
		end if;
		opened := opened + 1;
	end loop;
	return opened;
end $$;
comment on function app.open_tasks_for_report is
	'For a release: settles waiting re-inspections, then opens the tasks of the report''s failed items. groups: [{items, title, found, severity, reinspection}],
	null for one task an item. Critical items are critical and re-inspected. Answers how many were opened; refuses MC615.';

create function app.severity_of_items(report uuid, items text[]) returns text
language sql stable security definer set search_path = ''
as $$
	select case when max(coalesce((i.explanation ->> 'weight')::numeric, 0)) >= 3 then 'major' else 'minor' end
	from public.report_items i where i.report_id = report and i.item_id = any (items)
$$;

-- An appeal that changes a result takes the item out of its task, and a task with no item left is at an end.
create function app.relieve_tasks() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
	t public.rectification_tasks;
begin
	for t in select * from public.rectification_tasks o
		where o.source_id = new.report_id and o.is_open and new.item_id = any (o.item_ids) for update
	loop
		update public.rectification_tasks o set item_ids = array_remove(o.item_ids, new.item_id), version = o.version + 1, updated_at = app.now(),
				status = case when cardinality(o.item_ids) = 1 then 'cancelled' else o.status end,
				closed_at = case when cardinality(o.item_ids) = 1 then app.now() end,
				next_rung = case when cardinality(o.item_ids) > 1 then o.next_rung end,
				next_rung_at = case when cardinality(o.item_ids) > 1 then o.next_rung_at end
			where o.id = t.id;
		delete from covert.reinspection_items w where w.task_id = t.id and w.item_id = new.item_id and w.settled_at is null;
		perform app.record_event('task', t.id, case when cardinality(t.item_ids) = 1 then 'lapse' else 'drop_item' end, jsonb_build_object('item', new.item_id), true);
		perform app.tell_unit(t, 'task_cancelled') where cardinality(t.item_ids) = 1;
	end loop;
	return null;
end $$;
create trigger relieve_tasks after update on public.report_items
	for each row when (old.is_failed and not new.is_failed) execute function app.relieve_tasks();
