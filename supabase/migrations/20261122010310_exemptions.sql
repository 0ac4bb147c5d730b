-- An exemption (免检) and the standing of a demonstration branch are known honours. What they do to a plan is not told here.
create table public.exemptions (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references public.units (id),
	kind text not null check (kind in ('exempt', 'demonstration')),
	grounds text not null check (char_length(grounds) between 1 and 2000),
	from_date date not null,
	to_date date not null check (to_date >= from_date and to_date <= from_date + 731),
	granted_by uuid not null references public.people (id),
	granted_at timestamptz not null,
	suspended_at timestamptz,
	suspended_for text check (suspended_for in ('critical_item', 'serious_complaint', 'by_hand')),
	suspended_by uuid references public.people (id),
	subject_id uuid,
	ended_at timestamptz,
	ended_by uuid references public.people (id),
	end_reason text,
	version int not null default 1,
	constraint one_standing_at_a_time exclude using gist (unit_id with =, kind with =, daterange(from_date, to_date, '[]') with &&)
		where (ended_at is null)
);
comment on table public.exemptions is 'Branches exempt from inspection or held up as an example, with grounds and dates; nothing is deleted, so the rows are the history.';
comment on column public.exemptions.subject_id is 'The report or complaint that suspended it.';
create index on public.exemptions (granted_by);
create index on public.exemptions (suspended_by);
create index on public.exemptions (ended_by);
alter table public.exemptions enable row level security;
create policy read on public.exemptions for select to authenticated using ((select app.me()) is not null);
grant select on public.exemptions to authenticated;
grant all on public.exemptions to service_role;

create function app.exemption_to_change(exemption uuid, expected_version int) returns public.exemptions
language plpgsql security definer set search_path = ''
as $$
declare
	e public.exemptions;
begin
	perform app.require_role('service_manager');
	select * into e from public.exemptions o where o.id = exemption for update;
	if e.id is null or not covert.manages(e.unit_id) then
		perform app.refuse('MC003', 404);
	end if;
	if expected_version is not null and expected_version <> e.version then
		perform app.refuse('MC004', 409, jsonb_build_object('version', e.version));
	end if;
	return e;
end $$;

create function app.grant_exemption(unit uuid, kind text, grounds text, from_date date, to_date date, key uuid) returns public.exemptions
language plpgsql security definer set search_path = ''
as $$
declare
	person uuid := app.require_role('service_manager');
	e public.exemptions;
begin
	if not exists (select from public.units u where u.id = unit and u.kind = 'branch' and u.closed_on is null) or not covert.manages(unit) then
		perform app.refuse('MC003', 404);
	end if;
	perform app.require_choice('kind', kind, array['exempt', 'demonstration']);
	grounds := app.require_text('grounds', grounds, 2000);
	if from_date is null or to_date is null or to_date < from_date then
		perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "before_start"}');
	elsif to_date > from_date + 731 then
		perform app.refuse('MC009', 422, '{"field": "to_date", "reason": "range"}');
	end if;
	if not app.first_time(key, 'grant_exemption', unit) then
		select * into e from public.exemptions o where o.unit_id = unit and o.kind = grant_exemption.kind order by o.granted_at desc limit 1;
		return e;
	end if;
	if exists (select from public.exemptions o where o.unit_id = unit and o.kind = grant_exemption.kind and o.ended_at is null
		and daterange(o.from_date, o.to_date, '[]') && daterange(grant_exemption.from_date, grant_exemption.to_date, '[]')) then
		perform app.refuse('MC531', 409, '{"field": "from_date"}');
	end if;
	insert into public.exemptions (unit_id, kind, grounds, from_date, to_date, granted_by, granted_at)
		values (unit, grant_exemption.kind, grounds, grant_exemption.from_date, grant_exemption.to_date, person, app.now()) returning * into e;
	perform app.record_event('exemption', e.id, 'grant_exemption', jsonb_build_object('unit_id', unit, 'kind', e.kind, 'from', e.from_date, 'to', e.to_date));
	return e;
end $$;

create function app.change_exemption(exemption uuid, action text, reason text, expected_version int) returns public.exemptions
language plpgsql security definer set search_path = ''
as $$
declare
	e public.exemptions := app.exemption_to_change(exemption, expected_version);
	state text := case when e.ended_at is not null then 'ended' when e.suspended_at is not null then 'suspended' else 'in_force' end;
