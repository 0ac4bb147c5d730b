-- Everything a preview of weights, or a notice, is computed from, for one unit and month.
create function app.month_figures(unit uuid, month text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	m date := app.read_month('month', month);
	top public.units;
begin
	perform app.require_role('service_manager', 'executive', 'auditor', 'signer');
	select * into top from public.units u where u.id = unit and u.path operator(extensions.<@) app.my_figure_paths();
	if top.id is null then
		perform app.refuse('MC003', 404);
	end if;
	return jsonb_build_object('month', m,
		'branches', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name_zh', u.name_zh, 'name_en', u.name_en, 'class', s.class,
				'scheme_version_id', s.scheme_version_id, 'opened_on', u.opened_on, 'closed_on', u.closed_on) order by u.code), '[]')
			from app.schemes_of_month(m, unit) s join public.units u on u.id = s.branch_id),
		'figures', (select coalesce(jsonb_agg(jsonb_build_array(f.branch_id, f.indicator, round(f.value, 6), f.numerator, round(f.exposure, 6), f.source)), '[]')
			from app.figures_of_month(m, unit) f));
end $$;
comment on function app.month_figures is
	'{month, branches, figures: [[branch_id, indicator, value, numerator, exposure, source]]} as known now, for who reads figures of the unit.';
create function public.month_figures(unit_id uuid, month text) returns jsonb language sql stable security invoker set search_path = ''
begin atomic select app.month_figures(unit_id, month); end;
grant execute on function app.month_figures(uuid, text), public.month_figures(uuid, text) to authenticated, service_role;
