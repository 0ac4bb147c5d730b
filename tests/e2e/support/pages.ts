/**
 * Who looks at which page. Where the path names `[id]`, the list at `from` is opened and the id
 * taken from its first link to an entry.
 */
export type Visit = { as: string; path: string; from?: string };

const pages: Record<string, readonly (string | readonly [path: string, from: string])[]> = {
	officer: [
		'/desk',
		'/complaints',
		'/complaints?tab=overdue',
		'/complaints/new',
		['/complaints/[id]', '/complaints'],
		['/complaints/[id]/ledger', '/complaints'],
		['/complaints/[id]/pause_clock', '/complaints'],
		['/complaints/new/receipt/[id]', '/complaints'],
		'/enquiries',
		'/search?q=柜台',
		'/notifications',
		'/account',
		'/branches',
		['/branches/[id]', '/branches'],
		'/books'
	],
	staff: [
		'/desk',
		'/books',
		'/complaints/new?kind=complaint&spot=1',
		'/complaints',
		'/self-checks',
		'/reports',
		'/documents',
		['/documents/[id]', '/documents'],
		'/departments',
		'/requests'
	],
	'branch-head': [
		'/desk',
		'/enquiries',
		['/enquiries/[id]', '/enquiries'],
		'/tasks',
		['/tasks/[id]', '/tasks?tab=done'],
		['/tasks/[id]/notice', '/tasks?tab=done'],
		'/tasks/asked',
		'/staff-records',
		['/staff-records/[id]', '/staff-records'],
		'/books',
		'/self-checks',
		['/self-checks/[id]', '/self-checks'],
		'/inspections',
		'/reports',
		'/documents',
		['/documents/[id]', '/documents'],
		'/bulletins',
		'/meetings',
		['/meetings/[id]', '/meetings'],
		'/meetings/new',
		'/awards',
		['/awards/[id]', '/awards'],
		'/notices',
		['/notices/[id]', '/notices'],
		'/interviews',
		['/interviews/[id]', '/interviews'],
		'/returns',
		'/surveys/codes'
	],
	'department-head': ['/desk', '/enquiries', '/tasks', '/tasks/asked', '/departments'],
	manager: [
		'/desk',
		'/complaints',
		'/complaints/repeats',
		'/tasks',
		['/tasks/[id]', '/tasks?tab=done'],
		'/tasks/new',
		'/tasks/rules',
		'/books',
		'/admin/roles',
		'/inspections',
		'/inspections?view=map',
		'/inspections?view=coverage',
		'/inspections?view=rectification',
		'/plans',
		['/plans/[id]', '/plans'],
		'/plans/exemptions',
		['/branches/[id]/hours', '/branches'],
		'/inspectors',
		'/inspectors/agreement',
		'/indicators',
		'/indicators/classes',
		['/indicators/definitions/[id]', '/indicators'],
		'/returns',
		'/returns/rule',
		'/surveys',
		'/imports',
		['/imports/[id]', '/imports'],
		['/indicators/[id]', '/indicators'],
		'/notices',
		'/documents',
		['/documents/[id]', '/documents'],
		['/documents/[id]/edit', '/documents?words=预约'],
		'/documents/new',
		'/bulletins',
		'/meetings',
		'/awards',
		['/awards/[id]', '/awards'],
		['/notices/[id]', '/notices'],
		['/notices/[id]/branches/[branch]', '/notices'],
		'/interviews',
		['/interviews/[id]', '/interviews?tab=following'],
		['/interviews/[id]/paper', '/interviews?tab=following'],
		'/interviews/rules',
		'/vendors',
		'/requests?tab=done',
		['/requests/[id]', '/requests?tab=done'],
		'/staff-records/rules',
		'/staff-records/concerns',
		['/staff-records/concerns/[id]', '/staff-records/concerns'],
		'/reviews',
		'/appeals',
		'/checklists',
		['/checklists/[id]', '/checklists'],
		'/self-checks'
	],
	signer: ['/desk', '/notices', ['/notices/[id]', '/notices']],
	executive: ['/desk', '/complaints', '/inspections', '/reports', '/tasks', '/self-checks'],
	auditor: [
		'/desk',
		'/audit',
		'/audit/reads',
		'/audit/verify',
		'/complaints',
		'/admin/roles',
		'/reviews',
		'/tasks'
	],
	admin: [
		'/desk',
		'/admin',
		'/admin/calendars',
		['/admin/calendars/[id]', '/admin/calendars'],
		'/admin/policies',
		['/admin/policies/[id]', '/admin/policies'],
		'/admin/try-a-date',
		'/admin/units',
		'/admin/invitations',
		'/admin/import',
		'/admin/roles',
		'/admin/taxonomies',
		'/admin/penalties',
		'/admin/jobs',
		'/people',
		['/people/[id]', '/people'],
		'/indicators',
		'/indicators/classes',
		'/indicators/classes?class=B',
		['/indicators/definitions/[id]', '/indicators'],
		'/returns/rule',
		'/surveys',
		'/surveys/codes',
		['/rate/[token]', '/surveys'],
		'/checklists'
	]
};

/** Mailboxes of the demo's sign-ins, by role. */
export const mailboxes: readonly string[] = Object.keys(pages);

/** Every page, each as somebody who uses it. */
export const visits: readonly Visit[] = Object.entries(pages).flatMap(([as, paths]) =>
	paths.map((one) =>
		typeof one === 'string' ? { as, path: one } : { as, path: one[0], from: one[1] }
	)
);

/** The pages that are open all day, full and as they are when there is little or nothing on them. */
export const mostUsed: readonly Visit[] = [
	{ as: 'officer', path: '/desk' },
	{ as: 'admin', path: '/desk' },
	{ as: 'officer', path: '/complaints' },
	{ as: 'officer', path: '/complaints?tab=disputed&channel=letter&severity=major' },
	{ as: 'officer', path: '/complaints/[id]', from: '/complaints?tab=closed' },
	{ as: 'officer', path: '/complaints/[id]', from: '/complaints?tab=unassigned' },
	{ as: 'branch-head', path: '/tasks' },
	{ as: 'staff', path: '/tasks' },
	{ as: 'inspector', path: '/visits' },
	{ as: 'staff', path: '/visits' }
];

/** Pages for those who have not signed in. */
export const openPages: readonly string[] = [
	'/sign-in',
	'/sign-up',
	'/forgotten-password',
	'/reset-password?token_hash=none'
];

/** Looked at where they are brought about: in inspection-story.test.ts and visit-offline.test.ts. */
export const inJourneys: readonly string[] = [
	'/reviews/[id]',
	'/reports/[id]',
	'/reports/[id]/print',
	'/visits',
	'/visits/[id]'
];

/** Pages with nobody and nothing in the demo to open them; one leaves this list by joining a walk. */
export const unwalked: readonly string[] = [
	'/meetings/[id]/edit',
	// Opens only between confirming an address and giving the first code.
	'/welcome'
];
