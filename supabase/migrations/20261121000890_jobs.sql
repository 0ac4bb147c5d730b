create table public.job_runs (
	id uuid primary key default gen_random_uuid(),
	job text not null,
	started_at timestamptz not null,
	finished_at timestamptz not null,
	done int not null,
	failure text
);
comment on table public.job_runs is 'Last runs of periodic work. A run that found nothing to do leaves no row.';
create index on public.job_runs (started_at desc);
alter table public.job_runs enable row level security;
create policy read on public.job_runs for select to authenticated using ((select app.has_role_anywhere('administrator', 'auditor')));
grant select on public.job_runs to authenticated;
grant all on public.job_runs to service_role;

create function app.remind_enquiries(batch int) returns int
language plpgsql security definer set search_path = ''
as $$
declare
	e public.enquiries;
	done int := 0;
begin
	for e in
		select * from public.enquiries q where q.is_pending and q.due_at < app.now() and q.reminded_at is null
		order by q.due_at limit batch for update skip locked
	loop
		update public.enquiries q set reminded_at = app.now() where q.id = e.id;
		perform app.notify(e.asked_by, 'enquiry_overdue', 'complaint', e.complaint_id, jsonb_build_object('number', e.complaint_number));
		perform app.notify(g.person_id, 'enquiry_overdue', 'enquiry', e.id, jsonb_build_object('number', e.complaint_number))
			from app.grants_in_force g where g.unit_id = e.unit_id and g.role in ('branch_head', 'department_head')
				and app.interest_of(g.person_id, e.complaint_id) is distinct from 'named';
		done := done + 1;
	end loop;
	return done;
end $$;

create function app.expire_promises(batch int) returns int
language sql security definer set search_path = ''
as $$
	with gone as (
		delete from public.attachments a where a.id in (
			select o.id from public.attachments o where o.stored_at is null and o.uploaded_at < app.now() - interval '1 day' limit batch)
		returning 1
	)
	select count(*)::int from gone
$$;

-- One pass of all periodic work. Safe from any number of servers and from pg_cron: each part claims its rows.
create function app.run_periodic_work(batch int default 500) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
	job text;
	done int;
	started timestamptz;
	report jsonb := '{}';
begin
	foreach job in array '{run_due_escalations,remind_enquiries,expire_promises}'::text[] loop
		started := clock_timestamp();
		begin
			execute format('select app.%I($1)', job) using batch into done;
			if done > 0 then
				insert into public.job_runs (job, started_at, finished_at, done) values (job, started, clock_timestamp(), done);
			end if;
		exception when others then
			done := -1;
			insert into public.job_runs (job, started_at, finished_at, done, failure) values (job, started, clock_timestamp(), 0, sqlstate || ' ' || sqlerrm);
		end;
		report := report || jsonb_build_object(job, done);
	end loop;
	perform app.anchor_chains();
	delete from app.idempotency_keys k where k.at < app.now() - interval '30 days';
	delete from public.job_runs r where r.started_at < clock_timestamp() - interval '90 days';
	return report;
end $$;

create function public.run_periodic_work() returns jsonb
language sql security invoker set search_path = ''
begin atomic select app.run_periodic_work(); end;
grant execute on function public.run_periodic_work(), app.run_periodic_work(int) to service_role;
