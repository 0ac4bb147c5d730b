-- Whoever knows somebody at the branch says so from the visit itself: a declared conflict, which breaks the plan until
-- its planner sends somebody else.
create function covert.withdraw_from_visit(visit uuid, ground text) returns void
language plpgsql security definer set search_path = ''
as $$
declare
	v covert.visits := covert.own_visit(visit);
begin
	if v.status <> 'assigned' then perform app.refuse('MC525', 409, jsonb_build_object('status', v.status)); end if;
	perform covert.declare_conflict(v.inspector_id, v.branch_id, ground);
end $$;
comment on function covert.withdraw_from_visit is 'Declares the caller''s conflict with the branch of a visit not begun yet; its planner finds the rule broken. MC525 once it has begun.';

create function public.withdraw_from_visit(visit_id uuid, ground text) returns void
language sql security invoker set search_path = ''
begin atomic select covert.withdraw_from_visit(visit_id, ground); end;
revoke execute on function covert.withdraw_from_visit(uuid, text), public.withdraw_from_visit(uuid, text) from public, anon;
grant execute on function covert.withdraw_from_visit(uuid, text), public.withdraw_from_visit(uuid, text) to authenticated, service_role;
