// What can be done with a case, and what a letter begins with.
export default {
	action: {
		acknowledge: 'Acknowledge',
		start_investigation: 'Start investigating',
		record_evidence: 'Record evidence',
		ask_enquiry: 'Ask a branch or department',
		submit_findings: 'Submit findings',
		propose_decision: 'Propose decision',
		approve_decision: 'Approve decision',
		return_decision: 'Return decision',
		return_to_investigation: 'Return to investigation',
		issue_letter: 'Issue letter',
		record_telling: 'Record telling',
		record_contact_attempt: 'Record contact attempt',
		record_view: 'Record complainant’s view',
		close: 'Close case',
		open_review: 'Open review',
		decide_review: 'Decide review',
		reopen: 'Reopen',
		reply: 'Reply',
		assign: 'Assign',
		recuse: 'Recuse myself',
		change_details: 'Change details',
		redirect: 'Move to another unit',
		pause_clock: 'Pause clock',
		resume_clock: 'Resume clock',
		request_extension: 'Ask for extension',
		approve_extension: 'Approve extension',
		refuse_extension: 'Refuse extension',
		restart_clock: 'Restart clock',
		agree_date: 'Agree a date',
		not_accept: 'Do not accept',
		withdraw: 'Withdraw',
		transfer: 'Transfer outside',
		merge: 'Merge into another case',
		unmerge: 'Undo merge'
	},
	group: { work: 'Work', case: 'Case', clock: 'Clock', end: 'End otherwise' },
	hint: {
		acknowledge: 'Says that the complaint has arrived and is taken up.',
		start_investigation: 'The three lines of evidence come next.',
		record_evidence:
			'Each line is done, or waived with a reason, before findings can be submitted.',
		ask_enquiry: 'They see the question and what you share, not the case.',
		submit_findings: 'What happened, why, and who answers for it. The case moves on to handling.',
		propose_decision: 'A service manager approves it; then the complainant is told.',
		approve_decision: 'The case moves on to feeding back.',
		return_decision: 'The officer gets your reason and proposes again.',
		return_to_investigation: 'Findings stay until they are submitted anew.',
		issue_letter:
			'A decision names verified facts, basis and reasons, and what the complainant can do.',
		record_telling: 'The limit ends at the moment that counts for the way.',
		record_contact_attempt: 'Unreachable needs attempts on {{count}} different days.',
		record_view: 'How the complainant takes the result.',
		close: 'Say what is to be learned, so that it does not happen again.',
		open_review: 'Somebody above the officer, who had no part in it, looks again.',
		decide_review: 'Then the review decision is written and told.',
		reopen: 'A new round of investigation begins. It is counted.',
		reply: 'The reply closes the entry.',
		assign: 'Nobody with an interest in the case can be chosen.',
		recuse: 'You will no longer see this case, and it waits for another officer.',
		change_details: 'Say why; the change stays in the timeline.',
		redirect: 'The case starts again as received at the right unit, without an officer.',
		pause_clock: 'A paused clock is never overdue. The reason decides which clocks pause.',
		resume_clock: 'Every paused clock runs on.',
		request_extension: 'Every extension needs a reason.',
		approve_extension: 'By the superior unit or head office.',
		refuse_extension: 'The limit stays as it is.',
		restart_clock: 'New facts and reasons: the limit counts from receipt of the new material.',
		agree_date: 'What you agreed with the complainant governs, with proof.',
		not_accept: 'The complainant must be told the reason.',
		withdraw: 'The complainant takes the complaint back. The case ends today.',
		transfer: 'The matter belongs to somebody outside the bank.',
		merge: 'This case ends; the other one goes on.',
		unmerge: 'The case takes up where it stood.'
	},
	done: {
		saved: 'Done: {{action}}.',
		note: 'Note added.',
		linked: 'Linked.',
		enquiryWithdrawn: 'Enquiry withdrawn.',
		uploaded: 'File added.'
	},
	prefill: {
		remedies:
			'If you do not accept this decision you may: (1) apply in writing to our superior unit for a review within 30 days of receiving it; (2) ask a mediation organisation for banking and insurance disputes to mediate; (3) apply for arbitration where there is an arbitration agreement; (4) bring an action in the people’s court.',
		remediesReview:
			'If you do not accept this review decision you may: (1) turn to the regulator; a review has already been made; (2) ask a mediation organisation for banking and insurance disputes to mediate; (3) apply for arbitration where there is an arbitration agreement; (4) bring an action in the people’s court.',
		acknowledgement:
			'We received your complaint of {{received}} ({{number}}) about “{{subject}}”. An officer is looking into it and you will hear from us by {{due}}.',
		extension:
			'We need more time for your complaint {{number}} about “{{subject}}”. The time for deciding and telling you has been extended. Reason: {{reason}}',
		pause:
			'The time for deciding your complaint {{number}} about “{{subject}}” is suspended. We will tell you when it runs on.',
		not_accepted:
			'We looked at your complaint {{number}} about “{{subject}}” and cannot accept it for the following reason.',
		decision:
			'We have investigated your complaint {{number}} about “{{subject}}” and decided as follows.\n\n{{decision}}',
		review_decision:
			'We have reviewed the decision on your complaint {{number}} about “{{subject}}”. Result: {{decision}}'
	}
};
