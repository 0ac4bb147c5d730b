export const roles = [
	'complaint_officer',
	'staff',
	'department_head',
	'signer',
	'branch_head',
	'service_manager',
	'executive',
	'auditor',
	'administrator'
] as const;
export type Role = (typeof roles)[number];

/** A role the person holds now, over a unit and all below it. */
export type Grant = {
	id: string;
	role: Role;
	unit_id: string;
	unit_kind: string;
	/** The unit's place in the tree, as text of an ltree. */
	path: string;
	region_id: string | null;
	unit_name_zh: string;
	unit_name_en: string;
};

/** What `my_profile()` tells about the caller. */
export type Me = {
	person_id: string;
	name: string;
	staff_number: string | null;
	language: string | null;
	unit_id: string | null;
	unit_name_zh: string | null;
	unit_name_en: string | null;
	unit_kind: string | null;
	grants: Grant[];
	unread: number;
	/** Whether the person inspects; nobody else is told. */
	inspects?: boolean;
	/** The database's clock, where it may run apart from this machine's. */
	now?: string;
	/** How many things wait in a place, by place id, where the database tells. */
	counts?: Record<string, number>;
};

export function rolesOf(me: Pick<Me, 'grants'>): Role[] {
	return [...new Set(me.grants.map((grant) => grant.role))];
}
