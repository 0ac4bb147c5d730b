export default {
	title: 'Desk',
	hello: 'Good day, {{name}}',
	nothing: 'Nothing waits for you',
	nothingText: 'What needs you will stand here, the most urgent first.',
	changes: {
		title: 'Since yesterday',
		received_one: '{{count}} new case',
		received_other: '{{count}} new cases',
		assigned_one: '{{count}} assigned to you',
		assigned_other: '{{count}} assigned to you',
		became_overdue_one: '{{count}} became overdue',
		became_overdue_other: '{{count}} became overdue',
		disputed_one: '{{count}} disputed',
		disputed_other: '{{count}} disputed',
		closed_one: '{{count}} closed',
		closed_other: '{{count}} closed',
		none: 'Nothing has changed.'
	},
	done: {
		title: 'Done today',
		text: '{{number}} {{subject}}'
	},
	officer: {
		mine: 'My cases',
		mineEmpty: 'No case waits for you.',
		unassigned: 'Without an owner',
		disputed: 'Disputed',
		all: 'All',
		by: 'by {{name}}'
	},
	staff: {
		log: 'Log',
		today: 'Today’s return of {{unit}}',
		filed: 'Filed. It can be corrected for seven days.',
		notFiled: 'Not filed yet. A day without complaints is reported too.',
		notDue: 'Today is no working day: nothing is due.',
		file: 'File the return',
		correct: 'Look at it',
		missing: 'Not filed: {{day}}',
		entries: 'What you logged',
		entriesEmpty: 'You have not logged anything yet.'
	},
	head: {
		enquiries: 'Enquiries to answer',
		enquiriesEmpty: 'No enquiry waits for an answer.',
		answer: 'Answer',
		entries: 'Suggestions and praise to reply to',
		reply: 'Reply',
		returns: 'Daily returns missing',
		figures: '{{unit}} in the last 90 days',
		figure: {
			closed: 'Complaints closed',
			closedText_one: 'One matter of a customer came to its end.',
			closedText_other: '{{count}} matters of customers came to their end.',
			closedNone: 'No complaint about the branch was closed.',
			substantiated: 'Found justified',
			substantiatedText: 'In {{share}} of them the customer was right, wholly or in part.',
			substantiatedNone: 'In none of them was the branch found at fault.',
			spot: 'Settled on the spot',
			spotText: '{{share}} of them were put right at the counter.',
			spotNone: 'None was settled at the counter; small matters can be.',
			rating: 'Customers’ rating',
			ratingText_one: 'Of 5; one customer answered.',
			ratingText_other: 'Of 5; {{count}} customers answered.',
			ratingNone: 'No customer has rated a result yet.',
			answered: 'Enquiries answered in time',
			answeredText: '{{inTime}} of {{all}} answers came before they were due.',
			answeredNone: 'Nobody has asked the branch anything.',
			praise: 'Praise',
			praiseText_one: 'One customer said thank you.',
			praiseText_other: '{{count}} customers said thank you.',
			praiseNone: 'No praise is written down; ask for the book.'
		}
	},
	manager: {
		decisions: 'Decisions to approve',
		extensions: 'Extensions to approve',
		decide: 'Decide',
		proposedBy: 'proposed by {{name}}',
		askedBy: 'asked by {{name}}',
		overdue: 'Overdue in your scope',
		overdueAll: 'All {{count}}',
		returns: 'Daily returns missing for {{day}}',
		returnsCount_one: '{{count}} branch has not filed.',
		returnsCount_other: '{{count}} branches have not filed.',
		more: 'and {{count}} more'
	},
	confirm: {
		title: 'Roles to confirm',
		text: '{{role}}, {{unit}}',
		act: 'Look and confirm'
	},
	executive: {
		figures: 'Figures that are off',
		overdue_one: '{{count}} case is overdue.',
		overdue_other: '{{count}} cases are overdue.',
		overdueNone: 'No case is overdue.',
		disputed_one: '{{count}} result is disputed.',
		disputed_other: '{{count}} results are disputed.',
		where: 'Overdue, by unit',
		serious: 'Serious and major cases'
	},
	auditor: {
		reads: 'Contacts revealed and lists exported, last 7 days',
		readsEmpty: 'Nobody revealed a contact or exported a list.',
		reveal: '{{name}} revealed the contact of {{number}}',
		export: '{{name}} exported a list of cases',
		anchor: 'The event log was last sealed on {{day}} ({{count}} chains).',
		anchorNone: 'The event log has not been sealed yet.',
		log: 'Event log'
	},
	administrator: {
		failures: 'Periodic work that failed',
		failuresNone: 'All periodic work ran.',
		failuresCount_one: '{{count}} run of periodic work failed in the last 7 days.',
		failuresCount_other: '{{count}} runs of periodic work failed in the last 7 days.',
		jobs: 'Periodic work',
		invitations: 'Invitations not accepted',
		invitationsEmpty: 'Every invitation has been accepted.',
		expires: 'valid until {{when}}',
		expired: 'expired {{when}}',
		renew: 'Invitations'
	},
	action: {
		undo_assign: 'assignment undone'
	},
	tasks: {
		critical: 'Critical',
		mine: 'To put right',
		verify: 'Rectification to verify',
		extensions: 'More time asked for',
		close: 'Tasks to close',
		overdue: 'Overdue rectification',
		all: 'All tasks',
		act: { mine: 'Open', verify: 'Verify', extensions: 'Decide', close: 'Close', overdue: 'Open' },
		by: 'by {{name}}'
	}
};
