/** One sentence for each `notifications.kind`; `params` of the row fill the gaps. */
export default {
	unknown: 'There is news for you.',
	mentioned: 'You were mentioned in complaint {{number}}.',
	enquiry_asked: 'A question about complaint {{number}} waits for your answer.',
	enquiry_answered: 'Your enquiry about complaint {{number}} has been answered.',
	enquiry_overdue: 'An enquiry about complaint {{number}} is overdue.',
	complaint_received: 'Complaint {{number}} has been received and waits to be assigned.',
	complaint_assigned: 'Complaint {{number}} has been assigned to you.',
	deadline_near: 'A deadline of complaint {{number}} is near: {{due_at}}.',
	deadline_due: 'A deadline of complaint {{number}} is due: {{due_at}}.',
	deadline_passed: 'A deadline of complaint {{number}} has passed: it was {{due_at}}.',
	extension_requested: 'An extension for complaint {{number}} waits for your approval.',
	extension_approved:
		'The extension for complaint {{number}} has been approved. Tell the complainant.',
	extension_refused: 'The extension for complaint {{number}} has been refused.',
	decision_proposed: 'A decision on complaint {{number}} waits for your approval.',
	decision_approved: 'The decision on complaint {{number}} has been approved.',
	decision_returned: 'The decision on complaint {{number}} has come back to you.',
	report_released: 'The report {{number}} of a visit to your branch has been released.',
	appeal_decided: 'The appeal about report {{number}} is decided.'
};
