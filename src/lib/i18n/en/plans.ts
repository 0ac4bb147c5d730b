import planRules from './planRules';

export default {
	...planRules,
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
	publish: {
		title: 'Publish',
		text: 'Each inspector then sees their own visits and nobody else’s. The fingerprint of the secret number is fixed, so that the draw can be checked later.',
		submit: 'Publish plan',
		done: 'The plan is published.'
	},
	cancel: {
		title: 'Cancel the plan',
		reason: 'Reason',
		submit: 'Cancel plan',
		reasonWas: 'Cancelled: {{reason}}'
	}
};
