export default {
	title: 'Complaints',
	saved: '{{number}} is saved.',
	filesMissing: '{{number}} is saved, but {{files}} could not be kept. Add them on the case.',
	kind: {
		complaint: 'Complaint',
		internal: 'Internal complaint',
		report: 'Report',
		suggestion: 'Suggestion',
		praise: 'Praise'
	},
	severity: {
		minor: 'Minor',
		general: 'General',
		serious: 'Serious',
		major: 'Major'
	},
	status: {
		received: 'Received',
		acknowledged: 'Acknowledged',
		investigating: 'Investigating',
		handling: 'Handling',
		feedback: 'Feeding back',
		under_review: 'Under review',
		closed: 'Closed',
		not_accepted: 'Not accepted',
		withdrawn: 'Withdrawn',
		transferred: 'Transferred',
		merged: 'Merged'
	},
	capacity: {
		self: 'The customer',
		agent: 'Somebody acting for the customer',
		heir: 'Heir',
		legal_representative: 'Legal representative'
	},
	way: {
		phone: 'Telephone',
		sms: 'SMS',
		email: 'E-mail',
		letter: 'Letter',
		in_person: 'In person'
	},
	step: {
		assign: 'Assign',
		acknowledge: 'Acknowledge',
		start_investigation: 'Start investigating',
		record_evidence: 'Record evidence',
		submit_findings: 'Submit findings',
		propose_decision: 'Propose a decision',
		await_approval: 'Waiting for approval',
		record_telling: 'Tell the complainant',
		record_view: 'Record their view',
		close: 'Close',
		open_review: 'Open a review',
		decide_review: 'Decide the review',
		reply: 'Reply'
	}
};
