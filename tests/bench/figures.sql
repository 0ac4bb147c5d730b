-- Thirteen months of figures and complaints of :branches branches, for a notice; on top of organisation.sql.
insert into public.branch_classes (code, name_zh, name_en) values ('A', '旗舰网点', 'Flagship'), ('B', '标准网点', 'Standard'), ('C', '小型网点', 'Small') on conflict do nothing;
update public.units u set class = (array['A', 'B', 'C'])[1 + hashtext(u.code) % 3 + case when hashtext(u.code) < 0 then 2 else 0 end] where u.kind = 'branch';
insert into public.unit_classes (unit_id, from_day, class, recorded_at) select u.id, u.opened_on, u.class, now() from public.units u where u.kind = 'branch';
create table bench.months as
	select (date_trunc('month', current_date) - make_interval(months => k))::date as month, k from generate_series(1, 13) k;
select setseed(0.17);
insert into public.exposures (branch_id, unit_path, month, transactions, customers, entered_by, entered_at)
	select u.id, u.path, m.month, 4000 + (random() * 40000)::int, 3000 + (random() * 20000)::int, md5('manager-HO-1')::uuid, m.month + interval '32 days'
	from public.units u cross join bench.months m where u.kind = 'branch';
insert into public.indicator_values (branch_id, unit_path, indicator, month, value, source, entered_by, entered_at)
	select u.id, u.path, i.code, m.month, case i.code when 'new_customers' then (random() * 30)::int else round((60 + random() * 40)::numeric, 2) end, 'hand',
		md5('manager-HO-1')::uuid, m.month + interval '32 days'
	from public.units u cross join bench.months m cross join (values ('off_counter_share'), ('counter_volume_per_head'), ('new_customers'), ('after_sales_service')) i (code)
	where u.kind = 'branch' and m.k in (1, 2, 13);
insert into public.complaints (id, number, kind, channel, severity, status, subject, unit_id, unit_path, region_id, cause, received_at, created_at, told_at, closed_at)
	select gen_random_uuid(), 'N' || n, case when n % 12 = 0 then 'praise' else 'complaint' end, 'counter', 'general', 'closed', '排队时间过长', u.id, u.path, u.region_id,
		(array['service_attitude_quality', 'rules_processes', 'disclosure'])[1 + n % 3], x.at, x.at, x.at + interval '5 days', x.at + interval '8 days'
	from generate_series(1, :branches * 12) n
	cross join lateral (select md5('B' || lpad((1 + floor(:branches * power(random(), 1.4)))::int::text, 5, '0'))::uuid as unit, now() - interval '5 days' - random() * interval '395 days' as at, n as same) x
	join public.units u on u.id = x.unit;
insert into public.complaint_clocks (complaint_id, code, kind, track, started_at, due_at, stopped_at, was_reached)
	select c.id, k.code, 'target', 'main', c.received_at, c.received_at + k.days * interval '1 day', c.received_at + (k.days - 2 + random() * 2.4) * interval '1 day', true
	from public.complaints c cross join (values ('investigate', 3), ('handle', 7), ('feed_back', 10)) k (code, days) where c.kind = 'complaint' and c.number like 'N%';
insert into public.visit_reports (number, branch_id, unit_path, region_id, kind, round, visited_from, visited_to, month, inspector_alias, checklist_version_id, total, raw_total, grade,
		completeness, section_scores, failed_count, critical_count, released_at, appeal_until)
	select 'NV' || row_number() over (), u.id, u.path, u.region_id, 'covert', 'n', m.month + 10, m.month + 10, m.month, '甲', v.id, round((70 + random() * 30)::numeric, 2),
		80, 'good', 100, '[]', 2, 0, m.month + interval '20 days', m.month + interval '27 days'
	from public.units u join bench.months m on m.k <= 6 and (hashtext(u.code) + m.k) % 3 = 0
	cross join (select id from public.checklist_versions where kind = 'covert' limit 1) v where u.kind = 'branch';
