export default {
	title: 'Appeals to score',
	intro:
		'Score each contested item from the evidence alone. The first score is not shown, and your name is not told to the branch.',
	remark: 'Remark made on the visit',
	answer: 'Your answer to the item',
	decision: 'Reasons',
	decisionHint: 'The branch reads this.',
	submit: 'Decide',
	decided: 'The appeal is decided.',
	empty: {
		title: 'No appeals wait for you',
		text: 'Appeals about visits you had a part in go to somebody else.'
	}
};
