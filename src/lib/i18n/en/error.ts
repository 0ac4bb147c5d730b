/** One sentence for each refusal code of docs/errors.md, and for the codes below that the server itself uses. */
export default {
	unknown:
		'Something went wrong. Try again; if it happens again, tell support this number: {{id}}.',
	not_found: 'This page does not exist, or you may not see it.',
	forbidden: 'You may not do this. If you think you should, ask your administrator.',
	session_expired: 'You have been signed out. Sign in again to continue; what you typed is kept.',
	unavailable: 'The service cannot be reached just now. Try again in a minute.',
	invalid_form: 'Some fields need another look. They are marked below.',
	too_large: 'This is too large to send.',
	MC001: 'You have been signed out. Sign in again to continue; what you typed is kept.',
	MC002: 'Your roles do not allow this here.',
	MC003: 'This does not exist, or you may not see it.',
	MC004: 'Somebody has changed this since you opened it. Look at their change, then save again.',
	MC006: 'You may not do this. If you think you should, ask your administrator.',
	MC007: 'Fill this in.',
	MC008: 'This is {{length}} characters long; at most {{max}} fit.',
	MC009: 'The end lies before the start. Check both dates.',
	MC010: 'Choose one of the choices offered.',
	page: {
		title: {
			notFound: 'Not found',
			forbidden: 'Not allowed',
			refused: 'Not possible just now',
			broken: 'Something went wrong'
		},
		reference: 'Reference',
		home: 'Go to your desk',
		back: 'Go back'
	}
};
