-- The branches that fail most, of a whole bank: by running sums, two of which tell any period, since to add up a year of reports of
-- 10,000 branches takes longer than all else on the map.
create table app.branch_failures (
	branch_id uuid primary key references public.units (id),
	since int not null,
	reports int[] not null,
	failed int[] not null
);
comment on table app.branch_failures is
	'Released visits of a branch and what failed in them, month by month from `since` (year × 12 + month), each with all months before it; kept by a trigger of public.visit_reports.';
alter table app.branch_failures enable row level security;
create policy nobody on app.branch_failures for all to anon, authenticated using (false) with check (false);

create function app.month_number(day date) returns int
language sql immutable set search_path = ''
as $$ select extract(year from day)::int * 12 + extract(month from day)::int $$;
revoke execute on function app.month_number(date) from public;

create function app.sum_branch_failures(branch uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
	-- Whoever sums the same branch waits here, and then sums what the other has written too.
	insert into app.branch_failures (branch_id, since, reports, failed) values (branch, 0, '{}', '{}') on conflict do nothing;
	perform from app.branch_failures f where f.branch_id = branch for update;
	with months as (
		select app.month_number(r.month) as n, count(*) as reports, sum(r.failed_count) as failed
		from public.visit_reports r where r.branch_id = branch group by 1
	), ends as (select min(m.n) as least, max(m.n) as most from months m),
	running as (
		select s.n, sum(m.reports) over (order by s.n) as reports, sum(m.failed) over (order by s.n) as failed
		from ends e cross join lateral generate_series(e.least, e.most) s (n) left join months m using (n)
	)
	update app.branch_failures f set since = coalesce(t.since, 0), reports = coalesce(t.reports, '{}'), failed = coalesce(t.failed, '{}')
		from (select min(r.n) as since, array_agg(r.reports::int order by r.n) as reports, array_agg(r.failed::int order by r.n) as failed from running r) t
		where f.branch_id = branch;
end $$;
revoke execute on function app.sum_branch_failures(uuid) from public;

create function app.keep_branch_failures() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if tg_op <> 'INSERT' then
		perform app.sum_branch_failures(old.branch_id);
	end if;
	if tg_op = 'INSERT' or new.branch_id <> old.branch_id then
		perform app.sum_branch_failures(new.branch_id);
	end if;
	return null;
end $$;
revoke execute on function app.keep_branch_failures() from public;
create trigger keep_branch_failures after insert or delete or update of branch_id, month, failed_count on public.visit_reports
	for each row execute function app.keep_branch_failures();
select app.sum_branch_failures(b.branch_id) from (select distinct r.branch_id from public.visit_reports r) b;

-- Those of a region and of a branch are few, and their reports are added up.
drop index public.visit_reports_failures_idx;
create index visit_reports_failures_idx on public.visit_reports (region_id, month) include (branch_id, failed_count);

create or replace function app.branches_failing_most(top public.units, first date, last date, most int) returns table (branch_id uuid, failed bigint)
language plpgsql stable rows 30 security definer set search_path = '' set jit = off set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
	-- The last months before the period and in it.
	before int;
	until int;
begin
	-- One statement for each kind of unit: a choice within one would be made for every report.
	if top.kind = 'head_office' then
		if first is null or last is null then
			return;
		end if;
		before := app.month_number(greatest(first, '2000-01-01') - 1);
		until := app.month_number(least(last, '2999-12-01'));
		return query select s.branch_id, s.failed::bigint from (
				select f.branch_id, f.failed[least(until - f.since + 1, cardinality(f.failed))] - coalesce(f.failed[least(before - f.since + 1, cardinality(f.failed))], 0) as failed,
					f.reports[least(until - f.since + 1, cardinality(f.reports))] - coalesce(f.reports[least(before - f.since + 1, cardinality(f.reports))], 0) as reports
				from app.branch_failures f) s
			where s.reports > 0 order by s.failed desc, s.branch_id limit most;
	elsif top.kind = 'region' then
		return query select r.branch_id, sum(r.failed_count) from public.visit_reports r where r.month between first and last and r.region_id = top.id
			group by r.branch_id order by sum(r.failed_count) desc, r.branch_id limit most;
	else
		return query select r.branch_id, sum(r.failed_count) from public.visit_reports r where r.branch_id = top.id and r.month between first and last
			group by r.branch_id;
	end if;
end $$;
