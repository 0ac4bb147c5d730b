// What a letter begins with; the server writes it into the form.
export default {
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
};
