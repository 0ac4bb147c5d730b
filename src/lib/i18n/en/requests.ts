export default {
	title: 'Requests to departments',
	intro: 'What branches ask of departments, with working time to respond and to resolve.',
	tab: { label: 'Requests by state', open: 'Open', done: 'Done' },
	empty: 'There is nothing here.',
	column: {
		number: 'Number',
		title: 'What is asked',
		from: 'Branch',
		department: 'Department',
		status: 'State',
		due: 'Due'
	},
	kind: {
		fault: 'Fault',
		question: 'Question',
		approval: 'Approval',
		complaint: 'Internal complaint'
	},
	status: {
		open: 'Open',
		answered: 'Answered',
		resolved: 'Resolved',
		reopened: 'Reopened',
		closed: 'Closed',
		withdrawn: 'Withdrawn'
	},
	ask: {
		open: 'Ask a department',
		department: 'Department',
		kind: 'Kind',
		title: 'In a few words',
		words: 'What is needed, and since when',
		budgets: 'To respond {{respond}}, to resolve {{resolve}} of working time',
		send: 'Send',
		done: 'Request {{number}} has been sent to the department.'
	},
	figures: {
		title: 'Ninety days by department',
		asked: 'Asked',
		responded: 'Answered in time',
		resolved: 'Resolved in time',
		overdue: 'Overdue',
		reopened: 'Reopened'
	},
	respondBy: 'To be answered by {{due}}',
	resolveBy: 'To be resolved by {{due}}',
	reopened_one: 'Reopened once',
	reopened_other: 'Reopened {{count}} times',
	action: {
		answer: 'Answer',
		resolve: 'Resolved',
		close: 'Close',
		reopen: 'Reopen',
		withdraw: 'Withdraw'
	},
	words: {
		answer: 'Your answer',
		resolve: 'What was done',
		close: 'Remark (optional)',
		reopen: 'What is still wrong',
		withdraw: 'Why (optional)'
	},
	done: {
		answer: 'Answered.',
		resolve: 'Resolved; the branch can close or reopen it.',
		close: 'Closed.',
		reopen: 'Reopened; the clocks start anew.',
		withdraw: 'Withdrawn.'
	},
	event: {
		ask: 'asked',
		answer: 'answered',
		resolve: 'resolved it',
		close: 'closed it',
		reopen: 'reopened it',
		withdraw: 'withdrew it',
		overdue: 'A deadline passed'
	},
	late: 'late',
	history: 'History',
	rules: {
		title: 'Working time in minutes (version {{number}})',
		respond: '{{kind}}: to respond',
		resolve: '{{kind}}: to resolve',
		save: 'Save as next version',
		saved: 'Saved as version {{number}}.'
	}
};
