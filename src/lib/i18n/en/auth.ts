export default {
	email: 'E-mail',
	password: 'Password',
	newPassword: 'New password',
	passwordHint: 'At least 10 characters. A short sentence is easy to remember.',
	code: 'Invitation code',
	codeHint: 'Your administrator gave it to you with the invitation.',
	signIn: {
		title: 'Sign in',
		submit: 'Sign in',
		forgotten: 'Forgotten your password?',
		invited: 'Have an invitation?',
		signUp: 'Create your account',
		wrong: 'E-mail or password is not right. Check both and try again.',
		demo: 'Demo sign-ins',
		demoHint: 'One click signs you in as this person.',
		kept: 'You were signed out before this was saved. Sign in and it will be ready to send again.',
		keptFiles: 'Files must be chosen again.',
		expired: 'Your session has ended. Sign in again; what you typed is kept.',
		again: 'Sign in to continue',
		resume: 'Welcome back',
		resumeHint: 'What you typed is still here. Send it now to finish.',
		resumeSubmit: 'Send it now'
	},
	signUp: {
		title: 'Create your account',
		intro: 'For people who have been invited.',
		submit: 'Create account',
		badCode:
			'This code does not belong to this e-mail, or it has expired. Check both, or ask your administrator for a new invitation.',
		exists: 'There is an account for this e-mail already. Sign in instead.',
		confirm: 'Check your mail',
		confirmHint:
			'We have sent a link to {{email}}. Open it, sign in, and enter your invitation code.',
		haveAccount: 'Already have an account?'
	},
	forgotten: {
		title: 'Forgotten password',
		intro: 'Enter your e-mail and we will send you a link to set a new password.',
		submit: 'Send the link',
		sent: 'Check your mail',
		sentHint:
			'If there is an account for this e-mail, a link is on its way. It works for one hour.',
		back: 'Back to sign in'
	},
	reset: {
		title: 'New password',
		submit: 'Save new password',
		badLink: 'This link has been used or has expired. Ask for a new one.'
	},
	welcome: {
		title: 'One more step',
		intro: 'Enter your invitation code to begin.',
		submit: 'Begin',
		badCode: 'This code is not right or has expired. Check it, or ask your administrator.',
		signOut: 'Sign out'
	},
	invalid: {
		email: 'Enter an e-mail address, such as name@bank.example.',
		password: 'Enter your password.',
		shortPassword: 'Use at least 10 characters.',
		weakPassword: 'This password is too easy to guess. Choose a longer one.',
		samePassword: 'This is your present password. Choose another.',
		code: 'Enter the invitation code.'
	},
	tooMany: 'Too many attempts. Wait a few minutes and try again.',
	signedOut: 'You are signed out.',
	signedOutEverywhere: 'You are signed out on every device.'
};
