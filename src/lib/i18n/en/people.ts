export default {
	title: 'People',
	text: 'Everyone on the roster, with their posts. Search by name, pinyin initials or staff number.',
	search: 'Name, initials or staff number',
	empty: 'Nobody matches',
	emptyHint: 'Try fewer letters, or another unit.',
	column: {
		name: 'Name',
		number: 'Staff number',
		post: 'Post',
		unit: 'Unit',
		state: 'Standing'
	},
	disabled: 'Disabled',
	head: 'Head',
	about: 'About',
	vendor: 'Vendor',
	account: 'Account',
	hasAccount: 'Has signed in',
	noAccount: 'Has never signed in',
	posts: 'Posts',
	noPosts: 'No posts recorded.',
	now: 'now',
	history: 'What happened',
	from: 'From',
	to: 'Until',
	role: {
		title: 'Roles',
		person: 'Person',
		role: 'Role',
		unit: 'Where',
		dates: 'When',
		state: 'Standing',
		do: 'Actions',
		empty: 'No roles.',
		actingFor: 'stands in for {{name}}',
		confirmedBy: 'confirmed by {{name}}',
		grantedBy: 'granted by {{name}}',
		confirm: 'Confirm',
		end: 'End',
		is: {
			waiting: 'Waits for a second person',
			coming: 'Not yet begun',
			in_force: 'In force',
			over: 'Over',
			ended: 'Ended'
		}
	},
	roles: {
		title: 'Roles',
		text: 'A role that sees cases takes effect only once a service manager or auditor who is no administrator confirms it.',
		waiting: 'Waiting for a second person',
		all: 'All roles',
		any: 'Any role'
	},
	grant: {
		title: 'Grant a role',
		submit: 'Grant the role',
		done: 'Role granted',
		hint: 'A role that sees cases waits until a service manager or auditor confirms it.'
	},
	delegate: {
		title: 'Name a stand-in',
		submit: 'Name the stand-in',
		done: 'Stand-in named',
		to: 'Stand-in',
		hint: 'For an absence of up to 92 days. A role that sees cases waits for its second person here too.'
	},
	appoint: {
		title: 'Appoint to a post',
		submit: 'Appoint',
		done: 'Appointed',
		hint: 'The present post ends the day before.',
		team: 'Counter team',
		teamHint: 'Members of one team do not work each other’s cases.',
		head: 'Head of the unit'
	},
	disable: {
		title: 'Disable',
		submit: 'Disable the account',
		hint: 'The person loses all access at once, wherever they are signed in. Posts and history stay.'
	},
	enable: {
		title: 'Enable again',
		submit: 'Enable the account',
		hint: 'The person can sign in again and holds the roles that have not ended.'
	},
	interest: {
		title: 'Declared interests',
		text: 'Whoever has a relation to a person or a unit neither sees nor works their cases.',
		none: 'Nothing declared.',
		since: 'since {{day}}',
		ended: 'ended {{day}}',
		end: 'End',
		declare: 'Declare an interest',
		submit: 'Declare',
		done: 'Interest declared',
		hint: 'Choose either a person or a unit. Only a service manager can end it.',
		person: 'Relation to a person',
		unit: 'Relation to a unit',
		reason: 'What relation',
		one: 'Choose a person or a unit, not both.'
	},
	invite: {
		title: 'Invitations',
		text: 'An invited person signs up with their e-mail and a one-time code. Their roles begin when the code is used.',
		open: 'Invite',
		newcomer: 'Invite somebody new',
		known: 'Invite somebody on the roster',
		knownHint:
			'For people who have never signed in, or need a new account. An earlier open invitation ends.',
		submit: 'Make the invitation',
		field: {
			staff_number: 'Staff number',
			name: 'Name',
			name_initials: 'Pinyin initials',
			title: 'Post',
			email: 'E-mail'
		},
		initialsHint: 'Such as wxt, to find the name from the keyboard.',
		language: 'Language',
		noRole: 'No role yet',
		roleUnit: 'Where the role holds',
		roleUnitHint: 'That unit and all below it.',
		codeTitle: 'The one-time code',
		codeHint:
			'Hand it over in person or by phone. It is shown only now; without it the invitation cannot be used.',
		copy: 'Copy',
		copied: 'Code copied',
		expires: 'Until or since',
		revoke: 'Revoke',
		empty: 'No invitations yet',
		emptyHint: 'Invite somebody to make their account.',
		is: { open: 'Open', expired: 'Expired', accepted: 'Accepted', revoked: 'Revoked' }
	}
};
