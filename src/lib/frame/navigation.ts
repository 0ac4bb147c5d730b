import type { MessageKey } from '$lib/i18n';
import type { IconName } from '$lib/ui/Icon.svelte';
import type { Role } from './me';

export type Place = {
	id: string;
	href: string;
	label: MessageKey;
	icon: IconName;
	/** Who can use it; every role when absent. */
	roles?: readonly Role[];
	/** Only for whom the database says that they inspect. */
	inspects?: boolean;
	/** Shown below it while one is inside. */
	children?: readonly Place[];
	/** Lower comes first among the four places of a phone's bar. */
	phone: number;
};

const administrator = ['administrator'] as const;

const adminPlaces: readonly Place[] = (
	[
		['calendars', 'calendars', 'frame.place.calendars', administrator],
		['policies', 'policies', 'frame.place.policies', administrator],
		['try-a-date', 'try-a-date', 'frame.place.tryDate', administrator],
		['units', 'units', 'frame.place.units', administrator],
		['admin-people', 'people', 'frame.place.adminPeople', administrator],
		['invitations', 'invitations', 'frame.place.invitations', administrator],
		['admin-import', 'import', 'frame.place.adminImport', administrator],
		// A role that sees cases takes effect once someone outside administration confirms it.
		['roles', 'roles', 'frame.place.roles', ['administrator', 'service_manager', 'auditor']],
		['taxonomies', 'taxonomies', 'frame.place.taxonomies', administrator],
		['penalties', 'penalties', 'frame.place.penalties', administrator],
		['jobs', 'jobs', 'frame.place.jobs', administrator]
	] as const
).map(([id, path, label, roles]) => ({
	id,
	href: `/admin/${path}`,
	label,
	icon: 'admin',
	roles,
	phone: 99
}));

const seers = ['service_manager', 'auditor'] as const;
const readers = ['branch_head', 'staff', 'service_manager', 'executive', 'auditor'] as const;

/** Places that stand below another in the menu, each at an address of one word, or of one word under another. */
const rooms = (
	icon: IconName,
	list: readonly (readonly [id: string, label: MessageKey, roles?: readonly Role[]])[],
	under = ''
): readonly Place[] =>
	list.map(([id, label, roles]) => ({ id, href: `${under}/${id}`, label, icon, roles, phone: 99 }));

const inspectionPlaces = rooms('inspection', [
	['plans', 'frame.place.plans', seers],
	['inspectors', 'frame.place.inspectors', seers],
	['reviews', 'frame.place.reviews', seers],
	['appeals', 'frame.place.appeals', ['service_manager']],
	['reports', 'frame.place.reports', readers],
	['self-checks', 'frame.place.selfChecks', readers],
	['checklists', 'frame.place.checklists', [...seers, ...administrator]]
]);

const noticePlaces = rooms('notice', [
	['indicators', 'frame.place.indicators', [...seers, 'executive', ...administrator]],
	['imports', 'frame.place.imports', seers],
	['returns', 'frame.place.returns', [...readers, ...administrator]],
	['surveys', 'frame.place.surveys', [...readers, 'signer', ...administrator]]
]);

const documentPlaces = rooms('file', [
	['bulletins', 'frame.place.bulletins'],
	[
		'meetings',
		'frame.place.meetings',
		['branch_head', 'department_head', 'service_manager', 'executive', 'auditor']
	],
	['awards', 'frame.place.awards']
]);

const taskPlaces = rooms(
	'task',
	[
		['asked', 'frame.place.asked', ['branch_head', 'department_head']],
		['rules', 'frame.place.taskRules', ['service_manager', 'executive', 'auditor']]
	],
	'/tasks'
);

