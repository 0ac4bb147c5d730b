-- The branches with most failures are found among all reports of a year: out of the index alone, as
-- reading the reports themselves took a bank of 10,000 branches four times as long.
create index visit_reports_failures_idx on public.visit_reports (month) include (branch_id, region_id, failed_count);

-- Most branches, in the order of their failures.
create function app.branches_failing_most(top public.units, first date, last date, most int) returns table (branch_id uuid, failed bigint)
language plpgsql stable rows 30 security definer set search_path = '' set jit = off set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
begin
	-- One statement for each kind of unit: a choice within one would be made for every report.
	if top.kind = 'head_office' then
		return query select r.branch_id, sum(r.failed_count) from public.visit_reports r where r.month between first and last
			group by r.branch_id order by sum(r.failed_count) desc, r.branch_id limit most;
	elsif top.kind = 'region' then
		return query select r.branch_id, sum(r.failed_count) from public.visit_reports r where r.month between first and last and r.region_id = top.id
			group by r.branch_id order by sum(r.failed_count) desc, r.branch_id limit most;
	else
		return query select r.branch_id, sum(r.failed_count) from public.visit_reports r where r.branch_id = top.id and r.month between first and last
			group by r.branch_id;
	end if;
end $$;
revoke execute on function app.branches_failing_most(public.units, date, date, int) from public;

-- Planned anew each time: a plan for any period and any number of branches would read every item there is.
create or replace function app.failure_map(unit uuid, first date, last date, items text[], most int) returns jsonb
language plpgsql stable security definer set search_path = '' set jit = off set plan_cache_mode = force_custom_plan
as $$
declare
	top public.units := app.figure_unit(unit);
begin
	return coalesce((
		with worst as materialized (
			select * from app.branches_failing_most(top, first, last, greatest(0, least(coalesce(most, 30), 60)))
		), counted as materialized (
			select o.branch_id, o.item_id, count(*) filter (where o.is_failed) as failed, count(*) as seen
			from worst w join public.report_items o on o.branch_id = w.branch_id
			where o.month between first and last and o.item_id = any (items) and o.points is not null
			group by o.branch_id, o.item_id
		)
		select jsonb_agg(jsonb_build_object('branch_id', w.branch_id, 'name_zh', b.name_zh, 'name_en', b.name_en, 'failed', w.failed,
				'cells', (select coalesce(jsonb_object_agg(c.item_id, jsonb_build_array(c.failed, c.seen)), '{}') from counted c where c.branch_id = w.branch_id))
			order by w.failed desc, w.branch_id)
		from worst w join public.units b on b.id = w.branch_id), '[]');
end $$;
