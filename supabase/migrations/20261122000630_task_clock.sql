-- Opening (before) or closing (at, after) of the working day that many working days from the one a deadline falls on.
create function app.working_moment(unit uuid, due timestamptz, days int) returns timestamptz
language sql stable security definer set search_path = ''
as $$
	select case when days < 0 then t.opens_at else t.closes_at end
	from app.unit_calendars u
	join public.calendar_versions v on v.id = app.calendar_in_force(u.calendar_id)
	join app.calendar_days d on d.calendar_version_id = v.id
		and d.day = ((working_moment.due - interval '1 microsecond') at time zone v.time_zone)::date
	join app.calendar_days t on t.calendar_version_id = v.id and t.is_working and t.ordinal = d.ordinal + working_moment.days
	where u.unit_id = unit
$$;

-- Rung 1 reminds, 2 is the deadline, the next ones come so many working days after it.
create function app.task_rung_at(t public.rectification_tasks, rung int) returns timestamptz
language sql stable security definer set search_path = ''
as $$
	select case
		when rung = 1 then case when r.remind_days > 0 then app.working_moment(t.unit_id, t.due_at, -r.remind_days) end
		when rung = 2 then t.due_at
		else app.working_moment(t.unit_id, t.due_at, r.escalate_days[rung - 2]) end
	from public.task_rules r where r.id = t.rule_id
$$;

create function app.set_task_rung(task uuid, rung int) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	t public.rectification_tasks;
	at timestamptz;
begin
	select * into t from public.rectification_tasks o where o.id = task;
	at := app.task_rung_at(t, rung);
	-- A reminder that would lie before the task, or that the rule leaves out, gives way to the deadline.
	if rung = 1 and (at is null or at <= app.now()) then
		rung := 2;
		at := t.due_at;
	end if;
	update public.rectification_tasks o set next_rung = case when at is not null then rung end, next_rung_at = at where o.id = task;
end $$;

create function app.run_due_task_escalations(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	t public.rectification_tasks;
	days int;
	done int := 0;
begin
	while done < batch loop
		select * into t from public.rectification_tasks o
			where o.next_rung_at <= app.now() and o.is_owed order by o.next_rung_at limit 1 for no key update skip locked;
		exit when t.id is null;
		days := case t.next_rung when 1 then (select r.remind_days from public.task_rules r where r.id = t.rule_id) when 2 then 0
			else (select r.escalate_days[t.next_rung - 2] from public.task_rules r where r.id = t.rule_id) end;
		perform app.tell_unit(t, case t.next_rung when 1 then 'task_near' when 2 then 'task_due' else 'task_passed' end,
			jsonb_build_object('due_at', t.due_at, 'working_days', days));
		perform app.tell_managers(t, t.next_rung - 1, case t.next_rung when 2 then 'task_due' else 'task_passed' end,
			jsonb_build_object('due_at', t.due_at, 'working_days', days)) where t.next_rung > 1;
		perform app.record_event('task', t.id, 'escalate', jsonb_build_object('rung', t.next_rung, 'working_days', days, 'due_at', t.due_at));
		perform app.set_task_rung(t.id, t.next_rung + 1);
		done := done + 1;
	end loop;
	return done;
end $$;
comment on function app.run_due_task_escalations is
	'Tells the unit before, at and after the deadline, and managers one level more a rung; claims tasks with skip locked; answers how many rungs fired.';

-- Only what the reports show of their days decides whether a visit was made after closing.
create function app.check_task(t public.rectification_tasks, after_days int) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	closed date := (t.closed_at at time zone 'Asia/Shanghai')::date;
	seen int;
	failed int;
	before int;
	since int;
begin
	select count(*), count(*) filter (where i.is_failed) into seen, failed
		from public.visit_reports r join public.report_items i on i.report_id = r.id and i.item_id = any (t.item_ids)
		where r.branch_id = t.unit_id and r.visited_from > closed and r.visited_to <= closed + after_days
			and not i.is_not_applicable and i.points is not null;
	if t.cause_code is not null then
		select count(*) filter (where c.received_at < t.opened_at), count(*) filter (where c.received_at >= t.closed_at) into before, since
			from public.complaints c
			where c.unit_id = t.unit_id and c.cause = t.cause_code and c.kind in ('complaint', 'internal') and (
				c.received_at between t.opened_at - make_interval(days => after_days) and t.opened_at
				or c.received_at between t.closed_at and t.closed_at + make_interval(days => after_days));
	end if;
	insert into public.task_checks (task_id, days, unit_path, checked_at, items_seen, items_failed, complaints_before, complaints_after, verdict)
		values (t.id, after_days, t.unit_path, app.now(), seen, failed, before, since, case
			when failed > 0 or since > before then 'not_effective'
			when seen > 0 or since < before or (before = 0 and since = 0 and t.cause_code is not null) then 'effective'
			else 'open' end)
		on conflict do nothing;
end $$;

create function app.check_effectiveness(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	t public.rectification_tasks;
	n int;
	done int := 0;
begin
	foreach n in array '{30,60,90}'::int[] loop
		for t in
			select * from public.rectification_tasks o
			where o.status = 'closed' and o.closed_at <= app.now() - make_interval(days => n) and o.closed_at > app.now() - interval '400 days'
				and not exists (select from public.task_checks k where k.task_id = o.id and k.days = n)
			order by o.closed_at limit batch for no key update skip locked
		loop
			perform app.check_task(t, n);
			done := done + 1;
		end loop;
	end loop;
	return done;
end $$;
comment on function app.check_effectiveness is '30, 60 and 90 days after closing: did the items pass in later visits, did complaints of the cause fall.';

create table app.periodic_jobs (
	job text primary key,
	position int not null,
	is_hidden boolean not null default false
);
comment on table app.periodic_jobs is
	'The parts of periodic work: functions (batch int) returns int, named with their schema. Hidden ones leave no row in job_runs and no line in the answer.';
alter table app.periodic_jobs enable row level security;
create policy nobody on app.periodic_jobs for all to anon, authenticated using (false) with check (false);
insert into app.periodic_jobs (job, position) values
	('app.run_due_escalations', 10), ('app.remind_enquiries', 20), ('app.expire_promises', 30),
	('app.run_due_task_escalations', 40), ('app.check_effectiveness', 50), ('app.expire_proofs', 60);

create or replace function app.run_periodic_work(batch int default 500) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	job app.periodic_jobs;
	name text;
	done int;
	started timestamptz;
	report jsonb := '{}';
begin
	for job in select * from app.periodic_jobs j order by j.position, j.job loop
		started := clock_timestamp();
		name := split_part(job.job, '.', 2);
		begin
			execute format('select %I.%I($1)', split_part(job.job, '.', 1), name) using batch into done;
			if done > 0 and not job.is_hidden then
				insert into public.job_runs (job, started_at, finished_at, done) values (name, started, clock_timestamp(), done);
			end if;
		exception when others then
			done := -1;
			if not job.is_hidden then
				insert into public.job_runs (job, started_at, finished_at, done, failure) values (name, started, clock_timestamp(), 0, sqlstate || ' ' || sqlerrm);
			end if;
		end;
		if not job.is_hidden then
			report := report || jsonb_build_object(name, done);
		end if;
	end loop;
	perform app.anchor_chains();
	delete from app.idempotency_keys k where k.at < app.now() - interval '30 days';
	delete from public.job_runs r where r.started_at < clock_timestamp() - interval '90 days';
	return report;
end $$;
