import caseSteps from './caseSteps';
import caseFields from './caseFields';
import caseHistory from './caseHistory';

export default {
	...caseSteps,
	...caseFields,
	...caseHistory,
	stage: {
		received: 'Received',
		acknowledged: 'Acknowledge',
		investigating: 'Investigate',
		handling: 'Handle',
		feedback: 'Feed back',
		under_review: 'Review',
		closed: 'Close'
	},
	line: {
		customer: 'Ask the customer',
		staff: 'Ask the staff on duty',
		recordings: 'Watch the recordings'
	},
	lineStatus: { done: 'Done', waived: 'Waived', open: 'To do' },
	verdict: {
		substantiated: 'Substantiated',
		partly: 'Partly substantiated',
		not_substantiated: 'Not substantiated',
		cannot_be_established: 'Cannot be established'
	},
	remedy: {
		explanation: 'Explanation',
		apology: 'Apology',
		correction: 'Putting the matter right',
		compensation: 'Compensation',
		other: 'Other'
	},
	decisionStatus: { proposed: 'Proposed', approved: 'Approved', returned: 'Returned' },
	wayMoment: {
		letter: 'When the letter was handed over or posted',
		sms: 'When the message was sent',
		email: 'When the e-mail was sent',
		phone: 'When the number was dialled',
		in_person: 'When it was said'
	},
	outcome: {
		reached: 'Reached',
		no_answer: 'No answer',
		refused: 'Did not want to talk',
		wrong_contact: 'Wrong contact'
	},
	what: {
		acknowledgement: 'Acknowledgement',
		extension: 'Extension',
		pause: 'Pause',
		not_accepted: 'Not accepted',
		withdrawn: 'Withdrawal',
		transferred: 'Transfer',
		decision: 'Decision',
		review_decision: 'Review decision'
	},
	letterTitle: {
		acknowledgement: 'Acknowledgement of your complaint',
		extension: 'Notice of extension',
		pause: 'Notice of suspension',
		not_accepted: 'Notice that your complaint is not accepted',
		decision: 'Decision on your complaint',
		review_decision: 'Decision on your application for review'
	},
	view: { accepts: 'Accepts', disputes: 'Disputes', unreachable: 'Cannot be reached' },
	reviewOutcome: { upheld: 'The decision stands', changed: 'The decision is changed' },
	notAccepted: {
		not_our_customer: 'Not our customer or not about us',
		no_facts: 'No facts that could be looked into',
		already_decided: 'Already decided; nothing new',
		before_court: 'Before a court or in arbitration',
		not_banking: 'Not about banking services',
		other: 'Another reason'
	},
	link: { duplicate: 'Duplicate', same_person: 'Same person', related: 'Related' },
	part: { respondent: 'Complained about', witness: 'Witness' },
	extensionStatus: {
		requested: 'Waiting for approval',
		approved: 'Approved; in force once the complainant is told',
		refused: 'Refused',
		in_force: 'In force'
	},
	menu: 'More',
	letter: {
		print: 'Print',
		open: 'Open letter',
		back: 'Back to the case',
		to: 'To the complainant {{name}}',
		ref: 'Reference: {{number}}',
		facts: 'Verified facts',
		basis: 'Basis and reasons',
		remedies: 'What you can do',
		signed: '{{unit}}',
		untold: 'The complainant has not been told of this yet.',
		told: 'Told {{when}}, {{way}}'
	},
	attempts: {
		days: '{{days}} of {{needed}} days with a failed attempt'
	},
	evidence: {
		by: '{{name}}, {{when}}',
		record: 'Record',
		change: 'Change',
		files: 'Files of this line',
		filesHint:
			'The recording, a signed statement, a picture; kept as soon as chosen. Up to 20 MB each.'
	},
	findings: { cause: 'Root cause: {{cause}}' },
	decision: {
		by: 'Proposed by {{name}}, {{when}}',
		approvedBy: 'Approved by {{name}}, {{when}}',
		returnedBy: 'Returned by {{name}}, {{when}}',
		reinvestigate: 'Returned because the investigation was taken up again',
		compensation: 'Compensation CNY {{amount}}',
		action: '{{person}}: {{penalty}}',
		actionAmount: '{{person}}: {{penalty}} {{amount}}'
	},
	review: {
		line: 'Applied {{when}}; reviewer {{name}}',
		late: 'late application',
		written: 'in writing',
		oral: 'not in writing'
	},
	extension: { step: 'Step {{step}}', asked: '{{name}}, {{when}}' },
	enquiry: {
		answered: 'Answered by {{name}}, {{when}}',
		withdrawn: 'Withdrawn',
		withdraw: 'Withdraw'
	},
	enquiries: { none: 'Nobody has been asked.' },
	entry: {
		private: 'You see how it stands. The content belongs to those who handle it.'
	},
	draft: { restored: 'What you had typed before is back.', discard: 'Discard' },
	size: { kb: '{{size}} KB', mb: '{{size}} MB' }
};
