-- A bank of :branches branches in regions of 250, with the people the measurements act as.
create schema bench;
create table bench.places as
	select n, 'R' || lpad(((n - 1) / 250 + 1)::text, 3, '0') as region, 'B' || lpad(n::text, 5, '0') as code
	from generate_series(1, :branches) n;

insert into public.units (id, code, kind, name_zh, name_en, path, region_id, opened_on)
	select md5('HO')::uuid, 'HO', 'head_office', '总行', 'Head Office', 'HO', null, date '2010-01-01';
insert into public.units (id, code, kind, name_zh, name_en, parent_id, path, region_id, opened_on)
	select md5(r.code)::uuid, r.code, 'region', '第' || r.code || '分行', 'Region ' || r.code, md5('HO')::uuid,
		('HO.' || r.code)::extensions.ltree, md5(r.code)::uuid, date '2010-01-01'
	from (select distinct region as code from bench.places) r;
insert into public.units (id, code, kind, name_zh, name_en, parent_id, path, region_id, class, opened_on)
	select md5(p.code)::uuid, p.code, 'branch', p.code || '支行', 'Branch ' || p.code, md5(p.region)::uuid,
		('HO.' || p.region || '.' || p.code)::extensions.ltree, md5(p.region)::uuid, 'B', date '2012-01-01'
	from bench.places p;

create table bench.staff as
	select kind || '-' || unit || '-' || n as number, unit, kind, n, role
	from (
		select 'officer' as kind, r.code as unit, g as n, 'complaint_officer' as role
			from (select distinct region as code from bench.places) r, generate_series(1, 6) g
		union all select 'manager', r.code, 1, 'service_manager' from (select distinct region as code from bench.places) r
		union all select 'head', p.code, 1, 'branch_head' from bench.places p
		union all select 'teller', p.code, g, 'staff' from bench.places p, generate_series(1, 2) g
		union all select 'manager', 'HO', n, 'service_manager' from generate_series(1, 5) n
		union all select 'officer', 'HO', n, 'complaint_officer' from generate_series(1, 5) n
	) s;
create index on bench.staff (unit, kind, n);

insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, confirmation_token, recovery_token,
		email_change, email_change_token_new, raw_app_meta_data, raw_user_meta_data)
	select md5('user ' || s.number)::uuid, 'authenticated', 'authenticated', lower(s.number) || '@bench.example', :password, now(), '', '', '', '',
		'{"provider": "email", "providers": ["email"]}', '{}'
	from bench.staff s where s.kind <> 'teller';
insert into auth.identities (id, provider, provider_id, user_id, identity_data)
	select gen_random_uuid(), 'email', u.id::text, u.id, jsonb_build_object('sub', u.id, 'email', u.email) from auth.users u;
insert into public.people (id, user_id, staff_number, name, name_initials, unit_id)
	select md5(s.number)::uuid, case when s.kind <> 'teller' then md5('user ' || s.number)::uuid end, s.number,
		'员工' || right(md5(s.number), 4), 'yg', md5(s.unit)::uuid from bench.staff s;
insert into public.posts (person_id, unit_id, title, team, is_head, from_date)
	select md5(s.number)::uuid, md5(s.unit)::uuid, s.kind, s.kind, s.kind = 'head', date '2020-01-01' from bench.staff s;
insert into public.role_grants (person_id, role, unit_id, from_date, confirmed_at)
	select md5(s.number)::uuid, s.role, md5(s.unit)::uuid, date '2020-01-01', now() from bench.staff s;
analyze;
