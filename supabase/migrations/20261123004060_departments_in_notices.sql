-- What the front line gave the departments stands in the notice of the month, of those that enough people rated.
alter table app.notice_gatherings add column departments jsonb not null default '[]';

do $$
declare
	body text := pg_get_functiondef('app.gather_notice(uuid, text, timestamptz)'::regprocedure);
	old text;
	new text;
begin
	for old, new in values
		('set interviews = app.notice_interviews(', E'set departments = (select coalesce(jsonb_agg(jsonb_build_object(''name_zh'', d.name_zh, ''name_en'', d.name_en,\n'
			|| E'\t\t\t''ratings'', d.ratings, ''mean'', round(d.mean, 2), ''before'', round(d.before, 2)) order by d.mean desc, d.name_zh), ''[]'')\n'
			|| E'\t\t\tfrom app.department_ratings(m, top.id) d where d.ratings is not null and d.mean is not null),\n\t\t\tinterviews = app.notice_interviews('),
		(E'\t\t''before'', case', E'\t\t''departments'', (select g.departments from app.notice_gatherings g where g.id = gathering),\n\t\t''before'', case')
	loop
		if strpos(body, old) = 0 then
			raise exception 'app.gather_notice has another shape at %', old;
		end if;
		body := replace(body, old, new);
	end loop;
	execute body;

	body := pg_get_functiondef('app.notice_misfit(uuid, jsonb, jsonb)'::regprocedure);
	old := E'\t\twhen not app.is_list_of(branches, 50000) then ''rows''\n';
	new := E'\t\twhen coalesce(snapshot -> ''departments'', ''[]'') is distinct from (select x.departments from app.notice_gatherings x where x.id = gathering) then ''departments''\n';
	if strpos(body, old) = 0 then
		raise exception 'app.notice_misfit has another shape';
	end if;
	execute replace(body, old, new || old);

	body := pg_get_functiondef('app.save_notice_commentary(uuid, jsonb, int)'::regprocedure);
	old := 'commendations,requirements}';
	if strpos(body, old) = 0 then
		raise exception 'app.save_notice_commentary has another shape';
	end if;
	execute replace(body, old, 'commendations,departments,requirements}');
end $$;
