// One's own account.
export default {
	title: 'Account',
	person: 'About you',
	name: 'Name',
	unit: 'Unit',
	roles: 'Your roles',
	noRoles: 'You have no roles yet. Ask your administrator.',
	email: 'E-mail',
	preferences: 'Language and appearance',
	savePreferences: 'Save preferences',
	password: 'Change password',
	currentPassword: 'Your present password',
	wrongPassword: 'This is not your present password.',
	sessions: 'Signed-in devices',
	sessionsHint:
		'Signs you out on every device and browser, this one included. Use it if a device was lost.'
};
