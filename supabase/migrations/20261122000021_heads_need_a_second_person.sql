-- What an enquiry shares is case content, so the roles it is shared with wait for a second person as well.
update app.roles set sees_cases = true where role in ('branch_head', 'department_head');
comment on table app.roles is
	'Which roles see case content, be it only what an enquiry shares (they need a second person), and where they may be held.';

-- Heads in office when this rule arrives stay: the operator who brings it stands for the second person.
update public.role_grants set confirmed_at = app.now()
	where role in ('branch_head', 'department_head') and confirmed_at is null and ended_at is null
		and (to_date is null or to_date >= app.today());
