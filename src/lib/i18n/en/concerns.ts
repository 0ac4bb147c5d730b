export default {
	title: 'Repeated concerns',
	intro:
		'People named in several substantiated complaints, for people to look at. A flag has no consequence by itself: whoever it is about is heard, and may appeal.',
	empty: 'There is nothing here.',
	emptyHint: 'Whoever is flagged by the rule appears here for the managers who review.',
	of: 'Concern about {{name}}',
	column: {
		person: 'Person',
		unit: 'Unit',
		complaints: 'Complaints',
		status: 'Status',
		flagged: 'Flagged',
		due: 'Next date'
	},
	status: {
		flagged: 'Flagged',
		dismissed: 'Dismissed',
		hearing: 'Statement asked for',
		heard: 'Heard',
		decided: 'Decided',
		appealed: 'Appealed',
		closed: 'Closed after appeal'
	},
	outcome: {
		none: 'Nothing further',
		support: 'Training or support',
		refer: 'Passed on to be examined under the penalty schedule'
	},
	result: { kept: 'Decision kept', changed: 'Decision set aside' },
	rule: 'Flagged by rule {{number}}: {{concerns}} or more in {{months}} months.',
	noConsequence: 'The flag is no finding and has no consequence of its own.',
	behind: 'What it rests on',
	stands: 'Stands',
	fallen: 'No longer stands',
	question: 'Asked by {{name}}',
	until: 'May be heard until {{until}}',
	statement: 'Statement of the person',
	decision: 'Decision',
	decidedBy: '{{name}}, {{at}}',
	appealUntil: 'May be contested until {{until}}',
	grounds: 'Grounds of the appeal',
	appealDecision: 'Decision on the appeal',
	history: 'History',
	action: {
		ask_statement: 'Ask for a statement',
		dismiss: 'Dismiss',
		give_statement: 'Give your statement',
		decide: 'Decide',
		appeal: 'Appeal',
		decide_appeal: 'Decide the appeal'
	},
	done: {
		ask_statement: 'The person has been asked and told until when.',
		dismiss: 'Dismissed.',
		give_statement: 'Your statement has been handed in.',
		decide: 'Decided; the person has been told.',
		appeal: 'Your appeal has been handed in.',
		decide_appeal: 'The appeal is decided; both sides have been told.'
	},
	event: {
		flag_concern: 'Flagged by the rule',
		ask_statement: 'asked for a statement',
		dismiss: 'dismissed it',
		give_statement: 'gave a statement',
		decide: 'decided',
		appeal: 'appealed',
		decide_appeal: 'decided the appeal'
	},
	field: {
		question: 'What you would like to know (optional)',
		reason: 'Reason',
		statement: 'Your statement',
		outcome: 'Decision',
		grounds: 'Why the decision is wrong',
		result: 'Decision on the appeal'
	},
	rules: {
		title: 'Rules about records and repeated concerns',
		intro: 'A new version counts from its first day; what was flagged keeps its own.',
		inForce: 'In force: version {{number}}, since {{from}}',
		concerns: 'Substantiated complaints from which people look',
		months: 'within months',
		hearing_days: 'Working days to be heard',
		appeal_days: 'Working days to appeal',
		record_months: 'Months a record looks back',
		effective_from: 'Counts from (today if empty)',
		save: 'Save as next version',
		saved: 'Saved as version {{number}}.'
	}
};
