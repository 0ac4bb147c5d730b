create table public.declared_interests (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	other_person_id uuid references public.people (id),
	unit_id uuid references public.units (id),
	reason text not null,
	declared_by uuid not null references public.people (id),
	declared_at timestamptz not null,
	ended_at timestamptz,
	check ((other_person_id is null) <> (unit_id is null))
);
comment on table public.declared_interests is 'A relation to a person or a unit: its holder neither sees nor works their cases.';
create index on public.declared_interests (person_id);
create index on public.declared_interests (other_person_id);
create index on public.declared_interests (unit_id);
create index on public.declared_interests (declared_by);
alter table public.declared_interests enable row level security;

create table public.recusals (
	complaint_id uuid not null references public.complaints (id),
	person_id uuid not null references public.people (id),
	reason text not null,
	recused_at timestamptz not null,
	primary key (complaint_id, person_id)
);
create index on public.recusals (person_id);
alter table public.recusals enable row level security;

create table public.read_log (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references public.people (id),
	subject_kind text not null,
	subject_id uuid not null,
	act text not null check (act in ('open', 'reveal', 'download', 'export')),
	reason text,
	at timestamptz not null
);
comment on table public.read_log is 'Who opened which case, who unmasked a contact and why. Append-only.';
create index on public.read_log (subject_id, at desc);
create index on public.read_log (person_id, at desc);
create index on public.read_log (at desc);
alter table public.read_log enable row level security;
create trigger append_only before update or delete on public.read_log
	for each row execute function app.refuse_change();

create table app.case_openings (
	complaint_id uuid not null references public.complaints (id),
	person_id uuid not null references public.people (id),
	logged_at timestamptz not null,
	seen_at timestamptz not null,
	primary key (complaint_id, person_id)
);
comment on table app.case_openings is 'Who opened a case and was there last: content is readable for twelve hours after a logged opening.';
create index on app.case_openings (person_id);
alter table app.case_openings enable row level security;

create function app.my_case_paths() returns extensions.ltree[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return app.my_paths('complaint_officer', 'service_manager', 'executive', 'auditor');
end $$;

create function app.sees_whole_bank() returns boolean
language plpgsql stable security definer set search_path = ''
as $$
begin
	return exists (select from public.units h where h.parent_id is null and h.path operator(extensions.<@) (select app.my_case_paths()));
end $$;
comment on function app.sees_whole_bank is 'The caller''s case roles reach every unit.';

create function app.my_barred_complaints() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(b.complaint_id), '{}') from (
			select p.complaint_id from public.complaint_people p where p.person_id = (select app.me()) and p.part = 'respondent'
			union
			select r.complaint_id from public.recusals r where r.person_id = (select app.me())
			union
			select p.complaint_id from public.declared_interests i
			join public.complaint_people p on p.person_id = i.other_person_id
			where i.person_id = (select app.me()) and i.ended_at is null
		) b
	);
end $$;
comment on function app.my_barred_complaints is 'Cases the caller has an interest in: respondent, recused, or related to somebody named.';

create function app.my_barred_units() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(i.unit_id), '{}') from public.declared_interests i
		where i.person_id = (select app.me()) and i.ended_at is null and i.unit_id is not null
	);
end $$;

create function app.my_hidden_complaints() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(a.complaint_id), '{}') from app.complainants a
		join public.complaints c on c.id = a.complaint_id and c.author_hidden
		where a.author_id = (select app.me())
	);
end $$;
comment on function app.my_hidden_complaints is 'Cases whose author the caller is, and was promised not to be named.';

create function app.my_cases_in_hand() returns uuid[]
language plpgsql stable security definer set search_path = ''
as $$
begin
	return (
		select coalesce(array_agg(c.id), '{}') from public.complaints c
		where c.is_open and c.handler_id = (select app.me())
			and c.unit_path operator(extensions.<@) (select app.my_case_paths())
			and c.unit_id <> all ((select app.my_barred_units())::uuid[])
	);
end $$;
comment on function app.my_cases_in_hand is 'Open cases the caller is responsible for: what others asked of any unit about them is theirs to read.';

