export default {
	title: 'Self-checks',
	text: 'Tick the lobby before, during and after opening; sum the day up at the end.',
	today: 'Today, {{day}}',
	noBranch: 'You belong to no branch, so there is nothing to tick here.',
	whichUnit: 'Branch',
	section: {
		label: 'Parts of the day',
		done: '{{name}}: done',
		open: '{{name}}: {{n}} open'
	},
	state: {
		saved: 'Saved',
		saving: 'Saving…',
		waiting: 'Not saved yet: kept on this device and sent when the connection is back'
	},
	summary: {
		title: 'Day summary',
		text: 'Give it when the day is over. A day without complaints is reported too: enter 0.',
		open_one: '{{count}} item is still open.',
		open_other: '{{count}} items are still open.',
		visitors: 'Visitors',
		transactions: 'Transactions',
		complaints: 'Complaints',
		complaintsHint: 'Logged today: {{n}}',
		suggestions: 'Entries in the suggestion book',
		to_raise: 'What to raise',
		to_raiseHint: 'Equipment, staffing, what customers keep asking; empty when nothing.',
		finish: 'Finish the day',
		correct: 'Correct the summary',
		finished: 'Finished by {{name}}, {{time}}.',
		saved: 'The day is summed up.'
	},
	days: {
		title: 'The last days',
		caption: 'Self-checks of the last days',
		day: 'Day',
		state: 'Self-check',
		figures: 'Visitors / transactions / complaints',
		raise: 'To raise',
		missing: 'Missing',
		notFinished: 'Not finished',
		notYet: 'Not finished yet',
		fine: 'All fine',
		failed_one: '{{count}} failed',
		failed_other: '{{count}} failed',
		missed_one: '{{count}} working day without a finished self-check.',
		missed_other: '{{count}} working days without a finished self-check.',
		none: 'No working day yet.'
	},
	coverage: {
		title: 'Self-checks of the branches',
		day: 'Day',
		show: 'Show',
		finished: '{{finished}} of {{branches}} branches have finished.',
		missing: 'Not finished',
		found: 'Found or to raise',
		branch: 'Branch',
		failed: 'Failed',
		complaints: 'Complaints',
		raise: 'To raise',
		all: 'Every branch has finished.',
		nothing: 'Nothing found, nothing to raise.',
		noBranches: 'No branch had a working day.'
	},
	day: {
		title: 'Self-check of {{unit}}, {{day}}',
		answers: 'What was ticked',
		back: 'All days',
		score: 'Score'
	}
};
