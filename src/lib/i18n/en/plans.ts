export default {
	title: 'Visit plans',
	intro: 'Each plan draws who visits which branch when. Nobody at a branch can see that it exists.',
	openingHours: 'Opening hours (kept on each branch’s page)',
	empty: { title: 'No plan yet', text: 'Make one for the coming month.' },
	period: '{{from}} to {{to}}',
	visits_one: '{{count}} visit',
	visits_other: '{{count}} visits',
	done: '{{count}} submitted',
	status: {
		draft: 'Draft',
		proposed: 'Proposal',
		published: 'Published',
		closed: 'Closed',
		cancelled: 'Cancelled'
	},
	create: {
		title: 'New plan',
		unit: 'For',
		start: 'First day',
		end: 'Last day',
		checklist: 'Checklist',
		noChecklist: 'No covert checklist is published. Publish one first.',
		more: 'Shares',
		restShare: 'Weekends and holidays, at least (%)',
		randomShare: 'By chance alone, at least (%)',
		riskiestShare: 'Branches visited twice (%)',
		pairShare: 'Made by two inspectors (%)',
		submit: 'Create plan'
	},
	draw: {
		title: 'Proposal',
		text: 'Inspectors, days and hours are drawn from a secret number; every hard rule holds in what is proposed.',
		start: 'Draw a proposal',
		again: 'Draw again',
		cancel: 'Cancel',
		cancelled: 'The draw was cancelled; the plan is as it was.',
		failed: 'The draw broke off. Try again.',
		waiting: 'Another plan is being drawn; this one is next.',
		drawing: 'Drawing options…',
		solving: '{{done}} of {{of}} visits placed',
		explaining: 'No plan found. Looking for the rule that binds…',
		drawn_one: '{{count}} draw so far',
		drawn_other: '{{count}} draws so far',
		each: 'Draw {{number}} by {{by}}, {{when}}',
		used: 'in use'
	},
	none: {
		title: 'There is no such plan',
		unreachable: 'Nobody can be sent to these branches:',
		because: {
			never_open: 'not open in the period on enough days and hours',
			nobody: 'everybody has a conflict there',
			absence: 'who could go is absent',
			rotation: 'everybody was there too recently',
			capacity: 'whoever could go has no visit left'
		},
		short: {
			visits: '{{needed}} visits are needed, and all inspectors together can make {{possible}}.',
			rest_days:
				'{{needed}} visits must fall on weekends or holidays, and only {{possible}} can: the other branches are closed then.'
		},
		alone: 'Lifting one rule alone:',
		enough_one: 'there would be a plan that breaks it {{count}} time',
		enough_other: 'there would be a plan that breaks it {{count}} times',
		notEnough: 'there would still be no plan',
		relax: {
			capacity: 'Visits a day',
			absence: 'Absences',
			rotation: '90 days between two visits of one inspector',
			rest_share: 'Share of weekends and holidays',
			apart: 'Hours between two visits on a day',
			random_slot: 'Visits left to chance alone'
		}
	},
	rule: {
		coverage: 'Branch without a visit',
		rotation: 'The same inspector within 90 days',
		twice_in_a_row: 'The same inspector twice in a row',
		conflict: 'Conflict of interest',
		closed: 'Branch closed at that hour',
		rest_share: 'Too few visits on weekends and holidays',
		capacity: 'Too many visits for the inspector',
		absence: 'Inspector absent',
		apart: 'Two visits too close together',
		same_day: 'Two visits to the branch on one day',
		outside_period: 'Outside the period',
		unknown: 'Branch or inspector not in this plan'
	},
	counted: '{{found}} of {{allowed}}',
	violations: {
		title: 'Hard rules',
		none: 'Every hard rule holds.',
		some_one: '{{count}} hard rule is broken. The plan is not published like this.',
		some_other: '{{count}} hard rules are broken. The plan is not published like this.',
		more: 'and {{count}} more'
	},
	table: {
		title: 'Visits',
		caption: 'Visits of the plan',
		day: 'Day',
		hour: 'Hour',
		branch: 'Branch',
		inspector: 'Inspector',
		why: 'Chosen',
		status: 'State',
		everyone: 'All inspectors',
		everyDay: 'All days',
		shown: '{{shown}} of {{all}} visits shown',
		change: 'Change',
		changeOf: 'Change the visit to {{branch}}'
	},
	kind: { covert: 'Covert visit', overt: 'Announced visit', document: 'Document check' },
	chosen: {
		risk: 'Cover and risk',
		random: 'Chance alone',
		pair: 'Second inspector',
		hand: 'By hand',
		reinspection: 'Re-inspection'
	},
	visitStatus: {
		proposed: 'Proposed',
		assigned: 'Sent out',
		started: 'Under way',
		submitted: 'Submitted',
		in_review: 'In review',
		returned: 'Returned',
		approved: 'Approved',
		released: 'Released',
		cancelled: 'Cancelled'
	},
	calendar: {
		title: 'By inspector and day',
		caption: 'Visits by inspector and day',
		total: 'All',
		cell: '{{name}}, {{day}}: {{count}}'
	},
	adjust: {
		title: 'Change a visit',
		add: 'Add a visit',
		day: 'Day',
		hour: 'Hour of arrival',
		inspector: 'Inspector',
		checklist: 'Checklist',
		branch: 'Branch',
		save: 'Save change',
		drop: 'Take the visit out',
		dropped: 'The visit was taken out.',
		saved: 'Changed.'
	},
	planted: {
		title: 'Planted checks',
		text: 'What you know to be so at this branch. The inspector and the branch never see it; an answer that differs is shown to the reviewer.',
		item: 'Item',
		truth: 'What is true',
		pass: 'Passes',
		fail: 'Fails',
		save: 'Plant check',
		takeBack: 'Take back',
		saved: 'Noted.'
	},
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
	publish: {
		title: 'Publish',
		text: 'Each inspector then sees their own visits and nobody else’s. The fingerprint of the secret number is fixed, so that the draw can be checked later.',
		submit: 'Publish plan',
		done: 'The plan is published.'
	},
	replan: {
		title: 'Plan again',
		text: 'After an absence or a closing, only what can no longer take place is moved.',
		submit: 'Plan again with least change',
		done_one: '{{count}} visit moved.',
		done_other: '{{count}} visits moved.',
		none: 'Nothing had to move.'
	},
	cancel: {
		title: 'Cancel the plan',
		reason: 'Reason',
		submit: 'Cancel plan',
		reasonWas: 'Cancelled: {{reason}}'
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
