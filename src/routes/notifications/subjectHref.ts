const rooms: Record<string, string> = {
	award: '/awards',
	complaint: '/complaints',
	document: '/documents',
	enquiry: '/enquiries',
	interview: '/interviews',
	notice: '/notices',
	plan: '/plans',
	visit_report: '/reports',
	task: '/tasks',
	unit: '/branches',
	request: '/requests',
	staff_record: '/staff-records',
	concern: '/staff-records/concerns',
	person: '/people',
	role_grant: '/admin/roles',
	daily_return: '/books'
};
/** Rooms whose things have no page of their own. */
const roomOnly = new Set(['role_grant', 'daily_return']);

/** Where a notification leads; null when its subject has no page. */
export function subjectHref(kind: string, id: string): string | null {
	const room = rooms[kind];
	if (!room) return null;
	return roomOnly.has(kind) ? room : `${room}/${id}`;
}
