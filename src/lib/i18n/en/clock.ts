export default {
	why: 'why?',
	whyOf: 'Why is “{{name}}” due then?',
	range: '{{from}} – {{to}}',
	kind: {
		target: 'Internal target',
		statutory: 'Statutory limit'
	},
	unit: {
		working_minutes: '{{duration}} of working time',
		working_days_one: '{{count}} working day',
		working_days_other: '{{count}} working days',
		business_days_one: '{{count}} business day',
		business_days_other: '{{count}} business days',
		natural_days_one: '{{count}} natural day',
		natural_days_other: '{{count}} natural days'
	},
	sentence: {
		budget: 'Due {{when}}: {{budget}}, counted from {{from}}.',
		agreed: 'Due {{when}}: agreed with the complainant for {{day}}.'
	},
	step: {
		received: 'Counting begins the day after',
		counted: 'Counted',
		countedSpecial: 'Counted: {{kind}} {{name}}',
		worked: 'Working time',
		paused: 'Paused, not counted: {{reason}}',
		pausedPlain: 'Paused, not counted',
		closed: 'Closed: {{reason}}',
		rolled: 'Moved on from a day off',
		cut: 'Drawn in, to lie a working day before the statutory limit'
	},
	reason: {
		weekend: 'weekend',
		holiday: 'public holiday',
		workday: 'make-up workday',
		short: 'short day'
	},
	note: {
		cut: 'The target would have been {{uncut}}; it was drawn in to {{due}}, a working day before the statutory limit.',
		paused:
			'The clock is paused ({{reason}}) and cannot be overdue. If it resumed now, it would be due {{due}}.',
		pausedPlain:
			'The clock is paused and cannot be overdue. If it resumed now, it would be due {{due}}.',
		provisional:
			'Provisional: the holidays after {{day}} are not published yet. The deadline is counted anew when they are.',
		extended: 'Extended, step {{step}}: {{budget}} in all.',
		restarted: 'Counted anew from {{from}}.'
	},
	total: 'In all',
	stepsCaption: 'How the deadline came about',
	column: { when: 'When', what: 'What', counts: 'Counts' },
	policy: 'Policy: {{name}}, version {{number}}',
	source: ' ({{source}})',
	calendar: 'Calendar: {{name}}, version {{number}}',
	mark: { cut: 'drawn in', provisional: 'provisional', extended: 'extended', agreed: 'agreed' }
};
