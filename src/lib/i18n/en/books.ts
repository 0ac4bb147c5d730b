export default {
	title: 'Books and daily return',
	text: 'Log what customers say and file the day, a day with nothing included.',
	log: {
		title: 'Log something',
		complaint: 'Complaint',
		onTheSpot: 'Settled on the spot',
		suggestion: 'Suggestion book',
		report: 'Report book',
		praise: 'Praise'
	},
	return: {
		title: 'Daily return of {{day}}',
		hint: 'Filled in from what your branch has logged. Correct it where the paper books say more.',
		complaints: 'Complaints',
		settled_on_spot: 'Settled on the spot',
		suggestions: 'Suggestions',
		reports: 'Reports',
		praise: 'Praise',
		remark: 'Remark',
		file: 'File the return',
		fileNil: 'File: nothing today',
		correct: 'Correct the return',
		filed: 'Filed by {{name}}, {{time}}.',
		filedNil: 'Nothing to report, filed by {{name}}, {{time}}.',
		saved: 'The return is filed.',
		differs: '{{count}}: the return says {{stated}}, logged are {{logged}}.',
		whichUnit: 'Branch'
	},
	days: {
		title: 'The last days',
		caption: 'Returns of the last days',
		day: 'Day',
		state: 'Return',
		missing: 'Missing',
		notYet: 'Not filed yet',
		notDue: 'No return due',
		nil: 'Nothing',
		total: '{{n}} entries',
		open: 'Fill in'
	},
	entries: {
		title: 'Suggestions and praise',
		caption: 'Suggestions and praise about this branch',
		empty:
			'No suggestion or praise about this branch yet. What is logged from the books stands here.',
		number: 'Number',
		subject: 'Subject',
		kind: 'Kind',
		state: 'Reply',
		waiting: 'Waits for a reply',
		replied: 'Replied'
	},
	coverage: {
		title: 'Returns of the branches',
		day: 'Day',
		show: 'Show',
		filed: '{{filed}} of {{branches}} branches have filed.',
		missing: 'Not filed',
		more: 'And {{n}} more.',
		none: 'Every branch has filed.',
		noBranches: 'No branch had to file for this day.'
	}
};
