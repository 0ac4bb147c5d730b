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

create or replace function covert.score_appeal(appeal uuid, answer jsonb, decision text) returns public.appeals
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := covert.require_manager();
	a public.appeals;
	before public.report_items;
	clean jsonb;
begin
	select * into a from public.appeals o where o.id = appeal for update;
	if a.id is null or not covert.manages(a.branch_id) then
		perform app.refuse('MC003', 404);
	elsif covert.had_part(a.report_id, me) or a.filed_by = me then
		perform app.refuse('MC587', 403);
	elsif a.status <> 'filed' then
		perform app.refuse('MC583', 409, jsonb_build_object('status', a.status));
	end if;
	select * into before from public.report_items i where i.report_id = a.report_id and i.item_id = a.item_id;
	clean := case when (answer ->> 'na')::boolean then '{"na": true}'::jsonb else jsonb_build_object('value', answer -> 'value') end;
	if clean is null or clean = '{"value": null}' then
		perform app.refuse('MC010', 422, '{"field": "value"}');
	end if;
	decision := app.require_text('decision', decision, 4000);
	if clean is distinct from before.value then
		perform app.rescore_report(a.report_id, a.item_id, clean, a.id);
		if (select i.points is null and not i.is_not_applicable from public.report_items i where i.report_id = a.report_id and i.item_id = a.item_id) then
			perform app.refuse('MC010', 422, '{"field": "value"}');
		end if;
	end if;
	insert into covert.appeal_scorers (appeal_id, scorer_id, scored_at) values (a.id, me, app.now());
	update public.appeals o set status = case when clean is distinct from before.value then 'changed' else 'kept' end,
			decided_at = app.now(), decision = score_appeal.decision, value_after = clean
		where o.id = appeal returning * into a;
	perform app.settle_appeal_mark(a.report_id);
	perform covert.record_event('appeal', a.id, 'score_appeal', jsonb_build_object('outcome', a.status));
	perform app.record_event('visit_report', a.report_id, 'decide_appeal', jsonb_build_object('appeal', a.id, 'outcome', a.status), true);
	perform app.notify(g.person_id, 'appeal_decided', 'visit_report', a.report_id,
			jsonb_build_object('number', (select r.number from public.visit_reports r where r.id = a.report_id), 'outcome', a.status))
		from app.grants_in_force g where g.unit_id = a.branch_id and g.role = 'branch_head';
	if a.status = 'changed' then perform app.ask_for_errata(a.report_id); end if;
	return a;
end $$;
