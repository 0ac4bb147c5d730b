import { roles, type Role } from '$lib/frame/me';

/** Roles that see case content, be it only what an enquiry shares, and so take effect only once a second person confirms (`app.roles`). */
export const caseRoles: readonly Role[] = [
	'complaint_officer',
	'service_manager',
	'executive',
	'auditor',
	'branch_head',
	'department_head'
];

export const grantStates = ['waiting', 'coming', 'in_force', 'over', 'ended'] as const;
export type GrantState = (typeof grantStates)[number];

type Dated = {
	role: Role;
	from_date: string;
	to_date: string | null;
	confirmed_at: string | null;
	ended_at: string | null;
};

/** How a role stands on a day of the bank. */
export function stateOf(grant: Dated, today: string): GrantState {
	if (grant.ended_at) return 'ended';
	if (grant.to_date && grant.to_date < today) return 'over';
	if (caseRoles.includes(grant.role) && !grant.confirmed_at) return 'waiting';
	return grant.from_date > today ? 'coming' : 'in_force';
}

/** Whether this person may be offered to confirm it; the database decides. */
export function mayConfirm(
	me: { person_id: string; grants: { role: Role }[] },
	grant: { person: { id: string }; granted_by: string | null }
): boolean {
	const held = me.grants.map(({ role }) => role);
	return (
		!held.includes('administrator') &&
		(held.includes('service_manager') || held.includes('auditor')) &&
		me.person_id !== grant.person.id &&
		me.person_id !== grant.granted_by
	);
}

/** Roles a stand-in may be named for. */
export const delegable: readonly Role[] = roles.filter(
	(role) => role !== 'administrator' && role !== 'auditor'
);