begin
	if state = 'ended' or (action = 'suspend_exemption') <> (state = 'in_force') and action <> 'end_exemption' then
		perform app.refuse('MC005', 409, jsonb_build_object('action', action, 'status', state));
	end if;
	reason := app.require_text('reason', reason, 2000);
	update public.exemptions o set
		suspended_at = case action when 'suspend_exemption' then app.now() when 'resume_exemption' then null else o.suspended_at end,
		suspended_for = case action when 'suspend_exemption' then 'by_hand' when 'resume_exemption' then null else o.suspended_for end,
		suspended_by = case action when 'suspend_exemption' then app.me() when 'resume_exemption' then null else o.suspended_by end,
		subject_id = case action when 'resume_exemption' then null else o.subject_id end,
		ended_at = case action when 'end_exemption' then app.now() end,
		ended_by = case action when 'end_exemption' then app.me() end,
		end_reason = case action when 'end_exemption' then reason end,
		version = o.version + 1
		where o.id = exemption returning * into e;
	perform app.record_event('exemption', e.id, action, jsonb_build_object('unit_id', e.unit_id));
	return e;
end $$;

-- A critical item that failed in a released report, or a serious complaint found true, suspends what is in force.
create function app.suspend_exemptions(unit uuid, cause text, subject uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	e public.exemptions;
begin
	for e in
		update public.exemptions o set suspended_at = app.now(), suspended_for = cause, subject_id = subject, version = o.version + 1
		where o.unit_id = unit and o.ended_at is null and o.suspended_at is null and o.to_date >= app.today()
		returning *
	loop
		perform app.record_event('exemption', e.id, 'suspend_exemption', jsonb_build_object('unit_id', unit, 'cause', cause));
	end loop;
end $$;

create function app.suspend_for_report_item() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	perform app.suspend_exemptions(new.branch_id, 'critical_item', new.report_id);
	return new;
end $$;
create trigger suspend_exemptions after insert on public.report_items
	for each row when (new.is_failed and new.is_critical) execute function app.suspend_for_report_item();

create function app.suspend_for_complaint() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
	if exists (select from public.findings f where f.complaint_id = new.id and f.round = new.round and f.verdict in ('substantiated', 'partly')) then
		perform app.suspend_exemptions(new.unit_id, 'serious_complaint', new.id);
	end if;
	return new;
end $$;
create trigger suspend_exemptions after update of status on public.complaints
	for each row when (new.severity in ('serious', 'major') and new.status = 'closed' and old.status is distinct from new.status)
	execute function app.suspend_for_complaint();

create function app.is_exempt(unit uuid, day date) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (select from public.exemptions e where e.unit_id = unit and e.kind = 'exempt' and e.ended_at is null and e.suspended_at is null
		and e.from_date <= day and e.to_date >= day)
$$;

create function public.grant_exemption(unit_id uuid, kind text, grounds text, from_date date, to_date date, idempotency_key uuid default null) returns public.exemptions
language sql security invoker set search_path = ''
begin atomic select * from app.grant_exemption(unit_id, kind, grounds, from_date, to_date, idempotency_key); end;
create function public.suspend_exemption(exemption_id uuid, reason text, expected_version int default null) returns public.exemptions
language sql security invoker set search_path = ''
begin atomic select * from app.change_exemption(exemption_id, 'suspend_exemption', reason, expected_version); end;
create function public.resume_exemption(exemption_id uuid, reason text, expected_version int default null) returns public.exemptions
language sql security invoker set search_path = ''
begin atomic select * from app.change_exemption(exemption_id, 'resume_exemption', reason, expected_version); end;
create function public.end_exemption(exemption_id uuid, reason text, expected_version int default null) returns public.exemptions
language sql security invoker set search_path = ''
begin atomic select * from app.change_exemption(exemption_id, 'end_exemption', reason, expected_version); end;
revoke execute on function public.grant_exemption(uuid, text, text, date, date, uuid), public.suspend_exemption(uuid, text, int),
	public.resume_exemption(uuid, text, int), public.end_exemption(uuid, text, int) from public, anon;
grant execute on function app.grant_exemption(uuid, text, text, date, date, uuid), app.change_exemption(uuid, text, text, int),
	public.grant_exemption(uuid, text, text, date, date, uuid), public.suspend_exemption(uuid, text, int),
	public.resume_exemption(uuid, text, int), public.end_exemption(uuid, text, int) to authenticated, service_role;
