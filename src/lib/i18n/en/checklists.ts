export default {
	title: 'Checklists',
	text: 'What visits and self-checks ask. Publishing freezes a version; what has begun goes on with its own.',
	kind: {
		covert: 'Covert visit',
		overt: 'Overt inspection',
		document: 'Document check',
		self_check: 'Self-check'
	},
	observability: {
		covert: 'Any customer can see it',
		covert_scenario: 'Needs a scenario',
		overt: 'Needs a known inspector',
		document: 'Records'
	},
	scale: {
		pass_fail_na: 'Pass / fail',
		rating_0_5: 'Points 0 to 5',
		numeric: 'Measured, in bands',
		count: 'Count',
		text: 'Text, not scored'
	},
	naPolicy: {
		excluded: 'Not applicable: left out',
		zero: 'Not applicable: counts as zero',
		not_allowed: 'Not applicable: not allowed'
	},
	evidence: {
		none: 'Nothing to prove',
		note: 'Note on failure',
		photo: 'Photo on failure'
	},
	operator: {
		is: 'is',
		is_not: 'is not',
		at_least: 'is at least',
		at_most: 'is at most'
	},
	unit: {
		minute: 'minutes',
		second: 'seconds',
		percent: '%',
		count: 'times',
		yuan: 'yuan',
		metre: 'metres'
	},
	item: {
		pass: 'Pass',
		fail: 'Fail',
		na: 'N/A',
		clear: 'Clear',
		points: '{{n}} points',
		less: 'One less',
		more: 'One more',
		number: 'Number',
		text: 'Answer',
		critical: 'Critical',
		hint: 'What to look for',
		reference: 'How it should look',
		note: 'Note',
		addNote: 'Add a note',
		needsNote: 'Write down what happened: words, time, badge number.',
		needsPhoto: 'Take a photo of it, without customers’ faces or screens.',
		misfit: 'This does not fit: enter a number from 0 to {{top}}.',
		misfitWhole: 'This does not fit: enter a whole number.',
		answered: '{{answered}} of {{total}} answered'
	},
	result: {
		scored: '{{points}} of {{maximum}}',
		na_excluded: 'Not applicable, left out',
		na_zero: 'Not applicable, counts as zero of {{maximum}}',
		unanswered: 'Not answered',
		invalid: 'The answer does not fit',
		unscored: 'Not scored',
		hidden: 'Not asked'
	},
	score: {
		total: 'Score {{total}}',
		incomplete: 'Incomplete: {{completeness}} % answered, 60 % needed',
		capped: 'Capped at 59 by a failed critical item; otherwise {{raw}}'
	},
	problem: {
		nothing_scored: 'No item can be scored.',
		section_empty: 'This section has no items.',
		section_weight: 'This section weighs nothing, so its items cannot count.',
		text_missing: 'The text is missing in one of the languages.',
		id_twice: 'This id is used twice.',
		item_weight: 'This item weighs nothing, so it cannot count.',
		bands_missing: 'A measured item needs at least one band.',
		band_never: 'Band {{value}} is never reached: an earlier one takes all its values.',
		critical_never_fails: 'A critical item must be able to fail.',
		critical_without_evidence: 'A critical item needs a note or photo on failure.',
		condition_unknown: 'The condition names an item that is not here.',
		condition_self: 'The condition names the item itself.',
		condition_loop: 'The conditions go round in a circle.',
		condition_later: 'The condition names an item that comes later. Move that one up.',
		condition_never: 'No answer can fulfil this condition.',
		covert_only: 'A covert checklist asks only what a customer can see.',
		scenario_unknown: 'The scenario is not part of this checklist.',
		group_unknown: 'The group is not part of this checklist.',
		grades_wrong:
			'Grades go from the best down, the last from 0, all others above 59, each with a name.'
	}
};
