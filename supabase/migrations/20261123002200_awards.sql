create table public.award_rounds (
	id uuid primary key default gen_random_uuid(),
	kind text not null check (kind in ('service_star', 'lobby_manager', 'star_branch')),
	title text not null,
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	opens_on date not null,
	closes_on date not null check (closes_on >= opens_on),
	seats int not null check (seats between 1 and 50),
	status text not null default 'open' check (status in ('open', 'decided', 'published')),
	words text,
	opened_by uuid not null references public.people (id),
	opened_at timestamptz not null,
	decided_by uuid references public.people (id),
	decided_at timestamptz,
	document_id uuid references public.documents (id),
	check ((status = 'open') = (decided_at is null)),
	check ((status = 'published') = (document_id is not null))
);
comment on table public.award_rounds is 'Rounds of awards: service star, best lobby manager, star branch. A published one is delivered as a bulletin.';
create index on public.award_rounds (unit_id);
create index on public.award_rounds (opened_by);
create index on public.award_rounds (decided_by);
create index on public.award_rounds (document_id);
create index on public.award_rounds (closes_on desc, id);
alter table public.award_rounds enable row level security;

create table public.award_nominations (
	id uuid primary key default gen_random_uuid(),
	round_id uuid not null references public.award_rounds (id),
	person_id uuid references public.people (id),
	unit_id uuid not null references public.units (id),
	unit_path extensions.ltree not null,
	reason text not null,
	nominated_by uuid not null references public.people (id),
	nominated_at timestamptz not null,
	is_chosen boolean not null default false,
	is_published boolean not null default false,
	nominee_id uuid not null generated always as (coalesce(person_id, unit_id)) stored,
	constraint award_nominations_once unique (round_id, nominee_id)
);
comment on table public.award_nominations is 'Who is proposed and why; a branch where person_id is null. Who was not chosen is known to those who propose and decide alone.';
create index on public.award_nominations (person_id);
create index on public.award_nominations (unit_id);
create index on public.award_nominations (nominated_by);
alter table public.award_nominations enable row level security;

create table public.award_evidence (
	nomination_id uuid primary key references public.award_nominations (id) on delete cascade,
	unit_path extensions.ltree not null,
	person_id uuid,
	figures jsonb not null,
	as_of timestamptz not null
);
comment on table public.award_evidence is 'What the data says of a nominee when proposed, for those who decide: app.award_figures.';
alter table public.award_evidence enable row level security;

create policy read on public.award_rounds for select to authenticated using ((select app.me()) is not null);
create policy read on public.award_nominations for select to authenticated using (
	(is_published and is_chosen and (select app.me()) is not null) or nominated_by = (select app.me())
	or unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'executive', 'auditor')));
create policy read on public.award_evidence for select to authenticated using (
	person_id is distinct from (select app.me()) and unit_path operator(extensions.<@) (select app.my_paths('service_manager', 'auditor')));
grant select on public.award_rounds, public.award_nominations, public.award_evidence to authenticated;
grant all on public.award_rounds, public.award_nominations, public.award_evidence to service_role;

create function app.carry_award_paths() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	update public.award_rounds r set unit_path = new.path where r.unit_id = new.id;
	update public.award_evidence e set unit_path = new.path from public.award_nominations n where n.id = e.nomination_id and n.unit_id = new.id;
	update public.award_nominations n set unit_path = new.path where n.unit_id = new.id;
	return null;
end $$;
create trigger carry_award_paths after update on public.units
	for each row when (old.path operator(extensions.<>) new.path) execute function app.carry_award_paths();

