/** Who looks at which page. `first(…)` stands for the first row's page of a list. */
export type Visit = { as: string; path: string; first?: string };

/** Mailboxes of the demo's sign-ins, by role. */
export const mailboxes = [
	'officer',
	'staff',
	'branch-head',
	'department-head',
	'manager',
	'signer',
	'executive',
	'auditor',
	'admin'
] as const;

const pages: Record<string, readonly string[]> = {
	officer: [
		'/desk',
		'/complaints',
		'/complaints?tab=overdue',
		'/complaints/new',
		'/enquiries',
		'/search?q=柜台',
		'/notifications',
		'/account',
		'/branches',
		'/people',
		'/books'
	],
	staff: ['/desk', '/books', '/complaints/new?kind=complaint&spot=1', '/complaints'],
	'branch-head': ['/desk', '/enquiries', '/tasks', '/tasks/asked', '/books'],
	'department-head': ['/desk', '/enquiries'],
	manager: [
		'/desk',
		'/complaints',
		'/tasks',
		'/tasks/new',
		'/tasks/rules',
		'/books',
		'/admin/roles'
	],
	signer: ['/desk'],
	executive: ['/desk', '/complaints'],
	auditor: ['/desk', '/audit', '/complaints', '/admin/roles'],
	admin: [
		'/desk',
		'/admin/calendars',
		'/admin/policies',
		'/admin/try-a-date',
		'/admin/units',
		'/admin/invitations',
		'/admin/roles',
		'/admin/taxonomies',
		'/admin/penalties',
		'/admin/jobs',
		'/people'
	]
};

/** Lists whose first entry is a page of its own. */
const firsts: readonly Visit[] = [
	{ as: 'officer', path: '/complaints', first: '/complaints/' },
	{ as: 'branch-head', path: '/enquiries', first: '/enquiries/' },
	{ as: 'branch-head', path: '/tasks', first: '/tasks/' },
	{ as: 'officer', path: '/branches', first: '/branches/' },
	{ as: 'admin', path: '/people', first: '/people/' },
	{ as: 'admin', path: '/admin/calendars', first: '/admin/calendars/' },
	{ as: 'admin', path: '/admin/policies', first: '/admin/policies/' }
];

/** Every page, each as somebody who uses it. */
export const visits: readonly Visit[] = [
	...Object.entries(pages).flatMap(([as, paths]) => paths.map((path) => ({ as, path }))),
	...firsts
];

/** Pages for those who have not signed in. */
export const openPages = ['/sign-in', '/sign-up', '/forgotten-password'] as const;
