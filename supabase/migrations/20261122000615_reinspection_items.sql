-- Which items of a branch wait to be looked at again. That they wait is known to the branch; when, never.
create table covert.reinspection_items (
	id uuid primary key default gen_random_uuid(),
	branch_id uuid not null,
	item_id text not null,
	task_id uuid not null,
	required_by uuid,
	required_at timestamptz not null,
	settled_at timestamptz,
	report_id uuid,
	unique (task_id, item_id)
);
comment on table covert.reinspection_items is
	'Items that enter the branch''s next visit by themselves. The task neither changes nor says when until that visit is released.';
create index on covert.reinspection_items (branch_id) where settled_at is null;

create function covert.add_reinspection(t public.rectification_tasks) returns void
language sql security definer set search_path = ''
begin atomic
	insert into covert.reinspection_items (branch_id, item_id, task_id, required_by, required_at)
		select t.unit_id, i, t.id, app.me(), app.now() from unnest(t.item_ids) i
		on conflict do nothing;
end;

create function covert.drop_reinspection(task uuid) returns void
language sql security definer set search_path = ''
begin atomic
	delete from covert.reinspection_items r where r.task_id = drop_reinspection.task and r.settled_at is null;
end;

create function covert.waiting_reinspections(branch uuid) returns table (item_id text, since timestamptz)
language sql stable security definer set search_path = ''
as $$
	select r.item_id, min(r.required_at) from covert.reinspection_items r
	where r.branch_id = branch and r.settled_at is null group by r.item_id order by r.item_id
$$;
comment on function covert.waiting_reinspections is 'Checklist items the branch''s next visit must include, with the day since when. For the planner and the visit itself.';

-- Called by a release: what its report says of waiting items settles them.
create function app.settle_reinspections(report uuid) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	r public.visit_reports;
	looked record;
	settled int := 0;
begin
	select * into r from public.visit_reports o where o.id = report;
	for looked in
		with seen as (
			update covert.reinspection_items w set settled_at = app.now(), report_id = r.id
			from public.report_items i
			where w.branch_id = r.branch_id and w.settled_at is null and i.report_id = r.id and i.item_id = w.item_id
				and not i.is_not_applicable and i.points is not null
				-- A visit made before says nothing about it. Only what the report shows of its day may decide, or this would tell more.
				and r.visited_from >= (w.required_at at time zone 'Asia/Shanghai')::date
			returning w.task_id, i.is_failed
		)
		select s.task_id, bool_or(s.is_failed) as failed from seen s group by s.task_id
	loop
		-- Passed only when every item was seen; one that fails is enough to fail.
		if looked.failed or not exists (select from covert.reinspection_items w where w.task_id = looked.task_id and w.settled_at is null) then
			update public.rectification_tasks t set reinspection = case when looked.failed or t.reinspection = 'failed' then 'failed' else 'passed' end,
					reinspection_report_id = r.id, version = t.version + 1, updated_at = app.now()
				where t.id = looked.task_id and t.is_open;
			perform app.record_event('task', looked.task_id, case when looked.failed then 'fail_reinspection' else 'pass_reinspection' end,
				jsonb_build_object('report', r.id));
			settled := settled + 1;
		end if;
	end loop;
	return settled;
end $$;
comment on function app.settle_reinspections is 'Marks tasks whose items a released report looked at again: passed, or failed (a ground for an interview).';

select covert.close_tables();
