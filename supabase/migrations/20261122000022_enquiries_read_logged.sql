-- Question, what is shared, and answer are content: whoever works cases reads them after a logged opening.
alter policy read on public.enquiries using (
	(unit_path operator(extensions.<@) (select app.my_paths('branch_head', 'department_head'))
		and complaint_id <> all ((select app.my_barred_complaints())::uuid[]))
	or app.reads_case(complaint_id)
);
drop function app.my_cases_in_hand();
-- No policy asks it any more.
revoke execute on function app.in_my_case_scope(uuid) from authenticated;

create index on public.enquiries (asked_at desc) where not is_pending;

create function app.list_enquiries(asked_by_me boolean) returns table (
	id uuid, complaint_id uuid, complaint_number text, subject text, unit_name_zh text, unit_name_en text, asker_name text, asked_at timestamptz,
	due_at timestamptz, answerer_name text, answered_at timestamptz, withdrawn_at timestamptz, is_pending boolean
)
language plpgsql stable security definer set search_path = ''
as $$
declare
	me uuid := app.require_me();
	paths extensions.ltree[] := app.my_case_paths();
	barred uuid[] := app.my_barred_complaints();
	barred_units uuid[] := app.my_barred_units();
begin
	return query
		with reach as (
			select e.*, c.subject from public.enquiries e
			join public.complaints c on c.id = e.complaint_id
			where c.unit_path operator(extensions.<@) paths and c.id <> all (barred) and c.unit_id <> all (barred_units)
				and (not asked_by_me or e.asked_by = me)
		), listed as (
			(select r.* from reach r where r.is_pending order by r.due_at limit 100)
			union all
			(select r.* from reach r where not r.is_pending order by r.asked_at desc limit 30)
		)
		select l.id, l.complaint_id, l.complaint_number, l.subject, u.name_zh, u.name_en, asker.name, l.asked_at,
				l.due_at, answerer.name, l.answered_at, l.withdrawn_at, l.is_pending
			from listed l
			join public.units u on u.id = l.unit_id
			join public.people asker on asker.id = l.asked_by
			left join public.people answerer on answerer.id = l.answered_by
			order by l.is_pending desc, case when l.is_pending then l.due_at end, l.asked_at desc;
end $$;
comment on function app.list_enquiries is
	'Enquiries about cases in the caller''s scope without a word of their content: the hundred due first, and the latest thirty that are over.';

create function public.list_enquiries(asked_by_me boolean default false) returns table (
	id uuid, complaint_id uuid, complaint_number text, subject text, unit_name_zh text, unit_name_en text, asker_name text, asked_at timestamptz,
	due_at timestamptz, answerer_name text, answered_at timestamptz, withdrawn_at timestamptz, is_pending boolean
)
language sql stable security invoker set search_path = ''
begin atomic select * from app.list_enquiries(asked_by_me); end;

grant execute on function app.list_enquiries(boolean), public.list_enquiries(boolean) to authenticated, service_role;
