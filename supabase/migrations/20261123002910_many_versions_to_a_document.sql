-- A unique index over one column, be it partial or with an expression beside, makes some gateways take a relation for
-- one of at most one: a document would have one version, a round one nomination.
drop index public.document_drafts;
create unique index document_drafts on public.document_versions (document_id, in_force) where issued_at is null;

drop index public.award_nominations_once;
alter table public.award_nominations add column nominee_id uuid not null generated always as (coalesce(person_id, unit_id)) stored;
alter table public.award_nominations add constraint award_nominations_once unique (round_id, nominee_id);

create or replace function public.nominate(round_id uuid, reason text, person_id uuid default null, branch_id uuid default null) returns public.award_nominations
language sql security invoker set search_path = ''
begin atomic select * from app.nominate(round_id, person_id, branch_id, reason); end;
select app.hide_system_columns();
