// Who inspects, whom plans leave out, and how well a plan can be foreseen.
export default {
	policy: {
		title: 'Told beforehand',
		known:
			'Every branch of this plan has been visited covertly before. What was told before the first round is not asked for again.',
		text_one:
			'{{count}} branch is visited covertly for the first time. Its people are told beforehand that such visits happen, by a policy whose reading they confirm.',
		text_other:
			'{{count}} branches are visited covertly for the first time. Their people are told beforehand that such visits happen, by a policy whose reading they confirm.',
		confirmed: '{{confirmed}} of {{readers}} people there have confirmed.',
		unreached_one:
			'{{count}} branch has no policy on covert visits in force. Issue one to it first.',
		unreached_other:
			'{{count}} branches have no policy on covert visits in force. Issue one to them first.',
		more: 'and {{count}} more',
		write: 'Write the policy',
		running_one:
			'{{count}} person still has days to confirm, until {{until}}. The plan can be published after that or once they have confirmed.',
		running_other:
			'{{count}} people still have days to confirm, the last until {{until}}. The plan can be published after that or once they have confirmed.',
		late_one: '{{count}} person let the days pass without confirming. Publishing takes a reason.',
		late_other: '{{count}} people let the days pass without confirming. Publishing takes a reason.',
		silent_one:
			'At {{count}} branch nobody has an account and could be asked. Publishing takes a reason.',
		silent_other:
			'At {{count}} branches nobody has an account and could be asked. Publishing takes a reason.',
		first: 'First see to what is open under “Told beforehand”.',
		reason: 'Why it is published although not all have confirmed',
		reasonHint: 'Kept with the plan and how many they are.',
		published_one: 'Published although {{count}} had not confirmed the policy: {{reason}}',
		published_other: 'Published although {{count}} had not confirmed the policy: {{reason}}'
	},
	replan: {
		title: 'Plan again',
		text: 'After an absence or a closing, only what can no longer take place is moved.',
		submit: 'Plan again with least change',
		done_one: '{{count}} visit moved.',
		done_other: '{{count}} visits moved.',
		none: 'Nothing had to move.'
	},
	seed: {
		title: 'Proof of the draw',
		hash: 'Fingerprint fixed at publication (SHA-256)',
		secret: 'Secret number',
		later: 'The secret number is revealed after the period.',
		reveal: 'Reveal the secret number',
		replay: 'Draw again and compare',
		same: 'Drawn again from the secret number, the same plan came out.',
		differs: 'This does not agree: {{what}}.',
		what: {
			seed: 'the secret number',
			inputs: 'what was drawn from',
			solver: 'the version of the solver',
			version: 'the version of the draw',
			plan: 'the plan'
		},
		changed_one: '{{count}} visit was changed by hand afterwards.',
		changed_other: '{{count}} visits were changed by hand afterwards.'
	},
	foresee: {
		title: 'Can it be foreseen?',
		weekday: 'Weekdays against target',
		hour: 'Hours against target',
		fit: 'χ² {{chi2}} at {{degrees}} degrees of freedom, p = {{p}}',
		entropy: 'Uncertainty about the day of a branch’s next visit',
		bits: '{{mean}} bits on average, at least {{least}}; {{most}} would be the most',
		chance: 'Best guess of who knows only targets and opening days',
		constant: 'Best fixed guess, with hindsight',
		predictor: 'Predictor that learnt from {{months}} months',
		times: '{{rate}}, {{ratio}} × chance',
		noPredictor: 'Needs six months of visits before.',
		good: 'No better than allowed (1.2 × chance).',
		bad: 'More than 1.2 × chance: raise the share left to chance alone.',
		observed: 'Visits',
		expected: 'Target',
		days: 'Weekday',
		hours: 'Hour'
	},
	weekday: {
		1: 'Mon',
		2: 'Tue',
		3: 'Wed',
		4: 'Thu',
		5: 'Fri',
		6: 'Sat',
		7: 'Sun'
	},
	leftOut_one:
		'{{count}} branch is left out because you hold a post there: {{names}}. Somebody else must plan it.',
	leftOut_other:
		'{{count}} branches are left out because you hold a post there: {{names}}. Somebody else must plan them.',
	inspectors: {
		title: 'Inspectors',
		intro: 'Who inspects is known to service managers in scope and auditors, and to nobody else.',
		empty: {
			title: 'No inspector appointed',
			text: 'Appoint people who hold no post at the branches they visit.'
		},
		appoint: 'Appoint an inspector',
		person: 'Person',
		unit: 'May inspect below',
		from: 'From',
		to: 'Until (optional)',
		capacity: 'Visits a day',
		submit: 'Appoint',
		since: 'since {{from}}',
		until: '{{from}} to {{to}}',
		ended: 'Ended',
		end: 'End appointment',
		visits_one: '{{count}} visit in 90 days',
		visits_other: '{{count}} visits in 90 days',
		absences: 'Absences',
		conflicts: 'Conflicts',
		none: 'none',
		addAbsence: 'Add absence',
		addConflict: 'Add conflict',
		remove: 'Remove',
		removeOf: 'Remove {{what}}',
		branch: 'Branch',
		ground: 'Ground',
		grounds: {
			home_branch: 'Home branch',
			relative: 'Relative there',
			former_post: 'Worked there',
			own_account: 'Own account there',
			other: 'Other'
		},
		perDay_one: '{{count}} visit a day',
		perDay_other: '{{count}} visits a day'
	},
	exemptions: {
		title: 'Exempt and demonstration branches',
		intro:
			'Exempt branches are visited less often, never not at all. A failed critical item or an upheld serious complaint suspends the standing.',
		link: 'Exemptions',
		empty: { title: 'No such branch', text: 'None has been granted yet.' },
		kind: { exempt: 'Exempt from inspection', demonstration: 'Demonstration branch' },
		kindLabel: 'Standing',
		state: {
			in_force: 'In force',
			suspended: 'Suspended',
			ended: 'Ended',
			over: 'Over',
			coming: 'To come'
		},
		cause: {
			critical_item: 'A critical item failed',
			serious_complaint: 'A serious complaint was upheld',
			by_hand: 'By decision'
		},
		grant: 'Grant',
		branch: 'Branch',
		grounds: 'Grounds',
		from: 'From',
		to: 'Until',
		reason: 'Reason',
		suspend: 'Suspend',
		resume: 'Resume',
		end: 'End',
		change: 'Change'
	}
};
