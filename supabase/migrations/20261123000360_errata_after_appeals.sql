-- A published notice stays as it is: when an appeal changes a result it was made from, who wrote it is asked for an erratum.
create function app.ask_for_errata(report uuid) returns void
language sql security definer set search_path = ''
begin atomic
	select app.notify(author, 'erratum_due', 'notice', n.id, jsonb_build_object('number', r.number))
	from public.visit_reports r
	join public.notices n on n.month = r.month and n.status = 'published'
	join public.units scope on scope.id = n.scope_id and r.unit_path operator(extensions.<@) scope.path
	cross join unnest(n.authors) author
	where r.id = ask_for_errata.report;
end;
comment on function app.ask_for_errata is
	'Tells the authors of published notices of the month, in whose scope the branch lies, that a report they drew on has changed.';
