-- What else waits for a person, whatever part of the work it belongs to: the desk names it, with the one step it needs.

-- Visits an inspector is to make within a week, and those that wait for the caller to review or release: numbers alone.
create function covert.desk_visits() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.me();
	rows jsonb := '[]';
begin
	select rows || jsonb_build_object('kind', 'my_visits', 'act', 'visit', 'count', count(*), 'due_at', min(app.start_of_day(v.planned_on + 1)))
		into rows from covert.visits v
		where v.inspector_id = me and v.status in ('assigned', 'started', 'returned') and v.planned_on <= app.today() + 7 and covert.is_own(v)
		having count(*) > 0;
	rows := coalesce(rows, '[]');
	if app.my_paths('service_manager') <> '{}' then
		rows := rows || coalesce((select jsonb_agg(jsonb_build_object('kind', 'visits', 'act', w.act, 'count', w.n, 'since', w.since)) from (
			select case v.status when 'approved' then 'release' else 'review' end as act, count(*) as n, min(v.submitted_at) as since
			from covert.visits v
			where (v.status in ('submitted', 'approved') or (v.status = 'in_review' and v.reviewer_id = me))
				and v.inspector_id is distinct from me and v.branch_id in (select covert.my_branches())
			group by 1) w), '[]');
	end if;
	return rows;
end $$;

create function app.desk_matters() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	works_notices boolean := app.my_paths('service_manager', 'signer') <> '{}';
begin
	return (
		with matters as (
			(select 'document' as kind, o.id, d.asks as act, o.title, null::date as month, null::uuid as unit_id, d.due_at
				from public.deliveries d join public.documents o on o.id = d.document_id
				where d.person_id = me and d.is_open order by d.due_at, d.id limit 8)
			union all
			select 'notice', n.id, m.action, null, n.month, n.scope_id, null
				from public.notices n join app.notice_moves m on m.from_status = n.status
				where works_notices and n.status in ('in_review', 'signed') and m.action in ('review', 'sign', 'publish')
					and n.id = any ((select app.my_notices())::uuid[]) and app.notice_obstacle(n, m.action) is null
					and exists (select from app.grants_in_force g
						where g.person_id = me and g.role = any (m.by_roles) and g.path operator(extensions.@>) n.unit_path)
			union all
			select 'interview', i.id, s.act, i.number, null, i.branch_id, case when s.act in ('attend', 'record') then i.starts_at end
				from public.interviews i cross join lateral (select case
					when i.head_id = me and i.status = 'scheduled' and i.attendance is null then 'attend'
					when i.head_id = me and i.status = 'held' and i.head_confirmed_at is null then 'confirm'
					when i.interviewer_id = me and i.status = 'held' and i.interviewer_confirmed_at is null then 'confirm'
					when i.interviewer_id = me and i.status = 'scheduled' and i.starts_at < app.now() then 'record'
					when i.ordered_by = me and i.status = 'ordered' then 'schedule' end as act) s
				where i.is_open and me in (i.head_id, i.interviewer_id, i.ordered_by) and s.act is not null)
		select covert.desk_visits() || coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'id', m.id, 'act', m.act, 'title', m.title, 'month', m.month,
			'unit_zh', u.name_zh, 'unit_en', u.name_en, 'due_at', m.due_at) order by m.due_at nulls first, m.id), '[]')
		from matters m left join public.units u on u.id = m.unit_id);
end $$;
comment on function app.desk_matters is
	'Documents to read or sign, notices to review, sign or publish, interviews to attend, schedule, record or confirm, and numbers of visits to make,
	review or release: what waits for the caller beside cases, enquiries and tasks.';

create or replace function public.desk() returns jsonb
language sql stable security invoker set search_path = ''
begin atomic select app.desk() || jsonb_build_object('matters', app.desk_matters()); end;
revoke execute on function covert.desk_visits(), app.desk_matters() from public, anon, authenticated;
grant execute on function app.desk_matters() to authenticated, service_role;
