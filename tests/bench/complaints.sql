-- :complaints cases of three years; about two in a hundred are open. Texts come from bench.texts.
select setseed(0.42);
create unlogged table bench.cases as
	with drawn as (
		select n, md5('case ' || n)::uuid as id,
			1 + floor(:branches * power(random(), 1.7))::int as place,
			date_trunc('second', now() - interval '5 minutes' - random() * interval '1095 days') as received_at,
			random() as fate, random() as luck, random() as text, random() as who, floor(random() * 6)::int as officer
		from generate_series(1, :complaints) n
	)
	select d.*, p.code as unit, p.region, case
			when d.received_at > now() - interval '14 days' and d.fate < 0.88 or d.fate < 0.006 then
				(array['received', 'acknowledged', 'investigating', 'investigating', 'handling', 'feedback'])[1 + floor(d.luck * 6)::int]
			when d.fate > 0.985 then (array['withdrawn', 'transferred', 'not_accepted'])[1 + floor(d.luck * 3)::int]
			else 'closed' end as status,
		case when d.luck < 0.06 then 'praise' when d.luck < 0.12 then 'suggestion' when d.luck < 0.15 then 'report' else 'complaint' end as kind,
		-- One text in fifty thousand holds the rare words.
		case when d.n % 50000 = 7 then 0 else 1 + floor(d.text * (select count(*) - 1 from bench.texts))::int end as text_id,
		(:surnames)[1 + floor(d.who * 50)::int] || (:given)[1 + (d.n % 60)] || (:given)[1 + (d.n / 60 % 60)] as name,
		'1' || (3000000000 + d.n * 7919::bigint % 6999999967)::text as phone
	from drawn d join bench.places p on p.n = d.place;
analyze bench.cases;

insert into public.complaints (id, number, kind, channel, severity, status, subject, unit_id, unit_path, region_id, business, cause,
		occurred_at, received_at, logged_by, handler_id, complainant_masked, contact_masked, policy_version_id, told_at, closed_at, is_disputed, is_waiting,
		created_at, updated_at)
	select c.id, to_char(c.received_at, 'YYYY') || '-' || lpad(c.n::text, 7, '0'), c.kind,
		(array['counter', 'telephone', 'mobile_app', 'regulator', 'suggestion_book', 'letter'])[1 + c.n % 6],
		(array['general', 'general', 'general', 'minor', 'serious', 'major'])[1 + c.n / 7 % 6],
		case when c.kind in ('praise', 'suggestion') and c.status not in ('closed', 'withdrawn') then 'received' else c.status end,
		t.subject, md5(c.unit)::uuid, ('HO.' || c.region || '.' || c.unit)::extensions.ltree, md5(c.region)::uuid,
		(array['deposits', 'bank_cards', 'loans', 'electronic_banking'])[1 + c.n % 4],
		(array['service_attitude_quality', 'rules_processes', 'disclosure'])[1 + c.n % 3],
		c.received_at - interval '3 hours', c.received_at, md5('head-' || c.unit || '-1')::uuid,
		case when c.kind in ('praise', 'suggestion') or c.status = 'received' then null
			else md5('officer-' || c.region || '-' || 1 + c.officer)::uuid end,
		left(c.name, 1) || '**', left(c.phone, 3) || '****' || right(c.phone, 4), v.id,
		case when c.status = 'closed' then c.received_at + interval '6 days' end,
		case when c.status in ('closed', 'withdrawn', 'transferred', 'not_accepted') then c.received_at + interval '8 days' end,
		c.status = 'feedback' and c.luck > 0.95, c.status = 'investigating' and c.n % 4 = 0, c.received_at, c.received_at
	from bench.cases c
	join bench.texts t on t.id = c.text_id
	cross join (select v.id from public.policy_versions v join public.policies p on p.id = v.policy_id where p.code = 'china_2020'
		order by v.number desc limit 1) v;
insert into public.complaint_texts (complaint_id, narrative, wish)
	select c.id, t.narrative, t.wish from bench.cases c join bench.texts t on t.id = c.text_id;
insert into app.complainants (complaint_id, name, phone, author_id)
	select c.id, c.name, c.phone, md5('head-' || c.unit || '-1')::uuid from bench.cases c;
-- As app.complaint_doc builds it, but the tokens of a text are found once.
insert into app.complaint_search (complaint_id, unit_id, received_at, doc)
	select c.id, md5(c.unit)::uuid, c.received_at,
		array_to_tsvector(array['u:' || md5(c.unit)::uuid, 'r:' || md5(c.region)::uuid, 'm:' || to_char(c.received_at at time zone 'UTC', 'YYYYMM'),
			to_char(c.received_at, 'YYYY'), lpad(c.n::text, 7, '0'), to_char(c.received_at, 'YYYY') || lpad(c.n::text, 7, '0')])
		|| t.doc
		|| array_to_tsvector(array['a:' || left(c.name, 2), 'a:' || right(c.name, 2), 'a:' || c.phone, 'a:' || right(c.phone, 4)])
	from bench.cases c join bench.texts t on t.id = c.text_id;
