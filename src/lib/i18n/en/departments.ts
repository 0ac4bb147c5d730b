export default {
	title: 'Departments rated by the front line',
	intro:
		'Once a month whoever works at a branch says how well each department served it. Ratings are kept without names; nothing is shown of fewer than {{least}}.',
	rate: {
		title: 'Your ratings for {{month}}',
		intro:
			'One rating each, which cannot be changed: nothing is kept that would find it again. A remark is read by the department’s head without your name; say nothing that gives you away.',
		score: 'How well did it serve your branch?',
		s1: '1 · poor',
		s2: '2 · below what is needed',
		s3: '3 · fair',
		s4: '4 · good',
		s5: '5 · excellent',
		remark: 'Remark (optional)',
		send: 'Rate',
		sent: 'Thank you. Your rating has been counted.',
		done: 'Rated',
		all: 'You have rated every department this month.'
	},
	unit: 'Branches of',
	month: 'Month',
	show: 'Show',
	results: 'Results for {{month}}',
	none: 'There is no department here.',
	column: {
		department: 'Department',
		mean: 'Mean of 5',
		change: 'Month before',
		ratings: 'Ratings'
	},
	few: 'Not shown: fewer than {{least}}, or fewer could be worked out',
	trend: 'Twelve months',
	trendEmpty: 'No month has enough ratings yet.',
	remarks: 'Remarks'
};
