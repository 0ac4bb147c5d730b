export default {
	title: 'Administration',
	text: 'How the bank is built and which rules its cases follow. Every change is kept in the event log with what was there before.',
	room: {
		calendars: 'Opening hours, holidays and make-up workdays that deadlines count by.',
		policies: 'Targets and limits, pauses, extensions and who hears of a late case.',
		'try-a-date': 'Enter a start and a length; see the deadline and how it comes about.',
		units: 'The tree of head office, regions, branches and departments.',
		'admin-people': 'The roster: posts, roles and accounts.',
		invitations: 'Invite people and see who has not yet signed in.',
		roles: 'Roles waiting for a second person, and those in force.',
		taxonomies: 'Categories and root causes that cases are sorted by.',
		penalties: 'Which accountability actions there are, and how far each goes.',
		jobs: 'What the servers did on their own, how long it took and what failed.'
	},
	unit: {
		working_hours: 'Working hours',
		working_minutes: 'Working minutes',
		working_days: 'Working days',
		business_days: 'Business days',
		natural_days: 'Natural days'
	},
	try: {
		title: 'Try a date',
		text: 'See when something would be due, and why, before a rule is changed or a promise made. Nothing is saved.',
		calendar: 'Calendar',
		start: 'Start',
		startHint: 'Local time of the calendar.',
		amount: 'Length',
		unit: 'Unit',
		submit: 'Show the deadline',
		result: 'The deadline',
		empty: 'Enter a start and a length. The deadline and each day it counts appear here.'
	}
};
