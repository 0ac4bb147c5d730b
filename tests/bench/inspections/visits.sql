-- :visits released visits with 60 answers each, spread over the branches and 24 months, as a release leaves them.
create table bench.items as
	select n, 's' || ((n - 1) / 6 + 1) as section, 'item_' || n as id, 1 + n % 5 as weight, n % 20 = 0 as critical,
		(0.02 + 0.16 * ((n * 37) % 60) / 60.0) as fails
	from generate_series(1, 60) n;
insert into public.checklist_templates (id, kind, name_zh, name_en)
	values (md5('bench checklist')::uuid, 'covert', '测速检查表', 'Bench checklist');
insert into public.checklist_versions (id, template_id, kind, number, content, content_hash, published_at)
	select md5('bench version')::uuid, md5('bench checklist')::uuid, 'covert', 1, jsonb_build_object(
		'kind', 'covert', 'scenarios', '[]'::jsonb, 'groups', '{}'::jsonb,
		'grades', '[{"code": "good", "zh": "良好", "en": "Good", "min": 80}, {"code": "qualified", "zh": "合格", "en": "Qualified", "min": 60},
			{"code": "unqualified", "zh": "不合格", "en": "Unqualified", "min": 0}]'::jsonb,
		'sections', (select jsonb_agg(jsonb_build_object('id', s.section, 'zh', s.section, 'en', s.section, 'weight', 10, 'items', s.items) order by s.first) from (
			select i.section, min(i.n) as first, jsonb_agg(jsonb_build_object('id', i.id, 'zh', '检查项' || i.n, 'en', 'Item ' || i.n, 'scale', '{"type": "pass_fail_na"}'::jsonb,
				'weight', i.weight, 'critical', i.critical, 'na_policy', 'excluded', 'evidence_on_fail', 'none', 'observability', 'covert') order by i.n) as items
			from bench.items i group by i.section) s)), 'x', now() - interval '3 years';

create table bench.visits as
	select v.n, md5('report ' || v.n)::uuid as id, u.id as branch_id, u.path, u.region_id,
		(date_trunc('month', now()) - make_interval(months => (v.n / b.branches)::int % 24))::date as month
	from generate_series(0, :visits - 1) v (n)
	cross join (select count(*) as branches from bench.places) b
	join bench.places p on p.n = v.n % b.branches + 1
	join public.units u on u.code = p.code;
create table bench.answers as
	select v.id, v.branch_id, v.month, i.n, i.id as item_id, i.section, i.weight, i.critical,
		(hashtextextended(v.id::text || i.id, 7) & 1048575) / 1048576.0 < i.fails * (0.5 + (hashtextextended(v.branch_id::text, 3) & 1023) / 1024.0) as failed
	from bench.visits v cross join bench.items i;
create table bench.sections as
	select a.id, a.section, sum(a.weight) filter (where not a.failed) as earned, sum(a.weight) as weight,
		bool_or(a.failed and a.critical) as knocked, count(*) filter (where a.failed) as failed, count(*) filter (where a.failed and a.critical) as criticals
	from bench.answers a group by a.id, a.section;
create table bench.scores as
	select s.id, round(sum(coalesce(s.earned, 0)::numeric / s.weight) * 100 / count(*), 2) as raw, bool_or(s.knocked) as knocked,
		sum(s.failed)::int as failed, sum(s.criticals)::int as criticals,
		jsonb_agg(jsonb_build_object('section', s.section, 'weight', 10, 'points', 5 * coalesce(s.earned, 0), 'maximum', 5 * s.weight,
			'score', round(100 * coalesce(s.earned, 0)::numeric / s.weight, 2)) order by substr(s.section, 2)::int) as sections
	from bench.sections s group by s.id;

insert into public.visit_reports (id, number, branch_id, unit_path, region_id, kind, round, visited_from, visited_to, month, inspector_alias,
		checklist_version_id, total, raw_total, grade, completeness, section_scores, failed_count, critical_count, released_at, appeal_until)
	select v.id, 'V' || extract(year from v.month) || '-' || lpad(v.n::text, 6, '0'), v.branch_id, v.path, v.region_id, 'covert', to_char(v.month, 'YYYY-MM'),
		v.month + 7, v.month + 13, v.month, lpad((v.n % 900 + 100)::text, 3, '0'), md5('bench version')::uuid,
		case when s.knocked then least(s.raw, 59) else s.raw end, s.raw,
		case when s.knocked then 'unqualified' when s.raw >= 80 then 'good' when s.raw >= 60 then 'qualified' else 'unqualified' end,
		100, s.sections, s.failed, s.criticals, v.month + interval '28 days' + (v.n % 600) * interval '1 second', v.month + interval '42 days'
	from bench.visits v join bench.scores s using (id);
insert into public.report_items (report_id, item_id, section_id, position, branch_id, month, value, points, explanation, is_failed, is_critical, is_not_applicable)
	select a.id, a.item_id, a.section, a.n, a.branch_id, a.month, case when a.failed then '{"value": "fail"}' else '{"value": "pass"}' end::jsonb,
		case when a.failed then 0 else 5 end, null, a.failed, a.critical, false
	from bench.answers a;
insert into app.item_months (unit_id, month, item_id, seen, failed, points)
	select x.unit_id, a.month, a.item_id, count(*), count(*) filter (where a.failed), 5 * count(*) filter (where not a.failed)
	from bench.answers a join bench.visits v using (id)
	cross join lateral (values (v.region_id), (md5('HO')::uuid)) x (unit_id)
	group by 1, 2, 3;
insert into app.section_months (unit_id, month, section_id, visits, total)
	select x.unit_id, v.month, s ->> 'section', count(*), sum((s ->> 'score')::numeric)
	from bench.visits v join bench.scores c using (id) cross join jsonb_array_elements(c.sections) s
	cross join lateral (values (v.region_id), (md5('HO')::uuid)) x (unit_id)
	group by 1, 2, 3;
insert into app.visit_months (unit_id, month, visits, scored, total, criticals)
	select x.unit_id, r.month, count(*), count(r.total), sum(r.total), sum(r.critical_count)
	from public.visit_reports r cross join lateral (values (r.region_id), (md5('HO')::uuid)) x (unit_id)
	group by 1, 2;
insert into app.last_visits (branch_id, region_id, month, report_id, total)
	select distinct on (r.branch_id) r.branch_id, r.region_id, r.month, r.id, r.total
	from public.visit_reports r order by r.branch_id, r.month desc, r.released_at desc;
select app.sum_branch_failures(b.branch_id) from (select distinct r.branch_id from public.visit_reports r) b;
drop table bench.answers, bench.sections, bench.scores, bench.visits;
