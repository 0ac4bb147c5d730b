-- Each link is looked up by its id. Compared as text, every complaint of the bank was asked whether it is the reader's.
create or replace function app.interview_links(i public.interviews) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan
as $$
begin
	return (
		with links as materialized (
			select l.n, split_part(l.link, ':', 1) as kind,
				case when split_part(l.link, ':', 1) in ('visit', 'task', 'complaint') then split_part(l.link, ':', 2)::uuid end as id
			from unnest(i.links) with ordinality l (link, n)
		)
		select coalesce(jsonb_agg(x.link order by x.n), '[]') from (
			select l.n, jsonb_build_object('kind', l.kind, 'id', r.id, 'number', r.number, 'opens', app.reads_report(r.id)) as link
				from links l join public.visit_reports r on r.id = l.id where l.kind = 'visit'
			union all
			select l.n, jsonb_build_object('kind', l.kind, 'id', t.id, 'number', t.number, 'opens', app.reads_task(t.id))
				from links l join public.rectification_tasks t on t.id = l.id where l.kind = 'task'
			union all
			-- The head answers for the fact; the case itself is for those who may open it.
			select l.n, jsonb_build_object('kind', l.kind, 'id', c.id, 'number', c.number, 'opens', true)
				from links l
				-- The offset keeps the question after the look-up.
				cross join lateral (select o.id, o.number from public.complaints o where o.id = l.id offset 0) c
				where l.kind = 'complaint' and app.in_my_case_scope(c.id)) x);
end $$;
