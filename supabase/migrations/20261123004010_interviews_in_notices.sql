-- What a notice tells of the month's interviews: nothing, how many, or by which rules, as the most reserved of its
-- schemes has it. Never who or where: an interview is confidential, a notice is for the whole bank.
alter table app.notice_gatherings add column interviews jsonb not null default '{"shown": "none", "ordered": []}';

create function app.notice_interviews(month date, top uuid, cut_off timestamptz, schemes uuid[]) returns jsonb
language sql stable security definer set search_path = ''
as $$
	with asked as (
		select case when bool_or(v.content ->> 'interviews' = 'none') then 'none' when bool_or(v.content ->> 'interviews' = 'count') then 'count' else 'rules' end as shown
		from public.scheme_versions v where v.id = any (schemes))
	select jsonb_build_object('shown', a.shown, 'ordered', case a.shown when 'none' then '[]' else (
		select coalesce(jsonb_agg(jsonb_build_object('rule', case a.shown when 'rules' then i.rule end) order by i.rule), '[]')
		from public.interviews i
		where i.ordered_at >= app.start_of_day(month) and i.ordered_at < app.start_of_day((month + interval '1 month')::date) and i.ordered_at <= cut_off
			and i.unit_path operator(extensions.<@) (select u.path from public.units u where u.id = top)
			-- One that was called off by the cut-off did not take place.
			and not (i.status = 'cancelled' and i.closed_at <= cut_off)) end)
	from asked a
$$;
create index on public.interviews (ordered_at) where ordered_at is not null;

do $$
declare
	body text := pg_get_functiondef('app.gather_notice(uuid, text, timestamptz)'::regprocedure);
	old text;
	new text;
begin
	for old, new in values
		(E'\tselect * into last_notice', E'\tupdate app.notice_gatherings g set interviews = app.notice_interviews(m, top.id, as_of,\n'
			|| E'\t\t\tarray(select distinct x.scheme_version_id from app.gathered_figures x where x.gathering_id = g.id and x.scheme_version_id is not null))\n'
			|| E'\t\twhere g.id = gathering;\n\tselect * into last_notice'),
		(E'\t\t''before'', case', E'\t\t''interviews'', (select g.interviews from app.notice_gatherings g where g.id = gathering),\n\t\t''before'', case')
	loop
		if strpos(body, old) = 0 then
			raise exception 'app.gather_notice has another shape at %', old;
		end if;
		body := replace(body, old, new);
	end loop;
	execute body;

	body := pg_get_functiondef('app.notice_misfit(uuid, jsonb, jsonb)'::regprocedure);
	old := E'\t\twhen not app.is_list_of(branches, 50000) then ''rows''\n';
	new := E'\t\twhen snapshot -> ''interviews'' is distinct from (select x.interviews from app.notice_gatherings x where x.id = gathering) then ''interviews''\n';
	if strpos(body, old) = 0 then
		raise exception 'app.notice_misfit has another shape';
	end if;
	execute replace(body, old, new || old);
end $$;
