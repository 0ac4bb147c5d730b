// The visit on the phone. Titles say nothing of what it is.
export default {
	title: 'Notes',
	signIn: {
		title: 'Sign in',
		text: 'Sign in once with a network; after that your visits open without one.',
		button: 'Sign in'
	},
	opening: 'Opening …',
	pill: {
		offline: 'Offline',
		online: 'Online',
		sending: 'Sending …',
		signIn: 'Sign in to send',
		other: 'Someone else is signed in',
		server: 'Server is busy, trying again',
		nothing: 'everything has arrived',
		visits_one: '{{count}} visit',
		visits_other: '{{count}} visits',
		photos_one: '{{count}} photo',
		photos_other: '{{count}} photos',
		waiting: '{{what}} waiting',
		and: ', '
	},
	list: {
		heading: 'Your visits',
		empty: 'No visits just now.',
		emptyText: 'Visits of a published plan appear here and stay on the phone.',
		hour: 'about {{hour}}:00',
		gone: 'No longer yours. What you entered is kept on this phone; make a rescue file or ask the planner.',
		kind: {
			overt: 'Announced visit: make yourself known on arrival',
			document: 'Document check'
		},
		status: {
			assigned: 'To do',
			started: 'Under way',
			submitted: 'Submitted',
			in_review: 'In review',
			returned: 'Returned',
			waiting: 'Goes up by itself'
		},
		desk: 'To the desk',
		refresh: 'Ask again'
	},
	daysOff: {
		heading: 'My days off',
		text: 'On these days you are sent nowhere. Only those who plan see them.',
		from: 'First day',
		to: 'Last day',
		add: 'Enter',
		one: '{{from}} to {{to}}',
		remove: 'Remove the days off {{days}}',
		removeShort: 'Remove',
		none: 'No days off entered.',
		conflicts: 'Branches you are not sent to',
		missing: 'Enter the first day; for one day the last may stay empty.',
		loading: 'Reading…',
		problem: {
			offline: 'Days off need a network. Try again when there is one.',
			server: 'The server is busy. Try again later.',
			sign_in: 'Sign in first.',
			other_person: 'Somebody else is signed in. Sign in as yourself.'
		}
	},
	withdraw: {
		heading: 'I know somebody at this branch',
		text: 'You must then not make this visit. Whoever planned it is shown that somebody else has to go; nobody at the branch learns of it.',
		ground: 'Why',
		choose: 'Choose',
		grounds: {
			relative: 'A relative or friend works there',
			former_post: 'I used to work there',
			home_branch: 'It is my own branch',
			own_account: 'I have accounts there',
			other: 'Another reason'
		},
		submit: 'Ask to be replaced',
		told: 'Noted. Do not go there unless you are told otherwise.',
		problem: {
			offline: 'This needs a network. Try again when there is one.',
			server: 'The server is busy. Try again in a moment.',
			sign_in: 'Sign in first.',
			other_person: 'Somebody else is signed in. Sign in yourself.'
		}
	},
	install: {
		title: 'Keep it on the home screen',
		text: 'In the browser menu choose “Add to home screen”. It appears as “Notes” and opens without a network.',
		button: 'Add to home screen',
		dismiss: 'Not now'
	},
	room: {
		used: '{{used}} of {{quota}} used on this phone.',
		kept: 'The browser keeps it for good.',
		unkept: 'The browser may clear it away when the phone is full.',
		keep: 'Keep for good',
		full: 'The phone is full. {{count}} entries are only in memory: keep this page open, delete something on the phone, or connect so that they can be sent.'
	},
	other: {
		title: 'Someone else is signed in',
		text: 'What is on this phone belongs to another person and waits for them. Sign in again as that person to send it, or open your own visits.',
		mine: 'Open my visits'
	},
	cover: {
		hide: 'Hide',
		back: 'Done',
		placeholder: 'Shopping, reminders …',
		dim: 'Dim',
		bright: 'Brighten'
	},
	page: {
		back: 'All visits',
		gone: 'This visit is not on this phone.',
		goneText: 'Open it once with a network.',
		progress: '{{answered}} of {{total}} answered',
		evidence_one: '{{count}} proof missing',
		evidence_other: '{{count}} proofs missing',
		reinspect: 'Look again: failed before',
		sections: 'Sections',
		start: 'Arrive',
		finish: 'Finish',
		next: 'Next',
		previous: 'Back',
		score: 'Score',
		showScore: 'Show score',
		noScore: 'no score yet',
		comments: 'The reviewer asks',
		closed: 'Submitted. Nothing more can be entered unless the reviewer returns it.',
		problem: 'The server did not take this visit:',
		refused_one: '{{count}} entry was not taken and is kept on this phone:',
		refused_other: '{{count}} entries were not taken and are kept on this phone:'
	},
	arrive: {
		kind: 'Kind',
		arrived: 'I have arrived',
		left: 'I am leaving',
		leftAgain: 'Leaving now after all',
		arrivedAt: 'Arrived {{at}}',
		leftAt: 'Left {{at}}',
		place:
			'The phone asks for your place, once at each. You may refuse; that is noted and stops nothing.',
		first: 'Tap “I have arrived” before you answer.',
		later: 'You can go on filling in after leaving.',
		address: 'Address',
		planned: 'Planned'
	},
	timer: {
		heading: 'Waiting time',
		start: 'Ticket',
		called: 'Called',
		served: 'Served',
		done: 'Done',
		clear: 'Take back {{name}}',
		waited: 'Waited {{minutes}} min',
		took: 'served in {{minutes}} min',
		use: 'Take over {{minutes}} min'
	},
	script: { heading: 'Scenario' },
	photo: {
		add: 'Photo',
		asked: 'Take a photo',
		list: 'Photos',
		sent: 'sent',
		waiting: 'waiting',
		remove: 'Remove photo {{n}}',
		removeSure: 'Remove this photo?',
		working: 'Making it smaller …',
		elsewhere: 'taken on another phone',
		damaged: 'damaged on this phone; remove it and take another',
		refused: 'not taken',
		problem: {
			too_large: 'This picture is larger than 32 MB. Take one with a lower resolution.',
			not_a_picture: 'This is no picture the phone can open. Take a photo or choose a JPEG or PNG.'
		}
	},
	conflict: {
		title: 'Two answers to one item',
		text: 'Two devices answered without knowing of each other. Choose the right one; the other stays in the history.',
		at: 'entered {{at}}',
		take: 'Take this',
		empty: 'Nothing',
		value: 'Answer',
		note: 'Note'
	},
	submit: {
		heading: 'Submit',
		button: 'Submit',
		waiting: 'It will be submitted by itself once everything has arrived.',
		withdraw: 'Go on filling in',
		unanswered_one: '{{count}} item is not answered and counts as not observed.',
		unanswered_other: '{{count}} items are not answered and count as not observed.',
		missing: 'Still missing',
		open: 'Open',
		sure: 'After submitting nothing can be changed unless the reviewer returns it.',
		kind: {
			check_in: 'Arrival',
			check_out: 'Leaving',
			conflict: 'Choose between two answers',
			upload: 'A photo has not arrived yet',
			unknown_photo: 'A photo the server does not know yet',
			more_photos: 'Photos from another phone have come in; look at them and submit again',
			digest: 'Answers from another phone have come in; look at them and submit again',
			answer: 'An answer that does not fit',
			unfinished: 'At least 60% must be answered; so far {{completeness}}%',
			reinspection: 'An item that failed before and must be looked at again',
			photo: 'Photo of the failure',
			note: 'Note on the failure'
		}
	},
	rescue: {
		heading: 'Rescue file',
		text: 'Takes an unsent visit to another phone of yours, encrypted. Note the passphrase: without it nobody can open the file.',
		passphrase: 'Passphrase',
		short: 'At least 8 characters.',
		make: 'Save file',
		file: 'Rescue file',
		read: 'Read in',
		done: 'Read in. It is sent as soon as there is a network.',
		problem: {
			passphrase: 'The passphrase does not open this file. Check it and try again.',
			not_a_file: 'This is no rescue file. Choose the file that was saved on the other phone.',
			other_person: 'This file belongs to somebody else. Sign in as that person to read it.'
		}
	}
};
