import adminRules from './adminRules';

export default {
	...adminRules,
	title: 'Administration',
	text: 'How the bank is built and which rules its cases follow. Every change is kept in the event log with what was there before.',
	figures: { classes: 'Branch classes', returnRule: 'Rule of monthly returns' },
	room: {
		calendars: 'Opening hours, holidays and make-up workdays that deadlines count by.',
		policies: 'Targets and limits, pauses, extensions and who hears of a late case.',
		'try-a-date': 'Enter a start and a length; see the deadline and how it comes about.',
		units: 'The tree of head office, regions, branches and departments.',
		'admin-people': 'The roster: posts, roles and accounts.',
		invitations: 'Invite people and see who has not yet signed in.',
		'admin-import':
			'The tree of units and the roster from Excel or CSV, tried before they are taken over.',
		roles: 'Roles waiting for a second person, and those in force.',
		taxonomies: 'Categories and root causes that cases are sorted by.',
		penalties: 'Which accountability actions there are, and how far each goes.',
		indicators: 'What branches are judged by, and the schemes that weigh it.',
		classes: 'Which branches are compared with each other, and from which month.',
		'return-rule': 'When branches file their monthly return, and which figures.',
		'rating-codes': 'QR codes behind which customers rate a branch in a minute.',
		jobs: 'What the servers did on their own, how long it took and what failed.'
	},
	unit: {
		working_hours: 'Working hours',
		working_minutes: 'Working minutes',
		working_days: 'Working days',
		business_days: 'Business days',
		natural_days: 'Natural days'
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
		merge: 'Merge into another unit',
		mergeSubmit: 'Merge',
		mergeHint:
			'This unit closes today. Its history stays its own; the head of the other unit answers for what is open. Its people move there, and the role of its head ends.',
		mergeInto: 'Taken over by',
		closed: 'Closed',
		closedOn: 'closed {{day}}'
	},
	import: {
		title: 'Import units and people',
		text: 'A trial comes first: row by row it says what would be added or changed and what is wrong. Then everything is taken over, or nothing.',
		what: 'The table holds',
		kind: { units: 'Units', people: 'People' },
		file: 'File',
		fileHint:
			'CSV or .xlsx, at most 5,000 rows. Columns in any order; an empty cell keeps what is known.',
		check: 'Try it',
		commit: 'Take it over',
		template: { units: 'Template for units', people: 'Template for people' },
		unreadable: {
			not_a_table: 'This file cannot be read as CSV or .xlsx. Save it again from Excel and retry.',
			old_excel: 'This is the old Excel format (.xls). Save it as .xlsx.',
			no_rows: 'There are no rows in this file.',
			too_many_rows: 'There are more than 5,000 rows. Import them in several files.'
		},
		missing: 'No row of headings was found. Missing columns: {{columns}}.',
		between: ', ',
		column: {
			code: 'Unit code',
			name_zh: 'Chinese name',
			name_en: 'English name',
			kind: 'Kind',
			parent: 'Code of the unit above',
			class: 'Class',
			phone: 'Telephone',
			address: 'Address',
			staff_number: 'Staff number',
			name: 'Name',
			name_initials: 'Initials',
			unit: 'Unit code',
			title: 'Post',
			team: 'Team',
			is_head: 'Head of the unit',
			email: 'E-mail',
			roles: 'Roles',
			from_date: 'Day of appointment'
		},
		wrong_one: '{{problems}} row is wrong; nothing was kept. Correct the file and try it again.',
		wrong_other:
			'{{problems}} rows are wrong; nothing was kept. Correct the file and try it again.',
		fine: 'Everything can be taken over: {{created}} new, {{changed}} changed, {{unchanged}} as they are. Nothing was kept yet.',
		committed: 'Taken over: {{created}} new, {{changed}} changed.',
		codes: 'Invitation codes',
		codesHint:
			'Each code is shown this once. Copy them now and hand each to its owner. Staff number, then code.',
		rows: 'Row by row',
		row: 'Row',
		key: 'Code or staff number',
		becomes: 'Result',
		outcome: { created: 'new', changed: 'changed', unchanged: 'as it is' },
		found: '(the table says “{{value}}”)'
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
			settle_readers: 'Documents for who joined or left',
			remind_readers: 'Reminders to confirm documents',
			renew_signatures: 'Commitments to be signed again',
			expire_document_files: 'Unfinished uploads of documents',
			expire_promises: 'Uploads that never arrived',
			remind_interview_checks: 'Comparisons after interviews that are due',
			remind_requests: 'Reminders of requests',
			flag_concerns: 'Repeated problems flagged'
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
	}
};
