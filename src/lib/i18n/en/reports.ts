export default {
	title: 'Visit reports',
	intro: 'What released visits found, branch by branch.',
	heading: '{{branch}}: report {{number}}',
	kinds: 'Kind of visit',
	all: 'All',
	older: 'Older reports',
	appealed: 'Under appeal',
	column: {
		branch: 'Branch',
		number: 'Number',
		visited: 'Visited',
		total: 'Score',
		failed: 'Failed',
		released: 'Released'
	},
	empty: { title: 'No reports yet', text: 'A report appears here when its visit is released.' },
	week: '{{from}} – {{to}}',
	visited: 'visited {{when}}',
	alias: 'inspector {{alias}} of this round',
	released: 'released {{when}}',
	head: 'head at the time: {{name}}',
	print: 'Print',
	word: 'Word',
	critical: 'Critical',
	points: '{{points}} of 5',
	photo: 'Photo {{n}}',
	capped: 'Capped: a critical item failed (raw score {{raw}})',
	completeness: '{{percent}} % answered',
	nothingFailed: 'Nothing failed.',
	revisions: 'Changes of the score',
	revision: '{{when}}: “{{item}}” decided anew, score {{before}} → {{after}}',
	answer: {
		pass: 'Pass',
		fail: 'Fail',
		na: 'N/A',
		none: 'Not answered',
		rating: '{{value}} of 5',
		unit: {
			minute: '{{value}} min',
			second: '{{value}} s',
			percent: '{{value}} %',
			count: '{{value}}',
			yuan: '¥{{value}}',
			metre: '{{value}} m'
		}
	},
	appeal: {
		title: 'Appeal',
		open: 'Contest this item',
		contest: 'Contest an item',
		grounds: 'Grounds',
		groundsHint:
			'Say what is not right and how you know. Somebody who had no part in the visit scores the item again.',
		evidence: 'Evidence (photos, PDF, video)',
		submit: 'File the appeal',
		filed: 'The appeal is filed.',
		filedBy: 'Filed by {{name}}, {{when}}',
		due: 'to be decided by {{when}}',
		decidedAt: 'Decided {{when}}',
		until: 'Items can be contested until {{when}}.',
		over: 'The time for appeals ended {{when}}.',
		addFile: 'Add evidence',
		withdraw: 'Withdraw the appeal',
		status: {
			filed: 'Appeal filed',
			changed: 'Appeal: score changed',
			kept: 'Appeal: score stands',
			withdrawn: 'Appeal withdrawn'
		}
	}
};
