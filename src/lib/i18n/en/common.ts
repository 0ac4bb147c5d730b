export default {
	product: 'Mingcha',
	tagline: 'Service quality for bank branches',
	invalid: {
		required: 'Fill this in.',
		choice: 'Choose one.',
		number: 'Enter a number.',
		date: 'Enter a date.',
		tooLong: 'This is too long.',
		tooShort: 'This is too short.',
		other: 'Check this.'
	},
	deadline: {
		open: {
			minutes: '{{amount}} min left',
			hours: '{{amount}} h left',
			days: '{{amount}} d left'
		},
		soon: {
			minutes: '{{amount}} min left',
			hours: '{{amount}} h left',
			days: '{{amount}} d left'
		},
		overdue: {
			minutes: '{{amount}} min overdue',
			hours: '{{amount}} h overdue',
			days: '{{amount}} d overdue'
		},
		paused: 'Paused',
		done: 'Done',
		doneLate: 'Done late',
		none: 'No deadline',
		dueAt: 'Due {{when}}',
		pausedDueAt: 'Paused; was due {{when}}'
	},
	stepper: {
		done: 'done',
		current: 'now',
		todo: 'to come',
		label: 'Stages'
	},
	action: {
		save: 'Save',
		cancel: 'Cancel',
		close: 'Close',
		edit: 'Edit',
		search: 'Search',
		filter: 'Filter',
		back: 'Back',
		open: 'Open',
		retry: 'Try again'
	},
	pick: { unit: 'Unit name or code', person: 'Name or staff number' },
	field: {
		required: 'required',
		choose: 'Choose…',
		none: 'None'
	},
	combobox: {
		hint: 'Type to search',
		searching: 'Searching…',
		empty: 'Nothing matches “{{query}}”',
		failed: 'The search did not work. Try again in a moment.',
		chosen: 'Chosen: {{label}}',
		clear: 'Clear the choice'
	},
	file: {
		choose: 'Choose files',
		chooseOne: 'Choose a file',
		drop: 'or drop them here',
		uploading: 'Uploading {{name}}: {{percent}}%',
		uploaded: '{{name}} uploaded',
		failed: '{{name}} was not uploaded. Check the connection and try again.',
		refused: '{{name}}: {{why}}',
		tooLarge: '{{name}} is larger than {{limit}} MB. Choose a smaller file.',
		remove: 'Remove {{name}}'
	},
	masked: {
		show: 'Show',
		hide: 'Hide',
		label: 'Masked'
	},
	table: {
		empty: 'Nothing here',
		newer: 'Newer',
		older: 'Older',
		pages: 'Pages'
	},
	timeline: {
		label: 'Timeline'
	},
	state: {
		loading: 'Loading…',
		saved: 'Saved',
		yes: 'Yes',
		no: 'No'
	},
	role: {
		complaint_officer: 'Complaint officer',
		staff: 'Staff',
		department_head: 'Department head',
		signer: 'Signer',
		branch_head: 'Branch head',
		service_manager: 'Service manager',
		executive: 'Executive',
		auditor: 'Auditor',
		administrator: 'Administrator',
		inspector: 'Inspector'
	},
	unitKind: {
		head_office: 'Head office',
		region: 'Region',
		branch: 'Branch',
		department: 'Department'
	}
};
