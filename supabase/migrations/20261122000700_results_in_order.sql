-- In an order of their own: where rows lie in the table depends on visits of other regions too.
create or replace function covert.inspector_results(first date, last date) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	perform covert.require_reader();
	return jsonb_build_object(
		'visits', (select coalesce(jsonb_agg(jsonb_build_object('inspector_id', v.inspector_id, 'inspector', p.name, 'branch_id', v.branch_id,
				'total', (v.score ->> 'raw')::numeric, 'day', v.planned_on, 'status', v.status) order by v.planned_on, v.id), '[]')
			from covert.visits v join public.people p on p.id = v.inspector_id
			where v.planned_on between first and last and v.status not in ('proposed', 'cancelled') and v.branch_id in (select covert.my_branches())),
		'pairs', (select coalesce(jsonb_agg(jsonb_build_object('branch_zh', u.name_zh, 'branch_en', u.name_en, 'day', v.planned_on,
				'one', jsonb_build_object('inspector', p.name, 'answers', covert.answers_of(v.id)),
				'other', jsonb_build_object('inspector', q.name, 'answers', covert.answers_of(w.id)), 'content', c.content) order by v.planned_on, v.id), '[]')
			from covert.visits v
			join covert.visits w on w.id = v.paired_with and w.score is not null
			join public.units u on u.id = v.branch_id
			join public.people p on p.id = v.inspector_id
			join public.people q on q.id = w.inspector_id
			join public.checklist_versions c on c.id = v.checklist_version_id
			where v.score is not null and v.planned_on between first and last and v.branch_id in (select covert.my_branches())));
end $$;
