// Calendars, policies and what they bring about.
export default {
	clockCode: {
		acknowledge: 'Acknowledge',
		investigate: 'Investigate',
		handle: 'Handle',
		feed_back: 'Feed back',
		decide_and_tell: 'Decide and tell',
		review: 'Review',
		reply: 'Reply',
		final_response: 'Final response',
		summary_resolution: 'Summary resolution'
	},
	effect: {
		title: 'What this would change',
		preview: 'Show what it changes',
		sum: '{{checked}} running cases looked at; the deadlines of {{moved}} move.',
		overdue_one: '{{count}} becomes overdue.',
		overdue_other: '{{count}} become overdue.',
		noneOverdue: 'None becomes overdue.',
		unsaved: 'Nothing is saved yet.',
		number: 'Case',
		clock: 'Clock',
		before: 'Due now',
		after: 'Due then',
		by: 'Moves by',
		isOverdue: 'overdue',
		more: 'The first {{shown}} are shown.'
	},
	version: {
		title: 'Version',
		number: 'Version {{number}}',
		save: 'Save as version {{number}}',
		saved: 'Version {{number}} saved. Deadlines moved in {{moved}} cases.',
		history: 'Versions',
		shipped: 'as shipped',
		from: 'in effect from {{day}}'
	},
	weekday: {
		mon: 'Monday',
		tue: 'Tuesday',
		wed: 'Wednesday',
		thu: 'Thursday',
		fri: 'Friday',
		sat: 'Saturday',
		sun: 'Sunday'
	},
	invalid: {
		code: 'Use small letters, digits and underscores only.',
		hours: 'Write hours such as 09:00-12:00, 13:30-17:30.',
		year: 'Enter a year from 2000 on.',
		lines: 'Some lines cannot be read. They are listed below.',
		line: 'Line {{line}}:',
		because: {
			date: 'this is no date. Write it as 2026-10-01.',
			kind: 'write holiday, workday or short as the second word.',
			hours:
				'the hours do not fit. A holiday has none; a short day needs some, such as 09:00-12:00.',
			columns: 'write at least a date and a kind, set apart by a comma.',
			json: 'this is not valid JSON.'
		}
	},
	calendar: {
		list: 'Calendars',
		listText:
			'The time that deadlines count. A unit uses its own calendar, else that of the nearest unit above, else the default.',
		add: 'New calendar',
		addSubmit: 'Make the calendar',
		field: {
			code: 'Code',
			name_zh: 'Chinese name',
			name_en: 'English name',
			time_zone: 'Time zone',
			hours: 'Opening hours'
		},
		hoursHint: 'Such as 09:00-12:00, 13:30-17:30. Leave a day empty when it is closed.',
		name: 'Name',
		zone: 'Time zone',
		known: 'Holidays known until',
		units: 'Assigned to',
		default: 'Default',
		weeklyOnly: 'weekly hours only',
		about: '{{zone}} · version {{number}} · holidays known until {{known}} · laid out until {{to}}',
		week: 'Weekly hours',
		closed: 'Closed',
		dates: 'Special dates',
		datesOf: 'Special dates of {{year}}',
		years: 'Years',
		provisional:
			'The list for {{year}} is not published or not entered yet. Deadlines in it are provisional and counted anew when it arrives.',
		noDates: 'No special dates in this year.',
		date: 'Date',
		kind: 'Kind',
		is: { holiday: 'Holiday', workday: 'Make-up workday', short: 'Short day' },
		change: 'Change or import the list of {{year}}',
		lines: 'One date a line',
		linesHint:
			'Date, kind (holiday, workday or short), Chinese name, English name, hours. The list replaces the whole year. JSON works too.',
		file: 'Or a file (CSV or JSON)'
	},
	policy: {
		list: 'Policies',
		listText:
			'The targets and limits cases are held to. A case keeps the version in force when it was received.',
		from: 'In effect from',
		fromHint: 'Cases received from this day on get it.',
		source: 'Source',
		sourceHint: 'The text the rules come from, as cited.',
		rules: 'Which cases get it',
		ruleCount_one: '{{count}} rule',
		ruleCount_other: '{{count}} rules',
		until: 'until {{what}}',
		none: 'None.',
		row: 'Row {{number}}',
		clocks: 'Clocks',
		pause_reasons: 'Pause reasons',
		extensions: 'Extensions',
		rungs: 'Escalation ladder',
		figures: 'Limits',
		needsReason: 'with a recorded reason',
		rollForward: 'A limit that ends on a day off moves to the next working day',
		change: 'A new version',
		changeOpen: 'Write version {{number}}',
		repin: 'Use it for running cases too',
		repinHint:
			'Otherwise running cases keep the version they were received under, and nothing moves.',
		hint: {
			clocks:
				'Counted from receipt, or from the application for a review. Empty the code to take a row out.',
			pause_reasons: 'Empty the code to take a row out.',
			extensions: 'The whole length after each step, in the unit of its clock.',
			rungs: 'Working days before (negative), at (0) or after the deadline.'
		},
		column: {
			code: 'Code',
			track: 'Counted from',
			kind: 'Kind',
			amount: 'Length',
			unit: 'Unit',
			stops_on: 'Stops when',
			reason: 'Code',
			pauses_targets: 'Pauses targets',
			pauses_statutory: 'Pauses limits',
			needs_notice: 'Needs notice',
			clock: 'Clock',
			needs_approval: 'Needs approval',
			working_days: 'Working days',
			to_handler: 'To the officer',
			up_to_level: 'Levels upward'
		},
		track: { main: 'Receipt', review: 'Review' },
		stops: {
			acknowledged: 'acknowledged',
			findings: 'findings submitted',
			decided: 'decided',
			told: 'complainant told',
			closed: 'closed'
		},
		rung: {
			before_one: '{{count}} working day before',
			before_other: '{{count}} working days before',
			at: 'When due',
			after_one: '{{count}} working day after',
			after_other: '{{count}} working days after',
			handler: 'officer',
			levels_one: 'service managers {{count}} level up',
			levels_other: 'service managers {{count}} levels up'
		},
		figure: {
			review_apply_days: 'Days to ask for a review',
			on_spot_limit: 'Most paid on the spot (yuan)',
			contact_attempts: 'Attempts before “unreachable”',
			retention_years: 'Years kept after closing',
			group_people: 'People that make a group complaint',
			major_people: 'People that make a major complaint'
		},
		rule: {
			text: 'A rule for a nearer unit wins, then the lowest number. What is not chosen matches anything. Cases received before keep their policy.',
			none: 'No rules: no case gets this policy.',
			anyKind: 'Any kind',
			below: '{{unit}} and below',
			change: 'Change the rules',
			save: 'Save the rules',
			saved: 'Rules saved',
			keep: 'Keep this rule',
			add: 'Add this rule',
			position: 'Order',
			kinds: 'Kinds',
			severities: 'Severities',
			channels: 'Channels (codes, apart by commas)',
			unit: 'Only for this unit and below'
		}
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
