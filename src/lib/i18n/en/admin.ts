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
	units: {
		text: 'Open a unit to change it, to add one below it or to see what is there.',
		find: 'Find a unit',
		above: 'Where you are in the tree',
		below: 'Directly below',
		nothingBelow: 'Nothing below this unit',
		parent: 'Belongs to',
		field: {
			name_zh: 'Chinese name',
			name_en: 'English name',
			code: 'Code',
			class: 'Class',
			phone: 'Telephone',
			address: 'Address',
			kind: 'Kind'
		},
		page: 'Its page',
		edit: 'Change or move',
		add: 'Add a unit below',
		addSubmit: 'Add the unit',
		added: 'Unit added',
		calendar: 'Calendar',
		inherits: 'as the unit above',
		assign: 'Assign a calendar',
		assignSubmit: 'Assign',
		assignHint:
			'Holds for this unit and all below that have none of their own. Deadlines of running cases are counted anew at once.',
		calendarSaved_one: 'Calendar assigned. Deadlines moved in {{count}} case.',
		calendarSaved_other: 'Calendar assigned. Deadlines moved in {{count}} cases.',
		close: 'Close the unit',
		closeSubmit: 'Close the unit',
		closeHint: 'Nothing new can be logged for it. Its cases and history stay.',
		closes: 'Last day',
		closed: 'Closed',
		closedOn: 'closed {{day}}'
	},
	jobs: {
		text: 'What ran on its own, newest first. A run that found nothing to do is not listed; runs are kept for 90 days.',
		job: 'Work',
		at: 'When',
		took: 'Took',
		done: 'Done',
		milliseconds: '{{count}} ms',
		failed: 'Failed',
		ok: 'Done',
		show: { all: 'All runs', failures: 'Failures' },
		empty: 'Nothing has run yet',
		emptyHint: 'The servers look for work every minute.',
		noFailures: 'No failures',
		name: {
			run_due_escalations: 'Escalation',
			remind_enquiries: 'Reminders of enquiries',
			run_due_task_escalations: 'Escalation of overdue tasks',
			check_effectiveness: 'Effectiveness of rectification',
			expire_proofs: 'Unfinished uploads of proof',
			expire_promises: 'Uploads that never arrived'
		}
	},
	list: {
		text: 'What cases are sorted by. Nothing is deleted: an entry no longer wanted is retired, and old cases keep it.',
		penaltyText:
			'Which accountability actions a decision can propose, and the most each may carry.',
		of: {
			channel: 'Channels',
			business: 'Business',
			cause: 'Causes',
			internal_cause: 'Internal causes',
			institutional_rule: 'Service rules',
			root_cause: 'Root causes'
		},
		add: 'Add an entry',
		top: 'None: a first-level entry',
		retire: 'Retired',
		retireHint: 'No longer offered; old cases keep it.',
		isRetired: 'Retired',
		mostHint: 'Points or yuan; only for points and fines.',
		upTo: 'up to {{most}}',
		penalty: {
			points: 'Points',
			talk: 'Talk',
			warning: 'Warning',
			fine: 'Fine',
			training: 'Training'
		},
		field: {
			id: 'Key (small letters, digits, underscores)',
			code: 'Code of the regulator',
			name_zh: 'Chinese name',
			name_en: 'English name',
			parent: 'Below',
			kind: 'Kind',
			most: 'Most',
			position: 'Order'
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