-- A person's year in numbers, or what is computed of a branch for the last month that is over.
create function app.award_figures(person uuid, branch uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if person is not null then
		return (
			select jsonb_build_object('praise', count(*) filter (where l.kind = 'praise'), 'complaints', count(*) filter (where l.kind = 'complaint'),
				'findings', count(*) filter (where l.kind = 'finding'), 'actions', count(*) filter (where l.kind = 'action'))
			from app.record_lines(person, (app.today() - interval '12 months')::date, app.today()) l);
	end if;
	return (
		select coalesce(jsonb_object_agg(c.indicator, round(c.value, 2)), '{}')
		from app.computed_indicators((date_trunc('month', app.today()) - interval '1 month')::date, branch) c
		where c.indicator in ('complaint_situation', 'commendations', 'visit_score', 'critical_items', 'rectified_on_time', 'fed_back_on_time',
			'service_meeting_held'));
end $$;

create function app.open_award_round(spec jsonb, key uuid) returns public.award_rounds
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	unit public.units;
	made public.award_rounds;
	last_day date;
	places int;
begin
	select * into unit from public.units u where u.id = app.read_id('unit_id', spec ->> 'unit_id');
	if unit.id is null or not app.has_role('service_manager', unit.path) then
		perform app.refuse('MC302', 403, '{"field": "unit_id"}');
	elsif not app.first_time(key, 'open_award_round', unit.id) then
		select * into made from public.award_rounds r where r.opened_by = me order by r.opened_at desc limit 1;
		return made;
	end if;
	last_day := app.read_date('closes_on', app.require_text('closes_on', spec ->> 'closes_on', 10));
	places := coalesce(app.read_count('seats', spec ->> 'seats'), 1);
	if last_day < app.today() or last_day > app.today() + 180 then
		perform app.refuse('MC009', 422, '{"field": "closes_on"}');
	elsif places not between 1 and 50 then
		perform app.refuse('MC753', 422, '{"field": "seats", "least": 1, "most": 50}');
	end if;
	insert into public.award_rounds (kind, title, unit_id, unit_path, opens_on, closes_on, seats, opened_by, opened_at)
		values (app.require_choice('kind', spec ->> 'kind', '{service_star,lobby_manager,star_branch}'), app.require_text('title', spec ->> 'title', 100),
			unit.id, unit.path, app.today(), last_day, places, me, app.now()) returning * into made;
	perform app.notify(x.person_id, 'award_opened', 'award', made.id, jsonb_build_object('title', made.title, 'closes_on', made.closes_on))
		from (select distinct g.person_id from app.grants_in_force g where g.role = 'branch_head' and g.path operator(extensions.<@) unit.path) x;
	perform app.record_event('award', made.id, 'open_award_round', jsonb_build_object('kind', made.kind, 'unit', made.unit_id, 'seats', made.seats));
	return made;
end $$;
comment on function app.open_award_round is 'Opens a round for the unit''s subtree and tells the heads in it. spec: {kind, unit_id, title, closes_on, seats}.';

create function app.nominate(round uuid, person uuid, branch uuid, reason text) returns public.award_nominations
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('branch_head', 'service_manager');
	r public.award_rounds;
	place public.units;
	made public.award_nominations;
begin
	select * into r from public.award_rounds o where o.id = round for update;
	if r.id is null then
		perform app.refuse('MC003', 404);
	elsif r.status <> 'open' or app.today() > r.closes_on then
		perform app.refuse('MC768', 409, jsonb_build_object('closes_on', r.closes_on));
	end if;
	if r.kind = 'star_branch' then
		person := null;
		select * into place from public.units u where u.id = branch and u.kind = 'branch' and u.closed_on is null;
	else
		select u.* into place from public.people p join public.units u on u.id = p.unit_id where p.id = person and p.disabled_at is null;
	end if;
	if place.id is null or not place.path operator(extensions.<@) r.unit_path then
		perform app.refuse('MC010', 422, jsonb_build_object('field', case when r.kind = 'star_branch' then 'branch_id' else 'person_id' end));
	elsif not (place.id = any (app.my_units('branch_head')) or app.has_role('service_manager', place.path)) then
		perform app.refuse('MC302', 403, jsonb_build_object('field', case when r.kind = 'star_branch' then 'branch_id' else 'person_id' end));
	elsif person = me then
		perform app.refuse('MC006', 403);
	elsif exists (select from public.award_nominations n where n.round_id = r.id and coalesce(n.person_id, n.unit_id) = coalesce(person, place.id)) then
		perform app.refuse('MC769', 409, jsonb_build_object('field', case when r.kind = 'star_branch' then 'branch_id' else 'person_id' end));
	end if;
	insert into public.award_nominations (round_id, person_id, unit_id, unit_path, reason, nominated_by, nominated_at)
		values (r.id, person, place.id, place.path, app.require_text('reason', reason, 1000), me, app.now()) returning * into made;
	insert into public.award_evidence (nomination_id, unit_path, person_id, figures, as_of)
		values (made.id, place.path, person, app.award_figures(person, place.id), app.now());
	perform app.record_event('award', r.id, 'nominate', jsonb_build_object('nomination', made.id, 'person', person, 'unit', place.id));
	return made;
end $$;
comment on function app.nominate is
	'Proposes a person of one''s branch or scope, or the branch, with what the data says of them kept beside. Refuses MC768 when the time is over, MC769 twice.';

create function app.decide_awards(round uuid, chosen jsonb, words text) returns public.award_rounds
language plpgsql security definer set search_path = ''
as $$
declare
	me uuid := app.require_role('service_manager');
	r public.award_rounds;
	ids uuid[] := app.read_ids('chosen', chosen, 50);
begin
	select * into r from public.award_rounds o where o.id = round and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if r.id is null then
		perform app.refuse('MC003', 404);
	elsif r.status <> 'open' then
		perform app.refuse('MC768', 409, jsonb_build_object('closes_on', r.closes_on));
	elsif cardinality(ids) not between 1 and r.seats then
		perform app.refuse('MC753', 422, jsonb_build_object('field', 'chosen', 'least', 1, 'most', r.seats));
	elsif (select count(*) from public.award_nominations n where n.round_id = r.id and n.id = any (ids)) <> cardinality(ids) then
		perform app.refuse('MC010', 422, '{"field": "chosen"}');
	elsif exists (select from public.award_nominations n where n.id = any (ids) and me in (n.nominated_by, n.person_id)) then
		perform app.refuse('MC006', 403);
	end if;
	update public.award_nominations n set is_chosen = n.id = any (ids) where n.round_id = r.id;
	update public.award_rounds o set status = 'decided', decided_by = me, decided_at = app.now(), words = app.require_text('words', decide_awards.words, 1000)
		where o.id = r.id returning * into r;
	perform app.record_event('award', r.id, 'decide_awards', jsonb_build_object('chosen', to_jsonb(ids)));
	return r;
end $$;
comment on function app.decide_awards is 'Chooses among those proposed, as many as there are seats at most; nobody decides on whom they proposed (MC006).';

create function app.publish_awards(round uuid) returns public.award_rounds
language plpgsql security definer set search_path = ''
as $$
declare
	r public.award_rounds;
	v public.document_versions;
begin
	perform app.require_role('service_manager');
	select * into r from public.award_rounds o where o.id = round and o.unit_path operator(extensions.<@) app.my_paths('service_manager') for update;
	if r.id is null then
		perform app.refuse('MC003', 404);
	elsif r.status <> 'decided' then
		perform app.refuse('MC768', 409, jsonb_build_object('closes_on', r.closes_on));
	end if;
	v := app.save_document(null, jsonb_build_object('kind', 'bulletin', 'unit_id', r.unit_id, 'title', r.title, 'body', r.words, 'due_days', 10,
		'sections', (select jsonb_agg(jsonb_build_object('kind', 'praise', 'heading', left(concat_ws(' · ', p.name, u.name_zh), 100), 'text', n.reason) order by u.path, p.name)
			from public.award_nominations n join public.units u on u.id = n.unit_id left join public.people p on p.id = n.person_id
			where n.round_id = r.id and n.is_chosen)), null, null);
	perform app.issue_document(v.document_id, null, null);
	update public.award_nominations n set is_published = true where n.round_id = r.id and n.is_chosen;
	update public.award_rounds o set status = 'published', document_id = v.document_id where o.id = r.id returning * into r;
	perform app.record_event('award', r.id, 'publish_awards', jsonb_build_object('document', v.document_id));
	return r;
end $$;
comment on function app.publish_awards is 'Makes the decision known: a bulletin to everybody below the unit, naming who was chosen and why.';

create function public.open_award_round(spec jsonb, idempotency_key uuid default null) returns public.award_rounds language sql security invoker set search_path = ''
begin atomic select * from app.open_award_round(spec, idempotency_key); end;
create function public.nominate(round_id uuid, reason text, person_id uuid default null, branch_id uuid default null) returns public.award_nominations
language sql security invoker set search_path = ''
begin atomic select * from app.nominate(round_id, person_id, branch_id, reason); end;
create function public.decide_awards(round_id uuid, chosen jsonb, words text) returns public.award_rounds language sql security invoker set search_path = ''
begin atomic select * from app.decide_awards(round_id, chosen, words); end;
create function public.publish_awards(round_id uuid) returns public.award_rounds language sql security invoker set search_path = ''
begin atomic select * from app.publish_awards(round_id); end;
do $$
declare
	verb text;
	space text;
begin
	foreach verb in array '{open_award_round,nominate,decide_awards,publish_awards}'::text[] loop
		foreach space in array '{app,public}'::text[] loop
			execute format('grant execute on function %s to authenticated, service_role',
				(select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = space::regnamespace and p.proname = verb));
		end loop;
	end loop;
end $$;
select app.hide_system_columns();