-- The cost makes the planner ask it last, of the rows that remain, never of a whole table.
create function app.in_my_case_scope(complaint uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 2000
as $$
begin
	return exists (select from public.complaints c where c.id = complaint
		and c.unit_path operator(extensions.<@) (select app.my_case_paths())
		and c.id <> all ((select app.my_barred_complaints())::uuid[])
		and c.unit_id <> all ((select app.my_barred_units())::uuid[]));
end $$;

create function app.reads_case(complaint uuid) returns boolean
language plpgsql stable security definer set search_path = '' cost 2000
as $$
begin
	return exists (select from app.case_openings o
			where o.complaint_id = complaint and o.person_id = (select app.me()) and o.logged_at > (select app.now()) - interval '12 hours')
		and app.in_my_case_scope(complaint);
end $$;
comment on function app.reads_case is 'In scope, without an interest, and with an opening in the read log: content cannot be read unlogged.';

-- The first arm says nothing the second does not. It tells the planner that a caller may see many rows: guessing few,
-- it would sort all open cases of the bank to show the fifty due first.
create policy read on public.complaints for select to authenticated using (
	(
		(select app.sees_whole_bank())
		or unit_path operator(extensions.<@) (select app.my_case_paths())
		or logged_by = (select app.me())
		or id = any ((select app.my_hidden_complaints())::uuid[])
		or (kind in ('suggestion', 'praise') and unit_path operator(extensions.<@) (select app.my_paths('branch_head', 'department_head')))
	)
	and id <> all ((select app.my_barred_complaints())::uuid[])
	and unit_id <> all ((select app.my_barred_units())::uuid[])
);
create policy read on public.complaint_texts for select to authenticated using (
	app.reads_case(complaint_id)
	or exists (select from public.complaints c where c.id = complaint_id and c.kind in ('suggestion', 'praise'))
);
create policy read on public.complaint_people for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.complaint_assignments for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.evidence_lines for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.findings for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.decisions for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.accountability_actions for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.letters for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.tellings for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.contact_attempts for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.complainant_views for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.reviews for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.extension_requests for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.complaint_notes for select to authenticated using (app.reads_case(complaint_id));
create policy read on public.note_mentions for select to authenticated using (
	exists (select from public.complaint_notes n where n.id = note_id));
create policy read on public.complaint_links for select to authenticated using (app.reads_case(complaint_id) or app.reads_case(other_id));
create policy read on public.recusals for select to authenticated using (app.reads_case(complaint_id) or person_id = (select app.me()));
create policy read on public.declared_interests for select to authenticated using (
	person_id = (select app.me()) or (select app.has_role_anywhere('service_manager', 'auditor')));
create policy read on public.enquiries for select to authenticated using (
	complaint_id <> all ((select app.my_barred_complaints())::uuid[])
	and (
		unit_path operator(extensions.<@) (select app.my_paths('branch_head', 'department_head'))
		or (unit_path operator(extensions.<@) (select app.my_case_paths()) and app.in_my_case_scope(complaint_id))
		or asked_by = (select app.me()) and app.in_my_case_scope(complaint_id)
		or complaint_id = any ((select app.my_cases_in_hand())::uuid[])
	)
);
create policy read on public.attachments for select to authenticated using (
	uploaded_by = (select app.me()) and complaint_id <> all ((select app.my_barred_complaints())::uuid[])
	or (complaint_id is not null and app.reads_case(complaint_id))
	or (is_shared and enquiry_id is not null and exists (select from public.enquiries e where e.id = enquiry_id))
);
create policy read on public.read_log for select to authenticated using ((select app.has_role_anywhere('auditor')));
create policy read on public.events for select to authenticated using (
	(select app.has_role_anywhere('auditor'))
	or (subject_kind = 'complaint' and app.reads_case(subject_id))
	or (subject_kind <> 'complaint' and (select app.has_role_anywhere('administrator')))
	or (subject_kind = 'person' and subject_id = (select app.me()))
);

grant select on
	public.complaints, public.complaint_texts, public.complaint_people, public.complaint_assignments, public.evidence_lines,
	public.findings, public.decisions, public.accountability_actions, public.letters, public.tellings, public.contact_attempts,
	public.complainant_views, public.reviews, public.extension_requests, public.complaint_notes, public.note_mentions,
	public.complaint_links, public.recusals, public.declared_interests, public.enquiries, public.attachments, public.read_log,
	public.events
to authenticated;
grant all on all tables in schema public to service_role;
grant execute on function app.sees_whole_bank(), app.my_case_paths(), app.my_barred_complaints(), app.my_barred_units(), app.my_hidden_complaints(), app.my_cases_in_hand(),
	app.in_my_case_scope(uuid), app.reads_case(uuid) to authenticated, service_role;

-- Why a person may not be given a case: null when they may.
create function app.interest_of(person uuid, complaint uuid) returns text
language plpgsql stable security definer set search_path = ''
as $$
declare
	today date := app.today();
begin
	return case
		when exists (select from public.complaint_people p where p.complaint_id = complaint and p.person_id = person) then 'named'
		when exists (select from app.complainants a join public.complaints c on c.id = a.complaint_id
			where a.complaint_id = complaint and a.author_id = person and (c.kind = 'internal' or c.author_hidden)) then 'author'
		when exists (select from public.recusals r where r.complaint_id = complaint and r.person_id = person) then 'recused'
		when exists (select from public.declared_interests i
			left join public.complaint_people p on p.complaint_id = complaint and p.person_id = i.other_person_id
			join public.complaints c on c.id = complaint
			where i.person_id = person and i.ended_at is null and (p.id is not null or i.unit_id = c.unit_id)) then 'declared_relation'
		when exists (select from public.posts mine
			join public.complaints c on c.id = complaint
			where mine.person_id = person and (mine.to_date is null or mine.to_date >= today) and mine.from_date <= today
				and (
					-- With nobody named, everyone at the branch complained about counts as one team.
					(mine.unit_id = c.unit_id and not exists (select from public.complaint_people p where p.complaint_id = c.id and p.part = 'respondent'))
					or exists (select from public.complaint_people p
						join public.posts theirs on theirs.person_id = p.person_id and theirs.unit_id = mine.unit_id
							and theirs.team is not distinct from mine.team
							and theirs.from_date <= today and (theirs.to_date is null or theirs.to_date >= today)
						where p.complaint_id = c.id and p.part = 'respondent')
				)) then 'same_team'
	end;
end $$;
comment on function app.interest_of is 'Why a person may not work a case (art. 17 recusal): named, author, recused, declared_relation, same_team; null when they may.';
