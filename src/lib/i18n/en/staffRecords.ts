export default {
	title: 'Staff records',
	intro:
		'Substantiated complaints, proven findings, accountability, praise and awards. Every opening is logged.',
	mine: 'My record',
	of: 'Record of {{name}}',
	period: '{{first}} to {{last}}',
	from: 'From',
	until: 'To',
	show: 'Show',
	unit: 'Unit',
	person: 'Person',
	number: 'Staff number',
	post: 'Post',
	nobody: 'No record here that you may open.',
	empty: 'Nothing is on record in this time.',
	export: 'Export for appraisal (Excel)',
	exportUnit: 'Export the unit for appraisal (Excel)',
	logged: 'Opening and export are entered in the read log.',
	concerns: 'Repeated concerns',
	rulesLink: 'Rules',
	kind: {
		complaint: 'Substantiated complaint',
		action: 'Accountability',
		finding: 'Proven finding',
		praise: 'Praise',
		award: 'Award'
	},
	award: {
		service_star: 'Service star',
		lobby_manager: 'Best lobby manager',
		star_branch: 'Star branch'
	},
	column: { day: 'Day', kind: 'What', number: 'Number', detail: 'Detail' },
	verdict: { substantiated: 'Substantiated', partly: 'Partly substantiated' },
	amount: 'Amount {{amount}}',
	establish: {
		title: 'Establish a finding',
		intro:
			'Only a failed critical item of a released report counts, once the time for appeals is over. The person is told and sees it here.',
		item: 'Item',
		reason: 'What shows that it was this person',
		submit: 'Establish',
		done: 'The finding is on the record; the person has been told.'
	},
	withdraw: {
		open: 'Withdraw',
		reason: 'Why it does not stand',
		submit: 'Withdraw the finding',
		done: 'The finding has been withdrawn.'
	},
	sheet: { summary: 'Summary', lines: 'Entries' }
};