const places: readonly Place[] = [
	{ id: 'desk', href: '/desk', label: 'frame.place.desk', icon: 'desk', phone: 1 },
	{
		id: 'complaints',
		href: '/complaints',
		label: 'frame.place.complaints',
		icon: 'complaint',
		roles: [
			'complaint_officer',
			'staff',
			'department_head',
			'service_manager',
			'executive',
			'auditor'
		],
		children: rooms('complaint', [['repeats', 'frame.place.repeats', seers]], '/complaints'),
		phone: 2
	},
	{
		id: 'new',
		href: '/complaints/new',
		label: 'frame.place.newComplaint',
		icon: 'new',
		roles: ['complaint_officer', 'staff'],
		phone: 3
	},
	{
		id: 'enquiries',
		href: '/enquiries',
		label: 'frame.place.enquiries',
		icon: 'enquiry',
		roles: ['branch_head', 'department_head', 'complaint_officer', 'service_manager', 'auditor'],
		phone: 4
	},
	{
		id: 'visits',
		href: '/visits',
		label: 'frame.place.visits',
		icon: 'inspection',
		inspects: true,
		phone: 1.5
	},
	{
		id: 'inspections',
		href: '/inspections',
		label: 'frame.place.inspections',
		icon: 'inspection',
		roles: [...readers, 'administrator'],
		children: inspectionPlaces,
		phone: 4.5
	},
	{
		id: 'tasks',
		href: '/tasks',
		label: 'frame.place.tasks',
		icon: 'task',
		roles: ['branch_head', 'department_head', 'staff', 'service_manager', 'executive', 'auditor'],
		children: taskPlaces,
		phone: 3.5
	},
	{
		id: 'notices',
		href: '/notices',
		label: 'frame.place.notices',
		icon: 'notice',
		children: noticePlaces,
		phone: 4.7
	},
	{
		id: 'documents',
		href: '/documents',
		label: 'frame.place.documents',
		icon: 'file',
		children: documentPlaces,
		phone: 4.8
	},
	{
		id: 'interviews',
		href: '/interviews',
		label: 'frame.place.interviews',
		icon: 'people',
		roles: ['service_manager', 'executive', 'auditor', 'branch_head'],
		phone: 6.5
	},
	{
		id: 'books',
		href: '/books',
		label: 'frame.place.books',
		icon: 'book',
		roles: ['staff', 'branch_head', 'complaint_officer', 'service_manager', 'auditor'],
		phone: 5
	},
	{
		id: 'branches',
		href: '/branches',
		label: 'frame.place.branches',
		icon: 'branch',
		roles: [
			'complaint_officer',
			'branch_head',
			'service_manager',
			'executive',
			'auditor',
			'administrator'
		],
		phone: 7
	},
	{
		id: 'people',
		href: '/people',
		label: 'frame.place.people',
		icon: 'people',
		roles: ['branch_head', 'department_head', 'service_manager', 'auditor', 'administrator'],
		phone: 8
	},
	{
		id: 'staff-records',
		href: '/staff-records',
		label: 'frame.place.staffRecords',
		icon: 'user',
		children: rooms('user', [['concerns', 'frame.place.concerns']], '/staff-records'),
		phone: 8.5
	},
	{
		id: 'requests',
		href: '/requests',
		label: 'frame.place.requests',
		icon: 'enquiry',
		roles: ['staff', 'branch_head', 'department_head', 'service_manager', 'executive', 'auditor'],
		children: rooms('branch', [['departments', 'frame.place.departments']]),
		phone: 8.6
	},
	{
		id: 'vendors',
		href: '/vendors',
		label: 'frame.place.vendors',
		icon: 'people',
		roles: ['complaint_officer', 'service_manager', 'executive', 'auditor'],
		phone: 8.8
	},
	{
		id: 'audit',
		href: '/audit',
		label: 'frame.place.audit',
		icon: 'audit',
		roles: ['auditor'],
		phone: 3
	},
	{
		id: 'notifications',
		href: '/notifications',
		label: 'frame.place.notifications',
		icon: 'bell',
		phone: 9
	},
	{
		id: 'admin',
		href: '/admin',
		label: 'frame.place.admin',
		icon: 'admin',
		roles: ['administrator', 'service_manager', 'auditor'],
		children: adminPlaces,
		phone: 6
	}
];

export type Navigation = {
	/** All places of the person, in the order of the menu. */
	all: Place[];
	/** The four of a phone's bar. */
	main: Place[];
	/** The rest, behind “More”. */
	more: Place[];
};

/**
 * The places a person with these roles can use. What they may see inside is the
 * database's to decide; this only spares them doors that lead nowhere.
 */
export function placesOf(roles: readonly Role[], inspects = false): Navigation {
	const usable = (place: Place) =>
		(inspects || !place.inspects) &&
		(!place.roles || place.roles.some((role) => roles.includes(role)));
	const all = places
		.filter(usable)
		.map((place) => ({ ...place, children: place.children?.filter(usable) }));
	const main = all.toSorted((a, b) => a.phone - b.phone).slice(0, 4);
	return { all, main, more: all.filter((place) => !main.includes(place)) };
}

/** The place a path belongs to: the longest address that leads to it. */
export function placeAt(all: readonly Place[], path: string): Place | undefined {
	return all
		.flatMap((place) => [place, ...(place.children ?? [])])
		.filter(({ href }) => path === href || path.startsWith(`${href}/`))
		.sort((a, b) => b.href.length - a.href.length)[0];
}

/** Where a page stands: the places above it, outermost first. */
export function trailTo(all: readonly Place[], path: string): Place[] {
	const place = placeAt(all, path);
	if (!place) return [];
	const parent = all.find(
		(one) => one !== place && (one.children?.includes(place) || path.startsWith(`${one.href}/`))
	);
	return parent ? [parent, place] : [place];
}
